"""Choosing what a note links to: another note, a figure or a term of the article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader_app.core.folding import fold

_MOST = 400  # shown at a time: typing finds the rest


class LinkChoice(NamedTuple):
    """Something to link to: its kind in words, its own words, where it is, and the link."""

    kind: str
    label: str
    hint: str
    link: str


class LinkChooser(QDialog):
    """Filters as the reader types; Enter or a double click chooses."""

    chosen = Signal(object)  # a LinkChoice

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Link to"))
        self.setObjectName("link_chooser")
        self._choices: tuple[LinkChoice, ...] = ()
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Type words of a note, figure or term"))
        self.filter.setAccessibleName(self.tr("Filter"))
        self.filter.installEventFilter(self)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(self.tr("Notes, figures and terms"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderHidden(True)
        self.list.setColumnCount(3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 14)
        layout.setSpacing(8)
        layout.addWidget(self.filter)
        layout.addWidget(self.list, 1)
        self.resize(520, 420)
        self.filter.textChanged.connect(self._refill)
        self.list.itemActivated.connect(self._choose)

    def show_choices(self, choices: Sequence[LinkChoice]) -> None:
        """Offer these, all of them at first."""
        self._choices = tuple(choices)
        self.filter.clear()
        self._refill()
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                item = self.list.topLevelItem(self.list.currentIndex().row() + step)
                if item is not None:
                    self.list.setCurrentItem(item)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose()
                return True
        return super().eventFilter(watched, event)

    def _refill(self) -> None:
        words = fold(self.filter.text()).split()
        self.list.clear()
        for choice in self._choices:
            told = fold(f"{choice.kind} {choice.label} {choice.hint}")
            if all(word in told for word in words):
                item = QTreeWidgetItem([choice.kind, choice.label, choice.hint])
                item.setData(0, Qt.ItemDataRole.UserRole, choice)
                self.list.addTopLevelItem(item)
                if self.list.topLevelItemCount() >= _MOST:
                    break
        self.list.setColumnWidth(0, 80)
        self.list.setColumnWidth(1, 270)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)

    def _choose(self) -> None:
        item = self.list.currentItem()
        if self.list.topLevelItemCount() and item is not None:
            self.accept()
            self.chosen.emit(LinkChoice(*item.data(0, Qt.ItemDataRole.UserRole)))
