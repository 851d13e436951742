"""What the reader makes of articles: changes of their shelves. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from reader_app.core.library import ArticleSummary, Shelf
from reader_app.services.listing import Shelving


class Words(StrEnum):
    """What is put on articles by name: the fields of Shelf and ArticleSummary that hold it."""

    TAGS = "tags"
    COLLECTIONS = "collections"

    def of(self, article: ArticleSummary | Shelf) -> tuple[str, ...]:
        """Return the names on an article."""
        return article.tags if self is Words.TAGS else article.collections

    def put(self, shelf: Shelf, names: Iterable[str]) -> Shelf:
        """Return a shelf with these names, each once, in place of others."""
        kept = tuple(dict.fromkeys(names))
        if self is Words.TAGS:
            return replace(shelf, tags=kept)
        return replace(shelf, collections=kept)


WORDS = {Shelving.TAG: Words.TAGS, Shelving.COLLECTION: Words.COLLECTIONS}
"""The shelves that are names on articles."""


@dataclass(frozen=True, slots=True)
class Details:
    """What the reader says of an article; "" for what is not known."""

    title: str
    publication: str
    date: str
    authors: tuple[str, ...]
    tags: tuple[str, ...]


def with_words(
    what: Words, add: Iterable[str], remove: Iterable[str] = ()
) -> Callable[[Shelf], Shelf]:
    """Return the change that puts names on an article and takes others off."""
    added, gone = tuple(add), frozenset(remove)

    def change(shelf: Shelf) -> Shelf:
        names = (*what.of(shelf), *added)
        return what.put(shelf, (name for name in names if name not in gone))

    return change


def renamed(what: Words, old: str, new: str) -> Callable[[Shelf], Shelf]:
    """Return the change that calls a tag or collection something else, in its old place.

    Where an article has the new name already, the two become one.
    """

    def change(shelf: Shelf) -> Shelf:
        return what.put(shelf, (new if name == old else name for name in what.of(shelf)))

    return change


def put_on(place: Shelving, name: str, now: str) -> Callable[[Shelf], Shelf] | None:
    """Return the change that puts an article on a shelf at a time; None where nothing can be put.

    All articles take back what was archived or in the trash, the archive what was in the trash.
    """
    if place in WORDS:
        return with_words(WORDS[place], [name])
    changes: dict[Shelving, Callable[[Shelf], Shelf]] = {
        Shelving.LISTED: lambda shelf: replace(shelf, listed=shelf.listed or now),
        Shelving.ARCHIVE: lambda shelf: replace(
            shelf, archived=shelf.archived or now, trashed=None
        ),
        Shelving.TRASH: lambda shelf: replace(shelf, trashed=shelf.trashed or now),
        Shelving.ALL: lambda shelf: replace(shelf, archived=None, trashed=None),
    }
    return changes.get(place)


def with_details(article: ArticleSummary, details: Details) -> Callable[[Shelf], Shelf]:
    """Return the change that keeps what differs from what was shown of an article.

    An emptied field goes back to the imported value.
    """

    def own(shown: str | None, written: str, kept: str | None) -> str | None:
        if not written:
            return None
        return kept if written == (shown or "") else written

    def change(shelf: Shelf) -> Shelf:
        authors = shelf.authors
        if not details.authors:
            authors = None
        elif details.authors != article.authors:
            authors = details.authors
        return replace(
            shelf,
            title=own(article.title, details.title, shelf.title),
            publication=own(article.publication, details.publication, shelf.publication),
            date=own(article.date, details.date, shelf.date),
            authors=authors,
            tags=details.tags,
        )

    return change
