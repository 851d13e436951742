"""Copies on command, and earlier texts of an article."""

# ruff: noqa: F811 - fixtures
from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from reader_app.app.application import Application
from reader_app.core.article import BlockKind
from reader_app.core.span import Span
from reader_app.services.backup import restore_from
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from tests.app.test_application import article, program  # noqa: F401


def test_an_archive_of_everything_is_written_and_restores(
    qtbot: QtBot, program: Application, tmp_path: Path
) -> None:
    start = program.article.text.index("𠮷田村")
    program.parts.notes.highlight(Span(start, start + 3))
    with qtbot.waitSignal(program.parts.keeping.told, timeout=10_000):
        program.parts.keeping.back_up(tmp_path / "meipi.zip")
    elsewhere = DataPaths(tmp_path / "elsewhere")
    restored = restore_from(elsewhere, tmp_path / "meipi.zip")
    assert (restored.articles, restored.notes) == (1, 1)
    with qtbot.waitSignal(program.parts.keeping.failed, timeout=10_000):
        program.parts.keeping.back_up(tmp_path / "no" / "such" / "folder.zip")


def test_an_earlier_text_is_read_with_its_notes(qtbot: QtBot, program: Application) -> None:
    block = next(
        b for b in program.article.blocks if b.span.slice(program.article.text) == "再看工业"
    )
    before = program.article.text
    start = before.index("先看农田")
    program.parts.notes.highlight(Span(start, start + 4))
    with qtbot.waitSignal(program.session.article_changed, timeout=10_000):
        program.opening.correct(block, BlockKind.BOILERPLATE)
    qtbot.waitUntil(lambda: bool(program.state()["ready"]), timeout=10_000)
    assert program.article.text != before
    menu = program.parts.keeping.versions_menu()
    assert menu is not None
    first, second = menu.actions()
    assert first.text().endswith("(current)")
    assert first.isChecked()
    second.trigger()
    assert program.article.text == before
    assert [note["state"] for note in program.state()["notes"]] == ["exact"]
    assert "earlier text" in program.window.status.hint.text()
    with Library.open(program._library.paths) as library:
        current = library.articles.load_article(program.session.article_id)
    assert current.article.text != before
    menu.deleteLater()
