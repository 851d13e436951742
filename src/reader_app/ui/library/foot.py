"""The foot of the library: how many articles, what was done, what can be done with the chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from reader_app.core.library import ArticleSummary
from reader_app.ui.elided_label import ElidedLabel
from reader_app.ui.library.deeds import Deed


class LibraryFoot(QWidget):
    """Tells and offers; what is pressed is said by signals."""

    deed_pressed = Signal(object)  # Deed
    undo_wanted = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = QLabel(self)
        self.count.setProperty("quiet", True)
        self.done = ElidedLabel(self)
        self.undo = QPushButton(self.tr("Undo"), self)
        keys = QKeySequence(QKeySequence.StandardKey.Undo)
        self.undo.setToolTip(keys.toString(QKeySequence.SequenceFormat.NativeText))
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        self.progress.setFixedWidth(120)
        self.progress_words = ElidedLabel(self)
        self.progress_words.setProperty("quiet", True)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.buttons: dict[Deed, QPushButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 2, 18, 8)
        layout.setSpacing(8)
        parts = (self.count, self.done, self.undo, self.progress, self.cancel, self.progress_words)
        for widget in parts:
            layout.addWidget(widget)
        layout.addStretch(1)
        self._row = layout
        self.undo.clicked.connect(self.undo_wanted)
        self.cancel.clicked.connect(self.cancelled)

    def build_buttons(self) -> None:
        """Build what can be done with articles: nobody presses it before the first line is seen."""
        for deed, words in (
            (Deed.LIST, self.tr("Reading list")),
            (Deed.TAG, self.tr("Tags…")),
            (Deed.COLLECT, self.tr("Collections…")),
            (Deed.ARCHIVE, self.tr("Archive")),
            (Deed.TRASH, self.tr("Move to trash")),
            (Deed.RESTORE, self.tr("Restore")),
            (Deed.OPEN, self.tr("Open")),
        ):
            button = self.buttons[deed] = QPushButton(words, self)
            button.clicked.connect(partial(self._press, deed))
            self._row.addWidget(button)
        self.buttons[Deed.OPEN].setProperty("main", True)

    def show_done(self, sentence: str, *, undo: bool) -> None:
        """Say what was done, and offer to take it back."""
        self.done.setText(sentence)
        self.done.setToolTip(sentence)
        self.done.setVisible(bool(sentence))
        self.undo.setVisible(undo)

    def show_progress(self, done: tuple[int, int] | None, words: str = "") -> None:
        """Show how far a long task is, None when there is none."""
        for widget in (self.progress, self.progress_words, self.cancel):
            widget.setVisible(done is not None)
        if done is not None:
            self.progress.setMaximum(done[1])
            self.progress.setValue(done[0])
            self.progress_words.setText(words)

    def show_chosen(self, number: int, chosen: Sequence[ArticleSummary], *, trash: bool) -> None:
        """Say how many articles are shown and chosen, and offer what fits those."""
        shown = {Deed.RESTORE} if trash else set(self.buttons) - {Deed.RESTORE}
        for deed, button in self.buttons.items():
            button.setVisible(deed in shown)
            button.setEnabled(bool(chosen))
        if self.buttons:
            listed = bool(chosen) and all(article.listed for article in chosen)
            archived = bool(chosen) and all(article.archived for article in chosen)
            self.buttons[Deed.LIST].setText(
                self.tr("Off the reading list") if listed else self.tr("Reading list")
            )
            self.buttons[Deed.ARCHIVE].setText(
                self.tr("Out of the archive") if archived else self.tr("Archive")
            )
        told = self.tr("%n article(s)", "", number)
        if len(chosen) > 1:
            chosen_too = self.tr("%n chosen", "", len(chosen))
            told = f"{told}  ·  {chosen_too}"
        self.count.setText(told)

    def _press(self, deed: Deed, _checked: bool = False) -> None:
        self.deed_pressed.emit(deed)
