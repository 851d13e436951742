"""Hanyu Pinyin as dictionaries write it (lu:4) and as people read it (lǜ)."""

from __future__ import annotations

import re
from collections.abc import Sequence

_IN_NUMBERS = "+%"


def join_readings(text: str, readings: Sequence[str | None]) -> str:
    """Return a word's reading, syllables joined by blanks; readings are one a character.

    Numbers and words in Latin letters stand as they are (三个100% is sān gè 100%); marks between
    words have no reading.
    """
    parts: list[str] = []
    joined = False
    for char, reading in zip(text, readings, strict=True):
        if reading is None and not (char.isalnum() or char in _IN_NUMBERS):
            joined = False
        elif reading is None and joined:
            parts[-1] += char
        else:
            parts.append(reading or char)
            joined = reading is None
    return " ".join(parts)


_TONES = {
    "a": "āáǎà",
    "e": "ēéěè",
    "i": "īíǐì",
    "o": "ōóǒò",
    "u": "ūúǔù",
    "ü": "ǖǘǚǜ",
}
_COMBINING = "\u0304\u0301\u030c\u0300"  # on a syllabic n or m: 嗯, 呣
_SYLLABLE = re.compile(r"([A-Za-züÜ:]+)([1-5])")


def with_tone_marks(numbered: str) -> str:
    """Return pinyin with marks for pinyin with numbers: "Chong2 qing4" is "Chóng qìng".

    5 is the neutral tone and has no mark; u: and v are ü. What is no syllable with a number
    stays as it is.
    """
    return _SYLLABLE.sub(lambda found: _marked(found[1], int(found[2])), numbered)


def _marked(letters: str, tone: int) -> str:
    letters = re.sub("u:|v", "ü", letters).replace("U:", "Ü")
    if tone == 5:
        return letters
    lower = letters.lower()
    # The mark stands on a or e, on the o of ou, and else on the last vowel.
    at = next((lower.find(vowel) for vowel in ("a", "e", "ou") if vowel in lower), -1)
    if at < 0:
        at = max((lower.rfind(vowel) for vowel in "iouü"), default=-1)
    if at < 0:
        at = next((n for n, letter in enumerate(lower) if letter in "nm"), -1)
    if at < 0:
        return letters
    vowel = lower[at]
    mark = _TONES[vowel][tone - 1] if vowel in _TONES else vowel + _COMBINING[tone - 1]
    return letters[:at] + (mark if letters[at].islower() else mark.upper()) + letters[at + 1 :]
