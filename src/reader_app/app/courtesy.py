"""Work in the background lets the reader go first: it rests while something is scrolled.

Python runs one thread at a time. Each time Qt calls into Python the window waits until a worker
gives the interpreter up, several times a frame; a worker that rests costs nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QAbstractScrollArea

QUIET = 0.2
"""Seconds after the last movement until work goes on."""
LONGEST = 10.0
"""Seconds after which a piece of work is done although the reader still scrolls."""
_LOOK = 0.02


class Courtesy(QObject):
    """Knows when something moved last; touched on the UI thread, asked by workers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._until = 0.0

    @Slot()
    @Slot(int)
    def touch(self, _place: int = 0) -> None:
        """Take notice that the reader moves something."""
        self._until = time.monotonic() + QUIET

    def watch(self, area: QAbstractScrollArea) -> None:
        """Take notice whenever an area is scrolled up or down."""
        area.verticalScrollBar().valueChanged.connect(self.touch)

    def wait(self, stopped: Callable[[], bool] = bool) -> None:
        """Rest, on a worker, until nothing moves any more, or stopped() is true."""
        end = time.monotonic() + LONGEST
        while not stopped() and time.monotonic() < min(self._until, end):
            time.sleep(_LOOK)

    def between(self, stopped: Callable[[], bool]) -> Callable[[], bool]:
        """Return stopped as a worker is to ask it between two pieces: it rests before it asks."""

        def asked() -> bool:
            self.wait(stopped)
            return stopped()

        return asked
