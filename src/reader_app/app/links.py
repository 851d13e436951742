"""Addresses the reader follows: into the library here, out of the program after asking."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWidgets import QApplication, QWidget

from reader_app.app.binding import Bindings
from reader_app.app.opening import Opening
from reader_app.app.session import Session
from reader_app.app.travel import Travel
from reader_app.core.address import Address, is_address
from reader_app.core.span import Span

OUTSIDE = frozenset({"http", "https", "mailto"})
"""What other programs may be asked to open; a file or a program in a note is not opened."""


class Links(QObject):
    """Follows and makes addresses."""

    told = Signal(str)

    def __init__(
        self,
        session: Session,
        window: QWidget,
        opening: Opening,
        travel: Travel,
        selected: Callable[[], Span | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._window = window
        self._opening = opening
        self._travel = travel
        self._selected = selected
        self._wanted = ""
        opening.note_wanted.connect(self._want)
        session.notes_changed.connect(self._go_to_wanted)

    def bindings(self) -> Bindings:
        """Return the actions that are carried out here."""
        return (("edit.copy_link", self.copy),)

    def copy(self) -> None:
        """Put the address of the note at the selection, or else of the article, on the clipboard."""
        stored = self._session.stored
        if stored is None:
            return
        note_id = self._note_at(self._selected())
        QApplication.clipboard().setText(str(Address(stored.id, note_id)))
        self.told.emit(
            self.tr("The address of this note was copied.")
            if note_id
            else self.tr("The address of this article was copied.")
        )

    def copy_note(self, note_id: str) -> None:
        """Put the address of a note on the clipboard."""
        stored = self._session.stored
        if stored is not None:
            QApplication.clipboard().setText(str(Address(stored.id, note_id)))
            self.told.emit(self.tr("The address of this note was copied."))

    def open(self, what: str) -> None:
        """Open a file or an address of ours that the system handed over."""
        self._opening.open_files([what])

    def follow(self, address: str) -> None:
        """Open an address that stands in a note; the web only after asking."""
        if is_address(address):
            self._opening.open_files([address])
            return
        url = QUrl(address)
        if url.scheme().lower() not in OUTSIDE:
            self.told.emit(
                self.tr("Meipi opens no such address: {address}").format(address=address)
            )
            return
        from PySide6.QtGui import QDesktopServices
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._window)
        box.setObjectName("open_outside")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Open outside Meipi"))
        box.setText(self.tr("Open this address in another program?"))
        # encoded: nothing in it can pretend to be another host
        box.setInformativeText(bytes(url.toEncoded().data()).decode("ascii"))
        open_it = box.addButton(self.tr("Open"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        chosen = box.clickedButton() is open_it
        box.deleteLater()
        if chosen and not QDesktopServices.openUrl(url):
            self.told.emit(self.tr("No program on this computer opens such an address."))

    def _note_at(self, span: Span | None) -> str:
        if span is None:
            return ""
        for placed in self._session.notes:
            place = placed.placement.span
            if place is not None and place.overlaps(span):
                return placed.note.id
        return ""

    def _want(self, note_id: str) -> None:
        self._wanted = note_id
        self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        """Go to the note an address named, as soon as the article's notes are there."""
        if not self._wanted:
            return
        for placed in self._session.notes:
            if placed.note.id == self._wanted and placed.placement.span is not None:
                self._wanted = ""
                self._travel.go(placed.placement.span)
                return
