"""Builds what the first page needs, shows it, and then everything else.

What the first page needs is imported here; all other parts are in parts.py, which is imported
when the page is on the screen.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from reader_app.app.appearance import Appearance
from reader_app.app.binding import Bindings
from reader_app.app.collecting import GarbageCollector, spare
from reader_app.app.help_commands import HelpCommands
from reader_app.app.links import Links
from reader_app.app.opening import Opening
from reader_app.app.session import Session
from reader_app.app.showing import Showing
from reader_app.app.travel import Travel
from reader_app.core.article import Article
from reader_app.core.errors import ReaderError
from reader_app.services.reading import Reading
from reader_app.services.settings import FILE as SETTINGS
from reader_app.services.settings import Loaded
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from reader_app.ui.main_window import MainWindow
from reader_app.ui.page.view import ArticleView
from reader_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from reader_app.app.analysing import Analysing
    from reader_app.app.correcting import Correcting
    from reader_app.app.parts import Parts
    from reader_app.services.analysis import Analyser

LAYOUT = "window_layout"
TEXT_WITHIN, MARKS_WITHIN, PAINTED_WITHIN = 1500, 300, 100
"""Milliseconds the rest of the start waits for a text that is read after the window is there, for
the first page's marks, and for their painting."""
REST_AFTER = 10
"""Milliseconds after the marks are painted until the rest of the program is built."""
WORDS_AFTER = 2500
"""Milliseconds after the first paint until jieba is loaded: never in the way of anything."""


class Application(QObject):
    """The running program: one window on one library."""

    first_painted = Signal()  # once, right after the first page is on the screen

    def __init__(self, app: QApplication, library: Library) -> None:
        super().__init__()
        self._app = app
        self._library = library
        self._garbage = GarbageCollector(self)
        self._closed = False
        self._painted = False
        self._offers_tour = False
        self._pastes = False
        self._parts: Parts | None = None
        self._marking: tuple[Analyser, Analysing, Correcting] | None = None
        paths = library.paths
        self.session = session = Session(self)
        self.view = view = ArticleView()
        self.window = window = MainWindow(view)
        self.tasks = tasks = Tasks(self)
        self.opening = Opening(session, Reading(library), paths, view, tasks, self)
        self.travel = Travel(session, view, self)
        self.appearance = Appearance(app, window, view, paths.root / SETTINGS, self)
        self.showing = Showing(session, window, view, self)
        self.help = HelpCommands(app, window, paths, self)
        self.links = Links(session, window, self.opening, self.travel, view.selected_span, self)
        self._wire()

    def _wire(self) -> None:
        view, window = self.view, self.window
        view.zoom_requested.connect(self.appearance.zoom_by)
        view.overview.place_chosen.connect(self.travel.go_place)
        self.travel.history_changed.connect(self.showing.show_history)
        self.opening.busy_changed.connect(window.status.show_hint)
        window.edits_requested.connect(window.show_edits_panel)
        window.close_requested.connect(self.close)
        window.sidebar.section_chosen.connect(self.travel.go_section)
        window.sidebar.source_chosen.connect(self.travel.go_start)
        window.sidebar.footer_chosen.connect(self.travel.go_footer)
        window.dialogs.settings_changed.connect(self.appearance.change)
        window.dialogs.keys_changed.connect(self.appearance.change_keys)
        for failing in (self.opening, self.tasks, self.appearance):
            failing.failed.connect(window.show_message)
        for telling in (self.travel, self.links):
            telling.told.connect(window.status.show_hint)
        for part in (self.appearance, self.travel, self.help, self.links):
            self._bind(part.bindings())

    def _bind(self, bindings: Bindings) -> None:
        for id_, slot in bindings:
            self.window.commands.bind(id_, slot)

    @property
    def parts(self) -> Parts:
        """Everything but the page; LookupError until a moment after it was painted."""
        if self._parts is None:
            raise LookupError("the parts are built after the first page")
        return self._parts

    # -- running --------------------------------------------------------------------------------

    def open_first(self, files: list[str], loaded: Loaded, theme: str | None = None) -> None:
        """Show the window with its first page; theme overrides the setting for this run."""
        self.view.set_waiting(True)  # until the first marks are there
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
        self._offers_tour = True
        # Qt would end by itself, but one time in ten not where the window goes in its first moments
        self._app.lastWindowClosed.connect(self._end)
        return self._app.exec()

    def _end(self) -> None:
        self._app.exit(0)

    @property
    def article(self) -> Article:
        """The article on the page; there always is one."""
        if self.session.article is None:
            raise LookupError("no article is on the page")
        return self.session.article

    def paste_first(self) -> None:
        """Begin with what is on the clipboard, in the sample's place; call it before run."""
        self.opening.leave_out_sample()
        self._pastes = True

    def paste(self) -> None:
        """Make an article of what is on the clipboard, after whatever is being opened."""
        if self.tasks.pending:
            self.tasks.idle.connect(self.paste, Qt.ConnectionType.SingleShotConnection)
        else:
            self.parts.files.paste()

    @property
    def is_ready(self) -> bool:
        """Whether everything is built and nothing is being worked on."""
        return (
            self._parts is not None
            and self.session.stored is not None
            and not self.tasks.pending
            and not self.parts.analysing.is_resting
        )

    def state(self) -> dict[str, Any]:
        """Return what the window shows, for journeys and reports."""
        selected = self.view.selected_span()
        return {
            "ready": self.is_ready,
            "title": self.session.article and self.article.metadata.title,
            "top": self.view.top_offset(),
            "section": self.showing.section,
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
            "editing": self._parts is not None and self._parts.notes.is_editing,
            "saved": self.window.status.saved.text(),
            "hint": self.window.status.hint.text(),
            "window_id": int(self.window.winId()),
        }

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.view.viewport().removeEventFilter(self)
            if self._painted:
                QTimer.singleShot(REST_AFTER, self, self._build_parts)
            else:
                self._painted = True
                QTimer.singleShot(0, self, self._after_first_paint)
        return super().eventFilter(watched, event)

    def _after_first_paint(self) -> None:
        """Have the page's figures marked before anything is built that nobody uses yet.

        Where there is no page yet its text comes first: it is read from this moment on.
        """
        self.first_painted.emit()
        from reader_app.app.analysing import Analysing
        from reader_app.app.correcting import Correcting
        from reader_app.services.analysis import Analyser

        session, window, view = self.session, self.window, self.view
        analyser = Analyser(self._library.paths.root)
        correcting = Correcting(session, window, view, self._library, self.tasks, self)
        analysing = Analysing(session, analyser, self.tasks, correcting.take, self)
        analysing.words_ready.connect(view.set_segmenter)
        correcting.place_chosen.connect(self.travel.go)
        correcting.told.connect(window.status.show_hint)
        self._bind(correcting.bindings())
        self._marking = (analyser, analysing, correcting)
        session.figures_changed.connect(self._after_first_marks)
        analysing.start()
        if self.opening.awaits_text:
            self.tasks.idle.connect(self._after_failure, Qt.ConnectionType.SingleShotConnection)
            self.opening.finish_first()
            QTimer.singleShot(TEXT_WITHIN, self, self._build_parts)
        else:
            QTimer.singleShot(MARKS_WITHIN, self, self._build_parts)

    def _after_failure(self) -> None:
        """Build the rest where the first text could not be read: no marks will come."""
        if not self.opening.has_article:
            self._build_parts()

    def _after_first_marks(self) -> None:
        """Build the rest as soon as the marks are painted, or cannot be: the window is hidden."""
        self.session.figures_changed.disconnect(self._after_first_marks)
        if self._parts is not None:
            return
        self.view.viewport().installEventFilter(self)
        self.view.viewport().repaint()  # not when Qt comes round to it, some milliseconds later
        QTimer.singleShot(PAINTED_WITHIN, self, self._build_parts)

    def _build_parts(self) -> None:
        """Build everything else, once: the page is read by now."""
        if self._parts is not None or self._closed or self._marking is None:
            return
        from reader_app.app.parts import FirstPage, Parts

        self.view.set_waiting(False)
        first = FirstPage(
            self._library,
            self.session,
            self.view,
            self.window,
            self.tasks,
            self.opening,
            self.travel,
            self.appearance,
            self.showing,
            *self._marking,
            self.links,
        )
        self._parts = parts = Parts(first, self)
        parts.start()
        QTimer.singleShot(WORDS_AFTER, self, self._prepare_words)
        self.opening.finish_first()
        self.help.start()
        if self._offers_tour:
            parts.touring.offer()
        if self._pastes:
            self.paste()
        spare()

    def _prepare_words(self) -> None:
        if not self._closed and self._marking is not None:
            self._marking[1].prepare_words(self._library.paths.root)
            self.tasks.run(partial(_back_up_if_due, self._library.paths), self._on_backed_up)

    def _on_backed_up(self, _made: object) -> None:
        """A daily copy needs no word; that it failed is said by the task."""

    # -- leaving --------------------------------------------------------------------------------

    def close(self) -> None:
        """Keep what is not kept yet, then let go of the library."""
        if self._closed:
            return
        if self._parts is not None:
            self._parts.close()
        self.opening.keep_position()
        self.appearance.save_pending()
        try:
            self._library.reading.save_state(LAYOUT, self.window.save_layout())
        except ReaderError as error:
            self.window.status.show_unsaved(str(error))
        self._closed = True
        self.tasks.finish()
        if self._parts is not None:
            self._parts.let_go()
        self._library.close()
        self._garbage.stop()


def _back_up_if_due(paths: DataPaths) -> object:
    from reader_app.services.backup import back_up_if_due

    return back_up_if_due(paths)
