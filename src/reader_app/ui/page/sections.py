"""Which section the reader is in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reader_app.core.article import Section


class SectionTracker:
    """Finds the innermost section of an offset among sections sorted by where they start."""

    def __init__(self, sections: Sequence[Section]) -> None:
        order = sorted(
            range(len(sections)), key=lambda i: (sections[i].span.start, sections[i].level)
        )
        self._order = order
        self._starts = [sections[index].span.start for index in order]
        self._sections = sections

    def at(self, offset: int) -> int:
        """Return the index of the section at an offset, -1 before the first."""
        place = bisect_right(self._starts, offset) - 1
        return self._order[place] if place >= 0 else -1
