"""Libraries that earlier programs wrote, opened by this one; and this one's, refused by earlier."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from reader_app import __version__
from reader_app.core.errors import NewerLibrary
from reader_app.services.notes import NotesService
from reader_app.storage.contents import check_contents
from reader_app.storage.library import Library
from reader_app.storage.migrations import MIGRATIONS
from reader_app.storage.paths import DataPaths
from tests.storage.fixtures.make import FOLDER, describe, fill

FIXTURES = sorted(FOLDER.glob("library-*.zip"))


def unpack(fixture: Path, root: Path) -> dict[str, Any]:
    """Lay out a data directory as it was; return what was in it."""
    with zipfile.ZipFile(fixture) as archive:
        expected: dict[str, Any] = json.loads(archive.read("expected.json"))
        for name in archive.namelist():
            if name != "expected.json":
                archive.extract(name, root)
    return expected


def test_every_format_up_to_this_release_has_its_fixture() -> None:
    names = [path.stem for path in FIXTURES]
    assert any(name.startswith(f"library-{__version__}-") for name in names), (
        "make one: PYTHONPATH=src:. python -m tests.storage.fixtures.make"
    )
    assert any(name.endswith("-format1") for name in names)


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_all_of_an_earlier_library_is_there(fixture: Path, tmp_path: Path) -> None:
    expected = unpack(fixture, tmp_path)
    with Library.open(DataPaths(tmp_path)) as library:
        assert library.take_incidents() == ()
        assert describe(library) == expected
        (version,) = library.database.row("PRAGMA user_version")
        library.database.check()
    assert version == len(MIGRATIONS)
    check_contents(DataPaths(tmp_path).library)


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_an_upgrade_leaves_a_copy_of_the_library_before(fixture: Path, tmp_path: Path) -> None:
    unpack(fixture, tmp_path)
    old = int(fixture.stem.rpartition("format")[2])
    Library.open(DataPaths(tmp_path)).close()
    copies = list((tmp_path / "backups").glob("before-format-*.db"))
    assert len(copies) == (old < len(MIGRATIONS))
    for copy in copies:
        with sqlite3.connect(copy) as connection:
            assert connection.execute("PRAGMA user_version").fetchone() == (old,)
        connection.close()


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_work_goes_on_in_an_earlier_library(fixture: Path, tmp_path: Path) -> None:
    expected = unpack(fixture, tmp_path)
    with Library.open(DataPaths(tmp_path)) as library:
        notes = NotesService(library)
        article = next(a for a in expected["articles"] if len(a["notes"]) == 1)
        step = notes.redo(article["id"])
        assert step is not None
        assert [note.body for note in step.notes] == ["taken back"]
        fill(library)
    with Library.open(DataPaths(tmp_path)) as library:
        library.database.check()


def test_this_programs_own_library_is_described_the_same_twice(tmp_path: Path) -> None:
    with Library.open(DataPaths(tmp_path)) as library:
        fill(library)
        first = describe(library)
    with Library.open(DataPaths(tmp_path)) as library:
        assert describe(library) == first
    assert len(first["articles"]) == 3
    assert first["trash"] == ["放错了的"]


def test_a_library_of_a_later_program_is_refused_in_a_sentence_and_left_alone(
    data_dir: Path,
) -> None:
    Library.open(DataPaths(data_dir)).close()
    file = data_dir / "library.db"
    with sqlite3.connect(file) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    before = file.read_bytes()
    with pytest.raises(NewerLibrary, match="please update Meipi"):
        Library.open(DataPaths(data_dir))
    ended = subprocess.run(
        [sys.executable, "-m", "reader_app", "--startup-report"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 2
    assert ended.stderr.strip().startswith("meipi: This library was written by a later version")
    assert "Traceback" not in ended.stderr
    assert file.read_bytes() == before
