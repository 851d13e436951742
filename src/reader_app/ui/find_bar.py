"""The field for words looked for in the text, with how many there are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader_app.services.find import FindOptions


class FindBar(QFrame):
    """Takes a query, shows "3 / 17"; looking for it is not its affair."""

    query_changed = Signal(str, object)  # the words, FindOptions
    next_requested = Signal()
    previous_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find in the text"))
        self.field.setAccessibleName(self.tr("Find in the text"))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(self.fontMetrics().horizontalAdvance("国") * 13)
        self.count = QLabel(self)
        self.count.setProperty("quiet", True)
        self.count.setMinimumWidth(self.fontMetrics().horizontalAdvance("999 / 999"))
        self.count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.whole = self._toggle(self.tr("word"), self.tr("Whole words"))
        self.regex = self._toggle(".*", self.tr("Regular expression"))
        self.previous = self._button("‹", self.tr("Previous match"))
        self.next = self._button("›", self.tr("Next match"))
        self.close_button = self._button("✕", self.tr("Close"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(4)
        for widget in (
            self.field,
            self.whole,
            self.regex,
            self.count,
            self.previous,
            self.next,
            self.close_button,
        ):
            layout.addWidget(widget, 1 if widget is self.field else 0)
        self.field.textChanged.connect(self._report)
        for toggle in (self.whole, self.regex):
            toggle.toggled.connect(self._report)
        self.previous.clicked.connect(self.previous_requested)
        self.next.clicked.connect(self.next_requested)
        self.close_button.clicked.connect(self.close_bar)
        self.show_count(0, 0)

    @property
    def options(self) -> FindOptions:
        """How words are to be looked for."""
        return FindOptions(self.whole.isChecked(), self.regex.isChecked())

    def open_bar(self, words: str = "") -> None:
        """Show the bar with the cursor in its field; words of the selection go into it."""
        self.show()
        self.raise_()
        if words and "\n" not in words:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        if self.field.text():
            self._report()

    def close_bar(self) -> None:
        """Hide the bar and say so."""
        self.hide()
        self.closed.emit()

    def show_count(self, current: int, total: int, problem: str = "") -> None:
        """Show which match of how many is current (from 1; 0: none), or what is wrong."""
        none = bool(self.field.text()) and total == 0
        if problem:
            self.count.setText(self.tr("not valid"))
        elif none:
            self.count.setText(self.tr("none"))
        else:
            self.count.setText(f"{current} / {total}" if total else "")
        self.count.setToolTip(problem)
        told = problem or (self.tr("Nothing found") if none else self.count.text())
        self.count.setAccessibleName(told)
        self.field.setAccessibleDescription(told)
        for button in (self.previous, self.next):
            button.setEnabled(total > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            (self.previous_requested if back else self.next_requested).emit()
        elif event.key() == Qt.Key.Key_Down:
            self.next_requested.emit()
        elif event.key() == Qt.Key.Key_Up:
            self.previous_requested.emit()
        else:
            super().keyPressEvent(event)

    def _report(self) -> None:
        self.query_changed.emit(self.field.text(), self.options)

    def _toggle(self, text: str, name: str) -> QToolButton:
        button = self._button(text, name)
        button.setCheckable(True)
        return button

    def _button(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setProperty("flat", True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button
