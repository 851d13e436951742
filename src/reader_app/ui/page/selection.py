"""Selecting on the page: by mouse and keys, always as a span of the clean text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from reader_app.core.article import Article
from reader_app.core.span import Span
from reader_app.ui.page.moving import MovingPage
from reader_app.ui.page.selecting import Segmenter, grown, sentence_at, word_at
from reader_app.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget


class SelectablePage(MovingPage):
    """A page whose words can be selected.

    The selection is a span, not a Qt cursor: it outlives a new document behind the page, and may
    reach into text that is not built yet.
    """

    selection_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._segmenter: Segmenter | None = None
        self._selected: Span | None = None
        self._shrunk: list[Span] = []
        self._applying = False
        self._pressed_at = QPoint()
        self._double_clicked: int | None = None
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.selectionChanged.connect(self._on_qt_selection_changed)

    def set_segmenter(self, segmenter: Segmenter | None) -> None:
        """Give the function that tells words apart, None for none."""
        self._segmenter = segmenter

    def show_article(self, article: Article, top: int = 0) -> None:
        """Show an article with the code point at top in the first line, nothing selected."""
        self._selected = None
        super().show_article(article, top)

    # -- the selection ------------------------------------------------------------------------

    def selected_span(self) -> Span | None:
        """Return what is selected, None for nothing."""
        return self._selected

    def select(self, span: Span | None) -> None:
        """Select a span; None or an empty one clears the selection."""
        self._shrunk.clear()
        self._set_selected(span if span is not None and len(span) else None)

    def select_all(self) -> None:
        """Select the whole text."""
        if self._article is not None:
            self.select(Span(0, len(self._article.text)))

    def selectAll(self) -> None:
        """Select the whole text, built or not."""
        self.select_all()

    def grow_selection(self) -> None:
        """Select the next larger unit: word, quotation, clause, sentence, paragraph, section."""
        if self._article is None:
            return
        selected = self._selected or Span(self._anchor, self._anchor)
        sections = [section.span for section in self._article.sections]
        places = self._places_around(selected.start)
        larger = grown(self._article.text, selected, places, sections, self._segmenter)
        if larger != selected:
            self._shrunk.append(selected)
            self._set_selected(larger)

    def shrink_selection(self) -> None:
        """Go back to what was selected before it grew."""
        if self._shrunk:
            smaller = self._shrunk.pop()
            self._set_selected(smaller if len(smaller) else None)

    def _places_around(self, offset: int) -> list[Span]:  # noqa: ARG002 (for subclasses)
        """Return spans that a double click takes whole."""
        return []

    def _set_selected(self, span: Span | None) -> None:
        changed = span != self._selected
        self._selected = span
        self._apply_selection()
        if changed:
            self.selection_changed.emit(span)

    def _apply_selection(self) -> None:
        """Show the selected span as far as it is built, without scrolling."""
        if self._page is None:
            return
        cursor = QTextCursor(self._page.qt)
        if self._selected is not None:
            ends = self._page.built_range(self._selected)
            if ends is not None:
                cursor.setPosition(ends[0])
                cursor.setPosition(ends[1], QTextCursor.MoveMode.KeepAnchor)
        bar = self.verticalScrollBar()
        at = bar.value()
        self._applying = self._moving = True
        self.setTextCursor(cursor)
        bar.setValue(at)
        self._applying = self._moving = False

    def _on_rebuilt(self) -> None:
        super()._on_rebuilt()
        if self._selected is not None:
            self._apply_selection()

    def _on_qt_selection_changed(self) -> None:
        if self._applying or self._moving or self._page is None:
            return
        cursor = self.textCursor()
        ends = (self._page.offset_of(at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
        first, last = sorted(ends)
        span = Span(first, last) if last > first else None
        if span != self._selected:
            self._shrunk.clear()
            self._selected = span
            self.selection_changed.emit(span)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the clean text, as it is shown, without Qt's separators."""
        from PySide6.QtCore import QMimeData

        data = QMimeData()
        if self._selected is not None and self._page is not None:
            data.setText(self._selected.slice(self._page.text))
        return data

    # -- mouse --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        second, self._double_clicked = self._double_clicked, None
        interval = QApplication.doubleClickInterval()
        soon = second is not None and event.timestamp() - second < interval
        left = event.button() == Qt.MouseButton.LeftButton
        if left and soon and self._article is not None:
            self.select(sentence_at(self._article.text, self.offset_at(self._pressed_at)))
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._article is None or event.button() != Qt.MouseButton.LeftButton:
            return
        offset = self.offset_at(event.position().toPoint())
        places = self._places_around(offset)
        self.select(word_at(self._article.text, offset, places, self._segmenter))
        self._double_clicked = event.timestamp()

    # -- keys ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtGui import QKeySequence

        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Escape and self._selected is not None:
            self.select(None)
        elif not self._scroll_by_key(event):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._selected is None:
                self._start_at_first_line()
            super().keyPressEvent(event)

    def _scroll_by_key(self, event: QKeyEvent) -> bool:
        """Scroll for a key without Shift, and for Space; return whether it was one."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        line = self._setting.line
        screen = max(line, self.viewport().height() - 2 * line)
        steps = {
            Qt.Key.Key_Up: -line,
            Qt.Key.Key_Down: line,
            Qt.Key.Key_PageUp: -screen,
            Qt.Key.Key_PageDown: screen,
            Qt.Key.Key_Space: -screen if shift else screen,
        }
        key = Qt.Key(event.key())
        bar = self.verticalScrollBar()
        if key in steps and (not shift or key == Qt.Key.Key_Space):
            bar.setValue(bar.value() + steps[key])
        elif key == Qt.Key.Key_Home and not shift:
            self.scroll_to(0)
        elif key == Qt.Key.Key_End and not shift:
            self._scroll_to_end()
        else:
            return False
        return True

    def _scroll_to_end(self) -> None:
        if self._page is not None and self._page.entries:
            last = self._page.entries[-1]
            if self._page.block_of(len(self._page.entries) - 1) is None:
                self.scroll_to(max(0, last.start - 1))
            bar = self.verticalScrollBar()
            bar.setValue(bar.maximum())

    def _start_at_first_line(self) -> None:
        """Put the place from which keys select at the first line on the screen."""
        position = None if self._page is None else self._page.position_of(self._anchor)
        if position is not None and self._page is not None:
            cursor = QTextCursor(self._page.qt)
            cursor.setPosition(position)
            self._applying = True
            self.setTextCursor(cursor)
            self._applying = False
