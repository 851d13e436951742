"""Everything the first page can do without: built right after it is painted, and wired here.

A part says what it carries out by bindings(). A new capability is a module of its own in this
folder and a line or two in this one; what it imports costs the first page nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader_app.app.aids import Aids
from reader_app.app.cards import Cards
from reader_app.app.charting import Charting
from reader_app.app.courtesy import Courtesy
from reader_app.app.dictionary_desk import DictionaryDesk
from reader_app.app.exporting import Exporting
from reader_app.app.file_commands import FileCommands
from reader_app.app.finding import Finding
from reader_app.app.keeping import Keeping
from reader_app.app.ledgering import Ledgering
from reader_app.app.margin_desk import MarginDesk
from reader_app.app.note_commands import NoteCommands
from reader_app.app.note_exchange import NoteExchange
from reader_app.app.note_links import NoteLinks
from reader_app.app.notes import NoteDesk
from reader_app.app.own_terms import OwnTermsDesk
from reader_app.app.page import Page
from reader_app.app.page_commands import PageCommands
from reader_app.app.picture_desk import PictureDesk
from reader_app.app.printing import Printing
from reader_app.app.reading_desk import ReadingDesk
from reader_app.app.searching import Searching
from reader_app.app.touring import Touring
from reader_app.core.edit import Edit
from reader_app.core.figure import Figure
from reader_app.core.span import Span
from reader_app.core.term import Term
from reader_app.storage.library import Library

if TYPE_CHECKING:
    from reader_app.app.analysing import Analysing
    from reader_app.app.appearance import Appearance
    from reader_app.app.correcting import Correcting
    from reader_app.app.links import Links
    from reader_app.app.opening import Opening
    from reader_app.app.session import Session
    from reader_app.app.showing import Showing
    from reader_app.app.travel import Travel
    from reader_app.services.analysis import Analyser
    from reader_app.services.notes import NotesService
    from reader_app.ui.main_window import MainWindow
    from reader_app.ui.note_editor import NoteEditor
    from reader_app.ui.page.view import ArticleView
    from reader_app.ui.panels.together import Panels
    from reader_app.ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class FirstPage:
    """What is there already when the parts are built."""

    library: Library
    session: Session
    view: ArticleView
    window: MainWindow
    tasks: Tasks
    opening: Opening
    travel: Travel
    appearance: Appearance
    showing: Showing
    analyser: Analyser
    analysing: Analysing
    correcting: Correcting
    links: Links

    @property
    def page(self) -> Page:
        """What nearly every part works on."""
        return Page(self.session, self.window, self.view, self.tasks)


class Parts(QObject):
    """What the reader can do beyond reading, each part under its own name."""

    def __init__(self, first: FirstPage, parent: QObject) -> None:
        super().__init__(parent)
        self._first = first
        self._library = first.library
        self._window = first.window
        self.correcting, self.analysing = first.correcting, first.analysing
        self._build(first)
        self._build_desks(first)
        self._wire_page()
        self._wire_cards()
        self._wire_words()
        for part in (
            self.files,
            self.page,
            self.note_commands,
            self.exchange,
            self.keeping,
            self.searching,
            self.finding,
            self.cards,
            self.own_terms,
            self.dictionaries,
            self.pictures,
            self.printing,
            self.charting,
            self.touring,
            self.ledgering,
        ):
            for id_, slot in part.bindings():
                first.window.commands.bind(id_, slot)
        self._wire_panels(first.window.build_panels())

    def _build(self, first: FirstPage) -> None:
        """Build what works on the page and on its notes."""
        page, analyser, paths = first.page, first.analyser, first.library.paths
        self.notes = NoteDesk(
            page.session,
            self._notes_service,
            self._editor,
            page.tasks,
            paths,
            page.view.top_offset,
            self,
        )
        self.finding = Finding(page, first.travel, self)
        self.aids = Aids(page, analyser, self)
        self.cards = Cards(page, analyser, paths.library, self)
        self.own_terms = OwnTermsDesk(page, analyser, paths.glossaries, self)
        self.page = PageCommands(page, first.opening, self)
        self.pictures = PictureDesk(page, self)
        self.readings = ReadingDesk(page, first.opening, self)
        self.margin = MarginDesk(page, self.notes, self)
        self.note_commands = NoteCommands(page, self.notes, self)
        self.charting = Charting(page, self)
        self.exporting = Exporting(page, self)

    def _build_desks(self, first: FirstPage) -> None:
        """Build what works on the library, and what opens rooms of its own."""
        page, library, opening, analyser = first.page, first.library, first.opening, first.analyser
        self.courtesy = courtesy = Courtesy(self)
        courtesy.watch(first.view)
        self.files = FileCommands(page, library, opening, courtesy, self)
        self.ledgering = Ledgering(page, opening, analyser, library.paths, courtesy, self)
        self.dictionaries = DictionaryDesk(page, analyser, self)
        self.printing = Printing(page, self.aids, self)
        self.touring = Touring(page, first.appearance, self)
        self.keeping = Keeping(page, library, opening, self)
        self.exchange = NoteExchange(page, library, self.notes, self)
        self.searching = Searching(
            page.window, library.paths, analyser, self.finding.words_at_hand, courtesy, self
        )
        self.note_links = NoteLinks(page, library, first.travel, first.links, self)

    def start(self) -> None:
        """Begin: show what the article on the page has, look after files and the index."""
        self.aids.take(self._first.appearance.settings)
        self.notes.start()
        self.aids.start()
        self.own_terms.start()
        self.searching.start()
        self.files.start()

    def close(self) -> None:
        """Keep what is not kept yet; the library is still open."""
        self.notes.finish()
        self.notes.stop()
        self.searching.close()
        self.ledgering.stop()
        self.files.close()

    def let_go(self) -> None:
        """Let go of what workers used, once they have ended."""
        self.ledgering.close()

    # -- wiring ---------------------------------------------------------------------------------

    def _wire_page(self) -> None:
        first, view, status = self._first, self._first.view, self._window.status
        view.note_requested.connect(self.notes.write)
        view.note_chosen.connect(self.notes.edit)
        view.place_hovered.connect(self.cards.hover)
        view.place_clicked.connect(self.cards.choose)
        view.place_left.connect(self.cards.leave)
        view.place_entered.connect(self.cards.enter)
        view.dismissed.connect(self.cards.hide)
        first.session.article_changed.connect(self.cards.hide)
        first.session.article_changed.connect(self._leave_room)
        first.opening.leaving.connect(self.notes.finish)
        first.appearance.settings_changed.connect(self.aids.take)
        self.notes.saved.connect(first.showing.show_saved)
        self.notes.save_failed.connect(status.show_unsaved)
        self.notes.editing_changed.connect(first.showing.show_editing)
        self.notes.note_shown.connect(first.showing.reveal_note)
        self.charting.place_chosen.connect(first.travel.go)
        self.ledgering.place_chosen.connect(first.travel.go)
        first.session.stored_changed.connect(self.searching.note_changes)
        self.notes.saved.connect(self.searching.note_changes)
        self.files.library_changed.connect(self.searching.note_changes)
        self.searching.place_chosen.connect(self._go_found)
        self.searching.note_chosen.connect(self._go_found_note)
        for changing in (self.own_terms.terms_changed, self.dictionaries.words_changed):
            changing.connect(first.analysing.find_terms_again)

    def _wire_cards(self) -> None:
        cards, correcting = self.cards, self._first.correcting
        cards.note_requested.connect(self.notes.write)
        cards.place_chosen.connect(self._first.travel.go)
        cards.note_chosen.connect(self._go_to_note_in)
        cards.edit_requested.connect(self.own_terms.edit)
        cards.search_requested.connect(self.searching.search)
        cards.reading_chosen.connect(self.readings.choose)
        cards.reading_wanted.connect(self.readings.ask)
        cards.reading_forgotten.connect(self.readings.forget)
        cards.figure_refused.connect(correcting.refuse)
        cards.figure_change_requested.connect(correcting.change)

    def _wire_words(self) -> None:
        """Let every part say what failed and what it did."""
        for failing in (
            self.pictures,
            self.printing,
            self.charting,
            self.own_terms,
            self.dictionaries,
            self.ledgering,
            self.exchange,
            self.exporting,
            self.keeping,
        ):
            failing.failed.connect(self._window.show_message)
        for telling in (
            self.notes,
            self.aids,
            self.cards,
            self.pictures,
            self.printing,
            self.charting,
            self.readings,
            self.own_terms,
            self.dictionaries,
            self.ledgering,
            self.exchange,
            self.exporting,
            self.note_links,
            self.keeping,
        ):
            telling.told.connect(self._window.status.show_hint)

    def _wire_panels(self, panels: Panels) -> None:
        panels.notes.note_chosen.connect(self._go_to_note)
        panels.note_editor.link_chosen.connect(self.note_links.follow)
        panels.note_editor.link_requested.connect(self.note_links.choose)
        panels.notes.note_edit_requested.connect(self.notes.edit)
        panels.notes.note_delete_requested.connect(self.notes.delete)
        panels.notes.note_colour_requested.connect(self.notes.recolour)
        panels.notes.note_style_requested.connect(self.notes.restyle)
        panels.notes.note_attach_requested.connect(self.note_commands.attach)
        panels.notes.note_keep_requested.connect(self.notes.keep_here)
        panels.notes.note_address_requested.connect(self._first.links.copy_note)
        panels.figures.figure_chosen.connect(self._go_to_place)
        panels.figures.kinds_changed.connect(self._first.appearance.mark_kinds)
        panels.figures.charts_requested.connect(self.charting.open)
        panels.figures.export_requested.connect(self.exporting.export_figures)
        panels.terms.export_requested.connect(self.exporting.export_terms)
        panels.terms.term_chosen.connect(self._go_to_place)
        panels.terms.edit_requested.connect(self.own_terms.edit_term)
        panels.terms.hide_requested.connect(self.own_terms.hide_term)
        panels.edits.edit_chosen.connect(self._go_to_edit)
        self.finding.wire(panels.find_bar)
        self._first.showing.show_panels()

    def _notes_service(self) -> NotesService:
        from reader_app.services.notes import NotesService

        return NotesService(self._library)

    def _editor(self) -> NoteEditor:
        return self._window.build_panels().note_editor

    # -- what the reader asks for ---------------------------------------------------------------

    def _go_to_place(self, place: Figure | Term | Edit) -> None:
        self._first.travel.go(place.span)

    def _go_to_edit(self, edit: Edit) -> None:
        """Go to a mended place; its card says what can be done about it."""
        self._first.travel.go(edit.span)
        if edit.span:
            self.cards.enter(edit, *self._first.view.rects_of(edit.span))

    def _go_to_note_in(self, article_id: str, note_id: str) -> None:
        if article_id in {"", self._first.session.article_id}:
            self._go_to_note(note_id)
            self.notes.edit(note_id)
        else:
            self._first.opening.open_stored(article_id)

    def _go_found(self, article_id: str, span: Span) -> None:
        if article_id != self._first.session.article_id:
            self._first.opening.open_stored(article_id)
        if article_id == self._first.session.article_id:
            self._first.travel.go(span)

    def _go_found_note(self, article_id: str, note_id: str) -> None:
        if article_id != self._first.session.article_id:
            self._first.opening.open_stored(article_id)
        self._go_to_note(note_id)

    def _leave_room(self) -> None:
        self._window.show_room(None)

    def _go_to_note(self, note_id: str) -> None:
        for placed in self._first.session.notes:
            if placed.note.id == note_id and placed.placement.span is not None:
                self._first.travel.go(placed.placement.span)
