"""Texts as SQLite's FTS5 is to see them: overlapping pairs of folded characters.

FTS5's own tokenizers find no Chinese words inside a sentence (unicode61) or none of two characters
(trigram). With every pair of neighbours as a token, a string of n characters is the phrase of its
n - 1 pairs, so each substring of two or more characters is found, and only where it stands. The
characters of a text are tokens of a second table, for strings of one.

The ascii tokenizer parts tokens at ASCII punctuation and spaces: these stand in the index as code
points of plane 16 that no text uses.
"""

from __future__ import annotations

from functools import cache
from operator import add

from reader_app.core.folding import fold

TOKENIZER = "ascii"
_PRIVATE = 0x10FF00
_PIECE = 20_000
"""Characters joined at a time: longer calls would hold up the other threads of the program."""


@cache
def _safe_table() -> dict[int, str]:
    return {code: chr(_PRIVATE + code) for code in range(128) if not chr(code).isalnum()}


def safe(text: str) -> str:
    """Return folded text with every character of it one that the tokenizer keeps."""
    return text.translate(_safe_table())


def prepared(text: str) -> str:
    """Return text folded and safe, of equal length, a piece at a time."""
    return "".join(
        safe(fold(text[start : start + _PIECE])) for start in range(0, len(text), _PIECE)
    )


def pairs(text: str) -> str:
    """Return the tokens of a prepared text, parted by spaces."""
    pieces = []
    for start in range(0, len(text) - 1, _PIECE):
        part = text[start : start + _PIECE + 1]
        pieces.append(" ".join(map(add, part, part[1:])))
    return " ".join(pieces)


def characters(text: str) -> str:
    """Return the different characters of a prepared text as tokens."""
    return " ".join(sorted(set(text)))


def phrase(words: str) -> str:
    """Return the FTS5 query for words of two or more characters."""
    return f'"{pairs(prepared(words))}"'
