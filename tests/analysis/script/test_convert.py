"""Either script, every character in its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.analysis.script import to_hans, to_hant


@pytest.mark.parametrize(
    ("hans", "hant"),
    [
        ("新质生产力", "新質生產力"),
        ("为群众办实事", "為群眾辦實事"),
        ("软件和网络", "軟件和網絡"),
        ("污水处理", "污水處理"),
        ("乾隆年间", "乾隆年間"),
        ("头发与发展", "頭髮與發展"),
        ("𠮷田，", "𠮷田，"),
    ],
)
def test_both_ways(hans: str, hant: str) -> None:
    assert to_hant(hans) == hant
    assert to_hans(hant) == hans


@given(st.text())
def test_offsets_hold_in_either_script(text: str) -> None:
    assert len(to_hans(text)) == len(to_hant(text)) == len(text)
