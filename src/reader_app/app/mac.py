"""macOS hands files and addresses over as events, not as arguments of a command."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class MacApplication(QApplication):
    """Reports what Finder or another program asks to open, also before there is a window."""

    asked_to_open = Signal(str)  # a path, or an address

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._waiting: list[str] = []
        self._heard = False

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self.take(event.file() or event.url().toString())
            return True
        return super().event(event)

    def take(self, what: str) -> None:
        """Report it now, or as soon as somebody listens."""
        if self._heard:
            self.asked_to_open.emit(what)
        else:
            self._waiting.append(what)

    def listen(self) -> None:
        """Report from now on, and what waited first."""
        self._heard = True
        waiting, self._waiting = self._waiting, []
        for what in waiting:
            self.asked_to_open.emit(what)
