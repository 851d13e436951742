"""What is kept: copies of the library on command, and the earlier texts of an article."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from reader_app.app.binding import Bindings
from reader_app.app.opening import Opening
from reader_app.app.page import Page
from reader_app.core.errors import ReaderError
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths


class Keeping(QObject):
    """Asks where to, and which version; the copying is done on a worker."""

    failed = Signal(str)
    told = Signal(str)

    def __init__(
        self, page: Page, library: Library, opening: Opening, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = page.session
        self._window = page.window
        self._library = library
        self._opening = opening
        self._tasks = page.tasks

    def bindings(self) -> Bindings:
        """Return the actions that are carried out here."""
        return (("file.backup", self.ask_backup), ("file.versions", self.offer_versions))

    def ask_backup(self) -> None:
        """Ask for a file and write one archive with everything into it."""
        from PySide6.QtWidgets import QFileDialog

        today = QDateTime.currentDateTime().toString("yyyy-MM-dd")
        file, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Back up the library"),
            f"meipi-{today}.zip",
            self.tr("Archive (*.zip)"),
        )
        if file:
            self.back_up(Path(file))

    def back_up(self, file: Path) -> None:
        """Write the archive, on a worker."""
        job = partial(_back_up, self._library.paths, file)
        self._tasks.run(job, self._on_backed_up, self.failed.emit)

    def _on_backed_up(self, made: Path) -> None:
        self.told.emit(self.tr("Copied and checked: {file}").format(file=made.name))

    def offer_versions(self) -> None:
        """Show the texts the article has had, the current one marked."""
        menu = self.versions_menu()
        if menu is not None:
            corner = self._window.toolbar.rect().bottomLeft()
            menu.popup(self._window.toolbar.mapToGlobal(corner))

    def versions_menu(self) -> QMenu | None:
        """Return a menu of the article's texts, latest first; None where there is no article."""
        stored = self._session.stored
        if stored is None:
            return None
        try:
            versions = self._library.articles.versions(stored.id)
            current = self._library.articles.load_article(stored.id).version
        except ReaderError as error:
            self.failed.emit(str(error))
            return None
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for version in reversed(versions):
            made = QDateTime.fromString(version.made[:19] + "Z", Qt.DateFormat.ISODate)
            when = QLocale().toString(made.toLocalTime(), QLocale.FormatType.ShortFormat)
            text = self.tr("{when} · {count} characters").format(
                when=when, count=QLocale().toString(version.characters)
            )
            if version.version == current:
                text = self.tr("{version} (current)").format(version=text)
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(version.version == stored.version)
            action.setData(version.version)
        menu.triggered.connect(self._open)
        return menu

    def _open(self, action: QAction) -> None:
        stored = self._session.stored
        if stored is None:
            return
        self._opening.open_version(stored.id, action.data())
        if not action.text().endswith(self.tr("{version} (current)").format(version="")):
            self.told.emit(self.tr("This is an earlier text of the article."))


def _back_up(paths: DataPaths, file: Path) -> Path:
    from reader_app.services.backup import back_up

    return back_up(paths, file)
