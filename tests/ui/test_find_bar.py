from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader_app.services.find import FindOptions
from reader_app.ui.find_bar import FindBar


@pytest.fixture
def bar(qtbot: QtBot) -> FindBar:
    made = FindBar()
    qtbot.addWidget(made)
    made.open_bar()
    qtbot.waitExposed(made)
    return made


def test_reports_every_change_of_words_and_options(bar: FindBar, qtbot: QtBot) -> None:
    asked: list[tuple[str, FindOptions]] = []

    def take(words: str, options: FindOptions) -> None:
        asked.append((words, options))

    bar.query_changed.connect(take)
    QTest.keyClicks(bar.field, "5G")
    QTest.mouseClick(bar.regex, Qt.MouseButton.LeftButton)
    assert [words for words, _ in asked] == ["5", "5G", "5G"]
    assert asked[-1][1] == FindOptions(regex=True)


def test_enter_and_arrows_walk_through_the_matches(bar: FindBar, qtbot: QtBot) -> None:
    bar.show_count(1, 2)
    with qtbot.waitSignals([bar.next_requested] * 2):
        QTest.keyClick(bar.field, Qt.Key.Key_Return)
        QTest.mouseClick(bar.next, Qt.MouseButton.LeftButton)
    with qtbot.waitSignals([bar.previous_requested] * 2):
        QTest.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        QTest.mouseClick(bar.previous, Qt.MouseButton.LeftButton)


def test_says_where_it_is_and_when_there_is_nothing(bar: FindBar) -> None:
    bar.field.setText("水")
    bar.show_count(3, 17)
    assert bar.count.text() == "3 / 17"
    bar.show_count(0, 0)
    assert bar.count.text() == "none"
    assert not bar.next.isEnabled()
    bar.show_count(0, 0, "A bracket is not closed.")
    assert bar.count.toolTip() == "A bracket is not closed."


def test_words_of_the_selection_are_taken_up(bar: FindBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.query_changed) as asked:
        bar.open_bar("三驾马车")
    assert asked.args[0] == "三驾马车"
    bar.open_bar("two\nlines")
    assert bar.field.text() == "三驾马车"


def test_esc_closes(bar: FindBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.closed):
        QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()
