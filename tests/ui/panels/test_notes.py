from __future__ import annotations

from dataclasses import replace
from time import process_time

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader_app.core.note import AnchorState, Colour, PlacedNote, Placement, page_order
from reader_app.core.span import Span
from reader_app.ui.panels.notes import NotesPanel
from tests.ui import sample
from tests.ui.clicks import click_row, texts


@pytest.fixture
def panel(qtbot: QtBot) -> NotesPanel:
    article = sample.build_article()
    made = NotesPanel()
    qtbot.addWidget(made)
    made.resize(320, 800)
    made.show_notes(sorted(sample.build_notes(article), key=page_order), article)
    made.show()
    return made


def ids(panel: NotesPanel) -> list[str]:
    return [row.key for row in panel.view.rows]


def test_sorts_by_place_and_puts_lost_ones_last(panel: NotesPanel) -> None:
    rows = panel.view.rows
    starts = [row.placed.placement.span.start for row in rows[:-1] if row.placed.placement.span]
    assert starts == sorted(starts)
    assert len(starts) == len(rows) - 1
    assert rows[-1].placed.placement.state is AnchorState.ORPHAN


def test_says_how_each_note_holds(panel: NotesPanel) -> None:
    lines = {row.key: row.state_line() for row in panel.view.rows}
    assert lines["note-0"] == ""
    assert lines["note-3"] == "The text changed: 1.9个百分点 → 2.1个百分点"
    assert lines["note-4"] == "Moved with its text"
    assert lines["note-5"] == "Place lost"
    assert "1.9个百分点 → 2.1个百分点" in " ".join(texts(panel.view))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("逐条", {"note-0"}),
        ("40.6", {"note-1"}),
        ("#待", {"note-0"}),
        ("＃口径", {"note-3"}),
        ("口径 变了", {"note-3"}),
        ("没有这样的话", set()),
    ],
)
def test_filters_by_body_quote_and_tag(panel: NotesPanel, words: str, found: set[str]) -> None:
    panel.filter.setText(words)
    assert set(ids(panel)) == found


def test_filters_by_colour_and_by_doubt(panel: NotesPanel, qtbot: QtBot) -> None:
    QTest.mouseClick(panel.chips.chip(Colour.RED.value), Qt.MouseButton.LeftButton)
    assert set(ids(panel)) == {"note-0", "note-5"}
    QTest.mouseClick(panel.chips.chip("unsure"), Qt.MouseButton.LeftButton)
    assert ids(panel) == ["note-5"]
    QTest.mouseClick(panel.chips.chip(Colour.RED.value), Qt.MouseButton.LeftButton)
    assert set(ids(panel)) == {"note-3", "note-4", "note-5"}


def test_a_click_goes_there_and_a_double_click_edits(panel: NotesPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.note_chosen) as chosen:
        click_row(qtbot, panel.view, 1)
    assert chosen.args == [ids(panel)[1]]
    middle = panel.view.visualRect(panel.view.model().index(2, 0)).center()
    with qtbot.waitSignal(panel.note_edit_requested) as edited:
        QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        QTest.mouseDClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert edited.args == [ids(panel)[2]]


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_Return, "note_chosen"),
        (Qt.Key.Key_E, "note_edit_requested"),
        (Qt.Key.Key_Delete, "note_delete_requested"),
    ],
)
def test_keys_on_a_note(panel: NotesPanel, qtbot: QtBot, key: Qt.Key, signal: str) -> None:
    panel.mark_note("note-1")
    with qtbot.waitSignal(getattr(panel, signal)) as asked:
        QTest.keyClick(panel.view, key)
    assert asked.args == ["note-1"]


def test_the_context_menu_asks_for_a_colour(panel: NotesPanel, qtbot: QtBot) -> None:
    at = panel.view.visualRect(panel.view.model().index(0, 0)).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, at, panel.view.viewport().mapToGlobal(at)
    )
    QApplication.sendEvent(panel.view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    blue = next(action for action in menu.actions() if action.text() == "Blue")
    with qtbot.waitSignal(panel.note_colour_requested) as asked:
        blue.trigger()
    assert asked.args == [ids(panel)[0], Colour.BLUE]
    menu.close()


def test_an_update_keeps_the_chosen_note_and_the_scroll(panel: NotesPanel) -> None:
    panel.resize(320, 260)
    panel.mark_note("note-4")
    scroll = panel.view.verticalScrollBar().value()
    assert scroll > 0
    article = sample.build_article()
    notes = list(sample.build_notes(article))
    changed = next(n for n, placed in enumerate(notes) if placed.note.id == "note-4")
    notes[changed] = replace(notes[changed], note=notes[changed].note.edited("z", body="new"))
    panel.show_notes(sorted(notes, key=page_order), article)
    row = panel.view.chosen_row()
    assert row is not None
    assert row.placed.note.body == "new"
    assert abs(panel.view.verticalScrollBar().value() - scroll) < 60
    rest = [placed for placed in notes if placed.note.id != "note-0"]
    panel.show_notes(sorted(rest, key=page_order), article)
    row = panel.view.chosen_row()
    assert row is not None
    assert row.key == "note-4"


def test_without_notes_it_says_how_to_make_one(qtbot: QtBot) -> None:
    panel = NotesPanel()
    qtbot.addWidget(panel)
    assert "press A" in panel.view.accessibleDescription()
    assert panel.filter.isHidden()


def many(count: int) -> list[PlacedNote]:
    first = sample.build_notes(sample.build_article())[-1]
    return [
        PlacedNote(
            replace(first.note, id=f"n{n}", body=f"第 {n} 条 **note** " * (n % 5)),
            Placement(AnchorState.EXACT, Span(n, n + 4)),
        )
        for n in range(count)
    ]


@pytest.mark.slow
def test_ten_thousand_notes_do_not_stop_the_window(qtbot: QtBot) -> None:
    panel = NotesPanel()
    qtbot.addWidget(panel)
    panel.resize(320, 800)
    panel.show()
    notes = many(10_000)
    started = process_time()
    panel.show_notes(notes)
    panel.grab()
    shown = process_time() - started
    started = process_time()
    panel.view.verticalScrollBar().setValue(3000)
    panel.grab()
    scrolled = process_time() - started
    assert len(panel.view.rows) == 10_000
    assert shown < 3, f"{shown:.2f} s until the first rows are painted"
    assert scrolled < 0.5, f"{scrolled:.2f} s for one jump"


@pytest.mark.slow
def test_a_note_among_many_does_not_move_the_list(qtbot: QtBot) -> None:
    panel = NotesPanel()
    qtbot.addWidget(panel)
    panel.resize(320, 800)
    panel.show()
    notes = many(2_000)
    panel.show_notes(notes)
    bar = panel.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 60_000, timeout=10_000)
    bar.setValue(bar.maximum() // 2)
    at, middle = bar.value(), panel.view.viewport().rect().center()
    row = panel.view.indexAt(middle).row()
    first = notes[1800]
    new = replace(first, note=replace(first.note, id="new"))
    panel.show_notes(sorted([*notes, new], key=page_order))
    qtbot.waitUntil(lambda: panel.view.viewport().updatesEnabled(), timeout=10_000)
    assert len(panel.view.rows) == 2_001
    assert bar.value() == at
    assert panel.view.indexAt(middle).row() == row


def test_a_tooltip_names_the_section(panel: NotesPanel, qtbot: QtBot) -> None:
    at: QPoint = panel.view.visualRect(panel.view.model().index(0, 0)).center()
    event = QHelpEvent(QEvent.Type.ToolTip, at, panel.view.viewport().mapToGlobal(at))
    QApplication.sendEvent(panel.view.viewport(), event)
    assert panel.view.rows[0].hint == "引言"
