"""Files of other programs: what each says arrives, what is planned is honest, nothing is run."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.core.errors import ImportFailed, ReaderError
from reader_app.core.library import StoredArticle
from reader_app.core.note import AnchorState, Colour, MarkStyle, Quote, Scope
from reader_app.services.exchange.carrying_out import carry_out
from reader_app.services.exchange.foreign import colour_of, time_of
from reader_app.services.exchange.lua import read_table
from reader_app.services.exchange.planning import Arrival, Planner
from reader_app.services.exchange.reading import read_notes
from reader_app.services.notes import NotesService
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from tests.storage.samples import PARAGRAPHS, sample_article, sample_original

KOREADER = """-- we can read Lua syntax here!
return {
    ["annotations"] = {
        [1] = {
            ["chapter"] = "水渠修到了村口",
            ["color"] = "olive",
            ["datetime"] = "2026-02-20 14:30:45",
            ["datetime_updated"] = "2026-02-21 08:00:00",
            ["drawer"] = "underscore",
            ["note"] = "第一行\\
第二行：\\"引号\\"与 \\\\ 反斜杠",
            ["page"] = "/body/DocFragment[2]/body/p[3]/text().0",
            ["pos0"] = "/body/DocFragment[2]/body/p[3]/text().0",
            ["pos1"] = "/body/DocFragment[2]/body/p[3]/text().9",
            ["text"] = "全镇新修水渠12.5公里",
        },
        [2] = {
            ["datetime"] = "2026-02-20 14:31:00",
            ["page"] = "/body/DocFragment[2]/body/p[4]/text().0",
            ["text"] = "in 水渠修到了村口",
        },
        [3] = {
            ["color"] = "yellow",
            ["datetime"] = "2026-02-20 14:32:00",
            ["drawer"] = "lighten",
            ["page"] = "/body/DocFragment[2]/body/p[9]/text().0",
            ["text"] = "这一句在文章里找不到了，只能列出来",
        },
    },
    ["doc_props"] = {
        ["authors"] = "甲",
        ["title"] = "春耕时节走访三个乡镇",
    },
    ["partial_md5_checksum"] = "0123456789abcdef0123456789abcdef",
    ["percent_finished"] = 0.5,
}
"""
OLD_KOREADER = """return {
    ["bookmarks"] = {
        [1] = {
            ["datetime"] = "2020-01-02 03:04:05", ["highlighted"] = true,
            ["notes"] = "有水，心里就不慌", ["page"] = 3, ["text"] = "老支书的话",
        },
        [2] = {
            ["datetime"] = "2020-01-02 03:05:05", ["highlighted"] = true,
            ["notes"] = "共投入186万元", ["page"] = 4,
            ["text"] = "Page 4 共投入186万元 @ 2020-01-02 03:05:05",
        },
    },
    ["highlight"] = {
        [3] = { [1] = { ["datetime"] = "2020-01-02 03:04:05", ["drawer"] = "lighten",
            ["pos0"] = { ["x"] = 1.5, ["y"] = -2e1 }, ["text"] = "有水，心里就不慌" } },
        [4] = { [1] = { ["datetime"] = "2020-01-02 03:05:05", ["text"] = "共投入186万元" } },
    },
    ["stats"] = { ["title"] = "春耕時節走訪三個鄉鎮" },
}
"""
CALIBRE = {
    "version": 1,
    "type": "calibre_annotation_collection",
    "annotations": [
        {
            "book_id": 7,
            "format": "EPUB",
            "type": "highlight",
            "uuid": "ybGnregc0FPNrUijNfIHxg",
            "highlighted_text": "灌溉面积达到3.4万亩",
            "notes": "核对",
            "timestamp": "2026-02-20T14:30:45.123Z",
            "style": {"kind": "color", "type": "builtin", "which": "purple"},
            "start_cfi": "/2/4/2/1:0",
            "end_cfi": "/2/4/2/1:10",
            "spine_index": 1,
            "spine_name": "text/part1.xhtml",
            "toc_family_titles": ["水渠修到了村口"],
        },
        {
            "book_id": 7,
            "format": "EPUB",
            "type": "highlight",
            "uuid": "zzz",
            "removed": True,
            "timestamp": "2026-02-20T14:30:46.123Z",
        },
        {"book_id": 7, "format": "EPUB", "type": "bookmark", "title": "书签", "pos": "x"},
    ],
}
READEST = {
    "$format": "readest-annotations",
    "version": 1,
    "exportedAt": 1785665567362,
    "book": {"title": "春耕时节走访三个乡镇", "author": "甲", "hash": "0", "format": "EPUB"},
    "progress": [46, 113],
    "location": "epubcfi(/6/4!/4/2/1:0)",
    "annotations": [
        {
            "id": "qfqy25y",
            "type": "annotation",
            "cfi": "epubcfi(/6/4!/4/2,/1:0,/1:9)",
            "text": "两所小学各添一块操场",
            "style": "squiggly",
            "color": "#52c41a",
            "note": "在哪里？",
            "createdAt": 1785665567362,
            "updatedAt": 1785665568000,
        },
        {"id": "b", "type": "bookmark", "cfi": "x", "text": "春耕", "note": "", "createdAt": 0},
    ],
}
HYPOTHESIS = {
    "export_date": "2026-03-01T00:00:00.000Z",
    "export_userid": "acct:reader@hypothes.is",
    "client_version": "1.1500.0",
    "annotations": [
        {
            "id": "AbC",
            "created": "2026-02-20T14:30:45.123456+00:00",
            "updated": "2026-02-20T15:30:45.123456+00:00",
            "user": "acct:reader@hypothes.is",
            "uri": "https://example.org/news/1.html#top",
            "text": "**比上年**",
            "tags": ["增长", "水利"],
            "document": {"title": ["春耕时节走访三个乡镇"]},
            "target": [
                {
                    "source": "https://example.org/news/1.html",
                    "selector": [
                        {"type": "RangeSelector", "startContainer": "/div[1]/p[3]"},
                        {"type": "TextPositionSelector", "start": 412, "end": 418},
                        {
                            "type": "TextQuoteSelector",
                            "exact": "增长5.2%",
                            "prefix": "\n全镇新修水渠12.5公里，比上年",
                            "suffix": "，灌溉面积达到3.4万亩。",
                        },
                    ],
                }
            ],
        },
        {
            "id": "Reply",
            "created": "2026-02-21T14:30:45+00:00",
            "updated": "2026-02-21T14:30:45+00:00",
            "uri": "https://example.org/news/1.html",
            "text": "同意",
            "tags": [],
            "references": ["AbC"],
            "target": [{"source": "https://example.org/news/1.html"}],
        },
        {
            "id": "Page",
            "created": "2026-02-22T14:30:45+00:00",
            "updated": "2026-02-22T14:30:45+00:00",
            "uri": "https://example.org/news/1.html",
            "text": "整页的笔记",
            "tags": [],
            "document": {"title": ["春耕时节走访三个乡镇"]},
            "target": [{"source": "https://example.org/news/1.html"}],
        },
    ],
}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(DataPaths(tmp_path / "meipi")) as opened:
        yield opened


@pytest.fixture
def stored(library: Library) -> StoredArticle:
    article_id = library.articles.store_article(sample_article(), sample_original())
    return library.articles.load_article(article_id)


def file_of(data: Any, *, mark: bool = False) -> bytes:
    text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
    return text.encode("utf-8-sig" if mark else "utf-8")


def test_koreader_arrives(library: Library, stored: StoredArticle) -> None:
    plan = Planner(library).plan(read_notes(file_of(KOREADER)))
    assert [one.arrival for one in plan.notes] == [Arrival.NEW, Arrival.ORPHAN]
    assert len(plan.left_out) == 1
    assert carry_out(library, plan).added == 2
    first, lost = NotesService(library).notes_of(stored)
    assert first.note.body == '第一行\n第二行："引号"与 \\ 反斜杠'
    assert first.note.colour is Colour.GREEN
    assert first.note.style is MarkStyle.UNDERLINE
    assert first.note.created == "2026-02-20T14:30:45.000000Z"
    assert first.note.modified == "2026-02-21T08:00:00.000000Z"
    assert first.placement.state is AnchorState.EXACT
    assert first.note.target.quote.suffix.startswith("，比上年")
    assert lost.placement.state is AnchorState.ORPHAN
    assert lost.note.target.quote.exact.startswith("这一句")


def test_old_koreader_files_arrive_and_find_a_title_in_the_other_script(
    library: Library, stored: StoredArticle
) -> None:
    plan = Planner(library).plan(read_notes(file_of(OLD_KOREADER)))
    assert [one.arrival for one in plan.notes] == [Arrival.NEW, Arrival.NEW]
    assert [one.body for one in plan.notes] == ["老支书的话", ""]
    assert {one.note.article_id for one in plan.notes if one.note} == {stored.id}


def test_calibre_arrives(library: Library, stored: StoredArticle) -> None:
    found = read_notes(file_of(CALIBRE, mark=True))
    homeless = Planner(library).plan(found)
    assert [one.arrival for one in homeless.notes] == [Arrival.HOMELESS]
    assert carry_out(library, homeless).added == 0
    plan = Planner(library).plan(found, stored.id)
    carry_out(library, plan)
    (placed,) = NotesService(library).notes_of(stored)
    assert (placed.note.body, placed.note.colour) == ("核对", Colour.VIOLET)
    assert placed.placement.found == "灌溉面积达到3.4万亩"
    assert len(plan.left_out) == 2
    viewer = {"version": 1, "type": "calibre_highlights", "highlights": CALIBRE["annotations"]}
    again = Planner(library).plan(read_notes(file_of(viewer)), stored.id)
    assert [one.arrival for one in again.notes] == [Arrival.DUPLICATE]


def test_readest_arrives(library: Library, stored: StoredArticle) -> None:
    plan = Planner(library).plan(read_notes(file_of(READEST)))
    carry_out(library, plan)
    (placed,) = NotesService(library).notes_of(stored)
    assert placed.note.body == "在哪里？"
    assert placed.note.colour is Colour.GREEN
    assert placed.note.style is MarkStyle.UNDERLINE
    assert placed.note.created == "2026-08-02T10:12:47.362000Z"
    config = {"bookHash": "0", "booknotes": READEST["annotations"]}
    again = Planner(library).plan(read_notes(file_of(config)), stored.id)
    assert [one.arrival for one in again.notes] == [Arrival.DUPLICATE]


def test_hypothesis_arrives_with_replies(library: Library, stored: StoredArticle) -> None:
    plan = Planner(library).plan(read_notes(file_of(HYPOTHESIS)))
    assert [one.arrival for one in plan.notes] == [Arrival.NEW] * 3
    carry_out(library, plan)
    notes = {placed.note.body: placed for placed in NotesService(library).notes_of(stored)}
    assert notes["**比上年**"].placement.found == "增长5.2%"
    assert notes["**比上年**"].note.tags == ("增长", "水利")
    assert notes["同意"].placement.span == notes["**比上年**"].placement.span
    assert notes["同意"].note.links == (f"note:{notes['**比上年**'].note.id}",)
    assert notes["整页的笔记"].note.target.scope is Scope.ARTICLE
    rows = {"total": 3, "rows": HYPOTHESIS["annotations"]}
    again = Planner(library).plan(read_notes(file_of(rows)))
    assert {one.arrival for one in again.notes} == {Arrival.DUPLICATE}


def test_a_figure_that_differs_is_said(library: Library) -> None:
    changed = tuple(line.replace("5.2%", "5.0%") for line in PARAGRAPHS)
    article = sample_article(changed)
    library.articles.store_article(article, sample_original(changed))
    plan = Planner(library).plan(read_notes(file_of(HYPOTHESIS)))
    placed = plan.notes[0]
    assert placed.placement.state is AnchorState.CHANGED
    assert placed.placement.found == "增长5.0%"
    assert placed.note is not None
    assert placed.note.target.quote.exact == "增长5.2%"


def test_words_without_context_need_one_place_only(library: Library) -> None:
    twice = (*PARAGRAPHS, "两所小学各添一块操场，已经用上。")
    library.articles.store_article(sample_article(twice), sample_original(twice))
    plan = Planner(library).plan(read_notes(file_of(READEST)))
    assert [one.arrival for one in plan.notes] == [Arrival.ORPHAN]


def test_a_title_that_two_articles_have_decides_nothing(
    library: Library, stored: StoredArticle
) -> None:
    twin = (PARAGRAPHS[0], "同题的另一篇。", *PARAGRAPHS[2:])
    library.articles.store_article(sample_article(twin), sample_original(twin))
    plan = Planner(library).plan(read_notes(file_of(READEST)))
    assert [one.arrival for one in plan.notes] == [Arrival.HOMELESS]
    chosen = Planner(library).plan(read_notes(file_of(READEST)), stored.id)
    assert [one.arrival for one in chosen.notes] == [Arrival.NEW]


@pytest.mark.parametrize(
    "text",
    [
        'return { ["a"] = os.execute("touch x") }',
        "return { a = function() end }",
        "return dofile('x')",
        "return { 1 + 1 }",
        "return { [\"a\"] = 'x' .. 'y' }",
        "return {} os.exit()",
        "return " + "{" * 5000,
        'return { "\\400" }',
        'return { "open',
        "--[[ no end",
    ],
)
def test_lua_is_data_only(text: str) -> None:
    with pytest.raises(ImportFailed):
        read_table(text)


def test_lua_tables_are_read_whole() -> None:
    text = """--[==[ a comment ]] of
    more lines ]==] return { -- so
      "one", 'two'; [7] = 0x1F, [-1] = -2.5e-1, name = true, none = nil,
      ["\\228\\184\\173文"] = [[
long]], nested = { { }, {1,2,}, },
    }"""
    assert read_table(text) == {
        1: "one",
        2: "two",
        7: 31,
        -1: -0.25,
        "name": True,
        "none": None,
        "中文": "long",
        "nested": {1: {}, 2: {1: 1, 2: 2}},
    }


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                [
                    "type",
                    "target",
                    "body",
                    "annotations",
                    "rows",
                    "selector",
                    "text",
                    "items",
                    "first",
                    "export_date",
                    "$format",
                    "booknotes",
                    "references",
                    "id",
                    "style",
                    "uuid",
                ]
            ),
            inner | st.sampled_from(["Annotation", "readest-annotations", "calibre_highlights"]),
            max_size=5,
        )
    ),
    max_leaves=25,
)


@given(JSON)
def test_no_json_makes_the_readers_stumble(data: Any) -> None:
    with suppress(ReaderError):  # any other kind is a bug
        read_notes(json.dumps(data).encode())


@given(
    st.binary(max_size=200) | st.text(max_size=200).map(lambda text: f"return {{{text}".encode())
)
def test_no_bytes_make_the_readers_stumble(data: bytes) -> None:
    with suppress(ReaderError):
        read_notes(data)


def test_a_target_nested_without_end_is_no_crash() -> None:
    target: Any = "x"
    for _ in range(900):
        target = {"source": target}
    file = read_notes(json.dumps({"type": "Annotation", "target": target}).encode())
    assert len(file.notes) == 1


@pytest.mark.parametrize(
    ("name", "colour"),
    [
        ("violet", Colour.VIOLET),
        ("Orange", Colour.YELLOW),
        ("#ff4d4f", Colour.RED),
        ("#1677ff80", Colour.BLUE),
        ("#888888", Colour.YELLOW),
        (None, Colour.YELLOW),
        ({"a": 1}, Colour.YELLOW),
    ],
)
def test_colours_find_their_nearest(name: object, colour: Colour) -> None:
    assert colour_of(name) is colour


def test_times_of_every_kind() -> None:
    assert time_of("2026-02-20T22:30:45+08:00") == "2026-02-20T14:30:45.000000Z"
    assert time_of(0) == "1970-01-01T00:00:00.000000Z"
    wrong: object
    for wrong in ("soon", None, True, 1e30, float("nan"), [], "99999999"):
        assert time_of(wrong) == ""
    assert Quote("").exact == ""
