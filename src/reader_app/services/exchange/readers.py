"""Notes of Hypothesis, calibre and Readest, from the JSON files these programs write.

Each function takes the parsed JSON and returns None where it is a file of another kind.

- Hypothesis: the client's export ("export_date", "annotations") and the API's search results
  ("rows"); an annotation has "uri", "text", "tags", "target" with W3C selectors, "references".
- calibre: "calibre_annotation_collection" from the library's annotation browser and
  "calibre_highlights" from its viewer, version 1; removed highlights stay in there, marked.
- Readest: "readest-annotations", version 1, and "booknotes" in the config.json of a book; times
  are milliseconds.
"""

from __future__ import annotations

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


def read_hypothesis(data: Any) -> ForeignFile | None:
    """Return the notes of a Hypothesis export; a reply stands where its first note does."""
    if not isinstance(data, dict):
        return None
    entries = data.get("annotations") if "export_date" in data else data.get("rows")
    if not isinstance(entries, list):
        return None
    known = {text_of(entry.get("id")): entry for entry in entries if isinstance(entry, dict)}
    notes = []
    for entry in (entry for entry in entries if isinstance(entry, dict)):
        references = entry.get("references")
        above = [text_of(one) for one in references] if isinstance(references, list) else []
        root = known.get(above[0], entry) if above else entry
        quote = _quote(root)
        tags = entry.get("tags")
        created = time_of(entry.get("created"))
        notes.append(
            ForeignNote(
                ForeignArticle(title=_document_title(root), url=text_of(root.get("uri"))),
                text_of(entry.get("id")),
                quote,
                text_of(entry.get("text")),
                tuple(filter(None, map(text_of, tags))) if isinstance(tags, list) else (),
                created=created,
                modified=time_of(entry.get("updated")) or created,
                scope=Scope.SPAN if quote.exact else Scope.ARTICLE,
                reply_to=above[-1] if above and above[-1] in known else "",
            )
        )
    return ForeignFile("Hypothesis", tuple(notes))


def read_calibre(data: Any) -> ForeignFile | None:
    """Return the highlights of a calibre export; bookmarks and removed ones are left out."""
    lists = {"calibre_annotation_collection": "annotations", "calibre_highlights": "highlights"}
    if not isinstance(data, dict) or text_of(data.get("type")) not in lists:
        return None
    entries = data.get(lists[data["type"]])
    notes: list[ForeignNote] = []
    left_out: list[str] = []
    for entry in entries if isinstance(entries, list) else ():
        if not isinstance(entry, dict):
            continue
        words = text_of(entry.get("highlighted_text"))
        if entry.get("removed") or entry.get("type", "highlight") != "highlight" or not words:
            left_out.append(f"Not a highlight: {(words or text_of(entry.get('title')))[:60]}")
            continue
        style = entry.get("style")
        drawn = style if isinstance(style, dict) else {}
        made = time_of(entry.get("timestamp"))
        notes.append(
            ForeignNote(
                ForeignArticle(title=text_of(entry.get("title"))),
                text_of(entry.get("uuid")),
                Quote(words),
                text_of(entry.get("notes")),
                colour=colour_of(drawn.get("which") or drawn.get("background-color")),
                style=MarkStyle.UNDERLINE
                if drawn.get("kind") == "decoration"
                else MarkStyle.HIGHLIGHT,
                created=made,
                modified=made,
            )
        )
    return ForeignFile("calibre", tuple(notes), left_out=tuple(left_out))


def read_readest(data: Any) -> ForeignFile | None:
    """Return the notes of a Readest export or of a book's configuration."""
    if not isinstance(data, dict):
        return None
    exported = data.get("$format") == "readest-annotations"
    entries = data.get("annotations" if exported else "booknotes")
    if not isinstance(entries, list):
        return None
    book = data.get("book")
    article = ForeignArticle(title=text_of(book.get("title")) if isinstance(book, dict) else "")
    notes: list[ForeignNote] = []
    left_out: list[str] = []
    for entry in (entry for entry in entries if isinstance(entry, dict)):
        words, note = text_of(entry.get("text")), text_of(entry.get("note"))
        if entry.get("deletedAt") or entry.get("type") == "bookmark" or not (words or note):
            left_out.append(f"A bookmark or deleted: {words[:60]}")
            continue
        styled = entry.get("style") in ("underline", "squiggly")
        created = time_of(entry.get("createdAt"))
        notes.append(
            ForeignNote(
                article,
                text_of(entry.get("id")),
                Quote(words),
                note,
                colour=colour_of(entry.get("color")),
                style=MarkStyle.UNDERLINE if styled else MarkStyle.HIGHLIGHT,
                created=created,
                modified=time_of(entry.get("updatedAt")) or created,
                scope=Scope.SPAN if words else Scope.ARTICLE,
            )
        )
    return ForeignFile("Readest", tuple(notes), left_out=tuple(left_out))


def _quote(entry: dict[str, Any]) -> Quote:
    targets = entry.get("target")
    for target in targets if isinstance(targets, list) else ():
        selectors = target.get("selector") if isinstance(target, dict) else None
        for selector in selectors if isinstance(selectors, list) else ():
            if isinstance(selector, dict) and selector.get("type") == "TextQuoteSelector":
                return Quote(*(text_of(selector.get(n)) for n in ("exact", "prefix", "suffix")))
    return Quote("")


def _document_title(entry: dict[str, Any]) -> str:
    document = entry.get("document")
    titles = document.get("title") if isinstance(document, dict) else None
    if isinstance(titles, list):
        return text_of(titles[0]) if titles else ""
    return text_of(titles)
