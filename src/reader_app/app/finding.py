"""Find in the article: the bar asks, the page shows every match at once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader_app.app.binding import Bindings
from reader_app.app.page import Page
from reader_app.app.travel import Travel
from reader_app.core.errors import ReaderError
from reader_app.core.span import Span

if TYPE_CHECKING:
    from reader_app.services.find import Finder
    from reader_app.ui.find_bar import FindBar


class Finding(QObject):
    """Holds the matches of the words in the find bar and steps through them."""

    def __init__(self, page: Page, travel: Travel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = page.session
        self._window = page.window
        self._view = page.view
        self._travel = travel
        self._bar: FindBar | None = None
        self._finder: Finder | None = None
        self._problem = ""
        self._spans: tuple[Span, ...] = ()
        self._current = -1
        page.session.article_changed.connect(self._forget)

    def wire(self, bar: FindBar) -> None:
        """Listen to the find bar."""
        self._bar = bar
        bar.query_changed.connect(self._search)
        bar.next_requested.connect(self.next)
        bar.previous_requested.connect(self.previous)
        bar.closed.connect(self._close)

    def bindings(self) -> Bindings:
        """Return the actions that are carried out here."""
        return (
            ("edit.find", self.open),
            ("edit.find_next", self.next),
            ("edit.find_previous", self.previous),
        )

    def open(self) -> None:
        """Show the bar, with the selected words where they are few."""
        self._window.open_find(self._selected_words())

    def words_at_hand(self) -> str:
        """Return the words in the bar while it is open, or else the selected ones if few."""
        if self._bar is not None and self._bar.isVisible() and self._bar.field.text():
            return self._bar.field.text()
        return self._selected_words()

    def _selected_words(self) -> str:
        article, selected = self._session.article, self._view.selected_span()
        words = "" if article is None or selected is None else selected.slice(article.text)
        return words if len(words) <= 40 and "\n" not in words else ""

    def next(self) -> None:
        """Go to the next match; from the last to the first."""
        self._step(1)

    def previous(self) -> None:
        """Go to the match before; from the first to the last."""
        self._step(-1)

    def _search(self, words: str, options: object) -> None:
        self._problem = ""
        self._spans = self._find(words, options)
        top = self._view.top_offset()
        first = bisect_left([span.start for span in self._spans], top)
        self._show(first % len(self._spans) if self._spans else -1)
        if self._spans:
            self._travel.go(self._spans[self._current], select=False)

    def _find(self, words: str, options: object) -> tuple[Span, ...]:
        """Return the matches; what is wrong with the words is said in the bar."""
        article = self._session.article
        if article is None or self._bar is None:
            return ()
        from reader_app.services.find import Finder, FindOptions

        self._finder = self._finder or Finder(article.text)
        asked = FindOptions(
            whole_word=getattr(options, "whole_word", False), regex=getattr(options, "regex", False)
        )
        try:
            return self._finder.find(words, asked).spans
        except ReaderError as error:
            self._problem = str(error)
            return ()

    def _step(self, by: int) -> None:
        if not self._spans:
            self._step_closed(by)
            return
        self._show((self._current + by) % len(self._spans))
        self._travel.go(self._spans[self._current], select=False)

    def _step_closed(self, by: int) -> None:
        """Go on with the words looked for last, after the bar was closed: select, mark nothing."""
        words = "" if self._bar is None else self._bar.field.text()
        spans = self._find(words, self._bar.options) if self._bar is not None and words else ()
        if not spans:
            return
        selected = self._view.selected_span()
        at = selected.start if selected is not None else self._view.top_offset() - (by > 0)
        starts = [span.start for span in spans]
        index = bisect_right(starts, at) if by > 0 else bisect_left(starts, at) - 1
        self._travel.go(spans[index % len(spans)])

    def _show(self, current: int) -> None:
        self._current = current
        self._view.set_matches(self._spans, current)
        if self._bar is not None:
            self._bar.show_count(current + 1, len(self._spans), self._problem)

    def _close(self) -> None:
        span = self._spans[self._current] if self._current >= 0 else None
        self._spans, self._current = (), -1
        self._view.set_matches((), -1)
        self._view.setFocus()
        if span is not None:
            self._view.select(span)

    def _forget(self) -> None:
        self._finder, self._spans, self._current = None, (), -1
