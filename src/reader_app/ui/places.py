"""Which section a place of the text belongs to, and how sections are named in lists."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from reader_app.core.article import Article
from reader_app.core.span import Span


class SectionIndex:
    """Answers in which section of an article an offset lies, by one binary search."""

    __slots__ = ("_body_end", "_numbers", "_starts", "titles")

    def __init__(self, article: Article) -> None:
        order = sorted(range(len(article.sections)), key=lambda n: article.sections[n].span.start)
        self._numbers = order
        self._starts = [article.sections[number].span.start for number in order]
        self._body_end = article.body_end
        self.titles = tuple(section.title for section in article.sections)

    def section_at(self, offset: int) -> int | None:
        """Return the index of the innermost section that begins last before offset.

        None before the first section and behind the body.
        """
        place = bisect_right(self._starts, offset) - 1
        if place < 0 or offset >= self._body_end:
            return None
        return self._numbers[place]

    def title_at(self, offset: int) -> str:
        """Return the title of the section at offset, "" where there is none."""
        number = self.section_at(offset)
        return "" if number is None else self.titles[number]

    def count(self, spans: Iterable[Span]) -> Counter[int]:
        """Count spans by the section they begin in; those in none are left out."""
        starts = sorted([span.start for span in spans])
        edges = [bisect_left(starts, edge) for edge in (*self._starts, self._body_end)]
        counts = (after - before for before, after in pairwise(edges))
        return Counter(dict(zip(self._numbers, counts, strict=True)))
