"""The table of articles: painted a page at a time, chosen by mouse and keys, dragged to shelves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelection, QMimeData, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from reader_app.core.library import ArticleSummary
from reader_app.services.listing import SortBy
from reader_app.ui.library.dragging import ARTICLES
from reader_app.ui.library.model import AnyIndex, LibraryModel
from reader_app.ui.library.painting import COVER, LinePainter, Place
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
_WIDTHS = (0, 8, 7, 6, 6, 5, 5, 10, 8)  # of the columns, in Han characters
_SETTLED = 40
"""Milliseconds after which covers of what has come into sight are asked for."""


class ArticlesTable(QTableView):
    """Shows the lines of a model; says which covers are near and what is dragged away."""

    covers_wanted = Signal(list)  # names of the pictures in sight and near, the first to see first

    def __init__(self, name: str, model: LibraryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articles")
        self.setAccessibleName(name)
        self.lines = model
        self.setModel(model)
        self._font = self.font()
        self.painter = LinePainter(self, model)
        self._theme = PAPER
        self._hovered = -1
        self._chosen: list[tuple[int, int]] = []
        self._near = QTimer(self)
        self._near.setSingleShot(True)
        self._near.setInterval(_SETTLED)
        self._near.timeout.connect(self._ask_for_covers)
        self._set_up()
        self._set_up_headers()
        self.selectionModel().selectionChanged.connect(self._take_choice)
        model.modelReset.connect(self._take_choice)
        model.cover_came.connect(self._paint_covers)
        self.entered.connect(self._hover)
        self.viewportEntered.connect(self._leave)
        self.horizontalHeader().sectionEntered.connect(self._leave)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    def _set_up_headers(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicator(len(self.lines.columns) - 1, Qt.SortOrder.DescendingOrder)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(40)
        header.setMouseTracking(True)
        self._size()

    def _size(self) -> None:
        """Give lines and columns their sizes, which follow the font."""
        self.verticalHeader().setDefaultSectionSize(self.painter.height())
        han = self.fontMetrics().horizontalAdvance("国")
        self._widths = [width * han for width in _WIDTHS]
        for column, width in enumerate(self._widths):
            if column:
                self.setColumnWidth(column, width)

    def show_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.painter.show_theme(theme)
        self.viewport().update()

    # -- choosing

    def _take_choice(
        self, _new: QItemSelection | None = None, _old: QItemSelection | None = None
    ) -> None:
        selection = self.selectionModel().selection()
        runs = {(one.top(), one.bottom()) for one in map(selection.at, range(selection.size()))}
        self._chosen = sorted(runs)

    def choose_rows(self, rows: Sequence[int]) -> None:
        """Choose lines by their places; the first becomes the current one.

        QTableView.selectRow does nothing before its header is laid out.
        """
        choice = self.selectionModel()
        flags = choice.SelectionFlag
        for row in rows[:1]:
            choice.setCurrentIndex(self.lines.index(row, 0), flags.ClearAndSelect | flags.Rows)
        more = QItemSelection()
        for row in rows[1:]:
            more.select(self.lines.index(row, 0), self.lines.index(row, 0))
        if rows[1:]:
            choice.select(more, flags.Select | flags.Rows)

    # -- painting

    def visible_rows(self) -> range:
        """Return the lines in sight."""
        return self._rows_in(self.viewport().rect())

    def _rows_in(self, rect: QRect) -> range:
        header = self.verticalHeader()
        height, offset = header.defaultSectionSize(), header.offset()
        first = max(0, (rect.top() + offset) // height)
        last = min((rect.bottom() + offset) // height, self.lines.rowCount() - 1)
        return range(first, last + 1)

    def _places(self, rect: QRect) -> list[Place]:
        """Return the columns in sight that a rectangle meets."""
        header = self.horizontalHeader()
        places = []
        for column in range(len(self.lines.columns)):
            width = header.sectionSize(column)  # 0 for a hidden one
            left = header.sectionViewportPosition(column)
            if width and left <= rect.right() and left + width > rect.left():
                places.append(Place(column, left, width))
        return places

    def paintEvent(self, event: QPaintEvent) -> None:
        rect, header = event.rect(), self.verticalHeader()
        height, offset = header.defaultSectionSize(), header.offset()
        places, width = self._places(rect), self.viewport().width()
        painter = QPainter(self.viewport())
        for row in self._rows_in(rect):
            at = QRect(0, row * height - offset, width, height)
            self.painter.paint(painter, at, self.lines.line(row), places, self._ground(row))
        painter.end()
        if self.lines.misses_covers and not self._near.isActive():
            self._near.start()

    def _ground(self, row: int) -> str:
        if any(first <= row <= last for first, last in self._chosen):
            return "chosen"
        return "hover" if row == self._hovered else ""

    def _paint_row(self, row: int) -> None:
        header = self.verticalHeader()
        height = header.defaultSectionSize()
        self.viewport().update(0, row * height - header.offset(), self.viewport().width(), height)

    def _hover(self, index: AnyIndex) -> None:
        if index.row() != self._hovered:
            self._leave()
            self._hovered = index.row()
            self._paint_row(self._hovered)

    def _leave(self, _section: int = -1) -> None:
        if self._hovered >= 0:
            self._paint_row(self._hovered)
            self._hovered = -1

    def leaveEvent(self, event: QEvent) -> None:
        self._leave()
        super().leaveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = {QEvent.Type.FontChange, QEvent.Type.StyleChange}
        if event.type() in kinds and self.font() != self._font:
            self._font = self.font()
            self.painter.set_fonts()
            self._size()
            self._fit_columns()

    # -- covers

    def _scrolled(self, _value: int) -> None:
        self._leave()  # another line comes under the pointer; it is lit when the pointer moves

    def _ask_for_covers(self) -> None:
        """Ask for the pictures in sight, then for a page below and a page above."""
        self.lines.show_ratio(self.devicePixelRatioF())
        seen = self.visible_rows()
        page, count = len(seen), self.lines.rowCount()
        below = range(seen.stop, min(count, seen.stop + page))
        above = range(seen.start - 1, max(-1, seen.start - 1 - page), -1)
        wanted = self.lines.missing_covers([*seen, *below, *above])
        if wanted:
            self.covers_wanted.emit(wanted)

    def _paint_covers(self) -> None:
        header = self.horizontalHeader()
        left = header.sectionViewportPosition(0)
        self.viewport().update(left, 0, COVER.width() + 20, self.viewport().height())

    # -- room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Leave out what there is no room for, so that titles can be read."""
        han = self.fontMetrics().horizontalAdvance("国")
        room = self.width() - _TITLE_LEAST * han
        columns = self.lines.columns
        shown = set(range(1, len(columns)))
        for sort in _DROPPED:
            if sum(self._widths[column] for column in shown) <= room:
                break
            shown -= {n for n, column in enumerate(columns) if column.sort is sort}
        for column in range(1, len(columns)):
            if self.isColumnHidden(column) == (column in shown):
                self.setColumnHidden(column, column not in shown)

    # -- dragging

    def chosen(self) -> list[ArticleSummary]:
        """Return the chosen articles in the order shown."""
        lines = (self.lines.line(row) for a, z in self._chosen for row in range(a, z + 1))
        return [line.article for line in lines if line.article is not None]

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Let the chosen articles be carried to a shelf."""
        articles = self.chosen()
        if not articles:
            return
        data = QMimeData()
        ids = dict.fromkeys(article.id for article in articles)
        data.setData(ARTICLES, "\n".join(ids).encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        words = (
            articles[0].title or "…" if len(ids) == 1 else self.tr("%n article(s)", "", len(ids))
        )
        drag.setPixmap(self._label(words))
        drag.setHotSpot(QPoint(-12, -6))
        drag.exec(Qt.DropAction.CopyAction)

    def _label(self, words: str) -> QPixmap:
        """Return what hangs at the pointer: a slip with a few words."""
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, 260)
        ratio = self.devicePixelRatioF()
        box = QRect(0, 0, metrics.horizontalAdvance(shown) + 20, metrics.height() + 10)
        label = QPixmap(box.size() * ratio)
        label.setDevicePixelRatio(ratio)
        label.fill(Qt.GlobalColor.transparent)
        painter = QPainter(label)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._theme.rule))
        painter.setBrush(QColor(self._theme.raised))
        painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), 6, 6)
        painter.setFont(self.font())
        painter.setPen(QColor(self._theme.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
        painter.end()
        return label
