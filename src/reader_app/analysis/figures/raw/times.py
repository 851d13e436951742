"""Every written time: dates, periods, clock times, durations and repeated times, relative too.

Each kind has a reading of its own, and raw_times reads them all, the longest at each place. The
grammar follows how Recognizers-Text divides the field, so that its cases can be compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reader_app.analysis.figures.raw.squeeze import Squeezed
from reader_app.analysis.figures.raw.time_words import (
    AND,
    ANY_MONTH,
    ANY_YEAR,
    BOUND,
    CLOCK,
    DAY,
    DAY_SIGN,
    DURATION,
    HALF,
    HOLIDAY,
    LUNAR,
    LUNAR_NEW_YEAR,
    MONTH,
    NTH,
    NUM,
    PART,
    QUARTER,
    REL_DAY,
    REL_MONTH,
    REL_YEAR,
    SEASON,
    SHORT_DAY_PART,
    TIME,
    TO,
    UNIT,
    WEEK,
    WEEKDAY,
    WITHIN,
    YEAR,
)
from reader_app.analysis.figures.raw.timex import timex
from reader_app.core.span import Span


@dataclass(frozen=True, slots=True)
class RawTime:
    """A time as written; kind is date, daterange, time, timerange, datetime, datetimerange,
    duration or set. value is TIMEX3 where the words alone give one, else None."""

    span: Span
    kind: str
    value: str | None = None


_NUMERIC = (
    r"(?:[12][0-9]{3}([-/. ])(?:1[0-2]|0?[1-9])\1(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])|"
    r"(?:3[01]|[12][0-9]|0?[1-9])/(?:3[01]|[12][0-9]|0?[1-9])/(?:[12][0-9]{3}|[0-9]{2})(?![0-9/])|"
    r"(?:3[01]|[12]?[0-9])-(?:1[0-2]|0?[1-9])-(?:3[01]|[12]?[0-9])(?![0-9-])|"
    r"(?:1[0-2]|0?[1-9])/(?:3[01]|[12][0-9]|0?[1-9])(?![0-9/%]))"
)
_NUMERIC_PLAIN = _NUMERIC.replace(r"([-/. ])", r"(?:[-/. ])").replace(r"\1", r"[-/. ]")
_WRITTEN = (
    rf"(?:{LUNAR}?(?:{ANY_YEAR}(?:{LUNAR})?的?)?{ANY_MONTH}的?{DAY}|"
    rf"{ANY_YEAR}?{LUNAR_NEW_YEAR}|{ANY_YEAR}{HOLIDAY})"
)
_DATE = rf"(?:{_NUMERIC_PLAIN}|{_WRITTEN}|{WEEKDAY}|{REL_DAY})"
_DAY_ALONE = rf"(?<![0-9第{'一二三四五六七八九十'}]){DAY_SIGN}"
_YEAR_BARE = r"(?<![0-9.,+\-A-Za-z])(?:1[5-9][0-9]{2}|20[0-9]{2}|2100)(?![0-9.,:%A-Za-z\-]|[个元人家项只次条年月日号千百万亿])"
_DECADE = r"(?:(?:本|上个?|(?:[12]?[0-9]|[一二]?十[一二三四五六七八九]?))世纪)?(?:[0-9]{1,3}0|[二三四五六七八九]十)年代"
_MONTH_PERIOD = rf"(?:{ANY_YEAR}的?{ANY_MONTH}|{REL_MONTH}|{MONTH}(?!{DAY}))"
_WEEKS = rf"(?:{WEEK}|(?:{ANY_YEAR}|{ANY_MONTH})的?{NTH}(?:个)?(?:周|星期|月)|(?:{ANY_YEAR}|{ANY_MONTH})的?最后{NUM}(?:个)?{UNIT})"
_PERIOD_POINT = rf"(?:{_MONTH_PERIOD}|{ANY_YEAR})"
_RELATIVE = rf"(?:过去|未来|最近|今后|前|后|之前|之后|(?<!马)上|(?<!一)下)的?(?![0-9]{{4}})(?:{NUM}|几)(?:个)?{UNIT}(?!前|后)"
_HALVES = rf"(?:{ANY_YEAR}的?)?{HALF}"
_SEASONS = rf"{ANY_YEAR}?的?{SEASON}"
_QUARTERS = rf"(?:{ANY_YEAR}的?)?{QUARTER}"
_DATE_END = rf"(?:{_DATE}|{_DAY_ALONE}|{DAY_SIGN})"
_DATE_RANGE = (
    rf"从?(?:(?:{_DATE}|{ANY_MONTH}{DAY}){TO}{_DATE_END}|{_PERIOD_POINT}{TO}{_PERIOD_POINT}|"
    rf"[12][0-9]{{3}}{TO}[12][0-9]{{3}}年?)|(?:{_DATE}|{_PERIOD_POINT}){AND}(?:{_DATE}|{_PERIOD_POINT}){WITHIN}"
)
_DATE_PERIOD = (
    rf"(?:{_DATE_RANGE}|{_WEEKS}|{_DECADE}|{_HALVES}|{_SEASONS}|{_QUARTERS}|{_MONTH_PERIOD}|{ANY_YEAR}|"
    rf"{_RELATIVE}|{_YEAR_BARE})"
)
_DAY_OF = rf"(?:{_DATE}|{_DAY_ALONE})"
_DATETIME = rf"(?:(?:{_DAY_OF}的?|{SHORT_DAY_PART}){TIME}|{SHORT_DAY_PART}{CLOCK}|这会儿|{NUM}(?:个)?(?:小时|分钟|秒钟?)[前后])"
_TIME_END = rf"(?:{TIME}|{NUM}点)"
_TIME_RANGE = rf"(?:从?{TIME}{TO}{TIME}|从?{PART}?{NUM}{TO}{TIME}|{PART})"
_DATETIME_RANGE = (
    rf"(?:从?(?:{_DATETIME}|{TIME}){TO}{_DATETIME}|从?{_DATETIME}{TO}{TIME}|{_DATETIME}{AND}{_DATETIME}{WITHIN}|"
    rf"{_DAY_OF}{PART}|{SHORT_DAY_PART}|上个?小时|下个?小时|(?:之前|之后|过去|未来){NUM}(?:个)?(?:小时|分钟|秒钟?)|"
    rf"还剩 ?{NUM}(?:个)?(?:小时|分钟|秒钟?)(?![0-9零又]))"
)
_AGO = rf"{NUM}(?:个)?(?:年|月|周|星期|天|日)(?:以|之)?[前后]"
_SET = rf"每(?:个|一)?(?:天|日|周|星期|月|年|季度|小时)(?:[一二三四五六日天](?!个))?(?:{TIME})?"
_MODIFIED = (
    rf"(?:(?:截止到?|截至){_PERIOD_POINT}|自?(?:{_DATE}|{_PERIOD_POINT}){BOUND}|从{_DATE}开始|"
    rf"(?:{_DATETIME}|{TIME}){BOUND})"
)

_START = re.compile(
    r"[0-9〇零一二两三四五六七八九十半正腊冬闰廿农阴公阳神贞开天康雍乾嘉道咸同光宣洪永万崇顺民昭大明平令去今前后後来本上下当昨次翌隔最"
    r"新星礼周週每元教儿植圣劳中春清端女重父母妇情国感愚青建护七复除双黑年夏秋从自截早凌午傍黄晚夜深这过未之还差约第]"
)


def _compile(*patterns: tuple[str, str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(pattern)) for kind, pattern in patterns)


_DATES = _compile(
    ("date", _DATE),
    ("date", _DAY_ALONE),
    ("date", LUNAR_NEW_YEAR),
    ("date", rf"{_DATE}(?=晚|早|上|中|下)"),
)
_PERIODS = _compile(("daterange", _DATE_PERIOD))
_TIMES = _compile(("time", TIME))
_TIME_PERIODS = _compile(("timerange", _TIME_RANGE))
_DATETIMES = _compile(("datetime", _DATETIME))
_DATETIME_PERIODS = _compile(("datetimerange", _DATETIME_RANGE))
_DURATIONS = _compile(("duration", DURATION))
_SETS = _compile(("set", _SET))
_HOLIDAYS = _compile(("date", rf"(?:{REL_YEAR}|{YEAR})?{HOLIDAY}"))
_DAY_IN_ALL = _compile(("date", r"(?<![0-9第])(?:3[01]|[12][0-9]|[1-9])日"))
_ALL = (
    *_compile(("daterange", _MODIFIED)),
    *_compile(("date", _AGO)),
    *_compile(("datetime", r"马上|现在|此刻")),
    *_DATETIME_PERIODS,
    *_DATETIMES,
    *_SETS,
    *_HOLIDAYS,
    *_PERIODS,
    *_compile(("date", _DATE)),
    *_DAY_IN_ALL,
    *_TIME_PERIODS,
    *_TIMES,
    *_DURATIONS,
)

_TITLE = re.compile(r"《[^》\n]*》")

Patterns = Iterable[tuple[str, re.Pattern[str]]]


def _scan(text: str, patterns: Patterns) -> tuple[RawTime, ...]:
    """Return the longest match of any pattern at each place, from left to right."""
    squeezed = Squeezed(text)
    source = squeezed.text
    found: list[RawTime] = []
    at = 0
    while True:
        start = _START.search(source, at)
        if start is None:
            return tuple(found)
        title = _TITLE.match(source, start.start() - 1) if start.start() else None
        if title:
            at = title.end()  # 《明日之后》 is a name
            continue
        best, kind = start.start(), ""
        for name, pattern in patterns:
            match = pattern.match(source, start.start())
            if match and match.end() > best:
                best, kind = match.end(), name
        if kind:
            value = timex(source[start.start() : best])
            found.append(RawTime(squeezed.span(start.start(), best), kind, value))
        at = max(best, start.start() + 1)


def raw_dates(text: str) -> tuple[RawTime, ...]:
    """Return every day named: 2010.01.29, 农历正月初一, 上周一, 后天."""
    return _scan(text, _DATES)


def raw_date_periods(text: str) -> tuple[RawTime, ...]:
    """Return every stretch of days: 2018年10月, 从一月十日到20日, 下周末, 过去十年."""
    return _scan(text, _PERIODS)


def raw_clock_times(text: str) -> tuple[RawTime, ...]:
    """Return every time of day: 下午5:00, 零点一刻."""
    return _scan(text, _TIMES)


def raw_clock_periods(text: str) -> tuple[RawTime, ...]:
    """Return every stretch of a day: 下午两点到四点, 上午."""
    return _scan(text, _TIME_PERIODS)


def raw_datetimes(text: str) -> tuple[RawTime, ...]:
    """Return every day with its time: 1月19号下午5:00, 今晚6点."""
    return _scan(text, _DATETIMES)


def raw_datetime_periods(text: str) -> tuple[RawTime, ...]:
    """Return every stretch between two times of day: 明天2点到4点, 昨晚."""
    return _scan(text, _DATETIME_PERIODS)


def raw_durations(text: str) -> tuple[RawTime, ...]:
    """Return every length of time, its parts in one: 8天又二十个小时, 三年半."""
    return _scan(text, _DURATIONS)


def raw_sets(text: str) -> tuple[RawTime, ...]:
    """Return every repeated time: 每周一下午八点."""
    return _scan(text, _SETS)


def raw_holidays(text: str) -> tuple[RawTime, ...]:
    """Return every holiday by name, with its year where one is given."""
    return _scan(text, _HOLIDAYS)


def raw_times(text: str) -> tuple[RawTime, ...]:
    """Return every time of any kind, the longest at each place."""
    return _scan(text, _ALL)
