"""How a word that no dictionary has is made of parts that are known, by the rules of the language.

创新 + 性, 三 + 项, 第 + 四, 提高 + 到, 每 + 人, 公共 + 服务: words of two characters or more side by
side, derived with a beginning or an ending, counted with a measure word, doubled, or a word with
what follows verbs and places. Two characters of full meaning side by side (购房) are a word of
their own: no rule tells what it means, and none is made up.

The classes of characters are those of grammars of Chinese (数词, 量词, 前缀, 后缀, 助词, 方位词,
结果补语, as in 吕叔湘, 现代汉语八百词); resources/tables/word_parts.txt lists them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass, field
from enum import StrEnum

LONGEST = 12
"""Characters of the longest word that is taken apart."""


class Role(StrEnum):
    """What a part is in a word; the values are those of the table."""

    WORD = "word"
    CHARACTER = "character"
    NUMERAL = "numeral"
    ORDINAL = "ordinal"
    MEASURE = "measure"
    BEFORE = "before"
    ENDING = "ending"
    SUFFIX = "suffix"
    COMPLEMENT = "complement"
    LOCALIZER = "localizer"
    DETERMINER = "determiner"
    ADVERB = "adverb"
    DOUBLED = "doubled"
    SHORT = "short"
    SURNAME = "surname"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a word: text as it stands there, and what is known of it.

    asked is the headword whose entry tells more: 西湖区 for 西湖 where that is short for it. told
    is what the table says of a character in this role, "" where its own entry does.
    """

    text: str
    role: Role
    asked: str
    told: str = ""


@dataclass(frozen=True, slots=True)
class PartTable:
    """The characters that make words by rule. meanings maps a role's characters to their meaning."""

    meanings: dict[Role, dict[str, str]]
    places: tuple[str, ...] = field(default=())

    @classmethod
    def parse(cls, text: str) -> PartTable:
        """Read word_parts.txt."""
        meanings: dict[Role, dict[str, str]] = {role: {} for role in _SINGLE}
        places: list[str] = []
        for line in text.splitlines():
            if not line or line.startswith("#"):
                continue
            role, characters, *told = line.split("\t")
            if role == "place":
                places += characters.split()
                continue
            for character in characters:
                meanings[Role(role)].setdefault(character, told[0] if told else "")
        return cls(meanings, tuple(places))


_SINGLE = {
    Role.NUMERAL: "N",
    Role.ORDINAL: "O",
    Role.MEASURE: "M",
    Role.BEFORE: "B",
    Role.ENDING: "E",
    Role.SUFFIX: "S",
    Role.COMPLEMENT: "V",
    Role.LOCALIZER: "L",
    Role.DETERMINER: "D",
    Role.ADVERB: "A",
    Role.CHARACTER: "C",
}
_LETTERS = {**_SINGLE, Role.WORD: "W", Role.DOUBLED: "R"}
_COUNTED = "(?:O?N+M{1,2}|ON+|N{2,}|D+N?M{1,2})"
_UNIT = f"(?:[BAD]*N*(?:W|R|{_COUNTED})[ESVL]*)"
# A single character of full meaning: 很大, 每秒, 乡级, 会上, 放在 (首位).
_PAIR = f"(?:AC|DC|CS|CL|CV{_UNIT}*)"
_RULE = re.compile(f"{_UNIT}+|{_PAIR}")
_COST = {"W": 4, "R": 4, "C": 7}
_OTHER_COST = 5
_FEWEST_PARTS = 2


def compose(word: str, known: Set[str], table: PartTable) -> tuple[Part, ...]:
    """Return the parts a word is made of by rule; () where no rule makes it.

    word is in simplified script; known has those strings inside it, and the word with each of
    table.places after it, that some layer explains.
    """
    if not 1 < len(word) <= LONGEST:
        return ()
    best: tuple[int, list[tuple[Role, int, int]]] | None = None
    for tiles in _tilings(word, known, table):
        if len(tiles) < _FEWEST_PARTS and tiles[0][0] is not Role.DOUBLED:
            continue
        letters = "".join(_LETTERS[role] for role, _, _ in tiles)
        cost = sum(_COST.get(letter, _OTHER_COST) for letter in letters)
        if (best is None or cost < best[0]) and _RULE.fullmatch(letters):
            best = cost, tiles
    if best is not None:
        return tuple(_part(word[start:end], role, table) for role, start, end in best[1])
    short = next((word + place for place in table.places if word + place in known), "")
    return (Part(word, Role.SHORT, short),) if short else ()


def name_of_person(word: str, is_surname: Callable[[str], bool]) -> tuple[Part, ...]:
    """Return surname and given name of what a word list has as a person's name; () if unlike one."""
    for length in (2, 1):
        surname, given = word[:length], word[length:]
        if len(given) in _GIVEN[length] and is_surname(surname):
            return Part(surname, Role.SURNAME, surname), Part(given, Role.GIVEN, "")
    return ()


_GIVEN = {1: (2,), 2: (1, 2)}
"""Characters of a given name by those of the surname; two in all are too often another word."""


def strings_inside(word: str, table: PartTable) -> set[str]:
    """Return all strings that compose wants to know about."""
    inside = {
        word[start:end]
        for start in range(len(word))
        for end in range(start + 1, min(len(word), start + LONGEST) + 1)
    }
    return inside | {word + place for place in table.places}


def _tilings(word: str, known: Set[str], table: PartTable) -> Iterator[list[tuple[Role, int, int]]]:
    """Yield the ways to cut a word into known parts, one character taken for one role at a time."""
    pending: list[tuple[int, list[tuple[Role, int, int]]]] = [(0, [])]
    seen = 0
    while pending and seen < _MOST_WAYS:
        at, tiles = pending.pop()
        if at == len(word):
            seen += 1
            yield tiles
            continue
        for role, end in _next_tiles(word, at, known, table):
            if end - at < len(word) or role is Role.DOUBLED:
                pending.append((end, [*tiles, (role, at, end)]))


_MOST_WAYS = 4000


def _next_tiles(
    word: str, at: int, known: Set[str], table: PartTable
) -> Iterator[tuple[Role, int]]:
    """Yield what may stand at a place, the longest last: it is looked at first."""
    single = word[at]
    if single in known:
        yield Role.CHARACTER, at + 1
    for role, characters in table.meanings.items():
        if single in characters:
            yield role, at + 1
    for length in range(2, len(word) - at + 1):
        text = word[at : at + length]
        if text in known:
            yield Role.WORD, at + length
        if _doubled(text) and text[0] in known and (length == 2 or text[::2] in known):
            yield Role.DOUBLED, at + length


def _doubled(text: str) -> bool:
    """Tell whether a text is 浓浓 or 干干净净."""
    pairs = len(text) in (2, 4) and all(a == b for a, b in zip(text[::2], text[1::2], strict=False))
    return pairs and len(text) % 2 == 0


def _part(text: str, role: Role, table: PartTable) -> Part:
    told = table.meanings[role].get(text, "") if role in table.meanings else ""
    if role is Role.DOUBLED:
        asked = text[::2] if len(text) > _FEWEST_PARTS else text[0]
        return Part(text, role, asked)
    return Part(text, role, text, told)
