"""How what was restored is counted."""

from __future__ import annotations

from reader_app.core.edit import Edit, EditKind, RestoredCounts, count_restored
from reader_app.core.span import Span


def edit(kind: EditKind, start: int, end: int, confidence: float = 1.0) -> Edit:
    return Edit(kind, Span(start, end), "甲", Span(0, 1), "乙", "why", confidence)


def test_a_mended_place_that_is_not_sure_is_mended_and_to_check() -> None:
    edits = [
        edit(EditKind.GLOSS, 0, 5),
        edit(EditKind.BYTE_SHIFT, 10, 14, 0.95),
        edit(EditKind.BYTE_SHIFT, 20, 24, 0.6),
        edit(EditKind.ENTITY, 30, 36),
        edit(EditKind.WIDTH, 40, 41),
    ]
    assert count_restored(edits) == RestoredCounts(lifted=1, mended=3, to_check=1, damaged=0)


def test_a_place_marked_in_pieces_is_one_damaged_place() -> None:
    edits = [
        edit(EditKind.DAMAGE, 2, 5, 0.0),
        edit(EditKind.DAMAGE, 0, 1, 0.2),
        edit(EditKind.DAMAGE, 9, 12, 0.0),
    ]
    assert count_restored(edits).damaged == 2
