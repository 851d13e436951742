"""Surnames that both scripts share stay as they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.analysis.script import to_hant, to_hant_with_names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本报记者 于江 范小明 报道", "本報記者 于江 范小明 報道"),
        ("记者：王培源、于江、李政哲", "記者：王培源、于江、李政哲"),
        ("市委书记余杰说，余杰还要去。", "市委書記余傑說，余傑還要去。"),
        ("“好。”游晓东表示。", "“好。”游曉東表示。"),
        ("村民涂明（60岁）", "村民涂明（60歲）"),
        # no names: the characters get the form the word needs
        ("代表向大会报告", "代表向大會報告"),
        ("市长于上周到任", "市長於上周到任"),
        ("10余人，范围很大", "10餘人，範圍很大"),
        ("干部于是说", "幹部於是說"),
    ],
)
def test_surnames_are_told_by_what_stands_around_them(text: str, expected: str) -> None:
    assert to_hant_with_names(text).replace("週", "周") == expected


def test_the_authors_are_known() -> None:
    assert to_hant_with_names("于建国\n发展", ["于建国"]) == "于建國\n發展"


@given(st.text(st.sampled_from("于范余记者说江书记，。\n发展𠮷"), max_size=40))
def test_every_character_keeps_its_place(text: str) -> None:
    converted = to_hant_with_names(text)
    assert len(converted) == len(text)
    for mine, whole, old in zip(converted, to_hant(text), text, strict=True):
        assert mine in {whole, old}
