"""Writing what the reader exports into a file of the reader's choice."""

from __future__ import annotations

from pathlib import Path

from reader_app.core.errors import StorageFailed


def save(path: str, data: bytes) -> None:
    """Write data to a file the reader named. Raises StorageFailed with a sentence."""
    try:
        Path(path).write_bytes(data)
    except OSError as error:
        raise StorageFailed(f"{path} could not be written: {error.strerror}.") from error
