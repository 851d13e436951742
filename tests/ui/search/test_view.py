"""The search view, by keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader_app.core.span import Span
from reader_app.services.search.indexing import Progress
from reader_app.ui.search.rows import ResultRow, RowKind
from reader_app.ui.search.view import SearchView, Tab
from reader_app.ui.theme import DARK, PAPER


def row(number: int, kind: RowKind = RowKind.PLACE, **more: object) -> ResultRow:
    values: dict[str, object] = {
        "text": f"第{number}处的产业集群",
        "spoken": "一处",
        "article_id": "a",
        "place": Span(number, number + 2),
        "marks": (Span(4, 8),),
    } | more
    return ResultRow(kind, f"k{number}", **values)  # type: ignore[arg-type]


@pytest.fixture
def view(qtbot: QtBot) -> SearchView:
    view = SearchView()
    qtbot.addWidget(view)
    view.resize(900, 400)
    view.show()
    return view


def test_asks_once_the_typing_pauses(qtbot: QtBot, view: SearchView) -> None:
    asked: list[str] = []
    view.query_changed.connect(asked.append)
    with qtbot.waitSignal(view.query_changed):
        QTest.keyClicks(view.field, "chanye")
    assert asked == ["chanye"]


def test_down_goes_into_the_list_and_up_back(qtbot: QtBot, view: SearchView) -> None:
    view.show_rows([row(0), row(1)], more=False)
    view.take_focus()
    QTest.keyClick(view.field, Qt.Key.Key_Down)
    assert view.list.chosen_row() == row(0)
    with qtbot.waitSignal(view.place_chosen) as chosen:
        QTest.keyClick(view.list, Qt.Key.Key_Return)
    assert chosen.args == ["a", Span(0, 2)]


def test_a_line_stays_chosen_when_the_answer_changes_under_the_reader(view: SearchView) -> None:
    view.show_rows([row(0), row(1)], more=False)
    view.take_focus()
    QTest.keyClick(view.field, Qt.Key.Key_Down)
    view.show_rows([row(5), row(6)], more=False)
    assert view.list.chosen_row() == row(5)


def test_a_note_and_a_term_are_chosen_in_their_own_way(qtbot: QtBot, view: SearchView) -> None:
    view.show_rows(
        [row(0, RowKind.NOTE, query="n1"), row(1, RowKind.TERM, query="术语:三农")], more=False
    )
    with qtbot.waitSignal(view.note_chosen) as chosen:
        view.list.row_chosen.emit(view.list.rows[0])
    assert chosen.args == ["a", "n1"]
    view.tabs.setCurrentIndex(Tab.TERMS)
    with qtbot.waitSignal(view.query_changed) as asked:
        view.list.row_chosen.emit(view.list.rows[1])
    assert asked.args == ["术语:三农"]
    assert view.tab is Tab.ARTICLES


def test_further_lines_are_asked_for_at_the_end_and_only_then(
    qtbot: QtBot, view: SearchView
) -> None:
    wanted: list[bool] = []
    view.more_wanted.connect(lambda: wanted.append(True))
    view.show_rows([row(number) for number in range(40)], more=True)
    qtbot.wait(20)
    assert wanted == []
    bar = view.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: wanted == [True])
    view.append_rows([row(number) for number in range(40, 50)], more=False)
    assert len(view.list.rows) == 50
    bar.setValue(bar.maximum())
    qtbot.wait(20)
    assert wanted == [True]


def test_a_bad_query_is_told_below_the_field(view: SearchView) -> None:
    view.field.setText("日期:昨天")
    view.show_problem("“昨天” is no date; write 2024, 2024-03 or 2024..2025.", Span(3, 5))
    assert view.problem.isVisible()
    assert "昨天" in view.problem.text()
    view.show_problem("")
    assert not view.problem.isVisible()


def test_years_narrow_the_query(qtbot: QtBot, view: SearchView) -> None:
    view.show_years((("2023", 3), ("2024", 7)))
    assert view.chart.isVisible()
    with qtbot.waitSignal(view.year_chosen) as chosen:
        view.chart.bar_chosen.emit(1)
    assert chosen.args == ["2024"]
    view.show_years((("2023", 3),))
    assert not view.chart.isVisible()


def test_counts_orders_and_progress(view: SearchView) -> None:
    view.show_counts({Tab.ARTICLES: 1234, Tab.CONTEXT: None})
    assert view.tabs.tabText(Tab.ARTICLES).replace(",", "") == "Articles 1234"
    assert view.tabs.tabText(Tab.CONTEXT) == "In context"
    assert len(view.order.texts) == 3
    view.tabs.setCurrentIndex(Tab.NOTES)
    assert not view.order.isVisible()
    view.show_progress(Progress(5, 10))
    assert view.progress.isVisible()
    view.show_progress(Progress(10, 10))
    assert not view.progress.isVisible()


def test_escape_closes_and_examples_are_asked(qtbot: QtBot, view: SearchView) -> None:
    view.help_button.setChecked(True)
    with qtbot.waitSignal(view.query_changed) as asked:
        view.help.example_chosen.emit("标题:聊城")
    assert asked.args == ["标题:聊城"]
    with qtbot.waitSignal(view.closed):
        QTest.keyClick(view.field, Qt.Key.Key_Escape)


@pytest.mark.parametrize("kind", list(RowKind))
def test_every_kind_of_line_is_painted(view: SearchView, kind: RowKind) -> None:
    more = {
        "about": "某报  ·  2025",
        "left": "前文",
        "second": "后文",
        "second_marks": (Span(0, 1),),
    }
    long = row(1, kind, text="很长的" * 200, marks=(Span(0, 3), Span(500, 503)), **more)
    view.show_theme(DARK)
    view.show_rows([long, row(2, kind, **more)], more=False)
    before = view.list.grab().toImage()
    view.show_rows([], more=False)
    assert view.list.grab().toImage() != before


def test_the_words_of_a_concordance_begin_at_one_place_in_every_line(view: SearchView) -> None:
    """Whatever stands before them, and however long the article is called."""
    lines = [
        ("早", "短"),
        ("前面有许多许多许多许多许多许多字", "一个长长长长长长长的题目 2025-01-20"),
        ("", ""),
    ]
    rows = [
        ResultRow(
            RowKind.CONTEXT,
            f"k{number}",
            "水渠",
            "水渠",
            "a",
            Span(0, 2),
            left=left,
            second="修好了",
            about=about,
        )
        for number, (left, about) in enumerate(lines)
    ]
    view.show_rows(rows, more=False)
    image = view.list.viewport().grab().toImage()
    colour = QColor(PAPER.match.line).rgb()
    begins = set()
    for place in range(len(rows)):
        box = view.list.visualRect(view.list.model().index(place, 0))
        found = [
            x
            for y in range(box.top(), box.bottom())
            for x in range(box.left(), box.right())
            if image.pixel(x, y) == colour
        ]
        assert found
        begins.add(min(found))
    assert len(begins) == 1
