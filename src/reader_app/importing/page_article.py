"""Takes a page apart into the article's own lines, with their hints, and its facts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader_app.core.source import Hint, Metadata
from reader_app.importing.flow import Leaf, read_flow
from reader_app.importing.markup import squeeze
from reader_app.importing.page_body import Body, find_body, names_of, prose
from reader_app.importing.page_facts import (
    Declared,
    declared_date,
    find_title,
    has_date,
    iso_date,
    read_declared,
    title_before,
)
from reader_app.importing.page_lines import (
    find_authors,
    find_publication,
    is_boilerplate,
    is_byline,
    is_clutter,
    is_source,
    trim_clutter,
)
from reader_app.importing.page_look import read_body, spaced

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

HEAD_LEAVES = 40
"""Leaves between headline and body that are looked at for date, source and byline."""

TAIL_LEAVES = 8
"""Leaves after the body that are looked at for the editor's name."""

_SUBTITLE = re.compile(r"sub-?(?:title|tit|head)|futi|second-?title", re.IGNORECASE)
_FACTS = re.compile(
    r"source|author|date|time|info|editor|from|laiyuan|zuozhe|meta|byline", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Article:
    """The article's leaves in order, headline first, and what is known of it."""

    leaves: tuple[Leaf, ...]
    metadata: Metadata


def find_article(tree: Element) -> Article:
    """Return the article of a page; where no body stands out, all the page's lines."""
    declared = read_declared(tree)
    leaves = read_flow(tree)
    title, at = find_title(leaves, declared)
    body = find_body(leaves, at)
    if at is None and body is not None and (at := title_before(leaves, body.first)) is not None:
        title = " ".join(leaves[at].text.split())
    if body is None:
        lines = [leaf for n, leaf in enumerate(leaves) if n != at]
    else:
        lines = _article_lines(leaves, body, title, at)
    metadata = _metadata(tree, declared, title, lines)
    if metadata.date is None and body is not None:
        late = (
            iso_date(leaf.text)
            for leaf in _time_lines(leaves[body.first : body.last + TAIL_LEAVES])
        )
        metadata = replace(metadata, date=next(late, None))
    if title:
        readings = leaves[at].readings if at is not None and leaves[at].text == title else ()
        lines.insert(0, Leaf(tree, title, Hint.TITLE, readings=readings))
    return Article(tuple(lines), metadata)


def _article_lines(
    leaves: Sequence[Leaf], body: Body, title: str | None, at: int | None
) -> list[Leaf]:
    """Return the lines from below the headline (the leaf at) to the editor's name."""
    begin, head_end = body.first, body.first
    if at is None:
        head_begin = max(0, body.first - 10)
    elif at < body.first:
        head_begin = max(at + 1, body.first - HEAD_LEAVES)
    else:
        head_begin, head_end, begin = body.first, at, at + 1
    if at is not None and at >= body.last:
        head_begin, head_end, begin = body.first, body.first, body.first
    return [
        *_head_lines(leaves[head_begin:head_end], title or ""),
        *read_body(leaves[begin : body.last], body.container, title),
        *_tail_lines(leaves[body.last : body.last + TAIL_LEAVES]),
    ]


def _head_lines(leaves: Sequence[Leaf], title: str) -> Iterator[Leaf]:
    """Yield what stands between headline and body and belongs to the article."""
    for leaf in leaves:
        text = trim_clutter(spaced(leaf))
        if leaf.picture is not None or not text or is_clutter(text):
            continue
        hint = None
        if is_source(text):
            hint = Hint.SOURCE
        elif leaf.linked > 0.8 * len(text) or squeeze(text) in squeeze(title):
            continue
        elif _SUBTITLE.search(names_of(leaf.owner)) and len(text) >= 6:
            hint = Hint.SUBTITLE
        elif is_byline(text) or (_FACTS.search(names_of(leaf.owner)) and 2 <= len(text) <= 30):
            hint = Hint.BYLINE
        if hint is not None:
            yield replace(leaf, text=text, hint=hint, level=None, readings=())


def _time_lines(leaves: Sequence[Leaf]) -> Iterator[Leaf]:
    """Yield the lines that say little more than a date."""
    for leaf in leaves:
        words = leaf.text.strip()
        if leaf.hint is Hint.TABLE or words.endswith(("。", "！", "？", "；")):
            continue  # a sentence tells when something happened, not when it was published
        if has_date(words) and len(words) <= 60 and leaf.linked <= 0.3 * len(words):
            yield leaf


def _tail_lines(leaves: Sequence[Leaf]) -> Iterator[Leaf]:
    """Yield the editor's line and its like, which often stand right below the body's element."""
    for leaf in leaves:
        if leaf.picture is not None or prose(leaf) > 40 or leaf.hint is Hint.HEADING:
            return
        text = trim_clutter(leaf.text)
        if len(squeeze(text)) > 40 or is_boilerplate(text) or is_clutter(text):
            continue
        if is_byline(text):
            yield replace(leaf, text=text, hint=Hint.BYLINE, level=None, readings=())


def _metadata(
    tree: Element, declared: Declared, title: str | None, lines: Sequence[Leaf]
) -> Metadata:
    facts = [leaf.text for leaf in lines if leaf.hint in (Hint.SOURCE, Hint.BYLINE)]
    opening = [leaf.text for leaf in lines if leaf.picture is None][:6]
    closing = [leaf.text for leaf in lines if leaf.picture is None][-4:]
    head = [leaf.text for leaf in lines[:12] if leaf.hint in (Hint.SOURCE, Hint.BYLINE)]
    date = next((found for text in head if (found := iso_date(text))), None)
    publication = next((found for text in facts if (found := find_publication(text))), None)
    subtitle = next((leaf.text.strip() for leaf in lines if leaf.hint is Hint.SUBTITLE), None)
    authors: tuple[str, ...] = ()
    for text in (*facts, *opening, *closing):
        authors = find_authors(text)
        if authors:
            break
    url = declared.first("canonical", "og:url")
    return Metadata(
        title=title,
        subtitle=subtitle,
        publication=publication or declared.first("ld:publisher", "og:site_name"),
        date=date or declared_date(tree, declared),
        authors=authors or _declared_authors(declared, publication),
        url=url if url and url.startswith(("http://", "https://")) else None,
    )


def _declared_authors(declared: Declared, publication: str | None) -> tuple[str, ...]:
    name = declared.first("ld:author", "author", "article:author")
    site = squeeze(declared.first("og:site_name", "ld:publisher") or "")
    if not name or len(name) > 30 or "http" in name or "@" in name or name.isdigit():
        return ()
    if (
        name == publication
        or squeeze(name) == site
        or squeeze(name) in squeeze(declared.page_title)[-24:]
    ):
        return ()
    return (name,)
