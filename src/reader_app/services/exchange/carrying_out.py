"""Carrying out an import that was planned and agreed to."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from itertools import groupby

from reader_app.core.errors import StorageFailed
from reader_app.core.note import Note
from reader_app.services.exchange.planning import Arrival, ImportPlan, PlannedNote
from reader_app.storage.library import Library


@dataclass(frozen=True, slots=True)
class ImportResult:
    """How many notes were added and changed, and in which articles."""

    added: int
    changed: int
    articles: tuple[str, ...]


def carry_out(
    library: Library, plan: ImportPlan, chosen: Collection[int] | None = None
) -> ImportResult:
    """Store the notes of a plan (those at the chosen places in it; None: all proposed).

    The notes of one article are one transaction and one step of undo. Importing the same file
    again finds duplicates only. Raises StorageFailed; articles done by then stay done.
    """
    picked = [
        planned
        for at, planned in enumerate(plan.notes)
        if planned.can_import and (planned.proposed if chosen is None else at in chosen)
    ]
    added = changed = 0
    articles = []
    for article_id, group in groupby(sorted(picked, key=_article_of), key=_article_of):
        planned = list(group)
        new = [note_of(one) for one in planned if one.arrival is not Arrival.CHANGED]
        updated = [note_of(one) for one in planned if one.arrival is Arrival.CHANGED]
        library.notes.take_in(new, updated)
        added += len(new)
        changed += len(updated)
        articles.append(article_id)
    return ImportResult(added, changed, tuple(articles))


def note_of(planned: PlannedNote) -> Note:
    """Return the note a plan would store."""
    if planned.note is None:
        raise StorageFailed("There is no note to store here.")
    return planned.note


def _article_of(planned: PlannedNote) -> str:
    return note_of(planned).article_id
