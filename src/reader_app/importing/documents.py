"""Builds a SourceDocument block by block; every format that has blocks of its own uses it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from reader_app.core.errors import ImportFailed
from reader_app.core.source import (
    Hint,
    ImageRef,
    Metadata,
    RawBlock,
    Reading,
    Source,
    SourceDocument,
)
from reader_app.core.span import Span
from reader_app.importing.limits import DEFAULT_LIMITS, Limits, megabytes


@dataclass(frozen=True, slots=True)
class Piece:
    """One block before it has a place in the text; readings are spans within the piece's text."""

    text: str
    hint: Hint = Hint.NONE
    level: int | None = None
    image: ImageRef | None = None
    readings: tuple[Reading, ...] = ()


def describe_source(data: bytes, path: str, media_type: str, encoding: str | None) -> Source:
    """Return the Source of some bytes, with their sha256."""
    return Source(path, hashlib.sha256(data).hexdigest(), media_type, encoding)


@dataclass(slots=True)
class DocumentBuilder:
    """Collects pieces and pictures, and joins them by "\\n" into a document.

    Raises ImportFailed when the text outgrows limits.characters.
    """

    limits: Limits = DEFAULT_LIMITS
    pieces: list[Piece] = field(default_factory=list)
    images: dict[str, bytes] = field(default_factory=dict)
    _length: int = 0
    _image_bytes: int = 0

    def add(self, piece: Piece) -> None:
        """Append a block; one without words or picture is dropped."""
        if not piece.text.strip() and piece.image is None:
            return
        self._length += len(piece.text) + 1
        check_length(self._length, self.limits)
        if len(self.pieces) >= self.limits.blocks:
            raise ImportFailed(
                f"This document has more than {self.limits.blocks:,} paragraphs, "
                "the most Meipi opens; please split it."
            )
        self.pieces.append(piece)

    def add_image(self, key: str, data: bytes) -> bool:
        """Keep a picture's bytes under key; False when it is too large to be kept."""
        if key in self.images:
            return True
        if len(data) > self.limits.image_bytes:
            return False
        if self._image_bytes + len(data) > self.limits.images_bytes:
            return False
        self._image_bytes += len(data)
        self.images[key] = data
        return True

    def build(self, source: Source, metadata: Metadata) -> SourceDocument:
        """Return the document; raises ImportFailed when there is neither word nor picture."""
        if not self.pieces:
            raise ImportFailed("There is no text in this document.")
        blocks: list[RawBlock] = []
        readings: list[Reading] = []
        at = 0
        for piece in self.pieces:
            span = Span(at, at + len(piece.text))
            blocks.append(RawBlock(span, piece.hint, piece.level, piece.image))
            readings.extend(Reading(one.span.shifted(at), one.reading) for one in piece.readings)
            at = span.end + 1
        text = "\n".join(piece.text for piece in self.pieces)
        return SourceDocument(
            source, text, tuple(blocks), metadata, tuple(readings), dict(self.images)
        )


def check_length(characters: int, limits: Limits) -> None:
    """Raise ImportFailed when a text is longer than Meipi opens."""
    if characters > limits.characters:
        raise ImportFailed(
            f"This text is longer than {limits.characters / 1e6:.3g} million characters, "
            "the most Meipi opens; please split it."
        )


def check_size(size: int, limit: int, what: str) -> None:
    """Raise ImportFailed when something is larger than its limit, both in bytes."""
    if size > limit:
        raise ImportFailed(
            f"{what} is too large: {megabytes(size)}; Meipi opens up to {megabytes(limit)}."
        )
