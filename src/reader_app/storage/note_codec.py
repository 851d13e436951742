"""Notes as rows and as JSON for the journal."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Literal

from reader_app.core.errors import DamagedLibrary, NotANote
from reader_app.core.note import Colour, MarkStyle, Note, Quote, Scope, Target
from reader_app.core.span import Span
from reader_app.storage.article_codec import compact

Life = Literal["kept", "trashed", "gone"]
"""Where a note is: on the page, in the trash, or only a tombstone that says it once was."""

COLUMNS = (
    "id",
    "article_id",
    "revision",
    "life",
    "version",
    "scope",
    "start",
    "end",
    "exact",
    "prefix",
    "suffix",
    "attached",
    "body",
    "tags",
    "links",
    "colour",
    "style",
    "created",
    "modified",
)
SELECTED = ", ".join(f'"{column}"' for column in COLUMNS)
PLACES = ", ".join("?" * len(COLUMNS))

_COLOURS = {colour.value: colour for colour in Colour}
_STYLES = {style.value: style for style in MarkStyle}
_SCOPES = {scope.value: scope for scope in Scope}


@dataclass(frozen=True, slots=True)
class StoredNote:
    """A note and where in its life it is."""

    note: Note
    life: Life


def note_row(stored: StoredNote) -> tuple[object, ...]:
    """Return the values of COLUMNS."""
    note = stored.note
    target = note.target
    return (
        note.id,
        note.article_id,
        note.revision,
        stored.life,
        target.version,
        target.scope.value,
        target.span.start,
        target.span.end,
        target.quote.exact,
        target.quote.prefix,
        target.quote.suffix,
        None if note.attached is None else dump_target(note.attached),
        note.body,
        dump_list(note.tags),
        dump_list(note.links),
        note.colour.value,
        note.style.value,
        note.created,
        note.modified,
    )


def note_of_row(row: tuple[Any, ...]) -> StoredNote:
    """Return the note of a row of COLUMNS. Raises DamagedLibrary for what is no note."""
    try:
        return _note_of_row(row)
    except (ValueError, KeyError, TypeError, NotANote) as error:
        raise DamagedLibrary(f"A note in the library is damaged ({row[0]!s:.40}).") from error


def _note_of_row(row: tuple[Any, ...]) -> StoredNote:
    (
        note_id,
        article_id,
        revision,
        life,
        version,
        scope,
        start,
        end,
        exact,
        prefix,
        suffix,
        attached,
        body,
        tags,
        links,
        colour,
        style,
        created,
        modified,
    ) = row
    note = Note(
        note_id,
        article_id,
        Target(version, Span(start, end), Quote(exact, prefix, suffix), _SCOPES[scope]),
        created,
        modified,
        body,
        load_list(tags),
        _COLOURS[colour],
        _STYLES[style],
        load_list(links),
        None if attached is None else load_target(attached),
        revision,
    )
    return StoredNote(note, life)


def dump_note(stored: StoredNote) -> str:
    """Return a note as one JSON object, whole enough to bring it back from the journal alone."""
    return compact(dict(zip(COLUMNS, note_row(stored), strict=True)))


def load_note(text: str) -> StoredNote:
    """Return the note of dump_note. Raises DamagedLibrary for what is no note."""
    try:
        stored = json.loads(text)
    except ValueError as error:
        raise DamagedLibrary("An entry in the journal of the library is damaged.") from error
    return note_of_row(tuple(stored.get(column) for column in COLUMNS))


def journal_crc(before: str | None, after: str) -> int:
    """Return the checksum of a journal entry (CRC-32)."""
    return zlib.crc32(f"{before}\n{after}".encode())


def dump_target(target: Target) -> str:
    """Return a target as JSON."""
    quote = target.quote
    return compact(
        [
            target.version,
            target.scope.value,
            target.span.start,
            target.span.end,
            quote.exact,
            quote.prefix,
            quote.suffix,
        ]
    )


def load_target(text: str) -> Target:
    """Return the target of dump_target."""
    version, scope, start, end, exact, prefix, suffix = json.loads(text)
    return Target(version, Span(start, end), Quote(exact, prefix, suffix), _SCOPES[scope])


def same_content(one: StoredNote, other: StoredNote) -> bool:
    """Tell whether two notes say the same, whatever their revisions and times."""
    neutral = replace(other.note, revision=one.note.revision, modified=one.note.modified)
    return one.life == other.life and one.note == neutral


def dump_list(items: tuple[str, ...]) -> str:
    """Return tags or links as a JSON array."""
    return compact(items) if items else "[]"


@lru_cache(maxsize=1024)
def load_list(text: str) -> tuple[str, ...]:
    """Return the tags or links of dump_list."""
    return () if text == "[]" else tuple(json.loads(text))
