"""Real clicks on rows of a list."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader_app.ui.rows import RowsView


def click_row(qtbot: QtBot, view: RowsView[Any], place: int) -> None:
    """Press and release the left button in the middle of a row."""
    rect = view.visualRect(view.model().index(place, 0))
    assert rect.isValid(), f"row {place} is not laid out"
    view.scrollTo(view.model().index(place, 0))
    middle: QPoint = view.visualRect(view.model().index(place, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def texts(view: RowsView[Any]) -> list[str]:
    """Return what a screen reader says of each row."""
    return [row.spoken for row in view.rows]
