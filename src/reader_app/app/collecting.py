"""Looks for garbage on the UI thread alone.

Python looks for it wherever an object happens to be made, a worker's thread included, and so
would end widgets there that were left in a cycle. Qt's widgets must end on the UI thread.

A full look goes through all objects there are, some 15 ms for 200,000: a frame that is missed. What
is there to stay (the program once it is built, a list of ten thousand articles) is spared: taken out
of the search, and looked at again when the reader has turned to another program.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

EVERY = 2000
"""Milliseconds between looks."""
SLOW = 4.0
"""Milliseconds of a full look beyond which what survived it is spared."""
BULK = 50_000
"""Objects made within one look beyond which they are data that stays: they are spared unseen."""
MANY = 20_000
"""Objects spared since the last thorough look after which another is worth while."""


def spare() -> None:
    """Take all objects there are out of the search; they still end when nobody holds them."""
    gc.freeze()


class GarbageCollector(QObject):
    """Takes the search for garbage over from Python, from its making until stop()."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._spared = gc.get_freeze_count()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._look_thoroughly)

    def look(self) -> None:
        """Collect the generations that have grown beyond Python's own thresholds."""
        if gc.get_count()[0] > BULK:
            spare()
            return
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                started = time.perf_counter()
                gc.collect(generation)
                if (time.perf_counter() - started) * 1000 > SLOW:
                    spare()
                return

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()

    def _look_thoroughly(self, state: Qt.ApplicationState) -> None:
        """Look at what was spared too: nobody waits for this window now."""
        waits = state is Qt.ApplicationState.ApplicationActive or not self._timer.isActive()
        if not waits and gc.get_freeze_count() - self._spared > MANY:
            gc.unfreeze()
            gc.collect()
            gc.freeze()
            self._spared = gc.get_freeze_count()
