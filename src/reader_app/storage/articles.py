"""The library's articles: texts and their versions, originals, pictures, the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from reader_app.core.article import Article
from reader_app.core.edit import Edit
from reader_app.core.errors import StorageFailed
from reader_app.core.library import (
    ArticleSummary,
    StoredArticle,
    VersionSummary,
)
from reader_app.storage.article_codec import (
    compact,
    dump_edits,
    dump_raw,
    dump_structure,
    load_details,
    load_structure,
    version_of,
)
from reader_app.storage.clock import utc_now
from reader_app.storage.connection import Database
from reader_app.storage.originals import extension_of, keep_bytes
from reader_app.storage.paths import DataPaths

_ID_LENGTH = 24  # hex digits of a sha256: short enough for a link, 96 bits against collisions


class Articles:
    """Articles in an open library. Use from the thread that opened the connection."""

    def __init__(
        self, database: Database, paths: DataPaths, clock: Callable[[], str] = utc_now
    ) -> None:
        self._db = database
        self._paths = paths
        self._clock = clock

    def store_article(
        self,
        article: Article,
        original: bytes,
        images: Mapping[str, bytes] | None = None,
        *,
        article_id: str | None = None,
        pipeline: str = "",
    ) -> str:
        """Keep an article with the bytes it came from and return its id.

        The same bytes are the same article: storing them again changes nothing, or adds a
        version (and makes it current) when the text came out different. article_id makes other
        bytes a new version of that article (a page fetched again). pipeline names what made the
        text. The id is the beginning of the first source's sha256, the same on every machine.
        Raises StorageFailed; the library is then as before.
        """
        source = article.source
        extension = extension_of(source.path)
        if keep_bytes(self._paths.originals, original, extension) != source.sha256:
            raise ValueError("the article's source is not these bytes")
        pictures = [
            (name, keep_bytes(self._paths.originals, data, extension_of(name)), extension_of(name))
            for name, data in (article.images if images is None else images).items()
        ]
        try:
            version = version_of(article.text)
        except UnicodeEncodeError as error:
            raise StorageFailed("The text holds half characters that no file can keep.") from error
        structure = dump_structure(article)
        details = (dump_edits(article.edits), dump_raw(article.raw))
        now = self._clock()
        with self._db.transaction():
            found = self._article_of_source(source.sha256)
            chosen = found or article_id or source.sha256[:_ID_LENGTH]
            put_article(self._db, chosen, version, article, now)
            if found is None:
                self._db.execute(
                    "INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    (
                        source.sha256,
                        chosen,
                        source.path,
                        source.media_type,
                        source.encoding,
                        extension,
                        len(original),
                        now,
                    ),
                )
            (row,) = self._db.execute(
                """INSERT INTO versions (article_id, sha256, source_sha256, pipeline, made, structure, text)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (article_id, sha256) DO UPDATE SET
                source_sha256 = excluded.source_sha256, pipeline = excluded.pipeline,
                structure = excluded.structure RETURNING id""",
                (chosen, version, source.sha256, pipeline, now, structure, article.text),
            ).fetchall()
            self._db.execute(
                "INSERT OR REPLACE INTO version_details VALUES (?, ?, ?)", (row[0], *details)
            )
            self._db.executemany(
                "INSERT OR REPLACE INTO pictures VALUES (?, ?, ?, ?)",
                [(row[0], *picture) for picture in pictures],
            )
        return chosen

    def load_article(
        self, article_id: str, version: str | None = None, *, whole: bool = False
    ) -> StoredArticle:
        """Return an article's current (or the named) version.

        Edits, raw text and pictures are left on disk unless whole is asked for: the first page
        does not need them. Raises StorageFailed when there is no such article or version.
        """
        row = self._db.row(
            """SELECT v.id, v.sha256, v.structure, v.text FROM articles a JOIN versions v
            ON v.article_id = a.id AND v.sha256 = coalesce(?, a.version) WHERE a.id = ?""",
            (version, article_id),
        )
        if row is None:
            raise StorageFailed("This article is not in the library.")
        with self._db.guarding():
            stored = StoredArticle(article_id, row[1], load_structure(row[2], row[3]))
        if not whole:
            return stored
        edits, raw = self.load_details(stored)
        images = self.load_pictures(stored)
        return replace(stored, article=replace(stored.article, edits=edits, raw=raw, images=images))

    def load_details(self, stored: StoredArticle) -> tuple[tuple[Edit, ...], str]:
        """Return the edits and the raw text of a loaded version."""
        row = self._db.row(
            """SELECT d.edits, d.raw FROM version_details d JOIN versions v ON v.id = d.version_id
            WHERE v.article_id = ? AND v.sha256 = ?""",
            (stored.id, stored.version),
        )
        if row is None:
            return (), ""
        with self._db.guarding():
            return load_details(row[0], row[1])

    def load_pictures(
        self, stored: StoredArticle, names: Iterable[str] | None = None
    ) -> dict[str, bytes]:
        """Return the pictures of a loaded version by ImageRef.key; a missing file is left out."""
        rows = self._db.rows(
            """SELECT p.name, p.sha256, p.extension FROM pictures p
            JOIN versions v ON v.id = p.version_id WHERE v.article_id = ? AND v.sha256 = ?""",
            (stored.id, stored.version),
        )
        wanted = None if names is None else set(names)
        pictures = {}
        for name, digest, extension in rows:
            path = self._paths.originals / f"{digest}.{extension}"
            if (wanted is None or name in wanted) and path.is_file():
                pictures[name] = path.read_bytes()
        return pictures

    def original_path(self, article_id: str, version: str) -> Path | None:
        """Return where the bytes of a version are kept, None when the file is gone."""
        row = self._db.row(
            """SELECT s.sha256, s.extension FROM versions v JOIN sources s
            ON s.sha256 = v.source_sha256 WHERE v.article_id = ? AND v.sha256 = ?""",
            (article_id, version),
        )
        path = None if row is None else self._paths.originals / f"{row[0]}.{row[1]}"
        return path if path is not None and path.is_file() else None

    def article_of_source(self, sha256: str) -> str | None:
        """Return the id of the article that was made from these bytes."""
        return self._article_of_source(sha256)

    def articles_from(self, path: str, url: str | None) -> tuple[str, ...]:
        """Return the articles, those in the trash apart, made from this file or web address."""
        rows = self._db.rows(
            """SELECT DISTINCT a.id FROM articles a LEFT JOIN sources s ON s.article_id = a.id
            WHERE a.trashed IS NULL AND ((s.path = ? AND s.path <> '') OR (a.url = ? AND a.url <> ''))
            ORDER BY a.id""",
            (path, url),
        )
        return tuple(str(row[0]) for row in rows)

    def versions(self, article_id: str) -> tuple[VersionSummary, ...]:
        """Return every text the article has had, oldest first."""
        rows = self._db.rows(
            """SELECT sha256, source_sha256, pipeline, length(text), made FROM versions
            WHERE article_id = ? ORDER BY made, id""",
            (article_id,),
        )
        return tuple(VersionSummary(*row) for row in rows)

    def articles(self, *, trashed: bool = False) -> tuple[ArticleSummary, ...]:
        """Return the catalogue (or the trash), last opened first."""
        from reader_app.storage.catalogue import SqliteCatalogue

        return SqliteCatalogue(self._db).articles(trashed=trashed)

    def trash_article(self, article_id: str) -> None:
        """Put an article into the trash with all that belongs to it."""
        self._set_trashed(article_id, self._clock())

    def restore_article(self, article_id: str) -> None:
        """Take an article out of the trash."""
        self._set_trashed(article_id, None)

    def _article_of_source(self, sha256: str) -> str | None:
        row = self._db.execute(
            "SELECT article_id FROM sources WHERE sha256 = ?", (sha256,)
        ).fetchone()
        return None if row is None else str(row[0])

    def _set_trashed(self, article_id: str, when: str | None) -> None:
        with self._db.transaction():
            self._db.execute("UPDATE articles SET trashed = ? WHERE id = ?", (when, article_id))


def put_article(
    database: Database, article_id: str, version: str, article: Article, now: str
) -> None:
    """Write an article's line of the catalogue, inside a transaction."""
    about = article.metadata
    database.execute(
        """INSERT INTO articles (id, version, title, kicker, subtitle, publication, page, date,
        authors, url, script, characters, added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET version = excluded.version, title = excluded.title,
        kicker = excluded.kicker, subtitle = excluded.subtitle,
        publication = excluded.publication, page = excluded.page, date = excluded.date,
        authors = excluded.authors, url = excluded.url, script = excluded.script,
        characters = excluded.characters""",
        (
            article_id,
            version,
            about.title,
            about.kicker,
            about.subtitle,
            about.publication,
            about.page,
            about.date,
            compact(about.authors),
            about.url,
            article.script.value,
            len(article.text),
            now,
        ),
    )
