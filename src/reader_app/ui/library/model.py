"""The table of the library: lines as they were arranged, words made when a line is painted."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QImage

from reader_app.core.library import ArticleSummary
from reader_app.services.listing import Line, SortBy

AnyIndex = QModelIndex | QPersistentModelIndex
_PART = 200
"""Lines the table is given at a time; further ones when the reader comes near them."""
_COVERS = 400
# asked for every cell of every frame: combined once
_TOLD = frozenset((Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole))
_HEADING = Qt.ItemFlag.ItemIsEnabled
_ARTICLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, what it says of a line, what it is sorted by."""

    name: str
    shown: Callable[[Line, ArticleSummary], str]
    sort: SortBy
    number: bool = False


class LibraryModel(QAbstractTableModel):
    """Gives the table its lines a part at a time; arranging them is a service's affair."""

    sort_wanted = Signal(object, bool)  # SortBy, descending
    cover_wanted = Signal(str)  # the file name of a picture that a line shows

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        count = QLocale().toString
        self.columns = (
            Column(self.tr("Title"), self._title, SortBy.TITLE),
            Column(self.tr("Publication"), lambda _, a: a.publication or "", SortBy.PUBLICATION),
            Column(self.tr("Date"), lambda _, a: a.date or "", SortBy.DATE),
            Column(
                self.tr("Characters"), lambda _, a: count(a.characters), SortBy.LENGTH, number=True
            ),
            Column(self.tr("Read"), lambda _, a: f"{a.progress:.0%}", SortBy.PROGRESS),
            Column(
                self.tr("Notes"),
                lambda _, a: count(a.notes) if a.notes else "",
                SortBy.NOTES,
                number=True,
            ),
            Column(
                self.tr("Figures"),
                lambda line, _: count(line.figures) if line.figures else "",
                SortBy.FIGURES,
                number=True,
            ),
            Column(self.tr("Tags"), lambda _, a: "  ".join(a.tags), SortBy.TAGS),
            Column(self.tr("Last read"), lambda _, a: (a.opened or a.added)[:10], SortBy.READ),
        )
        self._lines: tuple[Line, ...] = ()
        self._shown = 0
        self._covers: OrderedDict[str, QImage | None] = OrderedDict()

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines, those the table has not asked for yet included."""
        return self._lines

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Take other lines, the first of them at once."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self._shown = min(_PART, len(self._lines))
        self.endResetModel()

    def show_until(self, row: int) -> None:
        """Give the table lines up to a row that is to be gone to."""
        while self._shown <= row < len(self._lines):
            self.fetchMore(QModelIndex())

    def line(self, row: int) -> Line:
        """Return one line."""
        return self._lines[row]

    def set_cover(self, name: str, image: QImage | None) -> None:
        """Take a picture that was asked for (None: it cannot be shown)."""
        self._covers[name] = image
        while len(self._covers) > _COVERS:
            self._covers.popitem(last=False)
        for row in range(self._shown):
            article = self._lines[row].article
            if article is not None and article.picture == name:
                index = self.index(row, 0)
                self.dataChanged.emit(index, index)

    def cover(self, article: ArticleSummary) -> QImage | None:
        """Return the picture of an article, None while it is not there; it is then asked for."""
        name = article.picture
        if name is None:
            return None
        if name not in self._covers:
            self._covers[name] = None
            self.cover_wanted.emit(name)
        return self._covers[name]

    # -- Qt

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._shown

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and self._shown < len(self._lines)

    def fetchMore(self, parent: AnyIndex) -> None:  # noqa: ARG002 - Qt's signature
        upto = min(len(self._lines), self._shown + _PART)
        if upto > self._shown:
            self.beginInsertRows(QModelIndex(), self._shown, upto - 1)
            self._shown = upto
            self.endInsertRows()

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in _TOLD:
            return self.words(self._lines[index.row()], index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.words(self._lines[index.row()], index.column()) or None
        return None

    def words(self, line: Line, column: int) -> str:
        """Return what a cell says."""
        if line.article is None:
            return self._heading(line) if column == 0 else ""
        return self.columns[column].shown(line, line.article)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        return _HEADING if self._lines[index.row()].article is None else _ARTICLE

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self.columns[section].name
        if role == Qt.ItemDataRole.TextAlignmentRole and self.columns[section].number:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.sort_wanted.emit(self.columns[column].sort, order is Qt.SortOrder.DescendingOrder)

    def _title(self, _line: Line, article: ArticleSummary) -> str:
        return article.title or self.tr("(untitled)")

    def _heading(self, line: Line) -> str:
        name = line.heading or self.tr("Without")
        return f"{name}  ·  {QLocale().toString(line.count)}"
