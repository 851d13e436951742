"""Importing: bytes of any format to a SourceDocument. Reads; never fetches, never writes.

Only plain text is imported with this package; each other format's module and libraries are
loaded when a document of it is opened.
"""

from __future__ import annotations

import os

from reader_app.core.errors import ImportFailed
from reader_app.core.source import SourceDocument
from reader_app.importing.limits import (
    DEFAULT_LIMITS,
    Companions,
    Limits,
    Progress,
    no_companions,
    no_progress,
)
from reader_app.importing.reading import companions_of, read_source
from reader_app.importing.registry import choose_format, split_media_type
from reader_app.importing.request import Request

__all__ = ["DEFAULT_LIMITS", "Limits", "load_bytes", "load_file", "read_source"]


def load_bytes(
    data: bytes,
    *,
    path: str = "",
    media_type: str | None = None,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    companions: Companions = no_companions,
    progress: Progress = no_progress,
) -> SourceDocument:
    """Return the document that data holds.

    path only names it (its suffix helps to tell the format); media_type is what came with the
    bytes, a charset included; encoding is the reader's own choice and overrides every guess.
    companions reads files saved beside a page. progress is told 0..1 and may raise Cancelled.
    Raises ImportFailed with a sentence for the reader.
    """
    if not data:
        raise ImportFailed("There is nothing to open: the document is empty.")
    kind, charset = split_media_type(media_type)
    chosen = choose_format(data, path, kind)
    progress(0.0)
    document = chosen.loader()(
        Request(
            data,
            path=path,
            media_type=chosen.media_types[0],
            encoding=encoding,
            charset=charset,
            limits=limits,
            companions=companions,
            progress=progress,
        )
    )
    progress(1.0)
    return document


def load_file(
    path: str | os.PathLike[str],
    *,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    progress: Progress = no_progress,
) -> SourceDocument:
    """Return the document in a file, with the pictures saved beside it.

    Raises ImportFailed with a sentence for the reader; progress as in load_bytes.
    """
    return load_bytes(
        read_source(path, limits),
        path=os.fspath(path),
        encoding=encoding,
        limits=limits,
        companions=companions_of(path, limits),
        progress=progress,
    )
