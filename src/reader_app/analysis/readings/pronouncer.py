"""Pinyin for every character of a text, polyphones by word and by context."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from reader_app.analysis.readings.network import PolyphoneNetwork, load_network
from reader_app.analysis.readings.phrases import PhraseBook
from reader_app.analysis.script import to_hans
from reader_app.core.article import Article
from reader_app.core.edit import EditKind
from reader_app.core.folding import fold, to_hans_by_character
from reader_app.core.pinyin import join_readings
from reader_app.core.source import Reading
from reader_app.core.span import Span
from reader_app.core.term import Term

PHRASE_WEIGHT = 10.0
"""Log odds the network must have against a word of the phrase book to be believed instead.

Chosen coarsely from two texts: on g2pM's test sentences anything from 4 to 12 is within 0.15
percentage points; on government reports, which the network was not trained on, more is better.
Where two dictionaries agree on the word the network is not asked.
"""
_WORDS = ("phrases.txt", "own.txt")
_SENTENCE = re.compile(r"[^。！？!?；;\n]+[。！？!?；;]*")
_TWO_HAN = re.compile("[㐀-鿿\U00020000-\U000323af]{2}")
Neighbours = dict[tuple[str, int], set[str]]
"""Two characters and which of them is meant: the readings that glosses give it there."""
_LONGEST_SENTENCE = 160
_CONTEXT = 16


class Pronouncer:
    """Gives readings in Hanyu Pinyin with tone marks, 一 and 不 in their own tone.

    usual maps a character to its usual reading; frequent lists simplified characters, the most
    frequent first.
    """

    def __init__(
        self,
        usual: Mapping[str, str],
        phrases: PhraseBook,
        network: PolyphoneNetwork,
        frequent: str = "",
    ) -> None:
        self._usual = usual
        self._phrases = phrases
        self._network = network
        self._rank = {char: rank for rank, char in enumerate(frequent, 1)}
        self._syllables = frozenset(usual.values())
        self._lifted: tuple[Article, dict[int, str], Neighbours] | None = None

    @classmethod
    def load(cls, folder: Path) -> Pronouncer:
        """Read the files of resources/readings; takes some 100 ms and 25 MB, no network."""
        usual = {}
        for line in (folder / "characters.txt").read_text("utf-8").splitlines():
            syllable, _, chars = line.partition(" ")
            usual.update(dict.fromkeys(chars, syllable))
        return cls(
            usual,
            # Later words replace earlier ones, so our own collocations have the last say.
            PhraseBook.parse("".join((folder / name).read_text("utf-8") for name in _WORDS)),
            load_network(folder / "polyphones.bin"),
            (folder / "frequent.txt").read_text("utf-8").strip(),
        )

    def rank(self, char: str) -> int | None:
        """Return how frequent a character is, 1 for the most frequent; None for a rare one."""
        return self._rank.get(to_hans_by_character(char))

    def read(
        self,
        text: str,
        glosses: Mapping[int, str] | None = None,
        *,
        within: range | None = None,
        neighbours: Neighbours | None = None,
    ) -> list[str | None]:
        """Return one reading a code point, None for what is no Han character.

        glosses are readings that are known for places of this text. Where the word around such
        a place stands again, its reading goes along if the character has that reading at all and
        two dictionaries do not agree on another: tools that write glosses are wrong more often
        than both of them.
        within limits the work: places outside it get their usual reading only. neighbours is
        what glosses of a larger text say, in place of this text's.
        """
        hans = _simplified(text)
        known = {at: r for at, r in (glosses or {}).items() if r in self._syllables}
        asked = range(len(text)) if within is None else within
        readings = [
            self._usual.get(new) or self._usual.get(old)
            for old, new in zip(text, hans, strict=True)
        ]
        told = {
            at: phrase
            for at in asked
            if readings[at] and (phrase := self._phrases.reading_at(hans, at))
        }
        candidates = self._network.candidates
        sure = {at for at, (_, agreed) in told.items() if agreed}
        open_places = {at for at in asked if hans[at] in candidates and at not in sure}
        if neighbours is None:
            neighbours = neighbours_of(hans, known)
        for at in open_places:
            glossed = agreed_reading(neighbours, hans, at)
            if glossed is not None and glossed in candidates[hans[at]]:
                told[at] = (glossed, True)
                sure.add(at)
        for at, (reading, _) in told.items():
            readings[at] = reading
        for at, odds in self._odds(text, hans, open_places - sure - known.keys()):
            readings[at] = _best(odds, told[at][0] if at in told else None)
        for at, reading in known.items():
            readings[at] = reading
        return readings

    def word(self, word: str, article: Article | None = None) -> str:
        """Return a word's reading, syllables joined by blanks: 重庆 chóng qìng.

        What an article's glosses say of the same word counts as read says.
        """
        neighbours = None if article is None else self._lifted_in(article)[1]
        return join_readings(word, self.read(word, neighbours=neighbours))

    def glossed(self, word: str, article: Article) -> str | None:
        """Return how an article's glosses read a word wherever it stands; None if they do not.

        A character that no gloss tells about is read as usual.
        """
        hans, neighbours = _simplified(word), self._lifted_in(article)[1]
        said = (
            [agreed_reading(neighbours, hans, at) for at in range(len(hans))] if neighbours else []
        )
        if not any(said):
            return None
        plain = self.read(word, neighbours=neighbours)
        return join_readings(word, [new or old for new, old in zip(said, plain, strict=True)])

    def read_article(
        self, article: Article, span: Span | None = None, terms: Iterable[Term] = ()
    ) -> tuple[Reading, ...]:
        """Return the readings of the Han characters in span (all of the text without one).

        Whole lines are read, so that a span in the middle of a sentence has its context. Lifted
        glosses come first, also where the same word stands elsewhere in the article, then the
        readings that the entries of terms carry.
        """
        span = span or Span(0, len(article.text))
        start = article.text.rfind("\n", 0, span.start) + 1
        end = article.text.find("\n", span.end)
        end = len(article.text) if end < 0 else end
        text = article.text[start:end]
        glosses, neighbours = self._lifted_in(article)
        known = {at - start: reading for at, reading in glosses.items() if start <= at < end}
        asked = range(max(span.start - start, 0), min(span.end, end) - start)
        readings = self.read(text, known, within=asked, neighbours=neighbours)
        for term in terms:
            if start <= term.span.start and term.span.end <= end:
                _apply(term, text, readings, start, known)
        return tuple(
            Reading(Span(start + at, start + at + 1), reading)
            for at, reading in enumerate(readings)
            if reading and span.start <= start + at < span.end
        )

    def _lifted_in(self, article: Article) -> tuple[dict[int, str], Neighbours]:
        """Return an article's lifted readings and what they say of words; the last is kept."""
        kept = self._lifted
        if kept is None or kept[0] is not article:
            glosses = _lifted(article)
            sound = {at: r for at, r in glosses.items() if r in self._syllables}
            told = neighbours_of(article.text, sound) if sound else {}
            kept = self._lifted = (article, glosses, told)
        return kept[1], kept[2]

    def _odds(
        self, text: str, hans: str, places: set[int]
    ) -> Iterator[tuple[int, dict[str, float]]]:
        """Yield the network's log odds by reading for each of the places."""
        for start, end, context_start, context_end in _sentences(hans):
            asked = [at for at in range(start, end) if at in places]
            if not asked:
                continue
            sentence = hans[context_start:context_end]
            judged = self._network.likelihoods(sentence, [at - context_start for at in asked])
            for at, odds in zip(asked, judged, strict=True):
                left = self._network.variants.get(text[at], ()) if text[at] != hans[at] else ()
                yield at, ({reading: odds[reading] for reading in left} if left else odds)


def _best(odds: dict[str, float], told: str | None) -> str:
    """Return the likeliest reading; one that a word tells gets a start of PHRASE_WEIGHT."""
    return max(odds, key=lambda reading: odds[reading] + PHRASE_WEIGHT * (reading == told))


def _sentences(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield start and end of each sentence, and of the text to read it in.

    A sentence longer than any that the network has seen is cut, each piece read with the
    characters around it; accuracy is the same from 8 characters of context on.
    """
    for sentence in _SENTENCE.finditer(text):
        first, last = sentence.span()
        for start in range(first, last, _LONGEST_SENTENCE):
            end = min(start + _LONGEST_SENTENCE, last)
            yield start, end, max(first, start - _CONTEXT), min(last, end + _CONTEXT)


def _lifted(article: Article) -> dict[int, str]:
    """Return the readings that stood in the raw text, by place."""
    return {
        edit.span.start: edit.reading
        for edit in article.edits
        if edit.kind is EditKind.GLOSS and edit.reading and len(edit.span) == 1
    }


def _simplified(text: str) -> str:
    return to_hans(text) if to_hans_by_character(text) != text else text


def neighbours_of(text: str, known: Mapping[int, str]) -> Neighbours:
    """Return the readings that glosses give for two characters and the place in them."""
    hans = _simplified(text)
    found: dict[tuple[str, int], set[str]] = {}
    for at, reading in known.items():
        for key in _pairs(hans, at):
            found.setdefault(key, set()).add(reading)
    return found


def agreed_reading(neighbours: Neighbours, text: str, at: int) -> str | None:
    """Return the reading that every gloss in the same neighbourhood has, if there is one."""
    hans, at = _simplified(text[max(0, at - 1) : at + 2]), min(at, 1)
    said = set().union(*(neighbours.get(key, set()) for key in _pairs(hans, at)))
    return said.pop() if len(said) == 1 else None


def _pairs(hans: str, at: int) -> list[tuple[str, int]]:
    pairs = [(hans[at : at + 2], 0), (hans[max(0, at - 1) : at + 1], 1)]
    return [(pair, place) for pair, place in pairs if _TWO_HAN.fullmatch(pair)]


def _apply(
    term: Term, text: str, readings: list[str | None], start: int, known: Mapping[int, str]
) -> None:
    """Write the reading that a term's entry carries over its characters, glosses left alone.

    It is the headword's: another wording of the term is read as other words are.
    """
    syllables = (term.entry.reading or "").split()
    words = fold(text[term.span.start - start : term.span.end - start])
    names = {fold(term.entry.headword), fold(term.entry.traditional)}
    if len(syllables) != len(term.span) or words not in names:
        return
    for place, syllable in enumerate(syllables, term.span.start - start):
        if place not in known and readings[place] is not None:
            readings[place] = syllable
