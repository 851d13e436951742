"""Notes as W3C Web Annotations in JSON-LD, whole enough to come back exactly as they were.

Model: https://www.w3.org/TR/annotation-model/ (2017). A file is an AnnotationPage whose items
can each stand alone. What the model has no word for (the version of the text, a place put by
hand, a note on a block) is said with names of our own, which other programs pass over.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from reader_app.core.address import Address
from reader_app.core.note import Note, Scope, Target
from reader_app.core.source import Metadata

ANNO = "http://www.w3.org/ns/anno.jsonld"
CONTEXT: list[object] = [ANNO, {"meipi": "meipi://terms/"}]
VERSION, SCOPE, ATTACHED = "meipi:version", "meipi:scope", "meipi:attached"
LINK = "meipi://link/"
LINKED = ("note:", "figure:", "term:")
_TINTS = {
    "yellow": "#ffe58f",
    "green": "#b7eb8f",
    "blue": "#91caff",
    "red": "#ffa39e",
    "violet": "#d3adf7",
}


def dump_notes(
    notes: Iterable[tuple[str, Metadata, Iterable[Note]]],
) -> Iterator[str]:
    """Yield the pieces of one JSON-LD file with the notes of articles, in a fixed order.

    notes has an article's id and metadata with its notes. The same notes always give the same
    characters: nothing in the file depends on when or where it is written.
    """
    head = {"@context": CONTEXT, "id": "meipi://notes", "type": "AnnotationPage"}
    opening = json.dumps(head, ensure_ascii=False, indent=1)
    yield opening.removesuffix("\n}") + ',\n "meipi:articles": ['
    articles = []
    for number, (article_id, about, held) in enumerate(notes):
        described = json.dumps(_article(article_id, about), ensure_ascii=False, sort_keys=True)
        yield ("" if number == 0 else ",") + "\n  " + described
        articles.append(held)
    yield '\n ],\n "items": ['
    first = True
    for held in articles:
        for note in sorted(held, key=_order):
            # one line a note: Python writes indented JSON five times slower
            item = json.dumps(annotation(note), ensure_ascii=False)
            yield ("" if first else ",") + "\n" + item
            first = False
    yield "\n]}\n"


def annotation(note: Note) -> dict[str, Any]:
    """Return one note as an Annotation that passes the model's MUST assertions by itself."""
    marking = f"meipi-{note.colour.value}-{note.style.value}"
    body: list[dict[str, str]] = []
    if note.body:
        body.append(
            {
                "type": "TextualBody",
                "value": note.body,
                "format": "text/markdown",
                "purpose": "commenting",
            }
        )
    body += [{"type": "TextualBody", "value": tag, "purpose": "tagging"} for tag in note.tags]
    body += [
        {"type": "SpecificResource", "source": link_address(link), "purpose": "linking"}
        for link in note.links
    ]
    made: dict[str, Any] = {
        "@context": CONTEXT,
        "id": f"urn:uuid:{quote(note.id, safe='')}",
        "type": "Annotation",
        "motivation": "commenting" if note.body else "highlighting",
        "created": note.created,
        "modified": note.modified,
        "stylesheet": {"type": "CssStylesheet", "value": _style(note, marking)},
    }
    if body:
        made["body"] = body
    made["target"] = {**_target(note.article_id, note.target), "styleClass": marking}
    if note.attached is not None:
        made[ATTACHED] = _target(note.article_id, note.attached)
    return made


def link_address(link: str) -> str:
    """Return a link between notes, figures and terms as a URI (RFC 3986)."""
    if link.startswith(LINKED):
        scheme, _, rest = link.partition(":")
        return f"{scheme}:{quote(rest, safe='')}"
    return LINK + quote(link, safe="")


def _article(article_id: str, about: Metadata) -> dict[str, str]:
    facts = {"id": source_address(article_id), "label": about.title, "url": about.url}
    facts |= {"publication": about.publication, "date": about.date}
    return {name: value for name, value in facts.items() if value}


def source_address(article_id: str) -> str:
    """Return the address of an article as a URI, whatever its id holds."""
    return str(Address(quote(article_id, safe="")))


def _target(article_id: str, target: Target) -> dict[str, Any]:
    made: dict[str, Any] = {"type": "SpecificResource", "source": source_address(article_id)}
    if target.version:
        made[VERSION] = target.version
    if target.scope is not Scope.SPAN:
        made[SCOPE] = target.scope.value
    words = target.quote
    made["selector"] = [
        {
            "type": "TextQuoteSelector",
            "exact": words.exact,
            "prefix": words.prefix,
            "suffix": words.suffix,
        },
        {"type": "TextPositionSelector", "start": target.span.start, "end": target.span.end},
    ]
    if target.scope is Scope.ARTICLE:
        del made["selector"]
    return made


def _style(note: Note, marking: str) -> str:
    tint = _TINTS[note.colour.value]
    drawn = f"background: {tint}"
    if note.style.value == "underline":
        drawn = f"border-bottom: 2px solid {tint}"
    return f".{marking} {{ {drawn} }}"


def _order(note: Note) -> tuple[int, int, str, str]:
    span = note.target.span
    return span.start, span.end, note.created, note.id
