"""Figures of every article into the index, by their size: after the words, and at leisure."""

from __future__ import annotations

from collections.abc import Callable

from reader_app.core.article import Article
from reader_app.core.catalogue import Catalogue
from reader_app.core.errors import IndexLost, StorageFailed
from reader_app.core.figure import Figure
from reader_app.core.search import SearchIndex
from reader_app.services.search.indexing import Progress
from reader_app.services.search.measures import measured

FIGURES = "1"
"""Raised when analysis finds other figures in the same text."""


class FigureIndexing:
    """Analyses one article at a time. Use from the thread that opened the catalogue."""

    def __init__(
        self,
        catalogue: Catalogue,
        index: SearchIndex,
        load: Callable[[str], Article],
        find: Callable[[Article], tuple[Figure, ...]],
    ) -> None:
        self._catalogue = catalogue
        self._index = index
        self._load = load
        self._find = find

    def catch_up(
        self,
        stopped: Callable[[], bool] = lambda: False,
        told: Callable[[Progress], None] = lambda _: None,
    ) -> Progress:
        """Index the figures of all articles whose text has changed since, until stopped().

        Raises StorageFailed.
        """
        versions = self._catalogue.versions()
        try:
            there = self._index.figured()
            missing = [ref for ref in versions if there.get(ref) != f"{versions[ref]} {FIGURES}"]
            progress = Progress(len(versions) - len(missing), len(versions))
            for ref in missing:
                if stopped():
                    break
                self._put(ref, versions[ref])
                progress = Progress(progress.done + 1, progress.total)
                told(progress)
        except IndexLost:
            return Progress(0, len(versions))  # the words come first again
        return progress

    def _put(self, article_id: str, version: str) -> None:
        try:
            article = self._load(article_id)
        except StorageFailed:
            return  # deleted or damaged meanwhile
        figures = [one for one in map(measured, self._find(article)) if one is not None]
        self._index.put_figures(article_id, f"{version} {FIGURES}", figures)
