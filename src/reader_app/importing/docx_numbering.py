"""Numbers that Word counts itself: they are in no text of the file, and on every page.

After ECMA-376 part 1, 17.9 (numbering) and 17.18.59 (ST_NumberFormat).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

_DIGITS = "〇一二三四五六七八九"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: number format, text with %1 … %9 for the counters, first number.

    A legal level writes every counter in figures.
    """

    form: str = "decimal"
    text: str = "%1."
    start: int = 1
    legal: bool = False


@dataclass(frozen=True, slots=True)
class Lists:
    """Every list of a document by its number: its levels, and the abstract list it counts with."""

    levels: dict[str, dict[int, Level]]
    abstract: dict[str, str]


class Counter:
    """Counts the paragraphs of each list in the order they come."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)

    def label(self, number: str, depth: int) -> str | None:
        """Return the label of the next paragraph of a list at a depth (0 is outermost).

        "" for a bullet or a level without a number; None when there is no such list.
        """
        levels = self._lists.levels.get(number)
        if levels is None:
            return None
        counts = self._counts[self._lists.abstract.get(number, number)]
        level = levels.get(depth, Level())
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        if level.form in ("bullet", "none"):
            return ""

        def counter(found: re.Match[str]) -> str:
            place = int(found.group(1)) - 1
            of = levels.get(place, Level())
            form = "decimal" if level.legal else of.form
            return format_number(counts.setdefault(place, of.start), form)

        label = _PLACE.sub(counter, level.text).strip()
        return label + " " if label and (label[-1].isalnum() or label[-1] in ".)") else label


def format_number(number: int, form: str) -> str:
    """Return a number as a number format writes it; an unknown format counts in figures."""
    if not 0 < number < 10_000:
        return str(number)
    return _FORMS.get(form, str)(number)


def chinese(number: int) -> str:
    """Return 12 as 十二, 105 as 一百零五 (chineseCountingThousand)."""
    if number < 10:
        return _DIGITS[number] if number else "零"
    out = ""
    for unit, name in ((1000, "千"), (100, "百"), (10, "十")):
        digit, number = divmod(number, unit)
        if digit:
            out += _DIGITS[digit] + name
        elif out and number and not out.endswith("零"):
            out += "零"
    if number:
        out += _DIGITS[number]
    out = out.rstrip("零")
    return out[1:] if out.startswith("一十") else out


def _digits(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _roman(number: int) -> str:
    out = ""
    for value, sign in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    ):
        count, number = divmod(number, value)
        out += sign * count
    return out


def _letters(number: int) -> str:
    return (
        chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        if number < 521
        else str(number)
    )


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if number <= 20 else str(number)


_FORMS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda n: f"{n:02}",
    "upperRoman": _roman,
    "lowerRoman": lambda n: _roman(n).lower(),
    "upperLetter": _letters,
    "lowerLetter": lambda n: _letters(n).lower(),
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "taiwaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "ideographDigital": _digits,
    "japaneseDigitalTenThousand": _digits,
    "taiwaneseDigital": _digits,
    "ideographTraditional": lambda n: _STEMS[(n - 1) % 10],
    "ideographZodiac": lambda n: _BRANCHES[(n - 1) % 12],
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalFullWidth": lambda n: "".join(chr(0xFF10 + int(digit)) for digit in str(n)),
}
