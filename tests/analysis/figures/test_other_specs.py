"""The raw layer over the cases of Duckling and JioNLP: no fewer than docs/figures.md says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.figures.other_specs import ROWS

LEAST = {
    "duckling number": 63,
    "duckling ordinal": 2,
    "duckling amount-of-money": 4,
    "duckling distance": 24,
    "duckling volume": 18,
    "duckling quantity": 16,
    "duckling temperature": 8,
    "duckling duration": 18,
    "duckling time": 240,
    "jionlp money, parse": 11,
    "jionlp money, extract": 7,
    "jionlp time, parse": 165,
    "jionlp time, extract": 9,
}


@pytest.mark.parametrize("name", list(ROWS))
def test_no_fewer_cases_than_written_down(shared: Path, name: str) -> None:
    right, _, missed = ROWS[name](shared / "specs")
    assert right >= LEAST[name], "\n".join(missed)
