"""The panel at the right: tabs over notes, figures, terms and record, the note editor below."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget


class Tab(IntEnum):
    """The pages of the panel, in the order of their tabs."""

    NOTES = 0
    FIGURES = 1
    TERMS = 2
    EDITS = 3


class SidePanel(QWidget):
    """Holds pages that are given to it later, so that the first paint need not wait for them."""

    tab_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._counts: dict[Tab, int | None] = dict.fromkeys(Tab)
        self.tabs = QTabBar(self)
        self.tabs.setExpanding(True)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.setAccessibleName(self.tr("Panels"))
        self.stack = QStackedWidget(self)
        for _ in Tab:
            self.tabs.addTab("")
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(10, 0, 10, 10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(6)
        row = QVBoxLayout()
        row.setContentsMargins(10, 0, 10, 0)
        row.addWidget(self.tabs)
        layout.addLayout(row)
        layout.addWidget(self.stack, 3)
        layout.addLayout(self._foot, 2)
        self._name_tabs()
        self.tabs.setCurrentIndex(Tab.FIGURES)  # the one that is never empty for long
        self.tabs.currentChanged.connect(self._change)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("国") * 26, 400)

    def add_pages(self, *pages: QWidget) -> None:
        """Take the pages, in the order of Tab."""
        for page in pages:
            self.stack.addWidget(page)
        self.stack.setCurrentIndex(self.tabs.currentIndex())

    def add_foot(self, widget: QWidget) -> None:
        """Take the widget that stands below the pages while it is shown."""
        self._foot.addWidget(widget)

    def show_tab(self, tab: Tab) -> None:
        """Bring a page to the front."""
        self.tabs.setCurrentIndex(tab)

    def show_count(self, tab: Tab, count: int | None) -> None:
        """Show how much a page holds (None: not known yet)."""
        self._counts[tab] = count
        self._name_tabs()

    def _name_tabs(self) -> None:
        names = {
            Tab.NOTES: self.tr("Notes"),
            Tab.FIGURES: self.tr("Figures"),
            Tab.TERMS: self.tr("Terms"),
            Tab.EDITS: self.tr("Record"),
        }
        for tab, name in names.items():
            count = self._counts[tab]
            self.tabs.setTabText(tab, name if count is None else f"{name} {count}")

    def _change(self, place: int) -> None:
        if place < self.stack.count():
            self.stack.setCurrentIndex(place)
        self.tab_changed.emit(place)
