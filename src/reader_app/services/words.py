"""What is known of any word the reader points at: every layer, then its parts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from reader_app.analysis.words.composing import (
    Part,
    PartTable,
    Role,
    compose,
    name_of_person,
    strings_inside,
)
from reader_app.analysis.words.word_list import PERSON, kind_in_list
from reader_app.core.folding import to_hans_by_character
from reader_app.core.span import Span
from reader_app.core.term import Entry, TermSource
from reader_app.resources import resource
from reader_app.services.dictionaries import Dictionaries

if TYPE_CHECKING:
    from reader_app.analysis.readings import Pronouncer
    from reader_app.analysis.terms import Lexicon
    from reader_app.analysis.words import Segmenter


@dataclass(frozen=True, slots=True)
class WordPart:
    """A part of a word and what it means there.

    role is None where no rule puts the parts together; length is how many code points of the
    word it takes up where one does.
    """

    entry: Entry
    role: Role | None = None
    length: int = 0


@dataclass(frozen=True, slots=True)
class Explained:
    """A word of the text with what the layers say of it, the nearest layer first.

    span is in the text that was asked about; entries is empty where no layer has the word. parts
    are then what it is made of (made), or merely the longest known words inside it.
    """

    span: Span
    entries: tuple[Entry, ...]
    parts: tuple[WordPart, ...] = ()

    @property
    def made(self) -> bool:
        """Whether the parts make up the word by a rule of the language."""
        return bool(self.parts) and self.parts[0].role is not None


@cache
def part_table() -> PartTable:
    """Return the characters that make words by rule (a small file, read once)."""
    return PartTable.parse(resource("tables", "word_parts.txt").read_text("utf-8"))


class WordExplainer:
    """Explains words from the lexicon's entries and the dictionaries. For workers: the first
    call loads the segmenter and the dictionaries.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        dictionaries: Dictionaries,
        segmenter: Segmenter,
        pronouncer: Pronouncer,
    ) -> None:
        self._lexicon = lexicon
        self._dictionaries = dictionaries
        self._segmenter = segmenter
        self._pronouncer = pronouncer

    def at(self, text: str, offset: int) -> tuple[Explained, ...]:
        """Explain the word at a place, and the other words that may be meant there.

        The first is the word a double click selects; empty where no word stands.
        """
        spans = self._segmenter.alternatives(text, offset, self._dictionaries.known)
        return tuple(self.selected(text, span) for span in spans)

    def selected(self, text: str, span: Span) -> Explained:
        """Explain the words in a span, as the reader selected them."""
        word = span.slice(text).strip()
        entries = self.explain(word)
        return Explained(span, entries, () if entries else self.parts(word))

    def explain(self, word: str) -> tuple[Entry, ...]:
        """Return the entries for a word in either script, each with a reading."""
        found = (*self._lexicon.entries_of(word), *self._dictionaries.lookup(word))
        return tuple(self._with_reading(entry) for entry in found)

    def _with_reading(self, entry: Entry) -> Entry:
        if entry.reading:
            return entry
        return replace(entry, reading=self._pronouncer.word(entry.headword))

    def parts(self, word: str) -> tuple[WordPart, ...]:
        """Return what a word is made of by rule, else the known words inside it, each explained."""
        return self.composition(word) or tuple(map(WordPart, self.words_inside(word)))

    def composition(self, word: str) -> tuple[WordPart, ...]:
        """Return the parts that make up a word by a rule of the language; () where none does."""
        hans = to_hans_by_character(word)
        if len(hans) != len(word):
            return ()
        table = part_table()
        parts = compose(hans, self.known(strings_inside(hans, table)), table)
        # a name is asked for last: the word list is a file that has to be looked through
        if not parts and kind_in_list(hans) == PERSON:
            parts = name_of_person(hans, self._is_surname)
        readings = self._pronouncer.read(word)
        told, at = [], 0
        for part in parts:
            end = at + len(part.text)
            told.append(self._told(part, word[at:end], " ".join(filter(None, readings[at:end]))))
            at = end
        return tuple(told)

    def known(self, strings: set[str]) -> set[str]:
        """Return those of some strings that the lexicon or a dictionary has."""
        found = self._dictionaries.known(strings)
        return found | {string for string in strings if string in self._lexicon}

    def _told(self, part: Part, text: str, reading: str) -> WordPart:
        """Return a part with the entry that tells what it means in this role."""
        if part.told or not part.asked:
            return WordPart(_own(text, part.told, reading), part.role, len(text))
        entries = self.explain(part.asked)
        plain = reading.replace(" ", "").lower()
        here = [e for e in entries if (e.reading or "").replace(" ", "").lower() == plain]
        entry = next(iter(here or entries), None) or _own(text, "", reading)
        if part.role is Role.SURNAME:
            entry = next((e for e in entries if _SURNAME in e.definition), entry)
        wanted = _SENSES.get(part.role)
        senses = entry.definition.split("; ")
        kept = [sense for sense in senses if wanted and sense.startswith(wanted)]
        if kept:
            entry = replace(entry, definition="; ".join(kept))
        return WordPart(entry, part.role, len(text))

    def _is_surname(self, word: str) -> bool:
        return any(_SURNAME in entry.definition for entry in self._dictionaries.lookup(word))

    def words_inside(self, word: str) -> tuple[Entry, ...]:
        """Return the first entry of each word inside word, cut longest first from the left."""
        strings = {
            word[start:end]
            for start in range(len(word))
            for end in range(start + 1, min(len(word), start + _LONGEST_PART) + 1)
        }
        known = self.known(strings)
        parts: list[Entry] = []
        at = 0
        while at < len(word) and len(parts) < _MOST_PARTS:
            lengths = range(min(_LONGEST_PART, len(word) - at), 0, -1)
            length = next((n for n in lengths if word[at : at + n] in known), 0)
            if length:
                parts.append(self.explain(word[at : at + length])[0])
            at += length or 1
        return tuple(parts)


_LONGEST_PART = 8
_MOST_PARTS = 12
_SURNAME = "surname "
_SENSES = {Role.MEASURE: "classifier", Role.SURNAME: _SURNAME}
"""How the senses begin that count in a role, as CC-CEDICT writes them."""


def _own(text: str, told: str, reading: str) -> Entry:
    return Entry(text, text, told, TermSource.DICTIONARY, reading=reading or None)
