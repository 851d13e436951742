"""Figures of every article into the index, by their size: after the words, and at leisure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from reader_app.core.article import Article
from reader_app.core.catalogue import Catalogue
from reader_app.core.errors import IndexLost, StorageFailed
from reader_app.core.figure import Figure
from reader_app.core.figure_correction import FigureCorrection
from reader_app.core.search import SearchIndex
from reader_app.services.ledger import stamp_of
from reader_app.services.search.indexing import Progress
from reader_app.services.search.measures import measured


class FigureIndexing:
    """Analyses one article at a time. Use from the thread that opened the catalogue.

    load returns an article by its id and raises StorageFailed; find its figures; corrections what
    the reader said of them, and spoken a stamp of that for every article where anything was said.
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
        self._index = index
        self._load = load
        self._find = find
        self._corrections = corrections
        self._spoken = spoken

    def catch_up(
        self,
        stopped: Callable[[], bool] = lambda: False,
        told: Callable[[Progress], None] = lambda _: None,
    ) -> Progress:
        """Index the figures of all articles whose text has changed since, until stopped().

        Raises StorageFailed.
        """
        spoken = self._spoken()
        stamps = {
            article_id: stamp_of(version, spoken.get(article_id, ""))
            for article_id, version in self._catalogue.versions().items()
        }
        try:
            there = self._index.figured()
            missing = [ref for ref, stamp in stamps.items() if there.get(ref) != stamp]
            progress = Progress(len(stamps) - len(missing), len(stamps))
            for ref in missing:
                if stopped():
                    break
                self._put(ref, stamps[ref])
                progress = Progress(progress.done + 1, progress.total)
                told(progress)
        except IndexLost:
            return Progress(0, len(stamps))  # the words come first again
        return progress

    def _put(self, article_id: str, stamp: str) -> None:
        from reader_app.analysis.figures import apply_corrections

        try:
            article = self._load(article_id)
        except StorageFailed:
            return  # deleted or damaged meanwhile
        figures: Sequence[Figure] = self._find(article)
        said = self._corrections(article_id)
        if said:
            figures = apply_corrections(figures, said, article.text)
        sizes = [one for one in map(measured, figures) if one is not None]
        self._index.put_figures(article_id, stamp, sizes)
