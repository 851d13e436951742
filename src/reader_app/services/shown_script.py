"""Explanations in the script the reader reads: written in simplified, shown in either."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from reader_app.analysis.script import to_hans, to_hant
from reader_app.core.article import Script
from reader_app.core.folding import to_hans_by_character
from reader_app.core.term import Entry, TermSource

KEPT = 4000
_NAMES_FORMS = "variant of"
"""An entry of CC-CEDICT that is about the forms of a character: 爲, variant of 為."""


def in_script(entry: Entry, script: Script) -> Entry:
    """Return an entry with what it says in a script; its headwords are left in both.

    The reader's own words stay as the reader wrote them.
    The first call for traditional script loads OpenCC's table (some 40 ms): warm_up on a worker.
    """
    if entry.layer is TermSource.READER or script is Script.MIXED:
        return entry
    if entry.layer is TermSource.DICTIONARY and _NAMES_FORMS in entry.definition:
        return entry
    return replace(
        entry,
        definition=text_in_script(entry.definition, script),
        members=tuple(text_in_script(member, script) for member in entry.members),
        field=_optional(entry.field, script),
        source=_optional(entry.source, script),
        since=_optional(entry.since, script),
    )


def differs(entry: Entry, script: Script) -> bool:
    """Tell whether an entry says anything else in that script than as it was written."""
    return in_script(entry, script) != entry


@lru_cache(maxsize=KEPT)
def text_in_script(text: str, script: Script) -> str:
    """Return some words in a script; regional words stay as they are (软件 is 軟件)."""
    if script is Script.HANT:
        return to_hant(text)
    if script is Script.HANS and to_hans_by_character(text) != text:
        return to_hans(text)
    return text


def warm_up(script: Script) -> None:
    """Load what the script needs, so that the first card does not wait for it."""
    text_in_script("术语", script)


def _optional(text: str | None, script: Script) -> str | None:
    return text_in_script(text, script) if text else text
