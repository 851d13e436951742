"""Figures: numbers in running text that tell how much, how many, how long, when, which place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader_app.core.span import Span

Scalar = int | float | str
Value = Scalar | tuple[Scalar, ...] | None


class FigureKind(StrEnum):
    """What a figure tells; LABEL measures nothing (6293, 4A, 十四五)."""

    DATE = "date"
    DURATION = "duration"
    COUNT = "count"
    MEASURE = "measure"
    MONEY = "money"
    PERCENTAGE = "percentage"
    FRACTION = "fraction"
    ORDINAL = "ordinal"
    LABEL = "label"


class Qualifier(StrEnum):
    """How the words around a figure bound it."""

    ABOUT = "about"
    OVER = "over"
    NEARLY = "nearly"
    UNDER = "under"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Change(StrEnum):
    """The direction of a figure that is a change."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure in the clean text.

    value is a plain number after 百千萬億 are applied (63 for 63%), a (low, high) tuple for a
    range, an ISO 8601 string for a date ("--01-17" without a year), a ratio as "3:1".
    unit is the classifier or unit as written, without 萬/億 and 餘/多. subject, period and basis
    are in the article's words. reason says in one sentence why a label measures nothing.
    """

    span: Span
    kind: FigureKind
    value: Value = None
    unit: str | None = None
    qualifier: Qualifier | None = None
    subject: str | None = None
    period: str | None = None
    change: Change | None = None
    basis: str | None = None
    reason: str | None = None
