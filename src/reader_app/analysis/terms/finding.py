"""The terms of one article, longest match first."""

from __future__ import annotations

from collections.abc import Iterable

from reader_app.analysis.terms.lexicon import Lexicon, Match, by_layer
from reader_app.analysis.terms.own_words import entries_of_article
from reader_app.analysis.terms.slogans import Known
from reader_app.core.article import Article
from reader_app.core.folding import fold
from reader_app.core.span import Span
from reader_app.core.term import Entry, Term, TermSource


def find_terms(
    article: Article,
    lexicon: Lexicon,
    *,
    inner: bool = False,
    known: Known | None = None,
) -> tuple[Term, ...]:
    """Find the terms of an article's text up to its boilerplate, sorted by place.

    What the article itself defines, lists or leaves unexplained is found first and matched
    with the lexicon's entries. Of matches that overlap the longest stands. With inner, terms
    inside a longer one (党建 in 党建引领) follow it in the result; without, no two overlap.
    known tells which words a dictionary has: such a word is no unexplained slogan.
    """
    text = article.text[: article.body_end]
    folded = fold(text)
    own = Lexicon(entries_of_article(text, lexicon, known))
    matches = _merged(lexicon.matches(folded), own.matches(folded))
    kept = with_inner(matches) if inner else outermost(matches)
    terms = (_term(match, lexicon, own) for match in kept)
    return tuple(term for term in terms if not _is_bare_number(term, folded))


def _merged(matches: list[Match], own: list[Match]) -> list[Match]:
    """Return the matches of both, each place once, in the order outermost asks for."""
    if not own:
        return matches
    return sorted({*matches, *own}, key=_by_place)


def _by_place(match: Match) -> tuple[int, int]:
    return match.start, -match.end


def _term(match: Match, lexicon: Lexicon, own: Lexicon) -> Term:
    found: tuple[Entry, ...] = lexicon.entries_of(match.key)
    if match.key in own:
        found = by_layer((*found, *own.entries_of(match.key)))
    entry, *others = found
    return Term(Span(match.start, match.end), entry, tuple(others))


def _is_bare_number(term: Term, folded: str) -> bool:
    """Tell whether a slogan made of digits, “6293”, stands here as a plain number: 6293元."""
    start, end = term.span.start, term.span.end
    if term.entry.layer is not TermSource.UNEXPLAINED or not folded[start:end].isdigit():
        return False
    return not (folded[start - 1 : start] == folded[end : end + 1] == '"')


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
