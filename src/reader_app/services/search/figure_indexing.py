"""Figures of every article into the index, by their size: after the words, and at leisure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from reader_app.core.article import Article
from reader_app.core.catalogue import Catalogue
from reader_app.core.figure import Figure
from reader_app.core.figure_correction import FigureCorrection
from reader_app.core.search import SearchIndex
from reader_app.services.figure_reading import FigureReading
from reader_app.services.search.indexing import Progress
from reader_app.services.search.measures import measured


class IndexKeeper:
    """Keeps the sizes of figures in the search index. All raise IndexLost and StorageFailed."""

    def __init__(self, index: SearchIndex) -> None:
        self._index = index

    def wants(self, _article_id: str) -> bool:
        return True

    def stamps(self) -> Mapping[str, str]:
        return self._index.figured()

    def put(
        self, article_id: str, stamp: str, _article: Article, figures: Sequence[Figure]
    ) -> None:
        sizes = [one for one in map(measured, figures) if one is not None]
        self._index.put_figures(article_id, stamp, sizes)

    def drop(self, article_ids: Iterable[str]) -> None:
        """The index forgets them with their words."""


class FigureIndexing:
    """Reads figures for the index alone. Use from the thread that opened the catalogue.

    The functions are those of FigureReading.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        index: SearchIndex,
        load: Callable[[str], Article],
        find: Callable[[Article], Sequence[Figure]],
        corrections: Callable[[str], Sequence[FigureCorrection]] = lambda _: (),
        spoken: Callable[[], Mapping[str, str]] = dict,
    ) -> None:
        self._catalogue = catalogue
        self._reading = FigureReading(
            load, lambda article, _: find(article), corrections, spoken, [IndexKeeper(index)]
        )

    def catch_up(
        self,
        stopped: Callable[[], bool] = lambda: False,
        told: Callable[[Progress], None] = lambda _: None,
    ) -> Progress:
        """Index the figures of all articles whose text has changed since, until stopped().

        Raises StorageFailed.
        """
        done = self._reading.catch_up(
            self._catalogue.versions(), stopped, lambda *so_far: told(Progress(*so_far))
        )
        return Progress(*done)
