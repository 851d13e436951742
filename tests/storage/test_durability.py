"""A small run of benchmarks/durability.py: killed at random moments, nothing acknowledged is lost."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

import pytest

from reader_app.storage.backup import make_backup
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from tests.storage.durability import (
    Acknowledged,
    Window,
    lost,
    new_library,
    notes_lost,
    open_as_reader,
)

KILLS = 20
PATIENCE = 6000
"""Hundredths of a second a window has to go on; looks are counted, so that a machine that stood
still meanwhile is no failure."""


def test_twenty_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    dice = random.Random(6)
    article_id = new_library(tmp_path)
    known = Acknowledged()
    for number in range(KILLS):
        windows = [
            Window(tmp_path, article_id, number * 2 + n, known) for n in range(1 + number % 2)
        ]
        if number % 4:  # else it is killed while it starts
            windows[0].started.wait(20)
        time.sleep(dice.random() * 0.15)
        for window in windows:
            window.kill()
        with Library.open(DataPaths(tmp_path)) as library:
            library.database.check()
            assert lost(library, known) == []
    assert len(known) > KILLS
    assert known.refused == []


@pytest.mark.skipif(os.name != "posix", reason="an open file cannot be removed elsewhere")
def test_removed_under_load_it_is_put_back(tmp_path: Path) -> None:
    article_id = new_library(tmp_path)
    known = Acknowledged()
    window = Window(tmp_path, article_id, 1, known)
    assert window.started.wait(20)
    for _ in range(3):
        time.sleep(0.1)
        for path in tmp_path.glob("library.db*"):
            path.unlink(missing_ok=True)
        seen = len(known)
        for _ in range(PATIENCE):
            if len(known) >= seen + 5:
                break
            time.sleep(0.01)
        assert len(known) >= seen + 5, "the window does not go on without its file"
    window.kill()
    with Library.open(DataPaths(tmp_path)) as library:
        library.database.check()
        assert lost(library, known) == []


def test_cut_off_or_flipped_it_is_recovered_to_its_backup_at_least(tmp_path: Path) -> None:
    dice = random.Random(7)
    for number in range(4):
        paths = DataPaths(tmp_path / str(number))
        article_id = new_library(paths.root)
        before, after = Acknowledged(), Acknowledged()
        for known in (before, after):
            window = Window(paths.root, article_id, number, known)
            assert window.started.wait(20)
            time.sleep(0.2)
            window.kill()
            if known is before:
                make_backup(paths)
        with Library.open(paths):
            pass  # takes in what the killed window left in the log
        data = bytearray(paths.library.read_bytes())
        if number % 2:
            for _ in range(8):
                data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        else:
            del data[dice.randrange(len(data)) :]
        paths.library.write_bytes(data)
        with open_as_reader(paths, article_id) as library:
            library.database.check()
            assert notes_lost(library, before) == 0
