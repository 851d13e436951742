"""Backups: checked before older ones go, never made of a damaged library, and the way back."""

from __future__ import annotations

import os
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader_app.core.errors import DamagedLibrary, NewerLibrary, StorageFailed
from reader_app.storage.archive import read_archive, write_archive
from reader_app.storage.backup import (
    MOST_BYTES,
    Backup,
    _rotate,
    check_library_file,
    is_due,
    list_backups,
    make_backup,
    restore,
)
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from tests.storage.samples import sample_article, sample_original
from tests.storage.test_annotations import make_note


@pytest.fixture
def article_id(library: Library) -> str:
    return library.articles.store_article(sample_article(), sample_original())


def bodies(paths: DataPaths, article_id: str) -> list[str]:
    with Library.open(paths) as library:
        return [note.body for note in library.notes.of_article(article_id)]


def test_a_backup_holds_what_was_saved_until_then(
    library: Library, paths: DataPaths, article_id: str
) -> None:
    library.notes.add(make_note(article_id, "备份之前"))
    backup = make_backup(paths)
    library.notes.add(make_note(article_id, "备份之后"))
    assert list_backups(paths) == (backup,)
    check_library_file(backup.path)
    assert backup.path.stat().st_mode & 0o777 == 0o600
    kept = restore(paths, backup.path)
    assert bodies(paths, article_id) == ["备份之前"]
    assert kept is not None
    check_library_file(kept)
    restore(paths, kept)
    assert bodies(paths, article_id) == ["备份之前", "备份之后"]


def test_an_open_window_goes_on_with_what_was_restored(
    library: Library, paths: DataPaths, article_id: str
) -> None:
    backup = make_backup(paths)
    library.notes.add(make_note(article_id, "备份之后"))
    restore(paths, backup.path)
    assert library.changed_elsewhere()
    assert library.notes.of_article(article_id) == ()
    library.notes.add(make_note(article_id, "新的"))
    assert bodies(paths, article_id) == ["新的"]
    (told,) = library.take_incidents()
    assert "replaced by another program" in told


def test_no_backup_is_made_of_a_damaged_library(
    library: Library, paths: DataPaths, article_id: str
) -> None:
    library.notes.add(make_note(article_id, "批注"))
    good = make_backup(paths)
    library.close()
    with sqlite3.connect(paths.library) as connection:  # damage that SQLite does not see
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE versions SET text = text || '。'")
    connection.close()
    with pytest.raises(DamagedLibrary):
        make_backup(paths)
    data = bytearray(paths.library.read_bytes())
    data[8192:12288] = b"\xff" * 4096
    paths.library.write_bytes(data)
    with pytest.raises(DamagedLibrary):
        make_backup(paths)
    assert [path for path in paths.backups.iterdir() if path.is_file()] == [good.path]


def test_a_failing_copy_leaves_nothing_behind(
    library: Library, paths: DataPaths, article_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = make_backup(paths)

    def refuse(descriptor: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(StorageFailed, match="No space left"):
        make_backup(paths)
    assert list(paths.backups.iterdir()) == [good.path]


def made(paths: DataPaths, when: datetime, size: int = 1) -> Backup:
    path = paths.backups / f"library-{when:%Y%m%dT%H%M%S.%fZ}.db"
    path.write_bytes(b"x")
    return Backup(path, when, size)


def test_rotation_keeps_days_weeks_and_months(paths: DataPaths) -> None:
    paths.make()
    start = datetime(2026, 1, 1, 8, tzinfo=UTC)
    every = [made(paths, start + timedelta(hours=12 * number)) for number in range(700)]
    every.reverse()
    _rotate(tuple(every))
    left = [backup.made for backup in list_backups(paths)]
    assert left[:3] == [backup.made for backup in every[:3]]
    days = {when.date() for when in left}
    newest = every[0].made.date()
    assert {newest - timedelta(days=n) for n in range(7)} <= days
    assert len({(when.year, when.month) for when in left}) == 12
    assert len(left) <= 3 + 7 + 5 + 12


def test_rotation_keeps_the_newest_however_large(paths: DataPaths) -> None:
    paths.make()
    start = datetime(2026, 1, 1, 8, tzinfo=UTC)
    every = [made(paths, start + timedelta(days=n), MOST_BYTES // 2) for n in range(6)]
    every.reverse()
    _rotate(tuple(every))
    assert [backup.made for backup in list_backups(paths)] == [b.made for b in every[:3]]


def test_files_of_the_readers_own_are_left_alone(paths: DataPaths) -> None:
    paths.make()
    mine = paths.backups / "library-before-my-holiday.db"
    mine.write_bytes(b"mine")
    _rotate(list_backups(paths))
    assert mine.exists()


def test_a_backup_is_due_once_a_day_and_only_after_a_change(
    library: Library, paths: DataPaths, article_id: str
) -> None:
    now = datetime.now(UTC)
    assert is_due(paths, now)
    backup = make_backup(paths)
    assert not is_due(paths, now)
    later = backup.made + timedelta(hours=21)
    library.notes.add(make_note(article_id))
    assert is_due(paths, later)
    for path in paths.root.glob("library.db*"):
        os.utime(path, (0, 0))
    assert not is_due(paths, later)


@pytest.mark.parametrize(
    ("content", "error"),
    [(b"", DamagedLibrary), (b"no database" * 900, DamagedLibrary), (None, StorageFailed)],
)
def test_only_a_sound_library_is_restored(
    library: Library,
    paths: DataPaths,
    article_id: str,
    content: bytes | None,
    error: type[StorageFailed],
) -> None:
    library.notes.add(make_note(article_id, "还在"))
    source = paths.root / "source.db"
    if content is not None:
        source.write_bytes(content)
    with pytest.raises(error):
        restore(paths, source)
    assert bodies(paths, article_id) == ["还在"]


def test_a_backup_of_a_later_program_is_refused(
    library: Library, paths: DataPaths, article_id: str
) -> None:
    backup = make_backup(paths)
    with sqlite3.connect(backup.path) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    with pytest.raises(NewerLibrary):
        restore(paths, backup.path)


def test_an_archive_moves_everything_to_another_machine(
    library: Library, paths: DataPaths, article_id: str, tmp_path: Path
) -> None:
    library.notes.add(make_note(article_id, "搬家"))
    (paths.glossaries / "我的.yaml").write_text("terms: []", "utf-8")
    archive = tmp_path / "meipi.zip"
    write_archive(paths, archive)
    elsewhere = DataPaths(tmp_path / "elsewhere")
    assert read_archive(elsewhere, archive) is None
    assert bodies(elsewhere, article_id) == ["搬家"]
    with Library.open(elsewhere) as moved:
        assert moved.articles.load_article(article_id, whole=True).article == sample_article()
    assert (elsewhere.glossaries / "我的.yaml").read_text("utf-8") == "terms: []"
    assert [path.name for path in elsewhere.backups.iterdir()] == []


def test_a_damaged_archive_changes_nothing(
    library: Library, paths: DataPaths, article_id: str, tmp_path: Path
) -> None:
    library.notes.add(make_note(article_id, "还在"))
    archive = tmp_path / "meipi.zip"
    write_archive(paths, archive)
    data = bytearray(archive.read_bytes())
    data[200] ^= 0xFF
    archive.write_bytes(data)
    with pytest.raises(StorageFailed):
        read_archive(paths, archive)
    assert bodies(paths, article_id) == ["还在"]
