"""What importing hands on: the raw text as it came, with what the format said of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from reader_app.core.span import Span


class Hint(StrEnum):
    """What a format itself says a raw block is; plain text says nothing (NONE)."""

    NONE = "none"
    TITLE = "title"
    SUBTITLE = "subtitle"
    KICKER = "kicker"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    IMAGE = "image"
    TABLE = "table"
    QUOTE = "quote"
    SOURCE = "source"
    BYLINE = "byline"
    BOILERPLATE = "boilerplate"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class ImageRef:
    """A picture that belongs to a block.

    key names the bytes in SourceDocument.images (None: the file is missing); alt is the text
    the page gave for it ("" for none).
    """

    key: str | None
    alt: str = ""


@dataclass(frozen=True, slots=True)
class RawBlock:
    """One block as the format gave it.

    span counts code points of SourceDocument.text; level is a heading's rank (1..6) or a list
    item's depth, None where the format has none. A table's text is its rows joined by "\\n",
    its cells by "\\t".
    """

    span: Span
    hint: Hint = Hint.NONE
    level: int | None = None
    image: ImageRef | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A pronunciation that the format itself carried (ruby), kept out of the text.

    span counts code points of SourceDocument.text.
    """

    span: Span
    reading: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article; None or () where nothing is.

    date is ISO 8601, as exact as the source is ("2025-01-20", "2025-01" or "2025").
    page is the edition or page of a newspaper as printed ("8—9版"). authors are bare names;
    unit is the body they write for, as named in the byline.
    """

    title: str | None = None
    kicker: str | None = None
    subtitle: str | None = None
    publication: str | None = None
    page: str | None = None
    date: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article came from.

    path is as the reader gave it ("" for the clipboard); sha256 is of the original bytes, lower
    case hex; encoding is Python's codec name, None where the format has no single one.
    """

    path: str
    sha256: str
    media_type: str
    encoding: str | None


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """An imported document before anything is mended.

    text is the raw blocks joined by one "\\n", as decoded; for plain text it is the whole file,
    line ends included, and blocks cover its lines. Everything between two blocks is separators.
    images maps ImageRef.key to the picture's bytes.
    """

    source: Source
    text: str
    blocks: tuple[RawBlock, ...]
    metadata: Metadata = Metadata()
    readings: tuple[Reading, ...] = ()
    images: dict[str, bytes] = field(default_factory=dict)
