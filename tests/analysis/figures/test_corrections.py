"""The reader's word on a figure holds, also when the text around it has moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest

from reader_app.analysis.figures import find_in_text
from reader_app.analysis.figures.corrections import (
    apply_corrections,
    correct,
    gold_entries,
    place_corrections,
)
from reader_app.core.figure import Figure, FigureKind, Qualifier
from reader_app.core.figure_correction import CorrectionAction, FigureCorrection
from reader_app.core.note import Quote
from reader_app.core.span import Span

TEXT = "一批企业共19项成果。\n另有19项在研，投入3亿元。𠮷田12人参加。"


def quotes(figures: Sequence[Figure], text: str) -> list[str]:
    return [figure.span.slice(text) for figure in figures]


def correction_of(
    text: str, quote: str, action: CorrectionAction, nth: int = 0
) -> FigureCorrection:
    found = [f for f in find_in_text(text) if f.span.slice(text) == quote]
    return correct(found[nth], text, action)


def test_not_a_figure_goes_and_its_repeat_stays() -> None:
    word = correction_of(TEXT, "19项", CorrectionAction.REMOVE, nth=1)
    left = apply_corrections(find_in_text(TEXT), [word], TEXT)
    assert quotes(left, TEXT) == ["19项", "3亿元", "12人"]
    assert left[0].span.start < TEXT.index("\n")


def test_a_figure_is_added_where_none_was_found() -> None:
    start = TEXT.index("一批")
    span = Span(start, start + 2)
    word = FigureCorrection(
        CorrectionAction.ADD, Quote.of(TEXT, span), span, FigureKind.COUNT, 1, "批"
    )
    first = apply_corrections(find_in_text(TEXT), [word], TEXT)[0]
    assert (first.span, first.kind, first.value, first.unit) == (span, FigureKind.COUNT, 1, "批")


def test_kind_value_unit_qualifier_and_span_can_be_changed() -> None:
    word = replace(
        correction_of(TEXT, "3亿元", CorrectionAction.CHANGE),
        kind=FigureKind.COUNT,
        value=3,
        unit="亿元",
        qualifier=Qualifier.ABOUT,
        moved=(-2, 0),
    )
    (changed,) = [
        f for f in apply_corrections(find_in_text(TEXT), [word], TEXT) if f.unit == "亿元"
    ]
    assert changed.span.slice(TEXT) == "投入3亿元"
    assert (changed.kind, changed.value, changed.qualifier) == (
        FigureKind.COUNT,
        3,
        Qualifier.ABOUT,
    )


def test_corrections_follow_their_words_into_another_version() -> None:
    word = correction_of(TEXT, "19项", CorrectionAction.REMOVE, nth=1)
    moved = "编者按：共5家。\n" + TEXT.replace("一批企业", "多家企业")
    left = apply_corrections(find_in_text(moved), [word], moved)
    assert quotes(left, moved) == ["5家", "19项", "3亿元", "12人"]
    assert left[1].span.start < moved.index("另有")


def test_a_correction_whose_words_are_gone_does_nothing_and_says_so() -> None:
    word = correction_of(TEXT, "3亿元", CorrectionAction.REMOVE)
    other = "投入5亿元。"
    assert [placed.span for placed in place_corrections([word], other)] == [None]
    assert apply_corrections(find_in_text(other), [word], other) == find_in_text(other)


def test_a_label_made_a_count_loses_its_reason() -> None:
    text = "践行“6293”工作思路"
    word = replace(
        correction_of(text, "6293", CorrectionAction.CHANGE), kind=FigureKind.COUNT, value=6293
    )
    (changed,) = apply_corrections(find_in_text(text), [word], text)
    assert (changed.kind, changed.value, changed.reason) == (FigureKind.COUNT, 6293, None)


@pytest.mark.parametrize("action", list(CorrectionAction))
def test_results_stay_sorted_and_apart(action: CorrectionAction) -> None:
    words = [replace(correct(figure, TEXT, action), moved=(-3, 3)) for figure in find_in_text(TEXT)]
    left = apply_corrections(find_in_text(TEXT), words, TEXT)
    assert all(a.span.end <= b.span.start for a, b in pairwise(left))


def test_gold_entries_name_line_place_and_fields() -> None:
    entries = gold_entries(find_in_text(TEXT), TEXT)
    third = entries[2]
    assert third["line"] == 2
    assert (third["start"], third["end"]) == (TEXT.index("3亿元"), TEXT.index("3亿元") + 3)
    assert third["quote"] == "3亿元"
    assert (third["kind"], third["value"], third["unit"]) == ("money", 300000000, "元")
    assert "qualifier" not in third
