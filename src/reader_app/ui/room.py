"""A view of the whole library that stands in place of the article."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from reader_app.ui.theme import Theme


class Room(QFrame):
    """What the window shows in place of the article and its panels."""

    grown = Signal()  # parts were built after it was first shown

    def show_theme(self, theme: Theme) -> None:
        """Paint in other colours; rooms say how."""
        raise NotImplementedError
