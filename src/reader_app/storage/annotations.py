"""The reader's notes in an open library: every change journaled, nothing overwritten or erased."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import replace

from reader_app.core.errors import DamagedLibrary, StorageFailed
from reader_app.core.note import Note, NoteDraft, NoteStep, SavedNote, StepAction
from reader_app.core.span import Span
from reader_app.storage.clock import new_id, utc_now
from reader_app.storage.connection import Database
from reader_app.storage.drafts import drop_draft
from reader_app.storage.journal import Journal, JournalEntry
from reader_app.storage.merge import merge_notes
from reader_app.storage.note_codec import SELECTED, Life, StoredNote, note_of_row, same_content

_PACK = 256
"""Notes read from the database at a time."""


class Annotations:
    """Notes, their trash and their history. Use from the thread that opened the connection.

    Everything that writes returns when the change is on disk, or raises StorageFailed and has
    changed nothing: the caller still has the text and can try again.
    """

    def __init__(
        self, database: Database, clock: Callable[[], str] = utc_now, who: str = ""
    ) -> None:
        self._db = database
        self._journal = Journal(database, clock, who)

    def of_article(self, article_id: str) -> tuple[Note, ...]:
        """Return the notes of an article by the place they were made at."""
        return self._packed("article_id = ? AND life = 'kept'", article_id)

    def near(self, article_id: str, version: str, span: Span) -> tuple[Note, ...]:
        """Return the notes that were made on one version and begin in a span of it.

        Not those the reader put there by hand, nor any that found their way there from another
        version: of_article has all.
        """
        return self._packed(
            "article_id = ? AND life = 'kept' AND version = ? AND attached IS NULL"
            ' AND "start" >= ? AND "start" < ?',
            article_id,
            version,
            span.start,
            span.end,
        )

    def count(self, article_id: str) -> int:
        """Return how many notes an article has, those in the trash apart."""
        (found,) = self._db.row(
            "SELECT count(*) FROM notes WHERE article_id = ? AND life = 'kept'", (article_id,)
        )
        return int(found)

    def trash(self, article_id: str | None = None, *, most: int = -1) -> tuple[Note, ...]:
        """Return the notes in the trash, of one article or of all, changed last first.

        most limits how many there are (of all articles), -1 for no limit.
        """
        if article_id is None:
            return self._select("life = 'trashed' ORDER BY modified DESC LIMIT ?", most)
        return self._select(
            "article_id = ? AND life = 'trashed' ORDER BY modified DESC", article_id
        )

    def get(self, note_id: str) -> StoredNote | None:
        """Return one note, be it on the page, in the trash or a tombstone."""
        return self._journal.stored(note_id)

    def history(self, note_id: str) -> tuple[JournalEntry, ...]:
        """Return every change of a note, oldest first."""
        return self._journal.history(note_id)

    def add(self, note: Note, *, finished: NoteDraft | None = None) -> Note:
        """Store a new note; finished is the draft it came from, dropped in the same moment."""
        (added,) = self._add_all([note], StepAction.ADD, finished)
        return added

    def take_in(self, new: Iterable[Note], changed: Iterable[Note]) -> tuple[Note, ...]:
        """Store notes of one article that came from elsewhere and changes to those it has.

        All of it is one step of undo, and happens whole or not at all. A changed note carries
        the revision it was compared with; one that was changed since is left as it is, so that
        an import never overwrites what it has not seen.
        """
        added, updated = list(new), list(changed)
        if not added and not updated:
            return ()
        article_id = _one_article(added + updated)
        with self._db.transaction():
            step = self._journal.begin_step(article_id, StepAction.IMPORT)
            stored = []
            for note in added:
                before = self._journal.stored(note.id)
                # one in the trash, or a tombstone, keeps its own quote
                kept = note if before is None else replace(note, target=before.note.target)
                stored.append((before, kept))
            for note in updated:
                before = self._journal.stored(note.id)
                if before is not None and before.note.revision == note.revision:
                    stored.append((before, note))
            return tuple(
                self._journal.write(
                    step, StepAction.IMPORT.value, before, StoredNote(note, "kept")
                ).note
                for before, note in stored
            )

    def change(
        self,
        note: Note,
        *,
        finished: NoteDraft | None = None,
        action: StepAction = StepAction.CHANGE,
    ) -> SavedNote:
        """Store a changed note, whose revision says what the change was made on.

        When another window was there first, both changes are merged, or where the words
        contradict, theirs stays and ours becomes a note of its own beside it. A note that was
        deleted meanwhile comes back with the change.
        """
        with self._db.transaction():
            if finished is not None:
                drop_draft(self._db, finished)
            current = self._journal.stored(note.id)
            if current is None:
                raise StorageFailed("This note is no longer in the library.")
            wanted = StoredNote(note, "kept")
            if current.note.revision == note.revision:
                if same_content(current, wanted):
                    return SavedNote(current.note)
                return SavedNote(self._step(note.article_id, action, current, wanted))
            return self._change_both(note, current, action)

    def delete(self, note_ids: Iterable[str]) -> tuple[Note, ...]:
        """Put notes of one article into the trash, as one step of undo."""
        return self._move(note_ids, StepAction.DELETE, "kept", "trashed")

    def restore(self, note_ids: Iterable[str]) -> tuple[Note, ...]:
        """Take notes of one article out of the trash, as one step of undo."""
        return self._move(note_ids, StepAction.RESTORE, "trashed", "kept")

    def empty_trash(self, article_id: str) -> tuple[Note, ...]:
        """Leave only tombstones of an article's notes in the trash. The journal keeps them."""
        ids = [note.id for note in self.trash(article_id)]
        return self._move(ids, StepAction.EMPTY_TRASH, "trashed", "gone")

    def next_undo(self, article_id: str) -> StepAction | None:
        """Return what undo would take back in this article, None for nothing."""
        found = self._journal.next_undo(article_id)
        return None if found is None else found[1]

    def next_redo(self, article_id: str) -> StepAction | None:
        """Return what redo would do again in this article, None for nothing."""
        found = self._journal.next_redo(article_id)
        return None if found is None else found[1]

    def undo(self, article_id: str) -> NoteStep | None:
        """Take back the last step in an article, of this run or an earlier one."""
        with self._db.transaction():
            found = self._journal.next_undo(article_id)
            return found and _step_result(article_id, found[1], self._journal.undo(found[0]))

    def redo(self, article_id: str) -> NoteStep | None:
        """Do the step again that was undone last, unless something else was done since."""
        with self._db.transaction():
            found = self._journal.next_redo(article_id)
            return found and _step_result(article_id, found[1], self._journal.redo(found[0]))

    def _select(self, condition: str, *values: str | int) -> tuple[Note, ...]:
        rows = self._db.rows(f"SELECT {SELECTED} FROM notes WHERE {condition}", values)
        with self._db.guarding():
            return tuple([note_of_row(row).note for row in rows])

    def _packed(self, condition: str, *values: str | int) -> tuple[Note, ...]:
        """Return notes by place, read a few hundred at a time.

        Python lets go of its lock for each row that SQLite steps to, and waits up to 5 ms to have
        it again while another thread works; so ten thousand rows are ten thousand waits. SQLite
        puts the rows into JSON by itself, and there are forty.
        """
        statement = (
            f"SELECT json_group_array(json_array({SELECTED})) FROM notes WHERE {condition}"
            f" GROUP BY rowid / {_PACK}"
        )
        with self._db.guarding():
            try:
                packs = self._db.rows(statement, values)
                notes = [note_of_row(row).note for (pack,) in packs for row in json.loads(pack)]
            except (sqlite3.OperationalError, ValueError) as error:
                # a column that holds no text, or text that is none
                raise DamagedLibrary("The library file is damaged.") from error
        return tuple(sorted(notes, key=_made_at))

    def _add_all(
        self, notes: list[Note], action: StepAction, finished: NoteDraft | None
    ) -> list[Note]:
        if not notes:
            return []
        article_id = _one_article(notes)
        with self._db.transaction():
            if finished is not None:
                drop_draft(self._db, finished)
            step = self._journal.begin_step(article_id, action)
            return [
                self._journal.write(
                    step, action.value, self._journal.stored(note.id), StoredNote(note, "kept")
                ).note
                for note in notes
            ]

    def _change_both(self, mine: Note, current: StoredNote, action: StepAction) -> SavedNote:
        base = self._journal.at_revision(mine.id, mine.revision)
        merged = None if base is None else merge_notes(base.note, mine, current.note)
        if merged is not None:
            wanted = StoredNote(merged, "kept")
            if same_content(current, wanted):
                return SavedNote(current.note, merged=True)
            note = self._step(mine.article_id, action, current, wanted)
            return SavedNote(note, merged=True)
        copy = replace(mine, id=new_id(), links=(*mine.links, f"note:{mine.id}"))
        kept = self._step(mine.article_id, action, None, StoredNote(copy, "kept"))
        return SavedNote(current.note, copy=kept)

    def _step(
        self, article_id: str, action: StepAction, before: StoredNote | None, after: StoredNote
    ) -> Note:
        step = self._journal.begin_step(article_id, action)
        return self._journal.write(step, action.value, before, after).note

    def _move(
        self, note_ids: Iterable[str], action: StepAction, here: str, there: Life
    ) -> tuple[Note, ...]:
        with self._db.transaction():
            found = [self._journal.stored(note_id) for note_id in note_ids]
            moving = [stored for stored in found if stored is not None and stored.life == here]
            if not moving:
                return ()
            step = self._journal.begin_step(_one_article([s.note for s in moving]), action)
            return tuple(
                self._journal.write(step, action.value, stored, StoredNote(stored.note, there)).note
                for stored in moving
            )


def _made_at(note: Note) -> tuple[int, str]:
    return note.target.span.start, note.created


def _one_article(notes: list[Note]) -> str:
    (article_id,) = {note.article_id for note in notes}
    return article_id


def _step_result(article_id: str, action: StepAction, changed: list[StoredNote]) -> NoteStep:
    return NoteStep(
        action,
        article_id,
        tuple(stored.note for stored in changed if stored.life == "kept"),
        tuple(stored.note.id for stored in changed if stored.life != "kept"),
    )
