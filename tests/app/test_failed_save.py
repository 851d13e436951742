"""A save that the disk refuses stays visible, keeps the text, and is tried again."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reader_app.app.application import Application
from reader_app.core.errors import StorageFailed
from reader_app.core.note import NoteDraft
from reader_app.core.span import Span
from reader_app.storage.drafts import Drafts
from reader_app.storage.library import Library
from tests.app.test_application import article, program  # noqa: F401


def is_waiting(program: Application) -> bool:  # noqa: F811
    return program.parts.notes.has_unsaved


def test_typed_words_wait_for_the_disk(
    qtbot: QtBot,
    program: Application,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    start = program.article.text.index("𠮷田村")
    program.parts.notes.write(Span(start, start + 3))
    editor = program.window.build_panels().note_editor
    keep = Drafts.save
    full = "The disk is full; nothing was changed. Free some space and try again."

    def refuse(_drafts: Drafts, _draft: NoteDraft) -> NoteDraft:
        raise StorageFailed(full)

    monkeypatch.setattr(Drafts, "save", refuse)
    editor.body.setPlainText("写到一半")
    with qtbot.waitSignal(program.parts.notes.save_failed, timeout=5_000) as said:
        editor.flush()
    assert said.args == [full]
    assert is_waiting(program)
    assert "disk is full" in program.window.status.saved.text()
    with qtbot.waitSignal(program.parts.notes.save_failed, timeout=5_000):
        pass  # tried again by itself, and still said
    assert editor.body.toPlainText() == "写到一半"
    monkeypatch.setattr(Drafts, "save", keep)
    with qtbot.waitSignal(program.parts.notes.saved, timeout=5_000):
        pass  # by itself
    assert not is_waiting(program)
    assert "full" not in program.window.status.saved.text()
    program.parts.notes.finish()
    with Library.open(program._library.paths) as library:
        (note,) = library.notes.of_article(program.session.article_id)
    assert note.body == "写到一半"
