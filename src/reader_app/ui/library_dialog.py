"""The library: every article as a line of a table, to filter, sort, open and put away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader_app.core.folding import fold
from reader_app.core.library import ArticleSummary

AnyIndex = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it shows of an article and what it is sorted by."""

    name: str
    shown: Callable[[ArticleSummary], str]
    key: Callable[[ArticleSummary], str | float]
    number: bool = False


def _columns() -> tuple[Column, ...]:
    translate = QCoreApplication.translate
    count = QLocale().toString
    return (
        Column(
            translate("LibraryDialog", "Title"),
            lambda a: a.title or translate("LibraryDialog", "(untitled)"),
            lambda a: a.title or "",
        ),
        Column(
            translate("LibraryDialog", "Publication"),
            lambda a: a.publication or "",
            lambda a: a.publication or "",
        ),
        Column(translate("LibraryDialog", "Date"), lambda a: a.date or "", lambda a: a.date or ""),
        Column(
            translate("LibraryDialog", "Characters"),
            lambda a: count(a.characters),
            lambda a: a.characters,
            number=True,
        ),
        Column(
            translate("LibraryDialog", "Read"),
            lambda a: f"{a.progress:.0%}",
            lambda a: a.progress,
            number=True,
        ),
        Column(
            translate("LibraryDialog", "Notes"),
            lambda a: count(a.notes) if a.notes else "",
            lambda a: a.notes,
            number=True,
        ),
        Column(
            translate("LibraryDialog", "Last read"),
            lambda a: (a.opened or a.added)[:10],
            lambda a: a.opened or a.added,
        ),
    )


class CatalogueModel(QAbstractTableModel):
    """Articles as rows; filtering and sorting make a new tuple, never a widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = _columns()
        self._all: tuple[ArticleSummary, ...] = ()
        self._words: tuple[str, ...] = ()
        self._order: tuple[int, Qt.SortOrder] = (
            len(self._columns) - 1,
            Qt.SortOrder.DescendingOrder,
        )
        self.articles: tuple[ArticleSummary, ...] = ()

    def show_articles(self, articles: Sequence[ArticleSummary]) -> None:
        """Take another catalogue; filter and order stay."""
        self._all = tuple(articles)
        self._refresh()

    def set_filter(self, text: str) -> None:
        """Show articles that hold every word in title, publication or date, in either script."""
        self._words = tuple(fold(text).split())
        self._refresh()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.articles)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = self._columns[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return column.shown(self.articles[index.row()])
        if role == Qt.ItemDataRole.TextAlignmentRole and column.number:
            return int(_RIGHT)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._columns[section].name
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order)
        self._refresh()

    def _refresh(self) -> None:
        column, order = self._order
        self.beginResetModel()
        found = [article for article in self._all if self._matches(article)]
        found.sort(key=self._columns[column].key, reverse=order is Qt.SortOrder.DescendingOrder)
        self.articles = tuple(found)
        self.endResetModel()

    def _matches(self, article: ArticleSummary) -> bool:
        if not self._words:
            return True
        text = fold(f"{article.title or ''} {article.publication or ''} {article.date or ''}")
        return all(word in text for word in self._words)


class LibraryDialog(QDialog):
    """Shows the catalogue or the trash and reports what the reader wants; knows no service."""

    article_chosen = Signal(str)
    trash_requested = Signal(list)  # ids
    restore_requested = Signal(list)  # ids
    trash_shown = Signal(bool)  # the trash is to be shown, or the catalogue

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Library"))
        self.setObjectName("library")
        self.model = CatalogueModel(self)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter by title, publication or date"))
        self.filter.setAccessibleName(self.tr("Filter the library"))
        self.filter.setClearButtonEnabled(True)
        self.table = QTableView(self)
        self.table.setAccessibleName(self.tr("Articles"))
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicator(self.model.columnCount() - 1, Qt.SortOrder.DescendingOrder)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setSortingEnabled(True)
        self.count = QLabel(self)
        self.count.setProperty("quiet", True)
        self.trash = QPushButton(self.tr("Trash"), self)
        self.trash.setCheckable(True)
        self.trash.setAutoDefault(False)
        self.remove = QPushButton(self)
        self.remove.setAutoDefault(False)
        self.open_button = QPushButton(self.tr("Open"), self)
        self.open_button.setProperty("main", True)
        self._arrange()
        self.filter.textChanged.connect(self._filter)
        self.table.doubleClicked.connect(self._open_index)
        self.table.selectionModel().selectionChanged.connect(self._show_state)
        self.model.modelReset.connect(self._show_state)
        self.trash.toggled.connect(self._toggle_trash)
        self.remove.clicked.connect(self._remove)
        self.open_button.clicked.connect(self._open_selected)
        self._show_state()

    def _arrange(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        for button in (self.trash, self.remove, self.open_button):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self.filter)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self.resize(940, 560)

    def show_articles(self, articles: Sequence[ArticleSummary]) -> None:
        """Show a catalogue, or the trash."""
        self.model.show_articles(articles)
        for column in range(1, self.model.columnCount()):
            self.table.resizeColumnToContents(column)
        if self.model.articles:
            self.table.selectRow(0)

    def chosen_ids(self) -> list[str]:
        """Return the ids of the selected articles in the order shown."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.articles[row].id for row in rows]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self.filter.hasFocus():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open_selected()
        elif event.key() == Qt.Key.Key_Delete and not self.filter.hasFocus():
            self._remove()
        else:
            super().keyPressEvent(event)

    def _filter(self, text: str) -> None:
        self.model.set_filter(text)
        if self.model.articles:
            self.table.selectRow(0)

    def _open_index(self, index: QModelIndex) -> None:
        self._choose(self.model.articles[index.row()].id)

    def _open_selected(self) -> None:
        ids = self.chosen_ids()
        if ids and not self.trash.isChecked():
            self._choose(ids[0])

    def _choose(self, article_id: str) -> None:
        if not self.trash.isChecked():
            self.article_chosen.emit(article_id)
            self.accept()

    def _remove(self) -> None:
        ids = self.chosen_ids()
        if ids:
            asked = self.restore_requested if self.trash.isChecked() else self.trash_requested
            asked.emit(ids)

    def _toggle_trash(self, shown: bool) -> None:
        self.trash_shown.emit(shown)
        self._show_state()

    def _show_state(self) -> None:
        in_trash = self.trash.isChecked()
        self.remove.setText(self.tr("Restore") if in_trash else self.tr("Move to trash"))
        chosen = bool(self.table.selectionModel().selectedRows())
        self.remove.setEnabled(chosen)
        self.open_button.setEnabled(chosen and not in_trash)
        number = len(self.model.articles)
        if number:
            self.count.setText(self.tr("%n article(s)", "", number))
        elif in_trash:
            self.count.setText(self.tr("The trash is empty."))
        else:
            self.count.setText(self.tr("Nothing here. Open a file with Ctrl+O, or drop one."))
