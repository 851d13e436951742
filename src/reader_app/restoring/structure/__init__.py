"""Structure: which block of the mended text is what, and the article made of them.

Rules look at the whole document (lengths, punctuation, repetition, what follows what) before
they look at words; docs/structure.md tells them in order.
"""

from __future__ import annotations

from collections.abc import Iterable

from reader_app.core.article import Article, Block, BlockKind
from reader_app.core.correction import BlockCorrection
from reader_app.core.span import Span
from reader_app.restoring.draft import Draft
from reader_app.restoring.structure.arrange import join_rows, move_last
from reader_app.restoring.structure.corrections import apply_corrections
from reader_app.restoring.structure.detect import name_lines
from reader_app.restoring.structure.levels import build_sections, set_levels
from reader_app.restoring.structure.lines import read_lines
from reader_app.restoring.structure.metadata import build_metadata
from reader_app.restoring.structure.script import detect_script

__all__ = ["build_article", "detect_script"]


def build_article(draft: Draft, corrections: Iterable[BlockCorrection] = ()) -> Article:
    """Return the article a draft holds, with the reader's corrections applied after detection.

    Blocks keep the draft's order but for boilerplate, which moves last in its own order; rows of
    a table become one block. Every span and edit is in code points of the new text. Never raises
    for any words.
    """
    lines = read_lines(draft)
    name_lines(lines, draft.document.metadata)
    apply_corrections(draft, lines, corrections)
    set_levels(lines)
    text, order, spans, edits = move_last(
        draft, [line.kind is BlockKind.BOILERPLATE for line in lines]
    )
    groups = join_rows(lines, order)
    kinds = [lines[order[first]].kind or BlockKind.PARAGRAPH for first, _ in groups]
    levels = [lines[order[first]].level for first, _ in groups]
    covered = [_joined(spans[first], spans[last]) for first, last in groups]
    titles = {
        at: lines[order[first]].text
        for at, (first, _) in enumerate(groups)
        if levels[at] is not None
    }
    sections, inside = build_sections(kinds, levels, covered, titles)
    sources = draft.blocks
    blocks = tuple(
        Block(
            kind,
            span,
            _joined(sources[order[first]].raw_span, sources[order[last]].raw_span),
            level,
            section,
            sources[order[first]].image,
        )
        for kind, span, (first, last), level, section in zip(
            kinds, covered, groups, levels, inside, strict=True
        )
    )
    return Article(
        source=draft.document.source,
        metadata=build_metadata(lines, draft.document.metadata),
        script=detect_script(text),
        text=text,
        blocks=blocks,
        sections=sections,
        edits=edits,
        raw=draft.document.text,
        images=draft.document.images,
    )


def _joined(first: Span, last: Span) -> Span:
    return first if first is last else Span(first.start, last.end)
