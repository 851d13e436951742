"""Texts made comparable: one script, one width, no blanks, every offset leading back.

Folding keeps the length and hides what a re-import or another edition may change without
changing the words: full and half width, traditional and simplified characters, shapes of quotes
and hyphens. Unlike core.folding, which serves search, it hides no digit, unit, percent sign or sign:
superscripts, circled numbers and the case of letters (mW, MW) stay.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cache
from unicodedata import normalize

from reader_app.core.folding import fold
from reader_app.core.span import Span

_SHAPES = {
    "“”„‟〝〞「」『』«»": '"',
    "‘’‚‛": "'",
    "–‒‐‑−﹣": "-",  # not the dash —, which joins nothing to a number
    "〜∼": "~",
    "・•‧∙": "·",
    "⋯": "…",
    "﹪": "%",
    "\u3000\u00a0\u2002\u2003\u2009\u202f": " ",
}
_SINGLE = {ord(shape): plain for shapes, plain in _SHAPES.items() for shape in shapes}
_BLANKS = re.compile(r"[\s\u200b\u200c\u200d\u2060\ufeff\u00ad]+")


def fold_width(char: str) -> str:
    """Return a character in half width and plain shape, or itself; always one code point."""
    code = ord(char)
    if 0xFF01 <= code <= 0xFF5E:
        plain = chr(code - 0xFEE0)
        return "-" if plain == "-" else plain
    if 0x2F00 <= code <= 0x2FD5 or 0xF900 <= code <= 0xFAFF or 0x2F800 <= code <= 0x2FA1D:
        folded = normalize("NFKC", char)  # radicals and compatibility ideographs
        return folded if len(folded) == 1 else char
    return _SINGLE.get(code, char)


class FoldTable(dict[int, str]):
    """A table for str.translate that works out each character when it is first met."""

    def __init__(self, fold_char: Callable[[str], str]) -> None:
        super().__init__()
        self._fold_char = fold_char

    def __missing__(self, code: int) -> str:
        folded = self[code] = self._fold_char(chr(code))
        return folded


@cache
def word_table() -> FoldTable:
    """Return the table that folds width, shape and script, character by character.

    A word folds the same wherever it stands, whatever the words around it.
    """

    def fold_char(char: str) -> str:
        plain = fold_width(char)
        return plain if plain < "\u2e80" else fold(plain)

    return FoldTable(fold_char)


class Skeleton:
    """A text folded and without blanks, with the way back to the text's own offsets.

    A blank between two ASCII letters or digits stays (as one space): "12 5" is not "125".
    """

    __slots__ = ("_in_skeleton", "_in_source", "source", "text")

    def __init__(self, source: str) -> None:
        folded = source.translate(word_table())
        pieces: list[str] = []
        self._in_source: list[int] = []
        self._in_skeleton: list[int] = []
        self.source = source
        size = begin = 0
        for blank in _BLANKS.finditer(folded):
            start, end = blank.span()
            joint = folded[start - 1 : start] + folded[end : end + 1]
            keep = len(joint) == 2 and joint.isascii() and joint.isalnum()
            if start > begin or keep:
                self._in_source.append(begin)
                self._in_skeleton.append(size)
                pieces.append(folded[begin:start] + (" " if keep else ""))
                size += start - begin + keep
            begin = end
        self._in_source.append(begin)
        self._in_skeleton.append(size)
        pieces.append(folded[begin:])
        self.text = "".join(pieces)

    def to_source(self, start: int, end: int) -> Span:
        """Return the span of the text that a range of the skeleton stands for."""
        if start >= end:
            at = len(self.source) if start >= len(self.text) else self._source_of(start)
            return Span(at, at)
        return Span(self._source_of(start), self._source_of(end - 1) + 1)

    def from_source(self, offset: int) -> int:
        """Return the place in the skeleton of the first character at or after an offset."""
        run = bisect_right(self._in_source, offset) - 1
        if run < 0:
            return 0
        last = run + 1 == len(self._in_source)
        limit = len(self.text) if last else self._in_skeleton[run + 1]
        return min(self._in_skeleton[run] + offset - self._in_source[run], limit)

    def solid_from(self, place: int) -> int:
        """Return how many characters from a place on stand together in the text, blanks apart."""
        run = bisect_right(self._in_skeleton, place) - 1
        last = run + 1 == len(self._in_skeleton)
        return (len(self.text) if last else self._in_skeleton[run + 1]) - place

    def _source_of(self, place: int) -> int:
        run = bisect_right(self._in_skeleton, place) - 1
        return self._in_source[run] + place - self._in_skeleton[run]


def skeleton_of(text: str) -> str:
    """Return a short text folded and without blanks."""
    return Skeleton(text).text
