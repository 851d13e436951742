"""The appendix of a printed article: its figures as a table, its notes in full."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument

from reader_app.core.article import Article
from reader_app.core.figure import Figure, FigureKind
from reader_app.core.note import PlacedNote
from reader_app.core.span import Span
from reader_app.ui.markdown import NoteDocument
from reader_app.ui.theme import Theme, build_font, on_paper, sans_families
from reader_app.ui.wording import word

LEFT_OUT = frozenset({FigureKind.DATE, FigureKind.LABEL})
"""Kinds that measure nothing."""
INDENT = 18
_BODY = re.compile(r"<body[^>]*>(.*)</body>", re.S)


@dataclass(frozen=True, slots=True)
class Located:
    """Where things of an article stand on paper."""

    article: Article
    text: str
    """The text as it is shown (the other script has the same length)."""

    def words(self, span: Span) -> str:
        """Return the words at a span on one line."""
        return " ".join(span.slice(self.text).split())

    def section(self, offset: int) -> str:
        """Return the title of the innermost section at an offset, "" before the first."""
        sections = self.article.sections
        return next((s.title for s in reversed(sections) if s.span.contains(offset)), "")


def build_appendix(
    located: Located,
    figures: Sequence[Figure],
    notes: Sequence[PlacedNote],
    *,
    theme: Theme,
    width: int,
) -> QTextDocument | None:
    """Return the appendix laid out to a width in logical pixels, None for an empty one."""
    parts = []
    counted = [figure for figure in figures if figure.kind not in LEFT_OUT]
    if counted:
        parts.append(_figures(located, counted, theme))
    if notes:
        parts.append(_notes(located, notes, theme))
    if not parts:
        return None
    document = NoteDocument()
    document.setDefaultFont(on_paper(build_font(sans_families(located.article.script), 12.5)))
    document.setDefaultStyleSheet(_sheet(theme))
    document.setHtml("".join(parts))
    document.setTextWidth(width)
    return document


def _sheet(theme: Theme) -> str:
    return (
        f"body {{ color: {theme.text}; }}"
        f"h2 {{ color: {theme.accent}; font-size: 17px; margin-top: 20px; margin-bottom: 8px; }}"
        f"h3 {{ color: {theme.muted}; font-size: 12.5px; margin-top: 12px; margin-bottom: 2px; }}"
        f".quiet {{ color: {theme.muted}; }}"
        "td { padding: 3px 8px 3px 0; } th { padding: 3px 8px 3px 0; text-align: left; }"
    )


def _figures(located: Located, figures: Sequence[Figure], theme: Theme) -> str:
    heads = (
        QCoreApplication.translate("printing", "Figure"),
        QCoreApplication.translate("printing", "Kind"),
        QCoreApplication.translate("printing", "What it counts"),
        QCoreApplication.translate("printing", "Period"),
        QCoreApplication.translate("printing", "Section"),
    )
    rows = ["<tr>" + "".join(f"<th>{escape(head)}</th>" for head in heads) + "</tr>"]
    for figure in figures:
        cells = (
            f"<b>{escape(located.words(figure.span))}</b>",
            escape(word(figure.kind)),
            escape(figure.subject or ""),
            escape(figure.period or ""),
            f'<span class="quiet">{escape(located.section(figure.span.start))}</span>',
        )
        rows.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
    rule = f"border-collapse: collapse; border-color: {theme.rule}"
    table = f'<table width="100%" style="{rule}">{"".join(rows)}</table>'
    title = QCoreApplication.translate("printing", "Figures in this article")
    return f"<h2>{escape(title)}</h2>{table}"


def _notes(located: Located, notes: Sequence[PlacedNote], theme: Theme) -> str:
    title = QCoreApplication.translate("printing", "Notes")
    parts = [f"<h2>{escape(title)}</h2>"]
    for number, placed in enumerate(notes, start=1):
        note = placed.note
        span = placed.placement.span
        quote = located.words(span) if span is not None and len(span) else note.target.quote.exact
        section = located.section(span.start) if span is not None else ""
        line = theme.highlights[note.colour].line
        head = f'<span style="color: {line}">■</span> {number}. {escape(word(note.colour))}'
        if section:
            head += f" · {escape(section)}"
        parts.append(f"<h3>{head}</h3>")
        if quote:
            parts.append(f'<p style="margin: 0 0 2px 18px">“{escape(quote)}”</p>')
        if note.body.strip():
            parts.append(_rendered(note.body.strip()))
        if note.tags:
            tags = " ".join(f"#{escape(tag)}" for tag in note.tags)
            parts.append(f'<p class="quiet" style="margin: 0 0 4px 18px">{tags}</p>')
    return "".join(parts)


def _rendered(markdown: str) -> str:
    """Return a note's Markdown as HTML, set in from the left."""
    document = NoteDocument()
    document.show_markdown(markdown)
    found = _BODY.search(document.toHtml())
    inner = found.group(1) if found is not None else escape(markdown)
    return inner.replace("margin-left:0px", f"margin-left:{INDENT}px")
