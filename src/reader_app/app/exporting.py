"""Saving tables where the reader says."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from reader_app.app.page import Page
from reader_app.core.figure import Figure
from reader_app.core.term import Term
from reader_app.storage.whole_files import write_whole

SUFFIXES = {"csv": "csv", "markdown": "md", "anki": "apkg"}


class Exporting(QObject):
    """Asks for a file and writes figures or terms of the article on the page into it."""

    failed = Signal(str)
    told = Signal(str)

    def __init__(self, page: Page, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = page.session
        self._window = page.window

    def export_figures(self, kind: str, figures: tuple[Figure, ...]) -> None:
        """Save figures as "csv" or "markdown"."""
        from reader_app.services.export.figures import figures_csv, figures_markdown

        article = self._session.article
        if article is not None:
            make = figures_csv if kind == "csv" else figures_markdown
            self._save(self.tr("Figures"), kind, make(figures, article))

    def export_terms(self, kind: str, terms: tuple[Term, ...]) -> None:
        """Save terms as "csv", "markdown" or "anki" (a package)."""
        from reader_app.services.export.terms import terms_anki, terms_csv, terms_markdown

        article = self._session.shown_article
        if article is not None:
            if kind == "anki":
                made: str | bytes = terms_anki(terms, article, int(time.time()))
            else:
                made = (terms_csv if kind == "csv" else terms_markdown)(terms, article)
            self._save(self.tr("Terms"), kind, made)

    def _save(self, what: str, kind: str, made: str | bytes) -> None:
        article = self._session.article
        title = "" if article is None else article.metadata.title or ""
        name = "".join(char for char in f"{title[:40]} {what}".strip() if char not in '\\/:*?"<>|')
        chosen, _ = QFileDialog.getSaveFileName(self._window, what, f"{name}.{SUFFIXES[kind]}")
        if not chosen:
            return
        try:
            data = made if isinstance(made, bytes) else made.encode()
            write_whole(Path(chosen), data, mode=None)
        except OSError as error:
            self.failed.emit(
                self.tr("{file} could not be written: {why}.").format(
                    file=chosen, why=error.strerror
                )
            )
        else:
            self.told.emit(self.tr("Saved as {file}").format(file=Path(chosen).name))
