"""What stands in the middle of the window while no article is open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from reader_app.ui.actions import Actions
from reader_app.ui.style import sized


class EmptyState(QFrame):
    """Says what to do first."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("empty")
        title = QLabel(self.tr("A clean page for long Chinese articles"), self)
        title.setFont(sized(title, 1.5, bold=True))
        text = QLabel(
            self.tr(
                "Open a text, web page, PDF, DOCX or EPUB file, drop one here, or paste an article."
            ),
            self,
        )
        text.setProperty("quiet", True)
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.addStretch(2)
        for label in (title, text):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        for id_, main in (("file.open", True), ("file.paste", False), ("help.sample", False)):
            if actions.is_bound(id_):
                button = QPushButton(actions[id_].text(), self)
                button.setProperty("main", main)
                button.clicked.connect(actions[id_].trigger)
                layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
