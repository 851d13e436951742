"""Telling when the pointer rests on a place."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer, Signal

REST = 220
"""Milliseconds the pointer must rest on a place before it counts."""


class HoverTracker(QObject):
    """Reports where the pointer rests, once for each rest."""

    rested = Signal(QPoint)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._at = QPoint()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST)
        self._timer.timeout.connect(self._report)

    def move(self, point: QPoint) -> None:
        """Note that the pointer moved to a point of the viewport."""
        if point != self._at:
            self._at = point
            self._timer.start()

    def stop(self) -> None:
        """Forget the pointer: it left, or a button was pressed."""
        self._timer.stop()
        self._at = QPoint()

    def _report(self) -> None:
        self.rested.emit(self._at)
