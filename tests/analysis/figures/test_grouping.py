"""Repeats are gathered, and what can be compared is put into one series."""

from __future__ import annotations

import pytest

from reader_app.analysis.figures import find_in_text
from reader_app.analysis.figures.grouping import find_series, group_repeats, period_order
from reader_app.core.figure_facts import SeriesOrder


def test_repeats_are_gathered_across_scripts() -> None:
    text = "共19项发展指标完成。另有7个。其中，19項發展指標提前，又有19家企业。"
    groups = [
        [f.span.slice(text) for f in group.figures] for group in group_repeats(find_in_text(text))
    ]
    assert groups == [["19项", "19項"], ["7个"], ["19家"]]


def test_same_value_of_different_subjects_stays_apart() -> None:
    text = "新建学校5所。关闭医院5所。"
    assert len(group_repeats(find_in_text(text))) == 2


def test_a_list_with_one_unit_gives_bars() -> None:
    text = "交付沙特1022辆，亚美尼亚186辆，多米尼加100辆。"
    (series,) = find_series(find_in_text(text), text)
    assert series.order is SeriesOrder.SUBJECT
    assert [(p.label, p.value) for p in series.points] == [
        ("交付沙特", 1022.0),
        ("亚美尼亚", 186.0),
        ("多米尼加", 100.0),
    ]


def test_rates_of_a_list_share_their_last_words() -> None:
    text = "原煤、原油、天然气产量分别增长72.1%、31.2%、141%。"
    (series,) = find_series(find_in_text(text), text)
    assert series.title == "产量增长"
    assert [p.label for p in series.points] == ["原煤", "原油", "天然气"]


def test_one_subject_over_the_years_gives_a_time_line() -> None:
    text = "2022年，粮食产量达到600万吨。2020年，粮食产量达到580万吨。2024年，粮食产量达到640万吨。"
    (series,) = find_series(find_in_text(text), text)
    assert series.order is SeriesOrder.PERIOD
    assert (series.title, series.unit) == ("粮食产量", "吨")
    assert [(p.label, p.value) for p in series.points] == [
        ("2020年", 5800000.0),
        ("2022年", 6000000.0),
        ("2024年", 6400000.0),
    ]


@pytest.mark.parametrize(
    ("period", "order"),
    [
        ("2024年", (2024, 12)),
        ("2024年4月", (2024, 4)),
        ("2024年第3季度", (2024, 9)),
        ("2017年上半年", (2017, 6)),
        ("“十四五”时期", (2025, 12)),
        ("“十三五”末", (2020, 12)),
        ("今年", None),
        (None, None),
    ],
)
def test_periods_have_a_place_in_time(period: str | None, order: tuple[int, int] | None) -> None:
    assert period_order(period) == order
