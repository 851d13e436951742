"""How long a start took, for the benchmarks: to the first page, to its text, to its marks."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from reader_app.app.startup import resident_megabytes, since_process_start

if TYPE_CHECKING:
    from reader_app.app.application import Application


class StartReport(QObject):
    """Watches the page being painted, prints one JSON object, and closes the window.

    first_paint_ms and text_ms count from the start of the process: the first thing painted on the
    page, and the first with an article on it. marks_ms counts from there to the page painted with
    what figures were found. rss_mb is the memory held at the first paint.
    """

    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self._application = application
        self._times: dict[str, float] = {}
        self._found = False
        application.first_painted.connect(self._note_first)
        application.session.figures_changed.connect(self._note_found)
        application.view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._application.session.article is not None:
            self._note("text_ms")
            if self._found:
                self._note("marks_ms")
        return super().eventFilter(watched, event)

    def _note(self, name: str) -> None:
        """Take the time once, when what is being painted now is on the screen."""
        if name not in self._times:
            self._times[name] = 0.0
            QTimer.singleShot(0, self, self._take_text if name == "text_ms" else self._take_marks)

    def _note_first(self) -> None:
        self._times["first_paint_ms"] = since_process_start() * 1000
        self._times["rss_mb"] = resident_megabytes()

    def _note_found(self) -> None:
        self._found = True

    def _take_text(self) -> None:
        self._times["text_ms"] = since_process_start() * 1000

    def _take_marks(self) -> None:
        self._application.view.viewport().removeEventFilter(self)
        self._times["marks_ms"] = since_process_start() * 1000 - self._times["text_ms"]
        names = ("first_paint_ms", "rss_mb", "text_ms", "marks_ms")
        report = {name: round(self._times[name], 1) for name in names}
        sys.stdout.write(json.dumps(report) + "\n")
        sys.stdout.flush()
        self._application.tasks.idle.connect(self._application.window.close)
