"""What is being typed, kept apart from the notes so that a crash loses no keystroke."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from reader_app.core.errors import DamagedLibrary
from reader_app.core.note import Colour, MarkStyle, NoteDraft
from reader_app.storage.clock import new_id, utc_now
from reader_app.storage.connection import Database
from reader_app.storage.note_codec import dump_list, dump_target, load_list, load_target

_COLUMNS = "note_id, writer, article_id, revision, target, body, tags, colour, style, saved"


class Drafts:
    """Unfinished notes in an open library: one per note and window, so that none is overwritten."""

    def __init__(self, database: Database, clock: Callable[[], str] = utc_now) -> None:
        self._db = database
        self._clock = clock
        self.writer = new_id()

    def save(self, draft: NoteDraft) -> NoteDraft:
        """Keep a draft in place of its earlier self; return it with writer and saved set.

        A draft left by a window that is no more becomes this window's own.
        """
        kept = replace(draft, writer=self.writer, saved=self._clock())
        with self._db.transaction():
            if draft.writer not in ("", self.writer):
                drop_draft(self._db, draft)
            self._db.execute(
                f"INSERT OR REPLACE INTO drafts ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    kept.id,
                    kept.writer,
                    kept.article_id,
                    kept.revision,
                    dump_target(kept.target),
                    kept.body,
                    dump_list(kept.tags),
                    kept.colour.value,
                    kept.style.value,
                    kept.saved,
                ),
            )
        return kept

    def of_article(self, article_id: str) -> tuple[NoteDraft, ...]:
        """Return the drafts left in an article, oldest first."""
        rows = self._db.rows(
            f"SELECT {_COLUMNS} FROM drafts WHERE article_id = ? ORDER BY saved", (article_id,)
        )
        with self._db.guarding():
            return tuple([_draft_of_row(row) for row in rows])

    def drop(self, draft: NoteDraft) -> None:
        """Forget a draft: the reader threw it away."""
        with self._db.transaction():
            drop_draft(self._db, draft)


def drop_draft(database: Database, draft: NoteDraft) -> None:
    """Delete a draft's row inside the transaction that stores what became of it."""
    database.execute(
        "DELETE FROM drafts WHERE note_id = ? AND writer = ?", (draft.id, draft.writer)
    )


def _draft_of_row(row: tuple[Any, ...]) -> NoteDraft:
    note_id, writer, article_id, revision, target, body, tags, colour, style, saved = row
    try:
        return NoteDraft(
            note_id,
            article_id,
            load_target(target),
            body,
            load_list(tags),
            Colour(colour),
            MarkStyle(style),
            revision,
            saved,
            writer,
        )
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedLibrary(f"A draft in the library is damaged ({note_id!s:.40}).") from error
