"""Everything analysis finds in an article, for a worker.

Analysis itself is imported by the worker's first call: the first page must not wait for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reader_app.core.article import Article
from reader_app.core.figure import Figure
from reader_app.core.term import Term

if TYPE_CHECKING:
    from reader_app.analysis.terms import Lexicon


@dataclass(frozen=True, slots=True)
class Analysis:
    """Figures and terms of one article, each in reading order."""

    figures: tuple[Figure, ...]
    terms: tuple[Term, ...]


def shipped_lexicon(cache_file: Path | None = None) -> Lexicon:
    """Return the glossary that comes with the program, ready to match.

    cache_file holds its parsed form between runs (derived data; None: parse anew).
    """
    from reader_app.analysis.terms import Lexicon
    from reader_app.resources import resource
    from reader_app.services.glossary import load_glossary

    return Lexicon(load_glossary(resource("glossaries"), cache_file))


class Analyser:
    """Analyses articles on workers; the lexicon is built once, at the first article."""

    def __init__(self, cache_file: Path | None = None) -> None:
        self._lexicon = cache(lambda: shipped_lexicon(cache_file))

    def analyse(self, article: Article) -> Analysis:
        """Return all figures and terms of an article."""
        return Analysis(self.figures(article), self.terms(article))

    def figures(self, article: Article) -> tuple[Figure, ...]:
        """Return the figures alone: they need no lexicon and come first."""
        from reader_app.analysis.figures import find_figures

        return find_figures(article)

    def terms(self, article: Article) -> tuple[Term, ...]:
        """Return the terms alone."""
        from reader_app.analysis.terms import find_terms

        return find_terms(article, self._lexicon())
