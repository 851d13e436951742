"""Lists of painted rows: a model of values, a view for mouse and keys, a delegate to paint them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader_app.ui.differences import difference
from reader_app.ui.measured_list import AnyIndex, MeasuredList, Sight
from reader_app.ui.style import hover_of, sized
from reader_app.ui.theme import PAPER, Theme
from reader_app.ui.viewports import know_viewport

R = TypeVar("R", bound="Row")

_MANY_AT_ONCE = 50  # changed rows; beyond that the list is simply filled anew


class Row(Protocol):
    """What a list needs to know of a row; everything else is its delegate's affair."""

    @property
    def key(self) -> str:
        """Name the row, the same before and after an update."""

    @property
    def spoken(self) -> str:
        """Say the row in words, for screen readers."""

    @property
    def hint(self) -> str:
        """Return the tooltip, "" for none."""

    @property
    def choosable(self) -> bool:
        """Tell whether the row can be chosen (a heading in the list cannot)."""


class Pen(NamedTuple):
    """What words are written with."""

    font: QFont
    colour: str


class RowsModel(QAbstractListModel, Generic[R]):
    """Holds the rows of one list, all at once or as many as were fetched so far."""

    more_wanted = Signal()  # the reader has come near the end of what was fetched

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[R, ...] = ()
        self._more = False

    @property
    def rows(self) -> tuple[R, ...]:
        """The rows as they were last given."""
        return self._rows

    def replace(self, rows: Sequence[R]) -> None:
        """Show other rows; where the keys are the same, only what differs is painted again."""
        old, new = self._rows, tuple(rows)
        differs = difference(old, new)
        if not differs.size:
            self._rows = new
            return
        head = differs.start
        gone, come = old[head : differs.old_end], new[head : differs.new_end]
        same = len(gone) == len(come) and all(
            one.key == other.key for one, other in zip(gone, come, strict=True)
        )
        if same:
            self._rows = new
            self.dataChanged.emit(self.index(head), self.index(head + len(come) - 1))
        elif differs.size > _MANY_AT_ONCE:
            self.beginResetModel()
            self._rows = new
            self.endResetModel()
        else:
            self._exchange(head, gone, come)

    def _exchange(self, at: int, gone: Sequence[R], come: Sequence[R]) -> None:
        """Take some rows out and put others in their place; all others stay as they are."""
        if gone:
            self.beginRemoveRows(QModelIndex(), at, at + len(gone) - 1)
            self._rows = self._rows[:at] + self._rows[at + len(gone) :]
            self.endRemoveRows()
        if come:
            self.beginInsertRows(QModelIndex(), at, at + len(come) - 1)
            self._rows = (*self._rows[:at], *come, *self._rows[at:])
            self.endInsertRows()

    def append(self, rows: Sequence[R], *, more: bool = False) -> None:
        """Show further rows below; more tells that there are others still to be fetched."""
        self._more = more
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows += tuple(rows)
            self.endInsertRows()

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and self._more

    def fetchMore(self, parent: AnyIndex) -> None:  # noqa: ARG002 - Qt's signature
        self._more = False  # asked once; append() says whether there is still more
        self.more_wanted.emit()

    def find(self, key: str) -> int | None:
        """Return the place of the row with this key, None where there is none."""
        for place, row in enumerate(self._rows):
            if row.key == key:
                return place
        return None

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.hint or None
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not self._rows[index.row()].choosable:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class RowDelegate(QStyledItemDelegate, Generic[R]):
    """Base of all row painters: ground, hover, selection and focus are drawn here."""

    def __init__(self, view: RowsView[R]) -> None:
        super().__init__(view)
        self.view = view
        self.theme: Theme = PAPER
        self.set_fonts()

    def set_fonts(self) -> None:
        """Take over the view's font; called again when it changes."""
        self.plain = sized(self.view, 1.0)
        self.strong = sized(self.view, 1.0, bold=True)
        self.small = sized(self.view, 0.86)
        self.plain_metrics = QFontMetrics(self.plain)
        self.small_metrics = QFontMetrics(self.small)

    def width(self) -> int:
        """Return the width a row is laid out for, in pixels, scroll bar or not.

        Rows keep more room at the right than a scroll bar takes, so that their lines do not
        break anew when it comes or goes.
        """
        return self.view.width()

    def height_of(self, row: R) -> int:
        """Return the height of a row in pixels; subclasses say."""
        raise NotImplementedError

    def paint_row(self, painter: QPainter, rect: QRect, row: R, *, lit: bool) -> None:
        """Paint a row inside rect; lit tells that it is chosen. Subclasses do."""
        raise NotImplementedError

    def paint_ground(self, painter: QPainter, rect: QRect, row: R, *, lit: bool) -> None:
        """Paint what lies under a row; subclasses may paint cards instead."""
        if lit and row.choosable:
            painter.fillRect(rect, QColor(self.theme.raised))

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(0, self.height_of(self.view.row_at(index.row())))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = self.view.row_at(index.row())
        rect: QRect = option.rect
        rect.setWidth(self.width())
        # option.state would say all this, but naming QStyle's flags costs 7 ms at the first paint
        here = index.row()
        lit = here == self.view.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not lit and row.choosable and here == self.view.hovered:
            painter.fillRect(rect, QColor(hover_of(self.theme)))
        self.paint_ground(painter, rect, row, lit=lit)
        self.paint_row(painter, rect, row, lit=lit)
        if lit and self.view.hasFocus() and row.choosable:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self.theme.focus), 2))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 5, 5)
        painter.restore()

    def write(
        self, painter: QPainter, rect: QRect, text: str, pen: Pen, *, right: bool = False
    ) -> int:
        """Write one line at the top of rect, elided to its width; return the width it took."""
        metrics = QFontMetrics(pen.font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, rect.width()))
        width = metrics.horizontalAdvance(shown)
        painter.setFont(pen.font)
        painter.setPen(QColor(pen.colour))
        left = rect.right() + 1 - width if right else rect.left()
        painter.drawText(QPoint(left, rect.top() + metrics.ascent()), shown)
        return width


class RowsView(MeasuredList, Generic[R]):
    """A list that reports what the reader chooses and says so when it is empty."""

    row_chosen = Signal(object)  # the row clicked, or under the cursor when Enter was pressed
    more_wanted = Signal()  # the end of what was fetched is near

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._viewport = know_viewport(self)
        self._model: RowsModel[R] = RowsModel(self)
        self._rows_delegate: RowDelegate[R] | None = None
        self._empty = ""
        self._laid_out = 0
        self.hovered = -1  # the row under the pointer
        self.setModel(self._model)
        self._model.more_wanted.connect(self.more_wanted)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._model.rowsRemoved.connect(self._on_rows_removed)
        self._model.dataChanged.connect(self._on_data_changed)
        self.clicked.connect(self._choose_index)
        self.entered.connect(self._hover)
        self.viewportEntered.connect(self._leave)

    @property
    def rows(self) -> tuple[R, ...]:
        """The rows on show."""
        return self._model.rows

    def row_at(self, place: int) -> R:
        """Return one row by its place."""
        return self._model.rows[place]

    def set_delegate(self, delegate: RowDelegate[R]) -> None:
        """Let delegate paint the rows."""
        self._rows_delegate = delegate
        self.setItemDelegate(delegate)
        self.measure_again()

    @property
    def empty_text(self) -> str:
        """What an empty list says."""
        return self._empty

    def set_empty_text(self, text: str) -> None:
        """Say what stands here while there are no rows."""
        self._empty = text
        self.setAccessibleDescription(text)
        self.viewport().update()

    def show_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        if self._rows_delegate is not None:
            self._rows_delegate.theme = theme
        self.viewport().update()

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show other rows, keeping the place and the chosen row where they still exist."""
        chosen, sight = self.chosen_row(), self.sight()
        first = self._model.rows[sight.row].key if sight.row >= 0 else None
        scroll = self.verticalScrollBar().value()
        self._model.append((), more=False)
        self._model.replace(rows)
        if chosen is not None and self.chosen_row() is None:
            place = self._model.find(chosen.key)
            if place is not None:
                self.setCurrentIndex(self._model.index(place))
        place = self._model.find(first) if scroll and first is not None else None
        if place is not None:
            self.return_to(Sight(place, sight.below))
        else:
            self.verticalScrollBar().setValue(scroll)

    def row_height(self, row: int) -> int:
        if self._rows_delegate is None:
            return 1
        return self._rows_delegate.height_of(self._model.rows[row])

    def append_rows(self, rows: Sequence[R], *, more: bool) -> None:
        """Show further rows; more tells that there are still others: more_wanted asks for them."""
        self._model.append(rows, more=more)

    def chosen_row(self) -> R | None:
        """Return the row under the cursor, None where there is none."""
        index = self.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def mark_row(self, key: str) -> None:
        """Put the cursor on a row and bring it into sight, without choosing it."""
        place = self._model.find(key)
        if place is None:
            self.setCurrentIndex(QModelIndex())
            return
        index = self._model.index(place)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def leaveEvent(self, event: QEvent) -> None:
        self._leave()
        super().leaveEvent(event)

    def _on_rows_removed(self, _parent: AnyIndex, first: int, last: int) -> None:
        self.rows_went(first, last)

    def _on_data_changed(self, first: AnyIndex, last: AnyIndex) -> None:
        self.rows_changed(first.row(), last.row())

    def _hover(self, index: AnyIndex) -> None:
        self.hovered = index.row()
        self.viewport().update()

    def _leave(self) -> None:
        self.hovered = -1
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose_index(self.currentIndex())
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._model.rows or not self._empty:
            return
        theme = self._rows_delegate.theme if self._rows_delegate is not None else PAPER
        painter = QPainter(self.viewport())
        painter.setPen(QColor(theme.muted))
        space = self.viewport().rect().adjusted(18, 26, -18, -10)
        flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter
        painter.drawText(space, int(flags) | int(Qt.TextFlag.TextWordWrap), self._empty)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.width() != self._laid_out:
            self._laid_out = self.width()
            self.measure_again()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = {QEvent.Type.FontChange, QEvent.Type.StyleChange}
        if self._rows_delegate is not None and event.type() in kinds:
            self._rows_delegate.set_fonts()
            self.measure_again()

    def _choose_index(self, index: AnyIndex) -> None:
        if index.isValid() and self._model.rows[index.row()].choosable:
            self.row_chosen.emit(self._model.rows[index.row()])


def wrapped_height(metrics: QFontMetrics, text: str, width: int) -> int:
    """Return how high text stands when broken into lines of width pixels."""
    flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
    return metrics.boundingRect(
        QRect(QPoint(0, 0), QSize(max(1, width), 10_000)), flags, text
    ).height()
