"""Where a note holds in the text at hand, said honestly: exact, moved, changed or orphan.

A note is better listed as an orphan than shown at a wrong place, so every way to find it ends in
a test of evidence. The ways, cheapest first:

1. the version the note was made on, or position, quote and context all equal;
2. the map from that version to this one (by edits or by comparing the texts);
3. the quote word by word elsewhere, told apart by its context;
4. the quote with words changed, where its context says so.

Words are compared as skeletons: script, width and blanks aside. Whatever else differs inside the
quote, a digit, unit or sign above all, makes the state CHANGED.
"""

from __future__ import annotations

from functools import cached_property
from operator import attrgetter

from reader_app.core.note import AnchorState, Placement, Quote, Scope, Target
from reader_app.core.span import Span
from reader_app.services.following import Followed, OffsetMap
from reader_app.services.quote_edges import changed_edges
from reader_app.services.quote_matching import (
    Match,
    Wanted,
    changed_matches,
    exact_matches,
    frame_likeness,
    is_neighbour,
    likeness,
    occurrences,
)
from reader_app.services.skeleton import Skeleton, skeleton_of

SHORT_QUOTE = 6
"""Quotes below this many code points are looked for word by word only, and need their context."""
TELLING_SENTENCE = 10
"""From this many on a sentence that stands only once is known without its neighbours."""
FLOOR = 0.5
"""How alike the words must be at least (likeness) for a place to count as the quote, changed."""
MARGIN = 0.3
"""How much more context than the second-best place the best one must have, of 0..2."""
TRACE = 0.2
"""Less of one side of the context than this says nothing."""
WHOLE = 0.95
"""From this share on a side of the context counts as all there."""
CONTEXT_ENOUGH = 1.3
"""How much context (of 0..2) settles a place, whatever may look alike elsewhere."""
_BESIDE = 14
"""Code points beside a quote in which whatever belongs to it stands."""

ORPHAN = Placement(AnchorState.ORPHAN, None, score=0.0)
_ENDS = "。！？；\n"
_LINE_ENDS = _ENDS + "，、："


class PageText:
    """One version of an article as notes are placed in it; its skeleton is made when needed."""

    def __init__(self, text: str, version: str) -> None:
        self.text = text
        self.version = version

    @cached_property
    def skeleton(self) -> Skeleton:
        """The text without blanks, script and width."""
        return Skeleton(self.text)


def place(target: Target, page: PageText, follow: OffsetMap | None = None) -> Placement:
    """Return where a target holds in a version of its article.

    follow leads from the target's version to the page's; without it the quote and its context
    have to do. The target's quote is compared, never changed.
    """
    if target.scope is Scope.ARTICLE:
        return Placement(AnchorState.EXACT, Span(0, 0))
    return _with_edges(_placed(target, page, follow), target, page)


def _placed(target: Target, page: PageText, follow: OffsetMap | None) -> Placement:
    if _stands_there(target, page, follow is None):
        return Placement(AnchorState.EXACT, target.span, target.quote.exact)
    if follow is not None:
        followed = follow.follow(target.span)
        if followed is not None and followed.span:
            found = _followed(target, page, follow, followed)
            if found is not None:
                return _unless_elsewhere(found, target, page, follow)
    return _match(target, page, follow)


def _with_edges(found: Placement, target: Target, page: PageText) -> Placement:
    """Say CHANGED where the words are the same and what belongs to them beside them is not."""
    span, quote = found.span, target.quote
    unchanged = found.state in (AnchorState.EXACT, AnchorState.MOVED)
    if span is None or not unchanged or target.version == page.version:
        return found
    before, after = quote.prefix[-_BESIDE:], quote.suffix[:_BESIDE]
    if page.text.endswith(before, 0, span.start) and page.text.startswith(after, span.end):
        return found
    changed = changed_edges(quote, page.text, span)
    if changed is None:
        return found
    was, now = changed
    return Placement(AnchorState.CHANGED, span, found.found, found.score, was, now.slice(page.text))


def _stands_there(target: Target, page: PageText, look_around: bool) -> bool:
    quote, span = target.quote, target.span
    if span.slice(page.text) != quote.exact:
        return False
    if target.version == page.version:
        return True
    around = Quote.of(page.text, span)
    return (
        look_around
        and bool(quote.exact)
        and bool(quote.prefix or quote.suffix)
        and around.prefix.endswith(quote.prefix)
        and around.suffix.startswith(quote.suffix)
    )


def _followed(
    target: Target, page: PageText, follow: OffsetMap, followed: Followed
) -> Placement | None:
    """Judge the place a map leads to; None when too little of the quote is there."""
    found = followed.span.slice(page.text)
    if _same_words(target.quote.exact, found):
        return _found(target, page, followed.span, 1.0)
    quote, now = skeleton_of(target.quote.exact), skeleton_of(found)
    alike = max(likeness(quote, now), frame_likeness(quote, now))
    certain = followed.enclosed and len(quote) == len(now)
    kept = followed.kept / len(target.span)
    if (
        follow.is_another
        or alike < FLOOR
        or not (certain or (len(quote) >= SHORT_QUOTE and kept >= FLOOR))
    ):
        return None
    return Placement(AnchorState.CHANGED, followed.span, found, alike)


def _unless_elsewhere(
    followed: Placement, target: Target, page: PageText, follow: OffsetMap
) -> Placement:
    """Return the place a map leads to, or where the very words went if they are not there."""
    if followed.state is AnchorState.CHANGED:
        exact = _match(target, page, follow, changed=False)
        if exact.span is not None:
            return exact
    return followed


def _match(
    target: Target, page: PageText, follow: OffsetMap | None, *, changed: bool = True
) -> Placement:
    """Find a place by the quote and its context alone."""
    wanted = Wanted.of(target.quote)
    if not wanted.words:
        return ORPHAN
    text = page.skeleton.text
    short = len(target.quote.exact) < SHORT_QUOTE

    def free(match: Match) -> bool:
        """Tell whether a place is not known to be other words of the old text."""
        if is_neighbour(text, match, wanted):
            return False
        span = page.skeleton.to_source(match.start, match.end)
        return follow is None or not follow.is_taken(span, target.span)

    changed = changed and not (follow is not None and follow.is_another)
    exact = [
        match
        for match in exact_matches(text, wanted)
        if free(match) and not _is_another_entry(match)
    ]
    best = _best(exact, wanted, short=short) or _moved_sentence(exact, wanted, page)
    if changed and not short and (best is None or best.context < CONTEXT_ENOUGH):
        others = [match for match in changed_matches(text, wanted) if free(match)]
        if best is None or _outdone(best, others):
            best = _best_changed(others)
    if best is None:
        return ORPHAN
    return _found(target, page, page.skeleton.to_source(best.start, best.end), best.score)


def _best(matches: list[Match], wanted: Wanted, *, short: bool) -> Match | None:
    """Return the one place whose context speaks for it, None for none or for two alike."""
    ranked = sorted(matches, key=attrgetter("context"), reverse=True)
    if not ranked or not _has_context(ranked[0], wanted, short=short):
        return None
    if len(ranked) > 1 and not short and _is_one_sided(ranked[0], wanted):
        return None
    if len(ranked) > 1 and ranked[0].context - ranked[1].context < MARGIN:
        return None
    return ranked[0]


def _is_one_sided(match: Match, wanted: Wanted) -> bool:
    """Tell whether one side is all new and the other not whole: too little to tell copies apart."""
    worse, better = sorted((match.before, match.after))
    return bool(wanted.prefix and wanted.suffix) and worse < TRACE and better < WHOLE


def _has_context(match: Match, wanted: Wanted, *, short: bool) -> bool:
    """Tell whether the context says that this is the place and no look-alike.

    One side may be all new, when the neighbouring sentence went; but not the words of the
    quote's own sentence, because then it is another sentence made after the same pattern.
    """
    own = min(match.own_before, match.own_after)
    best_side = max(_weight(match.before, wanted.prefix), _weight(match.after, wanted.suffix))
    worst_side = min(match.before, match.after)
    if short:
        return own >= 0.6 and (best_side >= WHOLE or worst_side >= 0.8)
    return (
        (best_side >= WHOLE and own >= 0.4)
        or (best_side >= 0.75 and own >= 0.7)
        or (worst_side >= 0.75 and own >= 0.5)
    )


def _weight(share: float, context: str) -> float:
    """Return how much one side says; a few characters say nothing, however well they fit."""
    return share if share * len(context) >= 8 else 0.0


def _moved_sentence(matches: list[Match], wanted: Wanted, page: PageText) -> Match | None:
    """Return the place of a quote whose whole sentence stands somewhere else, and only there."""
    sentence = wanted.sentence
    if len(sentence) < TELLING_SENTENCE:
        return None
    text = page.skeleton.text
    starts = occurrences(text, sentence)
    if len(starts) != 1 or not _is_sentence(page, starts[0], starts[0] + len(sentence)):
        return None
    at = starts[0] + wanted.own_before
    return next((match for match in matches if match.start == at), None)


def _is_sentence(page: PageText, start: int, end: int) -> bool:
    """Tell whether a range of the skeleton begins and ends as a sentence or line does."""
    span = page.skeleton.to_source(start, end)
    before = page.text[: span.start][-1:]
    after = page.text[span.end : span.end + 1]
    last = page.text[span.end - 1]
    # a line may end with a comma, and is a sentence of its own where lines are what is moved
    return (not before or before in _ENDS) and (not after or after in "\n" or last in _LINE_ENDS)


def _outdone(best: Match, others: list[Match]) -> bool:
    """Tell whether the quote with words changed is more at home elsewhere than word by word here."""
    rivals = [other for other in _apart(best, others) if other.frame >= FLOOR]
    return bool(rivals) and rivals[0].score > best.score


def _best_changed(matches: list[Match]) -> Match | None:
    """Return the place where the quote stands with other words, if its context says so."""
    ranked = [match for match in matches if match.frame >= FLOOR]
    if not ranked:
        return None
    best = ranked[0]
    apart = _apart(best, ranked)
    if not _is_same_place(best) or (apart and best.score - apart[0].score < MARGIN / 3):
        return None
    return best


def _is_same_place(match: Match) -> bool:
    """Tell whether words that differ are the quote, changed, and no look-alike.

    A typo fixed changes words and no figure, an update changes figures and no word. Where both
    differ it is mostly the next sentence of a list, so the context has to be nearly whole.
    """
    own = min(match.own_before, match.own_after)
    if match.figures_beside == 0 or _is_another_entry(match):
        return False
    if match.frame == 1.0:
        return own >= 0.9 and match.context >= 1.4
    if match.frame == match.words:
        one_side = max(match.before, match.after) >= 0.9 and match.words >= 0.75 and own >= 0.6
        return one_side or (min(match.before, match.after) >= 0.5 and match.context >= 1.2)
    return own >= 0.9 and match.context >= 1.7 and match.words >= 0.8


def _is_another_entry(match: Match) -> bool:
    """Tell whether a place is another entry of a list; one that was renumbered keeps what is around."""
    renumbered = match.context >= 1.6 and match.figures_beside == 1.0 and match.frame == match.words
    return not match.same_entry and not renumbered


def _apart(match: Match, others: list[Match]) -> list[Match]:
    return [other for other in others if other.end <= match.start or other.start >= match.end]


def _found(target: Target, page: PageText, span: Span, score: float) -> Placement:
    found = span.slice(page.text)
    if not _same_words(target.quote.exact, found):
        return Placement(AnchorState.CHANGED, span, found, score)
    in_place = span.start == target.span.start
    state = AnchorState.EXACT if in_place else AnchorState.MOVED
    return Placement(state, span, found, score)


def _same_words(quote: str, found: str) -> bool:
    return quote == found or skeleton_of(quote) == skeleton_of(found)
