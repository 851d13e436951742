from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from reader_app.core.edit import RestoredCounts
from reader_app.ui.main_window import MainWindow
from reader_app.ui.panels.together import Panels
from reader_app.ui.side_panel import Tab
from tests.ui import sample


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    centre = QPlainTextEdit("正文")
    centre.setReadOnly(True)
    made = MainWindow(centre)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    yield made
    made.close()


def nothing(checked: bool = False) -> None:
    """Stand in for what carries an action out."""


def shown(window: MainWindow, qtbot: QtBot) -> Panels:
    """Show the window and wait for its panels."""
    with qtbot.waitSignal(window.panels_built):
        window.show()
    assert window.panels is not None
    return window.panels


def test_panels_are_built_after_the_first_paint(window: MainWindow, qtbot: QtBot) -> None:
    assert window.panels is None
    panels = shown(window, qtbot)
    assert window.build_panels() is panels
    assert panels.figures.isVisible()


def test_menus_hold_only_what_works(window: MainWindow, qtbot: QtBot) -> None:
    called: list[bool] = []
    window.commands.bind("file.open", lambda: called.append(True))
    shown(window, qtbot)
    assert not window.menus["&Notes"].menuAction().isVisible()
    texts = [action.text() for action in window.menus["&File"].actions()]
    assert texts == ["Open…"]
    QTest.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert called == [True]


def test_keys_bring_panels_to_the_front(window: MainWindow, qtbot: QtBot) -> None:
    panels = shown(window, qtbot)
    for key, panel in (
        (Qt.Key.Key_2, panels.figures),
        (Qt.Key.Key_3, panels.terms),
        (Qt.Key.Key_4, panels.edits),
        (Qt.Key.Key_1, panels.notes),
    ):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert panel.isVisible()


def test_counts_stand_on_the_tabs(window: MainWindow) -> None:
    window.show_counts(notes=7, figures=91)
    assert window.side_panel.tabs.tabText(Tab.NOTES) == "Notes 7"
    assert window.side_panel.tabs.tabText(Tab.TERMS) == "Terms"


def test_layout_is_saved_and_restored(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(760, 560)  # fits the screen the tests run on
    shown(window, qtbot)
    window.commands["view.sidebar"].setChecked(False)
    window.show_figures_panel()
    saved = window.save_layout()
    other = MainWindow(QLabel("正文"))
    qtbot.addWidget(other)
    assert other.restore_layout(saved)
    other.show()
    assert not other.sidebar.isVisible()
    assert other.side_panel.isVisible()
    assert other.side_panel.tabs.currentIndex() == Tab.FIGURES
    assert other.size() == window.size()


@pytest.mark.parametrize("saved", [b"", b"nonsense", b"\0\0\0\1", bytes(200)])
def test_a_layout_that_is_none_changes_nothing(window: MainWindow, saved: bytes) -> None:
    size = window.size()
    assert not window.restore_layout(saved)
    assert window.size() == size


def test_focus_mode_leaves_the_page_alone_and_esc_brings_all_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    shown(window, qtbot)
    window.commands["view.sidebar"].setChecked(False)
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert not window.side_panel.isVisible()
    assert not window.toolbar.isVisible()
    assert not window.status.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.side_panel.isVisible()
    assert window.toolbar.isVisible()
    assert not window.sidebar.isVisible()


def test_a_message_stays_until_dismissed(window: MainWindow, qtbot: QtBot) -> None:
    shown(window, qtbot)
    window.show_message("This file is empty.")
    bar = window.message_bar
    assert bar is not None
    assert bar.isVisible()
    assert bar.text.text() == "This file is empty."
    QTest.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_dropped_files_are_reported_and_other_things_are_not(
    window: MainWindow, qtbot: QtBot
) -> None:
    def drop(*urls: str) -> None:
        data = QMimeData()
        data.setUrls([QUrl(url) for url in urls])
        event = QDropEvent(
            QPointF(10, 10),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        window.dropEvent(event)

    with qtbot.waitSignal(window.files_dropped) as dropped:
        drop("file:///articles/一.txt", "https://example.org", "file:///articles/b.html")
    assert dropped.args == [["/articles/一.txt", "/articles/b.html"]]
    with qtbot.assertNotEmitted(window.files_dropped):
        drop("https://example.org")


def test_the_empty_state_offers_what_works(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.bind("file.open", print)
    shown(window, qtbot)
    window.show_empty(True)
    assert not window.centre.isVisible()
    window.show_empty(False)
    assert window.centre.isVisible()


def test_find_opens_over_the_page_and_moves_nothing(window: MainWindow, qtbot: QtBot) -> None:
    panels = shown(window, qtbot)
    before = window.centre.geometry()
    window.open_find("水")
    assert panels.find_bar.isVisible()
    assert panels.find_bar.field.text() == "水"
    assert window.centre.geometry() == before


def test_the_editor_opens_with_the_cursor_in_it_and_esc_gives_the_page_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    panels = shown(window, qtbot)
    window.activateWindow()
    panels.note_editor.show_note(sample.build_notes(sample.build_article())[0].note)
    window.show_editor()
    qtbot.waitUntil(panels.note_editor.body.hasFocus)
    QTest.keyClick(panels.note_editor.body, Qt.Key.Key_Escape)
    assert not panels.note_editor.isVisible()
    qtbot.waitUntil(window.centre.hasFocus)


def test_closing_keeps_what_was_typed(window: MainWindow, qtbot: QtBot) -> None:
    panels = shown(window, qtbot)
    panels.note_editor.show_note(sample.build_notes(sample.build_article())[0].note)
    window.show_editor()
    panels.note_editor.body.setPlainText("last words")
    with qtbot.waitSignals(
        [panels.note_editor.draft_changed, window.close_requested], order="strict"
    ):
        window.close()


def test_recent_articles_are_in_the_file_menu(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.bind("file.library", print)
    window.show_recent([("id-1", "第一篇"), ("id-2", "A & B")])
    recent = window.menus["&File"].findChild(QMenu)
    assert isinstance(recent, QMenu)
    with qtbot.waitSignal(window.recent_chosen) as chosen:
        recent.actions()[1].trigger()
    assert chosen.args == ["id-2"]
    assert recent.actions()[1].text() == "A && B"


def test_the_status_line_asks_for_the_record(window: MainWindow, qtbot: QtBot) -> None:
    shown(window, qtbot)
    window.status.show_restored(RestoredCounts(1008, 6, 4, 1))
    with qtbot.waitSignal(window.edits_requested):
        QTest.mouseClick(window.status.restored, Qt.MouseButton.LeftButton)
    window.status.show_restored(RestoredCounts())
    assert not window.status.restored.isVisible()


def test_a_narrow_window_tucks_its_sides_away_and_brings_them_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    cell = window.fontMetrics().horizontalAdvance("国")
    window.resize(90 * cell, 500)
    shown(window, qtbot)
    for wide, sidebar, panel in ((60, True, False), (40, False, False), (90, True, True)):
        for _ in range(3):  # the least size follows what is shown, an event later
            window.resize(wide * cell, 500)
            QApplication.processEvents()
        assert (window.sidebar.isVisible(), window.side_panel.isVisible()) == (sidebar, panel)


def test_what_the_reader_shows_in_a_narrow_window_stays(window: MainWindow, qtbot: QtBot) -> None:
    cell = window.fontMetrics().horizontalAdvance("国")
    window.resize(90 * cell, 500)
    shown(window, qtbot)
    window.resize(60 * cell, 500)
    window.commands["view.panel"].setChecked(True)
    window.resize(58 * cell, 500)
    assert window.side_panel.isVisible()


@pytest.mark.parametrize("wide", [30, 44, 60, 100])
def test_the_toolbar_shows_what_fits_and_clips_nothing(
    window: MainWindow, qtbot: QtBot, wide: int
) -> None:
    for id_ in window.toolbar.buttons:
        window.commands.bind(id_, nothing)
    window.commands.bind("edit.search_library", nothing)
    shown(window, qtbot)
    window.resize(wide * window.fontMetrics().horizontalAdvance("国"), 400)
    QApplication.processEvents()
    bar = window.toolbar
    widgets = [bar.menu, *(b for b in bar.buttons.values() if b.isVisible()), bar.search]
    for before, after in pairwise(widgets):
        assert before.geometry().right() < after.geometry().left()
        assert before.width() >= before.sizeHint().width()
    assert bar.search.geometry().right() <= bar.width()
    assert (len(widgets) == len(bar.buttons) + 2) == (wide == 100)


def test_the_way_into_the_search_shows_as_soon_as_somebody_carries_it_out(
    window: MainWindow, qtbot: QtBot
) -> None:
    shown(window, qtbot)
    assert not window.toolbar.search.isVisible()
    window.commands.bind("edit.search_library", nothing)
    assert window.toolbar.search.isVisible()
