"""Moving about the page, and telling where the reader is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal

from reader_app.core.article import Article
from reader_app.core.span import Span
from reader_app.ui.page.canvas import PageCanvas
from reader_app.ui.page.sections import SectionTracker
from reader_app.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QWidget


class MovingPage(PageCanvas):
    """A page that scrolls to places and reports the first line and the section."""

    position_changed = Signal(int)
    section_changed = Signal(int)
    zoom_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._sections = SectionTracker(())
        self._last_position = self._last_section = -2
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_article(self, article: Article, top: int = 0) -> None:
        """Show an article with the code point at top in the first line."""
        self._sections = SectionTracker(article.sections)
        self._last_position = self._last_section = -2
        super().show_article(article, top)

    def scroll_to(self, offset: int, animate: bool = False) -> None:
        """Bring a code point to the first line; what is not yet built is built now.

        animate slides there where the way is at most three screens, else the page jumps.
        """
        if self._page is None or self._article is None:
            return
        if self._folded and offset >= self._article.body_end < len(self._article.text):
            self._folded = False
            self._entries = None
            self._rebuild(offset)
        elif self._page.block_of(self._page.entry_index(offset)) is None:
            self._show_around(offset)
        else:
            self._scroll_built(offset, animate=animate)

    def show_span(self, span: Span, animate: bool = False) -> None:
        """Scroll so that a span is on the screen, only as far as needed."""
        rect = self.rect_of(span)
        margin = self._setting.line
        height = self.viewport().height()
        if rect.isEmpty() or rect.bottom() < -height or rect.top() > 2 * height:
            self.scroll_to(span.start)
            rect = self.rect_of(span)
        if rect.top() < margin // 2 or rect.bottom() > height - margin:
            bar = self.verticalScrollBar()
            self._slide_to(bar.value() + rect.top() - height // 3, animate=animate)

    def _on_scrolled(self) -> None:
        if self._moving or self._page is None:
            return
        self._build_what_came_into_view()
        geometry = self.geometry_now()
        if geometry is not None:
            first_line = QPoint(geometry.left + 1, self._setting.em + self._setting.line // 3)
            offset = geometry.offset_at(first_line)
            self._anchor = self._anchor if offset is None else offset
        self._on_moved()

    def _build_what_came_into_view(self) -> None:
        """Build around what the reader scrolled to where it was still missing."""
        geometry = self.geometry_now()
        if geometry is None or self._page is None or self._page.complete:
            return
        number = geometry.first_block(geometry.height / 2)
        block = self._page.qt.findBlockByNumber(number)
        away = geometry.height / 2 - geometry.rect_of_block(block).top()
        share = away / max(1.0, block.blockFormat().lineHeight())
        missing = self._page.missing_at(number, share)
        if missing is not None:
            self._show_around(self._page.entries[missing].start)

    def _on_moved(self) -> None:
        if self._anchor != self._last_position:
            self._last_position = self._anchor
            self.position_changed.emit(self._anchor)
        section = self._sections.at(self._anchor)
        if section != self._last_section:
            self._last_section = section
            self.section_changed.emit(section)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y()
            if steps:
                self.zoom_requested.emit(1 if steps > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)
