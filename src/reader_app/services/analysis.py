"""Everything analysis finds in an article, for a worker.

Analysis itself is imported by the worker's first call: the first page must not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from reader_app.core.article import Article
from reader_app.core.figure import Figure
from reader_app.core.source import Reading
from reader_app.core.span import Span
from reader_app.core.term import Term

if TYPE_CHECKING:
    from reader_app.analysis.readings import Pronouncer
    from reader_app.analysis.terms import Lexicon
    from reader_app.analysis.words import Segmenter
    from reader_app.services.dictionaries import Dictionaries
    from reader_app.services.own_terms import OwnGlossary

CACHE = "glossary.cache"


PAGE = 6000
"""Code points of which no window shows more at once."""
LONG = 16_000
"""Code points beyond which the page on show is looked at first."""


class _Vocabulary(NamedTuple):  # made ten times as fast as a dataclass: the marks wait for it
    """What texts are searched for, and the reader's part of it; colours by headword.

    hidden are headwords the reader does not want marked, wherever they come from.
    """

    lexicon: Lexicon
    own: OwnGlossary
    colours: dict[str, str]
    hidden: frozenset[str]


def _load_vocabulary(folder: Path | None) -> _Vocabulary:
    from reader_app.analysis.terms import Lexicon
    from reader_app.services.own_terms import FOLDER, OwnGlossary, OwnTerms, entries_to_find

    own = OwnGlossary((), ()) if folder is None else OwnTerms(folder / FOLDER).load()
    lexicon = shipped_lexicon(None if folder is None else folder / CACHE)
    if own.terms:
        lexicon = Lexicon(entries_to_find(tuple(lexicon), own))
    colours = {term.entry.headword: term.colour for term in own.terms if term.colour}
    hidden = frozenset(term.entry.headword for term in own.terms if term.hidden)
    return _Vocabulary(lexicon, own, colours, hidden)


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


def _above_table(text: str, start: int) -> int:
    """Return the start of the line above a table that goes on at start: its heads say what
    its figures are. The line itself where there is none, or none within a page."""
    at = start
    while at and start - at < PAGE and "\t" in text[at : max(at, text.find("\n", at))]:
        at = text.rfind("\n", 0, at - 1) + 1
    return at


class Analyser:
    """Analyses articles on workers; what it needs is loaded once, when first needed.

    folder is the data directory, with the reader's own terms and dictionaries in it; None for
    neither. known tells which words a dictionary has, in place of asking those.
    """

    def __init__(
        self,
        folder: Path | None = None,
        known: Callable[[Iterable[str]], set[str]] | None = None,
    ) -> None:
        self._folder = folder
        self._known = known
        self._lock = Lock()
        self._vocabulary_now: _Vocabulary | None = None
        self._segmenter: Segmenter | None = None
        self._pronouncer = cache(load_pronouncer)
        self._dictionaries: Dictionaries | None = None

    def figures(self, article: Article) -> tuple[Figure, ...]:
        """Return the figures alone: they need no lexicon and come first."""
        from reader_app.analysis.figures import find_figures

        return find_figures(article)

    def first_figures(self, article: Article, top: int) -> tuple[Figure, ...]:
        """Return the figures of the page at top alone: of a long article they come first."""
        from reader_app.analysis.figures import find_in_text

        start = _above_table(article.text, article.text.rfind("\n", 0, top) + 1)
        end = article.text.find("\n", start + PAGE)
        end = article.body_end if end < 0 else min(end, article.body_end)
        found = find_in_text(article.text[start:end])
        return tuple(replace(one, span=one.span.shifted(start)) for one in found)

    def terms(self, article: Article) -> tuple[Term, ...]:
        """Return the terms alone, each with its reading."""
        from reader_app.analysis.terms import find_terms
        from reader_app.services.shown_script import warm_up

        vocabulary = self._vocabulary()
        warm_up(article.script)  # the cards will need it
        found = find_terms(article, vocabulary.lexicon, known=self._known or self._known_words)
        readings = cache(partial(self._pronouncer().word, article=article))
        return tuple(
            self._finished(term, vocabulary, readings)
            for term in found
            if term.entry.headword not in vocabulary.hidden
        )

    def lexicon(self) -> Lexicon:
        """Return what texts are searched for: the reader's own terms and the glossary."""
        return self._vocabulary().lexicon

    def own_terms(self) -> OwnGlossary:
        """Return the reader's own terms as they were read with the lexicon, and what is wrong."""
        return self._vocabulary().own

    def forget_own_terms(self) -> None:
        """Read the reader's terms anew when they are needed next: their files changed."""
        with self._lock:
            self._vocabulary_now = None

    def dictionaries(self) -> Dictionaries | None:
        """Return the dictionaries of the data directory; None without one."""
        from reader_app.services.dictionaries import Dictionaries

        with self._lock:
            if self._dictionaries is None and self._folder is not None:
                self._dictionaries = Dictionaries(self._folder / "dictionaries")
            return self._dictionaries

    def readings(
        self, article: Article, span: Span, terms: tuple[Term, ...] = ()
    ) -> tuple[Reading, ...]:
        """Return the reading of every Han character in span."""
        return self._pronouncer().read_article(article, span, terms)

    def rank(self, char: str) -> int | None:
        """Return how frequent a character is, 1 for the most frequent; None for a rare one."""
        return self._pronouncer().rank(char)

    def segmenter(self, cache_dir: Path | None = None) -> Segmenter:
        """Return what tells words apart, jieba loaded (about a second); cache_dir is ours.

        Always the same one: it follows the lexicon when the reader's terms change.
        """
        from reader_app.analysis.words import Segmenter

        lexicon = self.lexicon()
        with self._lock:
            if self._segmenter is None:
                self._segmenter = Segmenter(lexicon, cache_dir or self._folder)
            segmenter = self._segmenter
        segmenter.warm_up()
        return segmenter

    def pronouncer(self) -> Pronouncer:
        """Return what reads words aloud, loaded at the first call."""
        return self._pronouncer()

    def _vocabulary(self) -> _Vocabulary:
        with self._lock:
            if self._vocabulary_now is None:
                self._vocabulary_now = _load_vocabulary(self._folder)
                if self._segmenter is not None:
                    self._segmenter.use_lexicon(self._vocabulary_now.lexicon)
            return self._vocabulary_now

    def _known_words(self, words: Iterable[str]) -> set[str]:
        from reader_app.services.dictionaries import known_in_shipped

        dictionaries = self.dictionaries()
        return (
            known_in_shipped(words) if dictionaries is None else dictionaries.known_at_once(words)
        )

    def _finished(
        self, term: Term, vocabulary: _Vocabulary, readings: Callable[[str], str]
    ) -> Term:
        """Return a term with its reading, and the colour the reader gave it."""
        colour = vocabulary.colours.get(term.entry.headword)
        return self._with_reading(replace(term, colour=colour) if colour else term, readings)

    def _with_reading(self, term: Term, readings: Callable[[str], str]) -> Term:
        """Return a term with its headword's reading, the article's glosses as evidence."""
        entry = term.entry
        if entry.reading or not any(char > "\u2e80" for char in entry.headword):
            return term
        return replace(term, entry=replace(entry, reading=readings(entry.headword)))
