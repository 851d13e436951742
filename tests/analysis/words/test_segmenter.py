"""The word at a place, in either script, the glossary's terms whole."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from reader_app.analysis.terms import Lexicon
from reader_app.analysis.words import Segmenter
from reader_app.core.span import Span
from reader_app.core.term import Entry, TermSource


@pytest.fixture(scope="module")
def segmenter() -> Segmenter:
    terms = ("新质生产力", "党建", "党建引领", "4A级景区")
    return Segmenter(Lexicon(Entry(t, t, "解释。", TermSource.GLOSSARY) for t in terms))


@pytest.mark.parametrize(
    ("text", "at", "word"),
    [
        ("我们发展新质生产力。", 6, "新质生产力"),
        ("坚持黨建引領", 3, "黨建引領"),
        ("新增4A级景区2个", 2, "4A级景区"),
        ("他在银行工作", 3, "银行"),
        ("他在銀行工作", 3, "銀行"),
        ("使用OPEN-AI的模型", 4, "OPEN-AI"),
        ("增长12.5个百分点", 3, "12.5"),
        ("𠮷田在学校", 4, "学校"),
        ("第一行\n南京市长江大桥", 8, "长江大桥"),
    ],
)
def test_word_at(segmenter: Segmenter, text: str, at: int, word: str) -> None:
    found = segmenter.word_at(text, at)
    assert found is not None
    assert found.slice(text) == word


@pytest.mark.parametrize(
    ("text", "at"), [("好，的", 1), ("好", 5), ("好", -1), ("", 0), ("a\nb", 1)]
)
def test_no_word(segmenter: Segmenter, text: str, at: int) -> None:
    assert segmenter.word_at(text, at) is None


def test_words_of_a_text(segmenter: Segmenter) -> None:
    text = "他在銀行工作，用GDP。"
    assert [span.slice(text) for span in segmenter.words(text)] == [
        "他",
        "在",
        "銀行",
        "工作",
        "用",
        "GDP",
    ]


def test_alternatives_offer_longer_and_shorter_words(segmenter: Segmenter) -> None:
    dictionary = {"引领", "基层", "基层治理", "治理", "党建引领基层"}

    def known(words: Iterable[str]) -> set[str]:
        return dictionary & set(words)

    text = "以党建引领基层治理"
    spans = segmenter.alternatives(text, 1, known)
    assert [span.slice(text) for span in spans] == ["党建引领", "党建引领基层", "党建", "党"]
    spans = segmenter.alternatives(text, 6, known)
    assert [span.slice(text) for span in spans] == ["基层", "党建引领基层", "基层治理", "层"]
    assert segmenter.alternatives("，", 0, known) == ()


def test_a_very_long_line_is_segmented_around_the_place_only(segmenter: Segmenter) -> None:
    text = "他在银行工作" * 100_000
    assert segmenter.word_at(text, 300_002) == Span(300_002, 300_004)


def test_jiebas_list_is_kept_in_our_own_folder(tmp_path: Path) -> None:
    segmenter = Segmenter(cache_dir=tmp_path / "cache")
    segmenter.warm_up()
    assert [file.name for file in (tmp_path / "cache").iterdir()] != []
    assert segmenter.word_at("银行", 0) == Span(0, 2)


def test_loading_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    Segmenter().warm_up()
    assert capfd.readouterr() == ("", "")
