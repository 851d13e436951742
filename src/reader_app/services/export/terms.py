"""An article's terms as a table, for people and for flash cards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reader_app.core.article import Article
from reader_app.core.term import Entry, Term
from reader_app.services.citing import source_line
from reader_app.services.export.tables import to_csv, to_markdown

HEADER = (
    "headword",
    "traditional",
    "reading",
    "definition",
    "english",
    "field",
    "source",
    "layer",
    "count",
)

CARD = ("headword", "traditional", "reading", "definition", "english", "tags")


def terms_csv(terms: Sequence[Term], article: Article) -> str:
    """Return one row a headword in the order of its first occurrence."""
    del article  # the same call for every format
    return to_csv(HEADER, _rows(terms))


def terms_markdown(terms: Sequence[Term], article: Article) -> str:
    """Return the headwords as a table under the article's title, with its source line."""
    title = article.metadata.title or ""
    head = f"# {title}\n\n" if title else ""
    return f"{head}{to_markdown(HEADER, _rows(terms))}\n{source_line(article)}\n"


def terms_anki(terms: Sequence[Term], article: Article) -> str:
    """Return notes for Anki's text import, one a line, with the columns named in its header.

    Format: docs.ankiweb.net, "Text Files", file headers (Anki 2.1.54 and later).
    """
    lines = ["#separator:tab", "#html:false", "#columns:" + "\t".join(CARD), "#tags column:6"]
    for row in _rows(terms):
        headword, traditional, reading, definition, english, field = row[:6]
        back = [headword, traditional, reading, definition, english, f"Meipi {field}".strip()]
        lines.append("\t".join(" ".join(cell.split()) for cell in back))
    del article
    return "\n".join(lines) + "\n"


def _rows(terms: Sequence[Term]) -> list[list[str]]:
    counts = Counter(term.entry.headword for term in terms)
    entries: dict[str, Entry] = {}
    for term in terms:
        entries.setdefault(term.entry.headword, term.entry)
    return [
        [
            entry.headword,
            entry.traditional,
            entry.reading or "",
            entry.definition,
            entry.english or "",
            entry.field or "",
            entry.source or "",
            entry.layer.value,
            str(counts[entry.headword]),
        ]
        for entry in entries.values()
    ]
