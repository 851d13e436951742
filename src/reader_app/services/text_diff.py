"""What two versions of an article share, found by comparing their texts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from reader_app.core.span import Span
from reader_app.services.following import OffsetMap, Run
from reader_app.services.skeleton import Skeleton

_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?|[。！？；]")
_SHORT_SENTENCE = 8
_GRAM = 12
_ALIGNED_AREA = 16_000_000
"""Largest gap, old length times new length, that is aligned character by character (4 MB)."""
_ANY_DIGIT = dict.fromkeys(map(ord, "123456789"), "0")
_TELLING_FRAME = 14
"""From this many code points on a sentence without its figures tells itself from others."""
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_MANY_FIGURES, _KEPT_FIGURES = 6, 0.4
"""From so many changed figures on, with fewer than this share kept, it is another text."""
_SOLID = 4
_NEAR = 3


def map_by_text(old: Skeleton, new: Skeleton) -> OffsetMap:
    """Return the map between two texts, compared without blanks, width and script.

    Patience diff (Bram Cohen, 2006): sentences that are unique in both texts and in the same
    order hold the comparison; what lies between is held by unique runs of characters, and the
    rest is aligned character by character. Unique sentences out of order have moved.
    """
    anchors, moved = _sentence_anchors(old, new)
    box = (0, len(old.text), 0, len(new.text))
    runs = _filled(old.text, new.text, box, anchors)
    runs = moved + _outside(moved, runs, len(old.text))
    another = _is_another(OffsetMap(runs), old.text, new.text)
    return OffsetMap(_to_source(runs, old, new), is_another=another)


def _is_another(runs: OffsetMap, old: str, new: str) -> bool:
    """Tell whether most figures of a text are others now, in the places where they stood.

    An edit changes some; last month's bulletin and this month's share sentences and few figures.
    """
    kept = others = 0
    for found in _FIGURE.finditer(old):
        followed = runs.follow(Span(*found.span()))
        if followed is None:
            continue
        same = followed.span.slice(new) == found[0]
        whole = not new[followed.span.end : followed.span.end + 1].isdigit()
        kept += same and whole
        others += not (same and whole)
    return others >= _MANY_FIGURES and kept < _KEPT_FIGURES * (kept + others)


def solid_runs(runs: list[Run]) -> list[Run]:
    """Return runs without the chance ones: short, and not beside one that is long enough."""
    solid = [run[2] >= _SOLID for run in runs]
    ways = ((range(1, len(runs)), -1), (range(len(runs) - 2, -1, -1), 1))
    for order, beside in ways:
        for at in order:
            if solid[at + beside] and not solid[at]:
                first, second = sorted((runs[at], runs[at + beside]))
                gap = max(second[0] - first[0] - first[2], second[1] - first[1] - first[2])
                solid[at] = gap <= _NEAR
    return [run for run, keep in zip(runs, solid, strict=True) if keep]


def aligned(old: str, new: str) -> list[Run]:
    """Return the equal runs of the cheapest way to edit one short text into another."""
    from rapidfuzz.distance import Levenshtein  # 30 ms to load, needed for changed texts only

    blocks = Levenshtein.editops(old, new).as_matching_blocks()
    return [(block.a, block.b, block.size) for block in blocks if block.size]


def _filled(old: str, new: str, box: tuple[int, int, int, int], anchors: list[Run]) -> list[Run]:
    """Return the anchors and what is equal between them."""
    old_at, old_end, new_at, new_end = box
    runs: list[Run] = []
    for anchor in [*anchors, (old_end, new_end, 0)]:
        runs += _gap(old, new, (old_at, anchor[0], new_at, anchor[1]))
        if anchor[2]:
            runs.append(anchor)
        old_at, new_at = anchor[0] + anchor[2], anchor[1] + anchor[2]
    return runs


def _gap(old: str, new: str, box: tuple[int, int, int, int]) -> list[Run]:
    """Return what is equal in a range of both texts: its ends, then what lies between."""
    old_at, old_end, new_at, new_end = box
    if old_at >= old_end or new_at >= new_end:
        return []
    here, there = old[old_at:old_end], new[new_at:new_end]
    head = _common_head(here, there)
    tail = _common_head(here[head:][::-1], there[head:][::-1])
    runs = [(old_at, new_at, head)] if head else []
    inner = (old_at + head, old_end - tail, new_at + head, new_end - tail)
    old_size, new_size = inner[1] - inner[0], inner[3] - inner[2]
    if old_size and new_size:
        if old_size * new_size <= _ALIGNED_AREA:
            pairs = aligned(old[inner[0] : inner[1]], new[inner[2] : inner[3]])
            runs += solid_runs([(inner[0] + a, inner[2] + b, size) for a, b, size in pairs])
        else:
            anchors = _gram_anchors(old, new, inner)
            runs += _filled(old, new, inner, anchors) if anchors else []
    if tail:
        runs.append((old_end - tail, new_end - tail, tail))
    return runs


def _sentence_anchors(old: Skeleton, new: Skeleton) -> tuple[list[Run], list[Run]]:
    """Return the sentences unique in both texts: those in the same order, and those that moved."""
    olds, news = _unique(_sentences(old)), _unique(_sentences(new))
    pairs = [
        (start, news[words], len(words))
        for words, start in olds.items()
        if words in news and len(words) >= _SHORT_SENTENCE
    ]
    in_order = _longest_rising(sorted(pairs))
    moved = sorted(set(pairs) - set(in_order))
    return in_order, sorted(moved + _updated_and_moved(old, new, in_order))


def _updated_and_moved(old: Skeleton, new: Skeleton, in_order: list[Run]) -> list[Run]:
    """Return what sentences share that moved and had figures updated: all but these stayed.

    Only where no other sentence of either text is the same but for its figures.
    """
    olds, news = _unique(_frames(old)), _unique(_frames(new))
    starts = sorted(run[0] for run in in_order), sorted(run[1] for run in in_order)
    runs: list[Run] = []
    for frame, start in olds.items():
        other = news.get(frame)
        if other is None or len(frame) < _TELLING_FRAME:
            continue
        here, there = old.text[start : start + len(frame)], new.text[other : other + len(frame)]
        stayed = bisect_left(starts[0], start) == bisect_left(starts[1], other)
        if here != there and not stayed:
            pairs = solid_runs(aligned(here, there))
            runs += [(start + mine, other + theirs, size) for mine, theirs, size in pairs]
    return runs


def _frames(text: Skeleton) -> Iterable[tuple[str, int]]:
    """Yield the sentences with every digit alike, and their places."""
    for words, at in _sentences(text):
        yield words.translate(_ANY_DIGIT), at


def _sentences(text: Skeleton) -> Iterable[tuple[str, int]]:
    """Yield the sentences and lines of a text as skeletons with their places in its skeleton."""
    for match in _SENTENCE.finditer(text.source):
        start, end = text.from_source(match.start()), text.from_source(match.end())
        yield text.text[start:end], start


def _gram_anchors(old: str, new: str, box: tuple[int, int, int, int]) -> list[Run]:
    """Return runs of _GRAM characters unique in both ranges, in order and apart."""
    old_at, old_end, new_at, new_end = box
    sampled = {old[at : at + _GRAM] for at in range(old_at, old_end - _GRAM + 1, _GRAM)}

    def found(text: str, start: int, end: int) -> Iterable[tuple[str, int]]:
        for at in range(start, end - _GRAM + 1):
            gram = text[at : at + _GRAM]
            if gram in sampled:
                yield gram, at

    olds = _unique(found(old, old_at, old_end))
    news = _unique(found(new, new_at, new_end))
    pairs = sorted((start, news[gram], _GRAM) for gram, start in olds.items() if gram in news)
    anchors: list[Run] = []
    old_at = new_at = 0
    for pair in _longest_rising(pairs):
        if pair[0] >= old_at and pair[1] >= new_at:
            anchors.append(pair)
            old_at, new_at = pair[0] + _GRAM, pair[1] + _GRAM
    return anchors


def _unique(places: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Return the place of each string that occurs once."""
    once: dict[str, int] = {}
    for words, at in places:
        once[words] = -1 if words in once else at
    return {words: at for words, at in once.items() if at >= 0}


def _longest_rising(pairs: list[Run]) -> list[Run]:
    """Return the longest selection in which new starts rise as old starts do (patience sort)."""
    tops: list[int] = []
    holders: list[int] = []
    before: list[int] = []
    for number, (_, new, _) in enumerate(pairs):
        pile = bisect_left(tops, new)
        before.append(holders[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(new)
            holders.append(number)
        else:
            tops[pile], holders[pile] = new, number
    chain = []
    at = holders[-1] if holders else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _outside(holes: list[Run], runs: list[Run], size: int) -> list[Run]:
    """Return the parts of runs that lie outside the old ranges of others."""
    if not holes:
        return runs
    taken = bytearray(size)
    for start, _, length in holes:
        taken[start : start + length] = b"\1" * length
    parts: list[Run] = []
    for old, new, length in runs:
        at, end = old, old + length
        while at < end:
            at = _next(taken, 0, at, end)
            stop = _next(taken, 1, at, end)
            if stop > at:
                parts.append((at, new + at - old, stop - at))
            at = stop
    return parts


def _next(taken: bytearray, value: int, at: int, end: int) -> int:
    found = taken.find(value, at, end)
    return end if found < 0 else found


def _common_head(one: str, other: str) -> int:
    """Return how many characters two texts share at their beginning."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _to_source(runs: list[Run], old: Skeleton, new: Skeleton) -> list[Run]:
    """Return runs of the skeletons as runs of the texts, with the blanks that both have."""
    whole: list[Run] = []
    for start, other, length in runs:
        done = 0
        while done < length:
            size = min(length - done, old.solid_from(start + done), new.solid_from(other + done))
            mine = old.to_source(start + done, start + done + 1).start
            theirs = new.to_source(other + done, other + done + 1).start
            whole.append((mine, theirs, size))
            done += size
    return _with_blanks(sorted(whole), old.source, new.source)


def _with_blanks(runs: list[Run], old: str, new: str) -> list[Run]:
    """Return sorted runs with the same blanks after them, made one where they then meet."""
    joined: list[Run] = []
    for start, other, length in runs:
        size = length
        while old[start + size : start + size + 1].isspace() and (
            old[start + size] == new[other + size : other + size + 1]
        ):
            size += 1
        if joined:
            first, second, reached = joined[-1]
            if start - first == other - second == reached:
                joined[-1] = (first, second, reached + size)
                continue
        joined.append((start, other, size))
    return joined
