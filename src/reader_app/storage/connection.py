"""SQLite as we use it: durable commits, explicit transactions, failures as sentences."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from reader_app.core.errors import DamagedLibrary, StorageFailed
from reader_app.storage.copies import copy_whole, place_whole, stamp, verify
from reader_app.storage.paths import FILE_MODE, FOLDER_MODE

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
DAMAGED = (
    "The library file is damaged; it was left as it is. Start Meipi again to recover what can be "
    "read of it."
)
_NO_WRITING = "The library may not be written to; nothing was changed."
_BUSY = "Another program is writing to the library; nothing was changed."
_SENTENCES = {
    sqlite3.SQLITE_FULL: "The disk is full; nothing was changed. Free some space and try again.",
    sqlite3.SQLITE_READONLY: _NO_WRITING,
    sqlite3.SQLITE_PERM: _NO_WRITING,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_IOERR: "The disk reported an error; nothing was changed.",
    sqlite3.SQLITE_CANTOPEN: "The library cannot be opened; is its folder there and writable?",
    sqlite3.SQLITE_TOOBIG: "This is too large for the library; nothing was changed.",
}
_SCHEMA_GONE = ("no such column", "no such table", "malformed database schema")
_UNWRITABLE = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR}


def failure(error: sqlite3.Error) -> StorageFailed | None:
    """Return what to tell the reader of a database error; None when it is a bug of ours."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is None:  # Python's own complaint, of bytes that are no text or of a closed file
        return DamagedLibrary(DAMAGED) if "decode to UTF-8" in str(error) else None
    if code & 0xFF in _DAMAGED:
        return DamagedLibrary(DAMAGED)
    if code == sqlite3.SQLITE_ERROR and str(error).startswith(_SCHEMA_GONE):
        return DamagedLibrary(DAMAGED)  # a bit of the schema's own text has flipped
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
    except UnicodeDecodeError as error:  # SQLite quotes damaged bytes in what it complains of
        raise DamagedLibrary(DAMAGED) from error


def damage_mark(path: Path) -> Path:
    """Return the empty file that says a database was found damaged while it was open."""
    return path.with_name(path.name + ".damaged")


class Database:
    """One open database file. Use from the thread that opened it.

    read_only tells that the place could not be written to: a copy elsewhere is open then, and
    every transaction fails with a sentence. incidents collects sentences for the reader about
    what happened to the file behind the program's back and what was done about it.
    """

    def __init__(self, path: Path) -> None:
        """Open (or create, readable by this user alone) a database file.

        Raises StorageFailed when it cannot be opened, DamagedLibrary when it is no database.
        """
        self.path = path
        self.read_only = False
        self.incidents: list[str] = []
        self._lent: Path | None = None
        self._connection = self._open()

    @property
    def in_transaction(self) -> bool:
        """Tell whether a transaction is open."""
        return self._connection.in_transaction

    def execute(self, statement: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        """Run one statement; for use inside a transaction, which translates what goes wrong."""
        return self._connection.execute(statement, values)

    def executemany(self, statement: str, values: Iterable[Sequence[Any]]) -> None:
        """Run one statement for many rows, inside a transaction."""
        self._connection.executemany(statement, values)

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        """Return all rows of a query. Raises StorageFailed."""
        with self.guarding(), readable_errors():
            return self._connection.execute(statement, values).fetchall()

    def row(self, statement: str, values: Sequence[Any] = ()) -> Any:
        """Return the first row of a query, None where there is none. Raises StorageFailed."""
        with self.guarding(), readable_errors():
            return self._connection.execute(statement, values).fetchone()

    @contextmanager
    def guarding(self) -> Iterator[None]:
        """Leave a mark for the next start when the block finds the file damaged."""
        try:
            yield
        except DamagedLibrary:
            with suppress(OSError):  # the mark helps, the sentence to the reader matters
                damage_mark(self.path).touch(FILE_MODE)
            raise

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Run a block of writes that happens whole and durably, or not at all.

        Takes the write lock at the start (BEGIN IMMEDIATE), so what is read inside cannot change
        before it is written. When the block is left without an exception, the change is on disk.
        Raises StorageFailed when the disk, another program or damage prevents it.
        """
        if self.read_only:
            raise StorageFailed(_NO_WRITING)
        with self.guarding(), readable_errors():
            self._begin()
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:  # a full disk has rolled back by itself
                    self._connection.execute("ROLLBACK")
                raise

    def copy_to(self, target: Path) -> None:
        """Write a verified copy of the database, as of now, to a file that appears whole.

        Raises StorageFailed when the disk refuses, DamagedLibrary when the copy is not sound.
        """
        copy_whole(self._connection, target)

    @contextmanager
    def copied(self, target: Path) -> Iterator[None]:
        """Run a block while a verified copy is the same as the database and nobody can write.

        SQLite copies nothing while it writes, so the lock is taken after the copy, and the copy
        made again if another window was quicker.
        """
        with self.guarding(), readable_errors():
            while True:
                before = self._data_version()
                copy_whole(self._connection, target)
                self._connection.execute("BEGIN IMMEDIATE")
                try:
                    if self._data_version() == before:
                        yield
                        return
                finally:
                    self._connection.execute("ROLLBACK")

    def check(self) -> None:
        """Raise DamagedLibrary unless the database is sound and all references lead somewhere."""
        verify(self._connection)

    def stay_in_place(self) -> bool:
        """See to it that the file this window writes to is the one others will open.

        Returns True when it had to be opened anew: put back where it was removed, or left for
        the one that took its place, with a copy kept of what it held.
        """
        if self.read_only or self._is_in_place():
            return False
        with self.guarding(), readable_errors():
            self._begin()
            self._connection.execute("ROLLBACK")
        return True

    def close(self) -> None:
        """Close the file; everything acknowledged is already on disk."""
        self._connection.close()
        if self._lent is not None:
            shutil.rmtree(self._lent, ignore_errors=True)

    def _begin(self) -> None:
        for _ in range(3):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                if self._is_in_place():
                    return
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("ROLLBACK")
            self._return_to_place()
            self._connection.close()
            self._connection = self._open()
        raise StorageFailed(
            "The library file is being replaced again and again; nothing was changed."
        )

    def _is_in_place(self) -> bool:
        try:
            found = self.path.stat()
        except FileNotFoundError:
            return False
        except OSError as error:
            raise StorageFailed(f"{self.path} cannot be reached: {error.strerror}.") from error
        return (found.st_dev, found.st_ino) == self._identity

    def _return_to_place(self) -> None:
        """Write what the removed file held back to its place, or beside the one that is there."""
        folder = self.path.parent
        if self.path.exists():
            kept = folder / "backups" / f"replaced-{stamp()}.db"
            kept.parent.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
            copy_whole(self._connection, kept)
            self.incidents.append(
                "The library file was replaced by another program. What it held before is kept "
                f"in {kept}."
            )
            return
        folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        fresh = folder / f".{self.path.name}.{stamp()}"
        try:
            with self.copied(fresh):  # windows that still write to the removed file wait
                if not self.path.exists():
                    place_whole(fresh, self.path)
        finally:
            fresh.unlink(missing_ok=True)
        self.incidents.append(
            "The library file had been removed; it was put back with all it held."
        )

    def _data_version(self) -> int:
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return int(version)

    def _open(self) -> sqlite3.Connection:
        try:
            if not self.path.exists():
                os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, FILE_MODE))
            found = self.path.stat()
        except OSError as error:
            raise StorageFailed(f"{self.path} cannot be made: {error.strerror}.") from error
        self._identity = (found.st_dev, found.st_ino)
        with readable_errors():
            try:
                return _connected(self.path)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF not in _UNWRITABLE:
                    raise
                return self._open_copy(error)

    def _open_copy(self, why: sqlite3.OperationalError) -> sqlite3.Connection:
        """Open a copy in the temporary folder: SQLite reads no WAL file it cannot write beside."""
        import tempfile

        self._lent = Path(tempfile.mkdtemp(prefix="meipi-"))
        try:
            for name in (self.path.name, f"{self.path.name}-wal"):
                if (self.path.parent / name).exists():
                    shutil.copy(self.path.parent / name, self._lent / name)
            connection = _connected(self._lent / self.path.name)
        except (OSError, sqlite3.OperationalError):
            shutil.rmtree(self._lent, ignore_errors=True)
            raise why from None
        self.read_only = True
        self.incidents.append("The library may not be written to. It is shown as it is.")
        return connection


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma)
    except BaseException:
        connection.close()
        raise
    return connection
