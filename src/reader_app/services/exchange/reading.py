"""Telling which program wrote a file of notes, by what is in it, and reading it."""

from __future__ import annotations

import json
from pathlib import Path

from reader_app.core.errors import ImportFailed
from reader_app.services.exchange.calibre import ENCODED, read_calibre, read_encoded, read_opf
from reader_app.services.exchange.foreign import ForeignFile
from reader_app.services.exchange.json_ld_reading import is_json_ld, read_json_ld
from reader_app.services.exchange.koreader import read_exported, read_koreader
from reader_app.services.exchange.readers import read_hypothesis, read_readest

MOST_BYTES = 512 * 1024 * 1024
UNKNOWN = (
    "This file has no notes that can be read: JSON-LD, Hypothesis, KOReader, calibre and Readest "
    "are known."
)


def read_notes_file(path: Path) -> ForeignFile:
    """Return the notes in a file on disk. Raises ImportFailed with a sentence for the reader."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ImportFailed("This file is too large to be one of notes.")
        return read_notes(path.read_bytes())
    except OSError as error:
        raise ImportFailed(f"{path} cannot be read: {error.strerror}.") from error


def read_notes(data: bytes) -> ForeignFile:
    """Return the notes in a file. Raises ImportFailed with a sentence for the reader.

    Nothing in the file is run or fetched; its name plays no part.
    """
    if len(data) > MOST_BYTES:
        raise ImportFailed("This file is too large to be one of notes.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ImportFailed(UNKNOWN) from None
    if text.lstrip().startswith(("--", "return")):
        return read_koreader(text)
    if text.startswith(ENCODED):
        return read_encoded(text)
    if text.lstrip().startswith("<"):
        opf = read_opf(text)
        if opf is None:
            raise ImportFailed(UNKNOWN)
        return opf
    try:
        parsed = json.loads(text)
    except RecursionError:
        raise ImportFailed("This file is nested too deeply to be one of notes.") from None
    except ValueError as error:
        raise ImportFailed(f"This file is no valid JSON ({error!s:.80}).") from None
    for read in (read_hypothesis, read_calibre, read_readest, read_exported):
        found = read(parsed)
        if found is not None:
            return found
    if is_json_ld(parsed):
        return read_json_ld(parsed)
    raise ImportFailed(UNKNOWN)
