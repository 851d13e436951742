"""Writing one term of the reader's own: what it says, how it is marked, whether it is hidden."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QCompleter,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.core.note import Colour
from reader_app.core.term import Entry, TermSource
from reader_app.services.own_terms import OwnTerm
from reader_app.ui.chips import dot_icon
from reader_app.ui.style import sized
from reader_app.ui.theme import Theme
from reader_app.ui.wording import word

_PARTING = re.compile(r"\s*[、，,;；/|\n]\s*")
_LINES = 4


class TermDialog(QDialog):
    """Edits one term and reports it; whoever opened it keeps it and closes the dialog."""

    save_requested = Signal(object, object)  # an OwnTerm, the headword it had before or None
    remove_requested = Signal(str)  # its headword

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._term = _nothing("")
        self._before: str | None = None
        self._build_fields()
        self._build_colours(theme)
        self._build_foot()
        self._arrange()
        self.resize(480, 0)

    def _build_fields(self) -> None:
        self.headword = self._line(self.tr("Word"), self.tr("The word as texts have it"))
        self.reading = self._line(self.tr("Reading"), self.tr("Found by itself if left empty"))
        self.definition = QPlainTextEdit(self)
        self.definition.setAccessibleName(self.tr("Explanation"))
        self.definition.setTabChangesFocus(True)
        self.definition.setPlaceholderText(self.tr("What it means, in a sentence or two"))
        metrics = self.definition.fontMetrics()
        self.definition.setMinimumHeight(_LINES * metrics.lineSpacing() + 18)
        self.english = self._line(self.tr("English"), "")
        parted = self.tr("Parted by 、 or commas")
        self.aliases = self._line(self.tr("Also written"), parted)
        self.members = self._line(self.tr("Members"), parted)
        self.field = self._line(self.tr("Field"), "")
        self.source = self._line(self.tr("Source"), self.tr("A document, a person, a page"))
        self.hidden = QCheckBox(self.tr("Do not mark this word in texts"), self)

    def _line(self, name: str, hint: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setAccessibleName(name)
        line.setPlaceholderText(hint)
        return line

    def _build_colours(self, theme: Theme) -> None:
        self.colours = QButtonGroup(self)
        self._colour_row = QHBoxLayout()
        self._colour_row.setSpacing(2)
        for number, colour in enumerate((None, *Colour)):
            button = QToolButton(self)
            button.setCheckable(True)
            button.setProperty("flat", True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            name = self.tr("As other terms") if colour is None else word(colour)
            shade = theme.term if colour is None else theme.highlights[colour].line
            button.setIcon(dot_icon(shade, 11))
            button.setToolTip(name)
            button.setAccessibleName(name)
            self.colours.addButton(button, number)
            self._colour_row.addWidget(button)
        self._colour_row.addStretch(1)

    def _build_foot(self) -> None:
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty("problem", True)
        self.problem.hide()
        self.kept = QLabel(self)
        self.kept.setProperty("quiet", True)
        self.kept.setFont(sized(self.kept, 0.9))
        self.remove = QPushButton(self.tr("Delete"), self)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.save = QPushButton(self.tr("Save"), self)
        self.save.setProperty("main", True)
        self.save.setDefault(True)
        self.remove.setAutoDefault(False)
        self.cancel.setAutoDefault(False)
        self.remove.clicked.connect(self._remove)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)
        self.headword.textChanged.connect(self._check)

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in (
            (self.tr("Word"), self.headword),
            (self.tr("Explanation"), self.definition),
            (self.tr("English"), self.english),
            (self.tr("Also written"), self.aliases),
            (self.tr("Members"), self.members),
            (self.tr("Reading"), self.reading),
            (self.tr("Field"), self.field),
            (self.tr("Source"), self.source),
        ):
            form.addRow(name, field)
        form.addRow(self.tr("Colour"), self._colour_row)
        form.addRow("", self.hidden)
        foot = QHBoxLayout()
        foot.addWidget(self.remove)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addWidget(self.kept)
        layout.addLayout(foot)

    # -- what is shown

    def show_term(
        self, term: OwnTerm, *, known: bool, file: str = "", fields: Sequence[str] = ()
    ) -> None:
        """Show a term to be written (known False) or changed; file is where it is kept.

        fields are names of fields that are offered while one is typed.
        """
        self._term, entry = term, term.entry
        self._before = entry.headword if known else None
        self.setWindowTitle(self.tr("My term") if known else self.tr("New term"))
        self.headword.setText(entry.headword)
        self.reading.setText(entry.reading or "")
        self.definition.setPlainText(entry.definition)
        self.english.setText(entry.english or "")
        self.aliases.setText("、".join(entry.aliases))
        self.members.setText("、".join(entry.members))
        self.field.setText(entry.field or "")
        self.source.setText(entry.source or "")
        self.source.setCursorPosition(0)
        self.hidden.setChecked(term.hidden)
        names = [None, *(colour.value for colour in Colour)]
        place = names.index(term.colour) if term.colour in names else 0
        self.colours.button(place).setChecked(True)
        completer = QCompleter(list(fields), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(completer)
        self.remove.setVisible(known)
        self.kept.setText(self.tr("Kept in glossaries/{file}").format(file=file) if file else "")
        self.kept.setVisible(bool(file))
        self.problem.hide()
        self._check()
        (self.definition if entry.headword else self.headword).setFocus()

    def show_problem(self, sentence: str) -> None:
        """Say why the term was not kept; what was typed stays."""
        self.problem.setText(sentence)
        self.problem.show()
        layout = self.layout()
        if layout is not None:  # a form does not make room for what appears below it
            layout.activate()
            self.resize(self.width(), max(self.height(), self._needed()))

    def _needed(self) -> int:
        """Return the height at which no field lies over another."""
        layout = self.layout()
        return 0 if layout is None else layout.totalHeightForWidth(self.width())

    @property
    def term(self) -> OwnTerm:
        """What stands in the fields now; what they do not show (traditional, see) is kept."""
        headword = self.headword.text().strip()
        old = self._term.entry
        entry = replace(
            old,
            headword=headword,
            traditional=old.traditional if headword == old.headword else headword,
            definition=self.definition.toPlainText().strip(),
            layer=TermSource.READER,
            reading=self.reading.text().strip() or None,
            english=self.english.text().strip() or None,
            aliases=_parted(self.aliases.text()),
            members=_parted(self.members.text()),
            field=self.field.text().strip() or None,
            source=self.source.text().strip() or None,
        )
        number = self.colours.checkedId()
        colour = None if number < 1 else list(Colour)[number - 1].value
        return OwnTerm(entry, colour, self.hidden.isChecked())

    # -- inside

    def _check(self) -> None:
        self.save.setEnabled(bool(self.headword.text().strip()))

    def _save(self) -> None:
        self.save_requested.emit(self.term, self._before)

    def _remove(self) -> None:
        if self._before is not None:
            self.remove_requested.emit(self._before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.save.isEnabled():
                self._save()
        else:
            super().keyPressEvent(event)


def _nothing(headword: str) -> OwnTerm:
    return OwnTerm(Entry(headword, headword, "", TermSource.READER))


def _parted(text: str) -> tuple[str, ...]:
    """Return the names in a line, each once."""
    return tuple(dict.fromkeys(filter(None, _PARTING.split(text.strip()))))
