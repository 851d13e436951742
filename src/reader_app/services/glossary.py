"""The glossary that ships with the program, and the reader's own terms."""

from __future__ import annotations

import json
import logging
import os
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

from reader_app.core.errors import ReaderError
from reader_app.core.term import Entry, TermSource
from reader_app.services.glossary_format import Parsed, Problem, parse_glossary
from reader_app.storage.paths import FOLDER_MODE, make_private

_log = logging.getLogger(__name__)
_CACHE_FORMAT = 1


class GlossaryBroken(ReaderError):
    """A glossary that ships with the program does not parse; tells file, line and column."""


def load_glossary(folder: Path, cache: Path | None = None) -> tuple[Entry, ...]:
    """Return the entries of every *.yaml in folder, files in the order of their names.

    Parsing hundreds of entries takes some 100 ms, so the result is kept in cache, a JSON file
    that is read instead while names, sizes and times of the YAML files are what they were. It
    is derived: it may be deleted at any time, and failing to write it costs nothing but time.
    Raises GlossaryBroken for a file that does not parse.
    """
    files = sorted(folder.glob("*.yaml"))
    stamp = _stamp(files)
    if cache is not None:
        kept = _read_cache(cache, stamp)
        if kept is not None:
            return kept
    entries: list[Entry] = []
    for file in files:
        parsed = parse_file(file, TermSource.GLOSSARY)
        if parsed.problems:
            raise GlossaryBroken(f"The glossary is damaged: {parsed.problems[0]}")
        entries.extend(listed.entry for listed in parsed.listed)
    if cache is not None:
        _write_cache(cache, stamp, entries)
    return tuple(entries)


def parse_file(file: Path, layer: TermSource) -> Parsed:
    """Parse one glossary file; one that cannot be read or decoded is a problem like any other."""
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return Parsed(None, (), (Problem(file.name, 1, 1, str(error)),))
    return parse_glossary(text, file.name, layer)


def _stamp(files: list[Path]) -> str:
    facts = [(file.name, (stat := file.stat()).st_size, stat.st_mtime_ns) for file in files]
    return sha256(json.dumps([_CACHE_FORMAT, facts]).encode()).hexdigest()


def _read_cache(cache: Path, stamp: str) -> tuple[Entry, ...] | None:
    try:
        data = json.loads(cache.read_text("utf-8"))
        if data["stamp"] != stamp:
            return None
        return tuple(_entry(fields) for fields in data["entries"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, KeyError) as error:
        _log.info("the glossary's cache is of no use (%s) and is made anew", error)
        return None


def _entry(fields: dict[str, Any]) -> Entry:
    for name in ("aliases", "members", "see", "not_in"):
        fields[name] = tuple(fields[name])
    fields["layer"] = TermSource(fields["layer"])
    return Entry(**fields)


def _write_cache(cache: Path, stamp: str, entries: list[Entry]) -> None:
    data = {"stamp": stamp, "entries": [asdict(entry) for entry in entries]}
    part = cache.with_name(f"{cache.name}.{os.getpid()}.part")
    try:
        cache.parent.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        make_private(part)
        part.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
        part.replace(cache)
    except OSError as error:
        _log.info("the glossary's cache could not be written: %s", error)
