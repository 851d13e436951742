"""Terms: words and phrases of the text that can be explained."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader_app.core.span import Span


class TermSource(StrEnum):
    """Which layer explains a term, the first that knows it wins (DESIGN: longest match first)."""

    READER = "reader"
    ARTICLE = "article"
    GLOSSARY = "glossary"
    DICTIONARY = "dictionary"
    UNEXPLAINED = "unexplained"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a glossary, the article or a dictionary says of a headword.

    headword is in simplified script, traditional is the same word in traditional script.
    definition is one or two sentences in simplified Chinese; source names the document it rests
    on. members are the parts of a numbered slogan (三农: 农业, 农村, 农民). see names related
    headwords. not_in lists strings that hold the headword's characters by chance: inside them
    it is no match (装机 in 安装机器).
    """

    headword: str
    traditional: str
    definition: str
    layer: TermSource
    field: str | None = None
    english: str | None = None
    reading: str | None = None
    aliases: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    since: str | None = None
    source: str | None = None
    see: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """One occurrence of a headword in the clean text.

    entry is what the card shows; others are what later layers say of the same words. colour is
    the name of a core.note.Colour where the reader gave the term one.
    """

    span: Span
    entry: Entry
    others: tuple[Entry, ...] = ()
    colour: str | None = None
