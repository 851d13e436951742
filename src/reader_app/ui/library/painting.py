"""How a line of the library is painted: cover and title, share read, tags, headings of groups.

The table paints a whole page of lines in one go, with one painter: a delegate is called back for
every cell, and each call waits for the interpreter while a worker has it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QWidget

from reader_app.core.library import ArticleSummary
from reader_app.services.listing import Line, SortBy
from reader_app.ui.library.model import LibraryModel
from reader_app.ui.style import hover_of, mix, sized
from reader_app.ui.theme import PAPER, Theme

COVER = QSize(44, 32)
"""Logical pixels of a cover; pictures of articles lie more often than they stand."""
_DATE = re.compile(r"[0-9０-９]+[-—]?[0-9]*\s?[年月日]")
ROUND = 4
"""Logical pixels of the radius of a cover's corners."""
_PAD = 8
_KNOWN = 4000
"""Words whose width is remembered: publications, tags and days come again and again."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a column stands in the table, in logical pixels."""

    column: int
    left: int
    width: int


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


class _Pen:
    """A font and what is written with it, cut to a width once for all lines that say the same."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetrics(font)
        self.height = self._metrics.height()
        self.ascent = self._metrics.ascent()
        self._known: dict[tuple[str, int], tuple[str, int]] = {}

    def width(self, text: str) -> int:
        """Return how wide text is."""
        return self.cut(text, 1 << 20)[1]

    def cut(self, text: str, room: int) -> tuple[str, int]:
        """Return as much of text as there is room for, and how wide that is."""
        known = self._known.get((text, room))
        if known is not None:
            return known
        width = self._metrics.horizontalAdvance(text)
        shown = text
        if width > room:
            # a title of thousands of characters is measured no further than it can be seen
            near = text[: 2 + 2 * len(text) * room // width] if len(text) > 200 else text
            shown = self._metrics.elidedText(near, Qt.TextElideMode.ElideRight, max(0, room))
            width = room
        if len(self._known) >= _KNOWN:
            self._known.clear()
        self._known[text, room] = shown, width
        return shown, width


class LinePainter:
    """Paints lines of the table; nothing that lasts is made anew for a frame."""

    def __init__(self, table: QWidget, model: LibraryModel) -> None:
        self._table = table
        self._model = model
        self._colours = _Colours.of(PAPER)
        self.set_fonts()

    def show_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._colours = _Colours.of(theme)

    def set_fonts(self) -> None:
        """Take over the table's font."""
        self._plain = _Pen(sized(self._table, 1.0))
        self._strong = _Pen(sized(self._table, 1.0, bold=True))
        self._small = _Pen(sized(self._table, 0.9))
        self._star = self._strong.width("★") + 6

    def height(self) -> int:
        """Return how high a line is."""
        return max(COVER.height() + 10, self._plain.height + 16)

    def paint(
        self, painter: QPainter, rect: QRect, line: Line, columns: Sequence[Place], ground: str
    ) -> None:
        """Paint the given columns of a line; ground is "chosen", "hover" or ""."""
        article = line.article
        if article is None:
            at = rect.adjusted(_PAD, 8, -_PAD, 0)
            self._write(painter, at, self._model.words(line, 0), self._strong, self._colours.accent)
            return
        if ground:
            chosen = ground == "chosen"
            painter.fillRect(rect, self._colours.chosen if chosen else self._colours.hover)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._colours.rule)
        for place in columns:
            cell = QRect(place.left, rect.top(), place.width, rect.height())
            self._paint_cell(painter, cell, line, place.column, article)

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
            self._write(painter, at, words, self._plain, self._colours.muted, right=about.number)

    def _paint_title(
        self, painter: QPainter, rect: QRect, text: str, article: ArticleSummary
    ) -> None:
        at = rect.adjusted(_PAD, 0, -_PAD, 0)
        top = rect.top() + (rect.height() - COVER.height()) // 2
        self._paint_cover(painter, QRect(QPoint(at.left(), top), COVER), article)
        at.setLeft(at.left() + COVER.width() + 10)
        if article.listed is not None:
            self._write(painter, at, "★", self._strong, self._colours.accent)
            at.setLeft(at.left() + self._star)
        pen = self._strong if article.opened is None else self._plain  # bold: not read yet
        self._write(painter, at, text, pen, self._colours.text)

    def _paint_cover(self, painter: QPainter, box: QRect, article: ArticleSummary) -> None:
        """Paint the first picture, or the first character of the title on a quiet ground."""
        image = self._model.cover(article)
        if image is not None:
            painter.drawImage(box.topLeft(), image)  # cut, rounded and scaled by a worker
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours.cover)
        painter.drawRoundedRect(box, ROUND, ROUND)
        letter = initial_of(article.title or "")
        left = box.center().x() - self._strong.width(letter) // 2
        at = QRect(left, box.top(), box.width(), box.height())
        self._write(painter, at, letter, self._strong, self._colours.letter)

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
        x, height = rect.left() + _PAD, self._small.height + 2
        top = rect.center().y() - height // 2
        for place, tag in enumerate(tags):
            room = rect.right() - x - 14
            shown, width = self._small.cut(tag, room if place == 0 else 1 << 20)
            if width > room or room <= 0:
                break
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colours.tag)
            box = QRect(x, top, width + 14, height)
            painter.drawRoundedRect(box, height / 2, height / 2)
            painter.setFont(self._small.font)
            painter.setPen(self._colours.text)
            painter.drawText(x + 7, top + 1 + self._small.ascent, shown)
            x += width + 18

    def _write(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        pen: _Pen,
        colour: QColor,
        *,
        right: bool = False,
    ) -> None:
        """Write one line into the middle of rect."""
        if not text:
            return
        shown, width = pen.cut(text, rect.width())
        left = rect.right() + 1 - width if right else rect.left()
        painter.setFont(pen.font)
        painter.setPen(colour)
        top = rect.top() + (rect.height() - pen.height) // 2
        painter.drawText(left, top + pen.ascent, shown)


def initial_of(title: str) -> str:
    """Return the character that stands on a cover: the first that is no date (2026年上海…: 上)."""
    letters = _DATE.sub("", title)
    return next((char for char in letters if char.isalpha()), "文")


def cover_of(image: QImage, ratio: float) -> QImage:
    """Return a picture cut to the size of a cover with round corners; made on a worker."""
    size = COVER * ratio
    left, top = (image.width() - size.width()) // 2, (image.height() - size.height()) // 4
    cover = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    cover.fill(Qt.GlobalColor.transparent)
    painter = QPainter(cover)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(image)
    painter.setBrushOrigin(-left, -top)  # what matters stands rather above the middle
    painter.drawRoundedRect(QRectF(cover.rect()), ROUND * ratio, ROUND * ratio)
    painter.end()
    cover.setDevicePixelRatio(ratio)
    return cover
