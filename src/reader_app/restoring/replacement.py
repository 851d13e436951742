"""What a step of restoring proposes: a stretch of the text, and what should stand there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reader_app.core.edit import EditKind


@dataclass(frozen=True, slots=True)
class Replacement:
    """start and end count code points of the text the step was given; end > start.

    The other fields are those of Edit. For DAMAGE text is what already stands there.
    """

    start: int
    end: int
    text: str
    kind: EditKind
    why: str
    confidence: float = 1.0
    reading: str | None = None
    candidates: tuple[str, ...] = ()


Step = Callable[[str], list[Replacement]]
"""A pure function: its replacements are sorted and do not overlap."""
