"""A list that measures only the rows in sight, so that ten thousand open as fast as ten.

QListView asks every row for its size before it shows the first. Here the rows that have not been
in sight count with an estimate; when one comes into sight it is measured, and the scroll bar moves
along so that nothing on the screen jumps.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QWidget

from reader_app.ui.row_heights import RowHeights

AnyIndex = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemView.ScrollHint
_Move = QAbstractItemView.CursorAction
_SAMPLE = 8
"""Rows measured to estimate the others."""
_FEW = 64
"""So many rows are all measured at once."""
_STEP = 48
"""Pixels the wheel and the arrows of the scroll bar move by."""


class Sight(NamedTuple):
    """Where a list is scrolled to: its first row in sight (-1 of none), pixels of it above."""

    row: int
    below: int


class MeasuredList(QListView):
    """A QListView of one column whose geometry is ours; subclasses say how high a row is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights = RowHeights()
        self._stale = True
        self._settling = False
        self._seen = 0  # the first row in sight

    def row_height(self, row: int) -> int:
        """Return the height of a row at the present width, pixels. Subclasses say."""
        raise NotImplementedError

    def measure_again(self) -> None:
        """Forget all heights: width or font changed."""
        self._stale = True
        self.scheduleDelayedItemsLayout()

    def sight(self) -> Sight:
        """Return the first row in sight and how far it is scrolled out at the top."""
        heights, value = self._known(), self.verticalScrollBar().value()
        row = heights.row_at(value)
        return Sight(row, value - heights.top(row) if row >= 0 else 0)

    def return_to(self, sight: Sight) -> None:
        """Scroll to what sight() said."""
        heights = self._known()
        row = min(sight.row, len(heights) - 1)
        if row >= 0:
            self._measure(row, heights.top(row) + sight.below + self.viewport().height())
            self._fit_bar()
            self.verticalScrollBar().setValue(heights.top(row) + sight.below)

    # -- heights --------------------------------------------------------------------------------

    def _known(self) -> RowHeights:
        """Return the heights, made anew where the rows are others than they were."""
        model = self.model()
        count = 0 if model is None else model.rowCount()
        if self._stale or len(self._heights) != count:
            self._begin(count)
        return self._heights

    def _begin(self, count: int) -> None:
        self._stale = False
        step = 1 if count <= _FEW else max(1, count // _SAMPLE)
        sampled = [(row, self.row_height(row)) for row in range(0, count, step)]
        estimate = sum(height for _, height in sampled) // len(sampled) if sampled else 1
        self._heights.reset(count, estimate)
        for row, height in sampled:
            self._heights.measure(row, height)

    def _measure(self, first: int, bottom: int) -> None:
        """Measure rows from the first down to a height of the list."""
        heights = self._heights
        y = heights.top(first) if len(heights) else 0
        for row in range(first, len(heights)):
            if y >= bottom:
                break
            if not heights.is_measured(row):
                heights.measure(row, self.row_height(row))
            y += heights.height(row)

    def _settle(self, anchor: int | None = None) -> None:
        """Measure what is in sight; the anchor, the first row in sight or another, stays put."""
        heights, bar = self._known(), self.verticalScrollBar()
        if self._settling or not len(heights):
            self._seen = 0
            return
        self._settling = True
        try:
            room = self.viewport().height()
            for _ in range(4):  # measuring may bring other rows into sight
                value = bar.value()
                first = heights.row_at(value)
                held = min(first if anchor is None else anchor, len(heights) - 1)
                above = heights.top(held) - value
                self._measure(first, value + room)
                self._fit_bar()
                wanted = heights.top(held) - above
                if wanted == bar.value():
                    break
                bar.setValue(wanted)
                if bar.value() == value:
                    break
            self._seen = heights.row_at(bar.value())
        finally:
            self._settling = False

    def _fit_bar(self) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(_STEP)
        bar.setPageStep(room)
        bar.setRange(0, max(0, self._heights.total - room))

    # -- what Qt asks ---------------------------------------------------------------------------

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def visualRect(self, index: AnyIndex) -> QRect:
        if not index.isValid():
            return QRect()
        heights, row = self._known(), index.row()
        if row >= len(heights):
            return QRect()
        top = heights.top(row) - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), heights.height(row))

    def indexAt(self, point: QPoint) -> QModelIndex:
        heights = self._known()
        y = point.y() + self.verticalScrollBar().value()
        inside = 0 <= point.x() < self.viewport().width() and 0 <= y < heights.total
        return self._index(heights.row_at(y)) if inside else QModelIndex()

    def scrollTo(self, index: AnyIndex, hint: _Hint = _Hint.EnsureVisible) -> None:
        if not index.isValid():
            return
        heights, row, room = self._known(), index.row(), self.viewport().height()
        if row >= len(heights):
            return
        # what will be in sight around it is measured before, so that it then stays where it is
        above = heights.row_at(heights.top(row) - room)
        self._measure(above, heights.top(row))
        self._measure(row, heights.top(row) + room)
        self._fit_bar()
        bar, top, height = self.verticalScrollBar(), heights.top(row), heights.height(row)
        value = bar.value()
        if hint == _Hint.PositionAtCenter:
            value = top + height // 2 - room // 2
        elif hint == _Hint.PositionAtTop or top < value or height > room:
            value = top
        elif hint == _Hint.PositionAtBottom or top + height > value + room:
            value = top + height - room
        bar.setValue(value)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002 - Qt's signature
        if self._settling:
            return
        near = 0 < dy < self.viewport().height()  # upwards by less than a page
        self._settle(self._seen if near else None)
        self.viewport().update()

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)  # QListView's would ask every row

    def updateGeometries(self) -> None:
        self._known()
        if not self._settling:
            self._settle()
            self._fit_bar()
        QAbstractItemView.updateGeometries(self)

    def reset(self) -> None:
        self._stale = True
        super().reset()

    def rowsInserted(self, parent: AnyIndex, start: int, end: int) -> None:
        come = end - start + 1
        if come > len(self._heights):
            self._stale = True  # an estimate made of a few rows, or none, says little of so many
        elif not self._stale:
            self._heights.insert(start, come)
        super().rowsInserted(parent, start, end)

    def rows_went(self, start: int, end: int) -> None:
        """Take in that rows went; the model's rowsRemoved leads here."""
        if not self._stale:
            self._heights.remove(start, end - start + 1)

    def rows_changed(self, start: int, end: int) -> None:
        """Have rows measured again, because what they show changed."""
        if not self._stale:
            self._heights.forget(start, end - start + 1)
            self.scheduleDelayedItemsLayout()

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        chosen = QItemSelection(index, index) if index.isValid() else QItemSelection()
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region, seen = QRegion(), self.viewport().rect()
        for index in selection.indexes():
            region = region.united(self.visualRect(index).intersected(seen))
        return region

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: ARG002
        count, here = len(self._known()), self.currentIndex().row()
        if not count:
            return QModelIndex()
        if here < 0:
            return self._index(0)
        steps = {
            _Move.MoveHome: -count,
            _Move.MoveEnd: count,
            _Move.MoveUp: -1,
            _Move.MovePrevious: -1,
            _Move.MoveDown: 1,
            _Move.MoveNext: 1,
        }
        if action in (_Move.MovePageUp, _Move.MovePageDown):
            return self._index(self._page_from(here, down=action == _Move.MovePageDown))
        return self._index(min(max(here + steps.get(action, 0), 0), count - 1))

    def _page_from(self, row: int, *, down: bool) -> int:
        """Return the row a page further, one at least."""
        heights, room = self._heights, self.viewport().height()
        if down:
            self._measure(row, heights.top(row) + room)
            found = heights.row_at(heights.top(row) + max(0, room - heights.height(row)))
            return min(max(found, row + 1), len(heights) - 1)
        bottom = heights.top(row) + heights.height(row)
        return max(0, min(heights.row_at(max(0, bottom - room)), row - 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        heights = self._known()
        if not len(heights):
            return
        painter, option = QPainter(self.viewport()), QStyleOptionViewItem()
        self.initViewItemOption(option)
        delegate, value = self.itemDelegate(), self.verticalScrollBar().value()
        first = heights.row_at(event.rect().top() + value)
        y, bottom = heights.top(first) - value, event.rect().bottom()
        for row in range(first, len(heights)):
            if y > bottom:
                break
            height = heights.height(row)
            option.rect = QRect(0, y, self.viewport().width(), height)
            delegate.paint(painter, option, self._index(row))
            y += height
        painter.end()

    def _index(self, row: int) -> QModelIndex:
        return self.model().index(row, 0)
