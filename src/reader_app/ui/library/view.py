"""The library view: shelves, a filter, the table of articles, and what can be done with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, islice

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.core.library import ArticleSummary
from reader_app.services.listing import (
    GroupBy,
    Line,
    LineIndex,
    Shelves,
    Shelving,
    SortBy,
    Wish,
    index_of,
)
from reader_app.ui.choice import Choice
from reader_app.ui.library.deeds import Deed
from reader_app.ui.library.foot import LibraryFoot
from reader_app.ui.library.model import LibraryModel
from reader_app.ui.library.places import PlaceDelegate, PlaceRow, PlacesView
from reader_app.ui.library.table import ArticlesTable
from reader_app.ui.room import Room
from reader_app.ui.theme import PAPER, Theme

_WAIT = 60  # milliseconds without a key after which the filter works


class LibraryView(Room):
    """Shows the library and reports what the reader wants; knows no service."""

    wish_changed = Signal(object)  # Wish
    deed_wanted = Signal(object, list)  # Deed, ids of articles
    rename_wanted = Signal(object)  # PlaceRow of a collection or a tag
    remove_wanted = Signal(object)  # PlaceRow of a collection or a tag
    articles_dropped = Signal(object, list)  # PlaceRow, ids of articles
    undo_wanted = Signal()
    folder_wanted = Signal()
    duplicates_wanted = Signal()
    cancelled = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None, *, in_steps: bool = False) -> None:
        """Build the view; in_steps builds its head alone, for build_step() to go on."""
        super().__init__(parent)
        self.setObjectName("library")
        self._theme = PAPER
        self._wish = Wish()
        self._index = LineIndex(0, {})
        self._filling = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT)
        self.model = LibraryModel(self)
        self._build_head()
        self._steps = [self._build_places, self._build_table, self._build_foot, self._finish]
        while self._steps and not in_steps:
            self.build_step()

    @property
    def is_built(self) -> bool:
        """Tell whether all of it is there."""
        return not self._steps

    def build_step(self) -> None:
        """Build the next part, each in less than a frame; the last emits grown."""
        self._steps.pop(0)()

    def _build_head(self) -> None:
        self.back = QToolButton(self)
        self.back.setText("‹ " + self.tr("Article"))
        self.back.setProperty("flat", True)
        self.back.setToolTip(self.tr("Back to the article  Esc"))
        self.back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter by title, publication, date, author or tag"))
        self.filter.setAccessibleName(self.tr("Filter the library"))
        self.filter.setClearButtonEnabled(True)
        self.group = Choice(self.tr("Group"), self)
        self.group.show_choices(
            [
                self.tr("No groups"),
                self.tr("By publication"),
                self.tr("By month"),
                self.tr("By collection"),
            ]
        )
        self.folder = QPushButton(self.tr("Import a folder…"), self)
        self.duplicates = QPushButton(self.tr("Find duplicates…"), self)
        head = QHBoxLayout()
        head.setContentsMargins(18, 14, 18, 0)
        head.setSpacing(10)
        for widget in (self.back, self.filter, self.group, self.folder, self.duplicates):
            head.addWidget(widget, 1 if widget is self.filter else 0)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(head)
        self._column.addWidget(self.splitter, 1)
        self.back.clicked.connect(self.closed)

    def _build_places(self) -> None:
        self.places = PlacesView(self.tr("Shelves"), self)
        self._places_delegate = PlaceDelegate(self.places)
        self.places.set_delegate(self._places_delegate)
        self.places.show_theme(self._theme)
        self.splitter.addWidget(self.places)

    def _build_table(self) -> None:
        self.table = ArticlesTable(self.tr("Articles"), self.model, self)
        self.empty = QLabel(self)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.empty.setProperty("quiet", True)
        self.empty.setMargin(40)
        self.empty.hide()
        self.table.show_theme(self._theme)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(1, 1)
        han = self.fontMetrics().horizontalAdvance("国")
        self.splitter.setSizes([13 * han, 60 * han])

    def _build_foot(self) -> None:
        self.foot = LibraryFoot(self)
        self.foot.build_buttons()
        self.buttons, self.undo, self.done = self.foot.buttons, self.foot.undo, self.foot.done
        self.count = self.foot.count
        self._column.addWidget(self.foot)

    def _finish(self) -> None:
        self._connect()
        self.show_progress(None)
        self.show_done("", undo=False)
        self._show_state()
        self.grown.emit()

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._timer.start)
        self._timer.timeout.connect(self._filter)
        self.group.choice_changed.connect(self._group)
        self.folder.clicked.connect(self.folder_wanted)
        self.duplicates.clicked.connect(self.duplicates_wanted)
        self.places.row_chosen.connect(self._choose_place)
        self.places.rename_wanted.connect(self.rename_wanted)
        self.places.remove_wanted.connect(self.remove_wanted)
        self.places.articles_dropped.connect(self.articles_dropped)
        self.places.selectionModel().currentChanged.connect(self._walk_places)
        self.table.setSortingEnabled(True)
        self.model.sort_wanted.connect(self._sort)
        self.table.doubleClicked.connect(self._open_index)
        self.table.selectionModel().selectionChanged.connect(self._show_state)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.foot.undo_wanted.connect(self.undo_wanted)
        self.foot.cancelled.connect(self.cancelled)
        self.foot.deed_pressed.connect(self._do)

    # -- what the view is told

    @property
    def wish(self) -> Wish:
        """What the reader wants to see now."""
        return self._wish

    def take_focus(self) -> None:
        """Give the keyboard to the filter."""
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        for part in self.findChildren(PlacesView) + self.findChildren(ArticlesTable):
            part.show_theme(theme)

    def show_shelves(self, shelves: Shelves) -> None:
        """Show what stands where."""
        self._filling = True  # rows come and go under the cursor: the reader chose none of them
        self.places.show_shelves(shelves)
        self.places.mark_row(PlaceRow("", self._wish.shelving, self._wish.name).key)
        self._filling = False
        if self.places.chosen_row() is None:  # the shelf is gone
            self.places.mark_row(PlaceRow("", Shelving.ALL).key)

    def follow_name(self, shelving: Shelving, old: str, new: str) -> None:
        """Stay with a shelf on show that is called something else from now on."""
        if self._wish.shelving is shelving and self._wish.name == old:
            self._wish = replace(self._wish, name=new)

    def show_lines(self, lines: Sequence[Line], index: LineIndex | None = None) -> None:
        """Show the articles that were wished for; those chosen before stay chosen.

        index is that of lines, for those who have made it already, on a worker.
        """
        chosen = self.chosen_ids()
        before = self.table.currentIndex().row()
        scroll = self.table.verticalScrollBar().value()
        self._index = index_of(lines) if index is None else index
        self.model.show_lines(lines)
        self._choose_again(chosen, before)
        self.table.verticalScrollBar().setValue(scroll)
        self.empty.setText(self._empty_words())
        self.table.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        self._show_state()

    def show_done(self, sentence: str, *, undo: bool) -> None:
        """Say what was done, and offer to take it back."""
        self.foot.show_done(sentence, undo=undo)

    def show_progress(self, done: tuple[int, int] | None, words: str = "") -> None:
        """Show how far a long task is, None when there is none."""
        self.foot.show_progress(done, words)
        for button in (self.folder, self.duplicates):
            button.setEnabled(done is None)

    def chosen_ids(self) -> list[str]:
        """Return the ids of the chosen articles in the order shown, each once."""
        return list(dict.fromkeys(article.id for article in self.chosen()))

    def chosen(self) -> list[ArticleSummary]:
        """Return the chosen articles in the order shown."""
        return self.table.chosen()

    # -- what the reader does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        in_filter = self.filter.hasFocus()
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.matches(QKeySequence.StandardKey.Undo) and self.undo.isVisible():
            self.undo_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Find):
            self.take_focus()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and in_filter:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._do(Deed.OPEN)
        elif event.key() == Qt.Key.Key_Delete and not (in_filter or self.places.hasFocus()):
            self._do(Deed.RESTORE if self._in_trash else Deed.TRASH)
        else:
            super().keyPressEvent(event)

    @property
    def _in_trash(self) -> bool:
        return self._wish.shelving is Shelving.TRASH

    def _want(self, wish: Wish) -> None:
        if wish != self._wish:
            self._wish = wish
            self.wish_changed.emit(wish)

    def _filter(self) -> None:
        self._want(replace(self._wish, words=self.filter.text()))

    def _group(self, place: int) -> None:
        self._want(replace(self._wish, group=tuple(GroupBy)[place]))

    def _sort(self, sort: SortBy, descending: bool) -> None:
        self._want(replace(self._wish, sort=sort, descending=descending))

    def _walk_places(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._filling:
            self._choose_place(self.places.row_at(current.row()))

    def _choose_place(self, row: PlaceRow) -> None:
        if row.shelving is not None:
            self._want(replace(self._wish, shelving=row.shelving, name=row.name))

    def _choose_again(self, chosen: Sequence[str], before: int) -> None:
        """Choose what was chosen, or else the line at the same place."""
        rows = sorted(row for id_ in chosen for row in self._index.rows.get(id_, ()))
        if not rows:
            count = self.model.rowCount()
            at = min(max(before, 0), count - 1)
            near = chain(range(at, count), range(at - 1, -1, -1)) if count else ()
            rows = list(islice((row for row in near if self.model.line(row).article), 1))
        self.choose_rows(rows)

    def choose_rows(self, rows: Sequence[int]) -> None:
        """Choose lines by their places; the first becomes the current one."""
        self.table.choose_rows(rows)

    def _open_index(self, _index: QModelIndex) -> None:
        self._do(Deed.OPEN)

    def _do(self, deed: Deed) -> None:
        ids = self.chosen_ids()
        if ids and not (deed is Deed.OPEN and self._in_trash):
            self.deed_wanted.emit(deed, ids)

    def _open_menu(self, at: QPoint) -> None:
        if self.chosen_ids():
            menu = self.build_menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.table.viewport().mapToGlobal(at))

    def build_menu(self) -> QMenu:
        """Return what can be done with the chosen articles."""
        menu = QMenu(self)
        for deed, button in self.buttons.items():
            if not button.isHidden():
                menu.addAction(button.text()).setData(deed)
        if not self._in_trash:
            details = menu.addAction(self.tr("Details…"))
            details.setData(Deed.DETAILS)
            details.setEnabled(len(self.chosen_ids()) == 1)
        menu.triggered.connect(self._carry_out)
        return menu

    def _carry_out(self, action: QAction) -> None:
        self._do(action.data())

    def _show_state(self) -> None:
        self.foot.show_chosen(self._index.articles, self.chosen(), trash=self._in_trash)

    def _empty_words(self) -> str:
        if self._wish.words:
            return self.tr("No article matches the filter.")
        match self._wish.shelving:
            case Shelving.TRASH:
                return self.tr("The trash is empty.")
            case Shelving.READING:
                return self.tr("Nothing is being read: what you have begun stands here.")
            case Shelving.LISTED:
                return self.tr("Nothing on the reading list yet.")
            case Shelving.ARCHIVE:
                return self.tr("Nothing is archived.")
        return self.tr("Nothing here yet. Open a file, drop one here, or import a folder.")
