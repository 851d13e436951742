"""Text read with the wrong table: read again, or marked where it is lost."""

from __future__ import annotations

import pytest

from reader_app.core.edit import SURE, EditKind
from reader_app.restoring import restore
from tests.restoring.documents import check_draft, document

SENTENCE = "全市生产总值达到5.67万亿元，增长5.4%，好于预期。"
TRADITIONAL = "經濟發展邁上新臺階，糧食生產實現二十二連豐。"


def _misread(text: str, written: str, read: str) -> str:
    return text.encode(written).decode(read, "replace")


@pytest.mark.parametrize("text", [SENTENCE, TRADITIONAL, "中国"])
@pytest.mark.parametrize(("written", "read"), [("utf-8", "latin-1"), ("gbk", "latin-1")])
def test_what_was_read_as_latin_is_read_again(text: str, written: str, read: str) -> None:
    draft = restore(document(_misread(text, written, read)))
    check_draft(draft)
    assert draft.text == text
    assert {edit.kind for edit in draft.edits} == {EditKind.BYTE_SHIFT}
    assert all(edit.confidence >= SURE for edit in draft.edits)


def test_utf8_read_as_gbk_is_read_again_and_the_lost_bytes_stay_lost() -> None:
    raw = _misread(SENTENCE, "utf-8", "gbk") + "\n" + SENTENCE
    draft = restore(document(raw))
    check_draft(draft)
    first, second = draft.text.split("\n")
    assert second == SENTENCE
    assert len(first) == len(SENTENCE)
    wrong = [here for here, there in zip(first, SENTENCE, strict=True) if here != there]
    assert set(wrong) == {"\ufffd"}
    assert len(wrong) < len(SENTENCE) / 4
    edits = [edit for edit in draft.edits if edit.kind is EditKind.BYTE_SHIFT]
    assert edits
    assert edits[0].confidence < SURE


def test_what_is_lost_for_good_is_marked() -> None:
    draft = restore(document("前面锟斤拷锟斤拷后面\ufffd完"))
    check_draft(draft)
    assert draft.text == "前面锟斤拷锟斤拷后面\ufffd完"
    assert [(edit.kind, edit.raw) for edit in draft.edits] == [
        (EditKind.DAMAGE, "锟斤拷锟斤拷"),
        (EditKind.DAMAGE, "\ufffd"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Café déjà vu — naïve château, Müller’s Straße; señor. É È ÀÉÈ œuvre",
        "Ångström «Über» ÀÉÈÎÕÜ ñandú",
        "椤是一个少见的字，涓涓细流也不是乱码。",
        "鐨は鋼の一種。",
    ],
)
def test_other_languages_and_rare_characters_stay(text: str) -> None:
    assert restore(document(text)).text == text
