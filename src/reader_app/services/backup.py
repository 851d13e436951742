"""Opening the library whatever state it is in, backups, and restoring: for start and command line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reader_app.core.errors import DamagedLibrary, ReaderError, StorageFailed
from reader_app.storage.archive import is_archive, read_archive, write_archive
from reader_app.storage.backup import Backup, is_due, list_backups, make_backup, restore
from reader_app.storage.connection import damage_mark
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from reader_app.storage.recovery import Recovery, recover


@dataclass(frozen=True, slots=True)
class OpenedLibrary:
    """A library that can be used, with sentences for the reader about how it came to that."""

    library: Library
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Restored:
    """What meipi restore did: from which file, how much is there now, and where the old is kept."""

    source: Path
    articles: int
    notes: int
    kept: Path | None


def open_library(paths: DataPaths) -> OpenedLibrary:
    """Open the library; where it is damaged, recover what can be read and say what that is.

    Raises NewerLibrary for one of a later program, StorageFailed when the place cannot be used.
    """
    if not damage_mark(paths.library).exists():
        try:
            library = Library.open(paths)
        except DamagedLibrary:
            pass
        else:
            return OpenedLibrary(library, library.take_incidents())
    recovery = recover(paths)
    library = Library.open(paths)
    saved_again = _import_again(library, recovery.textless)
    return OpenedLibrary(library, (_recovery_sentence(recovery, saved_again),))


def back_up(paths: DataPaths, target: Path | None = None) -> Path:
    """Make a verified copy now; return where it is.

    Without a target it goes to backups/ and takes part in the rotation. A target is one archive
    with everything: library, originals and the reader's glossaries.
    """
    if not paths.library.exists():
        raise StorageFailed(f"There is no library in {paths.root} yet.")
    if target is None:
        return make_backup(paths).path
    write_archive(paths, target)
    return target


def back_up_if_due(paths: DataPaths) -> Path | None:
    """Make the daily copy where one is due; call it on a worker when the window is idle."""
    if not paths.library.exists() or not is_due(paths, datetime.now(UTC)):
        return None
    return make_backup(paths).path


def backups(paths: DataPaths) -> tuple[Backup, ...]:
    """Return the copies in backups/, newest first."""
    return list_backups(paths)


def restore_from(paths: DataPaths, source: Path) -> Restored:
    """Put a copy or an archive in the place of the library, after checking it whole.

    Nothing is lost: the library of before is kept beside the backups. Raises StorageFailed with
    a sentence; the library is then as before.
    """
    kept = read_archive(paths, source) if is_archive(source) else restore(paths, source)
    with Library.open(paths) as library:
        (articles,) = library.database.row("SELECT count(*) FROM articles")
        (notes,) = library.database.row("SELECT count(*) FROM notes WHERE life = 'kept'")
    return Restored(source, articles, notes, kept)


def _import_again(library: Library, lost: tuple[str, ...]) -> int:
    """Make lost texts again from the originals that are still there; return how many."""
    from reader_app.services.imports import PIPELINE, import_bytes

    saved = 0
    for article_id in lost:
        for original in sorted(library.paths.originals.glob(f"{article_id}*")):
            try:
                imported = import_bytes(original.read_bytes(), original.name)
            except (ReaderError, OSError):
                continue  # a picture, or damaged as well; the article stays listed without text
            library.articles.store_article(
                imported.article, imported.original, article_id=article_id, pipeline=PIPELINE
            )
            saved += 1
            break
    return saved


def _recovery_sentence(recovery: Recovery, saved_again: int) -> str:
    sentence = (
        "The library file was damaged. Saved from it: "
        f"{recovery.articles} articles and {recovery.notes} notes"
    )
    if recovery.backup is not None:
        sentence += f", with the help of the backup of {recovery.backup:%Y-%m-%d %H:%M} UTC"
    lost = len(recovery.textless) - saved_again
    if lost:
        sentence += f"; the text of {lost} articles could not be read"
    return f"{sentence}. The damaged file is kept as {recovery.kept}."
