"""Runs the real program and answers where things are; it never drives anything.

A journey starts this instead of `meipi`, sends one JSON question a line on standard input and
reads one JSON answer a line. Clicks and keys come from outside, as real X events.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPoint, QRect, QSocketNotifier, Qt, Slot
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from reader_app.app import start
from reader_app.core.span import Span


class Probe(QObject):
    """Answers questions about a running window."""

    def __init__(self, application: Any) -> None:
        super().__init__()
        self._application = application
        self._rest = b""
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    @Slot()
    def _read(self) -> None:
        data = os.read(sys.stdin.fileno(), 65536)
        if not data:
            QApplication.quit()
            return
        *lines, self._rest = (self._rest + data).split(b"\n")
        for line in lines:
            question = json.loads(line)
            try:
                answer = getattr(self, "ask_" + question.pop("ask"))(**question)
            except Exception as error:  # noqa: BLE001  # the journey reports it
                answer = {"error": repr(error)}
            sys.stdout.write(json.dumps(answer) + "\n")
            sys.stdout.flush()

    def ask_widget(self, name: str) -> Any:
        """Return the global rectangle of a visible widget by its object name."""
        widget = self._find(name)
        return self._global(widget, widget.rect())

    def ask_row(self, name: str, row: int, column: int = 0) -> Any:
        """Return the global rectangle of a row of an item view, scrolled into sight."""
        view = self._find_view(name)
        index = view.model().index(row, column, QModelIndex())
        view.scrollTo(index)
        return self._global(view.viewport(), view.visualRect(index))

    def ask_row_of(self, name: str, text: str) -> Any:
        """Return the global rectangle of the first row that speaks of text."""
        model = self._find_view(name).model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            told = (
                index.data(Qt.ItemDataRole.DisplayRole),
                index.data(Qt.ItemDataRole.AccessibleTextRole),
            )
            if any(text in str(words) for words in told):
                return self.ask_row(name, row)
        raise LookupError(f"no row of {name} speaks of {text}")

    def ask_rows(self, name: str) -> Any:
        """Return the display texts of an item view's rows."""
        view = self._find_view(name)
        model = view.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def ask_span(self, start: int, end: int) -> Any:
        """Return the global rectangle of a span on the page."""
        view: Any = self._application.view
        return self._global(view.viewport(), view.rect_of(Span(start, end)))

    def ask_state(self) -> Any:
        """Return what the page shows: title, top offset, current section, notes, focus."""
        state: dict[str, Any] = self._application.state()
        focus = QApplication.focusWidget()
        state["focus"] = focus.objectName() if focus is not None else None
        state["active"] = self._application.window.isActiveWindow()
        return state

    def ask_text(self, start: int, end: int) -> Any:
        """Return a part of the article's clean text."""
        return self._application.article.text[start:end]

    def ask_find(self, text: str) -> Any:
        """Return the offset of the first occurrence of text, -1 for none."""
        return self._application.article.text.find(text)

    def _find(self, name: str) -> QWidget:
        for top in QApplication.topLevelWidgets():
            widgets = [top, *top.findChildren(QWidget, name)]
            for widget in widgets:
                if widget.objectName() == name and widget.isVisible():
                    return widget
        raise LookupError(f"no visible widget named {name}")

    def _find_view(self, name: str) -> QAbstractItemView:
        """Find an item view by its own name or that of the part of the window it is in."""
        widget = self._find(name)
        view = widget if isinstance(widget, QAbstractItemView) else None
        found = view or widget.findChild(QAbstractItemView)
        assert isinstance(found, QAbstractItemView)
        return found

    def _global(self, widget: QWidget, rect: QRect) -> list[int]:
        corner = widget.mapToGlobal(QPoint(rect.x(), rect.y()))
        return [corner.x(), corner.y(), rect.width(), rect.height()]


def main() -> int:
    """Run the program with this process's arguments until it is closed."""
    application = start(sys.argv[1:])
    probe = Probe(application)
    status = application.run()
    del probe
    return status


if __name__ == "__main__":
    raise SystemExit(main())
