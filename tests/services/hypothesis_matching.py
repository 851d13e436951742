"""Hypothesis's way to find a quote, written down to compare with; not used by the program.

After hypothesis/client (BSD 2-clause), src/annotator/anchoring/match-quote.ts and html.ts, and
robertknight/approx-string-match-js (MIT): the position is taken when the quote stands there; else
all exact occurrences, or where there are none all places with the fewest edits, at most half the
quote's length, are scored by quote 50, prefix 20, suffix 20 and distance from the hint 2, and the
highest score wins. There is no floor, no margin and no state.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader_app.core.note import Target
from reader_app.core.span import Span


@dataclass(frozen=True, slots=True)
class Approximate:
    """A place where a pattern stands with so many edits (Levenshtein)."""

    start: int
    end: int
    errors: int


def search(text: str, pattern: str, max_errors: int) -> list[Approximate]:
    """Return all matches with the fewest errors, if these are at most max_errors.

    Ends are found with Myers's bit vectors (J. ACM 46, 1999); the start of each is that of the
    longest prefix-minimal match of the reversed pattern before it, as in approx-string-match.
    """
    if not pattern or not text:
        return []
    errors = _errors_at_ends(text, pattern)
    fewest = min(errors)
    if fewest > min(max_errors, len(pattern)):
        return []
    matches = []
    for last, found in enumerate(errors):
        if found != fewest:
            continue
        end = last + 1
        low = max(0, end - len(pattern) - fewest)
        backwards = _errors_at_ends(text[low:end][::-1], pattern[::-1], anchored=True)
        best = min(backwards)
        length = max(size + 1 for size, count in enumerate(backwards) if count == best)
        matches.append(Approximate(end - length, end, found))
    return matches


def match_quote(
    text: str, quote: str, prefix: str | None, suffix: str | None, hint: int | None
) -> tuple[Span, float] | None:
    """Return the place with the highest score, and the score (0..1)."""
    if not quote or not text:
        return None
    matches = [Approximate(at, at + len(quote), 0) for at in _all_places(text, quote)]
    if not matches:
        matches = search(text, quote, min(256, len(quote) // 2))
    if not matches:
        return None
    scored = [(_score(m, text, quote, prefix, suffix, hint), -n, m) for n, m in enumerate(matches)]
    score, _, best = max(scored)
    return Span(best.start, best.end), score


def anchor(target: Target, text: str) -> Span | None:
    """Return where Hypothesis would show an annotation, None for one of its orphans."""
    quote, span = target.quote, target.span
    if span.slice(text) == quote.exact:
        return span
    found = match_quote(text, quote.exact, quote.prefix, quote.suffix, span.start)
    return None if found is None else found[0]


def _score(
    match: Approximate,
    text: str,
    quote: str,
    prefix: str | None,
    suffix: str | None,
    hint: int | None,
) -> float:
    before = text[max(0, match.start - len(prefix or "")) : match.start]
    after = text[match.end : match.end + len(suffix or "")]
    distance = 1.0 if hint is None else 1 - abs(match.start - hint) / len(text)
    score = (
        50 * (1 - match.errors / len(quote))
        + 20 * (_similarity(before, prefix) if prefix else 1.0)
        + 20 * (_similarity(after, suffix) if suffix else 1.0)
        + 2 * distance
    )
    return score / 92


def _similarity(text: str, wanted: str) -> float:
    matches = search(text, wanted, len(wanted))
    return 1 - matches[0].errors / len(wanted) if matches else 0.0


def _all_places(text: str, quote: str) -> list[int]:
    places, at = [], text.find(quote)
    while at >= 0:
        places.append(at)
        at = text.find(quote, at + 1)
    return places


def _errors_at_ends(text: str, pattern: str, *, anchored: bool = False) -> list[int]:
    """Return for every end in text the edits of the best match ending there (Myers 1999).

    anchored makes matches begin at the beginning of text.
    """
    masks: dict[str, int] = {}
    for at, char in enumerate(pattern):
        masks[char] = masks.get(char, 0) | 1 << at
    size = len(pattern)
    full, high = (1 << size) - 1, 1 << size - 1
    plus, minus, score = full, 0, size
    errors = []
    for char in text:
        equal = masks.get(char, 0)
        across = equal | minus
        equal |= ((equal & plus) + plus) ^ plus
        positive = minus | ~(equal | plus) & full
        negative = plus & equal
        if positive & high:
            score += 1
        elif negative & high:
            score -= 1
        positive = (positive << 1 | anchored) & full
        negative = negative << 1 & full
        plus = negative | ~(across | positive) & full
        minus = positive & across
        errors.append(score)
    return errors
