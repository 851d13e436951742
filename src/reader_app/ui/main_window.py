"""The window: toolbar, contents, page, panels, status; it arranges them and wires nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QObject,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from reader_app.ui.actions import Actions
from reader_app.ui.bars import MessageBar, StatusLine, Toolbar
from reader_app.ui.dialogs import Dialogs
from reader_app.ui.menus import Menus
from reader_app.ui.side_panel import SidePanel, Tab
from reader_app.ui.sidebar import Sidebar
from reader_app.ui.sides import Sides, bring_beside, take_back
from reader_app.ui.tab_order import chain
from reader_app.ui.theme import PAPER, Theme
from reader_app.ui.window_layout import WindowLayout

if TYPE_CHECKING:
    from reader_app.ui.empty_state import EmptyState
    from reader_app.ui.panels.together import Panels
    from reader_app.ui.room import Room

PANELS_AFTER = 350
"""Milliseconds after the first paint until the panels are built, if nobody asked for them before:
the page is on the screen by then, and its figures are marked."""


class MainWindow(QMainWindow):
    """Arranges the parts around the page given to it.

    Panels come into being right after the first paint: wire them in panels_built. Actions of the
    window itself (panels, full screen, focus) are bound here; all others by who builds the window.
    """

    panels_built = Signal(object)  # Panels
    files_dropped = Signal(list)  # paths, str
    recent_chosen = Signal(str)  # an article's id
    edits_requested = Signal()  # the reader asked for the restoration record
    close_requested = Signal()  # the window is about to close: keep what is not kept yet

    def __init__(self, centre: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setWindowTitle("Meipi 眉批")
        self.commands = Actions(self)
        self.panels: Panels | None = None
        self._theme: Theme = PAPER
        self._painted = False
        self._restored = False
        self._empty: EmptyState | None = None
        self._room: Room | None = None
        self._rooms: list[Room] = []
        self.message_bar: MessageBar | None = None
        self.centre = centre
        self.menus = Menus(self.commands, self)
        self.dialogs = Dialogs(self.commands, self)
        self.toolbar = Toolbar(self.commands)
        self.sidebar = Sidebar()
        self.side_panel = SidePanel()
        self.status = StatusLine()
        self.sides = Sides(self.commands, self.sidebar, self.side_panel, self)
        self._arrange()
        self._bind_own()
        self._add_menus()

    def _arrange(self) -> None:
        self._column = QWidget(self)
        self._column.setObjectName("column")
        self._column_layout = QVBoxLayout(self._column)
        self._column_layout.setContentsMargins(0, 0, 0, 0)
        self._column_layout.setSpacing(0)
        self._column_layout.addWidget(self.centre, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for widget in (self.sidebar, self._column, self.side_panel):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        cell = self.fontMetrics().horizontalAdvance("国")
        self.sidebar.setMinimumWidth(11 * cell)
        self.side_panel.setMinimumWidth(18 * cell)
        self._column.setMinimumWidth(320)
        whole = QWidget(self)
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.toolbar)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.status)
        self._whole_layout = layout
        self.setCentralWidget(whole)
        self.resize(1440, 900)
        self.status.restored_chosen.connect(self.edits_requested)
        self.sidebar.edits_chosen.connect(self.edits_requested)

    def _bind_own(self) -> None:
        bind = self.commands.bind
        bind("view.notes", self.show_notes_panel)
        bind("view.figures", self.show_figures_panel)
        bind("view.terms", self.show_terms_panel)
        bind("view.edits", self.show_edits_panel)
        bind("help.palette", self.dialogs.open_palette)
        bind("help.keys", self.dialogs.open_sheet)
        bind("view.full_screen", self._set_full_screen)
        bind("view.focus", self._set_focus_mode)

    def _add_menus(self) -> None:
        self.menus.add_to(self.menuBar())
        self.menus.recent_chosen.connect(self.recent_chosen)
        for spec, action in self.commands.every():
            self.addAction(action)  # so that its keys work before any menu was opened
            action.setData(spec.id)
        if self.menuBar().isNativeMenuBar():
            self.toolbar.menu.hide()
        else:
            self.menus.add_to(self.toolbar.menu_popup)
            self.menuBar().hide()

    # -- what the window is told

    @property
    def theme(self) -> Theme:
        """The colours the window wears."""
        return self._theme

    def show_theme(self, theme: Theme) -> None:
        """Give every part other colours (the application's palette is apply_style's affair)."""
        self._theme = theme
        self.sidebar.show_theme(theme)
        self.dialogs.show_theme(theme)
        for room in self._rooms:
            room.show_theme(theme)
        if self.panels is not None:
            self.panels.show_theme(theme)

    def show_title(self, title: str) -> None:
        """Name the window after the article."""
        self.setWindowTitle(f"{title} – Meipi 眉批" if title else "Meipi 眉批")

    def show_recent(self, articles: Sequence[tuple[str, str]]) -> None:
        """Offer articles as (id, title) in the file menu, the last read first."""
        self.menus.show_recent(articles)

    def show_menu_bar(self, shown: bool) -> None:
        """Show the menu bar as well as the menu button (a system's own bar is always there)."""
        if not self.menuBar().isNativeMenuBar():
            self.menuBar().setVisible(shown)

    def show_counts(
        self, *, notes: int | None = None, figures: int | None = None, terms: int | None = None
    ) -> None:
        """Show how many there are on the tabs; None leaves a count as it is."""
        for tab, count in ((Tab.NOTES, notes), (Tab.FIGURES, figures), (Tab.TERMS, terms)):
            if count is not None:
                self.side_panel.show_count(tab, count)

    def show_message(self, sentence: str) -> None:
        """Tell the reader what went wrong, above the page, until dismissed."""
        if self.message_bar is None:
            self.message_bar = MessageBar(self._column)
            self._place_message()
            self._order_tab()
        from reader_app.ui.sentences import say

        self.message_bar.show_message(say(sentence))

    def show_empty(self, empty: bool) -> None:
        """Show what to do first in place of the page, or the page."""
        if empty and self._empty is None:
            from reader_app.ui.empty_state import EmptyState

            self._empty = EmptyState(self.commands, self._column)
            self._column_layout.addWidget(self._empty, 1)
        if self._empty is not None:
            self._empty.setVisible(empty)
        self.centre.setVisible(not empty)

    def show_room(self, room: Room | None) -> None:
        """Show a view of the whole library in place of the article (None: the article again).

        What works on the page rests meanwhile.
        """
        if room is self._room:
            return
        if self._room is not None:
            self._room.hide()
        self._room = room
        self._place_message()
        self.commands.leave_page(room is not None)
        if room is None:
            self.splitter.show()
            self.centre.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if room not in self._rooms:
            self._rooms.append(room)
            room.grown.connect(self._order_tab)
            self._whole_layout.insertWidget(1, room, 1)
            room.show_theme(self._theme)
            self._order_tab()
        self.splitter.hide()
        room.show()

    def _place_message(self) -> None:
        """Keep the message bar above what is on show."""
        if self.message_bar is not None:
            if self._room is None:
                self._column_layout.insertWidget(0, self.message_bar)
            else:
                self._whole_layout.insertWidget(1, self.message_bar)

    @property
    def room(self) -> Room | None:
        """The view in place of the article; None while the article is on show."""
        return self._room

    # -- panels

    def build_panels(self) -> Panels:
        """Build what the first paint can do without; called by itself after it."""
        if self.panels is None:
            from reader_app.ui.panels.together import build_panels

            self.panels = panels = build_panels(self._column)
            self.side_panel.add_pages(*panels.pages)
            panels.note_editor.closed.connect(self._hide_editor)
            self.side_panel.add_foot(panels.note_editor)
            self.centre.installEventFilter(self)
            self.show_theme(self._theme)
            self.menus.fill()
            self._order_tab()
            self.panels_built.emit(panels)
        return self.panels

    def _order_tab(self) -> None:
        """Let Tab walk the window as the eye does, whatever was built later."""
        areas: list[QWidget] = [self.toolbar, self.sidebar, self.centre, self.side_panel.tabs]
        if self.message_bar is not None:
            areas.insert(1, self.message_bar)
        areas[1:1] = self._rooms  # one of them at most is on show, in place of the article
        if self.panels is not None:
            parts = self.panels
            areas += [parts.find_bar, *parts.pages, parts.note_editor]
        areas.append(self.status)
        chain(areas)

    def show_tab(self, tab: Tab) -> None:
        """Bring a panel to the front and give it the keyboard."""
        self.commands["view.panel"].setChecked(True)
        self.side_panel.show_tab(tab)
        if self.panels is not None:
            self.panels.pages[tab].take_focus()

    def show_notes_panel(self) -> None:
        """Bring the notes to the front."""
        self.show_tab(Tab.NOTES)

    def show_figures_panel(self) -> None:
        """Bring the figures to the front."""
        self.show_tab(Tab.FIGURES)

    def show_terms_panel(self) -> None:
        """Bring the terms to the front."""
        self.show_tab(Tab.TERMS)

    def show_edits_panel(self) -> None:
        """Bring the restoration record to the front."""
        self.show_tab(Tab.EDITS)

    def show_editor(self) -> None:
        """Show the note editor where it stands and put the cursor into it."""
        editor = self.build_panels().note_editor
        if not self.is_editor_beside:
            self.commands["view.panel"].setChecked(True)
        editor.show()
        editor.raise_()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_editor_beside(self) -> bool:
        """Whether the note editor stands on the page, beside its note."""
        return self.panels is not None and self.panels.note_editor.parentWidget() is self._column

    def bring_editor(self, line: QRect) -> None:
        """Put the note editor over the page's margin, below a line (in the page's coordinates)."""
        bring_beside(self.build_panels().note_editor, self._column, self.centre, line)

    def _hide_editor(self) -> None:
        if self.panels is not None:
            editor = self.panels.note_editor
            editor.hide()
            if self.is_editor_beside:
                take_back(editor, self.side_panel)
                self._order_tab()
            self.centre.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_find(self, words: str = "") -> None:
        """Show the find bar over the page's upper right corner."""
        bar = self.build_panels().find_bar
        self._place_find()
        bar.open_bar(words)

    def _place_find(self) -> None:
        if self.panels is None:
            return
        bar = self.panels.find_bar
        size = bar.sizeHint()
        width = min(size.width(), self._column.width() - 24)
        top = self.centre.geometry().top() + 8
        bar.setGeometry(self._column.width() - width - 22, top, width, size.height())
        bar.raise_()

    # -- layout of the window

    def save_layout(self) -> bytes:
        """Return size, place and arrangement of the window, for restore_layout."""
        sidebar, panel = self.sides.chosen
        return WindowLayout(
            bytes(self.saveGeometry().data()),
            bytes(self.splitter.saveState().data()),
            sidebar,
            panel,
            self.side_panel.tabs.currentIndex(),
        ).to_bytes()

    def restore_layout(self, saved: bytes) -> bool:
        """Arrange the window as it was saved; False (and nothing done) for other bytes."""
        layout = WindowLayout.from_bytes(saved, len(Tab))
        if layout is None:
            return False
        self._restored = True  # the sides stay as they were, however narrow the window
        self.restoreGeometry(layout.geometry)
        self.splitter.restoreState(layout.splitter)
        self.sides.show(layout.sidebar, layout.panel)
        self.side_panel.show_tab(Tab(layout.tab))
        return True

    def _set_full_screen(self, on: bool) -> None:
        state = self.windowState()
        full = Qt.WindowState.WindowFullScreen
        self.setWindowState(state | full if on else state & ~full)

    def _set_focus_mode(self, on: bool) -> None:
        """Leave nothing but the page, or bring back what was there."""
        self.sides.leave_alone(on)
        for strip in (self.toolbar, self.status):
            strip.setVisible(not on)

    # -- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.isVisible():
            self.sides.make_room(event.oldSize().width(), event.size().width())
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        self.toolbar.refresh()
        if not event.spontaneous() and not self._restored:
            self.sides.make_room(0, self.width())
        super().showEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(PANELS_AFTER, self, self._after_first_paint)

    def _after_first_paint(self) -> None:
        self.build_panels()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moved = event.type() in {QEvent.Type.Resize, QEvent.Type.Move}
        if moved and watched is self.centre:
            self._place_find()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            for id_ in ("view.focus", "view.full_screen"):
                if self.commands[id_].isChecked():
                    self.commands[id_].setChecked(False)
                    return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = _files(event)
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.panels is not None:
            self.panels.note_editor.flush()
        self.close_requested.emit()
        super().closeEvent(event)


def _files(event: QDropEvent) -> list[str]:
    """Return the local files that are dragged."""
    return [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
