"""Articles that the library holds twice: the same text, or nearly the same.

A text is known by its shingles, all runs of SHINGLE characters of its folded text without
punctuation and spaces (A. Broder, On the resemblance and containment of documents, 1997). Only
shingles whose hash is a multiple of SAMPLE are kept to find candidates; two texts of which many
sampled shingles agree are then compared by all of theirs. What is asked is containment, the share
of the shorter text that stands in the longer one, so that a copy with another head or a list of
links at its end is found; two reports that merely share phrases are far below.
"""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from zlib import crc32

from reader_app.core.folding import fold

SHINGLE = 8
SAMPLE = 16
SAME = 0.8
"""Containment from which two texts are offered as the same article."""
_CANDIDATE = 0.55
_COMMON = 40
"""A shingle in more articles than this is boilerplate and says nothing about two of them."""
_SHORT = 120
"""Characters below which only equal texts are the same: a few lines are alike by chance."""
_LEAST_RATIO = 0.35


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two articles that are one: how much of the shorter stands in the longer, 0..1."""

    first: str
    second: str
    share: float


@dataclass(frozen=True, slots=True)
class _Sketch:
    length: int
    digest: bytes
    sample: frozenset[int]


def find_duplicates(
    article_ids: Iterable[str],
    texts: Callable[[Iterable[str]], Mapping[str, str]],
    told: Callable[[float], None] = lambda _: None,
) -> tuple[Duplicate, ...]:
    """Return all pairs of articles that are the same, the surest first.

    texts fetches texts by ids. told hears 0..1 and may raise to stop.
    """
    ids = tuple(article_ids)
    sketches: dict[str, _Sketch] = {}
    for place in range(0, len(ids), _BATCH):
        for article_id, text in texts(ids[place : place + _BATCH]).items():
            sketches[article_id] = _sketch(skeleton(text))
        told(min(1.0, (place + _BATCH) / len(ids)) * 0.9)
    pairs = _equal(sketches) | _candidates(sketches)
    found = []
    for done, (first, second) in enumerate(sorted(pairs)):
        both = texts((first, second))
        if len(both) == 2:
            share = containment(skeleton(both[first]), skeleton(both[second]))
            if share >= SAME:
                found.append(Duplicate(first, second, share))
        told(0.9 + 0.1 * (done + 1) / len(pairs))
    return tuple(sorted(found, key=lambda pair: (-pair.share, pair.first, pair.second)))


_BATCH = 20
"""Articles read at a time; told is asked in between, and may take its time."""


def skeleton(text: str) -> str:
    """Return what is compared: letters, figures and Han of the folded text, nothing else."""
    return "".join(filter(str.isalnum, fold(text)))


def containment(first: str, second: str) -> float:
    """Return the share of the shorter skeleton's shingles that stand in the other, 0..1."""
    if first == second:
        return 1.0
    one, other = sorted((set(shingles(first)), set(shingles(second))), key=len)
    return len(one & other) / len(one) if len(one) > _SHORT - SHINGLE else 0.0


def shingles(text: str) -> Iterator[int]:
    """Yield a hash of every run of SHINGLE characters, the same in every process."""
    data = text.encode("utf-32-le", "surrogatepass")
    for at in range(0, len(data) - 4 * SHINGLE + 1, 4):
        yield crc32(data[at : at + 4 * SHINGLE])


def _sketch(text: str) -> _Sketch:
    digest = sha256(text.encode("utf-8", "surrogatepass")).digest()
    sample = frozenset(one for one in shingles(text) if not one % SAMPLE)
    return _Sketch(len(text), digest, sample)


def _equal(sketches: Mapping[str, _Sketch]) -> set[tuple[str, str]]:
    """Return neighbouring pairs of articles whose skeletons are equal."""
    by_digest: dict[bytes, list[str]] = defaultdict(list)
    for article_id, sketch in sketches.items():
        if sketch.length:
            by_digest[sketch.digest].append(article_id)
    pairs = set()
    for same in by_digest.values():
        ordered = sorted(same)
        pairs |= set(itertools.pairwise(ordered))
    return pairs


def _candidates(sketches: Mapping[str, _Sketch]) -> set[tuple[str, str]]:
    holders: dict[int, list[str]] = defaultdict(list)
    for article_id, sketch in sketches.items():
        for one in sketch.sample:
            holders[one].append(article_id)
    shared: Counter[tuple[str, str]] = Counter()
    for articles in holders.values():
        if 1 < len(articles) <= _COMMON:
            ordered = sorted(articles)
            for place, first in enumerate(ordered):
                shared.update((first, second) for second in ordered[place + 1 :])
    return {
        (first, second)
        for (first, second), count in shared.items()
        if _may_be(sketches[first], sketches[second], count)
    }


def _may_be(first: _Sketch, second: _Sketch, shared: int) -> bool:
    short, long = sorted((first, second), key=lambda sketch: sketch.length)
    if short.length < _SHORT or short.length < _LEAST_RATIO * long.length:
        return False
    return short.digest != long.digest and shared >= _CANDIDATE * max(1, len(short.sample))
