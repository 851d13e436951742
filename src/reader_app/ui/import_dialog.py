"""What an import of notes would do, to be looked through before anything is written."""

from __future__ import annotations

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader_app.core.note import AnchorState
from reader_app.services.exchange.planning import Arrival, ImportPlan, PlannedNote
from reader_app.ui.chips import ChipRow
from reader_app.ui.sentences import say
from reader_app.ui.wording import word

AnyIndex = QModelIndex | QPersistentModelIndex
_WORDS: dict[Arrival, object] = {
    Arrival.NEW: QT_TRANSLATE_NOOP("ImportDialog", "New"),
    Arrival.CHANGED: QT_TRANSLATE_NOOP("ImportDialog", "Changed"),
    Arrival.ORPHAN: QT_TRANSLATE_NOOP("ImportDialog", "New, place not found"),
    Arrival.DUPLICATE: QT_TRANSLATE_NOOP("ImportDialog", "Already there"),
    Arrival.HOMELESS: QT_TRANSLATE_NOOP("ImportDialog", "No such article"),
    Arrival.REFUSED: QT_TRANSLATE_NOOP("ImportDialog", "Cannot be kept"),
}
_MOST_SHOWN = 200  # code points of a cell; the rest is in its tooltip


class PlanModel(QAbstractTableModel):
    """Planned notes as rows, each with a tick where there is something to import."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: tuple[PlannedNote, ...] = ()
        self._shown: list[int] = []
        self.ticked: set[int] = set()
        translate = QCoreApplication.translate
        self._names = (
            translate("ImportDialog", "What"),
            translate("ImportDialog", "Words"),
            translate("ImportDialog", "Note"),
            translate("ImportDialog", "Article"),
            translate("ImportDialog", "Place"),
        )

    def show_plan(self, plan: ImportPlan) -> None:
        """Take a plan; what it proposes is ticked."""
        self._plan = plan.notes
        self.ticked = {at for at, planned in enumerate(plan.notes) if planned.proposed}
        self.show_only(frozenset())

    def show_only(self, kinds: frozenset[str]) -> None:
        """Show notes of some kinds (values of Arrival); all for none."""
        self.beginResetModel()
        self._shown = [
            at for at, one in enumerate(self._plan) if not kinds or one.arrival.value in kinds
        ]
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._names)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._names[section]
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        at = self._shown[index.row()]
        planned = self._plan[at]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0 and planned.can_import:
            ticked = at in self.ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(self._cell(planned, index.column()).split())[:_MOST_SHOWN]
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(
                part for part in (self._cell(planned, index.column()), say(planned.why)) if part
            )
        return None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        at = self._shown[index.row()]
        if role != Qt.ItemDataRole.CheckStateRole or not self._plan[at].can_import:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self.ticked.add(at)
        else:
            self.ticked.discard(at)
        self.dataChanged.emit(index, index)
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        planned = self._plan[self._shown[index.row()]]
        flags = Qt.ItemFlag.ItemIsSelectable
        if planned.can_import or planned.why:
            flags |= Qt.ItemFlag.ItemIsEnabled
        if planned.can_import and index.column() == 0:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def _cell(self, planned: PlannedNote, column: int) -> str:
        if column == 0:
            return QCoreApplication.translate("ImportDialog", str(_WORDS[planned.arrival]))
        if column == 1:
            return planned.quote
        if column == 2:
            before = planned.before.body if planned.before is not None else planned.body
            if planned.arrival is Arrival.CHANGED and before != planned.body:
                return f"{before or '∅'} → {planned.body or '∅'}"
            return planned.body
        if column == 3:
            return planned.article_title
        if not planned.can_import:
            return say(planned.why)
        placement = planned.placement
        told = word(placement.state)
        if placement.state in (AnchorState.EXACT, AnchorState.MOVED):
            told = QCoreApplication.translate("ImportDialog", "Found")
        if placement.state is AnchorState.CHANGED:
            was, now = placement.change(planned.quote)
            return f"{told}: {was} → {now}"
        return f"{told} · {say(planned.why)}" if planned.why else told


class ImportDialog(QDialog):
    """Shows a plan; nothing is written before the reader says so."""

    import_requested = Signal(object)  # frozenset of places in ImportPlan.notes

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import notes"))
        self.setObjectName("import_notes")
        self.model = PlanModel(self)
        self.head = QLabel(self)
        self.head.setWordWrap(True)
        self.chips = ChipRow(self.tr("Show only"), self)
        self.table = QTableView(self)
        self.table.setAccessibleName(self.tr("What the import would do"))
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.left_out = QLabel(self)
        self.left_out.setProperty("quiet", True)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setAutoDefault(False)
        self.take = QPushButton(self)
        self.take.setProperty("main", True)
        self._arrange()
        self.chips.chosen_changed.connect(self._show_only)
        self.model.dataChanged.connect(self._show_count)
        self.cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._ask)

    def _arrange(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.left_out, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self.head)
        layout.addWidget(self.chips)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self.resize(980, 560)

    def show_plan(self, plan: ImportPlan, file: str) -> None:
        """Show what an import of a file would do."""
        self.model.show_plan(plan)
        self.head.setText(
            self.tr("{file}: notes from {program}. Nothing has been written yet.").format(
                file=file, program=plan.program
            )
        )
        translate = QCoreApplication.translate
        counted = [(kind, plan.count(kind)) for kind in Arrival]
        self.chips.show_chips(
            [
                (kind.value, f"{translate('ImportDialog', str(_WORDS[kind]))} {count}", "")
                for kind, count in counted
                if count
            ]
        )
        left = len(plan.left_out)
        self.left_out.setText(
            self.tr("%n entry(s) left out (bookmarks, deleted)", "", left) if left else ""
        )
        self.left_out.setToolTip("\n".join(plan.left_out[:30]))
        widths = (190, 260, 240, 150)
        for column, width in enumerate(widths):
            self.table.setColumnWidth(column, width)
        self.table.horizontalHeader().setStretchLastSection(True)
        self._show_count()
        self.take.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.table.hasFocus():
            self._tick_selected()
        else:
            super().keyPressEvent(event)

    def _tick_selected(self) -> None:
        indexes = self.table.selectionModel().selectedRows()
        role = Qt.ItemDataRole.CheckStateRole
        ticked = any(self.model.data(index, role) == Qt.CheckState.Unchecked for index in indexes)
        state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        for index in indexes:
            self.model.setData(index, state, role)

    def _show_only(self) -> None:
        self.model.show_only(self.chips.chosen)

    def _show_count(self) -> None:
        count = len(self.model.ticked)
        self.take.setText(self.tr("Import %n note(s)", "", count))
        self.take.setEnabled(bool(count))

    def _ask(self) -> None:
        self.import_requested.emit(frozenset(self.model.ticked))
        self.accept()
