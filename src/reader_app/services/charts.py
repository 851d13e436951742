"""Charts of figures that belong together: bars of what is listed, time lines of one subject.

Every scale begins at zero, so that lengths and heights compare as the numbers do; every point
carries its number as the article has it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader_app.core.article import Article
from reader_app.core.figure import Figure
from reader_app.core.figure_facts import FigureSeries, SeriesOrder
from reader_app.services.export.drawing import (
    Anchor,
    Box,
    Dot,
    Drawing,
    Shape,
    Stroke,
    Words,
    shortened,
    width_of,
)

MARGIN = 20.0
TEXT, SMALL, TITLE = 13.0, 12.0, 16.0
ROW = 30.0
PLOT = 190.0
"""Height of a time line's plot."""


@dataclass(frozen=True, slots=True)
class Look:
    """Colours of a chart, as #rrggbb."""

    ground: str
    text: str
    muted: str
    rule: str
    accent: str


def series_of(article: Article, figures: Sequence[Figure]) -> tuple[FigureSeries, ...]:
    """Return what of an article's figures can be drawn; for a worker."""
    from reader_app.analysis.figures import find_series

    return find_series(figures, article.text)


def name_of(series: FigureSeries) -> str:
    """Return a series' name: what its figures share, or else what they are of."""
    if series.title:
        return series.title
    labels = [point.label for point in series.points]
    return "、".join(labels[:3]) + ("…" if len(labels) > 3 else "")


def draw(
    series: FigureSeries, look: Look, shown: Callable[[Figure], str], width: float = 640.0
) -> Drawing:
    """Return a series as a drawing of this width; shown writes a figure short."""
    head: list[Shape] = [
        Words(
            MARGIN,
            MARGIN + TITLE,
            shortened(name_of(series), TITLE, width - 2 * MARGIN),
            look.text,
            TITLE,
            bold=True,
        )
    ]
    top = MARGIN + TITLE + 18
    if series.unit:
        head.append(Words(MARGIN, top + SMALL, series.unit, look.muted, SMALL))
        top += SMALL + 12
    told = [shown(point.figure) for point in series.points]
    line = series.order is SeriesOrder.PERIOD
    shapes, end = (_line if line else _bars)(series, look, told, (width, top))
    return Drawing(width, end + MARGIN, look.ground, (*head, *shapes), name_of(series))


Part = tuple[list[Shape], float]


def _bars(
    series: FigureSeries, look: Look, told: Sequence[str], place: tuple[float, float]
) -> Part:
    width, top = place
    points = series.points
    most = 0.42 * width
    labels = [shortened(point.label, TEXT, most) for point in points]
    left = MARGIN + max(width_of(label, TEXT) for label in labels) + 12
    right = width - MARGIN - max(width_of(text, TEXT) for text in told) - 10
    low = min(0.0, *(point.value for point in points))
    high = max(0.0, *(point.value for point in points))
    scale = max(20.0, right - left) / ((high - low) or 1.0)
    zero = left - low * scale
    shapes: list[Shape] = []
    for number, (point, label, text) in enumerate(zip(points, labels, told, strict=True)):
        y = top + number * ROW
        base = y + ROW / 2 + TEXT * 0.36
        begin, length = (
            (zero, point.value * scale)
            if point.value >= 0
            else (zero + point.value * scale, -point.value * scale)
        )
        shapes += [
            Words(left - 12, base, label, look.text, TEXT, Anchor.END),
            Box(begin, y + 5, max(1.5, length), ROW - 10, look.accent, 2.5, number),
            Words(begin + max(1.5, length) + 8, base, text, look.muted, TEXT),
        ]
    end = top + len(points) * ROW
    shapes.append(Stroke(((zero, top), (zero, end)), look.rule))
    return shapes, end


def _line(
    series: FigureSeries, look: Look, told: Sequence[str], place: tuple[float, float]
) -> Part:
    from reader_app.analysis.figures.grouping import period_order

    width, top = place
    points = series.points
    top += TEXT + 6  # room for the number over the highest point
    orders = [period_order(point.figure.period) or (0, 12) for point in points]
    months = [year * 12 + month for year, month in orders]
    span = (months[-1] - months[0]) or 1
    pad = 44.0
    reach = width - 2 * MARGIN - 2 * pad
    low = min(0.0, *(point.value for point in points))
    high = max(0.0, *(point.value for point in points))
    scale = PLOT / ((high - low) or 1.0)
    xs = [MARGIN + pad + reach * (month - months[0]) / span for month in months]
    ys = [top + (high - point.value) * scale for point in points]
    zero = top + high * scale
    shapes: list[Shape] = [
        Stroke(((MARGIN, zero), (width - MARGIN, zero)), look.rule),
        Stroke(tuple(zip(xs, ys, strict=True)), look.accent, 2),
    ]
    end = top + PLOT
    taken = {"told": -1e9, "label": -1e9}
    for number, (x, y, text) in enumerate(zip(xs, ys, told, strict=True)):
        label = shortened(points[number].label, SMALL, 110)
        shapes.append(Dot(x, y, 4.5, look.accent, number))
        for name, words, size, at, colour in (
            ("told", text, TEXT, y - 11, look.text),
            ("label", label, SMALL, end + SMALL + 10, look.muted),
        ):
            half = width_of(words, size) / 2
            if x - half > taken[name] + 6:  # what would cover its neighbour is left out
                shapes.append(Words(x, at, words, colour, size, Anchor.MIDDLE))
                taken[name] = x + half
    return shapes, end + SMALL + 14
