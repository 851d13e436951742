"""Notes as Markdown for people: by section, each with its words, what stands around them, and a
link back to its place.
"""

from __future__ import annotations

import re

from reader_app.core.address import Address
from reader_app.core.note import PlacedNote
from reader_app.services.citing import source_line
from reader_app.services.export.annotated import AnnotatedArticle, one_line, state_words

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~#])")
_LIST_SIGN = re.compile(r"^(\s*)([-+=]|\d+[.)])(?=\s|$)", re.M)


def notes_markdown(annotated: AnnotatedArticle) -> str:
    """Return the notes of an article as one Markdown document."""
    article = annotated.article
    title = article.metadata.title or article.source.path.rpartition("/")[2]
    parts = [
        f"# {escaped(title)}",
        escaped(source_line(article)),
        f"<{Address(annotated.article_id)!s}>",
    ]
    lost = False
    for heading, level, notes in annotated.by_section():
        if heading:
            parts.append(f"{'#' * min(6, level + 1)} {escaped(heading)}")
        elif notes[0].placement.span is None and not lost:
            lost = True
            parts.append("## Notes whose place is gone")
        parts += [_note(annotated, placed) for placed in notes]
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """Return words of the article so that Markdown shows them as they are, on one line."""
    return _LIST_SIGN.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", one_line(text)))


def _note(annotated: AnnotatedArticle, placed: PlacedNote) -> str:
    note = placed.note
    quote = note.target.quote
    parts = []
    if quote.exact:
        before, after = escaped(quote.prefix), escaped(quote.suffix)
        words = f"**{escaped(quote.exact)}**"
        around = f"{f'…{before}' if before else ''}{words}{f'{after}…' if after else ''}"
        parts.append(f"> {around}")
    if note.body.strip():
        parts.append(note.body.strip("\n"))
    facts = [f"[→ Meipi]({annotated.address_of(placed)})", note.colour.value]
    facts += [f"#{escaped(tag)}" for tag in note.tags]
    facts += [part for part in (escaped(state_words(placed)), note.modified[:10]) if part]
    parts.append(" · ".join(facts))
    return "\n\n".join(parts)
