"""The page as a scrolling widget: built around a place, set as the reader likes it.

Everything here is about one document and where it stands. Moving, selecting, marks and pointing
come on top of it: MovingPage, SelectablePage, MarkedPage, ArticleView.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from reader_app.core.article import Article
from reader_app.core.offsets import Utf16Map
from reader_app.core.span import Span
from reader_app.ui.page.captions import describe
from reader_app.ui.page.document import PageDocument
from reader_app.ui.page.entries import Entries, flatten
from reader_app.ui.page.geometry import PageGeometry
from reader_app.ui.page.pictures import Pictures
from reader_app.ui.page.typography import LINE_HEIGHTS, MEASURES, ZOOMS, Setting, StyleSheet
from reader_app.ui.theme import PAPER, Theme
from reader_app.ui.viewports import know_viewport

if TYPE_CHECKING:  # types are made when first named, a millisecond each
    from PySide6.QtCore import QPropertyAnimation
    from PySide6.QtGui import QResizeEvent

FIRST_BUDGET = 2000
"""Code points built on either side of the place shown before the first paint."""
SLIDE = 180
"""Milliseconds of an animated scroll."""
LEFT_MARGIN = 28
RIGHT_MARGIN = 40
NOTES_MARGIN = 116
"""Room right of the column that notes beside their lines ask for, where the window has it."""


class PageCanvas(QTextBrowser):
    """Shows one article in one setting and theme.

    All offsets and spans are code points of the article's clean text; all rectangles are logical
    pixels of the viewport.
    """

    _theme: Theme = PAPER  # Qt reports changes before __init__ has set another

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._page: PageDocument | None = None
        self._pictures: Pictures | None = None
        self._displayed: str | None = None
        self._entries: Entries | None = None
        self._folded = True
        self._setting = Setting()
        self._theme = theme
        self._anchor = 0
        self._moving = False
        self._filler = QTimer(self)
        self._filler.setInterval(0)
        self._filler.timeout.connect(self._fill)
        self._waits = False
        self._slide: QPropertyAnimation | None = None
        self._still = False
        self._viewport = know_viewport(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.horizontalScrollBar().rangeChanged.connect(self._centre_column)
        self._colour_widget()

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: ARG002 - Qt's signature
        """Load nothing, from the net or from disk: pictures are painted from the library."""
        return None

    # -- what is shown ------------------------------------------------------------------------

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

    def show_article(self, article: Article, top: int = 0) -> None:
        """Show an article with the code point at top in the first line."""
        self._article = article
        self._displayed = None
        self._entries = None
        self._folded = top < article.body_end
        self._setting = replace(self._setting, script=article.script)
        self.setAccessibleName(article.metadata.title or self.tr("Article"))
        self._rebuild(top)

    def set_displayed_text(self, text: str | None) -> None:
        """Show another text of equal length (the other script); None for the article's own.

        Raises ValueError for a text of another length: offsets would no longer hold.
        """
        if self._article is None or text == self._displayed:
            return
        if text is not None and len(text) != len(self._article.text):
            raise ValueError("a displayed text must be as long as the clean text")
        self._displayed = text
        self._rebuild(self._anchor)

    @property
    def displayed_text(self) -> str:
        """The text that is shown: the article's own, or the other script of the same length."""
        own = "" if self._article is None else self._article.text
        return own if self._displayed is None else self._displayed

    @property
    def is_footer_folded(self) -> bool:
        """Whether the boilerplate is folded behind one line."""
        return self._folded

    def toggle_footer(self) -> None:
        """Fold the boilerplate away, or unfold it."""
        if self._article is not None:
            self._folded = not self._folded
            self._entries = None
            at = self.verticalScrollBar().value()
            self._rebuild(self._anchor)
            if self._anchor == 0 or self.is_complete:
                self.verticalScrollBar().setValue(at)

    # -- how it is set ------------------------------------------------------------------------

    @property
    def setting(self) -> Setting:
        """How the page is set."""
        return self._setting

    @property
    def theme(self) -> Theme:
        """The colours of the page."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        if theme != self._theme:
            self._theme = theme
            self._colour_widget()
            self._rebuild(self._anchor)

    def _colour_widget(self) -> None:
        palette = self._theme.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(self._theme.page))
        self.setPalette(palette)
        # under an application style sheet a viewport that was shown inherits no palette any more
        self.viewport().setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # when it is shown, an application style sheet brings back the palette of an earlier theme
        stale = self.palette().color(QPalette.ColorRole.Base) != QColor(self._theme.page)
        if event.type() == QEvent.Type.PaletteChange and stale:
            self._colour_widget()

    def set_zoom(self, factor: float) -> None:
        """Change the size of the type; 1.0 is 100 %."""
        self.set_setting(replace(self._setting, zoom=max(ZOOMS[0], min(factor, ZOOMS[1]))))

    def set_measure(self, characters: int) -> None:
        """Change how many characters a line has."""
        measure = max(MEASURES[0], min(characters, MEASURES[1]))
        self.set_setting(replace(self._setting, measure=measure))

    def set_line_height(self, factor: float) -> None:
        """Change the height of lines, in em."""
        height = max(LINE_HEIGHTS[0], min(factor, LINE_HEIGHTS[1]))
        self.set_setting(replace(self._setting, line_height=height))

    def set_typeface(self, families: Sequence[str]) -> None:
        """Put typefaces before those of the script; empty for the script's own."""
        self.set_setting(replace(self._setting, families=tuple(families)))

    def set_setting(self, setting: Setting) -> None:
        """Change how the page is set; the first line keeps its place."""
        if setting != self._setting:
            self._setting = setting
            self._rebuild(self._anchor)

    def set_reduced_motion(self, on: bool) -> None:
        """Jump where the page would slide; a system that asks for no animation is always heard."""
        self._still = on

    # -- building -----------------------------------------------------------------------------

    def set_waiting(self, on: bool) -> None:
        """Build nothing but what is looked at, until this is off again: other work comes first."""
        self._waits = on
        if on:
            self._filler.stop()
        elif self._page is not None and not self._page.complete:
            self._filler.start()

    def _room(self) -> int:
        return max(160, self.viewport().width() - LEFT_MARGIN - RIGHT_MARGIN)

    def _rebuild(self, top: int) -> None:
        """Build the page anew around an offset and show it in the first line."""
        if self._article is None:
            return
        article = self._article
        self._setting = self._setting.fitted(self._room())
        entries = self._entries
        if entries is None:
            captions = describe(article, folded=self._folded)
            entries = self._entries = flatten(article, captions, folded=self._folded)
        self._pictures = Pictures(article, entries, self._setting.column, self._setting.zoom)
        text = self.displayed_text
        styles = StyleSheet(self._setting, self._theme)
        self._page = PageDocument(text, entries, styles, self._pictures.heights, Utf16Map(text))
        self._show_around(top)

    def _show_around(self, top: int) -> None:
        """Build around an offset what is not yet built there, and scroll to it."""
        if self._page is None:
            return
        self._moving = True
        self._page.build_around(self._page.entry_index(top), FIRST_BUDGET)
        # First the new document, then the width: the old one would be laid out once more.
        self.setDocument(self._page.qt)
        self.setLineWrapColumnOrWidth(self._setting.column)
        # Lay out this little now, or Qt does it by and by and the scroll bar knows no end.
        layout = self._page.qt.documentLayout()
        layout.documentSizeChanged.emit(layout.documentSize())
        self._moving = False
        self._centre_column()
        self._scroll_built(top)
        self._on_rebuilt()
        if not self._waits:
            self._filler.start()

    def _on_rebuilt(self) -> None:
        """React to a new document behind the page."""

    def _fill(self) -> None:
        """Add a slice of what is missing without moving what the reader looks at."""
        if self._page is None or self._page.complete:
            self._filler.stop()
            self._on_rebuilt()
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

    def column_left(self) -> int:
        """Return where the column starts: centred, moved left where notes need the room."""
        free = self.viewport().width() - self._setting.column
        right = max(free // 2, min(NOTES_MARGIN, free - LEFT_MARGIN))
        return max(0, free - right)

    def _centre_column(self) -> None:
        """Hold the column in its place: Qt knows no other way to centre a fixed width."""
        bar = self.horizontalScrollBar()
        left = -self.column_left()
        if (bar.minimum(), bar.maximum()) != (left, left):
            bar.setRange(left, left)

    def geometry_now(self) -> PageGeometry | None:
        """Return where everything stands at this moment, None without an article."""
        if self._page is None:
            return None
        top = self.verticalScrollBar().value()
        return PageGeometry(self._page, self.column_left(), top, self.viewport().height())

    def rect_of(self, span: Span) -> QRect:
        """Return the rectangle around a span in the viewport, empty while it is not built."""
        geometry = self.geometry_now()
        around = QRect()
        if geometry is not None:
            for strip in geometry.strips_of(span):
                around = around.united(strip.box(2).toAlignedRect())
        return around

    def offset_at(self, point: QPoint) -> int:
        """Return the code point nearest to a point of the viewport."""
        geometry = self.geometry_now()
        offset = None if geometry is None else geometry.offset_at(point)
        return self._anchor if offset is None else offset

    def top_offset(self) -> int:
        """Return the code point the page was scrolled to, else the first of the first line."""
        return self._anchor

    # -- moving -------------------------------------------------------------------------------

    def _scroll_built(self, offset: int, *, animate: bool = False) -> None:
        geometry = self.geometry_now()
        piece = None
        if geometry is not None and self._page is not None:
            piece = geometry.piece(self._page.entry_index(offset))
        if geometry is None or piece is None:
            return
        strips = list(geometry.strips(piece, offset, offset + 1))
        y = strips[0].top if strips else piece.y
        value = self.verticalScrollBar().value() + round(y) - self._setting.em if offset > 0 else 0
        if self._slide_to(value, animate=animate):
            return
        self._anchor = offset
        self._on_moved()

    def _on_moved(self) -> None:
        """React to another first line."""

    def _slide_to(self, value: int, *, animate: bool) -> bool:
        """Scroll to a value; return whether that takes a while."""
        bar = self.verticalScrollBar()
        value = max(0, min(value, bar.maximum()))
        if self._slide is not None:
            self._slide.stop()
        if (
            animate
            and not self._is_still()
            and 0 < abs(value - bar.value()) <= 3 * self.viewport().height()
        ):
            self._slide = self._slide or self._build_slide()
            self._slide.setStartValue(bar.value())
            self._slide.setEndValue(value)
            self._slide.start()
            return True
        bar.setValue(value)
        return False

    def _is_still(self) -> bool:
        from PySide6.QtWidgets import QStyle

        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return self._still or self.style().styleHint(hint, None, self) == 0

    @property
    def is_sliding(self) -> bool:
        """Whether the page is on its way to where it was sent."""
        return self._slide is not None and self._slide.state() == self._slide.State.Running

    def _build_slide(self) -> QPropertyAnimation:
        from PySide6.QtCore import QEasingCurve, QPropertyAnimation

        slide = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        slide.setDuration(SLIDE)
        slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        return slide

    # -- events -------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._article is None:
            return
        if self._setting.fitted(self._room()).column != self._setting.column:
            self._rebuild(self._anchor)
        else:
            self._centre_column()
