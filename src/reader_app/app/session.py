"""What is on the page now, for the parts that work on it together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from reader_app.core.article import Article, Script
from reader_app.core.edit import Edit
from reader_app.core.figure import Figure
from reader_app.core.library import StoredArticle
from reader_app.core.note import PlacedNote, page_order
from reader_app.core.span import Span
from reader_app.core.term import Term
from reader_app.services.reading import Opened


def figure_in(figures: Sequence[Figure], span: Span) -> Figure | None:
    """Return the first of an article's figures, sorted, that shares a character with span."""
    place = bisect_right(figures, span.start, key=_end)
    if place < len(figures) and figures[place].span.start < span.end:
        return figures[place]
    return None


def _end(figure: Figure) -> int:
    return figure.span.end


def _in_script(article: Article, script: Script, text: str) -> Article:
    """Return an article with its text and the titles of its sections in another script."""
    from reader_app.services.shown_script import text_in_script

    sections = tuple(
        replace(section, title=text_in_script(section.title, script))
        for section in article.sections
    )
    return replace(article, script=script, text=text, sections=sections)


class Session(QObject):
    """The open article with what is known of it; each part sets its own and hears of the rest.

    Setting emits the signal of that name, always on the UI thread.
    """

    article_changed = Signal()
    stored_changed = Signal()
    figures_changed = Signal()
    terms_changed = Signal()
    notes_changed = Signal()
    script_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened: Opened | None = None
        self._stored = False
        self._shown: Article | None = None
        self._figures: tuple[Figure, ...] = ()
        self._terms: tuple[Term, ...] = ()
        self._notes: tuple[PlacedNote, ...] = ()
        self._notes_whole = False
        self._by_id: dict[str, PlacedNote] = {}

    @property
    def opened(self) -> Opened | None:
        """What was opened last; None before that."""
        return self._opened

    @property
    def article(self) -> Article | None:
        """The article on the page."""
        return None if self._opened is None else self._opened.article

    @property
    def shown_article(self) -> Article | None:
        """The article as the page shows it: in the other script where the reader wants that.

        Its text has the same length; its marks and blocks are the article's own.
        """
        return self.article if self._shown is None else self._shown

    @property
    def article_id(self) -> str:
        """The id of the article on the page, "" for none."""
        return "" if self._opened is None else self._opened.article_id

    @property
    def stored(self) -> StoredArticle | None:
        """The article as the library has it; None until it is in there: no notes before that."""
        if self._opened is None or not self._stored:
            return None
        opened = self._opened
        return StoredArticle(opened.article_id, opened.version, opened.article)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What was mended in the article."""
        return () if self._opened is None else self._opened.article.edits

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Its figures, once analysis has found them."""
        return self._figures

    @property
    def terms(self) -> tuple[Term, ...]:
        """Its terms, once analysis has found them."""
        return self._terms

    @property
    def notes(self) -> tuple[PlacedNote, ...]:
        """Its notes by place, at first only those near the place being read."""
        return self._notes

    @property
    def notes_whole(self) -> bool:
        """Whether all notes of the article are there."""
        return self._notes_whole

    def show(self, opened: Opened) -> None:
        """Put another article, or another version of it, on the page."""
        self._opened = opened
        self._stored = opened.imported is None
        self._shown = None
        self._figures, self._terms, self._notes = (), (), ()
        self._by_id = {}
        self._notes_whole = False
        self.article_changed.emit()
        if self._stored:
            self.stored_changed.emit()

    def set_shown(self, script: Script, text: str) -> None:
        """Say in which script, and as which text, the article is shown."""
        article = self.article
        if article is None or self.shown_article is None or self.shown_article.text == text:
            return
        own = text == article.text
        self._shown = None if own else _in_script(article, script, text)
        self.script_changed.emit()

    def mark_stored(self) -> None:
        """Say that the article on the page is in the library now."""
        self._stored = True
        self.stored_changed.emit()

    def set_figures(self, figures: tuple[Figure, ...]) -> None:
        """Keep what analysis found."""
        self._figures = figures
        self.figures_changed.emit()

    def set_terms(self, terms: tuple[Term, ...]) -> None:
        """Keep what analysis found."""
        self._terms = terms
        self.terms_changed.emit()

    def update_notes(self, placed: Iterable[PlacedNote], removed: Collection[str] = ()) -> None:
        """Put in what changed of the notes, and leave out what is gone, without reading the rest."""
        changed = {one.note.id: one for one in placed}
        if not self._by_id:
            self._by_id = {one.note.id: one for one in self._notes}
        notes, by_id = list(self._notes), self._by_id
        for id_ in changed.keys() | set(removed):
            old = by_id.pop(id_, None)
            if old is not None:  # they are sorted: nobody looks through ten thousand
                at = bisect_left(notes, page_order(old), key=page_order)
                del notes[notes.index(old, at)]
        for one in changed.values():
            insort(notes, one, key=page_order)
            by_id[one.note.id] = one
        self._notes = tuple(notes)
        self.notes_changed.emit()

    def set_notes(self, notes: tuple[PlacedNote, ...], *, whole: bool = True) -> None:
        """Keep the notes as the library has them; whole tells that these are all of them."""
        self._notes = notes
        self._by_id = {}
        self._notes_whole = whole
        self.notes_changed.emit()
