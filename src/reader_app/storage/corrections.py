"""What the reader said about the article itself: this block is a heading, that one is not."""

from __future__ import annotations

import json
from collections.abc import Callable

from reader_app.core.article import BlockKind
from reader_app.core.correction import BlockCorrection
from reader_app.core.span import Span
from reader_app.storage.article_codec import compact
from reader_app.storage.clock import utc_now
from reader_app.storage.connection import Database

BLOCK = "block"


class Corrections:
    """Corrections in an open library. Use from the thread that opened it."""

    def __init__(self, database: Database, clock: Callable[[], str] = utc_now) -> None:
        self._db = database
        self._clock = clock

    def blocks_of(self, article_id: str) -> tuple[BlockCorrection, ...]:
        """Return the reader's words on blocks of an article, oldest first."""
        rows = self._db.rows(
            "SELECT correction FROM corrections WHERE article_id = ? ORDER BY id", (article_id,)
        )
        parsed = [json.loads(row[0]) for row in rows]
        return tuple(
            BlockCorrection(
                BlockKind(fields["kind"]),
                Span(*fields["raw_span"]),
                fields["raw"],
                fields["level"],
            )
            for fields in parsed
            if fields["about"] == BLOCK
        )

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
        with self._db.transaction():
            self._db.execute(
                """DELETE FROM corrections WHERE article_id = ?
                AND json_extract(correction, '$.about') = ?
                AND json_extract(correction, '$.raw') = ?
                AND json_extract(correction, '$.raw_span[0]') = ?""",
                (article_id, BLOCK, correction.raw, span.start),
            )
            self._db.execute(
                "INSERT INTO corrections (article_id, made, correction) VALUES (?, ?, ?)",
                (article_id, self._clock(), text),
            )

    def forget_blocks(self, article_id: str) -> int:
        """Take back every word on blocks of an article; return how many there were."""
        with self._db.transaction():
            gone = self._db.execute(
                """DELETE FROM corrections WHERE article_id = ?
                AND json_extract(correction, '$.about') = ?""",
                (article_id, BLOCK),
            )
            return gone.rowcount
