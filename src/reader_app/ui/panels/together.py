"""All panels of the window at once, with the note editor and the find bar that belong to them.

Importing this imports every panel: the window does so when its first page is painted.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from reader_app.ui.find_bar import FindBar
from reader_app.ui.note_editor import NoteEditor
from reader_app.ui.panels.edits import EditsPanel
from reader_app.ui.panels.figures import FiguresPanel
from reader_app.ui.panels.notes import NotesPanel
from reader_app.ui.panels.terms import TermsPanel
from reader_app.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Panels:
    """What is built after the first paint."""

    notes: NotesPanel
    figures: FiguresPanel
    terms: TermsPanel
    edits: EditsPanel
    note_editor: NoteEditor
    find_bar: FindBar

    @property
    def pages(self) -> tuple[NotesPanel, FiguresPanel, TermsPanel, EditsPanel]:
        """The panels in the order of their tabs (side_panel.Tab)."""
        return self.notes, self.figures, self.terms, self.edits

    def show_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        for panel in (*self.pages, self.note_editor):
            panel.show_theme(theme)


def build_panels(column: QWidget) -> Panels:
    """Build them; the find bar lies over column, editor and find bar are hidden."""
    panels = Panels(
        NotesPanel(), FiguresPanel(), TermsPanel(), EditsPanel(), NoteEditor(), FindBar(column)
    )
    panels.note_editor.hide()
    panels.find_bar.hide()
    return panels
