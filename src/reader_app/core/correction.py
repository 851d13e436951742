"""What the reader said about a block, kept with the article and applied at every import."""

from __future__ import annotations

from dataclasses import dataclass

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
