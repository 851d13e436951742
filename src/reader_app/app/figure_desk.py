"""The pass over the figures of the library, for workers: one for the index and the ledger."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader_app.core.article import Article
from reader_app.core.figure_correction import FigureCorrection

if TYPE_CHECKING:
    from reader_app.core.ledger import FigureStore
    from reader_app.services.analysis import Analyser
    from reader_app.services.figure_reading import FigureKeeper
    from reader_app.storage.library import Library


def catch_up_figures(
    library: Library,
    analyser: Analyser,
    store: FigureStore,
    keepers: Callable[[frozenset[str]], Sequence[FigureKeeper]],
    stopped: Callable[[], bool],
    told: Callable[[int, int], None] = lambda _done, _total: None,
) -> tuple[int, int]:
    """Read what any keeper has not, until stopped(); return how many are done, of how many.

    keepers makes them, given the ids of the articles in the trash; told hears of every article
    read. Raises StorageFailed.
    """
    from reader_app.services.figure_reading import FigureReading, StoredFigures

    said = library.figure_corrections

    def load(article_id: str) -> Article:
        return library.articles.load_article(article_id).article

    def corrections(article_id: str) -> list[FigureCorrection]:
        return [kept.correction for kept in said.of_article(article_id)]

    figures = StoredFigures(store, analyser.figures)
    versions = library.catalogue.versions()
    trashed = frozenset(article.id for article in library.catalogue.articles(trashed=True))
    reading = FigureReading(load, figures.of, corrections, said.stamps, keepers(trashed))
    done, total = reading.catch_up(versions, stopped, told)
    if done == total:
        figures.retain(versions.values())
    return done, total
