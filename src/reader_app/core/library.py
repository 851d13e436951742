"""What the library says about the articles it keeps."""

from __future__ import annotations

from dataclasses import dataclass

from reader_app.core.article import Article


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article out of the library, as the page shows it.

    version is the sha256 (lower case hex) of article.text. Edits, raw text and pictures may
    have been left on disk for a faster start (article.edits == (), raw == "", images == {}).
    """

    id: str
    version: str
    article: Article


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One line of the catalogue; times are ISO 8601 in UTC, None where it never happened.

    characters counts code points of the clean text; progress is the share read, 0..1. title,
    publication, date and authors are as the reader corrected them. listed is since when it is on
    the reading list, archived since when it is put away; picture is the file name in originals/
    of the first picture.
    """

    id: str
    version: str
    title: str | None
    publication: str | None
    date: str | None
    url: str | None
    characters: int
    added: str
    opened: str | None
    trashed: str | None
    progress: float = 0.0
    notes: int = 0
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    listed: str | None = None
    archived: str | None = None
    picture: str | None = None


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the reader made of an article: where it stands and what is said of it.

    title, publication, date and authors are the reader's own, None (for all) as imported. listed,
    archived and trashed are UTC times, None for not.
    """

    tags: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    listed: str | None = None
    archived: str | None = None
    trashed: str | None = None
    title: str | None = None
    publication: str | None = None
    date: str | None = None
    authors: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class VersionSummary:
    """One text an article has had; version is the sha256 of the text, made a UTC time."""

    version: str
    source: str
    pipeline: str
    characters: int
    made: str


@dataclass(frozen=True, slots=True)
class ReadingPosition:
    """Where the reader was: the code point at the top of the page, in that version of the text.

    fraction is the share of the text above it (0..1): the place to go when the version is no
    longer the current one. folded holds the indexes of the sections folded in the sidebar.
    """

    version: str
    offset: int
    fraction: float
    folded: tuple[int, ...] = ()
