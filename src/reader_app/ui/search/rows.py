"""The lines of an answer: articles, places in them, notes, terms, words in their context."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from reader_app.core.span import Span
from reader_app.ui.rows import Pen, RowDelegate, RowsView
from reader_app.ui.style import sized
from reader_app.ui.theme import Tint

_SIDE = 8
_MOST_WIDTH = 1040  # lines longer than this are hard to follow with the eye
_KWIC_MIDDLE = 0.42  # where the words of a concordance begin, as a share of the width


class RowKind(Enum):
    """What a line shows."""

    ARTICLE = auto()
    PLACE = auto()
    NOTE = auto()
    TERM = auto()
    CONTEXT = auto()


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One line of an answer.

    text is the line with marks (spans of it); left stands before it in a concordance; about is
    said in quieter words; place is where it leads in the article ("" for a term, whose query is
    asked instead).
    """

    kind: RowKind
    key: str
    text: str
    spoken: str
    article_id: str = ""
    place: Span | None = None
    marks: tuple[Span, ...] = ()
    about: str = ""
    left: str = ""
    second: str = ""
    second_marks: tuple[Span, ...] = ()
    query: str = ""
    colour: str = ""
    hint: str = ""

    @property
    def choosable(self) -> bool:
        return True


class ResultsView(RowsView[ResultRow]):
    """The list of an answer; Up from its first line goes back to the field."""


class ResultDelegate(RowDelegate[ResultRow]):
    """Paints the lines of an answer; found words stand on the same tint as in the text."""

    def set_fonts(self) -> None:
        super().set_fonts()
        self.title = sized(self.view, 1.08, bold=True)
        self.title_metrics = QFontMetrics(self.title)

    def height_of(self, row: ResultRow) -> int:
        line = self.plain_metrics.height()
        match row.kind:
            case RowKind.ARTICLE:
                return self.title_metrics.height() + self.small_metrics.height() + 24
            case RowKind.PLACE:
                return line + 9
            case RowKind.CONTEXT:
                return line + 7
            case RowKind.TERM:
                return line * 2 + 22
        second = line + 3 if row.second else 0
        return line + second + self.small_metrics.height() + 24

    def paint_row(self, painter: QPainter, rect: QRect, row: ResultRow, *, lit: bool) -> None:  # noqa: ARG002
        inner = rect.adjusted(_SIDE, 0, -_SIDE - 14, 0)
        inner.setWidth(min(inner.width(), _MOST_WIDTH))
        match row.kind:
            case RowKind.ARTICLE:
                self._paint_article(painter, inner, row)
            case RowKind.PLACE:
                self._paint_place(painter, inner, row)
            case RowKind.NOTE:
                self._paint_note(painter, inner, row)
            case RowKind.TERM:
                self._paint_term(painter, inner, row)
            case RowKind.CONTEXT:
                self._paint_context(painter, rect.adjusted(_SIDE, 0, -_SIDE - 14, 0), row)

    def _paint_article(self, painter: QPainter, rect: QRect, row: ResultRow) -> None:
        theme = self.theme
        painter.setPen(QPen(QColor(theme.rule), 1))
        painter.drawLine(rect.left(), rect.top() + 3, rect.right(), rect.top() + 3)
        at = QRect(rect.left(), rect.top() + 13, rect.width(), self.title_metrics.height())
        self._marked(painter, at, row.text, row.marks, Pen(self.title, theme.text))
        at.moveTop(at.bottom() + 3)
        self.write(painter, at, row.about, Pen(self.small, theme.muted))

    def _paint_place(self, painter: QPainter, rect: QRect, row: ResultRow) -> None:
        at = rect.adjusted(14, 4, 0, 0)
        self._marked(painter, at, row.text, row.marks, Pen(self.plain, self.theme.text))

    def _paint_note(self, painter: QPainter, rect: QRect, row: ResultRow) -> None:
        theme = self.theme
        bar = QRectF(rect.left(), rect.top() + 9, 3, rect.height() - 16)
        painter.fillRect(bar, QColor(row.colour or theme.accent))
        at = rect.adjusted(14, 8, 0, 0)
        self._marked(painter, at, row.text, row.marks, Pen(self.plain, theme.text))
        at.setTop(at.top() + self.plain_metrics.height() + 3)
        if row.second:
            self._marked(painter, at, row.second, row.second_marks, Pen(self.plain, theme.muted))
            at.setTop(at.top() + self.plain_metrics.height() + 3)
        self.write(painter, at, row.about, Pen(self.small, theme.muted))

    def _paint_term(self, painter: QPainter, rect: QRect, row: ResultRow) -> None:
        theme = self.theme
        at = rect.adjusted(0, 8, 0, 0)
        width = self._marked(painter, at, row.text, row.marks, Pen(self.strong, theme.text))
        beside = at.adjusted(width + 12, 1, 0, 0)
        self.write(painter, beside, row.about, Pen(self.small, theme.muted))
        at.setTop(at.top() + self.plain_metrics.height() + 4)
        self._marked(painter, at, row.second, row.second_marks, Pen(self.plain, theme.text))

    def _paint_context(self, painter: QPainter, rect: QRect, row: ResultRow) -> None:
        """Left context ends and the words begin at the same place in every line."""
        theme = self.theme
        about_width = min(rect.width() // 4, self.small_metrics.horizontalAdvance(row.about) + 16)
        body = rect.adjusted(0, 3, -about_width, 0)
        # whatever is said at the end of the line: a quarter of it at most
        middle = rect.left() + round(rect.width() * 0.75 * _KWIC_MIDDLE)
        left = _fit_right(self.plain_metrics, row.left, middle - body.left() - 6)
        x = middle - 6 - self.plain_metrics.horizontalAdvance(left)
        self.write(
            painter, QRect(x, body.top(), middle - x, 30), left, Pen(self.plain, theme.muted)
        )
        at = QRect(middle, body.top(), body.right() - middle, self.plain_metrics.height())
        width = self._marked(
            painter, at, row.text, (Span(0, len(row.text)),), Pen(self.strong, theme.text)
        )
        self.write(
            painter, at.adjusted(width + 6, 0, 0, 0), row.second, Pen(self.plain, theme.text)
        )
        self.write(
            painter,
            QRect(body.right(), body.top() + 1, rect.right() - body.right(), 30),
            row.about,
            Pen(self.small, theme.muted),
            right=True,
        )

    def _marked(
        self, painter: QPainter, rect: QRect, text: str, marks: Sequence[Span], pen: Pen
    ) -> int:
        """Write one line with tinted marks and return its width."""
        metrics = QFontMetrics(pen.font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        kept = len(shown) if shown == text else len(shown) - 1
        for mark in marks:
            if mark.start < kept:
                self._tint(painter, rect, metrics, shown, Span(mark.start, min(mark.end, kept)))
        painter.setFont(pen.font)
        painter.setPen(QColor(pen.colour))
        painter.drawText(QPoint(rect.left(), rect.top() + metrics.ascent()), shown)
        return metrics.horizontalAdvance(shown)

    def _tint(
        self, painter: QPainter, rect: QRect, metrics: QFontMetrics, text: str, mark: Span
    ) -> None:
        tint: Tint = self.theme.match
        left = rect.left() + metrics.horizontalAdvance(text[: mark.start])
        width = metrics.horizontalAdvance(text[: mark.end]) + rect.left() - left
        box = QRectF(left - 1, rect.top(), width + 2, metrics.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint.fill))
        painter.drawRoundedRect(box, 2.5, 2.5)
        painter.fillRect(QRectF(left, box.bottom() - 1.5, width, 1.5), QColor(tint.line))


def _fit_right(metrics: QFontMetrics, text: str, width: int) -> str:
    """Return the end of a text that fits into width."""
    return metrics.elidedText(text, Qt.TextElideMode.ElideLeft, max(0, width))
