"""Articles for the tests of the page, made without the layers below."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from reader_app.core.article import Article, Block, BlockKind, Script, Section
from reader_app.core.source import ImageRef, Metadata, Source
from reader_app.core.span import Span

SOURCE = Source(path="article.txt", sha256="0" * 64, media_type="text/plain", encoding="utf-8")


def build_article(
    lines: Iterable[tuple[BlockKind, str]],
    metadata: Metadata | None = None,
    images: dict[str, bytes] | None = None,
    script: Script = Script.HANS,
) -> Article:
    """Return an article of these blocks; an image's text is its key, shown without words."""
    blocks: list[Block] = []
    parts: list[str] = []
    sections: list[tuple[str, int, int]] = []
    at = 0
    for kind, written in lines:
        image = ImageRef(written or None) if kind is BlockKind.IMAGE else None
        text = "" if kind is BlockKind.IMAGE else written
        span = Span(at, at + len(text))
        level = 1 if kind is BlockKind.HEADING else None
        if level:
            sections.append((text, level, at))
        section = len(sections) - 1 if sections and kind is not BlockKind.BOILERPLATE else None
        blocks.append(Block(kind, span, span, level=level, section=section, image=image))
        parts.append(text)
        at = span.end + 1
    whole = "\n".join(parts)
    ends = [start for _, _, start in sections[1:]] + [len(whole)] * bool(sections)
    return Article(
        source=SOURCE,
        metadata=metadata or Metadata(),
        script=script,
        text=whole,
        blocks=tuple(blocks),
        sections=tuple(
            Section(title, level, Span(start, end))
            for (title, level, start), end in zip(sections, ends, strict=True)
        ),
        images=images or {},
    )


def load_gold(folder: Path, script: Script) -> Article:
    """Return the article of a gold folder (clean.txt and blocks.json)."""
    lines = (folder / "clean.txt").read_text(encoding="utf-8").split("\n")
    kinds = json.loads((folder / "blocks.json").read_text(encoding="utf-8"))
    named = {entry["line"]: BlockKind(entry["kind"]) for entry in kinds}
    return build_article(
        ((named[number], line) for number, line in enumerate(lines, 1) if number in named),
        script=script,
    )
