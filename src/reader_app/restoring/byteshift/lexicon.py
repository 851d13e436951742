"""Words with their frequencies, from the shipped table and from the text at hand."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cache

from reader_app.resources import resource

WEIGHT_FIRST, WEIGHT_BASE, WEIGHT_STEP = ord("!"), 94, 0.002
"""As packaging/build_tables.py writes them."""
TOTAL = math.log(60_101_967)
"""Logarithm of the words that jieba's frequencies were counted on."""
UNKNOWN = -17.0
"""Logarithm of the probability of a character that is in no word list."""
SIGN, RARE_SIGN = -6.0, -13.0
"""The same of a digit, a letter or a usual mark, and of all other characters that are not Han."""

_USUAL = frozenset("，。、；：？！“”（）《》—…·￼\n")
_SECOND = re.compile(r"(?<=[!-~])[^!-~]")
_DOCUMENT_SHARE = 0.5
_LONGEST = 4
_LOOKED_AT = 400
"""So many places of a character in the text are looked at."""


@cache
def _word_lines() -> dict[str, str]:
    text = resource("tables", "words.txt").read_text(encoding="utf-8")
    return {line[0]: line for line in text.split("\n") if line}


@dataclass(frozen=True, slots=True)
class Scripts:
    """simplified maps traditional characters (code points) to simplified ones.

    The sets hold what a converter never puts into a page of the other script; variants are
    traditional characters that no converter makes at all.
    """

    simplified: dict[int, str]
    traditional_only: frozenset[str]
    simplified_only: frozenset[str]
    variants: frozenset[str]


@cache
def scripts() -> Scripts:
    """Load resources/tables/scripts.txt."""
    text = resource("tables", "scripts.txt").read_text(encoding="utf-8")
    traditional, simplified, simplified_only, variants = text.splitlines()
    return Scripts(
        dict(zip(map(ord, traditional), simplified, strict=True)),
        frozenset(traditional),
        frozenset(simplified_only),
        frozenset(variants),
    )


class Branch:
    """A place in the tree of words: score if a word ends here, and what may follow.

    Branches are made when they are asked for: most of the tree is never looked at.
    """

    __slots__ = ("_made", "_tails", "score")

    def __init__(self, score: float | None, entries: Iterable[tuple[str, float]]) -> None:
        self.score = score
        self._tails: dict[str, list[tuple[str, float]]] = {}
        self._made: dict[str, Branch | None] = {}
        for entry in entries:
            self._tails.setdefault(entry[0][0], []).append(entry)

    def following(self) -> Set[str]:
        """Return the characters that may follow."""
        return self._tails.keys()

    def after(self, char: str) -> Branch | None:
        """Return the branch behind a character, None where no word goes on so."""
        if char not in self._made:
            entries = self._entries(char)
            score: float | None = None
            longer = []
            for tail, value in entries:
                if len(tail) > 1:
                    longer.append((tail[1:], value))
                else:
                    score = value if score is None else _add(score, value)
            self._made[char] = Branch(score, longer) if entries else None
        return self._made[char]

    def _entries(self, char: str) -> list[tuple[str, float]]:
        return self._tails.get(char, [])


class _Root(Branch):
    """All words with one first character: a line of the table, and sequences of the text."""

    __slots__ = ("_general", "_line", "_seconds")

    def __init__(
        self, score: float, entries: Iterable[tuple[str, float]], line: str, general: float
    ) -> None:
        super().__init__(score, entries)
        self._line = line
        self._general = general
        self._seconds: Set[str] | None = None

    def following(self) -> Set[str]:
        if self._seconds is None:
            self._seconds = {*_SECOND.findall(self._line, 2), *self._tails}
        return self._seconds

    def _entries(self, char: str) -> list[tuple[str, float]]:
        entries = list(self._tails.get(char, ()))
        line = self._line
        at = line.find(char, 1) if char > "~" else -1
        while at > 0:
            start = at
            while line[at] > "~":
                at += 1
            if line[start - 1] <= "~":
                entries.append((line[start:at], self._general + _score(line, at)))
            at = line.find(char, at)
        return entries


class Lexicon:
    """Scores words (natural logarithm of a probability) for one text.

    The text itself counts as a second word list: every sequence of two to four characters in
    it, as often as it stands there. Its own names and terms are its best context. Characters
    are looked up in simplified script. sample is the undamaged text, simplified.
    """

    def __init__(self, sample: str) -> None:
        self._sample = sample
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, char in enumerate(sample):
            self._places[char].append(place)
        self._trees: dict[str, Branch] = {}
        self._common: dict[str, float] = {}
        weight = min(1.0, len(sample) / 4000) * _DOCUMENT_SHARE
        self._document = math.log(weight / (3 * len(sample))) if sample else -math.inf
        self._general = math.log(1 - weight)

    def tree(self, first: str) -> Branch:
        """Return the tree of all words that begin with a character; its own score is set."""
        tree = self._trees.get(first)
        if tree is None:
            tree = self._trees[first] = self._read(first)
        return tree

    def commonness(self, char: str) -> float:
        """Return how common a character is in words (natural logarithm), whether in the text too."""
        known = self._common.get(char)
        if known is None:
            line = _word_lines().get(char)
            known = _unlisted(char) if line is None else _score(line, 1)
            if char in self._places:
                known = max(known, self._document + math.log(len(self._places[char])))
                if not _is_han(char):
                    known = max(known, self._sign(char))
            self._common[char] = known
        return known

    def _read(self, first: str) -> Branch:
        line = _word_lines().get(first, "")
        score = _unlisted(first)
        if "!" <= line[3:4] <= "~":
            score = self._general + _score(line, 3)
        entries: list[tuple[str, float]] = []
        if first in self._places:
            entries = self._of_document(first)
            if not _is_han(first):
                score = max(score, self._sign(first))
        return _Root(score, entries, line, self._general)

    def _sign(self, char: str) -> float:
        """Return how common a mark, digit or letter is here: these stand in no word list."""
        return math.log(len(self._places[char]) / len(self._sample))

    def _of_document(self, first: str) -> list[tuple[str, float]]:
        counts: Counter[str] = Counter()
        for place in self._places[first][:_LOOKED_AT]:
            run = self._sample[place + 1 : place + _LONGEST]
            for length in range(1, len(run) + 1):
                counts[run[:length]] += 1
        # A sequence seen once may be chance: only short ones count, and for little.
        return [
            (tail, self._document + math.log(count if count > 1 else 0.3))
            for tail, count in counts.items()
            if (count > 1 or len(tail) == 1) and (tail.isalnum() or tail == "\n")
        ]


def _score(line: str, at: int) -> float:
    """Return the score that a weight in the table stands for."""
    high, low = ord(line[at]) - WEIGHT_FIRST, ord(line[at + 1]) - WEIGHT_FIRST
    return (high * WEIGHT_BASE + low) * WEIGHT_STEP - TOTAL


@cache
def common_characters(at_least: float) -> tuple[str, ...]:
    """Return the characters at least so common in words, in both scripts."""
    common = [char for char, line in _word_lines().items() if _score(line, 1) >= at_least]
    known = set(common)
    pairs = scripts().simplified.items()
    return (*common, *(chr(code) for code, plain in pairs if plain in known))


def _unlisted(char: str) -> float:
    if _is_han(char):
        return UNKNOWN
    return SIGN if char.isascii() or char in _USUAL else RARE_SIGN


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or char > "\U0001ffff"


def _add(one: float, other: float) -> float:
    high, low = max(one, other), min(one, other)
    return high + math.log1p(math.exp(low - high))
