"""Markdown of notes, rendered by Qt: nothing is fetched, run or opened."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QFont, QTextDocument

_FEATURES = QTextDocument.MarkdownFeature
SAFE = _FEATURES.MarkdownDialectGitHub | _FEATURES.MarkdownNoHTML
"""GitHub's dialect; HTML in a note is shown as the characters it is."""


class NoteDocument(QTextDocument):
    """A document that loads no picture and no style sheet, from the net or from disk."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.setIndentWidth(16)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: ARG002 - Qt's signature
        return None

    def show_markdown(self, text: str) -> None:
        """Render a note; a single line break stays one, as the reader typed it."""
        self.setMarkdown(text.replace("\n", "  \n"), SAFE)


def build_document(text: str, font: QFont, width: int) -> NoteDocument:
    """Return a note rendered in font, broken to width pixels."""
    document = NoteDocument()
    document.setDefaultFont(font)
    document.show_markdown(text)
    document.setTextWidth(max(20, width))
    return document
