"""Verified copies of library.db, kept by age, and the way back to one of them."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reader_app.core.errors import DamagedLibrary, NewerLibrary, StorageFailed
from reader_app.storage.connection import Database, damage_mark
from reader_app.storage.contents import check_contents
from reader_app.storage.copies import copy_whole, place_whole, stamp, verify
from reader_app.storage.migrations import MIGRATIONS
from reader_app.storage.paths import FILE_MODE, DataPaths
from reader_app.storage.whole_files import sync_file, sync_folder

EVERY_HOURS = 20
"""Once a day, whenever in the day the reader starts."""
NEWEST_KEPT = 3
MOST_BYTES = 2 << 30
"""Room for backups beyond the newest; a library of a gigabyte shall not fill the disk."""
_DAYS, _WEEKS, _MONTHS = 7, 5, 12
_PREFIX = "library-"
_STAMP = "%Y%m%dT%H%M%S.%fZ"


@dataclass(frozen=True, slots=True)
class Backup:
    """One verified copy of the library: where, made when (UTC), how large in bytes."""

    path: Path
    made: datetime
    size: int


def list_backups(paths: DataPaths) -> tuple[Backup, ...]:
    """Return the copies made by make_backup, newest first."""
    found = []
    for path in paths.backups.glob(f"{_PREFIX}*.db"):
        try:
            made = datetime.strptime(path.stem.removeprefix(_PREFIX), _STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue  # the reader's own file
        found.append(Backup(path, made, path.stat().st_size))
    return tuple(sorted(found, key=_made, reverse=True))


def is_due(paths: DataPaths, now: datetime) -> bool:
    """Tell whether the library changed since the last copy and that is long enough ago."""
    made = list_backups(paths)
    if not made:
        return True
    wal = paths.library.with_name(paths.library.name + "-wal")
    changed = max(path.stat().st_mtime for path in (paths.library, wal) if path.exists())
    age = (now - made[0].made).total_seconds()
    return age >= EVERY_HOURS * 3600 and changed > made[0].made.timestamp()


def make_backup(paths: DataPaths) -> Backup:
    """Copy the library, check the copy whole, and only then let older copies go.

    Opens the library itself: call it on a worker. Raises DamagedLibrary when the library is not
    sound; every older copy is then still there.
    """
    target = paths.backups / f"{_PREFIX}{stamp()}.db"
    database = Database(paths.library)
    try:
        with database.guarding():
            database.copy_to(target)
            try:
                check_contents(target)
            except DamagedLibrary:
                target.unlink()
                raise
    finally:
        database.close()
    _rotate(list_backups(paths))
    return next(backup for backup in list_backups(paths) if backup.path == target)


def newest_sound_backup(paths: DataPaths) -> Backup | None:
    """Return the newest copy that passes every check now."""
    for backup in list_backups(paths):
        try:
            check_library_file(backup.path)
        except StorageFailed:
            continue
        return backup
    return None


def check_library_file(path: Path) -> None:
    """Raise unless a file is a sound library that this program can read."""
    if not path.is_file():
        raise StorageFailed(f"There is no file {path}.")
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    except sqlite3.Error as error:
        raise StorageFailed(f"{path} cannot be opened.") from error
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version > len(MIGRATIONS):
            raise NewerLibrary(f"{path.name} was written by a later version of Meipi.")
        verify(connection)
        if not version:
            raise DamagedLibrary(f"{path.name} is not a library of Meipi.")
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise DamagedLibrary(f"{path.name} is damaged or not a library of Meipi.") from error
    finally:
        connection.close()
    check_contents(path.absolute())


def restore(paths: DataPaths, backup: Path) -> Path | None:
    """Put a copy in the place of the library; return where the library of before is kept.

    The copy is checked first. Other windows notice and go on with what was restored. Raises
    StorageFailed; the library is then as before.
    """
    check_library_file(backup)
    paths.make()
    fresh = paths.root / f".restored-{stamp()}.db"
    source = sqlite3.connect(f"{backup.absolute().as_uri()}?mode=ro", uri=True)
    try:
        copy_whole(source, fresh)
    finally:
        source.close()
    try:
        return _replace_library(paths, fresh)
    finally:
        fresh.unlink(missing_ok=True)


def set_aside(paths: DataPaths) -> Path:
    """Keep a library file that cannot be read, and its WAL file, in backups/ as they are.

    Both stay where they are as well, under a second name: a library must never be missing, or the
    next start begins an empty one. What an earlier call kept of the same file is returned again.
    """
    for kept in sorted(paths.backups.glob("damaged-*.db"), reverse=True):
        if paths.library.exists() and kept.samefile(paths.library):
            return kept
    kept = paths.backups / f"damaged-{stamp()}.db"
    try:
        for suffix in ("-wal", ""):
            part = paths.library.with_name(paths.library.name + suffix)
            if part.exists():
                _link(part, kept.with_name(kept.name + suffix))
        sync_folder(paths.backups)
    except OSError as error:
        raise StorageFailed(f"{kept} could not be written: {error.strerror}.") from error
    return kept


def _link(source: Path, target: Path) -> None:
    """Give a file a second name, or a copy where the file system knows no second names."""
    try:
        target.hardlink_to(source)
    except OSError:
        shutil.copyfile(source, target)
        target.chmod(FILE_MODE)
        sync_file(target)


def _replace_library(paths: DataPaths, fresh: Path) -> Path | None:
    if not paths.library.exists():
        place_whole(fresh, paths.library)
        return None
    try:
        database = Database(paths.library)
    except DamagedLibrary:
        kept = set_aside(paths)
        place_whole(fresh, paths.library)
        return kept
    kept = paths.backups / f"replaced-{stamp()}.db"
    try:
        with database.copied(kept):  # no other window writes between the copy and the change
            place_whole(fresh, paths.library)
    except DamagedLibrary:
        kept = set_aside(paths)
        place_whole(fresh, paths.library)
    finally:
        database.close()
    damage_mark(paths.library).unlink(missing_ok=True)
    return kept


def _rotate(made: tuple[Backup, ...]) -> None:
    """Delete copies that are neither among the newest nor the last of a day, week or month."""
    keep = set(made[:NEWEST_KEPT])
    for period, most in ((_day, _DAYS), (_week, _WEEKS), (_month, _MONTHS)):
        keep.update(_newest_of_each(made, period, most))
    room = MOST_BYTES
    for number, backup in enumerate(made):
        room -= backup.size
        if backup not in keep or (room < 0 and number >= NEWEST_KEPT):
            backup.path.unlink(missing_ok=True)


def _newest_of_each(
    made: Iterable[Backup], period: Callable[[Backup], object], most: int
) -> list[Backup]:
    newest: dict[object, Backup] = {}
    for backup in made:
        newest.setdefault(period(backup), backup)
    return list(newest.values())[:most]


def _day(backup: Backup) -> object:
    return backup.made.date()


def _week(backup: Backup) -> object:
    return backup.made.isocalendar()[:2]


def _month(backup: Backup) -> object:
    return backup.made.year, backup.made.month


def _made(backup: Backup) -> datetime:
    return backup.made
