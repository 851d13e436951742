"""Edits that combine, texts of one template, meaning turned beside a quote: nothing goes unsaid."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from reader_app.core.note import AnchorState, Placement, Quote, Target
from reader_app.core.span import Span
from reader_app.services.anchoring import PageText, place
from reader_app.services.skeleton import Skeleton
from reader_app.services.text_diff import map_by_text
from tests.services.anchor_hard_cases import ANOTHER, MAKERS, HardCase, hard_cases

CASES = hard_cases()
MOVED = "paragraph moved and figure updated"


def with_old_text(case: HardCase) -> Placement:
    follow = map_by_text(Skeleton(case.old), Skeleton(case.new))
    return place(case.target, PageText(case.new, "1" * 64), follow)


def with_quote(case: HardCase) -> Placement:
    return place(case.target, PageText(case.new, "1" * 64))


def is_wrong(case: HardCase, found: Placement) -> bool:
    if found.span is None:
        return False
    return case.expected is None or not found.span.overlaps(case.expected)


def is_silent(case: HardCase, found: Placement) -> bool:
    """Tell whether what a quote says was turned and the note is shown as if it were not."""
    return case.turned and found.state in (AnchorState.EXACT, AnchorState.MOVED)


def share(found: Iterable[bool]) -> float:
    listed = list(found)
    return sum(listed) / len(listed)


def test_there_are_twenty_cases_of_each_kind() -> None:
    assert len(CASES) == 20 * len(MAKERS) >= 300
    assert sum(case.turned for case in CASES) >= 200
    assert sum(case.expected is None for case in CASES) >= 40


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_with_the_old_text_no_place_is_wrong_and_no_change_unsaid(case: HardCase) -> None:
    found = with_old_text(case)
    assert not is_wrong(case, found), found
    assert not is_silent(case, found), found
    assert found.span is not None or not case.findable


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_with_the_quote_alone_no_place_is_wrong_and_no_change_unsaid(case: HardCase) -> None:
    found = with_quote(case)
    assert not is_silent(case, found), found
    if case.kind == ANOTHER:  # nothing but the figures tells two reports apart: shown as changed
        assert found.state in (AnchorState.CHANGED, AnchorState.ORPHAN)
    else:
        assert not is_wrong(case, found), found


def test_most_is_found_by_the_quote_alone() -> None:
    findable = [case for case in CASES if case.findable]
    assert (
        share(with_quote(case).span is not None for case in findable if case.kind != MOVED) > 0.98
    )
    assert share(with_quote(case).span is not None for case in findable) > 0.94
    another = [case for case in CASES if case.kind == ANOTHER]
    assert share(is_wrong(case, with_quote(case)) for case in another) < 0.4


@pytest.mark.parametrize(
    ("words", "old", "new", "was", "now"),
    [
        (
            "5.2%，创近年新高",
            "下降5.2%，",
            "增长5.2%，",
            "下降5.2%，创近年新高",
            "增长5.2%，创近年新高",
        ),
        ("全镇产粮12.5", "12.5万吨", "12.5亿吨", "全镇产粮12.5万吨", "全镇产粮12.5亿吨"),
        ("全镇产粮12", "12.5万吨", "12.7万吨", "全镇产粮12.5万吨", "全镇产粮12.7万吨"),
        ("万吨，连年丰收", "12.5万吨", "13.5万吨", "12.5万吨，连年丰收", "13.5万吨，连年丰收"),
        ("完成全年任务", "提前完成", "提前未完成", "完成全年任务", "未完成全年任务"),
        ("收取任何费用", "不收取", "收取", "不收取任何费用", "收取任何费用"),
        ("300万元用于修渠", "投入300", "投入$300", "300万元用于修渠", "$300万元用于修渠"),
    ],
)
def test_what_belongs_to_a_quote_beside_it_is_shown_when_it_changes(
    words: str, old: str, new: str, was: str, now: str
) -> None:
    text = (
        "全镇产粮12.5万吨，连年丰收。单产下降5.2%，创近年新高。村里提前完成全年任务，"
        "修渠不收取任何费用。县里另外投入300万元用于修渠，年底验收。"
    )
    start = text.index(words)
    span = Span(start, start + len(words))
    target = Target("0" * 64, span, Quote.of(text, span))
    changed = text.replace(old, new)
    for follow in (None, map_by_text(Skeleton(text), Skeleton(changed))):
        found = place(target, PageText(changed, "1" * 64), follow)
        assert found.state is AnchorState.CHANGED
        assert found.span is not None
        assert found.span.slice(changed) == found.found == words  # the mark stays on its words
        shown = found.change(words)
        assert (shown[0].endswith(was) or was in shown[0], now in shown[1]) == (True, True), shown
        assert shown[0] != shown[1]


def test_what_changes_beside_a_quote_and_is_not_part_of_it_changes_nothing() -> None:
    text = "全镇产粮12.5万吨，连年丰收。村里的老支书说，修渠是大事，大家都来帮忙。"
    start = text.index("修渠是大事")
    span = Span(start, start + 5)
    target = Target("0" * 64, span, Quote.of(text, span))
    new = text.replace("大家都来", "人人都来").replace("12.5", "12.7")
    assert place(target, PageText(new, "1" * 64)).state is AnchorState.EXACT
