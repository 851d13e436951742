"""Highlights of calibre, in each of the five places it writes them.

- "calibre_annotation_collection", exported by the library's annotation browser, and
  "calibre_highlights", exported by the viewer (both version 1);
- the list of annotations the viewer keeps of a book (viewer/annots/*.json in its folder);
- META-INF/calibre_bookmarks.txt inside a book: the same list in base64 behind one line;
- metadata.opf beside a book in a library: a meta "calibre:annotation" each, with the book's title.

Removed highlights stay in all of them, marked; bookmarks and the place last read stand among them.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterable
from typing import Any

from reader_app.core.errors import ImportFailed
from reader_app.core.note import MarkStyle, Quote
from reader_app.services.exchange.foreign import (
    ForeignArticle,
    ForeignFile,
    ForeignNote,
    colour_of,
    text_of,
    time_of,
)

ENCODED = "encoding=json+base64:\n"
_LISTS = {"calibre_annotation_collection": "annotations", "calibre_highlights": "highlights"}
_TYPES = frozenset({"highlight", "bookmark", "last-read"})


def read_calibre(data: Any) -> ForeignFile | None:
    """Return the highlights of an exported file or of a book's list; None for other JSON."""
    if isinstance(data, dict) and text_of(data.get("type")) in _LISTS:
        entries = data.get(_LISTS[data["type"]])
        return _file(entries if isinstance(entries, list) else [])
    if isinstance(data, list) and data and all(map(_is_annotation, data)):
        return _file(data)
    return None


def read_encoded(text: str) -> ForeignFile:
    """Return the highlights of a calibre_bookmarks.txt. Raises ImportFailed."""
    try:
        data = json.loads(base64.b64decode(text[len(ENCODED) :]).decode())
    except (binascii.Error, ValueError, RecursionError) as error:
        raise ImportFailed("This file is damaged: its notes cannot be decoded.") from error
    found = read_calibre(data)
    return _file([]) if found is None else found


def read_opf(text: str) -> ForeignFile | None:
    """Return the highlights of a metadata.opf; None for other XML. Nothing in it is fetched."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError:
        return None
    if etree.QName(root).localname != "package":
        return None
    titles = root.findall(".//{http://purl.org/dc/elements/1.1/}title")
    entries = []
    for meta in root.iter("{*}meta"):
        if meta.get("name") == "calibre:annotation":
            try:
                kept = json.loads(meta.get("content") or "")
            except (ValueError, RecursionError):
                continue
            entries.append(kept.get("annotation") if isinstance(kept, dict) else None)
    return _file(entries, (titles[0].text or "") if titles else "")


def _is_annotation(entry: Any) -> bool:
    return isinstance(entry, dict) and text_of(entry.get("type")) in _TYPES and "timestamp" in entry


def _file(entries: Iterable[Any], title: str = "") -> ForeignFile:
    notes: list[ForeignNote] = []
    left_out: list[str] = []
    for entry in (entry for entry in entries if isinstance(entry, dict)):
        words = text_of(entry.get("highlighted_text"))
        if entry.get("removed") or entry.get("type", "highlight") != "highlight" or not words:
            left_out.append(f"Not a highlight: {(words or text_of(entry.get('title')))[:60]}")
            continue
        style = entry.get("style")
        drawn = style if isinstance(style, dict) else {}
        shade = drawn.get("which") or drawn.get("light") or drawn.get("background-color")
        made = time_of(entry.get("timestamp"))
        notes.append(
            ForeignNote(
                ForeignArticle(title=title or text_of(entry.get("title"))),
                text_of(entry.get("uuid")),
                Quote(words),
                text_of(entry.get("notes")),
                colour=colour_of(shade),
                style=MarkStyle.UNDERLINE
                if drawn.get("kind") == "decoration"
                else MarkStyle.HIGHLIGHT,
                created=made,
                modified=made,
            )
        )
    return ForeignFile("calibre", tuple(notes), left_out=tuple(left_out))
