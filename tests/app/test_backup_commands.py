"""`meipi backup` and `meipi restore`, and a start on a damaged library."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from reader_app.core.span import Span
from reader_app.services.imports import import_bytes, store
from reader_app.services.notes import NotesService
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths

TEXT = "一座小城的一年\n\n临河市去年新增高标准农田40.6万亩，同比增长63%。\n"


def meipi(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "reader_app", *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def fill(data_dir: Path) -> str:
    opened = store(DataPaths(data_dir), import_bytes(TEXT.encode(), "a.txt"))
    with Library.open(DataPaths(data_dir)) as library:
        stored = library.articles.load_article(opened.article_id)
        NotesService(library).add(stored, Span(0, 4), body="first")
    return opened.article_id


def bodies(data_dir: Path, article_id: str) -> list[str]:
    with Library.open(DataPaths(data_dir)) as library:
        return [note.body for note in library.notes.of_article(article_id)]


def test_what_was_backed_up_comes_back(data_dir: Path, tmp_path: Path) -> None:
    article_id = fill(data_dir)
    archive = tmp_path / "meipi.zip"
    assert meipi("backup", str(archive)).returncode == 0
    with Library.open(DataPaths(data_dir)) as library:
        (note,) = library.notes.of_article(article_id)
        NotesService(library).delete(note.id)
    assert bodies(data_dir, article_id) == []
    result = meipi("restore", str(archive))
    assert result.returncode == 0, result.stderr
    assert "1 articles and 1 notes" in result.stdout
    assert bodies(data_dir, article_id) == ["first"]


def test_the_newest_copy_is_restored_without_a_name(data_dir: Path) -> None:
    article_id = fill(data_dir)
    assert meipi("backup").returncode == 0
    assert meipi("restore", "--list").stdout.count(".db") == 1
    assert meipi("restore").returncode == 0
    assert bodies(data_dir, article_id) == ["first"]


def test_there_is_nothing_to_back_up_or_restore(data_dir: Path) -> None:
    for command in ("backup", "restore"):
        result = meipi(command)
        assert result.returncode == 2
        assert result.stderr.count("\n") == 1
    assert not (data_dir / "library.db").exists()


def test_a_damaged_library_is_recovered_at_start(data_dir: Path, tmp_path: Path) -> None:
    article_id = fill(data_dir)
    assert meipi("backup").returncode == 0
    library = data_dir / "library.db"
    data = bytearray(library.read_bytes())
    data[: 4096 * 2] = b"\xff" * (4096 * 2)
    library.write_bytes(bytes(data))
    for side in ("-wal", "-shm"):
        Path(str(library) + side).unlink(missing_ok=True)
    picture = tmp_path / "a.png"
    script = (
        "import sys; from pathlib import Path; from reader_app.app import _draw;"
        f"sys.exit(_draw(None, Path({str(picture)!r}), (900, 600), None))"
    )
    result = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert bodies(data_dir, article_id) == ["first"]
