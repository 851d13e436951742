"""One open library: the database brought up to date, with a handle for each kind of content."""

from __future__ import annotations

from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING

from reader_app.storage.articles import Articles
from reader_app.storage.connection import Database
from reader_app.storage.copies import stamp
from reader_app.storage.migrations import migrate
from reader_app.storage.paths import DataPaths
from reader_app.storage.reading_state import ReadingState

if TYPE_CHECKING:
    from reader_app.storage.annotations import Annotations
    from reader_app.storage.catalogue import SqliteCatalogue
    from reader_app.storage.corrections import Corrections
    from reader_app.storage.drafts import Drafts
    from reader_app.storage.figure_corrections import FigureCorrections


class Library:
    """The reader's library, opened by one thread; other threads and programs open their own.

    articles, notes, drafts, corrections and reading share one connection, so that each sees what
    the others wrote at once. Close it, or use it in a with statement.
    """

    def __init__(self, database: Database, paths: DataPaths) -> None:
        self.paths = paths
        self.database = database
        self.articles = Articles(database, paths)
        self.reading = ReadingState(database)
        self._seen = self._data_version()

    # The first page needs articles and reading; the rest is imported with its first use.

    @cached_property
    def notes(self) -> Annotations:
        """The notes."""
        from reader_app.storage.annotations import Annotations

        return Annotations(self.database)

    @cached_property
    def catalogue(self) -> SqliteCatalogue:
        """Articles as the library view lists them, and what the reader made of them."""
        from reader_app.storage.catalogue import SqliteCatalogue

        return SqliteCatalogue(self.database)

    @cached_property
    def drafts(self) -> Drafts:
        """What is being typed."""
        from reader_app.storage.drafts import Drafts

        return Drafts(self.database)

    @cached_property
    def corrections(self) -> Corrections:
        """What the reader said about blocks."""
        from reader_app.storage.corrections import Corrections

        return Corrections(self.database)

    @cached_property
    def figure_corrections(self) -> FigureCorrections:
        """What the reader said about figures."""
        from reader_app.storage.figure_corrections import FigureCorrections

        return FigureCorrections(self.database)

    @classmethod
    def open(cls, paths: DataPaths) -> Library:
        """Open the library of a data directory, creating or upgrading it as needed.

        Raises NewerLibrary for one of a later program, DamagedLibrary when the file is no
        database any more, StorageFailed when the place cannot be used. A library that can be
        read but not written is opened all the same: every change then raises StorageFailed.
        """
        paths.make()
        database = Database(paths.library)

        def keep_copy(version: int) -> None:
            database.copy_to(paths.backups / f"before-format-{version + 1}-{stamp()}.db")

        try:
            migrate(database, keep_copy)
            return cls(database, paths)
        except BaseException:
            database.close()
            raise

    def changed_elsewhere(self) -> bool:
        """Tell whether another window or program has written since the last call. A few µs.

        Raises StorageFailed when the file was removed and cannot be put back.
        """
        replaced = self.database.stay_in_place()
        now = self._data_version()
        changed = replaced or now != self._seen
        self._seen = now
        return changed

    def take_incidents(self) -> tuple[str, ...]:
        """Return what the reader should be told of the file, each sentence once."""
        told = tuple(self.database.incidents)
        self.database.incidents.clear()
        return told

    def close(self) -> None:
        """Close the file; everything acknowledged is already on disk."""
        self.database.close()

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
        (version,) = self.database.row("PRAGMA data_version")
        return int(version)
