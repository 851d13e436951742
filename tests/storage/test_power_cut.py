"""A few power cuts (benchmarks/durability.py makes hundreds), and that a lost write would be seen."""

from __future__ import annotations

import copy
import random
import shutil
import sys
from pathlib import Path

import pytest

from tests.storage.durability import new_library
from tests.storage.power_checks import wrong_after_work
from tests.storage.power_cut import Disk, Naming, Replay, Write, record

NEEDS_STRACE = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("strace") is None, reason="strace is not installed"
)
CUTS = 20


@NEEDS_STRACE
def test_after_a_power_cut_everything_acknowledged_is_there(tmp_path: Path) -> None:
    home, log = tmp_path / "home", tmp_path / "log"
    article_id = new_library(home)
    disk = Disk(home)
    record(["-m", "tests.storage.power_load", "work", str(home), article_id, "7", "40"], log)
    whole = Replay(copy.deepcopy(disk), log)
    whole.play_all()
    replay, dice = Replay(disk, log), random.Random(7)
    assert len(whole.said) >= 40
    for number, moment in enumerate(sorted(dice.choices(replay.moments(), k=CUTS))):
        replay.play_to(moment)
        after = tmp_path / str(number)
        way = disk.after_cut(after, dice)
        assert wrong_after_work(after, replay.said, whole.said[len(replay.said) :]) == [], way


@NEEDS_STRACE
def test_the_record_played_to_its_end_is_what_is_on_the_disk(tmp_path: Path) -> None:
    home, log = tmp_path / "home", tmp_path / "log"
    article_id = new_library(home)
    disk = Disk(home)
    record(["-m", "tests.storage.power_load", "work", str(home), article_id, "8", "12"], log)
    Replay(disk, log).play_all()
    for inode in disk.inodes.values():
        inode.sync()
    played = {
        str(Path(path).relative_to(home)): bytes(disk.inodes[inode].synced)
        for path, inode in disk.now.items()
        if inode >= 0
    }
    real = {
        str(path.relative_to(home)): path.read_bytes()
        for path in home.rglob("*")
        if path.is_file() and not path.name.endswith("-shm")
    }
    assert played == real


def left(disk: Disk, folder: Path, cuts: int = 60) -> set[bytes | None]:
    """Return what a file called new may hold after a cut, None for no such file."""
    found: set[bytes | None] = set()
    for seed in range(cuts):
        target = folder / str(seed)
        disk.after_cut(target, random.Random(seed))
        path = target / "new"
        found.add(path.read_bytes() if path.exists() else None)
    return found


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    (tmp_path / "disk").mkdir()
    return Disk(tmp_path / "disk")


def test_without_a_sync_anything_may_be_left(disk: Disk, tmp_path: Path) -> None:
    inode = disk.create(f"{disk.root}/new")
    disk.inodes[inode].since += [Write(0, b"a" * 600), Write(600, b"b" * 600)]
    found = left(disk, tmp_path)
    assert {None, b"", b"a" * 600 + b"b" * 600, bytes(1200)} <= found
    assert any(data and b"b" in data and b"a" not in data for data in found)


def test_a_file_synced_without_its_folder_may_be_missing_but_never_torn(
    disk: Disk, tmp_path: Path
) -> None:
    inode = disk.create(f"{disk.root}/new")
    disk.inodes[inode].since.append(Write(0, b"whole"))
    disk.inodes[inode].sync()
    assert left(disk, tmp_path) == {None, b"whole"}


def test_a_rename_without_sync_may_show_a_file_that_was_never_written(
    disk: Disk, tmp_path: Path
) -> None:
    inode = disk.create(f"{disk.root}/part")
    disk.inodes[inode].since.append(Write(0, b"whole"))
    disk.name(Naming("rename", f"{disk.root}/part", f"{disk.root}/new"))
    assert b"" in left(disk, tmp_path)


def test_synced_with_its_folder_it_is_there(disk: Disk, tmp_path: Path) -> None:
    inode = disk.create(f"{disk.root}/new")
    disk.inodes[inode].since.append(Write(0, b"whole"))
    disk.inodes[inode].sync()
    disk.sync_folder(disk.root)
    assert left(disk, tmp_path) == {b"whole"}
