"""Two programs on one library: what is written in one appears in the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.conftest import Desk

pytestmark = pytest.mark.journey


def test_notes_made_in_one_program_appear_in_the_other(desk: Desk, shared: Path) -> None:
    seed = str(shared / "seed" / "liaocheng-2025-01-20.txt")
    with desk.open(seed) as one, desk.open() as two:
        one.focus()
        one.key("f", "h")  # by keys: the other window lies over this one
        one.wait(note_count=1)
        (seen,) = two.wait(note_count=1)["notes"]
        two.focus()
        two.key("f", "f", "3")
        quotes = {note["quote"] for note in two.wait(note_count=2)["notes"]}
        assert seen["quote"] in quotes
        assert {note["quote"] for note in one.wait(note_count=2)["notes"]} == quotes
        two.key("ctrl+z")
        two.wait(note_count=1)
        one.wait(note_count=1)
        one.kill()
        two.key("ctrl+shift+z")
        two.wait(note_count=2)
        two.quit()
    with desk.open() as again:
        assert {note["quote"] for note in again.wait(note_count=2)["notes"]} == quotes
        again.quit()
