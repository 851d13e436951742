"""Places in a text where a quote may hold, each with the evidence for it.

All texts here are skeletons (services.skeleton): offsets count their code points.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter

from reader_app.core.note import Quote
from reader_app.services.following import Run
from reader_app.services.skeleton import skeleton_of
from reader_app.services.text_diff import aligned, solid_runs

_MOST_PLACES = 200
"""A quote that stands at more places than this says too little to hold anywhere."""
_SEED = 6
_COMMON_SEED = 16
_MOST_WINDOWS = 6
_SLACK = 40
_SHIFT = 8
"""How far a piece of context may stand from its old distance to the quote and still count."""
_JOIN = 12
"""Code points of context on each side by which two neighbours that closed up are known."""
_NUMERALS = "零一二三四五六七八九十百千万亿两"
_FIGURE = re.compile(rf"\d+(?:[.,]\d+)*|[{_NUMERALS}]{{2,}}")
_ORDINAL = re.compile(rf"第[\d{_NUMERALS}]+|(?<![\d{_NUMERALS}])[\d{_NUMERALS}]+(?=、|是)")
_CUT = "0123456789.," + _NUMERALS  # a figure at the context's outer end may be cut off
_ANY_DIGIT = dict.fromkeys(map(ord, "123456789"), "0")
_SENTENCE_START = re.compile(r"[。！？；\n]")
_SENTENCE_END = re.compile(r"(?<=[。！？；])|\n")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A quote to be found, as skeletons.

    own_before and own_after count the code points of the context that belong to the quote's own
    sentence: they stay with it when its neighbours go.
    """

    words: str
    prefix: str
    suffix: str
    own_before: int
    own_after: int

    @classmethod
    def of(cls, quote: Quote) -> Wanted:
        """Return what to look for to find a stored quote."""
        before = _SENTENCE_START.split(quote.prefix)[-1]
        after = _SENTENCE_END.split(quote.suffix, maxsplit=1)[0]
        ended = quote.exact[-1:] in tuple("。！？；\n")
        return cls(
            skeleton_of(quote.exact),
            skeleton_of(quote.prefix),
            skeleton_of(quote.suffix),
            len(skeleton_of(before)),
            0 if ended else len(skeleton_of(after)),
        )

    @property
    def sentence(self) -> str:
        """The quote with what the context shows of its own sentence."""
        before = self.prefix[len(self.prefix) - self.own_before :]
        return before + self.words + self.suffix[: self.own_after]


@dataclass(frozen=True, slots=True)
class Match:
    """A place for a quote: start and end, and how much speaks for it.

    words is how alike the quote and the words there are (1.0: the same), frame the same with all
    digits taken as alike: a figure that was updated has its frame. before and after are
    the shares of the context that stand there in order, 0..1; own_before and own_after the
    same of the quote's own sentence alone (1.0 where the quote begins or ends its sentence).
    figures_beside is the share of the context's figures that stand there as well, 1.0 where it
    has none. same_entry tells that numbers of a list (第二, 三、) in the sentence are the same.
    """

    start: int
    end: int
    words: float
    frame: float
    before: float
    after: float
    own_before: float
    own_after: float
    figures_beside: float = 1.0
    same_entry: bool = True

    @property
    def context(self) -> float:
        """Both sides of the context together, 0..2."""
        return self.before + self.after

    @property
    def score(self) -> float:
        """Everything that speaks for the place, 0..1."""
        return self.words / 2 + self.context / 4


def occurrences(text: str, quote: str, prefix: str = "", suffix: str = "") -> list[int]:
    """Return every start of a quote between exactly this context, overlapping ones too."""
    return [at + len(prefix) for at in _places(text, prefix + quote + suffix)]


def exact_matches(text: str, wanted: Wanted) -> list[Match]:
    """Return the places where the quote stands word by word; of very many those
    with the whole context.
    """
    size = len(wanted.words)
    found = list(islice(_places(text, wanted.words), _MOST_PLACES + 1))
    if len(found) > _MOST_PLACES:
        found = occurrences(text, wanted.words, wanted.prefix, wanted.suffix)[:_MOST_PLACES]
    return [_judged(text, at, at + size, wanted) for at in found]


def changed_matches(text: str, wanted: Wanted) -> list[Match]:
    """Return the places where quote and context stand with some words changed, best first."""
    matches: dict[tuple[int, int], Match] = {}
    for start in _windows(text, wanted):
        match = _aligned_match(text, start, wanted)
        if match is not None:
            matches.setdefault((match.start, match.end), match)
    return sorted(matches.values(), key=attrgetter("score"), reverse=True)


def is_neighbour(text: str, match: Match, wanted: Wanted) -> bool:
    """Tell whether a place is what stood beside the quote, closed up where the quote went.

    The words after a deleted heading often repeat it. Where what was before the quote is followed
    at once by what was after it, the words there are the neighbour's, however like the quote they
    are, unless the quote stands there between both all the same.
    """
    before, after = wanted.prefix[-_JOIN:], wanted.suffix[:_JOIN]
    if min(len(before), len(after)) < _JOIN // 2:
        return False
    if text[match.start - len(before) : match.start] == before and text.startswith(
        wanted.words + after, match.start
    ):
        return False
    low = max(0, match.start - len(before))
    joint = text.find(before + after, low, match.end + len(after))
    return joint >= 0 and match.start <= joint + len(before) <= match.end


def likeness(one: str, other: str) -> float:
    """Return how alike two texts are, 0..1: twice the common characters over all characters."""
    from rapidfuzz.distance import Indel

    return float(Indel.normalized_similarity(one, other))


def frame_likeness(one: str, other: str) -> float:
    """Return how alike two texts are when any digit is as good as another, 0..1."""
    return likeness(one.translate(_ANY_DIGIT), other.translate(_ANY_DIGIT))


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _judged(text: str, start: int, end: int, wanted: Wanted) -> Match:
    """Weigh a place: its words, and what of the context stands there in order."""
    there = text[start:end]
    same = there == wanted.words
    words = 1.0 if same else likeness(wanted.words, there)
    frame = 1.0 if same else frame_likeness(wanted.words, there)
    reach = len(wanted.prefix) + _SHIFT
    ends = not wanted.prefix and not start, not wanted.suffix and end == len(text)
    before, own_before = _side(
        wanted.prefix[::-1], text[max(0, start - reach) : start][::-1], wanted.own_before
    )
    after, own_after = _side(
        wanted.suffix, text[end : end + len(wanted.suffix) + _SHIFT], wanted.own_after
    )
    if frame == 1.0 and (wanted.prefix or wanted.suffix):
        # at the very start or end of both texts nothing is missing
        before, after = max(before, float(ends[0])), max(after, float(ends[1]))
    beside = _figures_beside(text, start, end, wanted)
    entry = _is_same_entry(text, start, end, wanted)
    return Match(start, end, words, frame, before, after, own_before, own_after, beside, entry)


def _is_same_entry(text: str, start: int, end: int, wanted: Wanted) -> bool:
    """Tell whether the numbers of a list in the quote's sentence are those of the sentence there.

    第二组 is not 第三组 with a typo, however alike the rest is: it is the next entry.
    """
    there = text[max(0, start - wanted.own_before) : end + wanted.own_after]
    return _ORDINAL.findall(wanted.sentence) == _ORDINAL.findall(there)


def _figures_beside(text: str, start: int, end: int, wanted: Wanted) -> float:
    """Return which share of the figures in the context, whole ones, stands around a place."""
    before = text[max(0, start - len(wanted.prefix) - _SHIFT) : start]
    after = text[end : end + len(wanted.suffix) + _SHIFT]
    kept = wanted_figures = 0
    for context, there in (
        (wanted.prefix.lstrip(_CUT), before),
        (wanted.suffix.rstrip(_CUT), after),
    ):
        figures = Counter(_FIGURE.findall(context))
        wanted_figures += figures.total()
        kept += (figures & Counter(_FIGURE.findall(there))).total()
    return kept / wanted_figures if wanted_figures else 1.0


def _side(context: str, there: str, own: int) -> tuple[float, float]:
    """Return which share of a context, read away from the quote, stands there: all of it, and
    the part nearest the quote that is of the same sentence.
    """
    if not context or there.startswith(context):
        return float(bool(context)), 1.0
    runs = solid_runs([run for run in aligned(context, there) if abs(run[0] - run[1]) <= _SHIFT])
    kept = sum(run[2] for run in runs)
    kept_own = sum(min(run[2], own - run[0]) for run in runs if run[0] < own)
    return kept / len(context), kept_own / own if own else 1.0


def _windows(text: str, wanted: Wanted) -> Iterator[int]:
    """Yield likely starts of the quote, those with most evidence first.

    Pieces of quote and context are looked up in the text; each place where one stands votes for
    the start of the quote that would put it there.
    """
    whole = wanted.prefix + wanted.words + wanted.suffix
    votes: dict[int, int] = {}
    size = min(_SEED, max(2, len(whole) // 3))
    for at in range(0, len(whole) - size + 1, max(1, size // 2)):
        places = list(islice(_places(text, whole[at : at + size]), _COMMON_SEED + 1))
        if len(places) <= _COMMON_SEED:
            for place in places:
                start = place - at + len(wanted.prefix)
                votes[start] = votes.get(start, 0) + 1
    for _ in range(_MOST_WINDOWS):
        if not votes:
            return
        start = max(votes, key=votes.__getitem__)
        yield start
        votes = {place: n for place, n in votes.items() if abs(place - start) > _SLACK // 2}


def _aligned_match(text: str, start: int, wanted: Wanted) -> Match | None:
    """Align quote and context with the text around a likely start; None where nothing is there."""
    begin, end = len(wanted.prefix), len(wanted.prefix) + len(wanted.words)
    slack = max(_SLACK, len(wanted.words) // 2)
    low = max(0, start - begin - slack)
    high = start + len(wanted.words) + len(wanted.suffix) + slack
    whole = wanted.prefix + wanted.words + wanted.suffix
    place = _between(solid_runs(aligned(whole, text[low:high])), begin, end)
    if place is None:
        return None
    return _judged(text, low + place[0], low + place[1], wanted)


def _between(runs: list[Run], begin: int, end: int) -> tuple[int, int] | None:
    """Return where the range begin..end of the aligned text came to stand, None for nowhere."""
    inside = [run for run in runs if run[0] < end and run[0] + run[2] > begin]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    start = first[1] + begin - first[0]
    if first[0] > begin:  # the quote's first words are others now
        ends = [(run[0] + run[2], run[1] + run[2]) for run in runs if run[0] + run[2] <= begin]
        reached, start_there = ends[-1] if ends else (-1, 0)
        start = start_there if reached == begin else max(start_there, start)
    stop = last[1] + end - last[0]
    if last[0] + last[2] < end:  # the quote's last words are others now
        starts = [(run[0], run[1]) for run in runs if run[0] >= end]
        following, stop_there = starts[0] if starts else (-1, stop)
        stop = stop_there if following == end else min(stop_there, stop)
    return (start, stop) if start < stop else None
