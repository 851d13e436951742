"""Notes of KOReader: the metadata.*.lua beside a book, as it has been since 2014, and its exports.

Since 2024.07 everything is in "annotations"; before that quotes were in "highlight" by page and
what the reader wrote in "bookmarks". A book that was opened as pages and as running text has the
other kind's beside it, in "annotations_paging", "highlight_rolling" and so on. Where "annotations"
is there, older tables are left over and hold what was deleted since. The text of a bookmark is
made up by the program ("in Chapter 3"). Times are the device's own, without a zone: taken as UTC.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from reader_app.core.note import MarkStyle, Quote, Scope
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
        note = text_of(entry.get("note"))
        quote = text_of(entry.get("text")) if "drawer" in entry else ""
        if not quote and not note:
            told = text_of(entry.get("text")) or text_of(entry.get("chapter"))
            left_out.append(f"A bookmark: {told[:60]}")
            continue
        created = time_of(entry.get("datetime"))
        place = "|".join(str(entry.get(name) or "") for name in ("page", "pos0", "pos1"))
        notes.append(
            ForeignNote(
                article,
                f"{text_of(entry.get('datetime'))}|{place}|{quote[:200]}",
                Quote(quote),
                note,
                colour=colour_of(entry.get("color")),
                style=_style(entry),
                created=created,
                modified=time_of(entry.get("datetime_updated")) or created,
                scope=Scope.SPAN if quote else Scope.ARTICLE,
            )
        )
    return ForeignFile("KOReader", tuple(notes), left_out=tuple(left_out))


def read_exported(data: Any) -> ForeignFile | None:
    """Return the notes of the JSON that KOReader exports, of one book or of several."""
    if not isinstance(data, dict) or "created_on" not in data:
        return None
    books = data.get("documents", [data])
    notes: list[ForeignNote] = []
    left_out: list[str] = []
    for book in books if isinstance(books, list) else ():
        entries = book.get("entries") if isinstance(book, dict) else None
        if not isinstance(entries, list):
            return None
        article = ForeignArticle(title=text_of(book.get("title")))
        for entry in (entry for entry in entries if isinstance(entry, dict)):
            quote, note = text_of(entry.get("text")), text_of(entry.get("note"))
            if entry.get("sort") == "bookmark" or not (quote or note):
                left_out.append(f"A bookmark: {quote[:60]}")
                continue
            seconds = entry.get("time")
            made = time_of(seconds * 1000) if isinstance(seconds, int | float) else ""
            notes.append(
                ForeignNote(
                    article,
                    f"{seconds}|{entry.get('page')}|{quote[:200]}",
                    Quote(quote),
                    note,
                    colour=colour_of(entry.get("color")),
                    style=_style(entry),
                    created=made,
                    modified=made,
                    scope=Scope.SPAN if quote else Scope.ARTICLE,
                )
            )
    return ForeignFile("KOReader", tuple(notes), left_out=tuple(left_out))


def _entries(table: dict[Any, Any]) -> Iterator[dict[Any, Any]]:
    if "annotations" in table:
        for name in ("annotations", "annotations_paging", "annotations_rolling"):
            yield from _values(table.get(name))
        return
    for kind in ("", "_paging", "_rolling"):
        yield from _old_entries(table.get(f"bookmarks{kind}"), table.get(f"highlight{kind}"))


def _old_entries(bookmarks: object, highlights: object) -> Iterator[dict[Any, Any]]:
    """Yield highlights with what bookmarks of the same moment say, then bookmarks of none."""
    left: dict[str, list[dict[Any, Any]]] = {}
    for mark in _values(bookmarks):
        left.setdefault(text_of(mark.get("datetime")), []).append(mark)
    for page in _values(highlights):
        for mark in _values(page):
            words = text_of(mark.get("text"))
            beside = left.get(text_of(mark.get("datetime")), [])
            found = next((one for one in beside if text_of(one.get("notes")) == words), None)
            if found is None and len(beside) == 1:  # its words were edited
                found = beside[0]
            note = ""
            if found is not None:
                beside.remove(found)
                note = _written(found)
            yield {"drawer": "lighten", **mark, "note": note}
    for mark in (mark for marks in left.values() for mark in marks):
        entry = {**mark, "text": mark.get("notes"), "note": _written(mark)}
        yield entry | {"drawer": "lighten"} if mark.get("highlighted") else entry


def _written(bookmark: dict[Any, Any]) -> str:
    """Return what the reader wrote to a bookmark, without what the program wrote by itself."""
    words = text_of(bookmark.get("text"))
    own = words == text_of(bookmark.get("notes")) or _AUTOMATIC.fullmatch(words)
    return "" if own else words


def _values(table: object) -> list[dict[Any, Any]]:
    return [value for value in _table(table).values() if isinstance(value, dict)]


def _table(value: object) -> dict[Any, Any]:
    return value if isinstance(value, dict) else {}


def _style(entry: dict[Any, Any]) -> MarkStyle:
    drawn = entry.get("drawer") in _UNDERLINED
    return MarkStyle.UNDERLINE if drawn else MarkStyle.HIGHLIGHT
