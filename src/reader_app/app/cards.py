"""What a place on the page says when the pointer rests on it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QToolTip

from reader_app.app.session import Session
from reader_app.core.edit import Edit
from reader_app.core.figure import Figure
from reader_app.core.note import PlacedNote
from reader_app.core.term import Term
from reader_app.ui.page.view import ArticleView


class Cards(QObject):
    """Shows a small card below the line it explains."""

    def __init__(self, session: Session, view: ArticleView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view

    def hover(self, place: object, line: QRect, _place_rect: QRect) -> None:
        """Explain a figure, term, repair or note."""
        lines = self._lines(place)
        if lines:
            html = "<br>".join(lines)
            corner = self._view.viewport().mapToGlobal(line.bottomLeft())
            corner.setX(self._view.viewport().mapToGlobal(_place_rect.bottomLeft()).x())
            QToolTip.showText(corner, f"<div>{html}</div>", self._view.viewport(), line)

    def leave(self) -> None:
        """Take the card away."""
        QToolTip.hideText()

    def hide(self) -> None:
        """Take the card away."""
        QToolTip.hideText()

    def _lines(self, place: object) -> list[str]:
        article = self._session.article
        if article is None:
            return []
        if isinstance(place, Term):
            entry = place.entry
            return [f"<b>{escape(entry.headword)}</b>", escape(entry.definition)]
        if isinstance(place, Figure):
            quote = escape(place.span.slice(article.text))
            return [f"<b>{quote}</b>", escape(f"{place.kind}: {place.value} {place.unit or ''}")]
        if isinstance(place, Edit):
            return [escape(place.raw), escape(place.why)]
        if isinstance(place, PlacedNote):
            return [escape(place.note.body)] if place.note.body else []
        return []
