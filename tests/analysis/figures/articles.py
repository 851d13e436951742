"""Articles for the tests of figures: plain text in, no importing or restoring involved."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from reader_app.analysis.figures import find_in_text
from reader_app.core.article import Article, Block, BlockKind, Script
from reader_app.core.figure import Value
from reader_app.core.source import Metadata, Source
from reader_app.core.span import Span

Found = tuple[str, str, Value, str | None]
"""Words, kind, value and unit of a figure."""
PLAIN = Source(path="", sha256="0" * 64, media_type="text/plain", encoding="utf-8")


def found(text: str) -> list[Found]:
    """Return the figures of a text in reading order."""
    return [
        (figure.span.slice(text), figure.kind.value, figure.value, figure.unit)
        for figure in find_in_text(text)
    ]


def plain_article(text: str, kinds: dict[int, str] | None = None) -> Article:
    """Return text as an article, one block a line; kinds maps line numbers (from 1) to kinds."""
    blocks: list[Block] = []
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        span = Span(start, start + len(line))
        blocks.append(Block(BlockKind((kinds or {}).get(number, "paragraph")), span, span))
        start = span.end + 1
    return Article(PLAIN, Metadata(), Script.MIXED, text, tuple(blocks), ())


def gold_article(folder: Path) -> Article:
    """Return the reference text of a gold folder with the kinds its blocks.json gives."""
    text = (folder / "clean.txt").read_text(encoding="utf-8").rstrip("\n")
    blocks: list[dict[str, Any]] = json.loads((folder / "blocks.json").read_text("utf-8"))
    return plain_article(text, {block["line"]: block["kind"] for block in blocks})
