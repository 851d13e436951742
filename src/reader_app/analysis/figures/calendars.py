"""Dates of other calendars: years of a reign or of the Republic, of the era, lunar days, quarters.

A year of a reign is given as the year of the common era it began in (民国113年, 令和6年 → 2024):
it is the same year, written otherwise. A lunar day stays as it is written (正月初五 → "--01-05").
"""

from __future__ import annotations

import re

from reader_app.analysis.figures.draft import Draft
from reader_app.analysis.figures.numerals import chinese
from reader_app.core.figure import FigureKind
from reader_app.core.patterns import lazy

_REIGNS = {
    "民国": 1912, "明治": 1868, "大正": 1912, "昭和": 1926, "平成": 1989, "令和": 2019,
    "宣统": 1909, "光绪": 1875, "同治": 1862, "咸丰": 1851, "道光": 1821, "嘉庆": 1796,
    "乾隆": 1736, "雍正": 1723, "康熙": 1662, "顺治": 1644, "崇祯": 1628, "万历": 1573,
    "嘉靖": 1522, "正德": 1506, "弘治": 1488, "成化": 1465, "宣德": 1426, "永乐": 1403,
    "洪武": 1368, "贞观": 627, "开元": 713, "天宝": 742,
}  # fmt: skip
"""First year of a reign in the common era."""
_REIGN_ENDS = frozenset(name[1] for name in _REIGNS)
_ERA_ENDS = frozenset("元纪前")
_GREGORIAN = frozenset(("民国", "昭和", "平成", "令和", "大正"))
"""Reigns under which months and days are those of the common calendar."""

_DATE = FigureKind.DATE
_NUMBER = r"[0-9]{1,3}|[〇零一二三四五六七八九十百]{1,5}"
_TWO = r"[0-9]{1,2}|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]"
_REIGN_YEAR = lazy(rf"({_NUMBER}) ?年(?:度|(?: ?({_TWO}) ?月(?: ?({_TWO}) ?[日号])?)?)(?![代级])")
_REPUBLIC_YEAR = lazy(
    rf"(1[0-3][0-9]) ?(?:学?年度|年(?= ?(?:{_TWO}) ?月)(?: ?({_TWO}) ?月(?: ?({_TWO}) ?[日号])?))"
)
_ERA_YEAR = lazy(rf"({_NUMBER}|[0-9]{{4}}) ?年(?!代)")
_ERA = lazy(r"(?:公元|西元|纪元)(前)?$|(?<![从目以之向提空])(前)$")

_LUNAR_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_LUNAR_DAY = r"初[一二三四五六七八九十]|廿[一二三四五六七八九]?|二?十[一二三四五六七八九]?|三十"
_LUNAR = lazy(
    rf"([正冬腊]|十[一二]?|[一二三四五六七八九])月({_LUNAR_DAY})(?![〇一二三四五六七八九十百千万日号])"
)
_LUNAR_BEFORE = lazy(r"[农阴旧夏]历[^，。；\n]{0,6}$")

_FIRST_QUARTERS = frozenset("一二三123")
_QUARTERS = lazy(
    r"第?([一二三1-3])(?:季度)?([、和及与]|至|到|-{1,2}|—{1,2}|–|~)第?([二三四2-4])(?:个?季度|季(?![节赛]))"
)


def read_reign(text: str, start: int) -> Draft | None:
    """Read 民国113年, 113年度 (of the Republic), 昭和64年1月7日, 公元前221年 at the number."""
    before = text[start - 1 : start]
    if before in _REIGN_ENDS:
        first = _REIGNS.get(text[max(0, start - 2) : start])
        match = _REIGN_YEAR.match(text, start) if first is not None else None
        if match is not None and first is not None:
            return _year_of_a_reign(text, first, match)
    if _may_be_republic(text, start):
        match = _REPUBLIC_YEAR.match(text, start)
        if match:
            return Draft(start, match.end(), _DATE, _iso(int(match[1]) + 1911, match[2], match[3]))
    return _read_era(text, start) if before in _ERA_ENDS else None


def _year_of_a_reign(text: str, first: int, match: re.Match[str]) -> Draft:
    """Return the date of a year whose reign began in first; its months only where they are ours."""
    start = match.start()
    common = text[start - 2 : start] in _GREGORIAN
    end = match.end() if common else text.index("年", start) + 1
    parts = (match[2], match[3]) if common else (None, None)
    return Draft(start - 2, end, _DATE, _iso(first + _value(match[1]) - 1, *parts))


def _read_era(text: str, start: int) -> Draft | None:
    """Read a year after 公元 or 公元前."""
    era = _ERA.search(text, max(0, start - 3), start)
    match = _ERA_YEAR.match(text, start) if era else None
    if match is None or era is None:
        return None
    if not era[0].startswith(("公", "西", "纪")) and len(match[1]) < 3:
        return None  # 前3年, 前十年: the first of several
    sign = "-" if era[1] or era[2] else ""
    value = f"{sign}{_value(match[1]):04d}"
    return Draft(era.start(), match.end(), _DATE, value)


_BARE_YEAR = lazy(r"([0-9]{2,3}) ?年")
_LASTING_BEFORE = lazy(
    r"(?:近|约|逾|超|满|达|长|历时|已有|连续|每|共|第|前|后|诞辰|建校|成立|[至到])$"
)
_LASTING_AFTER = frozenset("多余来前后间的以之左半内计限")


def _may_be_republic(text: str, start: int) -> bool:
    digits = text[start : start + 3]
    return digits.isdecimal() and digits[0] == "1" and not text[start + 3 : start + 4].isdecimal()


def years_of_the_republic(text: str, drafts: list[Draft]) -> None:
    """Read every 112年 of a text as a year of the Republic where another is written in full.

    Official texts of Taiwan count so throughout (112年8月, 113年度預算, 111年經濟成長率).
    """
    starts = [one.start for one in drafts if one.kind is _DATE]
    if not any(_may_be_republic(text, at) and _REPUBLIC_YEAR.match(text, at) for at in starts):
        return
    for one in drafts:
        if one.kind is not FigureKind.DURATION or one.unit != "年" or one.qualifier:
            continue
        match = _BARE_YEAR.fullmatch(text, one.start, one.end)
        if match is None or not 30 <= int(match[1]) < 140:
            continue
        if _LASTING_BEFORE.search(text, max(0, one.start - 3), one.start):
            continue
        if text[one.end : one.end + 1] in _LASTING_AFTER:
            continue
        one.kind, one.value, one.unit = _DATE, str(int(match[1]) + 1911), None


def read_lunar(text: str, start: int) -> Draft | None:
    """Read 正月初五, 农历八月十五 or 腊月廿三 at the number of its month, or of its day."""
    begin = start
    for back in (0, 2, 3):
        begin = start - back
        if begin < 0 or (back and text[begin : begin + 1] not in _LUNAR_MONTHS):
            continue
        match = _LUNAR.match(text, begin) if "月" in text[begin + 1 : begin + 3] else None
        if match is None or match.end() <= start:
            continue
        named = match[1] in _LUNAR_MONTHS or match[2][0] in "初廿"
        if not named and not _LUNAR_BEFORE.search(text, max(0, begin - 10), begin):
            continue
        month = _LUNAR_MONTHS.get(match[1]) or _value(match[1])
        day = _value(match[2].removeprefix("初"))
        return Draft(begin, match.end(), _DATE, f"--{month:02d}-{day:02d}")
    return None


def read_quarters(text: str, start: int) -> list[Draft]:
    """Read 一至三季度 (one figure with both ends) or 一、二季度 (two figures) at the first number."""
    near = text[start] in _FIRST_QUARTERS and text.find("季", start + 2, start + 9) > 0
    match = _QUARTERS.match(text, start) if near else None
    if match is None:
        return []
    low, high = _value(match[1]), _value(match[3])
    if low >= high:
        return []
    begin = start - 1 if text[start - 1 : start] == "第" else start
    if match[2] in "、和及与":
        return [
            Draft(begin, match.start(2), _DATE, f"--Q{low}"),
            Draft(match.end(2), match.end(), _DATE, f"--Q{high}"),
        ]
    return [Draft(begin, match.end(), _DATE, (f"--Q{low}", f"--Q{high}"))]


def _value(written: str) -> int:
    return int(written) if written.isdecimal() else int(chinese(written) or 0)


def _iso(year: int, month: str | None, day: str | None) -> str:
    parts = [f"{year:04d}"]
    parts += [f"{_value(part):02d}" for part in (month, day) if part]
    return "-".join(parts)
