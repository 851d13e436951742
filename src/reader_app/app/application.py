"""Builds the parts of the program, wires them, and runs.

A part says what it carries out by bindings(); what parts say to each other is wired here. A new
capability is a module of its own in this folder and a line or two in this one.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from reader_app.app.aids import Aids
from reader_app.app.analysing import Analysing
from reader_app.app.appearance import Appearance
from reader_app.app.cards import Cards
from reader_app.app.charting import Charting
from reader_app.app.correcting import Correcting
from reader_app.app.dictionary_desk import DictionaryDesk
from reader_app.app.file_commands import FileCommands
from reader_app.app.finding import Finding
from reader_app.app.help_commands import HelpCommands
from reader_app.app.keeping import Keeping
from reader_app.app.ledgering import Ledgering
from reader_app.app.links import Links
from reader_app.app.margin_desk import MarginDesk
from reader_app.app.note_commands import NoteCommands
from reader_app.app.note_exchange import NoteExchange
from reader_app.app.note_links import NoteLinks
from reader_app.app.notes import NoteDesk
from reader_app.app.opening import Opening
from reader_app.app.own_terms import OwnTermsDesk
from reader_app.app.page_commands import PageCommands
from reader_app.app.picture_desk import PictureDesk
from reader_app.app.printing import Printing
from reader_app.app.reading_desk import ReadingDesk
from reader_app.app.searching import Searching
from reader_app.app.session import Session
from reader_app.app.showing import Showing
from reader_app.app.touring import Touring
from reader_app.app.travel import Travel
from reader_app.core.article import Article
from reader_app.core.edit import Edit
from reader_app.core.errors import ReaderError
from reader_app.core.figure import Figure
from reader_app.core.span import Span
from reader_app.core.term import Term
from reader_app.services.analysis import Analyser
from reader_app.services.reading import Reading
from reader_app.services.settings import FILE as SETTINGS
from reader_app.services.settings import Loaded
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from reader_app.ui.main_window import MainWindow
from reader_app.ui.page.view import ArticleView
from reader_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from reader_app.app.exporting import Exporting
    from reader_app.services.notes import NotesService
    from reader_app.ui.main_window import Panels
    from reader_app.ui.note_editor import NoteEditor

LAYOUT = "window_layout"
MARKS_WITHIN, PAINTED_WITHIN = 300, 20
"""Milliseconds the rest of the start waits for the first page's marks, and for their painting."""
WORDS_AFTER = 2500
"""Milliseconds after the first paint until jieba is loaded: never in the way of anything."""


class Application(QObject):
    """The running program: one window on one library. Everything is wired here."""

    first_painted = Signal()  # once, right after the first page is on the screen

    def __init__(self, app: QApplication, library: Library) -> None:
        super().__init__()
        self._app = app
        self._library = library
        self._closed = False
        self._painted = False
        self._finished = False
        self._exports: Exporting | None = None
        self._build(app, library)
        self._wire_parts()
        self._wire_window()
        for part in (
            self._files,
            self._page,
            self._note_commands,
            self.exchange,
            self.keeping,
            self.help,
            self.links,
            self.searching,
            self.finding,
            self.appearance,
            self.travel,
            self.cards,
            self.own_terms,
            self.dictionaries,
            self.pictures,
            self.printing,
            self.correcting,
            self.charting,
            self.touring,
            self.ledgering,
        ):
            for id_, slot in part.bindings():
                self.window.commands.bind(id_, slot)

    def _build(self, app: QApplication, library: Library) -> None:
        paths = library.paths
        self.session = session = Session(self)
        self.view = view = ArticleView()
        self.window = window = MainWindow(view)
        self.tasks = tasks = Tasks(self)
        analyser = Analyser(paths.root)
        self.opening = Opening(session, Reading(library), paths, view, tasks, self)
        self.notes = NoteDesk(session, self._notes_service, self._editor, tasks, paths, self)
        self.travel = Travel(session, view, self)
        self.finding = Finding(session, window, view, self.travel, self)
        self.correcting = Correcting(session, window, view, library, tasks, self)
        self.analysing = Analysing(session, analyser, tasks, self.correcting.take, self)
        self.ledgering = Ledgering(session, window, self.opening, analyser, paths, tasks, self)
        self.charting = Charting(session, window, view, tasks, self)
        self.aids = Aids(session, view, tasks, analyser, self)
        self.cards = Cards(session, view, tasks, analyser, paths.library, self)
        self.own_terms = OwnTermsDesk(
            session, window, view, tasks, analyser, paths.glossaries, self
        )
        self.dictionaries = DictionaryDesk(window, view, tasks, analyser, self)
        self.appearance = Appearance(app, window, view, paths.root / SETTINGS, self)
        self._showing = Showing(session, window, view, self)
        self._files = FileCommands(session, window, library, self.opening, tasks, self)
        self._page = PageCommands(session, window, view, self.opening, self)
        self.pictures = PictureDesk(session, window, view, self)
        self.printing = Printing(session, window, view, self.aids, tasks, self)
        self._readings = ReadingDesk(session, window, self.opening, self)
        self._margin = MarginDesk(session, window, view, self.notes, self)
        self.touring = Touring(session, window, self.appearance, self)
        self._note_commands = NoteCommands(session, window, view, self.notes, self)
        self.keeping = Keeping(session, window, library, self.opening, tasks, self)
        self.exchange = NoteExchange(session, window, library, self.notes, tasks, self)
        self.searching = Searching(window, paths, analyser, self.finding.words_at_hand, self)
        self.help = HelpCommands(app, window, paths, self)
        self.links = Links(session, window, self.opening, self.travel, view.selected_span, self)
        self.note_links = NoteLinks(session, window, library, self.travel, self.links, self)

    # -- wiring ---------------------------------------------------------------------------------

    def _wire_parts(self) -> None:
        view, status = self.view, self.window.status
        view.note_requested.connect(self.notes.write)
        view.note_chosen.connect(self.notes.edit)
        view.place_hovered.connect(self.cards.hover)
        view.place_clicked.connect(self.cards.choose)
        view.place_left.connect(self.cards.leave)
        view.place_entered.connect(self.cards.enter)
        view.dismissed.connect(self.cards.hide)
        view.zoom_requested.connect(self.appearance.zoom_by)
        view.overview.place_chosen.connect(self.travel.go_place)
        self.session.article_changed.connect(self.cards.hide)
        self.analysing.words_ready.connect(view.set_segmenter)
        self.opening.leaving.connect(self.notes.finish)
        self.opening.busy_changed.connect(status.show_hint)
        self.notes.saved.connect(self._showing.show_saved)
        self.notes.save_failed.connect(status.show_unsaved)
        self.notes.editing_changed.connect(self._showing.show_editing)
        self.notes.note_shown.connect(self._showing.reveal_note)
        self.travel.history_changed.connect(self._showing.show_history)
        self.appearance.settings_changed.connect(self.aids.take)
        self.cards.note_requested.connect(self.notes.write)
        self.cards.place_chosen.connect(self.travel.go)
        self.cards.note_chosen.connect(self._go_to_note_in)
        self.cards.edit_requested.connect(self.own_terms.edit)
        self.cards.search_requested.connect(self.searching.search)
        self.session.stored_changed.connect(self.searching.note_changes)
        self._files.library_changed.connect(self.searching.note_changes)
        self.session.article_changed.connect(self._leave_room)
        self.notes.saved.connect(self.searching.note_changes)
        self.searching.place_chosen.connect(self._go_found)
        self.searching.note_chosen.connect(self._go_found_note)
        for changing in (self.own_terms.terms_changed, self.dictionaries.words_changed):
            changing.connect(self.analysing.find_terms_again)
        self.cards.reading_chosen.connect(self._readings.choose)
        self.cards.reading_wanted.connect(self._readings.ask)
        self.cards.reading_forgotten.connect(self._readings.forget)
        self.cards.figure_refused.connect(self.correcting.refuse)
        self.cards.figure_change_requested.connect(self.correcting.change)
        self.correcting.place_chosen.connect(self.travel.go)
        self.charting.place_chosen.connect(self.travel.go)
        self.ledgering.place_chosen.connect(self.travel.go)
        for failing in (
            self.opening,
            self.tasks,
            self.appearance,
            self.pictures,
            self.printing,
            self.charting,
            self.own_terms,
            self.dictionaries,
            self.ledgering,
            self.exchange,
            self.keeping,
        ):
            failing.failed.connect(self.window.show_message)
        for telling in (
            self.notes,
            self.aids,
            self.travel,
            self.cards,
            self.pictures,
            self.printing,
            self.links,
            self.correcting,
            self.charting,
            self._readings,
            self.own_terms,
            self.dictionaries,
            self.ledgering,
            self.exchange,
            self.note_links,
            self.keeping,
        ):
            telling.told.connect(status.show_hint)

    def _wire_window(self) -> None:
        window = self.window
        window.panels_built.connect(self._wire_panels)
        window.edits_requested.connect(window.show_edits_panel)
        window.close_requested.connect(self.close)
        window.sidebar.section_chosen.connect(self.travel.go_section)
        window.sidebar.source_chosen.connect(self.travel.go_start)
        window.sidebar.footer_chosen.connect(self.travel.go_footer)
        window.dialogs.settings_changed.connect(self.appearance.change)
        window.dialogs.keys_changed.connect(self.appearance.change_keys)

    def _wire_panels(self, panels: Panels) -> None:
        panels.notes.note_chosen.connect(self._go_to_note)
        panels.note_editor.link_chosen.connect(self.note_links.follow)
        panels.note_editor.link_requested.connect(self.note_links.choose)
        panels.notes.note_edit_requested.connect(self.notes.edit)
        panels.notes.note_delete_requested.connect(self.notes.delete)
        panels.notes.note_colour_requested.connect(self.notes.recolour)
        panels.notes.note_style_requested.connect(self.notes.restyle)
        panels.notes.note_attach_requested.connect(self._note_commands.attach)
        panels.notes.note_keep_requested.connect(self.notes.keep_here)
        panels.notes.note_address_requested.connect(self.links.copy_note)
        panels.figures.figure_chosen.connect(self._go_to_place)
        panels.figures.kinds_changed.connect(self.appearance.mark_kinds)
        panels.figures.charts_requested.connect(self.charting.open)
        panels.figures.export_requested.connect(self._exporting().export_figures)
        panels.terms.export_requested.connect(self._exporting().export_terms)
        panels.terms.term_chosen.connect(self._go_to_place)
        panels.terms.edit_requested.connect(self.own_terms.edit_term)
        panels.terms.hide_requested.connect(self.own_terms.hide_term)
        panels.edits.edit_chosen.connect(self._go_to_edit)
        self.finding.wire(panels.find_bar)
        self._showing.show_panels()

    # -- running --------------------------------------------------------------------------------

    def open_first(self, files: list[str], loaded: Loaded, theme: str | None = None) -> None:
        """Show the window with its first page; theme overrides the setting for this run."""
        self.appearance.begin(loaded.settings, theme)
        layout = self._library.reading.load_state(LAYOUT)
        if isinstance(layout, bytes):
            self.window.restore_layout(layout)
        self.opening.open_first(files)
        self.view.viewport().installEventFilter(self)
        self.window.show()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if loaded.warning:
            self.window.show_message(loaded.warning)

    def run(self) -> int:
        """Run until the window is closed; return the exit status."""
        self.touring.offer()
        return self._app.exec()

    @property
    def article(self) -> Article:
        """The article on the page; there always is one."""
        if self.session.article is None:
            raise LookupError("no article is on the page")
        return self.session.article

    def paste_first(self) -> None:
        """Begin with what is on the clipboard, in the sample's place; call it before run."""
        self.opening.leave_out_sample()
        self.first_painted.connect(self.paste, Qt.ConnectionType.QueuedConnection)

    def paste(self) -> None:
        """Make an article of what is on the clipboard, after whatever is being opened."""
        if self.tasks.pending:
            self.tasks.idle.connect(self.paste, Qt.ConnectionType.SingleShotConnection)
        else:
            self._files.paste()

    def state(self) -> dict[str, Any]:
        """Return what the window shows, for journeys and reports."""
        selected = self.view.selected_span()
        return {
            "ready": self._painted
            and self._finished
            and self.session.article is not None
            and self.session.stored is not None
            and not self.tasks.pending,
            "title": self.session.article and self.article.metadata.title,
            "top": self.view.top_offset(),
            "section": self._showing.section,
            "selection": None if selected is None else [selected.start, selected.end],
            "figures": len(self.session.figures),
            "terms": len(self.session.terms),
            "notes": [
                {
                    "body": placed.note.body,
                    "quote": placed.note.target.quote.exact,
                    "state": placed.placement.state.value,
                    "colour": placed.note.colour.value,
                    "tags": list(placed.note.tags),
                }
                for placed in self.session.notes
            ],
            "note_count": len(self.session.notes),
            "editing": self.notes.is_editing,
            "saved": self.window.status.saved.text(),
            "hint": self.window.status.hint.text(),
            "window_id": int(self.window.winId()),
        }

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            self.view.viewport().removeEventFilter(self)
            QTimer.singleShot(0, self, self._after_first_paint)
        return super().eventFilter(watched, event)

    def _prepare_words(self) -> None:
        if not self._closed:
            self.analysing.prepare_words(self._library.paths.root)
            self.tasks.run(partial(_back_up_if_due, self._library.paths), self._on_backed_up)

    def _on_backed_up(self, _made: object) -> None:
        """A daily copy needs no word; that it failed is said by the task."""

    def _after_first_paint(self) -> None:
        """Have the page's figures marked before panels are built that nobody reads yet."""
        self.first_painted.emit()
        self.session.figures_changed.connect(self._after_first_marks)
        QTimer.singleShot(MARKS_WITHIN, self, self._finish_start)
        self.analysing.start()

    def _after_first_marks(self) -> None:
        QTimer.singleShot(PAINTED_WITHIN, self, self._finish_start)

    def _finish_start(self) -> None:
        if self._finished or self._closed:
            return
        self._finished = True
        self.session.figures_changed.disconnect(self._after_first_marks)
        self.window.build_panels()
        self.notes.start()
        self.aids.start()
        self.own_terms.start()
        self.searching.start()
        QTimer.singleShot(WORDS_AFTER, self, self._prepare_words)
        self.opening.finish_first()
        self.help.start()

    def _exporting(self) -> Exporting:
        from reader_app.app.exporting import Exporting

        if self._exports is None:
            self._exports = Exporting(self.session, self.window, self)
            self._exports.failed.connect(self.window.show_message)
            self._exports.told.connect(self.window.status.show_hint)
        return self._exports

    def _notes_service(self) -> NotesService:
        from reader_app.services.notes import NotesService

        return NotesService(self._library)

    def _editor(self) -> NoteEditor:
        return self.window.build_panels().note_editor

    # -- what the reader asks for ---------------------------------------------------------------

    def _go_to_place(self, place: Figure | Term | Edit) -> None:
        self.travel.go(place.span)

    def _go_to_edit(self, edit: Edit) -> None:
        """Go to a mended place; its card says what can be done about it."""
        self.travel.go(edit.span)
        if edit.span:
            self.cards.enter(edit, *self.view.rects_of(edit.span))

    def _go_to_note_in(self, article_id: str, note_id: str) -> None:
        if article_id in {"", self.session.article_id}:
            self._go_to_note(note_id)
            self.notes.edit(note_id)
        else:
            self.opening.open_stored(article_id)

    def _go_found(self, article_id: str, span: Span) -> None:
        if article_id != self.session.article_id:
            self.opening.open_stored(article_id)
        if article_id == self.session.article_id:
            self.travel.go(span)

    def _go_found_note(self, article_id: str, note_id: str) -> None:
        if article_id != self.session.article_id:
            self.opening.open_stored(article_id)
        self._go_to_note(note_id)

    def _leave_room(self) -> None:
        self.window.show_room(None)

    def _go_to_note(self, note_id: str) -> None:
        for placed in self.session.notes:
            if placed.note.id == note_id and placed.placement.span is not None:
                self.travel.go(placed.placement.span)

    # -- leaving --------------------------------------------------------------------------------

    def close(self) -> None:
        """Keep what is not kept yet, then let go of the library."""
        if self._closed:
            return
        self.notes.finish()
        self.notes.stop()
        self.opening.keep_position()
        self.appearance.save_pending()
        try:
            self._library.reading.save_state(LAYOUT, self.window.save_layout())
        except ReaderError as error:
            self.window.status.show_unsaved(str(error))
        self._closed = True
        self.searching.close()
        self.ledgering.stop()
        self._files.close()
        self.tasks.finish()
        self.ledgering.close()
        self._library.close()


def _back_up_if_due(paths: DataPaths) -> object:
    from reader_app.services.backup import back_up_if_due

    return back_up_if_due(paths)
