"""Addresses of what is in a library: meipi://article/ID and meipi://article/ID#NOTE.

They can be put into other programs' notes; the system hands them to `meipi ADDRESS`. An address
names things by id and says nothing of their content.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader_app.core.errors import ReaderError

SCHEME = "meipi:"
_FORM = re.compile(
    r"meipi://article/(?P<article>[0-9A-Za-z-]{1,80})/?(?:#(?P<note>[0-9A-Za-z-]{1,80}))?"
)


class NotAnAddress(ReaderError):
    """What was given as an address names nothing in a library."""


@dataclass(frozen=True, slots=True)
class Address:
    """An article, and a note in it ("" for none)."""

    article_id: str
    note_id: str = ""

    def __str__(self) -> str:
        note = f"#{self.note_id}" if self.note_id else ""
        return f"meipi://article/{self.article_id}{note}"


def is_address(text: str) -> bool:
    """Tell whether a text claims to be one of our addresses."""
    return text[: len(SCHEME)].lower() == SCHEME


def parse_address(text: str) -> Address:
    """Return what an address names. Raises NotAnAddress for any other form."""
    found = _FORM.fullmatch(text.strip())
    if found is None:
        raise NotAnAddress(f"“{text[:80]}” is no address of an article in Meipi.")
    return Address(found["article"], found["note"] or "")
