"""Values as the reader writes them."""

from __future__ import annotations

import pytest

from reader_app.core.figure import FigureKind, Value
from reader_app.services.figure_values import NotAValue, read_value, written


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("63", FigureKind.PERCENTAGE, 63),
        ("1,100.5", FigureKind.COUNT, 1100.5),
        ("3–5", FigureKind.COUNT, (3, 5)),
        ("-10至5", FigureKind.MEASURE, (-10, 5)),
        ("2024-12-28", FigureKind.DATE, "2024-12-28"),
        ("198X", FigureKind.DATE, "198X"),
        ("--Q1–--Q3", FigureKind.DATE, ("--Q1", "--Q3")),
        ("3:1", FigureKind.FRACTION, "3:1"),
        ("1/3", FigureKind.FRACTION, "1/3"),
        ("", FigureKind.COUNT, None),
        ("6293", FigureKind.LABEL, None),
    ],
)
def test_reads_and_writes_the_same(text: str, kind: FigureKind, value: Value) -> None:
    assert read_value(text, kind) == value
    assert read_value(written(value), kind) == value


@pytest.mark.parametrize(
    ("text", "kind"),
    [("viel", FigureKind.COUNT), ("1–2–3", FigureKind.COUNT), ("gestern", FigureKind.DATE), ("inf", FigureKind.COUNT)],
)  # fmt: skip
def test_says_what_is_wrong(text: str, kind: FigureKind) -> None:
    with pytest.raises(NotAValue) as told:
        read_value(text, kind)
    assert str(told.value).endswith(".")
