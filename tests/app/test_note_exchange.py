"""The window's side of exchange and trash: looked at first, then written, undone with one key."""

# ruff: noqa: F811 - fixtures
from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader_app.app.application import Application
from reader_app.core.note import AnchorState, MarkStyle, Scope
from reader_app.core.span import Span
from reader_app.services.notes import NotesService
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from tests.app.test_application import article, program  # noqa: F401

READEST = {
    "$format": "readest-annotations",
    "version": 1,
    "book": {"title": "一座小城的一年"},
    "annotations": [
        {"id": "a", "type": "annotation", "text": "新增高标准农田40.6万亩", "note": "核对"},
        {"id": "b", "type": "annotation", "text": "这里没有的一句话在这里", "note": ""},
        {"id": "c", "type": "bookmark", "text": "", "note": ""},
    ],
}


def span_of(program: Application, words: str) -> Span:
    start = program.article.text.index(words)
    return Span(start, start + len(words))


def test_an_import_is_looked_at_then_written_then_undone(
    qtbot: QtBot,
    program: Application,
    tmp_path: Path,
) -> None:
    file = tmp_path / "notes.json"
    file.write_text(json.dumps(READEST, ensure_ascii=False), "utf-8")
    program.parts.exchange.plan(file)
    qtbot.waitUntil(lambda: program.parts.exchange._dialog is not None, timeout=10_000)
    dialog = program.parts.exchange._dialog
    assert dialog is not None
    assert not program.session.notes
    model = dialog.model
    assert [str(model.data(model.index(row, 0))) for row in range(2)] == [
        "New",
        "New, place not found",
    ]
    assert "1 entry" in dialog.left_out.text()
    assert dialog.take.text().startswith("Import 2")
    model.setData(model.index(1, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert dialog.take.text().startswith("Import 1")
    dialog.take.click()
    qtbot.waitUntil(lambda: len(program.session.notes) == 1, timeout=10_000)
    assert [placed.note.body for placed in program.session.notes] == ["核对"]
    program.window.commands["edit.undo"].trigger()
    assert not program.session.notes
    dialog.deleteLater()


def test_a_file_that_is_none_is_one_sentence(
    qtbot: QtBot,
    program: Application,
    tmp_path: Path,
) -> None:
    file = tmp_path / "notes.json"
    file.write_text("{", "utf-8")
    with qtbot.waitSignal(program.parts.exchange.failed, timeout=10_000) as said:
        program.parts.exchange.plan(file)
    assert "JSON" in said.args[0]


@pytest.mark.parametrize("kind", ["html", "markdown", "jsonld", "csv", "anki"])
def test_exports_are_written_on_a_worker(
    qtbot: QtBot,
    program: Application,
    tmp_path: Path,
    kind: str,
) -> None:
    program.parts.notes.highlight(span_of(program, "𠮷田村"))
    with qtbot.waitSignal(program.parts.exchange.told, timeout=10_000):
        program.parts.exchange.write(tmp_path / "out", kind)
    (made,) = [path for path in tmp_path.iterdir() if path.stem == "out"]
    assert made.suffix
    assert made.stat().st_size > 100


def test_deleted_notes_come_back(qtbot: QtBot, program: Application) -> None:
    note = program.parts.notes.highlight(span_of(program, "𠮷田村"))
    assert note is not None
    program.parts.notes.delete(note.id)
    program.window.commands["note.deleted"].trigger()
    dialog = program.parts.exchange._deleted
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 1, timeout=5_000)
    item = dialog.list.topLevelItem(0)
    assert item is not None
    assert item.text(0) == "𠮷田村"
    assert item.text(2) == "一座小城的一年"
    dialog.restore.click()
    assert [placed.note.id for placed in program.session.notes] == [note.id]
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 0, timeout=5_000)
    assert "No note" in dialog.count.text()
    dialog.close()


def test_a_lost_note_is_put_by_hand_and_keeps_its_quote(
    qtbot: QtBot,
    program: Application,
    data_dir: Path,
    tmp_path: Path,
) -> None:
    file = tmp_path / "notes.json"
    file.write_text(json.dumps(READEST, ensure_ascii=False), "utf-8")
    program.parts.exchange.plan(file)
    qtbot.waitUntil(lambda: program.parts.exchange._dialog is not None, timeout=10_000)
    dialog = program.parts.exchange._dialog
    assert dialog is not None
    dialog.take.click()
    qtbot.waitUntil(lambda: len(program.session.notes) == 2, timeout=10_000)
    lost = program.session.notes[-1]
    assert lost.placement.state is AnchorState.ORPHAN
    panels = program.window.build_panels()
    row = next(row for row in panels.notes.view.rows if row.key == lost.note.id)
    menu = panels.notes.build_menu(row)
    attach = next(a for a in menu.actions() if a.data() and a.data()[0] == "attach")
    attach.trigger()
    assert "Select the words" in program.window.status.hint.text()
    program.view.select(span_of(program, "再看工业"))
    attach.trigger()
    placed = next(p for p in program.session.notes if p.note.id == lost.note.id)
    assert placed.placement.found == "再看工业"
    with Library.open(DataPaths(data_dir)) as library:
        stored = library.notes.get(lost.note.id)
    assert stored is not None
    assert stored.note.target.quote.exact == "这里没有的一句话在这里"
    menu.deleteLater()
    dialog.deleteLater()


def test_a_note_on_a_paragraph_and_an_underline(program: Application) -> None:
    at = span_of(program, "讲的是智能工厂")
    program.view.select(at)
    program.window.commands["note.block"].trigger()
    program.parts.notes.finish()
    (placed,) = program.session.notes
    assert placed.note.target.scope is Scope.BLOCK
    assert placed.note.target.quote.exact.startswith("这一节讲的是新质生产力")
    program.parts.notes.restyle(placed.note.id, MarkStyle.UNDERLINE)
    assert program.session.notes[0].note.style is MarkStyle.UNDERLINE


def test_what_another_window_writes_appears(
    qtbot: QtBot,
    program: Application,
    data_dir: Path,
) -> None:
    stored = program.session.stored
    assert stored is not None
    with Library.open(DataPaths(data_dir)) as library:
        NotesService(library).add(stored, span_of(program, "𠮷田村"), body="别的窗口")
    qtbot.waitUntil(lambda: len(program.session.notes) == 1, timeout=5_000)
    assert program.session.notes[0].note.body == "别的窗口"


def test_many_notes_are_read_on_a_worker(
    qtbot: QtBot,
    program: Application,
    data_dir: Path,
) -> None:
    stored = program.session.stored
    assert stored is not None
    span = span_of(program, "𠮷田村")
    with Library.open(DataPaths(data_dir)) as library:
        for number in range(450):
            NotesService(library).add(stored, span, body=str(number))
    program.parts.notes.refresh()
    # those near the page are there at once; the list and the count wait for all
    assert len(program.view.marks.notes) == 450
    assert not program.session.notes_whole
    assert len(program.window.build_panels().notes.view.rows) == 0
    own = program.parts.notes.highlight(span_of(program, "再看工业"))  # while they are read
    panels = program.window.build_panels()
    qtbot.waitUntil(lambda: len(panels.notes.view.rows) == 451, timeout=10_000)
    assert own is not None
    program.parts.notes.delete(own.id)
    assert len(program.session.notes) == 450
    assert len(panels.notes.view.rows) == 450


def test_a_note_can_be_edited_before_all_are_read(
    qtbot: QtBot,
    program: Application,
    data_dir: Path,
) -> None:
    stored = program.session.stored
    assert stored is not None
    with Library.open(DataPaths(data_dir)) as library:
        service = NotesService(library)
        for number in range(450):
            far = service.add(stored, span_of(program, "𠮷田村"), body=str(number))
        service.attach(far.note, stored, span_of(program, "再看工业"))
    program.parts.notes.refresh()
    assert far.note.id not in {placed.note.id for placed in program.session.notes}
    program.parts.notes.edit(far.note.id)
    editor = program.window.build_panels().note_editor
    assert editor.body.toPlainText() == "449"
    program.parts.notes.finish()
    qtbot.waitUntil(lambda: program.session.notes_whole, timeout=10_000)
    assert len(program.session.notes) == 450


def test_links_to_notes_figures_and_terms_are_written_and_followed(
    qtbot: QtBot,
    program: Application,
    data_dir: Path,
) -> None:
    first = program.parts.notes.highlight(span_of(program, "𠮷田村"))
    assert first is not None
    program.parts.notes.write(span_of(program, "再看工业"))
    editor = program.window.build_panels().note_editor
    assert editor.link.shortcut().toString() == "Alt+L"
    editor.link.click()
    chooser = program.parts.note_links._chooser
    assert chooser is not None
    for words, kind in (("40.6", "Figure"), ("𠮷田", "Note"), ("三农", "Term")):
        chooser.filter.setText(words)
        item = chooser.list.topLevelItem(0)
        assert item is not None
        assert item.text(0) == kind
        chooser._choose()
    body = editor.body.toPlainText()
    figure = span_of(program, "40.6万亩")
    assert f"[40.6万亩](figure:{figure.start}-{figure.end})" in body
    program.parts.note_links.follow(f"figure:{figure.start}-{figure.end}")
    assert program.view.selected_span() == figure
    program.parts.note_links.follow(f"note:{first.id}")
    assert program.view.selected_span() == span_of(program, "𠮷田村")
    program.parts.note_links.follow("term:三农")
    assert program.view.selected_span() == span_of(program, "三农")
    with qtbot.waitSignal(program.parts.note_links.told) as said:
        program.parts.note_links.follow("note:00000000-0000-4000-8000-000000000000")
    assert "deleted" in said.args[0]
    program.parts.notes.finish()
    with Library.open(DataPaths(data_dir)) as library:
        notes = library.notes.of_article(program.session.article_id)
    (linked,) = [note for note in notes if note.links]
    assert linked.links == (
        f"figure:{figure.start}-{figure.end}",
        f"note:{first.id}",
        "term:三农",
    )
