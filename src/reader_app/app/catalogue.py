"""The library's catalogue at work."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader_app.core.errors import ReaderError
from reader_app.storage.articles import Articles
from reader_app.ui.library_dialog import LibraryDialog


class Catalogue(QObject):
    """Shows the library's articles and carries out what the reader wants with them."""

    article_chosen = Signal(str)
    failed = Signal(str)

    def __init__(self, articles: Articles, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._articles = articles
        self._dialog = LibraryDialog(window)
        self._dialog.article_chosen.connect(self.article_chosen)
        self._dialog.trash_requested.connect(self._trash)
        self._dialog.restore_requested.connect(self._restore)
        self._dialog.trash_shown.connect(self._show)

    def open(self) -> None:
        """Show the catalogue."""
        self._dialog.trash.setChecked(False)
        self._show(False)
        self._dialog.show()
        self._dialog.raise_()

    def _show(self, trash: bool) -> None:
        try:
            self._dialog.show_articles(self._articles.articles(trashed=trash))
        except ReaderError as error:
            self.failed.emit(str(error))

    def _trash(self, ids: list[str]) -> None:
        self._each(ids, restore=False)

    def _restore(self, ids: list[str]) -> None:
        self._each(ids, restore=True)

    def _each(self, ids: list[str], *, restore: bool) -> None:
        change = self._articles.restore_article if restore else self._articles.trash_article
        try:
            for article_id in ids:
                change(article_id)
        except ReaderError as error:
            self.failed.emit(str(error))
        self._show(restore)
