"""Which places of the terms have dots, where not all or none have.

A report of policy has a term in every line; dots under each would be a pattern, not a help. The
pointer and the keyboard find the others too.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from reader_app.core.article import Article, BlockKind
from reader_app.core.span import Span
from reader_app.core.term import Term

_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.QUOTE, BlockKind.TABLE})


def first_places(
    terms: Iterable[Term], article: Article | None, *, sections: bool = False
) -> frozenset[Span]:
    """Return the first place of each headword, in running text where there is one.

    With sections, the first in each of the article's main sections.

    Terms to which the reader gave a colour have dots everywhere: the reader looks out for them.
    """
    if article is None:
        return frozenset(term.span for term in terms)
    main = [section for section in article.sections if sections and section.level == 1]
    starts = sorted(section.span.start for section in main)
    begins = [block.span.start for block in article.blocks]
    found: dict[tuple[int, str], tuple[bool, int, Span]] = {}
    coloured = set()
    for term in terms:
        start = term.span.start
        if term.colour:
            coloured.add(term.span)
            continue
        block = article.blocks[max(0, bisect_right(begins, start) - 1)] if begins else None
        aside = block is not None and block.kind not in _RUNNING
        key = bisect_right(starts, start), term.entry.headword
        place = aside, start, term.span
        found[key] = min(found.get(key, place), place)
    return frozenset({*coloured, *(span for _, _, span in found.values())})
