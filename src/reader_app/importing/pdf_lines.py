"""The lines of a PDF page: characters put together by where they stand.

Coordinates are points from the page's lower left corner, as PDF has them. A page set in columns
from top to bottom is turned, so that every later step reads lines from left to right.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from reader_app.importing.flow import is_wide

SAME_LINE = 0.45
"""Share of the smaller height by which two pieces of one line overlap vertically."""

GAP = 1.2
"""Ems beyond which two pieces at one height are columns or cells, not one line."""

# Unicode, EquivalentUnifiedIdeograph: the radicals that look like whole characters
_RADICALS = dict(
    zip(
        "⺁⺄⺊⺌⺎⺒⺓⺜⺝⺟⺠⺧⺩⺫⺬⺮⺶⺻⺼⺽⻁⻄⻅⻆⻉⻊⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
        "厂乙卜小兀巳幺日月母民牛王目示竹羊聿月臼虎西见角贝足车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
        strict=True,
    )
)
_PLAIN = _RADICALS | {"\u2e3a": "——", "\u2e3b": "———", "\u00ad": "-", "\u00a0": " "}
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character with its box and the size of its type."""

    char: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or the part of one in a column: its words, box, size of type."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    bold: bool = False

    @property
    def width(self) -> float:
        """Return the width in points."""
        return self.right - self.left

    @property
    def middle(self) -> float:
        """Return the height of the line's middle."""
        return (self.top + self.bottom) / 2


def plain_character(char: str) -> str:
    """Return a character as texts are written.

    Typefaces map a glyph that two characters share back to the wrong one: radicals of the
    Kangxi block (U+2F00…) for Han characters, U+2E3A for a dash of two.
    """
    if "\u2f00" <= char <= "\u2fd5":
        return unicodedata.normalize("NFKC", char)
    if "\ufb00" <= char <= "\ufb06":
        return unicodedata.normalize("NFKC", char)
    return _PLAIN.get(char, char)


def is_vertical(glyphs: Sequence[Glyph]) -> bool:
    """Tell whether the page is set from top to bottom."""
    down = across = 0
    for before, after in pairwise(glyphs):
        size = max(before.size, 1.0)
        dx, dy = after.left - before.left, before.top - after.top
        down += abs(dx) < 0.3 * size and 0.6 * size < dy < 1.8 * size
        across += abs(dy) < 0.3 * size and 0.2 * size < dx < 1.8 * size
    return down > across and down > 8


def turned(glyphs: Iterable[Glyph]) -> list[Glyph]:
    """Return a page of vertical lines turned so that they run from left to right.

    The rightmost line becomes the uppermost.
    """
    return [
        replace(one, left=-one.top, right=-one.bottom, bottom=one.left, top=one.right)
        for one in glyphs
    ]


def build_lines(glyphs: Sequence[Glyph]) -> list[Line]:
    """Return the lines that the characters of a page form, in the order they were drawn."""
    runs: list[list[Glyph]] = []
    for glyph in glyphs:
        if runs and _continues(runs[-1], glyph):
            runs[-1].append(glyph)
        elif glyph.char.strip():
            runs.append([glyph])
    return _merged([line for run in runs if (line := _line(run)).text])


def _continues(run: Sequence[Glyph], glyph: Glyph) -> bool:
    last = run[-1]
    size = max(last.size, glyph.size)
    gap = glyph.left - last.right
    return -0.6 * size < gap < GAP * size and _overlap(last, glyph) > SAME_LINE


def _overlap(one: Glyph | Line, other: Glyph | Line) -> float:
    """Return the vertical overlap as a share of the smaller height."""
    shared = min(one.top, other.top) - max(one.bottom, other.bottom)
    return shared / max(0.1, min(one.top - one.bottom, other.top - other.bottom))


def _line(run: Sequence[Glyph]) -> Line:
    visible = [one for one in run if one.char.strip()]
    size = median(one.size for one in visible)
    base = median(one.bottom for one in visible if one.size >= 0.9 * size)
    parts: list[str] = []
    before: Glyph | None = None
    for one in run:
        if not one.char.strip():
            parts.append(" ")
            continue
        if before is not None and parts[-1] != " ":
            gap = one.left - before.right
            if gap > 0.25 * size and not (is_wide(one.char) and is_wide(before.char)):
                parts.append(" ")
        is_raised = one.size < 0.75 * size and one.bottom > base + 0.2 * size
        char = plain_character(one.char)
        parts.append(char.translate(_RAISED) if is_raised else char)
        before = one
    return Line(
        "".join(parts).strip(),
        min(one.left for one in visible),
        min(one.bottom for one in visible),
        max(one.right for one in visible),
        max(one.top for one in visible),
        size,
        sum(one.bold for one in visible) > 0.8 * len(visible),
    )


def _merged(lines: Sequence[Line]) -> list[Line]:
    """Join pieces of one line that were drawn apart (a bold word, a figure)."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=_from_top):
        row = next((row for row in rows[-4:] if _overlap(row[0], line) > 0.6), None)
        if row is None:
            rows.append([line])
        else:
            row.append(line)
    out: list[Line] = []
    for row in rows:
        row.sort(key=_from_left)
        current = row[0]
        for line in row[1:]:
            gap = line.left - current.right
            if -0.6 * line.size < gap < GAP * max(line.size, current.size):
                current = _joined(current, line, gap)
            else:
                out.append(current)
                current = line
        out.append(current)
    return out


def _joined(one: Line, other: Line, gap: float) -> Line:
    wide = is_wide(one.text[-1]) and is_wide(other.text[0])
    space = "" if wide or gap < 0.2 * other.size else " "
    longer = one if len(one.text) >= len(other.text) else other
    return Line(
        f"{one.text}{space}{other.text}",
        one.left,
        min(one.bottom, other.bottom),
        other.right,
        max(one.top, other.top),
        longer.size,
        one.bold and other.bold,
    )


def _from_top(line: Line) -> tuple[float, float]:
    return (-line.middle, line.left)


def _from_left(line: Line) -> float:
    return line.left
