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
_HAN = "㐀-䶿一-鿿豈-﫿\U00020000-\U000323af〇"
_WESTERN = "0-9A-Za-zÀ-ɏͰ-Ͽ%‰°"
_PLACES = re.compile(
    f"(?P<mark>[{MARKS}])(?=[{MARKS}])"
    f"|(?P<edge>[{_HAN}](?=[{_WESTERN}$€£])|[{_WESTERN}](?=[{_HAN}]))"
    f"|(?P<narrow>[,;:?!](?=[{_HAN}])|(?<=[{_HAN}])[,;:?!](?=[{_WESTERN}]))"
)

Blanks = Mapping[str, tuple[float, float]]
"""Blank left and right of each punctuation glyph, in em."""


def spacings(text: str, blanks: Blanks) -> Iterator[tuple[int, float]]:
    """Yield (index, em) for each character of text whose advance changes, in order."""
    for found in _PLACES.finditer(text):
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


_CHANCES = re.compile(
    f"(?<=[{_HAN}，。、；：！？》〉）」』】”’…—])(?=[“‘])|(?<=[”’])(?=[{_HAN}《〈（「『【])"
)
BREAK = "\u200b"
"""The character that gives a line a chance to break; it has no width."""


def break_chances(text: str) -> list[int]:
    """Return the indexes before which a line may break though Qt would not, in order."""
    return [found.start() for found in _CHANCES.finditer(text)]


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


_SPACED = re.compile(
    f"[{_HAN}](?![，。、；：！？》〉」』】）”’,.;:!?)])|(?<=[{_HAN}])[，。、；：！？》”’）,.;:!?]"
)


def spaced_for_readings(text: str) -> list[bool]:
    """Return for each character whether it is set apart so that readings find room.

    Han characters are; before a closing mark the mark is instead, so that it stays by its word.
    """
    spaced = [False] * len(text)
    for found in _SPACED.finditer(text):
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
