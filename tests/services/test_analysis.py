"""Terms of an article as the window gets them: the reader's own come first."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from reader_app.core.term import Entry, TermSource
from reader_app.services.analysis import Analyser
from reader_app.services.own_terms import FOLDER, OwnTerm, OwnTerms
from tests.analysis.terms.test_finding import article_of

TEXT = "三农工作要践行“6293”思路，还有“朋友圈”。"


def nothing(_words: Iterable[str]) -> set[str]:
    return set()


def own(headword: str, **more: object) -> OwnTerm:
    entry = Entry(headword, headword, "我的解释。", TermSource.READER)
    return OwnTerm(entry, **more)  # type: ignore[arg-type]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / FOLDER


def found(analyser: Analyser) -> dict[str, TermSource]:
    return {t.entry.headword: t.entry.layer for t in analyser.terms(article_of(TEXT))}


def test_words_of_the_dictionary_that_ships_are_not_marked() -> None:
    assert found(Analyser()) == {"三农": TermSource.GLOSSARY, "6293": TermSource.UNEXPLAINED}


def test_own_terms_come_first_and_are_read_anew_when_told(folder: Path) -> None:
    analyser = Analyser(folder.parent, nothing)
    assert found(analyser)["6293"] is TermSource.UNEXPLAINED
    OwnTerms(folder).save(own("6293", colour="green"))
    assert found(analyser)["6293"] is TermSource.UNEXPLAINED
    analyser.forget_own_terms()
    assert found(analyser)["6293"] is TermSource.READER
    (term,) = [t for t in analyser.terms(article_of(TEXT)) if t.entry.headword == "6293"]
    assert term.colour == "green"
    assert [one.entry.headword for one in analyser.own_terms().terms] == ["6293"]


@pytest.mark.parametrize("headword", ["三农", "6293", "朋友圈"])
def test_what_the_reader_hides_is_marked_in_no_layer(folder: Path, headword: str) -> None:
    OwnTerms(folder).save(own(headword, hidden=True))
    everything = {"三农", "6293", "朋友圈"}
    assert found(Analyser(folder.parent, nothing)).keys() == everything - {headword}


def test_a_broken_file_is_told_and_the_others_are_used(folder: Path) -> None:
    OwnTerms(folder).save(own("6293"))
    (folder / "a.yaml").write_text("entries: [", "utf-8")
    analyser = Analyser(folder.parent, nothing)
    assert found(analyser)["6293"] is TermSource.READER
    assert [problem.file for problem in analyser.own_terms().problems] == ["a.yaml"]
