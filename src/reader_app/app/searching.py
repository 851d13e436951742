"""The search over the library at work: queries on a thread of their own, the index in another."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from reader_app.app.binding import Bindings
from reader_app.ui.tasks import Tasks, Ticket

if TYPE_CHECKING:
    from reader_app.analysis.terms import Lexicon
    from reader_app.core.article import Article
    from reader_app.core.figure import Figure
    from reader_app.core.span import Span
    from reader_app.core.term import Entry
    from reader_app.services.analysis import Analyser
    from reader_app.services.search.indexing import Progress
    from reader_app.services.search.searching import Found, Searcher
    from reader_app.storage.library import Library
    from reader_app.storage.paths import DataPaths
    from reader_app.ui.main_window import MainWindow
    from reader_app.ui.search.results import ResultWriter
    from reader_app.ui.search.rows import ResultRow
    from reader_app.ui.search.view import SearchView

FIRST_INDEX = 4000
"""Milliseconds after the first paint until the index is looked after."""
SETTLED = 3000
"""Milliseconds after an article was stored until it is."""
PART = 20
"""Articles (or notes) whose lines are fetched at a time."""
CONTEXTS = 500
"""Lines of a concordance: as many as can be sorted and looked through."""


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
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._paths = paths
        self._desk = SearchDesk(paths, analyser)
        self._clerk = IndexClerk(paths, analyser)
        self._queries = Tasks(self, threads=1, lasting=True)
        self._indexing = Tasks(self, threads=1, lasting=True)
        self._view: SearchView | None = None
        self._writer: ResultWriter | None = None
        self._ticket: Ticket | None = None
        self._found: Found | None = None
        self._shown = 0
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
        """Show the search in place of the article, as it was left."""
        view = self._view or self._build()
        self._window.show_room(view)
        view.take_focus()
        if view.field.text():
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
            self._view.show_empty(self.tr("Nothing found."))
            self._view.show_rows(self._rows(part), more=part.more)
            if part.more and not part.items:
                self._show_more()

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

    def _leave_to_note(self, article_id: str, note_id: str) -> None:
        self._window.show_room(None)
        self.note_chosen.emit(article_id, note_id)

    # -- the index

    def _index(self) -> None:
        if self._stopped.is_set():
            return
        if self._indexing.pending:
            self._again = True
            return
        self._again = False
        job = partial(self._clerk.catch_up, self._stopped.is_set, self.progressed.emit)
        self._indexing.run(job, self._on_indexed)

    def _on_indexed(self, progress: Progress) -> None:
        self._show_progress(progress)
        view, found = self._view, self._found
        is_late = found is not None and found.progress != progress
        if view is not None and view.isVisible() and is_late:
            self._ask(view.field.text())  # what is on show may be out of date
        if self._again:
            self._timer.start(SETTLED)


def _nothing(_result: object) -> None:
    """Nobody waits for this."""


# -- on the workers' threads: everything below is used by one thread each, and imported there


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query finds, or what is wrong with it and where."""

    found: Found | None
    problem: str = ""
    place: Span | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """Lines of an answer that are wanted: of which tab, from which on, in which order."""

    found: Found
    tab: int
    first: int
    order: int


@dataclass(frozen=True, slots=True)
class Part:
    """Lines of an answer: items as the tab has them, upto where the next part begins."""

    tab: int
    items: Any
    upto: int
    more: bool
    names: dict[str, str]


class SearchDesk:
    """A library and its index, opened by the first query."""

    def __init__(self, paths: DataPaths, analyser: Analyser) -> None:
        self._paths = paths
        self._analyser = analyser
        self._library: Library | None = None
        self._searcher: Searcher | None = None
        self._lexicon: Lexicon | None = None
        self._terms: tuple[Entry, ...] = ()

    def search(self, query: str, order: Any) -> Answer:
        """Answer a query."""
        from reader_app.services.search.fields import BadQuery

        try:
            return Answer(self._open().search(query, order))
        except BadQuery as error:
            return Answer(None, str(error), error.place)

    def part(self, wish: Wish) -> Part:
        """Fetch lines of an answer."""
        from reader_app.ui.search.view import Tab

        searcher, found = self._open(), wish.found
        if wish.tab == Tab.CONTEXT:
            return self._contexts(wish)
        if wish.tab == Tab.TERMS:
            return Part(wish.tab, found.terms, len(found.terms), more=False, names={})
        every = found.notes if wish.tab == Tab.NOTES else found.articles
        ids = every[wish.first : wish.first + PART]
        fetch: Callable[[Found, tuple[str, ...]], Any] = searcher.articles
        if wish.tab == Tab.NOTES:
            fetch = searcher.notes
        elif wish.tab == Tab.FIGURES:
            fetch = searcher.figures
        upto = wish.first + len(ids)
        return Part(wish.tab, fetch(found, ids), upto, upto < len(every), {})

    def _contexts(self, wish: Wish) -> Part:
        searcher = self._open()
        lines = list(searcher.concordance(wish.found, wish.found.articles, CONTEXTS))
        if wish.order == 1:
            lines.sort(key=lambda line: line.right)
        elif wish.order == 2:
            lines.sort(key=lambda line: line.left[::-1])
        names = {}
        for article_id in {line.article_id for line in lines}:
            summary = searcher.summary(article_id)
            if summary is not None:
                title = (summary.title or "")[:14]
                names[article_id] = "  ".join(part for part in (title, summary.date) if part)
        return Part(wish.tab, lines, len(lines), more=False, names=names)

    def close(self) -> None:
        """Let go of both."""
        if self._library is not None and self._searcher is not None:
            self._searcher.close()
            self._library.close()

    def _open(self) -> Searcher:
        if self._searcher is None:
            from reader_app.services.search.searching import Searcher
            from reader_app.storage.library import Library
            from reader_app.storage.search_index import SqliteSearchIndex

            self._library = Library.open(self._paths)
            index = SqliteSearchIndex(self._paths.search)
            self._searcher = Searcher(self._library.catalogue, index, self._entries)
        return self._searcher

    def _entries(self) -> tuple[Entry, ...]:
        lexicon = self._analyser.lexicon()
        if lexicon is not self._lexicon:
            self._lexicon, self._terms = lexicon, tuple(lexicon)
        return self._terms


class IndexClerk:
    """Brings the index up to date: words first, then the figures."""

    def __init__(self, paths: DataPaths, analyser: Analyser) -> None:
        self._paths = paths
        self._analyser = analyser

    def catch_up(self, stopped: Callable[[], bool], told: Callable[[Progress], None]) -> Progress:
        """Index what is missing, until stopped() is true."""
        from reader_app.services.search.figure_indexing import FigureIndexing
        from reader_app.services.search.indexing import Indexing
        from reader_app.storage.library import Library
        from reader_app.storage.search_index import SqliteSearchIndex

        index = SqliteSearchIndex(self._paths.search)
        try:
            with Library.open(self._paths) as library:

                def load(article_id: str) -> Article:
                    return library.articles.load_article(article_id).article

                progress = Indexing(library.catalogue, index).catch_up(stopped, told)
                figures = FigureIndexing(library.catalogue, index, load, self._figures)
                figures.catch_up(stopped)
                return progress
        finally:
            index.close()

    def close(self) -> None:
        """Nothing is kept open between two runs."""

    def _figures(self, article: Article) -> tuple[Figure, ...]:
        return self._analyser.figures(article)
