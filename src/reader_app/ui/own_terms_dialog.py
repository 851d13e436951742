"""All the reader's own terms: to look through, change, bring along from elsewhere and take away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.core.folding import fold
from reader_app.core.note import Colour
from reader_app.services.own_terms import OwnGlossary, OwnTerm
from reader_app.ui.rows import Pen, RowDelegate, RowsView
from reader_app.ui.theme import Theme

_PAD = 14
_DOT = 9
MOST_PROBLEMS = 3


@dataclass(frozen=True, slots=True)
class OwnTermRow:
    """A term as a row; note says that it is hidden."""

    term: OwnTerm
    note: str = ""

    @property
    def key(self) -> str:
        return self.term.entry.headword

    @property
    def spoken(self) -> str:
        entry = self.term.entry
        parts = (entry.headword, self.note, entry.definition, entry.field or "")
        return ", ".join(part for part in parts if part)

    @property
    def hint(self) -> str:
        entry = self.term.entry
        parts = (entry.definition, "、".join(entry.aliases), entry.english, entry.source)
        return "\n".join(part for part in parts if part)

    @property
    def choosable(self) -> bool:
        return True


class _Delegate(RowDelegate[OwnTermRow]):
    def height_of(self, row: OwnTermRow) -> int:  # noqa: ARG002
        return self.plain_metrics.height() + self.small_metrics.height() + 16

    def paint_row(self, painter: QPainter, rect: QRect, row: OwnTermRow, *, lit: bool) -> None:  # noqa: ARG002
        theme, entry = self.theme, row.term.entry
        inner = rect.adjusted(_PAD, 6, -_PAD, -6)
        shades = {colour.value: theme.highlights[colour].line for colour in Colour}
        shade = shades.get(row.term.colour or "", theme.term)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shade))
        top = inner.top() + (self.plain_metrics.height() - _DOT) // 2
        painter.drawEllipse(QRect(inner.left(), top, _DOT, _DOT))
        text = inner.adjusted(_DOT + 9, 0, 0, 0)
        quiet = Pen(self.small, theme.muted)
        side = self.small_metrics.horizontalAdvance(entry.field or "")
        drop = self.plain_metrics.ascent() - self.small_metrics.ascent()
        right = QRect(text.right() - side, text.top() + drop, side + 2, text.height())
        self.write(painter, right, entry.field or "", quiet)
        head = QRect(text.left(), text.top(), text.width() - side - 8, text.height())
        faded = theme.muted if row.term.hidden else theme.text
        used = self.write(painter, head, entry.headword, Pen(self.strong, faded))
        self.write(painter, head.adjusted(used + 8, drop, 0, 0), row.note, quiet)
        below = text.adjusted(0, self.plain_metrics.height() + 2, 0, 0)
        told = " ".join((entry.definition or entry.english or "").split())
        self.write(painter, below, told, quiet)
        painter.setPen(QColor(theme.rule))
        painter.drawLine(text.left(), rect.bottom(), text.right(), rect.bottom())


class OwnTermsDialog(QDialog):
    """Lists the terms and reports what the reader wants with them."""

    term_chosen = Signal(str)  # a headword, to be changed
    new_requested = Signal()
    remove_requested = Signal(str)
    import_requested = Signal()
    export_requested = Signal()
    folder_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("My terms"))
        self._all: tuple[OwnTerm, ...] = ()
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter by words"))
        self.filter.setAccessibleName(self.tr("Filter my terms"))
        self.filter.setClearButtonEnabled(True)
        self.problems = QLabel(self)
        self.problems.setWordWrap(True)
        self.problems.setTextFormat(Qt.TextFormat.PlainText)
        self.problems.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.problems.setProperty("problem", True)
        self.problems.hide()
        self.view: RowsView[OwnTermRow] = RowsView(self.tr("My terms"), self)
        self.view.set_delegate(_Delegate(self.view))
        self.view.show_theme(theme)
        self.new = self._button(self.tr("New…"))
        self.take_in = self._button(self.tr("Import…"))
        self.give_out = self._button(self.tr("Export…"))
        self.folder = self._button(self.tr("Show the files"))
        self.leave = self._button(self.tr("Close"))
        self.count = QLabel(self)
        self.count.setProperty("quiet", True)
        self._connect()
        self._arrange()
        self.resize(620, 560)

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        return button

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._refresh)
        self.view.row_chosen.connect(self._choose)
        self.new.clicked.connect(self.new_requested)
        self.take_in.clicked.connect(self.import_requested)
        self.give_out.clicked.connect(self.export_requested)
        self.folder.clicked.connect(self.folder_requested)
        self.leave.clicked.connect(self.accept)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.filter, 1)
        head.addWidget(self.new)
        foot = QHBoxLayout()
        for button in (self.take_in, self.give_out, self.folder):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.count)
        foot.addWidget(self.leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.problems)
        layout.addWidget(self.view, 1)
        layout.addLayout(foot)

    def show_terms(self, own: OwnGlossary) -> None:
        """Show the terms and what is wrong with their files."""
        self._all = own.terms
        told = [str(problem) for problem in own.problems[:MOST_PROBLEMS]]
        if told:
            asked = self.tr(
                "Please mend these places in the files; nothing is written there until then:"
            )
            self.problems.setText("\n".join([asked, *told]))
        self.problems.setVisible(bool(told))
        self._refresh()

    def mark_term(self, headword: str) -> None:
        """Put the cursor on a term."""
        self.view.mark_row(headword)

    def show_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.view.show_theme(theme)

    def _refresh(self) -> None:
        words = fold(self.filter.text()).split()
        hidden = self.tr("hidden")
        rows = [
            OwnTermRow(term, hidden if term.hidden else "")
            for term in self._all
            if _matches(term, words)
        ]
        self.view.show_rows(rows)
        if self._all:
            self.view.set_empty_text(self.tr("No term matches the filter."))
        else:
            self.view.set_empty_text(
                self.tr("No terms of your own yet. Select a word in a text and press Ctrl+Shift+I.")
            )
        self.count.setText(self.tr("%n term(s)", "", len(rows)) if self._all else "")
        self.give_out.setEnabled(bool(self._all))

    def _choose(self, row: OwnTermRow) -> None:
        self.term_chosen.emit(row.key)

    def _remove(self) -> None:
        row = self.view.chosen_row()
        if row is not None:
            self.remove_requested.emit(row.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.view.hasFocus():
            self._remove()
        else:
            super().keyPressEvent(event)


def _matches(term: OwnTerm, words: Sequence[str]) -> bool:
    entry = term.entry
    text = fold(
        "\n".join(
            (
                entry.headword,
                entry.definition,
                entry.english or "",
                entry.field or "",
                *entry.aliases,
            )
        )
    )
    return all(part in text for part in words)
