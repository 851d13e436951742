"""Points, lists and tables in running text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader_app.core.article import BlockKind
from reader_app.restoring.structure.averages import median
from reader_app.restoring.structure.lines import HEAD_LIMIT, SHORT, Line
from reader_app.restoring.structure.numbering import NUMBER_STARTS, number_style, number_value

DASHES = ("——", "--", "――", "──", "－－", "— ", "- ", "– ")
SIGNS = frozenset("•●○◆◇■□▪▫▶►★☆※·✦✔✓➤◎")
_DASH_STARTS = frozenset(dash[0] for dash in DASHES)
_CONTENTS = ("目录", "要目", "内容提要")
ITEM_LIMIT = 120
"""Longest usual item, in code points, of a list numbered 1. 2. 3."""

_STATES_UNIT = re.compile(r"[(\[]?(?:[计金数][量额])?单位 ?: ?[^:]{1,24}$")


def name_points(lines: Sequence[Line], start: int) -> None:
    """Name the points from line number start on, opened by a dash or a sign.

    A short dashed line by itself signs a quotation and is no point; a short open line after
    a sign, with text under it, is left for a heading.
    """
    for n in range(start, len(lines)):
        line = lines[n]
        if line.kind is not None or not line.text:
            continue
        first = line.text[0]
        if first in _DASH_STARTS and line.text.startswith(DASHES):
            beside = _starts_alike(lines, n - 1, DASHES) or _starts_alike(lines, n + 1, DASHES)
            signs = line.open and line.size <= 20 and not beside
            line.kind = BlockKind.PARAGRAPH if signs else BlockKind.BULLET
        elif first in SIGNS and line.size > 1:
            beside = _starts_alike(lines, n - 1, (first,)) or _starts_alike(lines, n + 1, (first,))
            if beside or not line.open or line.size > SHORT:
                line.kind = BlockKind.BULLET


def _starts_alike(lines: Sequence[Line], n: int, starts: tuple[str, ...]) -> bool:
    return 0 <= n < len(lines) and lines[n].text.startswith(starts)


def name_lists(lines: Sequence[Line], start: int) -> None:
    """Name the items of numbered lists: lines that follow each other and count on.

    Short items are points. Long ones, and sentences after （一）, are paragraphs with a number.
    Two open lines that count on are left alone: they may be headings with nothing between.
    """
    row: list[int] = []
    row_style: str | None = None
    for n in range(start, len(lines)):
        line = lines[n]
        if line.kind is not None or line.text[:1] not in NUMBER_STARTS:
            continue
        style = number_style(line.text[:12])
        if style is None:
            continue
        if row and (style != row_style or n != row[-1] + 1 or not _counts_on(lines, row[-1], n)):
            _settle_list(lines, row, row_style)
            row = []
        row.append(n)
        row_style = style
    _settle_list(lines, row, row_style)


def name_contents(lines: Sequence[Line]) -> None:
    """Name a table of contents: numbered lines in a row near the top that come again further down."""
    places: dict[str, list[int]] = {}
    for n, line in enumerate(lines):
        if line.open and line.kind is None and line.text[:1] in NUMBER_STARTS:
            places.setdefault(line.text, []).append(n)
    firsts = {numbers[0] for numbers in places.values() if len(numbers) > 1}
    row = [n for n in sorted(firsts) if n < HEAD_LIMIT and (n + 1 in firsts or n - 1 in firsts)]
    if len(row) < 3:
        return
    for n in row:
        lines[n].kind = BlockKind.BULLET
    above = lines[row[0] - 1] if row[0] else None
    if above is not None and "".join(above.cue.split()) in _CONTENTS:
        above.kind = BlockKind.PARAGRAPH


def _counts_on(lines: Sequence[Line], before: int, n: int) -> bool:
    one, other = number_value(lines[before].text), number_value(lines[n].text)
    return one is not None and other == one + 1


def _settle_list(lines: Sequence[Line], row: Sequence[int], style: str | None) -> None:
    if len(row) < 2:
        return
    limit = SHORT if style in ("part", "chapter", "section", "han", "han_bracket") else ITEM_LIMIT
    short = median(lines[n].size for n in row) <= limit
    unfinished = len(row) == 2 and all(lines[n].open for n in row)
    if unfinished:
        return
    for n in row:
        lines[n].kind = BlockKind.BULLET if short else BlockKind.PARAGRAPH


def name_tables(lines: Sequence[Line]) -> None:
    """Name the rows of tables: neighbouring lines with tab-separated cells.

    What states the unit of a table, right above it, heads nothing.
    """
    tabbed = [n for n, line in enumerate(lines) if line.kind is None and "\t" in line.text]
    rows = set(tabbed)
    for n in tabbed:
        if n - 1 in rows or n + 1 in rows:
            lines[n].kind = BlockKind.TABLE
    for line, below in pairwise(lines):
        if below.kind is BlockKind.TABLE and line.kind is None and _STATES_UNIT.match(line.cue):
            line.kind = BlockKind.PARAGRAPH
