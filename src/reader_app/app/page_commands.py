"""Commands at a place on the page: its context menu, what its block is, copying, encodings."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QApplication

from reader_app.app.binding import Bindings
from reader_app.app.menus import PageMenus
from reader_app.app.opening import Opening
from reader_app.app.page import Page
from reader_app.app.session import figure_in
from reader_app.core.article import Block, BlockKind
from reader_app.core.span import Span
from reader_app.services.citing import source_line


class PageCommands(QObject):
    """Builds menus when they are asked for and carries out what was chosen."""

    def __init__(self, page: Page, opening: Opening, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = page.session
        self._window = page.window
        self._view = page.view
        self._opening = opening
        self._menus = PageMenus(page.window)
        self._menus.encoding_chosen.connect(opening.reopen_as)
        self._menus.block_corrected.connect(self._correct_block)
        page.view.context_menu_requested.connect(self._show_menu)

    def bindings(self) -> Bindings:
        """Return the actions that are carried out here."""
        return (
            ("edit.copy", self._view.copy),
            ("edit.copy_source", self._copy_with_source),
            ("edit.select_all", self._view.selectAll),
            ("edit.grow", self._view.grow_selection),
            ("edit.shrink", self._view.shrink_selection),
            ("file.encoding", self._choose_encoding),
            ("view.ruler", self._view.set_ruler),
            ("view.focus", self._view.set_focus_mode),
        )

    def _show_menu(self, offset: int, span: object, point: QPoint) -> None:
        article = self._session.article
        if article is None:
            return
        block = next((b for b in article.blocks if b.span.contains(offset)), None)
        selected = span if isinstance(span, Span) else Span(offset, offset + 1)
        figure = figure_in(self._session.figures, selected)
        menu = self._menus.menu(block, has_selection=span is not None, on_figure=figure is not None)
        menu.popup(point)

    def _correct_block(self, block: Block, kind: BlockKind | None, level: int | None) -> None:
        self._opening.correct(block, kind, level)

    def _choose_encoding(self) -> None:
        article = self._session.article
        if article is None:
            return
        menu = self._menus.encodings(article.source.encoding)
        toolbar = self._window.toolbar
        menu.popup(toolbar.mapToGlobal(toolbar.rect().bottomLeft()))

    def _copy_with_source(self) -> None:
        article, span = self._session.article, self._view.selected_span()
        if article is not None and span is not None:
            words = span.slice(article.text)
            QApplication.clipboard().setText(f"{words}\n{source_line(article)}")
