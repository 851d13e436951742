"""Readings above the characters they belong to, painted over the visible lines."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from reader_app.ui.page.document import PageDocument
from reader_app.ui.page.geometry import PageGeometry, Piece
from reader_app.ui.page.typography import ASCENT
from reader_app.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QStaticText

SIZE = 0.52
"""Size of a reading, in em of its character."""
FAMILIES = ("Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans", "DejaVu Sans", "Segoe UI")
"""Faces that draw ǎ ǐ ǒ ǔ ǚ (WenQuanYi Micro Hei maps them to blank glyphs)."""

NARROW = 82
"""How wide a reading is drawn that is too wide for its character, in percent."""
Placed: TypeAlias = "tuple[QStaticText, float, float]"
"""A reading with its left and top, seen from its entry's corner."""
KNOWN_PIECES = 400
"""Entries whose readings are kept ready to draw."""


class Readings:
    """The readings of an article: (code point offset, reading), each above one character."""

    def __init__(self, readings: Sequence[tuple[int, str]] = ()) -> None:
        ordered = sorted(readings)
        self._offsets = array("q", (offset for offset, _ in ordered))
        self._words = [word for _, word in ordered]
        self._set: dict[tuple[str, int], tuple[QStaticText, float]] = {}
        self._fonts: dict[int, QFont] = {}
        self._page: PageDocument | None = None
        self._placed: dict[int, tuple[list[Placed], list[Placed]]] = {}

    def __len__(self) -> int:
        return len(self._words)

    def paint(
        self, painter: QPainter, geometry: PageGeometry, pieces: Iterable[Piece], theme: Theme
    ) -> None:
        """Paint the readings of the pieces."""
        painter.setPen(QColor(theme.muted))
        em = geometry.page.styles.setting.em
        for piece in pieces:
            if not geometry.page.styles.sets_apart(piece.entry.role):
                continue
            first = bisect_left(self._offsets, piece.entry.start)
            last = bisect_left(self._offsets, piece.entry.end)
            if first < last:
                painter.setFont(self._font(round(min(piece.size, em) * SIZE)))
                self._paint_piece(painter, geometry, piece, range(first, last))

    def _paint_piece(
        self, painter: QPainter, geometry: PageGeometry, piece: Piece, numbers: range
    ) -> None:
        if self._page is not geometry.page or len(self._placed) > KNOWN_PIECES:
            self._page = geometry.page
            self._placed.clear()
        placed = self._placed.get(piece.number)
        if placed is None:
            placed = self._placed[piece.number] = self._place(geometry, piece, numbers)
        low, high = -piece.y - piece.size, geometry.height - piece.y
        x, y = piece.x, piece.y
        stretched = painter.font()
        stretched.setStretch(NARROW)
        for narrow, readings in enumerate(placed):
            if narrow and readings:
                painter.setFont(stretched)
            for text, left, top in readings:
                if low < top < high:
                    painter.drawStaticText(QPointF(x + left, y + top), text)

    def _place(
        self, geometry: PageGeometry, piece: Piece, numbers: range
    ) -> tuple[list[Placed], list[Placed]]:
        """Return a piece's readings with their places, those too wide for theirs apart."""
        page = geometry.page
        size = round(min(piece.size, page.styles.setting.em) * SIZE)
        room = piece.size + page.styles.setting.spacing
        placed: tuple[list[Placed], list[Placed]] = ([], [])
        to_units = page.units_in(piece.entry)
        line, end, y = piece.layout.lineAt(0), -1, 0.0
        for number in numbers:
            unit = to_units(self._offsets[number])
            if unit >= end:
                line = piece.layout.lineForTextPosition(unit)
                end = line.textStart() + line.textLength()
                # Drawn glyphs reach a little above the em box; the gap keeps tones off them.
                y = line.y() + line.ascent() - piece.size * (ASCENT + 0.08) - size * 1.1
            text, width = self._static(self._words[number], size)
            narrow = width > room
            width = width * NARROW / 100 if narrow else width
            x = line.cursorToX(unit)[0] + piece.size / 2 - width / 2  # type: ignore[index]
            placed[narrow].append((text, x, y))
        return placed

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
            from PySide6.QtGui import QStaticText

            font = self._font(size)
            width = QFontMetricsF(font).horizontalAdvance(word)
            text = QStaticText(word)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            known = self._set[word, size] = text, width
        return known
