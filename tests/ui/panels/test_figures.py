from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader_app.core.article import Script
from reader_app.core.figure import Change, Figure, FigureKind, Qualifier
from reader_app.core.span import Span
from reader_app.ui.figure_words import shown_figure, size_of
from reader_app.ui.panels.figures import FiguresPanel
from tests.ui import sample
from tests.ui.clicks import click_row, texts

ARTICLE = sample.build_article()
FIGURES = sample.build_figures(ARTICLE)


@pytest.fixture
def panel(qtbot: QtBot) -> FiguresPanel:
    made = FiguresPanel()
    qtbot.addWidget(made)
    made.resize(330, 800)
    made.show_figures(ARTICLE, FIGURES, sample.build_derived(FIGURES))
    made.show()
    return made


@pytest.mark.parametrize(
    ("figure", "quote", "shown"),
    [
        (Figure(Span(0, 5), FigureKind.MEASURE, 406_000, "畝"), "40.6萬畝", "40.6 萬畝"),
        (Figure(Span(0, 4), FigureKind.MONEY, 320_000_000, "元"), "3.2億元", "3.2 億元"),
        (
            Figure(Span(0, 4), FigureKind.COUNT, 6000, "人", Qualifier.OVER),
            "6000餘人",
            "> 6,000 人",
        ),
        (Figure(Span(0, 3), FigureKind.PERCENTAGE, 63, "%", change=Change.UP), "63%", "63% ↑"),
        (Figure(Span(0, 3), FigureKind.COUNT, (3, 5), "個"), "3—5個", "3–5 個"),
        (Figure(Span(0, 3), FigureKind.FRACTION, "1:3", ""), "1:3", "1:3"),
        (Figure(Span(0, 3), FigureKind.DATE, "--01-17"), "1月17日", "1月17日"),
        (Figure(Span(0, 4), FigureKind.LABEL), "6293", "6293"),
        (Figure(Span(0, 4), FigureKind.ORDINAL, 14, "届"), "第十四届", "第十四届"),
        (Figure(Span(0, 1), FigureKind.COUNT, 40_000, ""), "四万", "4 萬"),
        (Figure(Span(0, 1), FigureKind.MEASURE, 0.25, "公顷"), "四分之一", "0.25 公顷"),
        (Figure(Span(0, 1), FigureKind.MEASURE, -5, "℃"), "-5℃", "-5℃"),
        (Figure(Span(0, 1), FigureKind.MONEY, 1_500_000_000_000, "元"), "", "1.5 萬億元"),
    ],
)
def test_writes_a_figure_short(figure: Figure, quote: str, shown: str) -> None:
    assert shown_figure(figure, quote, Script.HANT) == shown


@pytest.mark.parametrize(
    ("value", "size"), [((3, 5), 5.0), ("1/4", 0.25), ("3:1", 3.0), ("1:0", None), (None, None)]
)
def test_sizes(value: object, size: float | None) -> None:
    figure = Figure(Span(0, 1), FigureKind.COUNT, value)  # type: ignore[arg-type]
    assert size_of(figure) == size


def test_gathers_repeats_and_walks_through_them(panel: FiguresPanel, qtbot: QtBot) -> None:
    rows = panel.view.rows
    assert sum(len(row.figures) for row in rows) == len(FIGURES)
    assert len(rows) < len(FIGURES)
    place = next(n for n, row in enumerate(rows) if row.shown == "> 6,000 人")
    chosen: list[Figure] = []
    panel.figure_chosen.connect(chosen.append)
    for _ in range(len(rows[place].figures) + 1):
        click_row(qtbot, panel.view, place)
    assert [figure.span for figure in chosen[:-1]] == [f.span for f in rows[place].figures]
    assert chosen[-1] == chosen[0]


def test_repeats_can_be_shown_one_by_one(panel: FiguresPanel) -> None:
    panel.group.trigger()
    assert len(panel.view.rows) == len(FIGURES)


def test_different_subjects_are_not_repeats(panel: FiguresPanel) -> None:
    one = Figure(Span(0, 3), FigureKind.COUNT, 19, "项", subject="指标")
    other = Figure(Span(5, 8), FigureKind.COUNT, 19, "项", subject="任务")
    again = Figure(Span(9, 12), FigureKind.COUNT, 19, "项")
    panel.show_figures(ARTICLE, (one, other, again))
    assert [len(row.figures) for row in panel.view.rows] == [2, 1]


def test_sorts_by_size(panel: FiguresPanel) -> None:
    panel.order.choose(1)
    shown = [row.shown for row in panel.view.rows]
    assert shown[:3] == ["3.2 亿元", "40.6 万亩", "1.8 万户"]
    assert shown[-1] == "2024年12月28日"


def test_hiding_a_kind_hides_it_here_and_asks_the_page_to(
    panel: FiguresPanel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.kinds_changed) as changed:
        QTest.mouseClick(panel.kinds.chip("count"), Qt.MouseButton.LeftButton)
    assert changed.args == [frozenset(FigureKind) - {FigureKind.COUNT}]
    assert {f.kind for row in panel.view.rows for f in row.figures} == {
        figure.kind for figure in FIGURES
    } - {FigureKind.COUNT}
    with qtbot.assertNotEmitted(panel.kinds_changed):
        panel.show_kinds(frozenset(FigureKind))
    assert sum(len(row.figures) for row in panel.view.rows) == len(FIGURES)


def test_a_kind_that_is_absent_here_stays_hidden(panel: FiguresPanel, qtbot: QtBot) -> None:
    panel.show_kinds(frozenset(FigureKind) - {FigureKind.LABEL})
    with qtbot.waitSignal(panel.kinds_changed) as changed:
        QTest.mouseClick(panel.kinds.chip("money"), Qt.MouseButton.LeftButton)
    assert changed.args == [frozenset(FigureKind) - {FigureKind.LABEL, FigureKind.MONEY}]


def test_filters_by_section_from_the_chart(panel: FiguresPanel, qtbot: QtBot) -> None:
    chart = panel.chart
    assert [bar.label for bar in chart.bars] == [section.title for section in ARTICLE.sections]
    width = chart.width() / len(chart.bars)
    QTest.mouseClick(
        chart, Qt.MouseButton.LeftButton, pos=QPoint(round(width * 2.5), chart.height() - 6)
    )
    inside = [figure for figure in FIGURES if ARTICLE.sections[2].span.covers(figure.span)]
    assert sorted(f.span for row in panel.view.rows for f in row.figures) == [
        figure.span for figure in inside
    ]
    assert panel.count.text().startswith(f"{len(inside)} ")
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Return)  # the same bar again: all sections
    assert sum(len(row.figures) for row in panel.view.rows) == len(FIGURES)


def test_filters_by_words(panel: FiguresPanel) -> None:
    panel.filter.setText("海外 同比")
    assert [row.shown for row in panel.view.rows] == ["63% ↑"]
    panel.filter.setText("270.7")
    assert [row.derived for row in panel.view.rows] == ["= 270.7 km²"]


def test_exports_and_copies_what_is_on_show(panel: FiguresPanel, qtbot: QtBot) -> None:
    panel.filter.setText("签约")
    shown = tuple(f for row in panel.view.rows for f in row.figures)
    with qtbot.waitSignal(panel.export_requested) as asked:
        QTest.mouseClick(panel.csv, Qt.MouseButton.LeftButton)
    assert asked.args == ["csv", shown]
    with qtbot.waitSignal(panel.export_requested) as asked:
        QTest.mouseClick(panel.markdown, Qt.MouseButton.LeftButton)
    assert asked.args == ["markdown", shown]
    QTest.mouseClick(panel.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "19 项\t签约项目\t2024年\t引言"


def test_says_each_row_in_words(panel: FiguresPanel) -> None:
    assert "63% ↑, 海外出口 同比, 引言, ×5" in texts(panel.view)


def test_the_page_can_point_at_a_row(panel: FiguresPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.figure_chosen):
        panel.mark_figure(FIGURES[-1])
    row = panel.view.chosen_row()
    assert row is not None
    assert FIGURES[-1] in row.figures


def test_without_figures_it_is_quiet(qtbot: QtBot) -> None:
    panel = FiguresPanel()
    qtbot.addWidget(panel)
    panel.show()
    assert panel.view.accessibleDescription()
    assert not panel.csv.isVisible()
    assert not panel.chart.isVisible()
