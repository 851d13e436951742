"""Painting a drawing: on a widget that can be pointed at, and into a picture."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader_app.core.article import Script
from reader_app.services.export.drawing import Anchor, Box, Dot, Drawing, Shape, Stroke, Words
from reader_app.ui.theme import sans_families

REACH = 8.0
"""Pixels around a dot that still hit it."""


def paint_drawing(painter: QPainter, drawing: Drawing) -> None:
    """Paint a drawing at the painter's origin."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, drawing.width, drawing.height), QColor(drawing.ground))
    for shape in drawing.shapes:
        _paint(painter, shape)


def picture_of(drawing: Drawing, scale: float = 2.0) -> QImage:
    """Return a drawing as a picture, scale pixels for each of its own."""
    image = QImage(
        round(drawing.width * scale), round(drawing.height * scale), QImage.Format.Format_RGB32
    )
    with QPainter(image) as painter:
        painter.scale(scale, scale)
        paint_drawing(painter, drawing)
    return image


def _paint(painter: QPainter, shape: Shape) -> None:
    if isinstance(shape, Words):
        _write(painter, shape)
    elif isinstance(shape, Stroke):
        painter.setPen(QPen(QColor(shape.colour), shape.width))
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in shape.points]))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shape.colour))
        if isinstance(shape, Box):
            area = QRectF(shape.x, shape.y, shape.width, shape.height)
            painter.drawRoundedRect(area, shape.radius, shape.radius)
        else:
            painter.drawEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)


def _write(painter: QPainter, words: Words) -> None:
    font = QFont()
    font.setFamilies(list(sans_families(Script.HANS)))
    font.setPixelSize(round(words.size))
    font.setBold(words.bold)
    painter.setFont(font)
    painter.setPen(QColor(words.colour))
    width = QFontMetricsF(font).horizontalAdvance(words.text)
    left = {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[words.anchor]
    painter.drawText(QPointF(words.x - left, words.y), words.text)


class DrawingView(QWidget):
    """Shows one drawing; a click on a point reports it."""

    point_chosen = Signal(int)
    resized = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._drawing: Drawing | None = None

    @property
    def drawing(self) -> Drawing | None:
        """What is on show."""
        return self._drawing

    def show_drawing(self, drawing: Drawing | None, described: str = "") -> None:
        """Show a drawing, with words that say the same."""
        self._drawing = drawing
        self.setAccessibleDescription(described)
        self.setFixedHeight(0 if drawing is None else round(drawing.height))
        self.update()

    def sizeHint(self) -> QSize:
        drawing = self._drawing
        return QSize(480, 0) if drawing is None else QSize(480, round(drawing.height))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all is painted anew
        if self._drawing is not None:
            with QPainter(self) as painter:
                paint_drawing(painter, self._drawing)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._point_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = self._point_at(event.position())
        if point is not None and event.button() == Qt.MouseButton.LeftButton:
            self.point_chosen.emit(point)

    def _point_at(self, at: QPointF) -> int | None:
        for shape in () if self._drawing is None else self._drawing.shapes:
            if isinstance(shape, Box) and shape.point is not None:
                area = QRectF(0, shape.y - 5, self.width(), shape.height + 10)
            elif isinstance(shape, Dot) and shape.point is not None:
                side = shape.radius + REACH
                area = QRectF(shape.x - side, shape.y - side, 2 * side, 2 * side)
            else:
                continue
            if area.contains(at):
                return shape.point
        return None
