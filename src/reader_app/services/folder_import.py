"""A folder of files into the library, one after the other; what fails is told and passed over."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader_app.core.errors import Cancelled, ReaderError
from reader_app.services.imports import PIPELINE, import_bytes
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths

SUFFIXES = frozenset(
    [
        ".txt",
        ".text",
        ".md",
        ".markdown",
        ".html",
        ".htm",
        ".xhtml",
        ".mht",
        ".mhtml",
        ".pdf",
        ".docx",
        ".epub",
    ]
)
"""What is taken for an article by its name; anything else in a folder is passed over."""
MOST = 100_000


@dataclass(frozen=True, slots=True)
class FolderReport:
    """What became of the files of a folder: ids of new articles, how many were there already,
    and which failed, each with a sentence. cancelled: the rest was not looked at."""

    added: tuple[str, ...]
    known: int
    failed: tuple[tuple[str, str], ...]
    cancelled: bool = False


def import_folder(
    paths: DataPaths, folder: Path, told: Callable[[int, int, str], None]
) -> FolderReport:
    """Import every article file below a folder, on a worker, on a connection of its own.

    told(done, total, name) hears of each file before it is read and may raise Cancelled: what was
    imported by then stays. Raises StorageFailed when the library cannot be written.
    """
    files = list(article_files(folder))
    added: list[str] = []
    failed: list[tuple[str, str]] = []
    known, cancelled = 0, False
    with Library.open(paths) as library:
        for done, file in enumerate(files):
            try:
                told(done, len(files), file.name)
            except Cancelled:
                cancelled = True
                break
            try:
                new = _import_one(library, file)
            except ReaderError as error:
                failed.append((str(file.relative_to(folder)), str(error)))
                continue
            if new is None:
                known += 1
            else:
                added.append(new)
    return FolderReport(tuple(added), known, tuple(failed), cancelled)


def article_files(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder that may be articles, in the order of their names.

    Hidden files, links to folders and the folders that browsers save beside a page are left out.
    """
    found = 0
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not _is_beside_a_page(Path(place), name))
        for name in sorted(names):
            if Path(name).suffix.lower() in SUFFIXES and not name.startswith("."):
                yield Path(place) / name
                found += 1
                if found == MOST:
                    return


def _is_beside_a_page(place: Path, name: str) -> bool:
    if name.startswith("."):
        return True
    base = name.removesuffix("_files")
    return base != name and any((place / f"{base}{end}").exists() for end in (".html", ".htm"))


def _import_one(library: Library, file: Path) -> str | None:
    """Return the id of a new article; None where the library has it already."""
    from hashlib import sha256

    from reader_app.importing.reading import read_source

    data = read_source(str(file))
    if library.articles.article_of_source(sha256(data).hexdigest()) is not None:
        return None
    imported = import_bytes(data, str(file))
    return library.articles.store_article(imported.article, imported.original, pipeline=PIPELINE)
