"""Running the raw layer over the cases of Duckling (Chinese) and JioNLP.

A case of Duckling is right when its whole text is one span and, where both sides have a plain number
in a unit we know, the numbers agree. Cases of JioNLP likewise; of its times spans alone are
compared, since ours are not resolved against a moment.

    PYTHONPATH=src python -m tests.analysis.figures.other_specs [WORD…]

prints the table of docs/figures.md; with words the misses of the rows that hold one of them.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from reader_app.analysis.figures.raw import amounts, numbers, rates, times
from tests.analysis.figures.specs import Found, write
from tests.conftest import SHARED

Case = dict[str, Any]
Reader = Callable[[str], Sequence[Found]]
READERS: dict[str, Reader] = {
    "number": numbers.raw_numbers,
    "ordinal": rates.raw_ordinals,
    "amount-of-money": amounts.raw_money,
    "distance": amounts.raw_dimensions,
    "volume": amounts.raw_dimensions,
    "quantity": amounts.raw_dimensions,
    "temperature": amounts.raw_temperatures,
    "duration": times.raw_durations,
    "time": times.raw_times,
}
COMPARED = frozenset({"number", "ordinal"})
"""Dimensions whose value needs no unit to be compared."""
Score = tuple[int, int, tuple[str, ...]]
"""Cases right, cases, what was missed."""


def run_duckling(folder: Path, dimension: str) -> Score:
    """Run one dimension of specs/duckling."""
    cases: list[Case] = json.loads((folder / "zh.json").read_text("utf-8"))
    chosen = [case for case in cases if case["dimension"] == dimension]
    missed = []
    for case in chosen:
        text: str = case["text"]
        found = READERS[dimension](text)
        whole = len(found) == 1 and found[0].span.slice(text) == text
        if not whole or not _agrees(dimension, found[0].value, case["value"].get("value")):
            missed.append(f"{text} | {[(f.span.slice(text), f.value) for f in found]}")
    return len(chosen) - len(missed), len(chosen), tuple(missed)


def _agrees(dimension: str, value: object, wanted: object) -> bool:
    if dimension not in COMPARED or not isinstance(wanted, int | float):
        return True
    try:
        return abs(float(str(value)) - wanted) <= 1e-9 * max(1.0, abs(wanted))
    except ValueError:
        return False


def run_jionlp(folder: Path, name: str, task: str) -> Score:
    """Run one task of one file of specs/jionlp."""
    cases: list[Case] = json.loads((folder / f"{name}.json").read_text("utf-8"))
    chosen = [case for case in cases if case["task"] == task]
    reader = amounts.raw_money if name == "money" else times.raw_times
    missed = []
    for case in chosen:
        text: str = case["text"]
        found = reader(text)
        places = [(one.span.start, one.span.end) for one in found]
        if task == "extract":
            right = places == [tuple(one["offset"]) for one in case["expected"]]
        else:
            right = places == [(0, len(text))]
            if right and name == "money":
                right = _same_amount(found[0].value, case["expected"]["num"])
        if not right:
            missed.append(f"{text} | {[(f.span.slice(text), f.value) for f in found]}")
    return len(chosen) - len(missed), len(chosen), tuple(missed)


def _same_amount(value: object, wanted: str | list[str]) -> bool:
    mine = value if isinstance(value, tuple) else (value,)
    theirs = wanted if isinstance(wanted, list) else [wanted]
    try:
        pairs = [(float(str(a)), float(b)) for a, b in zip(mine, theirs, strict=True)]
    except ValueError:
        return False
    return all(abs(a - b) <= 0.005 for a, b in pairs)


def _duckling(dimension: str, specs: Path) -> Score:
    return run_duckling(specs / "duckling", dimension)


def _jionlp(name: str, task: str, specs: Path) -> Score:
    return run_jionlp(specs / "jionlp", name, task)


ROWS: dict[str, Callable[[Path], Score]] = {
    **{f"duckling {dimension}": partial(_duckling, dimension) for dimension in READERS},
    **{
        f"jionlp {name}, {task}": partial(_jionlp, name, task)
        for name in ("money", "time")
        for task in ("parse", "extract")
    },
}


def main(argv: Sequence[str]) -> None:
    """Print the table, or the misses of the rows named."""
    write("| cases | whole cases |")
    write("| --- | --- |")
    for name, run in ROWS.items():
        if argv and not any(word in name for word in argv):
            continue
        right, cases, missed = run(SHARED / "specs")
        write(f"| {name} | {right}/{cases} |")
        for miss in missed if argv else ():
            write(f"    {miss}")


if __name__ == "__main__":
    main(sys.argv[1:])
