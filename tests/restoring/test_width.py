"""Half-width punctuation beside Han characters is shown full-width, as an edit."""

from __future__ import annotations

import pytest

from reader_app.core.edit import EditKind
from reader_app.restoring import restore
from tests.restoring.documents import check_draft, document


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("岁月不居,时节如流。", "岁月不居，时节如流。"),
        ("各位代表:", "各位代表："),
        ("增长5%,好于预期", "增长5%，好于预期"),
        ("他说: 好!真的?", "他说：好！真的？"),
        ("我省(山東)好", "我省（山東）好"),
        ("来源:CCTV;时间:2025年", "来源：CCTV；时间：2025年"),
        ("𠮷田,好", "𠮷田，好"),
    ],
)
def test_marks_beside_han_are_widened(raw: str, shown: str) -> None:
    draft = restore(document(raw))
    check_draft(draft)
    assert draft.text == shown
    assert {edit.kind for edit in draft.edits} == {EditKind.WIDTH}


@pytest.mark.parametrize(
    "text",
    [
        "比分3:1，1,100个，10:30开始。",
        "(GDP)和(PMI)",
        "Hello, world! a,b (c) d: e?",
        "约翰?史密斯，他说。",
        "约翰.史密斯",
        "http://example.org/a?b=1,2;c",
    ],
)
def test_other_marks_stay(text: str) -> None:
    assert restore(document(text)).text == text
