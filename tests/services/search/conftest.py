"""A library of small articles to search in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from reader_app.core.article import Article, Block, BlockKind, Script
from reader_app.core.library import Shelf
from reader_app.core.note import Note, Quote, Target
from reader_app.core.source import Metadata, Source
from reader_app.core.span import Span
from reader_app.core.term import Entry, TermSource
from reader_app.services.search.searching import Found, Searcher
from reader_app.storage.clock import new_id, utc_now
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from reader_app.storage.search_index import SqliteSearchIndex

TERM = Entry("三农", "三農", "农业、农村、农民。", TermSource.GLOSSARY, aliases=("三农问题",))


def article_of(text: str, title: str | None = None, date: str | None = None) -> Article:
    """Return an article of one text."""
    digest = sha256(text.encode()).hexdigest()
    return Article(
        Source("", digest, "text/plain", "utf-8"),
        Metadata(title=title, date=date, publication="某报"),
        Script.HANS,
        text,
        (Block(BlockKind.PARAGRAPH, Span(0, len(text)), Span(0, len(text))),),
        (),
    )


class Desk:
    """A library with its searcher; ids are told by the titles the articles were given."""

    def __init__(self, folder: Path) -> None:
        self.paths = DataPaths(folder / "meipi")
        self.library = Library.open(self.paths)
        self.own = Library.open(self.paths)  # the searcher's, as in the window
        self.index = SqliteSearchIndex(self.paths.search)
        self.searcher = Searcher(self.own.catalogue, self.index, lambda: (TERM,))
        self.names: dict[str, str] = {}

    def add(self, text: str, title: str, date: str | None = None, **shelf: object) -> str:
        article = article_of(text, title, date)
        article_id = self.library.articles.store_article(article, text.encode())
        self.names[article_id] = title
        if shelf:
            self.shelve(article_id, **shelf)
        return article_id

    def shelve(self, article_id: str, **changes: object) -> None:
        def change(shelf: Shelf) -> Shelf:
            return replace(shelf, **changes)  # type: ignore[arg-type]

        self.library.catalogue.change([article_id], change)

    def note(self, article_id: str, body: str, start: int, end: int, *tags: str) -> str:
        stored = self.library.articles.load_article(article_id)
        quote = Quote.of(stored.article.text, Span(start, end))
        target = Target(stored.version, Span(start, end), quote)
        now = utc_now()
        note = Note(new_id(), article_id, target, now, now, body, tags)
        return self.library.notes.add(note).id

    def ask(self, query: str) -> Found:
        found = self.searcher.search(query)
        assert found is not None
        return found

    def titles(self, query: str) -> list[str]:
        return [self.names[article_id] for article_id in self.ask(query).articles]

    def close(self) -> None:
        self.index.close()
        self.own.close()
        self.library.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Return an empty library with a searcher."""
    made = Desk(tmp_path)
    yield made
    made.close()
