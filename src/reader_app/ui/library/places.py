"""The shelves at the left of the library: where articles stand, and how many."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from reader_app.services.listing import Shelves, Shelving
from reader_app.ui.rows import Pen, RowDelegate, RowsView

_MOST = 40  # names of a kind: the fullest; the filter finds the others


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A shelf, or the heading above some."""

    text: str
    shelving: Shelving | None = None
    name: str = ""
    count: int = 0

    @property
    def key(self) -> str:
        return f"{self.shelving} {self.name}" if self.shelving else f"heading {self.text}"

    @property
    def spoken(self) -> str:
        return f"{self.text}, {self.count}" if self.shelving else self.text

    @property
    def hint(self) -> str:
        return self.text if self.name else ""

    @property
    def choosable(self) -> bool:
        return self.shelving is not None


class PlaceDelegate(RowDelegate[PlaceRow]):
    """Paints a name at the left and a count at the right."""

    def height_of(self, row: PlaceRow) -> int:
        return self.plain_metrics.height() + (10 if row.choosable else 18)

    def paint_row(self, painter: QPainter, rect: QRect, row: PlaceRow, *, lit: bool) -> None:
        if not row.choosable:
            at = rect.adjusted(14, 12, -8, 0)
            self.write(painter, at, row.text, Pen(self.small, self.theme.muted))
            return
        at = rect.adjusted(14, 5, -14, 0)
        width = self.write(
            painter,
            at,
            str(row.count) if row.count else "",
            Pen(self.small, self.theme.muted),
            right=True,
        )
        at.setRight(at.right() - width - 8)
        colour = self.theme.accent if lit else self.theme.text
        self.write(painter, at, row.text, Pen(self.strong if lit else self.plain, colour))


class PlacesView(RowsView[PlaceRow]):
    """The list of shelves."""

    def show_shelves(self, shelves: Shelves) -> None:
        """Show shelves with their counts."""
        names = {
            Shelving.ALL: self.tr("All articles"),
            Shelving.READING: self.tr("Continue reading"),
            Shelving.LISTED: self.tr("Reading list"),
            Shelving.ARCHIVE: self.tr("Archive"),
            Shelving.TRASH: self.tr("Trash"),
        }
        rows = [
            PlaceRow(text, shelving, count=shelves.counts.get(shelving, 0))
            for shelving, text in names.items()
        ]
        for heading, shelving, named in (
            (self.tr("Collections"), Shelving.COLLECTION, shelves.collections),
            (self.tr("Tags"), Shelving.TAG, shelves.tags),
            (self.tr("Publications"), Shelving.PUBLICATION, shelves.publications),
        ):
            if named:
                rows.append(PlaceRow(heading))
                rows += [PlaceRow(name, shelving, name, count) for name, count in named[:_MOST]]
        self.show_rows(rows)
        if self.chosen_row() is None:
            self.mark_row(rows[0].key)
