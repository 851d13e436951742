"""One frame of the page: everything that is painted under and over Qt's own text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from reader_app.core.span import Span
from reader_app.ui.page.entries import Role
from reader_app.ui.page.geometry import SLACK, PageGeometry, Piece
from reader_app.ui.page.margin import MarginMark, paint_margin_marks, place_margin_marks
from reader_app.ui.page.marks import MarkPainter, Marks
from reader_app.ui.page.pictures import Pictures
from reader_app.ui.page.readings import Readings
from reader_app.ui.theme import Theme, build_font, sans_families

VEIL = 150
"""Opacity (0..255) of the paper over the paragraphs out of focus."""


@dataclass(slots=True)
class Overlay:
    """What the reader's hand is at: the place in focus, the note chosen, ruler and focus mode."""

    focus: Span | None = None
    active_note: str | None = None
    pointed_note: str | None = None
    ruler: bool = False
    focus_mode: bool = False
    line_at: float | None = None


class PagePainter:
    """Paints one frame over the pieces on the screen."""

    def __init__(
        self,
        geometry: PageGeometry,
        theme: Theme,
        *,
        marks: Marks,
        pictures: Pictures,
        readings: Readings,
        overlay: Overlay,
        width: int,
        clip: tuple[float, float] | None = None,
    ) -> None:
        """Take what is to be seen; clip is the top and bottom of what must be painted."""
        self._geometry = geometry
        self._theme = theme
        self._marks = MarkPainter(marks, theme)
        self._pictures = pictures
        self._readings = readings
        self._overlay = overlay
        self._width = width
        self._clip = clip
        self._pieces = [
            piece
            for piece in geometry.pieces()
            if clip is None or (piece.y < clip[1] and piece.y + piece.height + SLACK > clip[0])
        ]
        self._styles = geometry.page.styles

    def paint_under(self, painter: QPainter) -> None:
        """Paint what lies under the text."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._overlay.ruler and self._overlay.line_at is not None:
            self._paint_ruler(painter, self._overlay.line_at)
        self._marks.paint_grounds(painter, self._geometry, self._pieces)
        font = self._styles.font(Role.CAPTION)
        for piece in self._pieces:
            if piece.entry.role is Role.PICTURE:
                self._pictures.paint(painter, piece, self._theme, font)

    def paint_over(self, painter: QPainter) -> None:
        """Paint what lies over the text, and the margin."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_rules(painter)
        self._marks.paint_lines(painter, self._geometry, self._pieces)
        if self._styles.setting.readings:
            self._readings.paint(painter, self._geometry, self._pieces, self._theme)
        if self._overlay.focus is not None:
            self._paint_focus(painter, self._overlay.focus)
        self._paint_margin(painter)
        for note_id in {self._overlay.active_note, self._overlay.pointed_note} - {None}:
            self._paint_link(painter, str(note_id))
        if self._overlay.focus_mode:
            self._paint_veil(painter)

    def _paint_margin(self, painter: QPainter) -> None:
        active = self._overlay.active_note
        marks = self.margin_marks()
        if self._clip is not None:
            top, bottom = self._clip
            marks = [mark for mark in marks if mark.box.top() < bottom and mark.box.bottom() > top]
        paint_margin_marks(painter, marks, self._theme, font=self._margin_font(), active=active)

    def _paint_link(self, painter: QPainter, note_id: str) -> None:
        """Outline the highlight that a note in the margin belongs to."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for piece in self._pieces:
            for span, placed in self._marks.marks.notes.within(piece.entry.start, piece.entry.end):
                if placed.note.id != note_id:
                    continue
                colour = self._theme.highlights[placed.note.colour].line
                painter.setPen(QPen(QColor(colour), 1.4))
                for strip in self._geometry.strips(piece, span.start, span.end):
                    painter.drawRoundedRect(strip.box(4).adjusted(-2, 0, 2, 0), 4, 4)

    def margin_marks(self) -> list[MarginMark]:
        """Return the marks of notes beside the lines on the screen."""
        notes = self._marks.marks.notes
        if not len(notes):
            return []
        setting = self._styles.setting
        return place_margin_marks(
            self._geometry,
            list(self._geometry.pieces(above=200)),
            notes,
            font=self._margin_font(),
            left=self._geometry.left + setting.column,
            right=self._width,
        )

    def _margin_font(self) -> QFont:
        setting = self._styles.setting
        return build_font(sans_families(setting.script), max(10.0, 0.68 * setting.em))

    def _paint_focus(self, painter: QPainter, span: Span) -> None:
        painter.setPen(QPen(QColor(self._theme.focus), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for piece in self._pieces:
            for strip in self._geometry.strips(piece, span.start, span.end):
                painter.drawRoundedRect(strip.box(5).adjusted(-3, 0, 3, 0), 4, 4)

    def _paint_rules(self, painter: QPainter) -> None:
        """Paint rules above and below a table, thin ones between its rows, and beside quotes."""
        padding = self._styles.cell_padding
        feet: dict[int | None, float] = {}
        for piece in self._pieces:
            cell = piece.entry.cell
            if piece.entry.role is Role.QUOTE:
                edges = list(self._geometry.line_edges(piece))
                left = self._geometry.left + self._styles.setting.em
                height = edges[-1][1] - edges[0][0]
                painter.fillRect(QRectF(left, edges[0][0], 2, height), QColor(self._theme.rule))
            if cell is None:
                continue
            if cell.column == 0:
                self._rule(painter, piece.y - padding, strong=cell.row < 2)
            if cell.row == cell.rows - 1:
                foot = max(bottom for _, bottom in self._geometry.line_edges(piece)) + padding
                feet[piece.entry.block] = max(foot, feet.get(piece.entry.block, foot))
        for foot in feet.values():
            self._rule(painter, foot, strong=True)

    def _rule(self, painter: QPainter, y: float, *, strong: bool) -> None:
        left = self._geometry.left
        right = left + self._styles.setting.column
        colour = self._theme.muted if strong else self._theme.rule
        painter.setPen(QPen(QColor(colour), 1))
        y = round(y) + 0.5
        painter.drawLine(QPointF(left, y), QPointF(right, y))

    def _paint_ruler(self, painter: QPainter, y: float) -> None:
        line = self._line_near(y)
        if line is not None:
            top, bottom = line
            painter.fillRect(QRectF(0, top, self._width, bottom - top), QColor(self._theme.sunken))
            painter.fillRect(QRectF(0, bottom - 1, self._width, 1), QColor(self._theme.rule))

    def _line_near(self, y: float) -> tuple[float, float] | None:
        """Return top and bottom of the line of text at a height of the viewport."""
        for piece in self._pieces:
            if piece.entry.end > piece.entry.start:
                for top, bottom in self._geometry.line_edges(piece):
                    if top <= y < bottom:
                        return top, bottom
        return None

    def _paint_veil(self, painter: QPainter) -> None:
        """Pale everything but the paragraph the reader is at."""
        y = self._overlay.line_at
        at = self._geometry.height * 0.4 if y is None else y
        current = _nearest(self._pieces, at)
        if current is None:
            return
        colour = QColor(self._theme.page)
        colour.setAlpha(VEIL)
        top = current.y - 4
        bottom = current.y + current.height + 12
        painter.fillRect(QRectF(0, 0, self._width, max(0.0, top)), colour)
        below = max(0.0, self._geometry.height - bottom)
        painter.fillRect(QRectF(0, bottom, self._width, below), colour)


def _nearest(pieces: Sequence[Piece], y: float) -> Piece | None:
    """Return the entry with words that stands nearest to a height."""
    worded = [piece for piece in pieces if piece.entry.end > piece.entry.start]

    def distance(piece: Piece) -> float:
        return max(piece.y - y, y - piece.y - piece.height, 0.0)

    return min(worded, key=distance, default=None)
