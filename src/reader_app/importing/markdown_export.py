"""Writes an article as Markdown that reads back as the same article.

Kinds that Markdown has no sign for stand behind their block as an attribute list of
Python-Markdown, `{: .meipi-caption }`; everything else is what any editor shows.
"""

from __future__ import annotations

import re

from reader_app.core.article import Article, Block, BlockKind
from reader_app.importing.front_matter import write_front_matter

_MARKED = frozenset(
    (
        BlockKind.KICKER,
        BlockKind.SUBTITLE,
        BlockKind.SOURCE,
        BlockKind.BYLINE,
        BlockKind.CAPTION,
        BlockKind.BOILERPLATE,
    )
)
_SPECIAL = re.compile(r"([\\`*_\[\]{}|])")
_LINE_START = re.compile(r"^([#+\-=:~]|\d+(?=\.))", re.MULTILINE)
_NUMBER = re.compile(r"^(\d+)\\?\.", re.MULTILINE)


def write_markdown(article: Article) -> str:
    """Return the article as Markdown with front matter; text beyond its blocks is none.

    Reading it (load_bytes, then make_article) gives the same text, kinds and metadata.
    """
    parts = [write_front_matter(article.metadata)]
    parts += [_block(block, block.span.slice(article.text)) for block in article.blocks]
    return "\n".join(part + "\n" for part in parts if part)


def escape_markdown(text: str) -> str:
    """Return text so that a Markdown renderer shows exactly its characters."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = _SPECIAL.sub(r"\\\1", text)
    text = _NUMBER.sub(r"\1\\.", text)
    return _LINE_START.sub(lambda found: _escaped_start(found.group()), text)


def _escaped_start(char: str) -> str:
    if char.isdigit():
        return char
    # = : ~ are no escapes of Markdown's: as an entity they begin nothing
    return f"&#{ord(char)};" if char in "=:~" else f"\\{char}"


def _block(block: Block, text: str) -> str:
    if block.image is not None:
        words = escape_markdown(block.image.alt or text)
        return f"![{words}](<{block.image.key or ''}>)"
    if block.kind is BlockKind.TABLE:
        return _table(text)
    words = escape_markdown(text)
    if block.kind is BlockKind.TITLE:
        return f"# {words} {{: .meipi-title }}"
    if block.kind is BlockKind.HEADING:
        return f"{'#' * min(6, (block.level or 1) + 1)} {words}"
    if block.kind is BlockKind.BULLET:
        return f"- {words}"
    if block.kind is BlockKind.QUOTE:
        return f"> {words}"
    if block.kind in _MARKED:
        return f"{words}\n{{: .meipi-{block.kind.value} }}"
    return words


def _table(text: str) -> str:
    rows = [[escape_markdown(cell) for cell in row.split("\t")] for row in text.split("\n")]
    width = max(len(row) for row in rows)
    lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])
