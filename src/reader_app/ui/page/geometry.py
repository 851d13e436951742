"""Where text stands on the screen, worked out from layout rectangles of visible blocks only.

QTextEdit.cursorForPosition and QTextDocument.size lay out the whole document first; nothing here
does. All coordinates are logical pixels of the viewport.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextLine

from reader_app.core.span import Span
from reader_app.ui.page.document import PageDocument
from reader_app.ui.page.entries import Entry
from reader_app.ui.page.strips import Strip

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, QRectF
    from PySide6.QtGui import QTextBlock, QTextLayout

SLACK = 40
"""Qt counts a block's last line at its natural height; what a fixed line adds is below this."""

MANY = 60
KNOWN_STRIPS = 20_000


class Piece(NamedTuple):
    """An entry that is on the screen, with its layout and where that layout's origin is."""

    number: int
    entry: Entry
    block: QTextBlock
    layout: QTextLayout
    x: float
    y: float
    height: float
    size: float


class PageGeometry:
    """Answers where offsets are and what is at a point, for one state of the page."""

    def __init__(self, page: PageDocument, left: int, top: int, height: int) -> None:
        """Take the page, the column's left edge, the scroll position and the viewport's height."""
        self.page = page
        self.left = left
        self.top = top
        self.height = height
        self._layout = page.qt.documentLayout()

    def rect_of_block(self, block: QTextBlock) -> QRectF:
        """Return the rectangle of a block in the viewport."""
        return self._layout.blockBoundingRect(block).translated(self.left, -self.top)

    def first_block(self, y: float = 0.0) -> int:
        """Return the number of the first block that ends below y."""
        qt = self.page.qt
        low, high = 0, qt.blockCount() - 1
        target = y + self.top
        while low < high:
            middle = (low + high) // 2
            if self._layout.blockBoundingRect(qt.findBlockByNumber(middle)).bottom() <= target:
                low = middle + 1
            else:
                high = middle
        while low and self._in_table(low):
            low -= 1
        return low

    def _in_table(self, number: int) -> bool:
        index = self.page.index_of(number)
        return index is not None and self.page.entries[index].cell is not None

    def pieces(self, above: float = 0.0, below: float = 0.0) -> Iterator[Piece]:
        """Yield the entries on the screen, and those so many pixels above and below it."""
        qt = self.page.qt
        block = qt.findBlockByNumber(self.first_block(-above - SLACK))
        bottom = self.height + below
        while block.isValid():
            rect = self.rect_of_block(block)
            index = self.page.index_of(block.blockNumber())
            in_table = index is not None and self.page.entries[index].cell is not None
            if rect.top() > bottom and not in_table:
                return
            if index is not None and rect.bottom() + SLACK > -above and rect.top() <= bottom:
                yield self._piece(index, block, rect)
            block = block.next()

    def piece(self, index: int) -> Piece | None:
        """Return an entry as a piece wherever it is, None while it is not built."""
        block = self.page.block_of(index)
        if block is None:
            return None
        return self._piece(index, block, self.rect_of_block(block))

    def _piece(self, index: int, block: QTextBlock, rect: QRectF) -> Piece:
        entry = self.page.entries[index]
        size = self.page.styles.size(entry.role)
        return Piece(
            index, entry, block, block.layout(), rect.left(), rect.top(), rect.height(), size
        )

    def strips(self, piece: Piece, start: int, end: int) -> Iterator[Strip]:
        """Yield where code points start..end of the clean text stand within a piece."""
        start, end = max(start, piece.entry.start), min(end, piece.entry.end)
        if start >= end:
            return
        known = self.page.known_strips
        key = (piece.number, start, end)
        strips = known.get(key)
        if strips is None:
            if len(known) > KNOWN_STRIPS:
                known.clear()
            strips = known[key] = list(self._find_strips(piece, start, end))
        for strip in strips:
            yield strip.moved(piece.x, piece.y)

    def _find_strips(self, piece: Piece, start: int, end: int) -> Iterator[Strip]:
        """Yield strips as seen from the piece's own corner: they hold until the page is rebuilt."""
        first = self.page.local_units(piece.entry, start)
        last = self.page.local_units(piece.entry, end)
        line = piece.layout.lineForTextPosition(first)
        while line.isValid() and line.textStart() < last:
            yield self._strip(piece, line, first, last)
            following = line.lineNumber() + 1
            if following >= piece.layout.lineCount():
                return
            line = piece.layout.lineAt(following)

    def strips_of(self, span: Span) -> Iterator[Strip]:
        """Yield where a span stands, over all entries it touches that are built.

        Of a span over very many entries only the first and the last count.
        """
        page = self.page
        first, last = (page.entry_index(at) for at in (span.start, max(span.start, span.end - 1)))
        between = range(min(first, last), max(first, last) + 1)
        for index in between if len(between) < MANY else (first, last):
            piece = self.piece(index)
            if piece is not None:
                yield from self.strips(piece, span.start, max(span.end, span.start + 1))

    def _strip(self, piece: Piece, line: QTextLine, first: int, last: int) -> Strip:
        start = line.textStart()
        end = start + line.textLength()
        left = line.cursorToX(max(first, start))[0]  # type: ignore[index]
        if last >= end:
            natural = line.naturalTextRect()
            right = max(natural.right(), left)
        else:
            right = line.cursorToX(last)[0]  # type: ignore[index]
        top, bottom = self._line_edges(piece, line)
        return Strip(left, right, line.y() + line.ascent(), piece.size, top, bottom)

    def line_edges(self, piece: Piece) -> Iterator[tuple[float, float]]:
        """Yield top and bottom of each line of a piece."""
        for number in range(piece.layout.lineCount()):
            top, bottom = self._line_edges(piece, piece.layout.lineAt(number))
            yield piece.y + top, piece.y + bottom

    def _line_edges(self, piece: Piece, line: QTextLine) -> tuple[float, float]:
        """Return top and bottom of a line as seen from the piece's top."""
        height = self.page.styles.line(piece.entry.role)
        # Qt puts four fifths of the extra height of a fixed line above its glyphs.
        extra = height - (line.ascent() + line.descent())
        top = line.y() - extra * 0.8
        return top, top + height

    def offset_at(self, point: QPoint, *, nearest: bool = True) -> int | None:
        """Return the code point at a point; None beside the text unless nearest."""
        best: tuple[float, Piece, QTextLine] | None = None
        for piece in self.pieces():
            if piece.entry.end <= piece.entry.start:
                continue
            for number in range(piece.layout.lineCount()):
                line = piece.layout.lineAt(number)
                top, bottom = self._line_edges(piece, line)
                y = point.y() - piece.y
                away = max(top - y, y - bottom, 0.0)
                away += self._sideways(piece, point.x())
                if best is None or away < best[0]:
                    best = (away, piece, line)
        if best is None or (best[0] > 0 and not nearest):
            return None
        _, piece, line = best
        x = point.x() - piece.x
        if not nearest and not line.naturalTextRect().left() <= x <= line.naturalTextRect().right():
            return None
        unit = line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        start, end = line.textStart(), line.textStart() + line.textLength()
        point_at = self.page.local_point(piece.entry, max(start, min(unit, end - 1)))
        return max(piece.entry.start, min(point_at, piece.entry.end - 1))

    @staticmethod
    def _sideways(piece: Piece, x: float) -> float:
        """Return how far a point is beside a table cell (other entries fill the column)."""
        if piece.entry.cell is None:
            return 0.0
        width = piece.layout.boundingRect().width()
        return max(piece.x - x, x - piece.x - width, 0.0)
