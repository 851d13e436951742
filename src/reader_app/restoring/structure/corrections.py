"""The reader's own word on what a block is, found again by its words and applied last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from reader_app.core.article import BlockKind
from reader_app.core.correction import BlockCorrection
from reader_app.restoring.draft import Draft
from reader_app.restoring.structure.lines import Line


def apply_corrections(
    draft: Draft, lines: Sequence[Line], corrections: Iterable[BlockCorrection]
) -> None:
    """Set kind and level of every line a correction speaks of; later corrections win.

    A correction holds for the block with the same raw words (spaces and line ends aside) that
    starts nearest to where it was made (for the rows of a table, all of them); where the words
    are gone it holds for nothing.
    """
    corrections = tuple(corrections)
    if not corrections:
        return
    raw = draft.document.text
    words = [_squeezed(block.raw_span.slice(raw)) for block in draft.blocks]
    places: dict[str, list[int]] = defaultdict(list)
    for n, word in enumerate(words):
        places[word].append(n)
    for correction in corrections:
        rows = [word for row in correction.raw.splitlines() if (word := _squeezed(row))]
        found = places.get(_squeezed(correction.raw), [])
        count = 1
        if not found and rows:
            count = len(rows)
            found = [n for n in places.get(rows[0], []) if words[n : n + count] == rows]
        if found:
            wanted = correction.raw_span.start
            nearest = min(found, key=lambda n: abs(draft.blocks[n].raw_span.start - wanted))
            for n in range(nearest, nearest + count):
                _correct(lines, n, correction)


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _correct(lines: Sequence[Line], n: int, correction: BlockCorrection) -> None:
    line = lines[n]
    if correction.kind is BlockKind.TITLE:
        for k, other in enumerate(lines):
            if other.kind is BlockKind.TITLE and k != n:
                other.kind = BlockKind.KICKER if k < n else BlockKind.SUBTITLE
    line.kind = correction.kind
    line.level = correction.level if correction.kind is BlockKind.HEADING else None
    if correction.kind is BlockKind.HEADING and line.style is None:
        line.style = "standing"
