"""Writing entries into the Qt document, each in a block of its own."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from time import perf_counter
from typing import TYPE_CHECKING

from reader_app.ui.page.entries import HEADS, Cell, Entries, Role
from reader_app.ui.page.spacing import BREAK, build_runs, spaced_for_readings
from reader_app.ui.page.typography import StyleSheet

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCursor, QTextTable


class EntryWriter:
    """Writes the entries of one page; the text is the one that is shown."""

    def __init__(
        self,
        text: str,
        entries: Entries,
        styles: StyleSheet,
        picture_heights: Mapping[int, int],
    ) -> None:
        """Take what to write; picture_heights are logical pixels by entry index."""
        self._text = text
        self._entries = entries
        self._styles = styles
        self._heights = picture_heights

    def write(self, cursor: QTextCursor, first: int, last: int, limit: float | None) -> int:
        """Insert entries behind the cursor's block; return the index of the first left out."""
        table: QTextTable | None = None
        after_table = False
        for index in range(first, last):
            entry = self._entries[index]
            if entry.cell is not None:
                if table is None or entry.cell.row == entry.cell.column == 0:
                    table = self._insert_table(cursor, entry.cell, head=entry.role in HEADS)
                cursor = table.cellAt(entry.cell.row, entry.cell.column).firstCursorPosition()
                self._write(cursor, index, new=False)
                after_table = True
                continue
            if after_table and table is not None:
                cursor.setPosition(table.lastPosition() + 1)
            self._write(cursor, index, new=not after_table)
            after_table = False
            if limit is not None and perf_counter() > limit:
                return index + 1
        return last

    def _write(self, cursor: QTextCursor, index: int, *, new: bool) -> None:
        """Write one entry into a new block behind the cursor, or into the cursor's own."""
        entry = self._entries[index]
        text = self._text[entry.start : entry.end]
        form = self._styles.block(entry.role, text + entry.tail, entry.depth, entry.after)
        if entry.role is Role.PICTURE:
            form = self._styles.picture(self._heights.get(index, 1), entry.after)
        characters = self._styles.characters(entry.role)
        if new:
            cursor.insertBlock(form, characters)
        else:
            cursor.setBlockFormat(form)
            cursor.setBlockCharFormat(characters)
        self._write_words(cursor, entry.role, text)
        if entry.tail:
            cursor.insertText(entry.tail, characters)

    def _write_words(self, cursor: QTextCursor, role: Role, text: str) -> None:
        """Write the words of an entry in runs of one letter spacing."""
        styles = self._styles
        if not styles.sets_apart(role):
            for run, extra in build_runs(text, styles.blanks):
                cursor.insertText(run, styles.characters(role, extra))
            return
        apart = spaced_for_readings(text)
        at = 0
        for run, extra in build_runs(text, styles.blanks):
            if run == BREAK:
                cursor.insertText(run, styles.characters(role, closed=True))
                continue
            for spaced, part in groupby(range(at, at + len(run)), apart.__getitem__):
                words = "".join(text[index] for index in part)
                cursor.insertText(words, styles.characters(role, extra, closed=not spaced))
            at += len(run)

    def _insert_table(self, cursor: QTextCursor, cell: Cell, *, head: bool) -> QTextTable:
        from PySide6.QtGui import QTextLength, QTextTableFormat

        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellSpacing(0)
        form.setCellPadding(self._styles.cell_padding)
        form.setTopMargin(round(self._styles.setting.em * 0.6))
        # The empty line Qt demands behind a table gets no height of its own.
        form.setBottomMargin(round(self._styles.setting.em * 0.9))
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setHeaderRowCount(int(head))  # a printed table repeats it on each page
        return cursor.insertTable(cell.rows, cell.columns, form)
