"""The figures ledger: figures of the whole library by what they count, derived and made anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from reader_app.core.figure import Figure, FigureKind
from reader_app.core.span import Span


@dataclass(frozen=True, slots=True)
class LedgerFigure:
    """One figure of one article as the ledger keeps it.

    subject is what it counts in the article's words, key the same folded and without the words
    that only place it (全省, 其中): figures with one key, unit and kind are compared with each
    other. quote is the figure's text, value its number (the upper end of a range), change ""
    or "up" or "down", basis what a change is measured against. month is the place in time of its
    period as year * 12 + month, 0 for none; period says it in words.
    """

    span: Span
    quote: str
    subject: str
    key: str
    kind: FigureKind
    unit: str
    value: float
    change: str = ""
    basis: str = ""
    period: str = ""
    month: int = 0


@dataclass(frozen=True, slots=True)
class LedgerSubject:
    """What figures of the library count; id is its number in the ledger."""

    id: int
    name: str
    kind: FigureKind
    unit: str
    articles: int
    figures: int


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A figure of a subject and the article it stands in."""

    article_id: str
    figure: LedgerFigure


class FigureStore(Protocol):
    """What analysis found in texts, by their version. Derived; on damage as Ledger.

    rules names what else the figures depend on; another wish than the one kept finds nothing.
    """

    def found(self, version: str, rules: str) -> tuple[Figure, ...] | None:
        """Return the figures of a text, None where they are not there, or cannot be read."""

    def keep_found(self, version: str, rules: str, figures: Sequence[Figure]) -> None:
        """Keep the figures of a text in the place of older ones."""

    def retain_found(self, versions: Iterable[str]) -> None:
        """Forget the figures of all other texts."""


class Ledger(Protocol):
    """Figures of a library by subject. Derived: may be deleted at any time.

    Calls may come from any thread, one at a time each. All raise StorageFailed when the file
    cannot be used, IndexLost when it turns out to be damaged: it is empty then. One that is
    damaged or of another format is emptied when it is opened.
    """

    def stamps(self) -> Mapping[str, str]:
        """Return the stamp of every article in the ledger, by its id."""

    def put(self, article_id: str, stamp: str, figures: Sequence[LedgerFigure]) -> None:
        """Keep the figures of an article in the place of older ones."""

    def drop(self, article_ids: Iterable[str]) -> None:
        """Forget articles."""

    def subjects(
        self, words: Sequence[str] = (), *, least: int = 2, most: int = 500
    ) -> tuple[LedgerSubject, ...]:
        """Return subjects whose name holds all words (folded) and that least articles have,
        those of the most articles first."""

    def entries(self, subject_id: int) -> tuple[LedgerEntry, ...]:
        """Return the figures of a subject by time, then by article and place."""

    def close(self) -> None:
        """Close the file."""
