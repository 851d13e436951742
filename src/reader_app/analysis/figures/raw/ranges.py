"""Every written range of numbers: 大于10并小于20, 一千到一千五百, 五百以上, 不超过3.

A range is written as mathematicians do: "(20,35]" without 20 and with 35, "(30,)" open above. A
span from one number to another has its end left out ("[20,30)"), as Recognizers-Text has it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from reader_app.analysis.figures.numerals import plain
from reader_app.analysis.figures.raw.numbers import read_number
from reader_app.analysis.figures.raw.squeeze import RawSpan, Squeezed

_OR_EQUAL = r"(?:(?:或者?)?等于|(?:或者?)?相等)"
_COMPARE = re.compile(
    rf"(?P<above>(?:大于|多于|高于|超过|超出){_OR_EQUAL}?|不(?:小|少|低)于|至少|最少|≥|> ?=|>|(?<![通经不超])过(?=[0-9]))"
    rf"|(?P<below>(?:小于|少于|低于|不足){_OR_EQUAL}?|不(?:大|多|高)于|不超过|至多|最多|最高|≤|< ?=|<)"
    r"|(?P<same>(?<![大小不多少高低])等于)"
)
_FILLERS = re.compile(r" ?了?(?:有|是|为)?(?:百分之)?")
_WITH = re.compile(r"等于|不[大小多少高低]于|至|最|不超过|[≥≤=]")
_THAN = re.compile(r"比")
_THAN_END = re.compile(r"(?P<above>[大高多长重贵晚])|(?P<below>[小低少短轻便早])")
_JOIN = re.compile(r"(?:的?同时|[,，]?(?:并且|而且|并|且|但)|[,，])?(?=[大小多少高低超不至最≥≤<>])")
_TO = re.compile(r" ?(?:到|至|~|-{1,2}|–|—{1,2}) ?")
_AND = re.compile(r"和|与|及|跟")
_BETWEEN_END = re.compile(r"之?间")
_BETWEEN_START = re.compile(r"(?:位于|介于|处于|在)$")
_TAIL = re.compile(
    r"(?:(?:或者?|及)?以上|(?:或者?)?之上|(?P<many>[多余](?![个只种次年月日天元分])|多(?=[个只种次年月日天元分])))|"
    r"(?P<below>(?:或者?|及)?(?:以下|以内)|之[下内])"
)
_UNIT_TAIL = re.compile(r"[个次人岁年元名位家件条]以上")
_START = re.compile(r"[0-9.〇零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟负]")


@dataclass(frozen=True, slots=True)
class _Range:
    """Bounds with their ends in or out; None is open."""

    low: Decimal | None = None
    high: Decimal | None = None
    with_low: bool = False
    with_high: bool = False

    def text(self) -> str:
        left = "[" if self.with_low and self.low is not None else "("
        right = "]" if self.with_high and self.high is not None else ")"
        low = "" if self.low is None else str(plain(self.low))
        high = "" if self.high is None else str(plain(self.high))
        return f"{left}{low},{high}{right}"

    def joined(self, other: _Range) -> _Range | None:
        """Return both as one where one bounds below and the other above it."""
        if self.low is not None and self.high is None and other.low is None:
            low, high = self, other
        elif self.high is not None and self.low is None and other.high is None:
            low, high = other, self
        else:
            return None
        if low.low is None or high.high is None or low.low >= high.high:
            return None
        return _Range(low.low, high.high, low.with_low, high.with_high)


Read = tuple[int, int, _Range]


def raw_number_ranges(text: str) -> tuple[RawSpan, ...]:
    """Return every range of numbers in text, in order; the value is its mathematical notation."""
    squeezed = Squeezed(text)
    source = squeezed.text
    found: list[RawSpan] = []
    at = 0
    while at < len(source):
        read = _compared(source, at) or _than(source, at)
        if read is None and _START.match(source, at):
            read = _between(source, at) or _tailed(source, at)
        if read is None:
            number = read_number(source, at) if _START.match(source, at) else None
            at = number[1] if number else at + 1
            continue
        start, end, bounds = read
        found.append(RawSpan(squeezed.span(start, end), bounds.text()))
        at = end
    return tuple(found)


def _compared(source: str, at: int) -> Read | None:
    first = _one_comparison(source, at)
    if first is None or first[2].low == first[2].high:
        return first
    join = _JOIN.match(source, first[1])
    second = _one_comparison(source, join.end()) if join else None
    both = first[2].joined(second[2]) if second else None
    return (at, second[1], both) if second and both else first


def _one_comparison(source: str, at: int) -> Read | None:
    match = _COMPARE.match(source, at)
    if match is None:
        return None
    filler = _FILLERS.match(source, match.end())
    number = read_number(source, filler.end() if filler else match.end())
    if number is None:
        return None
    _, end, value = number
    closed = _WITH.search(match[0]) is not None
    if match["same"]:
        return at, end, _Range(value, value, True, True)
    if match["above"]:
        return at, end, _Range(low=value, with_low=closed)
    return at, end, _Range(high=value, with_high=closed)


def _than(source: str, at: int) -> Read | None:
    """Read 比三十大, 比170低."""
    match = _THAN.match(source, at)
    number = read_number(source, match.end()) if match else None
    end = _THAN_END.match(source, number[1]) if number else None
    if number is None or end is None:
        return None
    bounds = _Range(low=number[2]) if end["above"] else _Range(high=number[2])
    return at, end.end(), bounds


def _between(source: str, at: int) -> Read | None:
    """Read 20~100, 一千到一千五百 and 位于20和30之间."""
    first = read_number(source, at)
    if first is None:
        return None
    link = _TO.match(source, first[1])
    joined = link or _AND.match(source, first[1])
    second = read_number(source, joined.end()) if joined else None
    if joined is None or second is None or second[2] <= first[2]:
        return None
    end = _BETWEEN_END.match(source, second[1])
    if link is None and end is None:
        return None
    start = first[0]
    if end is not None:
        begin = _BETWEEN_START.search(source, max(0, start - 2), start)
        start = begin.start() if begin and begin[0] != "在" else start
    return start, end.end() if end else second[1], _Range(first[2], second[2], True)


def _tailed(source: str, at: int) -> Read | None:
    """Read 五百以上, 170之下, 五百多 and 500多亿."""
    number = read_number(source, at)
    if number is None:
        return None
    start, end, value = number
    unit = _UNIT_TAIL.match(source, end)
    if unit:
        return start, unit.end(), _Range(low=value)
    tail = _TAIL.match(source, end)
    if tail is None:
        return (start, end, _Range(low=value)) if _vague(source[start:end]) else None
    if tail["below"]:
        return start, tail.end(), _Range(high=value, with_high=tail[0][0] in "或及")
    return start, tail.end(), _Range(low=value, with_low=tail[0][0] in "或及")


def _vague(words: str) -> bool:
    return any(char in words for char in "多余几")
