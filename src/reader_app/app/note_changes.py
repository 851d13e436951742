"""What a change of notes did, read from what the service answers; and reading many on a worker."""

from __future__ import annotations

from collections.abc import Sequence

from reader_app.core.library import StoredArticle
from reader_app.core.note import Note, NoteStep, PlacedNote, SavedNote
from reader_app.storage.paths import DataPaths

Changes = tuple[Sequence[Note], Sequence[str]]
"""What a change did: the notes as they are now, and the ids of those that are gone."""


def read_notes(paths: DataPaths, stored: StoredArticle) -> tuple[PlacedNote, ...]:
    from reader_app.services.notes import NotesService
    from reader_app.storage.library import Library

    with Library.open(paths) as library:
        return NotesService(library).notes_of(stored)


def of_added(placed: PlacedNote) -> Changes:
    return (placed.note,), ()


def of_saved(saved: SavedNote) -> Changes:
    return (saved.note,) if saved.copy is None else (saved.note, saved.copy), ()


def of_deleted(notes: tuple[Note, ...]) -> Changes:
    return (), [note.id for note in notes]


def of_restored(notes: tuple[Note, ...]) -> Changes:
    return notes, ()


def of_nothing(_notes: tuple[Note, ...]) -> Changes:
    return (), ()


def of_step(step: NoteStep) -> Changes:
    return step.notes, step.removed
