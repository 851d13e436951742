"""Rows of small buttons on a card: words that may be meant, notes, what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from reader_app.ui.theme import PAPER, Theme

GAP = 6
"""Between the buttons of a row, and between rows, in logical pixels."""


@dataclass(frozen=True, slots=True)
class CardButton:
    """A button of a card: name goes with button_pressed, label is shown, hint says more."""

    name: str
    label: str
    hint: str = ""


class CardPush(QPushButton):
    """A button in the card's own look, with a ring when it has the keyboard."""

    def __init__(self, wanted: CardButton, parent: QWidget, *, quiet: bool = False) -> None:
        super().__init__(wanted.label.replace("&", "&&"), parent)
        self.setObjectName(wanted.name)
        self._label = wanted.label
        self._quiet = quiet
        self.theme = PAPER
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(wanted.hint)
        self.setAccessibleName(wanted.hint or wanted.label)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        wide, high = (16, 6) if self._quiet else (22, 8)
        return QSize(metrics.horizontalAdvance(self._label) + wide, metrics.height() + high)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self.theme
        ring = QPen(QColor(theme.focus), 2) if self.hasFocus() else QPen(QColor(theme.rule), 1)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        radius = box.height() / 2 if self._quiet else 6
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(ring)
            painter.setBrush(QColor(theme.panel if self.underMouse() else theme.page))
            painter.drawRoundedRect(box, radius, radius)
            painter.setPen(QColor(theme.text))
            shown = self.fontMetrics().elidedText(
                self._label, Qt.TextElideMode.ElideRight, self.width() - 12
            )
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, shown)


class CardRow(QWidget):
    """Buttons side by side, in as many rows as the width asks for."""

    pressed = Signal(str)  # the button's name

    def __init__(self, parent: QWidget, *, quiet: bool = False) -> None:
        super().__init__(parent)
        self._quiet = quiet
        self.buttons: list[CardPush] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_buttons(self, wanted: Sequence[CardButton], font: QFont, theme: Theme) -> None:
        """Replace the buttons; without any the row is hidden."""
        for old in self.buttons:
            old.hide()
            old.deleteLater()
        self.buttons = []
        for one in wanted:
            button = CardPush(one, self, quiet=self._quiet)
            button.setFont(font)
            button.theme = theme
            button.clicked.connect(self._report)
            button.show()
            self.buttons.append(button)
        self.setVisible(bool(self.buttons))
        self._place(self.width())
        self.updateGeometry()

    def show_theme(self, theme: Theme) -> None:
        """Change the colours."""
        for button in self.buttons:
            button.theme = theme
            button.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place(event.size().width())
        super().resizeEvent(event)

    def _place(self, width: int) -> None:
        for button, place in zip(self.buttons, self._places(width), strict=True):
            button.setGeometry(place)

    def _places(self, width: int) -> list[QRect]:
        places: list[QRect] = []
        left = top = 0
        for button in self.buttons:
            size = button.sizeHint().boundedTo(QSize(max(width, 40), 1 << 12))
            if left and left + size.width() > width:
                left, top = 0, top + size.height() + GAP
            places.append(QRect(left, top, size.width(), size.height()))
            left += size.width() + GAP
        return places

    def _report(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.pressed.emit(sender.objectName())
