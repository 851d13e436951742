"""Find in the article: any substring, either script, honest about bad patterns."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.services.find import BadPattern, Finder, FindOptions


def found(text: str, query: str, **options: bool) -> list[str]:
    return [span.slice(text) for span in Finder(text).find(query, FindOptions(**options)).spans]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("產業集群與产业集群", "产业集群", ["產業集群", "产业集群"]),
        ("１２万，12萬", "12万", ["１２万", "12萬"]),
        ("𠮷田有12人", "12人", ["12人"]),
        ("GDP与gdp", "gdp", ["GDP", "gdp"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("没有", "", []),
    ],
)
def test_finds_every_form_of_a_word(text: str, query: str, expected: list[str]) -> None:
    assert found(text, query) == expected


@pytest.mark.parametrize(
    ("text", "query", "count"),
    [
        ("5条，15条，5.2条，1,500条", "5", 1),
        ("app与apple", "app", 1),
        ("增长快，增长慢", "增长", 2),
    ],
)
def test_whole_word_keeps_numbers_and_latin_words_whole(text: str, query: str, count: int) -> None:
    assert len(found(text, query, whole_word=True)) == count


def test_regular_expressions_take_either_script() -> None:
    assert found("增長5.2%，增长63%", r"增长\d+(\.\d+)?%", regex=True) == ["增長5.2%", "增长63%"]
    assert found("一二3", r"\D+", regex=True) == ["一二"]


def test_a_wrong_pattern_is_said_in_a_sentence() -> None:
    with pytest.raises(BadPattern, match="cannot be read"):
        Finder("文").find("(", FindOptions(regex=True))


def test_a_pattern_that_never_ends_is_stopped() -> None:
    begun = time.monotonic()
    with pytest.raises(BadPattern, match="takes longer"):
        Finder("a" * 5000 + "b").find(r"(a|aa)+$", FindOptions(regex=True))
    assert time.monotonic() - begun < 10


@given(st.text(alphabet="增长產業12，。𠮷a", max_size=40), st.data())
def test_any_substring_is_found_where_a_plain_scan_finds_it(text: str, data: st.DataObject) -> None:
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    query = text[start:end]
    assert query in found(text, query)
