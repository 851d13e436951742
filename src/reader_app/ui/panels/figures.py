"""The figures of an article: all of them, filtered, sorted, charted by section."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.core.article import Article
from reader_app.core.figure import Figure, FigureKind
from reader_app.core.span import Span
from reader_app.ui.charts import Bar, BarChart
from reader_app.ui.chips import ChipRow
from reader_app.ui.choice import Choice
from reader_app.ui.panels.figure_rows import FigureDelegate, FigureRow, build_rows
from reader_app.ui.places import SectionIndex
from reader_app.ui.rows import RowsView
from reader_app.ui.style import sized
from reader_app.ui.theme import PAPER, Theme
from reader_app.ui.wording import word

_ALL = -1  # the section filter shows every section


class FiguresPanel(QWidget):
    """Shows figures and reports choices; knows no service and no other widget."""

    figure_chosen = Signal(object)  # a Figure; choosing a row again walks through its repeats
    kinds_changed = Signal(frozenset)  # the FigureKinds that are to be seen, here and on the page
    charts_requested = Signal()
    export_requested = Signal(str, tuple)  # "csv" or "markdown", the Figures on show

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._figures: tuple[Figure, ...] = ()
        self._derived: Mapping[Span, str] = {}
        self._turn: tuple[str, int] = ("", 0)
        self._hidden: frozenset[FigureKind] = frozenset()
        self._theme = PAPER
        self._build_controls()
        self._build_list()
        self._arrange()
        self._refresh()

    def _build_controls(self) -> None:
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter by words"))
        self.filter.setAccessibleName(self.tr("Filter figures"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._refilter)
        self.kinds = ChipRow(self.tr("Kinds of figures"), self)
        self.kinds.chosen_changed.connect(self._report_kinds)
        self.chart = BarChart(self.tr("Figures by section"), self)
        self.kinds.lead_to(self.chart)
        self.chart.bar_chosen.connect(self._choose_section)
        self.section = Choice(self.tr("Section"), self)
        self.section.choice_changed.connect(self._refilter)
        self.order = Choice(self.tr("Order"), self)
        self.order.show_choices([self.tr("By place"), self.tr("By size")])
        self.order.choice_changed.connect(self._refilter)
        self.group = self.order.add_toggle(self.tr("Gather repeats"), on=True)
        self.group.toggled.connect(self._refilter)

    def _build_list(self) -> None:
        self.view: RowsView[FigureRow] = RowsView(self.tr("Figures"), self)
        self._delegate = FigureDelegate(self.view)
        self.view.set_delegate(self._delegate)
        self.view.row_chosen.connect(self._choose)
        self.count = QLabel(self)
        self.count.setProperty("quiet", True)
        self.count.setFont(sized(self.count, 0.86))
        self.copy = QPushButton(self.tr("Copy"), self)
        self.copy.setToolTip(self.tr("Copy the figures on show as a table"))
        self.csv = QPushButton("CSV", self)
        self.csv.setToolTip(self.tr("Export the figures on show as a CSV table"))
        self.csv.setAccessibleName(self.tr("Export as CSV"))
        self.markdown = QPushButton("Markdown", self)
        self.markdown.setToolTip(self.tr("Export the figures on show as a Markdown table"))
        self.markdown.setAccessibleName(self.tr("Export as Markdown"))
        self.charts = QPushButton(self.tr("Charts"), self)
        self.charts.setToolTip(self.tr("Draw what is listed together and what changes over time"))
        self.charts.clicked.connect(self.charts_requested)
        self.charts.setProperty("flat", True)
        for button in (self.copy, self.csv, self.markdown):
            button.setFont(sized(button, 0.9))
        self.copy.clicked.connect(self._copy)
        self.csv.clicked.connect(self._export_csv)
        self.markdown.clicked.connect(self._export_markdown)

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.addWidget(self.filter, 1)
        second = QHBoxLayout()
        second.addWidget(self.section)
        second.addStretch(1)
        second.addWidget(self.charts)
        second.addWidget(self.order)
        head = QVBoxLayout()
        head.setContentsMargins(14, 4, 14, 0)
        head.setSpacing(7)
        head.addLayout(first)
        head.addWidget(self.kinds)
        head.addWidget(self.chart)
        head.addLayout(second)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 0, 14, 8)
        foot.setSpacing(6)
        foot.addWidget(self.count, 1)
        for button in (self.copy, self.csv, self.markdown):
            foot.addWidget(button)
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
        self._theme = theme
        self.view.show_theme(theme)
        self.chart.show_theme(theme)
        self._show_chips()
        self._show_chart()

    def show_figures(
        self,
        article: Article,
        figures: Sequence[Figure],
        derived: Mapping[Span, str] | None = None,
    ) -> None:
        """Show the figures of an article; derived gives some of them a line computed from them."""
        self._article = article
        self._figures = tuple(sorted(figures, key=_start))
        self._derived = derived or {}
        self._refresh()

    def show_kinds(self, kinds: frozenset[FigureKind]) -> None:
        """Show which kinds are to be seen, without a report."""
        self._hidden = frozenset(FigureKind) - kinds
        self._show_chips()
        self._refilter()

    def mark_figure(self, figure: Figure) -> None:
        """Put the cursor on a figure's row, because the reader came to it on the page."""
        for row in self.view.rows:
            if figure in row.figures:
                self.view.mark_row(row.key)
                return

    def _refresh(self) -> None:
        index = SectionIndex(self._article) if self._article is not None else None
        self._sections = [
            index.section_at(figure.span.start) if index is not None else None
            for figure in self._figures
        ]
        titles = index.titles if index is not None else ()
        self.section.show_choices([self.tr("All sections"), *titles])
        self.section.setVisible(len(titles) > 1)
        for widget in (
            self.filter,
            self.order,
            self.kinds,
            self.charts,
            self.copy,
            self.csv,
            self.markdown,
        ):
            widget.setVisible(bool(self._figures))
        self._show_chips()
        self._show_chart()
        self._refilter()

    def _show_chips(self) -> None:
        counts = Counter(figure.kind for figure in self._figures)
        self.kinds.show_chips(
            [
                (
                    kind.value,
                    f"{word(kind)} {counts[kind]}",
                    self.tr("Show or hide: {kind}").format(kind=word(kind)),
                )
                for kind in FigureKind
                if counts[kind]
            ]
        )
        for kind in counts:
            self.kinds.set_colour(kind.value, self._theme.figures[kind].line)
        self.kinds.choose(frozenset(kind.value for kind in FigureKind if kind not in self._hidden))

    def _show_chart(self) -> None:
        titles = self.section.texts[1:]
        counts = Counter(self._sections)
        bars = [
            Bar(title, counts[number], self.tr("%n figure(s)", "", counts[number]))
            for number, title in enumerate(titles)
        ]
        self.chart.show_bars(bars, self._theme.figures[FigureKind.COUNT].line)
        self.chart.setVisible(len(bars) > 1 and any(counts.values()))

    def _shown(self) -> list[Figure]:
        """Return the figures that pass the filters for kind and section."""
        section = self.section.place - 1
        return [
            figure
            for figure, number in zip(self._figures, self._sections, strict=True)
            if figure.kind not in self._hidden and section in {_ALL, number}
        ]

    def _refilter(self) -> None:
        section = self.section.place - 1
        self.chart.light(frozenset({section}) if section >= 0 else frozenset())
        rows: list[FigureRow] = []
        if self._article is not None:
            words = self.filter.text().casefold().split()
            rows = [
                row
                for row in build_rows(
                    self._article,
                    self._shown(),
                    self._derived,
                    group=self.group.isChecked(),
                    by_size=self.order.place == 1,
                )
                if all(part in row.hint.casefold() or part in row.shown for part in words)
            ]
        self._delegate.fit(rows)
        self.view.show_rows(rows)
        shown, whole = sum(len(row.figures) for row in rows), len(self._figures)
        told = self.tr("%n figure(s)", "", whole)
        if shown != whole:
            told = self.tr("{shown} of {all}").format(shown=shown, all=told)
        self.count.setText(told if whole else "")
        if whole:
            self.view.set_empty_text(self.tr("No figure matches the filters."))
        else:
            self.view.set_empty_text(self.tr("The figures of the article appear here."))

    def _choose_section(self, number: int) -> None:
        place = number + 1
        self.section.choose(0 if self.section.place == place else place)

    def _report_kinds(self, names: frozenset[str]) -> None:
        present = {figure.kind for figure in self._figures}
        chosen = frozenset(FigureKind(name) for name in names)
        self._hidden = (self._hidden - present) | (present - chosen)
        self._refilter()
        self.kinds_changed.emit(frozenset(FigureKind) - self._hidden)

    def _choose(self, row: FigureRow) -> None:
        key, turn = self._turn
        turn = (turn + 1) % len(row.figures) if key == row.key else 0
        self._turn = (row.key, turn)
        self.figure_chosen.emit(row.figures[turn])

    def _rows_figures(self) -> tuple[Figure, ...]:
        return tuple(figure for row in self.view.rows for figure in row.figures)

    def _export_csv(self) -> None:
        self.export_requested.emit("csv", self._rows_figures())

    def _export_markdown(self) -> None:
        self.export_requested.emit("markdown", self._rows_figures())

    def _copy(self) -> None:
        lines = ["\t".join((row.shown, row.what, row.when, row.section)) for row in self.view.rows]
        QGuiApplication.clipboard().setText("\n".join(lines))


def _start(figure: Figure) -> int:
    return figure.span.start
