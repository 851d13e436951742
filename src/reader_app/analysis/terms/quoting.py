"""The text as definitions are looked for in it: folded, but quotation marks keep their sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader_app.core.folding import fold, to_hans_by_character
from reader_app.core.patterns import lazy
from reader_app.core.span import Span

OPEN, CLOSE = "“", "”"
_OPENING = lazy("[“「『﹁]")
_CLOSING = lazy("[”」』﹂]")
_QUOTED = lazy(f"{OPEN}([^{OPEN}{CLOSE}\n]+){CLOSE}")


@dataclass(frozen=True, slots=True)
class Wording:
    """One text in the two forms that the rules need, place for place the same.

    shape is folded, with every pair of quotation marks as “ and ”; text is the text itself.
    """

    text: str
    shape: str

    def simplified(self, start: int, end: int) -> str:
        """Return the words of a range in simplified script, character by character."""
        return to_hans_by_character(self.text[start:end])


def wording(text: str) -> Wording:
    """Prepare a text; straight quotation marks are taken in pairs, line by line."""
    shape = list(fold(text))
    for mark in _OPENING.finditer(text):
        shape[mark.start()] = OPEN
    for mark in _CLOSING.finditer(text):
        shape[mark.start()] = CLOSE
    opened = False
    for at, char in enumerate(text):
        if char == "\n":
            opened = False
        elif char in '"＂':
            shape[at] = CLOSE if opened else OPEN
            opened = not opened
    return Wording(text, "".join(shape))


def quotations(words: Wording, within: Span | None = None) -> Iterator[tuple[int, int]]:
    """Yield start and end of what stands between two quotation marks, marks left out."""
    within = within or Span(0, len(words.shape))
    for found in _QUOTED.finditer(words.shape, within.start, within.end):
        yield found.span(1)
