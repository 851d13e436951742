"""Raw text to clean text with edits, and the structure of the article."""

from reader_app.restoring.articles import make_article
from reader_app.restoring.pipeline import restore

__all__ = ["make_article", "restore"]
