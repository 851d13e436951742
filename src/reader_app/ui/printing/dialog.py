"""What goes on paper, with the sheets as they will be."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader_app.ui.printing.job import Printable, PrintJob, PrintOptions
from reader_app.ui.printing.sheets import Paper
from reader_app.ui.style import sized

LONGEST = 200_000
"""Code points up to which sheets are shown: laying out a longer text takes seconds."""
PREVIEW = 520
"""Height of the sheet shown, in logical pixels."""


class PrintDialog(QDialog):
    """Asks what to print and shows the sheets; it prints nothing itself."""

    chosen = Signal(object)  # PrintOptions

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("print_dialog")
        self._what: Printable | None = None
        self._job: PrintJob | None = None
        self._steps: Iterator[None] | None = None
        self._sheet = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)
        self.marks = self._check(self.tr("Marks of figures and terms"))
        self.margin_notes = self._check(self.tr("Notes beside their lines"))
        self.note_list = self._check(self.tr("Notes in full at the end"))
        self.figure_list = self._check(self.tr("List of figures at the end"))
        self.preview = QLabel(self)
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.preview.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        paper = Paper()
        self.preview.setMinimumSize(round(PREVIEW * paper.width / paper.height), PREVIEW)
        self.previous = self._turn("‹", self.tr("Previous sheet"), self._show_previous)
        self.next = self._turn("›", self.tr("Next sheet"), self._show_next)
        self.place = QLabel(self)
        self.place.setProperty("quiet", True)
        self.go = QPushButton(self)
        self.go.setProperty("main", True)
        self.go.setDefault(True)
        self.go.clicked.connect(self._choose)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.clicked.connect(self.reject)
        self._arrange()

    def _check(self, text: str) -> QCheckBox:
        box = QCheckBox(text, self)
        box.setChecked(True)
        box.toggled.connect(self._renew)
        return box

    def _turn(self, text: str, name: str, slot: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _arrange(self) -> None:
        title = QLabel(self.tr("On paper"), self)
        title.setFont(sized(title, 1.15, bold=True))
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(title)
        for box in (self.marks, self.margin_notes, self.note_list, self.figure_list):
            column.addWidget(box)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.go)
        column.addLayout(buttons)
        turning = QHBoxLayout()
        turning.addStretch(1)
        for widget in (self.previous, self.place, self.next):
            turning.addWidget(widget)
        turning.addStretch(1)
        sheets = QVBoxLayout()
        sheets.setSpacing(8)
        sheets.addWidget(self.preview, 1)
        sheets.addLayout(turning)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(24)
        layout.addLayout(column)
        layout.addLayout(sheets, 1)

    @property
    def options(self) -> PrintOptions:
        """What the reader chose."""
        return PrintOptions(
            marks=self.marks.isChecked(),
            margin_notes=self.margin_notes.isChecked(),
            figure_list=self.figure_list.isChecked(),
            note_list=self.note_list.isChecked(),
        )

    def ask(self, what: Printable, *, title: str, go: str) -> None:
        """Ask what of an article goes on paper; go is the word on the button that goes on."""
        self._what = what
        self._sheet = 0
        self.setWindowTitle(title)
        self.go.setText(go)
        for box, there in (
            (self.margin_notes, bool(what.notes)),
            (self.note_list, bool(what.notes)),
            (self.figure_list, bool(what.figures)),
            (self.marks, bool(what.figures or what.terms)),
        ):
            box.setEnabled(there)
        self._renew()
        self.show()
        self.raise_()
        self.go.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_sheet()

    def _choose(self) -> None:
        self.accept()
        self.chosen.emit(self.options)

    def done(self, result: int) -> None:
        """Close, and let go of what was laid out."""
        self._timer.stop()
        self._job = self._steps = None
        super().done(result)

    # -- sheets ---------------------------------------------------------------------------------

    def _renew(self) -> None:
        """Lay the article out anew, a slice whenever nothing else is to be done."""
        if self._what is None:
            return
        if len(self._what.text) > LONGEST:
            self.place.setText(self.tr("A long article: its sheets are not shown here."))
            for button in (self.previous, self.next):
                button.hide()
            return
        self._job = PrintJob(self._what, self.options)
        self._steps = self._job.prepare()
        self._timer.start()

    def _step(self) -> None:
        if self._steps is not None and next(self._steps, self) is self:
            self._steps = None
        if self._steps is None:
            self._timer.stop()
            self._show_sheet()

    def _show_previous(self) -> None:
        self._sheet -= 1
        self._show_sheet()

    def _show_next(self) -> None:
        self._sheet += 1
        self._show_sheet()

    def _show_sheet(self) -> None:
        if self._job is None or self._steps is not None:
            return
        count = self._job.sheet_count
        self._sheet = max(0, min(self._sheet, count - 1))
        self.previous.setEnabled(self._sheet > 0)
        self.next.setEnabled(self._sheet + 1 < count)
        told = self.tr("Sheet {number} of {count}").format(number=self._sheet + 1, count=count)
        self.place.setText(told)
        self.preview.setAccessibleName(told)
        self.preview.setPixmap(self._drawn())

    def _drawn(self) -> QPixmap:
        paper, ratio = Paper(), self.devicePixelRatioF()
        scale = PREVIEW / paper.height
        size = paper.width * scale * ratio, paper.height * scale * ratio
        image = QImage(round(size[0]), round(size[1]), QImage.Format.Format_RGB32)
        image.fill(QColor("#ffffff"))
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(scale * ratio, scale * ratio)
            if self._job is not None:
                self._job.paint(painter, self._sheet)
        image.setDevicePixelRatio(ratio)
        return QPixmap.fromImage(image)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_PageDown if self.next.isEnabled():
                self._show_next()
            case Qt.Key.Key_PageUp if self.previous.isEnabled():
                self._show_previous()
            case _:
                super().keyPressEvent(event)
