"""Lines under words, painted as tiles: stroking a dashed pen anew for each costs far more."""

from __future__ import annotations

from enum import Enum, auto
from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPen, QPixmap, QPolygonF


class Pattern(Enum):
    """Shapes of a line; dashes are told from each other by their lengths."""

    SOLID = auto()
    DOTS = auto()
    WAVE = auto()
    DASHES = auto()


class Stroke(NamedTuple):
    """A line under words: how thick, which shape, dash and gap lengths, how many, end ticks.

    Lengths are logical pixels.
    """

    width: float
    pattern: Pattern = Pattern.SOLID
    dashes: tuple[float, ...] = ()
    lines: int = 1
    ticks: bool = False


DOT_STEP, WAVE_STEP = 4.0, 5.0
"""From one dot or wave to the next, in logical pixels."""
DOTTED = Stroke(1.7, Pattern.DOTS)
WAVY = Stroke(1.2, Pattern.WAVE)


@cache
def colour_of(name: str) -> QColor:
    """Return a colour of a theme, made once."""
    return QColor(name)


def draw_stroke(
    painter: QPainter, stroke: Stroke, colour: str, *, left: float, right: float, y: float
) -> None:
    """Draw a line from left to right with its upper edge at y."""
    width = max(0.0, right - left)
    step = stroke.width + 1.4
    for number in range(stroke.lines):
        top = y + number * step
        if stroke.pattern is Pattern.SOLID:
            painter.fillRect(QRectF(left, top, width, stroke.width), colour_of(colour))
        elif painter.paintEngine().type() is not QPaintEngine.Type.Raster:
            _draw_shapes(painter, stroke, colour, left, left + width, top)
        else:
            tile = _tile(stroke, colour, painter.device().devicePixelRatioF())
            height = tile.height() / tile.devicePixelRatio()
            painter.drawTiledPixmap(QRectF(left, top, width, height), tile)
    if stroke.ticks:
        for x in (left, right - stroke.width):
            painter.fillRect(QRectF(x, y - 4, stroke.width, 4), colour_of(colour))


def _draw_shapes(
    painter: QPainter, stroke: Stroke, colour: str, left: float, right: float, y: float
) -> None:
    """Draw a patterned line as shapes: on paper a tile would be a picture, and repeat downwards."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour_of(colour))
    x = left
    if stroke.pattern is Pattern.DOTS:
        while x + stroke.width <= right:
            painter.drawEllipse(QRectF(x, y, stroke.width, stroke.width))
            x += DOT_STEP
    elif stroke.pattern is Pattern.WAVE:
        painter.setPen(QPen(colour_of(colour), stroke.width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        points: list[QPointF] = []
        while x <= right:
            points.append(QPointF(x, y + 2 + (1 if len(points) % 2 else -1)))
            x += WAVE_STEP / 2
        painter.drawPolyline(QPolygonF(points))
    else:
        number = 0
        while x < right:
            length = stroke.dashes[number % len(stroke.dashes)]
            if number % 2 == 0:
                painter.drawRect(QRectF(x, y, min(length, right - x), stroke.width))
            x += length
            number += 1
    painter.restore()


@lru_cache(maxsize=256)
def _tile(stroke: Stroke, colour: str, ratio: float) -> QPixmap:
    """Return one period of a line."""
    period = {Pattern.DOTS: DOT_STEP, Pattern.WAVE: WAVE_STEP}.get(stroke.pattern) or sum(
        stroke.dashes
    )
    height = 4.0 if stroke.pattern is Pattern.WAVE else 3.0
    tile = QPixmap(max(1, round(period * ratio)), max(1, round(height * ratio)))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    with QPainter(tile) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        if stroke.pattern is Pattern.DOTS:
            painter.drawEllipse(QPointF(period / 2, 1.2), stroke.width / 2, stroke.width / 2)
        elif stroke.pattern is Pattern.WAVE:
            painter.setPen(QPen(QColor(colour), stroke.width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            points = [QPointF(x, 2 + (1 if n % 2 else -1)) for n, x in enumerate(_corners(period))]
            painter.drawPolyline(QPolygonF(points))
        else:
            x = 0.0
            for number, length in enumerate(stroke.dashes):
                if number % 2 == 0:
                    painter.drawRect(QRectF(x, 0, length, stroke.width))
                x += length
    return tile


def _corners(period: float) -> list[float]:
    """Return where a wave turns, from before its tile to behind it."""
    return [period * quarter / 4 for quarter in range(-2, 8, 2)]
