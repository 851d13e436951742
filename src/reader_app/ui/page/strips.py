"""Stretches of lines, the shape every mark takes."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF

from reader_app.ui.page.typography import ASCENT, DESCENT


class Strip(NamedTuple):
    """A stretch of one line: the em box of its glyphs, and the line's own top and bottom."""

    left: float
    right: float
    baseline: float
    size: float
    top: float
    bottom: float

    def box(self, grow: float = 0.0) -> QRectF:
        """Return the glyphs' em box, grown above and below."""
        top = self.baseline - ASCENT * self.size - grow
        bottom = self.baseline + DESCENT * self.size + grow
        return QRectF(self.left, top, self.right - self.left, bottom - top)

    def line_box(self) -> QRectF:
        """Return the stretch at the full height of its line."""
        return QRectF(self.left, self.top, self.right - self.left, self.bottom - self.top)

    def moved(self, x: float, y: float) -> Strip:
        """Return the strip moved right and down."""
        return Strip(
            self.left + x,
            self.right + x,
            self.baseline + y,
            self.size,
            self.top + y,
            self.bottom + y,
        )
