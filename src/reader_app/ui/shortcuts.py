"""The cheat sheet: every action with its keys, which the reader may change."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.ui.action_rows import ActionDelegate, ActionRow, build_row, menu_title
from reader_app.ui.actions import ACTIONS, MENUS, Actions
from reader_app.ui.rows import RowsView
from reader_app.ui.theme import Theme


class ShortcutSheet(QDialog):
    """Shows keys by menu; a key taken twice is refused with the name of who has it."""

    keys_changed = Signal(object)  # dict: action id → portable key sequence, "" for none

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._actions = actions
        self._own: dict[str, str] = {}
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter by words or keys"))
        self.filter.setAccessibleName(self.tr("Filter shortcuts"))
        self.filter.setClearButtonEnabled(True)
        self.view: RowsView[ActionRow] = RowsView(self.tr("Keyboard shortcuts"), self)
        delegate = ActionDelegate(self.view)
        delegate.with_menu = False
        self.view.set_delegate(delegate)
        self.view.set_empty_text(self.tr("No shortcut matches."))
        self.name = QLabel(self)
        self.capture = QKeySequenceEdit(self)
        self.capture.setMaximumSequenceLength(1)
        self.capture.setAccessibleName(self.tr("New keys"))
        self.take = QPushButton(self.tr("Use these keys"), self)
        self.none = QPushButton(self.tr("No keys"), self)
        self.usual = QPushButton(self.tr("Usual keys"), self)
        self.all_usual = QPushButton(self.tr("All usual"), self)
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        self._arrange()
        self.filter.textChanged.connect(self._refresh)
        self.view.selectionModel().currentChanged.connect(self._show_chosen)
        self.capture.keySequenceChanged.connect(self._check)
        self.take.clicked.connect(self._take)
        self.none.clicked.connect(self._clear)
        self.usual.clicked.connect(self._reset)
        self.all_usual.clicked.connect(self._reset_all)
        self._refresh()
        self._show_chosen()

    def _arrange(self) -> None:
        edit = QHBoxLayout()
        edit.addWidget(self.name, 1)
        edit.addWidget(self.capture)
        edit.addWidget(self.take)
        edit.addWidget(self.none)
        edit.addWidget(self.usual)
        foot = QHBoxLayout()
        foot.addWidget(self.problem, 1)
        foot.addWidget(self.all_usual)
        layout = QVBoxLayout(self)
        layout.addWidget(self.filter)
        layout.addWidget(self.view, 1)
        layout.addLayout(edit)
        layout.addLayout(foot)
        em = self.fontMetrics().horizontalAdvance("国")
        self.resize(em * 48, em * 44)
        for button in (self.take, self.none, self.usual, self.all_usual):
            button.setAutoDefault(False)

    def show_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.view.show_theme(theme)

    def show_keys(self, own: Mapping[str, str]) -> None:
        """Take over which keys are the reader's own."""
        self._own = dict(own)
        self._refresh()

    def open_sheet(self) -> None:
        """Show the sheet with the cursor in its filter."""
        self._refresh()
        self.show()
        self.raise_()
        self.filter.setFocus(Qt.FocusReason.PopupFocusReason)

    def _refresh(self) -> None:
        words = self.filter.text().casefold().split()
        rows: list[ActionRow] = []
        for menu in MENUS:
            found = [
                row
                for row in (
                    build_row(*pair) for pair in self._actions.offered() if pair[0].menu == menu
                )
                if row.matches(words)
            ]
            if found:
                rows += [ActionRow("", menu_title(menu), "", "", ""), *found]
        self.view.show_rows(rows)

    def _chosen(self) -> ActionRow | None:
        row = self.view.chosen_row()
        return row if row is not None and row.id else None

    def _show_chosen(self) -> None:
        row = self._chosen()
        self.name.setText(
            row.text if row is not None else self.tr("Choose an action to change its keys.")
        )
        self.capture.clear()
        for widget in (self.capture, self.none, self.usual):
            widget.setEnabled(row is not None)
        self._check()

    def _check(self) -> None:
        """Say who has the keys already; only free ones can be taken."""
        row, keys = self._chosen(), self.capture.keySequence()
        free = row is not None and not keys.isEmpty() and self._is_free(keys, row)
        self.take.setEnabled(free)
        if keys.isEmpty():
            self.problem.clear()

    def _is_free(self, keys: QKeySequence, row: ActionRow) -> bool:
        """Tell whether no other action has the keys, and name the one that has."""
        for spec, action in self._actions.every():
            if spec.id != row.id and keys in action.shortcuts():
                native = keys.toString(QKeySequence.SequenceFormat.NativeText)
                told = self.tr("{keys} already means “{action}”.")
                self.problem.setText(told.format(keys=native, action=action.text()))
                return False
        self.problem.clear()
        return True

    def _take(self) -> None:
        portable = QKeySequence.SequenceFormat.PortableText
        self._change(self.capture.keySequence().toString(portable))

    def _clear(self) -> None:
        self._change("")

    def _reset(self) -> None:
        row = self._chosen()
        usual = next((spec.keys for spec in ACTIONS if row and spec.id == row.id), ())
        if row is not None and all(self._is_free(QKeySequence(keys), row) for keys in usual):
            self._change(None)

    def _reset_all(self) -> None:
        self._own.clear()
        self._apply()

    def _change(self, keys: str | None) -> None:
        """Give the chosen action keys, "" for none, None for those of the table."""
        row = self._chosen()
        if row is None:
            return
        if keys is None:
            self._own.pop(row.id, None)
        else:
            self._own[row.id] = keys
        self._apply()

    def _apply(self) -> None:
        known = {spec.id for spec in ACTIONS}
        self._own = {id_: keys for id_, keys in self._own.items() if id_ in known}
        self._actions.set_keys(self._own)
        self._refresh()
        self._show_chosen()
        self.keys_changed.emit(dict(self._own))
