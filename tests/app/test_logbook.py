"""The log: rotated, private, and never in the way."""

from __future__ import annotations

import logging
import stat
import sys
from pathlib import Path

import pytest

from reader_app.app.logbook import (
    NAME,
    RotatingLog,
    last_lines,
    log_folder,
    start_log,
    stop_log,
)


def record(text: str) -> logging.LogRecord:
    return logging.LogRecord("reader_app.x", logging.WARNING, "x.py", 1, text, (), None)


def test_nothing_is_written_before_there_is_something_to_say(tmp_path: Path) -> None:
    handler = start_log(tmp_path)
    try:
        assert list(tmp_path.iterdir()) == []
        logging.getLogger("reader_app.services.x").warning("no dictionary for 𠮷")
    finally:
        stop_log(handler)
    (line,) = last_lines(tmp_path)
    assert line.endswith("WARNING reader_app.services.x: no dictionary for 𠮷")
    assert logging.getLogger("reader_app").handlers == []


def test_a_full_log_is_put_aside_and_the_oldest_goes(tmp_path: Path) -> None:
    path = tmp_path / "log" / NAME
    handler = RotatingLog(path, largest=300, kept=2)
    for number in range(40):
        handler.emit(record(f"line {number:02} " + "x" * 40))
    handler.close()
    names = sorted(file.name for file in path.parent.iterdir())
    assert names == [NAME, f"{NAME}.1", f"{NAME}.2"]
    assert all(file.stat().st_size <= 300 for file in path.parent.iterdir())
    kept = "".join(
        (path.parent / name).read_text() for name in (f"{NAME}.2", f"{NAME}.1", NAME)
    ).splitlines()
    numbers = [int(line.split("line ")[1][:2]) for line in kept]
    assert numbers == list(range(40 - len(numbers), 40))


@pytest.mark.skipif(sys.platform == "win32", reason="has no such modes")
def test_log_and_folder_are_for_this_user_alone(tmp_path: Path) -> None:
    root = tmp_path / "new" / "Meipi"
    handler = RotatingLog(log_folder(root) / NAME)
    handler.emit(record("x"))
    handler.close()
    assert stat.S_IMODE((log_folder(root) / NAME).stat().st_mode) == 0o600
    assert stat.S_IMODE(log_folder(root).stat().st_mode) == 0o700
    assert stat.S_IMODE(root.stat().st_mode) == 0o700


def test_two_windows_rotate_one_log(tmp_path: Path) -> None:
    path = tmp_path / "log" / NAME
    one, two = (RotatingLog(path, largest=400, kept=3) for _ in range(2))
    for number in range(12):
        (one, two)[number % 2].emit(record(f"line {number:02} " + "x" * 40))
    one.close()
    two.close()
    text = "".join(file.read_text() for file in path.parent.iterdir())
    assert sorted(int(line.split("line ")[1][:2]) for line in text.splitlines()) == list(range(12))


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file is in the way")
    handler = RotatingLog(tmp_path / "log" / NAME)
    handler.emit(record("lost"))
    handler.close()
    assert last_lines(tmp_path) == []
