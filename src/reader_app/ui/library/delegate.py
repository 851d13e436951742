"""How a line of the library is painted: cover and title, share read, tags, headings of groups."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from reader_app.core.library import ArticleSummary
from reader_app.services.listing import SortBy
from reader_app.ui.library.model import AnyIndex, LibraryModel
from reader_app.ui.style import hover_of, mix, sized
from reader_app.ui.theme import PAPER, Theme

_PAD = 8
COVER = QSize(44, 32)
"""Logical pixels of a cover; pictures of articles lie more often than they stand."""


class LibraryDelegate(QStyledItemDelegate):
    """Paints every cell of the table."""

    def __init__(self, table: QTableView, model: LibraryModel) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self.theme: Theme = PAPER
        self.set_fonts()

    def set_fonts(self) -> None:
        """Take over the table's font."""
        self.plain = sized(self._table, 1.0)
        self.strong = sized(self._table, 1.0, bold=True)
        self.small = sized(self._table, 0.9)

    def height(self) -> int:
        """Return how high a line is."""
        return max(COVER.height() + 10, QFontMetrics(self.plain).height() + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        line = self._model.line(index.row())
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if line.article is None:
            self._paint_heading(painter, rect, str(index.data()))
            painter.restore()
            return
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(mix(self.theme.accent, self.theme.raised, 0.86)))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(hover_of(self.theme)))
        self._paint_cell(painter, rect, index, line.article)
        painter.setPen(QColor(mix(self.theme.rule, self.theme.page, 0.5)))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_cell(
        self, painter: QPainter, rect: QRect, index: AnyIndex, article: ArticleSummary
    ) -> None:
        column = self._model.columns[index.column()]
        text = str(index.data())
        match column.sort:
            case SortBy.TITLE:
                self._paint_title(painter, rect, text, article)
            case SortBy.PROGRESS:
                self._paint_progress(painter, rect, article)
            case SortBy.TAGS:
                self._paint_tags(painter, rect, article.tags)
            case _:
                painter.setFont(self.plain)
                painter.setPen(QColor(self.theme.muted))
                side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
                self._write(painter, rect.adjusted(_PAD, 0, -_PAD, 0), text, side)

    def _paint_heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        painter.setFont(self.strong)
        painter.setPen(QColor(self.theme.accent))
        self._write(painter, rect.adjusted(_PAD, 8, -_PAD, 0), text, Qt.AlignmentFlag.AlignLeft)

    def _paint_title(
        self, painter: QPainter, rect: QRect, text: str, article: ArticleSummary
    ) -> None:
        at = rect.adjusted(_PAD, 0, -_PAD, 0)
        top = rect.top() + (rect.height() - COVER.height()) // 2
        self._paint_cover(painter, QRect(QPoint(at.left(), top), COVER), article)
        at.setLeft(at.left() + COVER.width() + 10)
        painter.setFont(self.strong if article.opened is None else self.plain)
        painter.setPen(QColor(self.theme.text))
        if article.listed is not None:
            mark = "★"
            painter.setPen(QColor(self.theme.accent))
            self._write(painter, at, mark, Qt.AlignmentFlag.AlignLeft)
            at.setLeft(at.left() + painter.fontMetrics().horizontalAdvance(mark) + 6)
            painter.setPen(QColor(self.theme.text))
        self._write(painter, at, text, Qt.AlignmentFlag.AlignLeft)

    def _paint_cover(self, painter: QPainter, box: QRect, article: ArticleSummary) -> None:
        """Paint the first picture, or the first character of the title on a quiet ground."""
        image = self._model.cover(article)
        path = QPainterPath()
        path.addRoundedRect(QRectF(box), 4, 4)
        if image is None:
            painter.fillPath(path, QColor(mix(self.theme.panel, self.theme.accent, 0.07)))
            painter.setFont(self.strong)
            painter.setPen(QColor(mix(self.theme.muted, self.theme.accent, 0.4)))
            letter = next((char for char in article.title or "" if char.isalpha()), "文")
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), letter)
            return
        painter.save()
        painter.setClipPath(path)
        painter.drawImage(box, image)
        painter.restore()

    def _paint_progress(self, painter: QPainter, rect: QRect, article: ArticleSummary) -> None:
        bar = QRectF(rect.left() + _PAD, rect.center().y() - 1, max(20, rect.width() - 3 * _PAD), 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(mix(self.theme.rule, self.theme.page, 0.2)))
        painter.drawRoundedRect(bar, 2, 2)
        if article.progress > 0:
            bar.setWidth(max(4.0, bar.width() * min(1.0, article.progress)))
            painter.setBrush(QColor(self.theme.accent))
            painter.drawRoundedRect(bar, 2, 2)

    def _paint_tags(self, painter: QPainter, rect: QRect, tags: tuple[str, ...]) -> None:
        metrics = QFontMetrics(self.small)
        x, height = rect.left() + _PAD, metrics.height() + 2
        top = rect.center().y() - height // 2
        painter.setFont(self.small)
        ground = QColor(mix(hover_of(self.theme), self.theme.accent, 0.08))
        for tag in tags:
            width = metrics.horizontalAdvance(tag) + 14
            if x + width > rect.right():
                break
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(QRect(x, top, width, height), height / 2, height / 2)
            painter.setPen(QColor(self.theme.text))
            painter.drawText(QPoint(x + 7, top + 1 + metrics.ascent()), tag)
            x += width + 4

    def _write(self, painter: QPainter, rect: QRect, text: str, side: Qt.AlignmentFlag) -> None:
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, max(0, rect.width())
        )
        painter.drawText(rect, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
