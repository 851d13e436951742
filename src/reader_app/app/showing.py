"""The window shows what is on the page: titles, counts, panels, where the reader is, what was saved."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QObject, Qt, QTimer

from reader_app.app.session import Session
from reader_app.core.edit import count_restored
from reader_app.ui.main_window import MainWindow
from reader_app.ui.page.view import ArticleView

PER_MINUTE = 400
"""Characters a practised reader takes in a minute; for the time left only."""
MANY_MORE = 400
"""So many notes that come at once are listed when the page has been painted with them."""


class Showing(QObject):
    """Keeps every part of the window true to the session; it decides nothing."""

    def __init__(
        self, session: Session, window: MainWindow, view: ArticleView, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._window = window
        self._view = view
        self._listed = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._list_notes)
        self.section = -1
        """Index of the section being read, -1 for none."""
        session.article_changed.connect(self._show_article)
        session.figures_changed.connect(self._show_figures)
        session.terms_changed.connect(self._show_terms)
        session.script_changed.connect(self._show_script)
        session.notes_changed.connect(self._show_notes)
        view.section_changed.connect(self._show_section)
        view.position_changed.connect(self._show_progress)

    def _show_article(self) -> None:
        opened = self._session.opened
        if opened is None:
            return
        article = opened.article
        self._view.show_article(article, opened.top)
        self._window.show_title(article.metadata.title or "")
        self._window.sidebar.show_article(article)
        self._window.status.show_restored(count_restored(article.edits))
        self._show_section(self.section)
        self.show_panels()

    def show_panels(self) -> None:
        """Fill the panels, too, once they are there."""
        self._show_figures()
        self._show_terms()
        self._show_notes()
        if self._window.panels is not None:
            self._window.panels.edits.show_edits(self._session.edits)

    def _show_figures(self) -> None:
        figures = self._session.figures
        self._view.set_figures(figures)
        self._window.sidebar.show_figures(figures)
        self._window.show_counts(figures=len(figures))
        article, panels = self._session.article, self._window.panels
        if panels is not None and article is not None:
            panels.figures.show_figures(article, figures)

    def _show_terms(self) -> None:
        terms = self._session.terms
        self._view.set_terms(terms)
        self._window.show_counts(terms=len({term.entry.headword for term in terms}))
        self._list_terms()

    def _show_script(self) -> None:
        """Show contents, place and terms in the script of the page."""
        article = self._session.shown_article
        if article is not None:
            self._window.sidebar.show_in_script(article)
            self._show_section(self.section)
            self._list_terms()

    def _list_terms(self) -> None:
        article, panels = self._session.shown_article, self._window.panels
        if panels is not None and article is not None:
            panels.terms.show_terms(self._session.terms, article)

    def _show_notes(self) -> None:
        notes = self._session.notes
        self._view.set_notes(notes)
        if not self._session.notes_whole and notes:
            return  # the first of many: they are counted and listed when all are there
        self._window.sidebar.show_notes(notes)
        self._window.show_counts(notes=len(notes))
        if len(notes) - self._listed > MANY_MORE:
            self._later.start()  # the page is painted in between
        else:
            self._list_notes()

    def _list_notes(self) -> None:
        notes = self._session.notes
        self._later.stop()
        self._listed = len(notes)
        article, panels = self._session.article, self._window.panels
        if panels is not None and article is not None:
            panels.notes.show_notes(notes, article)

    def _show_section(self, index: int) -> None:
        """Mark the section being read; the head of an article leads into its first."""
        article = self._session.shown_article
        sections = () if article is None else article.sections
        index = max(index, 0) if sections else -1
        self.section = index
        self._window.sidebar.set_current(index)
        title = sections[index].title if 0 <= index < len(sections) else ""
        self._window.status.show_section(title)

    def _show_progress(self, top: int) -> None:
        article = self._session.article
        length = 0 if article is None else article.body_end
        if length:
            left = max(0, length - top)
            self._window.status.show_progress(min(1.0, top / length), round(left / PER_MINUTE))

    def show_saved(self, when: str) -> None:
        """Say when the last change was stored (ISO 8601, UTC)."""
        moment = QDateTime.fromString(when[:19] + "Z", Qt.DateFormat.ISODate).toLocalTime()
        self._window.status.show_saved(moment.toString("HH:mm:ss"))

    def show_history(self, back: bool, forward: bool) -> None:
        """Offer the ways back and forward that there are."""
        self._window.commands.enable("go.back", on=back)
        self._window.commands.enable("go.forward", on=forward)

    def show_editing(self, editing: bool) -> None:
        """Bring the editor into sight when a note is being written."""
        if editing and not self._window.is_editor_beside:
            self._window.show_notes_panel()
        if editing:
            self._window.show_editor()

    def reveal_note(self, note_id: str) -> None:
        """Mark a note in the panel."""
        if self._later.isActive():
            self._list_notes()
        if self._window.panels is not None:
            self._window.panels.notes.mark_note(note_id)
