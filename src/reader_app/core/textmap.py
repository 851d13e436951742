"""Raw offsets to clean offsets and back: what stood here, and where did this go."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Protocol

from reader_app.core.edit import Edit
from reader_app.core.span import Span


class Mapped(Protocol):
    """A block of the clean text that knows the raw text it came from."""

    @property
    def span(self) -> Span:
        """Code points of the clean text."""

    @property
    def raw_span(self) -> Span:
        """Code points of the raw text."""


class TextMap:
    """Converts offsets between a raw text and its clean text, both ways and for every offset.

    Both texts are cut into pieces that follow one another: stretches that are equal, edits, and
    the separators between blocks. Inside an equal stretch offsets correspond one to one; an edit
    and a separator correspond as a whole. Both directions never run backwards as long as the
    blocks stand in the raw order (a Draft; in an Article boilerplate moved last).
    """

    __slots__ = ("_clean", "_raw")

    def __init__(self, blocks: Iterable[Mapped], edits: Sequence[Edit]) -> None:
        pieces = _pieces(sorted(blocks, key=_clean_start), sorted(edits, key=_raw_start))
        self._clean = _Side(pieces)
        self._raw = _Side(sorted((raw, clean, size) for clean, raw, size in pieces))

    def equal_runs(self) -> list[tuple[int, int, int]]:
        """Return the stretches that are equal in both as (clean start, raw start, length)."""
        return [run for run in self._clean.pieces() if run[2]]

    def to_raw(self, offset: int) -> int:
        """Return the raw offset of a clean offset; within an edit that is the edit's start."""
        return self._clean.across(offset)

    def to_clean(self, offset: int) -> int:
        """Return the clean offset of a raw offset; within an edit that is the edit's start."""
        return self._raw.across(offset)

    def raw_span(self, span: Span) -> Span:
        """Return all the raw text that a clean span stands for, edits it touches as a whole."""
        return self._clean.range_across(span)

    def clean_span(self, span: Span) -> Span:
        """Return all the clean text that a raw span became, edits it touches as a whole."""
        return self._raw.range_across(span)


_Piece = tuple[int, int, int]
"""Offset here, offset there, length if both are equal text (0: correspond as a whole)."""


class _Side:
    """Piece starts of one text, each with its start in the other; sorted."""

    __slots__ = ("_here", "_size", "_there")

    def __init__(self, pieces: Sequence[_Piece]) -> None:
        self._here = array("q", (piece[0] for piece in pieces))
        self._there = array("q", (piece[1] for piece in pieces))
        self._size = array("q", (piece[2] for piece in pieces))

    def pieces(self) -> Iterable[_Piece]:
        return zip(self._here, self._there, self._size, strict=True)

    def across(self, offset: int) -> int:
        at = bisect_right(self._here, offset) - 1
        if at < 0:
            return 0
        return self._there[at] + min(offset - self._here[at], self._size[at])

    def range_across(self, span: Span) -> Span:
        start = self.across(span.start)
        if not span:
            return Span(start, start)
        last = span.end - 1
        at = bisect_right(self._here, last) - 1
        if at < 0:
            return Span(start, start)
        into = last - self._here[at]
        if into < self._size[at]:
            end = self._there[at] + into + 1
        else:
            following = at + 1
            end = self._there[following] if following < len(self._there) else self._there[at]
        return Span(min(start, end), max(start, end))


def _pieces(blocks: Sequence[Mapped], edits: Sequence[Edit]) -> list[_Piece]:
    """Cut the clean text into pieces, in its order."""
    starts = [edit.raw_span.start for edit in edits]
    pieces: list[_Piece] = []
    for block in blocks:
        clean, raw = block.span.start, block.raw_span.start
        at = bisect_right(starts, raw - 1)
        while at < len(edits) and edits[at].raw_span.end <= block.raw_span.end:
            edit = edits[at]
            at += 1
            if edit.raw_span.start < raw:
                continue
            pieces.append((clean, raw, edit.raw_span.start - raw))
            clean += edit.raw_span.start - raw
            pieces.append((clean, edit.raw_span.start, 0))
            clean += len(edit.span)
            raw = edit.raw_span.end
        pieces.append((clean, raw, block.raw_span.end - raw))
        pieces.append((block.span.end, block.raw_span.end, 0))
    return pieces


def _clean_start(block: Mapped) -> tuple[int, int]:
    return block.span.start, block.raw_span.start


def _raw_start(edit: Edit) -> tuple[int, int]:
    return edit.raw_span.start, edit.raw_span.end
