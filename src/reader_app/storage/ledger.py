"""figures.db: the embedded engine of core.ledger.Ledger and FigureStore, on SQLite.

Everything in it is made from library.db and may be deleted at any time.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock
from typing import Any

from reader_app.core.errors import IndexLost, StorageFailed
from reader_app.core.figure import Figure, FigureKind
from reader_app.core.ledger import LedgerEntry, LedgerFigure, LedgerSubject
from reader_app.core.span import Span
from reader_app.storage.figure_codec import dump_figures, load_figures
from reader_app.storage.paths import FILE_MODE

FORMAT = 2
"""Raised whenever the tables change; a file of another format is made anew."""
BUSY_SECONDS = 10.0
_GONE = "The figures ledger was damaged; it is being made anew."
_LOST = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}

_SCHEMA = (
    """CREATE TABLE articles (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, stamp TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE subjects (
        id INTEGER PRIMARY KEY, key TEXT NOT NULL, kind TEXT NOT NULL, unit TEXT NOT NULL,
        change TEXT NOT NULL, name TEXT NOT NULL,
        articles INTEGER NOT NULL, figures INTEGER NOT NULL,
        UNIQUE (key, kind, unit, change)
    ) STRICT""",
    "CREATE INDEX subjects_by_articles ON subjects (articles DESC, figures DESC)",
    """CREATE TABLE figures (
        article INTEGER NOT NULL, subject INTEGER NOT NULL,
        first INTEGER NOT NULL, last INTEGER NOT NULL, quote TEXT NOT NULL,
        words TEXT NOT NULL, value REAL NOT NULL, basis TEXT NOT NULL,
        period TEXT NOT NULL, month INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX figures_of_subject ON figures (subject, month, article)",
    "CREATE INDEX figures_of_article ON figures (article)",
    """CREATE TABLE found (
        version TEXT PRIMARY KEY, rules TEXT NOT NULL, figures BLOB NOT NULL
    ) STRICT""",
    f"PRAGMA user_version = {FORMAT}",
)


class SqliteLedger:
    """One open figures.db, for any thread."""

    def __init__(self, path: Path) -> None:
        """Open the ledger of a library; one that is damaged or of another format is emptied."""
        self._path = path
        self._lock = RLock()
        try:
            self._connection = self._open()
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _LOST:
                raise StorageFailed(f"{path} cannot be used: {error}.") from error
            self._remove()
            self._connection = self._open()

    def stamps(self) -> Mapping[str, str]:
        with self._using() as connection:
            return dict(connection.execute("SELECT id, stamp FROM articles"))

    def put(self, article_id: str, stamp: str, figures: Sequence[LedgerFigure]) -> None:
        with self._writing() as connection:
            self._forget(connection, article_id)
            number = connection.execute(
                "INSERT INTO articles (id, stamp) VALUES (?, ?)", (article_id, stamp)
            ).lastrowid
            counts: dict[int, int] = {}
            rows = []
            for figure in figures:
                subject = self._subject(connection, figure)
                counts[subject] = counts.get(subject, 0) + 1
                span = figure.span
                rows.append(
                    (number, subject, span.start, span.end, figure.quote, figure.subject,
                     figure.value, figure.basis, figure.period, figure.month)
                )  # fmt: skip
            connection.executemany(
                "INSERT INTO figures VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows
            )
            connection.executemany(
                """UPDATE subjects SET articles = articles + 1, figures = figures + ?
                WHERE id = ?""",
                [(count, subject) for subject, count in counts.items()],
            )

    def drop(self, article_ids: Iterable[str]) -> None:
        with self._writing() as connection:
            for article_id in article_ids:
                self._forget(connection, article_id)

    def subjects(
        self, words: Sequence[str] = (), *, least: int = 2, most: int = 500
    ) -> tuple[LedgerSubject, ...]:
        tests = " AND ".join(["articles >= ?", *("instr(key || unit, ?) > 0" for _ in words)])
        with self._using() as connection:
            rows = connection.execute(
                f"""SELECT id, name, kind, unit, articles, figures FROM subjects WHERE {tests}
                ORDER BY articles DESC, figures DESC, id LIMIT ?""",
                (max(1, least), *words, most),
            ).fetchall()
        return tuple(LedgerSubject(row[0], row[1], FigureKind(row[2]), *row[3:]) for row in rows)

    def entries(self, subject_id: int) -> tuple[LedgerEntry, ...]:
        with self._using() as connection:
            rows = connection.execute(
                """SELECT a.id, f.first, f.last, f.quote, f.words, s.key, s.kind, s.unit,
                f.value, s.change, f.basis, f.period, f.month
                FROM figures f JOIN articles a ON a.number = f.article
                JOIN subjects s ON s.id = f.subject WHERE f.subject = ?
                ORDER BY f.month, f.article, f.first""",
                (subject_id,),
            ).fetchall()
        return tuple(
            LedgerEntry(
                row[0],
                LedgerFigure(
                    Span(row[1], row[2]), row[3], row[4], row[5], FigureKind(row[6]), *row[7:]
                ),
            )
            for row in rows
        )

    def found(self, version: str, rules: str) -> tuple[Figure, ...] | None:
        with self._using() as connection:
            row = connection.execute(
                "SELECT figures FROM found WHERE version = ? AND rules = ?", (version, rules)
            ).fetchone()
        try:
            return None if row is None else load_figures(row[0])
        except ValueError:
            return None

    def keep_found(self, version: str, rules: str, figures: Sequence[Figure]) -> None:
        stored = dump_figures(figures)
        with self._writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO found VALUES (?, ?, ?)", (version, rules, stored)
            )

    def retain_found(self, versions: Iterable[str]) -> None:
        kept = set(versions)
        with self._using() as connection:
            there = [row[0] for row in connection.execute("SELECT version FROM found")]
        gone = [(version,) for version in there if version not in kept]
        if gone:
            with self._writing() as connection:
                connection.executemany("DELETE FROM found WHERE version = ?", gone)

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def _subject(self, connection: sqlite3.Connection, figure: LedgerFigure) -> int:
        name = (figure.key, figure.kind.value, figure.unit, figure.change)
        row = connection.execute(
            "SELECT id FROM subjects WHERE key = ? AND kind = ? AND unit = ? AND change = ?", name
        ).fetchone()
        if row is not None:
            return int(row[0])
        made = connection.execute(
            """INSERT INTO subjects (key, kind, unit, change, name, articles, figures)
            VALUES (?, ?, ?, ?, ?, 0, 0)""",
            (*name, figure.subject),
        )
        return int(made.lastrowid or 0)

    def _forget(self, connection: sqlite3.Connection, article_id: str) -> None:
        row = connection.execute(
            "SELECT number FROM articles WHERE id = ?", (article_id,)
        ).fetchone()
        if row is None:
            return
        counts = connection.execute(
            "SELECT count(*), subject FROM figures WHERE article = ? GROUP BY subject", row
        ).fetchall()
        connection.execute("DELETE FROM figures WHERE article = ?", row)
        connection.execute("DELETE FROM articles WHERE number = ?", row)
        connection.executemany(
            "UPDATE subjects SET articles = articles - 1, figures = figures - ? WHERE id = ?",
            counts,
        )
        connection.executemany(
            "DELETE FROM subjects WHERE id = ? AND articles = 0", [row[1:] for row in counts]
        )

    @contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                yield self._connection
            except sqlite3.Error as error:
                if getattr(error, "sqlite_errorcode", 0) & 0xFF in _LOST:
                    self._connection.close()
                    self._remove()
                    self._connection = self._open()
                    raise IndexLost(_GONE) from error
                raise StorageFailed(f"{self._path} cannot be used: {error}.") from error

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._using() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    with suppress(sqlite3.DatabaseError):  # of a damaged file
                        connection.execute("ROLLBACK")
                raise

    def _open(self) -> sqlite3.Connection:
        try:
            if not self._path.exists():
                os.close(os.open(self._path, os.O_CREAT | os.O_RDWR, FILE_MODE))
        except OSError as error:
            raise StorageFailed(f"{self._path} cannot be made: {error.strerror}.") from error
        connection = sqlite3.connect(
            self._path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            # a crash may cost the last articles, which are found missing and read again
            for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "trusted_schema = OFF"):
                connection.execute(f"PRAGMA {pragma}")
            if _format(connection) != FORMAT:
                _make(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _remove(self) -> None:
        for ending in ("", "-wal", "-shm"):
            try:
                self._path.with_name(self._path.name + ending).unlink(missing_ok=True)
            except OSError as error:
                raise StorageFailed(
                    f"{self._path} cannot be made anew: {error.strerror}."
                ) from error


def _format(connection: sqlite3.Connection) -> Any:
    return connection.execute("PRAGMA user_version").fetchone()[0]


def _make(connection: sqlite3.Connection) -> None:
    """Make the tables, in the place of those of another format."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        if _format(connection) != FORMAT:  # no other window was quicker
            for name in ("figures", "subjects", "articles", "found"):
                connection.execute(f"DROP TABLE IF EXISTS {name}")
            for statement in _SCHEMA:
                connection.execute(statement)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
