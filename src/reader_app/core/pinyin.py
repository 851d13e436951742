"""Hanyu Pinyin as dictionaries write it (lu:4) and as people read it (lǜ)."""

from __future__ import annotations

import re

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
