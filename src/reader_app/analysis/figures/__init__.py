"""Figure analysis: every number of an article, whole, with what it tells.

The marks of the first page wait for finding alone, so the rest is imported when it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader_app.analysis.figures.corrections import (
        PlacedCorrection,
        apply_corrections,
        correct,
        gold_entries,
        place_corrections,
        revise,
    )
    from reader_app.analysis.figures.derive import derive
    from reader_app.analysis.figures.find import find_figures, find_in_text
    from reader_app.analysis.figures.grouping import find_series, group_repeats

__all__ = [
    "PlacedCorrection",
    "apply_corrections",
    "correct",
    "derive",
    "find_figures",
    "find_in_text",
    "find_series",
    "gold_entries",
    "group_repeats",
    "place_corrections",
    "revise",
]
_ELSEWHERE = {"find_figures": "find", "find_in_text": "find", "derive": "derive",
              "find_series": "grouping", "group_repeats": "grouping"}  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    module = import_module(f"{__name__}.{_ELSEWHERE.get(name, 'corrections')}")
    found = globals()[name] = getattr(module, name)
    return found
