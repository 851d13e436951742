"""restore as a whole: what must hold for any text, and on the real article."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from reader_app.core.edit import EditKind
from reader_app.core.errors import ImportFailed
from reader_app.core.source import Hint, ImageRef, RawBlock, Reading, Source, SourceDocument
from reader_app.core.span import Span
from reader_app.importing import load_bytes
from reader_app.restoring import restore
from tests.restoring.documents import check_draft, document

PIECES = (
    "業(yè)", "務(wù)", "發(fā)", "工（gong）", "(山東)", "(GDP)", "?", "數(shù)", "當(dāng)?shù)孛", "?!", "?;仨?",
    "(chǎn)", "a(chǎn)", "l(fā)", "^", "T", "rdquo;", "&nbsp;", "&nbsp", "&amp;", "amp;", "&#8220;", "&#38;", "&",
    " ", "  ", "\u3000", "\u00a0", "\t", "\n", "\n\n", "\r\n", "\r", "\u200b", "\ufeff", "\ue57d", "\u200d",
    ",", "，", ":", "3:1", "1,100", "。", "、", ",、", "中", "國", "𠮷", "a", "\ud800", "\udc00", "\0", "\u2028",
    "涓浗", "全市,经济", "好:", "(山東省),", "鐨勫彂灞�", "\f", "\x1c", "\x0b\x03", "????", ",,", ",、", "ä¸­å›½", "ÖÐ¹ú", "锟斤拷", "�", "“", "”", "(", ")", "（", "）",
)  # fmt: skip


_READING = re.compile(r"\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)")


def test_lifts_a_gloss_and_keeps_it_as_the_reading() -> None:
    draft = restore(document("企業(yè)服務(wù)發(fā)展"))
    assert draft.text == "企業服務發展"
    first = draft.edits[0]
    assert (first.kind, first.raw, first.text, first.reading) == (
        EditKind.GLOSS,
        "業(yè)",
        "業",
        "yè",
    )
    assert first.raw_span == Span(1, 6)
    assert first.span == Span(1, 2)


@pytest.mark.parametrize(
    "text",
    [
        "中國人的一天",
        "山東省（濟南）和（GDP）增長5%，3:1，1,100個。",
        "𠮷田有12人\n\n他說：“好。”",
        "A plain English sentence, with (brackets) and (he) in it; nothing else.",
        "第一行\n第二行",
        "",
    ],
)
def test_leaves_clean_text_alone(text: str) -> None:
    draft = restore(document(text))
    assert draft.edits == ()
    assert draft.text == "\n".join(line for line in text.split("\n") if line)


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.booleans())
@example(
    "業(yè)當(dāng)?shù)孛ä¸\xadå›½", False
)  # a torn place that holds a line read in the wrong table
def test_loses_and_doubles_nothing_on_nasty_text(text: str, keep_blank: bool) -> None:
    check_draft(restore(document(text, keep_blank=keep_blank)))


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=())))
def test_loses_and_doubles_nothing_on_any_text(text: str) -> None:
    check_draft(restore(document(text)))


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map("".join))
def test_loses_and_doubles_nothing_of_a_file(text: str) -> None:
    """Every kind of line end that a file can have parts blocks here."""
    try:
        file = load_bytes(text.encode("utf-8", "surrogatepass"), path="a.txt")
    except ImportFailed:
        return
    check_draft(restore(file))


def test_a_run_of_questions_on_a_torn_page_takes_bounded_time() -> None:
    page = "當年的產(chǎn)業(yè)發(fā)展。產(chǎn)業(yè)和數(shù)據，發(fā)展數(shù)據。\n" * 4
    start = time.process_time()
    for torn in ("離開了當" + "?" * 60 + "shù)卣塊T。", "離開了當?shù)卣块T的支持。" * 2000):
        check = restore(document(page + torn))
        assert check.edits
    assert time.process_time() - start < 60


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_restoring_twice_changes_nothing_more(text: str) -> None:
    once = restore(document(text))
    # a torn place is told by the readings around it, which are gone the second time
    assume(all(edit.kind is not EditKind.DAMAGE for edit in once.edits))
    assert restore(document(once.text)).text == once.text


@pytest.mark.parametrize(
    "text",
    [
        "業(yè)業(yè)?;仨?1,100",
        "業(yè)業(yè)?;仨?(山東)",
        "業(yè)業(yè)?;仨?&nbsp;",
        "?!\ud800鐨勫彂灞\ufffd",
        "\xa0ÖÐ¹ú",
        "好:(山東省),(山東省),(山東省),(山東省),",
        "rdquo;rdquo;rdquo;rdquo;rdquo;rdquo;&#8220;鐨勫彂灞\ufffd",
        "ÖÐ¹ú\xa0ÖÐ¹ú",
        "業(yè)當(dāng)?shù)孛,,",
    ],
)
def test_what_is_left_of_torn_places_is_not_touched_the_second_time(text: str) -> None:
    once = restore(document(text)).text
    assert restore(document(once)).text == once


def test_trims_lines_and_drops_blank_ones_as_edits() -> None:
    draft = restore(document("\u3000\u3000第一段 \n \n第二\u3000段\n", keep_blank=True))
    assert draft.text == "第一段\n第二 段"
    assert {edit.kind for edit in draft.edits} == {EditKind.WHITESPACE}
    assert [block.raw_span for block in draft.blocks] == [Span(0, 6), Span(9, 13)]
    check_draft(draft)


def test_keeps_a_picture_without_words_and_its_hint() -> None:
    picture = RawBlock(Span(3, 3), Hint.IMAGE, image=ImageRef("a.png"))
    source = SourceDocument(
        Source("", "0" * 64, "text/html", None),
        "標題\n\n正文",
        (RawBlock(Span(0, 2), Hint.HEADING, 2), picture, RawBlock(Span(4, 6))),
    )
    draft = restore(source)
    assert draft.text == "標題\n\n正文"
    assert [block.hint for block in draft.blocks] == [Hint.HEADING, Hint.IMAGE, Hint.NONE]
    assert draft.blocks[0].level == 2
    assert draft.blocks[1].image == ImageRef("a.png")
    check_draft(draft)


def test_keeps_the_readings_the_format_carried() -> None:
    source = SourceDocument(
        Source("", "0" * 64, "text/html", None),
        "漢字好",
        (RawBlock(Span(0, 3)),),
        readings=(Reading(Span(0, 2), "hànzì"),),
    )
    (edit,) = restore(source).edits
    assert (edit.kind, edit.raw, edit.text, edit.reading) == (
        EditKind.GLOSS,
        "漢字",
        "漢字",
        "hànzì",
    )


def test_seed_every_gloss_is_lifted_and_every_torn_place_answered_for(shared: Path) -> None:
    path = next((shared / "seed").glob("*.txt"))
    raw = path.read_text(encoding="utf-8")
    damage = json.loads((shared / "gold/liaocheng/damage.json").read_text(encoding="utf-8"))
    draft = restore(document(raw))
    check_draft(draft)
    for place in damage:
        span = Span(place["raw_start"], place["raw_end"])
        assert any(
            edit.raw_span.overlaps(span) and edit.kind in {EditKind.DAMAGE, EditKind.BYTE_SHIFT}
            for edit in draft.edits
        ), place["raw"]
    answered = [edit.span for edit in draft.edits if edit.kind is not EditKind.GLOSS]
    for match in re.finditer(r"\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}\)", draft.text):
        assert any(span.contains(match.start()) for span in answered), match[0]
    assert sum(edit.kind is EditKind.GLOSS for edit in draft.edits) >= 1000


def test_seed_has_1008_readings_of_which_three_lie_in_torn_runs(shared: Path) -> None:
    path = next((shared / "seed").glob("*.txt"))
    raw = path.read_text(encoding="utf-8")
    draft = restore(document(raw))
    readings = [Span(*found.span()) for found in _READING.finditer(raw)]
    lifted = [edit for edit in draft.edits if edit.kind is EditKind.GLOSS]
    assert len(readings) == 1008
    assert len(lifted) == 1005
    assert all(edit.raw_span.end in {reading.end for reading in readings} for edit in lifted)
    # 產 is a(chǎn), 發 is l(fā), 衛 is l(wèi): of these only the second byte shows, so the whole
    # run was read back and its reading with it
    torn = [
        (edit, reading.slice(raw))
        for reading in readings
        for edit in draft.edits
        if edit.kind is EditKind.BYTE_SHIFT and edit.raw_span.covers(reading)
    ]
    assert [reading for _, reading in torn] == ["(chǎn)", "(fā)", "(wèi)"]
    assert [edit.text for edit, _ in torn] == ["地棉服產", "式發", "專科衛"]
    marked = [edit.span for edit in draft.edits if edit.kind is EditKind.DAMAGE]
    left = list(_READING.finditer(draft.text))
    assert all(any(span.contains(found.start()) for span in marked) for found in left)


def test_a_million_clean_characters_take_little_time() -> None:
    text = "全市生产总值达到5.67万亿元，增长5.4%，好于预期。\n" * 32_000
    source = document(text)
    start = time.process_time()
    draft = restore(source)
    assert time.process_time() - start < 6
    assert draft.edits == ()
