"""The whole of restoring in one step: an imported document becomes an article."""

from __future__ import annotations

from reader_app.core.article import Article
from reader_app.core.correction import BlockCorrection, Correction, ReadingCorrection
from reader_app.core.source import SourceDocument
from reader_app.restoring.pipeline import restore
from reader_app.restoring.structure import build_article


def make_article(
    document: SourceDocument,
    corrections: tuple[Correction, ...] = (),
    *,
    repair: bool = True,
) -> Article:
    """Mend a document's text, name its blocks and return the article, corrections applied.

    Without repair torn places are left as they came (see restore).
    """
    chosen = [word for word in corrections if isinstance(word, ReadingCorrection)]
    blocks = tuple(word for word in corrections if isinstance(word, BlockCorrection))
    return build_article(restore(document, repair=repair, chosen=chosen), blocks)
