"""Aids to reading that are painted over the text: the other script, pinyin."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from reader_app.app.session import Session
from reader_app.core.article import Article, Script
from reader_app.ui.page.view import ArticleView
from reader_app.ui.tasks import Tasks


class Aids(QObject):
    """Shows the article in the other script; the text itself and all offsets stay."""

    told = Signal(str)

    def __init__(
        self, session: Session, view: ArticleView, tasks: Tasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._tasks = tasks
        self._other_script = False
        session.article_changed.connect(self._on_article_changed)

    def toggle_script(self) -> None:
        """Show simplified as traditional and the other way round, or the article's own again."""
        self._other_script = not self._other_script
        self._show_script()

    def _on_article_changed(self) -> None:
        if self._other_script:
            self._show_script()

    def _show_script(self) -> None:
        article = self._session.article
        if article is None:
            return
        if not self._other_script:
            self._view.set_displayed_text(None)
            self.told.emit("")
            return
        self._tasks.run(
            partial(_in_other_script, article), self._show_text, article_id=self._session.article_id
        )

    def _show_text(self, text: str) -> None:
        article = self._session.article
        if self._other_script and article is not None and len(text) == len(article.text):
            self._view.set_displayed_text(text)
            self.told.emit(
                self.tr("Shown in traditional script")
                if article.script is Script.HANS
                else self.tr("Shown in simplified script")
            )


def _in_other_script(article: Article) -> str:
    from reader_app.analysis.script import to_hans, to_hant

    return to_hant(article.text) if article.script is Script.HANS else to_hans(article.text)
