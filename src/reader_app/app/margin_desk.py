"""Notes in the margin at work: edited where they stand, their highlights drawn longer or shorter."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect

from reader_app.app.notes import NoteDesk
from reader_app.app.page import Page
from reader_app.core.span import Span


class MarginDesk(QObject):
    """Brings the note editor to the note, and keeps it beside its line while the page scrolls."""

    def __init__(self, page: Page, desk: NoteDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = page.session
        self._window = page.window
        self._view = page.view
        self._desk = desk
        self._span: Span | None = None
        page.view.margin_note_chosen.connect(self.edit)
        page.view.note_resized.connect(desk.resize)
        page.view.verticalScrollBar().valueChanged.connect(self._follow)
        desk.editing_changed.connect(self._on_editing)
        desk.note_shown.connect(page.view.set_active_note)

    def edit(self, note_id: str) -> None:
        """Open the editor beside the line of a note."""
        for placed in self._session.notes:
            if placed.note.id == note_id:
                self._span = placed.placement.span
        if self._span is None:
            return
        self._desk.finish()
        self._window.bring_editor(self._place(self._span))
        self._desk.edit(note_id)

    def _place(self, span: Span) -> QRect:
        """Return the line of a note in the coordinates of the page's widget."""
        rect = self._view.rect_of(Span(span.start, span.start + 1))
        corner = self._view.viewport().mapTo(self._view, rect.topLeft())
        return QRect(corner.x(), corner.y(), rect.width(), rect.height())

    def _follow(self) -> None:
        if self._span is not None and self._window.is_editor_beside:
            self._window.bring_editor(self._place(self._span))

    def _on_editing(self, editing: bool) -> None:
        if not editing:
            self._span = None
            self._view.set_active_note(None)
