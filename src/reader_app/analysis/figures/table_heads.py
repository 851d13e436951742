"""Tables in a text: where they are, their rows, and what the heads of their columns say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader_app.analysis.figures.headers import (
    NO_HEAD,
    Head,
    HeadUnit,
    dated_period,
    read_head,
    stated_units,
)
from reader_app.core.patterns import lazy

Cell = tuple[int, int]
"""Where the words of a cell start and end, blanks around them left out."""
Row = list[Cell]

NUMBER = lazy(
    r"[+\-]?[0-9][0-9,. ]*(?:[百千]?[万亿]{0,2}|[%‰])$|"
    r"[+\-]?[0-9][0-9,.]*[万亿]{0,2}(?![年月季])[\u4e00-\u9fff]{1,2}$|[-—–/…]{1,3}$"
)
YEAR = lazy(r"(?:1[89]|20)[0-9]{2}$")
_UNIT_COLUMN = lazy(r"(?:计量|数量|金额)?单位$")
WORTHLESS = lazy(r"数值|数量|数据|金额|指标值|绝对[值数量]|总量|合计|指标|项目|单位|地区|名称|类别")
_ABOVE = 2
"""Lines above a table that may state its unit."""
_HEADS = 3
"""Rows at most that name the columns."""
_MARGIN = 200


class Table(NamedTuple):
    """A table as it is read: its rows, of which the first so many are heads, what the heads say
    by column, the units and period stated for the whole, and the column that has units."""

    rows: list[Row]
    columns: tuple[Head, ...]
    heads: int
    units: tuple[HeadUnit, ...]
    period: str | None
    unit_column: int | None


def find_tables(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the runs of two and more lines with tabs that reach into start..end."""
    tab = folded.find("\t", folded.rfind("\n", 0, start) + 1, end)
    while tab >= 0:
        first = folded.rfind("\n", 0, tab) + 1
        while first and "\t" in folded[(above := folded.rfind("\n", 0, first - 1) + 1) : first]:
            first = above
        last, lines = first, 0
        while last < len(folded):
            stop = folded.find("\n", last)
            stop = len(folded) if stop < 0 else stop
            if folded.find("\t", last, stop) < 0:
                break
            last, lines = stop + 1, lines + 1
        if lines > 1:
            yield from _parted(folded, first, min(last, len(folded)))
        tab = folded.find("\t", max(last, tab + 1), end)


def _parted(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part the lines of a run where another table begins: a row of names below one of numbers."""
    first, counted = start, False
    for row in _cells(folded, start, end):
        words = [folded[slice(*cell)] for cell in row if cell[1] > cell[0]]
        numbers = any(NUMBER.match(one) for one in words)
        if counted and not numbers and len(words) > 1 and _may_head(folded, row):
            yield first, row[0][0]
            first, counted = row[0][0], False
        counted = counted or numbers
    yield first, end


def _may_head(folded: str, row: Row) -> bool:
    """Tell a row of names from a fact in words among facts in numbers, which have two columns."""
    if len(row) > 2 or WORTHLESS.fullmatch(folded[slice(*row[0])]):
        return True
    head = read_head(folded, folded, *row[1])
    return _tells_of_figures(head) or head.relative


def _cells(folded: str, start: int, end: int) -> list[Row]:
    rows, at = [], start
    for line in folded[start:end].removesuffix("\n").split("\n"):
        row = []
        for words in line.split("\t"):
            begin = at + len(words) - len(words.lstrip())
            row.append((begin, max(begin, at + len(words.rstrip()))))
            at += len(words) + 1
        rows.append(row)
    return rows


def read_table(text: str, folded: str, start: int, end: int) -> Table | None:
    """Read the heads of a table; None where it has no row of figures or none has a head."""
    rows = _cells(folded, start, end)
    width = max(len(row) for row in rows)
    heads = _count_heads(text, folded, rows, width)
    if heads == len(rows):
        return None
    columns = _columns(text, folded, rows[:heads], width)
    units, period = _stated_above(text, folded, start)
    units = stated_units(text, folded, *rows[0][0]) or units
    named = [n for n, head in enumerate(columns) if _UNIT_COLUMN.match(head.name)]
    return Table(rows, columns, heads, units, period, named[0] if named else None)


def _count_heads(text: str, folded: str, rows: Sequence[Row], width: int) -> int:
    """Return how many rows from the top name the columns: 0 where the first holds figures."""
    for number, row in enumerate(rows[:_HEADS]):
        words = [folded[start:end] for start, end in row]
        whole = len(row) == width and words[0] != ""
        numbers = [one for one in (words[1:] if whole else words) if NUMBER.match(one)]
        if number == 0:
            # a year names a column, but 成立时间 and its year are a fact
            years = all(YEAR.match(one) for one in numbers)
            named = not whole or width > 2 or WORTHLESS.fullmatch(words[0]) is not None
            if (numbers and not (years and named)) or _lists_facts(text, folded, rows, width):
                return 0
        elif whole:
            heads = [read_head(text, folded, start, end) for start, end in row]
            same = words[0] == folded[slice(*rows[0][0])]
            if numbers or not (same or any(_tells_of_figures(head) for head in heads[1:])):
                return number
        elif not all(YEAR.match(one) for one in numbers):
            return number
    return min(_HEADS, len(rows))


def _lists_facts(text: str, folded: str, rows: Sequence[Row], width: int) -> bool:
    """Tell a list of facts, whose first row is one of them: two columns, few of the second numbers."""
    if width != 2 or len(rows[0]) != width:
        return False
    name = folded[slice(*rows[0][0])]
    head = read_head(text, folded, *rows[0][1])
    if not name or WORTHLESS.fullmatch(name) or head.relative or head.dates or head.numbering:
        return False
    if _tells_of_figures(head):
        return False
    values = [folded[slice(*row[1])][:1] for row in rows[1:] if len(row) > 1]
    return 2 * sum(value.isdigit() for value in values) <= len(values)


def _columns(text: str, folded: str, rows: Sequence[Row], width: int) -> tuple[Head, ...]:
    """Put together what the rows of heads say of each column."""
    read = [[read_head(text, folded, start, end) for start, end in row] for row in rows]
    lowest = _aligned(read[-1], width) if read else None
    columns = [NO_HEAD] * width
    for heads in read:
        placed = _aligned(heads, width) or _spread(heads, lowest) or [NO_HEAD] * width
        columns = [joined(*pair) for pair in zip(columns, placed, strict=True)]
    return tuple(columns)


def _aligned(heads: list[Head], width: int) -> list[Head] | None:
    """Return the heads of a row by column, None where it is not known in which they stand."""
    if len(heads) == width - 1 and _tells_of_figures(heads[0]):
        return [NO_HEAD, *heads]  # the corner is blank, or that of the row above
    return heads if len(heads) == width else None


def _tells_of_figures(head: Head) -> bool:
    return head.unit is not None or head.period is not None


def _spread(heads: list[Head], lowest: list[Head] | None) -> list[Head] | None:
    """Return the heads that each stand over as many columns, told by the row below.

    They do where that repeats itself as often: 2023年 and 2024年 over 总量, 增速, 总量, 增速.
    """
    over, below = len(heads) - 1, len(lowest or ()) - 1
    if lowest is None or over < 1 or below % over:
        return None
    each = below // over
    if each < 2 or any(lowest[1 + n] != lowest[1 + n % each] for n in range(below)):
        return None
    return [heads[0], *(heads[1 + n // each] for n in range(below))]


def joined(one: Head, other: Head) -> Head:
    """Return what two heads above each other say; the lower one decides."""
    if one == NO_HEAD:
        return other
    if other == NO_HEAD:
        return one
    return Head(
        one.name if one.name == other.name else one.name + other.name,
        other.unit or one.unit,
        other.period or one.period,
        one.numbering or other.numbering,
        one.dates or other.dates,
        one.relative or other.relative,
        one.counting or other.counting,
    )


def _stated_above(text: str, folded: str, start: int) -> tuple[tuple[HeadUnit, ...], str | None]:
    """Return the units and the period that the lines right above a table state."""
    units: tuple[HeadUnit, ...] = ()
    period, end = None, start - 1
    for _ in range(_ABOVE):
        if end <= 0:
            break
        begin = max(folded.rfind("\n", 0, end) + 1, end - _MARGIN)
        if "\t" in folded[begin:end] or "。" in folded[begin:end]:
            break
        units = units or stated_units(text, folded, begin, end)
        period = period or dated_period(text, folded, begin, end)
        end = begin - 1
    return units, period
