"""Figures in tables: unit, magnitude, period and subject from the head of column and row.

A table is lines with cells parted by tabs. What a cell writes itself stands; only a bare number
takes what its heads say, and none where they leave a doubt: a row that lacks cells may
stand in several columns, and takes only what all of them agree on.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from reader_app.analysis.figures.draft import Draft
from reader_app.analysis.figures.headers import NO_HEAD, Head, HeadUnit, read_head, read_whole_unit
from reader_app.analysis.figures.numerals import Number, arabic
from reader_app.analysis.figures.table_heads import (
    NUMBER,
    WORTHLESS,
    YEAR,
    Cell,
    Row,
    Table,
    find_tables,
    joined,
    read_table,
)
from reader_app.core.figure import FigureKind
from reader_app.core.patterns import lazy

_AMOUNT = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+|[0-9]{1,18})(?:\.[0-9]{1,9})?"
_BARE = lazy(rf"\+?(-?{_AMOUNT})([百千]?[万亿]{{0,2}})$")
_RANGE = lazy(rf"({_AMOUNT})(?:[-—~–至]|--|——)({_AMOUNT})$")
_NOTE = lazy(r"(?:[*＊]{1,3}|[①-⑳]|[(（\[][^0-9()（）\[\]]{1,12}[)）\]])?$")
_REPUBLIC = lazy(r"(?:[89][0-9]|1[0-2][0-9])年$")
_MONTHS = lazy(r"[0-9]{1,2}(?:[-—~–至][0-9]{1,2})?月|前?[一二三四1-4]季|[上下]半")
_ABSENT = 8
"""Cells a row may lack and still be read."""
_TAKING = (FigureKind.COUNT, FigureKind.FRACTION)
_FIRST = 20
"""Figures of a table among which the first that has a period of the words before it is sought."""


class _Says(NamedTuple):
    """What the heads of a cell say of a bare number in it."""

    unit: HeadUnit | None
    period: str | None
    subject: str | None
    numbering: bool
    dates: bool


def read_tables(text: str, folded: str, drafts: list[Draft], start: int, end: int) -> None:
    """Give the figures of tables between two offsets what their heads say, in place.

    drafts are sorted and stay so. A table that begins before start is looked at whole.
    """
    for first, last in find_tables(folded, start, end):
        low = bisect_left(drafts, max(first, start), key=_start)
        high = bisect_left(drafts, min(last, end), key=_start)
        table = read_table(text, folded, first, last)
        if table is not None:
            drafts[low:high] = _applied(text, folded, table, drafts[low:high], start, end)


def _start(draft: Draft) -> int:
    return draft.start


def _applied(
    text: str, folded: str, table: Table, drafts: list[Draft], start: int, end: int
) -> list[Draft]:
    """Return the drafts of a table with what its heads say of them."""
    found: list[Draft] = []
    place = 0
    carried = None if any(head.period for head in table.columns) else _carried(text, table, drafts)
    for number, row in enumerate(table.rows):
        side = _side(text, folded, table, row) if number >= table.heads else NO_HEAD
        for column, (first, last) in enumerate(row):
            own = place
            while place < len(drafts) and drafts[place].start < last:
                place += 1
            own_drafts = drafts[own:place]
            if number < table.heads:
                found += _dated(folded, own_drafts, first, last)
            elif start <= first and last <= end:
                says = _say(table, side, column, len(row))
                if not column and not NUMBER.match(folded[first:last]):
                    says = says._replace(subject=None)  # it names the row
                found += _told(folded, own_drafts, (first, last), says, carried)
            else:
                found += own_drafts
    return found + drafts[place:]


def _carried(text: str, table: Table, drafts: list[Draft]) -> str | None:
    """Return the period that the words before a table name and that lasts through it."""
    start = table.rows[0][0][0]
    for draft in drafts[:_FIRST]:
        if draft.period and text.find(draft.period, start, draft.start) < 0:
            return draft.period
    return None


def _dated(folded: str, drafts: list[Draft], start: int, end: int) -> list[Draft]:
    """Return what stands in a cell; a bare year that names a column or row is a date."""
    words = folded[start:end]
    if drafts and YEAR.match(words):
        return [Draft(start, end, FigureKind.DATE, words)]
    if drafts and _REPUBLIC.match(words):
        return [Draft(start, end, FigureKind.DATE, str(int(words[:-1]) + 1911))]
    return drafts


def _side(text: str, folded: str, table: Table, row: Row) -> Head:
    """Return what the first cells of a row say of its figures."""
    named = [
        (start, end)
        for start, end in row[:2]
        if end > start and not NUMBER.match(folded[start:end])
    ]
    year = row[0] if YEAR.match(folded[slice(*row[0])]) else None
    if year is not None and (table.columns[0].dates or not table.heads):
        return Head(period=text[slice(*year)], dates=False)
    side = read_head(text, folded, *named[0]) if named else NO_HEAD
    if table.unit_column is not None and len(row) == len(table.columns):
        unit = read_whole_unit(text, folded, *row[table.unit_column])
        side = joined(side, Head(unit=unit)) if unit else side
    return side


def _say(table: Table, side: Head, column: int, cells: int) -> _Says:
    """Return what the heads say of a cell; what not all columns it may stand in agree on is out."""
    absent = len(table.columns) - cells
    if absent > _ABSENT:
        return _Says(None, None, side.name or None, numbering=False, dates=False)
    last = column + absent + 1
    said = {_of(table, side, head) for head in table.columns[column:last]}
    if len(said) == 1:
        return said.pop()
    units, periods = {one.unit for one in said}, {one.period for one in said}
    doubt = any(one.numbering or one.dates for one in said)
    return _Says(
        units.pop() if len(units) == 1 and not doubt else None,
        periods.pop() if len(periods) == 1 else None,
        side.name or None,
        numbering=False,
        dates=False,
    )


def _of(table: Table, side: Head, head: Head) -> _Says:
    period = " ".join(dict.fromkeys(filter(None, (side.period, head.period)))) or table.period
    if period and table.period and table.period.endswith("年") and "年" not in period:
        period = table.period + period if _MONTHS.match(period) else period
    name = "" if WORTHLESS.fullmatch(head.name) and side.name else head.name
    subject = side.name if name == side.name else side.name + name
    numbering = head.numbering or side.numbering
    dates = head.dates or side.dates
    unit = None if numbering else _unit(table, side, head)
    return _Says(unit, period, subject or None, numbering, dates and unit is None)


def _unit(table: Table, side: Head, head: Head) -> HeadUnit | None:
    """Return the unit of a cell, None where column, row and table leave a doubt."""
    if head.unit and side.unit:
        if head.unit == side.unit:
            return head.unit
        rates = [one for one in (head.unit, side.unit) if one.percent]
        return rates[0] if len(rates) == 1 else None
    relative = head.relative or side.relative
    if head.unit:
        return None if side.relative and not head.unit.percent else head.unit
    if side.unit:
        return None if head.relative or head.dates else side.unit
    if head.dates or side.dates or not table.units:
        return None
    percents = [one for one in table.units if one.percent]
    others = [one for one in table.units if not one.percent]
    if percents and others and not any(one.relative for one in (side, *table.columns)):
        return None
    chosen = percents if relative or not others else others
    if len(chosen) != 1:
        return None
    counted = head.counting or side.counting
    return None if counted and chosen[0].kind is FigureKind.MONEY else chosen[0]


def _told(
    folded: str, drafts: list[Draft], cell: Cell, says: _Says, carried: str | None
) -> list[Draft]:
    """Return the figures of one cell with what its heads say of them.

    carried is the period they have where no head names one.
    """
    start, end = cell
    words = folded[start:end]
    bare = _BARE.match(words)
    ranged = _RANGE.match(words) if bare is None else None
    if says.numbering and bare is not None:
        return []
    if says.dates:
        return _dated(folded, drafts, start, end)
    if says.unit is not None and bare is not None:
        value = _value(bare[1], bare[2], says.unit)
        if value is not None:
            drafts = [_draft(start + bare.start(1), end, value, says.unit)]
    elif says.unit is not None and ranged is not None:
        low, high = (_value(part, "", says.unit) for part in ranged.groups())
        if low is not None and high is not None and low < high:
            drafts = [_draft(start, end, (low, high), says.unit)]
    elif says.unit is not None and len(drafts) == 1:
        _take_unit(folded, drafts[0], cell, says.unit)
    for draft in drafts:
        if draft.kind not in (FigureKind.DATE, FigureKind.LABEL):
            draft.subject = says.subject or draft.subject
            draft.period = says.period or carried
            if bare is not None:
                draft.change, draft.basis_span = None, None
    return drafts


def _draft(start: int, end: int, value: Number | tuple[Number, Number], unit: HeadUnit) -> Draft:
    return Draft(start, end, unit.kind, value, unit.word)


def _value(digits: str, own: str, unit: HeadUnit) -> Number | None:
    """Return the value of a cell's number; None where cell and head both have a magnitude."""
    if own and unit.magnitude:
        return None
    digits = digits.replace(" ", "")
    value = arabic(digits.lstrip("-"), own or unit.magnitude)
    return -value if digits.startswith("-") else value


def _take_unit(folded: str, draft: Draft, cell: Cell, unit: HeadUnit) -> None:
    """Give a figure that a qualifier or a note stands at (约1234, 1234*) the unit of its heads."""
    value = draft.value
    if draft.unit != "" or draft.kind not in _TAKING or not isinstance(value, int | float):
        return
    if draft.start != cell[0] or not _NOTE.match(folded[draft.end : cell[1]]):
        return
    written = _BARE.match(folded[draft.first : draft.end].rstrip("多余以上下内左右"))
    read = _value(written[1], written[2], unit) if written else None
    if read is not None:
        draft.value, draft.unit, draft.kind = read, unit.word, unit.kind
