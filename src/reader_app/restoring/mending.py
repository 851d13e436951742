"""Composes the replacements of one step after another into edits against the raw text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader_app.core.edit import EditKind
from reader_app.restoring.replacement import Replacement

_RANK = {
    EditKind.DAMAGE: 5,
    EditKind.BYTE_SHIFT: 4,
    EditKind.GLOSS: 3,
    EditKind.ENTITY: 2,
    EditKind.WIDTH: 1,
    EditKind.WHITESPACE: 0,
}


@dataclass(slots=True)
class Mend:
    """One changed place: raw range, range in the text so far, and what Edit keeps of it."""

    raw_start: int
    raw_end: int
    start: int
    end: int
    kind: EditKind
    why: str
    confidence: float = 1.0
    reading: str | None = None
    candidates: tuple[str, ...] = ()


def apply_step(
    text: str, mends: Sequence[Mend], replacements: Sequence[Replacement]
) -> tuple[str, list[Mend]]:
    """Apply replacements to text, which the mends lead back to the raw text.

    Returns the new text and all mends, sorted. A replacement that touches a mend is merged with
    it: their raw ranges united, the stronger kind kept. One that would change a place marked
    DAMAGE is left out, and of a place to be marked DAMAGE what was mended before. Time is linear in
    mends and replacements.
    """
    if not replacements:
        return text, list(mends)
    composer = _Composer(text, mends)
    for replacement in replacements:
        composer.add(replacement)
    return composer.finish()


class _Composer:
    """Walks mends and replacements side by side.

    _copied: the end of what is in _pieces; _covered: the end of the last mend, both in the old
    text; _grown: how far the new text is ahead.
    """

    def __init__(self, text: str, mends: Sequence[Mend]) -> None:
        self._text = text
        self._old = mends
        self._next = 0
        self._pieces: list[str] = []
        self._copied = 0
        self._covered = 0
        self._grown = 0
        self._raw_ahead = 0
        self._mends: list[Mend] = []

    def add(self, new: Replacement) -> None:
        """Take one replacement; they come in order."""
        if new.start < self._covered:
            if self._copied <= new.start and new.end <= self._covered:
                self._add_to_last(new)
            # one that reaches into the place before and beyond it waits for the next round
            return
        while self._next < len(self._old) and self._old[self._next].end <= new.start:
            self._keep_old()
        touched: list[Mend] = []
        while self._next + len(touched) < len(self._old):
            old = self._old[self._next + len(touched)]
            if old.start >= new.end:
                break
            touched.append(old)
        if any(old.kind is EditKind.DAMAGE for old in touched):
            return
        if touched and new.kind is EditKind.DAMAGE:
            self._mark_around(new, touched)
        else:
            self._merge(new, touched)

    def _mark_around(self, new: Replacement, touched: Sequence[Mend]) -> None:
        """Mark as damaged what was not mended before: a place that is marked stands as it came.

        What the whole place might have been says nothing of its parts, so they offer no candidates.
        """
        start = new.start
        for end, following in [*((old.start, old.end) for old in touched), (new.end, new.end)]:
            if start < end:
                text = self._text[start:end]
                self.add(replace(new, start=start, end=end, text=text, candidates=()))
            start = max(start, following)

    def _keep_old(self) -> None:
        old = self._old[self._next]
        self._next += 1
        self._raw_ahead = old.raw_end - old.end
        old.start += self._grown
        old.end += self._grown
        self._mends.append(old)

    def _merge(self, new: Replacement, touched: list[Mend]) -> None:
        start, end = new.start, new.end
        raw_start = start + self._raw_ahead
        if touched and touched[0].start < start:
            start, raw_start = touched[0].start, touched[0].raw_start
        if touched:
            self._next += len(touched)
            self._raw_ahead = touched[-1].raw_end - touched[-1].end
        raw_end = end + self._raw_ahead
        if touched and touched[-1].end > end:
            end, raw_end = touched[-1].end, touched[-1].raw_end
        self._pieces += (self._text[self._copied : new.start], new.text)
        self._copied, self._covered = new.end, end
        at = start + self._grown
        self._grown += len(new.text) - (new.end - new.start)
        strongest = max(touched, key=_rank, default=None)
        if strongest is None or _RANK[new.kind] > _RANK[strongest.kind]:
            kind, why = new.kind, new.why
        else:
            kind, why = strongest.kind, strongest.why
        self._mends.append(
            Mend(
                raw_start,
                raw_end,
                at,
                end + self._grown,
                kind,
                why,
                min([new.confidence, *(old.confidence for old in touched)]),
                new.reading or next((old.reading for old in touched if old.reading), None),
                new.candidates,
            )
        )

    def _add_to_last(self, new: Replacement) -> None:
        """Take a replacement that lies in the same older mend as the one before it."""
        self._pieces += (self._text[self._copied : new.start], new.text)
        self._copied = new.end
        longer = len(new.text) - (new.end - new.start)
        self._grown += longer
        last = self._mends[-1]
        last.end += longer
        last.confidence = min(last.confidence, new.confidence)
        if _RANK[new.kind] > _RANK[last.kind]:
            last.kind, last.why = new.kind, new.why

    def finish(self) -> tuple[str, list[Mend]]:
        """Return the new text and the mends."""
        while self._next < len(self._old):
            self._keep_old()
        self._pieces.append(self._text[self._copied :])
        return "".join(self._pieces), self._mends


def _rank(mend: Mend) -> int:
    return _RANK[mend.kind]
