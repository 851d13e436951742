"""A stretch of torn text cut into the pieces that the byte arithmetic works on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader_app.restoring.entities import NAMED
from reader_app.restoring.readings import SYLLABLE_LETTERS, Syllable, parse_syllable

_READING = rf"([{SYLLABLE_LETTERS}]{{1,9}}[1-5]?)"
_TORN_READING = re.compile(rf"\?{_READING}\)")
_TORN_ENTITY = re.compile(r"\?([A-Za-z]{2,6});")
_GLOSSED = re.compile(rf"\({_READING}\)")


@dataclass(frozen=True, slots=True)
class Element:
    """One character as it shows, with what hangs on it.

    raw_start and raw_end are offsets of the page. syllable is a bracketed reading right after
    it. torn is the reading after a ? that swallowed the bracket. entity is the character of an
    entity whose & a ? swallowed.
    """

    raw_start: int
    raw_end: int
    char: str
    syllable: Syllable | None = None
    torn: Syllable | None = None
    entity: str | None = None


def cut_elements(text: str, start: int, end: int, *, takes_blank: bool) -> list[Element]:
    """Cut text[start:end]; an element that begins before end may reach beyond it."""
    elements: list[Element] = []
    at = start
    while at < end:
        element = _element(text, at)
        if (
            takes_blank
            and (element.syllable or element.torn)
            and text.startswith(" ", element.raw_end)
        ):
            element = Element(at, element.raw_end + 1, element.char, element.syllable, element.torn)
        elements.append(element)
        at = element.raw_end
    return elements


def _element(text: str, at: int) -> Element:
    char = text[at]
    if char == "?":
        torn = _TORN_READING.match(text, at)
        if torn is not None and (syllable := parse_syllable(torn[1])) is not None:
            return Element(at, torn.end(), char, torn=syllable)
        entity = _TORN_ENTITY.match(text, at)
        if entity is not None and entity[1] in NAMED:
            return Element(at, entity.end(), char, entity=NAMED[entity[1]])
        return Element(at, at + 1, char)
    glossed = _GLOSSED.match(text, at + 1)
    if glossed is not None and (syllable := parse_syllable(glossed[1])) is not None:
        return Element(at, glossed.end(), char, syllable=syllable)
    return Element(at, at + 1, char)
