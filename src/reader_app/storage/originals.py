"""Imported bytes and pictures as files named by their sha256, written once and whole."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from reader_app.core.errors import StorageFailed
from reader_app.storage.whole_files import write_whole

_LONGEST_EXTENSION = 8


def extension_of(path: str) -> str:
    """Return a safe file extension for a source's path, "bin" where it has none."""
    suffix = Path(path).suffix[1:].lower()
    safe = suffix.isascii() and suffix.isalnum() and len(suffix) <= _LONGEST_EXTENSION
    return suffix if safe else "bin"


def keep_bytes(folder: Path, data: bytes, extension: str) -> str:
    """Write bytes to folder/<sha256>.<extension> unless they are there; return the sha256.

    The file appears whole or not at all: temporary name, fsync, rename, fsync of the folder.
    Raises StorageFailed when the disk refuses.
    """
    digest = sha256(data).hexdigest()
    target = folder / f"{digest}.{extension}"
    try:
        if not (target.is_file() and target.stat().st_size == len(data)):
            write_whole(target, data)
    except OSError as error:
        raise StorageFailed(
            f"The original could not be kept in {folder}: {error.strerror}."
        ) from error
    return digest
