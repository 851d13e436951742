"""Where sheets of paper begin and end: lines stay whole, headings and captions with their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtGui import QTextDocument, QTextTable

from reader_app.ui.page.document import PageDocument
from reader_app.ui.page.entries import Role
from reader_app.ui.page.geometry import PageGeometry, Piece


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet in logical pixels (96 to the inch): its size and the margins of the text.

    A4 is 794 by 1123. left and right bound the column and the notes beside it.
    """

    width: int = 794
    height: int = 1123
    left: int = 83
    right: int = 83
    top: int = 90
    bottom: int = 90

    @property
    def room(self) -> int:
        """Height there is for text."""
        return self.height - self.top - self.bottom


class Row(NamedTuple):
    """What no cut goes through, in the document's coordinates; keep ties it to the next one."""

    top: float
    bottom: float
    keep: bool = False


def cut(rows: Sequence[Row], height: float) -> list[tuple[float, float]]:
    """Return top and bottom of the part of the document on each sheet, height at most.

    Greedy; a sheet ends before the first of rows that are kept together, unless they fill a sheet
    of their own. A row higher than a sheet has one to itself.
    """
    sheets = []
    first = 0
    while first < len(rows):
        end = first + 1
        while end < len(rows) and rows[end].bottom - rows[first].top <= height:
            end += 1
        back = end
        while back > first and back < len(rows) and rows[back - 1].keep:
            back -= 1
        end = back if back > first else end
        sheets.append((rows[first].top, rows[end - 1].bottom))
        first = end
    return sheets


def _tied(edges: Sequence[tuple[float, float]], *, all_kept: bool = False) -> list[Row]:
    """Return the lines of one paragraph; two of them at least stay together at either end."""
    last = len(edges) - 1
    return [
        Row(top, bottom, all_kept or (number < last and number in (0, last - 1)))
        for number, (top, bottom) in enumerate(edges)
    ]


KEPT = frozenset({Role.KICKER, Role.TITLE, Role.HEADING, Role.SUBHEADING})
"""Roles that never end a sheet."""


def rows_of_page(page: PageDocument, heights: dict[int, int]) -> list[Row]:
    """Return the rows of an article that is built whole, up to its folded footer.

    heights gives pictures their height in logical pixels by entry index.
    """
    geometry = PageGeometry(page, 0, 0, 0)
    rows: list[Row] = []
    headed = False  # a picture and its caption right below a heading stay with the text, too
    table: dict[tuple[int | None, int], int] = {}
    for index in range(len(page.entries)):
        piece = geometry.piece(index)
        if piece is None or piece.entry.role is Role.FOLD:
            break
        role = piece.entry.role
        headed = role in KEPT or (headed and role in (Role.PICTURE, Role.CAPTION))
        if role is Role.PICTURE:
            bottom = piece.y + heights.get(index, 0)
            rows.append(Row(piece.y, bottom, headed or _has_caption(page, index)))
        elif piece.entry.cell is not None:
            _add_cell(rows, table, geometry, piece)
        elif piece.layout.lineCount():
            rows += _tied(list(geometry.line_edges(piece)), all_kept=headed)
    return rows


def _has_caption(page: PageDocument, index: int) -> bool:
    following = index + 1
    return following < len(page.entries) and page.entries[following].role is Role.CAPTION


def _add_cell(
    rows: list[Row],
    table: dict[tuple[int | None, int], int],
    geometry: PageGeometry,
    piece: Piece,
) -> None:
    """Add a cell to the row of its table, or begin that row; a table's head stays with it."""
    cell = piece.entry.cell
    edges = list(geometry.line_edges(piece))
    if cell is None or not edges:
        return
    top, bottom = piece.y - 4, max(edge for _, edge in edges) + 4
    key = (piece.entry.block, cell.row)
    if key in table:
        old = rows[table[key]]
        rows[table[key]] = Row(min(old.top, top), max(old.bottom, bottom), old.keep)
    else:
        table[key] = len(rows)
        rows.append(Row(top, bottom, cell.row == 0))


def rows_of_document(document: QTextDocument) -> list[Row]:
    """Return the rows of any laid out document: lines, and whole rows of tables.

    Headings stay with what follows.
    """
    from PySide6.QtGui import QTextCursor

    layout = document.documentLayout()
    rows: list[Row] = []
    open_row: tuple[int, int] | None = None
    block = document.begin()
    while block.isValid():
        table: QTextTable | None = QTextCursor(block).currentTable()
        rect = layout.blockBoundingRect(block)
        if table is not None:
            cell = table.cellAt(QTextCursor(block))
            key = (table.firstPosition(), cell.row())
            if key == open_row:
                old = rows[-1]
                rows[-1] = Row(min(old.top, rect.top()), max(old.bottom, rect.bottom()), old.keep)
            else:
                rows.append(Row(rect.top(), rect.bottom(), cell.row() == 0))
            open_row = key
        else:
            open_row = None
            lines = (block.layout().lineAt(n) for n in range(block.layout().lineCount()))
            edges = [
                (rect.top() + line.y(), rect.top() + line.y() + line.height()) for line in lines
            ]
            rows += _tied(edges, all_kept=block.blockFormat().headingLevel() > 0)
        block = block.next()
    return rows
