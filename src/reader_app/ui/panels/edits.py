"""The restoration record: every place where the page differs from the file, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader_app.core.edit import SURE, Edit, EditKind
from reader_app.ui.chips import ChipRow
from reader_app.ui.rows import Pen, RowDelegate, RowsView
from reader_app.ui.sentences import say
from reader_app.ui.theme import Theme
from reader_app.ui.wording import word

_PAD = 14
_UNSURE = "unsure"
_LONG = 24  # characters of a place shown in its row


@dataclass(frozen=True, slots=True)
class EditRow:
    """One edit with the words that tell it."""

    edit: Edit
    change: str
    kind: str
    why: str
    candidates: str

    @property
    def key(self) -> str:
        return f"{self.edit.raw_span.start}-{self.edit.raw_span.end}"

    @property
    def spoken(self) -> str:
        return ", ".join(
            part for part in (self.kind, self.change, self.why, self.candidates) if part
        )

    @property
    def hint(self) -> str:
        return "\n".join(part for part in (self.change, self.why, self.candidates) if part)

    @property
    def choosable(self) -> bool:
        return True


class _EditDelegate(RowDelegate[EditRow]):
    def height_of(self, row: EditRow) -> int:
        lines = 1 + bool(row.why) + bool(row.candidates)
        return self.plain_metrics.height() + (lines - 1) * (self.small_metrics.height() + 1) + 14

    def paint_row(self, painter: QPainter, rect: QRect, row: EditRow, *, lit: bool) -> None:  # noqa: ARG002
        theme = self.theme
        quiet = Pen(self.small, theme.muted)
        inner = rect.adjusted(_PAD, 6, -_PAD, -6)
        sure = row.edit.confidence >= SURE
        known = 0 < row.edit.confidence < SURE
        right = f"{row.kind} {row.edit.confidence:.0%}" if known else row.kind
        side = self.small_metrics.horizontalAdvance(right)
        drop = self.plain_metrics.ascent() - self.small_metrics.ascent()
        place = QRect(inner.right() - side, inner.top() + drop, side + 2, inner.height())
        self.write(painter, place, right, quiet if sure else Pen(self.small, theme.accent))
        first = QRect(inner.left(), inner.top(), inner.width() - side - 10, inner.height())
        self.write(painter, first, row.change, Pen(self.strong, theme.text))
        top = inner.top() + self.plain_metrics.height() + 1
        for text in (row.why, row.candidates):
            if text:
                self.write(painter, QRect(inner.left(), top, inner.width(), 99), text, quiet)
                top += self.small_metrics.height() + 1
        painter.setPen(QColor(theme.rule))
        painter.drawLine(inner.left(), rect.bottom(), inner.right(), rect.bottom())


class EditsPanel(QWidget):
    """Shows edits and reports choices; knows no service and no other widget."""

    edit_chosen = Signal(object)  # an Edit

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[EditRow] = []
        self._seen: tuple[Edit, ...] | None = None
        self.intro = QLabel(self)
        self.intro.setWordWrap(True)
        self.intro.setProperty("quiet", True)
        self.kinds = ChipRow(self.tr("Kinds of changes"), self)
        self.kinds.chosen_changed.connect(self._refilter)
        self.view: RowsView[EditRow] = RowsView(self.tr("Restoration record"), self)
        self.kinds.lead_to(self.view)
        self.view.set_delegate(_EditDelegate(self.view))
        self.view.row_chosen.connect(self._choose)
        head = QVBoxLayout()
        head.setContentsMargins(14, 4, 14, 0)
        head.setSpacing(7)
        head.addWidget(self.intro)
        head.addWidget(self.kinds)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(7)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        self.show_edits(())

    def take_focus(self) -> None:
        """Give the keyboard to the list (a focus proxy would hide the controls above from Tab)."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.view.show_theme(theme)

    def show_edits(self, edits: Sequence[Edit]) -> None:
        """Show the record of an article; at first only what the reader should look at.

        Lifted readings and the like, all sure, wait behind their toggles when there is anything
        doubtful to see.
        """
        self._rows = [self._row(edit) for edit in edits]
        counts = Counter(edit.kind for edit in edits)
        unsure = sum(_is_unsure(edit) for edit in edits)
        chips = [
            (kind.value, f"{word(kind)} {counts[kind]}", word(kind))
            for kind in EditKind
            if counts[kind]
        ]
        if unsure:
            text = self.tr("To check {count}").format(count=unsure)
            chips.insert(0, (_UNSURE, text, self.tr("Places to check against the original")))
        self.kinds.show_chips(chips)
        if self._seen != tuple(edits):
            self.kinds.choose(frozenset({_UNSURE} if unsure else ()))
            self._seen = tuple(edits)
        self.intro.setText(
            self.tr(
                "What was mended between the file and the page. The file itself is kept unchanged."
            )
        )
        self.intro.setVisible(bool(edits))
        self.view.set_empty_text(
            self.tr("No such changes.")
            if edits
            else self.tr("The text stands as it was in the file.")
        )
        self._refilter()

    def _row(self, edit: Edit) -> EditRow:
        raw, text = _short(edit.raw), _short(edit.text)
        if edit.kind is EditKind.GLOSS and edit.reading:
            change = f"{text} {edit.reading}"
        elif edit.kind is EditKind.DAMAGE:
            change = raw
        else:
            change = f"{raw} → {text}"
        others = " / ".join(_short(other) for other in edit.candidates)
        candidates = self.tr("or: {others}").format(others=others) if others else ""
        return EditRow(edit, change, word(edit.kind), say(edit.why), candidates)

    def _refilter(self) -> None:
        chosen = self.kinds.chosen
        kinds = chosen - {_UNSURE}
        self.view.show_rows(
            [
                row
                for row in self._rows
                if not chosen
                or row.edit.kind.value in kinds
                or (_UNSURE in chosen and _is_unsure(row.edit))
            ]
        )

    def _choose(self, row: EditRow) -> None:
        self.edit_chosen.emit(row.edit)


def _is_unsure(edit: Edit) -> bool:
    return edit.kind is EditKind.DAMAGE or edit.confidence < SURE


def _short(text: str) -> str:
    """Return text on one line with its spaces visible, cut to what a row can show."""
    shown = text.replace("\r", "").replace("\n", "↵").replace("\t", "⇥").replace("\u3000", "□")
    if not shown.strip():
        shown = shown.replace(" ", "␣") or "∅"
    return shown if len(shown) <= _LONG else f"{shown[:_LONG]}…"
