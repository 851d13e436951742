"""What a card is told of the words at a place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader_app.core.article import Script
from reader_app.core.edit import Edit, EditKind
from reader_app.core.span import Span
from reader_app.core.term import Entry, TermSource
from reader_app.services import dictionaries as module
from reader_app.services.analysis import Analyser
from reader_app.services.explaining import Explainer, Explanation, _aligned
from reader_app.services.own_terms import FOLDER, OwnTerm, OwnTerms
from tests.analysis.terms.test_finding import article_of

CEDICT = """#! date=2020-01-01T00:00:00Z
數字 数字 [shu4 zi4] /number; digit/
產業 产业 [chan3 ye4] /industry/
充分 充分 [chong1 fen4] /ample/
發揮 发挥 [fa1 hui1] /to bring into play/
行 行 [hang2] /row/
行 行 [xing2] /to walk/
銀行 银行 [yin2 hang2] /bank/
長 长 [chang2] /long/
行長 行长 [hang2 zhang3] /bank president/
"""
TEXT = "发展数字产业化，充分发挥“6293”和银行的作用。𠮷田说，“6293”很好。"


@pytest.fixture
def explainer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Explainer]:
    source = tmp_path / "cedict.txt"
    source.write_text(CEDICT, "utf-8")
    monkeypatch.setattr(module, "shipped_cedict", lambda: source)
    mine = Entry("银行", "银行", "我说的银行。", TermSource.READER)
    OwnTerms(tmp_path / "home" / FOLDER).save(OwnTerm(mine))
    analyser = Analyser(tmp_path / "home")
    yield Explainer(analyser)
    dictionaries = analyser.dictionaries()
    assert dictionaries is not None
    dictionaries.close()


def explained(explainer: Explainer, words: str, text: str = TEXT) -> Explanation:
    article = article_of(text)
    terms = explainer._analyser.terms(article)
    start = text.index(words)
    found = explainer.explain(article, terms, Span(start, start + len(words)))
    assert found is not None
    return found


def texts(found: Explanation, text: str = TEXT) -> list[str]:
    return [span.slice(text) for span in found.choices]


def test_layers_come_in_their_order(explainer: Explainer) -> None:
    found = explained(explainer, "银行")
    assert [entry.layer for entry in found.entries] == [TermSource.READER, TermSource.DICTIONARY]
    assert found.reading == "yín háng"


def test_words_inside_a_term_may_be_meant(explainer: Explainer) -> None:
    found = explained(explainer, "数字产业化")
    assert found.entries[0].layer is TermSource.GLOSSARY
    assert texts(found) == ["数字", "产业"]
    inner = explained(explainer, "产业")
    assert inner.entries[0].definition == "industry"
    assert texts(inner)[0] == "数字产业化"


def test_what_nobody_has_is_told_by_its_parts(explainer: Explainer) -> None:
    found = explained(explainer, "充分发挥")
    assert found.entries == ()
    assert [part.entry.headword for part in found.parts] == ["充分", "发挥"]


def test_a_slogan_says_that_it_is_not_explained(explainer: Explainer) -> None:
    found = explained(explainer, "“6293”")
    assert found.unexplained
    assert found.words == "6293"
    assert found.reading == ""


def test_of_a_dictionarys_readings_the_one_here_comes_first(explainer: Explainer) -> None:
    found = explained(explainer, "行", "请他向前行。")
    assert [entry.reading for entry in found.entries] == ["xíng", "háng"]


def test_without_a_selection_the_word_at_the_place_is_taken(explainer: Explainer) -> None:
    article = article_of(TEXT)
    at = TEXT.index("业化")
    found = explainer.explain(article, (), Span(at, at))
    assert found is not None
    assert found.words == "数字产业化"
    long = explainer.explain(article, (), Span(0, len(TEXT)))
    assert long is not None
    assert long.words == "发展"
    comma = TEXT.index("，")
    assert explainer.explain(article, (), Span(comma, comma + 1)) is None


def test_a_lifted_reading_holds_for_the_same_word_elsewhere(explainer: Explainer) -> None:
    text = "這是李行的書。\n他見了李行。"
    gloss = Edit(EditKind.GLOSS, Span(3, 4), "行", Span(3, 4), "行", "", reading="háng")
    article = replace(article_of(*text.split("\n"), script=Script.HANT), edits=(gloss,))
    at = text.rindex("李")
    found = explainer.explain(article, (), Span(at, at + 2))
    assert found is not None
    assert found.reading == "lǐ háng"


def test_an_entry_is_listed_once(explainer: Explainer) -> None:
    entries = explained(explainer, "数字产业化").entries
    assert len({(entry.layer, entry.definition) for entry in entries}) == len(entries)


def test_words_across_the_boundaries_of_a_known_word_are_left_out() -> None:
    word = "国内生产总值"
    inside = [Span(0, 2), Span(1, 3), Span(2, 4), Span(2, 6), Span(4, 6)]
    kept = [span.slice(word) for span in _aligned(inside, len(word))]
    assert kept == ["国内", "生产", "生产总值", "总值"]
    # a word and a shorter one in it: both keep to the boundaries
    assert _aligned([Span(0, 2), Span(2, 4), Span(2, 5)], 5) == [
        Span(0, 2),
        Span(2, 4),
        Span(2, 5),
    ]
    assert _aligned([], 3) == []


def test_how_the_page_reads_the_word_elsewhere_is_told(explainer: Explainer) -> None:
    text = "银行很多。\n又是银行。"
    gloss = Edit(EditKind.GLOSS, Span(1, 2), "行", Span(1, 2), "行", "", reading="xíng")
    article = replace(article_of(*text.split("\n")), edits=(gloss,))
    at = text.rindex("银")
    there = explainer.explain(article, (), Span(at, at + 2))
    assert there is not None
    assert (there.reading, there.glossed) == ("yín háng", "yín xíng")
    here = explainer.explain(article, (), Span(0, 2))
    assert here is not None
    assert (here.reading, here.glossed) == ("yín xíng", "")


def test_a_term_is_not_taken_for_parts_of_its_neighbours(explainer: Explainer) -> None:
    text = "发展数字产业化。"
    known = explainer._analyser.dictionaries()
    assert known is not None
    article = article_of(text)
    terms = explainer._analyser.terms(article)
    assert [term.span for term in terms] == [Span(2, 7)]
    found = explained(explainer, "数字产业化", text)
    assert all(found.span.covers(span) or span.covers(found.span) for span in found.choices)
