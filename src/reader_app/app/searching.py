"""The search over the library at work: queries on a thread of their own, the index in another."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from reader_app.app.binding import Bindings
from reader_app.app.courtesy import Courtesy
from reader_app.app.search_desk import Answer, IndexClerk, Part, SearchDesk, Wish
from reader_app.ui.tasks import Tasks, Ticket

if TYPE_CHECKING:
    from reader_app.core.span import Span
    from reader_app.services.analysis import Analyser
    from reader_app.services.search.indexing import Progress
    from reader_app.services.search.searching import Found
    from reader_app.storage.paths import DataPaths
    from reader_app.ui.main_window import MainWindow
    from reader_app.ui.search.results import ResultWriter
    from reader_app.ui.search.rows import ResultRow
    from reader_app.ui.search.view import SearchView

FIRST_INDEX = 4000
"""Milliseconds after the first paint until the index is looked after."""
SETTLED = 3000
"""Milliseconds after an article was stored until it is."""


class Searching(QObject):
    """Opens the search view, answers it, and keeps the index in step with the library."""

    place_chosen = Signal(str, object)  # an article's id, a Span
    note_chosen = Signal(str, str)  # an article's id, a note's id
    failed = Signal(str)
    progressed = Signal(object)  # Progress; emitted from a worker

    def __init__(
        self,
        window: MainWindow,
        paths: DataPaths,
        analyser: Analyser,
        words_at_hand: Callable[[], str],
        courtesy: Courtesy,
        parent: QObject | None = None,
    ) -> None:
        """words_at_hand returns what the reader has selected or looks for in the article."""
        super().__init__(parent)
        self._window = window
        self._words_at_hand = words_at_hand
        self._paths = paths
        self._courtesy = courtesy
        self._desk = SearchDesk(paths, analyser)
        self._clerk = IndexClerk(paths, analyser)
        self._queries = Tasks(self, threads=1, lasting=True)
        self._indexing = Tasks(self, threads=1, lasting=True)
        self._view: SearchView | None = None
        self._writer: ResultWriter | None = None
        self._ticket: Ticket | None = None
        self._found: Found | None = None
        self._shown = 0
        self._jumped_to = ""  # what the last jump selected: no new wish of the reader's
        self._stopped = threading.Event()
        self._again = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._index)
        for tasks in (self._queries, self._indexing):
            tasks.failed.connect(self.failed)
        self.progressed.connect(self._show_progress)

    def bindings(self) -> Bindings:
        """Return the actions that are carried out here."""
        return (("edit.search_library", self.open),)

    def start(self) -> None:
        """Begin to look after the index, a while after the first paint."""
        self._timer.start(FIRST_INDEX)

    def note_changes(self) -> None:
        """Look after the index soon: something was stored."""
        if not self._stopped.is_set():
            self._timer.start(SETTLED)

    def open(self) -> None:
        """Show the search in place of the article: with the words at hand, or as it was left."""
        words = "" if self._window.room is not None else self._words_at_hand()
        view = self._view or self._build()
        self._window.show_room(view)
        anew = bool(words) and words != self._jumped_to
        if anew:
            view.ask(words)
        view.take_focus()  # what stands there is selected: typing takes its place
        if view.field.text() and not anew:
            self._ask(view.field.text())  # what was written meanwhile is found too

    def search(self, words: str) -> None:
        """Show the search with a query."""
        self.open()
        if self._view is not None:
            self._view.ask(words)

    def close(self) -> None:
        """Stop all work; called while the program closes."""
        self._stopped.set()
        self._timer.stop()
        for tasks, end in ((self._queries, self._desk.close), (self._indexing, self._clerk.close)):
            tasks.finish()
            tasks.run(end, _nothing)
            tasks.wait()

    # -- asking

    def _build(self) -> SearchView:
        from reader_app.ui.search.view import SearchView

        view = self._view = SearchView(self._window)
        view.hide()
        view.query_changed.connect(self._ask)
        view.order_changed.connect(self._reorder)
        view.tab_changed.connect(self._show_tab)
        view.more_wanted.connect(self._show_more)
        view.place_chosen.connect(self._leave_to_place)
        view.note_chosen.connect(self._leave_to_note)
        view.year_chosen.connect(self._narrow)
        view.closed.connect(self._leave)
        view.show_progress(None)
        self._courtesy.watch(view.list)
        return view

    def _run(self, function: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Ask the desk for the latest wish only; what was wished before is dropped."""
        if self._ticket is not None:
            self._queries.cancel(self._ticket)
        self._ticket = self._queries.run(function, done, self._fail)

    def _ask(self, query: str) -> None:
        from reader_app.services.search.searching import Order
        from reader_app.ui.search.view import Tab

        if self._view is None:
            return
        order = Order.BEST
        if self._view.tab in {Tab.ARTICLES, Tab.FIGURES}:
            order = tuple(Order)[self._view.order.place]
        self._run(partial(self._desk.search, query, order), self._show_answer)

    def _reorder(self, _place: int) -> None:
        from reader_app.ui.search.view import Tab

        if self._view is not None and self._view.tab is Tab.CONTEXT:
            self._show_tab()
        elif self._view is not None:
            self._ask(self._view.field.text())

    def _narrow(self, year: str) -> None:
        if self._view is not None and self._found is not None:
            self._view.ask(f"{self._found.query.strip()} 日期:{year}")

    # -- showing

    def _show_answer(self, answer: Answer) -> None:
        from reader_app.ui.search.view import Tab

        view = self._view
        if view is None:
            return
        view.show_problem(answer.problem, answer.place)
        if answer.problem:
            return  # the last answer stays while a query is being typed
        found = self._found = answer.found
        if found is None:
            view.show_nothing()
            return
        view.show_counts(
            {
                Tab.ARTICLES: len(found.articles),
                Tab.CONTEXT: None,
                Tab.NOTES: len(found.notes),
                Tab.FIGURES: None,
                Tab.TERMS: len(found.terms),
            }
        )
        view.show_years(found.years)
        self._show_progress(found.progress)
        self._show_tab()

    def _show_tab(self, _place: int = 0) -> None:
        """Fetch the first lines of the tab on show."""
        self._shown = 0
        if self._view is not None and self._found is not None:
            self._fetch(self._show_first)

    def _show_more(self) -> None:
        self._fetch(self._append)

    def _fetch(self, done: Callable[[Part], None]) -> None:
        view, found = self._view, self._found
        if view is None or found is None:
            return
        wish = Wish(found, int(view.tab), self._shown, view.order.place)
        self._run(partial(self._desk.part, wish), done)

    def _show_first(self, part: Part) -> None:
        if self._view is not None:
            self._shown = part.upto
            self._view.show_empty(self._nothing_found())
            self._view.show_rows(self._rows(part), more=part.more)
            if part.more and not part.items:
                self._show_more()

    def _nothing_found(self) -> str:
        from reader_app.services.search.fields import meant_field

        meant = None if self._found is None else meant_field(self._found.query)
        if meant is None:
            return self._found_elsewhere() or self.tr("Nothing found.")
        told = self.tr("Nothing found. “{name}:” is no field; do you mean “{meant}:”?")
        return told.format(name=meant[0], meant=meant[1])

    def _found_elsewhere(self) -> str | None:
        """Return where else there is something, None where nothing is."""
        from reader_app.ui.search.view import Tab

        if self._view is None or self._found is None:
            return None
        here = self._view.tab
        if here is not Tab.NOTES and self._found.notes:
            return self.tr("Nothing found here; your notes have something.")
        if here is not Tab.TERMS and self._found.terms:
            return self.tr("Nothing found here; the terms have something.")
        if here not in (Tab.ARTICLES, Tab.CONTEXT) and self._found.articles:
            return self.tr("Nothing found here; the articles have something.")
        return None

    def _append(self, part: Part) -> None:
        if self._view is not None:
            self._shown = part.upto
            self._view.append_rows(self._rows(part), more=part.more)
            if part.more and not part.items:
                self._show_more()

    def _rows(self, part: Part) -> list[ResultRow]:
        from reader_app.ui.search.results import ResultWriter
        from reader_app.ui.search.view import Tab

        if self._view is None:
            return []
        if self._writer is None:
            self._writer = ResultWriter(self)
        results = self._writer
        match part.tab:
            case Tab.ARTICLES:
                return results.article_rows(part.items)
            case Tab.NOTES:
                return results.note_rows(part.items, self._view.theme)
            case Tab.FIGURES:
                return results.figure_rows(part.items)
            case Tab.TERMS:
                return results.term_rows(part.items)
        return results.context_rows(part.items, part.names)

    def _show_progress(self, progress: Progress) -> None:
        if self._view is not None:
            self._view.show_progress(progress)

    def _fail(self, sentence: str) -> None:
        if self._view is not None:
            self._view.show_problem(sentence)

    def _leave(self) -> None:
        self._window.show_room(None)

    def _leave_to_place(self, article_id: str, span: Span) -> None:
        self._window.show_room(None)
        self.place_chosen.emit(article_id, span)
        self._jumped_to = self._words_at_hand()

    def _leave_to_note(self, article_id: str, note_id: str) -> None:
        self._window.show_room(None)
        self.note_chosen.emit(article_id, note_id)
        self._jumped_to = self._words_at_hand()

    # -- the index

    def _index(self) -> None:
        if self._stopped.is_set():
            return
        if self._indexing.pending:
            self._again = True
            return
        self._again = False
        stopped = self._courtesy.between(self._stopped.is_set)
        job = partial(self._clerk.catch_up, stopped, self.progressed.emit)
        self._indexing.run(job, self._on_indexed)

    def _on_indexed(self, indexed: tuple[Progress, bool]) -> None:
        from reader_app.ui.search.view import Tab

        progress, read_figures = indexed
        self._show_progress(progress)
        view, found = self._view, self._found
        is_late = found is not None and found.progress != progress
        if found is not None and read_figures and view is not None:
            # the figures of some article came after its words
            is_late = is_late or view.tab is Tab.FIGURES or bool(set(found.query) & set(":："))
        if view is not None and view.isVisible() and is_late:
            self._ask(view.field.text())  # what is on show may be out of date
        if self._again:
            self._timer.start(SETTLED)


def _nothing(_result: object) -> None:
    """Nobody waits for this."""
