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

    A tab within a line stays: it may part the cells of a table.
    """
    found = []
    at = 0
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
        if at_edge:
            found.append(Replacement(start, at, "", EditKind.WHITESPACE, WHY_EDGE))
            continue
        inner = "\t" if "\t" in run[0] else " "
        if run[0] != inner:
            found.append(Replacement(start, at, inner, EditKind.WHITESPACE, WHY_INNER))
    return found
