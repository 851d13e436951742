"""What follows from figures by arithmetic alone, and how they belong together."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reader_app.core.figure import Figure, FigureKind
from reader_app.core.span import Span


class DerivedKind(StrEnum):
    """How a derived fact was computed; the window names it, so that it is never taken for text."""

    IN_FULL = "in_full"  # 40.6万 → 406,000
    SHORT_SCALE = "short_scale"  # 1.27万亿 → 1.27 trillion
    BOUND = "bound"  # 近700 → < 700
    CONVERTED = "converted"  # 亩 → hectares
    TIMES = "times"  # grew 2.4倍 → 3.4 times the base
    BASE = "base"  # 6220 after +63% → about 3,816 before


@dataclass(frozen=True, slots=True)
class DerivedFact:
    """One thing computed from a figure, never written in the article.

    text is ready to show and holds numbers, signs and units only, no words of any language
    ("406,000 亩", "≈ 270.67 km²", "< 700 项"). values are exact or, with exact false, rounded in
    text only; two of them bound a range. unit is the unit of values. note is the rule used where
    there is one ("1 亩 = 1/15 ha"). source is the other figure it rests on, for a base.
    """

    kind: DerivedKind
    text: str
    values: tuple[Decimal, ...]
    unit: str
    exact: bool = True
    note: str = ""
    source: Span | None = None


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """A figure and its repeats, in the order of the text; the first speaks for all."""

    figures: tuple[Figure, ...]


class SeriesOrder(StrEnum):
    """What the points of a series differ by, which decides how it is drawn."""

    SUBJECT = "subject"  # bars: 沙特 1022, 亚美尼亚 186
    PERIOD = "period"  # a time line: 2020, 2024


@dataclass(frozen=True, slots=True)
class SeriesPoint:
    """One figure of a series; label is its subject or its period in the article's words."""

    figure: Figure
    label: str
    value: float


@dataclass(frozen=True, slots=True)
class FigureSeries:
    """Figures of one kind and unit that can be drawn in one chart.

    title is what they share: the subject of a time line, or the words the subjects of bars have
    in common ("" for none). Points are in the article's order, those of a time line by period.
    """

    order: SeriesOrder
    title: str
    kind: FigureKind
    unit: str
    points: tuple[SeriesPoint, ...]
