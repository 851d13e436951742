"""Dictionaries at work: showing them, taking another in on a worker, giving one up."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox

from reader_app.app.binding import Bindings
from reader_app.app.page import Page
from reader_app.core.errors import Cancelled
from reader_app.services.analysis import Analyser

if TYPE_CHECKING:
    from reader_app.services.dictionaries import About
    from reader_app.ui.dictionaries_dialog import DictionariesDialog


class DictionaryDesk(QObject):
    """Carries out what the reader wants with dictionaries; all reading is done on workers."""

    words_changed = Signal()  # which words are known is another matter now
    told = Signal(str)
    failed = Signal(str)
    progressed = Signal(int)  # entries; emitted from the worker

    def __init__(self, page: Page, analyser: Analyser, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = page.window
        self._view = page.view
        self._tasks = page.tasks
        self._analyser = analyser
        self._dialog: DictionariesDialog | None = None
        self._stopped = threading.Event()

    def bindings(self) -> Bindings:
        """Return the actions that are carried out here."""
        return (("term.dictionaries", self.open),)

    def open(self) -> None:
        """Show the dictionaries; the first time CC-CEDICT is made ready for it."""
        from reader_app.ui.dictionaries_dialog import DictionariesDialog

        if self._dialog is None:
            self._dialog = dialog = DictionariesDialog(self._view.theme, self._window)
            dialog.import_requested.connect(self._choose)
            dialog.remove_requested.connect(self._remove)
            dialog.stop_requested.connect(self._stop)
            self.progressed.connect(dialog.show_progress)
        self._dialog.show_theme(self._view.theme)
        self._dialog.show()
        self._dialog.raise_()
        self._refresh()

    def _refresh(self) -> None:
        self._tasks.run(partial(_abouts, self._analyser), self._show)

    def _show(self, dictionaries: tuple[tuple[About, bool], ...]) -> None:
        if self._dialog is not None:
            self._dialog.show_dictionaries(dictionaries)

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._dialog,
            self.tr("Import a dictionary"),
            "",
            self.tr("Dictionaries")
            + " (*.ifo *.u8 *.txt *.gz *.zip);;"
            + self.tr("All files")
            + " (*)",
        )
        if name:
            self.take_in(Path(name))

    def take_in(self, path: Path) -> None:
        """Read a dictionary file into the data directory, with its progress shown."""
        self._stopped = threading.Event()
        if self._dialog is not None:
            self._dialog.show_problem("")
            self._dialog.show_progress(0)
        job = partial(_take_in, self._analyser, path, partial(self._go_on, self._stopped))
        self._tasks.run(job, self._taken_in, self._fail)

    def _go_on(self, stopped: threading.Event, entries: int) -> bool:
        """Tell how far it is; called on the worker."""
        self.progressed.emit(entries)
        return not stopped.is_set()

    def _stop(self) -> None:
        self._stopped.set()

    def _taken_in(self, about: About | None) -> None:
        if self._dialog is not None:
            self._dialog.show_progress(None)
        if about is not None:
            self.told.emit(self.tr("{name} is ready.").format(name=about.name))
            self.words_changed.emit()
        self._refresh()

    def _fail(self, sentence: str) -> None:
        from reader_app.ui.sentences import say

        if self._dialog is not None:
            self._dialog.show_progress(None)
            self._dialog.show_problem(say(sentence))
        else:
            self.failed.emit(sentence)

    def _remove(self, name: str) -> None:
        question = self.tr("Remove {name}? The file it was taken from stays where it is.")
        chosen = QMessageBox.question(
            self._dialog or self._window, self.tr("Dictionaries"), question.format(name=name)
        )
        if chosen == QMessageBox.StandardButton.Yes:
            self._tasks.run(partial(_remove, self._analyser, name), self._removed, self._fail)

    def _removed(self, _nothing: None) -> None:
        self.words_changed.emit()
        self._refresh()


def _abouts(analyser: Analyser) -> tuple[tuple[About, bool], ...]:
    dictionaries = analyser.dictionaries()
    if dictionaries is None:
        return ()
    return tuple((about, not dictionaries.is_shipped(about)) for about in dictionaries.abouts())


def _take_in(analyser: Analyser, path: Path, going_on: partial[bool]) -> About | None:
    """Take a dictionary in; None where the reader stopped it."""
    dictionaries = analyser.dictionaries()
    if dictionaries is None:
        return None
    try:
        return dictionaries.import_file(path, going_on)
    except Cancelled:
        return None


def _remove(analyser: Analyser, name: str) -> None:
    dictionaries = analyser.dictionaries()
    if dictionaries is not None:
        dictionaries.remove(name)
