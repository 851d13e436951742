"""Blanks: indents, blanks at line ends, ideographic and other odd spaces, runs of blanks."""

from __future__ import annotations

import re

from reader_app.core.edit import EditKind
from reader_app.restoring.replacement import Replacement

_BLANK = " \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
BLANKS = " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""All that counts as a blank within a line."""

_NOTABLE = re.compile(r"[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|  |\n | (?=[\r\n]|\Z)|\A ")
_RUN = re.compile(rf"[{_BLANK}]+")
_LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\u0085\u2028\u2029"
"""As str.splitlines has them: where plain text is cut into blocks."""

WHY_EDGE = "Blanks at the edge of a line were taken out."
WHY_INNER = "Blanks within a line became one."


def tidy_blanks(text: str) -> list[Replacement]:
    """Step: no blank at either end of a line, one ordinary blank for any run within it.

    A tab within a line stays: it may part the cells of a table. In a table (see _is_table) every
    tab does: two of them have an empty cell between them.
    """
    found = []
    at = 0
    table, table_end = False, 0
    while (notable := _NOTABLE.search(text, at)) is not None:
        start = notable.start() + (notable[0] == "\n ")
        while start and text[start - 1] in BLANKS and start > at:
            start -= 1
        run = _RUN.match(text, start)
        assert run is not None  # noqa: S101 - _NOTABLE only matches at blanks
        at = run.end()
        at_edge = (
            start == 0 or text[start - 1] in _LINE_ENDS or at == len(text) or text[at] in _LINE_ENDS
        )
        if "\t" in run[0] and (at_edge or run[0].count("\t") > 1):
            if start >= table_end:
                table, table_end = _is_table(text, start)
            if table:
                tabs = "\t" * run[0].count("\t")
                if run[0] != tabs:
                    found.append(Replacement(start, at, tabs, EditKind.WHITESPACE, WHY_INNER))
                continue
        if at_edge:
            found.append(Replacement(start, at, "", EditKind.WHITESPACE, WHY_EDGE))
            continue
        inner = "\t" if "\t" in run[0] else " "
        if run[0] != inner:
            found.append(Replacement(start, at, inner, EditKind.WHITESPACE, WHY_INNER))
    return found


def _is_table(text: str, at: int) -> tuple[bool, int]:
    """Tell whether the line at an offset is a row of a table with empty cells, and where that ends.

    It is where all neighbouring lines with tabs have the same number of them, two or more, and
    most rows have a word in every cell. Words set apart by a varying number of tabs, or always by
    two, are no table.
    """
    start = text.rfind("\n", 0, at) + 1
    while start and "\t" in text[(above := text.rfind("\n", 0, start - 1) + 1) : start]:
        start = above
    rows, end = [], start
    while end < len(text):
        stop = text.find("\n", end)
        stop = len(text) if stop < 0 else stop
        if "\t" not in text[end:stop]:
            break
        rows.append(text[end:stop])
        end = stop + 1
    counts = {row.count("\t") for row in rows}
    full = sum(all(cell.strip(BLANKS + "\r") for cell in row.split("\t")) for row in rows)
    return len(rows) > 1 and len(counts) == 1 and min(counts) > 1 and 2 * full >= len(rows), end
