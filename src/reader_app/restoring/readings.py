"""Pinyin syllables as pages write them, and which characters have which reading."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from reader_app.resources import resource

TONE_MARKS = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0306": 3, "\u0300": 4}
"""Combining marks of the four tones; pages also write the breve for the third."""

SYLLABLE_LETTERS = (
    "A-Za-zÀ-ÖØ-öø-ÿĀāĂăĒēĔĕĚěĨĩĪīĬĭŌōŎŏŪūŬŭǍ-ǜǸǹŃńŇňḾḿếềẼẽɑɡ"
    "\u0300\u0301\u0304\u0306\u0308\u030cａ-ｚＡ-Ｚ"
)
"""The inside of a character class: what the letters of a written syllable can be."""

_FOLDED = str.maketrans({"ɑ": "a", "ɡ": "g", "v": "ü", "V": "ü"})


@dataclass(frozen=True, slots=True)
class Syllable:
    """A pinyin syllable: letters in lower case with ü, tone 1..4, 5 for a written neutral, or None."""

    letters: str
    tone: int | None

    @property
    def is_toned(self) -> bool:
        """Tell whether the page wrote a tone."""
        return self.tone is not None


@dataclass(frozen=True, slots=True)
class ReadingTable:
    """Which characters have a reading.

    toned maps (letters, tone 1..5) and plain maps letters to a string of characters.
    """

    toned: dict[tuple[str, int], str]
    plain: dict[str, str]

    def fits(self, char: str, syllable: Syllable) -> bool:
        """Tell whether char can be read so; the tone may differ (不 is bù, and bú before a fourth)."""
        return char in self.plain.get(syllable.letters, "")

    def characters(self, syllable: Syllable) -> str:
        """Return all characters with that reading, tone included where it was written."""
        if syllable.tone is None:
            return self.plain.get(syllable.letters, "")
        return self.toned.get((syllable.letters, syllable.tone), "")


@cache
def reading_table() -> ReadingTable:
    """Load resources/tables/readings.txt (2 ms, once)."""
    toned: dict[tuple[str, int], str] = {}
    plain: dict[str, str] = {}
    text = resource("tables", "readings.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        written, _, characters = line.partition("\t")
        letters, tone = _split_tone(written)
        toned[letters, tone or 5] = toned.get((letters, tone or 5), "") + characters
        plain[letters] = plain.get(letters, "") + characters
    return ReadingTable(toned, plain)


def _split_tone(written: str) -> tuple[str, int | None]:
    tone: int | None = None
    letters: list[str] = []
    for char in unicodedata.normalize("NFD", written.lower()):
        if char in TONE_MARKS:
            tone = TONE_MARKS[char]
        elif char == "\u0308" and letters and letters[-1] == "u":
            letters[-1] = "ü"
        else:
            letters.append(char)
    return "".join(letters), tone


@lru_cache(maxsize=4096)
def parse_syllable(written: str) -> Syllable | None:
    """Read one syllable with tone mark, tone digit or none ("yè", "ye4", "lv4", "ｙè").

    Returns None for whatever is no syllable of Mandarin, several syllables included.
    """
    folded = unicodedata.normalize("NFKC", written.strip()).translate(_FOLDED)
    digit: int | None = None
    if folded[-1:].isdecimal():
        digit = int(folded[-1]) or 5
        folded = folded[:-1]
        if digit > 5:
            return None
    letters, tone = _split_tone(folded)
    if tone is not None and digit is not None:
        return None
    for known in (letters, letters.replace("ue", "üe"), letters.replace("ü", "u")):
        if known in reading_table().plain:
            return Syllable(known, tone if tone is not None else digit)
    return None


_VOWELS = {"a": "āáǎà", "e": "ēéěè", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔù", "ü": "ǖǘǚǜ"}


def write_syllable(syllable: Syllable) -> str:
    """Write a syllable the usual way, mark over the right vowel: ("lü", 4) → "lǜ"."""
    letters, tone = syllable.letters, syllable.tone
    if tone is None or tone == 5:
        return letters
    vowels = [i for i, char in enumerate(letters) if char in _VOWELS]
    if not vowels:
        return unicodedata.normalize(
            "NFC", letters[:1] + "\u0304\u0301\u030c\u0300"[tone - 1] + letters[1:]
        )
    place = next((i for i in vowels if letters[i] in "ae"), None)
    if place is None:
        place = letters.index("ou") if "ou" in letters else vowels[-1]
    return letters[:place] + _VOWELS[letters[place]][tone - 1] + letters[place + 1 :]
