"""What stands right beside a quote and belongs to its meaning: the rest of a figure, its sign, a "not".

A quote is made by hand and may begin or end within a figure ("12.5" of 12.5万吨), or behind the
word that gives it its sign (下降5.2%) or denies it (未完成). If only that neighbour changes, the
quote's own words stand as they stood and say something else. So its neighbours are compared, too,
and where they differ the note is shown as changed, with the neighbour in what is shown.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from reader_app.core.note import Quote
from reader_app.core.span import Span
from reader_app.services.skeleton import skeleton_of

_NUMERALS = "〇零一二三四五六七八九十百千万亿兆两半"
_MAGNITUDES = "十百千万亿兆"
_ENDS_IN_FIGURE = re.compile(rf"(?:\d+(?:[.,]\d+)*[{_MAGNITUDES}]*|[{_NUMERALS}]{{2,}})$")
_BEGINS_WITH_FIGURE = re.compile(rf"[\d$¥€+-]|[{_NUMERALS}]{{2}}|百分之")
_FIGURE_BEFORE = re.compile(rf"(?:[-+]?\d+(?:[.,]\d+)*[.,]?[{_MAGNITUDES}]*|[{_NUMERALS}]{{2,}})$")
_FIGURE_AFTER = re.compile(
    rf"(?:[.,]?\d|[{_NUMERALS}])*(?:个百分点|[^\d\s，。；：、！？,.;:!?]{{0,2}})"
)
_DIRECTIONS = (
    "增长|增加|增产|增收|上升|上涨|提高|提升|扩大|加快|高出|多|下降|减少|减产|降低|下跌|下滑|回落|"
    "缩小|收窄|放缓|低于|高于|少|增|升|涨|减|降|跌|负|零下|不足|超过|[-+]|us\\$|hk\\$|us|hk|[$¥€£]"
)
_DIRECTION_BEFORE = re.compile(rf"(?:{_DIRECTIONS})(?:了|约|近|达|到|至|为|幅)*$", re.I)
_NOT_BEFORE = re.compile(r"(?:不|未|没有|没|无|非|勿|禁止|停止|取消|拒绝|不得|尚未|并未|从未)$")


class Edges(NamedTuple):
    """How many code points beside a quote belong to it, and what they are, as skeletons."""

    before: int
    after: int
    words_before: str
    words_after: str


def edges_of(quote: Quote) -> Edges:
    """Return what beside a quote belongs to what it says."""
    words = skeleton_of(quote.exact)
    prefix, suffix = skeleton_of(quote.prefix), skeleton_of(quote.suffix)
    before = _before(words, prefix)
    after = _after(words, suffix)
    return Edges(
        _length_in(quote.prefix[::-1], len(before)),
        _length_in(quote.suffix, len(after)),
        before,
        after,
    )


def changed_edges(quote: Quote, text: str, span: Span) -> tuple[str, Span] | None:
    """Return the quote with its neighbours as it was, and the span of what stands there now.

    None where they say the same. text is where the quote's own words stand at span; where the
    quote came without context nothing is known of its neighbours.
    """
    now = Quote.of(text, span)
    was, there = edges_of(quote), edges_of(now)
    left = bool(quote.prefix) and was.words_before != there.words_before
    right = bool(quote.suffix) and was.words_after != there.words_after
    if not left and not right:
        return None
    before = max(was.before, there.before) if left else 0
    after = max(was.after, there.after) if right else 0
    old = quote.prefix[len(quote.prefix) - before :] + quote.exact + quote.suffix[:after]
    return old, Span(max(0, span.start - before), min(len(text), span.end + after))


def _before(words: str, prefix: str) -> str:
    """Return the end of the words before that belongs to the quote."""
    found = ""
    if words and (words[0].isalnum() or words[0] in "%‰℃."):
        figure = _FIGURE_BEFORE.search(prefix)
        found = figure[0] if figure else ""
    if found or _BEGINS_WITH_FIGURE.match(words):
        direction = _DIRECTION_BEFORE.search(prefix[: len(prefix) - len(found)])
        return (direction[0] if direction else "") + found
    denied = _NOT_BEFORE.search(prefix)
    return denied[0] if denied else ""


def _after(words: str, suffix: str) -> str:
    """Return the beginning of the words after that belongs to the quote's last figure."""
    if not _ENDS_IN_FIGURE.search(words):
        return ""
    figure = _FIGURE_AFTER.match(suffix)
    return figure[0] if figure else ""


def _length_in(source: str, size: int) -> int:
    """Return how many code points of a text make so many of its skeleton, read from its start."""
    for length in range(len(source) + 1):
        if len(skeleton_of(source[:length])) >= size:
            return length
    return len(source)
