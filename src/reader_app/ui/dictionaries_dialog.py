"""The dictionaries at hand, with what their licences ask to be shown; taking in another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.services.dictionaries import About
from reader_app.ui.rows import Pen, RowDelegate, RowsView
from reader_app.ui.style import sized
from reader_app.ui.theme import Theme

_PAD = 12


@dataclass(frozen=True, slots=True)
class DictionaryRow:
    """A dictionary as a row: facts are date and size, right is what its licence asks for."""

    about: About
    removable: bool
    facts: str
    right: str

    @property
    def key(self) -> str:
        return self.about.name

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.about.name, self.facts, self.right) if part)

    @property
    def hint(self) -> str:
        return self.right

    @property
    def choosable(self) -> bool:
        return True


class _Delegate(RowDelegate[DictionaryRow]):
    def height_of(self, row: DictionaryRow) -> int:  # noqa: ARG002
        return self.plain_metrics.height() + self.small_metrics.height() + 18

    def paint_row(self, painter: QPainter, rect: QRect, row: DictionaryRow, *, lit: bool) -> None:  # noqa: ARG002
        theme = self.theme
        quiet = Pen(self.small, theme.muted)
        inner = rect.adjusted(_PAD, 7, -_PAD, -7)
        used = self.write(painter, inner, row.about.name, Pen(self.strong, theme.text))
        drop = self.plain_metrics.ascent() - self.small_metrics.ascent()
        self.write(painter, inner.adjusted(used + 10, drop, 0, 0), row.facts, quiet)
        below = inner.adjusted(0, self.plain_metrics.height() + 3, 0, 0)
        self.write(painter, below, row.right, quiet)
        painter.setPen(QColor(theme.rule))
        painter.drawLine(inner.left(), rect.bottom(), inner.right(), rect.bottom())


class DictionariesDialog(QDialog):
    """Lists dictionaries and reports what the reader wants with them."""

    import_requested = Signal()
    remove_requested = Signal(str)  # a name
    stop_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Dictionaries"))
        self.view: RowsView[DictionaryRow] = RowsView(self.tr("Dictionaries"), self)
        self.view.set_delegate(_Delegate(self.view))
        self.view.set_empty_text(self.tr("Being made ready…"))
        self.view.show_theme(theme)
        self.told = QLabel(
            self.tr(
                "A newer CC-CEDICT (text, .gz or .zip) takes the place of the one that ships; "
                "StarDict dictionaries (.ifo) come before it."
            ),
            self,
        )
        self.told.setWordWrap(True)
        self.told.setProperty("quiet", True)
        self.told.setFont(sized(self.told, 0.92))
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty("problem", True)
        self.problem.hide()
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.count = QLabel(self)
        self.stop = QPushButton(self.tr("Stop"), self)
        self.take_in = QPushButton(self.tr("Import…"), self)
        self.remove = QPushButton(self.tr("Remove"), self)
        self.leave = QPushButton(self.tr("Close"), self)
        for button in (self.stop, self.take_in, self.remove, self.leave):
            button.setAutoDefault(False)
        self.stop.clicked.connect(self.stop_requested)
        self.take_in.clicked.connect(self.import_requested)
        self.remove.clicked.connect(self._remove)
        self.leave.clicked.connect(self.accept)
        self.view.selectionModel().currentChanged.connect(self._show_choice)
        self._arrange()
        self.show_progress(None)
        self.resize(600, 380)

    def _arrange(self) -> None:
        going = QHBoxLayout()
        going.addWidget(self.bar, 1)
        going.addWidget(self.count)
        going.addWidget(self.stop)
        foot = QHBoxLayout()
        foot.addWidget(self.take_in)
        foot.addWidget(self.remove)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.told)
        layout.addWidget(self.problem)
        layout.addLayout(going)
        layout.addLayout(foot)

    def show_dictionaries(self, dictionaries: Sequence[tuple[About, bool]]) -> None:
        """Show dictionaries, each with whether it can be removed."""
        number = QLocale().toString
        rows = []
        for about, removable in dictionaries:
            entries = self.tr("{count} entries").format(count=number(about.entries))
            facts = " · ".join(part for part in (about.date, entries) if part)
            named = (part for part in (about.attribution, about.licence) if part != about.name)
            rights = [part for part in named if part]
            if len(rights) == 2 and rights[1] in rights[0]:
                rights.pop()
            rows.append(DictionaryRow(about, removable, facts, " · ".join(rights)))
        self.view.show_rows(rows)
        self._show_choice()

    def show_progress(self, entries: int | None) -> None:
        """Say how many entries were taken in so far; None: nothing is being taken in."""
        working = entries is not None
        for widget in (self.bar, self.count, self.stop):
            widget.setVisible(working)
        self.take_in.setEnabled(not working)
        self.bar.setRange(0, 0 if working else 1)
        if entries is not None:
            told = self.tr("{count} entries").format(count=QLocale().toString(entries))
            self.count.setText(told)
            self.problem.hide()
        self._show_choice()

    def show_problem(self, sentence: str) -> None:
        """Say why a dictionary was not taken in."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def show_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.view.show_theme(theme)

    def _show_choice(self) -> None:
        row = self.view.chosen_row()
        self.remove.setEnabled(row is not None and row.removable and self.take_in.isEnabled())

    def _remove(self) -> None:
        row = self.view.chosen_row()
        if row is not None:
            self.remove_requested.emit(row.about.name)
