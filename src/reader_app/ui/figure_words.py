"""Figures in a list: their values written short, in the article's own script."""

from __future__ import annotations

from reader_app.core.article import Script
from reader_app.core.figure import Change, Figure, FigureKind, Qualifier, Scalar, Value

_SIGNS = {
    Qualifier.ABOUT: "≈ ",
    Qualifier.OVER: "> ",
    Qualifier.NEARLY: "≲ ",
    Qualifier.UNDER: "< ",
    Qualifier.AT_LEAST: "≥ ",
    Qualifier.AT_MOST: "≤ ",
}
_ARROWS = {Change.UP: " ↑", Change.DOWN: " ↓"}
_STEPS = {
    Script.HANS: ((10**12, "万亿"), (10**8, "亿"), (10**4, "万")),
    Script.HANT: ((10**12, "萬億"), (10**8, "億"), (10**4, "萬")),
}
_AS_WRITTEN = {FigureKind.DATE, FigureKind.LABEL}
_QUOTED = {*_AS_WRITTEN, FigureKind.ORDINAL}  # 第三个 is not three of something
_MAGNITUDES = {"万", "亿", "萬", "億"}
_MARKS = {"%", "％", "‰", "℃", "°"}  # written without a space after the number


def shown_figure(figure: Figure, quote: str, script: Script = Script.HANS) -> str:
    """Return a figure as a list shows it: "> 6,000 人", "40.6 万亩", "63% ↑".

    quote is the figure's text; dates, ranks and labels are shown as they stand there.
    """
    arrow = _ARROWS[figure.change] if figure.change is not None else ""
    if figure.kind in _QUOTED or figure.value is None:
        return quote + arrow
    sign = _SIGNS[figure.qualifier] if figure.qualifier is not None else ""
    unit = figure.unit or ""
    number = _shown_value(figure.value, script)
    close = not unit or unit in _MARKS or number[-1:] in _MAGNITUDES
    glue = "" if close else " "
    return f"{sign}{number}{glue}{unit}{arrow}"


def size_of(figure: Figure) -> float | None:
    """Return the number a figure is sorted by (a range by its upper end), None for a date."""
    value = figure.value[-1] if isinstance(figure.value, tuple) and figure.value else figure.value
    if figure.kind in _AS_WRITTEN or isinstance(value, tuple) or value is None:
        return None
    return _number(value)


def _number(value: Scalar) -> float | None:
    if not isinstance(value, str):
        return float(value)
    for sign in ("/", ":"):
        left, found, right = value.partition(sign)
        if found:
            try:
                return float(left) / float(right)
            except (ValueError, ZeroDivisionError):
                return None
    return None


def _shown_value(value: Value, script: Script) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "–".join(_shown_scalar(part, script) for part in value)
    return _shown_scalar(value, script)


def _shown_scalar(value: Scalar, script: Script) -> str:
    if isinstance(value, str):
        return value
    for step, name in _STEPS.get(script, _STEPS[Script.HANS]):
        if abs(value) >= step:
            return f"{_plain(value / step)} {name}"
    return _plain(value)


def _plain(value: float) -> str:
    """Write a number with thousands parted and no trailing zeros."""
    text = f"{value:,.6f}".rstrip("0").rstrip(".")
    return text or "0"
