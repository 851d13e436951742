"""The search over the library: one field, what it finds under tabs, and when it was written."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.core.span import Span
from reader_app.services.search.indexing import Progress
from reader_app.ui.charts import Bar, BarChart
from reader_app.ui.choice import Choice
from reader_app.ui.room import Room
from reader_app.ui.search.help import QueryHelp
from reader_app.ui.search.results import count
from reader_app.ui.search.rows import ResultDelegate, ResultRow, ResultsView, RowKind
from reader_app.ui.sentences import say
from reader_app.ui.style import sized
from reader_app.ui.theme import PAPER, Theme

DEBOUNCE = 60
"""Milliseconds without a key after which a query is asked."""


class Tab(IntEnum):
    """What an answer is looked at as."""

    ARTICLES = 0
    CONTEXT = 1
    NOTES = 2
    FIGURES = 3
    TERMS = 4


class SearchView(Room):
    """Takes queries and shows answers a part at a time; finding them is not its affair."""

    query_changed = Signal(str)
    tab_changed = Signal(int)
    order_changed = Signal(int)  # a place in the choice of the tab on show
    more_wanted = Signal()  # further lines of the tab on show
    place_chosen = Signal(str, object)  # an article's id, a Span
    note_chosen = Signal(str, str)  # an article's id, a note's id
    year_chosen = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self._theme = PAPER
        self._years: tuple[tuple[str, int], ...] = ()
        self._counts: dict[Tab, int | None] = dict.fromkeys(Tab)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE)
        self._build_head()
        self._build_body()
        self._arrange()
        self._connect()
        self.show_nothing()

    def _build_head(self) -> None:
        self.back = QToolButton(self)
        self.back.setText("‹ " + self.tr("Article"))
        self.back.setProperty("flat", True)
        self.back.setToolTip(self.tr("Back to the article  Esc"))
        self.back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.field = QLineEdit(self)
        self.field.setFont(sized(self.field, 1.15))
        self.field.setPlaceholderText(self.tr("Words in all articles, notes, figures and terms"))
        self.field.setAccessibleName(self.tr("Search the library"))
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self.help_button = QToolButton(self)
        self.help_button.setText("?")
        self.help_button.setCheckable(True)
        self.help_button.setToolTip(self.tr("How to ask"))
        self.help_button.setAccessibleName(self.tr("How to ask"))
        self.help_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.problem = QLabel(self)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.setProperty("quiet", True)
        self.problem.hide()

    def _build_body(self) -> None:
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("What to look at"))
        for _ in Tab:
            self.tabs.addTab("")
        self.order = Choice(self.tr("Order"), self)
        self.chart = BarChart(self.tr("Articles by year"), self)
        self.first_year, self.last_year = QLabel(self), QLabel(self)
        for label in (self.first_year, self.last_year):
            label.setProperty("quiet", True)
            label.setFont(sized(label, 0.82))
        self.list = ResultsView(self.tr("Results"), self)
        self.list.setObjectName("results")
        self._delegate = ResultDelegate(self.list)
        self.list.set_delegate(self._delegate)
        self.help = QueryHelp(self)
        self.help.hide()
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        self.progress.setMaximumWidth(220)
        self.progress_words = QLabel(self)
        self.progress_words.setProperty("quiet", True)
        self.progress_words.setFont(sized(self.progress_words, 0.9))
        self._name_tabs()
        self._offer_orders()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        for widget, stretch in ((self.back, 0), (self.field, 1), (self.help_button, 0)):
            head.addWidget(widget, stretch)
        years = QHBoxLayout()
        years.setSpacing(6)
        years.addWidget(self.first_year, 0, Qt.AlignmentFlag.AlignBottom)
        years.addWidget(self.chart, 0, Qt.AlignmentFlag.AlignBottom)
        years.addWidget(self.last_year, 0, Qt.AlignmentFlag.AlignBottom)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.order, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        row.addLayout(years)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.progress_words)
        foot.addWidget(self.progress)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 4, 6)
        layout.setSpacing(8)
        helping = QHBoxLayout()
        helping.addWidget(self.help)
        for part in (head, row, foot, helping):
            part.setContentsMargins(0, 0, 14, 0)
        layout.addLayout(head)
        layout.addWidget(self.problem)
        layout.addLayout(helping)
        layout.addLayout(row)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.back.clicked.connect(self.closed)
        self.field.textChanged.connect(self._wait)
        self._timer.timeout.connect(self._ask)
        self.help_button.toggled.connect(self.help.setVisible)
        self.help.example_chosen.connect(self.ask)
        self.tabs.currentChanged.connect(self._change_tab)
        self.order.choice_changed.connect(self.order_changed)
        self.chart.bar_chosen.connect(self._choose_year)
        self.list.row_chosen.connect(self._choose)
        self.list.more_wanted.connect(self.more_wanted)

    # -- what the view is told

    @property
    def tab(self) -> Tab:
        """The tab on show."""
        return Tab(self.tabs.currentIndex())

    @property
    def theme(self) -> Theme:
        """The colours on show."""
        return self._theme

    def sizeHint(self) -> QSize:
        return QSize(900, 600)

    def take_focus(self) -> None:
        """Put the cursor into the field, its words selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def ask(self, query: str) -> None:
        """Ask a query as if it had been typed, at once."""
        self.field.setText(query)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask()

    def show_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.list.show_theme(theme)
        self.chart.show_theme(theme)

    def show_nothing(self) -> None:
        """Show that nothing was asked yet."""
        self.show_problem("")
        self.show_counts(dict.fromkeys(Tab))
        self.show_years(())
        self.show_rows((), more=False)
        self.list.set_empty_text(
            self.tr(
                "Everything you have read, found again.\n\n"
                "Type any words, in simplified or traditional characters. “?” shows how to ask "
                "for titles, tags, dates and numbers."
            )
        )

    def show_problem(self, sentence: str, place: Span | None = None) -> None:
        """Say what is wrong with the query ("" for nothing), below the field."""
        told = say(sentence) if sentence else ""
        self.problem.setText(told)
        self.problem.setVisible(bool(told))
        self.field.setAccessibleDescription(told)
        self.field.setToolTip(told)
        if place is not None and told:
            words = self.field.text()[place.start : place.end]
            if words and words not in told:
                self.problem.setText(f"{told}  →  {words}")

    def show_counts(self, counts: dict[Tab, int | None]) -> None:
        """Show how many there are under every tab (None: not known)."""
        self._counts = counts
        self._name_tabs()

    def show_years(self, years: Sequence[tuple[str, int]]) -> None:
        """Show how many articles of the answer are of which year."""
        self._years = tuple(years)
        shown = len(self._years) > 1
        for widget in (self.chart, self.first_year, self.last_year):
            widget.setVisible(shown)
        if shown:
            self.first_year.setText(self._years[0][0])
            self.last_year.setText(self._years[-1][0])
            bars = [
                Bar(year, number, self.tr("%n article(s)", "", number))
                for year, number in self._years
            ]
            self.chart.setFixedWidth(min(300, 24 * len(bars)))
            self.chart.show_bars(bars)

    def show_rows(self, rows: Sequence[ResultRow], *, more: bool) -> None:
        """Show the first lines of an answer."""
        self.list.show_rows(rows)
        self.list.scrollToTop()
        self.list.append_rows((), more=more)
        if rows and self.list.hasFocus() and self.list.chosen_row() is None:
            self.list.mark_row(rows[0].key)  # the reader is in the list: a line stays chosen

    def append_rows(self, rows: Sequence[ResultRow], *, more: bool) -> None:
        """Show further lines."""
        self.list.append_rows(rows, more=more)

    def show_empty(self, text: str) -> None:
        """Say what stands in place of an empty answer."""
        self.list.set_empty_text(text)

    def show_progress(self, progress: Progress | None) -> None:
        """Show how much of the library is in the index, nothing when all of it is."""
        shown = progress is not None and not progress.complete
        self.progress.setVisible(shown)
        self.progress_words.setVisible(shown)
        if progress is not None and shown:
            self.progress.setMaximum(progress.total)
            self.progress.setValue(progress.done)
            self.progress_words.setText(
                self.tr("Indexing: {done} of {total}").format(
                    done=count(progress.done), total=count(progress.total)
                )
            )

    # -- what the reader does

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            down = event.key() in {Qt.Key.Key_Down, Qt.Key.Key_PageDown}
            if event.type() == QEvent.Type.KeyPress and down and self.list.rows:
                self._enter_list()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.field.hasFocus():
            self._ask()
            self._enter_list()
        elif event.matches(QKeySequence.StandardKey.Find):
            self.take_focus()
        elif event.key() == Qt.Key.Key_Up and self.list.hasFocus():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _enter_list(self) -> None:
        if self.list.rows:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            if self.list.chosen_row() is None:
                self.list.mark_row(self.list.rows[0].key)

    def _wait(self) -> None:
        self._timer.start()

    def _ask(self) -> None:
        self._timer.stop()
        self.query_changed.emit(self.field.text())

    def _change_tab(self, place: int) -> None:
        self._offer_orders()
        self.tab_changed.emit(place)

    def _offer_orders(self) -> None:
        if self.tab is Tab.CONTEXT:
            texts = [
                self.tr("In order"),
                self.tr("By what follows"),
                self.tr("By what precedes"),
            ]
        else:
            texts = [self.tr("Best first"), self.tr("Newest first"), self.tr("Oldest first")]
        if self.order.texts != tuple(texts):
            self.order.show_choices(texts)
        self.order.setVisible(self.tab in {Tab.ARTICLES, Tab.CONTEXT, Tab.FIGURES})

    def _choose_year(self, place: int) -> None:
        self.year_chosen.emit(self._years[place][0])

    def _choose(self, row: ResultRow) -> None:
        if row.kind is RowKind.TERM:
            self.tabs.setCurrentIndex(Tab.ARTICLES)
            self.ask(row.query)
        elif row.kind is RowKind.NOTE:
            self.note_chosen.emit(row.article_id, row.query)
        elif row.place is not None:
            self.place_chosen.emit(row.article_id, row.place)

    def _name_tabs(self) -> None:
        names = {
            Tab.ARTICLES: self.tr("Articles"),
            Tab.CONTEXT: self.tr("In context"),
            Tab.NOTES: self.tr("Notes"),
            Tab.FIGURES: self.tr("Figures"),
            Tab.TERMS: self.tr("Terms"),
        }
        for tab, name in names.items():
            number = self._counts.get(tab)
            self.tabs.setTabText(tab, name if number is None else f"{name} {count(number)}")
