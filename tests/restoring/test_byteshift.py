"""Torn places: read back by the arithmetic of their bytes, or marked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader_app.core.edit import SURE, Edit, EditKind
from reader_app.core.span import Span
from reader_app.restoring import restore
from reader_app.restoring.byteshift.gbk import (
    chars_with_lead,
    chars_with_trail,
    decode_pair,
    encode_char,
    is_user_pair,
)
from reader_app.restoring.draft import Draft
from tests.restoring.corruptor import Tool, corrupt, narrow, readings_of
from tests.restoring.documents import check_draft, document

# Every glossed character stands often enough to show that a tool glossed it.
PLAIN = (
    "當年的產業發展很快，產業的發展靠當年的開發。\n"
    "產業和數據，數據和產業，發展數據產業。\n"
    "當年發展產業的數據，是產業發展的數據。\n"
)
TOOL = Tool(readings_of("產業發數"))


def torn(draft: Draft) -> list[Edit]:
    return [e for e in draft.edits if e.kind in {EditKind.BYTE_SHIFT, EditKind.DAMAGE}]


@pytest.mark.parametrize(
    ("char", "pair"),
    [
        ("當", (0xAE, 0x94)),
        ("地", (0xB5, 0xD8)),
        ("\ue57d", (0xA2, 0x98)),
        ("\ue000", (0xAA, 0xA1)),
    ],
)
def test_knows_the_two_bytes_of_a_character(char: str, pair: tuple[int, int]) -> None:
    assert encode_char(char) == pair
    if char < "\ue000":
        assert decode_pair(*pair) == char
        assert char in chars_with_lead(pair[0])
        assert char in chars_with_trail(pair[1])
    else:
        assert is_user_pair(*pair)


@pytest.mark.parametrize("char", ["a", "𠮷", "\ud800", "\uf8ff"])
def test_a_character_outside_gbk_has_no_two_bytes(char: str) -> None:
    assert encode_char(char) is None


@pytest.mark.parametrize(
    ("clean", "tool"),
    [
        ("他們在當地發展產業。", TOOL),
        ("離開了當地政府部門的支持，產業發展就慢。", TOOL),
        ("我帶著孩子去感受一下過年的氣氛。", Tool(readings_of("產業發數規濟"))),
        ("他們在當地發展產業。", Tool(readings_of("產業發數", toned=False), blank=" ")),
        ("他們在當地發展產業。", Tool(readings_of("產業發數"), narrows=False)),
        ("他們在當地發展產業。", Tool(readings_of("產業發數年開"), keeps_private_use=True)),
    ],
)
def test_reads_a_torn_place_back(clean: str, tool: Tool) -> None:
    text = PLAIN + clean
    raw = corrupt(text, tool)
    assert "?" in raw
    draft = restore(document(raw))
    check_draft(draft)
    assert narrow(draft.text) == narrow(text).rstrip("\n")
    (edit,) = torn(draft)
    assert edit.kind is EditKind.BYTE_SHIFT


def test_a_swallowed_digit_is_never_restored_unmarked() -> None:
    # 里程 is read one byte late up to the digit that its last byte swallows.
    text = PLAIN + "公路通車里程6895公里。"
    raw = corrupt(text, Tool(readings_of("產業發數嚴")))
    assert "?895" in raw
    draft = restore(document(raw))
    check_draft(draft)
    (edit,) = torn(draft)
    assert edit.confidence < SURE
    assert "digit" in edit.why or edit.kind is EditKind.DAMAGE


def test_a_question_on_a_page_without_glosses_is_a_question() -> None:
    text = "真的嗎?!他問道。你說呢?:好。"
    assert restore(document(text)).text == text


def test_a_question_on_a_glossed_page_is_a_question_too() -> None:
    text = PLAIN.replace("。", "?") + "真的嗎?!他說:產業發展了嗎?"
    tool = Tool(readings_of("產業發數"), mark="")
    draft = restore(document(corrupt(text, tool)))
    assert torn(draft) == []


def test_seed_reads_six_of_seven_places_back_and_marks_the_other(shared: Path) -> None:
    path = next((shared / "seed").glob("*.txt"))
    raw = path.read_text(encoding="utf-8")
    places = json.loads((shared / "gold/liaocheng/damage.json").read_text(encoding="utf-8"))
    draft = restore(document(raw))
    right = 0
    for place in places:
        edits = [e for e in torn(draft) if e.raw_span.overlaps(_span(place))]
        assert edits
        after = draft.text[: edits[-1].span.end]
        is_right = after.endswith(_inner(place, edits))
        right += is_right
        assert is_right or min(e.confidence for e in edits) < SURE
        if "2024" in place["restored"]:  # a swallowed digit is never restored silently
            assert min(e.confidence for e in edits) < SURE
        if not is_right:
            (marked,) = edits
            assert marked.kind is EditKind.DAMAGE
            assert marked.text == marked.raw
            assert any(place["restored"].removesuffix("”").endswith(c) for c in marked.candidates)
    assert right >= 6


def _span(place: dict[str, int]) -> Span:
    return Span(place["raw_start"], place["raw_end"])


def _inner(place: dict[str, str], edits: list[Edit]) -> str:
    """Return the truth without what stands behind the last edit."""
    behind = int(place["raw_end"]) - edits[-1].raw_span.end
    truth = place["restored"]
    return truth[: len(truth) - behind] if behind > 0 else truth
