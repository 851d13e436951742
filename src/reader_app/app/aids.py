"""Aids to reading that are shown over the text: the other script, pinyin."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from reader_app.app.session import Session
from reader_app.core.article import Article, Script
from reader_app.core.settings import SYSTEM, Settings
from reader_app.ui.page.view import ArticleView
from reader_app.ui.tasks import Tasks


class Aids(QObject):
    """Shows the article in the script the reader wants; the text itself and all offsets stay."""

    told = Signal(str)

    def __init__(
        self, session: Session, view: ArticleView, tasks: Tasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._tasks = tasks
        self._script = SYSTEM
        self._started = False
        session.article_changed.connect(self._show_script)

    def start(self) -> None:
        """Begin, once the first page is painted."""
        self._started = True
        self._show_script()

    def take(self, settings: Settings) -> None:
        """Show what the settings ask for."""
        if settings.script != self._script:
            self._script = settings.script
            self._show_script()

    def _show_script(self) -> None:
        article = self._session.article
        if article is None or not self._started:
            return
        if self._script in {SYSTEM, article.script.value}:
            self._view.set_displayed_text(None)
            return
        self._tasks.run(
            partial(_converted, article, self._script),
            self._show_text,
            article_id=self._session.article_id,
        )

    def _show_text(self, text: str) -> None:
        article = self._session.article
        if self._script == SYSTEM or article is None or len(text) != len(article.text):
            return
        self._view.set_displayed_text(text)
        self.told.emit(
            self.tr("Shown in traditional script")
            if self._script == Script.HANT.value
            else self.tr("Shown in simplified script")
        )


def _converted(article: Article, script: str) -> str:
    from reader_app.analysis.script import to_hans, to_hant

    return to_hant(article.text) if script == Script.HANT.value else to_hans(article.text)
