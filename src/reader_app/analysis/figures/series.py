"""Numbers of a list that share one unit: 3.2、4和5个百分点; 30、40人 as one range."""

from __future__ import annotations

from reader_app.analysis.figures.draft import Draft
from reader_app.core.figure import FigureKind

_BETWEEN = frozenset(("、", "和", "与", "及", "或", "/", "，", ",", "以及", "、 ", " 、"))

_BETWEEN_DATES = frozenset(("、", "和", "与", "及", "或"))
_PARTS_OF_TIME = {"小时": ("分", "分钟"), "个小时": ("分", "分钟"), "分": ("秒",)}


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
    if before.end == last.start and last.unit in _PARTS_OF_TIME.get(before.unit or "", ()):
        before.kind = last.kind = FigureKind.DURATION
        return
    if before.unit != "" or last.unit == "" or last.unit is None:
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


def _share_date(text: str, found: list[Draft], last: Draft) -> None:
    """Make dates of bare numbers listed before one: 3、4月, 2023、2024年, 70、80年代."""
    written = text[last.first : last.end]
    sign = "年" if written.isdecimal() else written.rstrip("份度")[-2:].lstrip("0123456789")
    nearest = last
    for one in reversed(found):
        between = text[one.end : nearest.start]
        if one.unit != "" or between not in _BETWEEN_DATES or not isinstance(one.value, int):
            return
        value = _DATES[sign](one.value) if sign in _DATES else None
        if value is None or not text[one.first : one.end].isdecimal():
            return
        one.kind, one.value, one.unit = FigureKind.DATE, value, None
        nearest = one


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
