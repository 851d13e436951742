"""What a card says of a word that no layer has: what it is made of, never what it might mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from reader_app.analysis.words.composing import Role
from reader_app.core.article import Article, Script
from reader_app.core.term import Entry
from reader_app.services.shown_script import in_script

if TYPE_CHECKING:
    from reader_app.services.explaining import Explanation
    from reader_app.services.words import WordPart

MOST_PARTS = 6
LONGEST = 90
"""Characters that a part may say."""
_ROLES: dict[Role, object] = {
    Role.ORDINAL: QT_TRANSLATE_NOOP("Cards", "before a number"),
    Role.MEASURE: QT_TRANSLATE_NOOP("Cards", "measure word"),
    Role.BEFORE: QT_TRANSLATE_NOOP("Cards", "beginning"),
    Role.ENDING: QT_TRANSLATE_NOOP("Cards", "ending"),
    Role.SUFFIX: QT_TRANSLATE_NOOP("Cards", "ending"),
    Role.COMPLEMENT: QT_TRANSLATE_NOOP("Cards", "after a verb"),
    Role.LOCALIZER: QT_TRANSLATE_NOOP("Cards", "after a noun"),
    Role.DOUBLED: QT_TRANSLATE_NOOP("Cards", "said twice"),
    Role.SURNAME: QT_TRANSLATE_NOOP("Cards", "surname"),
    Role.GIVEN: QT_TRANSLATE_NOOP("Cards", "given name"),
}


def parts_line(explained: Explanation, article: Article) -> str:
    """Return the first line of the card of words that no layer has as a whole."""
    translate = QCoreApplication.translate
    parts = explained.parts
    if not parts:
        return translate("Cards", "Nothing is known of these words.")
    if not explained.made:
        return translate("Cards", "No dictionary has these words as a whole.")
    if parts[0].role is Role.SHORT:
        told = translate("Cards", "Perhaps short for {place}.")
        return told.format(place=_name(parts[0].entry, article))
    if parts[0].role is Role.SURNAME:
        return translate("Cards", "Perhaps a person’s name.")
    shown, at = [], explained.span.start
    for part in parts:
        shown.append(article.text[at : at + part.length])
        at += part.length
    return translate("Cards", "Made of {parts}.").format(parts=" + ".join(shown))


def part_lines(parts: Sequence[WordPart], article: Article) -> tuple[str, ...]:
    """Return what each part means, a line each."""
    return tuple(_brief(part, article) for part in parts[:MOST_PARTS])


def _brief(part: WordPart, article: Article) -> str:
    entry = in_script(part.entry, article.script)
    told = entry.definition
    told = told if len(told) <= LONGEST else told[:LONGEST] + "…"
    role = _ROLES.get(part.role) if part.role is not None else None
    named = f"({QCoreApplication.translate('Cards', str(role))})" if role else ""
    return " ".join(bit for bit in (_name(entry, article), entry.reading or "", named, told) if bit)


def _name(entry: Entry, article: Article) -> str:
    return entry.traditional if article.script is Script.HANT else entry.headword
