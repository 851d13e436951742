"""The YAML block at the head of a Markdown file: what is known of the article."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import Any

from reader_app.core.source import Metadata

LONGEST = 64 * 1024
"""Characters of front matter that are read; anything longer is text that happens to start so."""

FIELDS = ("title", "kicker", "subtitle", "publication", "unit", "page", "date", "authors", "url")
"""The keys that are read and written, in the order they are written."""

_BLOCK = re.compile(
    r"\A---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_SYNONYMS = {"author": "authors", "source": "publication", "来源": "publication", "标题": "title"}
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def split_front_matter(text: str) -> tuple[Metadata, str]:
    """Return what the front matter says and the text below it.

    A block that is no YAML mapping is text like any other: nothing is lost.
    """
    found = _BLOCK.match(text[:LONGEST])
    if found is None:
        return Metadata(), text
    values = _read_yaml(found.group(1))
    if values is None:
        return Metadata(), text
    return _metadata(values), text[found.end() :]


def write_front_matter(metadata: Metadata) -> str:
    """Return the front matter that reads back as metadata, "" where nothing is known."""
    import yaml

    values: dict[str, object] = {}
    for name in FIELDS:
        value = getattr(metadata, name)
        if value:
            values[name] = list(value) if isinstance(value, tuple) else value
    if not values:
        return ""
    body = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{body}---\n"


def _read_yaml(text: str) -> Mapping[str, Any] | None:
    import yaml

    try:
        values = yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError, ValueError, OverflowError):
        # ValueError: a date such as 2024-02-31
        return None
    return values if isinstance(values, dict) and values else None


def _metadata(values: Mapping[str, Any]) -> Metadata:
    known: dict[str, Any] = {}
    for key, value in values.items():
        name = _SYNONYMS.get(str(key).lower(), str(key).lower())
        if name == "authors":
            people = (
                value if isinstance(value, list) else re.split(r"[、,，;；]", _words(value) or "")
            )
            known[name] = tuple(words for one in people[:50] if (words := _words(one)))
        elif name in FIELDS and (words := _words(value)):
            if name == "date" and not _DATE.fullmatch(words):
                continue
            known[name] = words
    return Metadata(**known)


def _words(value: object) -> str | None:
    """Return a scalar as one line, None for anything else."""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return " ".join(str(value).split())[:1000] or None
    return None
