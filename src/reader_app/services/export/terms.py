"""An article's terms as a table, for people and for flash cards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader_app.core.article import Article, Script
from reader_app.core.term import Entry, Term, TermSource
from reader_app.services.citing import source_line
from reader_app.services.export.anki import EPOCH, AnkiCard, anki_package, guid_of
from reader_app.services.export.tables import to_csv, to_markdown
from reader_app.services.shown_script import in_script

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

DECK = "眉批::术语"
"""Named in Chinese whatever the window speaks: the deck's name must not change with it."""


def terms_csv(terms: Sequence[Term], article: Article) -> str:
    """Return one row a headword in the order of its first occurrence, in the article's script."""
    return to_csv(HEADER, _rows(terms, article))


def terms_markdown(terms: Sequence[Term], article: Article) -> str:
    """Return the headwords as a table under the article's title, with its source line."""
    title = article.metadata.title or ""
    head = f"# {title}\n\n" if title else ""
    return f"{head}{to_markdown(HEADER, _rows(terms, article))}\n{source_line(article)}\n"


def terms_anki(terms: Sequence[Term], article: Article, modified: int = EPOCH) -> bytes:
    """Return an Anki package with one card a headword that is explained.

    modified is in seconds since 1970: what Anki has is replaced where it is older.
    """
    entries: dict[str, Entry] = {}
    for term in terms:
        if term.entry.layer is not TermSource.UNEXPLAINED:
            # a tag is a name in the reader's collection: one field has one, whatever the script
            entry = replace(in_script(term.entry, article.script), field=term.entry.field)
            entries.setdefault(entry.headword, entry)
    cards = [_card(entry, article, modified) for entry in entries.values()]
    return anki_package(DECK, cards)


def _card(entry: Entry, article: Article, modified: int) -> AnkiCard:
    traditional = article.script is Script.HANT
    other = entry.headword if traditional else entry.traditional
    front = entry.traditional if traditional else entry.headword
    lines = [entry.definition, "、".join(entry.members), entry.english or ""]
    lines.append("" if other == front else other)
    told = " · ".join(part for part in (entry.source, entry.since) if part)
    return AnkiCard(
        guid_of("term", entry.headword),
        front,
        "\n".join(line for line in lines if line),
        tuple(filter(None, ("Meipi", entry.field))),
        entry.reading or "",
        told,
        modified,
    )


def _rows(terms: Sequence[Term], article: Article) -> list[list[str]]:
    counts = Counter(term.entry.headword for term in terms)
    entries: dict[str, Entry] = {}
    for term in terms:
        if term.entry.headword not in entries:
            entries[term.entry.headword] = in_script(term.entry, article.script)
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
