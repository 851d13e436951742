"""A newcomer opens a real article, finds the way, writes a note, and finds it again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.conftest import Desk

pytestmark = pytest.mark.journey


@pytest.fixture
def seed(shared: Path) -> str:
    """Return the path of the real article."""
    return str(shared / "seed" / "liaocheng-2025-01-20.txt")


def test_a_note_is_there_after_a_restart(desk: Desk, seed: str) -> None:
    with desk.open(seed) as reader:
        state = reader.wait(section=0, top=0)
        assert state["title"].startswith("在中國式現代化進程中")
        reader.click(reader.ask("row_of", name="sidebar", text="經濟運行穩中有進持續向好"))
        reader.wait(section=2)
        reader.key("ctrl+Down")
        reader.wait(section=3)
        reader.key("f")
        selected = reader.wait(section=3)["selection"]
        assert selected is not None
        reader.select("新增省級以上專精特新")
        reader.key("ctrl+m")
        reader.wait(editing=True)
        reader.type("compare with 2023 **carefully**")
        reader.key("Tab")
        reader.type("check later")
        reader.key("ctrl+Return")
        reader.wait(editing=False)
        reader.quit()

    with desk.open() as reader:
        (note,) = reader.wait(note_count=1)["notes"]
        assert note["body"] == "compare with 2023 **carefully**"
        assert note["tags"] == ["check", "later"]
        assert note["quote"] == "新增省級以上專精特新"
        assert note["state"] == "exact"
        assert reader.ask("state")["title"].startswith("在中國式現代化進程中")
        assert reader.ask("state")["top"] > 0, "the page begins where it was left"


def test_what_was_being_typed_survives_a_kill(desk: Desk, seed: str) -> None:
    with desk.open(seed) as reader:
        reader.select("時節如流")
        reader.key("ctrl+m")
        reader.wait(editing=True)
        reader.type("half a thought")
        reader.wait_for_saved()
        reader.kill()

    with desk.open() as reader:
        reader.wait(note_count=1, editing=True)
        reader.key("ctrl+Return")
        state = reader.wait(editing=False)
        assert state["notes"][0]["body"] == "half a thought"


def test_undo_takes_a_highlight_back_and_redo_brings_it_again(desk: Desk, seed: str) -> None:
    with desk.open(seed) as reader:
        reader.select("璀璨的星辰")
        reader.key("3")
        assert reader.wait(note_count=1)["notes"][0]["colour"] == "blue"
        reader.key("ctrl+z")
        reader.wait(note_count=0)
        reader.key("ctrl+shift+z")
        reader.wait(note_count=1)
        reader.quit()


def test_find_goes_from_match_to_match(desk: Desk, seed: str) -> None:
    with desk.open(seed) as reader:
        reader.key("ctrl+f")
        reader.wait_for_widget("find")
        reader.type("6293")
        reader.key("Return")
        reader.key("Escape")
        state = reader.ask("state")
        assert reader.ask("text", start=state["selection"][0], end=state["selection"][1]) == "6293"
        reader.quit()
