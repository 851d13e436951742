"""Everything analysis finds in an article, for a worker.

Analysis itself is imported by the worker's first call: the first page must not wait for it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reader_app.core.article import Article
from reader_app.core.figure import Figure
from reader_app.core.source import Reading
from reader_app.core.span import Span
from reader_app.core.term import Term

if TYPE_CHECKING:
    from reader_app.analysis.readings import Pronouncer
    from reader_app.analysis.terms import Lexicon
    from reader_app.analysis.words import Segmenter


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


def load_pronouncer() -> Pronouncer:
    """Return the readings that come with the program; takes some 100 ms and 25 MB."""
    from reader_app.analysis.readings import Pronouncer
    from reader_app.resources import resource

    return Pronouncer.load(resource("readings"))


class Analyser:
    """Analyses articles on workers; lexicon and readings are loaded once, when first needed."""

    def __init__(self, cache_file: Path | None = None) -> None:
        self._lexicon = cache(lambda: shipped_lexicon(cache_file))
        self._pronouncer = cache(load_pronouncer)
        self._words: dict[str, str] = {}

    def analyse(self, article: Article) -> Analysis:
        """Return all figures and terms of an article."""
        return Analysis(self.figures(article), self.terms(article))

    def figures(self, article: Article) -> tuple[Figure, ...]:
        """Return the figures alone: they need no lexicon and come first."""
        from reader_app.analysis.figures import find_figures

        return find_figures(article)

    def terms(self, article: Article) -> tuple[Term, ...]:
        """Return the terms alone, each with its reading."""
        from reader_app.analysis.terms import find_terms

        return tuple(map(self._with_reading, find_terms(article, self._lexicon())))

    def readings(
        self, article: Article, span: Span, terms: tuple[Term, ...] = ()
    ) -> tuple[Reading, ...]:
        """Return the reading of every Han character in span."""
        return self._pronouncer().read_article(article, span, terms)

    def rank(self, char: str) -> int | None:
        """Return how frequent a character is, 1 for the most frequent; None for a rare one."""
        return self._pronouncer().rank(char)

    def segmenter(self, cache_dir: Path) -> Segmenter:
        """Return what tells words apart, jieba loaded (about a second); cache_dir is ours."""
        from reader_app.analysis.words import Segmenter

        segmenter = Segmenter(self._lexicon(), cache_dir)
        segmenter.warm_up()
        return segmenter

    def _with_reading(self, term: Term) -> Term:
        entry = term.entry
        if entry.reading or not any(char > "\u2e80" for char in entry.headword):
            return term
        told = self._words.get(entry.headword)
        if told is None:
            told = self._words[entry.headword] = self._pronouncer().word(entry.headword)
        return replace(term, entry=replace(entry, reading=told))
