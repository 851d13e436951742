"""Where the reader was: positions in articles, the article last read, small state of the window."""

from __future__ import annotations

import json
from collections.abc import Callable

from reader_app.core.library import ReadingPosition
from reader_app.storage.article_codec import compact
from reader_app.storage.clock import utc_now
from reader_app.storage.connection import Database

LAST_ARTICLE = "last_article"
StateValue = str | bytes | int | float


class ReadingState:
    """Positions and small state in an open library. Use from the thread that opened it."""

    def __init__(self, database: Database, clock: Callable[[], str] = utc_now) -> None:
        self._db = database
        self._clock = clock

    def mark_opened(self, article_id: str) -> None:
        """Note that the reader opened the article just now; the next start shows it again.

        One that was in the trash comes out of it: what is read is not thrown away.
        """
        with self._db.transaction():
            self._db.execute(
                "UPDATE articles SET opened = ?, trashed = NULL WHERE id = ?",
                (self._clock(), article_id),
            )
            self._db.execute(
                "INSERT OR REPLACE INTO state VALUES (?, ?)", (LAST_ARTICLE, article_id)
            )

    def save_position(self, article_id: str, position: ReadingPosition) -> None:
        """Remember where the reader is in an article."""
        with self._db.transaction():
            self._db.execute(
                "INSERT OR REPLACE INTO positions VALUES (?, ?, ?, ?, ?, ?)",
                (
                    article_id,
                    position.version,
                    position.offset,
                    position.fraction,
                    compact(position.folded),
                    self._clock(),
                ),
            )

    def load_position(self, article_id: str) -> ReadingPosition | None:
        """Return where the reader was, None for an article never scrolled."""
        row = self._db.row(
            'SELECT version, "offset", fraction, folded FROM positions WHERE article_id = ?',
            (article_id,),
        )
        if row is None:
            return None
        version, offset, fraction, folded = row
        return ReadingPosition(version, offset, fraction, tuple(json.loads(folded)))

    def save_state(self, key: str, value: StateValue) -> None:
        """Remember one small thing between runs (window geometry, last article)."""
        with self._db.transaction():
            self._db.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (key, value))

    def load_state(self, key: str) -> StateValue | None:
        """Return what save_state kept, of the type it was given."""
        row = self._db.row("SELECT value FROM state WHERE key = ?", (key,))
        value: StateValue | None = None if row is None else row[0]
        return value

    def last_article(self) -> str | None:
        """Return the id of the article opened last that is still in the library."""
        row = self._db.row(
            """SELECT a.id FROM state s JOIN articles a ON a.id = s.value
            WHERE s.key = ? AND a.trashed IS NULL""",
            (LAST_ARTICLE,),
        )
        return None if row is None else str(row[0])
