"""How a line of the library is painted: cover and title, share read, tags, headings of groups."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from reader_app.core.library import ArticleSummary
from reader_app.services.listing import Line, SortBy
from reader_app.ui.library.model import AnyIndex, LibraryModel
from reader_app.ui.style import hover_of, mix, sized
from reader_app.ui.theme import PAPER, Theme

_PAD = 8
_SELECTED, _HOVERED = QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_MouseOver
COVER = QSize(44, 32)
"""Logical pixels of a cover; pictures of articles lie more often than they stand."""


@dataclass(frozen=True, slots=True)
class _Colours:
    """The colours of the lines, made once a theme: they are asked for in every cell."""

    text: QColor
    muted: QColor
    accent: QColor
    chosen: QColor
    hover: QColor
    rule: QColor
    groove: QColor
    cover: QColor
    letter: QColor
    tag: QColor

    @classmethod
    def of(cls, theme: Theme) -> _Colours:
        return cls(
            QColor(theme.text),
            QColor(theme.muted),
            QColor(theme.accent),
            QColor(mix(theme.accent, theme.raised, 0.86)),
            QColor(hover_of(theme)),
            QColor(mix(theme.rule, theme.page, 0.5)),
            QColor(mix(theme.rule, theme.page, 0.2)),
            QColor(mix(theme.panel, theme.accent, 0.07)),
            QColor(mix(theme.muted, theme.accent, 0.4)),
            QColor(mix(hover_of(theme), theme.accent, 0.08)),
        )


class LibraryDelegate(QStyledItemDelegate):
    """Paints every cell of the table; 200 of them a frame, so nothing is made anew that lasts."""

    def __init__(self, table: QTableView, model: LibraryModel) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._colours = _Colours.of(PAPER)
        self.set_fonts()

    def show_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._colours = _Colours.of(theme)

    def set_fonts(self) -> None:
        """Take over the table's font."""
        self.plain = sized(self._table, 1.0)
        self.strong = sized(self._table, 1.0, bold=True)
        self.small = sized(self._table, 0.9)
        self._plain = QFontMetrics(self.plain)
        self._strong = QFontMetrics(self.strong)
        self._small = QFontMetrics(self.small)
        self._star = self._strong.horizontalAdvance("★") + 6

    def height(self) -> int:
        """Return how high a line is."""
        return max(COVER.height() + 10, self._plain.height() + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        line, column = self._model.line(index.row()), index.column()
        rect: QRect = option.rect
        if line.article is None:
            if column == 0:
                at = rect.adjusted(_PAD, 8, -_PAD, 0)
                words = self._model.words(line, 0)
                self._write(painter, at, words, self.strong, self._strong, self._colours.accent)
            return
        state = option.state
        if state & _SELECTED:
            painter.fillRect(rect, self._colours.chosen)
        elif state & _HOVERED:
            painter.fillRect(rect, self._colours.hover)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._colours.rule)
        self._paint_cell(painter, rect, line, column, line.article)

    def _paint_cell(
        self, painter: QPainter, rect: QRect, line: Line, column: int, article: ArticleSummary
    ) -> None:
        about = self._model.columns[column]
        if about.sort is SortBy.TITLE:
            self._paint_title(painter, rect, self._model.words(line, column), article)
        elif about.sort is SortBy.PROGRESS:
            self._paint_progress(painter, rect, article)
        elif about.sort is SortBy.TAGS:
            self._paint_tags(painter, rect, article.tags)
        else:
            words = self._model.words(line, column)
            at = rect.adjusted(_PAD, 0, -_PAD, 0)
            self._write(
                painter,
                at,
                words,
                self.plain,
                self._plain,
                self._colours.muted,
                right=about.number,
            )

    def _paint_title(
        self, painter: QPainter, rect: QRect, text: str, article: ArticleSummary
    ) -> None:
        at = rect.adjusted(_PAD, 0, -_PAD, 0)
        top = rect.top() + (rect.height() - COVER.height()) // 2
        self._paint_cover(painter, QRect(QPoint(at.left(), top), COVER), article)
        at.setLeft(at.left() + COVER.width() + 10)
        if article.listed is not None:
            self._write(painter, at, "★", self.strong, self._strong, self._colours.accent)
            at.setLeft(at.left() + self._star)
        if article.opened is None:  # not read yet
            self._write(painter, at, text, self.strong, self._strong, self._colours.text)
        else:
            self._write(painter, at, text, self.plain, self._plain, self._colours.text)

    def _paint_cover(self, painter: QPainter, box: QRect, article: ArticleSummary) -> None:
        """Paint the first picture, or the first character of the title on a quiet ground."""
        image = self._model.cover(article)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if image is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colours.cover)
            painter.drawRoundedRect(box, 4, 4)
            letter = next((char for char in article.title or "" if char.isalpha()), "文")
            left = box.center().x() - self._strong.horizontalAdvance(letter) // 2
            at = QRect(left, box.top(), box.width(), box.height())
            self._write(painter, at, letter, self.strong, self._strong, self._colours.letter)
            return
        path = QPainterPath()
        path.addRoundedRect(QRectF(box), 4, 4)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(path)
        painter.drawImage(box, image)
        painter.restore()

    def _paint_progress(self, painter: QPainter, rect: QRect, article: ArticleSummary) -> None:
        bar = QRectF(rect.left() + _PAD, rect.center().y() - 1, max(20, rect.width() - 3 * _PAD), 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours.groove)
        painter.drawRoundedRect(bar, 2, 2)
        if article.progress > 0:
            bar.setWidth(max(4.0, bar.width() * min(1.0, article.progress)))
            painter.setBrush(self._colours.accent)
            painter.drawRoundedRect(bar, 2, 2)

    def _paint_tags(self, painter: QPainter, rect: QRect, tags: tuple[str, ...]) -> None:
        x, height = rect.left() + _PAD, self._small.height() + 2
        top = rect.center().y() - height // 2
        for tag in tags:
            width = self._small.horizontalAdvance(tag) + 14
            if x + width > rect.right():
                break
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colours.tag)
            painter.drawRoundedRect(QRect(x, top, width, height), height / 2, height / 2)
            painter.setFont(self.small)
            painter.setPen(self._colours.text)
            painter.drawText(x + 7, top + 1 + self._small.ascent(), tag)
            x += width + 4

    def _write(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        font: QFont,
        metrics: QFontMetrics,
        colour: QColor,
        *,
        right: bool = False,
    ) -> None:
        """Write one line into the middle of rect."""
        if not text:
            return
        left = rect.left()
        width = metrics.horizontalAdvance(text)
        if width > rect.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, rect.width()))
        elif right:
            left = rect.right() + 1 - width
        painter.setFont(font)
        painter.setPen(colour)
        top = rect.top() + (rect.height() - metrics.height()) // 2
        painter.drawText(left, top + metrics.ascent(), text)
