"""Charts at work: found on a worker, shown in a dialog, saved where the reader says."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QObject, Signal
from PySide6.QtWidgets import QFileDialog

from reader_app.app.binding import Bindings
from reader_app.app.page import Page
from reader_app.core.article import Article
from reader_app.core.errors import ReaderError
from reader_app.core.figure import Figure
from reader_app.core.figure_facts import FigureSeries
from reader_app.core.span import Span

if TYPE_CHECKING:
    from reader_app.services.export.drawing import Drawing
    from reader_app.ui.charts_dialog import ChartsDialog


class Charting(QObject):
    """Opens the charts of the article on the page."""

    told = Signal(str)
    failed = Signal(str)
    place_chosen = Signal(object)  # Span

    def __init__(self, page: Page, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = page.session
        self._window = page.window
        self._view = page.view
        self._tasks = page.tasks
        self._dialog: ChartsDialog | None = None
        page.session.figures_changed.connect(self._refresh)

    def bindings(self) -> Bindings:
        """Return the actions that are carried out here."""
        return (("view.charts", self.open),)

    def open(self) -> None:
        """Show what can be drawn of the article's figures."""
        from reader_app.ui.charts_dialog import ChartsDialog

        if self._dialog is None:
            self._dialog = ChartsDialog(self._window)
            self._dialog.figure_chosen.connect(self._go)
            self._dialog.export_requested.connect(self._export)
        self._dialog.show_theme(self._view.theme)
        self._dialog.show()
        self._dialog.raise_()
        self._refresh()

    def _refresh(self) -> None:
        article = self._session.article
        if self._dialog is None or not self._dialog.isVisible() or article is None:
            return
        self._tasks.run(
            partial(_found, article, self._session.figures),
            self._show,
            article_id=self._session.article_id,
        )

    def _show(self, found: tuple[Article, tuple[FigureSeries, ...]]) -> None:
        if self._dialog is not None:
            self._dialog.show_series(*found)

    def _go(self, figure: Figure) -> None:
        span: Span = figure.span
        self.place_chosen.emit(span)

    def _export(self, kind: str, drawing: Drawing) -> None:
        from reader_app.services.export.saving import save

        chosen, _ = QFileDialog.getSaveFileName(
            self._dialog, self.tr("Save the chart"), f"{_file_name(drawing.title)}.{kind}"
        )
        if not chosen:
            return
        try:
            save(chosen, _data(kind, drawing))
        except ReaderError as error:
            self.failed.emit(str(error))
        else:
            self.told.emit(self.tr("The chart is saved."))


def _file_name(title: str) -> str:
    return "".join(char for char in title[:40] if char not in '\\/:*?"<>|').strip() or "chart"


def _data(kind: str, drawing: Drawing) -> bytes:
    """Return a drawing as a file of that kind."""
    from reader_app.services.export.drawing import to_svg
    from reader_app.ui.drawing_view import picture_of

    if kind == "svg":
        return to_svg(drawing).encode()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture_of(drawing).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _found(
    article: Article, figures: tuple[Figure, ...]
) -> tuple[Article, tuple[FigureSeries, ...]]:
    from reader_app.services.charts import series_of

    return article, series_of(article, figures)
