"""Which script a text is written in."""

from __future__ import annotations

import pytest

from reader_app.core.article import Script
from reader_app.restoring.structure.script import detect_script, folded


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("经济运行稳中有进，各项事业发展顺利。", Script.HANS),
        ("經濟運行穩中有進，各項事業發展順利。", Script.HANT),
        ("经济运行稳中有进。經濟運行穩中有進。", Script.MIXED),
        ("", Script.HANS),
        ("GDP 5.2%", Script.HANS),
        ("人口不多，土地不少", Script.HANS),
    ],
)
def test_tells_the_script_by_its_telling_characters(text: str, script: Script) -> None:
    assert detect_script(text) is script


def test_one_quotation_does_not_mix_a_text() -> None:
    assert detect_script("改革开放以来，各地积极探索。" * 30 + "他寫道「發展」") is Script.HANS


def test_judges_a_long_text_by_samples_from_all_of_it() -> None:
    half = "发展经济是为了人民。" * 20_000

    assert (
        detect_script(half + half.translate(str.maketrans("发经济为", "發經濟為"))) is Script.MIXED
    )


def test_folding_keeps_the_length_and_characters_beyond_the_bmp() -> None:
    assert folded("【記者】𠮷田：攝影︱報導　１２。") == "[记者]𠮷田:摄影|报导 12。"
