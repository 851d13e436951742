"""Reading W3C Web Annotations: our own files exactly, everybody else's as far as they go.

Whatever the model allows is taken: one annotation, a list, a page or a collection; bodies and
targets as addresses, texts, choices and sets. What has no counterpart in a note becomes words or
links in its body; nothing is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from reader_app.core.address import Address
from reader_app.core.note import Colour, MarkStyle, Quote, Scope, Target
from reader_app.core.span import Span
from reader_app.services.exchange.foreign import (
    ForeignArticle,
    ForeignFile,
    ForeignNote,
    colour_of,
    text_of,
    time_of,
)
from reader_app.services.exchange.json_ld import ATTACHED, LINK, LINKED, SCOPE, VERSION

_MARKING = re.compile(r"meipi-([a-z]+)-([a-z]+)")
_TAG = re.compile(r"<[^>]*>")
_SCOPES = {scope.value: scope for scope in Scope}
_STYLES = {style.value: style for style in MarkStyle}
_ARTICLE = str(Address(""))
_MOST_DEEP = 20
_SHA256 = re.compile(r"[0-9a-f]{64}")


def read_json_ld(data: Any) -> ForeignFile:
    """Return the notes of a parsed JSON-LD document; entries that are none are counted out."""
    articles = _articles(data)
    notes: list[ForeignNote] = []
    left_out: list[str] = []
    for entry in _annotations(data, 0):
        targets = _listed(entry.get("target"))
        if not targets:
            left_out.append(f"{text_of(entry.get('id'))[:80] or 'An entry'} has no target.")
        for number, target in enumerate(targets):
            note = _note(entry, target, articles)
            key = f"{note.key}#{number + 1}" if number and note.key else note.key
            notes.append(replace(note, key=key))
    own = bool(notes) and all(note.article.id for note in notes)
    return ForeignFile("Meipi" if own else "Web Annotation", tuple(notes), own, tuple(left_out))


def is_json_ld(data: Any) -> bool:
    """Tell whether a parsed file is of this kind."""
    kinds = _listed(data.get("type", data.get("@type"))) if isinstance(data, dict) else []
    known = "AnnotationPage" in kinds or "AnnotationCollection" in kinds
    return known or next(_annotations(data, 0), None) is not None


def _annotations(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Yield the annotations of a document, of its pages and of lists of them."""
    if depth > _MOST_DEEP:
        return
    if isinstance(data, list):
        for entry in data:
            yield from _annotations(entry, depth + 1)
    elif isinstance(data, dict):
        kinds = _listed(data.get("type", data.get("@type")))
        if "Annotation" in kinds:
            yield data
        elif "AnnotationPage" in kinds or "AnnotationCollection" in kinds:
            for name in ("items", "first", "next"):
                yield from _annotations(data.get(name), depth + 1)


def _articles(data: Any) -> dict[str, ForeignArticle]:
    listed = data.get("meipi:articles") if isinstance(data, dict) else None
    found = {}
    for entry in listed if isinstance(listed, list) else ():
        if isinstance(entry, dict):
            article_id = _own_article(text_of(entry.get("id")))
            title, url = text_of(entry.get("label")), text_of(entry.get("url"))
            found[article_id] = ForeignArticle(article_id, title, url)
    return found


def _note(entry: dict[str, Any], target: Any, articles: dict[str, ForeignArticle]) -> ForeignNote:
    source = _source(target)
    article_id = _own_article(source)
    article = articles.get(article_id) or ForeignArticle(article_id, url=source)
    if article_id and article_id not in articles:
        article = ForeignArticle(article_id)
    colour, style = _marking(target)
    body, tags, links = _bodies(entry)
    place = _target(target)
    attached = entry.get(ATTACHED)
    return ForeignNote(
        article,
        text_of(entry.get("id")).removeprefix("urn:uuid:"),
        place.quote,
        body,
        tags,
        colour,
        style,
        links,
        time_of(entry.get("created")),
        time_of(entry.get("modified")) or time_of(entry.get("created")),
        place.scope,
        place.version,
        place.span if place.version else None,
        _target(attached) if isinstance(attached, dict) else None,
    )


def _target(target: Any) -> Target:
    """Return the place a target names; version "" where it is not one of our texts."""
    selectors = list(_selectors(target, 0))
    words = next((s for s in selectors if s.get("type") == "TextQuoteSelector"), {})
    position = next((s for s in selectors if s.get("type") == "TextPositionSelector"), {})
    quote = Quote(*(text_of(words.get(name)) for name in ("exact", "prefix", "suffix")))
    version = scope = ""
    if isinstance(target, dict):
        version, scope = text_of(target.get(VERSION)), text_of(target.get(SCOPE))
    kind = _SCOPES.get(scope, Scope.SPAN if quote.exact else Scope.ARTICLE)
    start, end = position.get("start"), position.get("end")
    span = Span(0, 0)
    if type(start) is int and type(end) is int and 0 <= start <= end:
        span = Span(start, end)
    return Target(version if _SHA256.fullmatch(version) else "", span, quote, kind)


def _selectors(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Yield the selectors of a target, the refined ones before those they refine."""
    if depth > _MOST_DEEP:
        return
    if isinstance(value, list):
        for entry in value:
            yield from _selectors(entry, depth + 1)
    elif isinstance(value, dict):
        for name in ("refinedBy", "selector", "items", "startSelector"):
            yield from _selectors(value.get(name), depth + 1)
        if "Selector" in text_of(value.get("type")):
            yield value


def _source(target: Any) -> str:
    """Return the address of what is annotated."""
    for _ in range(_MOST_DEEP):
        if isinstance(target, str):
            return target
        if not isinstance(target, dict):
            break
        inner = _listed(target.get("source") or target.get("items"))
        if not inner:
            return text_of(target.get("id"))
        target = inner[0]
    return ""


def _own_article(address: str) -> str:
    if not address.startswith(_ARTICLE):
        return ""
    return unquote(address.removeprefix(_ARTICLE).partition("#")[0])


def _marking(target: Any) -> tuple[Colour, MarkStyle]:
    for name in _listed(target.get("styleClass")) if isinstance(target, dict) else ():
        found = _MARKING.fullmatch(text_of(name))
        if found is not None and found[2] in _STYLES:
            return colour_of(found[1]), _STYLES[found[2]]
        if text_of(name):
            return colour_of(name), MarkStyle.HIGHLIGHT
    return Colour.YELLOW, MarkStyle.HIGHLIGHT


def _bodies(entry: dict[str, Any]) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Return the words, tags and links of an annotation."""
    words: list[str] = []
    tags: list[str] = []
    links: list[str] = []
    value = entry.get("bodyValue")
    if isinstance(value, str):
        words.append(value)
    for body in _flat(entry.get("body"), 0):
        if isinstance(body, str):
            words.append(f"<{body}>")
        elif "tagging" in _listed(body.get("purpose")):
            tags.append(text_of(body.get("value")) or _source(body))
        elif isinstance(body.get("value"), str):
            html = body.get("format") == "text/html"
            words.append(_TAG.sub("", body["value"]) if html else body["value"])
        else:
            address = _source(body)
            link = _own_link(address)
            if link is not None:
                links.append(link)
            elif address:
                words.append(f"<{address}>")
    return "\n\n".join(words), tuple(tags), tuple(links)


def _flat(body: Any, depth: int) -> Iterator[str | dict[str, Any]]:
    """Yield bodies one by one: all of a set or list, the first of a choice."""
    for entry in _listed(body) if depth < _MOST_DEEP else ():
        if isinstance(entry, str):
            yield entry
        elif isinstance(entry, dict):
            items = entry.get("items")
            if isinstance(items, list):
                chosen = items[:1] if entry.get("type") == "Choice" else items
                yield from _flat(chosen, depth + 1)
            else:
                yield entry


def _own_link(address: str) -> str | None:
    if address.startswith(LINKED):
        scheme, _, rest = address.partition(":")
        return f"{scheme}:{unquote(rest)}"
    return unquote(address.removeprefix(LINK)) if address.startswith(LINK) else None


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
