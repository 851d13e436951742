"""What a query tree finds: sets of keys for words, looked through facts for everything else."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

from reader_app.core.catalogue import Catalogue
from reader_app.core.folding import fold
from reader_app.core.library import ArticleSummary
from reader_app.core.search import SearchIndex, TextKind
from reader_app.services.search.measures import measure
from reader_app.services.search.query import (
    All,
    Amounts,
    Condition,
    Days,
    Field,
    Not,
    Query,
    Some,
    Words,
)

Keys = frozenset[int]


@dataclass(frozen=True, slots=True)
class Titles:
    """Folded titles in one string, so that looking through all of them takes no time."""

    joined: str
    starts: tuple[int, ...]
    keys: tuple[int, ...]

    @classmethod
    def of(cls, titles: Iterable[tuple[int, str]]) -> Titles:
        """Join titles given by their articles' keys."""
        parts, starts, keys, length = list[str](), list[int](), list[int](), 0
        for key, title in titles:
            folded = fold(title)
            parts.append(folded)
            starts.append(length)
            keys.append(key)
            length += len(folded) + 1
        return cls("\0".join(parts), tuple(starts), tuple(keys))

    def holding(self, words: str) -> Keys:
        """Return the keys of the titles that hold words."""
        wanted, found, at = fold(words), set[int](), -1
        if not wanted or "\0" in wanted:
            return frozenset()
        while (at := self.joined.find(wanted, at + 1)) >= 0:
            place = bisect_right(self.starts, at) - 1
            found.add(self.keys[place])
            at = self.starts[place + 1] - 1 if place + 1 < len(self.starts) else len(self.joined)
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class Shelfmarks:
    """What is known of indexed articles and notes, by their keys.

    order has the keys of articles from the newest date to the oldest, undated ones last.
    """

    summaries: Mapping[str, ArticleSummary]
    ids: Mapping[int, str]
    keys: Mapping[str, int]
    live: Keys
    order: tuple[int, ...]
    years: Mapping[int, str]
    titles: Titles
    note_ids: Mapping[int, str]
    note_articles: Mapping[int, str]

    @classmethod
    def of(cls, catalogue: Catalogue, index: SearchIndex) -> Shelfmarks:
        """Read the catalogue; articles in the trash are left out, and their notes."""
        summaries = {summary.id: summary for summary in catalogue.articles()}
        indexed = index.indexed(TextKind.ARTICLE)
        ids = {entry.key: ref for ref, entry in indexed.items() if ref in summaries}
        newest = sorted(
            ids,
            key=lambda key: (summaries[ids[key]].date or "", summaries[ids[key]].added),
            reverse=True,
        )
        notes = [
            entry
            for entry in index.indexed(TextKind.NOTE).values()
            if entry.article_id in summaries
        ]
        return cls(
            summaries,
            ids,
            {ref: key for key, ref in ids.items()},
            frozenset(ids),
            tuple(newest),
            {key: (summaries[ref].date or "")[:4] for key, ref in ids.items()},
            Titles.of((key, summaries[ref].title or "") for key, ref in ids.items()),
            {entry.key: entry.ref for entry in notes},
            {entry.key: entry.article_id for entry in notes},
        )

    def facts(self, test: Callable[[ArticleSummary], bool]) -> Keys:
        """Return the keys of articles of which something is true."""
        summaries = self.summaries
        return frozenset(key for key, ref in self.ids.items() if test(summaries[ref]))


class Evaluator:
    """Evaluates one query; wordings gives every way to write a term."""

    def __init__(
        self, index: SearchIndex, marks: Shelfmarks, wordings: Callable[[str], tuple[str, ...]]
    ) -> None:
        self._index = index
        self._marks = marks
        self._wordings = wordings

    def articles(self, query: Query) -> Keys:
        """Return the keys of the articles a query finds."""
        match query:
            case Words(text):
                held = self._index.holding(TextKind.ARTICLE, text)
                return (held & self._marks.live) | self.titled((text,))
            case Condition():
                return self._articles_where(query)
            case Not(part):
                return self._marks.live - self.articles(part)
            case All(parts):
                return reduce(and_, map(self.articles, parts))
            case Some(parts):
                return reduce(or_, map(self.articles, parts))

    def titled(self, words: Iterable[str]) -> Keys:
        """Return the keys of articles with any of words in their title."""
        return frozenset().union(*map(self._marks.titles.holding, words))

    def _articles_where(self, condition: Condition) -> Keys:
        value = condition.value
        if condition.field is Field.NOTE and isinstance(value, str):
            articles = {self._marks.note_articles[key] for key in self._held_notes(value)}
            return frozenset(key for key, ref in self._marks.ids.items() if ref in articles)
        if condition.field is Field.TERM and isinstance(value, str):
            held = (self._index.holding(TextKind.ARTICLE, word) for word in self._wordings(value))
            return reduce(or_, held) & self._marks.live
        if condition.field is Field.TITLE and isinstance(value, str):
            return self.titled((value,))
        if condition.field is Field.NUMBER and isinstance(value, Amounts):
            return self._index.articles_with(measure(value)) & self._marks.live
        return self._marks.facts(_fact_test(condition))

    def notes(self, query: Query) -> Keys:
        """Return the keys of the notes a query finds: by their words, or their article's facts."""
        every = frozenset(self._marks.note_ids)
        match query:
            case Words(text):
                return self._held_notes(text)
            case Condition(Field.NOTE | Field.TAG, str(value)):
                return self._held_notes(value)
            case Condition():
                keys = self._articles_where(query)
                articles = {self._marks.ids[key] for key in keys}
                return frozenset(key for key in every if self._marks.note_articles[key] in articles)
            case Not(part):
                return every - self.notes(part)
            case All(parts):
                return reduce(and_, map(self.notes, parts))
            case Some(parts):
                return reduce(or_, map(self.notes, parts))

    def _held_notes(self, words: str) -> Keys:
        return self._index.holding(TextKind.NOTE, words) & self._marks.note_ids.keys()


def _fact_test(condition: Condition) -> Callable[[ArticleSummary], bool]:
    field, value = condition.field, condition.value
    if isinstance(value, Days):
        return lambda summary: value.meet(summary.date or "")
    if isinstance(value, Amounts):
        return lambda summary: value.meet(summary.characters, summary.characters)
    wanted = fold(value)
    read: dict[Field, Callable[[ArticleSummary], Iterable[str]]] = {
        Field.PUBLICATION: lambda summary: (summary.publication or "",),
        Field.AUTHOR: lambda summary: summary.authors,
        Field.TAG: lambda summary: summary.tags,
        Field.COLLECTION: lambda summary: summary.collections,
    }
    values = read[field]
    return lambda summary: any(wanted in fold(one) for one in values(summary))
