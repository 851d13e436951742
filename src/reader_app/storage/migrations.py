"""The library's schema, grown by numbered steps that are never changed once released."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader_app.core.errors import NewerLibrary
from reader_app.storage.connection import Database
from reader_app.storage.schema import FIRST_SCHEMA, SHELVES

Migration = tuple[str, ...]
"""One step: SQL statements, run in order in one transaction."""

MIGRATIONS: tuple[Migration, ...] = (FIRST_SCHEMA, SHELVES)
"""Append only. The library's user_version counts how many of these have run."""


def schema_version(database: Database) -> int:
    """Return how many migrations a library has behind it (0: empty file)."""
    (version,) = database.row("PRAGMA user_version")
    return int(version)


def migrate(
    database: Database,
    keep_copy: Callable[[int], None],
    migrations: Sequence[Migration] = MIGRATIONS,
) -> int:
    """Bring a library up to date and return how many steps that took.

    keep_copy(version) is called before the first step on a library that has content, and must
    leave a verified copy or raise; each step then commits together with its number. Raises
    NewerLibrary for a file of a later program, StorageFailed when a step cannot be written (the
    library is then as it was before that step).
    """
    version = schema_version(database)
    if version > len(migrations):
        raise NewerLibrary(
            f"This library was written by a later version of Meipi (its format is {version}, "
            f"this program knows up to {len(migrations)}). It was left untouched; please update "
            "Meipi."
        )
    if version == len(migrations):
        return 0
    if version:
        keep_copy(version)
    for number in range(version, len(migrations)):
        with database.transaction():
            if schema_version(database) != number:
                continue  # another window was quicker with this step
            for statement in migrations[number]:
                database.execute(statement)
            database.execute(f"PRAGMA user_version = {number + 1}")
    return len(migrations) - version
