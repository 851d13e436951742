"""Headwords made ready to be found in a text, all at once and fast."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader_app.core.folding import fold
from reader_app.core.term import Entry, TermSource

_LAYERS = {layer: rank for rank, layer in enumerate(TermSource)}
_NUMERALS = "一二三四五六七八九十两"
# A headword that begins with a numeral is cut out of a larger number after one of these.
_LARGER_NUMBER = frozenset("第十百千万亿〇零.0123456789" + _NUMERALS)


class Match(NamedTuple):
    """One place where a headword or alias stands; offsets are code points of the text.

    key is the folded wording, to be asked of Lexicon.entries_of.
    """

    start: int
    end: int
    key: str


class Lexicon:
    """An immutable set of entries with an index over their headwords and aliases.

    Entries of an earlier layer come first (TermSource's order), those of one layer in the order
    given. Searching costs one regular expression over the text that stops only where two
    characters may begin some headword, and a dictionary lookup for each length at each stop.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = by_layer(entries)
        self._by_key: dict[str, list[Entry]] = {}
        self._blocked: dict[str, list[tuple[str, int]]] = {}
        for entry in self._entries:
            keys = {fold(word) for word in wordings(entry) if word}
            for key in keys:
                self._by_key.setdefault(key, []).append(entry)
            for context in map(fold, entry.not_in):
                for key in keys:
                    self._block(key, context)
        self._lengths: dict[str, tuple[int, ...]] = {}
        self._guarded = frozenset(key for key in self._by_key if self._needs_guard(key))
        self._index()

    def _block(self, key: str, context: str) -> None:
        place = context.find(key)
        while place >= 0:
            self._blocked.setdefault(key, []).append((context, place))
            place = context.find(key, place + 1)

    def _needs_guard(self, key: str) -> bool:
        """Tell whether a match of key can be an accident of its neighbours."""
        return key in self._blocked or key[0] in _NUMERALS or key[0].isascii() or key[-1].isascii()

    def _index(self) -> None:
        by_prefix: dict[str, set[int]] = {}
        for key in self._by_key:
            by_prefix.setdefault(key[:2], set()).add(len(key))
        singles = sorted(key for key in self._by_key if len(key) == 1)
        firsts = sorted({prefix[0] for prefix in by_prefix if len(prefix) == 2})
        seconds = sorted({prefix[1] for prefix in by_prefix if len(prefix) == 2})
        branches = []
        if firsts:
            branches.append(f"{_char_class(firsts)}(?={_char_class(seconds)})")
        if singles:
            branches.append(_char_class(singles))
        self._stops = re.compile("|".join(branches)) if branches else None
        for prefix, lengths in by_prefix.items():
            if len(prefix) == 2 and prefix[0] in singles:
                lengths.add(1)
        self._lengths = {
            prefix: tuple(sorted(lengths, reverse=True)) for prefix, lengths in by_prefix.items()
        }

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries)

    def __contains__(self, word: str) -> bool:
        return fold(word) in self._by_key

    def entries_of(self, word: str) -> tuple[Entry, ...]:
        """Return the entries for a word in either script, the nearest layer's first."""
        return tuple(self._by_key.get(fold(word), ()))

    def with_entries(self, entries: Iterable[Entry]) -> Lexicon:
        """Return a lexicon that holds these entries too."""
        return Lexicon((*self._entries, *entries))

    def matches(self, folded: str, start: int = 0, end: int | None = None) -> list[Match]:
        """Find every headword in folded[start:end], inner and overlapping ones included.

        folded must come from core.folding.fold, so that offsets hold for the text itself. The
        result is sorted by start, longer matches first.
        """
        if self._stops is None:
            return []
        stop = len(folded) if end is None else end
        found: list[Match] = []
        lengths_of, keys, guarded = self._lengths.get, self._by_key, self._guarded
        for place in self._stops.finditer(folded, start, stop):
            at = place.start()
            lengths = lengths_of(folded[at : at + 2]) or lengths_of(folded[at])
            if not lengths:
                continue
            for length in lengths:
                end_of_key = at + length
                key = folded[at:end_of_key]
                if key not in keys or end_of_key > stop:
                    continue
                if key not in guarded or self._stands_free(folded, at, key):
                    found.append(Match(at, end_of_key, key))
        return found

    def _stands_free(self, folded: str, at: int, key: str) -> bool:
        """Tell whether the match is a word there and no accident of its neighbours."""
        before = folded[at - 1] if at else ""
        after = folded[at + len(key) : at + len(key) + 1]
        if _joins(before, key[0]) or _joins(key[-1], after):
            return False
        if key[0] in _NUMERALS and before in _LARGER_NUMBER:
            return False
        return not any(
            at >= place and folded.startswith(context, at - place)
            for context, place in self._blocked.get(key, ())
        )


def by_layer(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return entries in the order of their layers: the reader's own, the article's, ours."""
    return tuple(sorted(entries, key=lambda entry: _LAYERS[entry.layer]))


def wordings(entry: Entry) -> tuple[str, ...]:
    """Return every way to write the headword: both scripts and the aliases."""
    return (entry.headword, entry.traditional, *entry.aliases)


def _joins(left: str, right: str) -> bool:
    """Tell whether two neighbours belong to one Latin word or number (4A in 14A, GDP in GDPR)."""
    return left.isascii() and right.isascii() and left.isalnum() and right.isalnum()


def _char_class(chars: Iterable[str]) -> str:
    return "[" + "".join(map(re.escape, chars)) + "]"
