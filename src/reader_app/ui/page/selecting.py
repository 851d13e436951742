"""Which words a double click, a triple click or the grow key means in Chinese text.

Qt takes everything up to the next blank or punctuation for a word. Here a word is what the
segmenter says; figures, terms, 《titles》 and “quotations” are taken whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from reader_app.core.span import Span
from reader_app.ui.page.spacing import is_han

Segmenter = Callable[[str, int], Span | None]
"""Takes a text and an offset, returns the word there, None where it knows none."""

PAIRS = {
    "《": "》",
    "〈": "〉",
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
    "（": "）",
    "(": ")",
    "【": "】",
}
SENTENCE_ENDS = "。！？!?…；;"
CLAUSE_ENDS = SENTENCE_ENDS + "，,、：:"
CLOSERS = "”’」』）)》】"
MAX_QUOTED = 200
_LATIN = re.compile(r"[0-9A-Za-zÀ-ɏ０-９Ａ-Ｚａ-ｚ]+(?:[.,:/%％-][0-9A-Za-z０-９]+)*[%％]?")


def word_at(
    text: str,
    offset: int,
    places: Iterable[Span] = (),
    segmenter: Segmenter | None = None,
) -> Span:
    """Return what a double click at offset means.

    On a mark that opens or closes a title or quotation: the whole of it with its marks. Else the
    shortest place that covers it (a figure with its unit, a term), else the segmenter's word,
    else Latin letters or digits as a run, else two Han characters, else the character itself.
    """
    if not 0 <= offset < len(text):
        return Span(max(0, min(offset, len(text))), max(0, min(offset, len(text))))
    quoted = _quoted_by(text, offset)
    if quoted is not None:
        return quoted
    covering = [span for span in places if span.contains(offset)]
    if covering:
        return min(covering, key=len)
    if segmenter is not None:
        word = segmenter(text, offset)
        if word is not None and word.contains(offset):
            return word
    return _run_at(text, offset)


def _run_at(text: str, offset: int) -> Span:
    low, high = line_at(text, offset).start, line_at(text, offset).end
    low, high = max(low, offset - 60), min(high, offset + 60)
    for found in _LATIN.finditer(text, low, high):
        if found.start() <= offset < found.end():
            return Span(found.start(), found.end())
    if is_han(text[offset]):
        if offset + 1 < high and is_han(text[offset + 1]):
            return Span(offset, offset + 2)
        if offset > low and is_han(text[offset - 1]):
            return Span(offset - 1, offset + 1)
    return Span(offset, offset + 1)


def _quoted_by(text: str, offset: int) -> Span | None:
    """Return the title or quotation whose opening or closing mark stands at offset."""
    line = line_at(text, offset)
    char = text[offset]
    if char in PAIRS:
        end = text.find(PAIRS[char], offset + 1, min(line.end, offset + MAX_QUOTED))
        return Span(offset, end + 1) if end > 0 else None
    for opening, closing in PAIRS.items():
        if char == closing:
            start = text.rfind(opening, max(line.start, offset - MAX_QUOTED), offset)
            return Span(start, offset + 1) if start >= 0 else None
    return None


def line_at(text: str, offset: int) -> Span:
    """Return the line of the text around an offset: a paragraph, a heading, a table row."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return Span(start, len(text) if end < 0 else end)


def sentence_at(text: str, offset: int) -> Span:
    """Return the sentence around an offset, with the quotation marks that close it."""
    return _stretch(text, offset, SENTENCE_ENDS)


def _stretch(text: str, offset: int, ends: str) -> Span:
    line = line_at(text, offset)
    offset = max(line.start, min(offset, line.end - 1))
    start = offset
    while start > line.start and not (
        text[start - 1] in ends
        or (text[start - 1] in CLOSERS and text[start - 2 : start - 1] in ends)
    ):
        start -= 1
    while start < offset and text[start] in CLOSERS:
        start += 1
    end = offset
    while end < line.end and text[end] not in ends:
        end += 1
    while end < line.end and (text[end] in ends or text[end] in CLOSERS):
        end += 1
    return Span(start, max(end, start))


def _enclosing(text: str, selected: Span) -> list[Span]:
    """Return the titles and quotations around a span, without and with their marks."""
    line = line_at(text, selected.start)
    found = []
    for opening, closing in PAIRS.items():
        start = text.rfind(
            opening, max(line.start, selected.start - MAX_QUOTED), selected.start + 1
        )
        if start < 0:
            continue
        end = text.find(
            closing, max(selected.end - 1, start + 1), min(line.end, start + MAX_QUOTED)
        )
        if end >= 0:
            found += [Span(start + 1, end), Span(start, end + 1)]
    return found


def grown(
    text: str,
    selected: Span,
    places: Iterable[Span] = (),
    sections: Sequence[Span] = (),
    segmenter: Segmenter | None = None,
) -> Span:
    """Return the next larger unit around a selection.

    word, figure or term, quotation, clause, sentence, paragraph, section, the whole text.
    """
    if not text:
        return Span(0, 0)
    at = min(selected.start, len(text) - 1)
    steps = [word_at(text, at, places, segmenter), *places, *_enclosing(text, selected)]
    steps += [_stretch(text, at, CLAUSE_ENDS), sentence_at(text, at), line_at(text, at)]
    steps += [*sections, Span(0, len(text))]
    larger = [step for step in steps if step.covers(selected) and len(step) > len(selected)]
    return min(larger, key=len, default=selected)
