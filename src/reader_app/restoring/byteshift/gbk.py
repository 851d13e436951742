"""GBK by its bytes: which characters have a lead byte, a trail byte, or neither known.

Windows reads GBK as code page 936; its user-defined areas (AAA1-AFFE, F8A1-FEFE, A140-A7A0) hold
private-use characters, which pages and cleaning tools drop without a trace.
"""

from __future__ import annotations

from functools import cache

LEADS = range(0x81, 0xFF)
TRAILS = (*range(0x40, 0x7F), *range(0x80, 0xFF))
HIGH = range(0xA1, 0xFF)
USER_LEADS = (*range(0xAA, 0xB0), *range(0xF8, 0xFF))
"""Leads of the first two user areas; their trails are HIGH."""
LOW_USER_LEADS = range(0xA1, 0xA8)
"""Leads of the third user area; its trails are below A1."""


@cache
def decode_pair(lead: int, trail: int) -> str | None:
    """Return the character of two bytes, None where GBK has none (user areas included)."""
    try:
        return bytes((lead, trail)).decode("gbk")
    except UnicodeDecodeError:
        return None


@cache
def encode_char(char: str) -> tuple[int, int] | None:
    """Return a character's two bytes, private-use ones by code page 936, None for all others."""
    code = ord(char)
    if 0xE000 <= code <= 0xE765:
        return _user_pair(code - 0xE000)
    try:
        pair = char.encode("gbk")
    except UnicodeEncodeError:
        return None
    return (pair[0], pair[1]) if len(pair) == 2 else None


def _user_pair(number: int) -> tuple[int, int]:
    if number < 6 * 94:
        return 0xAA + number // 94, 0xA1 + number % 94
    number -= 6 * 94
    if number < 7 * 94:
        return 0xF8 + number // 94, 0xA1 + number % 94
    number -= 7 * 94
    trail = 0x40 + number % 96
    return 0xA1 + number // 96, trail + (trail >= 0x7F)


def is_user_pair(lead: int, trail: int) -> bool:
    """Tell whether two bytes name a private-use character."""
    if trail >= 0xA1:
        return lead in USER_LEADS
    return lead in LOW_USER_LEADS


@cache
def chars_with_lead(lead: int) -> tuple[str, ...]:
    """Return the characters with this lead byte, in code order."""
    return tuple(char for trail in TRAILS if (char := decode_pair(lead, trail)) is not None)


@cache
def chars_with_trail(trail: int) -> tuple[str, ...]:
    """Return the characters with this trail byte, in code order."""
    return tuple(char for lead in LEADS if (char := decode_pair(lead, trail)) is not None)


@cache
def undefined_trails() -> dict[int, tuple[int, ...]]:
    """Return, for each byte that begins pairs code page 936 has no character for, their seconds.

    Only seconds that can be a lead byte; private-use pairs are not among them.
    """
    found: dict[int, tuple[int, ...]] = {}
    for lead in range(0x80, 0xFF):
        trails = tuple(
            trail
            for trail in LEADS
            if lead == 0x80 or (decode_pair(lead, trail) is None and not is_user_pair(lead, trail))
        )
        if trails:
            found[lead] = trails
    return found
