"""What a written time says by itself, as TIMEX3 writes it: 2018-10, XXXX-01-19, P8DT20H, T16:40:50.

Only what is written: a time that counts from the reader's own moment (明天, 上周) has no value here.
"""

from __future__ import annotations

import re
from decimal import Decimal

from reader_app.analysis.figures.numerals import DIGITS, exact

_H = "〇零一二两三四五六七八九十百千廿几"
_N = rf"(?:[0-9]{{1,6}}(?:\.[0-9]{{1,4}})?|[{_H}]{{1,8}}|半)"
_DATE = re.compile(
    rf"(?:农历|阴历|公历)?(?:(?P<y>[0-9]{{2,4}}|[{_H}]{{1,8}})年)?(?:农历|阴历)?(?:(?P<m>正|腊|[0-9]{{1,2}}|[{_H}]{{1,3}})月份?)?"
    rf"(?:(?P<d>初?[0-9]{{1,2}}|初?[{_H}]{{1,3}})[日号]?)?"
)
_NUMERIC = re.compile(r"([12][0-9]{3})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([12][0-9]{3})")
_SHORT = re.compile(r"([0-9]{2})-([0-9]{1,2})-([0-9]{1,2})")
_STROKE = re.compile(r"([0-9]{1,2})/([0-9]{1,2})")
_CLOCK = re.compile(r"([0-9]{1,2})[:：]([0-9]{2})(?:[:：]([0-9]{2}))?(?P<half> ?[ap]\.?m\.?)?")
_HAN_CLOCK = re.compile(
    rf"(?P<h>{_N})[点时](?:(?P<half>半)|(?P<quarter>[一二三1-3])刻|整)?(?:(?P<m>零?{_N})分?)?(?:(?P<s>{_N})秒)?"
)
_PART = re.compile(
    r"(?:大?约)?(?P<part>清晨|凌晨|早上|早|上午|中午|下午|傍晚|晚上|晚|夜里|深夜|午夜)?的?"
)
_UNITS = {
    "年": "Y", "个月": "M", "月": "M", "周": "W", "星期": "W", "个星期": "W", "礼拜": "W", "天": "D", "日": "D",
    "小时": "H", "个小时": "H", "钟头": "H", "个钟头": "H", "时": "H", "分钟": "M", "分": "M", "秒": "S", "秒钟": "S",
}  # fmt: skip
_DURATION = re.compile(
    rf"[又零余]?(?P<n>{_N})(?P<more>[多余]?)(?P<unit>个?(?:月|星期|小时|钟头)|年|周|天|日|时|分钟|分|秒钟|秒|礼拜)(?P<half>半?)[多余]?"
)
_SUFFIX = re.compile(r"(?:(?:或|及)?(?:以前|之前|以后|之后)|以来|起|开始)$")
_PREFIX = re.compile(r"^(?:截止到?|截至|自)")


def timex(words: str) -> str | None:
    """Return the value of a time in squeezed, folded words; None where they have none alone."""
    words = _SUFFIX.sub("", _PREFIX.sub("", words))
    return _date(words) or _clock(words) or _duration(words) or _date_and_clock(words)


def _date(words: str) -> str | None:
    match = _NUMERIC.fullmatch(words)
    if match:
        return f"{match[1]}-{int(match[2]):02d}-{int(match[3]):02d}"
    match = _DAY_FIRST.fullmatch(words)
    if match:
        return f"{match[3]}-{int(match[2]):02d}-{int(match[1]):02d}"
    match = _SHORT.fullmatch(words)
    if match:
        return f"20{match[1]}-{int(match[2]):02d}-{int(match[3]):02d}"
    match = _STROKE.fullmatch(words)
    if match:
        return f"XXXX-{int(match[1]):02d}-{int(match[2]):02d}"
    if words.isdecimal() and len(words) == 4:
        return words
    match = _DATE.fullmatch(words)
    return _written_date(match) if match and words else None


def _written_date(match: re.Match[str]) -> str | None:
    year, month, day = match["y"], match["m"], match["d"]
    if not (year or month or (day and match[0][-1] in "日号")) or (year and len(year) < 2):
        return None
    numbers = [_year(year), _month(month), _small((day or "").lstrip("初"))]
    y, m, d = numbers
    if day and d is None:
        return None
    if day:
        return f"{y or 'XXXX'}-{m or 'XX'}-{d}"
    return f"{y or 'XXXX'}-{m}" if month else y


def _year(words: str | None) -> str | None:
    if not words:
        return None
    if all(char in DIGITS for char in words):
        digits = "".join(str(DIGITS[char]) for char in words)
    else:
        digits = str(exact(words) or "")
    if len(digits) == 2:
        return f"{'19' if digits >= '50' else '20'}{digits}"
    return digits.zfill(4)


def _month(words: str | None) -> str | None:
    return "01" if words == "正" else "12" if words == "腊" else _small(words)


def _small(words: str | None) -> str | None:
    value = exact(words.replace("廿", "二十")) if words else None
    return None if value is None or value > 60 else f"{int(value):02d}"


def _clock(words: str) -> str | None:
    part = _PART.match(words)
    rest = words[part.end() :] if part else words
    late = bool(part and part["part"] in ("下午", "傍晚", "晚上", "晚", "夜里", "深夜"))
    match = _CLOCK.fullmatch(rest)
    if match:
        hour = int(match[1])
        late = late or "p" in (match["half"] or "")
        return _time(hour + 12 if late and hour < 12 else hour, match[2], match[3])
    match = _HAN_CLOCK.fullmatch(rest)
    if match is None:
        return None
    value = exact(match["h"])
    if value is None or value > 24:
        return None
    minute = "30" if match["half"] else _small((match["m"] or "").removeprefix("零"))
    if match["quarter"]:
        minute = f"{15 * int(exact(match['quarter']) or 1):02d}"
    hour = int(value)
    return _time(hour + 12 if late and hour < 12 else hour, minute, _small(match["s"]))


def _time(hour: int, minute: str | None, second: str | None) -> str:
    return "T" + ":".join(part for part in (f"{hour:02d}", minute, second) if part)


def _date_and_clock(words: str) -> str | None:
    for at in range(len(words) - 1, 2, -1):
        day, clock = _date(words[:at]), _clock(words[at:])
        if day and clock:
            return day + clock
    return None


def _duration(words: str) -> str | None:
    days: dict[str, str] = {}
    clock, at = "", 0
    while at < len(words):
        match = _DURATION.match(words, at)
        if match is None:
            return None
        amount = Decimal("0.5") if match["n"] == "半" else exact(match["n"])
        if amount is None:
            return None
        amount += Decimal("0.5") if match["half"] else 0
        letter = _UNITS[match["unit"]]
        text = f"{amount.normalize():f}{letter}"
        if match["unit"] in ("小时", "个小时", "钟头", "个钟头", "时", "分钟", "分", "秒", "秒钟"):
            clock += text
        else:
            days[letter] = text
        at = match.end()
    calendar = "".join(days[letter] for letter in "YMWD" if letter in days)
    return f"P{calendar}{'T' + clock if clock else ''}" if days or clock else None
