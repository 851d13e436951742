"""Telling that a file or page holds another text of an article the library has.

A page fetched again, or a file that was edited, is a new version of its article: its notes follow
(services.anchoring). The same place alone does not say so: an address may show the day's news, a
file of that name may be another article. So most of the shorter text has to stand in the longer
one, and it must not be the next issue of a bulletin, the same sentences with other figures.
"""

from __future__ import annotations

from reader_app.core.errors import StorageFailed
from reader_app.services.duplicates import containment, skeleton
from reader_app.services.reading import Imported
from reader_app.services.skeleton import Skeleton
from reader_app.services.text_diff import map_by_text
from reader_app.storage.library import Library

ALIKE = 0.5
"""How much of the shorter text's runs of characters the longer one must have; see duplicates."""


def earlier_text_of(library: Library, imported: Imported) -> str | None:
    """Return the article of which an import that is new to the library is another text, if any."""
    article = imported.article
    articles = library.articles
    if articles.article_of_source(article.source.sha256) is not None:
        return None
    for found in articles.articles_from(article.source.path, article.metadata.url):
        try:
            old = articles.load_article(found).article.text
        except StorageFailed:
            continue  # its text is damaged: nothing can be compared with it
        if is_another_text(old, article.text):
            return found
    return None


def is_another_text(old: str, new: str) -> bool:
    """Tell whether two texts are one article, edited, and no two issues of a bulletin."""
    if old == new:
        return True
    if containment(skeleton(old), skeleton(new)) < ALIKE:
        return False
    return not map_by_text(Skeleton(old), Skeleton(new)).is_another
