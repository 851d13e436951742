"""Drafts for the tests of structure: one block a line, nothing mended."""

from __future__ import annotations

from collections.abc import Sequence

from reader_app.core.article import Article, BlockKind
from reader_app.core.source import Hint, Metadata, RawBlock, Source, SourceDocument
from reader_app.core.span import Span
from reader_app.restoring.draft import Draft, DraftBlock
from reader_app.restoring.structure import build_article

SOURCE = Source(path="article.txt", sha256="0" * 64, media_type="text/plain", encoding="utf-8")


def draft_of(
    lines: str | Sequence[str | tuple[str, Hint] | tuple[str, Hint, int]],
    metadata: Metadata | None = None,
) -> Draft:
    """Return a draft of lines (blank ones dropped), each with a format's hint or without."""
    rows = lines.split("\n") if isinstance(lines, str) else lines
    blocks: list[DraftBlock] = []
    raw = ""
    clean: list[str] = []
    at = 0
    for row in rows:
        text, hint, level = (row, Hint.NONE, None) if isinstance(row, str) else (*row, None)[:3]
        words = text.strip()
        if words:
            start = len(raw) + text.index(words)
            raw_span = Span(start, start + len(words))
            blocks.append(DraftBlock(Span(at, at + len(words)), raw_span, hint, level))
            clean.append(words)
            at += len(words) + 1
        raw += text + "\n"
    document = SourceDocument(
        SOURCE,
        raw,
        tuple(RawBlock(block.raw_span, block.hint, block.level) for block in blocks),
        metadata or Metadata(),
    )
    return Draft(document, "\n".join(clean), tuple(blocks))


def article_of(
    lines: str | Sequence[str | tuple[str, Hint] | tuple[str, Hint, int]],
    metadata: Metadata | None = None,
) -> Article:
    """Return the article built from lines."""
    return build_article(draft_of(lines, metadata))


def kinds_of(article: Article) -> list[tuple[BlockKind, str]]:
    """Return each block's kind and words, in order."""
    return [(block.kind, block.span.slice(article.text)) for block in article.blocks]


def kind_of(article: Article, words: str) -> BlockKind:
    """Return the kind of the first block that begins with words."""
    return next(kind for kind, text in kinds_of(article) if text.startswith(words))
