"""How to ask: examples to look at and to click."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QToolButton, QWidget


class QueryHelp(QFrame):
    """A few examples of the query language with what they mean; a click asks one."""

    example_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        examples = (
            ("产业集群 增长", self.tr("both, anywhere in the article")),
            ("“高质量发展”", self.tr("these words as they stand")),
            ("水渠 或 水库", self.tr("at least one (also OR, |)")),
            ("农田 非 规划", self.tr("the first without the second (also NOT, -)")),
            ("标题:聊城", self.tr("in the title; also 出版物 作者 标签 文集")),
            ("日期:2024..2025", self.tr("written then; also 日期:2024-03, 日期:>2023")),
            ("数字:>1000亩", self.tr("with such a figure; units are converted")),
            ("笔记:待查", self.tr("with these words in a note")),
            ("术语:三农", self.tr("with the term, however it is written")),
            ("(水渠 或 水库) 日期:2024", self.tr("brackets hold things together")),
        )
        layout = QGridLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setHorizontalSpacing(14)
        layout.setVerticalSpacing(2)
        rows = (len(examples) + 1) // 2
        for place, (query, meaning) in enumerate(examples):
            button = QToolButton(self)
            button.setText(query)
            button.setProperty("flat", True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(f"{query}: {meaning}")
            button.clicked.connect(partial(self._choose, query))
            words = QLabel(meaning, self)
            words.setProperty("quiet", True)
            row, column = place % rows, place // rows * 2
            layout.addWidget(button, row, column, Qt.AlignmentFlag.AlignLeft)
            layout.addWidget(words, row, column + 1)
        layout.setColumnStretch(1, 1)
        layout.setColumnStretch(3, 1)

    def _choose(self, query: str, _checked: bool = False) -> None:
        self.example_chosen.emit(query)
