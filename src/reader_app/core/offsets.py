"""Conversions between coordinate systems: UTF-16 units of Qt, and raw against clean text."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right


class Utf16Map:
    """Converts offsets of one text between code points and UTF-16 units, both ways.

    Only the places of characters beyond the BMP are kept, so a text without any costs nothing
    and a conversion is one binary search.
    """

    __slots__ = ("_points", "_units")

    def __init__(self, text: str) -> None:
        self._points = array("q")
        # Encoding counts the units at the speed of C; max(text) makes an object of every character.
        if not text.isascii() and len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text):
            self._points.extend(i for i, char in enumerate(text) if char > "\uffff")
        self._units = array("q", (point + n for n, point in enumerate(self._points)))

    def to_units(self, point: int) -> int:
        """Return the UTF-16 offset of a code point offset."""
        return point + bisect_left(self._points, point)

    def to_points(self, unit: int) -> int:
        """Return the code point offset of a UTF-16 offset (the middle of a pair counts as its start)."""
        before = bisect_right(self._units, unit)
        if before and self._units[before - 1] == unit - 1:
            return self._points[before - 1]
        return unit - bisect_left(self._units, unit)
