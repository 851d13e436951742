"""What the reader said about a block or a torn place, kept and applied at every import."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from reader_app.core.article import BlockKind
from reader_app.core.span import Span


@dataclass(frozen=True, slots=True)
class BlockCorrection:
    """The reader's word on one block; it outranks whatever is detected.

    raw_span counts code points of Article.raw at the time of the choice (Block.raw_span), and
    raw is the raw text it covered: both together find the block again after a re-import that
    moved it. level is a heading's rank (None: the detected or usual one) and None for all else.
    """

    kind: BlockKind
    raw_span: Span
    raw: str
    level: int | None = None


@dataclass(frozen=True, slots=True)
class ReadingCorrection:
    """The reader's word on a torn place: what stood there.

    raw_span and raw are those of the edit (see BlockCorrection); text is what is to be read,
    equal to raw where the place is to stay as it stands in the source. candidates are the other
    readings that were offered, so that the reader can choose again.
    """

    raw_span: Span
    raw: str
    text: str
    candidates: tuple[str, ...] = ()


Correction: TypeAlias = BlockCorrection | ReadingCorrection

CHOSEN = "You chose this reading."
KEPT = "You left this place as it stands in the source."
"""Why an edit is there that the reader's word made."""
