"""Headwords are found in either script, longest first, and never inside other words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.analysis.terms.finding import outermost, with_inner
from reader_app.analysis.terms.lexicon import Lexicon
from reader_app.core.folding import fold
from reader_app.core.term import Entry, TermSource


def entry(
    headword: str,
    *,
    layer: TermSource = TermSource.GLOSSARY,
    aliases: tuple[str, ...] = (),
    not_in: tuple[str, ...] = (),
) -> Entry:
    return Entry(headword, headword, "解释。", layer, aliases=aliases, not_in=not_in)


def found(text: str, *entries: Entry) -> list[str]:
    lexicon = Lexicon(entries)
    matches = outermost(lexicon.matches(fold(text)))
    return [text[match.start : match.end] for match in matches]


@pytest.mark.parametrize(
    ("text", "headwords", "expected"),
    [
        ("發展新質生產力。", ["新质生产力"], ["新質生產力"]),
        ("以党建引领党建", ["党建", "党建引领"], ["党建引领", "党建"]),
        ("𠮷田的三农", ["三农"], ["三农"]),
        ("第十三农场", ["三农"], []),
        ("５Ｇ和15G", ["5G"], ["５Ｇ"]),
        ("GDPR与GDP", ["GDP"], ["GDP"]),
        ("OSB定向刨花板", ["osb定向刨花板"], ["OSB定向刨花板"]),
        ("打造新发展格局", ["新发展格局", "打造新发"], ["新发展格局"]),
        ("十四五规划", ["四五", "十四五"], ["十四五"]),
        ("农", ["农"], ["农"]),
        ("三农", ["农", "三农"], ["三农"]),
    ],
)
def test_finds_headwords(text: str, headwords: list[str], expected: list[str]) -> None:
    assert found(text, *map(entry, headwords)) == expected


def test_aliases_lead_to_their_entry() -> None:
    lexicon = Lexicon([entry("乡村振兴", aliases=("乡村全面振兴",))])
    assert lexicon.entries_of("鄉村全面振興")[0].headword == "乡村振兴"


def test_not_in_shields_words_that_hold_the_headword_by_chance() -> None:
    shielded = entry("装机", not_in=("安装机", "装机器"))
    assert found("安裝機械，組裝機器，光伏裝機增加", shielded) == ["裝機"]


def test_the_readers_own_entry_comes_first() -> None:
    own = entry("三农", layer=TermSource.READER)
    lexicon = Lexicon([entry("三农"), own])
    assert lexicon.entries_of("三農") == (own, entry("三农"))


def test_inner_words_follow_the_longer_one() -> None:
    lexicon = Lexicon(map(entry, ["党建", "党建引领", "基层治理", "引领基层"]))
    text = "党建引领基层治理"
    found = [text[m.start : m.end] for m in with_inner(lexicon.matches(fold(text)))]
    assert found == ["党建引领", "党建", "基层治理"]


def test_an_empty_lexicon_finds_nothing() -> None:
    assert Lexicon([]).matches("三农") == []


words = st.text(alphabet="一二三农党建引领ab1", min_size=1, max_size=4)


@given(st.lists(words, max_size=8), st.text(alphabet="一二三农党建引领ab1，", max_size=40))
def test_agrees_with_a_plain_search(headwords: list[str], text: str) -> None:
    lexicon = Lexicon(map(entry, headwords))
    expected = {
        (at, at + len(word))
        for word in headwords
        for at in range(len(text))
        if text.startswith(word, at) and Lexicon([entry(word)]).matches(text, at, at + len(word))
    }
    everything = lexicon.matches(text)
    assert {(match.start, match.end) for match in everything} <= expected
    assert everything == sorted(everything, key=lambda m: (m.start, -m.end))
    kept = outermost(everything)
    assert all(left.end <= right.start for left, right in pairwise(kept))
