"""Ratios, scores and clock times: numbers joined by a colon or a stroke."""

from __future__ import annotations

import re

from reader_app.analysis.figures.draft import Draft
from reader_app.core.figure import FigureKind

_CLOCK = re.compile(r"([01]?[0-9]|2[0-4])[:：]([0-5][0-9])(?:[:：]([0-5][0-9]))?(?![0-9])")
_RATIO = re.compile(
    r"[0-9]+(?:\.[0-9]+)?(?: ?[:：∶] ?[0-9]+(?:\.[0-9]+)?)+(?![0-9.:：∶])"
)
_SIGNS = str.maketrans({"：": ":", "∶": ":", " ": None})
_STROKE = re.compile(r"([0-9]{1,3})/([0-9]{1,4})(?![0-9/])")


def read_ratio(text: str, start: int) -> Draft | None:
    """Read 9:30 (a clock time), 3:1 or 2/3 at start."""
    match = _CLOCK.match(text, start)
    if match:
        hour, minute, second = match.groups()
        value = f"T{int(hour):02d}:{minute}" + (f":{second}" if second else "")
        return Draft(start, match.end(), FigureKind.DATE, value)
    match = _RATIO.match(text, start)
    if match:
        return Draft(start, match.end(), FigureKind.FRACTION, match[0].translate(_SIGNS), "")
    match = _STROKE.match(text, start)
    if match and 0 < int(match[1]) < int(match[2]):
        return Draft(start, match.end(), FigureKind.FRACTION, f"{match[1]}/{match[2]}", "")
    return None
