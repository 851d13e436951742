"""Whole, verified copies of a database, and putting them where they belong."""

from __future__ import annotations

import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from reader_app.core.errors import DamagedLibrary, StorageFailed
from reader_app.storage.paths import FILE_MODE
from reader_app.storage.whole_files import sync_file, sync_folder

_PAGES = 4096
"""Pages copied at a time (16 MB); other threads get a turn in between."""
_LOCKED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_MOST_WAITS = 5000
"""How often a locked database is tried again, a millisecond apart."""


def stamp() -> str:
    """Return the time for file names, UTC to the microsecond."""
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")


def copy_whole(source: sqlite3.Connection, target: Path) -> None:
    """Copy an open database to a file that appears under its name only whole and verified.

    Raises StorageFailed when the disk refuses, DamagedLibrary when the copy is not sound (then
    the source is not either); an older file of that name is then untouched.
    """
    partial = target.with_name(f".{target.name}.partial")
    try:
        os.close(os.open(partial, os.O_CREAT | os.O_RDWR | os.O_TRUNC, FILE_MODE))
        copy = sqlite3.connect(partial, isolation_level=None)
        try:
            source.backup(copy, pages=_PAGES, sleep=0.001, progress=_Patience())
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, not three
            verify(copy)
        finally:
            copy.close()
        sync_file(partial)
        partial.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise StorageFailed(f"The copy {target} could not be written: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise DamagedLibrary("The library file is damaged; no copy was made of it.") from error
    except sqlite3.Error as error:
        if "malformed" in str(error) or "not a database" in str(error):
            raise DamagedLibrary("The library file is damaged; no copy was made of it.") from error
        raise StorageFailed(f"The copy {target} could not be written: {error}.") from error
    finally:
        partial.unlink(missing_ok=True)


class _Patience:
    """Ends a copy that cannot get on: Python alone would wait for a locked database for ever."""

    def __init__(self) -> None:
        self._waited = 0

    def __call__(self, status: int, _remaining: int, _total: int) -> None:
        self._waited = self._waited + 1 if status in _LOCKED else 0
        if self._waited > _MOST_WAITS:
            raise StorageFailed("Another program does not let go of the library; try again later.")


def place_whole(new: Path, target: Path) -> None:
    """Put a database file in the place of another; what belonged to the old one goes.

    A WAL file left beside a new database would be played into it, so that it is gone is on the
    disk before the new one has the name.
    """
    try:
        for suffix in ("-wal", "-shm", "-journal"):
            target.with_name(target.name + suffix).unlink(missing_ok=True)
        sync_folder(target.parent)
        new.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise StorageFailed(f"{target} could not be replaced: {error.strerror}.") from error


def verify(connection: sqlite3.Connection) -> None:
    """Raise DamagedLibrary unless a database is sound and all its references lead somewhere."""
    try:
        problems = connection.execute("PRAGMA integrity_check(5)").fetchall()
        problems = [row for row in problems if row[0] != "ok"]
        problems += connection.execute("PRAGMA foreign_key_check").fetchmany(5)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise DamagedLibrary("The library file is damaged.") from error
    if problems:
        raise DamagedLibrary(f"The library file is damaged: {problems[0]!s:.200}.")
