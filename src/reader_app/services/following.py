"""From the offsets of one version to those of another: what stayed, what moved, what went."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader_app.core.article import Article
from reader_app.core.span import Span
from reader_app.core.textmap import TextMap

Run = tuple[int, int, int]
"""Equal text: its start in the old version, its start in the new one, its length."""


@dataclass(frozen=True, slots=True)
class Followed:
    """Where a span of the old version is in the new one.

    kept counts the code points of the old span that are still there; span covers these and
    what stands between them now, or what stands in place of them when kept is 0. enclosed tells
    that the characters before and after the old span are right before and after the new one.
    """

    span: Span
    kept: int
    enclosed: bool


class OffsetMap:
    """Follows spans from an old text to a new one by the runs of text both have.

    Runs need not be in the new text's order: a moved sentence is a run as well. is_another tells
    that the new text is no edit of the old one but the next of its kind: the same sentences with
    other figures. What differs there has not changed, it is something else.
    """

    __slots__ = ("_lengths", "_news", "_olds", "_reached", "is_another")

    def __init__(self, runs: Iterable[Run], *, is_another: bool = False) -> None:
        self.is_another = is_another
        ordered = sorted(run for run in runs if run[2] > 0)
        self._olds = [run[0] for run in ordered]
        self._news = [run[1] for run in ordered]
        self._lengths = [run[2] for run in ordered]
        self._reached = sorted((new, new + length, old) for old, new, length in ordered)

    def follow(self, span: Span) -> Followed | None:
        """Return where a span is now; None when it went without anything in its place.

        A span whose parts went to different places is where the longest part is.
        """
        parts = self._together(self._parts(span), len(span))
        before = self._image(span.start - 1)
        after = self._image(span.end)
        if not parts:
            if before is None or after is None or after <= before + 1:
                return None
            return Followed(Span(before + 1, after), 0, enclosed=True)
        start, end = parts[0][1], parts[-1][1] + parts[-1][2]
        if parts[0][0] > span.start and before is not None and before < start:
            start = max(before + 1, start - 2 * (parts[0][0] - span.start))
        last = parts[-1][0] + parts[-1][2]
        if last < span.end and after is not None and after >= end:
            end = min(after, end + 2 * (span.end - last))
        enclosed = before is not None and before + 1 == start and after == end
        return Followed(Span(start, end), sum(part[2] for part in parts), enclosed)

    def is_taken(self, new: Span, by_others_than: Span) -> bool:
        """Tell whether most of a place in the new text is known to be other old text."""
        taken = 0
        at = max(0, bisect_left(self._reached, (new.start, 0, 0)) - 1)
        for start, end, old in self._reached[at:]:
            if start >= new.end:
                break
            low, high = max(start, new.start), min(end, new.end)
            if low < high:
                image = Span(low, high).shifted(old - start)
                shared = min(image.end, by_others_than.end) - max(image.start, by_others_than.start)
                taken += high - low - max(0, shared)
        return taken * 2 > len(new)

    def _parts(self, span: Span) -> list[Run]:
        parts = []
        at = max(0, bisect_right(self._olds, span.start) - 1)
        while at < len(self._olds) and self._olds[at] < span.end:
            low = max(span.start, self._olds[at])
            high = min(span.end, self._olds[at] + self._lengths[at])
            if low < high:
                parts.append((low, self._news[at] + low - self._olds[at], high - low))
            at += 1
        return parts

    def _together(self, parts: list[Run], size: int) -> list[Run]:
        """Return the parts that stand near the longest one, in order."""
        if not parts:
            return parts
        longest = parts.index(max(parts, key=_length))
        chosen = [parts[longest]]
        for part in parts[longest + 1 :]:
            end = chosen[-1][1] + chosen[-1][2]
            if end <= part[1] <= end + size + 50:
                chosen.append(part)
        for part in reversed(parts[:longest]):
            start = chosen[0][1]
            if start - size - 50 <= part[1] + part[2] <= start:
                chosen.insert(0, part)
        return chosen

    def _image(self, offset: int) -> int | None:
        at = bisect_right(self._olds, offset) - 1
        if at < 0 or offset < 0:
            return None
        into = offset - self._olds[at]
        return self._news[at] + into if into < self._lengths[at] else None


def map_by_edits(old: Article, new: Article) -> OffsetMap | None:
    """Return the map between two versions made from one raw text, None when it was another.

    Both articles must be whole: the way leads over raw offsets, by blocks and edits.
    """
    if not old.raw or old.raw != new.raw:
        return None
    to_raw = _raw_runs(old)
    from_raw = sorted((raw, clean, length) for clean, raw, length in _raw_runs(new))
    starts = [run[0] for run in from_raw]
    runs: list[Run] = []
    for clean, raw, length in to_raw:
        at = max(0, bisect_right(starts, raw) - 1)
        while at < len(from_raw) and from_raw[at][0] < raw + length:
            low = max(raw, from_raw[at][0])
            high = min(raw + length, from_raw[at][0] + from_raw[at][2])
            if low < high:
                runs.append(
                    (clean + low - raw, from_raw[at][1] + low - from_raw[at][0], high - low)
                )
            at += 1
    return OffsetMap(runs)


def _raw_runs(article: Article) -> list[Run]:
    """Return what clean and raw text share; an edit shares the beginning that it left alone."""
    runs = TextMap(article.blocks, article.edits).equal_runs()
    for edit in article.edits:
        shared = _common_length(edit.text, edit.raw)
        if shared:
            runs.append((edit.span.start, edit.raw_span.start, shared))
    return runs


def _common_length(one: Sequence[str], other: Sequence[str]) -> int:
    size = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        size += 1
    return size


def _length(run: Run) -> int:
    return run[2]
