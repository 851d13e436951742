"""What is asked about articles of the library: their details, and words put on many of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader_app.core.library import ArticleSummary
from reader_app.services.shelving import Details


class DetailsDialog(QDialog):
    """Title, publication, date, authors and tags of one article."""

    def __init__(self, article: ArticleSummary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Details of the article"))
        self.title = QLineEdit(article.title or "", self)
        self.publication = QLineEdit(article.publication or "", self)
        self.date = QLineEdit(article.date or "", self)
        self.date.setPlaceholderText("2025-01-20")
        self.authors = QLineEdit("、".join(article.authors), self)
        self.tags = QLineEdit(" ".join(article.tags), self)
        form = QFormLayout()
        for name, field in (
            (self.tr("Title"), self.title),
            (self.tr("Publication"), self.publication),
            (self.tr("Date"), self.date),
            (self.tr("Authors"), self.authors),
            (self.tr("Tags"), self.tags),
        ):
            form.addRow(name, field)
        hint = QLabel(
            self.tr("The file you opened is not changed. An empty field takes what it says."), self
        )
        hint.setProperty("quiet", True)
        hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(hint)
        layout.addWidget(_buttons(self))
        self.resize(520, self.sizeHint().height())

    def details(self) -> Details:
        """Return what was written."""
        return Details(
            self.title.text().strip(),
            self.publication.text().strip(),
            self.date.text().strip(),
            tuple(split_words(self.authors.text(), "、，,;；")),
            tuple(split_words(self.tags.text())),
        )


class WordsDialog(QDialog):
    """Words to put on, or take off, all chosen articles at once."""

    def __init__(
        self,
        title: str,
        hint: str,
        known: Sequence[str],
        on_all: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.add = QLineEdit(self)
        self.remove = QLineEdit(self)
        for field, words in ((self.add, known), (self.remove, on_all)):
            completer = QCompleter(list(words), field)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            field.setCompleter(completer)
        self.remove.setPlaceholderText(" ".join(on_all))
        form = QFormLayout()
        form.addRow(self.tr("Add"), self.add)
        form.addRow(self.tr("Remove"), self.remove)
        told = QLabel(hint, self)
        told.setProperty("quiet", True)
        told.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(told)
        layout.addWidget(_buttons(self))
        self.resize(460, self.sizeHint().height())


def split_words(text: str, marks: str = "") -> list[str]:
    """Return the words of a field, each once; parted by spaces, commas, or marks alone."""
    parting = marks or " \u3000,，;；、#＃"
    for mark in parting:
        text = text.replace(mark, "\n")
    return list(dict.fromkeys(word.strip() for word in text.split("\n") if word.strip()))


def _buttons(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, dialog
    )
    buttons.button(QDialogButtonBox.StandardButton.Ok).setProperty("main", True)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
