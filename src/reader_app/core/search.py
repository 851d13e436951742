"""Search over the library: what an engine of the index promises, and what it is given.

An engine finds texts that hold a string, nothing more: fields, AND and OR, order, excerpts are
the services' affair, the same for every engine. SQLite is the one that ships
(storage.search_index); tests/storage/test_search_index.py is written against SearchIndex alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from reader_app.core.span import Span


class TextKind(StrEnum):
    """What is indexed by its words."""

    ARTICLE = "article"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class IndexText:
    """One text to be found by any part of it.

    ref is the id of the article or the note, article_id the article it belongs to; stamp changes
    with every change of the text (a version, a revision).
    """

    ref: str
    article_id: str
    stamp: str
    text: str


@dataclass(frozen=True, slots=True)
class Indexed:
    """What the index knows of a text; key is its number there, never used for another."""

    key: int
    ref: str
    article_id: str
    stamp: str


@dataclass(frozen=True, slots=True)
class IndexFigure:
    """A figure by its size: from low to high (alike for a single number) of a measure.

    measure names what is compared with what ("m²", "元", "人"); span is in the article's text.
    """

    span: Span
    measure: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class FigureRange:
    """Figures that reach into a range: None for an open end and for any measure.

    A strict end does not belong to the range itself.
    """

    measure: str | None
    low: float | None = None
    high: float | None = None
    low_strict: bool = False
    high_strict: bool = False


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure of the index and the article it stands in."""

    article_id: str
    span: Span


class SearchIndex(Protocol):
    """Texts of a library by every string in them. Derived: may be emptied at any time.

    Calls may come from any thread, one at a time each. All raise IndexLost when what the engine
    keeps is damaged or gone (then clear and fill it again), StorageFailed when it cannot be
    written or reached.
    """

    def holding(self, kind: TextKind, words: str) -> frozenset[int]:
        """Return the keys of all texts that hold words, in either script, width and case.

        Exactly those in which core.folding.fold(text) holds fold(words), for one character and
        for any number; every text for "".
        """

    def indexed(self, kind: TextKind) -> Mapping[str, Indexed]:
        """Return all texts of a kind in the index, by ref."""

    def put(self, kind: TextKind, texts: Iterable[IndexText]) -> None:
        """Add texts, each in the place of an older one of that ref, all or none.

        texts may take its time to yield one: what others read of the index does not wait for it.
        """

    def drop(self, kind: TextKind, refs: Iterable[str]) -> None:
        """Forget texts."""

    def figured(self) -> Mapping[str, str]:
        """Return the stamp of every article whose figures are in the index, by its id."""

    def put_figures(self, article_id: str, stamp: str, figures: Sequence[IndexFigure]) -> None:
        """Keep the figures of an article in the place of older ones.

        One that is not in the index by its text is passed over.
        """

    def figure_counts(self) -> Mapping[str, int]:
        """Return how many figures of an article are in the index, by its id."""

    def articles_with(self, wanted: FigureRange) -> frozenset[int]:
        """Return the keys of articles with at least one figure in a range."""

    def figures(self, wanted: FigureRange, keys: Iterable[int]) -> tuple[FoundFigure, ...]:
        """Return the figures in a range of the articles with these keys, by article and place."""

    def changed_elsewhere(self) -> bool:
        """Tell whether another program wrote to the index since the last call."""

    def is_worn(self) -> bool:
        """Tell whether so much was replaced that filling it anew would make it smaller."""

    def clear(self) -> None:
        """Empty the index, whatever state it is in."""

    def close(self) -> None:
        """Let go of it."""
