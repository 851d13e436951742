"""The article view: a page to read, with places to point at and words to select."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QEasingCurve,
    QMimeData,
    QPoint,
    QPropertyAnimation,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextBrowser, QTextEdit, QWidget

from reader_app.core.article import Article
from reader_app.core.edit import Edit
from reader_app.core.figure import Figure, FigureKind
from reader_app.core.note import PlacedNote
from reader_app.core.offsets import Utf16Map
from reader_app.core.span import Span
from reader_app.core.term import Term
from reader_app.ui.page.captions import describe
from reader_app.ui.page.document import PageDocument
from reader_app.ui.page.entries import Role, flatten
from reader_app.ui.page.geometry import PageGeometry
from reader_app.ui.page.hover import HoverTracker
from reader_app.ui.page.marks import MarkPainter, Marks, Place
from reader_app.ui.page.pictures import Pictures
from reader_app.ui.page.sections import SectionTracker
from reader_app.ui.page.selecting import Segmenter, grown, sentence_at, word_at
from reader_app.ui.page.typography import LINE_HEIGHTS, MEASURES, ZOOMS, Setting, StyleSheet
from reader_app.ui.theme import PAPER, Theme

FIRST_BUDGET = 3000
"""Code points built on either side of the place shown before the first paint."""
SLIDE = 180
"""Milliseconds of an animated scroll."""
LEFT_MARGIN = 28
RIGHT_MARGIN = 40
NOTES_MARGIN = 112
"""Room right of the column that notes beside their lines ask for, where the window has it."""


class ArticleView(QTextBrowser):
    """Shows one article and reports what the reader points at; knows no service.

    All offsets and spans are code points of the article's clean text; all rectangles are logical
    pixels of the viewport.
    """

    position_changed = Signal(int)
    section_changed = Signal(int)
    selection_changed = Signal(object)
    note_requested = Signal(object)
    note_chosen = Signal(str)
    place_hovered = Signal(object, QRect, QRect)
    place_left = Signal()
    place_clicked = Signal(object, QRect, QRect)
    context_menu_requested = Signal(int, object, QPoint)

    def __init__(self, theme: Theme = PAPER, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._page: PageDocument | None = None
        self._pictures: Pictures | None = None
        self._sections = SectionTracker(())
        self._displayed: str | None = None
        self._folded = True
        self._setting = Setting()
        self._theme = theme
        self._segmenter: Segmenter | None = None
        self._anchor = 0
        self._last_position = self._last_section = -2
        self._moving = False
        self._pressed_at = QPoint()
        self._double_clicked = 0
        self.marks = Marks()
        self._hover = HoverTracker(self)
        self._filler = QTimer(self)
        self._filler.setInterval(0)
        self._slide = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._slide.setDuration(SLIDE)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._prepare_widget()
        self.set_theme(theme)

    def _prepare_widget(self) -> None:
        self.setObjectName("article_view")
        self.setAccessibleName(self.tr("Article"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setCursorWidth(0)
        self.viewport().setMouseTracking(True)
        self.horizontalScrollBar().rangeChanged.connect(self._centre_column)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.selectionChanged.connect(self._on_selection_changed)
        self._hover.rested.connect(self._on_rested)
        self._filler.timeout.connect(self._fill)

    # -- what is shown ------------------------------------------------------------------------

    def show_article(self, article: Article, top: int = 0) -> None:
        """Show an article with the code point at top in the first line."""
        self._article = article
        self._displayed = None
        self._folded = top < article.body_end or not article.blocks
        self._sections = SectionTracker(article.sections)
        self._last_position = self._last_section = -2
        self.marks = Marks()
        self.marks.set_edits(article.edits)
        self._setting = replace(self._setting, script=article.script)
        self._rebuild(top)

    @property
    def article(self) -> Article | None:
        """The article on the page."""
        return self._article

    @property
    def page(self) -> PageDocument | None:
        """The document behind the page."""
        return self._page

    @property
    def is_complete(self) -> bool:
        """Whether the whole article is built (what is looked at always is)."""
        return self._page is not None and self._page.complete

    def set_figures(self, figures: Iterable[Figure]) -> None:
        """Mark these figures; no line moves."""
        self.marks.set_figures(figures)
        self.viewport().update()

    def set_figure_kinds(self, kinds: Iterable[FigureKind]) -> None:
        """Show only figures of these kinds."""
        self.marks.kinds = frozenset(kinds)
        self.viewport().update()

    def set_terms(self, terms: Iterable[Term]) -> None:
        """Mark these terms; no line moves."""
        self.marks.set_terms(terms)
        self.viewport().update()

    def set_terms_shown(self, shown: bool) -> None:
        """Show or hide the terms."""
        self.marks.terms_shown = shown
        self.viewport().update()

    def set_notes(self, notes: Iterable[PlacedNote]) -> None:
        """Mark these notes and put them beside their lines."""
        self.marks.set_notes(notes)
        self.viewport().update()

    def set_matches(self, spans: Sequence[Span], current: int = -1) -> None:
        """Mark the matches of a search; current is an index into spans, -1 for none."""
        self.marks.set_matches(spans, current)
        self.viewport().update()

    def set_edits(self, edits: Iterable[Edit]) -> None:
        """Mark the repairs that are unsure, and damage."""
        self.marks.set_edits(edits)
        self.viewport().update()

    def set_displayed_text(self, text: str | None) -> None:
        """Show another text of equal length (the other script); None for the article's own.

        Raises ValueError for a text of another length: offsets would no longer hold.
        """
        if self._article is None:
            return
        if text is not None and len(text) != len(self._article.text):
            raise ValueError("a displayed text must be as long as the clean text")
        self._displayed = text
        self._rebuild(self.top_offset())

    # -- how it is set ------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        palette = theme.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.page))
        self.setPalette(palette)
        self._rebuild(self.top_offset())

    def set_zoom(self, factor: float) -> None:
        """Change the size of the type; 1.0 is 100 %."""
        self._change(zoom=max(ZOOMS[0], min(factor, ZOOMS[1])))

    def set_measure(self, characters: int) -> None:
        """Change how many characters a line has."""
        self._change(measure=max(MEASURES[0], min(characters, MEASURES[1])))

    def set_line_height(self, factor: float) -> None:
        """Change the height of lines, in em."""
        self._change(line_height=max(LINE_HEIGHTS[0], min(factor, LINE_HEIGHTS[1])))

    def set_typeface(self, families: Sequence[str]) -> None:
        """Put typefaces before those of the script; empty for the script's own."""
        self._change(families=tuple(families))

    @property
    def setting(self) -> Setting:
        """How the page is set."""
        return self._setting

    def _change(self, **changes: object) -> None:
        changed = replace(self._setting, **changes)  # type: ignore[arg-type]
        if changed != self._setting:
            top = self.top_offset()
            self._setting = changed
            self._rebuild(top)

    def set_segmenter(self, segmenter: Segmenter | None) -> None:
        """Give the function that tells words apart, None for none."""
        self._segmenter = segmenter

    # -- building -----------------------------------------------------------------------------

    def _room(self) -> int:
        return max(160, self.viewport().width() - LEFT_MARGIN - RIGHT_MARGIN)

    def _rebuild(self, top: int) -> None:
        """Build the page anew around an offset and show it in the first line."""
        if self._article is None:
            return
        selected = self.selected_span()
        article = self._article
        self._setting = self._setting.fitted(self._room())
        entries = flatten(article, describe(article), folded=self._folded)
        self._pictures = Pictures(article, entries, self._setting.column, self._setting.zoom)
        text = self._displayed if self._displayed is not None else article.text
        self._page = PageDocument(
            text,
            entries,
            StyleSheet(self._setting, self._theme),
            self._pictures.heights,
            Utf16Map(text),
        )
        self._show_around(top)
        if selected is not None:
            self.select(selected)

    def _show_around(self, top: int) -> None:
        """Build around an offset what is not yet built there, and scroll to it."""
        if self._page is None:
            return
        self._moving = True
        self._page.build_around(self._page.entry_index(top), FIRST_BUDGET)
        self.setLineWrapColumnOrWidth(self._setting.column)
        self.setDocument(self._page.qt)
        # Lay out this little now, or Qt does it by and by and the scroll bar knows no end.
        layout = self._page.qt.documentLayout()
        layout.documentSizeChanged.emit(layout.documentSize())
        self._moving = False
        self._centre_column()
        self._scroll_built(top)
        self._filler.start()

    def _fill(self) -> None:
        """Add a slice of what is missing without moving what the reader looks at."""
        if self._page is None or self._page.complete:
            self._filler.stop()
            return
        anchor = self._page.entry_index(self._anchor)
        before = self._block_top(anchor)
        self._moving = True
        self._page.add_slice()
        moved = self._block_top(anchor) - before
        if moved:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round(moved))
        self._moving = False

    def _block_top(self, index: int) -> float:
        block = None if self._page is None else self._page.block_of(index)
        if block is None or self._page is None:
            return 0.0
        return self._page.qt.documentLayout().blockBoundingRect(block).top()

    # -- geometry -----------------------------------------------------------------------------

    def _left(self) -> int:
        """Return where the column starts: centred, moved left where notes need the room."""
        free = self.viewport().width() - self._setting.column
        right = max(free // 2, min(NOTES_MARGIN, free - LEFT_MARGIN))
        return max(0, free - right)

    def _centre_column(self) -> None:
        """Hold the column in its place: Qt knows no other way to centre a fixed width."""
        bar = self.horizontalScrollBar()
        left = -self._left()
        if (bar.minimum(), bar.maximum()) != (left, left):
            bar.setRange(left, left)

    def _geometry(self) -> PageGeometry | None:
        if self._page is None:
            return None
        top = self.verticalScrollBar().value()
        return PageGeometry(self._page, self._left(), top, self.viewport().height())

    def rect_of(self, span: Span) -> QRect:
        """Return the rectangle around a span in the viewport, empty while it is not built."""
        geometry = self._geometry()
        if geometry is None or self._page is None:
            return QRect()
        around = QRect()
        first, last = (
            self._page.entry_index(at) for at in (span.start, max(span.start, span.end - 1))
        )
        for index in {first, last}:
            piece = geometry.piece(index)
            if piece is not None:
                for strip in geometry.strips(piece, span.start, max(span.end, span.start + 1)):
                    around = around.united(strip.box(2).toAlignedRect())
        return around

    def offset_at(self, point: QPoint) -> int:
        """Return the code point nearest to a point of the viewport."""
        geometry = self._geometry()
        offset = None if geometry is None else geometry.offset_at(point)
        return self._anchor if offset is None else offset

    def top_offset(self) -> int:
        """Return the first code point of the first line that is wholly on the screen."""
        return self._anchor

    # -- moving -------------------------------------------------------------------------------

    def scroll_to(self, offset: int, animate: bool = False) -> None:
        """Bring a code point to the first line; what is not yet built is built now.

        animate slides there where the way is at most three screens, else the page jumps.
        """
        if self._page is None or self._article is None:
            return
        if self._folded and offset >= self._article.body_end < len(self._article.text):
            self._folded = False
            self._rebuild(offset)
        elif self._page.block_of(self._page.entry_index(offset)) is None:
            self._show_around(offset)
        else:
            self._scroll_built(offset, animate=animate)

    def _scroll_built(self, offset: int, *, animate: bool = False) -> None:
        geometry = self._geometry()
        if geometry is None or self._page is None:
            return
        index = self._page.entry_index(offset)
        piece = geometry.piece(index)
        if piece is None:
            return
        bar = self.verticalScrollBar()
        y = piece.y
        for strip in geometry.strips(piece, offset, offset + 1):
            y = strip.top
        before = self._setting.em if offset > 0 else 10_000
        value = max(0, round(bar.value() + y - before))
        self._slide.stop()
        if animate and abs(value - bar.value()) <= 3 * self.viewport().height():
            self._slide.setStartValue(bar.value())
            self._slide.setEndValue(value)
            self._slide.start()
            return
        bar.setValue(value)
        self._anchor = offset
        self._report_place()

    def _on_scrolled(self) -> None:
        if self._moving or self._page is None:
            return
        self.place_left.emit()
        self._build_what_came_into_view()
        self._find_anchor()
        self._report_place()

    def _build_what_came_into_view(self) -> None:
        """Build around what the reader scrolled to where it was still missing."""
        geometry = self._geometry()
        if geometry is None or self._page is None or self._page.complete:
            return
        number = geometry.first_block(geometry.height / 2)
        block = self._page.qt.findBlockByNumber(number)
        away = geometry.height / 2 - geometry.rect_of_block(block).top()
        share = away / max(1.0, block.blockFormat().lineHeight())
        missing = self._page.missing_at(number, share)
        if missing is not None:
            self._show_around(self._page.entries[missing].start)

    def _find_anchor(self) -> None:
        geometry = self._geometry()
        if geometry is None:
            return
        offset = geometry.offset_at(QPoint(geometry.left + 1, self._setting.line // 2))
        if offset is not None:
            self._anchor = offset

    def _report_place(self) -> None:
        if self._anchor != self._last_position:
            self._last_position = self._anchor
            self.position_changed.emit(self._anchor)
        section = self._sections.at(self._anchor)
        if section != self._last_section:
            self._last_section = section
            self.section_changed.emit(section)

    # -- selecting ----------------------------------------------------------------------------

    def selected_span(self) -> Span | None:
        """Return what is selected, None for nothing."""
        cursor = self.textCursor()
        if self._page is None or not cursor.hasSelection():
            return None
        ends = (self._page.offset_of(at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
        first, last = sorted(ends)
        return Span(first, last) if last > first else None

    def select(self, span: Span | None) -> None:
        """Select a span; None or an empty one clears the selection."""
        if self._page is None:
            return
        cursor = self.textCursor()
        if span is None or not len(span):
            cursor.clearSelection()
        else:
            first = self._page.position_of(span.start)
            last = self._page.position_of(span.end - 1)
            if first is None or last is None:
                return
            wide = self._page.units.to_units(span.end) - self._page.units.to_units(span.end - 1)
            cursor.setPosition(first)
            cursor.setPosition(last + wide, QTextCursor.MoveMode.KeepAnchor)
        self._moving = True
        at = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(at)
        self._moving = False

    def grow_selection(self) -> None:
        """Select the next larger unit: word, quotation, clause, sentence, paragraph, section."""
        if self._article is None:
            return
        selected = self.selected_span() or Span(self._anchor, self._anchor)
        places = [span for span, _ in self.marks.places_at(selected.start)]
        sections = [section.span for section in self._article.sections]
        self.select(grown(self._article.text, selected, places, sections, self._segmenter))

    def _on_selection_changed(self) -> None:
        if not self._moving or self._page is not None:
            self.selection_changed.emit(self.selected_span())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the clean text, as it is shown, without Qt's separators."""
        data = QMimeData()
        span = self.selected_span()
        if span is not None and self._page is not None:
            data.setText(span.slice(self._page.text))
        return data

    # -- events -------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        geometry = self._geometry()
        if geometry is None or self._page is None or self._pictures is None:
            super().paintEvent(event)
            return
        pieces = list(geometry.pieces())
        marks = MarkPainter(self.marks, self._theme)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marks.paint_grounds(painter, geometry, pieces)
        for piece in pieces:
            if piece.entry.role is Role.PICTURE:
                font = self._page.styles.font(Role.CAPTION)
                self._pictures.paint(painter, piece, self._theme, font)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marks.paint_lines(painter, geometry, pieces)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._article is None:
            return
        if self._setting.fitted(self._room()).column != self._setting.column:
            self._rebuild(self._anchor)
        else:
            self._centre_column()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            self._hover.move(event.position().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._hover.stop()
        self._pressed_at = event.position().toPoint()
        now = event.timestamp()
        if (
            event.button() == Qt.MouseButton.LeftButton
            and now - self._double_clicked < QApplication.doubleClickInterval()
            and self._article is not None
        ):
            self.select(sentence_at(self._article.text, self.offset_at(self._pressed_at)))
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        near = (at - self._pressed_at).manhattanLength() < QApplication.startDragDistance()
        if event.button() == Qt.MouseButton.LeftButton and near and self.selected_span() is None:
            self._click(at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._article is None or event.button() != Qt.MouseButton.LeftButton:
            return
        offset = self.offset_at(event.position().toPoint())
        places = [span for span, _ in self.marks.places_at(offset)]
        self.select(word_at(self._article.text, offset, places, self._segmenter))
        self._double_clicked = event.timestamp()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        offset = self.offset_at(event.pos())
        self.context_menu_requested.emit(offset, self.selected_span(), event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)

    # -- places -------------------------------------------------------------------------------

    def _click(self, point: QPoint) -> None:
        found = self._place_at(point)
        if found is not None:
            place, line, rect = found
            if isinstance(place, PlacedNote):
                self.note_chosen.emit(place.note.id)
            self.place_clicked.emit(place, line, rect)

    def _on_rested(self, point: QPoint) -> None:
        found = self._place_at(point)
        if found is None:
            self.place_left.emit()
        else:
            self.place_hovered.emit(*found)

    def _place_at(self, point: QPoint) -> tuple[Place, QRect, QRect] | None:
        """Return the place at a point with the rectangles of its line and of itself."""
        geometry = self._geometry()
        offset = None if geometry is None else geometry.offset_at(point, nearest=False)
        if geometry is None or offset is None or self._page is None:
            return None
        for span, place in self.marks.places_at(offset):
            piece = geometry.piece(self._page.entry_index(offset))
            if piece is None:
                continue
            for strip in geometry.strips(piece, span.start, span.end):
                if strip.line_box().contains(point.x(), point.y()):
                    line = strip.line_box().toAlignedRect()
                    line.setLeft(geometry.left)
                    line.setWidth(self._setting.column)
                    return place, line, strip.box(3).toAlignedRect()
        return None
