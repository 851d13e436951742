"""The terms of an article, by field or by place, with what each means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QColor, QGuiApplication, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.core.article import Article, Script
from reader_app.core.folding import fold
from reader_app.core.term import Entry, Term, TermSource
from reader_app.services.shown_script import in_script
from reader_app.ui.choice import Choice
from reader_app.ui.rows import Pen, RowDelegate, RowsView
from reader_app.ui.style import sized
from reader_app.ui.theme import Theme
from reader_app.ui.wording import word

_PAD = 14
AROUND = 8
"""Characters before a slogan that nobody explains; twice as many are shown after it."""


@dataclass(frozen=True, slots=True)
class TermRow:
    """A headword with all its occurrences, or a heading over some (without occurrences).

    around is how the text goes on where a slogan stands that nobody explains; shown is the
    entry in the script of the page.
    """

    terms: tuple[Term, ...]
    text: str
    reading: str = ""
    meaning: str = ""
    field: str = ""
    around: str = ""
    shown: Entry | None = None

    @property
    def key(self) -> str:
        return f"term:{self.text}" if self.terms else f"heading:{self.text}"

    @property
    def spoken(self) -> str:
        counted = f"×{len(self.terms)}" if len(self.terms) > 1 else ""
        parts = (self.text, self.reading, self.meaning, counted)
        return ", ".join(part for part in parts if part)

    @property
    def hint(self) -> str:
        entry = self.shown
        if entry is None:
            return ""
        members = "、".join(entry.members)
        parts = (self.around, self.meaning, members, entry.english, entry.source)
        return "\n".join(part for part in parts if part)

    @property
    def choosable(self) -> bool:
        return bool(self.terms)


class _TermDelegate(RowDelegate[TermRow]):
    def height_of(self, row: TermRow) -> int:
        if not row.terms:
            return self.small_metrics.height() + 16
        return self.plain_metrics.height() + self.small_metrics.height() + 15

    def paint_row(self, painter: QPainter, rect: QRect, row: TermRow, *, lit: bool) -> None:  # noqa: ARG002
        theme = self.theme
        quiet = Pen(self.small, theme.muted)
        inner = rect.adjusted(_PAD, 6, -_PAD, -6)
        if not row.terms:
            line = inner.adjusted(0, inner.height() - self.small_metrics.height() + 1, 0, 4)
            self.write(painter, line, row.text, quiet)
            return
        drop = self.plain_metrics.ascent() - self.small_metrics.ascent()
        count = f"×{len(row.terms)}" if len(row.terms) > 1 else ""
        side = self.small_metrics.horizontalAdvance(count)
        right = QRect(inner.right() - side, inner.top() + drop, side + 2, inner.height())
        self.write(painter, right, count, quiet)
        head = QRect(inner.left(), inner.top(), inner.width() - side - 8, inner.height())
        used = self.write(painter, head, row.text, Pen(self.strong, theme.text))
        self.write(painter, head.adjusted(used + 8, drop, 0, 0), row.reading, quiet)
        below = inner.adjusted(0, self.plain_metrics.height() + 2, 0, 0)
        self.write(painter, below, row.around or row.meaning, quiet)
        painter.setPen(QColor(theme.rule))
        painter.drawLine(inner.left(), rect.bottom(), inner.right(), rect.bottom())


class TermsPanel(QWidget):
    """Shows terms and reports choices; knows no service and no other widget."""

    term_chosen = Signal(object)  # a Term; choosing a row again walks through its occurrences
    edit_requested = Signal(object)  # a Term that the reader wants to explain in own words
    hide_requested = Signal(object)  # a Term that is not to be marked any more
    export_requested = Signal(str, tuple)  # "markdown", "csv" or "anki", the Terms on show

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._script = Script.HANS
        self._article: Article | None = None
        self._terms: tuple[Term, ...] = ()
        self._turn: tuple[str, int] = ("", 0)
        self._menu_row: TermRow | None = None
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter by words"))
        self.filter.setAccessibleName(self.tr("Filter terms"))
        self.filter.setClearButtonEnabled(True)
        self.order = Choice(self.tr("Order"), self)
        self.order.show_choices([self.tr("By field"), self.tr("By place")])
        self.view: RowsView[TermRow] = RowsView(self.tr("Terms"), self)
        self.view.set_delegate(_TermDelegate(self.view))
        self.count = QLabel(self)
        self.count.setProperty("quiet", True)
        self.count.setFont(sized(self.count, 0.86))
        self.buttons = {
            "copy": (self.tr("Copy"), self.tr("Copy the terms on show as a table"), self._copy),
            "csv": ("CSV", self.tr("Export the terms on show as a CSV table"), self._csv),
            "markdown": (
                "Markdown",
                self.tr("Export the terms on show as Markdown"),
                self._markdown,
            ),
            "anki": ("Anki", self.tr("Export the terms on show as an Anki package"), self._anki),
        }
        self._arrange()
        self.filter.textChanged.connect(self._refresh)
        self.order.choice_changed.connect(self._refresh)
        self.view.row_chosen.connect(self._choose)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self._refresh()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 4, 14, 0)
        head.addWidget(self.filter, 1)
        head.addWidget(self.order)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 0, 14, 8)
        foot.setSpacing(6)
        foot.addWidget(self.count, 1)
        self._pushes: list[QPushButton] = []
        for text, hint, slot in self.buttons.values():
            button = QPushButton(text, self)
            button.setToolTip(hint)
            button.setAccessibleName(hint)
            button.setFont(sized(button, 0.9))
            button.clicked.connect(slot)
            foot.addWidget(button)
            self._pushes.append(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(7)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        layout.addLayout(foot)

    def take_focus(self) -> None:
        """Give the keyboard to the list (a focus proxy would hide the controls above from Tab)."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.view.show_theme(theme)

    def show_terms(self, terms: Sequence[Term], article: Article | None = None) -> None:
        """Show the terms of an article as it is shown, each headword once, in its script."""
        self._script = article.script if article is not None else Script.HANS
        self._article = article
        self._terms = tuple(sorted(terms, key=_start))
        self._refresh()

    def mark_term(self, term: Term) -> None:
        """Put the cursor on a term's row, because the reader came to it on the page."""
        for row in self.view.rows:
            if term in row.terms:
                self.view.mark_row(row.key)
                return

    def _refresh(self) -> None:
        words = fold(self.filter.text()).split()
        rows = [row for row in self._headwords() if _matches(row, words)]
        known = [row for row in rows if row.terms[0].entry.layer is not TermSource.UNEXPLAINED]
        unknown = [row for row in rows if row.terms[0].entry.layer is TermSource.UNEXPLAINED]
        shown = known if self.order.place == 1 else self._by_field(known)
        if unknown:
            heading = f"{word(TermSource.UNEXPLAINED)} · {len(unknown)}"
            shown = [*shown, TermRow((), heading), *unknown]
        self.view.show_rows(shown)
        self.count.setText(self.tr("%n term(s)", "", len(rows)) if self._terms else "")
        for widget in (self.filter, self.order, *self._pushes):
            widget.setVisible(bool(self._terms))
        if self._terms:
            self.view.set_empty_text(self.tr("No term matches the filter."))
        else:
            self.view.set_empty_text(self.tr("The terms of the article appear here."))

    def _headwords(self) -> list[TermRow]:
        """Return one row a headword, in the order of its first occurrence."""
        found: dict[str, list[Term]] = {}
        for term in self._terms:
            found.setdefault(term.entry.headword, []).append(term)
        rows = []
        for terms in found.values():
            entry = in_script(terms[0].entry, self._script)
            text = entry.traditional if self._script is Script.HANT else entry.headword
            unknown = entry.layer is TermSource.UNEXPLAINED
            told = self.tr("Not explained in this article")
            meaning = told if unknown else entry.definition or entry.english or ""
            around = self._around(terms[0]) if unknown else ""
            field = entry.field or word(entry.layer)
            rows.append(
                TermRow(tuple(terms), text, entry.reading or "", meaning, field, around, entry)
            )
        return rows

    def _around(self, term: Term) -> str:
        """Return the words around a term: all that its article says of it."""
        if self._article is None:
            return ""
        text, span = self._article.text, term.span
        start = max(text.rfind("\n", 0, span.start) + 1, span.start - AROUND)
        end = text.find("\n", span.end)
        end = min(len(text) if end < 0 else end, span.end + 2 * AROUND)
        before = "…" if start and text[start - 1] != "\n" else ""
        return f"{before}{text[start:end]}"

    def _by_field(self, rows: list[TermRow]) -> list[TermRow]:
        """Return rows under headings, fields with the most terms first."""
        fields: dict[str, list[TermRow]] = {}
        for row in rows:
            fields.setdefault(row.field, []).append(row)
        shown: list[TermRow] = []
        for field in sorted(fields, key=lambda name: -len(fields[name])):
            shown += [TermRow((), f"{field} · {len(fields[field])}"), *fields[field]]
        return shown

    def _choose(self, row: TermRow) -> None:
        key, turn = self._turn
        turn = (turn + 1) % len(row.terms) if key == row.key else 0
        self._turn = (row.key, turn)
        self.term_chosen.emit(row.terms[turn])

    def _show_menu(self, point: QPoint) -> None:
        """Offer what can be done with the headword at a point, or under the cursor."""
        index = self.view.indexAt(point)
        if index.isValid():
            self.view.setCurrentIndex(index)
        row = self.view.chosen_row()
        if row is None or not row.terms:
            return
        menu = self.menu_for(row)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.view.viewport().mapToGlobal(point))

    def menu_for(self, row: TermRow) -> QMenu:
        """Return the menu of a headword; it works on that row."""
        self._menu_row = row
        menu = QMenu(self)
        for name, text in (
            ("next", self.tr("Go to its next place")),
            ("edit", self.tr("Explain it in my own words…")),
            ("hide", self.tr("Do not mark it any more")),
            ("copy", self.tr("Copy")),
        ):
            menu.addAction(text).setData(name)
        menu.triggered.connect(self._do)
        return menu

    def _do(self, action: QAction) -> None:
        row = self._menu_row
        if row is None:
            return
        match str(action.data()):
            case "next":
                self._choose(row)
            case "edit":
                self.edit_requested.emit(row.terms[0])
            case "hide":
                self.hide_requested.emit(row.terms[0])
            case "copy":
                QGuiApplication.clipboard().setText(_line_of(row))

    def _shown(self) -> tuple[Term, ...]:
        return tuple(term for row in self.view.rows for term in row.terms)

    def _csv(self) -> None:
        self.export_requested.emit("csv", self._shown())

    def _markdown(self) -> None:
        self.export_requested.emit("markdown", self._shown())

    def _anki(self) -> None:
        self.export_requested.emit("anki", self._shown())

    def _copy(self) -> None:
        rows = [row for row in self.view.rows if row.terms]
        QGuiApplication.clipboard().setText("\n".join(map(_line_of, rows)))


def _line_of(row: TermRow) -> str:
    return "\t".join((row.text, row.reading, row.meaning, row.field))


def _start(term: Term) -> int:
    return term.span.start


def _matches(row: TermRow, words: list[str]) -> bool:
    entry = row.terms[0].entry
    more = "\n".join((entry.english or "", entry.source or "", *entry.members, *entry.aliases))
    text = fold(f"{row.spoken}\n{more}\n{row.field}")
    return all(part in text for part in words)
