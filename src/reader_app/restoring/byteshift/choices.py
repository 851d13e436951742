"""Sets of characters that known and lost bytes allow, weighed by the page's script and habit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader_app.restoring.byteshift.gbk import (
    HIGH,
    LEADS,
    LOW_USER_LEADS,
    USER_LEADS,
    chars_with_lead,
    chars_with_trail,
    decode_pair,
    encode_char,
    undefined_trails,
)
from reader_app.restoring.byteshift.lexicon import UNKNOWN, common_characters, scripts
from reader_app.restoring.byteshift.page import Page
from reader_app.restoring.readings import Syllable, reading_table

LOST_HIGH, LOST_LOW, LOST = 1, 2, 3
"""States of a lost lead byte: it lies in A1-FE, in 81-A0, anywhere; -x: it is lost together with
the byte x before it, because no character has that pair. A known lead byte is itself a state."""

_LOST_LEADS: dict[int, Sequence[int]] = {LOST_HIGH: HIGH, LOST_LOW: range(0x81, 0xA1), LOST: LEADS}
_MANY, _RARE = 300, -11.5
"""Where so many characters are possible, one rarer than this is not looked at."""
_UNWANTED, _AGAINST_HABIT = -6.0, -6.0
_FIRST, _FEW = 12, 4
"""So many characters of a set may begin a word; few where two bytes are lost."""


@dataclass(frozen=True, slots=True)
class Choices:
    """table maps simplified characters to the page's character and what choosing it costs.

    Costs are 0 or below (natural logarithm). first holds those that may begin a word.
    """

    table: dict[str, tuple[str, float]]
    first: tuple[tuple[str, str, float], ...]

    def __bool__(self) -> bool:
        return bool(self.table)


def only(char: str, plain: str, cost: float = 0.0) -> Choices:
    """Return a set of one character."""
    return Choices({plain: (char, cost)}, ((plain, char, cost),))


class ChoiceSets:
    """Makes and keeps the sets of one page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._known: dict[tuple[int, int, bool], Choices] = {}

    def with_trail(self, state: int, trail: int, *, habit: bool) -> Choices:
        """Return what the state's lead byte and a trail byte make.

        habit: a character the page glosses is unlikely here, as no reading shows.
        """
        key = (state, trail, habit)
        known = self._known.get(key)
        if known is None:
            if state > 0x80:
                char = decode_pair(state, trail)
                chars = [] if char is None else [char]
            else:
                leads = frozenset(leads_of(state))
                chars = [c for c in chars_with_trail(trail) if _bytes(c)[0] in leads]
            known = self._known[key] = self._choices(chars, habit=habit)
        return known

    def before_dropped(self, state: int, after: int, *, habit: bool) -> Choices:
        """Return what ends with the first byte of a dropped pair; after: state behind it."""
        key = (state, -after, habit)
        known = self._known.get(key)
        if known is None:
            trails = USER_LEADS if after == LOST_HIGH else LOW_USER_LEADS
            if state > 0x80:
                pairs = (decode_pair(state, trail) for trail in trails)
                chars = [char for char in pairs if char is not None]
            else:
                leads = frozenset(leads_of(state))
                chars = [c for t in trails for c in chars_with_trail(t) if _bytes(c)[0] in leads]
            known = self._known[key] = self._choices(chars, habit=habit)
        return known

    def any_trail(self, state: int, *, habit: bool) -> Choices:
        """Return what the state's lead byte makes with any trail byte that an ASCII byte ate."""
        key = (state, 0, habit)
        known = self._known.get(key)
        if known is None:
            if state > 0x80:
                chars: Sequence[str] = chars_with_lead(state)
            else:
                leads = frozenset(leads_of(state))
                chars = [c for c in common_characters(_RARE) if _bytes(c)[0] in leads]
            chars = [c for c in chars if _bytes(c)[1] > 0x7F]
            known = self._known[key] = self._choices(chars, habit=habit)
        return known

    def read_so(self, state: int, syllable: Syllable) -> Choices:
        """Return what the state's lead byte makes with that reading, what the page glosses first."""
        leads = leads_of(state)
        chars = [c for c in reading_table().characters(syllable) if _bytes(c)[0] in leads]
        habitual = [c for c in chars if c in self._page.glossed]
        return self._choices(habitual or chars, habit=False)

    def _choices(self, chars: Sequence[str], *, habit: bool) -> Choices:
        page, common = self._page, self._page.lexicon.commonness
        rare = UNKNOWN if len(chars) < _MANY else _RARE
        table: dict[str, tuple[str, float]] = {}
        for char in chars:
            plain = simplified(char)
            if len(chars) > 1 and common(plain) <= rare:
                continue
            cost = _UNWANTED if char in page.unwanted else 0.0
            if habit and char in page.glossed:
                cost += _AGAINST_HABIT
            if plain not in table or table[plain][1] < cost:
                table[plain] = (char, cost)
        ranked = sorted(table, key=lambda plain: common(plain) + table[plain][1], reverse=True)
        count = _FIRST if len(chars) < _MANY else _FEW
        return Choices(table, tuple((plain, *table[plain]) for plain in ranked[:count]))


def reading_so(choices: Choices, syllable: Syllable) -> Choices:
    """Return the part of a set that can be read so."""
    fits = reading_table().fits
    return Choices(
        {plain: pair for plain, pair in choices.table.items() if fits(pair[0], syllable)},
        tuple(first for first in choices.first if fits(first[1], syllable)),
    )


def simplified(char: str) -> str:
    """Return the simplified form of a character."""
    return scripts().simplified.get(ord(char), char)


def leads_of(state: int) -> Sequence[int]:
    """Return the lead bytes that a state out of step leaves open."""
    if state < 0:
        return undefined_trails()[-state]
    return _LOST_LEADS.get(state) or (state,)


def _bytes(char: str) -> tuple[int, int]:
    return encode_char(char) or (0, 0)
