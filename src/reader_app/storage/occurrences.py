"""How often words stand in the library, and which notes speak of them: read only, for workers."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

MOST_NOTES = 4
"""Notes that are returned at most, the latest first."""
_PLACES = """SELECT count(*), coalesce(sum((length(v.text) - length(replace(v.text, ?1, '')))
    / length(?1)), 0) FROM articles a JOIN versions v ON v.article_id = a.id
    AND v.sha256 = a.version WHERE a.trashed IS NULL AND instr(v.text, ?1) > 0"""
_NOTES = """SELECT n.id, n.article_id, n.exact, n.body, n.modified FROM notes n
    JOIN articles a ON a.id = n.article_id WHERE n.life = 'kept' AND a.trashed IS NULL
    AND (instr(n.exact, ?1) > 0 OR instr(n.body, ?1) > 0) ORDER BY n.modified DESC LIMIT ?2"""


@dataclass(frozen=True, slots=True)
class NoteAbout:
    """A note whose quote or text holds the words that were asked for."""

    id: str
    article_id: str
    quote: str
    body: str


@dataclass(frozen=True, slots=True)
class Occurrences:
    """How many places in how many articles of the library hold some words."""

    articles: int = 0
    places: int = 0
    notes: tuple[NoteAbout, ...] = ()


def find_occurrences(library: Path, wordings: Sequence[str]) -> Occurrences:
    """Look for every wording (both scripts of a word, say) in the articles of a library file.

    Articles in the trash are left out. Opens the file for reading alone and closes it again;
    what cannot be read is not found: the numbers are an aside on a card. 20 million characters
    take some 0.1 s a wording.
    """
    articles = places = 0
    notes: dict[str, tuple[str, NoteAbout]] = {}
    try:
        with closing(sqlite3.connect(f"{library.absolute().as_uri()}?mode=ro", uri=True)) as file:
            for words in dict.fromkeys(wordings):
                row = file.execute(_PLACES, (words,)).fetchone()
                articles, places = articles + row[0], places + row[1]
                for id_, article_id, quote, body, at in file.execute(_NOTES, (words, MOST_NOTES)):
                    notes[id_] = at, NoteAbout(id_, article_id, quote, body)
    except sqlite3.Error:
        return Occurrences()
    latest = sorted(notes.values(), key=_time, reverse=True)[:MOST_NOTES]
    return Occurrences(articles, places, tuple(note for _, note in latest))


def _time(dated: tuple[str, NoteAbout]) -> str:
    return dated[0]
