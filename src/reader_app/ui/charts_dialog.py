"""Charts of an article's figures: what is listed together, and what changes over time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSplitter,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from reader_app.core.article import Article, Script
from reader_app.core.figure import Figure
from reader_app.core.figure_facts import FigureSeries, SeriesOrder
from reader_app.services.charts import Look, draw, name_of
from reader_app.ui.drawing_view import DrawingView
from reader_app.ui.figure_words import shown_figure
from reader_app.ui.theme import PAPER, Theme

LEAST = 420
"""Pixels a chart is wide at least."""


class ChartsDialog(QDialog):
    """Lists series, draws the chosen one, and reports what is wanted of it."""

    figure_chosen = Signal(object)  # Figure
    export_requested = Signal(str, object)  # "svg" or "png", Drawing

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Charts of figures"))
        self.setObjectName("charts")
        self._article: Article | None = None
        self._series: tuple[FigureSeries, ...] = ()
        self._theme = PAPER
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("What can be drawn"))
        self.list.setWordWrap(True)
        self.list.setMinimumWidth(180)
        self.list.setSpacing(3)
        self.chart = DrawingView(self.tr("Chart"), self)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setWidget(self.chart)
        self.area.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty = QLabel(
            self.tr(
                "Nothing to draw: no two figures of this article share a unit and either a "
                "list or a subject with its periods."
            ),
            self,
        )
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty("quiet", True)
        self.svg = QPushButton(self.tr("Save as SVG…"), self)
        self.png = QPushButton(self.tr("Save as PNG…"), self)
        for button in (self.svg, self.png):
            button.setAutoDefault(False)
        self._arrange()
        self.list.currentRowChanged.connect(self._show_chart)
        self.chart.point_chosen.connect(self._choose)
        self.svg.clicked.connect(partial(self._export, "svg"))
        self.png.clicked.connect(partial(self._export, "png"))
        self.show_series(None, ())

    def _arrange(self) -> None:
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.addWidget(self.list)
        self.split.addWidget(self.area)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([250, 650])
        self.split.setChildrenCollapsible(False)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.svg)
        foot.addWidget(self.png)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self.split, 1)
        layout.addWidget(self.empty, 1)
        layout.addLayout(foot)
        self.resize(940, 560)

    def show_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self._show_chart()

    def show_series(self, article: Article | None, series: Sequence[FigureSeries]) -> None:
        """Show what can be drawn of an article."""
        self._article = article
        self._series = tuple(sorted(series, key=_points, reverse=True))  # the richest first
        self.list.clear()
        for one in self._series:
            count = len(one.points)
            kind = (
                self.tr("%n period(s)", "", count)
                if one.order is SeriesOrder.PERIOD
                else self.tr("%n figure(s) together", "", count)
            )
            self.list.addItem(f"{name_of(one)}\n{kind}{f' · {one.unit}' if one.unit else ''}")
        some = bool(self._series)
        self.split.setVisible(some)
        self.empty.setVisible(not some)
        self.svg.setEnabled(some)
        self.png.setEnabled(some)
        if some:
            self.list.setCurrentRow(0)
        self._show_chart()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_chart()

    def _chosen(self) -> FigureSeries | None:
        row = self.list.currentRow()
        return self._series[row] if 0 <= row < len(self._series) else None

    def _shown(self, figure: Figure) -> str:
        article = self._article
        if article is None:
            return ""
        script = article.script if article.script in (Script.HANS, Script.HANT) else Script.HANS
        return shown_figure(figure, figure.span.slice(article.text), script)

    def _show_chart(self) -> None:
        series = self._chosen()
        if series is None:
            self.chart.show_drawing(None)
            return
        theme = self._theme
        colour = theme.figures[series.kind].line
        self.area.setStyleSheet(
            f"QScrollArea {{ background: {theme.page}; border: 1px solid {theme.rule}; "
            "border-radius: 6px; }"
        )
        look = Look(theme.page, theme.text, theme.muted, theme.rule, colour)
        width = max(LEAST, self.area.viewport().width())
        drawing = draw(series, look, self._shown, float(width))
        told = "; ".join(f"{p.label}: {self._shown(p.figure)}" for p in series.points)
        self.chart.show_drawing(drawing, told)

    def _choose(self, point: int) -> None:
        series = self._chosen()
        if series is not None and point < len(series.points):
            self.figure_chosen.emit(series.points[point].figure)
            QToolTip.showText(
                self.mapToGlobal(QPoint(self.width() // 2, 20)),
                self.tr("Shown on the page"),
                self,
            )

    def _export(self, kind: str) -> None:
        if self.chart.drawing is not None:
            self.export_requested.emit(kind, self.chart.drawing)


def _points(series: FigureSeries) -> int:
    return len(series.points)
