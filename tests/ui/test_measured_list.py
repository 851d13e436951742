"""A long list is of use at once, and nothing on the screen jumps while its rows are measured."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader_app.ui.rows import Pen, RowDelegate, RowsView
from tests.ui.test_rows import Line, lines

COUNT = 10_000


class UnevenDelegate(RowDelegate[Line]):
    """Rows of very different heights, and a count of how often one was asked for."""

    asked = 0

    def height_of(self, row: Line) -> int:
        self.asked += 1
        number = int(row.key.rstrip("x"))
        return 20 + number * 37 % 90

    def paint_row(self, painter: QPainter, rect: QRect, row: Line, *, lit: bool) -> None:
        self.write(painter, rect, row.spoken, Pen(self.plain, self.theme.text))


@pytest.fixture
def delegate(qtbot: QtBot) -> UnevenDelegate:
    view: RowsView[Line] = RowsView("Lines")
    qtbot.addWidget(view)
    made = UnevenDelegate(view)
    view.set_delegate(made)
    view.resize(200, 400)
    view.show()
    qtbot.waitExposed(view)
    view.show_rows(lines(COUNT))
    view.grab()
    return made


def seen(view: RowsView[Line]) -> dict[str, int]:
    """Return where each row in sight stands, by its key."""
    view.grab()
    found = {}
    for y in range(view.viewport().height()):
        index = view.indexAt(QPoint(5, y))
        if index.isValid():
            found[view.row_at(index.row()).key] = view.visualRect(index).top()
    return found


def test_only_rows_in_sight_are_measured(delegate: UnevenDelegate) -> None:
    assert delegate.asked < 100
    bar = delegate.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    delegate.view.grab()
    assert delegate.asked < 150


def test_rows_stand_below_each_other_as_high_as_they_are(delegate: UnevenDelegate) -> None:
    view = delegate.view
    for share in (0, 0.3, 0.77, 1):
        bar = view.verticalScrollBar()
        bar.setValue(round(bar.maximum() * share))
        places = seen(view)
        for key, top in places.items():
            below = places.get(str(int(key) + 1))
            if below is not None:
                assert below - top == 20 + int(key) * 37 % 90


@pytest.mark.parametrize("step", [-31, 31])
def test_scrolling_moves_what_is_seen_by_as_much_and_no_more(
    delegate: UnevenDelegate, step: int
) -> None:
    view, bar = delegate.view, delegate.view.verticalScrollBar()
    view.scrollTo(view.model().index(5000, 0))
    for _ in range(60):
        before = seen(view)
        bar.setValue(bar.value() + step)
        after = seen(view)
        both = before.keys() & after.keys()
        assert both
        assert {before[key] - after[key] for key in both} == {step}


def test_the_last_row_is_reached_and_stands_at_the_bottom(delegate: UnevenDelegate) -> None:
    view = delegate.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_End)
    last = view.visualRect(view.model().index(COUNT - 1, 0))
    assert last.bottom() == view.viewport().height() - 1
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.visualRect(view.model().index(0, 0)).top() == 0


def test_pages_go_on_from_row_to_row_and_come_back(delegate: UnevenDelegate) -> None:
    view = delegate.view
    view.setCurrentIndex(view.model().index(100, 0))
    for key, way in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, -1)):
        for _ in range(20):
            before = view.currentIndex().row()
            QTest.keyClick(view, key)
            moved = (view.currentIndex().row() - before) * way
            assert 1 <= moved <= 400 // 20
            assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())


def test_a_row_that_comes_above_moves_nothing_in_sight(delegate: UnevenDelegate) -> None:
    view = delegate.view
    view.scrollTo(view.model().index(5000, 0))
    before = seen(view)
    rows = lines(COUNT)
    view.show_rows([*rows[:10], Line("7x", "new"), *rows[10:]])
    assert seen(view) == before
    view.show_rows(rows)
    assert seen(view) == before


def test_a_row_whose_words_changed_is_measured_again(
    delegate: UnevenDelegate, qtbot: QtBot
) -> None:
    view = delegate.view
    first = seen(view)
    delegate.height_of = lambda row: 200 if row.spoken == "longer" else 50  # type: ignore[method-assign]
    rows = lines(COUNT)
    view.show_rows([rows[0], Line("1", "longer"), *rows[2:]])
    qtbot.waitUntil(lambda: seen(view).get("2", 0) == first["1"] + 200)


def test_a_click_finds_the_row_under_it_far_down(delegate: UnevenDelegate, qtbot: QtBot) -> None:
    view, bar = delegate.view, delegate.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    key, top = next((key, top) for key, top in seen(view).items() if 20 < top < 300)
    with qtbot.waitSignal(view.row_chosen) as chosen:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, top + 3))
    assert chosen.args[0].key == key
    assert [index.row() for index in view.selectedIndexes()] == [int(key)]
