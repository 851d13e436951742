"""Cards at work: what a place on the page says when the pointer or the keyboard is on it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal

from reader_app.app.binding import Bindings
from reader_app.app.session import Session, figure_in
from reader_app.core.edit import Edit
from reader_app.core.figure import Figure
from reader_app.core.note import PlacedNote
from reader_app.core.span import Span
from reader_app.core.term import Entry, Term
from reader_app.ui.page.view import ArticleView
from reader_app.ui.tasks import Tasks
from reader_app.ui.theme import Theme

if TYPE_CHECKING:
    from reader_app.services.dictionaries import Dictionaries
    from reader_app.ui.page.card import CardContent, CardPopup

LONGEST_WORD = 16
"""Code points of a selection that are looked up as one word at most."""


class Cards(QObject):
    """Shows one card at a time beside its line; builds the widget when it is first needed."""

    note_requested = Signal(object)  # Span
    figure_refused = Signal(object)  # Figure: it is none
    figure_change_requested = Signal(object)  # Figure
    search_requested = Signal(str)  # words
    told = Signal(str)

    def __init__(
        self,
        session: Session,
        view: ArticleView,
        tasks: Tasks,
        dictionaries: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._tasks = tasks
        self._dictionaries = cache(partial(_open_dictionaries, dictionaries))
        self._asked: Span | None = None
        self._popup: CardPopup | None = None
        self._span: Span | None = None

    def bindings(self) -> Bindings:
        """Return the actions that are carried out here."""
        return (("term.explain", self.explain),)

    def hover(self, place: object, line: QRect, rect: QRect) -> None:
        """Explain what the pointer rests on; a pinned card stays."""
        if self._popup is not None and self._popup.is_pinned:
            return
        self._show(place, line, rect, pinned=False)

    def leave(self) -> None:
        """The pointer left the place."""
        if self._popup is not None:
            self._popup.leave()

    def hide(self) -> None:
        """Take the card away."""
        if self._popup is not None:
            self._popup.close_card()

    def explain(self) -> None:
        """Pin the card of what is selected, or of the first place in the selection's way."""
        span = self._view.selected_span()
        if span is None:
            self.told.emit(self.tr("Select a word first, or go to one with T."))
            return
        for found, place in self._view.marks.places_at(span.start):
            if found == span or not isinstance(place, Term):
                rect = self._view.rect_of(found)
                self._show(place, rect, rect, pinned=True)
                return
        self._look_up(span)

    def _look_up(self, span: Span) -> None:
        """Ask the dictionaries for the selected words, or for the longest word they begin with."""
        article = self._session.article
        if article is None:
            return
        self._asked = span
        words = span.slice(article.text)[:LONGEST_WORD]
        self._tasks.run(
            partial(_entries_of, self._dictionaries, words),
            self._show_entries,
            article_id=self._session.article_id,
        )

    def _show_entries(self, found: tuple[str, tuple[Entry, ...]]) -> None:
        from reader_app.app.card_contents import dictionary_card

        word, entries = found
        article = self._session.article
        if article is None or self._asked is None:
            return
        span = Span(self._asked.start, self._asked.start + max(1, len(word)))
        if entries:
            content = dictionary_card(word, entries, article)
        else:
            places = self._view.marks.places_at(self._asked.start)
            known = self._content(places[0][1]) if places else None
            if known is None:
                self.told.emit(self.tr("Nothing is known of these words."))
                return
            content = known
        self._span = span
        rect = self._view.rect_of(span)
        self._popped().show_card(content, rect, rect, pinned=True)

    def show_theme(self, theme: Theme) -> None:
        """Change the colours."""
        if self._popup is not None:
            self._popup.set_theme(theme)

    def _show(self, place: object, line: QRect, rect: QRect, *, pinned: bool) -> None:
        content = self._content(place)
        if content is None:
            return
        self._popped().show_card(content, line, rect, pinned=pinned)

    def _popped(self) -> CardPopup:
        if self._popup is None:
            from reader_app.ui.page.card import CardPopup

            self._popup = CardPopup(self._view.viewport())
            self._popup.button_pressed.connect(self._on_button)
        self._popup.set_theme(self._view.theme)
        return self._popup

    def _content(self, place: object) -> CardContent | None:
        from reader_app.app.card_contents import edit_card, figure_card, note_card, term_card

        article = self._session.article
        if article is None:
            return None
        if isinstance(place, PlacedNote):
            self._span = place.placement.span
            return note_card(place, article) if place.note.body else None
        if isinstance(place, Term):
            self._span = place.span
            return term_card(place, article, self._session.terms)
        if isinstance(place, Figure):
            from reader_app.analysis.figures import derive

            self._span = place.span
            return figure_card(place, article, derive(place, article, self._session.figures))
        if isinstance(place, Edit):
            self._span = place.span
            return edit_card(place, article)
        return None

    def _on_button(self, name: str) -> None:
        from reader_app.app.card_contents import CORRECT, NOTE, REFUSE, SEARCH

        article, span = self._session.article, self._span
        self.hide()
        if article is None or span is None:
            return
        figure = figure_in(self._session.figures, span)
        if name in {CORRECT, REFUSE} and figure is not None:
            told = self.figure_refused if name == REFUSE else self.figure_change_requested
            told.emit(figure)
        elif name == NOTE:
            self.note_requested.emit(span)
        elif name == SEARCH:
            self.search_requested.emit(span.slice(article.text))


def _open_dictionaries(folder: Path) -> Dictionaries:
    from reader_app.services.dictionaries import Dictionaries

    return Dictionaries(folder)


def _entries_of(
    dictionaries: Callable[[], Dictionaries], words: str
) -> tuple[str, tuple[Entry, ...]]:
    """Return the longest word that words begin with and that is known, and what is said of it."""
    book = dictionaries()
    known = book.known(words[:length] for length in range(1, len(words) + 1))
    word = max(known, key=len, default="")
    return word, book.lookup(word) if word else ()
