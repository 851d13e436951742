"""Readings above the characters they belong to, painted over the visible lines."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QStaticText

from reader_app.ui.page.geometry import PageGeometry, Piece
from reader_app.ui.page.typography import ASCENT
from reader_app.ui.theme import Theme

SIZE = 0.52
"""Size of a reading, in em of its character."""
FAMILIES = ("Noto Sans", "DejaVu Sans", "Noto Sans CJK SC", "Segoe UI", "Arial", "sans-serif")
"""Faces that draw ǎ ǐ ǒ ǔ ǚ (WenQuanYi Micro Hei maps them to blank glyphs)."""


class Readings:
    """The readings of an article: (code point offset, reading), each above one character."""

    def __init__(self, readings: Sequence[tuple[int, str]] = ()) -> None:
        ordered = sorted(readings)
        self._offsets = array("q", (offset for offset, _ in ordered))
        self._words = [word for _, word in ordered]
        self._set: dict[tuple[str, int], tuple[QStaticText, float]] = {}
        self._fonts: dict[int, QFont] = {}

    def __len__(self) -> int:
        return len(self._words)

    def paint(
        self, painter: QPainter, geometry: PageGeometry, pieces: Iterable[Piece], theme: Theme
    ) -> None:
        """Paint the readings of the pieces."""
        painter.setPen(QColor(theme.muted))
        for piece in pieces:
            first = bisect_left(self._offsets, piece.entry.start)
            last = bisect_left(self._offsets, piece.entry.end)
            if first < last:
                painter.setFont(self._font(round(piece.size * SIZE)))
                self._paint_piece(painter, geometry, piece, range(first, last))

    def _paint_piece(
        self, painter: QPainter, geometry: PageGeometry, piece: Piece, numbers: range
    ) -> None:
        page = geometry.page
        size = round(piece.size * SIZE)
        half = piece.size / 2
        line = piece.layout.lineAt(0)
        end = -1
        y = 0.0
        skip = False
        for number in numbers:
            unit = page.local_units(piece.entry, self._offsets[number])
            if unit >= end:
                line = piece.layout.lineForTextPosition(unit)
                end = line.textStart() + line.textLength()
                # Drawn glyphs reach a little above the em box; the gap keeps tones off them.
                y = piece.y + line.y() + line.ascent() - piece.size * (ASCENT + 0.08)
                skip = y < 0 or y - piece.size > geometry.height
            if skip:
                continue
            text, width = self._static(self._words[number], size)
            x = piece.x + line.cursorToX(unit)[0] + half - width / 2  # type: ignore[index]
            painter.drawStaticText(QPointF(x, y - size * 1.1), text)

    def _font(self, size: int) -> QFont:
        font = self._fonts.get(size)
        if font is None:
            font = QFont()
            font.setFamilies(list(FAMILIES))
            font.setPixelSize(max(7, size))
            self._fonts[size] = font
        return font

    def _static(self, word: str, size: int) -> tuple[QStaticText, float]:
        """Return a reading ready to draw and its width."""
        known = self._set.get((word, size))
        if known is None:
            text = QStaticText(word)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            font = self._font(size)
            known = text, QFontMetricsF(font).horizontalAdvance(word)
            self._set[word, size] = known
        return known
