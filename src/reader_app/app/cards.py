"""Cards at work: what a place on the page says when the pointer or the keyboard is on it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QTimer, Signal

from reader_app.app.binding import Bindings
from reader_app.app.page import Page
from reader_app.app.session import figure_in
from reader_app.core.article import Article
from reader_app.core.edit import Edit
from reader_app.core.figure import Figure
from reader_app.core.note import PlacedNote
from reader_app.core.span import Span
from reader_app.core.term import Entry, Term
from reader_app.services.analysis import Analyser
from reader_app.ui.tasks import Ticket
from reader_app.ui.theme import Theme

if TYPE_CHECKING:
    from reader_app.services.explaining import Explainer, Explanation
    from reader_app.ui.page.card import CardContent, CardPopup


WAIT = 120
"""Milliseconds of looking up before the card says that it is being done."""
QUOTES = "“”‘’「」『』\"'"
SHOWN = 24
"""Characters of a selection in the title of that card."""


class Cards(QObject):
    """Shows one card at a time beside its line; builds the widget when it is first needed."""

    note_requested = Signal(object)  # Span
    figure_refused = Signal(object)  # Figure: it is none
    figure_change_requested = Signal(object)  # Figure
    search_requested = Signal(str)  # words
    edit_requested = Signal(str, object)  # words, the Entry that explains them or None
    place_chosen = Signal(object)  # Span: go there
    note_chosen = Signal(str, str)  # an article's id ("" for the one on the page), a note's
    reading_chosen = Signal(object, str)  # Edit: what stood there
    reading_wanted = Signal(object)  # Edit: the reader wants to type it
    reading_forgotten = Signal(object)  # Edit
    told = Signal(str)

    def __init__(
        self, page: Page, analyser: Analyser, library: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = page.session
        self._view = page.view
        self._tasks = page.tasks
        self._analyser = analyser
        self._library = library
        self._explainer: Explainer | None = None
        self._asked: Ticket | None = None
        self._popup: CardPopup | None = None
        self._span: Span | None = None
        self._entry: Entry | None = None
        self._edit: Edit | None = None
        self._told_of: Term | Explanation | None = None
        self._as_written = False
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(WAIT)
        self._waiting.timeout.connect(self._show_waiting)
        page.view.verticalScrollBar().valueChanged.connect(self._follow)

    def bindings(self) -> Bindings:
        """Return the actions that are carried out here."""
        return (("term.explain", self.explain),)

    # -- what the reader does -------------------------------------------------------------------

    def hover(self, place: object, line: QRect, rect: QRect) -> None:
        """Explain what the pointer rests on; a pinned card stays."""
        if self._popup is None or not self._popup.is_pinned:
            self._show(place, line, rect, pinned=False)

    def enter(self, place: object, line: QRect, rect: QRect) -> None:
        """Explain what was chosen by key, and give the card the keyboard."""
        self._show(place, line, rect, pinned=True)

    def choose(self, place: object, line: QRect, rect: QRect) -> None:
        """Pin the card of a place that was clicked; a note opens its editor instead."""
        if not isinstance(place, PlacedNote):
            self._show(place, line, rect, pinned=True)

    def leave(self) -> None:
        """The pointer left the place."""
        if self._popup is not None:
            self._popup.leave()

    def hide(self) -> None:
        """Take the card away."""
        self._span = None
        self._waiting.stop()
        if self._popup is not None:
            self._popup.close_card()

    def explain(self) -> None:
        """Pin the card that is open, else one for what is selected or in focus."""
        popup = self._popup
        if popup is not None and popup.content is not None and not popup.is_pinned:
            popup.pin()
            return
        span = self._view.selected_span() or self._view.focused_span
        article = self._session.article
        if span is None or article is None:
            self.told.emit(self.tr("Select a word first, or go to one with T."))
            return
        for found, place in self._view.marks.places_at(span.start):
            # “6293” is the same place as 6293 without its marks
            same = found == span or (isinstance(place, Term) and _same(article, found, span))
            if same:
                self._show(place, *self._view.rects_of(found), pinned=True)
                return
        self._look_up(span)

    def show_theme(self, theme: Theme) -> None:
        """Change the colours."""
        if self._popup is not None:
            self._popup.set_theme(theme)

    # -- showing --------------------------------------------------------------------------------

    def _show(self, place: object, line: QRect, rect: QRect, *, pinned: bool) -> None:
        self._waiting.stop()
        content = self._content(place)
        if content is None:
            return
        self._popped().show_card(content, line, rect, pinned=pinned)
        if isinstance(place, Term):
            self._ask(place.span)

    def _look_up(self, span: Span) -> None:
        """Show a card for any words; that they are looked up is said only where it takes a while."""
        self._span, self._entry, self._edit = span, None, None
        self._told_of, self._as_written = None, False
        self._waiting.start()
        self._ask(span)

    def _show_waiting(self) -> None:
        from reader_app.app.word_cards import waiting_card

        article, span = self._session.shown_article, self._span
        if article is not None and span is not None:
            words = span.slice(article.text).split("\n")[0][:SHOWN]
            waiting = waiting_card(words, article)
            self._popped().show_card(waiting, *self._view.rects_of(span), pinned=True)

    def _ask(self, span: Span) -> None:
        if self._asked is not None:
            self._tasks.cancel(self._asked)  # the pointer has moved on
        article = self._session.article
        if article is not None:
            self._asked = self._tasks.run(
                partial(self._explain, article, self._session.terms, span),
                partial(self._take, span),
                article_id=self._session.article_id,
                priority=2,
            )

    def _explain(self, article: Article, terms: tuple[Term, ...], span: Span) -> Explanation | None:
        """Ask every layer; on a worker."""
        from reader_app.services.explaining import Explainer

        if self._explainer is None:
            self._explainer = Explainer(self._analyser, self._library)
        return self._explainer.explain(article, terms, span)

    def _take(self, asked: Span, explained: Explanation | None) -> None:
        """Say on the card what was found, if it is still the card for those words."""
        from reader_app.app.word_cards import explained_card

        article = self._session.shown_article
        if article is None or asked != self._span:
            return
        looked_up = self._waiting.isActive()
        self._waiting.stop()
        if explained is None:
            self.hide()
            self.told.emit(self.tr("There is no word here to look up."))
            return
        popup = self._popped()
        if not looked_up and popup.content is None:
            return  # the reader closed the card before the answer came
        self._span = explained.span
        self._entry = explained.entries[0] if explained.entries else None
        self._told_of = explained
        content = explained_card(
            explained,
            article,
            self._session.terms,
            self._session.notes,
            as_written=self._as_written,
        )
        rects = self._view.rects_of(explained.span)
        if looked_up:
            popup.show_card(content, *rects, pinned=True)
        else:
            popup.update_card(content)
            popup.move_card(*rects)

    def _popped(self) -> CardPopup:
        if self._popup is None:
            from reader_app.ui.page.card import CardPopup

            self._popup = CardPopup(self._view.viewport())
            self._popup.button_pressed.connect(self._on_button)
        self._popup.set_theme(self._view.theme)
        return self._popup

    def _content(self, place: object) -> CardContent | None:
        from reader_app.app.card_contents import edit_card, figure_card, note_card
        from reader_app.app.word_cards import term_card

        article = self._session.shown_article
        if article is None:
            return None
        self._entry = self._edit = self._told_of = None
        self._as_written = False
        if isinstance(place, PlacedNote):
            self._span = place.placement.span
            return note_card(place, article) if place.note.body else None
        if isinstance(place, Term):
            self._span, self._entry, self._told_of = place.span, place.entry, place
            return term_card(place, article, self._session.terms)
        if isinstance(place, Figure):
            from reader_app.analysis.figures import derive

            self._span = place.span
            return figure_card(place, article, derive(place, article, self._session.figures))
        if isinstance(place, Edit):
            self._span, self._edit = place.span, place
            return edit_card(place, article)
        return None

    def _follow(self) -> None:
        """Keep a pinned card beside its line while the page scrolls, as long as that is seen."""
        popup, span = self._popup, self._span
        if popup is None or span is None or not popup.is_pinned:
            return
        line, rect = self._view.rects_of(span)
        if rect.isEmpty() or not self._view.viewport().rect().intersects(line):
            self.hide()
        else:
            popup.move_card(line, rect)

    # -- the card's buttons ---------------------------------------------------------------------

    def _on_button(self, name: str) -> None:
        from reader_app.app import card_contents, word_cards

        article, span = self._session.article, self._span
        if article is None or span is None:
            return
        if self._edit is not None and self._on_reading(self._edit, name):
            return
        kind, *details = name.split(":", 2)
        words = span.slice(article.text)
        if kind == word_cards.WORD:
            self._look_up(Span(int(details[0]), int(details[1])))
            return
        if kind == word_cards.SCRIPT:
            self._turn_script()
            return
        if kind == word_cards.NEXT:
            self._go_next(span)
            return
        entry = self._entry
        figure = figure_in(self._session.figures, span)
        self.hide()
        if kind == card_contents.REFUSE and figure is not None:
            self.figure_refused.emit(figure)
        elif kind == card_contents.CORRECT and figure is not None:
            self.figure_change_requested.emit(figure)
        elif kind == word_cards.NOTE:
            self.note_requested.emit(span)
        elif kind == word_cards.SEARCH:
            self.search_requested.emit(words)
        elif kind == word_cards.EDIT:
            self.edit_requested.emit(words, entry)
        elif kind == word_cards.NOTE_ABOUT:
            self.note_chosen.emit(*details)

    def _turn_script(self) -> None:
        """Show the explanation as it was written, or in the page's script again."""
        from reader_app.app.word_cards import explained_card, term_card

        article, told_of = self._session.shown_article, self._told_of
        if article is None or told_of is None:
            return
        self._as_written = not self._as_written
        terms, as_written = self._session.terms, self._as_written
        if isinstance(told_of, Term):
            content = term_card(told_of, article, terms, as_written=as_written)
        else:
            notes = self._session.notes
            content = explained_card(told_of, article, terms, notes, as_written=as_written)
        self._popped().update_card(content)

    def _on_reading(self, edit: Edit, name: str) -> bool:
        """Pass on what a button on the card of a torn place asks for; False for other buttons."""
        from reader_app.app import card_contents

        kind, _, number = name.partition(":")
        chosen = {card_contents.CONFIRM: edit.text, card_contents.AS_IN_SOURCE: edit.raw}
        if kind == card_contents.READING:
            chosen[kind] = edit.candidates[int(number)]
        if kind in chosen:
            self.hide()
            self.reading_chosen.emit(edit, chosen[kind])
        elif kind == card_contents.TYPE_READING:
            self.hide()
            self.reading_wanted.emit(edit)
        elif kind == card_contents.FORGET_READING:
            self.hide()
            self.reading_forgotten.emit(edit)
        else:
            return False
        return True

    def _go_next(self, span: Span) -> None:
        """Go to the next place of the term on the card, round to the first; the card goes along."""
        terms = [term for term in self._session.terms if term.span.overlaps(span)]
        if not terms:
            return
        headword = terms[0].entry.headword
        places = [term for term in self._session.terms if term.entry.headword == headword]
        following = next((term for term in places if term.span.start > span.start), places[0])
        self.place_chosen.emit(following.span)
        self._show(following, *self._view.rects_of(following.span), pinned=True)


def _same(article: Article, one: Span, other: Span) -> bool:
    """Tell whether two spans differ by quotation marks only."""
    outer, inner = (one, other) if one.covers(other) else (other, one)
    return outer.covers(inner) and outer.slice(article.text).strip(QUOTES) == inner.slice(
        article.text
    ).strip(QUOTES)
