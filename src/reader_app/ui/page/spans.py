"""Finding the marks of one stretch of text among tens of thousands."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, TypeVar

from reader_app.core.span import Span

T = TypeVar("T")


class SpanIndex(Generic[T]):
    """Values with their spans, sorted by place; spans may overlap and lie within each other.

    A query costs two binary searches and one step for each span between its ends.
    """

    __slots__ = ("_reach", "_starts", "items")

    def __init__(self, items: Iterable[tuple[Span, T]] = ()) -> None:
        self._fill(sorted(items, key=_place))

    def _fill(self, items: list[tuple[Span, T]]) -> None:
        self.items = items
        self._starts = array("q", [span.start for span, _ in items])
        self._reach = array("q", accumulate([span.end for span, _ in items], max))

    def exchanged(
        self, gone: Iterable[tuple[Span, T]], come: Iterable[tuple[Span, T]]
    ) -> SpanIndex[T]:
        """Return an index without some items and with others; the rest is not looked at again.

        Raises IndexError when one that should go is not there.
        """
        made: SpanIndex[T] = SpanIndex()
        made.items, made._starts = list(self.items), self._starts[:]
        first = len(made.items)
        for item in gone:
            at = bisect_left(made.items, _place(item), key=_place)
            while made.items[at][1] != item[1]:
                at += 1
            del made.items[at], made._starts[at]
            first = min(first, at)
        for item in come:
            at = bisect_right(made.items, _place(item), key=_place)
            made.items.insert(at, item)
            made._starts.insert(at, item[0].start)
            first = min(first, at)
        made._reach = self._reach[:first]
        ends = [span.end for span, _ in made.items[first:]]
        reached = made._reach[-1:] or array("q", [0])
        made._reach.extend(list(accumulate(ends, max, initial=reached[0]))[1:])
        return made

    def __len__(self) -> int:
        return len(self.items)

    def within(self, start: int, end: int) -> Iterator[tuple[Span, T]]:
        """Yield all that share a code point with start..end, in the order of the text."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        for index in range(first, last):
            item = self.items[index]
            if item[0].end > start:
                yield item

    def starting(self, start: int, end: int) -> Iterator[T]:
        """Yield the values whose span begins in start..end, in the order of the text."""
        first = bisect_left(self._starts, start)
        for index in range(first, bisect_left(self._starts, end, first)):
            yield self.items[index][1]

    def at(self, offset: int) -> list[tuple[Span, T]]:
        """Return all that cover the code point at offset, the shortest first."""
        return sorted(self.within(offset, offset + 1), key=_length)

    def after(self, offset: int) -> tuple[Span, T] | None:
        """Return the first that starts behind offset, None where there is none."""
        index = bisect_right(self._starts, offset)
        return self.items[index] if index < len(self.items) else None

    def before(self, offset: int) -> tuple[Span, T] | None:
        """Return the last that starts before offset, None where there is none."""
        index = bisect_left(self._starts, offset)
        return self.items[index - 1] if index else None


def _place(item: tuple[Span, object]) -> tuple[int, int]:
    return item[0].start, -item[0].end


def _length(item: tuple[Span, object]) -> int:
    return len(item[0])
