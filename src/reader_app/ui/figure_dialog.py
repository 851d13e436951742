"""Correcting one figure: its words, kind, value, unit, bound and what it counts."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.core.article import Article
from reader_app.core.errors import ReaderError
from reader_app.core.figure import Figure, FigureKind, Qualifier
from reader_app.core.span import Span
from reader_app.services.figure_values import read_value, written
from reader_app.ui.sentences import say
from reader_app.ui.wording import word

AROUND = 14
"""Code points of context shown on either side of the words."""


class FigureDialog(QDialog):
    """Shows a figure and reports what the reader made of it; keeps nothing."""

    figure_edited = Signal(object)  # a Figure

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Correct this figure"))
        self.setObjectName("figure")
        self._article: Article | None = None
        self._figure = Figure(Span(0, 0), FigureKind.COUNT)
        self._span = Span(0, 0)
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setWordWrap(True)
        self.words.setMinimumWidth(380)
        self.kind = QComboBox(self)
        for kind in FigureKind:
            self.kind.addItem(word(kind), kind)
        self.value = QLineEdit(self)
        self.unit = QLineEdit(self)
        self.qualifier = QComboBox(self)
        self.qualifier.addItem(self.tr("exactly"), None)
        for qualifier in Qualifier:
            self.qualifier.addItem(word(qualifier), qualifier)
        self.subject = QLineEdit(self)
        self.problem = QLabel(self)
        self.problem.setProperty("warning", True)
        self.problem.setWordWrap(True)
        self.buttons = QDialogButtonBox(self)
        self.keep = QPushButton(self.tr("Keep"), self)
        self.keep.setProperty("main", True)
        self.keep.setDefault(True)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setAutoDefault(False)
        self.buttons.addButton(self.keep, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.cancel, QDialogButtonBox.ButtonRole.RejectRole)
        self._arrange()
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self.kind.currentIndexChanged.connect(self._show_fields)
        self.value.textChanged.connect(self._check)

    def _arrange(self) -> None:
        spans = QHBoxLayout()
        spans.setSpacing(4)
        self.movers: list[QToolButton] = []
        for text, told, slot in (
            ("⇤", self.tr("Begin one character earlier"), self._start_earlier),
            ("⇥", self.tr("Begin one character later"), self._start_later),
            ("⇤", self.tr("End one character earlier"), self._end_earlier),
            ("⇥", self.tr("End one character later"), self._end_later),
        ):
            button = QToolButton(self)
            button.setText(text)
            button.setToolTip(told)
            button.setAccessibleName(told)
            button.clicked.connect(slot)
            self.movers.append(button)
        spans.addWidget(QLabel(self.tr("Begin"), self))
        spans.addWidget(self.movers[0])
        spans.addWidget(self.movers[1])
        spans.addSpacing(14)
        spans.addWidget(QLabel(self.tr("End"), self))
        spans.addWidget(self.movers[2])
        spans.addWidget(self.movers[3])
        spans.addStretch(1)
        form = QFormLayout()
        form.setSpacing(8)
        form.addRow(self.tr("Words"), spans)
        form.addRow(self.tr("Kind"), self.kind)
        form.addRow(self.tr("Value"), self.value)
        form.addRow(self.tr("Unit"), self.unit)
        form.addRow(self.tr("Bound"), self.qualifier)
        form.addRow(self.tr("What it counts"), self.subject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        layout.addWidget(self.words)
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)

    def show_figure(self, figure: Figure, article: Article) -> None:
        """Show a figure of an article as it is now."""
        self._article, self._figure, self._span = article, figure, figure.span
        self.kind.setCurrentIndex(self.kind.findData(figure.kind))
        self.value.setText(written(figure.value))
        self.unit.setText(figure.unit or "")
        self.qualifier.setCurrentIndex(max(0, self.qualifier.findData(figure.qualifier)))
        self.subject.setText(figure.subject or "")
        self._show_words()
        self._show_fields()
        self._check()
        self.value.setFocus(Qt.FocusReason.OtherFocusReason)
        self.value.selectAll()

    def _chosen_kind(self) -> FigureKind:
        return FigureKind(self.kind.currentData())

    def _show_words(self) -> None:
        if self._article is None:
            return
        text, span = self._article.text, self._span
        low = max(text.rfind("\n", 0, span.start) + 1, span.start - AROUND)
        after = text[span.end : span.end + AROUND].partition("\n")[0]
        self.words.setText(
            f"<span style='font-size:large'>{escape(text[low : span.start])}"
            f"<b><u>{escape(span.slice(text))}</u></b>{escape(after)}</span>"
        )

    def _show_fields(self) -> None:
        """A label measures nothing: it has neither value nor unit nor bound."""
        measures = self._chosen_kind() is not FigureKind.LABEL
        dated = self._chosen_kind() is FigureKind.DATE
        self.value.setEnabled(measures)
        self.unit.setEnabled(measures and not dated)
        self.qualifier.setEnabled(measures and not dated)
        self.value.setPlaceholderText("2024-12-28" if dated else "63")
        self._check()

    def _check(self) -> None:
        try:
            read_value(self.value.text(), self._chosen_kind())
        except ReaderError as error:
            self.problem.setText(say(str(error)))
        else:
            self.problem.setText("")
        self.problem.setVisible(bool(self.problem.text()))
        self.keep.setEnabled(not self.problem.text())

    def _accept(self) -> None:
        kind = self._chosen_kind()
        try:
            value = read_value(self.value.text(), kind)
        except ReaderError:
            return
        plain = kind in (FigureKind.LABEL, FigureKind.DATE)
        chosen = self.qualifier.currentData()
        edited = replace(
            self._figure,
            span=self._span,
            kind=kind,
            value=value,
            unit=None if plain else self.unit.text().strip() or None,
            qualifier=None if plain or chosen is None else Qualifier(chosen),
            subject=self.subject.text().strip() or None,
        )
        self.accept()
        self.figure_edited.emit(edited)

    # -- the span -------------------------------------------------------------------------------

    def _start_earlier(self) -> None:
        self._move(-1, 0)

    def _start_later(self) -> None:
        self._move(1, 0)

    def _end_earlier(self) -> None:
        self._move(0, -1)

    def _end_later(self) -> None:
        self._move(0, 1)

    def _move(self, start: int, end: int) -> None:
        """Move an end by a character; a figure is never empty and stays in its line."""
        if self._article is None:
            return
        text = self._article.text
        span = Span(max(0, self._span.start + start), min(len(text), self._span.end + end))
        if span.start < span.end and "\n" not in span.slice(text):
            self._span = span
            self._show_words()
