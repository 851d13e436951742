"""A bar for work on a worker that takes long, with a way to stop it."""

from __future__ import annotations

import threading

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from reader_app.core.errors import Cancelled

SHOW_AFTER = 400
"""Milliseconds after which progress is shown: what is quick needs none."""
WHOLE = 1000
"""Steps of the bar."""


class ProgressBox(QObject):
    """Shows how far one piece of work is; tell is given to the work and called on its thread."""

    progressed = Signal(int, str)  # thousandths and what is being done; emitted from the worker

    def __init__(self, label: str, window: QWidget, each: str = "") -> None:
        """each has a gap {name} for what tell names."""
        super().__init__(window)
        self._each = each or "{name}"
        self.cancelled = threading.Event()
        dialog = QProgressDialog(
            label, QCoreApplication.translate("ProgressBox", "Cancel"), 0, WHOLE, window
        )
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setMinimumDuration(SHOW_AFTER)
        dialog.setAutoClose(False)
        dialog.setAutoReset(False)
        dialog.setMinimumWidth(380)
        dialog.setValue(0)
        dialog.canceled.connect(self.cancelled.set)
        self.dialog = dialog
        self.progressed.connect(self._show)

    def tell(self, share: float, name: str = "") -> None:
        """Say that a share (0..1) is done; raises Cancelled once the reader wants no more of it."""
        if self.cancelled.is_set():
            raise Cancelled("This was stopped; nothing of it was kept.")
        self.progressed.emit(round(share * WHOLE), name)

    def close(self) -> None:
        """Take the bar away."""
        self.progressed.disconnect(self._show)
        self.dialog.hide()  # closing it would say that the reader cancelled
        self.dialog.deleteLater()
        self.deleteLater()

    def _show(self, done: int, name: str) -> None:
        if name:
            self.dialog.setLabelText(self._each.format(name=name))
        self.dialog.setValue(done)
