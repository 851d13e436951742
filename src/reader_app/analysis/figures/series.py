"""Numbers of a list that share one unit: 3.2、4和5个百分点; 30、40人 as one range."""

from __future__ import annotations

from reader_app.analysis.figures.draft import Draft
from reader_app.core.figure import FigureKind

_BETWEEN = frozenset(("、", "和", "与", "及", "或", "/", "，", ",", "以及", "、 ", " 、"))

_BETWEEN_DATES = frozenset(("、", "和", "与", "及", "或"))
_PARTS = {
    "年": {"个月": 12, "个多月": 12}, "岁": {"个月": 12}, "周": {"天": 7}, "星期": {"天": 7},
    "天": {"小时": 24, "个小时": 24}, "小时": {"分": 60, "分钟": 60, "秒": 3600},
    "个小时": {"分": 60, "分钟": 60, "秒": 3600}, "分": {"秒": 60}, "分钟": {"秒": 60},
    "公里": {"米": 1000}, "千米": {"米": 1000}, "英尺": {"英寸": 12}, "斤": {"两": 10},
    "度": {"分": 60, "秒": 3600}, "°": {"′": 60, "″": 3600}, "′": {"″": 60},
}  # fmt: skip
"""How many of a smaller unit make one of a larger: 2小时15分 is one figure of 2.25 hours."""
_JOINTS = frozenset(("", "零", "又"))


def share_units(text: str, found: list[Draft], last: Draft) -> None:
    """Give the numbers of a list that ends in last its unit, or make a range of two neighbours.

    found holds the figures before last; a range replaces the one before it.
    """
    if not found:
        return
    before = found[-1]
    if last.kind is FigureKind.DATE:
        _share_date(text, found, last)
        return
    if before.unit in _PARTS and _compound(text, found, last):
        return
    if before.unit != "" or last.unit == "" or last.unit is None:
        _share_bound(text, before, last)
        return
    place, nearest = len(found) - 1, last
    while place >= 0 and _shares(text, found[place], nearest):
        nearest = found[place]
        place -= 1
    members = found[place + 1 :]
    if not members:
        return
    if len(members) == 1 and _neighbours(members[0], last) and text[members[0].end] == "、":
        found.pop()
        last.value = (members[0].value, last.value)  # type: ignore[assignment]
        last.start = members[0].start
        return
    for member in members:
        member.kind, member.unit = last.kind, last.unit


def _share_bound(text: str, before: Draft, last: Draft) -> None:
    """Let a verb bound the whole list: 分别突破1.5万亿元、1.4万亿元."""
    if (
        before.qualifier is not None
        and before.start == before.first
        and last.qualifier is None
        and before.unit == last.unit
        and text[before.end : last.start] in _BETWEEN_DATES
        and text.find("分别", max(0, before.start - 6), before.start) >= 0
    ):
        last.qualifier = before.qualifier


def _compound(text: str, found: list[Draft], last: Draft) -> bool:
    """Make one figure of the parts of an amount: 2小时15分 (2.25小时), 3年零2个月."""
    before = found[-1]
    parts = _PARTS[before.unit or ""].get(last.unit or "")
    if parts is None or text[before.end : last.start] not in _JOINTS:
        return False
    whole, rest = before.value, last.value
    if not isinstance(whole, int | float) or not isinstance(rest, int | float):
        return False
    if not 0 <= rest < parts or last.start != last.first:
        return False
    found.pop()
    value = round(whole + rest / parts, 9)
    last.value = int(value) if value == int(value) else value
    last.start, last.first, last.unit = before.start, before.first, before.unit
    last.qualifier = last.qualifier or before.qualifier
    last.kind = FigureKind.DURATION if before.unit in ("分", "分钟") else before.kind
    return True


def _share_date(text: str, found: list[Draft], last: Draft) -> None:
    """Make dates of bare numbers listed before one: 3、4月, 2023、2024年, 70、80年代."""
    written = text[last.first : last.end]
    sign = "年" if written.isdecimal() else written.rstrip("份度")[-2:].lstrip("0123456789")
    nearest = last
    for one in reversed(found):
        between = text[one.end : nearest.start]
        if one.unit != "" or between not in _BETWEEN_DATES or not isinstance(one.value, int):
            break
        value = _DATES[sign](one.value) if sign in _DATES else None
        if value is None or not text[one.first : one.end].isdecimal():
            break
        one.kind, one.value, one.unit = FigureKind.DATE, value, None
        nearest = one
    _take_month(text, found, last)


def _take_month(text: str, found: list[Draft], last: Draft) -> None:
    """Make whole dates of the days listed behind a month: 5月6、7日."""
    days = 0
    while days < min(len(found), _LONGEST_LIST) and _is_day(found[-1 - days]):
        days += 1
    if not days or days == len(found) or not _is_day(last):
        return
    month, first = found[-1 - days], found[-days]
    if month.kind is not FigureKind.DATE or month.end != first.start:
        return
    if text[month.end - 1] != "月" or not isinstance(month.value, str):
        return
    for day in (*found[-days:], last):
        day.value = f"{month.value}{str(day.value)[2:]}"
    first.start = first.first = month.start
    found.remove(month)


_LONGEST_LIST = 12


def _is_day(draft: Draft) -> bool:
    return draft.kind is FigureKind.DATE and str(draft.value).startswith("---")


def _year(number: int) -> str | None:
    return str(number) if 1000 <= number <= 2999 else None


def _month(number: int) -> str | None:
    return f"--{number:02d}" if 1 <= number <= 12 else None


def _day(number: int) -> str | None:
    return f"---{number:02d}" if 1 <= number <= 31 else None


def _decade(number: int) -> str | None:
    return f"19{number // 10}X" if number in range(10, 100, 10) else None


_DATES = {"年": _year, "月": _month, "日": _day, "年代": _decade}


def _shares(text: str, one: Draft, following: Draft) -> bool:
    return (
        one.unit == ""
        and one.kind in (FigureKind.COUNT, FigureKind.FRACTION)
        and isinstance(one.value, int | float)
        and _listed(text, one, following)
        and not isinstance(following.value, str)
        and text[one.first].isdecimal() == text[following.first].isdecimal()
    )


def _listed(text: str, one: Draft, following: Draft) -> bool:
    """Tell a list (1022，186，100輛) from clauses that follow each other (58億，超4000股)."""
    between = text[one.end : following.start]
    if between not in _BETWEEN:
        return False
    plain = text[one.start : one.end].isdecimal() and following.start == following.first
    return plain or between not in ("，", ",")


def _neighbours(one: Draft, other: Draft) -> bool:
    """Tell 30、40 (thirty to forty) from 12、35: the same place, one step apart."""
    low, high = one.value, other.value
    if not isinstance(low, int) or not isinstance(high, int) or low <= 0:
        return False
    step = 10 ** (len(str(low)) - 1)
    return low % step == 0 and high - low == step and len(str(high)) == len(str(low))


def members_of(text: str, drafts: list[Draft], place: int) -> int:
    """Return how many figures of one kind and unit are listed from a place on (3%、4%和5% → 3)."""
    first = drafts[place]
    count, end = 1, first.end
    while place + count < len(drafts):
        draft = drafts[place + count]
        if draft.start - end > 2 or draft.kind is not first.kind or draft.unit != first.unit:
            break
        if text[end : draft.start] not in _BETWEEN:
            break
        end, count = draft.end, count + 1
    return count
