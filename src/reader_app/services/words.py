"""What is known of any word the reader points at: every layer, then its parts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader_app.core.span import Span
from reader_app.core.term import Entry
from reader_app.services.dictionaries import Dictionaries

if TYPE_CHECKING:
    from reader_app.analysis.readings import Pronouncer
    from reader_app.analysis.terms import Lexicon
    from reader_app.analysis.words import Segmenter


@dataclass(frozen=True, slots=True)
class Explained:
    """A word of the text with what the layers say of it, the nearest layer first.

    span is in the text that was asked about; entries is empty where no layer has the word.
    parts are then the entries of the longest words inside it, down to single characters.
    """

    span: Span
    entries: tuple[Entry, ...]
    parts: tuple[Entry, ...] = ()


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

    def parts(self, word: str) -> tuple[Entry, ...]:
        """Return the first entry of each word inside word, cut longest first from the left."""
        strings = {
            word[start:end]
            for start in range(len(word))
            for end in range(start + 1, min(len(word), start + _LONGEST_PART) + 1)
        }
        known = self._dictionaries.known(strings)
        known.update(string for string in strings if string in self._lexicon)
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
