"""Every action by name: type a few letters, press Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QVBoxLayout, QWidget

from reader_app.ui.action_rows import ActionDelegate, ActionRow, build_row
from reader_app.ui.actions import Actions
from reader_app.ui.rows import RowsView
from reader_app.ui.theme import Theme

_OWN = "help.palette"  # opening what is open helps nobody
_MOST_ROWS = 12  # seen at once
_TOP = 64
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class CommandPalette(QFrame):
    """Lies over the window; goes away when an action was chosen, on Esc, or on a click elsewhere."""

    action_chosen = Signal(str)  # an action's id; it is triggered right after
    closed = Signal()

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("All actions"))
        self._over = parent
        self._actions = actions
        self._recent: list[str] = []
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("What would you like to do?"))
        self.field.setAccessibleName(self.tr("Search the actions"))
        self.field.installEventFilter(self)
        self.view: RowsView[ActionRow] = RowsView(self.tr("Actions"), self)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._delegate = ActionDelegate(self.view)
        self.view.set_delegate(self._delegate)
        self.view.set_empty_text(self.tr("No action is called that."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.field)
        layout.addWidget(self.view)
        self.field.textChanged.connect(self._refresh)
        self.view.row_chosen.connect(self._choose)
        self.hide()

    def show_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.view.show_theme(theme)

    def open_palette(self) -> None:
        """Show all actions, those used last first."""
        self.field.clear()
        self._refresh()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_palette(self) -> None:
        """Go away."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and not self._holds_focus():
            self.close_palette()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _holds_focus(self) -> bool:
        focus = QApplication.focusWidget()
        # a menu or an input method may hold the focus for a moment without the reader leaving
        return focus is None or focus is self or self.isAncestorOf(focus)

    def _take_key(self, key: Qt.Key) -> bool:
        """Carry out a key that is not typing; tell whether it was one."""
        if key == Qt.Key.Key_Escape:
            self.close_palette()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            row = self.view.chosen_row()
            if row is not None:
                self._choose(row)
        elif key in _STEPS:
            self._step(_STEPS[key])
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        count = len(self.view.rows)
        if not count:
            return
        place = self.view.currentIndex().row() + by
        place = place % count if abs(by) == 1 else max(0, min(count - 1, place))
        self.view.setCurrentIndex(self.view.model().index(place, 0))

    def _refresh(self) -> None:
        words = self.field.text().casefold().split()
        rows = [
            row
            for row in (build_row(*pair) for pair in self._actions.offered())
            if row.id != _OWN and row.matches(words)
        ]
        rows.sort(key=self._rank)
        self.view.show_rows(rows)
        if rows:
            self.view.setCurrentIndex(self.view.model().index(0, 0))
        self._fit(len(rows))

    def _fit(self, rows: int) -> None:
        """Be as high as the rows need, within the window."""
        em = self.fontMetrics().horizontalAdvance("国")
        width = min(em * 44, self._over.width() - 40)
        line = self.view.sizeHintForRow(0) if rows else em * 3
        wanted = self.field.sizeHint().height() + line * min(max(rows, 1), _MOST_ROWS) + 34
        height = min(wanted, self._over.height() - _TOP - 40)
        self.setGeometry((self._over.width() - width) // 2, _TOP, width, height)

    def _rank(self, row: ActionRow) -> tuple[bool, int]:
        """Put what can be done now first; then what was used last, or what begins like the words."""
        words = self.field.text().casefold().split()
        if not words:
            used = row.id in self._recent
            return (not row.enabled, self._recent.index(row.id) if used else len(self._recent))
        parts = f"{row.text} {row.source}".casefold().split()
        begun = sum(any(part.startswith(word) for part in parts) for word in words)
        return (not row.enabled, -begun)

    def _choose(self, row: ActionRow) -> None:
        if not row.enabled:
            return
        self._recent = [row.id, *(id_ for id_ in self._recent if id_ != row.id)][:5]
        self.close_palette()
        self.action_chosen.emit(row.id)
        self._actions[row.id].trigger()
