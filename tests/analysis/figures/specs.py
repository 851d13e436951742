"""Running the raw layer over the Chinese specs of others, case by case.

A case is right when exactly the expected spans are found. python -m tests.analysis.figures.specs
prints the table of docs/figures.md; with a file's name it prints that file's misses.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from reader_app.analysis.figures.raw import amounts, numbers, ranges, rates, times
from reader_app.core.span import Span
from tests.conftest import SHARED

Case = dict[str, Any]


class Found(Protocol):
    """What any raw reading gives."""

    @property
    def span(self) -> Span: ...

    @property
    def value(self) -> object: ...


Reader = Callable[[str], Sequence[Found]]
READERS: dict[str, Reader] = {
    "Number/NumberModel": numbers.raw_numbers,
    "Number/OrdinalModel": rates.raw_ordinals,
    "Number/PercentModel": rates.raw_percentages,
    "Number/NumberRangeModel": ranges.raw_number_ranges,
    "NumberWithUnit/CurrencyModel": amounts.raw_money,
    "NumberWithUnit/DimensionModel": amounts.raw_dimensions,
    "NumberWithUnit/AgeModel": amounts.raw_ages,
    "NumberWithUnit/TemperatureModel": amounts.raw_temperatures,
    "DateTime/DateTimeModel": times.raw_times,
    "DateTime/DateTimeModelExperimentalMode": times.raw_times,
    "DateTime/DateExtractor": times.raw_dates,
    "DateTime/DatePeriodExtractor": times.raw_date_periods,
    "DateTime/DateTimeExtractor": times.raw_datetimes,
    "DateTime/DateTimePeriodExtractor": times.raw_datetime_periods,
    "DateTime/DurationExtractor": times.raw_durations,
    "DateTime/HolidayExtractor": times.raw_holidays,
    "DateTime/TimeExtractor": times.raw_clock_times,
    "DateTime/TimePeriodExtractor": times.raw_clock_periods,
    "DateTime/SetExtractor": times.raw_sets,
    "DateTime/MergedExtractor": times.raw_times,
}


@dataclass(frozen=True, slots=True)
class Score:
    """How one file went: whole cases, spans, and values where both sides give one."""

    cases: int
    cases_exact: int
    spans_right: int
    spans_given: int
    spans_expected: int
    values_right: int
    values_compared: int
    misses: tuple[str, ...]


def run_recognizers(folder: Path, name: str) -> Score:
    """Run one file of specs/recognizers; name is its path without .json."""
    cases: list[Case] = json.loads((folder / f"{name}.json").read_text("utf-8"))
    right = given = expected = exact = values = compared = 0
    misses = []
    for case in cases:
        text: str = case["Input"]
        wanted = {_place(result): result for result in case["Results"]}
        got = {found.span: found for found in READERS[name](text)}
        given, expected = given + len(got), expected + len(wanted)
        both = got.keys() & wanted.keys()
        right += len(both)
        for span in both:
            agrees = _agrees(got[span].value, wanted[span])
            compared += agrees is not None
            values += bool(agrees)
        if got.keys() == wanted.keys():
            exact += 1
        else:
            misses.append(
                f"{text} | {[s.slice(text) for s in wanted]} | {[s.slice(text) for s in got]}"
            )
    return Score(len(cases), exact, right, given, expected, values, compared, tuple(misses))


def _place(result: Case) -> Span:
    """Return where a result stands: End is inclusive in *Model files, Length counts elsewhere."""
    start: int = result["Start"]
    return Span(start, result["End"] + 1 if "End" in result else start + result["Length"])


def _agrees(value: object, result: Case) -> bool | None:
    """Compare a value with the expected one, None where one side has none."""
    resolution = result.get("Resolution")
    if value is None or not resolution:
        return None
    if "values" in resolution:
        return value in [choice.get("timex") for choice in resolution["values"]]
    wanted = resolution.get("value")
    if wanted is None:
        return None
    try:
        number = float(str(wanted).rstrip("%"))
    except ValueError:
        return bool(value == wanted)
    return abs(float(str(value)) - number) <= 1e-9 * max(1.0, abs(number))


def best_rival(folder: Path, name: str) -> tuple[str, int]:
    """Return the name and the whole cases of the best rival measured on a file, ("", 0) for none."""
    rivals = json.loads((folder / "rivals.json").read_text("utf-8")).get(name, {})
    best = max(rivals.items(), key=_cases_exact, default=("", {"cases_exact": 0}))
    return best[0], best[1]["cases_exact"]


def _cases_exact(entry: tuple[str, dict[str, int]]) -> int:
    return entry[1]["cases_exact"]


def write(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main(argv: Sequence[str]) -> None:
    """Print the table, or the misses of the files named."""
    folder = SHARED / "specs" / "recognizers"
    names = [name for name in READERS if any(part in name for part in argv)] if argv else READERS
    write("| file | whole cases | right/given/expected | values | best rival |")
    write("| --- | --- | --- | --- | --- |")
    for name in names:
        score = run_recognizers(folder, name)
        rival, cases = best_rival(folder, name)
        spans = f"{score.spans_right}/{score.spans_given}/{score.spans_expected}"
        values = f"{score.values_right}/{score.values_compared}" if score.values_compared else "–"
        other = f"{cases} ({rival.split()[0]})" if rival else "–"
        write(f"| {name} | {score.cases_exact}/{score.cases} | {spans} | {values} | {other} |")
        for miss in score.misses if argv else ():
            write(f"    {miss}")


if __name__ == "__main__":
    main(sys.argv[1:])
