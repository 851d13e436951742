"""Ratios, scores and clock times: numbers joined by a colon or a stroke."""

from __future__ import annotations

import re

from reader_app.analysis.figures.draft import Draft
from reader_app.analysis.figures.numerals import chinese
from reader_app.analysis.figures.quantities import finish
from reader_app.core.figure import FigureKind
from reader_app.core.patterns import lazy

_CLOCK = lazy(r"([01]?[0-9]|2[0-4])[:：]([0-5][0-9])(?:[:：]([0-5][0-9]))?(?![0-9])")
_RATIO = lazy(
    r"[0-9]{1,12}(?:\.[0-9]{1,8})?(?: ?[:：∶] ?[0-9]{1,12}(?:\.[0-9]{1,8})?){1,5}(?![0-9.:：∶])"
)
_COLONS = frozenset(":：∶")
_REACH = 24
"""Code points within which the sign after the first number has to stand."""
_SIGNS = str.maketrans({"：": ":", "∶": ":", " ": None})
_AGAINST = lazy(r"([0-9]{1,9}(?:\.[0-9]{1,4})?) ?比 ?([0-9]{1,9}(?:\.[0-9]{1,4})?)(?![0-9.%个年])")
_HAN_HOUR = lazy(r"(?<![〇零一二三四五六七八九十])([一二三四五六七八九]|十[一二]?)[时点]$")
_HAN_MINUTE = lazy(r"([〇零]?[一二三四五六七八九]|[一二三四五]?十[一二三四五六七八九]?)分(?!钟|之)")
_HOUR = lazy(
    r"([01]?[0-9]|2[0-4])时(?![间代期段速长效尚针])(?:([0-5]?[0-9])分(?!钟|之))?(?:([0-5]?[0-9])秒)?"
)
_POINT = lazy(r"([01]?[0-9]|2[0-4])点(?:(半|整|钟|许|([0-5]?[0-9])分(?!之))|(?=[前后左至到]))?")
_DAYTIME = frozenset("午晨晚早夜上日天")
_STROKE = lazy(r"([0-9]{1,3})/([0-9]{1,4})(?![0-9/])")

_HAN = "〇零一二两三四五六七八九十"
_AGAINST_HAN = lazy(rf"([{_HAN}]{{1,3}})比([{_HAN}]{{1,3}})(?![{_HAN}百千万较例如起年个倍岁天])")
_SCORE = lazy(r"([0-9]{1,3})[-—–]([0-9]{1,3})(?![0-9.%\-—–])")
_SCORE_BEFORE = lazy(r"比[分数](?:为|是|定格在|改写为|扳成)?$")
_SCORE_AFTER = lazy(
    r"(?:的比[分数]|大?比分)?(?:[大小完险惜]?[胜败]|战胜|击败|获胜|取胜|力克|逆转|不敌|[负输]|告负|落败|领先|落后|"
    r"战平|打平|横扫|淘汰)"
)


def read_against(text: str, start: int) -> Draft | None:
    """Read 三比零 at start: a score or a ratio in Chinese numerals."""
    near = text.find("比", start + 1, start + 4) > 0
    match = _AGAINST_HAN.match(text, start) if near else None
    if match is None:
        return None
    value = f"{int(chinese(match[1]) or 0)}:{int(chinese(match[2]) or 0)}"
    return Draft(start, match.end(), FigureKind.FRACTION, value, "")


def read_score(text: str, start: int) -> Draft | None:
    """Read 2-1 at start where the words around it speak of a match (以2-1获胜)."""
    match = _SCORE.match(text, start)
    if match is None:
        return None
    before = _SCORE_BEFORE.search(text, max(0, start - 6), start)
    if before is None and _SCORE_AFTER.match(text, match.end()) is None:
        return None
    return Draft(start, match.end(), FigureKind.FRACTION, f"{match[1]}:{match[2]}", "")


_SCORED_BEFORE = lazy(
    r"(?:比[分数]|[追战打]至|[追战打扳]成|改写为|以|[0-9]{1,3}[:：∶][0-9]{1,3}[、,，和])(?:为|是)?$"
)


def _is_score(text: str, match: re.Match[str]) -> bool:
    """Tell the score of 以21:12战胜 from a time of day."""
    if _SCORED_BEFORE.search(text, max(0, match.start() - 10), match.start()):
        return True
    return match.start() > 0 and _SCORE_AFTER.match(text, match.end()) is not None


def read_ratio(text: str, start: int) -> Draft | None:
    """Read 9:30 (a clock time), 3:1 or 2/3 at start."""
    near = text[start : start + _REACH]
    timed = None if _COLONS.isdisjoint(near) else _with_colon(text, start)
    if timed is not None:
        return timed
    match = _AGAINST.match(text, start) if "比" in near else None
    if match:
        return Draft(start, match.end(), FigureKind.FRACTION, f"{match[1]}:{match[2]}", "")
    match = _STROKE.match(text, start) if "/" in near else None
    if match and 0 < int(match[1]) < int(match[2]):
        unit = (match.end(), "", FigureKind.FRACTION)
        return finish(text, start, unit, f"{match[1]}/{match[2]}", None)
    return None


def _with_colon(text: str, start: int) -> Draft | None:
    match = _CLOCK.match(text, start)
    if match and not _is_score(text, match):
        hour, minute, second = match.groups()
        value = f"T{int(hour):02d}:{minute}" + (f":{second}" if second else "")
        return Draft(start, match.end(), FigureKind.DATE, value)
    match = _RATIO.match(text, start)
    if match:
        return Draft(start, match.end(), FigureKind.FRACTION, match[0].translate(_SIGNS), "")
    return None


def read_clock(text: str, start: int) -> Draft | None:
    """Read 17时, 9时30分 or 下午3点 at start: a time of day ("T09:30")."""
    match = _HOUR.match(text, start) if text.find("时", start + 1, start + 3) > 0 else None
    if match:
        return Draft(start, match.end(), FigureKind.DATE, _time(match[1], match[2], match[3]))
    match = _POINT.match(text, start) if text.find("点", start + 1, start + 3) > 0 else None
    if match and (match[2] or text[start - 1 : start] in _DAYTIME):
        minute = "30" if match[2] == "半" else match[3]
        return Draft(start, match.end(), FigureKind.DATE, _time(match[1], minute, None))
    return None


def read_han_clock(text: str, start: int) -> Draft | None:
    """Read 四时三十分 at its minutes."""
    minute = _HAN_MINUTE.match(text, start)
    hour = _HAN_HOUR.search(text, max(0, start - 4), start) if minute else None
    if minute is None or hour is None:
        return None
    value = f"T{int(chinese(hour[1]) or 0):02d}:{int(chinese(minute[1]) or 0):02d}"
    return Draft(hour.start(), minute.end(), FigureKind.DATE, value)


def read_oclock(text: str, start: int, numeral: str) -> Draft | None:
    """Read 晚上十一点 at its numeral; None where 三点 may be three points."""
    end = start + len(numeral) + 1
    hour = chinese(numeral)
    if hour is None or not 0 <= hour <= 24 or text[start - 1 : start] not in _DAYTIME:
        return None
    return Draft(start, end, FigureKind.DATE, f"T{int(hour):02d}")


def _time(hour: str, minute: str | None, second: str | None) -> str:
    return "T" + ":".join(f"{int(part):02d}" for part in (hour, minute, second) if part)
