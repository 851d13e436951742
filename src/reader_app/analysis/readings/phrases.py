"""What words say of the reading of their characters: 银行 háng, 行走 xíng."""

from __future__ import annotations

from collections.abc import Mapping

LONGEST = 8


class PhraseBook:
    """Words in simplified script with the readings they make certain.

    told maps a word to a line such as "0!háng 2zhí": place in the word and reading, "!" where two
    dictionaries agree.
    """

    def __init__(self, told: Mapping[str, str]) -> None:
        self._told = told

    @classmethod
    def parse(cls, text: str) -> PhraseBook:
        """Read phrases.txt: one line a word, then a space and what it tells.

        A later line of a word has the last say of the places it names; one that names none
        takes back what was said.
        """
        found: dict[str, str] = {}
        for line in text.splitlines():
            word, _, told = line.partition(" ")
            if told and word in found:
                told = _merged(found[word], told)
            found[word] = told
        return cls(found)

    def reading_at(self, text: str, at: int) -> tuple[str, bool] | None:
        """Return what the longest word around text[at] tells, and whether that is sure.

        None where no word tells. Of words of equal length that contradict each other (协调 and
        调发 in 协调发展) those that are sure count, and then none is sure any more.
        """
        for length in range(min(LONGEST, len(text)), 1, -1):
            first, last = max(0, at - length + 1), min(at, len(text) - length)
            said = set()
            for start in range(first, last + 1):
                told = self._told.get(text[start : start + length])
                reading = _reading(told, at - start) if told else None
                if reading:
                    said.add(reading)
            if said:
                return _settle(said)
        return None


def _merged(earlier: str, later: str) -> str:
    """Return what two lines tell of a word: 供应 0!gōng and 1!yìng."""
    named = {one[0] for one in later.split(" ")}
    kept = [one for one in earlier.split(" ") if one and one[0] not in named]
    return " ".join([*kept, later])


def _settle(said: set[str]) -> tuple[str, bool] | None:
    readings = {one.removeprefix("!") for one in said}
    sure = {one[1:] for one in said if one.startswith("!")}
    if len(readings) == 1:
        return readings.pop(), len(sure) == len(said)
    return (sure.pop(), False) if len(sure) == 1 else None


def _reading(told: str, place: int) -> str | None:
    for one in told.split(" "):
        if one[0] == str(place):
            return one[1:]
    return None
