"""Torn places: the reader says what stood there, and it is kept with the article."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QLineEdit

from reader_app.app.opening import Opening
from reader_app.app.page import Page
from reader_app.core.edit import Edit

LONGEST = 60
"""Characters of the source shown in the question."""


class ReadingDesk(QObject):
    """Carries out what the card of a torn place offers."""

    told = Signal(str)

    def __init__(self, page: Page, opening: Opening, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = page.session
        self._window = page.window
        self._opening = opening
        self._asking: QInputDialog | None = None

    def choose(self, edit: Edit, text: str) -> None:
        """Let a place read so from now on."""
        if self._can_keep():
            self._opening.choose_reading(edit, text)
            self.told.emit(self.tr("Kept with the article: {words}").format(words=text))

    def forget(self, edit: Edit) -> None:
        """Let the program read a place by itself again."""
        if self._can_keep():
            self._opening.forget_reading(edit)
            self.told.emit(self.tr("The place is read by the program again."))

    def ask(self, edit: Edit) -> None:
        """Let the reader type what stood there."""
        if not self._can_keep():
            return
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("What stood here"))
        raw = edit.raw if len(edit.raw) <= LONGEST else edit.raw[:LONGEST] + "…"
        dialog.setLabelText(self.tr("In the source: {raw}").format(raw=raw))
        dialog.setTextEchoMode(QLineEdit.EchoMode.Normal)
        dialog.setTextValue(edit.text)
        dialog.textValueSelected.connect(partial(self._take, edit))
        dialog.finished.connect(dialog.deleteLater)
        self._asking = dialog
        dialog.open()

    def _take(self, edit: Edit, text: str) -> None:
        words = " ".join(text.split())
        if words:
            self.choose(edit, words)

    def _can_keep(self) -> bool:
        if self._session.stored is None:
            self.told.emit(self.tr("In a moment: the article is still being put into the library."))
            return False
        return True
