"""The contents beside the page: sections with their counts, and what lies around the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader_app.core.article import Article, BlockKind
from reader_app.core.edit import count_restored
from reader_app.core.figure import Figure
from reader_app.core.note import PlacedNote
from reader_app.core.span import Span
from reader_app.ui.places import SectionIndex
from reader_app.ui.rows import Pen, RowDelegate, RowsView, wrapped_height
from reader_app.ui.theme import Theme

_PAD = 16
_STEP = 14  # indent of a section under another


class Place(StrEnum):
    """What a row of the sidebar stands for."""

    HEADER = "header"
    SECTION = "section"
    SOURCE = "source"
    FOOTER = "footer"
    EDITS = "edits"


class PlaceRow(NamedTuple):
    """One row: place, its words, the counts at its right, and for a section its number."""

    place: Place
    text: str
    right: str = ""
    spoken: str = ""
    hint: str = ""
    number: int = -1
    depth: int = 0

    @property
    def key(self) -> str:
        return f"{self.place}:{self.number}:{self.text}"

    @property
    def choosable(self) -> bool:
        return self.place is not Place.HEADER


class _PlaceDelegate(RowDelegate[PlaceRow]):
    """Paints titles over as many lines as they need, counts beside the first."""

    current = -1  # number of the section the reader is in

    def _columns(self, row: PlaceRow) -> tuple[int, int, int]:
        """Return left edge, width of the title, width of the counts."""
        left = _PAD + min(row.depth, 4) * _STEP
        right = self.small_metrics.horizontalAdvance(row.right) if row.right else 0
        gap = 10 if right else 0
        return left, max(40, self.width() - left - right - gap - _PAD), right

    def height_of(self, row: PlaceRow) -> int:
        if row.place is Place.HEADER:
            return self.small_metrics.height() + (24 if row.number else 14)
        _, width, _ = self._columns(row)
        return wrapped_height(self.plain_metrics, row.text, width) + 13

    def paint_row(self, painter: QPainter, rect: QRect, row: PlaceRow, *, lit: bool) -> None:  # noqa: ARG002
        theme = self.theme
        quiet = Pen(self.small, theme.muted)
        if row.place is Place.HEADER:
            height = self.small_metrics.height()
            top = rect.bottom() - height - 5
            line = QRect(rect.left() + _PAD, top, rect.width() - 2 * _PAD, height + 2)
            self.write(painter, line, row.text, quiet)
            words = self.small_metrics.horizontalAdvance(f"{row.text}  {row.right}")
            if words <= line.width():
                self.write(painter, line, row.right, quiet, right=True)
            return
        here = row.place is Place.SECTION and row.number == self.current
        if here:
            painter.fillRect(rect, QColor(theme.raised))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(theme.accent))
        left, width, right = self._columns(row)
        painter.setFont(self.strong if here else self.plain)
        painter.setPen(QColor(theme.text))
        body = QRect(rect.left() + left, rect.top() + 6, width, rect.height() - 8)
        painter.drawText(body, int(Qt.TextFlag.TextWordWrap), row.text)
        if row.right:
            drop = self.plain_metrics.ascent() - self.small_metrics.ascent()
            counts = QRect(rect.right() - _PAD - right, body.top() + drop, right + 2, body.height())
            self.write(painter, counts, row.right, quiet)

    def paint_ground(self, painter: QPainter, rect: QRect, row: PlaceRow, *, lit: bool) -> None:
        """A chosen row is not marked: only the section the reader is in is."""


class Sidebar(QWidget):
    """Shows where the reader is and what there is; reports where the reader wants to go."""

    section_chosen = Signal(int)  # index into Article.sections
    source_chosen = Signal()
    footer_chosen = Signal()
    edits_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self._article: Article | None = None
        self._index: SectionIndex | None = None
        self._figures: Counter[int] = Counter()
        self._notes: Counter[int] = Counter()
        self.view: RowsView[PlaceRow] = RowsView(self.tr("Contents"), self)
        self._delegate = _PlaceDelegate(self.view)
        self.view.set_delegate(self._delegate)
        self.view.set_empty_text(self.tr("The sections of an article appear here."))
        self.view.row_chosen.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.addWidget(self.view)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("国") * 19, 400)

    def show_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.view.show_theme(theme)

    def show_article(self, article: Article | None) -> None:
        """Show the sections of an article (None: an empty sidebar); counts start at nothing."""
        self._article = article
        self._figures, self._notes = Counter(), Counter()
        self._delegate.current = -1
        self._index = SectionIndex(article) if article is not None else None
        self._refresh()
        self.view.scrollToTop()

    def show_in_script(self, article: Article) -> None:
        """Show the same article in another script; counts and place stay."""
        self._article = article
        self._refresh()

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Count the figures of each section."""
        self._figures = self._count([figure.span for figure in figures])
        self._refresh()

    def show_notes(self, notes: Sequence[PlacedNote]) -> None:
        """Count the notes of each section; orphans stand in none."""
        spans = [placed.placement.span for placed in notes]
        self._notes = self._count([span for span in spans if span is not None])
        self._refresh()

    def _count(self, spans: Sequence[Span]) -> Counter[int]:
        return Counter() if self._index is None else self._index.count(spans)

    def set_current(self, section: int) -> None:
        """Mark the section the reader is in (-1: none) and keep it in sight."""
        if section == self._delegate.current:
            return
        self._delegate.current = section
        self.view.viewport().update()
        for place, row in enumerate(self.view.rows):
            if row.place is Place.SECTION and row.number == section:
                self.view.scrollTo(self.view.model().index(place, 0))

    def _choose(self, row: PlaceRow) -> None:
        if row.place is Place.SECTION:
            self.section_chosen.emit(row.number)
        elif row.place is Place.SOURCE:
            self.source_chosen.emit()
        elif row.place is Place.FOOTER:
            self.footer_chosen.emit()
        elif row.place is Place.EDITS:
            self.edits_chosen.emit()

    def _refresh(self) -> None:
        if self._article is None or self._index is None:
            self.view.show_rows(())
        else:
            sections = self._sections(self._article)
            self.view.show_rows([*sections, *self._around(self._article)])

    def _sections(self, article: Article) -> list[PlaceRow]:
        text = self.tr("Contents")
        counted = any(self._figures.values()) or any(self._notes.values())
        right = self.tr("figures · notes") if counted else ""
        rows = [PlaceRow(Place.HEADER, text, right, spoken=text, number=0)]
        for number, section in enumerate(article.sections):
            figures = self._figures[number]
            notes = self._notes[number]
            told = self.tr("{figures} figures, {notes} notes").format(figures=figures, notes=notes)
            rows.append(
                PlaceRow(
                    Place.SECTION,
                    section.title,
                    right=f"{figures} · {notes}" if counted else "",
                    spoken=f"{section.title}, {told}" if counted else section.title,
                    hint=f"{section.title}\n{told}" if counted else "",
                    number=number,
                    depth=_depth(article, number),
                )
            )
        return rows

    def _around(self, article: Article) -> list[PlaceRow]:
        """Return the rows for what lies around the text, as far as there is any."""
        rows: list[PlaceRow] = []
        kinds = [block.kind for block in article.blocks]
        if BlockKind.SOURCE in kinds or BlockKind.BYLINE in kinds:
            text = self.tr("Source and authors")
            rows.append(PlaceRow(Place.SOURCE, text, spoken=text))
        footer = kinds.count(BlockKind.BOILERPLATE)
        if footer:
            text = self.tr("Footer (folded)")
            lines = self.tr("%n line(s)", "", footer)
            rows.append(PlaceRow(Place.FOOTER, text, lines, spoken=f"{text}, {lines}"))
        counts = count_restored(article.edits)
        lifted, damaged = counts.lifted, counts.damaged
        if article.edits:
            text = self.tr("Restoration record")
            told = self.tr("{lifted} readings lifted out, {damaged} damaged places").format(
                lifted=lifted, damaged=damaged
            )
            rows.append(
                PlaceRow(Place.EDITS, text, f"{lifted} · {damaged}", f"{text}, {told}", told)
            )
        if rows:
            text = self.tr("Around the text")
            rows.insert(0, PlaceRow(Place.HEADER, text, spoken=text, number=1))
        return rows


def _depth(article: Article, number: int) -> int:
    depth, parent = 0, article.sections[number].parent
    while parent is not None and depth < len(article.sections):
        depth, parent = depth + 1, article.sections[parent].parent
    return depth
