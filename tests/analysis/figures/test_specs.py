"""The raw layer against the Chinese specs of Recognizers-Text, beside what rivals reach there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.figures.specs import READERS, best_rival, run_recognizers

# Where the best rival is already without a miss, as good is all there is.
SOLVED = {
    "Number/OrdinalModel",
    "NumberWithUnit/AgeModel",
    "NumberWithUnit/TemperatureModel",
    "DateTime/DateTimeExtractor",
    "DateTime/DateTimePeriodExtractor",
    "DateTime/HolidayExtractor",
    "DateTime/TimePeriodExtractor",
    "DateTime/SetExtractor",
    "DateTime/MergedExtractor",
}


@pytest.mark.parametrize("name", sorted(READERS))
def test_more_whole_cases_than_the_best_rival(shared: Path, name: str) -> None:
    folder = shared / "specs" / "recognizers"
    score = run_recognizers(folder, name)
    _, rival = best_rival(folder, name)
    least = score.cases if name in SOLVED else rival + 1
    assert score.cases_exact >= least, "\n".join(score.misses)


@pytest.mark.parametrize(
    ("name", "share"),
    [
        ("Number/NumberModel", 1.0),
        ("Number/PercentModel", 1.0),
        ("NumberWithUnit/CurrencyModel", 1.0),
        ("Number/NumberRangeModel", 0.98),
        ("DateTime/DateTimeModel", 0.95),
    ],
)
def test_values_of_the_spans_found_are_right(shared: Path, name: str, share: float) -> None:
    score = run_recognizers(shared / "specs" / "recognizers", name)
    assert score.values_compared > 0
    assert score.values_right / score.values_compared >= share
