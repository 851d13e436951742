"""What the bytes of a torn stretch allow: states, and the characters that lead between them.

The stretch is read from left to right in one of these states: in step (what shows is what is
there), one byte late with the lead byte of the next character known, or one byte late with that
lead lost with a dropped pair. See docs/restoring.md for the arithmetic.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader_app.restoring.byteshift.choices import (
    LOST,
    LOST_HIGH,
    LOST_LOW,
    Choices,
    ChoiceSets,
    only,
    reading_so,
    simplified,
)
from reader_app.restoring.byteshift.elements import Element
from reader_app.restoring.byteshift.gbk import encode_char, undefined_trails
from reader_app.restoring.byteshift.page import NARROWED, Page
from reader_app.restoring.readings import Syllable, reading_table

IN_STEP = 0
LETTER = 0x100
"""LETTER + c: the character c, which a pair swallowed, stands next."""

SWALLOWED = "\ufffc"
"""Stands in a reading for one ASCII character that nothing tells, most likely a digit."""

_COUNTED = re.compile(
    r"[\d.%年月日號号時时分個个項项億亿萬万千百餘余多條条家名人座次戶户倍級级公畝亩噸吨元—-]"
)
"""What may follow a digit."""

_DROPS = 2
"""So many pairs may be dropped between two that show."""


class Node(NamedTuple):
    """Before element number place, after so many dropped pairs there, in a state.

    drops is -1 where the shift has just begun: the character that ends next was torn apart
    before the tool came to it, so it has no reading even if the page glosses it.
    """

    place: int
    drops: int
    state: int


@dataclass(frozen=True, slots=True)
class Edge:
    """One character (choices; None: nothing is put out), the node it leads to, and a cost."""

    choices: Choices | None
    target: Node
    cost: float = 0.0


class Lattice:
    """All readings of a stretch, as edges between nodes.

    gaps are the elements before which several pairs may have been dropped, and one before any
    other; None: none was dropped anywhere.
    """

    def __init__(
        self,
        page: Page,
        sets: ChoiceSets,
        elements: Sequence[Element],
        gaps: Collection[int] | None = None,
    ) -> None:
        self._gaps = None if page.keeps_user else gaps
        self._page = page
        self._sets = sets
        self._elements = elements
        self._edges: dict[Node, list[Edge]] = {}

    @property
    def end(self) -> Node:
        """The node at which a reading is complete."""
        return Node(len(self._elements), 0, IN_STEP)

    def edges(self, node: Node) -> list[Edge]:
        """Return what can follow at a node."""
        known = self._edges.get(node)
        if known is None:
            known = self._edges[node] = list(self._find(node))
        return known

    def _find(self, node: Node) -> Iterator[Edge]:
        if node.state >= LETTER:
            char = chr(node.state - LETTER)
            yield Edge(only(char, char), Node(node.place, 0, IN_STEP))
        elif node.place >= len(self._elements):
            return
        elif node.state == IN_STEP:
            yield from self._in_step(node)
        else:
            yield from self._one_late(node)

    # In step

    def _in_step(self, node: Node) -> Iterator[Edge]:
        element = self._elements[node.place]
        after = Node(node.place + 1, 0, IN_STEP)
        if element.torn is not None:
            yield from self._torn_open(node, element.torn)
            yield Edge(only("?", "？", -30.0), after)
            return
        if element.char == "?":
            yield from self._mark_open(node)
        cost = 0.0
        if element.syllable is not None and not _fits(element.char, element.syllable):
            cost = -20.0
        if element.char == "?" or element.char in self._page.unwanted:
            cost -= 2.0
        if element.syllable is None and element.char in self._page.glossed:
            cost -= 6.0
        plain = simplified(element.char.translate(NARROWED))
        yield Edge(only(element.char, plain, cost), after)

    def _torn_open(self, node: Node, syllable: Syllable) -> Iterator[Edge]:
        """(reading) put after a straddling pair: the pair's character gives the lost byte."""
        before = self._elements[node.place - 1] if node.place else None
        pair = _shown_bytes(before.char) if before is not None else None
        if pair is None:
            return
        trails: dict[int, float] = {}
        for char in reading_table().characters(syllable):
            bytes_ = encode_char(char)
            if bytes_ is None or bytes_[0] != pair[1]:
                continue
            cost = 0.0 if char in self._page.glossed else -3.0
            if char in self._page.unwanted:
                cost -= 3.0
            trails[bytes_[1]] = max(cost, trails.get(bytes_[1], -math.inf))
        for trail, cost in trails.items():
            if trail > 0x80:
                yield Edge(None, Node(node.place + 1, -1, trail), cost)

    def _mark_open(self, node: Node) -> Iterator[Edge]:
        """A mark taken first where its pair straddles: its trail is the next lead."""
        if node.place + 1 >= len(self._elements):
            return
        mark = self._elements[node.place + 1]
        pair = _mark_bytes(mark.char)
        if pair is None or mark.torn is not None or mark.syllable is not None:
            return
        straddled = self._sets.with_trail(LOST, pair[0], habit=False)
        yield Edge(straddled, Node(node.place + 2, -1, pair[1]), -2.0)

    # One byte late

    def _one_late(self, node: Node) -> Iterator[Edge]:
        element = self._elements[node.place]
        if self._gaps is not None and node.drops < (_DROPS if node.place in self._gaps else 1):
            yield from self._dropped(node)
        if element.char == "?":
            yield from self._lost_byte(node, element)
        code = ord(element.char)
        if 0x21 <= code <= 0x7E:
            yield from self._ascii(node, element)
            return
        pair = encode_char(element.char)
        if pair is None:
            return
        if element.syllable is not None and not _fits(element.char, element.syllable):
            return
        cost = -6.0 if element.syllable is None and element.char in self._page.glossed else 0.0
        choices = self._with_trail(node, pair[0])
        if 0x40 <= pair[1] < 0x7F:
            yield Edge(choices, Node(node.place + 1, 0, LETTER + pair[1]), cost)
        elif pair[1] > 0x80:
            yield Edge(choices, Node(node.place + 1, 0, pair[1]), cost)

    def _dropped(self, node: Node) -> Iterator[Edge]:
        for after in (LOST_HIGH, LOST_LOW):
            choices = self._sets.before_dropped(node.state, after, habit=node.drops >= 0)
            if choices:
                yield Edge(choices, Node(node.place, max(node.drops, 0) + 1, after))

    def _ascii(self, node: Node, element: Element) -> Iterator[Edge]:
        """A trail byte that shows as itself ends the shift; or a mark that was narrowed."""
        code = ord(element.char)
        if code >= 0x40:
            choices = self._with_trail(node, code, glossed=element.syllable is not None)
            if element.syllable is not None:
                choices = reading_so(choices, element.syllable)
            yield Edge(choices, Node(node.place + 1, 0, IN_STEP))
        if element.syllable is None:
            cost = -1.0 if code < 0x40 else -3.0
            yield Edge(self._with_trail(node, 0xA3), Node(node.place + 1, 0, code + 0x80), cost)

    def _lost_byte(self, node: Node, element: Element) -> Iterator[Edge]:
        """A ?: a trail byte and the ASCII character after it are gone."""
        after = Node(node.place + 1, 0, IN_STEP)
        if element.torn is not None:
            yield Edge(self._sets.read_so(node.state, element.torn), after)
            return
        choices = self._sets.any_trail(node.state, habit=node.drops >= 0)
        if element.entity is not None:
            yield Edge(choices, Node(node.place + 1, 0, LETTER + ord(element.entity)))
            return
        following = self._elements[node.place + 1] if node.place + 1 < len(self._elements) else None
        at_mark = following is not None and _mark_bytes(following.char) is not None
        if at_mark:
            yield Edge(choices, after, -0.5)
        counted = following is not None and _COUNTED.match(following.char) is not None
        for char, cost in (
            (SWALLOWED, -1.0 if counted else -5.0),
            ("\n", -7.0 if counted else -2.0),
        ):
            more = cost - 4.0 if at_mark else cost
            yield Edge(choices, Node(node.place + 1, 0, LETTER + ord(char)), more)
        for trail in undefined_trails():
            choices = self._with_trail(node, trail)
            if choices:
                yield Edge(choices, Node(node.place + 1, 0, -trail))

    def _with_trail(self, node: Node, trail: int, *, glossed: bool = False) -> Choices:
        return self._sets.with_trail(node.state, trail, habit=node.drops >= 0 and not glossed)


def _fits(char: str, syllable: Syllable) -> bool:
    return reading_table().fits(char, syllable)


def _shown_bytes(char: str) -> tuple[int, int] | None:
    """Return the two bytes of a character, of its full-width form where it was narrowed."""
    return (0xA3, ord(char) + 0x80) if "!" <= char <= "~" else encode_char(char)


def _mark_bytes(char: str) -> tuple[int, int] | None:
    """Return the two bytes of a full-width mark, also of one that was narrowed; None for others."""
    full = char.translate(NARROWED)
    pair = encode_char(full)
    if pair is None or pair[0] not in {0xA1, 0xA3} or full.isalnum() or pair[1] < 0x81:
        return None
    return pair
