"""Taking a highlight by its end: where it can be taken, and where it then reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader_app.core.note import PlacedNote
from reader_app.core.span import Span
from reader_app.ui.page.geometry import PageGeometry
from reader_app.ui.page.spans import SpanIndex

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

REACH = 4
"""Pixels on either side of a highlight's end within which it is taken."""


class Grip(NamedTuple):
    """The end of a highlight that is held: the note, and the code point that stays."""

    note: PlacedNote
    fixed: int
    at_start: bool


def grip_at(geometry: PageGeometry, notes: SpanIndex[PlacedNote], point: QPoint) -> Grip | None:
    """Return the end of a highlight at a point of the viewport; the shortest where several end."""
    offset = geometry.offset_at(point)
    if offset is None:
        return None
    near = sorted(notes.within(max(0, offset - 1), offset + 2), key=_length)
    for span, placed in near:
        strips = list(geometry.strips_of(span))
        if not strips:
            continue
        for strip, x, fixed, at_start in (
            (strips[0], strips[0].left, span.end, True),
            (strips[-1], strips[-1].right, span.start, False),
        ):
            box = strip.box(3)
            if abs(point.x() - x) <= REACH and box.top() <= point.y() <= box.bottom():
                return Grip(placed, fixed, at_start)
    return None


def _length(item: tuple[Span, object]) -> int:
    return len(item[0])


def stretched(geometry: PageGeometry, grip: Grip, point: QPoint) -> Span:
    """Return the span of a highlight whose end is drawn to a point; one character at least."""
    offset = geometry.offset_at(point)
    if offset is None:
        offset = grip.fixed
    strip = next(geometry.strips_of(Span(offset, offset + 1)), None)
    past = strip is not None and point.x() > (strip.left + strip.right) / 2
    edge = offset + past
    if grip.at_start:
        return Span(min(edge, grip.fixed - 1), grip.fixed)
    return Span(grip.fixed, max(edge, grip.fixed + 1))
