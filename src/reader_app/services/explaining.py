"""Everything that is known of the words at a place, gathered for one card."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from reader_app.core.article import Article
from reader_app.core.folding import fold
from reader_app.core.pinyin import join_readings
from reader_app.core.span import Span
from reader_app.core.term import Entry, Term, TermSource
from reader_app.storage.occurrences import Occurrences, find_occurrences

if TYPE_CHECKING:
    from reader_app.services.analysis import Analyser
    from reader_app.services.words import WordPart

LONGEST = 24
"""Code points of a selection that are looked up as they are; a longer one by its first word."""
LONGEST_WORD = 8
MOST_CHOICES = 8


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is known of the words in span, the nearest layer first.

    reading is what they are read as in this place. parts are what the words are made of, or the
    words inside, where no layer has the whole. glossed is how the page itself reads the same words in another place
    where that is not how they are read here. choices are other words that may be meant there, inner ones included.
    """

    span: Span
    words: str
    reading: str
    entries: tuple[Entry, ...]
    parts: tuple[WordPart, ...] = ()
    choices: tuple[Span, ...] = ()
    library: Occurrences = field(default_factory=Occurrences)
    glossed: str = ""

    @property
    def made(self) -> bool:
        """Whether a rule of the language puts the parts together."""
        return bool(self.parts) and self.parts[0].role is not None

    @property
    def unexplained(self) -> bool:
        """Whether these words are a slogan that no layer explains."""
        return bool(self.entries) and self.entries[0].layer is TermSource.UNEXPLAINED


class Explainer:
    """Explains places of an article. For workers: the first call loads jieba and dictionaries."""

    def __init__(self, analyser: Analyser, library: Path | None = None) -> None:
        self._analyser = analyser
        self._library = library
        self._listed: tuple[Sequence[Term], dict[str, Term]] = ((), {})

    def explain(self, article: Article, terms: Sequence[Term], span: Span) -> Explanation | None:
        """Explain the words in span, or, where it is empty or too long, the word at its start.

        terms are those found in the article. Returns None where no word stands.
        """
        from reader_app.services.words import WordExplainer

        text = article.text
        dictionaries = self._analyser.dictionaries()
        if dictionaries is None:
            raise LookupError("an analyser with a data directory is needed here")
        segmenter = self._analyser.segmenter()
        span = trimmed(text, span)
        over = segmenter.alternatives(text, span.start, dictionaries.known)
        if not len(span) or len(span) > LONGEST or "\n" in span.slice(text):
            if not over:
                return None
            span = over[0]
        lexicon, pronouncer = self._analyser.lexicon(), self._analyser.pronouncer()
        explainer = WordExplainer(lexicon, dictionaries, segmenter, pronouncer)
        words = span.slice(text)
        reading = self._reading(article, terms, span)
        entries = _ordered((*self._found_in(terms, words), *explainer.explain(words)), reading)
        explained = any(entry.layer is not TermSource.UNEXPLAINED for entry in entries)
        if explained:
            entries = tuple(e for e in entries if e.layer is not TermSource.UNEXPLAINED)
        inner = [Span(m.start, m.end) for m in lexicon.matches(fold(words))]
        inner += _known_inside(words, dictionaries.known)
        if explained:
            inner = _aligned(inner, len(words))
        return Explanation(
            span,
            words,
            reading,
            entries,
            () if explained else explainer.parts(words),
            _choices(span, over, [one.shifted(span.start) for one in inner], terms),
            self._count(words, entries),
            _other(self._analyser.pronouncer().glossed(words, article), reading),
        )

    def _reading(self, article: Article, terms: Sequence[Term], span: Span) -> str:
        """Return how the words are read here: lifted glosses first, then word and sentence."""
        near = tuple(term for term in terms if term.span.overlaps(span))
        found = {r.span.start: r.reading for r in self._analyser.readings(article, span, near)}
        if not found:
            return ""
        readings = [found.get(at) for at in range(span.start, span.end)]
        return join_readings(span.slice(article.text), readings)

    def _found_in(self, terms: Sequence[Term], words: str) -> tuple[Entry, ...]:
        """Return what the article's own layer says of some words, wherever they stand in it."""
        if self._listed[0] is not terms:
            self._listed = terms, _by_wording(terms)
        term = self._listed[1].get(fold(words))
        return () if term is None else (term.entry, *term.others)

    def _count(self, words: str, entries: tuple[Entry, ...]) -> Occurrences:
        if self._library is None or len(words) < 2:
            return Occurrences()
        wordings = [words]
        for entry in entries[:1]:
            if fold(entry.headword) == fold(words):
                wordings += [entry.headword, entry.traditional]
        return find_occurrences(self._library, wordings)


def trimmed(text: str, span: Span) -> Span:
    """Return a span without the blanks, quotation marks and full stops at its ends."""
    start, end = span.start, span.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in "+%"):
        end -= 1
    return Span(start, end) if start < end else Span(span.start, span.start)


def _by_wording(terms: Iterable[Term]) -> dict[str, Term]:
    """Return the first term of each wording, folded."""
    found: dict[str, Term] = {}
    entries: set[int] = set()
    for term in terms:
        entry = term.entry
        if id(entry) not in entries:
            entries.add(id(entry))
            for wording in (entry.headword, entry.traditional, *entry.aliases):
                found.setdefault(fold(wording), term)
    return found


def _ordered(entries: Iterable[Entry], reading: str) -> tuple[Entry, ...]:
    """Return entries once each, by layer; of the dictionary's those read as here come first."""
    layers = list(TermSource)
    here = _plain(reading)

    def place(entry: Entry) -> tuple[int, bool]:
        other = entry.layer is TermSource.DICTIONARY and _plain(entry.reading or "") != here
        return layers.index(entry.layer), other

    seen: dict[tuple[str, str, str], Entry] = {}
    for entry in entries:
        # terms carry a reading of their own: the same entry with and without one is one
        key = (entry.layer.value, entry.headword, entry.definition)
        known = seen.get(key)
        if known is None or (entry.reading and not known.reading):
            seen[key] = entry if known is None else replace(known, reading=entry.reading)
    return tuple(sorted(seen.values(), key=place))


def _other(glossed: str | None, reading: str) -> str:
    return glossed if glossed and _plain(glossed) != _plain(reading) else ""


def _plain(reading: str) -> str:
    return reading.replace(" ", "").lower()


def _known_inside(words: str, known: Callable[[Iterable[str]], set[str]]) -> list[Span]:
    """Return the strings of two characters or more inside some words that a dictionary has."""
    spans = [
        Span(start, end)
        for start in range(len(words))
        for end in range(start + 2, min(len(words), start + LONGEST_WORD) + 1)
        if end - start < len(words)
    ]
    has = known({span.slice(words) for span in spans})
    return [span for span in spans if span.slice(words) in has]


def _aligned(inside: Sequence[Span], length: int) -> list[Span]:
    """Return those of the words inside a known one that keep to its boundaries.

    国内生产总值 is cut so that few characters stand alone and its parts are few, 国内 | 生产总值;
    内生, which lies across, is an accident. Where a word is not known itself every way to cut it
    may be meant, and none is left out.
    """
    starting: dict[int, list[int]] = {}
    for span in inside:
        starting.setdefault(span.start, []).append(span.end)
    best: list[tuple[int, int, tuple[int, ...]]] = [(0, 0, ())] * (length + 1)
    for at in range(length - 1, -1, -1):
        alone, parts, cuts = best[at + 1]
        ways = [(alone + 1, parts + 1, (at, *cuts))]
        for end in starting.get(at, ()):
            if end - at < length:
                alone, parts, cuts = best[end]
                ways.append((alone, parts + 1, (at, *cuts)))
        best[at] = min(ways)
    cuts = (*best[0][2], length)
    tiles = [Span(start, end) for start, end in pairwise(cuts)]
    return [
        span
        for span in inside
        if all(tile.covers(span) or span.covers(tile) or not tile.overlaps(span) for tile in tiles)
    ]


def _choices(
    span: Span, over: Sequence[Span], inner: Sequence[Span], terms: Sequence[Term]
) -> tuple[Span, ...]:
    """Return other words at the place: longer ones first, then those inside in their order."""
    around = {term.span for term in terms if term.span.overlaps(span)}
    if span in around:  # a term of the glossary is no accident of its neighbours
        over = [one for one in over if one.covers(span) or span.covers(one)]
    found = {*over, *inner, *around} - {span}
    wider = sorted((one for one in found if not span.covers(one)), key=_by_length)
    inside = sorted(one for one in found if span.covers(one) and len(one) > 1)
    single = [Span(at, at + 1) for at in range(span.start, span.end)] if len(span) == 2 else []
    return tuple(dict.fromkeys([*wider[:3], *inside, *single]))[:MOST_CHOICES]


def _by_length(span: Span) -> tuple[int, int]:
    return -len(span), span.start
