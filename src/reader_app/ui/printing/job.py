"""One article on its way to paper or into a PDF, in steps short enough for a window to live on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPagedPaintDevice,
    QPainter,
    QPen,
    QTextDocument,
)

from reader_app.core.article import Article
from reader_app.core.figure import Figure
from reader_app.core.note import PlacedNote
from reader_app.core.offsets import Utf16Map
from reader_app.core.term import Term
from reader_app.ui.page.captions import describe
from reader_app.ui.page.document import PageDocument
from reader_app.ui.page.entries import flatten
from reader_app.ui.page.geometry import PageGeometry
from reader_app.ui.page.marks import Marks
from reader_app.ui.page.painting import Overlay, PagePainter
from reader_app.ui.page.pictures import Pictures
from reader_app.ui.page.readings import Readings
from reader_app.ui.page.typography import BODY, Setting, StyleSheet
from reader_app.ui.printing.appendix import Located, build_appendix
from reader_app.ui.printing.sheets import Paper, cut, rows_of_document, rows_of_page
from reader_app.ui.theme import LIGHT, build_font, on_paper, sans_families

INK = replace(LIGHT, name="ink", text="#000000", muted="#4d535c", page="#ffffff")
"""The theme of paper."""
PRINTED_LINE = 1.75
"""Line height on paper, in em: closer than on a screen, as books have it."""
WITH_NOTES = (14, 36, 64)
"""Type size in logical pixels, measure in characters and left margin where notes stand beside."""
WITHOUT = (16, 38, 0)
"""The same without notes: 小四, the column in the middle of the sheet (0)."""
SHARP = 3.0
"""Pixels of a picture for each logical pixel of paper."""


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """What goes on paper besides the article's words."""

    marks: bool = True
    margin_notes: bool = True
    figure_list: bool = True
    note_list: bool = True


@dataclass(frozen=True, slots=True)
class Printable:
    """An article with all that may be printed; text is as long as Article.text."""

    article: Article
    text: str
    setting: Setting
    figures: Sequence[Figure] = ()
    terms: Sequence[Term] = ()
    notes: Sequence[PlacedNote] = ()
    readings: Sequence[tuple[int, str]] = ()


class PrintJob:
    """Lays an article out on sheets and paints them."""

    def __init__(
        self, printable: Printable, options: PrintOptions, paper: Paper | None = None
    ) -> None:
        self._what = printable
        self._options = options
        beside = options.margin_notes and any(
            placed.placement.span is not None for placed in printable.notes
        )
        size, measure, left = WITH_NOTES if beside else WITHOUT
        self._setting = replace(
            printable.setting,
            zoom=size / BODY,
            measure=measure,
            line_height=PRINTED_LINE,
            readings=bool(printable.readings),
        )
        sheet = paper or Paper()
        self._setting = self._setting.fitted(sheet.width - 100)
        if not left:
            left = (sheet.width - self._setting.column) // 2
        self._paper = replace(sheet, left=left)
        self._beside = beside
        self._sheets: list[tuple[float, float]] = []
        self._annex: QTextDocument | None = None
        self._annex_sheets: list[tuple[float, float]] = []

    @property
    def sheet_count(self) -> int:
        """How many sheets there are; known once the first is painted."""
        return len(self._sheets) + len(self._annex_sheets)

    def steps(self, device: QPagedPaintDevice) -> Iterator[float]:
        """Paint everything on a device of 0 margins; yields the share done after each step."""
        for _ in self.prepare():
            yield 0.0
        with QPainter(device) as painter:
            scale = device.logicalDpiX() / 96
            for number in range(self.sheet_count):
                if number:
                    device.newPage()
                painter.save()
                painter.scale(scale, scale)
                self.paint(painter, number)
                painter.restore()
                yield (number + 1) / self.sheet_count

    def prepare(self) -> Iterator[None]:
        """Build the article and cut it into sheets, in slices."""
        what = self._what
        article = what.article
        entries = flatten(article, describe(article, folded=True), folded=True)
        setting = self._setting
        self._pictures = Pictures(article, entries, setting.column, setting.zoom, sharp=SHARP)
        styles = StyleSheet(setting, INK, paper=True)
        self._page = PageDocument(
            what.text, entries, styles, self._pictures.heights, Utf16Map(what.text)
        )
        self._page.build_around(0, 0)
        self._page.qt.setTextWidth(setting.column)
        while self._page.add_slice():
            yield
        self._page.qt.documentLayout().documentSize()
        self._marks = Marks()
        if self._options.marks:
            self._marks.set_figures(what.figures)
            self._marks.set_terms(what.terms)
        self._marks.set_notes(what.notes if self._options.margin_notes else ())
        self._readings = Readings(what.readings)
        self._sheets = cut(rows_of_page(self._page, self._pictures.heights), self._paper.room)
        yield
        self._annex = build_appendix(
            Located(article, what.text),
            what.figures if self._options.figure_list else (),
            what.notes if self._options.note_list else (),
            theme=INK,
            width=self._paper.width - 2 * 76,
        )
        if self._annex is not None:
            self._annex_sheets = cut(rows_of_document(self._annex), self._paper.room)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint one sheet (from 0) in logical pixels, its upper left corner at the origin."""
        if number < len(self._sheets):
            self._paint_article(painter, *self._sheets[number])
        else:
            self._paint_annex(painter, *self._annex_sheets[number - len(self._sheets)])
        self._paint_furniture(painter, number)

    def _paint_article(self, painter: QPainter, top: float, bottom: float) -> None:
        paper = self._paper
        start, high = round(top) - paper.top, bottom - top
        geometry = PageGeometry(self._page, paper.left, start, round(paper.top + high))
        frame = PagePainter(
            geometry,
            INK,
            marks=self._marks,
            pictures=self._pictures,
            readings=self._readings,
            overlay=Overlay(),
            width=paper.width - 30,
            clip=(paper.top, paper.top + high),
        )
        painter.save()
        painter.setClipRect(QRectF(0, paper.top - 2, paper.width, high + 4))
        frame.paint_under(painter)
        painter.setPen(QColor(INK.text))
        for piece in geometry.pieces():
            for number, (_, foot) in enumerate(geometry.line_edges(piece)):
                if paper.top < foot <= paper.top + high + 1:
                    piece.layout.lineAt(number).draw(painter, QPointF(piece.x, piece.y))
        frame.paint_over(painter)
        painter.restore()

    def _paint_annex(self, painter: QPainter, top: float, bottom: float) -> None:
        if self._annex is None:
            return
        painter.save()
        painter.setClipRect(QRectF(0, self._paper.top, self._paper.width, bottom - top))
        painter.translate(76, self._paper.top - top)
        painter.setPen(QColor(INK.text))
        _draw_lines(painter, self._annex, top, bottom)
        painter.restore()

    def _paint_furniture(self, painter: QPainter, number: int) -> None:
        """Paint the number of the sheet, and from the second on whose article it is."""
        paper, data = self._paper, self._what.article.metadata
        painter.setPen(QColor(INK.muted))
        painter.setFont(on_paper(build_font(sans_families(self._setting.script), 11)))
        told = f"{number + 1} / {self.sheet_count}"
        foot = QRectF(0, paper.height - 58, paper.width, 20)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, told)
        if number == 0:
            return
        head = QRectF(paper.left, 44, paper.width - 2 * min(paper.left, 83), 20)
        metrics = painter.fontMetrics()
        source = " ".join(part for part in (data.publication, data.date) if part)
        room = int(head.width()) - metrics.horizontalAdvance(source) - 24
        title = metrics.elidedText(data.title or "", Qt.TextElideMode.ElideRight, room)
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft, title)
        painter.drawText(head, Qt.AlignmentFlag.AlignRight, source)
        painter.setPen(QPen(QColor(INK.rule), 0.7))
        painter.drawLine(QPointF(head.left(), 66), QPointF(head.right(), 66))


def _draw_lines(painter: QPainter, document: QTextDocument, top: float, bottom: float) -> None:
    """Draw the lines that stand between two heights; Qt's own drawing doubles the one above."""
    layout = document.documentLayout()
    block = document.begin()
    while block.isValid():
        corner = layout.blockBoundingRect(block).topLeft()
        if corner.y() > bottom:
            return
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            middle = corner.y() + line.y() + line.height() / 2
            if top <= middle < bottom:
                line.draw(painter, corner)
        block = block.next()
