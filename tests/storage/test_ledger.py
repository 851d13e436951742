"""The engine of the figures ledger: counts stay true, damage is made anew."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader_app.core.figure import FigureKind
from reader_app.core.ledger import LedgerFigure
from reader_app.core.span import Span
from reader_app.storage.ledger import SqliteLedger


def figure(
    key: str, value: float, month: int = 24300, unit: str = "亩", at: int = 0
) -> LedgerFigure:
    return LedgerFigure(
        Span(at, at + 4), f"{value:g}{unit}", f"全省{key}", key, FigureKind.MEASURE, unit, value,
        "up", "同比", "2024年", month,
    )  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "figures.db"


@pytest.fixture
def ledger(path: Path) -> Iterator[SqliteLedger]:
    ledger = SqliteLedger(path)
    yield ledger
    ledger.close()


def test_subjects_of_several_articles_come_first(ledger: SqliteLedger) -> None:
    ledger.put(
        "a", "1", [figure("高标准农田", 40), figure("高标准农田", 41, at=9), figure("果园", 3)]
    )
    ledger.put("b", "1", [figure("高标准农田", 50, 24312)])
    (farmland,) = ledger.subjects()
    assert (farmland.name, farmland.articles, farmland.figures) == ("全省高标准农田", 2, 3)
    assert [entry.article_id for entry in ledger.entries(farmland.id)] == ["a", "a", "b"]
    assert ledger.entries(farmland.id)[2].figure == figure("高标准农田", 50, 24312)
    assert [subject.name for subject in ledger.subjects(least=1)] == ["全省高标准农田", "全省果园"]
    assert [subject.name for subject in ledger.subjects(("果", "亩"), least=1)] == ["全省果园"]


def test_another_reading_replaces_the_earlier(ledger: SqliteLedger) -> None:
    ledger.put("a", "1", [figure("果园", 3), figure("林地", 4)])
    ledger.put("b", "1", [figure("果园", 3)])
    ledger.put("a", "2", [figure("林地", 5)])
    assert ledger.stamps() == {"a": "2", "b": "1"}
    assert ledger.subjects() == ()
    assert {s.name: (s.articles, s.figures) for s in ledger.subjects(least=1)} == {
        "全省果园": (1, 1),
        "全省林地": (1, 1),
    }
    ledger.drop(["a", "b", "c"])
    assert ledger.subjects(least=1) == ()
    assert ledger.stamps() == {}


def test_units_and_directions_are_subjects_of_their_own(ledger: SqliteLedger) -> None:
    ledger.put("a", "1", [figure("果园", 3), figure("果园", 3, unit="公顷")])
    assert [subject.unit for subject in ledger.subjects(least=1)] == ["亩", "公顷"]


@pytest.mark.parametrize("content", [b"no database at all" * 500, b""])
def test_a_damaged_file_is_made_anew(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    ledger = SqliteLedger(path)
    ledger.put("a", "1", [figure("果园", 3)])
    assert ledger.stamps() == {"a": "1"}
    ledger.close()


def test_a_file_of_another_format_is_made_anew(path: Path, ledger: SqliteLedger) -> None:
    ledger.put("a", "1", [figure("果园", 3)])
    ledger.close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    again = SqliteLedger(path)
    assert again.stamps() == {}
    again.close()
