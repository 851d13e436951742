"""Every change between the raw and the clean text, so that nothing is lost unseen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from reader_app.core.span import Span

_NEAR = 1
"""A narrowed mark may lie between two pieces of one damaged place."""
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


@dataclass(frozen=True, slots=True)
class RestoredCounts:
    """What restoring did to an article: readings lifted out, places mended, how many of these are
    to be checked against the source, and places that could not be mended."""

    lifted: int = 0
    mended: int = 0
    to_check: int = 0
    damaged: int = 0


def count_restored(edits: Iterable[Edit]) -> RestoredCounts:
    """Count edits, in the raw order or sorted by it; a place marked in pieces is one place."""
    lifted = mended = to_check = damaged = 0
    damage_end = -_NEAR - 1
    for edit in sorted(edits, key=_raw_start):
        if edit.kind is EditKind.GLOSS:
            lifted += 1
        elif edit.kind is EditKind.DAMAGE:
            damaged += edit.raw_span.start - damage_end > _NEAR
            damage_end = edit.raw_span.end
        elif edit.kind in (EditKind.BYTE_SHIFT, EditKind.ENTITY):
            mended += 1
            to_check += edit.confidence < SURE
    return RestoredCounts(lifted, mended, to_check, damaged)


def _raw_start(edit: Edit) -> int:
    return edit.raw_span.start
