"""Figure analysis: every number of an article, whole, with what it tells."""

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
