"""Figures of every article into the index, by their size: after the words, and at leisure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reader_app.core.article import Article
from reader_app.core.figure import Figure
from reader_app.core.search import SearchIndex
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
