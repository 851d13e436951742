"""Opening articles: from a file, from the library, or the sample; and where the reader was.

What makes an article of bytes is imported when there is one to make: the page of an article that
is in the library already must not wait for it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from reader_app.core.article import Article
from reader_app.core.library import ReadingPosition, StoredArticle
from reader_app.storage.library import Library

FIRST_PART = 16 * 1024
"""Bytes of a plain text that are enough for its first pages."""

PLAIN = frozenset({".txt", ".text", ".log", ""})


@dataclass(frozen=True, slots=True)
class Imported:
    """A freshly made article with the bytes it came from; not in the library yet."""

    article: Article
    original: bytes


@dataclass(frozen=True, slots=True)
class Opened:
    """What the page shows.

    imported is set while an article is not in the library yet. partial: only the first pages were
    made; the whole is still to be made from imported.original. top is the code point to begin at.
    renewed: it was stored just now as another text of an article that was there.
    """

    article: Article
    article_id: str
    version: str
    top: int = 0
    imported: Imported | None = None
    partial: bool = False
    renewed: bool = False


class Reading:
    """Opens articles on one library. Use from the thread that opened the library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def open_file(self, path: str) -> Opened | None:
        """Open a file for the first page: what the library knows of it, or a quick look.

        Of a plain text that is new only the first pages are made, torn places as they came
        (partial); the whole is to follow from a worker. None for any other format that is new:
        its libraries take too long to load before there is a window. Raises ImportFailed with a
        sentence for the reader.
        """
        import hashlib

        from reader_app.importing.reading import read_source

        data = read_source(path)
        digest = hashlib.sha256(data).hexdigest()
        known = self._library.articles.article_of_source(digest)
        if known is not None:
            return self.open_stored(known)
        if Path(path).suffix.lower() not in PLAIN:
            return None
        from reader_app.services.imports import import_bytes

        first = import_bytes(_first_lines(data), path, repair=False).article
        source = replace(first.source, sha256=digest)
        return _opened(Imported(replace(first, source=source), data), partial=True)

    def open_stored(self, article_id: str) -> Opened:
        """Open an article of the library where the reader left it. Raises StorageFailed."""
        # pictures and mended places are part of the page, so of the first paint too
        stored = self._library.articles.load_article(article_id, whole=True)
        return Opened(stored.article, stored.id, stored.version, self._top_of(stored))

    def open_version(self, article_id: str, version: str) -> Opened:
        """Open a text the article had, from its beginning. Raises StorageFailed."""
        stored = self._library.articles.load_article(article_id, version, whole=True)
        return Opened(stored.article, stored.id, stored.version)

    def open_last(self) -> Opened | None:
        """Open the article read last; None where there is none."""
        last = self._library.reading.last_article()
        return None if last is None else self.open_stored(last)

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


def _opened(imported: Imported, *, partial: bool = False) -> Opened:
    import hashlib

    article = imported.article
    version = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
    return Opened(article, article.source.sha256[:24], version, 0, imported, partial)


def _first_lines(data: bytes) -> bytes:
    """Cut after a line end, so that no character of a multi-byte encoding is torn."""
    end = data.find(b"\n", FIRST_PART)
    # a UTF-16 line feed has a zero byte after or before it; an even cut keeps units whole
    return data if end < 0 else data[: end + 1 + (end + 1) % 2 * (b"\0" in data[:256])]
