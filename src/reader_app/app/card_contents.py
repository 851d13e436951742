"""What cards say of figures, repairs and notes; word_cards has terms and other words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from reader_app.app.word_cards import NOTE, SEARCH
from reader_app.core.article import Article
from reader_app.core.correction import CHOSEN, KEPT
from reader_app.core.edit import Edit, EditKind
from reader_app.core.figure import Figure
from reader_app.core.figure_facts import DerivedFact
from reader_app.core.note import AnchorState, PlacedNote
from reader_app.ui.page.card import CardButton, CardContent
from reader_app.ui.sentences import say
from reader_app.ui.wording import word

CORRECT, REFUSE = "correct", "refuse"
READING, TYPE_READING, FORGET_READING = "reading", "type_reading", "forget_reading"
CONFIRM, AS_IN_SOURCE = "confirm", "as_in_source"
"""What the buttons on the card of a torn place say."""
LONGEST_TITLE = 30
REACH = 20_000
"""Code points above a figure in a table within which its heading is looked for."""
LONGEST = 400
"""Characters of a note that a card shows; the panel has the rest."""


def figure_card(figure: Figure, article: Article, facts: Sequence[DerivedFact]) -> CardContent:
    """Say what a figure counts and what can be computed from it, always as derived."""
    lines = []
    told = [part for part in (figure.subject, figure.period) if part]
    if told:
        lines.append(" · ".join(told))
    change = [figure.basis or "", "" if figure.change is None else word(figure.change)]
    if any(change):
        lines.append(" ".join(part for part in change if part))
    if figure.reason:
        lines.append(say(figure.reason))
    if _has_unit_of_its_table(figure, article.text):
        lines.append(QCoreApplication.translate("Cards", "Unit from the table's heading"))
    lines.extend(_fact_line(fact, article) for fact in facts)
    if not lines:
        lines.append(QCoreApplication.translate("Cards", "Nothing more is said of it."))
    source = ""
    if facts:
        source = QCoreApplication.translate("Cards", "Derived: computed, not in the article")
    quote = figure.span.slice(article.text)
    buttons = (
        CardButton(NOTE, QCoreApplication.translate("Cards", "Note")),
        CardButton(SEARCH, QCoreApplication.translate("Cards", "In the library")),
        CardButton(CORRECT, QCoreApplication.translate("Cards", "Correct…")),
        CardButton(REFUSE, QCoreApplication.translate("Cards", "Not a figure")),
    )
    return CardContent(quote, word(figure.kind), tuple(lines), source, buttons, article.script)


def _has_unit_of_its_table(figure: Figure, text: str) -> bool:
    """Tell whether a figure's unit is not in its cell but above it or before it in its table."""
    start, end = figure.span.start, figure.span.end
    unit = figure.unit
    if not unit or unit in text[start:end]:
        return False
    line = text[text.rfind("\n", 0, start) + 1 : end + 1]
    return "\t" in line and unit in text[max(0, start - REACH) : start]


def _fact_line(fact: DerivedFact, article: Article) -> str:
    line = fact.text
    if fact.source is not None:
        line += f"  ← {fact.source.slice(article.text)}"
    return f"{line}  ({fact.note})" if fact.note else line


def edit_card(edit: Edit, article: Article) -> CardContent:
    """Say what stood in the source and why it was changed, or left; offer what else it may be."""
    raw = QCoreApplication.translate("Cards", "In the source: {raw}").format(raw=edit.raw)
    lines = [raw, say(edit.why)]
    sure = ""
    if edit.kind is not EditKind.DAMAGE and edit.why != CHOSEN:
        sure = QCoreApplication.translate("Cards", "Sure to {share}").format(
            share=f"{edit.confidence:.0%}"
        )
    title = edit.text if len(edit.text) <= LONGEST_TITLE else edit.text[:LONGEST_TITLE] + "…"
    torn = edit.kind in (EditKind.DAMAGE, EditKind.BYTE_SHIFT)
    return CardContent(
        title,
        word(edit.kind),
        tuple(lines),
        sure,
        _reading_buttons(edit) if torn else (),
        article.script,
        words=tuple(
            CardButton(
                f"{READING}:{number}",
                other.replace("\n", "↵"),
                QCoreApplication.translate("Cards", "Read it as {words}").format(words=other),
            )
            for number, other in enumerate(edit.candidates if torn else ())
        ),
    )


def _reading_buttons(edit: Edit) -> tuple[CardButton, ...]:
    buttons = [CardButton(TYPE_READING, QCoreApplication.translate("Cards", "Another reading…"))]
    if edit.why in (CHOSEN, KEPT):
        label = QCoreApplication.translate("Cards", "Take my choice back")
        return (*buttons, CardButton(FORGET_READING, label))
    if edit.kind is not EditKind.DAMAGE:
        right = QCoreApplication.translate("Cards", "It is right")
        source = QCoreApplication.translate("Cards", "As in the source")
        return (CardButton(CONFIRM, right), *buttons, CardButton(AS_IN_SOURCE, source))
    return tuple(buttons)


def note_card(placed: PlacedNote, article: Article) -> CardContent:
    """Show the beginning of a note and how it holds."""
    note = placed.note
    body = note.body if len(note.body) <= LONGEST else note.body[:LONGEST] + "…"
    lines = [body] if body else []
    if placed.placement.state is AnchorState.CHANGED:
        was, now = placed.placement.change(note.target.quote.exact)
        lines.append(f"{was} → {now}")
    if note.tags:
        lines.append("  ".join(f"#{tag}" for tag in note.tags))
    title = note.target.quote.exact
    return CardContent(
        title if len(title) <= 40 else title[:40] + "…",
        word(placed.placement.state) if placed.placement.state is not AnchorState.EXACT else "",
        tuple(lines),
        script=article.script,
    )
