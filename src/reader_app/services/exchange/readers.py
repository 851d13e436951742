"""Notes of Hypothesis and Readest, from the JSON files these programs write.

Each function takes the parsed JSON and returns None where it is a file of another kind.

- Hypothesis: the client's export ("export_date", "annotations"), the API's search results ("rows",
  and "replies" where these were asked for apart), one annotation or a list of them; an annotation
  has "uri", "user", "text", "tags", "target" with W3C selectors, "references".
- Readest: "readest-annotations", version 1, and "booknotes" in the config.json of a book; times
  are milliseconds. A bookmark's text is a snippet of the page, what the reader wrote to it a note.
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
    entries = _hypothesis_entries(data)
    if entries is None:
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


def _hypothesis_entries(data: Any) -> list[Any] | None:
    if isinstance(data, list):
        ours = data and all(map(_is_hypothesis, data))
        return data if ours else None
    if not isinstance(data, dict):
        return None
    if _is_hypothesis(data):
        return [data]
    entries = data.get("annotations") if "export_date" in data else data.get("rows")
    if not isinstance(entries, list):
        return None
    replies = data.get("replies")
    return entries + replies if isinstance(replies, list) else entries


def _is_hypothesis(entry: Any) -> bool:
    """Tell an annotation of the API from one of the W3C, which has neither."""
    return isinstance(entry, dict) and "uri" in entry and "user" in entry


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
        if entry.get("type") == "bookmark":
            words = ""
        if entry.get("deletedAt") or not (words or note):
            left_out.append(f"A bookmark or deleted: {text_of(entry.get('text'))[:60]}")
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
