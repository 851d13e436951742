"""About, and sentences for readers who started from a menu."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

import reader_app.app as app
from reader_app import __version__
from reader_app.app.display import NoDisplay
from reader_app.app.help_commands import HelpCommands
from reader_app.core.errors import NewerLibrary, ReaderError
from reader_app.storage.paths import DataPaths
from reader_app.ui.main_window import MainWindow
from reader_app.ui.page.view import ArticleView


def test_about_says_version_licence_and_place(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(ArticleView())
    qtbot.addWidget(window)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    HelpCommands(application, window, DataPaths(tmp_path), window).show_about()
    (box,) = window.findChildren(QMessageBox)
    assert __version__ in box.text()
    assert "MIT" in box.informativeText()
    assert str(tmp_path) in box.informativeText()
    assert not box.iconPixmap().isNull()
    with qtbot.waitSignal(box.destroyed):
        box.close()


class Terminal(io.StringIO):
    def __init__(self, tty: bool) -> None:
        super().__init__()
        self._tty = tty

    def isatty(self) -> bool:
        return self._tty


@pytest.mark.parametrize(
    ("error", "tty", "platform", "shown"),
    [
        (NewerLibrary("This library is newer."), False, "xcb", ["This library is newer."]),
        (NewerLibrary("This library is newer."), True, "xcb", []),
        (NewerLibrary("This library is newer."), False, "offscreen", []),
        (NoDisplay("There is no display."), False, "xcb", []),
    ],
)
def test_a_start_that_fails_is_told_where_there_is_no_terminal(
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    error: ReaderError,
    tty: bool,
    platform: str,
    shown: list[str],
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    told: list[str] = []
    monkeypatch.setattr(app, "start", fail)
    monkeypatch.setattr(sys, "stderr", Terminal(tty))
    monkeypatch.setattr("PySide6.QtGui.QGuiApplication.platformName", lambda: platform)
    monkeypatch.setattr(QMessageBox, "critical", lambda _parent, _title, text: told.append(text))
    with pytest.raises(ReaderError):
        app.run([])
    assert told == shown
