"""Articles that seem to be one, a pair at a time: keep one, or both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader_app.core.library import ArticleSummary
from reader_app.services.duplicates import Duplicate
from reader_app.ui.style import sized

MOST = 100
"""Pairs shown at once; more come when these are dealt with."""


class DuplicatesDialog(QDialog):
    """Shows pairs and reports which article is to be kept of one."""

    keep_wanted = Signal(str, str)  # the article to keep, the one to merge into it
    article_chosen = Signal(str)

    def __init__(
        self,
        pairs: Sequence[Duplicate],
        articles: Mapping[str, ArticleSummary],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Duplicates"))
        self._cards: list[tuple[Duplicate, QFrame]] = []
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        inner = QWidget(self)
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(0, 0, 6, 0)
        self._list.setSpacing(10)
        for pair in pairs[:MOST]:
            if pair.first in articles and pair.second in articles:
                card = self._card(pair, articles[pair.first], articles[pair.second])
                self._list.addWidget(card)
                self._cards.append((pair, card))
        self._list.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self.told)
        layout.addWidget(area, 1)
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.accept)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(760, 560)
        self._count()

    def forget(self, article_id: str) -> None:
        """Take away the pairs of an article that is merged."""
        for pair, card in list(self._cards):
            if article_id in {pair.first, pair.second}:
                self._drop(pair, card)
        self._count()

    def _card(self, pair: Duplicate, first: ArticleSummary, second: ArticleSummary) -> QFrame:
        card = QFrame(self)
        card.setProperty("card", True)
        grid = QGridLayout(card)
        grid.setContentsMargins(12, 8, 12, 8)
        share = QLabel(
            self.tr("The same text")
            if pair.share == 1
            else self.tr("{share} of the shorter one is in the other").format(
                share=f"{int(pair.share * 100)}%"
            ),
            card,
        )
        share.setProperty("quiet", True)
        share.setFont(sized(share, 0.9))
        both = QPushButton(self.tr("Keep both"), card)
        both.setProperty("flat", True)
        both.clicked.connect(partial(self._leave, pair, card))
        grid.addWidget(share, 0, 0)
        grid.addWidget(both, 0, 1)
        for row, (kept, other) in enumerate(((first, second), (second, first)), 1):
            label = QLabel(_about(kept, self.tr("%n note(s)", "", kept.notes)), card)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            keep = QPushButton(self.tr("Keep this one"), card)
            keep.setAccessibleName(f"{self.tr('Keep this one')}: {kept.title or ''}")
            keep.clicked.connect(partial(self._keep, kept.id, other.id))
            grid.addWidget(label, row, 0)
            grid.addWidget(keep, row, 1)
        grid.setColumnStretch(0, 1)
        return card

    def _keep(self, kept: str, other: str, _checked: bool = False) -> None:
        self.keep_wanted.emit(kept, other)

    def _leave(self, pair: Duplicate, card: QFrame, _checked: bool = False) -> None:
        self._drop(pair, card)
        self._count()

    def _drop(self, pair: Duplicate, card: QFrame) -> None:
        self._cards.remove((pair, card))
        self._list.removeWidget(card)
        card.deleteLater()

    def _count(self) -> None:
        if self._cards:
            self.told.setText(
                self.tr(
                    "These articles seem to be one. Notes, tags and collections of the one you do "
                    "not keep go to the other; it goes to the trash, and all can be undone."
                )
            )
        else:
            self.told.setText(self.tr("No article is in the library twice."))


def _about(article: ArticleSummary, notes: str) -> str:
    parts = [article.publication or "", article.date or "", QLocale().toString(article.characters)]
    if article.notes:
        parts.append(notes)
    return f"{article.title or '…'}\n{'  ·  '.join(part for part in parts if part)}"
