"""Figures and terms of the article on the page, found on a worker after its first paint."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader_app.app.session import Session
from reader_app.core.figure import Figure
from reader_app.services.analysis import LONG, Analyser
from reader_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from reader_app.analysis.words import Segmenter


class Analysing(QObject):
    """Starts analysis for each article that is shown whole; figures come before terms."""

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
        self._whole = False
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

    def find_terms_again(self) -> None:
        """Look for the terms anew: what is looked for has changed."""
        opened = self._session.opened
        if self._started and opened is not None and not opened.partial:
            find = partial(self._analyser.terms, opened.article)
            ticket = opened.article_id
            self._tasks.run(find, self._session.set_terms, article_id=ticket, priority=-1)

    def _take_segmenter(self, segmenter: Segmenter) -> None:
        self.words_ready.emit(segmenter.word_at)

    def _keep_first(self, figures: tuple[Figure, ...]) -> None:
        if not self._whole:
            self._keep_figures(figures)
        self._find_all()  # not beside the first: they would come three times as late

    def _fail_first(self, sentence: str) -> None:
        self._tasks.failed.emit(sentence)
        self._find_all()

    def _keep_all(self, figures: tuple[Figure, ...]) -> None:
        self._whole = True
        self._keep_figures(figures)
        self.find_terms_again()  # not beside the figures: two at once take twice as long each

    def _on_article_changed(self) -> None:
        opened = self._session.opened
        if not self._started or opened is None:
            return
        # an answer for an article that has left the page is dropped by its ticket
        ticket = opened.article_id
        self._tasks.show_article(ticket)
        self._whole = False
        if len(opened.article.text) > LONG:
            first = partial(self._analyser.first_figures, opened.article, opened.top)
            keep, fail = self._keep_first, self._fail_first
            self._tasks.run(first, keep, fail, article_id=ticket, priority=2)
        else:
            self._find_all()

    def _find_all(self) -> None:
        opened = self._session.opened
        if opened is not None:
            find = partial(self._analyser.figures, opened.article)
            self._tasks.run(find, self._keep_all, article_id=opened.article_id, priority=1)
