"""Keeping the search index in step with the library, a batch at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reader_app.core.catalogue import Catalogue
from reader_app.core.errors import IndexLost
from reader_app.core.note import Note
from reader_app.core.search import IndexText, SearchIndex, TextKind

BATCH = 300_000
"""Characters indexed at a time: about half a second, after which the work may be stopped."""
_ARTICLES = 64
_NOTES = 500


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of the library's texts are in the index."""

    done: int
    total: int

    @property
    def complete(self) -> bool:
        """Tell whether everything is found."""
        return self.done >= self.total


class Indexing:
    """Compares the library with its index and fills in what is missing.

    Use from one thread at a time, the one that opened the catalogue. resting is asked between two
    texts, and may take its time: the interpreter is free meanwhile.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        index: SearchIndex,
        resting: Callable[[], object] = bool,
    ) -> None:
        self._catalogue = catalogue
        self._resting = resting
        self._index = index
        self._missing: dict[TextKind, dict[str, str]] = {}
        self._total = 0
        self._known = False
        self._changed = True

    def look(self) -> Progress:
        """Return how far the index is, comparing anew where anything changed since.

        Raises StorageFailed.
        """
        changed = self._catalogue.changed_elsewhere()
        try:
            changed = self._index.changed_elsewhere() or changed
        except IndexLost:
            self._index.clear()
            changed = True
        if changed or not self._known:
            self._changed = True
            self._compare()
        return self._progress()

    def step(self) -> Progress:
        """Index one batch of what is missing and return how far that leads.

        Raises StorageFailed; what was indexed before stays.
        """
        self._changed = True
        try:
            self._step()
        except IndexLost:
            self._start_over()
        return self._progress()

    def catch_up(
        self,
        stopped: Callable[[], bool] = lambda: False,
        told: Callable[[Progress], None] = lambda _: None,
    ) -> Progress:
        """Index all that is missing, until stopped() is true; told hears of every batch."""
        progress = self.look()
        while not progress.complete and not stopped():
            progress = self.step()
            told(progress)
        return progress

    def take_changed(self) -> bool:
        """Tell, once, that library or index changed since the last call."""
        changed, self._changed = self._changed, False
        return changed

    def forget(self) -> None:
        """Compare anew at the next look: the library was changed over the same connection."""
        self._known = False

    def _progress(self) -> Progress:
        missing = sum(map(len, self._missing.values()))
        return Progress(self._total - missing, self._total)

    def _compare(self) -> None:
        self._known = True
        try:
            if self._index.is_worn():
                self._index.clear()
            self._missing = {
                TextKind.ARTICLE: self._missing_of(TextKind.ARTICLE),
                TextKind.NOTE: self._missing_of(TextKind.NOTE),
            }
        except IndexLost:
            self._start_over()

    def _start_over(self) -> None:
        self._index.clear()
        articles, notes = self._catalogue.versions(), self._catalogue.note_stamps()
        self._missing = {TextKind.ARTICLE: dict(articles), TextKind.NOTE: dict(notes)}
        self._total = len(articles) + len(notes)

    def _missing_of(self, kind: TextKind) -> dict[str, str]:
        wanted = self._wanted(kind)
        self._total = len(wanted) + (0 if kind is TextKind.ARTICLE else self._total)
        there = self._index.indexed(kind)
        gone = there.keys() - wanted.keys()
        if gone:
            self._index.drop(kind, gone)
        return {
            ref: stamp
            for ref, stamp in wanted.items()
            if ref not in there or there[ref].stamp != stamp
        }

    def _wanted(self, kind: TextKind) -> dict[str, str]:
        if kind is TextKind.ARTICLE:
            return dict(self._catalogue.versions())
        return dict(self._catalogue.note_stamps())

    def _step(self) -> None:
        notes = self._missing.get(TextKind.NOTE, {})
        if notes:  # few and short, and what the reader wrote last
            self._put(TextKind.NOTE, self._note_texts(notes), notes)
            return
        articles = self._missing.get(TextKind.ARTICLE, {})
        if articles:
            self._put(TextKind.ARTICLE, self._article_texts(articles), articles)

    def _put(self, kind: TextKind, texts: Iterator[IndexText], missing: dict[str, str]) -> None:
        put: list[str] = []

        def passed() -> Iterator[IndexText]:
            for text in texts:
                put.append(text.ref)
                yield text

        self._index.put(kind, passed())
        for ref in put:  # nothing is, where the index was lost half-way
            missing.pop(ref)

    def _article_texts(self, missing: dict[str, str]) -> Iterator[IndexText]:
        wanted = list(missing)[:_ARTICLES]
        texts = self._catalogue.texts(wanted)
        length = 0
        for ref in wanted:
            if ref not in texts:
                missing.pop(ref)
                continue
            if length > BATCH:
                return
            length += len(texts[ref])
            self._resting()
            yield IndexText(ref, ref, missing[ref], texts[ref])

    def _note_texts(self, missing: dict[str, str]) -> Iterator[IndexText]:
        wanted = list(missing)[:_NOTES]
        notes = {note.id: note for note in self._catalogue.notes(wanted)}
        for ref in wanted:
            if ref not in notes:
                missing.pop(ref)
                continue
            yield IndexText(ref, notes[ref].article_id, missing[ref], note_text(notes[ref]))


def note_text(note: Note) -> str:
    """Return the words by which a note is found: its own, its tags, and what it is about."""
    return "\n".join((note.body, " ".join(note.tags), note.target.quote.exact))
