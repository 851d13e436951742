"""Marks on the page: figures, terms, notes, matches, repairs and readings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from reader_app.core.article import Article
from reader_app.core.edit import Edit
from reader_app.core.figure import Figure, FigureKind
from reader_app.core.note import PlacedNote
from reader_app.core.span import Span
from reader_app.core.term import Term
from reader_app.ui.page.margin import MarginMark
from reader_app.ui.page.marks import Marks
from reader_app.ui.page.painting import Overlay, PagePainter
from reader_app.ui.page.readings import Readings
from reader_app.ui.page.selection import SelectablePage
from reader_app.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget


class MarkedPage(SelectablePage):
    """A page with marks painted over it; none of them moves a line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.marks = Marks()
        self._readings = Readings()
        self._overlay = Overlay()

    def show_article(self, article: Article, top: int = 0) -> None:
        """Show an article with the code point at top in the first line; its edits are marked."""
        places = self.marks.term_places
        self.marks = Marks()
        self.marks.term_places = places
        self.marks.set_edits(article.edits)
        self._readings = Readings()
        self._overlay.focus = self._overlay.active_note = None
        self._setting = replace(self._setting, readings=False)
        super().show_article(article, top)

    def _on_marks_changed(self) -> None:
        """Show marks that changed; no line moves."""
        self.viewport().update()

    def set_figures(self, figures: Iterable[Figure]) -> None:
        """Mark these figures; no line moves."""
        self.marks.set_figures(figures)
        self._on_marks_changed()

    def set_figure_kinds(self, kinds: Iterable[FigureKind]) -> None:
        """Show only figures of these kinds."""
        self.marks.kinds = frozenset(kinds)
        self._on_marks_changed()

    def set_terms(self, terms: Iterable[Term]) -> None:
        """Mark these terms; no line moves."""
        self.marks.set_terms(terms, self._article)
        self.viewport().update()

    def set_terms_shown(self, shown: bool) -> None:
        """Show or hide the terms."""
        self.marks.terms_shown = shown
        self.viewport().update()

    def set_term_places(self, places: str) -> None:
        """Put dots under terms at every place, the first of a stretch, or none."""
        self.marks.term_places = places
        self.viewport().update()

    def set_notes(self, notes: Iterable[PlacedNote]) -> None:
        """Mark these notes and put them beside their lines."""
        self.marks.set_notes(notes)
        self._on_marks_changed()

    def set_active_note(self, note_id: str | None) -> None:
        """Set off the mark of one note in the margin."""
        self._overlay.active_note = note_id
        self.viewport().update()

    def set_matches(self, spans: Sequence[Span], current: int = -1) -> None:
        """Mark the matches of a search; current is an index into spans, -1 for none."""
        self.marks.set_matches(spans, current)
        self._on_marks_changed()

    def set_edits(self, edits: Iterable[Edit]) -> None:
        """Mark the repairs that are unsure, and damage."""
        self.marks.set_edits(edits)
        self.viewport().update()

    def set_readings(self, readings: Sequence[tuple[int, str]] | None) -> None:
        """Show readings above characters, each (code point offset, reading); None for none."""
        self._readings = Readings(readings or ())
        self.set_setting(replace(self._setting, readings=bool(readings)))
        self.viewport().update()

    def set_ruler(self, shown: bool) -> None:
        """Show or hide a band under the line the pointer is at."""
        self._overlay.ruler = shown
        self.viewport().update()

    def set_focus_mode(self, on: bool) -> None:
        """Pale every paragraph but the one the pointer is at, or show all alike."""
        self._overlay.focus_mode = on
        self.viewport().update()

    def _frame(self, clip: tuple[float, float] | None = None) -> PagePainter | None:
        """Return what paints the page as it is now, None without an article."""
        geometry = self.geometry_now()
        if geometry is None or self._pictures is None:
            return None
        return PagePainter(
            geometry,
            self._theme,
            marks=self.marks,
            pictures=self._pictures,
            readings=self._readings,
            overlay=self._overlay,
            width=self.viewport().width(),
            clip=clip,
        )

    def margin_marks(self) -> list[MarginMark]:
        """Return the marks of notes beside the lines on the screen."""
        frame = self._frame()
        return [] if frame is None else frame.margin_marks()

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = event.rect()
        frame = self._frame((rect.top(), rect.bottom() + 1))
        if frame is None:
            super().paintEvent(event)
            return
        with QPainter(self.viewport()) as painter:
            frame.paint_under(painter)
            self._paint_text(painter, QRectF(rect))
            frame.paint_over(painter)

    def _paint_text(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the document as QTextEdit does, but for its caret.

        A page is not written on, and a caret of width 0 is a pixel wide at 125 % and 150 %.
        """
        from PySide6.QtGui import QAbstractTextDocumentLayout, QPalette, QTextCharFormat

        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = self.palette()
        if self._selected is not None:
            selection = QAbstractTextDocumentLayout.Selection()
            form = QTextCharFormat()
            form.setBackground(context.palette.brush(QPalette.ColorRole.Highlight))
            form.setForeground(context.palette.brush(QPalette.ColorRole.HighlightedText))
            selection.cursor = self.textCursor()
            selection.format = form
            context.selections = [selection]
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        context.clip = rect.translated(left, top)
        painter.save()
        painter.translate(-left, -top)
        painter.setClipRect(context.clip, Qt.ClipOperation.IntersectClip)
        self.document().documentLayout().draw(painter, context)
        painter.restore()
