"""Notes find their place again, or say honestly that they do not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader_app.core.folding import fold
from reader_app.core.note import AnchorState, Quote, Scope, Target
from reader_app.core.span import Span
from reader_app.services.anchoring import PageText, place
from reader_app.services.following import OffsetMap
from reader_app.services.skeleton import Skeleton
from reader_app.services.text_diff import map_by_text
from tests.services.anchor_cases import AnchorCase, anchor_cases
from tests.services.anchor_score import Score, score

OLD, NEW = "0" * 64, "1" * 64
CASES = anchor_cases()


def follow_texts(case: AnchorCase) -> OffsetMap:
    return map_by_text(Skeleton(case.old), Skeleton(case.new))


def target_of(text: str, words: str) -> Target:
    start = text.index(words)
    span = Span(start, start + len(words))
    return Target(OLD, span, Quote.of(text, span))


def placed(old: str, words: str, new: str) -> tuple[AnchorState, str]:
    found = place(target_of(old, words), PageText(new, NEW))
    if found.span is not None:
        assert found.span.slice(new) == found.found
    return found.state, found.found


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_no_quote_is_put_at_a_wrong_place(case: AnchorCase) -> None:
    page = PageText(case.new, NEW)
    for follow in (None, follow_texts(case)):
        span = place(case.target, page, follow).span
        if span is not None:
            assert case.expected is not None, span.slice(case.new)
            assert span.overlaps(case.expected), span.slice(case.new)


def test_almost_all_that_can_be_found_is_found() -> None:
    assert len(CASES) >= 300
    by_quote = score(CASES, lambda case: place(case.target, PageText(case.new, NEW)).span)
    by_text = score(
        CASES, lambda case: place(case.target, PageText(case.new, NEW), follow_texts(case)).span
    )
    assert by_quote.wrong == by_text.wrong == 0
    assert by_quote.found_share >= 0.98
    assert by_text.found_share >= 0.99


def test_no_note_on_a_real_report_is_put_at_a_wrong_place(shared: Path) -> None:
    """With the old text at hand, as in the library; see docs/anchoring.md for all reports."""
    files = sorted((shared / "corpora" / "gov2026").glob("*.txt"))[:8]
    articles = {file.stem: file.read_text("utf-8")[:6000] for file in files}
    cases = anchor_cases(articles, per_kind=8)

    def find(case: AnchorCase) -> Span | None:
        return place(case.target, PageText(case.new, NEW), follow_texts(case)).span

    result: Score = score(cases, find)
    assert result.wrong == 0
    assert result.found_share >= 0.98


def test_no_quote_alone_on_a_real_report_is_put_at_a_wrong_place(shared: Path) -> None:
    """As an imported annotation is placed, without the text it was made on."""
    files = sorted((shared / "corpora" / "gov2026").glob("*.txt"))
    files += sorted((shared / "corpora" / "gwr_national").glob("*.txt"))
    articles = {file.stem: file.read_text("utf-8")[:6000] for file in files}
    cases = anchor_cases(articles, per_kind=40)

    def find(case: AnchorCase) -> Span | None:
        return place(case.target, PageText(case.new, NEW)).span

    result: Score = score(cases, find)
    assert result.wrong == 0
    assert result.found_share >= 0.98


TEXT = "全县粮食总产量达到12.5万吨，比上年增长5.2%，连续八年丰收。蔬菜产量稳中有升，价格平稳。"


@pytest.mark.parametrize(
    ("words", "new", "state", "found"),
    [
        ("增长5.2%，连续八年", TEXT, AnchorState.EXACT, "增长5.2%，连续八年"),
        ("增长5.2%", "本报讯　" + TEXT, AnchorState.MOVED, "增长5.2%"),
        ("增长5.2%", TEXT.replace("5.2%", "5.0%"), AnchorState.CHANGED, "增长5.0%"),
        ("增长5.2%", TEXT.replace("5.2%", "-5.2%"), AnchorState.CHANGED, "增长-5.2%"),
        ("增长5.2%", TEXT.replace("5.2%", "5.2‰"), AnchorState.CHANGED, "增长5.2‰"),
        ("12.5万吨", TEXT.replace("12.5万吨", "12.5亿吨"), AnchorState.CHANGED, "12.5亿吨"),
        ("增长5.2%", TEXT.replace("5.2%", "５.２％"), AnchorState.EXACT, "增长５.２％"),
        ("稳中有升", TEXT.replace("稳中有升", ""), AnchorState.ORPHAN, ""),
        ("粮食总产量达到", TEXT.replace("产量", "產量"), AnchorState.EXACT, "粮食总產量达到"),
        ("12.5万吨", TEXT.replace("12.5万", "12.5 万"), AnchorState.EXACT, "12.5 万吨"),
    ],
)
def test_says_how_surely_it_found_the_place(
    words: str, new: str, state: AnchorState, found: str
) -> None:
    assert placed(TEXT, words, new) == (state, found)


def test_a_superscript_is_another_figure() -> None:
    old = "实验室面积为10²平方厘米，仪器共有三台，均已投入使用。"
    state, found = placed(old, "面积为10²平方厘米", old.replace("10²", "102"))
    assert (state, found) == (AnchorState.CHANGED, "面积为102平方厘米")


def test_counts_code_points_beyond_the_bmp() -> None:
    old = "𠮷田村的老支书说，有水心里就不慌。𠮷田村今年新修水渠三条。"
    state, found = placed(old, "𠮷田村今年新修水渠", "按：" + old)
    assert (state, found) == (AnchorState.MOVED, "𠮷田村今年新修水渠")


def test_the_version_it_was_made_on_needs_no_search() -> None:
    target = target_of(TEXT, "吨")
    assert place(target, PageText(TEXT, OLD)).state is AnchorState.EXACT


def test_a_note_on_the_article_is_always_in_place() -> None:
    target = Target(OLD, Span(0, 0), Quote(""), Scope.ARTICLE)
    assert place(target, PageText("别的文章", NEW)).state is AnchorState.EXACT


def test_the_same_words_of_another_article_are_no_place() -> None:
    other = "城市绿化面积增长5.2%，公园新增三处，市民出行更加便利。"
    assert placed(TEXT, "增长5.2%", other)[0] is AnchorState.ORPHAN


def test_two_places_alike_are_no_place() -> None:
    line = "甲队三人，乙队四人，丙队五人；"
    target = target_of(line, "乙队四人")
    assert place(target, PageText("名单如下：" + line + line, NEW)).state is AnchorState.ORPHAN


def test_the_neighbour_of_deleted_words_is_not_taken_for_them() -> None:
    """What follows a deleted heading often repeats it (found in government reports)."""
    head = "大会报告工作，请予审议。请各位委员提出意见。\n"
    body = "2025年是规划收官之年，也是规划谋篇布局之年。全市上下共同努力。"
    old = f"{head}一、2025年工作回顾\n{body}"
    new = head + body
    target = target_of(old, "一、2025年工作回顾")
    assert place(target, PageText(new, NEW)).state is AnchorState.ORPHAN
    line = "来源：县日报\n时间：2026年2月12日\n"
    caption = "县人民政府县长作政府工作报告。本报记者摄于会场\n"
    old = f"{line}县人民政府县长\n{caption}"
    target = target_of(old, "县人民政府县长")
    assert place(target, PageText(line + caption, NEW)).state is AnchorState.ORPHAN
    assert place(target, PageText("编者按\n" + old, NEW)).state is AnchorState.MOVED


def test_of_two_copies_half_a_context_decides_nothing() -> None:
    """A dateline that stands twice, below a headline that stands twice."""
    line, head = "2026年1月27日在县第十四届代表大会上", "临河县2026年政府工作报告\n"
    menu = "首页\n政府信息公开\n政府工作报告\n县政府工作报告\n"
    foot = "时间：2026年2月2日\n来源：县人民政府\n"
    target = target_of(f"分享：\n{head}{line}\n{menu}{head}{line}\n{foot}", line)
    new = f"分享：\n{head}{menu}{head}{line}\n{foot}各位代表：现在报告工作。\n{line}\n请予审议。"
    assert place(target, PageText(new, NEW)).state is AnchorState.ORPHAN


@given(st.data())
def test_another_figure_unit_or_sign_is_never_the_same(data: st.DataObject) -> None:
    """Whatever the score: a quote whose figure reads otherwise now is changed."""
    quote = "比上年增长5.2%，灌溉3.4万亩，气温-2℃"
    old = f"全镇新修水渠十二条，受益村庄三十个，{quote}，连续八年丰收，价格平稳有序。"
    signs = [at for at, char in enumerate(quote) if char in "5.2%34万亩-2℃"]
    at = data.draw(st.sampled_from(signs))
    swapped = data.draw(st.sampled_from("0123456789.%‰万亿千亩米+-℃℉²³①½$￥") | st.just(""))
    changed = quote[:at] + swapped + quote[at + 1 :]
    assume(fold(changed) != fold(quote))
    placement = place(target_of(old, quote), PageText(old.replace(quote, changed), NEW))
    assert placement.state in (AnchorState.CHANGED, AnchorState.ORPHAN)
