"""A short tour of the window: four cards beside what they speak of, in nobody's way."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader_app.ui.style import sized
from reader_app.ui.theme import PAPER, Theme

GAP = 14
"""Between a card and what it speaks of."""
WIDE = 21
"""Width of a card in Han characters."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One card: what it is about and what it says."""

    target: QWidget
    title: str
    text: str


class Tour(QFrame):
    """Walks through its stops; Esc ends it. It takes neither clicks nor keys from the page."""

    ended = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self.setProperty("card", True)
        self._stops: tuple[Stop, ...] = ()
        self._at = 0
        self._ring = _Ring(window)
        self.title = QLabel(self)
        self.title.setFont(sized(self.title, 1.1, bold=True))
        self.text = QLabel(self)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.title, self.text):
            label.setWordWrap(True)
        self.place = QLabel(self)
        self.place.setProperty("quiet", True)
        self.skip = QPushButton(self.tr("End the tour"), self)
        self.skip.setProperty("flat", True)
        self.skip.setToolTip(self.tr("Esc"))
        self.skip.clicked.connect(self.end)
        self.next = QPushButton(self)
        self.next.setProperty("main", True)
        self.next.clicked.connect(self.go_on)
        foot = QHBoxLayout()
        foot.addWidget(self.place)
        foot.addStretch(1)
        foot.addWidget(self.skip)
        foot.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addWidget(self.text)
        layout.addLayout(foot)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._escape.setContext(Qt.ShortcutContext.WindowShortcut)
        self._escape.activated.connect(self.end)
        self._escape.setEnabled(False)
        self.hide()
        window.installEventFilter(self)

    def show_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._ring.theme = theme
        self._ring.update()

    def start(self, stops: tuple[Stop, ...]) -> None:
        """Begin with the first of the stops whose widgets are on show."""
        self._stops = tuple(stop for stop in stops if stop.target.isVisible())
        self._at = 0
        if self._stops:
            self._escape.setEnabled(True)
            self._show()

    def go_on(self) -> None:
        """Show the next card, or end behind the last."""
        self._at += 1
        if self._at >= len(self._stops):
            self.end()
        else:
            self._show()

    def end(self) -> None:
        """Take the tour away."""
        if self._stops:
            self._stops = ()
            self._escape.setEnabled(False)
            self.hide()
            self._ring.hide()
            self.ended.emit()

    def _show(self) -> None:
        stop = self._stops[self._at]
        self.title.setText(stop.title)
        self.text.setText(stop.text)
        count = len(self._stops)
        self.place.setText(f"{self._at + 1} / {count}")
        last = self._at + 1 == count
        self.next.setText(self.tr("Start reading") if last else self.tr("Next"))
        self.skip.setVisible(not last)
        self.setAccessibleName(stop.title)
        self.setAccessibleDescription(stop.text)
        self._arrange()
        self._ring.show()
        self._ring.raise_()
        self.show()
        self.raise_()

    def _arrange(self) -> None:
        """Stand beside the target where there is room, inside the window in any case."""
        window = self.parentWidget()
        if window is None or not self._stops:
            return
        target = self._stops[self._at].target
        spot = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        self._ring.setGeometry(spot)
        width = self.fontMetrics().horizontalAdvance("国") * WIDE
        width = min(width, window.width() - 2 * GAP)
        self.setFixedWidth(width)
        layout = self.layout()
        height = layout.heightForWidth(width) if layout is not None else self.sizeHint().height()
        self.resize(width, height)
        if spot.height() < window.height() // 3:
            left, top = spot.center().x() - width // 2, spot.bottom() + GAP
        elif spot.width() < window.width() // 3:
            right = spot.right() + GAP + width <= window.width()
            left = spot.right() + GAP if right else spot.left() - GAP - width
            top = spot.top() + 3 * GAP
        else:
            left, top = spot.center().x() - width // 2, spot.bottom() - height - 4 * GAP
        left = max(GAP, min(left, window.width() - width - GAP))
        top = max(GAP, min(top, window.height() - height - GAP))
        self.move(left, top)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._arrange()
        return super().eventFilter(watched, event)


class _Ring(QWidget):
    """A frame around what a card speaks of; clicks go through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.theme: Theme = PAPER
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self.theme.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 6, 6)
