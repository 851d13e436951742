"""Cuts the mended text back into blocks and turns what was mended into edits."""

from __future__ import annotations

from collections.abc import Sequence

from reader_app.core.edit import Edit, EditKind
from reader_app.core.source import Hint, RawBlock, SourceDocument
from reader_app.core.span import Span
from reader_app.restoring.draft import Draft, DraftBlock
from reader_app.restoring.mending import Mend


def assemble(document: SourceDocument, text: str, mends: Sequence[Mend]) -> Draft:
    """Build the draft: blocks joined by one line feed, blank ones without a picture dropped.

    mends lead text back to document.text. Blocks become one where a mend took out all that
    parted them (a hard-wrapped line). What was mended between blocks belongs to the separators.
    """
    builder = _Builder(document, text, mends)
    for block in document.blocks:
        builder.add(block)
    return builder.finish()


class _Builder:
    def __init__(self, document: SourceDocument, text: str, mends: Sequence[Mend]) -> None:
        self._document = document
        self._text = text
        self._mends = mends
        self._next = 0
        self._ahead = 0
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[DraftBlock] = []
        self._edits: list[Edit] = []

    def add(self, block: RawBlock) -> None:
        """Take the next block, in the raw order."""
        if self._blocks and block.span.start < self._blocks[-1].raw_span.end:
            self._extend(block)
            return
        raw_start, raw_end = block.span.start, block.span.end
        self._skip_before(raw_start)
        start = raw_start - self._ahead
        mine: list[Mend] = []
        while self._next < len(self._mends) and self._mends[self._next].raw_start < raw_end:
            mend = self._mends[self._next]
            mine.append(mend)
            self._take(mend)
            raw_end = max(raw_end, mend.raw_end)
        self._place_parts(block, Span(raw_start, raw_end), Span(start, raw_end - self._ahead), mine)

    def _skip_before(self, raw_offset: int) -> None:
        while self._next < len(self._mends) and self._mends[self._next].raw_end <= raw_offset:
            self._take(self._mends[self._next])

    def _take(self, mend: Mend) -> None:
        self._next += 1
        self._ahead = mend.raw_end - mend.end

    def _extend(self, block: RawBlock) -> None:
        """Append a block whose beginning a mend joined to the block before."""
        last = self._blocks[-1]
        raw_start, raw_end = last.raw_span.end, max(last.raw_span.end, block.span.end)
        start = raw_start - self._ahead
        mine: list[Mend] = []
        while self._next < len(self._mends) and self._mends[self._next].raw_start < raw_end:
            mend = self._mends[self._next]
            mine.append(mend)
            self._take(mend)
            raw_end = max(raw_end, mend.raw_end)
        piece = self._text[start : raw_end - self._ahead]
        self._keep_edits(mine, self._length - start)
        self._pieces.append(piece)
        self._length += len(piece)
        self._blocks[-1] = DraftBlock(
            Span(last.span.start, self._length),
            Span(last.raw_span.start, raw_end),
            last.hint,
            last.level,
            last.image,
        )

    def _place_parts(
        self, block: RawBlock, raw_span: Span, span: Span, mends: Sequence[Mend]
    ) -> None:
        """Place a block, cut where a repair found the line end that the damage swallowed."""
        done = 0
        for n, mend in enumerate(mends):
            if self._ends_a_line(mend) and block.hint is not Hint.TABLE:
                part = mends[done : n + 1]
                done = n + 1
                before = Span(raw_span.start, mend.raw_end)
                self._place(block, before, Span(span.start, mend.end - 1), part)
                raw_span, span = Span(mend.raw_end, raw_span.end), Span(mend.end, span.end)
        if span or not done:
            self._place(block, raw_span, span, mends[done:])

    def _ends_a_line(self, mend: Mend) -> bool:
        return mend.kind is EditKind.BYTE_SHIFT and self._text.endswith("\n", mend.start, mend.end)

    def _place(self, block: RawBlock, raw_span: Span, span: Span, mends: Sequence[Mend]) -> None:
        piece = span.slice(self._text)
        blank = block.image is None and (not piece or piece.isspace())
        if blank:
            if raw_span:
                self._drop(raw_span)
            return
        if self._blocks:
            self._pieces.append("\n")
            self._length += 1
        self._keep_edits(mends, self._length - span.start)
        self._blocks.append(
            DraftBlock(
                Span(self._length, self._length + len(piece)),
                raw_span,
                block.hint,
                block.level,
                block.image,
            )
        )
        self._pieces.append(piece)
        self._length += len(piece)

    def _drop(self, raw_span: Span) -> None:
        at = Span(self._length, self._length)
        raw = raw_span.slice(self._document.text)
        self._edits.append(
            Edit(EditKind.WHITESPACE, raw_span, raw, at, "", "A blank line was taken out.")
        )

    def _keep_edits(self, mends: Sequence[Mend], shift: int) -> None:
        raw = self._document.text
        for mend in mends:
            end = mend.end - self._ends_a_line(mend)
            span = Span(mend.start + shift, end + shift)
            replaced = raw[mend.raw_start : mend.raw_end]
            text = self._text[mend.start : end]
            if text == replaced and mend.kind not in {EditKind.DAMAGE, EditKind.GLOSS}:
                continue
            self._edits.append(
                Edit(
                    mend.kind,
                    Span(mend.raw_start, mend.raw_end),
                    replaced,
                    span,
                    text,
                    mend.why,
                    mend.confidence,
                    mend.reading,
                    mend.candidates,
                )
            )

    def finish(self) -> Draft:
        return Draft(self._document, "".join(self._pieces), tuple(self._blocks), tuple(self._edits))
