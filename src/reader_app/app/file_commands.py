"""Commands that bring articles in: from files, from the clipboard, the web, or the library."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from reader_app.app.binding import Bindings
from reader_app.app.courtesy import Courtesy
from reader_app.app.opening import Opening
from reader_app.app.page import Page
from reader_app.core.errors import ReaderError
from reader_app.storage.library import Library

if TYPE_CHECKING:
    from reader_app.app.catalogue import Catalogue
    from reader_app.app.fetching import Fetching

RECENT = 12
"""How many articles the file menu offers."""
LIBRARY_AFTER = 1500
"""Milliseconds after the start until the library's modules are read, beside the window."""


class FileCommands(QObject):
    """Asks which article; opening it is Opening's affair."""

    library_changed = Signal()  # articles came, went, or stand elsewhere

    def __init__(
        self,
        page: Page,
        library: Library,
        opening: Opening,
        courtesy: Courtesy,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = page.window
        self._library = library
        self._opening = opening
        self._tasks = page.tasks
        self._courtesy = courtesy
        self._fetching: Fetching | None = None
        self._catalogue: Catalogue | None = None
        page.session.stored_changed.connect(self._offer_recent)
        page.window.files_dropped.connect(self._open_dropped)
        page.window.recent_chosen.connect(opening.open_stored)

    def bindings(self) -> Bindings:
        """Return the actions that are carried out here."""
        return (
            ("file.open", self._choose_files),
            ("file.library", self._open_library),
            ("file.open_folder", self._choose_folder),
            ("file.open_web", self._open_web),
            ("file.paste", self.paste),
            ("file.quit", self._window.close),
            ("help.sample", self._opening.open_sample),
        )

    def start(self) -> None:
        """Offer what was read last; called once the first page is painted."""
        self._offer_recent()
        QTimer.singleShot(LIBRARY_AFTER, self, self._prepare_library)

    def _prepare_library(self) -> None:
        self._tasks.run(_import_library, _nothing, priority=-1)

    def close(self) -> None:
        """Let go of the library view; called while the program closes."""
        if self._catalogue is not None:
            self._catalogue.close()

    def _offer_recent(self) -> None:
        try:
            recent = self._library.catalogue.recent(RECENT)
        except ReaderError as error:
            self._window.show_message(str(error))
            return
        self._window.show_recent([(article.id, article.title or "…") for article in recent])

    def _choose_files(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        files, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Open articles"))
        if files:
            self._opening.open_files(files)

    def _choose_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Open a folder"))
        if folder:
            self._opening.open_files([folder])

    def _open_library(self) -> None:
        from reader_app.app.catalogue import Catalogue

        if self._catalogue is None:
            self._catalogue = Catalogue(self._window, self._library.paths, self._courtesy, self)
            self._catalogue.article_chosen.connect(self._opening.open_stored)
            self._catalogue.failed.connect(self._window.show_message)
            self._catalogue.changed.connect(self._on_library_changed)
        self._catalogue.open()

    def _open_dropped(self, paths: list[str]) -> None:
        """Open files; bring folders into the library."""
        folders = [path for path in paths if Path(path).is_dir()]
        files = [path for path in paths if path not in folders]
        if files:
            self._opening.open_files(files)
        if folders:
            self._open_library()
        if folders and self._catalogue is not None:
            for folder in folders:
                self._catalogue.import_folder(Path(folder))

    def _on_library_changed(self) -> None:
        self._offer_recent()
        self.library_changed.emit()

    def _open_web(self) -> None:
        from reader_app.app.fetching import Fetching

        if self._fetching is None:
            self._fetching = Fetching(self._window, self._library.paths, self._tasks, self)
            self._fetching.opened.connect(self._opening.show)
            self._fetching.failed.connect(self._window.show_message)
        self._fetching.ask()

    def paste(self) -> None:
        """Make an article of the clipboard: files that were copied, a page's part, plain text."""
        data = QApplication.clipboard().mimeData()
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        text = data.text()
        if files:
            self._opening.open_files(files)
        elif data.hasHtml():
            page = data.html().encode("utf-8", "surrogatepass")
            self._opening.open_bytes(page, "text/html; charset=utf-8", text)
        elif text.strip():
            plain = text.encode("utf-8", "surrogatepass")
            self._opening.open_bytes(plain, "text/plain; charset=utf-8")
        else:
            self._window.show_message(self.tr("There is no text on the clipboard."))
            if not self._opening.has_article:
                self._opening.open_sample()


def _import_library() -> None:
    """Read the modules of the library view, on a worker: opening it does not wait for the disk."""
    import reader_app.app.catalogue
    import reader_app.ui.library.view  # noqa: F401


def _nothing(_done: object) -> None:
    """Nobody waits for this."""
