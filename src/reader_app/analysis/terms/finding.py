"""The terms of one article, longest match first."""

from __future__ import annotations

from collections.abc import Iterable

from reader_app.analysis.terms.lexicon import Lexicon, Match
from reader_app.core.article import Article
from reader_app.core.folding import fold
from reader_app.core.span import Span
from reader_app.core.term import Term


def find_terms(article: Article, lexicon: Lexicon, *, inner: bool = False) -> tuple[Term, ...]:
    """Find the terms of an article's text up to its boilerplate, sorted by place.

    Of matches that overlap the longest stands. With inner, terms inside a longer one
    (党建 in 党建引领) follow it in the result; without, no two terms overlap.
    """
    folded = fold(article.text[: article.body_end])
    kept = with_inner(lexicon.matches(folded)) if inner else outermost(lexicon.matches(folded))
    return tuple(_term(match, lexicon) for match in kept)


def _term(match: Match, lexicon: Lexicon) -> Term:
    entry, *others = lexicon.entries_of(match.key)
    return Term(Span(match.start, match.end), entry, tuple(others))


def outermost(matches: Iterable[Match]) -> list[Match]:
    """Return matches that do not overlap: of two that do, the longer (the earlier of equals).

    matches are sorted by start, longer first.
    """
    kept: list[Match] = []
    for match in matches:
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
        elif match.end - match.start > kept[-1].end - kept[-1].start:
            kept[-1] = match
    return kept


def with_inner(matches: Iterable[Match]) -> list[Match]:
    """Return the outermost matches and all that lie wholly inside one of them."""
    found = list(matches)
    kept: list[Match] = []
    rest = iter(found)
    match = next(rest, None)
    for outer in outermost(found):
        while match is not None and match.start < outer.start:
            match = next(rest, None)
        while match is not None and match.start < outer.end:
            if match.end <= outer.end:
                kept.append(match)
            match = next(rest, None)
    return kept
