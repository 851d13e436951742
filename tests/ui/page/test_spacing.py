"""White space inside a line, and where lines may break."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.ui.page.spacing import (
    BREAK,
    GAP,
    NARROW_GAP,
    break_chances,
    build_runs,
    fitting_width,
    spaced_for_readings,
    spacings,
)

SIMPLIFIED = {"，": (0.07, 0.77), "。": (0.04, 0.67), "“": (0.57, 0.07), "”": (0.07, 0.57)}
TRADITIONAL = {"，": (0.4, 0.43), "。": (0.36, 0.35), "“": (0.57, 0.07), "”": (0.07, 0.57)}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("增长5.3%的", [(1, GAP), (5, GAP)]),
        ("𠮷A田", [(0, GAP), (1, GAP)]),
        ("不居,时节", [(2, NARROW_GAP)]),
        ("400家,7个", [(2, GAP), (4, NARROW_GAP), (5, GAP)]),
        ("GDP, 5", []),
        ("没有西文", []),
    ],
)
def test_han_and_latin_move_apart(text: str, places: list[tuple[int, float]]) -> None:
    assert list(spacings(text, SIMPLIFIED)) == places


def test_marks_that_meet_move_together_by_half_an_em_at_most() -> None:
    assert list(spacings("说，“好。”", SIMPLIFIED)) == [
        (1, -0.5),
        (4, pytest.approx(-0.5, abs=0.02)),
    ]


def test_marks_in_the_middle_of_their_square_move_less() -> None:
    ((_, squeeze),) = spacings("好。”", TRADITIONAL)
    assert -0.3 < squeeze < 0


def test_marks_of_another_typeface_stay_where_they_are() -> None:
    assert list(spacings("好。”", {})) == []


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("注销“8+N”做法", "注销|“8+N”|做法"),
        ("他说：“好。”“是。”", "他说：|“好。”|“是。”"),
        ("（“两山”）理念", "（“两山”）理念"),
        ("it’s “fine”", "it’s “fine”"),
        ("“头”", "“头”"),
        ("读”《书》", "读”|《书》"),
    ],
)
def test_lines_may_break_beside_quotations_but_not_against_kinsoku(text: str, broken: str) -> None:
    whole = "".join(run for run, _ in build_runs(text, SIMPLIFIED))
    assert whole.replace(BREAK, "|") == broken
    assert len(break_chances(text)) == broken.count("|")


@given(st.text(alphabet="改𠮷，。“”‘’《》A5%,; —\t", max_size=40))
def test_runs_are_the_text_with_break_chances_and_every_spacing(text: str) -> None:
    runs = list(build_runs(text, SIMPLIFIED))
    assert "".join(run for run, _ in runs if run != BREAK) == text
    assert sum(run == BREAK for run, _ in runs) == len(break_chances(text))
    assert [extra for _, extra in runs if extra] == [
        extra for _, extra in spacings(text, SIMPLIFIED)
    ]
    assert all(run for run, _ in runs)


def line_ends(text: str, width: float) -> list[str]:
    """Return the last characters of lines that take width // 10 characters each."""
    count = max(1, int(width // 10))
    return [text[i : i + count][-1] for i in range(0, len(text), count)]


def test_lines_are_balanced_without_needing_one_more() -> None:
    text = "在中国式现代化进程中奋力谱写高质量发展的新篇章"
    width = fitting_width(lambda w: line_ends(text, w), 200, 5)
    assert len(line_ends(text, width)) == 2
    assert width <= 125
    assert fitting_width(lambda w: line_ends("短", w), 200, 5) == 200


def test_a_line_that_ends_at_punctuation_comes_before_an_even_one() -> None:
    text = "坚持稳中求进推动发展，迈出新步伐"
    assert fitting_width(lambda w: line_ends(text, w), 150, 5) == 110


def test_han_moves_apart_for_readings_and_a_mark_stays_by_its_word() -> None:
    text = "改革，A5𠮷。”后"
    spaced = spaced_for_readings(text)
    assert "".join(char for char, apart in zip(text, spaced, strict=True) if apart) == "改，。后"
