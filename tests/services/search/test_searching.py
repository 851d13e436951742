"""Queries over a real library: what is found, where, and how soon after a change."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.core.figure_correction import CorrectionAction, FigureCorrection
from reader_app.core.folding import fold
from reader_app.core.note import Quote
from reader_app.core.span import Span
from reader_app.services.figure_reading import FigureReading
from reader_app.services.search.evaluating import Titles
from reader_app.services.search.excerpts import places
from reader_app.services.search.fields import BadQuery
from reader_app.services.search.figure_indexing import IndexKeeper
from reader_app.services.search.indexing import Progress
from reader_app.services.search.searching import Order
from tests.services.search.conftest import Desk

FARM = "臺灣的農業。新增高標準農田40.6萬畝，占比63%。\n三農工作是重中之重，產業集群增長。"
TOWN = "聊城的产业集群增长5.2%，新建公园12公顷。"
OLD = "旧闻一则：水渠通了，投资3.5亿元。"


@pytest.fixture
def shelf(desk: Desk) -> Desk:
    """Return a desk with three articles and two notes."""
    farm = desk.add(FARM, "农田", "2024-03-05", tags=("农业",), collections=("一号文件",))
    town = desk.add(TOWN, "聊城", "2025", authors=("甲乙",))
    desk.add(OLD, "旧闻", "2019-12", publication="水利报")
    desk.note(farm, "跟2023年对比？", 6, 17, "待查")
    desk.note(town, "**集群**在哪里", 0, 2)
    return desk


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("产业集群", {"农田", "聊城"}),
        ("產業集群", {"农田", "聊城"}),
        ("台湾", {"农田"}),
        ("渠", {"旧闻"}),
        ("4", {"农田"}),
        ("40.6万亩，占", {"农田"}),
        ("产业 -聊城", {"农田"}),
        ("水渠 或 公园", {"聊城", "旧闻"}),
        ("(水渠 或 公园) 亿元", {"旧闻"}),
        ("非 产业", {"旧闻"}),
        ('"一则：水渠"', {"旧闻"}),
        ("旧闻", {"旧闻"}),
        ("标题:聊城", {"聊城"}),
        ("标题:城", {"聊城"}),
        ("标签:农业", {"农田"}),
        ("標籤:農業", {"农田"}),
        ("文集:一号", {"农田"}),
        ("作者:甲", {"聊城"}),
        ("出版物:某报", {"农田", "聊城"}),
        ("出版物:水利", {"旧闻"}),
        ("日期:2024..2025", {"农田", "聊城"}),
        ("日期:<2020", {"旧闻"}),
        ("日期:2025-07", {"聊城"}),  # dated by its year alone: it may be
        ("字数:<20", {"旧闻"}),
        ("笔记:对比", {"农田"}),
        ("笔记:集群 产业", {"聊城"}),
        ("术语:三农", {"农田"}),
        ("术语:三農問題", {"农田"}),
        ("没有的话", set()),
    ],
)
def test_finds_articles(shelf: Desk, query: str, titles: set[str]) -> None:
    assert set(shelf.titles(query)) == titles


def index_figures(
    desk: Desk, said: Sequence[FigureCorrection] = (), spoken: Mapping[str, str] | None = None
) -> None:
    """Read the figures of all articles into the index; said and spoken are what the reader said."""
    from reader_app.analysis.figures import find_figures

    FigureReading(
        lambda article_id: desk.own.articles.load_article(article_id).article,
        lambda article, _version: find_figures(article),
        lambda _: said,
        lambda: spoken or {},
        [IndexKeeper(desk.index)],
    ).catch_up(desk.own.catalogue.versions())


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("数字:>1000亩", {"农田"}),
        ("数字:>100亩", {"农田", "聊城"}),  # 12 公顷 are 180 亩
        ("数字:180亩", {"聊城"}),
        ("数字:5..6%", {"聊城"}),
        ("数字:>1亿元", {"旧闻"}),
        ("数字:3.5亿元 水渠", {"旧闻"}),
        ("数字:<1亿元", set()),
        ("数字:>1000人", set()),
    ],
)
def test_finds_articles_by_their_figures(shelf: Desk, query: str, titles: set[str]) -> None:
    shelf.ask("产业")  # the words come first
    index_figures(shelf)
    assert set(shelf.titles(query)) == titles
    found = shelf.ask(query)
    shown = shelf.searcher.figures(found, found.articles)
    assert {shelf.names[one.summary.id] for one in shown} == titles
    assert all(len(one.lines) == 1 for one in shown)


def test_a_figure_the_reader_refused_is_not_found(desk: Desk) -> None:
    farm = desk.add(FARM, "农田")
    desk.ask("农业")
    at = FARM.index("40.6萬")
    refused = FigureCorrection(
        CorrectionAction.REMOVE, Quote.of(FARM, Span(at, at + 6)), Span(at, at + 6)
    )
    for said, count in ((), 1), ((refused,), 0):
        index_figures(desk, said, {farm: str(count)})
        assert len(desk.ask("数字:>1000亩").articles) == count


def test_orders_by_title_then_date(shelf: Desk) -> None:
    assert shelf.titles("非 没有的话") == ["聊城", "农田", "旧闻"]
    shelf.add("聊城，聊城。", "另一篇", "2026")
    assert shelf.titles("聊城") == ["聊城", "另一篇"]
    found = shelf.searcher.search("产业", Order.OLDEST)
    assert found is not None
    assert [shelf.names[a] for a in found.articles] == ["农田", "聊城"]


def test_counts_by_year_without_gaps(shelf: Desk) -> None:
    years = dict(shelf.ask("非 没有的话").years)
    assert years == {"2019": 1, "2020": 0, "2021": 0, "2022": 0, "2023": 0, "2024": 1, "2025": 1}


def test_notes_and_terms_come_along(shelf: Desk) -> None:
    found = shelf.ask("集群")
    (note,) = shelf.searcher.notes(found, found.notes)
    assert note.body.line == "集群在哪里"
    assert [mark.slice(note.body.line) for mark in note.body.marks] == ["集群"]
    assert note.summary is not None
    assert note.summary.title == "聊城"
    (by_tag,) = shelf.searcher.notes(found, shelf.ask("标签:待查").notes)
    assert by_tag.note.tags == ("待查",)
    assert [term.entry.headword for term in shelf.ask("三農").terms] == ["三农"]
    assert shelf.ask("三農").terms[0].articles == 1


def test_excerpts_lead_to_the_exact_place(shelf: Desk) -> None:
    found = shelf.ask("集群 增长")
    for article in shelf.searcher.articles(found, found.articles):
        text = {"农田": FARM, "聊城": TOWN}[shelf.names[article.summary.id]]
        assert article.places == 2
        (excerpt,) = article.excerpts
        assert fold(excerpt.place.slice(text)) == "集群"
        assert [fold(m.slice(excerpt.line)) for m in excerpt.marks] == ["集群", "增长"]
    lines = shelf.searcher.concordance(found, found.articles, 10)
    assert [(fold(line.words), fold(line.right[:2])) for line in lines] == [
        ("集群", "增长"), ("增长", "5."), ("集群", "增长"), ("增长", "。"),
    ]  # fmt: skip
    assert fold(lines[2].left).endswith("工作是重中之重,产业")


def test_what_another_window_wrote_is_found_at_once(shelf: Desk) -> None:
    assert shelf.titles("橘子") == []
    farm = shelf.add("𠮷田村的橘子", "橘子")
    assert shelf.titles("𠮷田村的橘") == ["橘子"]
    shelf.note(farm, "甜不甜", 0, 1)
    assert len(shelf.ask("甜不").notes) == 1
    shelf.shelve(farm, trashed="2025")
    assert shelf.titles("橘子") == []
    assert shelf.ask("甜不").notes == ()
    shelf.shelve(farm, trashed=None, title="橙子")
    assert [shelf.names[a] for a in shelf.ask("标题:橙").articles] == ["橘子"]


def test_what_another_process_wrote_is_found(shelf: Desk) -> None:
    shelf.ask("产业")
    script = (
        "import sys; from pathlib import Path; from reader_app.services.imports import *;"
        "store(DataPaths(Path(sys.argv[1])), import_bytes('别处写的一篇'.encode(), ''))"
    )
    subprocess.run([sys.executable, "-c", script, str(shelf.paths.root)], check=True)
    assert len(shelf.ask("别处写的").articles) == 1


@pytest.mark.parametrize("damage", ["removed", "zeroed", "flipped"])
def test_a_lost_index_is_made_anew(shelf: Desk, damage: str) -> None:
    shelf.ask("产业")
    path = shelf.paths.search
    if damage == "removed":
        path.unlink()
    else:
        data = bytearray(path.read_bytes())
        data[:] = bytes(len(data)) if damage == "zeroed" else bytes(b ^ 0x55 for b in data)
        path.write_bytes(data)
        path.with_name("search.db-wal").write_bytes(b"")
    assert set(shelf.titles("产业集群")) == {"农田", "聊城"}
    assert shelf.ask("集群").notes


def test_a_large_backlog_is_left_to_the_background_and_told(desk: Desk) -> None:
    for number in range(60):
        desk.add(f"第{number}篇的内容", f"第{number}篇")
    found = desk.ask("内容")
    assert (found.articles, found.progress.done, found.progress.total) == ((), 0, 60)
    told: list[Progress] = []
    desk.searcher.indexing.catch_up(told=told.append)
    assert told[-1].complete
    assert len(desk.ask("内容").articles) == 60


def test_indexing_stops_where_it_is_told_to(desk: Desk) -> None:
    for number in range(130):
        desk.add(f"第{number}篇的内容", f"第{number}篇")
    steps: list[object] = []
    progress = desk.searcher.indexing.catch_up(lambda: len(steps) == 1, steps.append)
    assert 0 < progress.done < progress.total


def test_a_bad_query_is_told(desk: Desk) -> None:
    with pytest.raises(BadQuery):
        desk.searcher.search("(甲")
    assert desk.searcher.search("  ") is None


@pytest.mark.slow
def test_every_substring_is_found_exactly_where_a_plain_scan_finds_it(
    desk: Desk, shared: Path
) -> None:
    """The oracle: random substrings of every article of the corpora, in either script."""
    texts: dict[str, str] = {}
    for path in sorted((shared / "corpora/gov2026").glob("*.txt")):
        whole = path.read_text(encoding="utf-8").replace("\r", "")
        for start in range(0, min(len(whole), 24_000), 4000):
            text = whole[start : start + 4000].strip()
            if text:
                texts[desk.add(text, "")] = text
    assert len(texts) > 60
    desk.searcher.indexing.catch_up()
    folded = {article_id: fold(text) for article_id, text in texts.items()}
    draw = random.Random(20250101)
    for text in texts.values():
        for length in (1, 2, 2, 3, 4, 7, 12, 40):
            start = draw.randrange(max(1, len(text) - length))
            words = text[start : start + length]
            if not words.strip() or '"' in words or "”" in words:
                continue
            found = desk.ask(f'"{words}"')
            expected = {a: _scan(folded[a], fold(words)) for a in texts}
            assert set(found.articles) == {a for a, spans in expected.items() if spans}
            for article_id in found.articles[:5]:
                assert list(places(texts[article_id], found.words)) == expected[article_id]


def _scan(text: str, words: str) -> list[Span]:
    spans, at = [], text.find(words)
    while at >= 0:
        spans.append(Span(at, at + len(words)))
        at = text.find(words, at + len(words))
    return spans


@given(
    titles=st.lists(st.text("产業业群a0 ", max_size=5), max_size=6),
    words=st.text("产业業群a0 ", min_size=1, max_size=3),
)
def test_titles_are_looked_through_as_one_by_one(titles: list[str], words: str) -> None:
    joined = Titles.of(enumerate(titles))
    expected = {key for key, title in enumerate(titles) if fold(words) in fold(title)}
    assert joined.holding(words) == expected
