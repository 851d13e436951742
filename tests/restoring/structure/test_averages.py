from __future__ import annotations

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.restoring.structure.averages import median, variance

SIZES = st.lists(st.integers(0, 5000), min_size=1, max_size=40)


@given(SIZES)
def test_they_are_what_statistics_says(sizes: list[int]) -> None:
    assert median(sizes) == statistics.median(sizes)
    assert variance(sizes) == pytest.approx(statistics.pvariance(sizes))


def test_of_nothing_there_is_none() -> None:
    with pytest.raises(ValueError, match="nothing"):
        median([])
    with pytest.raises(ValueError, match="nothing"):
        variance([])
