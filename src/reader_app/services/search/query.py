"""What a query says, as a tree of frozen values; services.search.parsing makes it of words."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from reader_app.core.span import Span

NOWHERE = Span(0, 0)


class Field(StrEnum):
    """What a condition looks at instead of the text; the value is the English name."""

    TITLE = "title"
    PUBLICATION = "publication"
    AUTHOR = "author"
    TAG = "tag"
    COLLECTION = "collection"
    DATE = "date"
    NUMBER = "number"
    LENGTH = "length"
    NOTE = "note"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Words:
    """A string that stands in the text; place is where the query says so."""

    text: str
    place: Span = dataclasses.field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Days:
    """From one day to another, both within: ISO dates; "" for an open end."""

    first: str
    last: str

    def meet(self, date: str) -> bool:
        """Tell whether a date, as exact as it is known ("2025", "2025-01"), may lie within."""
        if not date:
            return False
        low, high = date + "-01-01"[len(date) - 4 :], date + "-12-31"[len(date) - 4 :]
        return (not self.last or low <= self.last) and (not self.first or high >= self.first)


@dataclass(frozen=True, slots=True)
class Amounts:
    """Numbers from low to high, None for an open end; strict ends do not belong to it.

    unit is as written, "" for any.
    """

    low: float | None
    high: float | None
    unit: str = ""
    low_strict: bool = False
    high_strict: bool = False

    def meet(self, low: float, high: float) -> bool:
        """Tell whether a figure from low to high (alike for a single number) lies within."""
        if self.low is not None and (high < self.low or (self.low_strict and high == self.low)):
            return False
        return self.high is None or low < self.high or (not self.high_strict and low == self.high)


Value: TypeAlias = str | Days | Amounts


@dataclass(frozen=True, slots=True)
class Condition:
    """A field and what it must hold: Days for DATE, Amounts for NUMBER and LENGTH, else words."""

    field: Field
    value: Value
    place: Span = dataclasses.field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Not:
    """All that part does not find."""

    part: Query


@dataclass(frozen=True, slots=True)
class All:
    """What every part finds; two parts or more."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """What at least one part finds; two parts or more."""

    parts: tuple[Query, ...]


Query: TypeAlias = Words | Condition | Not | All | Some


def leaves(query: Query, *, wanted: bool = True) -> Iterator[Words | Condition]:
    """Yield the words and conditions that speak for a match, not those that speak against it."""
    match query:
        case Words() | Condition():
            if wanted:
                yield query
        case Not(part):
            yield from leaves(part, wanted=not wanted)
        case All(parts) | Some(parts):
            for part in parts:
                yield from leaves(part, wanted=wanted)


def marked_words(query: Query) -> tuple[str, ...]:
    """Return the strings to mark in the text, each once, longest first."""
    found = {leaf.text for leaf in leaves(query) if isinstance(leaf, Words)}
    found |= {
        leaf.value
        for leaf in leaves(query)
        if isinstance(leaf, Condition) and leaf.field is Field.TERM and isinstance(leaf.value, str)
    }
    return tuple(sorted(found, key=lambda words: (-len(words), words)))
