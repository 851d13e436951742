"""Links in the words of a note: [words](note:ID), [40.6万亩](figure:START-END), [三农](term:三农)."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

_LINK = re.compile(r"\[([^\]\n]*)\]\(((?:note|figure|term):[^)\s]*)\)")
_SIGNS = str.maketrans({"[": "［", "]": "］", "\n": " "})


def links_in(body: str) -> tuple[str, ...]:
    """Return what a note's Markdown links to, each once, in its order."""
    return tuple(dict.fromkeys(unquote(found[2]) for found in _LINK.finditer(body)))


def label_of(body: str, link: str) -> str:
    """Return the words that carry a link in a note's Markdown, "" where there are none."""
    return next((found[1] for found in _LINK.finditer(body) if unquote(found[2]) == link), "")


def markdown_link(label: str, link: str) -> str:
    """Return a link as it is written in a note."""
    kind, _, rest = link.partition(":")
    safe = "".join(char if char not in " ()<>\n\t" else quote(char) for char in rest)
    return f"[{label.translate(_SIGNS)}]({kind}:{safe})"


def links_after(links: tuple[str, ...], old_body: str, new_body: str) -> tuple[str, ...]:
    """Return a note's links once its words changed: those of the words now, and those that were
    never in the words (a copy kept beside its original has such a one).
    """
    before = set(links_in(old_body))
    kept = [link for link in links if link not in before]
    return tuple(dict.fromkeys((*kept, *links_in(new_body))))
