"""The folded text: what matching and search compare, one code point for one code point."""

from __future__ import annotations

import unicodedata
from functools import cache

from reader_app.core.han_pairs import SIMPLIFIED, TRADITIONAL

_REMEMBERED = 0x20000
"""Code points from here on are rare in texts and too many to keep."""
# Blocks whose characters NFKC replaces by one ordinary character: letterlike symbols, circled
# figures, Kangxi radicals, the ideographic space, compatibility ideographs, full and half width.
_COMPATIBILITY = (
    (0x00A0, 0x00FF),
    (0x2000, 0x206F),
    (0x2100, 0x214F),
    (0x2160, 0x217F),
    (0x2460, 0x24FF),
    (0x2E80, 0x2FDF),
    (0x3000, 0x3001),
    (0x3038, 0x303B),
    (0xF900, 0xFAFF),
    (0xFE30, 0xFE6F),
    (0xFF00, 0xFFEF),
    (0x2F800, 0x2FA1F),
)
# Forms that t2s keeps apart one by one, though both stand for the same word in one script or
# the other: 活著/活着, 祕書/秘书.
_VARIANTS = {
    "著": "着",
    "祕": "秘",
    "妳": "你",
    "閒": "闲",
    "汙": "污",
    "菸": "烟",
    "甦": "苏",
    "瞭": "了",
    "藉": "借",
}
_QUOTES = {"“": '"', "”": '"', "„": '"', "「": '"', "」": '"', "『": '"', "』": '"'} | {
    "‘": "'",
    "’": "'",
    "﹁": '"',
    "﹂": '"',
}
_DOTS = {"•": "·", "‧": "·", "・": "·", "･": "·", "—": "-", "–": "-", "―": "-", "－": "-"}


@cache
def _to_hans_table() -> dict[int, str]:
    return {ord(old): new for old, new in zip(TRADITIONAL, SIMPLIFIED, strict=True)}


class _Table(dict[int, str]):
    """Remembers what it leaves alone: str.translate is slow for what a table does not have."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if code < _REMEMBERED:
            self[code] = char
        return char


@cache
def _fold_table() -> _Table:
    simplified = _to_hans_table()
    table: dict[int, str] = dict(simplified)
    for first, last in _COMPATIBILITY:
        for code in range(first, last + 1):
            plain = unicodedata.normalize("NFKC", chr(code))
            if len(plain) == 1 and plain != chr(code):
                table[code] = simplified.get(ord(plain), plain).lower()
    for code in range(ord("A"), ord("Z") + 1):
        table[code] = chr(code).lower()
    for old, new in (_VARIANTS | _QUOTES | _DOTS).items():
        table[ord(old)] = new
    # 薴 becomes 苧 and that one 苎: follow to the end, so that folding twice changes nothing.
    return _Table({code: table.get(ord(new), new) for code, new in table.items()})


def fold(text: str) -> str:
    """Return text with script, width, case and quotation marks evened out, of equal length.

    Place n of the result stands for place n of text. It serves comparison only and is never
    shown: 臺灣 and 台湾, Ａ and a, 「 and “ become the same. Characters that NFKC would make
    longer or shorter (… ㎡ ½) stay as they are.
    """
    return text.translate(_fold_table())


def to_hans_by_character(text: str) -> str:
    """Return text in simplified script, each character by itself, of equal length.

    Good enough for a headword that is looked up; for text that is shown use analysis.script,
    which knows phrases (乾隆 keeps its 乾).
    """
    return text.translate(_to_hans_table())
