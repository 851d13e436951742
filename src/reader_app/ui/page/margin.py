"""Notes beside their lines, in the page's right margin.

Notes that begin on one line share one mark, so marks never push each other away from their lines;
a mark shows as many lines of words as there is room before the next. Where the margin is too
narrow for words, a coloured bar stands for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from reader_app.core.note import Note, PlacedNote
from reader_app.ui.page.geometry import PageGeometry, Piece
from reader_app.ui.page.spans import SpanIndex
from reader_app.ui.theme import Theme

GUTTER = 14
"""Between the column and the marks."""
EDGE = 8
"""Between the marks and the window's edge."""
NARROW = 46
"""A margin with less room than this for words shows bars only."""
MOST_LINES = 4
NEVER_FIRST = "，。、；：！？”’）》」』…—%％"
"""Signs no line of a note begins with."""
_MARKDOWN = re.compile(
    r"^\s{0,3}(?:#{1,6}\s+|[-*+]\s+|>\s?|\d+\.\s+)|[*_`~]{1,3}|\[([^\]]*)\]\([^)]*\)", re.M
)


class MarginMark(NamedTuple):
    """One mark beside a line: the notes it stands for and where it is in the viewport."""

    notes: tuple[Note, ...]
    box: QRectF
    words: tuple[str, ...]


def first_words(note: Note) -> str:
    """Return a note's words without Markdown signs on one line; its tags where it has none."""
    plain = _MARKDOWN.sub(lambda found: found.group(1) or "", note.body)
    words = " ".join(plain.split())
    return words or " ".join(f"#{tag}" for tag in note.tags)


def place_margin_marks(
    geometry: PageGeometry,
    pieces: Iterable[Piece],
    notes: SpanIndex[PlacedNote],
    *,
    font: QFont,
    left: float,
    right: float,
) -> list[MarginMark]:
    """Return the marks of the notes that begin in the pieces, from top to bottom.

    left and right are the edges of the margin in the viewport.
    """
    lines: dict[int, tuple[float, list[Note]]] = {}
    for piece in pieces:
        for span, placed in notes.within(piece.entry.start, piece.entry.end):
            if span.start < piece.entry.start:
                continue
            for strip in geometry.strips(piece, span.start, span.end):
                top = strip.box().top()
                lines.setdefault(round(strip.baseline), (top, []))[1].append(placed.note)
                break
    metrics = QFontMetricsF(font)
    step = metrics.height() + 1
    rows = [lines[key] for key in sorted(lines)]
    marks = []
    for number, (top, here) in enumerate(rows):
        below = rows[number + 1][0] if number + 1 < len(rows) else float("inf")
        room = int(min(MOST_LINES, max(1.0, (below - top - 4) // step)))
        width = right - EDGE - left - GUTTER
        words: tuple[str, ...] = ()
        if width >= NARROW:
            words = _fold(_summary(here), metrics, width - 9, room)
        height = max(len(words), 1) * step
        box = QRectF(left + GUTTER, top, width if words else min(width, 10.0), height)
        marks.append(MarginMark(tuple(here), box, words))
    return marks


def _summary(notes: Sequence[Note]) -> str:
    worded = [words for words in map(first_words, notes) if words]
    if not worded:
        return "" if len(notes) == 1 else f"×{len(notes)}"
    return worded[0] if len(notes) == 1 else f"{worded[0]}　+{len(notes) - 1}"


def _fold(words: str, metrics: QFontMetricsF, width: float, most: int) -> tuple[str, ...]:
    """Break words into at most so many lines, the last with an ellipsis where more follows."""
    lines: list[str] = []
    rest = words
    while rest and len(lines) < most - 1 and metrics.horizontalAdvance(rest) > width:
        cut = len(rest)
        while cut > 1 and metrics.horizontalAdvance(rest[:cut]) > width:
            cut = max(1, int(cut * width / metrics.horizontalAdvance(rest[:cut])))
        blank = rest.rfind(" ", 0, cut + 1)
        while 1 < cut < len(rest) and rest[cut] in NEVER_FIRST:
            cut -= 1
        if rest[cut - 1].isascii() and rest[cut : cut + 1].isascii() and blank > cut // 2:
            cut = blank
        lines.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    if rest:
        lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
    return tuple(lines)


def paint_margin_marks(
    painter: QPainter, marks: Iterable[MarginMark], theme: Theme, *, font: QFont, active: str | None
) -> None:
    """Paint marks: a bar in the colour of each note, then the words."""
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    for mark in marks:
        painter.setPen(Qt.PenStyle.NoPen)
        share = mark.box.height() / len(mark.notes)
        for number, note in enumerate(mark.notes):
            painter.setBrush(QColor(theme.highlights[note.colour].line))
            wide = 4.0 if note.id == active else 2.5
            painter.drawRect(QRectF(mark.box.left(), mark.box.top() + number * share, wide, share))
        strong = any(note.id == active for note in mark.notes)
        painter.setPen(QColor(theme.text if strong else theme.muted))
        y = mark.box.top() + metrics.ascent()
        for line in mark.words:
            painter.drawText(QPointF(mark.box.left() + 9, y), line)
            y += metrics.height() + 1
