"""The article as every later layer sees it: one text, blocks, sections, edits."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from reader_app.core.edit import Edit
from reader_app.core.source import ImageRef, Metadata, Source
from reader_app.core.span import Span


class Script(StrEnum):
    """Which Han script the text is written in."""

    HANS = "hans"
    HANT = "hant"
    MIXED = "mixed"


class BlockKind(StrEnum):
    """What a block of the article is."""

    KICKER = "kicker"
    TITLE = "title"
    SUBTITLE = "subtitle"
    SOURCE = "source"
    BYLINE = "byline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    CAPTION = "caption"
    IMAGE = "image"
    TABLE = "table"
    QUOTE = "quote"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the clean text.

    span counts code points of Article.text; raw_span those of the raw text it was made from.
    level is 1 for a section heading, 2 and deeper below it, None for everything that is no
    heading. section is an index into Article.sections, None before the first section (the
    article's head) and for boilerplate. An image block without words has an empty span.
    A table's rows are joined by "\\n", its cells by "\\t".
    """

    kind: BlockKind
    span: Span
    raw_span: Span
    level: int | None = None
    section: int | None = None
    image: ImageRef | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and all that stands under it, up to the next heading of its rank or above.

    parent is an index into Article.sections. The text before the first heading is a section of
    its own, with the title "引言" that stands in no text.
    """

    title: str
    level: int
    span: Span
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A clean article. text is its blocks joined by one "\\n"; boilerplate blocks come last.

    Edits are sorted by span. raw is the text they lead back to.
    """

    source: Source
    metadata: Metadata
    script: Script
    text: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    edits: tuple[Edit, ...] = ()
    raw: str = ""
    images: dict[str, bytes] = field(default_factory=dict)

    @property
    def body_end(self) -> int:
        """Offset at which the boilerplate begins (the text's length where there is none)."""
        for block in self.blocks:
            if block.kind is BlockKind.BOILERPLATE:
                return block.span.start
        return len(self.text)
