"""Numbers of a list that share one unit: 3.2、4和5个百分点; 30、40人 as one range."""

from __future__ import annotations

from reader_app.analysis.figures.draft import Draft
from reader_app.core.figure import FigureKind

_BETWEEN = frozenset(("、", "和", "与", "及", "或", "/", "，", ",", "以及", "、 ", " 、"))


def share_units(text: str, found: list[Draft], last: Draft) -> None:
    """Give the numbers of a list that ends in last its unit, or make a range of two neighbours.

    found holds the figures before last; a range replaces the one before it.
    """
    if not found or found[-1].unit != "" or last.unit == "" or last.unit is None:
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


def _shares(text: str, one: Draft, following: Draft) -> bool:
    return (
        one.unit == ""
        and one.kind in (FigureKind.COUNT, FigureKind.FRACTION)
        and isinstance(one.value, int | float)
        and text[one.end : following.start] in _BETWEEN
        and not isinstance(following.value, str)
    )


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
