"""The annotated article as one HTML file that stands alone: no scripts, nothing from elsewhere."""

from __future__ import annotations

from base64 import b64encode
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

from reader_app.core.address import Address
from reader_app.core.article import Block, BlockKind
from reader_app.core.note import MarkStyle, PlacedNote
from reader_app.core.source import ImageRef
from reader_app.core.span import Span
from reader_app.services.citing import source_line
from reader_app.services.export.annotated import AnnotatedArticle, state_words
from reader_app.services.export.html_style import STYLE
from reader_app.services.export.rendering import NoteMarkdown

_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_LANGUAGES = {"hans": "zh-Hans", "hant": "zh-Hant", "mixed": "zh"}
_PICTURES = (
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"RIFF", "image/webp"),
    (b"BM", "image/bmp"),
)
_TAGS = {
    BlockKind.KICKER: "p",
    BlockKind.TITLE: "h1",
    BlockKind.SUBTITLE: "p",
    BlockKind.QUOTE: "blockquote",
    BlockKind.CAPTION: "figcaption",
}


def notes_html(annotated: AnnotatedArticle) -> Iterator[str]:
    """Yield the pieces of the page: the whole article, its notes beside their lines."""
    article = annotated.article
    title = escape(article.metadata.title or "")
    yield (
        f'<!DOCTYPE html>\n<html lang="{_LANGUAGES[article.script.value]}">\n<head>\n'
        f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="Meipi">\n'
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<article>\n"
    )
    yield from _Page(annotated).rows()
    address = escape(str(Address(annotated.article_id)))
    line = escape(source_line(article))
    yield f'<footer class="row"><p class="text">{line}<br><a href="{address}">{address}</a></p></footer>\n'
    yield "</article>\n</body>\n</html>\n"


class _Page:
    def __init__(self, annotated: AnnotatedArticle) -> None:
        self._annotated = annotated
        self._text = annotated.article.text
        self._markdown = NoteMarkdown()
        spans = [(p.placement.span, p) for p in annotated.notes if p.placement.span is not None]
        self._held = sorted(
            ((span, p) for span, p in spans if len(span)),
            key=lambda pair: (pair[0].start, pair[0].end),
        )
        self._starts = [span.start for span, _ in self._held]
        # the furthest end up to each note: where a mark that began earlier may still reach
        self._reach: list[int] = []
        for span, _ in self._held:
            self._reach.append(max(span.end, self._reach[-1] if self._reach else 0))
        self._numbers = {p.note.id: number for number, p in enumerate(annotated.notes, 1)}

    def rows(self) -> Iterator[str]:
        """Yield one row a block, then the notes without a place."""
        blocks = self._annotated.article.blocks
        whole = [p for p in self._annotated.notes if p.placement.span == Span(0, 0)]
        lost = [p for p in self._annotated.notes if p.placement.span is None]
        if whole:
            yield self._row('<div class="text"></div>', whole)
        folded = False
        for block in blocks:
            if block.kind is BlockKind.BOILERPLATE and not folded:
                folded = True
                yield '<details class="rest"><summary>…</summary>\n'
            yield self._row(self._block(block), self._beginning_in(block.span))
        if folded:
            yield "</details>\n"
        if lost:
            yield self._row('<div class="text lost">?</div>', lost)

    def _row(self, words: str, notes: Sequence[PlacedNote]) -> str:
        beside = "".join(self._note(placed) for placed in notes)
        aside = f"<aside>{beside}</aside>" if beside else ""
        return f'<div class="row">{words}{aside}</div>\n'

    def _block(self, block: Block) -> str:
        shown = self._picture(block.image) if block.image is not None else ""
        if block.kind is BlockKind.TABLE:
            return f'<div class="text">{shown}{self._table(block.span)}</div>'
        tag = _TAGS.get(block.kind, "p")
        if block.kind is BlockKind.HEADING:
            tag = f"h{min(6, (block.level or 1) + 1)}"
        if not len(block.span):
            return f'<div class="text">{shown}</div>'
        words = self._marked(block.span)
        kind = block.kind.value
        return f'<div class="text">{shown}<{tag} class="{kind}">{words}</{tag}></div>'

    def _table(self, span: Span) -> str:
        rows = []
        start = span.start
        for line in span.slice(self._text).split("\n"):
            cells, at = [], start
            for cell in line.split("\t"):
                cells.append(f"<td>{self._marked(Span(at, at + len(cell)))}</td>")
                at += len(cell) + 1
            rows.append(f"<tr>{''.join(cells)}</tr>")
            start += len(line) + 1
        return f"<table>{''.join(rows)}</table>"

    def _picture(self, image: ImageRef) -> str:
        data = self._annotated.article.images.get(image.key or "", b"")
        alt = escape(image.alt)
        kind = next((kind for sign, kind in _PICTURES if data.startswith(sign)), None)
        if kind is None and b"<svg" in data[:1000]:
            kind = "image/svg+xml"  # as a picture it cannot run anything
        if kind is None:
            return f'<p class="missing">{alt}</p>' if alt else ""
        return f'<img alt="{alt}" src="data:{kind};base64,{b64encode(data).decode()}">'

    def _beginning_in(self, span: Span) -> list[PlacedNote]:
        low, high = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [placed for _, placed in self._held[low:high]]

    def _over(self, span: Span) -> list[tuple[Span, PlacedNote]]:
        high = bisect_left(self._starts, span.end)
        low = bisect_right(self._reach, span.start, 0, high)
        return [(s, p) for s, p in self._held[low:high] if s.end > span.start]

    def _marked(self, span: Span) -> str:
        """Return the words of a span with the marks over them; marks may overlap."""
        over = self._over(span)
        cuts = {span.start, span.end}
        for held, _ in over:
            cuts |= {max(held.start, span.start), min(held.end, span.end)}
        edges = sorted(cuts)
        parts = []
        for start, end in pairwise(edges):
            words = escape(self._text[start:end], quote=False).replace("\n", "<br>")
            here = [p for held, p in over if held.start <= start and held.end >= end]
            parts.append(f'<mark class="{_classes(here)}">{words}</mark>' if here else words)
            parts += [
                f'<sup><a href="#note-{self._numbers[p.note.id]}">{self._numbers[p.note.id]}</a></sup>'
                for held, p in over
                if held.end == end
            ]
        return "".join(parts)

    def _note(self, placed: PlacedNote) -> str:
        note = placed.note
        number = self._numbers[note.id]
        parts = [
            f'<a class="number" href="{escape(self._annotated.address_of(placed))}">{number}</a>'
        ]
        state = state_words(placed)
        if placed.placement.span is None and note.target.quote.exact:
            parts.append(f"<blockquote>{escape(note.target.quote.exact)}</blockquote>")
        if state:
            parts.append(f'<p class="state">⚑ {escape(state)}</p>')
        if note.body.strip():
            parts.append(self._markdown.html(note.body))
        if note.tags:
            tags = " ".join(f"<span>#{escape(tag)}</span>" for tag in note.tags)
            parts.append(f'<p class="tags">{tags}</p>')
        return f'<section id="note-{number}" class="{note.colour.value}">{"".join(parts)}</section>'


def _classes(notes: Sequence[PlacedNote]) -> str:
    """Return the look of words under several notes: the shortest, latest begun one leads."""
    note = notes[-1].note
    under = " under" if note.style is MarkStyle.UNDERLINE else ""
    return note.colour.value + under
