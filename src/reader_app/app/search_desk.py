"""What the search has done for it on its workers' threads; each part is used by one thread.

Search itself is imported there, by the first query or the first look at the index.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader_app.analysis.terms import Lexicon
    from reader_app.core.span import Span
    from reader_app.core.term import Entry
    from reader_app.services.analysis import Analyser
    from reader_app.services.search.excerpts import InContext
    from reader_app.services.search.indexing import Progress
    from reader_app.services.search.searching import Found, Searcher
    from reader_app.storage.library import Library
    from reader_app.storage.paths import DataPaths
    from reader_app.storage.search_index import SqliteSearchIndex

PART = 20
"""Articles (or notes) whose lines are fetched at a time."""
CONTEXTS = 500
"""Lines of a concordance fetched at a time."""
SORTED = 10_000
"""Lines of a concordance sorted at a time: those of a hundred articles for a frequent word."""


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


class _Concordance:
    """The lines of one answer, as far as they were looked at."""

    def __init__(self, asked: tuple[Found, int], places: Iterator[InContext], order: int) -> None:
        self.asked = asked
        self._places = places
        self._order = order
        self._lines: list[InContext] = []

    def page(self, first: int) -> tuple[list[InContext], bool]:
        """Return lines from one on, and whether there are more."""
        upto = first + CONTEXTS
        while len(self._lines) <= upto and (more := self._next()):
            self._lines += more
        return self._lines[first:upto], len(self._lines) > upto

    def _next(self) -> list[InContext]:
        if self._order == 0:
            return list(islice(self._places, CONTEXTS))
        lines = list(islice(self._places, SORTED))
        if self._order == 1:
            lines.sort(key=lambda line: line.right)
        else:
            lines.sort(key=lambda line: line.left[::-1])
        return lines


class SearchDesk:
    """A library and its index, opened by the first query."""

    def __init__(self, paths: DataPaths, analyser: Analyser) -> None:
        self._paths = paths
        self._analyser = analyser
        self._library: Library | None = None
        self._searcher: Searcher | None = None
        self._lexicon: Lexicon | None = None
        self._terms: tuple[Entry, ...] = ()
        self._concordance: _Concordance | None = None

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
        """Fetch lines of a concordance; those of one answer are gone through once."""
        searcher = self._open()
        asked = (wish.found, wish.order)
        if self._concordance is None or self._concordance.asked != asked or not wish.first:
            places = searcher.contexts(wish.found, wish.found.articles)
            self._concordance = _Concordance(asked, places, wish.order)
        lines, more = self._concordance.page(wish.first)
        names = {}
        for article_id in {line.article_id for line in lines}:
            summary = searcher.summary(article_id)
            if summary is not None:
                title = (summary.title or "")[:14]
                names[article_id] = "  ".join(part for part in (title, summary.date) if part)
        return Part(wish.tab, lines, wish.first + len(lines), more=more, names=names)

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

    def catch_up(
        self, stopped: Callable[[], bool], told: Callable[[Progress], None]
    ) -> tuple[Progress, bool]:
        """Index what is missing, until stopped() is true, which is asked after every text.

        Returns how far the words are, and whether figures of any article were read.
        """
        from reader_app.services.search.indexing import Indexing
        from reader_app.storage.library import Library
        from reader_app.storage.search_index import SqliteSearchIndex

        index = SqliteSearchIndex(self._paths.search)
        try:
            with Library.open(self._paths) as library:
                progress = Indexing(library.catalogue, index, stopped).catch_up(stopped, told)
                return progress, self._read_figures(library, index, stopped)
        finally:
            index.close()

    def _read_figures(
        self, library: Library, index: SqliteSearchIndex, stopped: Callable[[], bool]
    ) -> bool:
        """Read the figures of what changed, once, for the index and the ledger."""
        from reader_app.app.figure_desk import catch_up_figures
        from reader_app.services.ledger import LedgerKeeper
        from reader_app.services.search.figure_indexing import IndexKeeper
        from reader_app.storage.ledger import SqliteLedger

        read: list[int] = []
        ledger = SqliteLedger(self._paths.figures)
        try:
            catch_up_figures(
                library,
                self._analyser,
                ledger,
                lambda trashed: [IndexKeeper(index), LedgerKeeper(ledger, trashed)],
                stopped,
                lambda done, _total: read.append(done),
            )
        finally:
            ledger.close()
        return bool(read)

    def close(self) -> None:
        """Nothing is kept open between two runs."""
