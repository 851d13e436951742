"""What a double click, a triple click and the grow key mean."""

from __future__ import annotations

import pytest

from reader_app.core.span import Span
from reader_app.ui.page.selecting import grown, sentence_at, word_at

TEXT = "国家统计局发布数据，上半年增长5.3%。读《红楼梦》的人说：“很好。”𠮷田有12人！\n第二段"


def of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("clicked", "selected"),
    [
        ("5", "5.3%"),
        ("《", "《红楼梦》"),
        ("》", "《红楼梦》"),
        ("“", "“很好。”"),
        ("统", "统计"),
        ("局", "局发"),
        ("𠮷", "𠮷田"),
        ("12", "12"),
        ("，", "，"),
        ("段", "二段"),
    ],
)
def test_without_a_segmenter_runs_and_pairs_are_taken(clicked: str, selected: str) -> None:
    assert word_at(TEXT, TEXT.index(clicked)).slice(TEXT) == selected


def test_a_place_comes_before_the_segmenter_and_the_shortest_first() -> None:
    offset = TEXT.index("统")
    places = [of("国家统计局发布数据"), of("国家统计局")]
    assert word_at(TEXT, offset, places, lambda _t, _o: of("统计")) == of("国家统计局")
    assert word_at(TEXT, offset, (), lambda _t, _o: of("统计")) == of("统计")


def test_a_segmenter_that_answers_elsewhere_is_not_believed() -> None:
    assert word_at(TEXT, TEXT.index("统"), (), lambda _t, _o: of("红楼梦")).slice(TEXT) == "统计"


@pytest.mark.parametrize(
    ("clicked", "sentence"),
    [
        ("统计局", "国家统计局发布数据，上半年增长5.3%。"),
        ("红楼", "读《红楼梦》的人说：“很好。”"),
        ("好", "读《红楼梦》的人说：“很好。”"),
        ("有12", "𠮷田有12人！"),
        ("二段", "第二段"),
    ],
)
def test_a_sentence_ends_with_the_marks_that_close_it(clicked: str, sentence: str) -> None:
    assert sentence_at(TEXT, TEXT.index(clicked)).slice(TEXT) == sentence


def test_growing_goes_from_the_word_to_the_whole_text() -> None:
    selected = Span(TEXT.index("楼"), TEXT.index("楼"))
    seen = []
    while len(selected) < len(TEXT):
        selected = grown(TEXT, selected)
        seen.append(selected.slice(TEXT))
    assert seen[:4] == ["楼梦", "红楼梦", "《红楼梦》", "读《红楼梦》的人说："]
    assert "读《红楼梦》的人说：“很好。”" in seen
    assert seen[-1] == TEXT


@pytest.mark.parametrize("offset", [-1, 0, len(TEXT) - 1, len(TEXT), len(TEXT) + 5])
def test_every_offset_has_an_answer(offset: int) -> None:
    assert word_at(TEXT, offset).end <= len(TEXT)
    assert sentence_at(TEXT, max(0, offset)).end <= len(TEXT)
