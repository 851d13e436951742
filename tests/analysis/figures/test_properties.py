"""What holds for any text at all."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader_app.analysis.figures import find_in_text, find_series, gold_entries, group_repeats
from reader_app.analysis.figures.folding import fold
from reader_app.analysis.figures.raw import amounts, numbers, ranges, rates, times

ALPHABET = "0123456789０９〇一二两兩三五十百千万萬亿億几幾半多余餘近约超第前年月日号时点個个项項元%％‰成倍吨家，。、；：“”（）-—~至到增长下降比较同“”+.:/·ABGkmP \n𠮷的度上下"
TEXTS = st.text(alphabet=ALPHABET, max_size=60)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_figures_are_sorted_apart_and_within_the_text(text: str) -> None:
    figures = find_in_text(text)
    assert all(0 <= f.span.start < f.span.end <= len(text) for f in figures)
    assert all(a.span.end <= b.span.start for a, b in pairwise(figures))
    assert not any("\n" in f.span.slice(text) for f in figures)
    json.dumps(gold_entries(figures, text))
    find_series(figures, text)
    assert sum(len(group.figures) for group in group_repeats(figures)) == len(figures)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_raw_spans_are_sorted_and_apart(text: str) -> None:
    for read in (
        numbers.raw_numbers,
        rates.raw_percentages,
        rates.raw_ordinals,
        ranges.raw_number_ranges,
        amounts.raw_money,
        amounts.raw_dimensions,
        amounts.raw_temperatures,
        times.raw_times,
    ):
        spans = [found.span for found in read(text)]
        assert all(0 <= s.start < s.end <= len(text) for s in spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("hans", "hant"),
    [
        ("新增高标准农田40.6万亩，增长5%", "新增高標準農田40.6萬畝，增長5%"),
        ("约两千余辆，较上年减少三成", "約兩千餘輛，較上年減少三成"),
        ("连续16个季度高于全国", "連續16個季度高於全國"),
        ("第十二个交易日下跌1.5个百分点", "第十二個交易日下跌1.5個百分點"),
        ("二〇二四年十二月二十八日", "二○二四年十二月二十八日"),
    ],
)
def test_both_scripts_give_the_same(hans: str, hant: str) -> None:
    one, other = find_in_text(hans), find_in_text(hant)
    assert [(f.span, f.kind, f.value, f.qualifier, f.change) for f in one] == [
        (f.span, f.kind, f.value, f.qualifier, f.change) for f in other
    ]
    assert [fold(f.unit or "") for f in one] == [fold(f.unit or "") for f in other]
    assert all(not f.unit or f.unit == "%" or f.unit in f.span.slice(hant) for f in other)
