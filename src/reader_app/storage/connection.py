"""SQLite as we use it: durable commits, explicit transactions, failures as sentences."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader_app.core.errors import DamagedLibrary, StorageFailed
from reader_app.storage.paths import FILE_MODE

BUSY_SECONDS = 5.0
"""How long a write waits for another window before it gives up."""

_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # a commit that returned is on the disk
    "PRAGMA fullfsync = ON",  # macOS: fsync alone leaves it in the drive's cache
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
)
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_SENTENCES = {
    sqlite3.SQLITE_FULL: "The disk is full; nothing was changed. Free some space and try again.",
    sqlite3.SQLITE_READONLY: "The library may not be written to; nothing was changed.",
    sqlite3.SQLITE_PERM: "The library may not be written to; nothing was changed.",
    sqlite3.SQLITE_BUSY: "Another program is writing to the library; nothing was changed.",
    sqlite3.SQLITE_LOCKED: "Another program is writing to the library; nothing was changed.",
    sqlite3.SQLITE_IOERR: "The disk reported an error; nothing was changed.",
    sqlite3.SQLITE_CANTOPEN: "The library cannot be opened; is its folder there and writable?",
    sqlite3.SQLITE_TOOBIG: "This is too large for the library; nothing was changed.",
}


def failure(error: sqlite3.Error) -> StorageFailed | None:
    """Return what to tell the reader of a database error; None when it is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    if code & 0xFF in _DAMAGED:
        return DamagedLibrary("The library file is damaged; it was left as it is.")
    sentence = _SENTENCES.get(code & 0xFF)
    return None if sentence is None else StorageFailed(sentence)


@contextmanager
def readable_errors() -> Iterator[None]:
    """Turn what the world does to a database into StorageFailed; bugs pass through."""
    try:
        yield
    except sqlite3.Error as error:
        told = failure(error)
        if told is None:
            raise
        raise told from error


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Run a block of writes that happens whole and durably, or not at all.

    Takes the write lock at the start (BEGIN IMMEDIATE), so what is read inside cannot change
    before it is written. When the block is left without an exception, the change is on disk.
    Raises StorageFailed when the disk, another program or damage prevents it.
    """
    with readable_errors():
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # a full disk has rolled back by itself
                connection.execute("ROLLBACK")
            raise


def connect(path: Path) -> sqlite3.Connection:
    """Open (or create, readable by this user alone) a database file.

    Raises StorageFailed when it cannot be opened, DamagedLibrary when it is no database.
    """
    if not path.exists():
        try:
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, FILE_MODE))
        except OSError as error:
            raise StorageFailed(f"{path} cannot be made: {error.strerror}.") from error
    with readable_errors():
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            for pragma in _PRAGMAS:
                connection.execute(pragma)
        except BaseException:
            connection.close()
            raise
    return connection
