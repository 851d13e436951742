"""Builds source documents and checks what must hold for every draft."""

from __future__ import annotations

from reader_app.core.edit import EditKind
from reader_app.core.source import RawBlock, Source, SourceDocument
from reader_app.core.span import Span
from reader_app.core.textmap import TextMap
from reader_app.restoring.draft import Draft


def document(text: str, *, keep_blank: bool = False) -> SourceDocument:
    """Return plain text as importing gives it: a block a line, the blank ones left out."""
    blocks: list[RawBlock] = []
    at = 0
    for line in text.split("\n"):
        if keep_blank or line.strip():
            blocks.append(RawBlock(Span(at, at + len(line))))
        at += len(line) + 1
    return SourceDocument(Source("", "0" * 64, "text/plain", "utf-8"), text, tuple(blocks))


def check_draft(draft: Draft) -> None:
    """Assert that nothing is lost or doubled: raw with the edits made is exactly the clean text."""
    raw = draft.document.text
    assert draft.text == "\n".join(block.span.slice(draft.text) for block in draft.blocks)
    raw_at = clean_at = 0
    for edit in draft.edits:
        assert edit.raw_span.start >= raw_at
        assert edit.span.start >= clean_at
        raw_at, clean_at = edit.raw_span.end, edit.span.end
        assert edit.raw_span.slice(raw) == edit.raw
        assert edit.span.slice(draft.text) == edit.text
        assert edit.raw != edit.text or edit.kind in {EditKind.DAMAGE, EditKind.GLOSS}
        assert edit.text == edit.raw or edit.kind is not EditKind.DAMAGE
        assert 0 <= edit.confidence <= 1
        assert edit.why
    for block in draft.blocks:
        assert _rebuilt(draft, block.raw_span) == block.span.slice(draft.text)
    check_mapping(draft)


def _rebuilt(draft: Draft, raw_span: Span) -> str:
    raw = draft.document.text
    pieces: list[str] = []
    at = raw_span.start
    for edit in draft.edits:
        if raw_span.covers(edit.raw_span) and edit.raw_span.start >= at:
            pieces += (raw[at : edit.raw_span.start], edit.text)
            at = edit.raw_span.end
    pieces.append(raw[at : raw_span.end])
    return "".join(pieces)


def check_mapping(draft: Draft) -> None:
    """Assert that every offset maps both ways, in order, to an equal character or into an edit."""
    table = TextMap(draft.blocks, draft.edits)
    raw, text = draft.document.text, draft.text
    there = [table.to_clean(offset) for offset in range(len(raw) + 1)]
    back = [table.to_raw(offset) for offset in range(len(text) + 1)]
    assert there == sorted(there)
    assert back == sorted(back)
    assert all(0 <= offset <= len(text) for offset in there)
    assert all(0 <= offset <= len(raw) for offset in back)
    edited = {at for edit in draft.edits for at in range(edit.span.start, edit.span.end)}
    for block in draft.blocks:
        for offset in range(block.span.start, block.span.end):
            if offset not in edited:
                assert raw[back[offset]] == text[offset]
                assert there[back[offset]] == offset
    for edit in draft.edits:
        if edit.span:
            assert table.raw_span(edit.span) == edit.raw_span
            assert table.clean_span(edit.raw_span) == edit.span
