"""Small bar charts painted by ourselves: no chart library for seven rectangles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader_app.ui.style import mix
from reader_app.ui.theme import PAPER, Theme

_GAP = 3
_LEAST = 2  # pixels a bar has even at zero, so that it can be seen and hit


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, how long it is (0 or more) and the value in words."""

    label: str
    value: float
    told: str


def bar_rects(bars: Sequence[Bar], area: QRectF) -> list[QRectF]:
    """Return where each bar stands inside area, the largest as high as the area."""
    if not bars:
        return []
    width = (area.width() - _GAP * (len(bars) - 1)) / len(bars)
    top = max(bar.value for bar in bars) or 1.0
    rects = []
    for place, bar in enumerate(bars):
        height = max(_LEAST, area.height() * max(0.0, bar.value) / top)
        left = area.left() + place * (width + _GAP)
        rects.append(QRectF(left, area.bottom() - height, max(1.0, width), height))
    return rects


def paint_bars(
    painter: QPainter, area: QRectF, bars: Sequence[Bar], colour: str, lit: frozenset[int]
) -> None:
    """Paint bars into area; those not in lit are pale while there are any in it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for place, rect in enumerate(bar_rects(bars, area)):
        strong = QColor(colour)
        if lit and place not in lit:
            strong.setAlphaF(0.35)
        painter.setBrush(strong)
        radius = min(2.5, rect.width() / 3, rect.height() / 2)
        painter.drawRoundedRect(rect, radius, radius)


class BarChart(QWidget):
    """Bars that can be pointed at, clicked, and walked through with the arrow keys."""

    bar_chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._lit: frozenset[int] = frozenset()
        self._cursor = 0
        self._theme = PAPER
        self._colour = ""
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """The bars on show."""
        return self._bars

    def sizeHint(self) -> QSize:
        return QSize(200, round(self.fontMetrics().height() * 2.6))

    def show_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.update()

    def show_bars(self, bars: Sequence[Bar], colour: str = "") -> None:
        """Show other bars, in a colour ("" for the theme's accent)."""
        self._bars = tuple(bars)
        self._colour = colour
        self._lit = frozenset()
        self._cursor = 0
        self.setAccessibleDescription("; ".join(f"{bar.label}: {bar.told}" for bar in self._bars))
        self.update()

    def light(self, places: frozenset[int]) -> None:
        """Let some bars stand out (none: all are alike)."""
        self._lit = places
        self.update()

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(2, 4, -2, -2)

    def _place_at(self, point: QPointF) -> int | None:
        for place, rect in enumerate(bar_rects(self._bars, self._area())):
            if rect.left() - _GAP / 2 <= point.x() <= rect.right() + _GAP / 2:
                return place
        return None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all is painted anew
        painter = QPainter(self)
        area = self._area()
        colour = self._colour or self._theme.accent
        paint_bars(painter, area, self._bars, colour, self._lit)
        painter.setPen(QPen(QColor(mix(self._theme.rule, self._theme.text, 0.1)), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if self.hasFocus() and self._bars:
            rect = bar_rects(self._bars, area)[self._cursor]
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.focus), 2))
            painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), 3, 3)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self._cursor = place
            self.bar_chosen.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and self._bars:
            self._cursor = (self._cursor + step) % len(self._bars)
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._bars:
            self.bar_chosen.emit(self._cursor)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            place = self._place_at(QPointF(event.pos()))
            if place is None:
                QToolTip.hideText()
            else:
                bar = self._bars[place]
                QToolTip.showText(event.globalPos(), f"{bar.label}: {bar.told}", self)
            return True
        return super().event(event)
