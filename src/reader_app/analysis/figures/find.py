"""Finding figures: one scan for places where a number may stand, then a local reading."""

from __future__ import annotations

import re

from reader_app.analysis.figures.dates import (
    read_bare_year,
    read_date,
    read_decade,
    read_numeric,
)
from reader_app.analysis.figures.draft import Draft
from reader_app.analysis.figures.folding import fold
from reader_app.analysis.figures.han import read_han
from reader_app.analysis.figures.labels import read_label, read_plan
from reader_app.analysis.figures.ordinals import read_ordinal
from reader_app.analysis.figures.quantities import read_quantity
from reader_app.analysis.figures.ratios import read_ratio
from reader_app.core.article import Article
from reader_app.core.figure import Figure

_HAN = "〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅几数"
_PLACES = re.compile(rf"[0-9{_HAN}](?:(?<=[0-9])|(?<![{_HAN}][{_HAN}]))")
_MARKER = re.compile(r"[0-9]{1,2}(?:[.、](?![0-9])|[)）])")
_LONG = re.compile(r"[0-9]{7,}(?![0-9,.]*[百千万亿%])")


def find_figures(article: Article) -> tuple[Figure, ...]:
    """Return the figures of an article's body, sorted by place, none overlapping another.

    Boilerplate gives none.
    """
    return find_in_text(article.text, end=article.body_end)


def find_in_text(text: str, start: int = 0, end: int | None = None) -> tuple[Figure, ...]:
    """Return the figures of text between two offsets; spans count code points of text."""
    folded = fold(text)
    drafts = _drafts(folded, start, len(text) if end is None else end)
    for draft in drafts:
        if draft.unit:
            unit_end = draft.end
            place = folded.rfind(draft.unit, draft.start, unit_end)
            if place >= 0:
                draft.unit = text[place : place + len(draft.unit)]
    return tuple(draft.figure() for draft in drafts)


def _drafts(folded: str, start: int, end: int) -> list[Draft]:
    found: list[Draft] = []
    place = start
    while True:
        match = _PLACES.search(folded, place, end)
        if match is None:
            return found
        at = match.start()
        drafts = _read(folded, at)
        if drafts:
            kept = [draft for draft in drafts if draft.end <= end and draft.end > draft.start]
            if found and kept and kept[0].start < found[-1].end:
                kept[0].start = found[-1].end
            found += kept
            place = max(drafts[-1].end, at + 1)
        else:
            place = match.end()
            if folded[at].isdigit():
                while place < end and folded[place].isdigit():
                    place += 1


def _read(folded: str, at: int) -> list[Draft]:
    """Read what stands at a place where a number begins."""
    if folded[at].isdigit():
        return _read_digits(folded, at)
    before = folded[at - 1] if at else ""
    one = read_plan(folded, at) or read_decade(folded, at)
    if one:
        return [one]
    if before in "第前" and before:
        one = read_ordinal(folded, at)
        if one or before == "第":
            return [one] if one else []
    dates = read_date(folded, at)
    if dates:
        return dates
    one = read_han(folded, at)
    return [one] if one else []


def _read_digits(folded: str, at: int) -> list[Draft]:
    before = folded[at - 1] if at else "\n"
    if _LONG.match(folded, at):
        numeric = read_numeric(folded, at)
        return [numeric] if numeric else []
    if before in "\n（(" and _MARKER.match(folded, at):
        return []
    one = read_numeric(folded, at) or read_decade(folded, at)
    if one:
        return [one]
    if before in "第前":
        one = read_ordinal(folded, at)
        if one or before == "第":
            return [one] if one else []
    dates = read_date(folded, at)
    if dates:
        return dates
    one = (
        read_label(folded, at)
        or read_ratio(folded, at)
        or read_bare_year(folded, at)
        or read_quantity(folded, at)
    )
    return [one] if one else []
