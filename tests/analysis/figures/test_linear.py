"""No input takes more than linear time: runs and repetitions that a careless rule walks again.

The bound is loose on purpose; what is quadratic takes minutes here.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from reader_app.analysis.figures import find_in_text
from reader_app.analysis.figures.raw import amounts, numbers, ranges, rates, times

RUNS = ["1", "０", "一", "百", "万", "零", "几", "上", "近", "每", "第", "1,", "1.", " "]
REPEATED = [
    "1-", "1:", "1/", "8+", "8+N", "A1", "2023-", "3、", "三、", "3%、", "12万", "一千零", "1个", "4成", "1年",
    "分别增长1%、2%", "较", "1×", "10至", "〔2021〕", "“1", "（1", "1 ", "1比", "-1", "5月-", "1(含)", "𠮷1", "百分之",
]  # fmt: skip
RAW: list[Callable[[str], object]] = [
    numbers.raw_numbers,
    rates.raw_percentages,
    rates.raw_ordinals,
    ranges.raw_number_ranges,
    amounts.raw_money,
    amounts.raw_dimensions,
    times.raw_times,
]


def seconds(read: Callable[[str], object], text: str) -> float:
    before = time.process_time()
    read(text)
    return time.process_time() - before


@pytest.mark.parametrize("unit", RUNS)
def test_runs_of_a_hundred_thousand(unit: str) -> None:
    assert seconds(find_in_text, unit * 100_000) < 8


@pytest.mark.parametrize(
    "unit", ["2024年，", "12万亩，", "同比增长3%。", "今年3月1日、", "“8+N”做法"]
)
def test_ten_times_the_text_takes_ten_times_as_long(unit: str) -> None:
    once, tenfold = (
        min(seconds(find_in_text, unit * (length // len(unit))) for _ in range(2))
        for length in (20_000, 200_000)
    )
    assert tenfold < 25 * once


@pytest.mark.parametrize("unit", REPEATED)
def test_repetitions(unit: str) -> None:
    assert seconds(find_in_text, unit * (30_000 // len(unit))) < 5


@pytest.mark.parametrize("read", RAW)
def test_the_raw_layer_is_linear_too(read: Callable[[str], object]) -> None:
    for unit in ("1", "一", "百", "上", "1,", "1-", "12万", "一千零", "1年", "1 "):
        assert seconds(read, unit * (8_000 // len(unit))) < 5, unit
