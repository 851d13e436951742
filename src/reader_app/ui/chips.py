"""Small toggles in a row that wraps: kinds with counts, colours, sections."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QLayout, QLayoutItem, QToolButton, QWidget

from reader_app.ui.style import sized

_GAP = 5


class FlowLayout(QLayout):
    """Lays widgets out like words: line after line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the items inside rect, return the height they need."""
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint()
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + _GAP, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + _GAP
            line = max(line, size.height())
        return y + line - rect.y()


class Chip(QToolButton):
    """One toggle; name is what it stands for."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.setCheckable(True)
        self.setProperty("chip", True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFont(sized(self, 0.86))
        self.setIconSize(QSize(9, 9))


class ChipRow(QWidget):
    """Toggles of which any number may be on; reports the names of those that are."""

    chosen_changed = Signal(frozenset)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._follower: QWidget | None = None
        self.setAccessibleName(name)
        self._layout = FlowLayout(self)
        self._chips: dict[str, Chip] = {}

    @property
    def chosen(self) -> frozenset[str]:
        """The names of the toggles that are on."""
        return frozenset(name for name, chip in self._chips.items() if chip.isChecked())

    def chip(self, name: str) -> Chip:
        """Return one toggle."""
        return self._chips[name]

    def show_chips(self, chips: Sequence[tuple[str, str, str]]) -> None:
        """Show toggles of (name, text, tooltip), in this order; those kept stay on or off."""
        wanted = {name for name, _, _ in chips}
        for gone in set(self._chips) - wanted:
            chip = self._chips.pop(gone)
            self._layout.removeWidget(chip)
            chip.deleteLater()
        for name, text, hint in chips:
            if name not in self._chips:
                chip = Chip(name, self)
                chip.toggled.connect(self._report)
                self._layout.addWidget(chip)
                chip.show()
                self._chips[name] = chip
            chip = self._chips[name]
            chip.setText(text)
            beside, alone = (
                Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
                Qt.ToolButtonStyle.ToolButtonIconOnly,
            )
            chip.setToolButtonStyle(beside if text else alone)
            chip.setIconSize(QSize(9, 9) if text else QSize(13, 13))
            chip.setToolTip(hint)
            chip.setAccessibleName(hint or text)
        self._layout.invalidate()
        self.updateGeometry()
        before = self._stop_before()
        for name, _, _ in chips:  # new ones would come last of all in the window
            if before is not None:
                QWidget.setTabOrder(before, self._chips[name])
            before = self._chips[name]

    def lead_to(self, follower: QWidget) -> None:
        """Say which control Tab goes to from the last toggle."""
        self._follower = follower

    def _stop_before(self) -> QWidget | None:
        """Return the control from which Tab comes to the first toggle."""
        at = self._follower.previousInFocusChain() if self._follower is not None else None
        while at is not None and at is not self._follower:
            if at.focusPolicy() & Qt.FocusPolicy.TabFocus and not self.isAncestorOf(at):
                return at
            at = at.previousInFocusChain()
        return None

    def set_colour(self, name: str, colour: str) -> None:
        """Put a dot of a colour on a toggle."""
        self._chips[name].setIcon(dot_icon(colour))

    def choose(self, names: frozenset[str]) -> None:
        """Turn exactly these toggles on, without a report."""
        for name, chip in self._chips.items():
            chip.blockSignals(True)
            chip.setChecked(name in names)
            chip.blockSignals(False)

    def _report(self) -> None:
        self.chosen_changed.emit(self.chosen)


def dot_icon(colour: str, size: int = 9) -> QIcon:
    """Return a round dot of a colour, size logical pixels wide, sharp up to 300 % scale."""
    pixels = QPixmap(size * 3, size * 3)
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(colour))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(0, 0, size * 3, size * 3)
    painter.end()
    return QIcon(pixels)
