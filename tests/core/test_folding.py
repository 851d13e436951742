"""The folded text keeps every character in its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.core.folding import fold, to_hans_by_character


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("臺灣", "台湾"),
        ("「新質生產力」", "“新质生产力”"),
        ("ＯＳＢ定向", "osb定向"),
        ("４Ａ級", "4A级"),
        ("活著", "活着"),
        ("羣眾", "群衆"),
        ("為了", "爲了"),
        ("８—９版", "8–9版"),
        ("𠮷田，", "𠮷田,"),
        ("沿黃九品・品品", "沿黄九品·品品"),
    ],
)
def test_ways_to_write_the_same_fold_together(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_different_words_stay_apart() -> None:
    assert fold("三农") != fold("三资")


@given(st.text())
def test_folding_keeps_the_length_and_is_done_once(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@given(st.text(alphabet="隻發髮乾后後裡𠮷薴ＡAa①㎡…", max_size=20))
def test_each_character_folds_by_itself(text: str) -> None:
    assert fold(text) == "".join(fold(char) for char in text)


def test_headword_in_simplified_script() -> None:
    assert to_hans_by_character("惠循環OSB") == "惠循环OSB"


def test_folding_a_folded_character_changes_nothing() -> None:
    everything = "".join(chr(code) for code in range(0x20, 0x2FA20) if not 0xD800 <= code < 0xE000)
    assert fold(fold(everything)) == fold(everything)
