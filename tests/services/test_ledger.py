"""What of an article goes into the ledger, and a subject side by side by period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from reader_app.analysis.figures import find_figures
from reader_app.core.article import Article
from reader_app.core.errors import StorageFailed
from reader_app.core.figure import Figure
from reader_app.core.figure_correction import CorrectionAction, FigureCorrection
from reader_app.core.ledger import LedgerFigure, LedgerSubject
from reader_app.core.library import ArticleSummary
from reader_app.core.note import Quote
from reader_app.core.span import Span
from reader_app.services.export.ledger import ledger_csv
from reader_app.services.figure_reading import FigureReading
from reader_app.services.ledger import LedgerKeeper, key_of, lay_out, ledger_figures
from reader_app.storage.ledger import SqliteLedger
from tests.analysis.figures.articles import plain_article

TEXTS = {
    "old": ("2024年，全省粮食产量620亿斤，增长1.5%。", "2025-01-20"),
    "new": ("今年粮食產量630億斤，去年粮食产量620亿斤。", "2025-12-30"),
}


def article(id_: str) -> Article:
    text, date = TEXTS[id_]
    plain = plain_article(text)
    return replace(plain, metadata=replace(plain.metadata, date=date))


def summary(id_: str) -> ArticleSummary:
    return ArticleSummary(
        id_, f"v-{id_}", f"题目 {id_}", None, TEXTS[id_][1], None, 10, "2025", None, None, 0.0, 0
    )


def found(id_: str) -> list[LedgerFigure]:
    one = article(id_)
    return ledger_figures(one, find_figures(one))


def test_subjects_are_compared_without_words_that_only_place_them() -> None:
    assert key_of("全省粮食产量") == key_of("粮食產量") == "粮食产量"
    assert key_of("其中") == "其中"


def test_periods_without_a_year_take_that_of_the_article() -> None:
    assert [(one.quote, one.month) for one in found("new")] == [
        ("630億斤", 2025 * 12 + 12),
        ("620亿斤", 2024 * 12 + 12),
    ]


class Filling:
    """A ledger filled from TEXTS."""

    def __init__(self, path: Path) -> None:
        self.ledger = SqliteLedger(path)
        self.said: dict[str, list[FigureCorrection]] = {}
        self.loaded: list[str] = []
        self._reading = FigureReading(
            self._load, self._find, self._corrections, self._stamps, [LedgerKeeper(self.ledger)]
        )

    def catch_up(self, articles: Sequence[ArticleSummary], *, stopped: bool = False) -> int:
        versions = {one.id: one.version for one in articles}
        done, _total = self._reading.catch_up(versions, lambda: stopped)
        return done

    def _load(self, id_: str) -> Article:
        self.loaded.append(id_)
        if id_ == "gone":
            raise StorageFailed("It is gone.")
        return article(id_)

    def _find(self, one: Article, _version: str) -> Sequence[Figure]:
        return find_figures(one)

    def _corrections(self, id_: str) -> list[FigureCorrection]:
        return self.said.get(id_, [])

    def _stamps(self) -> dict[str, str]:
        return {id_: str(len(said)) for id_, said in self.said.items()}


def test_only_what_changed_is_read_again(tmp_path: Path) -> None:
    filled = Filling(tmp_path / "figures.db")
    both = [summary("old"), summary("new")]
    assert filled.catch_up(both) == 2
    filled.loaded.clear()
    filled.catch_up(both)
    assert filled.loaded == []
    quote = Quote("620亿斤", "产量", "，增")
    start = TEXTS["old"][0].index("620")
    filled.said["old"] = [FigureCorrection(CorrectionAction.REMOVE, quote, Span(start, start + 5))]
    filled.catch_up(both)
    assert filled.loaded == ["old"]
    (grain,) = filled.ledger.subjects(("粮食产量", "斤"), least=1)
    assert grain.figures == 2
    filled.catch_up([summary("new")])
    assert set(filled.ledger.stamps()) == {"new"}
    filled.ledger.close()


def test_stops_when_asked_and_passes_over_what_cannot_be_loaded(tmp_path: Path) -> None:
    filled = Filling(tmp_path / "figures.db")
    TEXTS["gone"] = ("", "")
    try:
        gone = [summary("gone"), summary("old")]
        assert filled.catch_up(gone, stopped=True) == 0
        filled.catch_up(gone)
        assert set(filled.ledger.stamps()) == {"old"}
    finally:
        del TEXTS["gone"]
        filled.ledger.close()


def test_a_subject_side_by_side_by_period(tmp_path: Path) -> None:
    filled = Filling(tmp_path / "figures.db")
    articles = {id_: summary(id_) for id_ in TEXTS}
    filled.catch_up(list(articles.values()))
    (grain,) = filled.ledger.subjects(("粮食产量", "斤"))
    table = lay_out(filled.ledger.entries(grain.id), articles)
    assert [column.title for column in table.columns] == ["题目 old", "题目 new"]
    cells = [(row.period, [[f.quote for f in cell] for cell in row.cells]) for row in table.rows]
    assert cells == [("2024", [["620亿斤"], ["620亿斤"]]), ("2025", [[], ["630億斤"]])]
    lines = ledger_csv(grain, table).splitlines()
    assert lines[0].startswith("\ufeffsubject,period,value")
    assert lines[1].startswith("全省粮食产量,2024,62000000000,斤,measure")
    assert len(lines) == 4
    filled.ledger.close()


@pytest.mark.parametrize("month", [0, 24295, 24300])
def test_a_period_is_named(month: int) -> None:
    from reader_app.core.figure import FigureKind
    from reader_app.core.ledger import LedgerEntry

    one = LedgerFigure(
        Span(0, 1),
        "1亩",
        "林地",
        "林地",
        FigureKind.MEASURE,
        "亩",
        1,
        period="“十四五”",
        month=month,
    )
    (row,) = lay_out([LedgerEntry("a", one)], {}).rows
    assert row.period == {0: "“十四五”", 24295: "2024-07", 24300: "2024"}[month]
    subject = LedgerSubject(1, "林地", FigureKind.MEASURE, "亩", 1, 1)
    assert "林地" in ledger_csv(subject, lay_out([LedgerEntry("a", one)], {}))
