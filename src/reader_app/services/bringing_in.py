"""Bringing files and folders into the library, one after the other: work for a worker."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reader_app.core.errors import Cancelled, ImportFailed, ReaderError
from reader_app.importing import read_source
from reader_app.importing.registry import FORMATS
from reader_app.services.imports import import_bytes, open_known, store
from reader_app.services.reading import Opened
from reader_app.storage.paths import DataPaths

MOST_FILES = 5_000
"""So many files of a folder are taken at most."""

Telling = Callable[[float, str], None]
"""Told the share done (0..1) and the file's name; raises Cancelled to stop."""


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What became of some files: the last article opened, how many were, sentences of the others."""

    last: Opened | None
    count: int
    failures: tuple[str, ...] = ()
    cancelled: bool = False


def files_in(paths: Sequence[str]) -> list[str]:
    """Return the files meant by files and folders: of a folder all that Meipi opens, by name.

    Hidden files, and the folders that browsers save beside a page, are left out. Raises
    ImportFailed for a folder that holds nothing to open, or too much.
    """
    found: list[str] = []
    for path in paths:
        folder = Path(path)
        if not folder.is_dir():
            found.append(path)
            continue
        inside = sorted(_walk(folder))
        if not inside:
            raise ImportFailed(f"There is nothing in “{folder.name}” that Meipi opens.")
        if len(inside) > MOST_FILES:
            raise ImportFailed(f"“{folder.name}” holds more than {MOST_FILES} files.")
        found += map(str, inside)
    return found


def _walk(folder: Path) -> list[Path]:
    suffixes = {suffix for one in FORMATS for suffix in one.suffixes}
    found: list[Path] = []
    waiting = [folder]
    while waiting and len(found) <= MOST_FILES:
        here = waiting.pop()
        try:
            entries = list(here.iterdir())
        except OSError:
            continue  # a folder that may not be read holds nothing for us
        names = {entry.name for entry in entries}
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir() and not entry.is_symlink():
                if not _is_beside_a_page(entry.name, names):
                    waiting.append(entry)
            elif entry.suffix.lower() in suffixes and entry.is_file():
                found.append(entry)
    return found


def _is_beside_a_page(name: str, names: set[str]) -> bool:
    """Tell whether a folder holds the pictures of a page that was saved beside it."""
    for ending in ("_files", ".files", "_file", "-Dateien"):
        stem = name.removesuffix(ending)
        if stem != name and any(f"{stem}{suffix}" in names for suffix in (".html", ".htm")):
            return True
    return False


def bring_in(paths: DataPaths, wanted: Sequence[str], tell: Telling) -> BroughtIn:
    """Import files and folders into the library.

    A file that fails leaves no trace and does not keep the next from coming in. When the reader
    stops it, what was whole by then stays; Cancelled is raised where nothing was.
    """
    files = files_in(wanted)
    last: Opened | None = None
    count = 0
    failures: list[str] = []
    for number, file in enumerate(files):
        try:
            last = _bring_one(paths, file, partial(_part, tell, number, len(files), file))
            count += 1
        except Cancelled:
            if not count:
                raise
            return BroughtIn(last, count, tuple(failures), cancelled=True)
        except ReaderError as error:
            failures.append(str(error))
    return BroughtIn(last, count, tuple(failures))


def _part(tell: Telling, number: int, count: int, file: str, share: float) -> None:
    tell((number + share) / count, Path(file).name)


def _bring_one(paths: DataPaths, file: str, progress: Callable[[float], None]) -> Opened:
    progress(0.0)
    data = read_source(file)
    known = open_known(paths, data)
    if known is not None:
        return known
    imported = import_bytes(data, file, progress=progress)
    progress(1.0)
    return store(paths, imported)
