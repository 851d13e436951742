"""The figures ledger at work: filled from the library, and laid out by period and article."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader_app.core.article import Article
from reader_app.core.figure import Figure, FigureKind
from reader_app.core.folding import fold
from reader_app.core.ledger import Ledger, LedgerEntry, LedgerFigure
from reader_app.core.library import ArticleSummary

_COMPARED = frozenset(
    (
        FigureKind.COUNT,
        FigureKind.MEASURE,
        FigureKind.MONEY,
        FigureKind.PERCENTAGE,
        FigureKind.FRACTION,
        FigureKind.DURATION,
    )
)
LONGEST = 24
"""Code points of a subject beyond which it is a clause that no other article repeats."""
_PLACING = re.compile(
    r"^(?:全(?:省|市|县|区|国|州|镇|年|港|台)|[我本该](?:省|市|县|区|国|港)|其中|预计|今年|去年|上年|"
    r"累计|完成|实现|达到|年末|目前|当前|同期|将|使|的|“|”|\"|「|」)+"
)
_RELATIVE = (("去年", -1), ("上年", -1), ("前年", -2), ("明年", 1))
_YEAR = re.compile(r"(?:19|20)\d\d")


_NOTHING = frozenset(
    (
        "这",
        "过去",
        "未来",
        "方面",
        "方面工作",
        "大局",
        "规划",
        "规划纲要",
        "规划的建议",
        "以上",
        "以下",
        "左右",
        "近",
        "每",
    )
)
"""What is in every article and compares nothing."""


def key_of(subject: str) -> str:
    """Return a subject folded, without the words that only place it: 全省地区生产总值 → 地区生产总值."""
    folded = fold(subject).strip()
    bare = _PLACING.sub("", folded)
    return bare or folded


def ledger_figures(article: Article, figures: Iterable[Figure]) -> list[LedgerFigure]:
    """Return the figures of an article that the ledger compares: those with a subject and a number."""
    from reader_app.analysis.figures.grouping import period_order

    found = _YEAR.search(article.metadata.date or "")
    year = int(found[0]) if found else None
    kept = []
    for figure in figures:
        value = figure.value[-1] if isinstance(figure.value, tuple) else figure.value
        subject = figure.subject
        if figure.kind not in _COMPARED or not subject or len(subject) > LONGEST:
            continue
        if not isinstance(value, int | float):
            continue
        key = key_of(subject)
        if len(key) < 2 or key in _NOTHING:
            continue
        order = period_order(figure.period) or _in_year(figure.period, year)
        kept.append(
            LedgerFigure(
                figure.span,
                figure.span.slice(article.text),
                subject,
                key,
                figure.kind,
                fold(figure.unit or ""),
                float(value),
                "" if figure.change is None else figure.change.value,
                figure.basis or "",
                figure.period or "",
                0 if order is None else order[0] * 12 + order[1],
            )
        )
    return kept


def _in_year(period: str | None, year: int | None) -> tuple[int, int] | None:
    """Place what is said without a year in the year of its article: 去年, 上半年, or nothing."""
    from reader_app.analysis.figures.grouping import period_order

    if year is None:
        return None
    folded = fold(period or "")
    for word, step in _RELATIVE:
        if folded.startswith(word):
            return year + step, 12
    return period_order(f"{year}年{folded}")


@dataclass(frozen=True, slots=True)
class Filled:
    """How far the ledger is: articles in it, of those in the library."""

    done: int
    total: int


class LedgerKeeper:
    """Keeps what figures count in the ledger, but of articles in the trash.

    All raise StorageFailed, and IndexLost where the ledger is made anew.
    """

    def __init__(self, ledger: Ledger, trashed: Container[str] = ()) -> None:
        self._ledger = ledger
        self._trashed = trashed

    def wants(self, article_id: str) -> bool:
        return article_id not in self._trashed

    def stamps(self) -> Mapping[str, str]:
        return self._ledger.stamps()

    def put(self, article_id: str, stamp: str, article: Article, figures: Sequence[Figure]) -> None:
        self._ledger.put(article_id, stamp, ledger_figures(article, figures))

    def drop(self, article_ids: Iterable[str]) -> None:
        self._ledger.drop(article_ids)


@dataclass(frozen=True, slots=True)
class LedgerColumn:
    """One article of a table."""

    article_id: str
    title: str
    date: str


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One period: month as in LedgerFigure, and for each column the figures there."""

    month: int
    period: str
    cells: tuple[tuple[LedgerFigure, ...], ...]


@dataclass(frozen=True, slots=True)
class LedgerTable:
    """One subject in several articles, side by side by period."""

    columns: tuple[LedgerColumn, ...]
    rows: tuple[LedgerRow, ...]


def lay_out(entries: Sequence[LedgerEntry], articles: Mapping[str, ArticleSummary]) -> LedgerTable:
    """Lay a subject's figures out: a column an article, oldest first, a row a period.

    Figures whose period cannot be placed in time come last, one row for each wording.
    """
    ids = dict.fromkeys(entry.article_id for entry in entries)
    columns = sorted((_column(id_, articles.get(id_)) for id_ in ids), key=_age)
    places = {column.article_id: place for place, column in enumerate(columns)}
    rows: dict[tuple[int, str], list[list[LedgerFigure]]] = {}
    for entry in entries:
        figure = entry.figure
        name = (figure.month, "") if figure.month else (0, figure.period)
        cells = rows.setdefault(name, [[] for _ in columns])
        cells[places[entry.article_id]].append(figure)
    ordered = sorted(rows.items(), key=_row_place)
    return LedgerTable(
        tuple(columns),
        tuple(
            LedgerRow(month, _period_name(month, words), tuple(map(tuple, cells)))
            for (month, words), cells in ordered
        ),
    )


def _column(article_id: str, summary: ArticleSummary | None) -> LedgerColumn:
    if summary is None:
        return LedgerColumn(article_id, article_id, "")
    return LedgerColumn(article_id, summary.title or "", summary.date or "")


def _age(column: LedgerColumn) -> tuple[str, str]:
    return column.date or "9999", column.title


Named = tuple[tuple[int, str], list[list[LedgerFigure]]]


def _row_place(row: Named) -> tuple[bool, int, str]:
    (month, words), _ = row
    return month == 0, month, words


def _period_name(month: int, words: str) -> str:
    """Return a period in ISO 8601: a year for December, else year and month; or its own words."""
    if not month:
        return words
    year, number = divmod(month - 1, 12)
    return f"{year}" if number == 11 else f"{year}-{number + 1:02d}"
