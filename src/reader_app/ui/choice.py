"""A button that shows what is chosen and opens a short list of what else there is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget


class Choice(QToolButton):
    """One of several, by mouse or keys (Space or Down opens the list)."""

    choice_changed = Signal(int)  # the place of what was chosen

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._place = 0
        self._texts: tuple[str, ...] = ()
        self.setProperty("flat", True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group = QActionGroup(self)
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._group.triggered.connect(self._take)
        self.setAccessibleName(name)

    @property
    def place(self) -> int:
        """The place of what is chosen, 0 for the first."""
        return self._place

    @property
    def texts(self) -> tuple[str, ...]:
        """What there is to choose from."""
        return self._texts

    def show_choices(self, texts: Sequence[str]) -> None:
        """Offer these; the first is chosen, without a report."""
        for action in self._group.actions():
            self._group.removeAction(action)
            self._menu.removeAction(action)
            action.deleteLater()
        below = self._menu.actions()
        first = below[0] if below else None  # toggles stay, and stay below
        self._texts = tuple(texts)
        for place, text in enumerate(texts):
            action = QAction(text.replace("&", "&&"), self._menu)
            action.setCheckable(True)
            action.setData(place)
            self._group.addAction(action)
            if first is None:
                self._menu.addAction(action)
            else:
                self._menu.insertAction(first, action)
        self.choose(0, report=False)

    def add_toggle(self, text: str, *, on: bool) -> QAction:
        """Return a toggle of its own below the choices."""
        self._menu.addSeparator()
        action = QAction(text, self)
        action.setCheckable(True)
        action.setChecked(on)
        self._menu.addAction(action)
        return action

    def choose(self, place: int, *, report: bool = True) -> None:
        """Choose by place."""
        if not 0 <= place < len(self._texts):
            return
        changed = place != self._place
        self._place = place
        self._group.actions()[place].setChecked(True)
        text = self._texts[place]
        shown = text if len(text) <= 16 else f"{text[:15]}…"
        self.setText(f"{shown} ▾".replace("&", "&&"))
        self.setToolTip(f"{self._name}: {text}")
        self.setAccessibleName(f"{self._name}: {text}")
        if changed and report:
            self.choice_changed.emit(place)

    def _take(self, action: QAction) -> None:
        self.choose(int(action.data()))
