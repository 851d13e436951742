"""The catalogue: what an engine that keeps the library's articles promises to the services.

SQLite is the one that ships (storage.catalogue); tests/storage/test_catalogue.py is written
against Catalogue alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from reader_app.core.library import ArticleSummary, Shelf
from reader_app.core.note import Note


class Catalogue(Protocol):
    """Articles and notes of a library by their ids. All raise StorageFailed.

    Use from the thread that opened it.
    """

    def articles(self, *, trashed: bool = False) -> tuple[ArticleSummary, ...]:
        """Return all articles (or those in the trash), last opened first."""

    def recent(self, most: int) -> tuple[ArticleSummary, ...]:
        """Return the articles opened last, however many there are in all."""

    def article(self, article_id: str) -> ArticleSummary | None:
        """Return one article, in the trash or not."""

    def shelf(self, article_id: str) -> Shelf:
        """Return what the reader made of an article."""

    def change(
        self, article_ids: Iterable[str], change: Callable[[Shelf], Shelf]
    ) -> Mapping[str, Shelf]:
        """Change what the reader made of articles, all or none, and return how it was before.

        change is given the shelf as it is now, whoever wrote it last. Ids not in the library are
        passed over; what change leaves alone is not in the result.
        """

    def put_back(self, before: Mapping[str, Shelf]) -> None:
        """Make articles what they were before a change, all or none."""

    def versions(self) -> Mapping[str, str]:
        """Return the version of the current text of every article, in the trash or not, by id."""

    def texts(self, article_ids: Iterable[str]) -> Mapping[str, str]:
        """Return current texts by id; those that are not in the library are left out."""

    def note_stamps(self) -> Mapping[str, str]:
        """Return what changes with every change of a note, of all notes that are kept, by id."""

    def notes(self, note_ids: Iterable[str]) -> tuple[Note, ...]:
        """Return notes that are kept; others are left out."""

    def changed_elsewhere(self) -> bool:
        """Tell whether anybody but this catalogue wrote to the library since the last call."""
