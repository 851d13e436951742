"""Offsets: what Qt counts against what we count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.core.offsets import Utf16Map


@pytest.mark.parametrize(
    ("text", "point", "unit"),
    [("中國", 1, 1), ("𠮷田有12人", 1, 2), ("𠮷𠮷田", 2, 4), ("𠮷", 0, 0), ("", 0, 0)],
)
def test_counts_utf16_units_and_back(text: str, point: int, unit: int) -> None:
    table = Utf16Map(text)
    assert table.to_units(point) == unit
    assert table.to_points(unit) == point


@given(st.text())
def test_agrees_with_the_encoder_at_every_offset(text: str) -> None:
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    table = Utf16Map(text)
    for point in range(len(text) + 1):
        unit = len(text[:point].encode("utf-16-le")) // 2
        assert table.to_units(point) == unit
        assert table.to_points(unit) == point


def test_the_middle_of_a_pair_is_its_start() -> None:
    assert Utf16Map("a𠮷b").to_points(2) == 1
