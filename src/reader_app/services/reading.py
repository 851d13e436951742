"""Opening articles: from a file, from the library, or the sample; and where the reader was."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from reader_app.core.article import Article
from reader_app.core.correction import BlockCorrection
from reader_app.core.errors import ImportFailed
from reader_app.core.library import ReadingPosition, StoredArticle
from reader_app.importing import load_bytes, read_source
from reader_app.importing.limits import no_companions
from reader_app.importing.reading import companions_of
from reader_app.resources import resource
from reader_app.restoring import make_article
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths

PIPELINE = "1"
"""Names what importing and restoring make of bytes; raised when the same bytes give another text."""

FIRST_PART = 64 * 1024
"""Bytes of a large plain text that are enough for its first pages."""

LARGE = 400 * 1024
"""Bytes above which a plain text shows its first part before the whole is read."""

PLAIN = frozenset({".txt", ".text", ".log", ""})


@dataclass(frozen=True, slots=True)
class Imported:
    """A freshly made article with the bytes it came from; not in the library yet."""

    article: Article
    original: bytes


@dataclass(frozen=True, slots=True)
class Opened:
    """What the page shows first.

    stored is None while an article is not in the library yet; imported is then what to store.
    partial: only the first pages were made, the whole is still to be imported from original.
    top is the code point to begin at.
    """

    article: Article
    article_id: str
    version: str
    top: int = 0
    imported: Imported | None = None
    partial: bool = False


class Reading:
    """Opens articles on one library. Use from the thread that opened the library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def open_file(self, path: str, *, encoding: str | None = None) -> Opened:
        """Open a file: what the library knows of it, or a fresh import (not yet stored).

        Of a large plain text only the first pages are made (partial); import_whole makes the
        rest. Raises ImportFailed with a sentence for the reader.
        """
        data = read_source(path)
        digest = hashlib.sha256(data).hexdigest()
        known = None if encoding else self._library.articles.article_of_source(digest)
        if known is not None:
            return self.open_stored(known)
        if len(data) > LARGE and Path(path).suffix.lower() in PLAIN:
            first = make_article(load_bytes(_first_lines(data), path=path, encoding=encoding))
            source = replace(first.source, sha256=digest)
            return _opened(Imported(replace(first, source=source), data), partial=True)
        return _opened(import_bytes(data, path, encoding=encoding))

    def open_stored(self, article_id: str) -> Opened:
        """Open an article of the library where the reader left it. Raises StorageFailed."""
        stored = self._library.articles.load_article(article_id)
        return Opened(stored.article, stored.id, stored.version, self._top_of(stored))

    def open_last(self) -> Opened | None:
        """Open the article read last; None where there is none."""
        last = self._library.reading.last_article()
        return None if last is None else self.open_stored(last)

    def open_sample(self) -> Opened:
        """Open the article that comes with the program."""
        return self.open_file(str(resource("sample", "sample.md")))

    def mark_opened(self, article_id: str) -> None:
        """Let the next start begin with this article."""
        self._library.reading.mark_opened(article_id)

    def keep_position(self, opened: Opened, top: int) -> None:
        """Remember the code point at the top of the page."""
        length = len(opened.article.text)
        position = ReadingPosition(opened.version, top, top / length if length else 0.0)
        self._library.reading.save_position(opened.article_id, position)

    def _top_of(self, stored: StoredArticle) -> int:
        position = self._library.reading.load_position(stored.id)
        if position is None:
            return 0
        if position.version == stored.version:
            return min(position.offset, len(stored.article.text))
        return int(position.fraction * len(stored.article.text))


def import_bytes(
    data: bytes,
    path: str,
    *,
    media_type: str | None = None,
    encoding: str | None = None,
    corrections: tuple[BlockCorrection, ...] = (),
) -> Imported:
    """Make an article of bytes, off the UI thread where they are many.

    path names them and is where files saved beside a page are looked for, "" for none. Raises
    ImportFailed with a sentence for the reader.
    """
    beside = companions_of(path) if path else no_companions
    document = load_bytes(
        data, path=path, media_type=media_type, encoding=encoding, companions=beside
    )
    article = make_article(document, corrections)
    if not article.text.strip():
        raise ImportFailed(f"There is no text to read in {Path(path).name or 'what was pasted'}.")
    return Imported(article, data)


def import_file(path: str, *, encoding: str | None = None) -> Imported:
    """Read and import one file. Raises ImportFailed with a sentence for the reader."""
    return import_bytes(read_source(path), path, encoding=encoding)


def store(paths: DataPaths, imported: Imported, *, article_id: str | None = None) -> Opened:
    """Put an import into the library, on a connection of its own: call it on a worker.

    article_id makes it a new version of that article. Raises StorageFailed; the library is then
    as before.
    """
    with Library.open(paths) as library:
        stored_id = library.articles.store_article(
            imported.article, imported.original, article_id=article_id, pipeline=PIPELINE
        )
        library.reading.mark_opened(stored_id)
        return Reading(library).open_stored(stored_id)


def import_again(paths: DataPaths, stored: StoredArticle, encoding: str | None) -> Opened:
    """Make a new version of an article from its kept bytes, on a worker.

    Raises ImportFailed when the bytes are gone or cannot be read so.
    """
    with Library.open(paths) as library:
        kept = library.articles.original_path(stored.id, stored.version)
    if kept is None:
        raise ImportFailed("The original of this article is no longer in the library.")
    path = stored.article.source.path
    imported = import_bytes(kept.read_bytes(), path, encoding=encoding)
    return store(paths, imported, article_id=stored.id)


def _opened(imported: Imported, *, partial: bool = False) -> Opened:
    article = imported.article
    version = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
    return Opened(article, article.source.sha256[:24], version, 0, imported, partial)


def _first_lines(data: bytes) -> bytes:
    """Cut after a line end, so that no character of a multi-byte encoding is torn."""
    end = data.find(b"\n", FIRST_PART)
    # a UTF-16 line feed has a zero byte after or before it; an even cut keeps units whole
    return data if end < 0 else data[: end + 1 + (end + 1) % 2 * (b"\0" in data[:256])]
