"""Writing what the reader exports into a file of the reader's choice."""

from __future__ import annotations

from pathlib import Path

from reader_app.core.errors import StorageFailed
from reader_app.storage.whole_files import write_whole


def save(path: str, data: bytes) -> None:
    """Write data to a file the reader named. Raises StorageFailed with a sentence."""
    try:
        write_whole(Path(path), data, mode=None)
    except OSError as error:
        raise StorageFailed(f"{path} could not be written: {error.strerror}.") from error
