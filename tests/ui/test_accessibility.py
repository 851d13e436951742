from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QSlider,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader_app.core.edit import RestoredCounts
from reader_app.core.note import Colour
from reader_app.core.settings import Settings
from reader_app.ui.main_window import MainWindow
from reader_app.ui.page.view import ArticleView
from reader_app.ui.panels.together import Panels
from reader_app.ui.side_panel import Tab
from reader_app.ui.theme import PAPER
from tests.ui import sample

ROLES = QAccessible.Role


def nothing() -> None:
    """Stand in for what carries an action out."""


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    """Yield a window on the sample with everything in it on show."""
    article = sample.build_article()
    view = ArticleView(PAPER)
    view.show_article(article)
    made = MainWindow(view)
    qtbot.addWidget(made)
    for id_ in ("file.open", "file.library", "edit.search_library", "go.back", "view.mark_terms"):
        made.commands.bind(id_, nothing)
    made.resize(1280, 800)
    with qtbot.waitSignal(made.panels_built):
        made.show()
    panels = made.panels
    assert panels is not None
    figures, notes = sample.build_figures(article), sample.build_notes(article)
    made.sidebar.show_article(article)
    made.sidebar.show_figures(figures)
    made.sidebar.show_notes(notes)
    panels.figures.show_figures(article, figures, sample.build_derived(figures))
    panels.notes.show_notes(notes, article)
    panels.terms.show_terms(sample.build_terms(article), article)
    panels.edits.show_edits(article.edits)
    panels.note_editor.show_note(notes[-1].note)
    made.show_message("This file is empty.")
    made.status.show_restored(RestoredCounts(40, 2, 1, 1))
    made.show_editor()
    made.open_find("水")
    yield made
    made.close()


def panels_of(window: MainWindow) -> Panels:
    assert window.panels is not None
    return window.panels


def name_of(widget: QWidget) -> str:
    """Return what a screen reader calls a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


def role_of(widget: QWidget) -> QAccessible.Role:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.role()


def controls(root: QWidget) -> list[QWidget]:
    """Return what the reader can use in root, scroll bars aside: keys scroll."""
    kinds = (
        QAbstractButton,
        QAbstractItemView,
        QLineEdit,
        QPlainTextEdit,
        QComboBox,
        QSlider,
        QTabBar,
        ArticleView,
    )
    found = [child for child in root.findChildren(QWidget) if isinstance(child, kinds)]
    return [
        widget
        for widget in found
        if not widget.objectName().startswith("qt_") and not _is_part(widget, root)
    ]


def _is_part(widget: QWidget, root: QWidget) -> bool:
    """Tell whether a widget is Qt's own part of another control."""
    parent = widget.parentWidget()
    while parent is not None and parent is not root:
        if isinstance(parent, QComboBox | QLineEdit | QScrollBar | QTabBar | QAbstractScrollArea):
            return not isinstance(parent, QAbstractScrollArea) or type(widget) is QScrollBar
        parent = parent.parentWidget()
    return False


def test_every_control_has_a_name(window: MainWindow) -> None:
    nameless = [widget for widget in controls(window) if not name_of(widget).strip()]
    assert nameless == []


def test_controls_say_what_they_are(window: MainWindow) -> None:
    panels = panels_of(window)
    assert role_of(window.sidebar.view) is ROLES.List
    assert role_of(panels.figures.view) is ROLES.List
    assert role_of(window.side_panel.tabs) is ROLES.PageTabList
    assert role_of(panels.find_bar.field) is ROLES.EditableText
    assert role_of(panels.note_editor.body) is ROLES.EditableText
    assert role_of(panels.find_bar.whole) is ROLES.CheckBox
    assert role_of(panels.figures.csv) is ROLES.Button
    assert role_of(panels.figures.chart) is not ROLES.NoRole


def test_rows_are_said_whole(window: MainWindow) -> None:
    view = panels_of(window).notes.view
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface is not None
    assert interface.childCount() == len(view.rows)
    for place, row in enumerate(view.rows):
        child = interface.child(place)
        assert child is not None
        assert child.role() is ROLES.ListItem
        assert child.text(QAccessible.Text.Name) == row.spoken


def test_the_chart_says_its_bars(window: MainWindow) -> None:
    interface = QAccessible.queryAccessibleInterface(panels_of(window).figures.chart)
    assert interface is not None
    said = interface.text(QAccessible.Text.Description)
    assert "引言: 8" in said


@pytest.mark.parametrize("tab", list(Tab))
def test_tab_reaches_every_control(window: MainWindow, qtbot: QtBot, tab: Tab) -> None:
    window.show_tab(tab)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.sidebar.view.setFocus()
    qtbot.waitUntil(window.sidebar.view.hasFocus)
    reached: set[QWidget] = set()
    for _ in range(120):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in reached:
            break
        reached.add(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
        if QApplication.focusWidget() is focus:  # the page takes Tab for its own places
            QTest.keyClick(focus, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    usable = {
        widget
        for widget in controls(window)
        if widget.isVisible() and widget.isEnabled() and not _stands_for_group(widget)
    }
    assert [name_of(widget) for widget in usable - reached] == []


def test_tab_walks_as_the_eye_does(window: MainWindow, qtbot: QtBot) -> None:
    window.show_tab(Tab.FIGURES)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    panels = panels_of(window)
    wanted: list[QWidget] = [
        window.toolbar.menu,
        window.toolbar.search,
        window.sidebar.view,
        window.centre,
        window.side_panel.tabs,
        panels.find_bar.field,
        panels.figures.filter,
        panels.figures.kinds.chip("date"),
        panels.figures.kinds.chip("money"),
        panels.figures.chart,
        panels.figures.view,
        panels.figures.csv,
        panels.note_editor.body,
        panels.note_editor.colours[Colour.RED],
        window.status.restored,
    ]
    window.toolbar.menu.setFocus()
    met: list[QWidget] = []
    for _ in range(80):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in wanted and focus not in met:
            met.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
        if QApplication.focusWidget() is focus:
            QTest.keyClick(focus, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert [name_of(widget) for widget in met] == [name_of(widget) for widget in wanted]


def _stands_for_group(widget: QWidget) -> bool:
    """Tell whether arrow keys reach a widget from its group, as with radio buttons."""
    if isinstance(widget, QAbstractButton) and widget.autoExclusive():
        return not widget.isChecked()
    return False


def test_dialogs_have_names_for_everything_too(window: MainWindow) -> None:
    dialogs = window.dialogs
    dialogs.open_palette()
    dialogs.open_sheet()
    dialogs.open_settings(Settings())
    for part in (dialogs.palette, dialogs.sheet, dialogs.settings):
        assert part is not None
        nameless = [w for w in controls(part) if w.isVisible() and not name_of(w).strip()]
        assert nameless == [], part
        part.close()


def test_the_focus_can_be_seen(window: MainWindow, qtbot: QtBot) -> None:
    from reader_app.ui.style import apply_style

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    palette = app.palette()
    apply_style(app, PAPER)
    try:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        panels = panels_of(window)
        window.show_tab(Tab.FIGURES)
        panels.note_editor.close_editor()
        for widget in (
            panels.figures.csv,
            panels.figures.filter,
            panels.figures.kinds.chip("count"),
            panels.figures.chart,
            panels.figures.section,
            window.side_panel.tabs,
            window.toolbar.menu,
            window.sidebar.view,
        ):
            if isinstance(widget, QAbstractItemView):
                widget.setCurrentIndex(widget.model().index(1, 0))
            window.centre.setFocus()
            before = widget.grab().toImage()
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            qtbot.waitUntil(widget.hasFocus)
            assert widget.grab().toImage() != before, name_of(widget)
    finally:
        app.setStyleSheet("")
        app.setPalette(palette)


def test_what_opens_over_the_window_has_names_for_everything_too(
    window: MainWindow, qtbot: QtBot
) -> None:
    from reader_app.ui.page.typography import Setting
    from reader_app.ui.picture_viewer import Picture, PictureViewer
    from reader_app.ui.printing.dialog import PrintDialog
    from reader_app.ui.printing.job import Printable
    from reader_app.ui.tour import Stop, Tour

    article = sample.build_article()
    printing, viewer, tour = PrintDialog(window), PictureViewer(window), Tour(window)
    what = Printable(article, article.text, Setting(), sample.build_figures(article))
    printing.ask(what, title="Print", go="Print…")
    viewer.show_pictures([Picture("a", b"", "图为新貌")], "a")
    viewer.show()
    tour.start((Stop(window.sidebar, "Where you are", "The sections of the article."),))
    for part in (printing, viewer, tour):
        nameless = [w for w in controls(part) if w.isVisible() and not name_of(w).strip()]
        assert nameless == [], part
    interface = QAccessible.queryAccessibleInterface(tour)
    assert interface is not None
    assert interface.text(QAccessible.Text.Description) == "The sections of the article."
    assert role_of(printing.marks) is ROLES.CheckBox
    assert name_of(viewer.canvas)
    tour.end()


def test_the_strip_beside_the_scroll_bar_has_a_name_and_is_no_stop_of_tab(
    window: MainWindow,
) -> None:
    assert isinstance(window.centre, ArticleView)
    strip = window.centre.overview
    assert name_of(strip)
    assert strip.focusPolicy() is Qt.FocusPolicy.NoFocus
