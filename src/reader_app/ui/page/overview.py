"""The whole article at a glance: a strip between the page and its scroll bar.

Sections are lines across, figures short ticks on the left, notes blocks on the right, matches of a
search lines with a knob; what is on the screen is a band. Shape and place tell them apart, colour
only helps. A place stands at its share of the text, so the strip needs no layout of the page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QToolTip, QWidget

from reader_app.core.article import Article
from reader_app.core.figure import Figure
from reader_app.core.span import Span
from reader_app.ui.page.margin import first_words
from reader_app.ui.page.marks import Marks
from reader_app.ui.page.spans import SpanIndex
from reader_app.ui.theme import PAPER, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QHelpEvent, QMouseEvent, QPaintEvent, QResizeEvent

T = TypeVar("T")

WIDTH = 18
"""Width of the strip in logical pixels."""
EDGE = 4
"""Room above the first place and below the last."""
NEAR = 4
"""Pixels within which a click means the mark rather than the bare place."""


class Overview(QWidget):
    """Shows where things are in the whole article; a click goes there.

    It is for the pointer: by keys the same places are reached one after the other.
    """

    place_chosen = Signal(object)  # the Span of a mark, or an empty one at a bare place

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._marks = Marks()
        self._theme: Theme = PAPER
        self._end = 1
        self._view = (0, 0)
        self._drawn: QPixmap | None = None
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Overview of the article"))

    # -- what it shows --------------------------------------------------------------------------

    def show_article(self, article: Article, end: int) -> None:
        """Show an article's sections; end is the code point the strip ends with."""
        self._article = article
        self._end = max(1, end)
        self._redraw()

    def show_marks(self, marks: Marks) -> None:
        """Show these marks; called again whenever they change."""
        self._marks = marks
        self._redraw()

    def show_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self._redraw()

    def show_view(self, top: int, bottom: int) -> None:
        """Show which code points are on the screen."""
        if (top, bottom) != self._view:
            self._view = (top, bottom)
            self.update()

    def _redraw(self) -> None:
        self._drawn = None
        self.update()

    # -- places ---------------------------------------------------------------------------------

    def y_of(self, offset: int) -> float:
        """Return the height at which a code point stands."""
        room = max(1, self.height() - 2 * EDGE)
        return EDGE + room * min(max(offset, 0), self._end) / self._end

    def offset_at(self, y: float) -> int:
        """Return the code point that stands at a height."""
        room = max(1, self.height() - 2 * EDGE)
        return round(self._end * min(1.0, max(0.0, (y - EDGE) / room)))

    def place_at(self, y: float) -> Span:
        """Return the mark a click at a height means: match, note, section, else the bare place."""
        reach = round(self._end * NEAR / max(1, self.height()))
        at = self.offset_at(y)
        for spans in (
            (span for span, _ in self._marks.matches.within(at - reach, at + reach + 1)),
            (span for span, _ in self._marks.notes.within(at - reach, at + reach + 1)),
            self._heads(at - reach, at + reach),
        ):
            nearest = min(spans, key=lambda span: abs(span.start - at), default=None)
            if nearest is not None:
                return nearest
        return Span(at, at)

    def _heads(self, first: int, last: int) -> Iterable[Span]:
        sections = () if self._article is None else self._article.sections
        for section in sections:
            if first <= section.span.start <= last:
                yield Span(section.span.start, section.span.start)

    def describe(self, y: float) -> str:
        """Say what stands at a height: section, share of the text, and the marks there."""
        at = self.offset_at(y)
        reach = round(self._end * NEAR / max(1, self.height()))
        lines = []
        if self._article is not None:
            inside = [s for s in self._article.sections if s.span.start <= at + reach]
            if inside:
                lines.append(inside[-1].title)
        lines.append(f"{min(1.0, at / self._end):.0%}")
        first, last = at - reach, at + reach + 1
        figures = [
            figure.span.slice(self._article.text)
            for _, figure in self._marks.figures.within(first, last)
            if self._article is not None and figure.kind in self._marks.kinds
        ]
        if figures:
            more = "…" if len(figures) > 4 else ""
            lines.append("、".join(figures[:4]) + more)
        notes = [first_words(placed.note) for _, placed in self._marks.notes.within(first, last)]
        lines += [f"✎ {words[:40]}" for words in notes[:3] if words]
        matches = sum(1 for _ in self._marks.matches.within(first, last))
        if matches:
            lines.append(self.tr("%n match(es)", "", matches))
        return "\n".join(lines)

    # -- painting -------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._article is None:
            return
        with QPainter(self) as painter:
            self._paint_band(painter)
            if self._drawn is None:
                self._drawn = self._draw()
            painter.drawPixmap(0, 0, self._drawn)

    def _paint_band(self, painter: QPainter) -> None:
        """Paint what is on the screen, and a line down to it: what is behind the reader."""
        top, bottom = self.y_of(self._view[0]), self.y_of(self._view[1])
        height = max(6.0, bottom - top)
        ground = QColor(self._theme.text)
        ground.setAlphaF(0.16)
        painter.fillRect(QRectF(0, top, self.width(), height), ground)
        painter.fillRect(QRectF(0, EDGE, 1.5, top + height - EDGE), QColor(self._theme.accent))

    def _draw(self) -> QPixmap:
        """Paint everything that stays while the page scrolls."""
        ratio = self.devicePixelRatioF()
        drawn = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        marks, theme, width = self._marks, self._theme, self.width()
        with QPainter(drawn) as painter:
            for section in () if self._article is None else self._article.sections:
                if section.level <= 2:
                    inset = 2 if section.level == 1 else 6
                    line_y = round(self.y_of(section.span.start))
                    line = QRectF(inset, line_y, width - 2 * inset, 1)
                    painter.fillRect(line, QColor(theme.muted))
            for y, figure in self._rows(marks.figures, self._shown):
                colour = QColor(theme.figures[figure.kind].line)
                painter.fillRect(QRectF(4, y - 0.7, 4, 1.4), colour)
            for y, placed in self._rows(marks.notes):
                colour = QColor(theme.highlights[placed.note.colour].line)
                painter.fillRect(QRectF(width - 8, y - 2, 5, 4), colour)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.current_match.line))
            for y, _ in self._rows(marks.matches):
                painter.drawRect(QRectF(3, y - 0.75, width - 6, 1.5))
                painter.drawEllipse(QRectF(width / 2 - 2.5, y - 2.5, 5, 5))
        return drawn

    def _shown(self, figure: Figure) -> bool:
        return figure.kind in self._marks.kinds

    def _rows(
        self, index: SpanIndex[T], wanted: Callable[[T], bool] | None = None
    ) -> Iterator[tuple[float, T]]:
        """Yield the first mark that begins on each row of pixels: ten thousand look like hundreds."""
        room = max(1, self.height() - 2 * EDGE)
        for row in range(room + 1) if len(index) else ():
            first, last = self._end * row // room, self._end * (row + 1) // room
            for value in index.starting(first, max(last, first + 1)):
                if wanted is None or wanted(value):
                    yield float(EDGE + row), value
                    break

    # -- pointer --------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self._article is not None:
            helping: QHelpEvent = event  # type: ignore[assignment]  # Qt's type for a tool tip
            QToolTip.showText(helping.globalPos(), self.describe(helping.pos().y()), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._article is not None:
            self.place_chosen.emit(self.place_at(event.position().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._redraw()
