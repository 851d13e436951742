"""Values of written numbers: Arabic, Chinese and mixed, exact before they are shown."""

from __future__ import annotations

import re
from decimal import Decimal

Number = int | float

DIGITS = {
    **{char: n % 10 for n, char in enumerate("〇一二三四五六七八九")},
    **{char: n for n, char in enumerate("零壹贰叁肆伍陆柒捌玖")},
    **{char: n for n, char in enumerate("0123456789")},
    "两": 2, "俩": 2, "倆": 2,
}  # fmt: skip
SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
TENS = {"廿": 20, "卅": 30}
LARGE = {"万": 10**4, "亿": 10**8, "兆": 10**12}
MAGNITUDES = {**SMALL, **LARGE}

_ARABIC = re.compile(r"[0-9]+(?:\.[0-9]+)?")


_LISTED = re.compile(r"[〇零一二三四五六七八九]{3,12}(?=[万亿])")  # 五九〇〇亿, as Taiwan prints it

LONGEST = 40
"""A run of more digits than this is no number anyone reads, and too long to print in full."""


def plain(value: Decimal) -> Number:
    """Return an int where the value is whole, else the float nearest to it."""
    whole = int(value)
    return whole if whole == value else float(value)


def magnitude(text: str) -> int:
    """Return the factor a run of 十百千万亿 stands for (万亿 → 10**12, "" → 1)."""
    factor = 1
    for char in text:
        factor *= MAGNITUDES[char]
    return factor


def arabic(digits: str, magnitudes: str = "") -> Number:
    """Return the value of Arabic digits ("1,100.5") with magnitudes after them ("万亿")."""
    digits = digits.replace(",", "")
    factor = magnitude(magnitudes) if magnitudes else 1
    if "." not in digits:
        return int(digits) * factor
    whole, _, part = digits.partition(".")
    scaled, rest = divmod(int(whole + part) * factor, 10 ** len(part))
    return scaled if not rest else float(int(whole + part) * factor / 10 ** len(part))


def chinese(text: str) -> Decimal | None:
    """Return the value of a numeral in Chinese or mixed characters, None where it is none.

    一千零五 → 1005, 一千三 → 1300 (a last digit counts in the next place), 二〇二六 → 2026,
    3万4000 → 34000, 五十五点五七九 → 55.579, 万 alone → 10000.
    """
    if text.startswith("负"):
        value = chinese(text[1:])
        return None if value is None else -value
    whole, point, part = text.partition("点")
    if point:
        head = chinese(whole) if whole else None
        if head is None or not part or any(char not in DIGITS for char in part):
            return None
        return head + Decimal("0." + "".join(str(DIGITS[char]) for char in part))
    if all(char in DIGITS for char in text):
        return Decimal("".join(str(DIGITS[char]) for char in text)) if text else None
    return _composed(text)


def _composed(text: str) -> Decimal | None:  # noqa: PLR0912
    """Read a numeral that holds magnitudes, place by place."""
    total = section = Decimal(0)
    number: Decimal | None = None
    last = 1
    zero = False
    place = 0
    while place < len(text):
        char = text[place]
        arabic_run = _ARABIC.match(text, place)
        if arabic_run:
            number = Decimal(arabic_run.group())
            place = arabic_run.end()
            continue
        listed = _LISTED.match(text, place)
        if listed:
            number = Decimal("".join(str(DIGITS[digit]) for digit in listed.group()))
            place = listed.end()
            continue
        place += 1
        if char in "零〇":
            zero = True
        elif char in DIGITS:
            if number is not None:
                return None
            number = Decimal(DIGITS[char])
        elif char in TENS:
            section += TENS[char]
            last = 10
        elif char in SMALL:
            last = SMALL[char]
            section += (1 if number is None else number) * last
            number, zero = None, False
        elif char in LARGE:
            last = LARGE[char]
            section += number or 0
            if section == 0:
                section = total if total else Decimal(1)
                total = Decimal(0) if total else total
            if total and total < last:
                total, section = (total + section) * last, Decimal(0)
            else:
                total, section = total + section * last, Decimal(0)
            number, zero = None, False
        else:
            return None
    if number is not None:
        short = last > 1 and not zero and number < 10 and text[-1] in DIGITS and last != 10
        section += number * last / 10 if short else number
    return total + section
