"""The append-only record of every change to notes, and the steps that undo goes through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from reader_app.core.note import StepAction
from reader_app.storage.clock import this_reader, utc_now
from reader_app.storage.connection import Database
from reader_app.storage.note_codec import (
    PLACES,
    SELECTED,
    StoredNote,
    dump_note,
    journal_crc,
    load_note,
    note_of_row,
    note_row,
)

UNDO = "undo"
REDO = "redo"


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One change of one note: when (UTC), who, what, and the note before and after."""

    at: str
    who: str
    action: str
    note_id: str
    before: StoredNote | None
    after: StoredNote


class Journal:
    """Writes notes and their journal together. Every method that writes needs a transaction."""

    def __init__(
        self, database: Database, clock: Callable[[], str] = utc_now, who: str = ""
    ) -> None:
        self._db = database
        self._clock = clock
        self._who = who or this_reader()

    def stored(self, note_id: str) -> StoredNote | None:
        """Return a note whatever its life."""
        row = self._db.row(f"SELECT {SELECTED} FROM notes WHERE id = ?", (note_id,))
        return None if row is None else note_of_row(row)

    def begin_step(self, article_id: str, action: StepAction) -> int:
        """Start a step of the reader's; what had been undone can no longer be redone."""
        self._db.execute(
            "UPDATE steps SET state = 'over' WHERE article_id = ? AND state = 'undone'",
            (article_id,),
        )
        done = self._db.execute(
            "INSERT INTO steps (article_id, action, at, state) VALUES (?, ?, ?, 'done')",
            (article_id, action.value, self._clock()),
        )
        return int(done.lastrowid or 0)

    def write(
        self, step: int, action: str, before: StoredNote | None, after: StoredNote
    ) -> StoredNote:
        """Store a note's new state under the next revision and record the change."""
        revision = (0 if before is None else before.note.revision) + 1
        after = StoredNote(replace(after.note, revision=revision), after.life)
        row = note_row(after)
        if before is None:
            self._db.execute(f"INSERT INTO notes ({SELECTED}) VALUES ({PLACES})", row)
        else:
            self._db.execute(
                f"UPDATE notes SET ({SELECTED}) = ({PLACES}) WHERE id = ?", (*row, row[0])
            )
        entry = (None if before is None else dump_note(before), dump_note(after))
        self._db.execute(
            """INSERT INTO journal (step_id, at, who, action, note_id, before, after, crc)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
            (step, self._clock(), self._who, action, after.note.id, *entry, journal_crc(*entry)),
        )
        return after

    def at_revision(self, note_id: str, revision: int) -> StoredNote | None:
        """Return a note as it was at one of its revisions."""
        for entry in self.history(note_id):
            if entry.after.note.revision == revision:
                return entry.after
        return None

    def history(self, note_id: str) -> tuple[JournalEntry, ...]:
        """Return every change of a note, oldest first."""
        rows = self._db.rows(
            "SELECT at, who, action, note_id, before, after FROM journal WHERE note_id = ? ORDER BY id",
            (note_id,),
        )
        return tuple(
            JournalEntry(
                at,
                who,
                action,
                note,
                None if before is None else load_note(before),
                load_note(after),
            )
            for at, who, action, note, before, after in rows
        )

    def next_undo(self, article_id: str) -> tuple[int, StepAction] | None:
        """Return the step that undo would take back."""
        return self._step(article_id, "done", "DESC")

    def next_redo(self, article_id: str) -> tuple[int, StepAction] | None:
        """Return the step that redo would do again."""
        return self._step(article_id, "undone", "ASC")

    def undo(self, step: int) -> list[StoredNote]:
        """Bring every note of a step back to what it was before; return them as they are now."""
        now = []
        for note_id, before, _ in reversed(self._changes(step)):
            current = self.stored(note_id)
            if current is None:
                continue
            wanted = StoredNote(current.note, "gone") if before is None else load_note(before)
            now.append(self.write(step, UNDO, current, wanted))
        self._set_state(step, "undone")
        return now

    def redo(self, step: int) -> list[StoredNote]:
        """Do a step again; return its notes as they are now."""
        now = [
            self.write(step, REDO, self.stored(note_id), load_note(after))
            for note_id, _, after in self._changes(step)
        ]
        self._set_state(step, "done")
        return now

    def _step(self, article_id: str, state: str, order: str) -> tuple[int, StepAction] | None:
        row = self._db.row(
            f"""SELECT id, action FROM steps WHERE article_id = ? AND state = ?
            ORDER BY id {order} LIMIT 1""",
            (article_id, state),
        )
        return None if row is None else (row[0], StepAction(row[1]))

    def _changes(self, step: int) -> list[tuple[str, str | None, str]]:
        return self._db.execute(
            """SELECT note_id, before, after FROM journal
            WHERE step_id = ? AND action NOT IN (?, ?) ORDER BY id""",
            (step, UNDO, REDO),
        ).fetchall()

    def _set_state(self, step: int, state: str) -> None:
        self._db.execute("UPDATE steps SET state = ? WHERE id = ?", (state, step))
