"""The log: what went wrong behind the window, in the data directory, never sent anywhere.

Warnings and errors of every part. No text of an article or a note is written.
"""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import IO

from reader_app.storage.paths import FILE_MODE, FOLDER_MODE

NAME = "meipi.log"
LARGEST = 512 * 1024
"""Bytes after which a new file is begun."""
KEPT = 3
"""How many full files are kept: meipi.log.1 is the newest of them."""

_FORMAT = "%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"


def log_folder(root: Path) -> Path:
    """Return the folder of the log in a data directory."""
    return root / "log"


def private_folder(folder: Path) -> None:
    """Make a folder in the data directory, and that directory too, for this user alone."""
    for made in (folder.parent, folder):
        made.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)


class RotatingLog(logging.Handler):
    """Writes to a file that is put aside when it is full.

    logging.handlers has one too, but imports sockets and pickles, 10 ms of every start; and it
    leaves the file readable by everybody. Several windows may write to one file: each line is
    one write to a file opened for appending. What cannot be written is dropped: a full disk must
    not stop the reader.
    """

    def __init__(self, path: Path, largest: int = LARGEST, kept: int = KEPT) -> None:
        super().__init__()
        self._path = path
        self._largest = largest
        self._kept = kept
        self._file: IO[bytes] | None = None
        self.setFormatter(logging.Formatter(_FORMAT))

    def emit(self, record: logging.LogRecord) -> None:
        """Append one record."""
        try:
            line = (self.format(record) + "\n").encode("utf-8", "backslashreplace")
            file = self._ready(len(line))
            file.write(line)
            file.flush()
        except OSError:
            self._file = None

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()
            self._file = None
        super().close()

    def _ready(self, more: int) -> IO[bytes]:
        """Return the file to write to, after putting a full one aside."""
        if self._file is not None and not self._is_current():
            self._file.close()
            self._file = None
        if self._path.exists() and self._path.stat().st_size + more > self._largest:
            if self._file is not None:
                self._file.close()
                self._file = None
            self._rotate()
        if self._file is None:
            private_folder(self._path.parent)
            number = os.open(self._path, os.O_CREAT | os.O_WRONLY | os.O_APPEND, FILE_MODE)
            self._file = os.fdopen(number, "ab")
        return self._file

    def _is_current(self) -> bool:
        """Tell whether the open file is still the one of that name: another window may rotate."""
        if self._file is None or sys.platform == "win32":
            return self._file is not None
        try:
            return os.fstat(self._file.fileno()).st_ino == self._path.stat().st_ino
        except OSError:
            return False

    def _rotate(self) -> None:
        for number in range(self._kept, 0, -1):
            older = self._path.with_name(f"{self._path.name}.{number}")
            newer = self._path.with_name(f"{self._path.name}.{number - 1}")
            source = self._path if number == 1 else newer
            if source.exists():
                source.replace(older)


def start_log(root: Path) -> RotatingLog:
    """Send warnings and errors of every part to the log of a data directory.

    Nothing is written, and no file made, before there is something to say.
    """
    handler = RotatingLog(log_folder(root) / NAME)
    handler.setLevel(logging.INFO)
    ours = logging.getLogger("reader_app")
    ours.setLevel(logging.INFO)
    ours.addHandler(handler)
    ours.propagate = False
    return handler


def stop_log(handler: RotatingLog) -> None:
    """Take the log off again."""
    ours = logging.getLogger("reader_app")
    ours.removeHandler(handler)
    ours.propagate = True
    handler.close()


def last_lines(root: Path, count: int = 40) -> list[str]:
    """Return the newest lines of the log, oldest first; none where there is no log."""
    try:
        with (log_folder(root) / NAME).open("rb") as file:
            file.seek(0, os.SEEK_END)
            file.seek(max(0, file.tell() - 200 * count))
            return file.read().decode("utf-8", "replace").splitlines()[-count:]
    except OSError:
        return []
