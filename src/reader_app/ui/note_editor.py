"""Writing a note: Markdown, tags and colour, kept while it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    QTimer,
    QUrl,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.core.note import Colour, Note
from reader_app.ui.chips import dot_icon
from reader_app.ui.markdown import NoteDocument
from reader_app.ui.style import sized
from reader_app.ui.theme import PAPER, Theme
from reader_app.ui.wording import word

PAUSE = 400
"""Milliseconds between a keystroke and the draft that holds it, at most."""


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """What stands in the editor; note_id is the note it belongs to."""

    note_id: str
    body: str
    tags: tuple[str, ...]
    colour: Colour


class NoteEditor(QFrame):
    """Edits one note at a time; every keystroke is in a draft_changed within PAUSE.

    Leaving the field, hiding the editor, Esc and starting another note report at once what has
    not been reported, so nothing typed depends on a timer that no longer runs.
    """

    draft_changed = Signal(object)  # a NoteDraft: keep it, the reader is still writing
    committed = Signal(object)  # a NoteDraft: the reader is done with it
    delete_requested = Signal(str)  # the note's id
    closed = Signal(str)  # the note's id; the draft was reported before
    link_requested = Signal()  # the reader wants to put a link where the cursor is
    link_chosen = Signal(str)  # an address in the note; nothing is opened here

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._note_id = ""
        self._colour = Colour.YELLOW
        self._reported: NoteDraft | None = None
        self._theme = PAPER
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.flush)
        self._build_fields()
        self._build_buttons()
        self._arrange()

    def _build_fields(self) -> None:
        self.quote = QLabel(self)
        self.quote.setWordWrap(True)
        self.quote.setTextFormat(Qt.TextFormat.PlainText)
        self.quote.setProperty("quiet", True)
        self.quote.setFont(sized(self.quote, 0.9))
        self.body = _BodyEdit(self)
        self.body.setPlaceholderText(self.tr("Write here; Markdown is shown rendered"))
        self.body.setAccessibleName(self.tr("Note"))
        self.body.setTabChangesFocus(True)
        self.preview = QTextBrowser(self)
        self.preview.setAccessibleName(self.tr("Note as it will be shown"))
        self.preview.setFrameShape(QFrame.Shape.NoFrame)
        self.preview.setOpenLinks(False)
        self.preview.anchorClicked.connect(self._report_link)
        self._document = NoteDocument(self.preview)
        self.preview.setDocument(self._document)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.body)
        self.stack.addWidget(self.preview)
        self.tags = QLineEdit(self)
        self.tags.setPlaceholderText(self.tr("Tags, parted by spaces"))
        self.tags.setAccessibleName(self.tr("Tags"))
        self._known = QStringListModel(self)
        self._completer = _TagCompleter(self._known, self)
        self.tags.setCompleter(self._completer)
        self.body.textChanged.connect(self._touch)
        self.tags.textChanged.connect(self._touch)
        self.body.left.connect(self.flush)
        self.tags.editingFinished.connect(self.flush)

    def _build_buttons(self) -> None:
        self.colours: dict[Colour, QToolButton] = {}
        for number, colour in enumerate(Colour, start=1):
            button = QToolButton(self)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setProperty("flat", True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setToolTip(f"{word(colour)}  Alt+{number}")
            button.setAccessibleName(word(colour))
            button.setShortcut(f"Alt+{number}")
            button.toggled.connect(self._take_colour)
            self.colours[colour] = button
        self.show_preview = self._button(self.tr("Preview"), self.tr("Show the note rendered"))
        self.show_preview.setCheckable(True)
        self.show_preview.toggled.connect(self._toggle_preview)
        self.link = self._button(self.tr("Link"), self.tr("Link to a note, figure or term (Alt+L)"))
        self.link.setShortcut("Alt+L")
        self.link.clicked.connect(self.link_requested)
        self.delete = self._button(self.tr("Delete"), self.tr("Delete this note"))
        self.delete.clicked.connect(self._delete)
        self.done = self._button(self.tr("Done"), self.tr("Save and close (Ctrl+Enter)"))
        self.done.setProperty("flat", False)
        self.done.clicked.connect(self.commit)

    def _button(self, text: str, hint: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        button.setProperty("flat", True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _arrange(self) -> None:
        colours = QHBoxLayout()
        colours.setSpacing(2)
        for button in self.colours.values():
            colours.addWidget(button)
        colours.addStretch(1)
        colours.addWidget(self.link)
        colours.addWidget(self.show_preview)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.delete)
        foot.addWidget(self.done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(7)
        layout.addWidget(self.quote)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.tags)
        layout.addLayout(colours)
        layout.addLayout(foot)

    @property
    def note_id(self) -> str:
        """The note being edited, "" for none."""
        return self._note_id

    @property
    def draft(self) -> NoteDraft:
        """What stands in the editor now."""
        tags = tuple(dict.fromkeys(part.lstrip("#＃") for part in _parts(self.tags.text())))
        kept = tuple(tag for tag in tags if tag)
        return NoteDraft(self._note_id, self.body.toPlainText(), kept, self._colour)

    def show_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        for colour, button in self.colours.items():
            button.setIcon(dot_icon(theme.highlights[colour].line, 12))

    def show_known_tags(self, tags: Sequence[str]) -> None:
        """Offer these tags while the reader types."""
        self._known.setStringList(sorted(tags))

    def show_note(self, note: Note, draft: NoteDraft | None = None) -> None:
        """Edit a note, or go on with a draft of it that was not committed."""
        self.flush()
        self._note_id = ""  # what is filled in below is not the reader's typing
        quote = " ".join(note.target.quote.exact.split())
        self.quote.setText(f"“{quote[:120]}{'…' if len(quote) > 120 else ''}”" if quote else "")
        self.quote.setVisible(bool(quote))
        self.body.setPlainText(note.body if draft is None else draft.body)
        self.body.moveCursor(QTextCursor.MoveOperation.End)
        self.tags.setText(" ".join(note.tags if draft is None else draft.tags))
        self._colour = note.colour if draft is None else draft.colour
        self.colours[self._colour].setChecked(True)
        self.show_preview.setChecked(False)
        self._note_id = note.id
        self._reported = self.draft
        self.show_theme(self._theme)

    def insert_link(self, markdown: str) -> None:
        """Put a link where the cursor is."""
        self.show_preview.setChecked(False)
        self.body.insertPlainText(markdown)
        self.body.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Report the draft now if it has not been."""
        self._timer.stop()
        if self._note_id and self.draft != self._reported:
            self._reported = self.draft
            self.draft_changed.emit(self.draft)

    def commit(self) -> None:
        """Report that the reader is done, and close."""
        if not self._note_id:
            return
        self._timer.stop()
        draft = self._reported = self.draft
        self._note_id = ""
        self.committed.emit(draft)
        self.closed.emit(draft.note_id)

    def close_editor(self) -> None:
        """Report what is left and close; the draft stays a draft."""
        if self._note_id:
            self.flush()
            note_id, self._note_id = self._note_id, ""
            self.closed.emit(note_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and control:
            self.commit()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_editor()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # no focus proxy: with one, Tab would pass over what stands before the body
        self.body.setFocus(event.reason())

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.flush()
        super().changeEvent(event)

    def _touch(self) -> None:
        if self._note_id and not self._timer.isActive():
            self._timer.start()  # not restarted by later keys: the first one waits PAUSE at most

    def _take_colour(self, on: bool) -> None:
        for colour, button in self.colours.items():
            # Tab stops at the chosen colour, arrow keys walk to the others
            policies = Qt.FocusPolicy
            chosen = button.isChecked()
            button.setFocusPolicy(policies.StrongFocus if chosen else policies.ClickFocus)
            if on and chosen:
                self._colour = colour
        self._touch()

    def _toggle_preview(self, on: bool) -> None:
        if on:
            self._document.setDefaultFont(self.body.font())
            self._document.show_markdown(self.body.toPlainText())
        self.stack.setCurrentWidget(self.preview if on else self.body)

    def _delete(self) -> None:
        if not self._note_id:
            return
        self.flush()  # so that undo brings back the last word too
        note_id, self._note_id = self._note_id, ""
        self.delete_requested.emit(note_id)
        self.closed.emit(note_id)

    def _report_link(self, url: QUrl) -> None:
        self.link_chosen.emit(url.toString())


class _BodyEdit(QPlainTextEdit):
    """The field for the words; says when the reader leaves it, lets Ctrl+Enter and Esc pass."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        commits = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and control
        if commits or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class _TagCompleter(QCompleter):
    """Completes the last of several tags."""

    def __init__(self, model: QStringListModel, parent: NoteEditor) -> None:
        super().__init__(model, parent)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self._before: list[str] = []

    def splitPath(self, path: str) -> list[str]:
        *self._before, last = path.split(" ")
        return [last.lstrip("#＃")]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        # asked again for each row the reader walks over: what was typed is kept, not read back
        return " ".join([*self._before, super().pathFromIndex(index)])


def _parts(text: str) -> list[str]:
    """Split a line of tags at spaces and commas, half or full width."""
    for sign in ",，、;；\u3000":
        text = text.replace(sign, " ")
    return text.split()
