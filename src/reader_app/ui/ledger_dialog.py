"""The figures ledger: what the library's articles count, one subject side by side by period."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader_app.core.ledger import LedgerFigure, LedgerSubject
from reader_app.services.ledger import LedgerTable
from reader_app.ui.wording import word

AnyIndex = QModelIndex | QPersistentModelIndex
PAUSE = 200
"""Milliseconds after a key before the list follows the filter."""
COLUMN = 168
_ARROWS = {"up": " ↑", "down": " ↓"}


class SubjectsModel(QAbstractTableModel):
    """Subjects as rows: name, unit, in how many articles, how often."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subjects: tuple[LedgerSubject, ...] = ()

    def show_subjects(self, subjects: Sequence[LedgerSubject]) -> None:
        """Show other subjects."""
        self.beginResetModel()
        self.subjects = tuple(subjects)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.subjects)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        subject = self.subjects[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{subject.name} · {word(subject.kind)}"
        if role == Qt.ItemDataRole.DisplayRole:
            shown = (subject.name, subject.unit, str(subject.articles), str(subject.figures))
            return shown[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() > 1:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            names = (self.tr("Subject"), self.tr("Unit"), self.tr("Articles"), self.tr("Figures"))
            return names[section]
        return None


class PeriodsModel(QAbstractTableModel):
    """One subject: a row a period, a column an article."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = LedgerTable((), ())

    def show_table(self, table: LedgerTable) -> None:
        """Show another subject."""
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def cell(self, index: AnyIndex) -> tuple[LedgerFigure, ...]:
        """Return the figures of a cell."""
        return self.table.rows[index.row()].cells[index.column()]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.table.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return "  ".join(f"{one.quote}{_ARROWS.get(one.change, '')}" for one in cell)
        if role == Qt.ItemDataRole.ToolTipRole and cell:
            return "\n".join(_told(one) for one in cell)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Vertical:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.table.rows[section].period or "–"
            return None
        column = self.table.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{column.title}\n{column.date}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{column.title}\n{column.date}"
        return None


def _told(figure: LedgerFigure) -> str:
    parts = (figure.subject, figure.quote, figure.period, figure.basis)
    return " · ".join(part for part in parts if part)


class LedgerDialog(QDialog):
    """Shows the ledger and reports what the reader wants; knows no service."""

    filter_changed = Signal(str, bool)  # words; whether only what several articles have
    subject_chosen = Signal(object)  # LedgerSubject
    figure_chosen = Signal(str, object)  # an article's id, Span
    export_requested = Signal(object, object)  # LedgerSubject, LedgerTable

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Figures ledger"))
        self.setObjectName("ledger")
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter by subject or unit"))
        self.filter.setAccessibleName(self.tr("Filter the ledger"))
        self.filter.setClearButtonEnabled(True)
        self.several = QCheckBox(self.tr("In several articles"), self)
        self.several.setChecked(True)
        self.subjects = SubjectsModel(self)
        self.list = self._table(self.tr("Subjects"), self.subjects)
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.verticalHeader().hide()
        self.list.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.empty = QLabel(self.list.viewport())
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty("quiet", True)
        room = QVBoxLayout(self.list.viewport())
        room.setContentsMargins(24, 24, 24, 24)
        room.addWidget(self.empty)
        self.periods = PeriodsModel(self)
        self.table = self._table(self.tr("Figures by period and article"), self.periods)
        self.table.horizontalHeader().setDefaultSectionSize(COLUMN)
        self.count = QLabel(self)
        self.count.setProperty("quiet", True)
        self.go = QPushButton(self.tr("Go to"), self)
        self.csv = QPushButton("CSV", self)
        self.csv.setAccessibleName(self.tr("Export as CSV"))
        for button in (self.go, self.csv):
            button.setAutoDefault(False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._arrange()
        self._pause.timeout.connect(self._report_filter)
        self.filter.textChanged.connect(self._wait)
        self.several.toggled.connect(self._report_filter)
        self.list.selectionModel().selectionChanged.connect(self._report_subject)
        self.table.activated.connect(self._go_to)
        self.table.selectionModel().selectionChanged.connect(self._show_state)
        self.go.clicked.connect(self._go)
        self.csv.clicked.connect(self._export)
        self._show_state()

    def _table(self, name: str, model: QAbstractTableModel) -> QTableView:
        table = QTableView(self)
        table.setAccessibleName(name)
        table.setModel(model)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return table

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.filter, 1)
        head.addWidget(self.several)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.list)
        split.addWidget(self.table)
        split.setStretchFactor(1, 1)
        split.setSizes([380, 640])
        split.setChildrenCollapsible(False)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(self.csv)
        foot.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(split, 1)
        layout.addLayout(foot)
        self.resize(1060, 600)

    def show_subjects(self, subjects: Sequence[LedgerSubject]) -> None:
        """Show subjects; the one chosen stays where it is still among them."""
        chosen = self.chosen()
        self.subjects.show_subjects(subjects)
        for column in range(1, 4):
            self.list.resizeColumnToContents(column)
        ids = [subject.id for subject in subjects]
        if ids:
            kept = chosen is not None and chosen.id in ids
            self.list.selectRow(ids.index(chosen.id) if kept and chosen is not None else 0)
        else:
            self.periods.show_table(LedgerTable((), ()))
        self.empty.setText("" if ids else self._why_empty())
        self.list.setAccessibleDescription(self.empty.text())
        self._show_state()

    def _why_empty(self) -> str:
        if self.filter.text().strip():
            return self.tr("No subject or unit has these words.")
        if self.several.isChecked():
            return self.tr(
                "No subject is counted in several articles yet. "
                "Take “In several articles” off to see what one article counts."
            )
        return self.tr("No figures have been read yet.")

    def show_table(self, table: LedgerTable) -> None:
        """Show the figures of the chosen subject."""
        self.periods.show_table(table)
        self._show_state()

    def show_progress(self, done: int, total: int) -> None:
        """Say how many articles are in the ledger."""
        if not total:
            self.count.setText(self.tr("The library is empty."))
        elif done < total:
            self.count.setText(
                self.tr("{done} of {all} articles read").format(done=done, all=total)
            )
        else:
            self.count.setText(self.tr("%n article(s)", "", total))

    def chosen(self) -> LedgerSubject | None:
        """Return the chosen subject."""
        rows = self.list.selectionModel().selectedRows()
        return self.subjects.subjects[rows[0].row()] if rows else None

    def _wait(self) -> None:
        self._pause.start()

    def _report_filter(self) -> None:
        self._pause.stop()
        self.filter_changed.emit(self.filter.text(), self.several.isChecked())

    def _report_subject(self) -> None:
        subject = self.chosen()
        if subject is not None:
            self.subject_chosen.emit(subject)
        self._show_state()

    def _show_state(self) -> None:
        self.csv.setEnabled(self.chosen() is not None and bool(self.periods.table.rows))
        index = self.table.currentIndex()
        self.go.setEnabled(index.isValid() and bool(self.periods.cell(index)))

    def _go(self) -> None:
        self._go_to(self.table.currentIndex())

    def _go_to(self, index: QModelIndex) -> None:
        if index.isValid() and self.periods.cell(index):
            column = self.periods.table.columns[index.column()]
            self.figure_chosen.emit(column.article_id, self.periods.cell(index)[0].span)

    def _export(self) -> None:
        subject = self.chosen()
        if subject is not None:
            self.export_requested.emit(subject, self.periods.table)
