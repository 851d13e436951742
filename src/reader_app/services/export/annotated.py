"""An article with its notes, as every export of notes takes it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from reader_app.core.address import Address
from reader_app.core.article import Article
from reader_app.core.note import AnchorState, PlacedNote


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article of the library and its notes by their place in it, orphans last."""

    article_id: str
    article: Article
    notes: tuple[PlacedNote, ...]

    def address_of(self, placed: PlacedNote) -> str:
        """Return the link that opens a note's place."""
        return str(Address(self.article_id, placed.note.id))

    def by_section(self) -> Iterator[tuple[str, int, list[PlacedNote]]]:
        """Yield title and level of each section that has notes, with them.

        Notes on the whole article or before the first section come first, under ""; orphans last,
        under "" again.
        """
        sections = self.article.sections
        starts = [section.span.start for section in sections]
        group: list[PlacedNote] = []
        current: int | None = -1
        for placed in self.notes:
            span = placed.placement.span
            at = None if span is None else bisect_right(starts, span.start) - 1
            if span is not None and not len(span):
                at = -1  # on the whole article
            if at != current and group:
                yield self._heading(current), self._level(current), group
                group = []
            current = at
            group.append(placed)
        if group:
            yield self._heading(current), self._level(current), group

    def section_of(self, placed: PlacedNote) -> str:
        """Return the title of the section a note stands in, "" for none."""
        span = placed.placement.span
        if span is None or not len(span):
            return ""
        found = [s.title for s in self.article.sections if s.span.start <= span.start < s.span.end]
        return found[-1] if found else ""

    def _heading(self, index: int | None) -> str:
        return "" if index is None or index < 0 else self.article.sections[index].title

    def _level(self, index: int | None) -> int:
        return 1 if index is None or index < 0 else self.article.sections[index].level


def state_words(placed: PlacedNote) -> str:
    """Return how a note holds where that is not simply in place, old → new where changed."""
    placement, quote = placed.placement, placed.note.target.quote.exact
    if placement.state is AnchorState.CHANGED:
        was, now = placement.change(quote)
        return f"changed: {one_line(was)} → {one_line(now)}"
    return "" if placement.state is AnchorState.EXACT else placement.state.value


def one_line(text: str) -> str:
    """Return text with every run of blanks and line breaks as one blank."""
    return " ".join(text.split())
