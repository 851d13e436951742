"""Opening a library: private, durable, migrated, refused when newer or no database."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Sequence
from pathlib import Path

import pytest

from reader_app.core.errors import DamagedLibrary, NewerLibrary, StorageFailed
from reader_app.storage.connection import Database
from reader_app.storage.library import Library
from reader_app.storage.migrations import MIGRATIONS, Migration, migrate, schema_version
from reader_app.storage.paths import DataPaths, data_paths


def test_data_lives_where_the_variable_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEIPI_HOME", str(tmp_path / "家"))
    assert data_paths().root == tmp_path / "家"
    monkeypatch.delenv("MEIPI_HOME")
    assert data_paths().root.name == "Meipi"


@pytest.mark.skipif(os.name != "posix", reason="file modes are a POSIX thing")
def test_only_the_reader_may_look_inside(library: Library) -> None:
    library.reading.save_state("a", "b")
    for path in (library.paths.root, *library.paths.root.iterdir()):
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode == (0o700 if path.is_dir() else 0o600), path


def test_commits_are_durable_and_checked(library: Library) -> None:
    def pragma(name: str) -> object:
        (value,) = library.database.row(f"PRAGMA {name}")
        return value

    assert pragma("journal_mode") == "wal"
    assert pragma("synchronous") == 2
    assert pragma("foreign_keys") == 1
    assert pragma("integrity_check") == "ok"
    tables = library.database.rows("PRAGMA table_list")
    ours = [row for row in tables if not row[1].startswith("sqlite_")]
    assert ours
    assert all(strict for *_, strict in ours)


def test_a_transaction_happens_whole_or_not_at_all(library: Library) -> None:
    def fail_halfway() -> None:
        with library.database.transaction():
            library.database.execute("INSERT INTO state VALUES ('a', 1)")
            raise RuntimeError("halfway")

    with pytest.raises(RuntimeError):
        fail_halfway()
    assert library.reading.load_state("a") is None
    assert not library.database.in_transaction


def test_sees_what_another_window_wrote(library: Library, paths: DataPaths) -> None:
    assert not library.changed_elsewhere()
    library.reading.save_state("mine", 1)
    assert not library.changed_elsewhere()
    with Library.open(paths) as other:
        other.reading.save_state("theirs", 1)
        assert not other.changed_elsewhere()
    assert library.changed_elsewhere()
    assert not library.changed_elsewhere()


def test_refuses_a_newer_library_and_leaves_it_alone(paths: DataPaths) -> None:
    with Library.open(paths) as library:
        library.database.execute("PRAGMA user_version = 999")
    before = paths.library.read_bytes()
    with pytest.raises(NewerLibrary, match="later version of Meipi"):
        Library.open(paths)
    assert paths.library.read_bytes() == before


def test_tells_a_file_that_is_no_database(paths: DataPaths) -> None:
    paths.make()
    paths.library.write_bytes(b"not a database at all" * 300)
    with pytest.raises(DamagedLibrary):
        Library.open(paths)


def test_says_where_it_cannot_write(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageFailed, match="cannot be made"):
        Library.open(DataPaths(tmp_path / "file" / "meipi"))


STEPS: tuple[Migration, ...] = (
    ("CREATE TABLE a (x INTEGER) STRICT", "INSERT INTO a VALUES (1)"),
    ("ALTER TABLE a ADD COLUMN y INTEGER", "UPDATE a SET y = x + 1"),
    ("ALTER TABLE a ADD COLUMN z INTEGER", "UPDATE a SET z = y + 1"),
)


def opened(path: Path, steps: Sequence[Migration], copies: list[int]) -> Database:
    connection = Database(path)
    migrate(connection, copies.append, steps)
    return connection


def test_migrations_run_once_each_after_a_copy(tmp_path: Path) -> None:
    copies: list[int] = []
    path = tmp_path / "library.db"
    opened(path, STEPS[:1], copies).close()
    assert copies == []  # nothing to copy in a new file
    connection = opened(path, STEPS, copies)
    assert copies == [1]
    assert connection.rows("SELECT * FROM a") == [(1, 2, 3)]
    assert migrate(connection, copies.append, STEPS) == 0
    assert copies == [1]


def test_a_failing_step_leaves_the_library_at_the_step_before(tmp_path: Path) -> None:
    broken = (*STEPS[:2], ("ALTER TABLE a ADD COLUMN z INTEGER", "UPDATE nothing SET z = 1"))
    path = tmp_path / "library.db"
    opened(path, STEPS[:1], []).close()
    connection = Database(path)
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, lambda version: None, broken)
    assert schema_version(connection) == 2
    assert connection.rows("SELECT * FROM a") == [(1, 2)]


def test_no_step_runs_when_no_copy_can_be_made(tmp_path: Path) -> None:
    def refuse(version: int) -> None:
        raise StorageFailed(f"no room for a copy of {version}")

    path = tmp_path / "library.db"
    opened(path, STEPS[:1], []).close()
    connection = Database(path)
    with pytest.raises(StorageFailed):
        migrate(connection, refuse, STEPS)
    assert schema_version(connection) == 1


def test_two_windows_may_open_a_new_library_at_once(paths: DataPaths) -> None:
    paths.make()
    first, second = Database(paths.library), Database(paths.library)
    assert migrate(first, lambda version: None) == len(MIGRATIONS)
    assert migrate(second, lambda version: None) == 0
