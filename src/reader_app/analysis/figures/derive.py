"""What a tooltip computes from a figure: in full, its bounds, in other units, the base of a rate.

Exact decimal or rational arithmetic; only the shown text is rounded, and then marked with ≈.
Nothing is guessed: a unit with two meanings is not converted, a rate of growth gives its base
only where the level it belongs to stands right before it and grew at current value.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction

from reader_app.analysis.figures.conversions import CONVERSIONS
from reader_app.analysis.figures.find import find_in_text
from reader_app.analysis.figures.folding import fold
from reader_app.core.article import Article
from reader_app.core.figure import Change, Figure, FigureKind, Qualifier
from reader_app.core.figure_facts import DerivedFact, DerivedKind

_SIGNS = {
    Qualifier.NEARLY: "<",
    Qualifier.UNDER: "<",
    Qualifier.OVER: ">",
    Qualifier.AT_LEAST: "≥",
    Qualifier.AT_MOST: "≤",
    Qualifier.ABOUT: "≈",
}
_SCALES = (
    (Fraction(10**12), "trillion"),
    (Fraction(10**9), "billion"),
    (Fraction(10**6), "million"),
)
_QUANTITIES = (FigureKind.COUNT, FigureKind.MEASURE, FigureKind.MONEY)
# Between a level and its rate of growth nothing else may stand: 年均 is no yearly base, 实际 and
# 按不变价格 are growth at constant prices, of which the level at current prices has no base.
_ADJACENT = re.compile(
    r"[，,、；]?(?:[（(][^（()）]{0,6}[)）])?(?:同比|环比|按年|按月|按季|(?:比|较)[^，。；、]{1,10}?)?"
    r"(?:增长|增加|上升|提高|提升|上涨|增|升|涨|扩大|下降|降低|减少|下滑|下跌|回落|减|降|跌|收窄|缩小|压缩|上调|下调)"
    r"(?:了|达|约)?"
)
_CONSTANT_PRICES = re.compile(r"生产总值|GDP|增加值|人均可支配收入|实际|消费支出")
_ELEVEN_TO_NINETEEN = re.compile(r"([二三四五六七八九]?)十几")


def derive(
    figure: Figure, article: Article, figures: Sequence[Figure] | None = None
) -> tuple[DerivedFact, ...]:
    """Return what can be computed from a figure of an article, the most useful first.

    figures are the article's figures, sorted; without them the figure's own sentence is read
    again. Dates, labels and ordinals give nothing.
    """
    if figure.kind in (FigureKind.DATE, FigureKind.LABEL, FigureKind.ORDINAL):
        return ()
    values = exact_values(figure)
    if not values:
        return ()
    facts = _in_full(figure, values)
    facts += _bounds(figure, values, article.text)
    facts += _converted(figure, values)
    if figure.kind is FigureKind.FRACTION and figure.unit == "倍" and figure.change is Change.UP:
        facts.append(_times(values[0]))
    base = _base(figure, values, article.text, figures)
    return tuple(facts if base is None else [base, *facts])


def exact_values(figure: Figure) -> tuple[Decimal, ...]:
    """Return a figure's value as exact decimals: one, two for a range, none for text."""
    value = figure.value
    if isinstance(value, tuple):
        parts = [part for part in value if not isinstance(part, str)]
        return tuple(Decimal(str(part)) for part in parts) if len(parts) == len(value) else ()
    if value is None or isinstance(value, str):
        return ()
    return (Decimal(str(value)),)


def _in_full(figure: Figure, values: tuple[Decimal, ...]) -> list[DerivedFact]:
    if figure.kind not in _QUANTITIES or max(values) < 10**4:
        return []
    unit = figure.unit or ""
    text = "–".join(number(Fraction(value))[0] for value in values)
    facts = [DerivedFact(DerivedKind.IN_FULL, f"{text} {unit}".strip(), values, unit)]
    for scale, name in _SCALES:
        if min(values) >= scale:
            parts = [number(Fraction(value) / scale) for value in values]
            exact = all(part[1] for part in parts)
            shown = f"{'' if exact else '≈ '}{'–'.join(part[0] for part in parts)} {name} {unit}"
            facts.append(
                DerivedFact(DerivedKind.SHORT_SCALE, shown.strip(), values, unit, exact=exact)
            )
            break
    return facts


def _bounds(figure: Figure, values: tuple[Decimal, ...], text: str) -> list[DerivedFact]:
    unit = figure.unit or ""
    teens = _ELEVEN_TO_NINETEEN.search(fold(figure.span.slice(text)))
    if teens and figure.qualifier is Qualifier.ABOUT and not isinstance(figure.value, tuple):
        step = values[0] / (10 if not teens[1] else 10 * "一二三四五六七八九".index(teens[1]) + 10)
        low, high = values[0] + step, values[0] + 9 * step
        shown = f"{number(Fraction(low))[0]}–{number(Fraction(high))[0]} {unit}"
        return [DerivedFact(DerivedKind.BOUND, shown.strip(), (low, high), unit)]
    if figure.qualifier is None or len(values) != 1:
        return []
    shown = f"{_SIGNS[figure.qualifier]} {number(Fraction(values[0]))[0]} {unit}".strip()
    return [DerivedFact(DerivedKind.BOUND, shown, values, unit)]


def _converted(figure: Figure, values: tuple[Decimal, ...]) -> list[DerivedFact]:
    unit = fold(figure.unit or "")
    facts = []
    for conversion in CONVERSIONS.get(unit, ()):
        parts = [number(Fraction(value) * conversion.ratio) for value in values]
        exact = all(part[1] for part in parts)
        sign = "" if exact and figure.qualifier is None else "≈ "
        if figure.qualifier is not None:
            sign = f"{_SIGNS[figure.qualifier]} "
        shown = f"{sign}{'–'.join(part[0] for part in parts)} {conversion.unit}"
        results = tuple(_decimal(Fraction(value) * conversion.ratio) for value in values)
        facts.append(
            DerivedFact(
                DerivedKind.CONVERTED, shown, results, conversion.unit, exact, conversion.note
            )
        )
    return facts


def _times(value: Decimal) -> DerivedFact:
    """Return how many times the base a growth of so many 倍 makes (增长2.4倍 → 3.4)."""
    total = value + 1
    return DerivedFact(DerivedKind.TIMES, f"× {number(Fraction(total))[0]}", (total,), "倍")


def _base(
    figure: Figure,
    values: tuple[Decimal, ...],
    text: str,
    figures: Sequence[Figure] | None,
) -> DerivedFact | None:
    if figure.change is None or len(values) != 1:
        return None
    level = _level_before(figure, text, figures)
    if level is None:
        return None
    before = _before(figure, values[0], level)
    if before is None or before <= 0:
        return None
    shown, exact = number(before, digits=4)
    exact = exact and figure.qualifier is None and level.qualifier is None
    unit = level.unit or ""
    return DerivedFact(
        DerivedKind.BASE,
        f"{'' if exact else '≈ '}{shown} {unit}".strip(),
        (_decimal(before),),
        unit,
        exact,
        figure.basis or "",
        level.span,
    )


def _before(figure: Figure, change: Decimal, level: Figure) -> Fraction | None:
    """Return the level before a change: by a rate, by points, by an amount of the same unit."""
    (reached,) = map(Fraction, exact_values(level))
    amount = Fraction(change) if figure.change is Change.UP else -Fraction(change)
    if figure.kind is FigureKind.PERCENTAGE and fold(figure.unit or "") in ("%", "‰"):
        if level.kind not in _QUANTITIES:
            return None
        rate = amount / (100 if figure.unit != "‰" else 1000)
        return reached / (1 + rate) if rate > -1 else None
    if figure.kind is FigureKind.PERCENTAGE:
        points = level.kind is FigureKind.PERCENTAGE and fold(figure.unit or "").endswith("百分点")
        return reached - amount if points and level.unit in ("%", "％") else None
    if figure.kind is FigureKind.FRACTION and figure.unit == "倍" and amount > 0:
        return reached / (1 + amount) if level.kind in _QUANTITIES else None
    if figure.kind is level.kind and figure.unit == level.unit and level.kind in _QUANTITIES:
        return reached - amount
    return None


def _level_before(figure: Figure, text: str, figures: Sequence[Figure] | None) -> Figure | None:
    """Return the level that a change right behind it belongs to, None where that is in doubt."""
    if figures is None:
        start = max(text.rfind(sign, 0, figure.span.start) for sign in "。\n") + 1
        figures = find_in_text(text, start, figure.span.end)
    place = bisect_left(figures, figure.span.start, key=_start)
    while place:
        place -= 1
        level = figures[place]
        between = fold(text[level.span.end : figure.span.start])
        if level.change is None and level.kind not in (FigureKind.DATE, FigureKind.LABEL):
            break
        if level.change is None or not _ADJACENT.fullmatch(between):
            return None
        # 6220辆，增加300辆，增长5%: step over the change in between
        figure = level
    else:
        return None
    if not _ADJACENT.fullmatch(between) or len(exact_values(level)) != 1:
        return None
    rated = figure.kind is not FigureKind.PERCENTAGE or (figure.unit or "")[-1:] not in "点點"
    if rated and _CONSTANT_PRICES.search(fold(f"{level.subject or ''}{between}")):
        return None
    return level


def _start(figure: Figure) -> int:
    return figure.span.start


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def number(value: Fraction, digits: int = 6) -> tuple[str, bool]:
    """Return a number with thousands set off, and whether it is exact.

    A value that does not end is rounded to so many significant digits (whole numbers: to one).
    """
    exact = _decimal(value)
    if Fraction(exact) == value and len(exact.normalize().as_tuple().digits) <= 15:
        return _grouped(exact), True
    places = max(0, digits - 1 - exact.adjusted())
    rounded = exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_EVEN)
    return _grouped(rounded), Fraction(rounded) == value


def _grouped(value: Decimal) -> str:
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
