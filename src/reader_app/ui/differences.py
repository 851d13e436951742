"""What differs between two states of a long list: a change of one note must not cost ten thousand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Difference(NamedTuple):
    """The stretch that differs: start in both, its end in the old and in the new list."""

    start: int
    old_end: int
    new_end: int

    @property
    def size(self) -> int:
        """How many items went or came."""
        return self.old_end + self.new_end - 2 * self.start


def difference(old: Sequence[object], new: Sequence[object]) -> Difference:
    """Return the one stretch outside of which both lists hold the same; the same objects are
    known without comparing what is in them.
    """
    head = _alike(old, new)
    shorter = min(len(old), len(new)) - head
    tail = min(_alike(old[::-1], new[::-1]), shorter)
    return Difference(head, len(old) - tail, len(new) - tail)


_STRIDE = 256


def _alike(one: Sequence[object], other: Sequence[object]) -> int:
    """Return how many items are the same from the start on, whole stretches compared at once."""
    count = 0
    while count < len(one) and one[count : count + _STRIDE] == other[count : count + _STRIDE]:
        count = min(count + _STRIDE, len(one))
    for mine, theirs in zip(one[count:], other[count:], strict=False):
        if mine is not theirs and mine != theirs:
            break
        count += 1
    return count
