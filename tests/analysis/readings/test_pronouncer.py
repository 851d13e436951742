"""Readings by word and context, in either script, glosses first."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from reader_app.analysis.readings import Pronouncer
from reader_app.analysis.readings.phrases import PhraseBook
from reader_app.core.article import Article, Block, BlockKind, Script
from reader_app.core.edit import Edit, EditKind
from reader_app.core.source import Metadata, Source
from reader_app.core.span import Span
from reader_app.core.term import Entry, Term, TermSource
from reader_app.resources import resource


@pytest.fixture(scope="module")
def pronouncer() -> Pronouncer:
    return Pronouncer.load(resource("readings"))


def article_of(text: str, edits: tuple[Edit, ...] = ()) -> Article:
    source = Source("", "0" * 64, "text/plain", "utf-8")
    span = Span(0, len(text))
    block = Block(BlockKind.PARAGRAPH, span, span)
    return Article(source, Metadata(), Script.HANS, text, (block,), (), edits)


def gloss(at: int, char: str, reading: str) -> Edit:
    span = Span(at, at + 1)
    return Edit(EditKind.GLOSS, span, f"{char}({reading})", span, char, "why", reading=reading)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("重庆", "chóng qìng"),
        ("重要", "zhòng yào"),
        ("银行行长", "yín háng háng zhǎng"),
        ("增长", "zēng zhǎng"),
        ("着力", "zhuó lì"),
        ("绿色", "lǜ sè"),
        ("长春", "cháng chūn"),
        ("单县", "shàn xiàn"),
        ("东阿", "dōng ē"),
        ("不一样", "bù yī yàng"),
        ("的士", "dī shì"),
    ],
)
def test_polyphones_by_word(pronouncer: Pronouncer, text: str, reading: str) -> None:
    assert pronouncer.word(text) == reading


@pytest.mark.parametrize(
    ("text", "at", "reading"),
    [
        ("他把书还给了图书馆。", 3, "huán"),
        ("外面还在下雨。", 2, "hái"),
        ("这条路很长。", 4, "cháng"),
        ("孩子们慢慢长大了。", 5, "zhǎng"),
        ("全心全意为人民服务。", 4, "wèi"),
        ("坚持以人民为中心。", 5, "wéi"),
        ("做到应保尽保。", 2, "yīng"),
        ("充分发挥作用。", 1, "fèn"),
        ("我们必须得走了。", 4, "děi"),
    ],
)
def test_polyphones_by_context(pronouncer: Pronouncer, text: str, at: int, reading: str) -> None:
    assert pronouncer.read(text)[at] == reading


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("增長", "zēng zhǎng"),
        ("隻身", "zhī shēn"),
        ("乾隆", "qián lóng"),
        ("乾淨", "gān jìng"),
        ("骯髒", "āng zāng"),
        ("內臟", "nèi zàng"),
        ("頭髮", "tóu fà"),
        ("沉沒", "chén mò"),
        ("顯著", "xiǎn zhù"),
    ],
)
def test_traditional_text(pronouncer: Pronouncer, text: str, reading: str) -> None:
    assert pronouncer.word(text) == reading


def test_what_is_no_han_character_has_no_reading(pronouncer: Pronouncer) -> None:
    assert pronouncer.read("A，1 。\n…") == [None] * 7


def test_a_later_line_of_a_word_changes_the_places_it_names_only() -> None:
    book = PhraseBook.parse("供应 0!gōng 1yìng\n供应 1!yìng\n都会 0!dū\n都会 \n")
    assert book.reading_at("供应", 0) == ("gōng", True)
    assert book.reading_at("供应", 1) == ("yìng", True)
    assert book.reading_at("都会", 0) is None


def test_words_of_our_own_list_keep_what_dictionaries_say(pronouncer: Pronouncer) -> None:
    assert pronouncer.word("电商，供应链") == "diàn shāng gōng yìng liàn"
    assert pronouncer.word("供应充足") == "gōng yìng chōng zú"


def test_one_reading_a_code_point_beyond_the_bmp(pronouncer: Pronouncer) -> None:
    readings = pronouncer.read("𠮷田a")
    assert len(readings) == 3
    assert readings[1:] == ["tián", None]


def test_a_long_text_without_a_full_stop_is_read_to_its_end(pronouncer: Pronouncer) -> None:
    assert pronouncer.read("银行，" * 200 + "他还给我")[-3:] == ["huán", "gěi", "wǒ"]


def test_a_lifted_gloss_is_kept_and_its_word_follows(pronouncer: Pronouncer) -> None:
    text = "盛某来了。后来盛某又走了。"
    plain = pronouncer.read(text)
    other = {"shèng": "chéng", "chéng": "shèng"}[str(plain[0])]
    read = pronouncer.read_article(article_of(text, (gloss(0, "盛", other),)))
    assert [r.reading for r in read if r.span.slice(text) == "盛"] == [other, other]


def test_a_gloss_does_not_spread_against_the_phrase_book(pronouncer: Pronouncer) -> None:
    text = "协调工作。协调发展。"
    read = pronouncer.read_article(article_of(text, (gloss(1, "调", "diào"),)))
    assert [r.reading for r in read if r.span.slice(text) == "调"] == ["diào", "tiáo"]


def test_a_gloss_counts_more_than_one_dictionary_but_only_as_a_reading_the_character_has(
    pronouncer: Pronouncer,
) -> None:
    text = "到朝阳去。又到朝阳去。"
    plain = pronouncer.read(text)[-4]
    other = {"zhāo": "cháo", "cháo": "zhāo"}[str(plain)]
    told = pronouncer.read_article(article_of(text, (gloss(1, "朝", other),)))
    assert [r.reading for r in told if r.span.slice(text) == "朝"] == [other, other]
    wrong = pronouncer.read_article(article_of(text, (gloss(1, "朝", "gāo"),)))
    assert [r.reading for r in wrong if r.span.slice(text) == "朝"] == ["gāo", plain]


def test_another_wording_of_a_term_is_not_read_as_its_headword(pronouncer: Pronouncer) -> None:
    entry = Entry("坚实步伐", "堅實步伐", "", TermSource.READER, reading="jiān shí bù fá")
    article = article_of("提升行动。坚实步伐。")
    terms = (Term(Span(0, 4), entry), Term(Span(5, 9), entry))
    read = [r.reading for r in pronouncer.read_article(article, terms=terms)]
    assert read == ["tí", "shēng", "xíng", "dòng", "jiān", "shí", "bù", "fá"]


def test_how_the_page_reads_a_word_elsewhere_can_be_asked(pronouncer: Pronouncer) -> None:
    article = article_of("协调工作。协调发展。", (gloss(1, "调", "diào"),))
    assert pronouncer.glossed("協調", article) == "xié diào"
    assert pronouncer.word("协调", article) == "xié tiáo"
    assert pronouncer.glossed("工作", article) is None
    assert pronouncer.glossed("协调", article_of("协调工作。")) is None


def test_a_gloss_that_is_no_syllable_is_not_shown(pronouncer: Pronouncer) -> None:
    read = pronouncer.read_article(article_of("长江", (gloss(0, "长", "see"),)))
    assert [r.reading for r in read] == ["cháng", "jiāng"]


def test_a_part_is_read_with_the_context_of_its_line(pronouncer: Pronouncer) -> None:
    article = article_of("第一行。\n他把书还给了我。\n末行")
    whole = pronouncer.read_article(article)
    part = pronouncer.read_article(article, Span(8, 9))
    assert [(r.span, r.reading) for r in part] == [(Span(8, 9), "huán")]
    assert part[0] in whole


def test_an_entry_that_carries_its_reading_is_followed(pronouncer: Pronouncer) -> None:
    entry = Entry("单某", "單某", "人名。", TermSource.READER, reading="chán mǒu")
    article = article_of("见单某")
    read = pronouncer.read_article(article, terms=(Term(Span(1, 3), entry),))
    assert [r.reading for r in read] == ["jiàn", "chán", "mǒu"]


def test_ranks_tell_frequent_from_rare(pronouncer: Pronouncer) -> None:
    frequent, rare = pronouncer.rank("國"), pronouncer.rank("枳")
    assert frequent is not None
    assert rare is not None
    assert frequent < 100 < 3000 < rare
    assert pronouncer.rank("𠮷") is None


TONES = {"a": "āáǎà", "e": "ēéěè", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔù", "ü": "ǖǘǚǜ"}


def numbered(reading: str) -> str:
    """Return lǜ as lu:4 and de as de5."""
    for vowel, marked in TONES.items():
        for tone, char in enumerate(marked, 1):
            if char in reading:
                return reading.replace(char, vowel).replace("ü", "u:") + str(tone)
    return reading.replace("ü", "u:") + "5"


@pytest.mark.slow
def test_polyphones_of_g2pms_test_sentences(pronouncer: Pronouncer, shared: Path) -> None:
    lines = (shared / "specs/pinyin/g2pm_test.jsonl").read_text("utf-8").splitlines()[::4]
    right = 0
    for line in lines:
        case = json.loads(line)
        right += numbered(pronouncer.read(case["sentence"])[case["index"]] or "") == case["pinyin"]
    assert right / len(lines) >= 0.96


def test_the_seeds_glosses_without_using_them(pronouncer: Pronouncer, shared: Path) -> None:
    raw = (shared / "seed/liaocheng-2025-01-20.txt").read_text("utf-8", "replace")
    text, glosses, last = "", {}, 0
    for found in re.finditer(
        r"([㐀-鿿])[(（]([a-zü\u0100-\u01dc]*[\u0100-\u01dcáéíóúàèìòùü][a-z]*)[)）]", raw
    ):
        text += raw[last : found.start()]
        glosses[len(text)] = found[2]
        text += found[1]
        last = found.end()
    readings = pronouncer.read(text + raw[last:])
    wrong = {
        text[at - 1 : at + 2]: (r, readings[at]) for at, r in glosses.items() if readings[at] != r
    }
    assert len(glosses) > 950
    # Six glosses of the article differ from every dictionary (應用 yīng, 供應 yīng, 協調 diào,
    # 濟南 jì): it is right to differ from them, and from nothing else.
    expected = {("yīng", "yìng"), ("diào", "tiáo"), ("jì", "jǐ")}
    assert set(wrong.values()) <= expected, wrong
    assert len(wrong) <= 0.007 * len(glosses)


def test_a_words_reading_keeps_numbers_together_and_leaves_marks_out(
    pronouncer: Pronouncer,
) -> None:
    assert pronouncer.word("三个100%") == "sān gè 100%"
    assert pronouncer.word("沿黄九品·品品连乡") == "yán huáng jiǔ pǐn pǐn pǐn lián xiāng"
