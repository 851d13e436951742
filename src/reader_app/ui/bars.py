"""The strips of the window: toolbar, status line, and the bar that tells what went wrong."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from reader_app.core.edit import RestoredCounts
from reader_app.ui.actions import SHORT, Actions
from reader_app.ui.style import sized

DROPPED = (
    "file.export",
    "view.theme",
    "view.smaller",
    "view.larger",
    "go.forward",
    "go.back",
    "view.readings",
    "view.mark_terms",
    "view.mark_figures",
    "view.script",
    "file.library",
    "file.open",
)
"""What a narrow window's toolbar does without, first to last."""


EDGES = 76
"""Margins and gaps of the toolbar that are there with any buttons."""


class Toolbar(QFrame):
    """A few actions within reach, and the way into the search."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self._actions = actions
        wordmark = self._wordmark = QLabel("眉批", self)
        wordmark.setObjectName("wordmark")
        font = sized(wordmark, 1.25, bold=True)
        font.setFamilies(["Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "serif"])
        wordmark.setFont(font)
        self.menu = QToolButton(self)
        self.menu.setText("☰")
        self.menu.setProperty("flat", True)
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu.setShortcut(QKeySequence(Qt.Key.Key_F10))
        self.menu.setToolTip(self.tr("Menu  F10"))
        self.menu.setAccessibleName(self.tr("Menu"))
        self.menu.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.menu_popup = QMenu(self.menu)
        self.menu.setMenu(self.menu_popup)
        self.buttons = {id_: self._button(actions[id_]) for id_ in SHORT}
        self.search = QPushButton(self)
        self.search.setProperty("search", True)
        self.search.clicked.connect(actions["edit.search_library"].trigger)
        self.search.hide()
        # bound after the first page is painted, long after this bar was shown
        actions["edit.search_library"].changed.connect(self.refresh)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 5, 14, 5)
        layout.setSpacing(6)
        # what finds no room is hidden, so nothing here keeps the window from being narrower
        layout.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        layout.addWidget(self.menu)
        layout.addSpacing(6)
        layout.addWidget(wordmark)
        layout.addSpacing(6)
        for button in self.buttons.values():
            layout.addWidget(button)
        layout.addStretch(1)
        layout.addWidget(self.search)

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setFont(sized(self, 0.95))
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        action.visibleChanged.connect(self._fit)
        action.changed.connect(self._fit)
        return button

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("国") * 16, self.sizeHint().height())

    def refresh(self) -> None:
        """Take over words and keys of the actions after they changed."""
        for id_, button in self.buttons.items():
            button.setAccessibleName(self._actions[id_].text().rstrip("…"))
        self.search.setVisible(self._actions.is_bound("edit.search_library"))
        self._fit()

    def _fit(self) -> None:
        """Show as much as there is room for; the menu has it all."""
        if not self.isVisible():
            return  # the window refreshes it when it is shown, in place of once for each action
        keys = (
            self._actions["edit.search_library"]
            .shortcut()
            .toString(QKeySequence.SequenceFormat.NativeText)
        )
        words = self.tr("Search text and library")
        self.search.setAccessibleName(words)
        han = self.fontMetrics().horizontalAdvance("国")
        shown = [id_ for id_ in self.buttons if self._actions[id_].isVisible()]
        wide = {id_: self.buttons[id_].sizeHint().width() + 6 for id_ in shown}
        fixed = self.menu.sizeHint().width() + self._wordmark.sizeHint().width()
        room = self.width() - fixed - EDGES
        metrics = self.search.fontMetrics()
        text = f"{words}    {keys}"
        search = max(18 * han, metrics.horizontalAdvance(text) + 2 * han)
        if sum(wide.values()) + search > room:
            text, search = words, metrics.horizontalAdvance(words) + 2 * han
        for id_ in DROPPED:
            if sum(wide.values()) + search <= room:
                break
            wide.pop(id_, None)
        self.search.setText(text)
        self.search.setFixedWidth(search)
        for id_, button in self.buttons.items():
            button.setVisible(id_ in wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


HINT_STAYS = 10_000
"""Milliseconds a hint is shown: an old one would be taken for news."""


class StatusLine(QFrame):
    """What was read, saved and restored; nothing here ever moves the page."""

    restored_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.section = self._label(self.tr("Section"))
        self.section.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.progress = self._label(self.tr("Reading progress"))
        self.saved = self._label(self.tr("Saving"))
        self.hint = self._label(self.tr("Hint"))
        self._fading = QTimer(self)
        self._fading.setSingleShot(True)
        self._fading.setInterval(HINT_STAYS)
        self._fading.timeout.connect(self.hint.clear)
        self.restored = QPushButton(self)
        self.restored.setProperty("flat", True)
        self.restored.setFont(sized(self.restored, 0.9))
        self.restored.setCursor(Qt.CursorShape.PointingHandCursor)
        self.restored.clicked.connect(self.restored_chosen)
        self.restored.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 1, 8, 1)
        layout.setSpacing(20)
        for label in (self.section, self.progress, self.saved, self.hint):
            layout.addWidget(label)
        layout.addStretch(1)
        layout.addWidget(self.restored)

    def show_section(self, title: str) -> None:
        """Show the title of the section the reader is in."""
        self.section.setText(title)

    def show_progress(self, share: float | None, minutes_left: int | None = None) -> None:
        """Show how much of the text lies above the lower edge, 0..1, and the time left."""
        if share is None:
            self.progress.setText("")
            return
        told = f"{share:.0%}"
        if minutes_left:
            left = self.tr("%n minute(s) left", "", minutes_left)
            told = f"{told} · {left}"
        self.progress.setText(told)

    def show_saved(self, clock: str) -> None:
        """Show when the last change was saved ("21:40:12")."""
        self.saved.setProperty("alarm", False)
        self._say_saved(self.tr("Saved {time}").format(time=clock) if clock else "")

    def show_unsaved(self, why: str) -> None:
        """Show, until the next success, that a change is not saved yet."""
        self.saved.setProperty("alarm", True)
        from reader_app.ui.sentences import say

        self._say_saved(f"⚠ {say(why)}")

    def show_hint(self, text: str) -> None:
        """Show a word of help for a while; what ends in an ellipsis is going on, and stays."""
        self.hint.setText(text)
        if text and not text.endswith("…"):
            self._fading.start()
        else:
            self._fading.stop()

    def show_restored(self, counts: RestoredCounts) -> None:
        """Show what the restoration did; nothing where it had nothing to do."""
        parts = []
        if counts.lifted:
            parts.append(self.tr("%n reading(s) lifted out", "", counts.lifted))
        if counts.mended:
            mended = self.tr("%n place(s) mended", "", counts.mended)
            check = self.tr("%n to check", "", counts.to_check)
            parts.append(f"{mended} ({check})" if counts.to_check else mended)
        if counts.damaged:
            parts.append(self.tr("%n damaged place(s)", "", counts.damaged))
        self.restored.setText(" · ".join(parts))
        self.restored.setToolTip(self.tr("Show the restoration record"))
        self.restored.setVisible(bool(parts))

    def _say_saved(self, text: str) -> None:
        self.saved.setText(text)
        self.saved.style().unpolish(self.saved)
        self.saved.style().polish(self.saved)

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("quiet", True)
        label.setFont(sized(label, 0.9))
        label.setAccessibleDescription(name)
        return label


class MessageBar(QFrame):
    """One sentence for the reader above the page, until it is dismissed."""

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.close_button = QToolButton(self)
        self.close_button.setText("✕")
        self.close_button.setProperty("flat", True)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.close_button.setToolTip(self.tr("Dismiss"))
        self.close_button.setAccessibleName(self.tr("Dismiss"))
        self.close_button.clicked.connect(self.dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    def show_message(self, sentence: str) -> None:
        """Show a sentence in place of the one before."""
        self.text.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()

    def dismiss(self) -> None:
        """Take the sentence away."""
        self.hide()
        self.dismissed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)
