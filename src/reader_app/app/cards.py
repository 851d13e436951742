"""Cards at work: what a place on the page says when the pointer or the keyboard is on it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Signal

from reader_app.app.session import Session
from reader_app.core.edit import Edit
from reader_app.core.figure import Figure
from reader_app.core.note import PlacedNote
from reader_app.core.span import Span
from reader_app.core.term import Term
from reader_app.ui.page.card import CardContent, CardPopup
from reader_app.ui.page.view import ArticleView
from reader_app.ui.theme import Theme


class Cards(QObject):
    """Shows one card at a time beside its line; builds the widget when it is first needed."""

    note_requested = Signal(object)  # Span
    search_requested = Signal(str)  # words
    told = Signal(str)

    def __init__(self, session: Session, view: ArticleView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._popup: CardPopup | None = None
        self._span: Span | None = None

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
        places = self._view.marks.places_at(span.start)
        if not places:
            self.told.emit(self.tr("Nothing is known of these words."))
            return
        found, place = places[0]
        rect = self._view.rect_of(found)
        self._show(place, rect, rect, pinned=True)

    def show_theme(self, theme: Theme) -> None:
        """Change the colours."""
        if self._popup is not None:
            self._popup.set_theme(theme)

    def _show(self, place: object, line: QRect, rect: QRect, *, pinned: bool) -> None:
        content = self._content(place)
        if content is None:
            return
        if self._popup is None:
            self._popup = CardPopup(self._view.viewport())
            self._popup.button_pressed.connect(self._on_button)
        self._popup.set_theme(self._view.theme)
        self._popup.show_card(content, line, rect, pinned=pinned)

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
        from reader_app.app.card_contents import NOTE, SEARCH

        article, span = self._session.article, self._span
        self.hide()
        if article is None or span is None:
            return
        if name == NOTE:
            self.note_requested.emit(span)
        elif name == SEARCH:
            self.search_requested.emit(span.slice(article.text))
