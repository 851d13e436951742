"""Every change between the raw and the clean text, so that nothing is lost unseen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader_app.core.span import Span

SURE = 0.9
"""Edits below this confidence are marked on the page."""


class EditKind(StrEnum):
    """Why a place was changed (DESIGN: the inspect contract)."""

    GLOSS = "gloss"
    BYTE_SHIFT = "byte_shift"
    DAMAGE = "damage"
    ENTITY = "entity"
    WIDTH = "width"
    WHITESPACE = "whitespace"


@dataclass(frozen=True, slots=True)
class Edit:
    """One place where the clean text differs from the raw text, or is damaged and left alone.

    raw_span counts code points of the raw text and raw is what stood there; span counts code
    points of the clean text and text is what stands there now (equal to raw for DAMAGE).
    A GLOSS covers its character and the bracketed reading: raw "業(yè)", text "業", reading "yè".
    confidence is 0..1; candidates are other readings of the place, likeliest first, text not
    among them; why is one sentence for the reader.
    """

    kind: EditKind
    raw_span: Span
    raw: str
    span: Span
    text: str
    why: str
    confidence: float = 1.0
    reading: str | None = None
    candidates: tuple[str, ...] = ()
