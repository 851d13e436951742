"""What cards say of terms and of any other word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader_app.app.word_parts import part_lines, parts_line
from reader_app.core.article import Article, Script
from reader_app.core.folding import fold
from reader_app.core.note import PlacedNote
from reader_app.core.span import Span
from reader_app.core.term import Entry, Term, TermSource
from reader_app.services.shown_script import in_script
from reader_app.ui.page.card import CardButton, CardContent
from reader_app.ui.wording import word

if TYPE_CHECKING:
    from reader_app.services.explaining import Explanation

NOTE, EDIT, SEARCH, NEXT = "note", "edit", "search", "next"
WORD, NOTE_ABOUT, SCRIPT = "word", "about", "script"
LONGEST_MORE = 260
"""Characters that a further source may say on a card."""
MOST_SOURCES = 4


def _word_buttons(*, next_place: tuple[int, int] | None) -> tuple[CardButton, ...]:
    """Return the buttons of a word; next_place is which of how many places this is."""
    translate = QCoreApplication.translate
    buttons = [
        CardButton(NOTE, translate("Cards", "Note"), translate("Cards", "Write a note")),
        CardButton(
            EDIT, translate("Cards", "Edit"), translate("Cards", "Put it into my own terms")
        ),
        CardButton(
            SEARCH,
            translate("Cards", "In the library"),
            translate("Cards", "Search the library"),
        ),
    ]
    if next_place is not None:
        label = translate("Cards", "Next ({here} of {all})")
        label = label.format(here=next_place[0], all=next_place[1])
        buttons.append(CardButton(NEXT, label, translate("Cards", "Go to its next place")))
    return tuple(buttons)


def term_card(
    term: Term, article: Article, terms: Sequence[Term], *, as_written: bool = False
) -> CardContent:
    """Explain a term: what it means, in English, where that is from, how often it is here.

    At once, from what analysis knows; explained_card says the rest a moment later. article is
    as the page shows it: what entries say is put into its script, unless as_written.
    """
    entry = term.entry
    title = term.span.slice(article.text)
    reading = "" if _known_as(entry, title, article) else entry.reading or ""
    places = _places(term.entry, terms, term.span)
    return _card(title, reading, (entry, *term.others), article, places, as_written=as_written)


def explained_card(
    explained: Explanation,
    article: Article,
    terms: Sequence[Term],
    notes: Sequence[PlacedNote] = (),
    *,
    as_written: bool = False,
) -> CardContent:
    """Say all that is known of the words at a place, and what else may be meant there.

    article is as the page shows it.
    """
    entries = explained.entries
    places = _places(entries[0], terms, explained.span) if entries else (0, 0)
    title = explained.span.slice(article.text)
    reading = explained.reading
    card = _card(title, reading, entries, article, places, as_written=as_written)
    lines, source = card.lines, card.source
    if not entries:
        lines = (parts_line(explained, article),)
        source = " · ".join(dict.fromkeys(one.entry.source or "" for one in explained.parts))
    more = (*card.more, *part_lines(explained.parts, article))
    counted = explained.library
    if counted.articles > 1:
        here = QCoreApplication.translate("Cards", "library: {places} in {articles} articles")
        told = here.format(places=counted.places, articles=counted.articles)
        source = " · ".join(part for part in (source, told) if part)
    aside = card.aside
    if explained.glossed:
        here = QCoreApplication.translate("Cards", "elsewhere on this page: {reading}")
        told = here.format(reading=explained.glossed)
        first, *others = aside.split(" · ")
        aside = " · ".join((first, told, *others))
    words = tuple(
        CardButton(f"{WORD}:{span.start}:{span.end}", span.slice(article.text))
        for span in explained.choices
    )
    return replace(
        card,
        aside=aside,
        lines=lines,
        more=more,
        source=source,
        words=(*words, *card.words),
        notes=_note_buttons(explained, notes),
    )


def waiting_card(words: str, article: Article) -> CardContent:
    """Say that the words are being looked up; the first time takes a moment."""
    waiting = QCoreApplication.translate("Cards", "Looking it up…")
    return CardContent(words, "", (waiting,), "", (), article.script)


def _card(
    title: str,
    reading: str,
    entries: Sequence[Entry],
    article: Article,
    places: tuple[int, int],
    *,
    as_written: bool,
) -> CardContent:
    shown = [in_script(entry, article.script) for entry in entries]
    other = tuple(shown) != tuple(entries)
    if not as_written:
        entries = shown
    entry = entries[0] if entries else None
    lines: list[str] = []
    parts: list[str] = []
    if entry is not None:
        lines = _told(entry)
        if entry.layer is TermSource.DICTIONARY:
            parts = [entry.source or ""]
        else:
            parts = [entry.source or "", entry.since or "", word(entry.layer)]
    told = None if entry is None else entry.source
    more = tuple(_further(other, reading, told) for other in entries[1:MOST_SOURCES])
    if places[1]:
        here = QCoreApplication.translate("Cards", "here: {count}")
        parts.append(here.format(count=places[1]))
    field = "" if entry is None else entry.field or ""
    known_as = "" if entry is None else _known_as(entry, title, article)
    return CardContent(
        title,
        " · ".join(part for part in (reading, _usual(entries, reading), known_as, field) if part),
        tuple(lines),
        " · ".join(dict.fromkeys(part for part in parts if part)),
        _word_buttons(next_place=places if places[1] > 1 else None),
        article.script,
        more,
        (_script_button(as_written=as_written),) if other else (),
    )


def _script_button(*, as_written: bool) -> CardButton:
    """Return what shows an explanation as it was written, or in the page's script again."""
    translate = QCoreApplication.translate
    if as_written:
        return CardButton(
            SCRIPT,
            translate("Cards", "in the page’s script"),
            translate("Cards", "Show the explanation in the script of the page"),
        )
    return CardButton(
        SCRIPT,
        translate("Cards", "as written"),
        translate("Cards", "Show the explanation in the script it was written in"),
    )


def _told(entry: Entry) -> list[str]:
    """Return what an entry says, one paragraph a part."""
    if entry.layer is TermSource.UNEXPLAINED:
        belongs = entry.definition.partition("。")[2]
        told = QCoreApplication.translate("Cards", "Not explained in this article.")
        return [told, belongs] if belongs else [told]
    lines = [entry.definition]
    listed = "、".join(entry.members)
    if listed and listed not in entry.definition:
        lines.append(listed)
    if entry.english:
        lines.append(entry.english)
    return [line for line in lines if line]


def _usual(entries: Sequence[Entry], reading: str) -> str:
    """Return the dictionary's reading where the text, or a gloss in it, has another."""
    usual = [e.reading for e in entries if e.layer is TermSource.DICTIONARY and e.reading]
    if not reading or not usual or _plain(reading) in map(_plain, usual):
        return ""
    return f"{word(TermSource.DICTIONARY)}: {usual[0]}"


def _known_as(entry: Entry, title: str, article: Article) -> str:
    """Return the headword where the text has another wording of it (an alias)."""
    if fold(title) in {fold(entry.headword), fold(entry.traditional)}:
        return ""
    return f"→ {entry.traditional if article.script is Script.HANT else entry.headword}"


def _further(entry: Entry, reading: str, before: str | None) -> str:
    """Return what a further entry says in one paragraph, with its source unless that spoke before."""
    told = " ".join(_told(entry))
    told = told if len(told) <= LONGEST_MORE else told[:LONGEST_MORE] + "…"
    other = entry.reading if entry.reading and _plain(entry.reading) != _plain(reading) else ""
    name = entry.source if entry.layer is TermSource.DICTIONARY else word(entry.layer)
    if entry.layer is TermSource.DICTIONARY and entry.source == before:
        name = ""
    return " ".join(part for part in (f"{name}:" if name else "", other, told) if part)


def _plain(reading: str) -> str:
    return reading.replace(" ", "").lower()


def _places(entry: Entry, terms: Sequence[Term], span: Span) -> tuple[int, int]:
    """Return which place of a headword this is, from 1, and how many there are."""
    spans = [term.span for term in terms if term.entry.headword == entry.headword]
    here = next((n for n, one in enumerate(spans, 1) if one.overlaps(span)), 0)
    return here, len(spans) if here else 0


def _note_buttons(explained: Explanation, notes: Sequence[PlacedNote]) -> tuple[CardButton, ...]:
    """Return a button for each note on the word: those of this article first."""
    key = fold(explained.words)
    found: dict[str, CardButton] = {}
    for placed in notes:
        note = placed.note
        if key in fold(f"{note.target.quote.exact}\n{note.body}"):
            found[note.id] = _note_button("", note.id, note.body or note.target.quote.exact)
    for about in explained.library.notes:
        if about.id not in found:
            found[about.id] = _note_button(about.article_id, about.id, about.body or about.quote)
    return tuple(found.values())[:MOST_SOURCES]


def _note_button(article_id: str, note_id: str, text: str) -> CardButton:
    line = " ".join(text.split())
    label = line if len(line) <= 14 else line[:14] + "…"
    hint = QCoreApplication.translate("Cards", "Note: {text}").format(text=line[:200])
    return CardButton(f"{NOTE_ABOUT}:{article_id}:{note_id}", f"✎ {label}", hint)
