"""Markdown with YAML front matter, our own export included."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from reader_app.core.errors import ImportFailed
from reader_app.core.source import Hint, Metadata, SourceDocument
from reader_app.importing.documents import (
    DocumentBuilder,
    Piece,
    check_length,
    check_size,
    describe_source,
)
from reader_app.importing.encodings import decode
from reader_app.importing.flow import Leaf, read_flow
from reader_app.importing.front_matter import split_front_matter
from reader_app.importing.limits import Progress
from reader_app.importing.markdown_parts import addresses, is_hostile, lift_notes, split_parts
from reader_app.importing.markup import parse_html, squeeze
from reader_app.importing.request import Request
from reader_app.importing.webpage import to_piece

if TYPE_CHECKING:
    from markdown import Markdown

EXTENSIONS = ("tables", "sane_lists", "fenced_code", "attr_list")

_ENDS = re.compile(r"[。！？…；：”』」）!?.:]\s*$")
_INDENT = re.compile(r"[ \t]*[\u3000\u2003]")


def load(request: Request) -> SourceDocument:
    """Return the document of a Markdown file; its front matter becomes the metadata.

    Raises ImportFailed for a file without words.
    """
    check_size(len(request.data), request.limits.text_bytes, "This text")
    decoded = decode(request.data, encoding=request.encoding, declared=request.charset)
    check_length(len(decoded.text), request.limits)
    source = describe_source(request.data, request.path, "text/markdown", decoded.encoding)
    metadata, text = split_front_matter(decoded.text)
    request.progress(0.1)
    builder = DocumentBuilder(request.limits)
    leaves, metadata = _with_title(list(_render(text, request.progress)), metadata)
    if metadata.title and not any(leaf.hint is Hint.TITLE for leaf in leaves):
        builder.add(Piece(metadata.title, Hint.TITLE))
    for leaf in leaves:
        builder.add(to_piece(leaf, builder, request.companions))
    return builder.build(source, metadata)


def _render(text: str, progress: Progress) -> Iterator[Leaf]:
    """Yield the leaves of the rendered text, its footnotes last."""
    from markdown import Markdown

    body, notes = lift_notes(text)
    extensions = [*EXTENSIONS, "nl2br"] if _lines_are_paragraphs(body) else list(EXTENSIONS)
    renderer = Markdown(extensions=extensions, output_format="html")
    links = addresses(body)
    done = 0
    for part in split_parts(body):
        progress(0.1 + 0.8 * done / max(1, len(body)))
        done += len(part)
        yield from _render_part(renderer, part, links if "[" in part else "")
    for number, note in enumerate(notes, 1):
        for leaf in _render_part(renderer, note, links):
            yield replace(leaf, text=f"[{number}] {leaf.text}", hint=Hint.FOOTNOTE, level=None)


def _render_part(renderer: Markdown, part: str, links: str) -> list[Leaf]:
    if not part.strip():
        return []
    if not is_hostile(part):
        try:
            html = renderer.reset().convert(f"{part}\n\n{links}")
            return read_flow(parse_html(f"<html><body>{html}</body></html>"))
        except (RecursionError, ImportFailed):
            pass  # nested too deep to render: its words are kept as they stand
    root = parse_html("<html><body></body></html>")
    return [Leaf(root, line.strip()) for line in part.splitlines() if line.strip()]


def _lines_are_paragraphs(text: str) -> bool:
    """Tell whether single line ends separate paragraphs, as in texts pasted into Markdown.

    Markdown joins such lines. Where most lines that another follows end a sentence, or begin
    with an indent, they were not broken for length.
    """
    lines = text.splitlines()
    followed = [
        (line, after)
        for line, after in pairwise(lines)
        if line.strip() and after.strip() and line.lstrip()[0] not in "#|>-*+`~"
    ]
    if not followed:
        return False
    ends = sum(bool(_ENDS.search(line) or _INDENT.match(after)) for line, after in followed)
    return ends >= 0.7 * len(followed)


def _with_title(leaves: Sequence[Leaf], metadata: Metadata) -> tuple[list[Leaf], Metadata]:
    """Name the headline: the heading that repeats the title, or the only one of first rank."""
    out = list(leaves)
    tops = [n for n, leaf in enumerate(out) if leaf.hint is Hint.HEADING and leaf.level == 1]
    title = squeeze(metadata.title or "")
    for n in tops:
        is_title = squeeze(out[n].text) == title if title else len(tops) == 1 and n < 4
        if is_title:
            out[n] = replace(out[n], hint=Hint.TITLE, level=None)
            return out, replace(metadata, title=metadata.title or out[n].text.strip())
    return out, metadata
