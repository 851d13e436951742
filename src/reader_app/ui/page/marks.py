"""Painting figures, terms, notes, matches and repairs over the visible lines.

Marks stay outside the document, so showing or hiding ten thousand of them moves no line and costs
one repaint. Grounds are painted before the text, lines after it. A kind of figure is told by the
shape of its line as well as by its colour.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reader_app.core.article import Article
from reader_app.core.edit import SURE, Edit, EditKind
from reader_app.core.figure import Figure, FigureKind
from reader_app.core.note import Colour, MarkStyle, PlacedNote
from reader_app.core.settings import EVERY_PLACE, IN_ARTICLE, IN_SECTION
from reader_app.core.span import Span
from reader_app.core.term import Term
from reader_app.ui.differences import difference
from reader_app.ui.page.geometry import PageGeometry, Piece
from reader_app.ui.page.lines import DOTTED, WAVY, Pattern, Stroke, colour_of, draw_stroke
from reader_app.ui.page.spans import SpanIndex
from reader_app.ui.page.strips import Strip
from reader_app.ui.page.term_places import first_places
from reader_app.ui.theme import Theme

Place = Figure | Term | Edit | PlacedNote
"""What a place of the page can be."""


class PlaceKind(StrEnum):
    """Kinds of places a reader steps through."""

    FIGURE = "figure"
    TERM = "term"
    NOTE = "note"
    EDIT = "edit"


QUIET = frozenset({FigureKind.DATE, FigureKind.DURATION, FigureKind.LABEL, FigureKind.ORDINAL})
"""Kinds with a line and no ground, so that a page full of dates stays calm."""


STROKES: dict[FigureKind, Stroke] = {
    FigureKind.DATE: Stroke(1.5),
    FigureKind.DURATION: Stroke(1.5, Pattern.DASHES, (7, 3)),
    FigureKind.COUNT: Stroke(2.0),
    FigureKind.MEASURE: Stroke(1.6, ticks=True),
    FigureKind.MONEY: Stroke(1.0, lines=2),
    FigureKind.PERCENTAGE: Stroke(2.0, Pattern.DASHES, (8, 2)),
    FigureKind.FRACTION: Stroke(2.0, Pattern.DASHES, (8, 2, 2, 2)),
    FigureKind.ORDINAL: Stroke(1.5, Pattern.DASHES, (3, 2)),
    FigureKind.LABEL: Stroke(1.0, Pattern.DASHES, (1, 2)),
}


_FEW = 50
"""Changed notes; beyond that their index is made anew."""


class Marks:
    """All marks of the article on the page and which of them are shown."""

    def __init__(self) -> None:
        self.figures: SpanIndex[Figure] = SpanIndex()
        self.terms: SpanIndex[Term] = SpanIndex()
        self.notes: SpanIndex[PlacedNote] = SpanIndex()
        self._noted: tuple[PlacedNote, ...] = ()
        self.edits: SpanIndex[Edit] = SpanIndex()
        self.matches: SpanIndex[int] = SpanIndex()
        self.current_match = -1
        self.kinds: frozenset[FigureKind] = frozenset(FigureKind)
        self.terms_shown = True
        self.term_places = EVERY_PLACE
        self._firsts: dict[str, frozenset[Span]] = {}

    def set_figures(self, figures: Iterable[Figure]) -> None:
        """Replace the figures."""
        self.figures = SpanIndex((figure.span, figure) for figure in figures)

    def set_terms(self, terms: Iterable[Term], article: Article | None = None) -> None:
        """Replace the terms; article tells which places are the first."""
        terms = tuple(terms)
        self._firsts = {
            IN_SECTION: first_places(terms, article, sections=True),
            IN_ARTICLE: first_places(terms, article),
        }
        self.terms = SpanIndex((term.span, term) for term in terms)

    def has_dots(self, term: Term) -> bool:
        """Tell whether a place of a term is dotted, where terms are shown."""
        if self.term_places in self._firsts:
            return term.span in self._firsts[self.term_places]
        return self.term_places == EVERY_PLACE

    def set_notes(self, notes: Iterable[PlacedNote]) -> None:
        """Replace the notes; those that found no place are left out."""
        old, new = self._noted, tuple(notes)
        differs = difference(old, new)
        self._noted = new
        if differs.size > _FEW:
            self.notes = SpanIndex(_with_places(new))
        elif differs.size:  # one note among ten thousand costs no new index
            gone = _with_places(old[differs.start : differs.old_end])
            come = _with_places(new[differs.start : differs.new_end])
            self.notes = self.notes.exchanged(gone, come)

    def set_edits(self, edits: Iterable[Edit]) -> None:
        """Replace the repairs; only damage and unsure ones are marked."""
        self.edits = SpanIndex(
            (edit.span, edit)
            for edit in edits
            if len(edit.span) and (edit.kind is EditKind.DAMAGE or edit.confidence < SURE)
        )

    def set_matches(self, spans: Iterable[Span], current: int) -> None:
        """Replace the matches of a search; current is an index into spans, -1 for none."""
        self.matches = SpanIndex((span, number) for number, span in enumerate(spans))
        self.current_match = current

    def index_of(self, kind: PlaceKind) -> SpanIndex[Place]:
        """Return the places of a kind that are shown, in the order of the text."""
        match kind:
            case PlaceKind.FIGURE:
                shown = (item for item in self.figures.items if item[1].kind in self.kinds)
                return SpanIndex(shown)
            case PlaceKind.TERM:
                return SpanIndex(self.terms.items if self.terms_shown else ())
            case PlaceKind.NOTE:
                return SpanIndex(self.notes.items)
            case PlaceKind.EDIT:
                return SpanIndex(self.edits.items)

    def places_at(self, offset: int) -> list[tuple[Span, Place]]:
        """Return what is marked and shown at a code point, the shortest span first.

        A label (6293) comes after the term it is part of: what it stands for is told there.
        """
        found: list[tuple[Span, Place]] = []
        if self.terms_shown:
            found.extend(self.terms.at(offset))
        found.extend(item for item in self.figures.at(offset) if item[1].kind in self.kinds)
        found.extend(self.edits.at(offset))
        found.extend(self.notes.at(offset))
        return sorted(found, key=_rank)


def _rank(item: tuple[Span, Place]) -> tuple[bool, int]:
    span, place = item
    return isinstance(place, Figure) and place.kind is FigureKind.LABEL, len(span)


class MarkPainter:
    """Paints marks over the pieces of one page in one theme."""

    def __init__(self, marks: Marks, theme: Theme) -> None:
        self.marks = marks
        self.theme = theme

    def paint_grounds(
        self, painter: QPainter, geometry: PageGeometry, pieces: Iterable[Piece]
    ) -> None:
        """Paint what lies under the text."""
        painter.setPen(Qt.PenStyle.NoPen)
        for piece in pieces:
            start, end = piece.entry.start, piece.entry.end
            self._paint_notes(painter, geometry, piece)
            for span, figure in self.marks.figures.within(start, end):
                if figure.kind not in self.marks.kinds or figure.kind in QUIET:
                    continue
                if any(True for _ in self.marks.notes.within(span.start, span.end)):
                    continue
                painter.setBrush(colour_of(self.theme.figures[figure.kind].fill))
                for strip in geometry.strips(piece, span.start, span.end):
                    painter.drawRoundedRect(strip.box(1.5).adjusted(-1, 0, 1, 0), 2, 2)
            self._paint_matches(painter, geometry, piece)

    def paint_lines(
        self, painter: QPainter, geometry: PageGeometry, pieces: Iterable[Piece]
    ) -> None:
        """Paint what lies under the lines of text, after the text."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for piece in pieces:
            start, end = piece.entry.start, piece.entry.end
            for span, figure in self.marks.figures.within(start, end):
                if figure.kind not in self.marks.kinds:
                    continue
                if figure.kind is FigureKind.LABEL and self._is_term(span):
                    continue
                colour = self.theme.figures[figure.kind].line
                for strip in geometry.strips(piece, span.start, span.end):
                    _draw_line(painter, STROKES[figure.kind], colour, strip)
            if self.marks.terms_shown:
                self._paint_terms(painter, geometry, piece)
            for span, _ in self.marks.edits.within(start, end):
                for strip in geometry.strips(piece, span.start, span.end):
                    _draw_line(painter, WAVY, self.theme.damage, strip)

    def _paint_notes(self, painter: QPainter, geometry: PageGeometry, piece: Piece) -> None:
        """Paint highlights; each that overlaps an earlier one is lower, so both stay visible."""
        reached: list[int] = []
        for span, placed in self.marks.notes.within(piece.entry.start, piece.entry.end):
            reached = [end for end in reached if end > span.start]
            depth = len(reached)
            reached.append(span.end)
            tint = self.theme.highlights[placed.note.colour]
            for strip in geometry.strips(piece, span.start, span.end):
                box = strip.box(3).adjusted(-1, 0, 1, 0)
                line = QRectF(box.left(), box.bottom() - 1.6 + 2 * depth, box.width(), 1.6)
                if placed.note.style is MarkStyle.HIGHLIGHT:
                    painter.setBrush(colour_of(tint.fill))
                    painter.drawRoundedRect(box.adjusted(0, min(4 * depth, 10), 0, 2 * depth), 3, 3)
                if depth or placed.note.style is MarkStyle.UNDERLINE:
                    painter.setBrush(colour_of(tint.line))
                    painter.drawRect(line)

    def _paint_matches(self, painter: QPainter, geometry: PageGeometry, piece: Piece) -> None:
        for span, number in self.marks.matches.within(piece.entry.start, piece.entry.end):
            current = number == self.marks.current_match
            tint = self.theme.current_match if current else self.theme.match
            painter.setBrush(colour_of(tint.fill))
            painter.setPen(QPen(colour_of(tint.line), 1.6 if current else 1.0))
            for strip in geometry.strips(piece, span.start, span.end):
                painter.drawRoundedRect(strip.box(2.5).adjusted(-1.5, 0, 1.5, 0), 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)

    def _paint_terms(self, painter: QPainter, geometry: PageGeometry, piece: Piece) -> None:
        for span, term in self.marks.terms.within(piece.entry.start, piece.entry.end):
            if not self.marks.has_dots(term):
                continue
            lower = 3.0 if self._underlined(span) else 0.0
            colour = self._colour_of(term)
            for strip in geometry.strips(piece, span.start, span.end):
                _draw_line(painter, DOTTED, colour, strip, lower=lower)

    def _colour_of(self, term: Term) -> str:
        """Return the shade of a term's dots; the reader may have given it one."""
        for colour in Colour:
            if colour.value == term.colour:
                return self.theme.highlights[colour].line
        return self.theme.term

    def _is_term(self, span: Span) -> bool:
        """Tell whether a term that is shown covers a span: its dots are line enough."""
        shown = self.marks.terms_shown
        return shown and any(found.covers(span) for found, _ in self.marks.terms.at(span.start))

    def _underlined(self, span: Span) -> bool:
        figures = self.marks.figures.within(span.start, span.end)
        return any(
            figure.kind in self.marks.kinds and figure.kind is not FigureKind.LABEL
            for _, figure in figures
        )


def _draw_line(
    painter: QPainter, stroke: Stroke, colour: str, strip: Strip, *, lower: float = 0.0
) -> None:
    """Draw a line under one strip, on whole pixels so that it is crisp."""
    y = round(strip.box(2).bottom()) + lower
    draw_stroke(painter, stroke, colour, left=strip.left, right=strip.right, y=y)


def _with_places(notes: Iterable[PlacedNote]) -> list[tuple[Span, PlacedNote]]:
    """Return notes that mark words, each with its span; a note on the whole article marks none."""
    placed = [(one.placement.span, one) for one in notes]
    return [(span, one) for span, one in placed if span is not None and span.end > span.start]
