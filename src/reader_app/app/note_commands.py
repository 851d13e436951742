"""Commands of the notes: what a key or the menu does at the selection or at the top of the page."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader_app.app.binding import Bindings
from reader_app.app.notes import NoteDesk
from reader_app.app.page import Page
from reader_app.core.note import Colour
from reader_app.core.span import Span


class NoteCommands(QObject):
    """Finds out which words or which note a command means; the desk carries it out."""

    def __init__(self, page: Page, desk: NoteDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = page.session
        self._window = page.window
        self._view = page.view
        self._desk = desk

    def bindings(self) -> Bindings:
        """Return the actions that are carried out here."""
        return (
            ("note.add", self._write_note),
            ("note.highlight", self._highlight),
            ("note.yellow", self._highlight_yellow),
            ("note.green", self._highlight_green),
            ("note.blue", self._highlight_blue),
            ("note.red", self._highlight_red),
            ("note.violet", self._highlight_violet),
            ("note.edit", self._edit_note),
            ("note.delete", self._delete_note),
            ("note.block", self._write_on_block),
            ("note.article", self._desk.write_on_article),
            ("edit.undo", self._desk.undo),
            ("edit.redo", self._desk.redo),
        )

    def _write_note(self) -> None:
        self._desk.write(self._view.selected_span())

    def _highlight(self) -> None:
        self._highlight_in(None)

    def _highlight_yellow(self) -> None:
        self._highlight_in(Colour.YELLOW)

    def _highlight_green(self) -> None:
        self._highlight_in(Colour.GREEN)

    def _highlight_blue(self) -> None:
        self._highlight_in(Colour.BLUE)

    def _highlight_red(self) -> None:
        self._highlight_in(Colour.RED)

    def _highlight_violet(self) -> None:
        self._highlight_in(Colour.VIOLET)

    def _highlight_in(self, colour: Colour | None) -> None:
        span = self._view.selected_span()
        if span is None:
            self._window.status.show_hint(self.tr("Select some words first."))
        else:
            self._desk.highlight(span, colour)

    def _note_here(self) -> str | None:
        """Return the id of the note at the selection, or else at the top of the page."""
        span = self._view.selected_span() or Span(self._view.top_offset(), self._view.top_offset())
        for placed in self._session.notes:
            place = placed.placement.span
            if place is not None and (place.overlaps(span) or place.contains(span.start)):
                return placed.note.id
        return None

    def _write_on_block(self) -> None:
        article = self._session.article
        if article is None:
            return
        selected = self._view.selected_span()
        at = self._view.top_offset() if selected is None else selected.start
        for block in article.blocks:
            if block.span.end > at and len(block.span):
                self._desk.write_on_block(block.span)
                return

    def attach(self, note_id: str) -> None:
        """Put a note at the words that are selected."""
        span = self._view.selected_span()
        if span is None:
            self._window.status.show_hint(
                self.tr("Select the words it belongs to, then attach the note again.")
            )
        else:
            self._desk.attach(note_id, span)

    def _edit_note(self) -> None:
        note_id = self._note_here()
        if note_id is not None:
            self._desk.edit(note_id)

    def _delete_note(self) -> None:
        note_id = self._note_here()
        if note_id is not None:
            self._desk.delete(note_id)
