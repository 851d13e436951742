"""One note in the panel: a card with its colour, quote, words, tags and how it holds."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
)

from reader_app.core.note import AnchorState, PlacedNote
from reader_app.ui.markdown import NoteDocument, build_document
from reader_app.ui.places import SectionIndex
from reader_app.ui.rows import Pen, RowDelegate, RowsView
from reader_app.ui.style import edge_of, hover_of, mix
from reader_app.ui.wording import word

_SIDE, _GAP = 12, 4  # around a card, between two
_LEFT, _RIGHT, _TOP = 14, 11, 8  # inside a card
_LINES = 6  # of the body at most; the rest is read in the editor
_KEPT = 64  # rendered bodies kept for painting


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note; its section and its words for screen readers are found when they are asked for."""

    placed: PlacedNote
    index: SectionIndex | None = None

    @property
    def key(self) -> str:
        return self.placed.note.id

    @property
    def section(self) -> str:
        """The title of the section it stands in, "" for none."""
        span = self.placed.placement.span
        return "" if self.index is None or span is None else self.index.title_at(span.start)

    @property
    def hint(self) -> str:
        return self.section

    @property
    def spoken(self) -> str:
        note = self.placed.note
        parts = (word(note.colour), note.target.quote.exact, note.body, ", ".join(note.tags))
        return ", ".join(part for part in (*parts, self.state_line(), self.section) if part)

    @property
    def choosable(self) -> bool:
        return True

    def state_line(self) -> str:
        """Say how the note holds where it is not simply in its place, old → new where changed."""
        placement = self.placed.placement
        if placement.state is AnchorState.EXACT:
            return ""
        told = word(placement.state)
        if placement.state is AnchorState.CHANGED:
            was, now = placement.change(self.placed.note.target.quote.exact)
            return f"{told}: {was} → {now}"
        return told


def whole_article() -> str:
    """Say what a note without words of the article is about."""
    return QCoreApplication.translate("NotesPanel", "On the whole article")


class NoteDelegate(RowDelegate[NoteRow]):
    """Paints notes as cards on the panel's ground."""

    def __init__(self, view: RowsView[NoteRow]) -> None:
        self._documents: OrderedDict[tuple[str, str, int], NoteDocument] = OrderedDict()
        self._heights: dict[tuple[str, str, int], int] = {}
        super().__init__(view)

    def set_fonts(self) -> None:
        super().set_fonts()
        self._documents.clear()
        self._heights.clear()

    def _inner_width(self) -> int:
        return self.width() - 2 * _SIDE - _LEFT - _RIGHT

    def _key(self, row: NoteRow) -> tuple[str, str, int]:
        return row.key, row.placed.note.body, self._inner_width()

    def _document(self, row: NoteRow) -> NoteDocument:
        key = self._key(row)
        if key not in self._documents:
            self._documents[key] = build_document(key[1], self.plain, key[2])
            if len(self._documents) > _KEPT:
                self._documents.popitem(last=False)
        return self._documents[key]

    def _body_height(self, row: NoteRow) -> int:
        if not row.placed.note.body.strip():
            return 0
        key = self._key(row)
        if key not in self._heights:
            if len(self._heights) > 50_000:
                self._heights.clear()
            height = round(self._document(row).size().height())
            self._heights[key] = min(height, self.plain_metrics.lineSpacing() * _LINES)
        return self._heights[key] + 4

    def height_of(self, row: NoteRow) -> int:
        line = self.small_metrics.height() + 4
        height = line + self._body_height(row)
        height += line if row.state_line() else 0
        height += line + 3 if row.placed.note.tags else 0
        return height + 2 * _TOP + _GAP * 2

    def paint_ground(self, painter: QPainter, rect: QRect, row: NoteRow, *, lit: bool) -> None:
        card = QRectF(rect.adjusted(_SIDE, _GAP, -_SIDE, -_GAP))
        path = QPainterPath()
        path.addRoundedRect(card, 8, 8)
        painter.fillRect(rect, QColor(self.theme.panel))
        painter.fillPath(path, QColor(self.theme.raised))
        painter.save()
        painter.setClipPath(path)
        tint = self.theme.highlights[row.placed.note.colour]
        painter.fillRect(QRectF(card.left(), card.top(), 4, card.height()), QColor(tint.line))
        painter.restore()
        edge = self.theme.accent if lit else edge_of(self.theme)
        painter.setPen(QPen(QColor(edge), 1))
        painter.drawPath(path)

    def paint_row(self, painter: QPainter, rect: QRect, row: NoteRow, *, lit: bool) -> None:  # noqa: ARG002
        theme, note = self.theme, row.placed.note
        inner = rect.adjusted(_SIDE + _LEFT, _GAP + _TOP, -_SIDE - _RIGHT, -_GAP - _TOP)
        line = self.small_metrics.height() + 4
        quote = note.target.quote.exact.replace("\n", " ")
        shown = f"“{quote}”" if quote else row.section or whole_article()
        self.write(painter, inner, shown, Pen(self.small, theme.muted))
        top = inner.top() + line
        state = row.state_line()
        if state:
            lost = row.placed.placement.state is AnchorState.ORPHAN
            colour = theme.accent if lost else theme.text
            self.write(
                painter,
                QRect(inner.left(), top, inner.width(), line),
                f"⚑ {state}",
                Pen(self.small, colour),
            )
            top += line
        body = self._body_height(row)
        if body:
            self._paint_body(painter, QRect(inner.left(), top, inner.width(), body), row)
            top += body
        if note.tags:
            self._paint_tags(painter, QPoint(inner.left(), top + 2), inner.right(), note.tags)

    def _paint_body(self, painter: QPainter, rect: QRect, row: NoteRow) -> None:
        document = self._document(row)
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette(self.view.palette())
        palette.setColor(QPalette.ColorRole.Text, QColor(self.theme.text))
        context.palette = palette
        painter.save()
        painter.setClipRect(rect)
        painter.translate(rect.topLeft())
        document.documentLayout().draw(painter, context)
        painter.restore()
        if document.size().height() > rect.height():
            fade = QRect(rect.left(), rect.bottom() - 17, rect.width(), 18)
            shade = QLinearGradient(fade.topLeft(), fade.bottomLeft())
            ground = QColor(self.theme.raised)
            shade.setColorAt(1, ground)
            ground.setAlpha(0)
            shade.setColorAt(0, ground)
            painter.fillRect(fade, shade)

    def _paint_tags(self, painter: QPainter, at: QPoint, right: int, tags: tuple[str, ...]) -> None:
        ground = QColor(mix(hover_of(self.theme), self.theme.accent, 0.08))
        x, height = at.x(), self.small_metrics.height() + 2
        for tag in tags:
            width = self.small_metrics.horizontalAdvance(tag) + 14
            if x + width > right:
                break
            painter.setPen(QPen(ground))
            painter.setBrush(ground)
            painter.drawRoundedRect(QRect(x, at.y(), width, height), height / 2, height / 2)
            label = QRect(x + 7, at.y() + 1, width, height)
            self.write(painter, label, tag, Pen(self.small, self.theme.text))
            x += width + 4
