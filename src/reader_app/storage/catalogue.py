"""The embedded engine of core.catalogue.Catalogue, on library.db."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from itertools import islice
from typing import Any

from reader_app.core.library import ArticleSummary, Shelf
from reader_app.core.note import Note
from reader_app.storage.article_codec import compact
from reader_app.storage.clock import utc_now
from reader_app.storage.connection import Database
from reader_app.storage.note_codec import SELECTED, note_of_row

_AT_A_TIME = 500  # below SQLite's oldest limit of variables
_FACTS = ("title", "publication", "date", "authors")
_SUMMARY = """SELECT a.id, a.version, a.title, a.publication, a.date, a.url, a.characters,
    a.added, a.opened, a.trashed, coalesce(p.fraction, 0.0),
    (SELECT count(*) FROM notes n WHERE n.article_id = a.id AND n.life = 'kept'),
    a.authors, s.tags, s.collections, s.listed, s.archived, s.facts,
    (SELECT x.sha256 || '.' || x.extension FROM versions v JOIN pictures x ON x.version_id = v.id
        WHERE v.article_id = a.id AND v.sha256 = a.version ORDER BY x.rowid LIMIT 1)
    FROM articles a LEFT JOIN positions p ON p.article_id = a.id
    LEFT JOIN shelves s ON s.article_id = a.id"""
_ORDER = "ORDER BY coalesce(a.opened, a.added) DESC"
_RECENT = _SUMMARY + " WHERE a.trashed IS NULL " + _ORDER + " LIMIT ?"


class SqliteCatalogue:
    """The catalogue of an open library. Use from the thread that opened the database."""

    def __init__(self, database: Database, clock: Callable[[], str] = utc_now) -> None:
        self._db = database
        self._clock = clock
        self._seen = self._data_version()

    def articles(self, *, trashed: bool = False) -> tuple[ArticleSummary, ...]:
        test = "IS NOT NULL" if trashed else "IS NULL"
        return tuple(map(_summary, self._db.rows(f"{_SUMMARY} WHERE a.trashed {test} {_ORDER}")))

    def recent(self, most: int) -> tuple[ArticleSummary, ...]:
        rows = self._db.rows(_RECENT, (most,))
        return tuple(map(_summary, rows))

    def article(self, article_id: str) -> ArticleSummary | None:
        row = self._db.row(f"{_SUMMARY} WHERE a.id = ?", (article_id,))
        return None if row is None else _summary(row)

    def shelf(self, article_id: str) -> Shelf:
        row = self._shelf_row(article_id)
        return Shelf() if row is None else _shelf(row)

    def change(
        self, article_ids: Iterable[str], change: Callable[[Shelf], Shelf]
    ) -> Mapping[str, Shelf]:
        before: dict[str, Shelf] = {}
        now = self._clock()
        with self._db.transaction():
            for article_id in article_ids:
                row = self._shelf_row(article_id)
                if row is None:
                    continue
                shelf = _shelf(row)
                changed = change(shelf)
                if changed != shelf:
                    before[article_id] = shelf
                    self._keep(article_id, changed, now)
        return before

    def put_back(self, before: Mapping[str, Shelf]) -> None:
        now = self._clock()
        with self._db.transaction():
            for article_id, shelf in before.items():
                if self._shelf_row(article_id) is not None:
                    self._keep(article_id, shelf, now)

    def versions(self) -> Mapping[str, str]:
        return dict(self._db.rows("SELECT id, version FROM articles"))

    def texts(self, article_ids: Iterable[str]) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for ids in _batches(article_ids):
            found.update(
                self._db.rows(
                    f"""SELECT a.id, v.text FROM articles a JOIN versions v
                    ON v.article_id = a.id AND v.sha256 = a.version WHERE a.id IN ({_places(ids)})""",
                    ids,
                )
            )
        return found

    def note_stamps(self) -> Mapping[str, str]:
        rows = self._db.rows("SELECT id, revision FROM notes WHERE life = 'kept'")
        return {note_id: str(revision) for note_id, revision in rows}

    def notes(self, note_ids: Iterable[str]) -> tuple[Note, ...]:
        found: list[Note] = []
        for ids in _batches(note_ids):
            rows = self._db.rows(
                f"SELECT {SELECTED} FROM notes WHERE life = 'kept' AND id IN ({_places(ids)})", ids
            )
            found += [note_of_row(row).note for row in rows]
        return tuple(found)

    def changed_elsewhere(self) -> bool:
        now = self._data_version()
        changed = now != self._seen
        self._seen = now
        return changed

    def _data_version(self) -> int:
        (version,) = self._db.row("PRAGMA data_version")
        return int(version)

    def _shelf_row(self, article_id: str) -> Any:
        return self._db.row(
            """SELECT a.trashed, s.tags, s.collections, s.listed, s.archived, s.facts
            FROM articles a LEFT JOIN shelves s ON s.article_id = a.id WHERE a.id = ?""",
            (article_id,),
        )

    def _keep(self, article_id: str, shelf: Shelf, now: str) -> None:
        self._db.execute(
            "UPDATE articles SET trashed = ? WHERE id = ?", (shelf.trashed, article_id)
        )
        every = asdict(shelf)
        facts = {name: every[name] for name in _FACTS if every[name] is not None}
        self._db.execute(
            """INSERT INTO shelves VALUES (?, 1, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (article_id) DO UPDATE SET revision = revision + 1,
            listed = excluded.listed, archived = excluded.archived, tags = excluded.tags,
            collections = excluded.collections, facts = excluded.facts,
            changed = excluded.changed""",
            (
                article_id,
                shelf.listed,
                shelf.archived,
                compact(shelf.tags),
                compact(shelf.collections),
                compact(facts),
                now,
            ),
        )


def _summary(row: tuple[Any, ...]) -> ArticleSummary:
    (*plain, authors, tags, collections, listed, archived, facts, picture) = row
    facts = json.loads(facts) if facts is not None and facts != "{}" else {}
    own = facts.get("authors")
    plain[2] = facts.get("title", plain[2])
    plain[3] = facts.get("publication", plain[3])
    plain[4] = facts.get("date", plain[4])
    authors = _list(authors) if own is None else tuple(own)
    plain += [authors, _list(tags), _list(collections), listed, archived, picture]
    return ArticleSummary(*plain)


def _shelf(row: tuple[Any, ...]) -> Shelf:
    trashed, tags, collections, listed, archived, facts = row
    own = json.loads(facts) if facts is not None else {}
    if "authors" in own:
        own["authors"] = tuple(own["authors"])
    return Shelf(_list(tags), _list(collections), listed, archived, trashed, **own)


def _list(stored: str | None) -> tuple[str, ...]:
    return () if stored is None or stored == "[]" else tuple(json.loads(stored))


def _batches(ids: Iterable[str]) -> Iterator[tuple[str, ...]]:
    left = iter(ids)
    while batch := tuple(islice(left, _AT_A_TIME)):
        yield batch


def _places(ids: tuple[str, ...]) -> str:
    return ", ".join("?" * len(ids))
