"""Answering queries over the library: which articles, notes and terms, in which order, and where."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from reader_app.core.catalogue import Catalogue
from reader_app.core.errors import IndexLost
from reader_app.core.folding import fold
from reader_app.core.library import ArticleSummary
from reader_app.core.note import Note
from reader_app.core.search import FigureRange, SearchIndex, TextKind
from reader_app.core.span import Span
from reader_app.core.term import Entry
from reader_app.services.search.evaluating import Evaluator, Shelfmarks
from reader_app.services.search.excerpts import (
    Excerpt,
    InContext,
    beginning,
    excerpts,
    in_context,
    places,
    sentence_around,
)
from reader_app.services.search.indexing import Indexing, Progress
from reader_app.services.search.measures import measure
from reader_app.services.search.parsing import parse
from reader_app.services.search.query import (
    Amounts,
    Condition,
    Field,
    Query,
    leaves,
    marked_words,
)

SOON = 40
"""Texts so few are indexed before the answer, so that what was written a moment ago is found."""
_MARKUP = re.compile(r"\*+|__|`|^#+ |^> ", re.MULTILINE)
_TERMS = 40
_FAR = 9


class Order(StrEnum):
    """How articles are ordered: those with the words in their title first, or by date alone."""

    BEST = "best"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """A term of a glossary that a query names, and in how many articles it stands."""

    entry: Entry
    articles: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a query finds. Ids are in order; words are to be marked; years are by their name.

    progress tells how much of the library the answer rests on.
    """

    query: str
    words: tuple[str, ...]
    articles: tuple[str, ...]
    notes: tuple[str, ...]
    terms: tuple[FoundTerm, ...]
    years: tuple[tuple[str, int], ...]
    progress: Progress


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """One article of an answer: how many places, and lines that show the first of them."""

    summary: ArticleSummary
    places: int
    excerpts: tuple[Excerpt, ...]
    title_marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class FoundNote:
    """One note of an answer, with what is marked in its words and its quote."""

    note: Note
    summary: ArticleSummary | None
    body: Excerpt
    quote: Excerpt


@dataclass(frozen=True, slots=True)
class FoundFigures:
    """The figures of one article of an answer, each a line whose place is the figure."""

    summary: ArticleSummary
    lines: tuple[Excerpt, ...]


class Searcher:
    """Answers queries on one library. Use from one thread at a time, the catalogue's.

    entries returns the terms of the glossaries, the same tuple as long as they are the same.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        index: SearchIndex,
        entries: Callable[[], tuple[Entry, ...]] = tuple,
    ) -> None:
        self._catalogue = catalogue
        self._index = index
        self._entries = entries
        self._listed: tuple[Entry, ...] = ()
        self._terms: tuple[_Term, ...] = ()
        self.indexing = Indexing(catalogue, index)
        self._marks: Shelfmarks | None = None

    def search(self, query: str, order: Order = Order.BEST) -> Found | None:
        """Return what a query finds, None for one that says nothing.

        Raises BadQuery with a sentence and the place, StorageFailed.
        """
        tree = parse(query)
        progress = self._look()
        if tree is None:
            return None
        try:
            return self._answer(query, tree, order, progress)
        except IndexLost:
            self._index.clear()
            self.indexing.forget()
            return self._answer(query, tree, order, self._look())

    def articles(
        self, found: Found, ids: Iterable[str], lines: int = 3
    ) -> tuple[FoundArticle, ...]:
        """Return articles of an answer with up to so many lines each, in the order given."""
        wanted = tuple(ids)
        texts = self._catalogue.texts(wanted)
        marks = self._shelfmarks()
        return tuple(
            _article(marks.summaries[article_id], texts[article_id], found.words, lines)
            for article_id in wanted
            if article_id in texts and article_id in marks.summaries
        )

    def notes(self, found: Found, ids: Iterable[str]) -> tuple[FoundNote, ...]:
        """Return notes of an answer in the order given."""
        wanted = tuple(ids)
        notes = {note.id: note for note in self._catalogue.notes(wanted)}
        summaries = self._shelfmarks().summaries
        return tuple(
            FoundNote(
                notes[note_id],
                summaries.get(notes[note_id].article_id),
                _shortened(_MARKUP.sub("", notes[note_id].body), found.words),
                _shortened(notes[note_id].target.quote.exact, found.words),
            )
            for note_id in wanted
            if note_id in notes
        )

    def figures(self, found: Found, ids: Iterable[str]) -> tuple[FoundFigures, ...]:
        """Return the figures that a query asks for in articles, in the order given.

        Those within its 数字 conditions, and whose sentence holds one of its words.
        """
        tree = parse(found.query)
        wanted = [
            measure(leaf.value)
            for leaf in ([] if tree is None else leaves(tree))
            if isinstance(leaf, Condition) and leaf.field is Field.NUMBER
            if isinstance(leaf.value, Amounts)
        ]
        marks = self._shelfmarks()
        listed = tuple(ids)
        texts = self._catalogue.texts(listed)
        answer = []
        for article_id in listed:
            key, text = marks.keys.get(article_id), texts.get(article_id)
            if key is None or text is None:
                continue
            spans = {
                figure.span
                for one in wanted or [FigureRange(None)]
                for figure in self._index.figures(one, [key])
            }
            lines = _figure_lines(text, sorted(spans, key=lambda span: span.start), found.words)
            if lines:
                answer.append(FoundFigures(marks.summaries[article_id], lines))
        return tuple(answer)

    def concordance(
        self, found: Found, ids: Iterable[str], most: int, width: int = 24
    ) -> tuple[InContext, ...]:
        """Return up to most places of the words in articles, each with its context."""
        return tuple(islice(self.contexts(found, ids, width), most))

    def contexts(self, found: Found, ids: Iterable[str], width: int = 24) -> Iterator[InContext]:
        """Yield every place of the words in articles with its context, reading as it goes."""
        wanted = tuple(ids)
        for first in range(0, len(wanted), SOON):
            texts = self._catalogue.texts(wanted[first : first + SOON])
            for article_id in wanted[first : first + SOON]:
                text = texts.get(article_id, "")
                yield from in_context(article_id, text, places(text, found.words), width)

    def summary(self, article_id: str) -> ArticleSummary | None:
        """Return what is known of an article, for its line in an answer."""
        return self._shelfmarks().summaries.get(article_id)

    def close(self) -> None:
        """Let go of the index."""
        self._index.close()

    def _look(self) -> Progress:
        """Bring the index up to date where that is quick; the rest is for the background."""
        progress = self.indexing.look()
        if 0 < progress.total - progress.done <= SOON:
            while not progress.complete:
                progress = self.indexing.step()
        if self.indexing.take_changed():
            self._marks = None
        return progress

    def _shelfmarks(self) -> Shelfmarks:
        if self._marks is None:
            self._marks = Shelfmarks.of(self._catalogue, self._index)
        return self._marks

    def _answer(self, query: str, tree: Query, order: Order, progress: Progress) -> Found:
        marks = self._shelfmarks()
        evaluator = Evaluator(self._index, marks, self._wordings)
        keys = evaluator.articles(tree)
        words = marked_words(tree)
        ordered = [key for key in marks.order if key in keys]
        if order is Order.OLDEST:
            ordered.reverse()
        if order is Order.BEST and (titled := evaluator.titled(words) & keys):
            ordered.sort(key=lambda key: key not in titled)
        notes = evaluator.notes(tree)
        return Found(
            query,
            words,
            tuple(map(marks.ids.__getitem__, ordered)),
            tuple(marks.note_ids[key] for key in sorted(notes, reverse=True)),  # the latest first
            self._found_terms(words, marks.live),
            _years(Counter(map(marks.years.__getitem__, ordered))),
            progress,
        )

    def _known_terms(self) -> tuple[_Term, ...]:
        entries = self._entries()
        if entries is not self._listed:
            self._listed = entries
            self._terms = tuple(_term(entry) for entry in entries if entry.headword)
        return self._terms

    def _wordings(self, word: str) -> tuple[str, ...]:
        """Return every way to write the term of this name; the word itself where none is known."""
        wanted = fold(word)
        for term in self._known_terms():
            if wanted in term.wordings:
                return term.wordings
        return (wanted,)

    def _found_terms(self, words: tuple[str, ...], live: frozenset[int]) -> tuple[FoundTerm, ...]:
        wanted = [fold(word) for word in words]
        found = []
        for term in self._known_terms() if wanted else ():
            rank = min(term.closeness(word) for word in wanted)
            if rank < _FAR:
                found.append((rank, len(term.entry.headword), term))
        found.sort(key=lambda item: item[:2])
        return tuple(
            FoundTerm(term.entry, len(self._articles_with(term.wordings) & live))
            for _, _, term in found[:_TERMS]
        )

    def _articles_with(self, wordings: tuple[str, ...]) -> frozenset[int]:
        return frozenset().union(
            *(self._index.holding(TextKind.ARTICLE, word) for word in wordings)
        )


@dataclass(frozen=True, slots=True)
class _Term:
    """A term of a glossary made ready: all ways to write it, and what is said of it, folded."""

    entry: Entry
    wordings: tuple[str, ...]
    said: str

    def closeness(self, word: str) -> int:
        """Return how near a word comes to the term, 0 the nearest."""
        if word in self.wordings:
            return 0
        if any(word in form for form in self.wordings):
            return 1
        return 2 if len(word) > 1 and word in self.said else _FAR


def _term(entry: Entry) -> _Term:
    forms = (entry.headword, entry.traditional, *entry.aliases)
    wordings = tuple(dict.fromkeys(fold(form) for form in forms if form))
    return _Term(entry, wordings, fold(f"{entry.definition}\n{entry.english or ''}"))


def _article(
    summary: ArticleSummary, text: str, words: tuple[str, ...], lines: int
) -> FoundArticle:
    found = places(text, words)
    shown = excerpts(text, found, lines) if found else (beginning(text),)
    return FoundArticle(summary, len(found), shown, places(summary.title or "", words))


def _figure_lines(text: str, spans: Sequence[Span], words: tuple[str, ...]) -> tuple[Excerpt, ...]:
    lines = []
    held = places(text, words) if words else ()
    for span in spans:
        start, end = sentence_around(text, span)
        if words and not any(start <= one.start and one.end <= end for one in held):
            continue
        lines.append(excerpts(text, (span,), 1)[0])
    return tuple(lines)


def _shortened(text: str, words: tuple[str, ...]) -> Excerpt:
    found = places(text, words)
    if found:
        return excerpts(text, found, 1)[0]
    line = text.strip().partition("\n")[0]
    return Excerpt(line[:80], (), Span(0, 0), closed=len(text.strip()) > 80)


def _years(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    counts.pop("", None)
    if not counts:
        return ()
    years = sorted(counts)
    if not (years[0].isdigit() and years[-1].isdigit()) or int(years[-1]) - int(years[0]) > 60:
        return tuple((year, counts[year]) for year in years)
    every = range(int(years[0]), int(years[-1]) + 1)
    return tuple((str(year), counts.get(str(year), 0)) for year in every)
