"""Placing notes on the article at hand, with the older texts that the library still has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader_app.core.errors import StorageFailed
from reader_app.core.library import StoredArticle
from reader_app.core.note import AnchorState, Note, Placement, Scope, Target
from reader_app.services.anchoring import PageText, place
from reader_app.services.following import OffsetMap, map_by_edits
from reader_app.services.skeleton import Skeleton
from reader_app.storage.articles import Articles


class NotePlaces:
    """Places targets in articles; remembers the article last asked for and its maps.

    The way from an older version leads over the raw text where both were made from the same,
    else over a comparison of the two texts; without the old text the quote has to do.
    """

    def __init__(self, articles: Articles) -> None:
        self._articles = articles
        self._stored: StoredArticle | None = None
        self._page = PageText("", "")
        self._maps: dict[str, OffsetMap | None] = {}

    def place(self, target: Target, stored: StoredArticle) -> Placement:
        """Return where a target holds in the article; the first on an older version takes longer."""
        if self._stored is None or self._stored.article.text is not stored.article.text:
            self._stored = stored
            self._page = PageText(stored.article.text, stored.version)
            self._maps = {}
        follow = None
        if target.version != stored.version and target.scope is not Scope.ARTICLE:
            follow = self._map_from(target.version, stored)
        return place(target, self._page, follow)

    def place_all(
        self, notes: Iterable[Note], stored: StoredArticle
    ) -> Iterator[tuple[Note, Placement]]:
        """Yield notes with where they hold; those made on this very text, nearly all, at once."""
        text, version = stored.article.text, stored.version
        for note in notes:
            target = note.place
            span, words = target.span, target.quote.exact
            if target.version == version and words and text[span.start : span.end] == words:
                yield note, Placement(AnchorState.EXACT, span, words)
            else:
                yield note, self.place(target, stored)

    def _map_from(self, version: str, stored: StoredArticle) -> OffsetMap | None:
        if version not in self._maps:
            self._maps[version] = self._new_map(version, stored)
        return self._maps[version]

    def _new_map(self, version: str, stored: StoredArticle) -> OffsetMap | None:
        if not any(known.version == version for known in self._articles.versions(stored.id)):
            return None  # the note came from elsewhere
        try:
            old = self._articles.load_article(stored.id, version, whole=True).article
            new = self._articles.load_article(stored.id, stored.version, whole=True).article
        except StorageFailed:
            return None  # this version is not stored; the quote has to do
        by_edits = map_by_edits(old, new)
        if by_edits is not None:
            return by_edits
        from reader_app.services.text_diff import map_by_text

        return map_by_text(Skeleton(old.text), self._page.skeleton)
