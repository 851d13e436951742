from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from reader_app.ui.command_palette import CommandPalette
from reader_app.ui.main_window import MainWindow
from tests.ui.clicks import click_row

CALLED: list[str] = []


def next_figure() -> None:
    CALLED.append("figure")


def next_note() -> None:
    CALLED.append("note")


def undo() -> None:
    CALLED.append("undo")


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    centre = QPlainTextEdit("正文")
    centre.setReadOnly(True)
    made = MainWindow(centre)
    qtbot.addWidget(made)
    made.commands.bind("go.next_figure", next_figure)
    made.commands.bind("go.next_note", next_note)
    made.commands.bind("edit.undo", undo)
    made.commands.enable("edit.undo", on=False)
    made.resize(900, 700)
    with qtbot.waitSignal(made.panels_built):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    CALLED.clear()
    yield made
    made.close()


@pytest.fixture
def palette(window: MainWindow, qtbot: QtBot) -> CommandPalette:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    made = window.dialogs.palette
    assert made is not None
    qtbot.waitUntil(made.field.hasFocus)
    return made


def shown(palette: CommandPalette) -> list[str]:
    return [row.text for row in palette.view.rows]


def test_lists_what_can_be_done_with_its_keys(palette: CommandPalette) -> None:
    assert {"Next figure", "Full screen", "Undo"} <= set(shown(palette))
    assert "Next term" not in shown(palette)  # nobody carries it out here
    assert "All actions…" not in shown(palette)
    assert shown(palette)[-1] == "Undo"  # cannot be done now
    keys = {row.text: row.keys for row in palette.view.rows}
    assert keys["Full screen"] == "F11"


def test_a_few_letters_and_enter_carry_it_out(palette: CommandPalette, qtbot: QtBot) -> None:
    QTest.keyClicks(palette.field, "fig ne")
    assert shown(palette) == ["Next figure", "Figures panel"]  # words before parts of words
    with qtbot.waitSignal(palette.action_chosen) as chosen:
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert chosen.args == ["go.next_figure"]
    assert CALLED == ["figure"]
    assert not palette.isVisible()


def test_arrows_walk_and_the_click_chooses(palette: CommandPalette, qtbot: QtBot) -> None:
    palette.field.setText("next")
    assert shown(palette) == ["Next figure", "Next note"]
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert CALLED == ["note"]
    palette.open_palette()
    palette.field.setText("next")
    click_row(qtbot, palette.view, 0)
    assert CALLED == ["note", "figure"]


def test_what_was_used_last_comes_first(palette: CommandPalette) -> None:
    palette.field.setText("next note")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    palette.open_palette()
    assert shown(palette)[0] == "Next note"


def test_what_cannot_be_done_now_is_not_done(palette: CommandPalette) -> None:
    palette.field.setText("undo")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert CALLED == []
    assert palette.isVisible()


def test_esc_and_a_click_elsewhere_close_it(
    palette: CommandPalette, window: MainWindow, qtbot: QtBot
) -> None:
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    palette.open_palette()
    qtbot.waitUntil(palette.field.hasFocus)
    window.centre.setFocus()
    qtbot.waitUntil(lambda: not palette.isVisible())


def test_nothing_found_is_said(palette: CommandPalette) -> None:
    palette.field.setText("no such thing")
    assert shown(palette) == []
    assert palette.view.accessibleDescription()
