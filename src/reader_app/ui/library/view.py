"""The library view: shelves, a filter, the table of articles, and what can be done with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressBar,
    QPushButton,
    QSplitter,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.core.library import ArticleSummary
from reader_app.services.listing import GroupBy, Line, Shelves, Shelving, SortBy, Wish
from reader_app.ui.choice import Choice
from reader_app.ui.library.delegate import LibraryDelegate
from reader_app.ui.library.model import LibraryModel
from reader_app.ui.library.places import PlaceDelegate, PlaceRow, PlacesView
from reader_app.ui.room import Room
from reader_app.ui.theme import PAPER, Theme

_TITLE_LEAST = 16  # Han characters of a title, its cover included, that can always be read
_DROPPED = (
    SortBy.FIGURES,
    SortBy.TAGS,
    SortBy.LENGTH,
    SortBy.NOTES,
    SortBy.READ,
    SortBy.PUBLICATION,
)
_WAIT = 60  # milliseconds without a key after which the filter works


class Deed(Enum):
    """What can be done with chosen articles."""

    OPEN = "open"
    LIST = "list"
    ARCHIVE = "archive"
    TRASH = "trash"
    RESTORE = "restore"
    TAG = "tag"
    COLLECT = "collect"
    DETAILS = "details"


class LibraryView(Room):
    """Shows the library and reports what the reader wants; knows no service."""

    wish_changed = Signal(object)  # Wish
    deed_wanted = Signal(object, list)  # Deed, ids of articles
    undo_wanted = Signal()
    folder_wanted = Signal()
    duplicates_wanted = Signal()
    cancelled = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library")
        self._theme = PAPER
        self._wish = Wish()
        self._shelves: Shelves | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT)
        self.model = LibraryModel(self)
        self._build_head()
        self._build_table()
        self._build_foot()
        self._arrange()
        self._connect()
        self.show_progress(None)
        self.show_done("", undo=False)
        self._show_state()

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

    def _build_table(self) -> None:
        self.places = PlacesView(self.tr("Shelves"), self)
        self._places_delegate = PlaceDelegate(self.places)
        self.places.set_delegate(self._places_delegate)
        self.table = QTableView(self)
        self.table.setObjectName("articles")
        self.table.setAccessibleName(self.tr("Articles"))
        self.table.installEventFilter(self)
        self.table.setModel(self.model)
        self._delegate = LibraryDelegate(self.table, self.model)
        self.table.setItemDelegate(self._delegate)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setMouseTracking(True)
        self.table.setTabKeyNavigation(False)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.verticalHeader().setDefaultSectionSize(self._delegate.height())
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicator(len(self.model.columns) - 1, Qt.SortOrder.DescendingOrder)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(40)
        self._size_columns()
        self.empty = QLabel(self)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.empty.setProperty("quiet", True)
        self.empty.setMargin(40)
        self.empty.hide()

    def _size_columns(self) -> None:
        han = self.fontMetrics().horizontalAdvance("国")
        widths = (0, 8, 7, 6, 6, 5, 5, 10, 8)
        self._widths = [width * han for width in widths]
        for column, width in enumerate(self._widths):
            if column:
                self.table.setColumnWidth(column, width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table and event.type() == QEvent.Type.Resize:
            self._fit_columns()
        return super().eventFilter(watched, event)

    def _fit_columns(self) -> None:
        """Leave out what there is no room for, so that titles can be read."""
        han = self.fontMetrics().horizontalAdvance("国")
        room = self.table.width() - _TITLE_LEAST * han
        shown = set(range(1, len(self.model.columns)))
        for sort in _DROPPED:
            if sum(self._widths[column] for column in shown) <= room:
                break
            shown -= {n for n, column in enumerate(self.model.columns) if column.sort is sort}
        for column in range(1, len(self.model.columns)):
            self.table.setColumnHidden(column, column not in shown)

    def _build_foot(self) -> None:
        self.count = QLabel(self)
        self.count.setProperty("quiet", True)
        self.done = QLabel(self)
        self.undo = QPushButton(self.tr("Undo"), self)
        keys = QKeySequence(QKeySequence.StandardKey.Undo)
        self.undo.setToolTip(keys.toString(QKeySequence.SequenceFormat.NativeText))
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        self.progress.setMaximumWidth(200)
        self.progress_words = QLabel(self)
        self.progress_words.setProperty("quiet", True)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.buttons = {
            Deed.LIST: QPushButton(self.tr("Reading list"), self),
            Deed.TAG: QPushButton(self.tr("Tags…"), self),
            Deed.COLLECT: QPushButton(self.tr("Collections…"), self),
            Deed.ARCHIVE: QPushButton(self.tr("Archive"), self),
            Deed.TRASH: QPushButton(self.tr("Move to trash"), self),
            Deed.RESTORE: QPushButton(self.tr("Restore"), self),
            Deed.OPEN: QPushButton(self.tr("Open"), self),
        }
        self.buttons[Deed.OPEN].setProperty("main", True)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(18, 14, 18, 0)
        head.setSpacing(10)
        for widget in (self.back, self.filter, self.group, self.folder, self.duplicates):
            head.addWidget(widget, 1 if widget is self.filter else 0)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.places)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(1, 1)
        han = self.fontMetrics().horizontalAdvance("国")
        self.splitter.setSizes([13 * han, 60 * han])
        foot = QHBoxLayout()
        foot.setContentsMargins(18, 2, 18, 8)
        foot.setSpacing(8)
        for part in (self.count, self.done, self.undo, self.progress_words, self.progress):
            foot.addWidget(part)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        for button in self.buttons.values():
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.splitter, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.back.clicked.connect(self.closed)
        self.filter.textChanged.connect(self._timer.start)
        self._timer.timeout.connect(self._filter)
        self.group.choice_changed.connect(self._group)
        self.folder.clicked.connect(self.folder_wanted)
        self.duplicates.clicked.connect(self.duplicates_wanted)
        self.places.row_chosen.connect(self._choose_place)
        self.places.selectionModel().currentChanged.connect(self._walk_places)
        self.table.setSortingEnabled(True)
        self.model.sort_wanted.connect(self._sort)
        self.table.doubleClicked.connect(self._open_index)
        self.table.selectionModel().selectionChanged.connect(self._show_state)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.undo.clicked.connect(self.undo_wanted)
        self.cancel.clicked.connect(self.cancelled)
        for deed, button in self.buttons.items():
            button.clicked.connect(partial(self._press, deed))

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
        self._delegate.show_theme(theme)
        self.places.show_theme(theme)
        self.table.viewport().update()

    def show_shelves(self, shelves: Shelves) -> None:
        """Show what stands where."""
        self._shelves = shelves
        self.places.show_shelves(shelves)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show the articles that were wished for; those chosen before stay chosen."""
        chosen = set(self.chosen_ids())
        before = self.table.currentIndex().row()
        scroll = self.table.verticalScrollBar().value()
        self.model.show_lines(lines)
        self._choose_again(chosen, before)
        self.table.verticalScrollBar().setValue(scroll)
        self.empty.setText(self._empty_words())
        self.table.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        self._show_state()

    def show_done(self, sentence: str, *, undo: bool) -> None:
        """Say what was done, and offer to take it back."""
        self.done.setText(sentence)
        self.done.setVisible(bool(sentence))
        self.undo.setVisible(undo)

    def show_progress(self, done: tuple[int, int] | None, words: str = "") -> None:
        """Show how far a long task is, None when there is none."""
        for widget in (self.progress, self.progress_words, self.cancel):
            widget.setVisible(done is not None)
        for button in (self.folder, self.duplicates):
            button.setEnabled(done is None)
        if done is not None:
            self.progress.setMaximum(done[1])
            self.progress.setValue(done[0])
            self.progress_words.setText(words)

    def chosen_ids(self) -> list[str]:
        """Return the ids of the chosen articles in the order shown, each once."""
        return list(dict.fromkeys(article.id for article in self.chosen()))

    def chosen(self) -> list[ArticleSummary]:
        """Return the chosen articles in the order shown."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        articles = (self.model.line(row).article for row in rows)
        return [article for article in articles if article is not None]

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
        elif event.key() == Qt.Key.Key_Delete and not in_filter:
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
        if current.isValid():
            self._choose_place(self.places.row_at(current.row()))

    def _choose_place(self, row: PlaceRow) -> None:
        if row.shelving is not None:
            self._want(replace(self._wish, shelving=row.shelving, name=row.name))

    def _choose_again(self, chosen: set[str], before: int) -> None:
        """Choose what was chosen, or else the line at the same place."""
        rows = [
            row
            for row, line in enumerate(self.model.lines[: self.model.rowCount()])
            if line.article is not None and line.article.id in chosen
        ]
        if not rows:
            articles = [row for row, line in enumerate(self.model.lines) if line.article]
            at = min(max(before, 0), self.model.rowCount() - 1)
            rows = [row for row in articles if row >= at][:1] or articles[-1:]
        self.choose_rows(rows)

    def choose_rows(self, rows: Sequence[int]) -> None:
        """Choose lines by their places; the first becomes the current one.

        QTableView.selectRow does nothing before its header is laid out.
        """
        model = self.table.selectionModel()
        flags = model.SelectionFlag
        for row in rows[:1]:
            self.model.show_until(row)
            at = self.model.index(row, 0)
            model.setCurrentIndex(at, flags.ClearAndSelect | flags.Rows)
        for row in rows[1:]:
            model.select(self.model.index(row, 0), flags.Select | flags.Rows)

    def _open_index(self, _index: QModelIndex) -> None:
        self._do(Deed.OPEN)

    def _press(self, deed: Deed, _checked: bool = False) -> None:
        self._do(deed)

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
        chosen = self.chosen()
        shown = {Deed.RESTORE} if self._in_trash else set(self.buttons) - {Deed.RESTORE}
        for deed, button in self.buttons.items():
            button.setVisible(deed in shown)
            button.setEnabled(bool(chosen))
        listed = bool(chosen) and all(article.listed for article in chosen)
        archived = bool(chosen) and all(article.archived for article in chosen)
        self.buttons[Deed.LIST].setText(
            self.tr("Off the reading list") if listed else self.tr("Reading list")
        )
        self.buttons[Deed.ARCHIVE].setText(
            self.tr("Out of the archive") if archived else self.tr("Archive")
        )
        number = sum(line.article is not None for line in self.model.lines)
        told = self.tr("%n article(s)", "", number)
        if len(chosen) > 1:
            chosen_too = self.tr("%n chosen", "", len(chosen))
            told = f"{told}  ·  {chosen_too}"
        self.count.setText(told)

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
