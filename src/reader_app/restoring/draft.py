"""The text between importing and structure: mended characters, blocks not yet named."""

from __future__ import annotations

from dataclasses import dataclass

from reader_app.core.edit import Edit
from reader_app.core.source import Hint, ImageRef, SourceDocument
from reader_app.core.span import Span


@dataclass(frozen=True, slots=True)
class DraftBlock:
    """A raw block after mending: span counts code points of Draft.text, raw_span of the raw text."""

    span: Span
    raw_span: Span
    hint: Hint = Hint.NONE
    level: int | None = None
    image: ImageRef | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """Mended text in the raw order: text is its blocks joined by one "\\n", edits are sorted."""

    document: SourceDocument
    text: str
    blocks: tuple[DraftBlock, ...]
    edits: tuple[Edit, ...] = ()
