"""Dates and periods of the calendar, in figures or in Chinese characters.

A value holds what is written and nothing else: 8月 is "--08", 15日 is "---15", 80年代 is "198X"
only where the century stands beside it (ISO 8601 with the unspecified digits of EDTF).
"""

from __future__ import annotations

import re

from reader_app.analysis.figures.draft import Draft
from reader_app.analysis.figures.lexicon import PLACE_NOUNS
from reader_app.analysis.figures.numerals import DIGITS, chinese
from reader_app.analysis.figures.units import read_unit
from reader_app.core.figure import FigureKind
from reader_app.core.patterns import lazy

_HAN = "〇零一二三四五六七八九"
_YEAR = rf"(?:[12][0-9]{{3}}|[{_HAN}]{{4}}|[0-9]{{2}}|[{_HAN}]{{2}})"
_TWO = r"(?:[0-9]{1,2}|三十一?|卅一?|廿[一二三四五六七八九]?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_DASH = r" ?(?:[-—]{1,3}|–|~|至|到) ?"
_END = r"(?![0-9])"

_ISO = lazy(
    rf"([12][0-9]{{3}})([-/.])(1[0-2]|0?[1-9])(?:\2(3[01]|[12][0-9]|0?[1-9]))?{_END}(?!\2|%)"
)
_ISO_SIGNS = frozenset("-/.")
_COMPACT = lazy(r"((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?![0-9.])")
_FISCAL = r"(?:(?:财政|会计|学|财|课税)年度?|[赛球]季)"
_MONTH_DAY = lazy(r"(0[1-9]|1[0-2])[-/](0[1-9]|[12][0-9]|3[01])(?= [0-9]{1,2}:[0-9]{2})")
_IN_BRACKETS = lazy(r"(3[01]|[12]?[0-9])[)）] ?日")
_TODAY = lazy(r"[今昨明前][日天]? ?[（(]$")
_TODAY_DATE = lazy(r"(?:(1[0-2]|0?[1-9])/)?(3[01]|[12][0-9]|0?[1-9])(?=[)）])")


def read_in_brackets(text: str, start: int) -> Draft | None:
    """Read the day after a bracket at start: 今（9）日, 昨（12/30）, 昨（19）."""
    match = _IN_BRACKETS.match(text, start)
    if match:
        return Draft(start, match.end(), FigureKind.DATE, f"---{int(match[1]):02d}")
    match = _TODAY_DATE.match(text, start)
    if match and _TODAY.search(text, max(0, start - 4), start):
        month = f"{int(match[1]):02d}" if match[1] else None
        value = iso(None, month, f"{int(match[2]):02d}")
        return Draft(start, match.end(), FigureKind.DATE, value)
    return None


_YEARS = lazy(
    rf"({_YEAR})(?:{_DASH}({_YEAR}) ?((?:{_FISCAL}|年度?)(?!代))|/({_YEAR}) ?({_FISCAL}|年度))"
)
_SPLIT_YEAR = lazy(
    r"([12][0-9]{3})/([0-9]{2})(?= ?(?:-|—|–|~|至|到) ?[12][0-9]{3}/[0-9]{2}(?![0-9/]))"
)
_MONTHS = lazy(
    rf"(?:({_YEAR}) ?年 ?)?({_TWO})(?:月份?)?{_DASH}({_TWO}) ?月份?(?![0-9一二三四五六七八九十])"
)
_DAYS = lazy(rf"(?:({_YEAR}) ?年 ?)?({_TWO}) ?月 ?({_TWO}){_DASH}({_TWO}) ?[日号]")
_DAY_RANGE = lazy(rf"({_TWO}){_DASH}({_TWO}) ?日(?![元本均游内间])")
_FULL = lazy(
    rf"({_YEAR}) ?年(?!代)(?: ?({_TWO}) ?月(?!龄)(?:份|(?: ?({_TWO}) ?[日号](?!线))?)|"
    r"((?:第?[一二三四1-4](?:(?:[至到~、]|-|—)第?[二三四2-4])?|[前头][一二三两123]个?)季度?|[上下]半年))?"
)
_MONTH = lazy(rf"({_TWO}) ?月(?![0-9]*龄)(?: ?({_TWO}) ?[日号](?!线)|份)?")
_DAY = lazy(rf"({_TWO}) ?(?:日(?![元本均游])|(?<=月[0-9])号|(?<=月[0-9][0-9])号)")
_DECADE = lazy(rf"((?:[1-9]?[0-9]|[12][0-9]{{2}})0|[二三四五六七八九]十|一九[{_HAN}]〇) ?年代")
_CENTURY = lazy(r"(?:上个?世纪|本世纪|(?P<n>[0-9]{1,2}|[一二]?十[一二三四五六七八九]?) ?世纪)$")


def year_of(text: str) -> str:
    """Return a written year as four digits; two digits take their century (pivot 1950)."""
    digits = "".join(str(DIGITS[char]) for char in text)
    if len(digits) == 2:
        return ("19" if digits >= "50" else "20") + digits
    return digits


def _two(text: str) -> str:
    value = int(text) if text.isdecimal() else int(chinese(text) or 0)
    return f"{value:02d}"


def _month_ok(text: str) -> bool:
    return "01" <= _two(text) <= "12"


def _day_ok(text: str) -> bool:
    return "01" <= _two(text) <= "31"


def iso(year: str | None, month: str | None = None, day: str | None = None) -> str:
    """Return an ISO 8601 date of what is written ("--01-17", "---15", "2024-04")."""
    if year is not None:
        return "-".join(part for part in (year, month, day) if part is not None)
    if month is not None:
        return f"--{month}" if day is None else f"--{month}-{day}"
    return f"---{day}"


def read_numeric(text: str, start: int) -> Draft | None:
    """Read 2024-12-28, 2024/12/28, 2024.12 or 20241228 at start."""
    if text[start + 4 : start + 5] in _ISO_SIGNS:
        return _iso_date(text, start)
    if text[start + 2 : start + 3] in _ISO_SIGNS:
        match = _MONTH_DAY.match(text, start)
        value = f"--{match[1]}-{match[2]}" if match else ""
    else:
        match = _COMPACT.match(text, start)
        value = "-".join(match.groups()) if match else ""
    return Draft(start, match.end(), FigureKind.DATE, value) if match else None


def _iso_date(text: str, start: int) -> Draft | None:
    match = _ISO.match(text, start)
    if match is None:
        return None
    year, sign, month, day = match.groups()
    if day is None and (sign != "-" or int(month) == 0 or len(month) < 2):
        return None
    value = iso(year, f"{int(month):02d}", None if day is None else f"{int(day):02d}")
    return Draft(start, match.end(), FigureKind.DATE, value)


_BARE = lazy(r"(?:19|20)[0-9]{2}(?![0-9.,:%/+\-]|[A-Za-z]| ?[多余万亿千百])")


def read_bare_year(text: str, start: int) -> Draft | None:
    """Read a year without 年 at the head of a name: 2024中国—太平洋岛国合作交流会."""
    match = _BARE.match(text, start)
    if match is None:
        return None
    unit = read_unit(text, match.end())
    if unit is not None and unit[1] not in PLACE_NOUNS:
        return None
    if text.startswith(("（中国）", "(中国)", "“", "「", "《"), match.end()):
        return Draft(start, match.end(), FigureKind.DATE, match[0])
    following = text[match.end() : match.end() + 1]
    if following == " ":
        following = text[match.end() + 1 : match.end() + 2]  # 2019 IFA
    if not following or following in "，。；、！？,;!?）)" or not following.isalpha():
        return None
    return Draft(start, match.end(), FigureKind.DATE, match[0])


_NAME_YEAR = lazy(r"(?:19|20)[0-9]{2}(?=[”》」』])")


def read_year_in_name(text: str, start: int) -> bool:
    """Tell the year that ends a name (“中国制造2025”) from a slogan that is all digits."""
    before = text[start - 1 : start]
    return "\u4e00" <= before <= "\u9fff" and _NAME_YEAR.match(text, start) is not None


_FRONT_SIGNS = frozenset("前头首")
_FRONT = lazy(r"([一二三四两1-4])(?:个?季度|季(?![节赛集军候风度《稻]))")
_BEFORE_SEASON = frozenset("年于在到至，、。；：,自从\n")


def read_period(text: str, start: int) -> Draft | None:
    """Read a quarter without its year at its number: 一季度, 第3季度, 前三季度 (ISO-like Q1..Q4)."""
    match = _FRONT.match(text, start) if text.find("季", start + 1, start + 3) > 0 else None
    if match is None:
        return None
    number = int(chinese(match[1]) or 0)
    before = text[start - 1 : start]
    if before in _FRONT_SIGNS:
        return Draft(start - 1, match.end(), FigureKind.DATE, ("--Q1", f"--Q{number}"))
    if "个" in match[0] or match[1] == "两":
        return None
    if match[0][-1] == "季" and (
        before != "第" or text[start - 2 : start - 1] not in _BEFORE_SEASON
    ):
        return None  # 第三季 of a series of broadcasts
    begin = start - 1 if before == "第" else start
    return Draft(begin, match.end(), FigureKind.DATE, f"--Q{number}")


_LINKED = lazy(rf"([0-9{_HAN}十廿卅年月日号 ]{{1,16}}+)[-—–~至到/]")
_REACH = 12
"""Code points behind the sign between two dates within which the second has to end."""


def read_date(text: str, start: int) -> list[Draft]:
    """Read the date, the run of years or the range of days at start; [] where there is none.

    Two ends with a 年, 月 or 日 each are two figures, of which the second takes over what the
    first states; ends that share one are one figure with a list.
    """
    found = _ranged(text, start)
    return _follow(text, _one(text, start, None, None)) if found is None else found


def _ranged(text: str, start: int) -> list[Draft] | None:
    """Read the dates that share their 年, 月 or 日 with another (3月2—5日) at start."""
    linked = _LINKED.match(text, start)
    if linked is None:
        return None
    match = _YEARS.match(text, start)
    if match:
        return _years(match)
    first, second = linked[1], text[linked.end() : linked.end() + _REACH]
    split = text[start + 4 : start + 5] == "/"
    match = _SPLIT_YEAR.match(text, start) if split else None
    if match and (int(match[1]) + 1) % 100 == int(match[2]):
        return [_years_of(match, match[1], match[2])]
    days = "日" in second or "号" in second
    match = _DAYS.match(text, start) if days and "月" in first else None
    if match and _month_ok(match[2]) and _day_ok(match[3]) and _day_ok(match[4]):
        year = year_of(match[1]) if match[1] else None
        month = _two(match[2])
        values = tuple(iso(year, month, _two(day)) for day in (match[3], match[4]))
        return [Draft(start, match.end(), FigureKind.DATE, values)]
    match = _MONTHS.match(text, start) if "月" in second and "月" not in first else None
    if match and _month_ok(match[2]) and _month_ok(match[3]) and match[1] != "":
        year = year_of(match[1]) if match[1] else None
        values = (iso(year, _two(match[2])), iso(year, _two(match[3])))
        if "月" not in text[match.start(2) : match.start(3)]:
            return [Draft(start, match.end(), FigureKind.DATE, values)]
    match = _DAY_RANGE.match(text, start) if days and "月" not in first else None
    if match and _day_ok(match[1]) and _day_ok(match[2]) and match[1] not in "一二三四五六七八九十":
        pair = (f"---{_two(match[1])}", f"---{_two(match[2])}")
        return [Draft(start, match.end(), FigureKind.DATE, pair)]
    return None


def _years(match: re.Match[str]) -> list[Draft]:
    return [_years_of(match, year_of(match[1]), match[2] or match[4])]


def _years_of(match: re.Match[str], first: str, last: str) -> Draft:
    second = first[:2] + year_of(last)[2:] if len(last) == 2 else year_of(last)
    return Draft(match.start(), match.end(), FigureKind.DATE, (first, second))


_LINK = lazy(r" ?(?:-{1,2}|—{1,2}|–|~|至|到) ?")


def _follow(text: str, first: Draft | None) -> list[Draft]:
    """Add the second end of a range of dates, which takes over what the first states."""
    if first is None:
        return []
    link = _LINK.match(text, first.end)
    if link and link.end() < len(text) and isinstance(first.value, str):
        value = first.value
        year = value[:4] if value[:4].isdecimal() else None
        month = value[5:7] if year and len(value) > 8 else (value[2:4] if len(value) == 7 else None)
        second = _one(text, link.end(), year, month)
        if second is not None:
            return [first, second]
    return [first]


def _one(text: str, start: int, year: str | None, month: str | None) -> Draft | None:
    """Read one date at start; year and month are what an earlier end of the range states."""
    near = text[start : start + 6]  # a number of four characters, a blank and the sign
    match = _FULL.match(text, start) if "年" in near else None
    if match and _is_year(text, match):
        own = year_of(match[1])
        end = match.end()
        if match[2] and not _month_ok(match[2]):
            return Draft(start, match.end(1) + 1, FigureKind.DATE, own)
        months = _two(match[2]) if match[2] else None
        return Draft(
            start, end, FigureKind.DATE, iso(own, months, _two(match[3]) if match[3] else None)
        )
    match = _MONTH.match(text, start)
    if match and _month_ok(match[1]) and not _MONTH_NAMES.match(text, start):
        day = _two(match[2]) if match[2] else None
        return Draft(start, match.end(), FigureKind.DATE, iso(year, _two(match[1]), day))
    match = _DAY.match(text, start) if "日" in near or "号" in near else None
    if match and _day_ok(match[1]) and (month or _stands_alone(text, start, match)):
        return Draft(
            start, match.end(), FigureKind.DATE, iso(year if month else None, month, _two(match[1]))
        )
    return None


_MONTH_NAMES = lazy(
    r"十月(?:革命|稻田|怀胎|围城)|五月(?:天(?!气)|花(?![开期]))|二月河|三月三(?!十|日)|六月雪"
)
"""Names that begin like a month."""


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Tell 98年4月 and 09年 from 40年 and 十二年, which last."""
    year = match[1]
    if len(year) == 4:
        return not text.startswith(("年级", " 年级"), match.end(1))
    if match[2] is not None or year[0] in "0零〇":
        return _month_ok(match[2]) if match[2] is not None else True
    return False


_BOUNDS = frozenset("内上下外来")
_LASTING = "近连续每这隔满约逾超共第前后过去历时限"


def _stands_alone(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell the day of a month from a number of days (3日内)."""
    before = text[start - 1] if start else ""
    after = text[match.end() : match.end() + 1]
    if after == "后" and before in ("起", "满"):
        return False  # 公布之日起30日后
    if start > 1 and text[start - 2] == "连":
        return False  # 连跌10日
    if (before and before in _LASTING) or (after and after in "内间之多游"):
        return False
    if after == "以" and text[match.end() + 1 : match.end() + 2] in _BOUNDS:
        return False
    return match[1].isdecimal() or len(match[1]) > 1


_CENTURY_OF = lazy(r"([0-9]{1,2}|[一二]?十[一二三四五六七八九]?) ?世纪 ?")


def read_century(text: str, start: int) -> Draft | None:
    """Read 21世纪 ("20XX") at start, with the decade behind it where there is one (20世纪80年代)."""
    match = _CENTURY_OF.match(text, start) if text.find("世", start, start + 5) > 0 else None
    if match is None:
        return None
    number = int(match[1]) if match[1].isdecimal() else int(chinese(match[1]) or 0)
    decade = read_decade(text, match.end()) if match.end() < len(text) else None
    if decade is not None:
        decade.start = decade.first = start
        return decade
    end = match.end() if text[match.end() - 1] != " " else match.end() - 1
    return Draft(start, end, FigureKind.DATE, f"{number - 1:02d}XX") if number else None


_DECADES = lazy(r"([二三四五六七八])([三四五六七八九])十年代")


def read_decade(text: str, start: int) -> Draft | None:
    """Read 80年代, 上世纪80年代, 1980年代 and 二十世纪九十年代 at the number of the decade."""
    if text.find("年代", start, start + 8) < 0:
        return None
    pair = _DECADES.match(text, start)
    if pair:
        values = tuple(f"19{DIGITS[char]}X" for char in pair.groups())
        return Draft(start, pair.end(), FigureKind.DATE, values)
    match = _DECADE.match(text, start)
    if not match:
        return None
    written = match[1]
    digits = written if written.isdecimal() else str(chinese(written) or "")
    begin = start
    century = _CENTURY.search(text, max(0, start - 6), start)
    if len(digits) == 4:
        value = digits[:3] + "X"
    elif century:
        begin = century.start()
        value = f"{_century(century)}{digits[0]}X"
    else:
        value = f"19{digits[0]}X" if digits[0] not in "012" else f"20{digits[0]}X"
    return Draft(begin, match.end(), FigureKind.DATE, value)


def _century(match: re.Match[str]) -> int:
    if match["n"]:
        return int(match["n"] if match["n"].isdecimal() else chinese(match["n"]) or 0) - 1
    return 19 if match[0].startswith("上") else 20
