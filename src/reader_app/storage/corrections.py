"""What the reader said about the article itself: this block is a heading, that one is not."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from reader_app.core.article import BlockKind
from reader_app.core.correction import BlockCorrection, Correction, ReadingCorrection
from reader_app.core.span import Span
from reader_app.storage.article_codec import compact
from reader_app.storage.clock import utc_now
from reader_app.storage.connection import Database

BLOCK, READING = "block", "reading"


class Corrections:
    """Corrections in an open library. Use from the thread that opened it."""

    def __init__(self, database: Database, clock: Callable[[], str] = utc_now) -> None:
        self._db = database
        self._clock = clock

    def of(self, article_id: str) -> tuple[Correction, ...]:
        """Return the reader's words on blocks and torn places of an article, oldest first."""
        rows = self._db.rows(
            "SELECT correction FROM corrections WHERE article_id = ? ORDER BY id", (article_id,)
        )
        words = (_parse(json.loads(row[0])) for row in rows)
        return tuple(word for word in words if word is not None)

    def blocks_of(self, article_id: str) -> tuple[BlockCorrection, ...]:
        """Return the reader's words on blocks of an article, oldest first."""
        return tuple(word for word in self.of(article_id) if isinstance(word, BlockCorrection))

    def correct_block(self, article_id: str, correction: BlockCorrection) -> None:
        """Keep a word on a block; it takes the place of an earlier one on the same block."""
        span = correction.raw_span
        text = compact(
            {
                "about": BLOCK,
                "kind": correction.kind.value,
                "raw_span": [span.start, span.end],
                "raw": correction.raw,
                "level": correction.level,
            }
        )
        self._keep(article_id, BLOCK, correction.raw, span.start, text)

    def forget_block(self, article_id: str, raw: str, raw_start: int) -> None:
        """Take back the word on the block with these raw characters at that offset."""
        with self._db.transaction():
            self._drop(article_id, BLOCK, raw, raw_start)

    def choose_reading(self, article_id: str, correction: ReadingCorrection) -> None:
        """Keep a word on a torn place; it takes the place of an earlier one on the same place."""
        span = correction.raw_span
        text = compact(
            {
                "about": READING,
                "raw_span": [span.start, span.end],
                "raw": correction.raw,
                "text": correction.text,
                "candidates": list(correction.candidates),
            }
        )
        self._keep(article_id, READING, correction.raw, span.start, text)

    def forget_reading(self, article_id: str, raw: str, raw_start: int) -> None:
        """Take back the word on the torn place with these raw characters at that offset."""
        with self._db.transaction():
            self._drop(article_id, READING, raw, raw_start)

    def _keep(self, article_id: str, about: str, raw: str, raw_start: int, text: str) -> None:
        with self._db.transaction():
            self._drop(article_id, about, raw, raw_start)
            self._db.execute(
                "INSERT INTO corrections (article_id, made, correction) VALUES (?, ?, ?)",
                (article_id, self._clock(), text),
            )

    def _drop(self, article_id: str, about: str, raw: str, raw_start: int) -> None:
        self._db.execute(
            """DELETE FROM corrections WHERE article_id = ?
            AND json_extract(correction, '$.about') = ?
            AND json_extract(correction, '$.raw') = ?
            AND json_extract(correction, '$.raw_span[0]') = ?""",
            (article_id, about, raw, raw_start),
        )


def _parse(fields: dict[str, Any]) -> Correction | None:
    """Return what a row says of a block or a torn place, None for rows about anything else."""
    if fields["about"] == BLOCK:
        return BlockCorrection(
            BlockKind(fields["kind"]), Span(*fields["raw_span"]), fields["raw"], fields["level"]
        )
    if fields["about"] == READING:
        return ReadingCorrection(
            Span(*fields["raw_span"]), fields["raw"], fields["text"], tuple(fields["candidates"])
        )
    return None
