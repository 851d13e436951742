"""The shelves at the left of the library: where articles stand, and how many."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from reader_app.services.listing import Shelves, Shelving
from reader_app.ui.library.dragging import dragged_articles
from reader_app.ui.rows import Pen, RowDelegate, RowsView

_TAKING = frozenset((Shelving.ALL, Shelving.LISTED, Shelving.ARCHIVE, Shelving.TRASH))
_MOST = 40  # names of a kind: the fullest; the filter finds the others


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A shelf, or the heading above some."""

    text: str
    shelving: Shelving | None = None
    name: str = ""
    count: int = 0

    @property
    def key(self) -> str:
        return f"{self.shelving} {self.name}" if self.shelving else f"heading {self.text}"

    @property
    def spoken(self) -> str:
        return f"{self.text}, {self.count}" if self.shelving else self.text

    @property
    def hint(self) -> str:
        return self.text if self.name else ""

    @property
    def choosable(self) -> bool:
        return self.shelving is not None

    @property
    def is_own(self) -> bool:
        """Tell whether the reader made it up: it can be renamed and deleted."""
        return self.shelving in {Shelving.COLLECTION, Shelving.TAG}

    @property
    def takes_articles(self) -> bool:
        """Tell whether articles can be put there."""
        return self.is_own or self.shelving in _TAKING


class PlaceDelegate(RowDelegate[PlaceRow]):
    """Paints a name at the left and a count at the right."""

    def height_of(self, row: PlaceRow) -> int:
        return self.plain_metrics.height() + (10 if row.choosable else 18)

    def paint_row(self, painter: QPainter, rect: QRect, row: PlaceRow, *, lit: bool) -> None:
        if not row.choosable:
            at = rect.adjusted(14, 12, -8, 0)
            self.write(painter, at, row.text, Pen(self.small, self.theme.muted))
            return
        at = rect.adjusted(14, 5, -14, 0)
        width = self.write(
            painter,
            at,
            str(row.count) if row.count else "",
            Pen(self.small, self.theme.muted),
            right=True,
        )
        at.setRight(at.right() - width - 8)
        colour = self.theme.accent if lit else self.theme.text
        self.write(painter, at, row.text, Pen(self.strong if lit else self.plain, colour))


class PlacesView(RowsView[PlaceRow]):
    """The list of shelves: chosen, renamed, emptied; articles are dropped on them."""

    rename_wanted = Signal(object)  # PlaceRow of a collection or a tag
    remove_wanted = Signal(object)  # PlaceRow of a collection or a tag
    articles_dropped = Signal(object, list)  # PlaceRow, ids of articles

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setDropIndicatorShown(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)

    def show_shelves(self, shelves: Shelves) -> None:
        """Show shelves with their counts."""
        names = {
            Shelving.ALL: self.tr("All articles"),
            Shelving.READING: self.tr("Continue reading"),
            Shelving.LISTED: self.tr("Reading list"),
            Shelving.ARCHIVE: self.tr("Archive"),
            Shelving.TRASH: self.tr("Trash"),
        }
        rows = [
            PlaceRow(text, shelving, count=shelves.counts.get(shelving, 0))
            for shelving, text in names.items()
        ]
        for heading, shelving, named in (
            (self.tr("Collections"), Shelving.COLLECTION, shelves.collections),
            (self.tr("Tags"), Shelving.TAG, shelves.tags),
            (self.tr("Publications"), Shelving.PUBLICATION, shelves.publications),
        ):
            if named:
                rows.append(PlaceRow(heading))
                rows += [PlaceRow(name, shelving, name, count) for name, count in named[:_MOST]]
        self.show_rows(rows)

    # -- renaming and removing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.chosen_row()
        if row is not None and row.is_own and event.key() == Qt.Key.Key_F2:
            self.rename_wanted.emit(row)
        elif row is not None and row.is_own and event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit(row)
        else:
            super().keyPressEvent(event)

    def build_menu(self, row: PlaceRow) -> QMenu:
        """Return what can be done with a collection or a tag."""
        menu = QMenu(self)
        rename = menu.addAction(self.tr("Rename…"))
        rename.setShortcut(QKeySequence(Qt.Key.Key_F2))
        rename.triggered.connect(partial(self._say, self.rename_wanted, row))
        remove = menu.addAction(
            self.tr("Delete the collection")
            if row.shelving is Shelving.COLLECTION
            else self.tr("Delete the tag")
        )
        remove.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        remove.triggered.connect(partial(self._say, self.remove_wanted, row))
        return menu

    def _open_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid() and self.row_at(index.row()).is_own:
            menu = self.build_menu(self.row_at(index.row()))
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(at))

    def _say(self, signal: SignalInstance, row: PlaceRow, _checked: bool = False) -> None:
        signal.emit(row)

    # -- dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(bool(dragged_articles(event.mimeData())))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        place = self.indexAt(event.position().toPoint()).row()
        takes = place >= 0 and self.row_at(place).takes_articles
        self._light(place if takes else -1)
        event.setAccepted(takes and bool(dragged_articles(event.mimeData())))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._light(-1)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        self._light(-1)
        ids = dragged_articles(event.mimeData())
        index = self.indexAt(event.position().toPoint())
        if ids and index.isValid() and self.row_at(index.row()).takes_articles:
            event.acceptProposedAction()
            self.articles_dropped.emit(self.row_at(index.row()), ids)

    def _light(self, place: int) -> None:
        """Light up the shelf that would take what is being dragged."""
        if place != self.hovered:
            self.hovered = place
            self.viewport().update()
