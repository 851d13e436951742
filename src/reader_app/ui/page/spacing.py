"""White space inside a line: punctuation that meets moves together, Han and Latin move apart.

Neither is in the text: the character before the place gets another letter spacing. Where Qt sees
no chance to break a line beside a quotation mark (it follows UAX #14 LB19 without the East Asian
rule LB19a, so 注销“8+N”做 would be one word) a zero width space gives it one. Rules after
W3C, Requirements for Chinese Text Layout (CLREQ), 3.1.6 (adjusting the width of adjacent
punctuation marks, half an em at most) and 3.2.2 (mixed Chinese and Western text, a quarter em at
most). How much two marks may move follows from the blank their own glyphs leave: in traditional
type 。 stands in the middle of its square, and there is less to take away.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from reader_app.core.article import Script
from reader_app.ui.theme import build_font

GAP = 0.17
"""Between Han and Latin or digits, in em."""
NARROW_GAP = 0.28
"""Behind a narrow comma or colon that a Han character follows, in em."""
KEPT = 0.22
"""Blank that stays between two marks that meet, in em."""
MOST = 0.5
MARKS = "，。、；：！？“”‘’《》〈〉（）「」『』【】"
PAUSES = "，。、；：！？》」）”’ 　·—"
_KINDS = {
    "p": "，。、；：！？",
    "o": "《〈（「『【",
    "k": "》〉）」』】",
    "q": "“‘",
    "Q": "”’",
    "d": "…—",
    "n": ",;:?!",
    "x": ".)",
    "c": "$€£",
    "w": "%‰°",
}
"""One letter for each kind of character; h is Han, w western, a dot the rest."""


class _Kinds(dict[int, str]):
    """Kinds of characters by code point, worked out when one is first met.

    Rules run on a string of kinds: a regular expression over Han itself costs milliseconds to
    compile, before the first page is painted.
    """

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if is_han(char):
            kind = "h"
        elif (char.isascii() and char.isalnum()) or "À" <= char <= "ɏ" or "Ͱ" <= char <= "Ͽ":
            kind = "w"
        else:
            kind = "."
        self[code] = kind
        return kind


_KIND_OF = _Kinds({ord(char): kind for kind, chars in _KINDS.items() for char in chars})
_PLACES = re.compile(
    "(?P<mark>[pokqQ])(?=[pokqQ])|(?P<edge>h(?=[wc])|w(?=h))|(?P<narrow>n(?=h)|(?<=h)n(?=w))"
)
_CHANCES = re.compile("(?<=[hpkQd])(?=q)|(?<=Q)(?=[ho])")
_SPACED = re.compile("h(?![pkQnx])|(?<=h)[pkQnx]")


def is_han(char: str) -> bool:
    """Tell whether a character is a Han ideograph (Unicode 16, CJK blocks and supplements)."""
    return (
        "\u4e00" <= char <= "\u9fff"
        or "\u3400" <= char <= "\u4dbf"
        or "\U00020000" <= char <= "\U000323af"
        or "\uf900" <= char <= "\ufaff"
        or char in "〇々"
    )


def kinds_of(text: str) -> str:
    """Return the kinds of a text's characters, one letter each."""
    return text.translate(_KIND_OF)


Blanks = Mapping[str, tuple[float, float]]
"""Blank left and right of each punctuation glyph, in em."""


def spacings(text: str, blanks: Blanks) -> Iterator[tuple[int, float]]:
    """Yield (index, em) for each character of text whose advance changes, in order."""
    for found in _PLACES.finditer(kinds_of(text)):
        index = found.start()
        if found["mark"]:
            squeeze = _squeeze(text[index], text[index + 1], blanks)
            if squeeze > 0.05:
                yield index, -squeeze
        else:
            yield index, GAP if found["edge"] else NARROW_GAP


def _squeeze(first: str, second: str, blanks: Blanks) -> float:
    """Return how far the second of two marks moves towards the first, in em."""
    if first not in blanks or second not in blanks:
        return 0.0
    return min(MOST, blanks[first][1] + blanks[second][0] - KEPT)


_SYSTEMS = {
    Script.HANT: QFontDatabase.WritingSystem.TraditionalChinese,
}


@cache
def measure_blanks(families: tuple[str, ...], script: Script) -> Blanks:
    """Return the blanks of full-width punctuation in the typeface that is found first.

    Marks that this typeface does not draw a full em wide are left out.
    """
    size = 100
    font: QFont = build_font(families, size)
    system = _SYSTEMS.get(script, QFontDatabase.WritingSystem.SimplifiedChinese)
    raw = QRawFont.fromFont(font, system)
    blanks: dict[str, tuple[float, float]] = {}
    for mark in MARKS:
        glyphs = raw.glyphIndexesForString(mark)
        if not glyphs or not glyphs[0]:
            continue
        advance = raw.advancesForGlyphIndexes(glyphs)[0].x()
        box = raw.boundingRect(glyphs[0])
        if advance >= 0.9 * size:
            blanks[mark] = (box.left() / size, (advance - box.right()) / size)
    return blanks


BREAK = "\u200b"
"""The character that gives a line a chance to break; it has no width."""


def break_chances(text: str) -> list[int]:
    """Return the indexes before which a line may break though Qt would not, in order."""
    return [found.start() for found in _CHANCES.finditer(kinds_of(text))]


def build_runs(text: str, blanks: Blanks) -> Iterator[tuple[str, float]]:
    """Yield text in pieces of one letter spacing (in em), with BREAK at its break chances."""
    chances = iter(break_chances(text))
    chance = next(chances, len(text))
    at = 0
    for place, extra in (*spacings(text, blanks), (len(text), 0.0)):
        while chance <= place:
            if chance > at:
                yield text[at:chance], 0.0
                at = chance
            if chance == len(text):
                break
            yield BREAK, 0.0
            chance = next(chances, len(text))
        if place > at:
            yield text[at:place], 0.0
        if place < len(text):
            yield text[place], extra
        at = place + 1


def spaced_for_readings(text: str) -> list[bool]:
    """Return for each character whether it is set apart so that readings find room.

    Han characters are; before a closing mark the mark is instead, so that it stays by its word.
    """
    spaced = [False] * len(text)
    for found in _SPACED.finditer(kinds_of(text)):
        spaced[found.start()] = True
    return spaced


RAGGED = 1.5
"""How much wider than the most even lines a width may be whose lines end at punctuation."""


def fitting_width(line_ends: Callable[[float], list[str]], column: float, step: float) -> float:
    """Return a width that makes about even lines and needs no more of them than the column.

    line_ends gives the last character of each line for a width. A width whose lines all end at
    punctuation comes before the narrowest one.
    """
    wanted = len(line_ends(column))
    if wanted < 2:
        return column
    narrowest = column
    while narrowest - step > column / wanted / 2 and len(line_ends(narrowest - step)) == wanted:
        narrowest -= step
    width = narrowest
    while width <= min(column, narrowest * RAGGED):
        ends = line_ends(width)[:-1]
        if len(ends) == wanted - 1 and all(end in PAUSES for end in ends):
            return width
        width += step
    return narrowest
