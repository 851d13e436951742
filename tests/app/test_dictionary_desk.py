"""Dictionaries in the running program."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader_app.app.application import Application
from tests.app.test_application import article, program
from tests.storage.test_stardict import make

__all__ = ["article", "program"]


@pytest.fixture
def desk(qtbot: QtBot, program: Application) -> Application:
    program.window.commands["term.dictionaries"].trigger()
    dialog = program.parts.dictionaries._dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog.view.rows), timeout=30_000)
    return program


def test_a_dictionary_is_taken_in_and_given_up(
    qtbot: QtBot, desk: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = desk.parts.dictionaries._dialog
    assert dialog is not None
    assert [row.about.name for row in dialog.view.rows] == ["CC-CEDICT", "Meipi"]
    desk.parts.dictionaries.take_in(make(tmp_path, [("惠循环", "以旧换新".encode())]))
    qtbot.waitUntil(lambda: len(dialog.view.rows) == 3, timeout=30_000)
    assert dialog.take_in.isEnabled()
    monkeypatch.setattr("reader_app.app.dictionary_desk.QMessageBox.question", lambda *_: 0x4000)
    desk.parts.dictionaries._remove("小词典")
    qtbot.waitUntil(lambda: len(dialog.view.rows) == 2, timeout=30_000)
    qtbot.waitUntil(lambda: not desk.tasks.pending, timeout=30_000)


def test_what_is_no_dictionary_is_told_in_the_dialog(
    qtbot: QtBot, desk: Application, tmp_path: Path
) -> None:
    dialog = desk.parts.dictionaries._dialog
    assert dialog is not None
    wrong = tmp_path / "words.txt"
    wrong.write_text("没有词条\n", "utf-8")
    desk.parts.dictionaries.take_in(wrong)
    qtbot.waitUntil(dialog.problem.isVisible, timeout=30_000)
    assert "words.txt" in dialog.problem.text()
    assert [row.about.name for row in dialog.view.rows] == ["CC-CEDICT", "Meipi"]
    qtbot.waitUntil(lambda: not desk.tasks.pending, timeout=30_000)
