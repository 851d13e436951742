"""Opening a web page: the one command that touches the network, with progress and cancel."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget

from reader_app.app.progress import ProgressBox
from reader_app.services.reading import Opened
from reader_app.storage.paths import DataPaths
from reader_app.ui.tasks import Tasks


class Fetching(QObject):
    """Asks for an address, fetches the page on a worker, and hands over the stored article."""

    opened = Signal(object)  # Opened
    failed = Signal(str)

    def __init__(
        self, window: QWidget, paths: DataPaths, tasks: Tasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._paths = paths
        self._tasks = tasks
        self._box: ProgressBox | None = None

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
        label = self.tr("Fetching {address}…").format(address=address)
        self._box = box = ProgressBox(label, self._window)
        job = partial(_fetch_and_store, self._paths, address, box.tell)
        self._tasks.run(job, partial(self._on_done, box), partial(self._on_error, box))

    def cancel(self) -> None:
        """Stop the page that is being fetched."""
        if self._box is not None:
            self._box.cancelled.set()

    def _on_done(self, box: ProgressBox, opened: Opened) -> None:
        self._close(box)
        self.opened.emit(opened)

    def _on_error(self, box: ProgressBox, sentence: str) -> None:
        self._close(box)
        if not box.cancelled.is_set():
            self.failed.emit(sentence)

    def _close(self, box: ProgressBox) -> None:
        if self._box is box:
            self._box = None
        box.close()


def _fetch_and_store(paths: DataPaths, address: str, tell: Callable[[float], None]) -> Opened:
    from reader_app.services.imports import import_address, store

    imported = import_address(address, tell)
    tell(1.0)
    return store(paths, imported)
