"""One pass over the figures of the library for all that keep something of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from reader_app.analysis.figures import find_figures
from reader_app.core.article import Article
from reader_app.core.errors import IndexLost
from reader_app.core.figure import Figure
from reader_app.core.figure_correction import CorrectionAction, FigureCorrection
from reader_app.core.note import Quote
from reader_app.core.span import Span
from reader_app.services.figure_reading import FigureReading, StoredFigures
from reader_app.storage.ledger import SqliteLedger
from tests.analysis.figures.articles import plain_article

TEXTS = {"a": "粮食产量620亿斤，增长1.5%。", "b": "𠮷田有12人，去年9人。", "c": "产业园3个。"}


class Keeper:
    """Keeps quotes, and counts what it is given."""

    def __init__(self, unwanted: str = "") -> None:
        self.kept: dict[str, tuple[str, list[str]]] = {}
        self.unwanted = unwanted
        self.lost = False

    def wants(self, article_id: str) -> bool:
        return article_id not in self.unwanted

    def stamps(self) -> Mapping[str, str]:
        if self.lost:
            raise IndexLost("It is gone.")
        return {id_: stamp for id_, (stamp, _) in self.kept.items()}

    def put(self, article_id: str, stamp: str, article: Article, figures: Sequence[Figure]) -> None:
        if self.lost:
            raise IndexLost("It is gone.")
        self.kept[article_id] = (stamp, [one.span.slice(article.text) for one in figures])

    def drop(self, article_ids: Iterable[str]) -> None:
        for article_id in article_ids:
            del self.kept[article_id]

    def quotes(self, article_id: str) -> list[str]:
        return self.kept[article_id][1]


class Pass:
    """The pass over TEXTS, its analyses counted."""

    def __init__(self, path: Path, *keepers: Keeper) -> None:
        self.store = SqliteLedger(path)
        self.analysed: list[str] = []
        self.said: dict[str, list[FigureCorrection]] = {}
        stored = StoredFigures(self.store, self._find)
        self.reading = FigureReading(
            lambda id_: plain_article(TEXTS[id_]),
            stored.of,
            lambda id_: self.said.get(id_, []),
            lambda: {id_: str(len(said)) for id_, said in self.said.items()},
            keepers,
        )

    def _find(self, article: Article) -> Sequence[Figure]:
        self.analysed.append(article.text)
        return find_figures(article)

    def run(self, *ids: str) -> tuple[int, int]:
        return self.reading.catch_up({id_: f"v-{id_}" for id_ in ids or TEXTS})


def test_every_article_is_analysed_once_for_all(tmp_path: Path) -> None:
    index, ledger = Keeper(), Keeper(unwanted="c")
    once = Pass(tmp_path / "figures.db", index, ledger)
    assert once.run() == (3, 3)
    assert len(once.analysed) == 3
    assert index.quotes("b") == ledger.quotes("b") == ["12人", "9人"]
    assert set(ledger.kept) == {"a", "b"}
    assert once.run() == (3, 3)
    assert len(once.analysed) == 3
    once.store.close()


def test_a_keeper_that_was_emptied_is_filled_without_analysis(tmp_path: Path) -> None:
    index, ledger = Keeper(), Keeper()
    once = Pass(tmp_path / "figures.db", index, ledger)
    once.run()
    before = dict(index.kept)
    index.kept.clear()
    once.run()
    assert index.kept == before
    assert len(once.analysed) == 3
    start = TEXTS["b"].index("9人")
    span = Span(start, start + 2)
    quote = Quote.of(TEXTS["b"], span)
    once.said["b"] = [FigureCorrection(CorrectionAction.REMOVE, quote, span)]
    once.run()
    assert index.quotes("b") == ledger.quotes("b") == ["12人"]
    assert len(once.analysed) == 3  # what the reader says is put on what was found
    once.store.close()


def test_what_left_and_what_is_not_wanted_any_more_is_forgotten(tmp_path: Path) -> None:
    index = Keeper()
    once = Pass(tmp_path / "figures.db", index)
    once.run()
    index.unwanted = "a"
    once.run("a", "b")
    assert set(index.kept) == {"b"}
    once.store.close()


def test_a_lost_keeper_holds_up_no_other(tmp_path: Path) -> None:
    index, ledger = Keeper(), Keeper()
    index.lost = True
    once = Pass(tmp_path / "figures.db", index, ledger)
    assert once.run() == (0, 3)  # not all of it is there
    assert set(ledger.kept) == set(TEXTS)
    index.lost = False
    assert once.run() == (3, 3)
    assert len(once.analysed) == 3
    once.store.close()


def test_a_damaged_store_is_made_anew_and_nothing_is_missed(tmp_path: Path) -> None:
    path = tmp_path / "figures.db"
    index = Keeper()
    once = Pass(path, index)
    once.run()
    once.store._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size = path.stat().st_size
    with path.open("r+b") as file:  # all but the header of the file
        file.seek(100)
        file.write(b"\xff" * (size - 100))
    once.store.close()
    index.kept.clear()
    again = Pass(path, index)
    assert again.run() == (3, 3)
    assert index.quotes("a") == ["620亿斤", "1.5%"]
    again.run()
    index.kept.clear()
    assert again.run() == (3, 3)
    assert len(again.analysed) <= 6
    again.store.close()


@pytest.mark.parametrize(
    "text",
    [
        "𠮷田有12人，约3至5成；2024年1月2日起，四分之三的6293工程。",
        "同比增长1.5倍，下降百分之二十，3:1，第七次，5A级。",
    ],
)
def test_stored_figures_are_those_that_were_found(tmp_path: Path, text: str) -> None:
    article = plain_article(text)
    found = tuple(find_figures(article))
    assert found
    store = SqliteLedger(tmp_path / "figures.db")
    store.keep_found("v", "1", found)
    assert store.found("v", "1") == found
    assert store.found("v", "2") is None
    store.keep_found("w", "1", [replace(found[0], reason="…")])
    store.retain_found({"w"})
    assert store.found("v", "1") is None
    assert store.found("w", "1") is not None
    store.close()
