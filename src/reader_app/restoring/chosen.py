"""The reader's own word on torn places: it comes first, and no other step touches them."""

from __future__ import annotations

from collections.abc import Iterable

from reader_app.core.correction import CHOSEN, KEPT, ReadingCorrection
from reader_app.core.edit import EditKind
from reader_app.restoring.replacement import Replacement, Step


def choosing(corrections: Iterable[ReadingCorrection]) -> Step:
    """Return the step that puts what the reader chose; later corrections win.

    A correction holds for the place with the same raw characters that is nearest to where it
    was made; where they are gone (another encoding) it holds for nothing.
    """
    wanted = tuple(corrections)

    def choose(text: str) -> list[Replacement]:
        found: dict[int, Replacement] = {}
        for correction in wanted:
            start = _nearest(text, correction.raw, correction.raw_span.start)
            if start is None:
                continue
            as_it_stands = correction.text == correction.raw
            found[start] = Replacement(
                start,
                start + len(correction.raw),
                correction.text,
                EditKind.DAMAGE if as_it_stands else EditKind.BYTE_SHIFT,
                KEPT if as_it_stands else CHOSEN,
                candidates=correction.candidates,
            )
        kept: list[Replacement] = []
        for start in sorted(found):
            if not kept or start >= kept[-1].end:
                kept.append(found[start])
        return kept

    return choose


def _nearest(text: str, raw: str, wanted: int) -> int | None:
    """Return the occurrence of raw that starts nearest to an offset."""
    if not raw:
        return None
    before = text.rfind(raw, 0, wanted + len(raw))
    after = text.find(raw, wanted)
    places = [at for at in (before, after) if at >= 0]
    return min(places, key=lambda at: abs(at - wanted), default=None)
