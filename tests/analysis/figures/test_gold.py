"""The bounds issue 4 sets on the hand-made lists: F1, labels told apart, extras."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader_app.analysis.figures import find_figures
from reader_app.core.article import Article
from tests.analysis.figures.articles import gold_article

Score = Callable[[Path, dict[str, Any]], dict[str, Any]]


@pytest.fixture(scope="session")
def score(shared: Path) -> Score:
    """Return the scorer that stands beside the gold lists."""
    spec = importlib.util.spec_from_file_location(
        "score_figures", shared / "tools" / "score_figures.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    scorer: Score = module.score
    return scorer


def inspected(article: Article) -> dict[str, Any]:
    figures = [
        {
            "start": figure.span.start,
            "end": figure.span.end,
            "quote": figure.span.slice(article.text),
            "kind": figure.kind.value,
            "value": list(figure.value) if isinstance(figure.value, tuple) else figure.value,
            "unit": figure.unit,
            "qualifier": figure.qualifier.value if figure.qualifier else None,
        }
        for figure in find_figures(article)
    ]
    return {"text": article.text, "figures": figures}


@pytest.mark.parametrize(
    ("name", "least"), [("liaocheng", 0.97), ("gansu_2026", 0.95), ("thepaper_1", 0.95)]
)
def test_gold_figures_are_found_whole(shared: Path, score: Score, name: str, least: float) -> None:
    folder = shared / "gold" / name
    report = score(folder, inspected(gold_article(folder)))
    assert report["f1"] >= least, report
    assert report["labels_told_apart"] == report["labels"], report
    assert report["extra"] <= 2, report
