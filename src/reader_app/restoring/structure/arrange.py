"""Blocks in reading order: boilerplate goes last, spans and edits go with their words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reader_app.core.article import BlockKind
from reader_app.core.edit import Edit
from reader_app.core.source import Hint
from reader_app.core.span import Span
from reader_app.restoring.draft import Draft
from reader_app.restoring.structure.lines import Line


def move_last(
    draft: Draft, last: Sequence[bool]
) -> tuple[str, list[int], list[Span], tuple[Edit, ...]]:
    """Return the draft's text with the flagged blocks moved behind the others.

    last holds one flag for each block of the draft. Returns the new text, the draft's block
    numbers in their new order, each one's span in the new text, and the edits with their spans
    there, sorted. Relies on every edit lying within one block, as restoring promises.
    """
    order = [n for n, flag in enumerate(last) if not flag]
    kept = len(order)
    order += [n for n, flag in enumerate(last) if flag]
    if order == list(range(len(last))):
        return draft.text, order, [block.span for block in draft.blocks], draft.edits
    del kept
    pieces = []
    spans = []
    shift = [0] * len(last)
    at = 0
    for n in order:
        span = draft.blocks[n].span
        pieces.append(draft.text[span.start : span.end])
        shift[n] = at - span.start
        spans.append(Span(at, at + len(span)))
        at += len(span) + 1
    return "\n".join(pieces), order, spans, _moved(draft, shift)


def join_rows(lines: Sequence[Line], order: Sequence[int]) -> list[tuple[int, int]]:
    """Return, for each block to be, the first and last place in order it is made of.

    Neighbouring rows of a table that came as lines of their own are one block; a table that a
    format gave whole stays by itself.
    """
    groups: list[tuple[int, int]] = []
    before: int | None = None
    for at, n in enumerate(order):
        line = lines[n]
        row = line.kind is BlockKind.TABLE and line.hint is not Hint.TABLE
        if row and before is not None and before == n - 1:
            groups[-1] = (groups[-1][0], at)
        else:
            groups.append((at, at))
        before = n if row else None
    return groups


def _moved(draft: Draft, shift: Sequence[int]) -> tuple[Edit, ...]:
    starts = [block.span.start for block in draft.blocks]
    edits = []
    for edit in draft.edits:
        by = shift[max(0, bisect_right(starts, edit.span.start) - 1)] if shift else 0
        edits.append(edit if not by else _shifted(edit, by))
    return tuple(sorted(edits, key=_place))


def _shifted(edit: Edit, by: int) -> Edit:
    return Edit(
        edit.kind, edit.raw_span, edit.raw, edit.span.shifted(by), edit.text,
        edit.why, edit.confidence, edit.reading, edit.candidates,
    )  # fmt: skip


def _place(edit: Edit) -> tuple[int, int]:
    return edit.span.start, edit.raw_span.start
