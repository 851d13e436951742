"""Values of written numbers: Arabic, Chinese and mixed, exact before they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader_app.core.patterns import lazy

if TYPE_CHECKING:
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

_ARABIC = lazy(r"[0-9]+(?:\.[0-9]+)?")


_LISTED = lazy(r"[〇零一二三四五六七八九]{3,12}(?=[万亿])")  # 五九〇〇亿, as Taiwan prints it

LONGEST = 40
"""A run of more digits than this is no number anyone reads, and too long to print in full."""


def plain(value: int | Decimal) -> Number:
    """Return an int where the value is whole, else the float nearest to it."""
    whole = int(value)
    return whole if whole == value else float(value)


def tenfold(value: Number) -> Number:
    """Return ten times a value, exactly: 8.3 → 83."""
    return value * 10 if isinstance(value, int) else plain(_decimal(str(value)) * 10)


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


def chinese(text: str) -> int | Decimal | None:
    """Return the value of a numeral in Chinese or mixed characters, None where it is none.

    一千零五 → 1005, 一千三 → 1300 (a last digit counts in the next place), 二〇二六 → 2026,
    3万4000 → 34000, 万 alone → 10000; a Decimal where there is a point: 五十五点五七九 → 55.579.
    """
    if text.startswith("负"):
        value = chinese(text[1:])
        return None if value is None else -value
    whole, point, part = text.partition("点")
    if point:
        head = chinese(whole) if whole else None
        if head is None or not part or any(char not in DIGITS for char in part):
            return None
        return _decimal(f"0.{_digits(part)}") + head
    if all(char in DIGITS for char in text):
        if len(text) > LONGEST:
            return _decimal(_digits(text))
        return int(_digits(text)) if text else None
    return _composed(text)


def exact(text: str) -> Decimal | None:
    """Return the same as a Decimal always, for those who go on computing."""
    value = chinese(text)
    return None if value is None else _decimal(value)


def _decimal(value: int | str | Decimal) -> Decimal:
    from decimal import Decimal  # most texts do without, and the first marks do not wait for it

    return Decimal(value)


def _digits(text: str) -> str:
    return "".join([str(DIGITS[char]) for char in text])


def _composed(text: str) -> int | Decimal | None:  # noqa: PLR0912
    """Read a numeral that holds magnitudes, place by place."""
    total: int | Decimal = 0
    section: int | Decimal = 0
    number: int | Decimal | None = None
    last = 1
    zero = False
    place = 0
    while place < len(text):
        char = text[place]
        arabic_run = _ARABIC.match(text, place)
        if arabic_run:
            run = arabic_run.group()
            number = _decimal(run) if "." in run else int(run)
            place = arabic_run.end()
            continue
        listed = _LISTED.match(text, place)
        if listed:
            number = int(_digits(listed.group()))
            place = listed.end()
            continue
        place += 1
        if char in "零〇":
            zero = True
        elif char in DIGITS:
            if number is not None:
                return None
            number = DIGITS[char]
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
                section = total or 1
                total = 0
            if total and total < last:
                total, section = (total + section) * last, 0
            else:
                total, section = total + section * last, 0
            number, zero = None, False
        else:
            return None
    if number is not None:
        short = last > 1 and not zero and number < 10 and text[-1] in DIGITS and last != 10
        section += number * (last // 10) if short else number
    return total + section
