"""Characters that cannot be seen: zero-width, control, private-use, halves of surrogate pairs."""

from __future__ import annotations

import re

from reader_app.core.edit import EditKind
from reader_app.restoring.replacement import Replacement

ZERO_WIDTH = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
"""Characters without width, as a class of a regular expression."""
_INVISIBLE = re.compile(
    "[\ud800-\udbff][\udc00-\udfff]"
    f"|[{ZERO_WIDTH}]+"
    "|[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f]+"
    "|[\ue000-\uf8ff\U000f0000-\U0010ffff]"
    "|[\ud800-\udfff]"
)
_SYMBOLS = {
    "\uf0b7": "•",
    "\uf06c": "●",
    "\uf06e": "■",
    "\uf075": "◆",
    "\uf0a7": "▪",
    "\uf0a8": "◻",
    "\uf0d8": "➢",
    "\uf0e0": "→",
    "\uf0fc": "✓",
    "\uf0fe": "☑",
    "\uf020": " ",
}
"""Bullets of the Symbol and Wingdings fonts as word processors paste them (U+F000 + code)."""

_JOINER = "\u200d"


def remove_invisible(text: str) -> list[Replacement]:
    """Step: take out what no reader can see, and what no two fonts draw alike.

    What ends a line (vertical tab, form feed, separators) is none of these. A joiner between emoji or in scripts that need it stays. Private-use characters are marked
    (confidence below SURE): something may have stood there.
    """
    found = []
    for match in _INVISIBLE.finditer(text):
        run = match[0]
        if (len(run) == 2 and run[0] in "\ud800") or (
            "\ud800" <= run[0] <= "\udbff" and len(run) == 2
        ):
            char = chr(0x10000 + ((ord(run[0]) - 0xD800) << 10) + ord(run[1]) - 0xDC00)
            why, text_now, confidence = "Two halves of one character were joined.", char, 1.0
        elif run in _SYMBOLS:
            why, text_now, confidence = "A bullet of a symbol font.", _SYMBOLS[run], 1.0
        elif run[0] >= "\ud800" and run[0] != "\ufeff" and not "\ufff9" <= run[0] <= "\ufffb":
            why, text_now, confidence = (
                "A character that has no agreed meaning (private use) was taken out.",
                "",
                0.8,
            )
        elif _JOINER in run and _needs_joiner(text, match.start(), match.end()):
            continue
        else:
            why, text_now, confidence = "Invisible characters were taken out.", "", 1.0
        found.append(
            Replacement(*match.span(), text_now, EditKind.WHITESPACE, why, confidence=confidence)
        )
    return found


def _needs_joiner(text: str, start: int, end: int) -> bool:
    """Tell whether the joiner holds an emoji together or shapes an Indic or Arabic letter."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if not before or not after:
        return False
    return _joins(before) and _joins(after)


def _joins(char: str) -> bool:
    return (
        "\u0600" <= char <= "\u0dff"
        or "\u2600" <= char <= "\u27bf"
        or "\U0001f000" <= char <= "\U0001faff"
        or char in "\ufe0f\u2640\u2642"
    )
