"""The Qt document of a page: built around one place at once, the rest in small slices.

A page of five million characters takes seconds to lay out, so only what the reader looks at is
built before the first paint. In front of it and behind it stand empty lines as high as the text
that is still missing is likely to be; slices are put in their place, first those in front. Text in
front goes in from the top down, next to the empty line: Qt then moves only the lines built so far
behind it, not the whole document. Every entry is one QTextBlock, always.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor, QTextDocument

from reader_app.core.offsets import Utf16Map
from reader_app.core.span import Span
from reader_app.ui.page.entries import Entries, Entry, Role
from reader_app.ui.page.spacing import break_chances
from reader_app.ui.page.strips import Strip
from reader_app.ui.page.typography import PAGE_BOTTOM, PAGE_TOP, StyleSheet
from reader_app.ui.page.writer import EntryWriter

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock

SLICE = 0.006
"""Seconds of work after which a slice ends."""

KNOWN_BREAKS = 4000
"""Entries whose break chances are kept."""
MOST_HEAD = 400
"""Entries among which the head of a page is looked for."""


class PageDocument:
    """A detached QTextDocument for the entries of an article, and the way between offsets.

    Block 0 is the top margin. Then come the entries before `_gap_start`, one empty line for those
    between it and `_gap_end` (while there are any), the entries up to `_built_end`, and last an
    empty line for the rest.
    """

    def __init__(
        self,
        text: str,
        entries: Entries,
        styles: StyleSheet,
        picture_heights: dict[int, int],
        units: Utf16Map | None = None,
    ) -> None:
        """Take the text shown (of the clean text's length) and what stands on the page.

        picture_heights gives the height in logical pixels of each picture by entry index.
        """
        self.text = text
        self.entries = entries
        self.styles = styles
        self.units = units or Utf16Map(text)
        self._writer = EntryWriter(text, entries, styles, picture_heights)
        self._head = _unsorted(entries)
        self._known_breaks: dict[int, tuple[list[int], list[int]]] = {}
        self.known_strips: dict[tuple[int, int, int], list[Strip]] = {}
        self._gap_start = self._gap_end = self._built_end = 0
        self.qt = QTextDocument()

    # -- building ---------------------------------------------------------------------------

    @property
    def complete(self) -> bool:
        """Whether every entry is in the document."""
        return self._gap_start == self._gap_end and self._built_end == len(self.entries)

    def build_around(self, index: int, budget: int) -> None:
        """Throw the document away and build entries around one: budget code points each way."""
        self.known_strips.clear()
        self.qt = QTextDocument()
        self.qt.setUndoRedoEnabled(False)
        self.qt.setDocumentMargin(0)
        self.qt.setDefaultFont(self.styles.font(Role.PARAGRAPH))
        first = self._reach(index, -budget)
        last = self._reach(index, budget)
        if len(self.entries) - last < 8:
            last = len(self.entries)
        if first < 8:
            first = 0
        self._gap_start, self._gap_end, self._built_end = 0, first, first
        cursor = QTextCursor(self.qt)
        cursor.beginEditBlock()
        cursor.setBlockFormat(self.styles.spacer(PAGE_TOP))
        if first:
            cursor.insertBlock(self.styles.spacer(self._estimate(0, first)))
        self._writer.write(cursor, first, last, None)
        self._built_end = last
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertBlock(self.styles.spacer(self._estimate(last, len(self.entries))))
        cursor.endEditBlock()

    def add_slice(self, seconds: float = SLICE) -> bool:
        """Add entries for about that long; return whether any are left to add.

        Qt lays a slice out when it is added, at about the cost of building it.
        """
        limit = perf_counter() + seconds / 2
        if self._gap_start < self._gap_end:
            self._fill_gap(limit)
        elif self._built_end < len(self.entries):
            self._append(limit)
        return not self.complete

    def _fill_gap(self, limit: float) -> None:
        spacer = self.qt.findBlockByNumber(1 + self._gap_start)
        cursor = QTextCursor(self.qt)
        cursor.setPosition(spacer.position() - 1)
        cursor.beginEditBlock()
        self._gap_start = self._writer.write(cursor, self._gap_start, self._gap_end, limit)
        spacer = self.qt.findBlockByNumber(1 + self._gap_start)
        cursor.setPosition(spacer.position())
        if self._gap_start == self._gap_end:
            cursor.deletePreviousChar()
        else:
            height = self._estimate(self._gap_start, self._gap_end)
            cursor.setBlockFormat(self.styles.spacer(height))
        cursor.endEditBlock()

    def _append(self, limit: float) -> None:
        cursor = QTextCursor(self.qt)
        cursor.setPosition(self.qt.lastBlock().position() - 1)
        cursor.beginEditBlock()
        self._built_end = self._writer.write(cursor, self._built_end, len(self.entries), limit)
        cursor.setPosition(self.qt.lastBlock().position())
        height = self._estimate(self._built_end, len(self.entries))
        cursor.setBlockFormat(self.styles.spacer(height))
        cursor.endEditBlock()

    def _reach(self, index: int, budget: int) -> int:
        """Return the entry index about budget code points before or behind entry index."""
        step = 1 if budget >= 0 else -1
        left = abs(budget)
        at = index
        starts, ends = self.entries.starts, self.entries.ends
        while left > 0 and (at < len(starts) if step > 0 else at > 0):
            passed = at - 1 if step < 0 else at
            left -= ends[passed] - starts[passed] + 20
            at += step
        return self._whole_tables(at)

    def _whole_tables(self, at: int) -> int:
        """Move an index that would cut a table to the table's end."""
        while 0 < at < len(self.entries) and (
            self.entries[at].cell is not None or self.entries[at].role is Role.GAP
        ):
            at += 1
        return at

    def _estimate(self, first: int, last: int) -> float:
        """Return the likely height of entries in logical pixels (the page's foot included)."""
        foot = PAGE_BOTTOM if last == len(self.entries) else 0
        if first >= last:
            return foot
        setting = self.styles.setting
        cell = setting.em + setting.spacing
        characters = max(0, self.entries.starts[last - 1] - self.entries.starts[first])
        lines = characters * cell / setting.column + (last - first) * 0.5
        return round(lines * setting.line + (last - first) * setting.em * 0.6) + foot

    # -- where things are -------------------------------------------------------------------

    def entry_index(self, offset: int) -> int:
        """Return the index of the entry that shows a code point, or the nearest before it."""
        starts = self.entries.starts
        if not len(starts):
            return 0
        index = bisect_right(starts, offset, self._head) - 1
        if index >= self._head:
            while index > self._head and not self._shows_text(index):
                index -= 1
            return index
        head = [at for at in range(self._head) if self._shows_text(at) and starts[at] <= offset]
        return max(head, key=starts.__getitem__, default=0)

    def _shows_text(self, index: int) -> bool:
        entries = self.entries
        return entries.ends[index] > entries.starts[index] or entries.roles[index] == Role.FOLD

    def block_of(self, index: int) -> QTextBlock | None:
        """Return the block of an entry, None while it is not built."""
        if index < self._gap_start:
            return self.qt.findBlockByNumber(1 + index)
        if self._gap_end <= index < self._built_end:
            gap = self._gap_start < self._gap_end
            return self.qt.findBlockByNumber(1 + gap + index - (self._gap_end - self._gap_start))
        return None

    def index_of(self, block_number: int) -> int | None:
        """Return the index of the entry in a block, None for the margins and what is missing."""
        index = block_number - 1
        if index < 0:
            return None
        if index < self._gap_start:
            return index
        missing = self._gap_end - self._gap_start
        if missing:
            if index == self._gap_start:
                return None
            index += missing - 1
        return index if index < self._built_end else None

    def missing_at(self, block_number: int, share: float) -> int | None:
        """Return which missing entry would stand at a share (0..1) of an empty line."""
        if self._gap_start < self._gap_end and block_number == 1 + self._gap_start:
            first, last = self._gap_start, self._gap_end
        elif self._built_end < len(self.entries) and block_number == self.qt.blockCount() - 1:
            first, last = self._built_end, len(self.entries)
        else:
            return None
        return min(last - 1, first + int((last - first) * max(0.0, share)))

    def _breaks(self, entry: Entry) -> tuple[list[int], list[int]]:
        """Return where an entry's block has break chances: code points, and UTF-16 units there."""
        known = self._known_breaks.get(entry.start)
        if known is None:
            points = [entry.start + i for i in break_chances(self.text[entry.start : entry.end])]
            first = self.units.to_units(entry.start)
            units = [self.units.to_units(at) - first + n for n, at in enumerate(points)]
            if len(self._known_breaks) > KNOWN_BREAKS:
                self._known_breaks.clear()
            known = self._known_breaks[entry.start] = (points, units)
        return known

    def local_units(self, entry: Entry, offset: int) -> int:
        """Return the UTF-16 offset of a code point within its entry's block."""
        offset = min(max(offset, entry.start), entry.end)
        units = self.units.to_units(offset) - self.units.to_units(entry.start)
        return units + bisect_right(self._breaks(entry)[0], offset)

    def units_in(self, entry: Entry) -> Callable[[int], int]:
        """Return local_units for one entry, for offsets that lie in it, many at a time."""
        points = self._breaks(entry)[0]
        to_units = self.units.to_units
        first = to_units(entry.start)

        def convert(offset: int) -> int:
            return to_units(offset) - first + bisect_right(points, offset)

        return convert

    def local_point(self, entry: Entry, unit: int) -> int:
        """Return the code point at a UTF-16 offset within an entry's block."""
        unit = max(0, unit)
        unit -= bisect_left(self._breaks(entry)[1], unit)
        point = self.units.to_points(self.units.to_units(entry.start) + unit)
        return min(point, entry.end)

    def position_of(self, offset: int) -> int | None:
        """Return the Qt position of a code point, None while it is not built."""
        index = self.entry_index(offset)
        block = self.block_of(index)
        if block is None:
            return None
        return block.position() + self.local_units(self.entries[index], offset)

    def offset_of(self, position: int) -> int:
        """Return the code point at a Qt position; decorations count as the place they stand at."""
        block = self.qt.findBlock(position)
        index = self.index_of(block.blockNumber())
        if index is None:
            if block.blockNumber() == 0:
                return self.entries[0].start if self.entries else 0
            nearest = self._gap_end if block.blockNumber() == 1 + self._gap_start else None
            if nearest is not None and nearest < self._built_end:
                return self.entries[nearest].start
            return self.entries[self._built_end - 1].end if self._built_end else 0
        entry = self.entries[index]
        return self.local_point(entry, position - block.position())

    def built_range(self, span: Span) -> tuple[int, int] | None:
        """Return the Qt positions of a span, cut to what is built around its start or end.

        None where neither end is built.
        """
        first, last = self.position_of(span.start), self.position_of(max(span.start, span.end - 1))
        if first is None and last is None and not self._gap_end <= self.entry_index(span.start):
            return None
        if first is None:
            first = self.qt.findBlockByNumber(1 + self._gap_start).position()
        if last is None:
            return first, self.qt.lastBlock().position()
        units = self.units
        wide = units.to_units(span.end) - units.to_units(max(span.start, span.end - 1))
        return first, last + wide


def _unsorted(entries: Entries) -> int:
    """Return how many entries at the top stand in another order than in the text."""
    starts = entries.starts
    count = 0
    for index in range(1, min(len(starts), MOST_HEAD)):
        if starts[index] < starts[index - 1]:
            count = index + 1
    return count
