"""A reader finds a sentence again among many articles, by the keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.conftest import Desk

pytestmark = pytest.mark.journey


@pytest.fixture
def reports(shared: Path) -> list[str]:
    """Return the paths of some real articles, the last of them read last."""
    return [str(path) for path in sorted((shared / "corpora/gov2026").glob("*.txt"))[:5]]


def test_a_place_in_another_article_is_found_by_keys_alone(desk: Desk, reports: list[str]) -> None:
    with desk.open(*reports) as reader:
        reader.wait(ready=True)
        first = reader.ask("state")["title"]
        reader.key("ctrl+shift+f")
        reader.wait_for_widget("results")
        reader.type("GDP -SZ")
        reader.wait_for("row_of", name="results", text="GDP")
        reader.key("Down", "Down")
        reader.wait(focus="results")
        reader.key("Return")
        selection = reader.wait(focus="article_view")["selection"]
        assert reader.ask("text", start=selection[0], end=selection[1]) == "GDP"
        other = reader.ask("state")["title"]

        reader.key("ctrl+shift+f")  # the answer is there as it was left
        reader.wait_for_widget("results")
        reader.key("Escape")
        reader.wait(focus="article_view")

        reader.key("ctrl+l")
        reader.wait_for_widget("articles")
        reader.wait_for("row_of", name="articles", text=first)  # they are read on a worker
        rows = reader.ask("rows", name="articles")
        assert len(rows) == 5
        assert {first, other} <= set(rows)
        reader.key("Down", "Down", "Return")
        assert reader.wait(focus="article_view")["title"] == rows[1]
