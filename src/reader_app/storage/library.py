"""One open library: the database brought up to date, with a handle for each kind of content."""

from __future__ import annotations

import sqlite3
from types import TracebackType

from reader_app.storage.annotations import Annotations
from reader_app.storage.articles import Articles
from reader_app.storage.connection import connect, readable_errors
from reader_app.storage.corrections import Corrections
from reader_app.storage.drafts import Drafts
from reader_app.storage.migrations import migrate
from reader_app.storage.paths import DataPaths
from reader_app.storage.reading_state import ReadingState


class Library:
    """The reader's library, opened by one thread; other threads and programs open their own.

    articles, notes, drafts, corrections and reading share one connection, so that each sees what the other
    wrote at once. Close it, or use it in a with statement.
    """

    def __init__(self, connection: sqlite3.Connection, paths: DataPaths) -> None:
        self.paths = paths
        self.connection = connection
        self.articles = Articles(connection, paths)
        self.notes = Annotations(connection)
        self.drafts = Drafts(connection)
        self.corrections = Corrections(connection)
        self.reading = ReadingState(connection)
        self._seen = self._data_version()

    @classmethod
    def open(cls, paths: DataPaths) -> Library:
        """Open the library of a data directory, creating or upgrading it as needed.

        Raises NewerLibrary for one of a later program, DamagedLibrary when the file is no
        database any more, StorageFailed when the place cannot be used.
        """
        paths.make()
        connection = connect(paths.library)
        try:
            migrate(connection, _keep_copy)
            return cls(connection, paths)
        except BaseException:
            connection.close()
            raise

    def changed_elsewhere(self) -> bool:
        """Tell whether another window or program has written since the last call. A few µs."""
        now = self._data_version()
        changed = now != self._seen
        self._seen = now
        return changed

    def close(self) -> None:
        """Close the file; everything acknowledged is already on disk."""
        self.connection.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _data_version(self) -> int:
        with readable_errors():
            (version,) = self.connection.execute("PRAGMA data_version").fetchone()
        return int(version)


def _keep_copy(version: int) -> None:
    raise NotImplementedError(f"no copy is made yet before an upgrade from {version}")
