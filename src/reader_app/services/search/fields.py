"""The names of fields in either script and in English, and how their values are read."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from reader_app.core.errors import ReaderError
from reader_app.core.folding import fold
from reader_app.core.span import Span
from reader_app.services.search.query import Amounts, Days, Field

NAMES: dict[Field, tuple[str, ...]] = {
    Field.TITLE: ("标题", "题目", "title"),
    Field.PUBLICATION: ("出版物", "报刊", "报纸", "媒体", "来源", "publication", "paper"),
    Field.AUTHOR: ("作者", "记者", "author", "by"),
    Field.TAG: ("标签", "tag"),
    Field.COLLECTION: ("文集", "收藏", "合集", "collection"),
    Field.DATE: ("日期", "时间", "date"),
    Field.NUMBER: ("数字", "数值", "number", "figure"),
    Field.LENGTH: ("字数", "篇幅", "length"),
    Field.NOTE: ("笔记", "批注", "note"),
    Field.TERM: ("术语", "词条", "term"),
}
"""The first of each is what help shows."""

_SCALES = {"百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000, "兆": 1_000_000_000_000}
_NUMBER = re.compile(r"([+-]?\d[\d,]*(?:\.\d+)?)([百千万亿兆]*)")
_SIGN = re.compile(r"(>=|<=|>|<|=|≥|≤|大于|小于|超过|不少于|不超过|至少|至多)")
_RANGE = re.compile(r"\.{2,}|…+|~|～|—+|至|到")
_STRICT = {">", "<", "大于", "小于", "超过"}
_UPWARDS = {">", ">=", "≥", "大于", "超过", "不少于", "至少"}
_DOWNWARDS = {"<", "<=", "≤", "小于", "不超过", "至多"}
_DATE = re.compile(r"(\d{4})(?:[-/.年]?(\d{1,2})(?:[-/.月]?(\d{1,2}))?)?[年月日号]?")


_NAMED = re.compile(r"(?:^|[\s(（])([^\W\d_]{2,12})[:：]")


class BadQuery(ReaderError):
    """A query that cannot be read; str() says why, place is where, in code points of the query."""

    def __init__(self, sentence: str, place: Span) -> None:
        super().__init__(sentence)
        self.place = place


@cache
def fields_by_name() -> dict[str, Field]:
    """Return every name of a field, folded."""
    return {fold(name): field for field, names in NAMES.items() for name in names}


def meant_field(query: str) -> tuple[str, str] | None:
    """Return what looks like a misspelt field in a query, and the field that may be meant.

    标提:聊城 is read as words, as 10:30 is; where it finds nothing this tells why. None for neither.
    """
    from difflib import get_close_matches

    known = fields_by_name()
    for match in _NAMED.finditer(query):
        name = match[1]
        near = get_close_matches(fold(name), known, 1, 0.5)
        if near and near[0] != fold(name):
            return name, near[0]
    return None


def read_days(value: str, place: Span) -> Days:
    """Read 2024, 2024-03, 2024年3月5日, 2024..2025, >2024-05, ..2024. Raises BadQuery."""
    wrong = BadQuery(
        f"“{value}” is no date; write 2024, 2024-03 or 2024..2025.",
        place,
    )
    plain = fold(value).replace(" ", "")
    sign = _SIGN.match(plain)
    if sign:
        day = _day(plain[sign.end() :], wrong)
        return _days_beside(sign.group(), day)
    ends = _split_range(plain)
    if ends is None:
        low, high = _day(plain, wrong)
        return Days(low, high)
    first, last = (_day(end, wrong) if end else ("", "") for end in ends)
    if not (first[0] or last[1]):
        raise wrong
    if first[0] and last[1] and first[0] > last[1]:
        raise BadQuery(f"“{value}” ends before it begins.", place)
    return Days(first[0], last[1])


def read_amounts(value: str, place: Span) -> Amounts:
    """Read >1000亩, 40.6万亩, 10..20%, <=3亿元. Raises BadQuery."""
    wrong = BadQuery(f"“{value}” is no number; write >1000亩, 5%, or 10..20亿元.", place)
    plain = fold(value).replace(" ", "")
    sign = _SIGN.match(plain)
    if sign:
        number, unit = _number(plain[sign.end() :], wrong)
        strict = sign.group() in _STRICT
        if sign.group() in _UPWARDS:
            return Amounts(number, None, unit, low_strict=strict)
        if sign.group() in _DOWNWARDS:
            return Amounts(None, number, unit, high_strict=strict)
        return Amounts(number, number, unit)
    ends = _split_range(plain)
    if ends is None:
        number, unit = _number(plain, wrong)
        return Amounts(number, number, unit)
    (low, low_unit), (high, unit) = (_number(end, wrong) if end else (None, "") for end in ends)
    if low is None and high is None:
        raise wrong
    if low is not None and high is not None and not low_unit:
        low *= _scale_of(ends[1]) if _scale_of(ends[0]) == 1 else 1  # 10..20万 is 10万..20万
    if low is not None and high is not None and low > high:
        raise BadQuery(f"“{value}” ends before it begins.", place)
    return Amounts(low, high, unit or low_unit)


def _split_range(plain: str) -> tuple[str, str] | None:
    found = _RANGE.search(plain)
    return None if found is None else (plain[: found.start()], plain[found.end() :])


def _number(text: str, wrong: BadQuery) -> tuple[float, str]:
    found = _NUMBER.match(text)
    if found is None:
        raise wrong
    number = Decimal(found.group(1).replace(",", "")) * _scale(found.group(2))
    return float(number), text[found.end() :]


def _scale_of(text: str) -> int:
    found = _NUMBER.match(text)
    return 1 if found is None else _scale(found.group(2))


def _scale(marks: str) -> int:
    scale = 1
    for mark in marks:
        scale *= _SCALES[mark]
    return scale


def _day(text: str, wrong: BadQuery) -> tuple[str, str]:
    found = _DATE.fullmatch(text)
    if found is None:
        raise wrong
    year, month, day = found.groups()
    if month is None:
        return f"{year}-01-01", f"{year}-12-31"
    if not 1 <= int(month) <= 12 or (day is not None and not 1 <= int(day) <= 31):
        raise wrong
    low = f"{year}-{int(month):02}"
    return (f"{low}-01", f"{low}-31") if day is None else (f"{low}-{int(day):02}",) * 2


def _days_beside(sign: str, day: tuple[str, str]) -> Days:
    low, high = day
    if sign in _UPWARDS:
        return Days(_next(high) if sign in _STRICT else low, "")
    if sign in _DOWNWARDS:
        return Days("", _before(low) if sign in _STRICT else high)
    return Days(low, high)


def _next(day: str) -> str:
    return f"{day}~"  # sorts after the day and before the next one


def _before(day: str) -> str:
    return day[:-1] + chr(ord(day[-1]) - 1) + "~"
