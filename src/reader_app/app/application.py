"""Builds the parts of the program, wires them, and runs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDateTime, QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from reader_app.app.aids import Aids
from reader_app.app.analysing import Analysing
from reader_app.app.appearance import Appearance
from reader_app.app.cards import Cards
from reader_app.app.finding import Finding
from reader_app.app.menus import PageMenus
from reader_app.app.notes import NoteDesk
from reader_app.app.opening import Opening
from reader_app.app.session import Session
from reader_app.app.travel import Travel
from reader_app.core.article import Article, Block, BlockKind
from reader_app.core.edit import SURE, Edit, EditKind
from reader_app.core.errors import ReaderError
from reader_app.core.figure import Figure
from reader_app.core.note import Colour
from reader_app.core.span import Span
from reader_app.core.term import Term
from reader_app.services.analysis import Analyser
from reader_app.services.citing import source_line
from reader_app.services.reading import Reading
from reader_app.services.settings import FILE as SETTINGS
from reader_app.services.settings import Loaded
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from reader_app.ui.main_window import MainWindow
from reader_app.ui.page.view import ArticleView
from reader_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from reader_app.app.catalogue import Catalogue
    from reader_app.app.exporting import Exporting
    from reader_app.app.fetching import Fetching
    from reader_app.services.notes import NotesService
    from reader_app.ui.main_window import Panels
    from reader_app.ui.note_editor import NoteEditor

LAYOUT = "window_layout"
WORDS_AFTER = 2500
"""Milliseconds after the first paint until jieba is loaded: never in the way of anything."""
RECENT = 12
"""How many articles the file menu offers."""
PER_MINUTE = 400
"""Characters a practised reader takes in a minute; for the time left only."""


class Application(QObject):
    """The running program: one window on one library. Everything is wired here."""

    first_painted = Signal()  # once, right after the first page is on the screen

    def __init__(self, app: QApplication, library: Library) -> None:
        super().__init__()
        self._app = app
        self._library = library
        self._closed = False
        self._painted = False
        self._section = -1
        self._exports: Exporting | None = None
        self._fetching: Fetching | None = None
        self._catalogue: Catalogue | None = None
        self.session = Session(self)
        self.view = ArticleView()
        self.window = MainWindow(self.view)
        self.tasks = Tasks(self)
        reading = Reading(library)
        self.opening = Opening(self.session, reading, library.paths, self.view, self.tasks, self)
        self.notes = NoteDesk(self.session, self._notes_service, self._editor, self)
        self.travel = Travel(self.session, self.view, self)
        self.finding = Finding(self.session, self.window, self.view, self.travel, self)
        analyser = Analyser(library.paths.root / "glossary.cache")
        self.analysing = Analysing(self.session, analyser, self.tasks, self)
        self.aids = Aids(self.session, self.view, self.tasks, analyser, self)
        self.cards = Cards(
            self.session, self.view, self.tasks, library.paths.root / "dictionaries", self
        )
        self._page_menus = PageMenus(self.window)
        self.appearance = Appearance(
            app, self.window, self.view, library.paths.root / SETTINGS, self
        )
        self._wire_session()
        self._wire_view()
        self._wire_window()
        self._bind_actions()

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
        return self._app.exec()

    @property
    def article(self) -> Article:
        """The article on the page; there always is one."""
        if self.session.article is None:
            raise LookupError("no article is on the page")
        return self.session.article

    def state(self) -> dict[str, Any]:
        """Return what the window shows, for journeys and reports."""
        selected = self.view.selected_span()
        return {
            "ready": self._painted
            and self.session.article is not None
            and self.session.stored is not None
            and not self.tasks.pending,
            "title": self.session.article and self.article.metadata.title,
            "top": self.view.top_offset(),
            "section": self._section,
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

    def _offer_recent(self) -> None:
        try:
            recent = self._library.articles.articles()[:RECENT]
        except ReaderError as error:
            self.window.show_message(str(error))
            return
        self.window.show_recent([(article.id, article.title or "…") for article in recent])

    def _after_first_paint(self) -> None:
        self.first_painted.emit()
        self.window.build_panels()
        self.notes.start()
        self.aids.start()
        self.analysing.start()
        QTimer.singleShot(WORDS_AFTER, self, self._prepare_words)
        self.opening.finish_first()

    # -- wiring ---------------------------------------------------------------------------------

    def _wire_session(self) -> None:
        session = self.session
        session.article_changed.connect(self._show_article)
        session.figures_changed.connect(self._show_figures)
        session.terms_changed.connect(self._show_terms)
        session.notes_changed.connect(self._show_notes)
        session.stored_changed.connect(self._offer_recent)
        self.analysing.words_ready.connect(self.view.set_segmenter)
        self.opening.failed.connect(self.window.show_message)
        self.opening.busy_changed.connect(self.window.status.show_hint)
        self.opening.leaving.connect(self.notes.finish)
        self.tasks.failed.connect(self.window.show_message)
        self.notes.saved.connect(self._show_saved)
        self.notes.save_failed.connect(self.window.status.show_unsaved)
        self.notes.told.connect(self.window.status.show_hint)
        self.notes.editing_changed.connect(self._show_editing)
        self.notes.note_shown.connect(self._reveal_note)
        self.appearance.settings_changed.connect(self.aids.take)
        self.appearance.failed.connect(self.window.show_message)
        self.window.dialogs.settings_changed.connect(self.appearance.change)
        self.window.dialogs.keys_changed.connect(self.appearance.change_keys)
        self.aids.told.connect(self.window.status.show_hint)
        self.travel.told.connect(self.window.status.show_hint)
        self.travel.history_changed.connect(self._show_history)

    def _wire_view(self) -> None:
        view = self.view
        view.section_changed.connect(self._show_section)
        view.position_changed.connect(self._show_progress)
        view.note_requested.connect(self.notes.write)
        view.note_chosen.connect(self.notes.edit)
        view.context_menu_requested.connect(self._show_page_menu)
        self._page_menus.encoding_chosen.connect(self.opening.reopen_as)
        self._page_menus.block_corrected.connect(self._correct_block)
        view.place_hovered.connect(self.cards.hover)
        view.place_left.connect(self.cards.leave)
        self.cards.note_requested.connect(self.notes.write)
        self.cards.search_requested.connect(self.window.open_find)
        self.cards.told.connect(self.window.status.show_hint)

    def _wire_window(self) -> None:
        window = self.window
        window.panels_built.connect(self._wire_panels)
        window.files_dropped.connect(self.opening.open_files)
        window.recent_chosen.connect(self.opening.open_stored)
        window.edits_requested.connect(window.show_edits_panel)
        window.close_requested.connect(self.close)
        window.sidebar.section_chosen.connect(self.travel.go_section)
        window.sidebar.source_chosen.connect(self.travel.go_start)
        window.sidebar.footer_chosen.connect(self.travel.go_footer)

    def _wire_panels(self, panels: Panels) -> None:
        panels.notes.note_chosen.connect(self._go_to_note)
        panels.notes.note_edit_requested.connect(self.notes.edit)
        panels.notes.note_delete_requested.connect(self.notes.delete)
        panels.notes.note_colour_requested.connect(self.notes.recolour)
        panels.figures.figure_chosen.connect(self._go_to_place)
        panels.figures.kinds_changed.connect(self.appearance.mark_kinds)
        panels.figures.export_requested.connect(self._exporting().export_figures)
        panels.terms.export_requested.connect(self._exporting().export_terms)
        panels.terms.term_chosen.connect(self._go_to_place)
        panels.edits.edit_chosen.connect(self._go_to_place)
        self.finding.wire(panels.find_bar)
        self._show_panels()

    def _bind_actions(self) -> None:
        bind = self.window.commands.bind
        for id_, slot in (
            ("file.open", self._choose_files),
            ("file.library", self._open_library),
            ("file.open_web", self._open_web),
            ("file.paste", self._paste),
            ("file.encoding", self._choose_encoding),
            ("file.quit", self.window.close),
            ("edit.undo", self.notes.undo),
            ("edit.redo", self.notes.redo),
            ("edit.copy", self.view.copy),
            ("edit.copy_source", self._copy_with_source),
            ("edit.select_all", self.view.selectAll),
            ("edit.grow", self.view.grow_selection),
            ("edit.find", self.finding.open),
            ("edit.find_next", self.finding.next),
            ("edit.find_previous", self.finding.previous),
            ("edit.settings", self.appearance.open_settings),
            ("view.mark_figures", self.appearance.mark_figures),
            ("view.mark_terms", self.appearance.mark_terms),
            ("view.readings", self.appearance.show_readings),
            ("view.ruler", self.view.set_ruler),
            ("view.script", self.appearance.toggle_script),
            ("view.larger", self.appearance.larger),
            ("view.smaller", self.appearance.smaller),
            ("view.actual", self.appearance.actual),
            ("view.theme", self.appearance.next_theme),
            ("go.back", self.travel.back),
            ("go.forward", self.travel.forward),
            ("go.next_section", self.travel.next_section),
            ("go.previous_section", self.travel.previous_section),
            ("go.next_figure", self.travel.next_figure),
            ("go.previous_figure", self.travel.previous_figure),
            ("go.next_term", self.travel.next_term),
            ("go.previous_term", self.travel.previous_term),
            ("go.next_note", self.travel.next_note),
            ("go.previous_note", self.travel.previous_note),
            ("go.next_edit", self.travel.next_edit),
            ("go.previous_edit", self.travel.previous_edit),
            ("go.start", self.travel.go_start),
            ("go.end", self.travel.go_end),
            ("note.add", self._write_note),
            ("note.highlight", self._highlight),
            ("note.yellow", self._highlight_yellow),
            ("note.green", self._highlight_green),
            ("note.blue", self._highlight_blue),
            ("note.red", self._highlight_red),
            ("note.violet", self._highlight_violet),
            ("note.edit", self._edit_note),
            ("note.delete", self._delete_note),
            ("note.article", self.notes.write_on_article),
            ("term.explain", self.cards.explain),
            ("help.sample", self.opening.open_sample),
        ):
            bind(id_, slot)

    # -- showing --------------------------------------------------------------------------------

    def _show_article(self) -> None:
        opened, article = self.session.opened, self.article
        self.cards.hide()
        self.view.show_article(article, 0 if opened is None else opened.top)
        self.window.show_title(article.metadata.title or "")
        self.window.sidebar.show_article(article)
        lifted = sum(edit.kind is EditKind.GLOSS for edit in article.edits)
        damaged = sum(_is_doubtful(edit) for edit in article.edits)
        mended = sum(
            edit.kind in (EditKind.BYTE_SHIFT, EditKind.ENTITY) and not _is_doubtful(edit)
            for edit in article.edits
        )
        self.window.status.show_restored(lifted, mended, damaged)
        self._show_panels()

    def _show_panels(self) -> None:
        self._show_figures()
        self._show_terms()
        self._show_notes()
        if self.window.panels is not None:
            self.window.panels.edits.show_edits(self.session.edits)

    def _show_figures(self) -> None:
        figures = self.session.figures
        self.view.set_figures(figures)
        self.window.sidebar.show_figures(figures)
        self.window.show_counts(figures=len(figures))
        if self.window.panels is not None and self.session.article is not None:
            self.window.panels.figures.show_figures(self.article, figures)

    def _show_terms(self) -> None:
        terms = self.session.terms
        self.view.set_terms(terms)
        self.window.show_counts(terms=len({term.entry.headword for term in terms}))
        if self.window.panels is not None and self.session.article is not None:
            self.window.panels.terms.show_terms(terms, self.article)

    def _show_notes(self) -> None:
        notes = self.session.notes
        self.view.set_notes(notes)
        self.window.sidebar.show_notes(notes)
        self.window.show_counts(notes=len(notes))
        if self.window.panels is not None and self.session.article is not None:
            self.window.panels.notes.show_notes(notes, self.article)

    def _show_section(self, index: int) -> None:
        self._section = index
        self.window.sidebar.set_current(index)
        sections = self.article.sections
        self.window.status.show_section(sections[index].title if 0 <= index < len(sections) else "")

    def _show_progress(self, top: int) -> None:
        length = self.article.body_end
        if length:
            left = max(0, length - top)
            self.window.status.show_progress(min(1.0, top / length), round(left / PER_MINUTE))

    def _show_saved(self, when: str) -> None:
        moment = QDateTime.fromString(when[:19] + "Z", Qt.DateFormat.ISODate).toLocalTime()
        self.window.status.show_saved(moment.toString("HH:mm:ss"))

    def _show_history(self, back: bool, forward: bool) -> None:
        self.window.commands.enable("go.back", on=back)
        self.window.commands.enable("go.forward", on=forward)

    def _show_editing(self, editing: bool) -> None:
        if editing:
            self.window.show_notes_panel()
            self.window.show_editor()

    def _reveal_note(self, note_id: str) -> None:
        if self.window.panels is not None:
            self.window.panels.notes.mark_note(note_id)

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

    def _choose_files(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        files, _ = QFileDialog.getOpenFileNames(self.window, self.tr("Open articles"))
        if files:
            self.opening.open_files(files)

    def _open_library(self) -> None:
        from reader_app.app.catalogue import Catalogue

        if self._catalogue is None:
            self._catalogue = Catalogue(self._library.articles, self.window, self)
            self._catalogue.article_chosen.connect(self.opening.open_stored)
            self._catalogue.failed.connect(self.window.show_message)
        self._catalogue.open()

    def _open_web(self) -> None:
        from reader_app.app.fetching import Fetching

        if self._fetching is None:
            self._fetching = Fetching(self.window, self._library.paths, self.tasks, self)
            self._fetching.opened.connect(self.opening.show)
            self._fetching.failed.connect(self.window.show_message)
        self._fetching.ask()

    def _paste(self) -> None:
        data = QApplication.clipboard().mimeData()
        if data.hasHtml():
            self.opening.open_bytes(data.html().encode(), "text/html; charset=utf-8")
        elif data.hasText():
            self.opening.open_bytes(data.text().encode(), "text/plain; charset=utf-8")
        else:
            self.window.show_message(self.tr("There is no text on the clipboard."))

    def _go_to_place(self, place: Figure | Term | Edit) -> None:
        self.travel.go(place.span)

    def _go_to_note(self, note_id: str) -> None:
        for placed in self.session.notes:
            if placed.note.id == note_id and placed.placement.span is not None:
                self.travel.go(placed.placement.span)

    def _write_note(self) -> None:
        self.notes.write(self.view.selected_span())

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
        span = self.view.selected_span()
        if span is None:
            self.window.status.show_hint(self.tr("Select some words first."))
        else:
            self.notes.highlight(span, colour)

    def _note_here(self) -> str | None:
        """Return the id of the note at the selection, or else at the top of the page."""
        span = self.view.selected_span() or Span(self.view.top_offset(), self.view.top_offset())
        for placed in self.session.notes:
            place = placed.placement.span
            if place is not None and (place.overlaps(span) or place.contains(span.start)):
                return placed.note.id
        return None

    def _edit_note(self) -> None:
        note_id = self._note_here()
        if note_id is not None:
            self.notes.edit(note_id)

    def _delete_note(self) -> None:
        note_id = self._note_here()
        if note_id is not None:
            self.notes.delete(note_id)

    def _show_page_menu(self, offset: int, span: object, point: QPoint) -> None:
        if self.session.article is None:
            return
        block = next((b for b in self.article.blocks if b.span.contains(offset)), None)
        self._page_menus.menu(block, has_selection=span is not None).popup(point)

    def _choose_encoding(self) -> None:
        if self.session.article is None:
            return
        menu = self._page_menus.encodings(self.article.source.encoding)
        corner = self.window.toolbar.rect().bottomLeft()
        menu.popup(self.window.toolbar.mapToGlobal(corner))

    def _correct_block(self, block: Block, kind: BlockKind, level: int | None) -> None:
        self.opening.correct(block, kind, level)

    def _copy_with_source(self) -> None:
        span = self.view.selected_span()
        if span is not None:
            words = span.slice(self.article.text)
            QApplication.clipboard().setText(f"{words}\n{source_line(self.article)}")

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
        self.tasks.finish()
        self._library.close()


def _back_up_if_due(paths: DataPaths) -> object:
    from reader_app.services.backup import back_up_if_due

    return back_up_if_due(paths)


def _is_doubtful(edit: Edit) -> bool:
    return edit.kind is EditKind.DAMAGE or edit.confidence < SURE
