"""Opening a web page: the one command that touches the network, with progress and cancel."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QLineEdit, QProgressDialog, QWidget

from reader_app.core.errors import Cancelled
from reader_app.services.reading import Opened
from reader_app.storage.paths import DataPaths
from reader_app.ui.tasks import Tasks

SHOW_AFTER = 400
"""Milliseconds after which progress is shown: a quick page needs none."""


class Fetching(QObject):
    """Asks for an address, fetches the page on a worker, and hands over the stored article."""

    opened = Signal(object)  # Opened
    failed = Signal(str)
    progressed = Signal(int)  # percent; emitted from the worker

    def __init__(
        self, window: QWidget, paths: DataPaths, tasks: Tasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._paths = paths
        self._tasks = tasks
        self._dialog: QProgressDialog | None = None
        self._cancelled = threading.Event()

    def ask(self) -> None:
        """Let the reader type an address, and fetch it."""
        address, chosen = QInputDialog.getText(
            self._window,
            self.tr("Open web page"),
            self.tr("Address of the page. It is fetched once, now; nothing else is."),
            QLineEdit.EchoMode.Normal,
            "https://",
        )
        if chosen and address.strip():
            self.fetch(address.strip())

    def fetch(self, address: str) -> None:
        """Fetch a page and put it into the library."""
        self._cancelled = threading.Event()
        dialog = QProgressDialog(
            self.tr("Fetching {address}…").format(address=address),
            self.tr("Cancel"),
            0,
            100,
            self._window,
        )
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setMinimumDuration(SHOW_AFTER)
        dialog.setAutoClose(False)
        dialog.setValue(0)
        dialog.canceled.connect(self._cancelled.set)
        self.progressed.connect(dialog.setValue)
        self._dialog = dialog
        job = partial(_fetch_and_store, self._paths, address, self._tell, self._cancelled)
        self._tasks.run(job, self._on_done, self._on_error)

    def _tell(self, percent: int) -> None:
        self.progressed.emit(percent)

    def _on_done(self, opened: Opened) -> None:
        self._close_dialog()
        self.opened.emit(opened)

    def _on_error(self, sentence: str) -> None:
        cancelled = self._cancelled.is_set()
        self._close_dialog()
        if not cancelled:
            self.failed.emit(sentence)

    def _close_dialog(self) -> None:
        if self._dialog is not None:
            self.progressed.disconnect(self._dialog.setValue)
            self._dialog.deleteLater()
            self._dialog = None


def _fetch_and_store(
    paths: DataPaths, address: str, tell: Callable[[int], None], cancelled: threading.Event
) -> Opened:
    from reader_app.services.imports import import_address, store

    def progress(share: float) -> None:
        if cancelled.is_set():
            raise Cancelled("The page was not fetched.")
        tell(round(share * 100))

    imported = import_address(address, progress)
    progress(1.0)
    return store(paths, imported)
