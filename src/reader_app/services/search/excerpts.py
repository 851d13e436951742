"""Where words stand in a text, and the lines around them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader_app.core.folding import fold
from reader_app.core.span import Span

BEFORE, AFTER = 22, 46
"""Code points shown before and after a place."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line out of a text. place is where to go in the text, marks are spans of line.

    opened and closed tell that the line begins and ends in the middle of a paragraph.
    """

    line: str
    marks: tuple[Span, ...]
    place: Span
    opened: bool = False
    closed: bool = False


@dataclass(frozen=True, slots=True)
class InContext:
    """One line of a concordance: the words as they stand, with what stands around them."""

    article_id: str
    place: Span
    left: str
    words: str
    right: str


def places(text: str, words: Iterable[str]) -> tuple[Span, ...]:
    """Return every place where any of words stands, in either script and width, in order.

    Places of one string do not overlap each other; where those of two strings do, the one that
    begins first (the longer of two) is kept.
    """
    folded = fold(text)
    found: list[Span] = []
    for wanted in {fold(word) for word in words if word}:
        at = folded.find(wanted)
        while at >= 0:
            found.append(Span(at, at + len(wanted)))
            at = folded.find(wanted, at + len(wanted))
    found.sort(key=lambda span: (span.start, -span.end))
    kept: list[Span] = []
    for span in found:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def excerpts(text: str, found: Sequence[Span], most: int) -> tuple[Excerpt, ...]:
    """Return up to most lines that show places, each place once; rare ones are not preferred."""
    lines: list[Excerpt] = []
    at = 0
    while at < len(found) and len(lines) < most:
        line = _around(text, found, at)
        lines.append(line)
        at += len(line.marks)
    return tuple(lines)


def beginning(text: str) -> Excerpt:
    """Return the beginning of a text's longest early paragraph, for one found by its facts."""
    start = 0
    for at, paragraph in _paragraphs(text[:2000]):
        start = at
        if len(paragraph) > 40:
            break
    end = _line_end(text, start, BEFORE + AFTER)
    return Excerpt(text[start:end], (), Span(start, start), closed=_inside(text, end))


def in_context(
    article_id: str, text: str, found: Sequence[Span], width: int
) -> Iterator[InContext]:
    """Yield every place with width code points at either side, cut at the paragraph's ends."""
    for span in found:
        left = text[max(0, span.start - width) : span.start].rpartition("\n")[2]
        right = text[span.end : span.end + width].partition("\n")[0]
        words = span.slice(text).replace("\n", " ")
        yield InContext(article_id, span, left, words, right)


def sentence_around(text: str, span: Span) -> tuple[int, int]:
    """Return where the sentence of a span begins and ends."""
    start = max(text.rfind(end, 0, span.start) for end in "。！？；\n") + 1
    ends = [at for at in (text.find(end, span.end) for end in "。！？；\n") if at >= 0]
    return start, min(ends, default=len(text))


def _around(text: str, found: Sequence[Span], at: int) -> Excerpt:
    place = found[at]
    start = max(text.rfind("\n", 0, place.start) + 1, place.start - BEFORE)
    if at and start < found[at - 1].end:
        start = min(found[at - 1].end, place.start)
    end = max(place.end, _line_end(text, place.start, AFTER))
    last = bisect_right(found, end, lo=at, key=lambda span: span.end)
    marks = tuple(
        Span(span.start - start, span.end - start) for span in found[at : max(last, at + 1)]
    )
    line = text[start:end].replace("\n", " ")
    return Excerpt(line, marks, place, _inside(text, start), _inside(text, end))


def _line_end(text: str, start: int, most: int) -> int:
    end = text.find("\n", start, start + most)
    return min(len(text), start + most) if end < 0 else end


def _inside(text: str, at: int) -> bool:
    """Tell whether at is in the middle of a paragraph."""
    return 0 < at < len(text) and text[at - 1] != "\n" and text[at] != "\n"


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for paragraph in text.split("\n"):
        if paragraph.strip():
            yield start, paragraph
        start += len(paragraph) + 1
