"""Figures made comparable: 1 公顷 is 15 亩, 40.6万亩 lies above 1000亩, and 5% is no 5 人.

Sources of the ratios as in analysis.figures.conversions: GB 3100, the decree of 1984 on legal units.
"""

from __future__ import annotations

from fractions import Fraction

from reader_app.core.figure import Figure, FigureKind
from reader_app.core.folding import fold
from reader_app.core.search import FigureRange, IndexFigure
from reader_app.services.search.query import Amounts

_UNITS = {
    "m²": "平方米=1 ㎡=1 平米=1 平方公里=1000000 平方千米=1000000 公顷=10000 亩=2000/3 公亩=100 顷=200000/3",
    "m": "米=1 公里=1000 千米=1000 里=500 华里=500 厘米=1/100 毫米=1/1000 海里=1852 km=1000 m=1 cm=1/100",
    "kg": "公斤=1 千克=1 吨=1000 斤=1/2 市斤=1/2 克=1/1000 kg=1 t=1000",
    "kW": "千瓦=1 兆瓦=1000 瓦=1/1000 kw=1 mw=1000 gw=1000000",
    "kWh": "千瓦时=1 度=1 度电=1 兆瓦时=1000 kwh=1 mwh=1000",
    "%": "%=1 个百分点=1 百分点=1 ‰=1/10 成=10",
    "元": "元=1 块=1 块钱=1 元人民币=1 人民币=1 角=1/10",
    "h": "小时=1 个小时=1 分钟=1/60 天=24 日=24",
}
"""What is compared, and how much of it each unit is."""
_MEASURES = {
    fold(unit): (name, Fraction(ratio))
    for name, units in _UNITS.items()
    for unit, _, ratio in (pair.partition("=") for pair in units.split())
}


def measure_of(unit: str) -> tuple[str, Fraction]:
    """Return what a unit measures and how much of it; a unit of its own where we know no other."""
    plain = fold(unit).strip()
    return _MEASURES.get(plain, (plain, Fraction(1)))


def measure(wanted: Amounts) -> FigureRange:
    """Return the range of figures that amounts ask for."""
    name, ratio = measure_of(wanted.unit) if wanted.unit else (None, Fraction(1))
    return FigureRange(
        name,
        _scaled(wanted.low, ratio),
        _scaled(wanted.high, ratio),
        wanted.low_strict,
        wanted.high_strict,
    )


def measured(figure: Figure) -> IndexFigure | None:
    """Return a figure by its size; None for dates, labels and what has no number."""
    if figure.kind in {FigureKind.DATE, FigureKind.LABEL, FigureKind.ORDINAL}:
        return None
    value = figure.value
    ends = value if isinstance(value, tuple) else (value, value)
    numbers = [one for one in ends if isinstance(one, int | float)]
    if len(numbers) != 2:
        return None
    unit = figure.unit or ("%" if figure.kind is FigureKind.PERCENTAGE else "")
    name, ratio = measure_of(unit)
    low, high = sorted(_scaled(float(number), ratio) or 0.0 for number in numbers)
    return IndexFigure(figure.span, name, low, high)


def _scaled(number: float | None, ratio: Fraction) -> float | None:
    # twelve digits: 公顷 and 亩 that are equal on paper compare equal
    return None if number is None else float(f"{float(Fraction(number) * ratio):.12g}")
