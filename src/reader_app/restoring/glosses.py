"""Inline readings after a character, 業(yè): found, judged on the whole text, lifted out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass
from functools import partial

from reader_app.core.edit import EditKind
from reader_app.restoring.readings import (
    SYLLABLE_LETTERS,
    Syllable,
    parse_syllable,
    reading_table,
    write_syllable,
)
from reader_app.restoring.replacement import Replacement, Step

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
"""The inside of a character class: Han characters."""

_GLOSS = re.compile(
    rf"(?<=[{HAN}])[(（] ?([{SYLLABLE_LETTERS}]{{1,9}}[0-5０-５]?) ?[)）]",
)
_EXPLAINING = re.compile(
    r"[读讀念](?:作|成|为|為|音|法|做)?|[发發注拼字语語]音|音[节節标標调調]|[声聲][母调調]|[韵韻]母|多音|生字|[轻輕][声聲]|通假|同音|音同"
)
_EXPLAINED_BEFORE, _EXPLAINED_AFTER = 10, 8
_SAMPLE = 200_000
"""Code points on which the occurrences of a glossed character are counted."""


@dataclass(frozen=True, slots=True)
class Gloss:
    """A bracketed reading that fits the character at offset at; start and end are the brackets'."""

    at: int
    start: int
    end: int
    char: str
    syllable: Syllable
    written: str


def find_glosses(text: str) -> list[Gloss]:
    """Return every bracketed syllable that its character can be read as, in order."""
    if "(" not in text and "（" not in text:
        return []
    found = []
    for match in _GLOSS.finditer(text):
        syllable = parse_syllable(match[1])
        at = match.start() - 1
        if syllable is not None and reading_table().fits(text[at], syllable):
            found.append(Gloss(at, *match.span(), text[at], syllable, match[1]))
    return found


def tool_glosses(text: str, known: Set[str] = frozenset()) -> list[Gloss]:
    """Return the glosses that a tool put all over the text, none where a person wrote them.

    A tool glosses a character wherever it stands, in running text, and mostly the traditional
    forms a conversion made (outside GB 2312). A person explains one once, names it ("读作",
    "声母"), or lists it by itself. So the judgement is made on all glosses together, and again
    on each character: one that mostly stands without a gloss was glossed by a person.
    """
    glosses = find_glosses(text)
    if not glosses:
        return []
    sample = Counter(text[:_SAMPLE])
    glossed = Counter(gloss.char for gloss in glosses if gloss.at < _SAMPLE)
    if not _is_glossed_by_tool(text, glosses, glossed, sample):
        return []
    return [
        gloss
        for gloss in _in_the_style_of_the_page(glosses)
        if gloss.char in known
        or 2 * glossed[gloss.char] >= sample[gloss.char]
        or not glossed[gloss.char]
    ]


def _is_glossed_by_tool(
    text: str, glosses: list[Gloss], glossed: Counter[str], sample: Counter[str]
) -> bool:
    explained = sum(_is_explanation(text, gloss) for gloss in glosses)
    if 2 * explained >= len(glosses):
        return False
    repeated = [char for char in glossed if sample[char] > 1]
    seen = sum(sample[char] for char in repeated)
    covered = sum(glossed[char] for char in repeated)
    if seen >= 4 and covered < 0.6 * seen:
        return False
    if covered >= 6:
        return True
    converted = sum(not _in_gb2312(gloss.char) for gloss in glosses)
    dense = len(glosses) >= 3 and 40 * len(glosses) >= len(text)
    return (converted > explained and 2 * converted >= len(glosses)) or (dense and covered >= 2)


def _is_explanation(text: str, gloss: Gloss) -> bool:
    """Tell whether the gloss stands by itself in a list, in quotes, or beside a word on sounds."""
    before, after = text[gloss.at - 1 : gloss.at], text[gloss.end : gloss.end + 1]
    if not _runs_on(before) and not _runs_on(after):
        return True
    around = text[max(0, gloss.at - _EXPLAINED_BEFORE) : gloss.end + _EXPLAINED_AFTER]
    return _EXPLAINING.search(around) is not None


def _runs_on(char: str) -> bool:
    return char.isalnum() or (char in {" ", ")", "）"} and char != "")


def _in_gb2312(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _in_the_style_of_the_page(glosses: list[Gloss]) -> list[Gloss]:
    """Drop untoned readings from a page that writes tones: an untoned (he) there is a word."""
    toned = sum(gloss.syllable.is_toned for gloss in glosses)
    if 2 * toned < len(glosses):
        return glosses
    return [gloss for gloss in glosses if gloss.syllable.is_toned or _is_neutral(gloss)]


def _is_neutral(gloss: Gloss) -> bool:
    return gloss.char in reading_table().toned.get((gloss.syllable.letters, 5), "")


def lifting(raw: str) -> Step:
    """Return the step that takes the tool's glosses out of a text made from raw.

    Which characters the tool glossed is judged on the raw text too: torn places that were read
    back meanwhile hold them without a gloss.
    """
    return partial(lift_glosses, known=frozenset(gloss.char for gloss in tool_glosses(raw)))


def lift_glosses(text: str, known: Set[str] = frozenset()) -> list[Replacement]:
    """Step: take the tool's glosses out of the text and keep them as readings.

    known are characters that the tool is known to gloss. Where the page puts a blank after most
    of its glosses (關(guan) 於(yu) ) the blank goes too.
    """
    glosses = tool_glosses(text, known)
    blanks = sum(text.startswith(" ", gloss.end) for gloss in glosses)
    takes_blank = len(glosses) > 1 and 2 * blanks > len(glosses)
    lifted = []
    for gloss in glosses:
        end = gloss.end + (takes_blank and text.startswith(" ", gloss.end))
        why = f"“({gloss.written})” stood in the text; it is kept as the reading of {gloss.char}."
        lifted.append(
            Replacement(
                gloss.at,
                end,
                gloss.char,
                EditKind.GLOSS,
                why,
                reading=write_syllable(gloss.syllable),
            )
        )
    return lifted
