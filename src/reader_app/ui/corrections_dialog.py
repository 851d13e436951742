"""What the reader said about an article's figures: to go to, take back, and export."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader_app.core.figure_correction import CorrectionAction, FigureCorrection, KeptCorrection
from reader_app.core.span import Span
from reader_app.services.figure_values import written
from reader_app.ui.wording import word


class CorrectionsDialog(QDialog):
    """Lists corrections and reports what is to be done with them; knows no service."""

    place_chosen = Signal(object)  # Span
    take_back_requested = Signal(int)  # a correction's id
    export_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Corrections of figures"))
        self.setObjectName("corrections")
        self._kept: tuple[KeptCorrection, ...] = ()
        self._places: tuple[Span | None, ...] = ()
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(self.tr("Corrections of figures"))
        self.list.setRootIsDecorated(False)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHeaderLabels(
            [self.tr("Words"), self.tr("What you said"), self.tr("Place"), self.tr("When")]
        )
        header = self.list.header()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        self.empty = QLabel(
            self.tr(
                "Nothing is corrected in this article. A figure's card or the menu at a figure "
                "corrects it; selected words become a figure by the same menu."
            ),
            self,
        )
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty("quiet", True)
        self.go = QPushButton(self.tr("Go to"), self)
        self.take_back = QPushButton(self.tr("Take back"), self)
        self.export = QPushButton(self.tr("Export as gold list…"), self)
        self.export.setToolTip(
            self.tr("All figures of the article as JSON, those you corrected marked")
        )
        for button in (self.go, self.take_back, self.export):
            button.setAutoDefault(False)
        self._arrange()
        self.list.itemSelectionChanged.connect(self._show_state)
        self.list.itemActivated.connect(self._go)
        self.go.clicked.connect(self._go)
        self.take_back.clicked.connect(self._take_back)
        self.export.clicked.connect(self.export_requested)
        self.show_corrections((), ())

    def _arrange(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.export)
        foot.addStretch(1)
        foot.addWidget(self.take_back)
        foot.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.empty, 1)
        layout.addLayout(foot)
        self.resize(680, 380)

    def show_corrections(
        self, kept: Sequence[KeptCorrection], places: Sequence[Span | None]
    ) -> None:
        """Show corrections and where each stands in the text on the page (None: nowhere)."""
        row = max(0, self._row())
        self._kept, self._places = tuple(kept), tuple(places)
        self.list.clear()
        for one, place in zip(self._kept, self._places, strict=False):
            correction = one.correction
            item = QTreeWidgetItem(
                [
                    correction.quote.exact,
                    self._said(correction),
                    self.tr("found") if place is not None else self.tr("not in this text"),
                    _local(one.made),
                ]
            )
            item.setToolTip(1, item.text(1))
            self.list.addTopLevelItem(item)
        for column in (0, 2, 3):
            self.list.resizeColumnToContents(column)
        current = self.list.topLevelItem(min(row, len(self._kept) - 1))
        if current is not None:
            self.list.setCurrentItem(current)
        self.list.setVisible(bool(self._kept))
        self.empty.setVisible(not self._kept)
        self._show_state()

    def _said(self, correction: FigureCorrection) -> str:
        if correction.action is CorrectionAction.REMOVE:
            return word(correction.action)
        told = [word(correction.action)]
        if correction.kind is not None:
            told.append(word(correction.kind))
        amount = f"{written(correction.value)} {correction.unit or ''}".strip()
        if amount:
            told.append(amount)
        if correction.qualifier is not None:
            told.append(word(correction.qualifier))
        if correction.subject:
            told.append(correction.subject)
        return " · ".join(told)

    def _row(self) -> int:
        chosen = self.list.selectedItems()
        return self.list.indexOfTopLevelItem(chosen[0]) if chosen else -1

    def _show_state(self) -> None:
        row = self._row()
        self.take_back.setEnabled(row >= 0)
        self.go.setEnabled(row >= 0 and self._places[row] is not None)

    def _go(self) -> None:
        row = self._row()
        if row >= 0 and self._places[row] is not None:
            self.place_chosen.emit(self._places[row])

    def _take_back(self) -> None:
        row = self._row()
        if row >= 0:
            self.take_back_requested.emit(self._kept[row].id)


def _local(made: str) -> str:
    """Return a moment (ISO 8601, UTC) as the reader's clock has it."""
    moment = QDateTime.fromString(made[:19] + "Z", Qt.DateFormat.ISODate).toLocalTime()
    return moment.toString("yyyy-MM-dd HH:mm")
