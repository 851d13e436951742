"""The article view: a page to read, with places to point at and words to select."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from reader_app.core.note import PlacedNote
from reader_app.core.span import Span
from reader_app.ui.page.entries import Role
from reader_app.ui.page.grips import Grip, grip_at, stretched
from reader_app.ui.page.hover import HoverTracker
from reader_app.ui.page.margin import MarginMark
from reader_app.ui.page.marking import MarkedPage
from reader_app.ui.page.marks import Place, PlaceKind
from reader_app.ui.page.overview import WIDTH as OVERVIEW
from reader_app.ui.page.overview import Overview
from reader_app.ui.page.strips import Strip
from reader_app.ui.theme import PAPER, Theme

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from reader_app.core.article import Article

SHORT = 40
"""Code points of a span up to which a card keeps clear of all its lines."""
TOUCH_DELAY = 800
"""Milliseconds after which the page listens to touch."""


class ArticleView(MarkedPage):
    """Shows one article with all its marks and reports what the reader points at.

    It knows no service. A place is a Figure, Term, Edit or PlacedNote; with it go the rectangle of
    its line (which a card must not cover) and its own, in logical pixels of the viewport.
    """

    note_requested = Signal(object)
    note_chosen = Signal(str)
    margin_note_chosen = Signal(str)
    note_resized = Signal(str, object)  # a note's id and the Span its highlight was drawn to
    place_hovered = Signal(object, QRect, QRect)
    place_left = Signal()
    place_clicked = Signal(object, QRect, QRect)
    place_focused = Signal(object, QRect, QRect)
    dismissed = Signal()  # Esc: what was shown beside a place may go
    place_entered = Signal(object, QRect, QRect)  # chosen by key
    picture_chosen = Signal(str)
    context_menu_requested = Signal(int, object, QPoint)

    def __init__(self, theme: Theme = PAPER, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("article_view")
        self._grip: Grip | None = None
        self._drawn_to: Span | None = None
        self._hover = HoverTracker(self)
        self._hover.rested.connect(self._on_rested)
        self.viewport().setMouseTracking(True)
        self.overview = Overview(self)
        self.setViewportMargins(0, 0, OVERVIEW, 0)
        self.verticalScrollBar().valueChanged.connect(self._on_moved_away)
        QTimer.singleShot(TOUCH_DELAY, self, self._listen_to_touch)

    def _listen_to_touch(self) -> None:
        """Let a finger scroll; imported late, the first page does not wait for it."""
        from PySide6.QtWidgets import QScroller

        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    # -- overview -----------------------------------------------------------------------------

    def show_article(self, article: Article, top: int = 0) -> None:
        """Show an article with the code point at top in the first line, nothing marked but edits."""
        self.overview.show_article(article, article.body_end)
        super().show_article(article, top)
        self.overview.show_marks(self.marks)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        super().set_theme(theme)
        self.overview.show_theme(theme)

    def set_focus_mode(self, on: bool) -> None:
        """Pale every paragraph but the one the pointer is at and hide the overview, or show all."""
        super().set_focus_mode(on)
        self.overview.setVisible(not on)

    def _on_marks_changed(self) -> None:
        super()._on_marks_changed()
        self.overview.show_marks(self.marks)

    def _on_moved(self) -> None:
        super()._on_moved()
        self._show_what_is_seen()

    def _on_rebuilt(self) -> None:
        super()._on_rebuilt()
        self._show_what_is_seen()

    def _show_what_is_seen(self) -> None:
        geometry = self.geometry_now()
        if geometry is not None:
            last = None
            for piece in geometry.pieces():
                if piece.entry.end > piece.entry.start:
                    last = piece
            bottom = self._anchor
            if last is not None:
                below = max(0.0, last.y + last.height - geometry.height)
                share = 1.0 - below / max(1.0, last.height)
                entry = last.entry
                bottom = entry.start + round((entry.end - entry.start) * max(0.0, share))
            self.overview.show_view(self._anchor, max(bottom, self._anchor))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        area = self.viewport().geometry()
        self.overview.setGeometry(area.right() + 1, area.top(), OVERVIEW, area.height())

    # -- places -------------------------------------------------------------------------------

    def go_to_place(self, kind: PlaceKind, forward: bool = True) -> Place | None:
        """Focus the next or previous place of a kind, None where there is none.

        Counts from the place in focus, else from the selection, else from the first line.
        """
        here = self._overlay.focus or self.selected_span()
        start = here.start if here is not None else self.top_offset() - 1
        index = self.marks.index_of(kind)
        found = index.after(start) if forward else index.before(start)
        if found is None:
            return None
        span, place = found
        self.focus_place(span, place)
        return place

    def focus_place(self, span: Span, place: Place) -> None:
        """Scroll to a place, ring it and report it."""
        self.show_span(span)
        self._overlay.focus = span
        self.viewport().update()
        self.place_focused.emit(place, *self.rects_of(span))

    def leave_place(self) -> None:
        """Take the ring off the place in focus."""
        self._overlay.focus = None
        self.viewport().update()

    @property
    def focused_span(self) -> Span | None:
        """The span of the place in focus, None for none."""
        return self._overlay.focus

    def rects_of(self, span: Span) -> tuple[QRect, QRect]:
        """Return the rectangles of a span's lines and of the span on the first of them."""
        geometry = self.geometry_now()
        strip = None if geometry is None else next(geometry.strips_of(span), None)
        if strip is None or geometry is None:
            return QRect(), QRect()
        return self._lines_of(span, strip), strip.box(3).toAlignedRect()

    def _lines_of(self, span: Span, at: Strip) -> QRect:
        """Return the rectangle of the lines a span stands on, of one line for a long span."""
        geometry = self.geometry_now()
        lines = at.line_box().toAlignedRect()
        if geometry is None:
            return lines
        if len(span) <= SHORT:
            for strip in geometry.strips_of(span):
                lines = lines.united(strip.line_box().toAlignedRect())
        lines.setLeft(geometry.left)
        lines.setWidth(self._setting.column)
        return lines

    def _place_at(self, point: QPoint) -> tuple[Place, QRect, QRect] | None:
        """Return the place at a point with the rectangles of its line and of itself."""
        geometry = self.geometry_now()
        offset = None if geometry is None else geometry.offset_at(point, nearest=False)
        if geometry is None or offset is None:
            return None
        for span, place in self.marks.places_at(offset):
            for strip in geometry.strips_of(span):
                if strip.line_box().contains(point.x(), point.y()):
                    return place, self._lines_of(span, strip), strip.box(3).toAlignedRect()
        return None

    def _places_around(self, offset: int) -> list[Span]:
        return [span for span, _ in self.marks.places_at(offset)]

    def _margin_mark_at(self, point: QPoint) -> MarginMark | None:
        if not len(self.marks.notes) or point.x() < self.column_left() + self._setting.column:
            return None
        for mark in self.margin_marks():
            if mark.box.adjusted(-4, -2, 4, 2).contains(point.x(), point.y()):
                return mark
        return None

    def _decoration_at(self, point: QPoint) -> tuple[Role, str | None] | None:
        """Return the picture (with its key) or the footer's line at a point."""
        geometry = self.geometry_now()
        if geometry is None or self._pictures is None:
            return None
        if not geometry.left <= point.x() <= geometry.left + self._setting.column:
            return None
        for piece in geometry.pieces():
            if piece.entry.role in (Role.PICTURE, Role.FOLD):
                height = max(piece.height, self._pictures.heights.get(piece.number, 0))
                if piece.y <= point.y() <= piece.y + height:
                    return piece.entry.role, self._pictures.key(piece.number)
        return None

    # -- events -------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._grip is not None:
            self._draw_to(point)
            return
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            self._hover.move(point)
            self._show_cursor_at(point)
        if self._overlay.ruler or self._overlay.focus_mode:
            self._overlay.line_at = float(point.y())
            self.viewport().update()

    def _show_cursor_at(self, point: QPoint) -> None:
        decoration = self._decoration_at(point)
        mark = self._margin_mark_at(point)
        self._point_at_note(None if mark is None else mark.notes[0].id)
        hand = mark is not None or (decoration is not None and decoration != (Role.PICTURE, None))
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor
        if self._grip_at(point) is not None:
            shape = Qt.CursorShape.SizeHorCursor
        self.viewport().setCursor(shape)

    def _point_at_note(self, note_id: str | None) -> None:
        """Outline the highlight of the note in the margin that is pointed at."""
        if note_id != self._overlay.pointed_note:
            self._overlay.pointed_note = note_id
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._hover.stop()
        self.leave_place()
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = self._grip_at(event.position().toPoint())
            if self._grip is not None:
                self.place_left.emit()
                return
        super().mousePressEvent(event)

    # -- drawing a highlight longer or shorter

    def _grip_at(self, point: QPoint) -> Grip | None:
        geometry = self.geometry_now()
        if geometry is None or not len(self.marks.notes):
            return None
        if not geometry.left - 8 <= point.x() <= geometry.left + self._setting.column + 8:
            return None
        return grip_at(geometry, self.marks.notes, point)

    def _draw_to(self, point: QPoint) -> None:
        """Show how far the highlight would reach: as a selection, until the button is let go."""
        geometry = self.geometry_now()
        if geometry is not None and self._grip is not None:
            self._drawn_to = stretched(geometry, self._grip, point)
            self.select(self._drawn_to)

    def _let_go(self) -> None:
        grip, span = self._grip, self._drawn_to
        self._grip = self._drawn_to = None
        if grip is not None and span is not None:
            self.select(None)
            if span != grip.note.placement.span:
                self.note_resized.emit(grip.note.note.id, span)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            moved = self._drawn_to is not None
            self._let_go()
            if not moved:
                self._click(event.position().toPoint())
            return
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        near = (point - self._pressed_at).manhattanLength() < QApplication.startDragDistance()
        if event.button() == Qt.MouseButton.LeftButton and near and self.selected_span() is None:
            self._click(point)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover.stop()
        self._point_at_note(None)
        self.place_left.emit()
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        point, where = event.pos(), event.globalPos()
        if event.reason() == event.Reason.Keyboard:
            span = self._overlay.focus or self.selected_span()
            if span is not None:
                point = self.rect_of(span).bottomLeft()
                where = self.viewport().mapToGlobal(point)
        self.context_menu_requested.emit(self.offset_at(point), self.selected_span(), where)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self._enter():
                event.ignore()
        elif event.key() == Qt.Key.Key_Escape and self._grip is not None:
            self._grip = self._drawn_to = None
            self.select(None)
        elif event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
            if self._overlay.focus is not None:
                self.leave_place()
            else:
                super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _enter(self) -> bool:
        """Choose the place in focus, else fold the footer where its line is on the screen."""
        span = self._overlay.focus or self.selected_span()
        if span is not None:
            places = [place for found, place in self.marks.places_at(span.start) if found == span]
            if places:
                self._choose(places[0], *self.rects_of(span))
                self.place_entered.emit(places[0], *self.rects_of(span))
                return True
        if self._footer_line_is_visible():
            self.toggle_footer()
            return True
        return False

    def _footer_line_is_visible(self) -> bool:
        geometry = self.geometry_now()
        return geometry is not None and any(
            piece.entry.role is Role.FOLD for piece in geometry.pieces()
        )

    def _click(self, point: QPoint) -> None:
        mark = self._margin_mark_at(point)
        if mark is not None:
            ids = [note.id for note in mark.notes]
            following = (
                ids.index(self._overlay.active_note) + 1
                if (self._overlay.active_note in ids)
                else 0
            )
            self.margin_note_chosen.emit(ids[following % len(ids)])
            return
        found = self._place_at(point)
        if found is not None:
            self._choose(*found)
            return
        decoration = self._decoration_at(point)
        if decoration is not None and decoration[0] is Role.FOLD:
            self.toggle_footer()
        elif decoration is not None and decoration[1] is not None:
            self.picture_chosen.emit(decoration[1])

    def _choose(self, place: Place, line: QRect, rect: QRect) -> None:
        if isinstance(place, PlacedNote):
            self.note_chosen.emit(place.note.id)
        self.place_clicked.emit(place, line, rect)

    def _on_rested(self, point: QPoint) -> None:
        found = self._place_at(point)
        if found is None:
            self.place_left.emit()
        else:
            self.place_hovered.emit(*found)

    def _on_moved_away(self) -> None:
        if not self._moving:
            self._hover.stop()
            self.place_left.emit()
