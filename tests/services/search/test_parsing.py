"""The query language: what queries mean, and what is told of those that mean nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.core.folding import fold
from reader_app.services.search.fields import BadQuery, meant_field
from reader_app.services.search.parsing import MOST, parse, unparse
from reader_app.services.search.query import (
    All,
    Amounts,
    Condition,
    Days,
    Field,
    Not,
    Query,
    Some,
    Words,
    marked_words,
)

A, B, C = Words("甲"), Words("乙"), Words("丙")


@pytest.mark.parametrize(
    ("query", "meaning"),
    [
        ("", None),
        (" 　\n", None),
        ("产业集群", Words("产业集群")),
        ("甲 乙", All((A, B))),
        ("甲　乙　丙", All((A, B, C))),
        ("甲 AND 乙", All((A, B))),
        ("甲 且 乙", All((A, B))),
        ("甲 OR 乙", Some((A, B))),
        ("甲 或 乙", Some((A, B))),
        ("甲 | 乙", Some((A, B))),
        ("甲|乙", Some((A, B))),
        ("NOT 甲", Not(A)),
        ("甲 非 乙", All((A, Not(B)))),
        ("甲 -乙", All((A, Not(B)))),
        ("非 非 甲", Not(Not(A))),
        ("甲 或 乙 且 丙", Some((A, All((B, C))))),
        ("(甲 或 乙) 丙", All((Some((A, B)), C))),
        ("（甲 OR 乙）且 丙", All((Some((A, B)), C))),
        ('"甲 乙"', Words("甲 乙")),
        ("“甲 或 乙”", Words("甲 或 乙")),
        ("「甲」乙", All((A, B))),
        # what is no operator
        ("非常好", Words("非常好")),
        ("and", Words("and")),
        ("或者 且慢", All((Words("或者"), Words("且慢")))),
        ("12-15", Words("12-15")),
        ("12:30", Words("12:30")),
        ("主题:甲", Words("主题:甲")),
        ("-", Words("-")),
        ("𠮷田", Words("𠮷田")),
        # fields
        ("标题:聊城", Condition(Field.TITLE, "聊城")),
        ("標題：聊城", Condition(Field.TITLE, "聊城")),
        ("title:聊城", Condition(Field.TITLE, "聊城")),
        ("Title: 聊城", Condition(Field.TITLE, "聊城")),
        ("标签:“两 字”", Condition(Field.TAG, "两 字")),
        ("笔记:或", Condition(Field.NOTE, "或")),
        ("術語:三農", Condition(Field.TERM, "三農")),
        ("出版物:大众日报 甲", All((Condition(Field.PUBLICATION, "大众日报"), A))),
        (
            "标签:(农业 或 水利)",
            Some((Condition(Field.TAG, "农业"), Condition(Field.TAG, "水利"))),
        ),
        ("非 标签:旧", Not(Condition(Field.TAG, "旧"))),
        ("日期:2024", Condition(Field.DATE, Days("2024-01-01", "2024-12-31"))),
        ("日期:2024..2025", Condition(Field.DATE, Days("2024-01-01", "2025-12-31"))),
        ("日期:2024年3月", Condition(Field.DATE, Days("2024-03-01", "2024-03-31"))),
        ("日期:２０２４－３－５", Condition(Field.DATE, Days("2024-03-05", "2024-03-05"))),
        ("日期:..2024-02", Condition(Field.DATE, Days("", "2024-02-31"))),
        ("日期:>=2024", Condition(Field.DATE, Days("2024-01-01", ""))),
        ("数字:>1000亩", Condition(Field.NUMBER, Amounts(1000, None, "亩", low_strict=True))),
        ("數字：＞１０００畝", Condition(Field.NUMBER, Amounts(1000, None, "亩", low_strict=True))),
        ("数字:40.6万亩", Condition(Field.NUMBER, Amounts(406_000, 406_000, "亩"))),
        ("数字:10..20%", Condition(Field.NUMBER, Amounts(10, 20, "%"))),
        ("数字:10..20万人", Condition(Field.NUMBER, Amounts(100_000, 200_000, "人"))),
        ("数字:1,203.6亿元", Condition(Field.NUMBER, Amounts(1203.6e8, 1203.6e8, "元"))),
        ("数字:<=3", Condition(Field.NUMBER, Amounts(None, 3, ""))),
        ("字数:>5000", Condition(Field.LENGTH, Amounts(5000, None, "", low_strict=True))),
    ],
)
def test_means(query: str, meaning: Query | None) -> None:
    assert parse(query) == meaning


@pytest.mark.parametrize(
    ("query", "start", "told"),
    [
        ("(甲", 0, "bracket at character 1 is never closed"),
        ("甲 乙)", 3, "bracket at character 4 closes nothing"),
        ("甲 或", 3, "missing at the end"),
        ("或 甲", 0, "missing before “或” at character 1"),
        ("非", 1, "missing at the end"),
        ("甲 ()", 3, "missing before “)” at character 4"),
        ('甲 "乙', 2, "quotation mark at character 3 is never closed"),
        ("甲”", 1, "quotation mark at character 2 opens nothing"),
        ('""', 0, "nothing between the quotation marks"),
        ("标题:", 0, "after “标题:”"),
        ("标题:“ ”", 0, "after “标题:”"),
        ("日期:昨天", 3, "“昨天” is no date"),
        ("日期:2024-13", 3, "is no date"),
        ("日期:2025..2024", 3, "ends before it begins"),
        ("数字:很多", 3, "is no number"),
        ("数字:20..10", 3, "ends before it begins"),
        ("(" * 60, 50, "too many brackets"),
        ("字" * (MOST + 1), MOST, "characters at most"),
    ],
)
def test_tells_what_is_wrong_and_where(query: str, start: int, told: str) -> None:
    with pytest.raises(BadQuery) as caught:
        parse(query)
    assert told in str(caught.value)
    assert caught.value.place.start == start


_leaf = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_characters='"'), min_size=1, max_size=6)
    .filter(str.strip)
    .map(Words),
    st.sampled_from([Condition(Field.TITLE, "聊城"), Condition(Field.TAG, "非 AND")]),
)
_queries = st.recursive(
    _leaf,
    lambda parts: st.one_of(
        parts.map(Not),
        st.lists(parts, min_size=2, max_size=3).map(tuple).map(All),
        st.lists(parts, min_size=2, max_size=3).map(tuple).map(Some),
    ),
    max_leaves=8,
)


@given(_queries)
def test_what_is_written_is_read_again(query: Query) -> None:
    assert parse(unparse(query)) == query


@given(
    st.text(st.sampled_from('甲乙且或非 ()（）"“”:：-|ANDORNT标题日期数字.>1亩\u3000'), max_size=40)
)
def test_any_input_is_a_query_or_told_with_a_place_inside_it(text: str) -> None:
    told = None
    try:
        parse(text)
    except BadQuery as error:
        told = error
    if told is not None:
        assert 0 <= told.place.start <= told.place.end <= len(text)
        assert str(told).endswith(".")


@given(st.text(max_size=60))
def test_width_and_script_do_not_matter(text: str) -> None:
    def outcome(query: str) -> str:
        try:
            return fold(repr(parse(query)))
        except BadQuery:
            return "bad"

    wide = text.replace("(", "（").replace(")", "）").replace(":", "：")
    narrow = wide.replace("（", "(").replace("）", ")").replace("：", ":")
    assert outcome(wide) == outcome(narrow)


@pytest.mark.parametrize(
    ("days", "date", "within"),
    [
        ("2024", "2024-06-01", True),
        ("2024", "2024", True),
        ("2024-03", "2024", True),  # it may be: only the year is known
        ("2024-03", "2024-02", False),
        ("2024-03", "2024-02-29", False),
        ("2024-03..2024-05", "2024-05-31", True),
        (">2024", "2024-12-31", False),
        (">2024", "2025-01-01", True),
        ("<2024-03", "2024-02-29", True),
        ("<2024-03", "2024-03-01", False),
        ("2024", "", False),
    ],
)
def test_dates_as_exact_as_they_are_known(days: str, date: str, within: bool) -> None:
    query = parse(f"日期:{days}")
    assert isinstance(query, Condition)
    assert isinstance(query.value, Days)
    assert query.value.meet(date) is within


def test_words_that_speak_against_a_match_are_not_marked() -> None:
    query = parse("产业 非 集群 (标题:聊城 或 术语:三农) 非 (非 水利)")
    assert query is not None
    assert marked_words(query) == ("三农", "产业", "水利")


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("标提:聊城", ("标提", "标题")),
        ("水渠 （標簽：农业）", None),
        ("titel:x", ("titel", "title")),
        ("(日其:2024 或 水渠)", ("日其", "日期")),
        ("标题:聊城", None),
        ("標題：聊城", None),
        ("上午10:30", None),
        ("http://a.b", None),
        ("𠮷田:水", None),
    ],
)
def test_a_misspelt_field_is_recognised(query: str, meant: tuple[str, str] | None) -> None:
    assert meant_field(query) == meant
