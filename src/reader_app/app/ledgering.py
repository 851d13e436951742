"""The figures ledger at work: read at leisure, shown in a dialog, a place away from any figure."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader_app.app.binding import Bindings
from reader_app.app.courtesy import Courtesy
from reader_app.app.opening import Opening
from reader_app.app.page import Page
from reader_app.core.errors import ReaderError
from reader_app.core.ledger import LedgerSubject
from reader_app.core.span import Span
from reader_app.services.analysis import Analyser
from reader_app.storage.paths import DataPaths

if TYPE_CHECKING:
    from reader_app.services.ledger import Filled, LedgerTable
    from reader_app.storage.ledger import SqliteLedger
    from reader_app.ui.ledger_dialog import LedgerDialog

SLICE = 2.0
"""Seconds of reading articles in one go; what waits meanwhile comes next."""
REST = 60
"""Milliseconds between two slices."""


class Ledgering(QObject):
    """Opens the ledger, fills it while it is open, and goes to what is chosen in it."""

    told = Signal(str)
    failed = Signal(str)
    place_chosen = Signal(object)  # Span, in the article on the page

    def __init__(
        self,
        page: Page,
        opening: Opening,
        analyser: Analyser,
        paths: DataPaths,
        courtesy: Courtesy,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = page.session
        self._window = page.window
        self._opening = opening
        self._analyser = analyser
        self._paths = paths
        self._tasks = page.tasks
        self._courtesy = courtesy
        self._ledger: SqliteLedger | None = None
        self._dialog: LedgerDialog | None = None
        self._stopped = Event()
        self._reading = False
        self._words = ("", True)
        self._wanted: tuple[str, Span] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._read_on)
        page.session.article_changed.connect(self._go_to_wanted)

    def bindings(self) -> Bindings:
        """Return the actions that are carried out here."""
        return (("view.ledger", self.open),)

    def open(self) -> None:
        """Show the ledger as far as it is, and read what is missing in it."""
        from reader_app.storage.ledger import SqliteLedger
        from reader_app.ui.ledger_dialog import LedgerDialog

        if self._ledger is not None and not self._paths.figures.exists():
            self.close()  # it was deleted, as it may be at any time
        if self._ledger is None:
            try:
                self._ledger = SqliteLedger(self._paths.figures)
            except ReaderError as error:
                self.failed.emit(str(error))
                return
        if self._dialog is None:
            self._dialog = LedgerDialog(self._window)
            self._dialog.filter_changed.connect(self._filter)
            self._dialog.subject_chosen.connect(self._show_subject)
            self._dialog.figure_chosen.connect(self._go)
            self._dialog.export_requested.connect(self._export)
        self._dialog.show()
        self._dialog.raise_()
        self._list_subjects()
        self._read_on()

    def stop(self) -> None:
        """Stop reading, because the program ends."""
        self._stopped.set()
        self._rest.stop()

    def close(self) -> None:
        """Close the file; no work is running any more."""
        if self._ledger is not None:
            self._ledger.close()
            self._ledger = None

    # -- filling --------------------------------------------------------------------------------

    def _read_on(self) -> None:
        dialog, ledger = self._dialog, self._ledger
        if self._reading or dialog is None or ledger is None or not dialog.isVisible():
            return
        self._reading = True
        stopped = self._courtesy.between(self._stopped.is_set)
        job = partial(_read, self._paths, ledger, self._analyser, stopped)
        self._tasks.run(job, self._take_progress, self._give_up, priority=-1)

    def _take_progress(self, filled: Filled) -> None:
        self._reading = False
        if self._dialog is None:
            return
        self._dialog.show_progress(filled.done, filled.total)
        self._list_subjects()
        if filled.done < filled.total and not self._stopped.is_set():
            self._rest.start()

    def _give_up(self, sentence: str) -> None:
        self._reading = False
        self.failed.emit(sentence)

    # -- showing --------------------------------------------------------------------------------

    def _filter(self, words: str, several: bool) -> None:
        self._words = (words, several)
        self._list_subjects()

    def _list_subjects(self) -> None:
        if self._ledger is not None:
            self._tasks.run(partial(_subjects, self._ledger, *self._words), self._show_subjects)

    def _show_subjects(self, found: tuple[tuple[str, bool], tuple[LedgerSubject, ...]]) -> None:
        asked, subjects = found
        if self._dialog is not None and asked == self._words:
            self._dialog.show_subjects(subjects)

    def _show_subject(self, subject: LedgerSubject) -> None:
        if self._ledger is not None:
            job = partial(_table, self._paths, self._ledger, subject)
            self._tasks.run(job, self._show_table)

    def _show_table(self, found: tuple[LedgerSubject, LedgerTable]) -> None:
        subject, table = found
        if self._dialog is None:
            return
        chosen = self._dialog.chosen()
        if chosen is not None and chosen.id == subject.id:
            self._dialog.show_table(table)

    def _go(self, article_id: str, span: Span) -> None:
        if article_id == self._session.article_id:
            self.place_chosen.emit(span)
            return
        self._wanted = (article_id, span)
        self._opening.open_stored(article_id)

    def _go_to_wanted(self) -> None:
        if self._wanted is not None and self._wanted[0] == self._session.article_id:
            span = self._wanted[1]
            self._wanted = None
            QTimer.singleShot(0, self, partial(self.place_chosen.emit, span))

    def _export(self, subject: LedgerSubject, table: LedgerTable) -> None:
        from PySide6.QtWidgets import QFileDialog

        from reader_app.services.export.ledger import ledger_csv
        from reader_app.services.export.saving import save

        name = "".join(char for char in subject.name[:40] if char not in '\\/:*?"<>|')
        chosen, _ = QFileDialog.getSaveFileName(
            self._dialog, self.tr("Export the subject"), f"{name}.csv"
        )
        if not chosen:
            return
        try:
            save(chosen, ledger_csv(subject, table).encode())
        except ReaderError as error:
            self.failed.emit(str(error))
        else:
            self.told.emit(self.tr("The table is saved."))


def _read(
    paths: DataPaths, ledger: SqliteLedger, analyser: Analyser, stopped: Callable[[], bool]
) -> Filled:
    """Read articles for one slice of time, on a worker."""
    from reader_app.app.figure_desk import catch_up_figures
    from reader_app.services.ledger import Filled, LedgerKeeper
    from reader_app.storage.library import Library

    until = time.monotonic() + SLICE

    def over() -> bool:
        return stopped() or time.monotonic() > until

    with Library.open(paths) as library:
        done = catch_up_figures(
            library, analyser, ledger, lambda trashed: [LedgerKeeper(ledger, trashed)], over
        )
        return Filled(*done)


def _subjects(
    ledger: SqliteLedger, words: str, several: bool
) -> tuple[tuple[str, bool], tuple[LedgerSubject, ...]]:
    from reader_app.core.folding import fold

    found = ledger.subjects(tuple(fold(words).split()), least=2 if several else 1)
    return (words, several), found


def _table(
    paths: DataPaths, ledger: SqliteLedger, subject: LedgerSubject
) -> tuple[LedgerSubject, LedgerTable]:
    from reader_app.services.ledger import lay_out
    from reader_app.storage.library import Library

    entries = ledger.entries(subject.id)
    ids = dict.fromkeys(entry.article_id for entry in entries)
    with Library.open(paths) as library:
        found = {id_: library.catalogue.article(id_) for id_ in ids}
    known = {id_: summary for id_, summary in found.items() if summary is not None}
    return subject, lay_out(entries, known)
