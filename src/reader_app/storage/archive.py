"""Everything of a data directory in one file, for another disk or another machine."""

from __future__ import annotations

import os
import zipfile
import zlib
from pathlib import Path

from reader_app.core.errors import StorageFailed
from reader_app.storage.backup import check_library_file, restore
from reader_app.storage.connection import Database
from reader_app.storage.copies import stamp
from reader_app.storage.paths import FILE_MODE, DataPaths, make_private
from reader_app.storage.whole_files import sync_file, sync_folder, write_whole

_LIBRARY = "library.db"
_FOLDERS = ("originals", "glossaries")
_CHUNK = 1 << 20


def is_archive(path: Path) -> bool:
    """Tell whether a file is one of ours (or at least an archive)."""
    return path.is_file() and zipfile.is_zipfile(path)


def write_archive(paths: DataPaths, target: Path) -> None:
    """Write library, originals and glossaries to one ZIP file that appears whole and verified.

    Raises StorageFailed when the disk refuses, DamagedLibrary when the library is not sound.
    """
    copy = paths.backups / f".archived-{stamp()}.db"
    partial = target.with_name(f".{target.name}.partial")
    database = Database(paths.library)
    try:
        database.copy_to(copy)
        check_library_file(copy)
        os.close(os.open(partial, os.O_CREAT | os.O_RDWR | os.O_TRUNC, FILE_MODE))
        with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            archive.write(copy, _LIBRARY)
            for folder in _FOLDERS:
                for path in sorted((paths.root / folder).iterdir()):
                    if path.is_file() and not path.name.startswith("."):
                        archive.write(path, f"{folder}/{path.name}")
        with zipfile.ZipFile(partial) as archive:
            broken = archive.testzip()
        if broken is not None:
            raise StorageFailed(
                f"The archive could not be written: {broken} is not as it should be."
            )
        sync_file(partial)
        partial.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise StorageFailed(f"{target} could not be written: {error.strerror}.") from error
    finally:
        database.close()
        copy.unlink(missing_ok=True)
        partial.unlink(missing_ok=True)


def read_archive(paths: DataPaths, source: Path) -> Path | None:
    """Restore an archive: the library is replaced, originals and glossaries are added.

    Files that are there stay as they are. Returns where the library of before is kept. Raises
    StorageFailed when the archive is not whole; nothing is changed then.
    """
    paths.make()
    copy = paths.backups / f".restoring-{stamp()}.db"
    try:
        with zipfile.ZipFile(source) as archive:
            if _LIBRARY not in archive.namelist() or archive.testzip() is not None:
                raise StorageFailed(f"{source.name} is no whole archive of Meipi.")
            make_private(copy)
            with archive.open(_LIBRARY) as stored, copy.open("wb") as file:
                while chunk := stored.read(_CHUNK):
                    file.write(chunk)
            check_library_file(copy)
            for name in archive.namelist():
                folder, _, base = name.partition("/")
                if folder in _FOLDERS and base and base == Path(base).name:
                    target = paths.root / folder / base
                    if not target.exists():
                        write_whole(target, archive.read(name))
        return restore(paths, copy)
    except OSError as error:
        raise StorageFailed(f"{source} could not be read: {error.strerror}.") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise StorageFailed(f"{source.name} is damaged.") from error
    finally:
        copy.unlink(missing_ok=True)
