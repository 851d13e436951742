"""Calendar dates in lines that tell where an article comes from.

Matched on a line's cue: simplified characters, punctuation and digits in half width.
"""

from __future__ import annotations

from reader_app.core.patterns import lazy

_ARABIC = r"(?P<y>(?:19|20)\d\d)(?: ?年 ?|-|/|\.)(?P<m>\d{1,2})(?: ?月 ?|-|/|\.|$)(?:(?P<d>\d{1,2})(?:日|号|(?!\d)))?"
_DATE = lazy(r"(?<!\d)" + _ARABIC)
_COMPACT = lazy(
    r"(?<!\d)(?P<y>20\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>[0-2]\d|3[01])(?:\d{4}|\d{6})?(?!\d)"
)
_CLOCK = lazy(r"[T ,]*(?:上午|下午|凌晨|晚上)? ?\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?")
_LOCAL_TIME = lazy(r"(?:上午|下午|凌晨|晚上)? ?\d{1,2}(?:时|:)\d{1,2}分?$")
_HAN_YEARS = ("二〇", "二○", "二零", "一九")
_HAN_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_HAN_TENS = lazy(r"(\d?)十(\d?)")
_BEFORE = ("完/", "发布于", "发布", "发表于", "发表", "更新于", "更新", "刊发")
_AFTER = ("发布", "更新", "刊发")
_PLACES = ("香港时间", "北京时间", "当地时间")
_WEEKDAYS = ("星期", "周", "礼拜")
_BRACKETS = "()[]<> "


def parse_date(cue: str) -> str | None:
    """Return the first calendar date in a line as ISO 8601, as exact as it is written."""
    found = find_date(cue)
    return found[0] if found else None


def find_date(cue: str) -> tuple[str, str] | None:
    """Return the first calendar date as ISO 8601, and the words that say it.

    Dates in Chinese digits (二〇二六年一月二十七日) are given back in Arabic ones.
    """
    if not any(map(str.isdecimal, cue)) and not any(years in cue for years in _HAN_YEARS):
        return None
    compact = _COMPACT.search(cue)
    if compact:
        return f"{compact['y']}-{compact['m']}-{compact['d']}", compact.group()
    found = _DATE.search(cue) or _DATE.search(arabic(cue))
    if not found:
        return None
    month, day = int(found["m"]), int(found["d"] or 0)
    if not 1 <= month <= 12:
        return None
    iso = f"{found['y']}-{month:02}"
    return (f"{iso}-{day:02}" if 1 <= day <= 31 else iso), found.group()


def arabic(cue: str) -> str:
    """Return a line with the digits of its Chinese dates made Arabic (length may change)."""
    if not any(years in cue for years in _HAN_YEARS):
        return cue
    return _HAN_TENS.sub(
        lambda tens: f"{tens[1] or '1'}{tens[2] or '0'}", cue.translate(_HAN_DIGITS)
    )


def is_date(cue: str) -> bool:
    """Tell whether a line is nothing but a date, with or without a time of day."""
    if not 6 <= len(cue) <= 36:
        return False
    core = cue.strip(_BRACKETS)
    for place in _PLACES:
        if core.startswith(place):
            return _LOCAL_TIME.match(core[len(place) :].lstrip()) is not None
    for word in _BEFORE:
        core = core.removeprefix(word)
    core = arabic(core.lstrip())
    found = _COMPACT.match(core) or _DATE.match(core)
    if not found:
        return False
    rest = core[found.end() :].strip(_BRACKETS)
    if rest.startswith(_WEEKDAYS):
        rest = rest.lstrip("星期周礼拜")[1:].strip(_BRACKETS)
    clock = _CLOCK.match(rest)
    rest = rest[clock.end() :].strip(_BRACKETS) if clock else rest
    return rest in ("", *_AFTER)
