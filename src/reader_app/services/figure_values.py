"""Values of figures as the reader writes them: 63, 3–5, 2024-12-28, 3:1, 1/3."""

from __future__ import annotations

import math
import re

from reader_app.core.errors import ReaderError
from reader_app.core.figure import FigureKind, Scalar, Value

_TEXT = re.compile(
    r"T\d{2}(?::\d{2}){0,2}|(?:\d{4}|\d{2}XX|\d{3}X)(?:-\d{2}){0,2}|--\d{2}(?:-\d{2})?|--Q[1-4]|"
    r"\d{4}-Q[1-4]|---\d{2}"
)
_RATIO = re.compile(r"\d+(?:\.\d+)?(?:[:/]\d+(?:\.\d+)?)+")
_RANGE = re.compile(r"\s*(?:–|—|~|～|\.\.|至|到| - )\s*")


class NotAValue(ReaderError):
    """What was typed is no value of that kind."""


def written(value: Value) -> str:
    """Return a value as read_value takes it; "" for none."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "–".join(written(part) for part in value)
    if isinstance(value, str):
        return value
    return f"{value:.12g}" if value % 1 else f"{value:.0f}"


def read_value(text: str, kind: FigureKind) -> Value:
    """Read what the reader typed; "" is no value. Raises NotAValue with a sentence."""
    text = text.strip()
    if not text or kind is FigureKind.LABEL:
        return None
    parts = _RANGE.split(text)
    if len(parts) > 2:
        raise NotAValue("A range has two ends, as in 3–5.")
    values = tuple(_scalar(part, kind) for part in parts)
    return values[0] if len(values) == 1 else values


def _scalar(text: str, kind: FigureKind) -> Scalar:
    text = text.strip()
    if kind is FigureKind.DATE:
        if _TEXT.fullmatch(text):
            return text
        raise NotAValue("A date is written as 2024-12-28, 2024-12, 2024, --12-28 or ---28.")
    if kind is FigureKind.FRACTION and _RATIO.fullmatch(text):
        return text
    try:
        number = float(text.replace(",", ""))
    except ValueError:
        raise NotAValue(f"“{text}” is not a number.") from None
    if not math.isfinite(number):
        raise NotAValue(f"“{text}” is not a number.")
    return int(number) if number == int(number) else number
