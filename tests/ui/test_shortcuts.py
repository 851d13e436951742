from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from reader_app.ui.main_window import MainWindow
from reader_app.ui.shortcuts import ShortcutSheet
from tests.ui.clicks import click_row


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    centre = QPlainTextEdit("正文")
    centre.setReadOnly(True)
    made = MainWindow(centre)
    qtbot.addWidget(made)
    made.commands.bind("go.next_figure", print)
    with qtbot.waitSignal(made.panels_built):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


@pytest.fixture
def sheet(window: MainWindow, qtbot: QtBot) -> ShortcutSheet:
    QTest.keyClick(window, Qt.Key.Key_F1)
    made = window.dialogs.sheet
    assert made is not None
    assert made.isVisible()
    return made


def place_of(sheet: ShortcutSheet, id_: str) -> int:
    return next(n for n, row in enumerate(sheet.view.rows) if row.id == id_)


def keys_of(sheet: ShortcutSheet, id_: str) -> str:
    return sheet.view.rows[place_of(sheet, id_)].keys


def test_shows_every_action_under_its_menu(sheet: ShortcutSheet, window: MainWindow) -> None:
    shown = [row.id for row in sheet.view.rows if row.id]
    assert set(shown) == {spec.id for spec, _ in window.commands.offered()}
    headings = [row.text for row in sheet.view.rows if not row.id]
    assert headings == ["View", "Go", "Help"]
    sheet.filter.setText("F11")
    assert [row.id for row in sheet.view.rows if row.id] == ["view.full_screen"]


def test_gives_an_action_other_keys(sheet: ShortcutSheet, window: MainWindow, qtbot: QtBot) -> None:
    click_row(qtbot, sheet.view, place_of(sheet, "go.next_figure"))
    sheet.capture.setKeySequence(QKeySequence("Ctrl+Alt+J"))
    with qtbot.waitSignal(sheet.keys_changed) as changed:
        QTest.mouseClick(sheet.take, Qt.MouseButton.LeftButton)
    assert changed.args == [{"go.next_figure": "Ctrl+Alt+J"}]
    assert window.commands["go.next_figure"].shortcut() == QKeySequence("Ctrl+Alt+J")
    assert keys_of(sheet, "go.next_figure") == "Ctrl+Alt+J"
    with qtbot.waitSignal(window.dialogs.keys_changed) as changed:
        QTest.mouseClick(sheet.usual, Qt.MouseButton.LeftButton)
    assert changed.args == [{}]
    assert keys_of(sheet, "go.next_figure") == "F"


def test_keys_in_use_are_refused_by_name(sheet: ShortcutSheet, qtbot: QtBot) -> None:
    click_row(qtbot, sheet.view, place_of(sheet, "go.next_figure"))
    sheet.capture.setKeySequence(QKeySequence("F11"))
    assert not sheet.take.isEnabled()
    assert "Full screen" in sheet.problem.text()
    sheet.capture.setKeySequence(QKeySequence("F"))  # its own may be taken again
    assert sheet.take.isEnabled()
    assert sheet.problem.text() == ""


def test_usual_keys_that_another_took_are_not_taken_back_silently(
    sheet: ShortcutSheet, window: MainWindow, qtbot: QtBot
) -> None:
    window.dialogs.show_keys({"go.next_figure": "J", "view.full_screen": "F"})
    click_row(qtbot, sheet.view, place_of(sheet, "go.next_figure"))
    with qtbot.assertNotEmitted(sheet.keys_changed):
        QTest.mouseClick(sheet.usual, Qt.MouseButton.LeftButton)
    assert "Full screen" in sheet.problem.text()
    with qtbot.waitSignal(sheet.keys_changed):
        QTest.mouseClick(sheet.all_usual, Qt.MouseButton.LeftButton)
    assert keys_of(sheet, "go.next_figure") == "F"
    assert keys_of(sheet, "view.full_screen") == "F11"


def test_an_action_may_have_no_keys(sheet: ShortcutSheet, window: MainWindow, qtbot: QtBot) -> None:
    click_row(qtbot, sheet.view, place_of(sheet, "go.next_figure"))
    QTest.mouseClick(sheet.none, Qt.MouseButton.LeftButton)
    assert window.commands["go.next_figure"].shortcuts() == []
    assert keys_of(sheet, "go.next_figure") == ""
