"""What the world does to the file of an open library: full, removed, replaced, read-only."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from reader_app.core.errors import StorageFailed
from reader_app.core.note import Note
from reader_app.storage.clock import new_id
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from tests.storage.samples import sample_article, sample_original
from tests.storage.test_annotations import make_note

posix = pytest.mark.skipif(os.name != "posix", reason="an open file cannot be removed elsewhere")


@pytest.fixture
def article_id(library: Library) -> str:
    return library.articles.store_article(sample_article(), sample_original())


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[DataPaths]:
    """Return a data directory on a disk of three megabytes."""
    mount = tmp_path / "disk"
    mount.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(mount)]
    if (
        shutil.which("mount") is None
        or subprocess.run(command, check=False, capture_output=True).returncode
    ):
        pytest.skip("needs the right to mount a small disk")
    yield DataPaths(mount / "meipi")
    subprocess.run(["umount", "-l", str(mount)], check=True)


def bodies(paths: DataPaths, article_id: str) -> list[str]:
    with Library.open(paths) as library:
        library.database.check()
        return [note.body for note in library.notes.of_article(article_id)]


def test_a_full_disk_is_said_and_loses_nothing_acknowledged(small_disk: DataPaths) -> None:
    with Library.open(small_disk) as library:
        article_id = library.articles.store_article(sample_article(), sample_original())
        saved: list[str] = []
        refused = None
        for number in range(2000):
            body = f"{number}：" + "满" * 2000
            try:
                library.notes.add(make_note(article_id, body))
            except StorageFailed as error:
                refused = str(error)
                break
            saved.append(body)
        assert refused is not None
        assert "disk is full" in refused
        assert [note.body for note in library.notes.of_article(article_id)] == saved
        many = tuple(f"第{number}段{new_id()}" for number in range(40_000))
        with pytest.raises(StorageFailed):
            library.articles.store_article(sample_article(many), sample_original(many))
    assert bodies(small_disk, article_id) == saved


def test_work_goes_on_when_there_is_room_again(small_disk: DataPaths) -> None:
    small_disk.make()
    with Library.open(small_disk) as library:
        article_id = library.articles.store_article(sample_article(), sample_original())
        ballast = small_disk.root / "ballast"
        with ballast.open("wb", buffering=0) as file, suppress(OSError):
            while True:
                file.write(b"\0" * 4096)
        note = make_note(article_id, "等一等" * 3000)
        with pytest.raises(StorageFailed, match="disk is full"):
            library.notes.add(note)
        ballast.unlink()
        library.notes.add(note)  # the caller kept the text and tries again
    assert bodies(small_disk, article_id) == [note.body]


@posix
def test_a_removed_file_is_put_back_with_all_it_held(
    library: Library, paths: DataPaths, article_id: str
) -> None:
    before = library.notes.add(make_note(article_id, "之前"))
    for path in paths.root.glob("library.db*"):
        path.unlink()
    after = library.notes.add(make_note(article_id, "之后"))
    assert set(library.notes.of_article(article_id)) == {before, after}
    assert sorted(bodies(paths, article_id)) == ["之前", "之后"]
    (told,) = library.take_incidents()
    assert "put back" in told
    assert library.take_incidents() == ()


@posix
def test_a_removed_directory_is_put_back(
    library: Library, paths: DataPaths, article_id: str
) -> None:
    library.notes.add(make_note(article_id, "之前"))
    shutil.rmtree(paths.root)
    assert library.changed_elsewhere()
    assert bodies(paths, article_id) == ["之前"]


@posix
def test_two_windows_survive_the_removal_together(
    library: Library, paths: DataPaths, article_id: str
) -> None:
    with Library.open(paths) as other:
        paths.library.unlink()
        mine: Note = library.notes.add(make_note(article_id, "我"))
        theirs = other.notes.add(make_note(article_id, "他"))
        assert set(library.notes.of_article(article_id)) == {mine, theirs}
    assert sorted(bodies(paths, article_id)) == sorted(["我", "他"])


def test_a_library_that_may_not_be_written_can_be_read(
    library: Library, paths: DataPaths, article_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = library.notes.add(make_note(article_id, "只读"))
    library.close()
    with read_only(paths, monkeypatch), Library.open(paths) as opened:
        assert opened.notes.of_article(article_id) == (note,)
        with pytest.raises(StorageFailed, match="may not be written"):
            opened.notes.add(make_note(article_id, "新"))
        assert not opened.changed_elsewhere()
        (told,) = opened.take_incidents()
        assert "shown as it is" in told
    assert bodies(paths, article_id) == ["只读"]


class read_only:  # noqa: N801
    """A data directory nobody may write to: by mode, or for root by a read-only mount."""

    def __init__(self, paths: DataPaths, monkeypatch: pytest.MonkeyPatch) -> None:
        self._root = paths.root

    def __enter__(self) -> None:
        if os.geteuid() != 0:
            self._root.chmod(0o500)
            (self._root / "library.db").chmod(0o400)
            return
        for options in (["--bind"], ["-o", "remount,bind,ro"]):
            command = ["mount", *options, str(self._root), str(self._root)]
            if subprocess.run(command, check=False, capture_output=True).returncode:
                pytest.skip("root may write everywhere and may not mount here")

    def __exit__(self, *_: object) -> None:
        if os.geteuid() != 0:
            (self._root / "library.db").chmod(0o600)
            self._root.chmod(0o700)
        else:
            subprocess.run(["umount", "-l", str(self._root)], check=True)
