"""The figures of the library's articles, found once for all that keep something of them.

The search index keeps their sizes, the ledger what they count. One pass goes over the articles of
which any of these is out of date, reads and analyses each once, and hands the figures to all.
What analysis finds in a text is stored by the text's version, so that a keeper that was deleted,
or another correction of the reader's, costs no second analysis.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Protocol

from reader_app.core.article import Article
from reader_app.core.errors import IndexLost, StorageFailed
from reader_app.core.figure import Figure
from reader_app.core.figure_correction import FigureCorrection
from reader_app.core.ledger import FigureStore

FIGURES = "1"
"""Raised when analysis finds other figures in the same text."""


def stamp_of(version: str, spoken: str) -> str:
    """Return what changes whenever what is kept of an article's figures is out of date."""
    return f"{version} {FIGURES} {spoken}".strip()


class FigureKeeper(Protocol):
    """Who keeps something of the figures of every article. All raise what its engine raises."""

    def wants(self, article_id: str) -> bool:
        """Tell whether it keeps anything of an article."""

    def stamps(self) -> Mapping[str, str]:
        """Return the stamp of every article it has, by its id."""

    def put(self, article_id: str, stamp: str, article: Article, figures: Sequence[Figure]) -> None:
        """Keep what it wants of an article's figures in the place of older ones."""

    def drop(self, article_ids: Iterable[str]) -> None:
        """Forget articles it does not want, or that left the library."""


class StoredFigures:
    """Finds figures, in a store where it has them already."""

    def __init__(self, store: FigureStore, find: Callable[[Article], Sequence[Figure]]) -> None:
        self._store = store
        self._find = find

    def of(self, article: Article, version: str) -> Sequence[Figure]:
        """Return the figures of an article; version is that of its text. Raises StorageFailed."""
        rules = f"{FIGURES} {article.body_end}"  # all that figures depend on beside the text
        try:
            known = self._store.found(version, rules)
            if known is None:
                known = tuple(self._find(article))
                self._store.keep_found(version, rules, known)
        except IndexLost:  # it is made anew; what was in it is found again by and by
            known = tuple(self._find(article))
        return known

    def retain(self, versions: Iterable[str]) -> None:
        """Forget the figures of texts that no article has any more. Raises StorageFailed."""
        with suppress(IndexLost):
            self._store.retain_found(versions)


class FigureReading:
    """Brings keepers up to date. Use from the thread that opened the library.

    load returns an article by its id and raises StorageFailed; find its figures, given the version
    of its text too; corrections what the reader said of them, and spoken a stamp of that for every
    article where anything was said.
    """

    def __init__(
        self,
        load: Callable[[str], Article],
        find: Callable[[Article, str], Sequence[Figure]],
        corrections: Callable[[str], Sequence[FigureCorrection]],
        spoken: Callable[[], Mapping[str, str]],
        keepers: Sequence[FigureKeeper],
    ) -> None:
        self._load = load
        self._find = find
        self._corrections = corrections
        self._spoken = spoken
        self._keepers = keepers

    def catch_up(
        self,
        versions: Mapping[str, str],
        stopped: Callable[[], bool] = lambda: False,
        told: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> tuple[int, int]:
        """Read the articles (versions of their texts by id) that any keeper has not, until
        stopped(); forget those that left. Returns, and tells, how many are done and of how many.

        A keeper that is lost (IndexLost) is left out; none is done then. Raises StorageFailed.
        """
        spoken = self._spoken()
        stamps = {id_: stamp_of(version, spoken.get(id_, "")) for id_, version in versions.items()}
        there = {keeper: found for keeper in self._keepers if (found := _there(keeper)) is not None}
        lost = len(there) < len(self._keepers)
        for keeper, found in there.items():
            gone = [id_ for id_ in found if id_ not in stamps or not keeper.wants(id_)]
            if gone:
                keeper.drop(gone)
        missing = {
            id_: [
                keeper
                for keeper, found in there.items()
                if found.get(id_) != stamp and keeper.wants(id_)
            ]
            for id_, stamp in stamps.items()
        }
        missing = {id_: keepers for id_, keepers in missing.items() if keepers}
        done, total = len(stamps) - len(missing), len(stamps)
        for id_, keepers in missing.items():
            if stopped():
                break
            lost = not self._hand(id_, versions[id_], stamps[id_], keepers) or lost
            done += 1
            told(done, total)
        return (0 if lost else done), total

    def _hand(
        self, article_id: str, version: str, stamp: str, keepers: Sequence[FigureKeeper]
    ) -> bool:
        """Give an article's figures to some keepers; tell whether none of them is lost."""
        from reader_app.analysis.figures import apply_corrections

        try:
            article = self._load(article_id)
        except StorageFailed:
            return True  # deleted or damaged meanwhile
        figures = self._find(article, version)
        said = self._corrections(article_id)
        if said:
            figures = apply_corrections(figures, said, article.text)
        whole = True
        for keeper in keepers:
            try:
                keeper.put(article_id, stamp, article, figures)
            except IndexLost:
                whole = False
        return whole


def _there(keeper: FigureKeeper) -> Mapping[str, str] | None:
    try:
        return keeper.stamps()
    except IndexLost:
        return None
