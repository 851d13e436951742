"""Own terms in the running program: they mark the text, and hand edits are seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader_app.app.application import Application
from reader_app.core.span import Span
from reader_app.core.term import TermSource
from reader_app.services.own_terms import OwnTerms
from tests.app.test_application import article, program

__all__ = ["article", "program"]


def layer_of(program: Application, headword: str) -> TermSource | None:
    for term in program.session.terms:
        if term.entry.headword == headword:
            return term.entry.layer
    return None


def rest(qtbot: QtBot, program: Application) -> None:
    qtbot.waitUntil(lambda: not program.tasks.pending, timeout=30_000)


def test_a_term_is_added_from_the_selection_changed_and_deleted(
    qtbot: QtBot, program: Application, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = program.article.text.index("收入")
    program.view.select(Span(start, start + 3))
    assert program.article.text[start + 2] in "，。"  # marks at the ends are no part of a word
    desk = program.parts.own_terms
    program.window.commands["term.add"].trigger()
    qtbot.waitUntil(lambda: desk._dialog is not None, timeout=30_000)
    assert desk._dialog is not None
    assert desk._dialog.headword.text() == "收入"
    desk._dialog.definition.setPlainText("挣到的钱。")
    desk._dialog.save.click()
    qtbot.waitUntil(lambda: layer_of(program, "收入") is TermSource.READER, timeout=30_000)
    qtbot.waitUntil(lambda: desk._dialog is None)
    (kept,) = OwnTerms(data_dir / "glossaries").load().terms
    assert kept.entry.definition == "挣到的钱。"
    monkeypatch.setattr(
        "reader_app.app.own_terms.QMessageBox.question",
        lambda *_: 0x4000,  # Yes
    )
    desk._ask_to_remove("收入")
    qtbot.waitUntil(lambda: layer_of(program, "收入") is None, timeout=30_000)
    rest(qtbot, program)


def test_a_term_of_the_panel_is_hidden(qtbot: QtBot, program: Application) -> None:
    term = program.session.terms[0]
    panels = program.window.panels
    assert panels is not None
    panels.terms.hide_requested.emit(term)
    headword = term.entry.headword
    qtbot.waitUntil(lambda: layer_of(program, headword) is None, timeout=30_000)
    assert headword in program.window.status.hint.text()
    rest(qtbot, program)


def test_a_file_changed_by_hand_is_read_anew_and_its_mistakes_are_told(
    qtbot: QtBot, program: Application, data_dir: Path
) -> None:
    folder = data_dir / "glossaries"
    (folder / "hand.yaml").write_text("entries:\n  - headword: 收入\n", "utf-8")
    qtbot.waitUntil(lambda: layer_of(program, "收入") is TermSource.READER, timeout=30_000)
    (folder / "hand.yaml").write_text("entries:\n  - headword: [收入\n", "utf-8")
    qtbot.waitUntil(lambda: program.window.message_bar is not None, timeout=30_000)
    assert program.window.message_bar is not None
    assert "hand.yaml:3:1" in program.window.message_bar.text.text()
    rest(qtbot, program)


def test_terms_come_from_another_reader_and_go_to_one(
    qtbot: QtBot,
    program: Application,
    data_dir: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    theirs = tmp_path / "theirs.yaml"
    theirs.write_text("entries:\n  - headword: 收入\n    definition: 他们说的。\n", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(theirs), ""))
    program.parts.own_terms._import()
    qtbot.waitUntil(lambda: layer_of(program, "收入") is TermSource.READER, timeout=30_000)
    out = tmp_path / "out.yaml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    program.parts.own_terms._export()
    qtbot.waitUntil(out.exists, timeout=30_000)
    rest(qtbot, program)
    assert "他们说的。" in out.read_text("utf-8")
