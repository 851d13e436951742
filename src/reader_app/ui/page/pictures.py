"""Pictures on the page: their room in the text, decoded only when they come into view."""

from __future__ import annotations

import re
from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from reader_app.core.article import Article, BlockKind
from reader_app.ui.page.entries import Entries, Entry, Role
from reader_app.ui.page.geometry import Piece
from reader_app.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtCore import QBuffer
    from PySide6.QtGui import QFont, QImage, QImageReader, QPainter

FRAME_HEIGHT = 92
"""Height of the frame of a missing picture at 100 %, in logical pixels."""
TALLEST = 520
DIMMED = 0.86
"""Opacity of pictures on dark paper, where a white one would glare; the viewer shows them whole."""
KEPT = 12
"""Decoded pictures kept in memory."""


_NO_WORDS = re.compile(r"[\w.()-]*", re.ASCII)
"""What sites put for want of words: 003_20190925, IMG_3886.jpg."""


class Pictures:
    """The pictures of one article, scaled to one column."""

    def __init__(
        self,
        article: Article,
        entries: Entries,
        column: int,
        zoom: float,
        *,
        sharp: float | None = None,
    ) -> None:
        """Take what is shown; sharp is pixels a logical pixel, None for those of the screen."""
        self._sharp = sharp
        self._article = article
        self._column = column
        self._zoom = zoom
        self._decoded: OrderedDict[tuple[str, int], QImage] = OrderedDict()
        self.sizes: dict[int, QSize] = {}
        self.heights: dict[int, int] = {}
        self._keys: dict[int, str] = {}
        for index in entries.indexes_of(Role.PICTURE):
            self._measure(index, entries[index])

    def key(self, index: int) -> str | None:
        """Return the key in Article.images of the picture of an entry, None for a missing one."""
        return self._keys.get(index)

    def alt(self, entry: Entry) -> str:
        """Return the words given for a picture, "" where there are none."""
        image = self._article.blocks[entry.block].image if entry.block is not None else None
        return image.alt if image is not None else ""

    def words(self, entry: Entry) -> str:
        """Return what the frame of a missing picture says: nothing that only repeats or names a file."""
        words = self.alt(entry)
        if _NO_WORDS.fullmatch(words) or entry.block is None:
            return ""
        blocks = self._article.blocks
        around = [
            block.span.slice(self._article.text)
            for block in blocks[max(0, entry.block - 1) : entry.block + 2]
            if block.kind in (BlockKind.CAPTION, BlockKind.IMAGE)
        ]
        title = self._article.metadata.title or ""
        return "" if any(words in text for text in (title, *around)) else words

    def _measure(self, index: int, entry: Entry) -> None:
        image = self._article.blocks[entry.block].image if entry.block is not None else None
        size = QSize()
        if image is not None and image.key is not None and image.key in self._article.images:
            reader, buffer = _reader(self._article.images[image.key])
            size = reader.size()
            buffer.close()
        if image is None or image.key is None or not size.isValid() or size.isEmpty():
            self.heights[index] = round(FRAME_HEIGHT * self._zoom)
            return
        limit = QSize(self._column, round(TALLEST * self._zoom))
        if size.width() > limit.width() or size.height() > limit.height():
            size = size.scaled(limit, Qt.AspectRatioMode.KeepAspectRatio)
        self.sizes[index] = size.expandedTo(QSize(1, 1))
        self.heights[index] = self.sizes[index].height()
        self._keys[index] = image.key

    def paint(self, painter: QPainter, piece: Piece, theme: Theme, font: QFont) -> None:
        """Paint the picture of a piece, or the quiet frame of a missing one."""
        box = QRectF(piece.x, piece.y, self._column, self.heights[piece.number])
        ratio = self._sharp or painter.device().devicePixelRatioF()
        image = self._image(piece.number, ratio)
        if image is not None:
            size = self.sizes[piece.number]
            left = box.left() + (box.width() - size.width()) / 2
            painter.setOpacity(DIMMED if theme.name == "dark" else 1.0)
            painter.drawImage(QRectF(left, box.top(), size.width(), size.height()), image)
            painter.setOpacity(1.0)
            return
        painter.setPen(QPen(QColor(theme.rule), 1, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(theme.sunken))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        words = self.words(piece.entry)
        _paint_sign(painter, box.center() - QPointF(0, 10 if words else 0), theme)
        painter.setPen(QColor(theme.muted))
        painter.setFont(font)
        painter.drawText(box.adjusted(16, box.height() / 2 + 8, -16, -4), _WORDS, words)

    def _image(self, index: int, ratio: float) -> QImage | None:
        """Return a picture decoded at its size on the screen, None for one that is missing."""
        key = self._keys.get(index)
        if key is None:
            return None
        size = self.sizes[index] * ratio
        kept = self._decoded.get((key, size.width()))
        if kept is None:
            reader, buffer = _reader(self._article.images[key])
            reader.setAutoTransform(True)
            reader.setScaledSize(size)
            kept = reader.read()
            buffer.close()
            self._decoded[(key, size.width())] = kept
            if len(self._decoded) > KEPT:
                self._decoded.popitem(last=False)
        return None if kept.isNull() else kept


_WORDS = (
    Qt.AlignmentFlag.AlignHCenter.value
    | Qt.AlignmentFlag.AlignTop.value
    | Qt.TextFlag.TextWordWrap.value
)


def _paint_sign(painter: QPainter, centre: QPointF, theme: Theme) -> None:
    """Paint the sign of a picture that is missing: a frame with a hill and a sun."""
    painter.setPen(QPen(QColor(theme.muted), 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x, y = centre.x(), centre.y()
    painter.drawRoundedRect(QRectF(x - 13, y - 9, 26, 18), 3, 3)
    hill = [(-10.0, 6.0), (-3.0, -2.0), (2.0, 3.0), (5.0, 0.0), (10.0, 6.0)]
    painter.drawPolyline(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in hill]))
    painter.drawEllipse(QPointF(x + 6, y - 4), 1.8, 1.8)


def _reader(data: bytes) -> tuple[QImageReader, QBuffer]:
    """Return a reader over encoded bytes, and the buffer that must outlive it."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImageReader

    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return QImageReader(buffer), buffer
