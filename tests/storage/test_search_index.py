"""What an engine of the search index promises, asked of every engine; then SQLite's own affairs.

A second engine joins by a line in ENGINES.
"""

from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader_app.core.errors import IndexLost
from reader_app.core.folding import fold
from reader_app.core.search import (
    FigureRange,
    Indexed,
    IndexFigure,
    IndexText,
    SearchIndex,
    TextKind,
)
from reader_app.core.span import Span
from reader_app.storage.search_index import SqliteSearchIndex

ENGINES: dict[str, Callable[[Path], SearchIndex]] = {
    "sqlite": lambda folder: SqliteSearchIndex(folder / "search.db")
}
TEXTS = (
    "聊城市產業集群“雙十”工程，完成投資1,203.6億元，同比增長5.2%。",
    "产业的集群，不是产业集群。\n第二行：Ａ级企业１２家。",
    "𠮷田村有12人，〇七年起种橘子。",
    "業",
    "",
    "a_b  c\td‘e’\x00f \U0010ff20",
)


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SearchIndex]:
    """Return an empty index of every engine."""
    made = ENGINES[request.param](tmp_path)
    yield made
    made.close()


def put(index: SearchIndex, *texts: str, kind: TextKind = TextKind.ARTICLE) -> None:
    index.put(kind, [IndexText(str(n), f"a{n}", "1", text) for n, text in enumerate(texts)])


def found(index: SearchIndex, words: str, kind: TextKind = TextKind.ARTICLE) -> set[str]:
    refs = {entry.key: entry.ref for entry in index.indexed(kind).values()}
    return {refs[key] for key in index.holding(kind, words)}


@pytest.mark.parametrize(
    ("words", "refs"),
    [
        ("产业", {"0", "1"}),
        ("產業", {"0", "1"}),
        ("产业集群", {"0", "1"}),
        ("業集", {"0", "1"}),
        ("集群“双十”", {"0"}),
        ('集群"雙', {"0"}),
        ("1,203.6", {"0"}),
        ("5.2%", {"0"}),
        ("。\n第", {"1"}),
        ("A级", {"1"}),
        ("企業12家", {"1"}),
        ("12", {"1", "2"}),
        ("𠮷", {"2"}),
        ("𠮷田", {"2"}),
        ("业", {"0", "1", "3"}),
        ("%", {"0"}),
        ("的集", {"1"}),
        ("产集", set()),
        ("群集", set()),
        ("a_b", {"5"}),
        ("a b", set()),
        ("  c\td", {"5"}),
        ("'e'", {"5"}),
        ("\x00f", {"5"}),
        ("f ", {"5"}),
        ("", {"0", "1", "2", "3", "4", "5"}),
        ("\ud842", set()),
    ],
)
def test_finds_what_a_plain_scan_finds(engine: SearchIndex, words: str, refs: set[str]) -> None:
    put(engine, *TEXTS)
    assert found(engine, words) == refs


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_substring_is_found_and_nothing_else(
    engine: SearchIndex, data: st.DataObject
) -> None:
    alphabet = st.sampled_from("产業业集群的a1.，,。\n “𠮷A")
    texts = data.draw(st.lists(st.text(alphabet, max_size=12), min_size=1, max_size=4))
    engine.clear()
    put(engine, *texts)
    text = data.draw(st.sampled_from(texts))
    start = data.draw(st.integers(0, len(text)))
    words = text[start : data.draw(st.integers(start, len(text)))]
    expected = {str(n) for n, text in enumerate(texts) if fold(words) in fold(text)}
    assert found(engine, words) == expected


def test_a_new_text_takes_the_place_of_the_old(engine: SearchIndex) -> None:
    put(engine, "旧的文章", "另一篇")
    (old,) = engine.holding(TextKind.ARTICLE, "旧的")
    engine.put(TextKind.ARTICLE, [IndexText("0", "a0", "2", "新的文章")])
    assert found(engine, "旧的") == set()
    assert found(engine, "文章") == {"0"}
    assert found(engine, "的") == {"0"}
    entry = engine.indexed(TextKind.ARTICLE)["0"]
    assert entry == Indexed(entry.key, "0", "a0", "2")
    assert entry.key != old


def test_a_dropped_text_is_not_found(engine: SearchIndex) -> None:
    put(engine, "旧的文章", "另一篇文章")
    engine.drop(TextKind.ARTICLE, ["0", "never there"])
    assert found(engine, "文章") == {"1"}
    assert set(engine.indexed(TextKind.ARTICLE)) == {"1"}


def test_kinds_do_not_mix(engine: SearchIndex) -> None:
    put(engine, "文章里的字")
    put(engine, "笔记里的字", kind=TextKind.NOTE)
    assert len(engine.holding(TextKind.ARTICLE, "里的")) == 1
    assert engine.holding(TextKind.ARTICLE, "笔记") == frozenset()
    assert len(engine.holding(TextKind.NOTE, "笔")) == 1


def test_clear_leaves_an_index_that_works(engine: SearchIndex) -> None:
    put(engine, *TEXTS)
    engine.clear()
    assert engine.indexed(TextKind.ARTICLE) == {}
    put(engine, "新的")
    assert found(engine, "新的") == {"0"}


def test_many_replacements_wear_it_out(engine: SearchIndex) -> None:
    put(engine, "一")
    assert not engine.is_worn()
    for _ in range(25):
        put(engine, *["词"] * 100)
    assert engine.is_worn()


MU = "m²"


@pytest.mark.parametrize(
    ("wanted", "starts"),
    [
        (FigureRange(MU), {0, 10, 20}),
        (FigureRange(MU, low=100), {10, 20}),
        (FigureRange(MU, low=100, low_strict=True), {20}),
        (FigureRange(MU, high=100), {0, 10, 20}),  # the range 90 to 200 reaches into it
        (FigureRange(MU, high=90, high_strict=True), {0}),
        (FigureRange(MU, low=150, high=180), {20}),
        (FigureRange("人"), {30}),
        (FigureRange("家"), set()),
        (FigureRange(None, low=100), {10, 20, 30}),
    ],
)
def test_figures_by_size(engine: SearchIndex, wanted: FigureRange, starts: set[int]) -> None:
    put(engine, "有数字的", "没有")
    sizes = [(MU, 7.5, 7.5), (MU, 100.0, 100.0), (MU, 90.0, 200.0), ("人", 1e9, 1e9)]
    engine.put_figures(
        "0", "1", [IndexFigure(Span(n * 10, n * 10 + 3), *size) for n, size in enumerate(sizes)]
    )
    (key,) = engine.holding(TextKind.ARTICLE, "有数")
    assert engine.articles_with(wanted) == (frozenset({key}) if starts else frozenset())
    found = engine.figures(wanted, [key])
    assert {figure.span.start for figure in found} == starts
    assert {figure.article_id for figure in found} <= {"0"}
    assert engine.figured() == {"0": "1"}
    assert engine.figure_counts() == {"0": 4}


def test_figures_of_a_replaced_text_are_gone(engine: SearchIndex) -> None:
    put(engine, "旧的")
    engine.put_figures("0", "1", [IndexFigure(Span(0, 1), "人", 5, 5)])
    engine.put_figures("never there", "1", [IndexFigure(Span(0, 1), "人", 5, 5)])
    put(engine, "新的")
    assert engine.articles_with(FigureRange("人")) == frozenset()
    assert engine.figured() == {}


# -- SQLite's own


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "search.db"


def test_what_another_program_wrote_is_found(path: Path) -> None:
    index = SqliteSearchIndex(path)
    put(index, "旧的文章")
    index.changed_elsewhere()
    assert not index.changed_elsewhere()
    script = (
        "import sys; from pathlib import Path; from reader_app.core.search import *;"
        "from reader_app.storage.search_index import SqliteSearchIndex as S;"
        "S(Path(sys.argv[1])).put(TextKind.ARTICLE, [IndexText('0', 'a', '2', '新的文章')])"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=True)
    assert index.changed_elsewhere()
    assert found(index, "新的") == {"0"}
    assert found(index, "旧的") == set()
    index.close()


@pytest.mark.parametrize("size", [0, 100, 4096, 40_000])
def test_a_damaged_file_is_empty_or_lost_never_wrong(path: Path, size: int) -> None:
    index = SqliteSearchIndex(path)
    put(index, *TEXTS * 50)
    index.close()
    data = bytearray(path.read_bytes())
    data[size : size + 3000] = b"\xa5" * 3000
    path.write_bytes(data)
    index = SqliteSearchIndex(path)
    try:
        assert found(index, "产业") in (set(), {str(n) for n in range(300) if n % 6 < 2})
        put(index, *TEXTS)
    except IndexLost:
        index.clear()
        put(index, *TEXTS)
        assert found(index, "产业") == {"0", "1"}
    index.close()


def test_a_removed_file_is_noticed(path: Path) -> None:
    index = SqliteSearchIndex(path)
    put(index, *TEXTS)
    path.unlink()
    with pytest.raises(IndexLost):
        index.changed_elsewhere()
    index.clear()
    put(index, "新的")
    assert found(index, "新的") == {"0"}
    assert path.exists()
    index.close()


def test_a_file_of_another_format_is_made_anew(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE x (y)")
        other.execute("PRAGMA user_version = 99")
    other.close()
    index = SqliteSearchIndex(path)
    put(index, *TEXTS)
    assert found(index, "产业") == {"0", "1"}
    index.close()


def test_nobody_else_may_look_inside(path: Path) -> None:
    index = SqliteSearchIndex(path)
    put(index, *TEXTS)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    index.close()
