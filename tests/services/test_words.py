"""Any word is explained by the nearest layer that has it, else by its parts."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader_app.analysis.readings import Pronouncer
from reader_app.analysis.terms import Lexicon
from reader_app.analysis.words import Segmenter
from reader_app.analysis.words.composing import Role
from reader_app.core.span import Span
from reader_app.core.term import Entry, TermSource
from reader_app.resources import resource
from reader_app.services import dictionaries as module
from reader_app.services.dictionaries import Dictionaries
from reader_app.services.words import WordExplainer

TEXT = """\
三農 三农 [san1 nong2] /the three rural issues/
銀行 银行 [yin2 hang2] /bank/
行長 行长 [hang2 zhang3] /bank president/
長 长 [chang2] /long/
"""


@pytest.fixture
def explainer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WordExplainer:
    text = tmp_path / "cedict.txt"
    text.write_text(TEXT, "utf-8")
    monkeypatch.setattr(module, "shipped_cedict", lambda: text)
    lexicon = Lexicon([Entry("三农", "三農", "农业、农村、农民。", TermSource.GLOSSARY)])
    return WordExplainer(
        lexicon,
        Dictionaries(tmp_path / "d"),
        Segmenter(lexicon),
        Pronouncer.load(resource("readings")),
    )


def test_every_layer_answers_the_glossary_first(explainer: WordExplainer) -> None:
    glossary, dictionary = explainer.explain("三農")
    assert (glossary.layer, glossary.reading) == (TermSource.GLOSSARY, "sān nóng")
    assert (dictionary.layer, dictionary.definition) == (
        TermSource.DICTIONARY,
        "the three rural issues",
    )


def test_the_word_at_a_place_and_its_alternatives(explainer: WordExplainer) -> None:
    text = "找銀行"
    first, *others = explainer.at(text, 2)
    assert first.span.slice(text) == "銀行"
    assert [entry.definition for entry in first.entries] == ["bank"]
    assert [other.span.slice(text) for other in others] == ["行"]
    assert explainer.at("，", 0) == ()


def test_what_no_layer_has_is_explained_by_its_parts(explainer: WordExplainer) -> None:
    explained = explainer.selected("银行长三农甲", Span(0, 6))
    assert explained.entries == ()
    assert [part.entry.headword for part in explained.parts] == ["银行", "长", "三农"]


def test_what_a_word_is_made_of_is_told_part_by_part(explainer: WordExplainer) -> None:
    explained = explainer.selected("银行性", Span(0, 3))
    assert explained.made
    bank, ending = explained.parts
    assert (bank.entry.definition, bank.length) == ("bank", 2)
    assert (ending.role, ending.length) == (Role.SUFFIX, 1)
    assert "性质" in ending.entry.definition
    assert ending.entry.reading == "xìng"
    assert not explainer.selected("银行长三农甲", Span(0, 6)).made
