"""The tour at work: offered once to a new reader, and whenever it is asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QKeySequence

from reader_app.app.appearance import Appearance
from reader_app.app.binding import Bindings
from reader_app.app.page import Page

if TYPE_CHECKING:
    from reader_app.ui.tour import Stop, Tour

OFFER_AFTER = 1200
"""Milliseconds after the start until a new reader sees the first card: the page comes first."""


class Touring(QObject):
    """Shows a reader around; at the first start by itself, never again by itself."""

    def __init__(self, page: Page, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = page.session
        self._window = page.window
        self._appearance = appearance
        self.tour: Tour | None = None

    def bindings(self) -> Bindings:
        """Return the actions that are carried out here."""
        return (("help.tour", self.start),)

    def offer(self) -> None:
        """Show the tour soon, unless this reader has seen it."""
        if not self._appearance.settings.toured:
            QTimer.singleShot(OFFER_AFTER, self, self._start_once)

    def _start_once(self) -> None:
        if self._session.article is not None and not self._appearance.settings.toured:
            self._show()

    def start(self) -> None:
        """Show the tour, its first button under the keyboard."""
        self._show()
        if self.tour is not None:
            self.tour.next.setFocus()

    def _show(self) -> None:
        from reader_app.ui.tour import Tour

        if self.tour is None:
            self.tour = Tour(self._window)
            self.tour.ended.connect(self._on_ended)
        self.tour.show_theme(self._window.theme)
        self._appearance.change(replace(self._appearance.settings, toured=True))
        self.tour.start(self._stops())

    def _on_ended(self) -> None:
        self._window.centre.setFocus()

    def _keys(self, id_: str) -> str:
        keys = self._window.commands[id_].shortcut()
        return keys.toString(QKeySequence.SequenceFormat.NativeText)

    def _stops(self) -> tuple[Stop, ...]:
        from reader_app.ui.tour import Stop

        window = self._window
        return (
            Stop(
                window.sidebar,
                self.tr("Where you are"),
                self.tr(
                    "The sections of the article, each with its figures and notes. "
                    "The strip beside the scroll bar shows the same at a glance: click to go there."
                ),
            ),
            Stop(
                window.centre,
                self.tr("Point at a word"),
                self.tr(
                    "Tinted figures and dotted terms explain themselves when you point at them. "
                    "F and T go from one to the next."
                ),
            ),
            Stop(
                window.side_panel,
                self.tr("Write in the margin"),
                self.tr(
                    "Select words and press {key}: the note stands beside its line and here. "
                    "1 to 5 only mark the words in a colour."
                ).format(key=self._keys("note.add")),
            ),
            Stop(
                window.toolbar,
                self.tr("Everything else"),
                self.tr(
                    "{palette} finds every action by name, {keys} shows all keys. "
                    "Script, pinyin and themes are up here."
                ).format(palette=self._keys("help.palette"), keys=self._keys("help.keys")),
            ),
        )
