"""What the reader said about figures: not one, one, or another; kept with the article."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from reader_app.core.figure import FigureKind, Qualifier, Scalar, Value
from reader_app.core.note import Quote
from reader_app.core.span import Span
from reader_app.storage.article_codec import compact
from reader_app.storage.clock import utc_now
from reader_app.storage.connection import Database

if TYPE_CHECKING:  # made where there is a word on a figure: the first marks wait for this module
    from reader_app.core.figure_correction import FigureCorrection, KeptCorrection

FIGURE = "figure"


class FigureCorrections:
    """Corrections of figures in an open library. Use from the thread that opened it."""

    def __init__(self, database: Database, clock: Callable[[], str] = utc_now) -> None:
        self._db = database
        self._clock = clock

    def of_article(self, article_id: str) -> tuple[KeptCorrection, ...]:
        """Return the reader's words on figures of an article, oldest first."""
        rows = self._db.rows(
            """SELECT id, made, correction FROM corrections WHERE article_id = ?
            AND json_extract(correction, '$.about') = ? ORDER BY id""",
            (article_id, FIGURE),
        )
        if not rows:
            return ()
        from reader_app.core.figure_correction import KeptCorrection

        return tuple(
            KeptCorrection(int(row[0]), str(row[1]), _decoded(json.loads(row[2]))) for row in rows
        )

    def stamps(self) -> Mapping[str, str]:
        """Return what changes with every word said, for each article where any was, by its id."""
        rows = self._db.rows(
            """SELECT article_id, count(*) || '/' || max(id) FROM corrections
            WHERE json_extract(correction, '$.about') = ? GROUP BY article_id""",
            (FIGURE,),
        )
        return {str(article_id): str(stamp) for article_id, stamp in rows}

    def keep(self, article_id: str, correction: FigureCorrection) -> int:
        """Keep a word on a figure and return its id; an earlier one on the same words goes."""
        span = correction.span
        with self._db.transaction():
            self._db.execute(
                """DELETE FROM corrections WHERE article_id = ?
                AND json_extract(correction, '$.about') = ?
                AND json_extract(correction, '$.quote[0]') = ?
                AND json_extract(correction, '$.span[0]') = ?""",
                (article_id, FIGURE, correction.quote.exact, span.start),
            )
            row = self._db.execute(
                "INSERT INTO corrections (article_id, made, correction) VALUES (?, ?, ?)",
                (article_id, self._clock(), compact(_encoded(correction))),
            )
            return int(row.lastrowid or 0)

    def take_back(self, correction_id: int) -> bool:
        """Forget one word on a figure; tell whether it was still there."""
        with self._db.transaction():
            gone = self._db.execute(
                """DELETE FROM corrections WHERE id = ?
                AND json_extract(correction, '$.about') = ?""",
                (correction_id, FIGURE),
            )
            return gone.rowcount > 0


def _encoded(correction: FigureCorrection) -> dict[str, Any]:
    value = correction.value
    return {
        "about": FIGURE,
        "action": correction.action.value,
        "quote": [correction.quote.exact, correction.quote.prefix, correction.quote.suffix],
        "span": [correction.span.start, correction.span.end],
        "kind": correction.kind and correction.kind.value,
        "value": list(value) if isinstance(value, tuple) else value,
        "unit": correction.unit,
        "qualifier": correction.qualifier and correction.qualifier.value,
        "subject": correction.subject,
        "moved": list(correction.moved),
        "clear_unit": correction.clear_unit,
        "clear_qualifier": correction.clear_qualifier,
    }


def _decoded(fields: dict[str, Any]) -> FigureCorrection:
    from reader_app.core.figure_correction import CorrectionAction, FigureCorrection

    value: Scalar | list[Scalar] | None = fields["value"]
    read: Value = tuple(value) if isinstance(value, list) else value
    return FigureCorrection(
        CorrectionAction(fields["action"]),
        Quote(*fields["quote"]),
        Span(*fields["span"]),
        FigureKind(fields["kind"]) if fields["kind"] else None,
        read,
        fields["unit"],
        Qualifier(fields["qualifier"]) if fields["qualifier"] else None,
        fields["subject"],
        (int(fields["moved"][0]), int(fields["moved"][1])),
        bool(fields["clear_unit"]),
        bool(fields["clear_qualifier"]),
    )
