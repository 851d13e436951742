"""Figures and terms of the article on the page, found on a worker after its first paint."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader_app.app.session import Session
from reader_app.core.figure import Figure
from reader_app.services.analysis import LONG, Analyser
from reader_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from reader_app.analysis.words import Segmenter


PAINTING = 60
"""Milliseconds left to the window after an answer, to show it: a worker would slow that down."""


class Analysing(QObject):
    """Starts analysis for each article: figures of the page first, of all of it, then terms.

    One after the other: two at once take twice as long each, and the window three times.
    """

    words_ready = Signal(object)  # (text, offset) -> Span | None

    def __init__(
        self,
        session: Session,
        analyser: Analyser,
        tasks: Tasks,
        keep_figures: Callable[[tuple[Figure, ...]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._keep_figures = keep_figures
        self._session = session
        self._analyser = analyser
        self._tasks = tasks
        self._started = False
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(PAINTING)
        self._next.timeout.connect(self._go_on)
        self._figures_left = False
        session.article_changed.connect(self._on_article_changed)

    def start(self) -> None:
        """Begin, once the first page is painted: nothing of this may delay it."""
        self._started = True
        self._on_article_changed()

    def prepare_words(self, folder: Path) -> None:
        """Load what a double click needs, after everything else."""
        self._tasks.run(
            partial(self._analyser.segmenter, folder), self._take_segmenter, priority=-1
        )

    @property
    def is_resting(self) -> bool:
        """Tell whether there is more to find that is not being looked for at this moment."""
        return self._next.isActive()

    def find_terms_again(self) -> None:
        """Look for the terms anew: what is looked for has changed."""
        opened = self._session.opened
        if self._started and opened is not None and not opened.partial:
            find = partial(self._analyser.terms, opened.article)
            ticket = opened.article_id
            self._tasks.run(find, self._session.set_terms, article_id=ticket, priority=-1)

    def _take_segmenter(self, segmenter: Segmenter) -> None:
        self.words_ready.emit(segmenter.word_at)

    def _on_article_changed(self) -> None:
        opened = self._session.opened
        if not self._started or opened is None:
            return
        # an answer for an article that has left the page is dropped by its ticket
        self._tasks.show_article(opened.article_id)
        self._next.stop()
        self._figures_left = len(opened.article.text) > LONG
        if self._figures_left:
            find = partial(self._analyser.first_figures, opened.article, opened.top)
        else:
            find = partial(self._analyser.figures, opened.article)
        self._find(find, opened.article_id)

    def _find(self, find: Callable[[], tuple[Figure, ...]], ticket: str) -> None:
        self._tasks.run(find, self._take_figures, self._fail, article_id=ticket, priority=1)

    def _fail(self, sentence: str) -> None:
        self._tasks.failed.emit(sentence)
        self._next.start()

    def _take_figures(self, figures: tuple[Figure, ...]) -> None:
        self._keep_figures(figures)
        self._next.start()

    def _go_on(self) -> None:
        """Find what comes next in the article on the page: the rest of its figures, its terms."""
        opened = self._session.opened
        if opened is None:
            return
        if not self._figures_left:
            self.find_terms_again()
            return
        self._figures_left = False
        find = partial(self._analyser.figures, opened.article)
        self._find(find, opened.article_id)
