"""Which word stands at a place: the glossary's terms first, then jieba's segmentation."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Lock
from typing import Any

from reader_app.analysis.script import to_hans
from reader_app.analysis.terms.lexicon import Lexicon
from reader_app.core.folding import fold, to_hans_by_character
from reader_app.core.patterns import lazy
from reader_app.core.span import Span

LONGEST_WORD = 12
"""Characters of the longest word that alternatives are sought for."""
_REACH = 100  # characters of the line that are segmented on either side of a place
_LATIN = lazy(r"[0-9A-Za-zÀ-ɏ]+(?:[.'’\-+][0-9A-Za-zÀ-ɏ]+)*")
_HAN = lazy(r"[㐀-鿿豈-﫿\U00020000-\U000323af]+")


class Segmenter:
    """Tells words apart, in either script; may be used from several threads.

    jieba and its word list (0.5 to 1 s, some 90 MB) are loaded by the first call that meets
    Han characters outside the lexicon's terms: call warm_up on a worker. cache_dir is a folder
    of ours for jieba's prepared word list; jieba itself would put it into the system's
    temporary folder, where others might replace it.
    """

    def __init__(self, lexicon: Lexicon | None = None, cache_dir: Path | None = None) -> None:
        self._lexicon = lexicon or Lexicon([])
        self._cache_dir = cache_dir
        self._tokenizer: Any = None
        self._lock = Lock()

    def use_lexicon(self, lexicon: Lexicon) -> None:
        """Take the terms of another lexicon whole from now on; jieba stays loaded."""
        with self._lock:
            if lexicon is self._lexicon:
                return
            self._lexicon = lexicon
            if self._tokenizer is not None:
                self._teach(self._tokenizer)

    def warm_up(self) -> None:
        """Load jieba now."""
        self._ready()

    def words(self, text: str) -> list[Span]:
        """Return the words of a text, without what lies between them, in order.

        Han words, and numbers and words in Latin letters, each as one.
        """
        hans = _simplified(text)
        spans = [Span(*found.span()) for found in _LATIN.finditer(text)]
        for found in _HAN.finditer(hans):
            spans.extend(self._cut(hans[found.start() : found.end()], found.start()))
        return sorted(spans)

    def word_at(self, text: str, offset: int) -> Span | None:
        """Return the word over text[offset]; None where there is none.

        A term of the lexicon is taken whole, the longest that covers the place.
        """
        if not 0 <= offset < len(text):
            return None
        start, end = _surroundings(text, offset)
        near, at = text[start:end], offset - start
        terms = self._terms_over(near, at)
        if terms:
            return terms[0].shifted(start)
        for found in _LATIN.finditer(near):
            if found.start() <= at < found.end():
                return Span(*found.span()).shifted(start)
        hans = _simplified(near)
        for found in _HAN.finditer(hans):
            if found.start() <= at < found.end():
                for word in self._cut(found[0], found.start()):
                    if word.contains(at):
                        return word.shifted(start)
        return None

    def alternatives(
        self, text: str, offset: int, known: Callable[[Iterable[str]], set[str]] | None = None
    ) -> tuple[Span, ...]:
        """Return the words that may be meant at text[offset]: word_at's first, then longer first.

        Beside it come the terms of the lexicon over the place, what known (a dictionary) has
        of the strings over it, and the single character.
        """
        word = self.word_at(text, offset)
        if word is None:
            return ()
        start, end = _surroundings(text, offset)
        found = {term.shifted(start) for term in self._terms_over(text[start:end], offset - start)}
        if known is not None:
            strings = {span: span.slice(text) for span in _strings_over(text, offset)}
            has = known(strings.values())
            found.update(span for span, string in strings.items() if string in has)
        if _HAN.match(text, offset):
            found.add(Span(offset, offset + 1))
        found.discard(word)
        return (word, *sorted(found, key=lambda span: (-len(span), span.start)))

    def _terms_over(self, text: str, at: int) -> list[Span]:
        """Return the lexicon's terms that cover a place, the longest first."""
        spans = [Span(match.start, match.end) for match in self._lexicon.matches(fold(text))]
        return sorted((span for span in spans if span.contains(at)), key=len, reverse=True)

    def _cut(self, hans: str, start: int) -> list[Span]:
        tokenizer = self._ready()
        with self._lock:
            return [
                Span(start + begin, start + stop)
                for _, begin, stop in tokenizer.tokenize(hans, HMM=False)
            ]

    def _ready(self) -> Any:
        with self._lock:
            if self._tokenizer is None:
                self._tokenizer = self._load()
            return self._tokenizer

    def _load(self) -> Any:
        import jieba

        # jieba reports its loading on standard error through a logger of its own
        jieba.setLogLevel(logging.WARNING)
        tokenizer = jieba.Tokenizer()
        if self._cache_dir is not None:
            self._cache_dir.mkdir(parents=True, exist_ok=True)
            tokenizer.tmp_dir = str(self._cache_dir)
            tokenizer.initialize()
        else:
            tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
            tokenizer.initialized = True
        self._teach(tokenizer)
        return tokenizer

    def _teach(self, tokenizer: Any) -> None:
        for entry in self._lexicon:
            if _HAN.fullmatch(entry.headword):
                tokenizer.add_word(entry.headword)


def _simplified(text: str) -> str:
    """Return text in simplified script; OpenCC is loaded only where that changes something."""
    return to_hans(text) if to_hans_by_character(text) != text else text


def _surroundings(text: str, offset: int) -> tuple[int, int]:
    """Return the part of the line that is enough to segment around a place."""
    start = max(text.rfind("\n", 0, offset) + 1, offset - _REACH)
    end = text.find("\n", offset)
    return start, min(len(text) if end < 0 else end, offset + _REACH)


def _strings_over(text: str, offset: int) -> list[Span]:
    """Return every run of Han characters over a place, up to LONGEST_WORD long."""
    first, last = offset, offset
    while first > 0 and offset - first < LONGEST_WORD and _HAN.match(text, first - 1):
        first -= 1
    while last < len(text) and last - offset < LONGEST_WORD and _HAN.match(text, last):
        last += 1
    return [
        Span(start, end)
        for start in range(first, offset + 1)
        for end in range(offset + 1, min(last, start + LONGEST_WORD) + 1)
        if end - start > 1
    ]
