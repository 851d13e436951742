from __future__ import annotations

from time import perf_counter
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader_app.ui.rows import Pen, RowDelegate, RowsView
from tests.ui.clicks import click_row


class Line(NamedTuple):
    key: str
    spoken: str
    hint: str = ""
    choosable: bool = True


class LineDelegate(RowDelegate[Line]):
    def height_of(self, row: Line) -> int:
        return 24

    def paint_row(self, painter: QPainter, rect: QRect, row: Line, *, lit: bool) -> None:
        self.write(painter, rect, row.spoken, Pen(self.plain, self.theme.text))


def lines(count: int, words: str = "line") -> list[Line]:
    return [Line(str(n), f"{words} {n}") for n in range(count)]


@pytest.fixture
def view(qtbot: QtBot) -> RowsView[Line]:
    made: RowsView[Line] = RowsView("Lines")
    qtbot.addWidget(made)
    made.set_delegate(LineDelegate(made))
    made.resize(200, 240)
    made.show_rows(lines(100))
    made.show()
    return made


def test_the_same_keys_keep_cursor_and_scroll(view: RowsView[Line]) -> None:
    view.mark_row("60")
    scroll = view.verticalScrollBar().value()
    resets: list[bool] = []
    view.model().modelReset.connect(lambda: resets.append(True))
    view.show_rows(lines(100, "other"))
    assert resets == []
    row = view.chosen_row()
    assert row is not None
    assert row.spoken == "other 60"
    assert view.verticalScrollBar().value() == scroll


def test_other_keys_keep_the_cursor_where_its_row_still_is(view: RowsView[Line]) -> None:
    view.mark_row("60")
    view.show_rows(lines(100)[50:])
    row = view.chosen_row()
    assert row is not None
    assert row.key == "60"
    view.show_rows(lines(10))
    assert view.chosen_row() is None


def test_what_cannot_be_chosen_is_not(view: RowsView[Line], qtbot: QtBot) -> None:
    view.show_rows([Line("h", "heading", choosable=False), *lines(3)])
    with qtbot.assertNotEmitted(view.row_chosen):
        click_row(qtbot, view, 0)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.row_chosen) as chosen:
        QTest.keyClick(view, Qt.Key.Key_Space)
    assert chosen.args[0].key == "0"


def test_the_row_under_the_pointer_stands_out(view: RowsView[Line]) -> None:
    before = view.grab().toImage()
    middle: QPoint = view.visualRect(view.model().index(2, 0)).center()
    QTest.mouseMove(view.viewport(), middle)
    assert view.hovered == 2
    assert view.grab().toImage() != before
    QTest.mouseMove(view, QPoint(-5, -5))


def test_a_narrower_view_lays_its_rows_out_again(view: RowsView[Line], qtbot: QtBot) -> None:
    asked: list[int] = []
    delegate = view.itemDelegate()
    assert isinstance(delegate, LineDelegate)

    def height(row: Line) -> int:
        asked.append(delegate.width())
        return 24

    delegate.height_of = height  # type: ignore[method-assign]
    view.resize(150, 240)
    qtbot.waitUntil(lambda: 150 in asked)


def test_an_unknown_key_takes_the_cursor_away(view: RowsView[Line]) -> None:
    view.mark_row("5")
    view.mark_row("no such key")
    assert view.chosen_row() is None


@pytest.mark.slow
def test_work_for_each_repaint_does_not_grow_with_the_rows(qtbot: QtBot) -> None:
    times = {}
    for count in (200, 20_000):
        view: RowsView[Line] = RowsView("Lines")
        qtbot.addWidget(view)
        view.set_delegate(LineDelegate(view))
        view.resize(300, 600)
        view.show_rows(lines(count))
        view.show()
        view.grab()
        started = perf_counter()
        for _ in range(20):
            view.grab()
        times[count] = perf_counter() - started
    assert times[20_000] < times[200] * 5, times
