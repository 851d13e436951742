"""Which figures belong together: repeats of one, and series that can be drawn."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.analysis.figures.folding import fold
from reader_app.core.figure import Figure, FigureKind, Value
from reader_app.core.figure_facts import FigureGroup, FigureSeries, SeriesOrder, SeriesPoint

_HALVES = "业業级級性化度率制的等及和与與、"
"""What ends the word before rather than begins one: 产业集群 and 企业集群 share 集群."""
_DRAWN = frozenset(
    (
        FigureKind.COUNT,
        FigureKind.MEASURE,
        FigureKind.MONEY,
        FigureKind.PERCENTAGE,
        FigureKind.FRACTION,
        FigureKind.DURATION,
    )
)
_YEAR = re.compile(r"(1[0-9]{3}|20[0-9]{2})")
_MONTH = re.compile(r"(1[0-2]|[1-9])月")
_QUARTER = re.compile(r"([一二三四1-4])季度")
_PLAN = re.compile(r"(十[一二三四五六])五")


def group_repeats(figures: Sequence[Figure]) -> tuple[FigureGroup, ...]:
    """Gather figures that say the same thing, in the order of the first of each.

    They do when kind, value, unit, qualifier and direction agree and their subjects do not
    differ, in either script; a figure without a subject joins the first that has its value.
    """
    groups: list[list[Figure]] = []
    by_key: dict[tuple[object, ...], list[list[Figure]]] = {}
    for figure in figures:
        key = (
            figure.kind,
            _name(figure.value),
            fold(figure.unit or ""),
            figure.qualifier,
            figure.change,
        )
        group = next((g for g in by_key.get(key, ()) if _agree(g[0], figure)), None)
        if group is None:
            group = []
            groups.append(group)
            by_key.setdefault(key, []).append(group)
        group.append(figure)
    return tuple(FigureGroup(tuple(group)) for group in groups)


def _name(value: Value) -> str:
    return repr(value)


def _agree(one: Figure, other: Figure) -> bool:
    if one.kind in (FigureKind.DATE, FigureKind.LABEL):
        return True
    if not one.subject or not other.subject:
        return True
    first, second = fold(one.subject), fold(other.subject)
    shorter, longer = sorted((first, second), key=len)
    return longer.startswith(shorter) or longer.endswith(shorter)


def find_series(figures: Sequence[Figure], text: str) -> tuple[FigureSeries, ...]:
    """Return what can be drawn: time lines of one subject, and bars of what is listed together.

    A time line takes figures of one subject and unit whose periods differ and can be put in
    order; bars take two and more figures of one kind, unit and direction that follow each other in
    one sentence and count different things. In the order of their first figures.
    """
    drawable = [figure for figure in figures if figure.kind in _DRAWN and _size(figure) is not None]
    series = [*_time_lines(drawable), *_bars(drawable, text)]
    return tuple(sorted(series, key=_first_start))


def _first_start(series: FigureSeries) -> int:
    return min(point.figure.span.start for point in series.points)


def _size(figure: Figure) -> float | None:
    value = figure.value
    if isinstance(value, int | float):
        return float(value)
    return None


def _time_lines(figures: Sequence[Figure]) -> list[FigureSeries]:
    by_subject: dict[tuple[str, FigureKind, str, bool], list[Figure]] = {}
    for figure in figures:
        if figure.subject and period_order(figure.period) is not None:
            key = (
                fold(figure.subject),
                figure.kind,
                fold(figure.unit or ""),
                figure.change is not None,
            )
            by_subject.setdefault(key, []).append(figure)
    found = []
    for members in by_subject.values():
        by_period = {period_order(figure.period): figure for figure in reversed(members)}
        if len(by_period) > 1:
            ordered = [by_period[place] for place in sorted(by_period, key=_when)]
            found.append(_series(SeriesOrder.PERIOD, members[0].subject or "", ordered))
    return found


def _when(order: tuple[int, int] | None) -> tuple[int, int]:
    return order or (0, 0)


def period_order(period: str | None) -> tuple[int, int] | None:
    """Return a period's place in time as (year, month), None where its words give no year.

    A quarter counts as its last month, a five-year plan as its last year.
    """
    folded = fold(period or "")
    plan = _PLAN.search(folded)
    if plan:
        return 1955 + 5 * (11 + "一二三四五六".index(plan[1][1])), 12
    year = _YEAR.search(folded)
    if year is None:
        return None
    quarter = _QUARTER.search(folded)
    month = _MONTH.search(folded, year.end())
    if quarter:
        digit = quarter[1]
        return int(year[1]), 3 * (int(digit) if digit.isdecimal() else "一二三四".index(digit) + 1)
    if month:
        return int(year[1]), int(month[1])
    return int(year[1]), 6 if "上半年" in folded else 12


def _bars(figures: Sequence[Figure], text: str) -> list[FigureSeries]:
    found: list[FigureSeries] = []
    run: list[Figure] = []
    for figure in [*figures, None]:
        if figure is not None and run and _listed_with(run[-1], figure, text):
            run.append(figure)
            continue
        if len(run) > 1 and len({member.subject for member in run}) == len(run):
            found.append(_series(SeriesOrder.SUBJECT, _shared_ending(run), run))
        run = [figure] if figure is not None else []
    return found


def _listed_with(one: Figure, other: Figure, text: str) -> bool:
    """Tell whether two figures are members of one list: same unit, one sentence, no other figure."""
    between = text[one.span.end : other.span.start]
    return (
        one.kind is other.kind
        and (one.unit or "") == (other.unit or "")
        and one.change is other.change
        and bool(one.subject)
        and bool(other.subject)
        and len(between) <= 24
        and not any(sign in between for sign in "。！？；\n\t")  # columns count different things
    )


def _shared_ending(figures: Sequence[Figure]) -> str:
    """Return the last words all subjects have in common (金产量, 银产量 → 产量)."""
    subjects = [figure.subject or "" for figure in figures]
    shortest = min(subjects, key=len)
    for start in range(len(shortest)):
        if all(subject.endswith(shortest[start:]) for subject in subjects):
            ending = shortest[start:].lstrip(_HALVES)
            return ending if len(ending) > 1 else ""
    return ""


def _series(order: SeriesOrder, title: str, figures: Sequence[Figure]) -> FigureSeries:
    points = tuple(
        SeriesPoint(figure, _label(order, title, figure), _size(figure) or 0.0)
        for figure in figures
    )
    return FigureSeries(order, title, figures[0].kind, figures[0].unit or "", points)


def _label(order: SeriesOrder, title: str, figure: Figure) -> str:
    if order is SeriesOrder.PERIOD:
        return figure.period or ""
    return (figure.subject or "").removesuffix(title) or title
