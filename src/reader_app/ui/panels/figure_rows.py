"""One figure in the panel, repeats of it gathered into the same row."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nlargest

from PySide6.QtCore import QLine, QRect
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from reader_app.core.article import Article
from reader_app.core.figure import Figure
from reader_app.core.span import Span
from reader_app.ui.figure_words import shown_figure, size_of
from reader_app.ui.places import SectionIndex
from reader_app.ui.rows import Pen, RowDelegate
from reader_app.ui.sentences import say

_PAD = 14
_COLUMN = 10  # between two columns
_FITTED = 40  # figures with the longest words, by which the first column is made wide
_AROUND = 18  # characters shown of a sentence whose figure has no subject
_BREAK = re.compile(r"[，。；：、！？,;:!?\n\t]")


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure and its repeats, in the order of the text; the first speaks for all.

    What it says is put together when it is asked for: of thousands a screenful is.
    """

    figures: tuple[Figure, ...]
    derived: str
    index: SectionIndex
    article: Article = field(compare=False, repr=False)

    @property
    def key(self) -> str:
        span = self.figures[0].span
        return f"{span.start}-{span.end}"

    @property
    def choosable(self) -> bool:
        return True

    @property
    def quote(self) -> str:
        """The figure as it stands in the text, on one line."""
        return self.figures[0].span.slice(self.article.text).replace("\n", " ")

    @property
    def shown(self) -> str:
        """The figure's value as lists show it."""
        return shown_figure(self.figures[0], self.quote, self.article.script)

    @property
    def what(self) -> str:
        """What it counts and against what, "" where the text does not say."""
        subject = next((figure.subject for figure in self.figures if figure.subject), "")
        return " ".join(part for part in (subject, self.figures[0].basis) if part)

    @property
    def when(self) -> str:
        """The period it is of, "" where the text does not say."""
        return self.figures[0].period or ""

    @property
    def section(self) -> str:
        """The title of the section it stands in, "" for none."""
        return self.index.title_at(self.figures[0].span.start)

    @property
    def around(self) -> str:
        """The words beside a figure that has nothing else to say."""
        return "" if self.what else _words_around(self.article.text, self.figures[0].span)

    @property
    def spoken(self) -> str:
        parts = (self.shown, self.what, self.when, self.derived, self.section)
        spoken = ", ".join(part for part in parts if part)
        return f"{spoken}, ×{len(self.figures)}" if len(self.figures) > 1 else spoken

    @property
    def hint(self) -> str:
        first = self.figures[0]
        reason = say(first.reason) if first.reason else ""
        parts = (self.quote, self.what, self.when, self.derived, reason, self.section)
        return "\n".join(part for part in parts if part)


def build_rows(
    article: Article,
    figures: Sequence[Figure],
    derived: Mapping[Span, str],
    *,
    group: bool,
    by_size: bool,
) -> list[FigureRow]:
    """Return the rows for figures of an article, by place or from large to small.

    Figures repeat each other when kind, value, unit, bounds and direction are the same and their
    subjects do not differ (one may have none).
    """
    groups = _grouped(figures) if group else [(figure,) for figure in figures]
    if by_size:
        groups = sorted(groups, key=_size_key)
    index = SectionIndex(article)
    return [FigureRow(group_, derived.get(group_[0].span, ""), index, article) for group_ in groups]


def _grouped(figures: Sequence[Figure]) -> list[tuple[Figure, ...]]:
    found: dict[tuple[object, ...], list[list[Figure]]] = {}
    order: list[list[Figure]] = []
    for figure in figures:
        alike = found.setdefault(
            (figure.kind, figure.value, figure.unit, figure.qualifier, figure.change), []
        )
        for group in alike:
            if figure.value is not None and _same_subject(group[0].subject, figure.subject):
                group.append(figure)
                break
        else:
            alike.append([figure])
            order.append(alike[-1])
    return [tuple(group) for group in order]


def _same_subject(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _size_key(group: tuple[Figure, ...]) -> tuple[int, float, int]:
    size = size_of(group[0])
    if size is None:
        return (1, 0.0, group[0].span.start)
    return (0, -size, group[0].span.start)


def _words_around(text: str, span: Span) -> str:
    """Return the words that follow a figure in its sentence, or else those before it."""
    after = _BREAK.split(text[span.end : span.end + _AROUND], maxsplit=1)[0].strip()
    if len(after) > 1:
        return f"…{after}"
    before = _BREAK.split(text[max(0, span.start - _AROUND) : span.start])[-1].strip()
    return f"{before}…" if before else ""


def _length(row: FigureRow) -> int:
    return len(row.figures[0].span)


class FigureDelegate(RowDelegate[FigureRow]):
    """Paints value, subject and period in three columns, the derived value below."""

    value_width = 80  # of the first column, set from the rows

    def set_fonts(self) -> None:
        super().set_fonts()
        self.strong_metrics = QFontMetrics(self.strong)

    def fit(self, rows: Sequence[FigureRow]) -> None:
        """Make the first column as wide as its values need, at most 42 % of the row."""
        longest = nlargest(_FITTED, rows, key=_length)
        widths = (self.strong_metrics.horizontalAdvance(row.shown) for row in longest)
        self.value_width = max(widths, default=40)

    def height_of(self, row: FigureRow) -> int:
        second = self.small_metrics.height() + 1 if row.derived else 0
        return self.plain_metrics.height() + second + 13

    def paint_row(self, painter: QPainter, rect: QRect, row: FigureRow, *, lit: bool) -> None:  # noqa: ARG002
        theme = self.theme
        inner = rect.adjusted(_PAD, 6, -_PAD, -6)
        tint = theme.figures[row.figures[0].kind]
        mark = QRect(rect.left() + 5, inner.top() + 3, 3, self.plain_metrics.height() - 6)
        painter.fillRect(mark, QColor(tint.line))
        first = min(self.value_width, round(inner.width() * 0.42))
        last = self._last_width(row, inner.width())
        value = QRect(inner.left(), inner.top(), first, inner.height())
        self.write(painter, value, row.shown, Pen(self.strong, theme.text))
        left = inner.left() + first + _COLUMN
        middle = QRect(left, inner.top(), inner.right() - last - left, inner.height())
        what = row.what or row.around
        if len(row.figures) > 1:
            what = f"{what}  ×{len(row.figures)}"
        self.write(painter, middle, what, Pen(self.plain, theme.text if row.what else theme.muted))
        quiet = Pen(self.small, theme.muted)
        drop = self.plain_metrics.ascent() - self.small_metrics.ascent()
        side = QRect(
            inner.right() - last + _COLUMN, inner.top() + drop, last - _COLUMN + 1, inner.height()
        )
        self.write(painter, side, row.when or row.section, quiet, right=True)
        if row.derived:
            below = QRect(
                left,
                inner.top() + self.plain_metrics.height() + 1,
                inner.right() - left,
                inner.height(),
            )
            self.write(painter, below, row.derived, quiet)
        painter.setPen(QColor(theme.rule))
        painter.drawLine(QLine(inner.left(), rect.bottom(), inner.right(), rect.bottom()))

    def _last_width(self, row: FigureRow, whole: int) -> int:
        wanted = self.small_metrics.horizontalAdvance(row.when or row.section)
        return min(wanted, round(whole * 0.26)) + _COLUMN
