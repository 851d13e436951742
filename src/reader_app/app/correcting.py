"""The reader's word on figures: kept with the article, applied to whatever analysis finds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader_app.app.binding import Bindings
from reader_app.app.session import Session, figure_in
from reader_app.core.article import Article
from reader_app.core.errors import ReaderError
from reader_app.core.figure import Figure
from reader_app.core.span import Span
from reader_app.storage.library import Library
from reader_app.ui.main_window import MainWindow
from reader_app.ui.page.view import ArticleView
from reader_app.ui.tasks import Tasks

if TYPE_CHECKING:  # the first marks wait for this module, and few articles have corrections
    from reader_app.analysis.figures import PlacedCorrection
    from reader_app.core.figure_correction import FigureCorrection, KeptCorrection
    from reader_app.ui.corrections_dialog import CorrectionsDialog
    from reader_app.ui.figure_dialog import FigureDialog

Applied = tuple[tuple[Figure, ...], tuple["PlacedCorrection", ...]]


class Correcting(QObject):
    """Takes what analysis found, applies what the reader said, and keeps what is said next."""

    told = Signal(str)
    place_chosen = Signal(object)  # Span

    def __init__(
        self,
        session: Session,
        window: MainWindow,
        view: ArticleView,
        library: Library,
        tasks: Tasks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._window = window
        self._view = view
        self._library = library
        self._tasks = tasks
        self._found: tuple[Figure, ...] = ()
        self._kept: tuple[KeptCorrection, ...] = ()
        self._placed: tuple[PlacedCorrection, ...] = ()
        self._pointed: Span | None = None
        self._editor: FigureDialog | None = None
        self._list: CorrectionsDialog | None = None
        self._edited: Figure | None = None
        view.context_menu_requested.connect(self._point)
        session.article_changed.connect(self._forget)

    def bindings(self) -> Bindings:
        """Return the actions that are carried out here."""
        return (
            ("figure.add", self._add),
            ("figure.remove", self._remove),
            ("figure.change", self._change),
            ("figure.corrections", self.show_corrections),
        )

    def take(self, figures: tuple[Figure, ...]) -> None:
        """Take what analysis found in the article on the page."""
        self._found = figures
        self._apply()

    # -- what the reader says -------------------------------------------------------------------

    def refuse(self, figure: Figure) -> None:
        """This is no figure."""
        from reader_app.analysis.figures import correct
        from reader_app.core.figure_correction import CorrectionAction

        article = self._session.article
        if article is None:
            return
        earlier = self._made_of(figure)
        if earlier is not None and earlier.correction.action is CorrectionAction.ADD:
            self._take_back(earlier.id)  # what the reader added goes without a trace
            return
        if earlier is not None:
            self._library.figure_corrections.take_back(earlier.id)
        found = figure_in(self._found, figure.span) or figure
        self._keep(correct(found, article.text, CorrectionAction.REMOVE))
        self.told.emit(
            self.tr("Not a figure any more: {words}").format(words=figure.span.slice(article.text))
        )

    def change(self, figure: Figure) -> None:
        """Ask what the figure is to be."""
        from reader_app.ui.figure_dialog import FigureDialog

        article = self._session.article
        if article is None or not self._can_keep():
            return
        if self._editor is None:
            self._editor = FigureDialog(self._window)
            self._editor.figure_edited.connect(self._take_edited)
        self._edited = figure
        self._editor.show_figure(figure, article)
        self._editor.open()

    def _add(self) -> None:
        from reader_app.analysis.figures import correct
        from reader_app.core.figure import FigureKind
        from reader_app.core.figure_correction import CorrectionAction

        article, span = self._session.article, self._view.selected_span()
        if article is None or span is None:
            self.told.emit(self.tr("Select the words that are a figure first."))
            return
        words = span.slice(article.text)
        start = span.start + len(words) - len(words.lstrip())
        end = span.end - (len(words) - len(words.rstrip()))
        if start >= end or "\n" in article.text[start:end]:
            self.told.emit(self.tr("A figure stands within one line."))
            return
        figure = Figure(Span(start, end), FigureKind.COUNT)
        self._keep(correct(figure, article.text, CorrectionAction.ADD))
        self.told.emit(self.tr("A figure now: {words}").format(words=article.text[start:end]))

    def _remove(self) -> None:
        figure = self._here()
        if figure is not None:
            self.refuse(figure)

    def _change(self) -> None:
        figure = self._here()
        if figure is not None:
            self.change(figure)

    def _take_edited(self, edited: Figure) -> None:
        from reader_app.analysis.figures import PlacedCorrection, correct, revise
        from reader_app.core.figure_correction import CorrectionAction

        article, shown = self._session.article, self._edited
        if article is None or shown is None:
            return
        earlier = self._made_of(shown)
        if earlier is not None:
            base = next(p for p in self._placed if p.correction is earlier.correction)
        else:
            made = correct(shown, article.text, CorrectionAction.CHANGE)
            base = PlacedCorrection(made, shown.span)
        self._keep(revise(edited, base))
        self.told.emit(self.tr("The figure is kept as you said."))

    # -- the list -------------------------------------------------------------------------------

    def show_corrections(self) -> None:
        """List what was said about the figures of this article."""
        from reader_app.ui.corrections_dialog import CorrectionsDialog

        if self._list is None:
            self._list = CorrectionsDialog(self._window)
            self._list.place_chosen.connect(self.place_chosen)
            self._list.take_back_requested.connect(self._take_back)
            self._list.export_requested.connect(self._export)
        self._fill_list()
        self._list.show()
        self._list.raise_()

    def _fill_list(self) -> None:
        if self._list is not None:
            places = [placed.span for placed in self._placed]
            self._list.show_corrections(self._kept, places)

    def _export(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        from reader_app.services.export.figures import figures_gold
        from reader_app.services.export.saving import save

        article = self._session.article
        if article is None:
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self._list, self.tr("Export as a gold list"), "figures.json"
        )
        if not chosen:
            return
        corrected = frozenset(
            span for placed in self._placed if (span := _result_of(placed)) is not None
        )
        try:
            save(chosen, figures_gold(self._session.figures, article, corrected).encode())
        except ReaderError as error:
            self._window.show_message(str(error))
        else:
            self.told.emit(self.tr("The gold list is saved."))

    # -- inside ---------------------------------------------------------------------------------

    def _point(self, offset: int, _span: object, _where: object) -> None:
        self._pointed = Span(offset, offset + 1)

    def _here(self) -> Figure | None:
        """Return the figure that is meant: selected, or where the menu was opened."""
        span = self._view.selected_span() or self._pointed
        figure = None if span is None else figure_in(self._session.figures, span)
        if figure is None:
            self.told.emit(self.tr("Select a figure first."))
        return figure

    def _forget(self) -> None:
        self._found, self._kept, self._placed, self._pointed = (), (), (), None
        if self._editor is not None:
            self._editor.reject()
        if self._list is not None:
            self._list.reject()

    def _can_keep(self) -> bool:
        if self._session.stored is None:
            self.told.emit(self.tr("One moment: the article is not in the library yet."))
            return False
        return True

    def _made_of(self, figure: Figure) -> KeptCorrection | None:
        """Return the word that made a figure what it is, None where none was said."""
        for kept, placed in zip(self._kept, self._placed, strict=True):
            if _result_of(placed) == figure.span:
                return kept
        return None

    def _keep(self, correction: FigureCorrection) -> None:
        if not self._can_keep():
            return
        try:
            self._library.figure_corrections.keep(self._session.article_id, correction)
        except ReaderError as error:
            self._window.show_message(str(error))
            return
        self._apply()

    def _take_back(self, correction_id: int) -> None:
        try:
            self._library.figure_corrections.take_back(correction_id)
        except ReaderError as error:
            self._window.show_message(str(error))
            return
        self._apply()

    def _apply(self) -> None:
        article = self._session.article
        if article is None:
            return
        try:
            self._kept = self._library.figure_corrections.of_article(self._session.article_id)
        except ReaderError as error:
            self._window.show_message(str(error))
            return
        if not self._kept:
            self._show((self._found, ()))
            return
        corrections = [kept.correction for kept in self._kept]
        self._tasks.run(
            partial(_applied, self._found, corrections, article),
            self._show,
            article_id=self._session.article_id,
            priority=1,
        )

    def _show(self, applied: Applied) -> None:
        figures, self._placed = applied
        self._session.set_figures(figures)
        self._fill_list()


def _result_of(placed: PlacedCorrection) -> Span | None:
    """Return where the figure stands that a correction made, None where it made none."""
    from reader_app.core.figure_correction import CorrectionAction

    if placed.span is None or placed.correction.action is CorrectionAction.REMOVE:
        return None
    low, high = placed.correction.moved
    return Span(max(0, placed.span.start + low), max(0, placed.span.end + high))


def _applied(
    found: tuple[Figure, ...], corrections: Sequence[FigureCorrection], article: Article
) -> Applied:
    from reader_app.analysis.figures import apply_corrections, place_corrections

    figures = apply_corrections(found, corrections, article.text)
    return figures, place_corrections(corrections, article.text)
