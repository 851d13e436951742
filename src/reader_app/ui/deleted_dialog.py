"""Deleted notes, to be looked at and taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader_app.core.note import Note
from reader_app.ui.chips import dot_icon
from reader_app.ui.panels.note_rows import whole_article
from reader_app.ui.theme import PAPER, Theme


class DeletedNotesDialog(QDialog):
    """Lists the trash, deleted last first; reports which notes the reader wants back."""

    restore_requested = Signal(list)  # ids

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Deleted notes"))
        self.setObjectName("deleted_notes")
        self._theme = PAPER
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(self.tr("Deleted notes"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.list.setHeaderLabels(
            [self.tr("Words"), self.tr("Note"), self.tr("Article"), self.tr("Last changed")]
        )
        header = self.list.header()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        self.count = QLabel(self)
        self.count.setProperty("quiet", True)
        self.restore = QPushButton(self.tr("Restore"), self)
        self.restore.setProperty("main", True)
        close = QPushButton(self.tr("Close"), self)
        close.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(close)
        foot.addWidget(self.restore)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)
        self.resize(820, 460)
        close.clicked.connect(self.reject)
        self.restore.clicked.connect(self._restore)
        self.list.itemDoubleClicked.connect(self._restore)
        self.list.itemSelectionChanged.connect(self._show_state)

    def show_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme

    def show_notes(self, notes: Sequence[Note], titles: Mapping[str, str]) -> None:
        """Show deleted notes; titles names their articles by id."""
        self.list.clear()
        for note in notes:
            quote = " ".join(note.target.quote.exact.split())[:120]
            body = " ".join(note.body.split())[:200]
            when = note.modified[:16].replace("T", " ")
            item = QTreeWidgetItem(
                [quote or whole_article(), body, titles.get(note.article_id, ""), when]
            )
            item.setIcon(0, dot_icon(self._theme.highlights[note.colour].line, 12))
            item.setToolTip(1, note.body[:1000])
            item.setData(0, Qt.ItemDataRole.UserRole, note.id)
            self.list.addTopLevelItem(item)
        for column, width in ((0, 240), (2, 170), (3, 130)):
            self.list.setColumnWidth(column, width)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
            self.count.setText(self.tr("%n note(s)", "", len(notes)))
        else:
            self.count.setText(self.tr("No note has been deleted."))
        self._show_state()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._restore()
        else:
            super().keyPressEvent(event)

    def chosen_ids(self) -> list[str]:
        """Return the ids of the selected notes."""
        return [str(item.data(0, Qt.ItemDataRole.UserRole)) for item in self.list.selectedItems()]

    def _restore(self) -> None:
        ids = self.chosen_ids()
        if ids:
            self.restore_requested.emit(ids)

    def _show_state(self) -> None:
        self.restore.setEnabled(bool(self.list.selectedItems()))
