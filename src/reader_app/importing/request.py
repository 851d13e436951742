"""What a format module is given."""

from __future__ import annotations

from dataclasses import dataclass

from reader_app.importing.limits import (
    DEFAULT_LIMITS,
    Companions,
    Limits,
    Progress,
    no_companions,
    no_progress,
)


@dataclass(frozen=True, slots=True)
class Request:
    """One document to load.

    path is as the reader gave it ("" for the clipboard) and is never opened here; encoding is
    the reader's own choice, charset what came with the bytes (an HTTP header); companions reads
    files beside a saved page; progress is told 0..1 and may raise Cancelled.
    """

    data: bytes
    path: str = ""
    media_type: str = "text/plain"
    encoding: str | None = None
    charset: str | None = None
    limits: Limits = DEFAULT_LIMITS
    companions: Companions = no_companions
    progress: Progress = no_progress
