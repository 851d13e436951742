"""Notes as a table for spreadsheets, and as cards for Anki."""

from __future__ import annotations

from datetime import datetime

from reader_app.services.citing import source_line
from reader_app.services.export.anki import EPOCH, AnkiCard, anki_package, guid_of
from reader_app.services.export.annotated import AnnotatedArticle, one_line, state_words
from reader_app.services.export.tables import to_csv

HEADER = (
    "article",
    "section",
    "quote",
    "note",
    "tags",
    "colour",
    "style",
    "scope",
    "state",
    "found",
    "start",
    "end",
    "before",
    "after",
    "created",
    "modified",
    "link",
)


def notes_csv(annotated: AnnotatedArticle) -> str:
    """Return one row a note, in the order of the page; start and end count code points."""
    title = annotated.article.metadata.title or ""
    rows = []
    for placed in annotated.notes:
        note, span = placed.note, placed.placement.span
        quote = note.target.quote
        rows.append(
            [
                title,
                annotated.section_of(placed),
                quote.exact,
                note.body,
                " ".join(note.tags),
                note.colour.value,
                note.style.value,
                note.target.scope.value,
                placed.placement.state.value,
                placed.placement.now or placed.placement.found,
                "" if span is None else str(span.start),
                "" if span is None else str(span.end),
                quote.prefix,
                quote.suffix,
                note.created,
                note.modified,
                annotated.address_of(placed),
            ]
        )
    return to_csv(HEADER, rows)


def notes_anki(annotated: AnnotatedArticle) -> bytes:
    """Return a package with one card a note: its words in their sentence, and what was noted.

    A highlight alone asks for what stands around it. Exporting again updates the cards.
    """
    article = annotated.article
    source = source_line(article)
    cards = []
    for placed in annotated.notes:
        note = placed.note
        quote = note.target.quote
        around = f"…{one_line(quote.prefix)}【{one_line(quote.exact)}】{one_line(quote.suffix)}…"
        state = state_words(placed)
        back = "\n\n".join(
            part for part in (note.body, around if quote.exact else "", state) if part
        )
        cards.append(
            AnkiCard(
                guid_of("note", note.id),
                quote.exact or article.metadata.title or "",
                back,
                ("Meipi", *note.tags),
                "",
                f"{source}\n{annotated.address_of(placed)}",
                _seconds(note.modified),
            )
        )
    deck = f"Meipi::{(article.metadata.title or 'notes').replace('::', ' ')}"
    return anki_package(deck, cards)


def _seconds(when: str) -> int:
    try:
        return int(datetime.fromisoformat(when).timestamp())
    except ValueError:
        return EPOCH
