"""search.db: the embedded engine of core.search.SearchIndex, on SQLite's FTS5.

Everything in it is made from library.db and may be deleted at any time. Texts themselves are not
in it. A replaced text keeps its row in the full-text tables (without the text FTS5 cannot take it
out) under a key that is listed as dead; is_worn tells when that has become too much.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path
from threading import RLock
from typing import Any

from reader_app.core.errors import IndexLost, StorageFailed
from reader_app.core.search import (
    FigureRange,
    FoundFigure,
    Indexed,
    IndexFigure,
    IndexText,
    TextKind,
)
from reader_app.core.span import Span
from reader_app.storage.bigrams import TOKENIZER, characters, pairs, phrase, prepared
from reader_app.storage.paths import FILE_MODE

FORMAT = 1
"""Raised whenever the tables or the folding change; a file of another format is made anew."""
BUSY_SECONDS = 10.0
_HASH_BYTES = 16 * 1024 * 1024
"""What FTS5 gathers in memory before it writes a segment; the default of 1 MB makes many."""
_WORN = 2000
_ALL = "json_group_array(%s)"
"""Ten thousand keys in one row take half the time of ten thousand rows."""
_LOST = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_GONE = "The search index is damaged or was removed; it is being made anew."


def _schema() -> tuple[str, ...]:
    tables = [
        """CREATE TABLE texts (
            key INTEGER PRIMARY KEY AUTOINCREMENT,  -- never used twice: dead rows keep theirs
            kind TEXT NOT NULL, ref TEXT NOT NULL, article_id TEXT NOT NULL, stamp TEXT NOT NULL,
            UNIQUE (kind, ref)
        ) STRICT""",
        "CREATE TABLE dead (key INTEGER PRIMARY KEY) STRICT",
        """CREATE TABLE figured (key INTEGER PRIMARY KEY REFERENCES texts (key), stamp TEXT NOT NULL)
            STRICT""",
        """CREATE TABLE figures (
            measure TEXT NOT NULL, low REAL NOT NULL, high REAL NOT NULL,
            key INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL
        ) STRICT""",
        "CREATE INDEX figures_by_size ON figures (measure, high, low, key)",
        "CREATE INDEX figures_of_text ON figures (key, first)",
    ]
    for kind in TextKind:
        tables += [
            f"""CREATE VIRTUAL TABLE {kind}_pairs USING fts5
                (pairs, content = '', columnsize = 0, tokenize = '{TOKENIZER}')""",
            f"""CREATE VIRTUAL TABLE {kind}_characters USING fts5
                (characters, content = '', columnsize = 0, detail = none,
                tokenize = '{TOKENIZER}')""",
            f"INSERT INTO {kind}_pairs ({kind}_pairs, rank) VALUES ('hashsize', {_HASH_BYTES})",
        ]
    return (*tables, f"PRAGMA user_version = {FORMAT}")


class SqliteSearchIndex:
    """One open search.db, for any thread."""

    def __init__(self, path: Path) -> None:
        """Open the index of a library; one that is missing, damaged or of another format is
        empty. Raises StorageFailed when the place cannot be written."""
        self.path = path
        self._lock = RLock()
        self._dead: frozenset[int] | None = None
        self._seen = -1
        try:
            self._connection = self._open()
        except IndexLost:
            self._connection = self._anew()

    def holding(self, kind: TextKind, words: str) -> frozenset[int]:
        try:
            words.encode()
        except UnicodeEncodeError:
            return frozenset()  # half a character is in no text
        if not words:
            statement, asked = f"SELECT {_ALL % 'key'} FROM texts WHERE kind = ?", str(kind)
        elif len(words) == 1:
            statement = (
                f"SELECT {_ALL % 'rowid'} FROM {kind}_characters WHERE {kind}_characters MATCH ?"
            )
            asked = f'"{prepared(words)}"'
        else:
            statement = f"SELECT {_ALL % 'rowid'} FROM {kind}_pairs WHERE {kind}_pairs MATCH ?"
            asked = phrase(words)
        with self._using() as connection:
            (keys,) = connection.execute(statement, (asked,)).fetchone()
            found: frozenset[int] = frozenset(json.loads(keys))
            dead = self._dead_keys(connection)
        return found - dead if dead else found

    def indexed(self, kind: TextKind) -> Mapping[str, Indexed]:
        with self._using() as connection:
            rows = connection.execute(
                "SELECT key, ref, article_id, stamp FROM texts WHERE kind = ?", (str(kind),)
            ).fetchall()
        return {row[1]: Indexed(*row) for row in rows}

    def put(self, kind: TextKind, texts: Iterable[IndexText]) -> None:
        with self._writing() as connection:
            for text in texts:
                ready = prepared(text.text)
                tokens, letters = pairs(ready), characters(ready)
                self._bury(connection, kind, [text.ref])
                key = connection.execute(
                    "INSERT INTO texts (kind, ref, article_id, stamp) VALUES (?, ?, ?, ?)",
                    (str(kind), text.ref, text.article_id, text.stamp),
                ).lastrowid
                for part, content in (("pairs", tokens), ("characters", letters)):
                    connection.execute(
                        f"INSERT INTO {kind}_{part} (rowid, {part}) VALUES (?, ?)", (key, content)
                    )

    def drop(self, kind: TextKind, refs: Iterable[str]) -> None:
        with self._writing() as connection:
            self._bury(connection, kind, refs)

    def figured(self) -> Mapping[str, str]:
        with self._using() as connection:
            return dict(
                connection.execute(
                    "SELECT t.ref, f.stamp FROM figured f JOIN texts t ON t.key = f.key"
                )
            )

    def put_figures(self, article_id: str, stamp: str, figures: Sequence[IndexFigure]) -> None:
        with self._writing() as connection:
            row = connection.execute(
                "SELECT key FROM texts WHERE kind = ? AND ref = ?",
                (str(TextKind.ARTICLE), article_id),
            ).fetchone()
            if row is None:
                return
            connection.execute("DELETE FROM figures WHERE key = ?", row)
            connection.execute("INSERT OR REPLACE INTO figured VALUES (?, ?)", (row[0], stamp))
            connection.executemany(
                "INSERT INTO figures VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (one.measure, one.low, one.high, row[0], one.span.start, one.span.end)
                    for one in figures
                ],
            )

    def figure_counts(self) -> Mapping[str, int]:
        with self._using() as connection:
            return dict(
                connection.execute(
                    """SELECT t.ref, count(*) FROM figures f JOIN texts t ON t.key = f.key
                    GROUP BY f.key"""
                )
            )

    def articles_with(self, wanted: FigureRange) -> frozenset[int]:
        test, values = _figure_test(wanted)
        with self._using() as connection:
            rows = connection.execute(f"SELECT DISTINCT key FROM figures WHERE {test}", values)
            return frozenset(chain.from_iterable(rows))

    def figures(self, wanted: FigureRange, keys: Iterable[int]) -> tuple[FoundFigure, ...]:
        test, values = _figure_test(wanted)
        found: list[FoundFigure] = []
        with self._using() as connection:
            for key in keys:
                rows = connection.execute(
                    f"""SELECT t.ref, f.first, f.last FROM figures f JOIN texts t ON t.key = f.key
                    WHERE f.key = ? AND {test} ORDER BY f.first""",
                    (key, *values),
                )
                found += [FoundFigure(ref, Span(first, last)) for ref, first, last in rows]
        return tuple(found)

    def changed_elsewhere(self) -> bool:
        with self._lock:
            if not self._is_in_place():
                raise IndexLost(_GONE)
            with self._using() as connection:
                (now,) = connection.execute("PRAGMA data_version").fetchone()
            changed = bool(now != self._seen)
            if changed:
                self._dead = None
            self._seen = now
            return changed

    def is_worn(self) -> bool:
        with self._using() as connection:
            (live,) = connection.execute("SELECT count(*) FROM texts").fetchone()
            (dead,) = connection.execute("SELECT count(*) FROM dead").fetchone()
        return bool(dead > _WORN + live // 4)

    def clear(self) -> None:
        with self._lock:
            self._connection.close()
            self._connection = self._anew()
            self._dead = None

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def _bury(self, connection: sqlite3.Connection, kind: TextKind, refs: Iterable[str]) -> None:
        for ref in refs:
            connection.execute(
                "INSERT INTO dead SELECT key FROM texts WHERE kind = ? AND ref = ?",
                (str(kind), ref),
            )
            for table in ("figures", "figured"):
                connection.execute(
                    f"DELETE FROM {table} WHERE key IN (SELECT key FROM texts WHERE kind = ? AND ref = ?)",
                    (str(kind), ref),
                )
            connection.execute("DELETE FROM texts WHERE kind = ? AND ref = ?", (str(kind), ref))
        self._dead = None

    def _dead_keys(self, connection: sqlite3.Connection) -> frozenset[int]:
        if self._dead is None:
            self._dead = frozenset(chain.from_iterable(connection.execute("SELECT key FROM dead")))
        return self._dead

    @contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        with self._lock, _told():
            yield self._connection

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._lock, _told():
            connection = self._connection
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                self._dead = None
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def _is_in_place(self) -> bool:
        with suppress(OSError):
            found = self.path.stat()
            return (found.st_dev, found.st_ino) == self._identity
        return False

    def _anew(self) -> sqlite3.Connection:
        for ending in ("", "-wal", "-shm"):
            try:
                self.path.with_name(self.path.name + ending).unlink(missing_ok=True)
            except OSError as error:
                raise StorageFailed(
                    f"The search index {self.path} cannot be made anew: {error.strerror}."
                ) from error
        return self._open()

    def _open(self) -> sqlite3.Connection:
        try:
            if not self.path.exists():
                os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, FILE_MODE))
            found = self.path.stat()
        except OSError as error:
            raise StorageFailed(f"{self.path} cannot be made: {error.strerror}.") from error
        self._identity = (found.st_dev, found.st_ino)
        with _told():
            connection = _connected(self.path)
            try:
                _prepare(connection)
            except BaseException:
                connection.close()
                raise
            return connection


def _figure_test(wanted: FigureRange) -> tuple[str, list[str | float]]:
    tests, values = ["TRUE"], list[str | float]()
    if wanted.measure is not None:
        tests.append("measure = ?")
        values.append(wanted.measure)
    for bound, column, sign, strict in (
        (wanted.low, "high", ">", wanted.low_strict),
        (wanted.high, "low", "<", wanted.high_strict),
    ):
        if bound is not None:
            tests.append(f"{column} {sign}{'' if strict else '='} ?")
            values.append(bound)
    return " AND ".join(tests), values


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        # a crash may cost the last batches, which are found missing and indexed again
        for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "trusted_schema = OFF"):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    """Make the tables of an empty file. Raises IndexLost for a file of another format."""
    if _format(connection) == FORMAT:
        connection.execute("SELECT count(*) FROM texts").fetchone()
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        if _format(connection) != FORMAT:  # no other window was quicker
            (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if tables:
                raise IndexLost(_GONE)
            for statement in _schema():
                connection.execute(statement)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _format(connection: sqlite3.Connection) -> Any:
    return connection.execute("PRAGMA user_version").fetchone()[0]


@contextmanager
def _told() -> Iterator[None]:
    """Turn damage into IndexLost and what the disk refuses into StorageFailed."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        if code is None:
            raise
        if code & 0xFF in _LOST or "no such table" in str(error):
            raise IndexLost(_GONE) from error
        if isinstance(error, sqlite3.OperationalError) and code & 0xFF != sqlite3.SQLITE_ERROR:
            raise StorageFailed(f"The search index cannot be used: {error}.") from error
        raise
