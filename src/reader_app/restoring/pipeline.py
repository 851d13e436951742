"""restore: a raw document to mended text with every change kept."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reader_app.core.correction import ReadingCorrection
from reader_app.core.edit import EditKind
from reader_app.core.source import Reading, SourceDocument
from reader_app.core.span import Span
from reader_app.restoring.assembly import assemble
from reader_app.restoring.chosen import choosing
from reader_app.restoring.commas import drop_inserted_commas
from reader_app.restoring.draft import Draft
from reader_app.restoring.entities import resolve_entities
from reader_app.restoring.glosses import lifting
from reader_app.restoring.invisible import remove_invisible
from reader_app.restoring.mending import Mend, apply_step
from reader_app.restoring.replacement import Replacement, Step
from reader_app.restoring.torn_lines import join_torn_lines
from reader_app.restoring.whitespace import tidy_blanks
from reader_app.restoring.width import widen_marks
from reader_app.restoring.wrapping import join_wrapped_lines


def _mend_byte_shifts(text: str) -> list[Replacement]:
    # imported when it is run: a first page is shown without it
    from reader_app.restoring.byteshift import mend_byte_shifts

    return mend_byte_shifts(text)


def _undo_mojibake(text: str) -> list[Replacement]:
    from reader_app.restoring.mojibake import undo_mojibake

    return undo_mojibake(text)


FIRST: tuple[Step, ...] = (drop_inserted_commas, _mend_byte_shifts)
"""Damage is read from the bytes as they came, so before anything else is mended, and once."""

STEPS: tuple[Step, ...] = (remove_invisible, resolve_entities, widen_marks, tidy_blanks)

PLAIN = "text/plain"
"""The only media type whose line ends may stand for nothing but the end of the paper."""

_ROUNDS = 4
"""Mending can bring to light what only a second look mends (an entity within an entity)."""


def mend(
    text: str, first: Sequence[Step] = FIRST, steps: Sequence[Step] = STEPS
) -> tuple[str, list[Mend]]:
    """Run the first steps once, the others until nothing changes; return the text and changes."""
    mends: list[Mend] = []
    lift = lifting(text)
    for step in first:
        text, mends = apply_step(text, mends, step(text))
    for _ in range(_ROUNDS):
        before = text
        for step in (lift, *steps):
            text, mends = apply_step(text, mends, step(text))
        if text == before:
            break
    return text, mends


def restore(
    document: SourceDocument, *, repair: bool = True, chosen: Sequence[ReadingCorrection] = ()
) -> Draft:
    """Mend the text of a document: readings lifted, damage undone or marked, blanks tidied.

    Every difference from the raw text is an edit with its exact raw range; what can't be decided
    stays as it is and is marked (EditKind.DAMAGE). Readings the format carried (ruby) become
    GLOSS edits that change nothing. Blocks that hold nothing but blanks are dropped. Without
    repair torn places are left as they came and unmarked, which needs no lexicon: for a first
    page that the whole follows in a moment. chosen is the reader's word on torn places. Pure;
    linear in the length of the text.
    """
    first: tuple[Step, ...] = ()
    steps = STEPS
    if repair:
        # a line that was read with the wrong table is no torn one; what is lifted can show another
        first, steps = (_undo_mojibake, *FIRST), (_undo_mojibake, *STEPS)
    if document.source.media_type == PLAIN:
        first = (*first, join_wrapped_lines, join_torn_lines)
    text, mends = mend(document.text, (choosing(chosen), _carry(document.readings), *first), steps)
    if repair:
        text, mends = apply_step(text, mends, _lost_elsewhere(text, mends))
    return assemble(document, text, mends)


def _lost_elsewhere(text: str, mends: Sequence[Mend]) -> list[Replacement]:
    """Return marks for what was lost, but where a mended place holds it: that is marked itself."""
    if "\ufffd" not in text and "锟斤拷" not in text:
        return []
    from reader_app.restoring.mojibake import mark_lost

    starts = [mend.start for mend in mends]
    found = []
    for new in mark_lost(text):
        at = bisect_left(starts, new.end) - 1
        if at < 0 or mends[at].end <= new.start:
            found.append(new)
    return found


def _carry(readings: Sequence[Reading]) -> Step:
    """Return the step that keeps the format's own readings as glosses."""

    def carry(text: str) -> list[Replacement]:
        return [
            Replacement(
                reading.span.start,
                reading.span.end,
                reading.span.slice(text),
                EditKind.GLOSS,
                "The page gives this reading above the text.",
                reading=reading.reading,
            )
            for reading in sorted(readings, key=_place)
            if reading.span
        ]

    return carry


def _place(reading: Reading) -> Span:
    return reading.span
