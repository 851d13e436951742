"""The table of the library: lines as they were arranged, words made when a line is painted."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
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
_COVERS = 400
"""Pictures kept: some twenty pages of the table."""
# asked for every cell of every frame: combined once
_TOLD = frozenset((Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole))
_HEADING = Qt.ItemFlag.ItemIsEnabled
_ARTICLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, what it says of a line, what it is sorted by."""

    name: str
    shown: Callable[[Line, ArticleSummary], str]
    sort: SortBy
    number: bool = False


class LibraryModel(QAbstractTableModel):
    """Knows the table's lines, and the covers that came; arranging lines is a service's affair."""

    sort_wanted = Signal(object, bool)  # SortBy, descending
    cover_came = Signal()

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
        self._lines: Sequence[Line] = ()
        self._covers: OrderedDict[str, QImage | None] = OrderedDict()
        self._ratio = 1.0
        self.misses_covers = False  # a line was painted whose cover was not there

    @property
    def lines(self) -> Sequence[Line]:
        """All lines."""
        return self._lines

    @property
    def ratio(self) -> float:
        """Pixels of the screen to a logical one, for which covers are made."""
        return self._ratio

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Take other lines."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> Line:
        """Return one line."""
        return self._lines[row]

    # -- covers

    def show_ratio(self, ratio: float) -> None:
        """Forget the covers made for a screen of another scale."""
        if ratio != self._ratio:
            self._ratio = ratio
            self._covers.clear()

    def missing_covers(self, rows: Iterable[int]) -> list[str]:
        """Return the names of the pictures of some lines that are not there yet, each once."""
        self.misses_covers = False
        names = dict.fromkeys(
            article.picture for row in rows if (article := self._lines[row].article) is not None
        )
        return [name for name in names if name is not None and name not in self._covers]

    def set_cover(self, name: str, image: QImage | None) -> None:
        """Take a picture that was asked for (None: it cannot be shown)."""
        self._covers[name] = image
        while len(self._covers) > _COVERS:
            self._covers.popitem(last=False)
        self.cover_came.emit()

    def cover(self, article: ArticleSummary) -> QImage | None:
        """Return the picture of an article, None while it is not there."""
        name = article.picture
        if name is None:
            return None
        if name not in self._covers:
            self.misses_covers = True
            return None
        self._covers.move_to_end(name)
        return self._covers[name]

    # -- Qt

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

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
