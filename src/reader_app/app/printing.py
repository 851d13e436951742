"""Printing at work: what is asked, the PDF or the printer, a step whenever the window is idle."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader_app.app.aids import Aids
from reader_app.app.binding import Bindings
from reader_app.app.page import Page
from reader_app.core.errors import ReaderError
from reader_app.storage.whole_files import write_whole

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

    from reader_app.ui.printing.dialog import PrintDialog
    from reader_app.ui.printing.job import Printable, PrintOptions
    from reader_app.ui.printing.pdf import PdfFile


class Printing(QObject):
    """Puts the article on the page on paper or into a PDF."""

    failed = Signal(str)
    told = Signal(str)
    finished = Signal()

    def __init__(self, page: Page, aids: Aids, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = page.session
        self._window = page.window
        self._view = page.view
        self._aids = aids
        self._tasks = page.tasks
        self.dialog: PrintDialog | None = None
        self._for_pdf = True
        self._what: Printable | None = None
        self._steps: Iterator[float] | None = None
        self._pdf: tuple[PdfFile, Path] | None = None
        self._device: QPagedPaintDevice | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)

    def bindings(self) -> Bindings:
        """Return the actions that are carried out here."""
        return (("file.pdf", self.ask_pdf), ("file.print", self.ask_print))

    def ask_pdf(self) -> None:
        """Ask what goes into a PDF, then where to."""
        self._ask(for_pdf=True)

    def ask_print(self) -> None:
        """Ask what goes on paper, then on which printer."""
        self._ask(for_pdf=False)

    def _ask(self, *, for_pdf: bool) -> None:
        if self._session.article is None or self._steps is not None:
            return
        self._for_pdf = for_pdf
        job = self._aids.readings_job()
        if job is None:
            self._open_dialog(())
        else:
            self._tasks.run(job, self._open_dialog, article_id=self._session.article_id)

    def printable(self, readings: tuple[tuple[int, str], ...] = ()) -> Printable:
        """Return the article as it is shown now. Raises LookupError without one."""
        from reader_app.ui.printing.job import Printable

        article = self._session.article
        if article is None:
            raise LookupError("no article is on the page")
        marks = self._view.marks
        return Printable(
            article,
            self._view.displayed_text,
            self._view.setting,
            tuple(figure for figure in self._session.figures if figure.kind in marks.kinds),
            tuple(filter(marks.has_dots, self._session.terms)) if marks.terms_shown else (),
            self._session.notes,
            readings,
        )

    def _open_dialog(self, readings: tuple[tuple[int, str], ...]) -> None:
        from reader_app.ui.printing.dialog import PrintDialog

        if self.dialog is None:
            self.dialog = PrintDialog(self._window)
            self.dialog.chosen.connect(self._go_on)
        self._what = self.printable(readings)
        title = self.tr("Save as PDF") if self._for_pdf else self.tr("Print")
        go = self.tr("Save…") if self._for_pdf else self.tr("Print…")
        self.dialog.ask(self._what, title=title, go=go)

    def _go_on(self, options: PrintOptions) -> None:
        if self._what is None:
            return
        if self._for_pdf:
            self._choose_file(self._what, options)
        else:
            self._choose_printer(self._what, options)

    def _choose_file(self, what: Printable, options: PrintOptions) -> None:
        from PySide6.QtWidgets import QFileDialog

        title = what.article.metadata.title or self.tr("Article")
        name = "".join(char for char in title[:60] if char not in '\\/:*?"<>|\n')
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save as PDF"), f"{name}.pdf", "PDF (*.pdf)"
        )
        if chosen:
            self.save_pdf(what, options, Path(chosen))

    def save_pdf(self, what: Printable, options: PrintOptions, path: Path) -> None:
        """Write a PDF; finished, told or failed say when and how it ended."""
        from reader_app.ui.printing.pdf import PdfFile

        data = what.article.metadata
        pdf = PdfFile(data.title or "", "、".join(data.authors))
        self._pdf = (pdf, path)
        self._start(what, options, pdf.device)

    def _choose_printer(self, what: Printable, options: PrintOptions) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        printer.setDocName(what.article.metadata.title or "")
        if QPrintDialog(printer, self._window).exec() == QPrintDialog.DialogCode.Accepted:
            self._start(what, options, printer)

    def _start(self, what: Printable, options: PrintOptions, device: QPagedPaintDevice) -> None:
        from PySide6.QtGui import QPageLayout

        from reader_app.ui.printing.job import PrintJob
        from reader_app.ui.printing.sheets import Paper

        inches = device.pageLayout().fullRect(QPageLayout.Unit.Inch)
        paper = Paper(round(inches.width() * 96), round(inches.height() * 96))
        self._device = device
        self._steps = PrintJob(what, options, paper).steps(device)
        self._timer.start()

    def _step(self) -> None:
        """Lay out or paint a little; the window stays alive between."""
        if self._steps is None:
            self._timer.stop()
            return
        share = next(self._steps, None)
        if share is not None:
            self.told.emit(self.tr("Setting pages… {share}").format(share=f"{share:.0%}"))
            return
        self._timer.stop()
        self._steps = self._device = None
        told = self.tr("Sent to the printer")
        if self._pdf is not None:
            pdf, path = self._pdf
            self._pdf = None
            article = self._what.article if self._what is not None else self._session.article
            try:
                write_pdf(path, pdf.to_bytes(article.script) if article is not None else b"")
            except ReaderError as error:
                self.told.emit("")
                self.failed.emit(str(error))
                self.finished.emit()
                return
            told = self.tr("Saved as {file}").format(file=path.name)
        self.told.emit(told)
        self.finished.emit()


def write_pdf(path: Path, data: bytes) -> None:
    """Write a file the reader chose, whole or not at all. Raises ReaderError."""
    try:
        write_whole(path, data, mode=None)
    except OSError as error:
        raise ReaderError(f"{path} could not be written: {error.strerror}.") from error
