"""Notes of KOReader: the metadata.*.lua beside a book, as it has been since 2014.

Since 2024.07 everything is in "annotations"; before that quotes were in "highlight" by page and
what the reader wrote in "bookmarks". Times are the device's own, without a zone: taken as UTC.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from reader_app.core.note import MarkStyle, Quote
from reader_app.services.exchange.foreign import (
    ForeignArticle,
    ForeignFile,
    ForeignNote,
    colour_of,
    text_of,
    time_of,
)
from reader_app.services.exchange.lua import read_table

_UNDERLINED = frozenset({"underscore", "strikeout"})
# What older versions wrote into a bookmark by themselves: "Page 12 words @ 2020-01-02 03:04:05".
_AUTOMATIC = re.compile(r".* @ \d{4}-\d\d-\d\d \d\d:\d\d:\d\d", re.S)


def read_koreader(text: str) -> ForeignFile:
    """Return the notes of a sidecar file. Raises ImportFailed for what is none."""
    table = read_table(text)
    properties = _table(table.get("doc_props")) or _table(table.get("stats"))
    title = text_of(properties.get("title"))
    path = text_of(table.get("doc_path"))
    article = ForeignArticle(title=title or path.replace("\\", "/").rpartition("/")[2])
    notes: list[ForeignNote] = []
    left_out: list[str] = []
    for entry in _entries(table):
        quote = text_of(entry.get("text"))
        if "drawer" not in entry and not text_of(entry.get("note")):
            left_out.append(f"A bookmark: {quote[:60] or text_of(entry.get('chapter'))[:60]}")
            continue
        created = time_of(entry.get("datetime"))
        place = "|".join(str(entry.get(name) or "") for name in ("page", "pos0", "pos1"))
        notes.append(
            ForeignNote(
                article,
                f"{text_of(entry.get('datetime'))}|{place}|{quote[:200]}",
                Quote(quote),
                text_of(entry.get("note")),
                colour=colour_of(entry.get("color")),
                style=_style(entry),
                created=created,
                modified=time_of(entry.get("datetime_updated")) or created,
            )
        )
    return ForeignFile("KOReader", tuple(notes), left_out=tuple(left_out))


def _entries(table: dict[Any, Any]) -> Iterator[dict[Any, Any]]:
    current = table.get("annotations")
    if isinstance(current, dict) and current:
        yield from _values(current)
        return
    written = {}
    for mark in _values(table.get("bookmarks")):
        words, quote = text_of(mark.get("text")), text_of(mark.get("notes"))
        if words and words != quote and not _AUTOMATIC.fullmatch(words):
            written[text_of(mark.get("datetime")), quote] = words
    for page in _values(table.get("highlight")):
        for mark in _values(page):
            key = text_of(mark.get("datetime")), text_of(mark.get("text"))
            yield {"drawer": "lighten", "note": written.pop(key, ""), **mark}


def _values(table: object) -> list[dict[Any, Any]]:
    return [value for value in _table(table).values() if isinstance(value, dict)]


def _table(value: object) -> dict[Any, Any]:
    return value if isinstance(value, dict) else {}


def _style(entry: dict[Any, Any]) -> MarkStyle:
    drawn = entry.get("drawer") in _UNDERLINED
    return MarkStyle.UNDERLINE if drawn else MarkStyle.HIGHLIGHT
