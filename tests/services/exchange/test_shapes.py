"""Every shape in which KOReader, calibre, Readest and Hypothesis write notes today or did before."""

from __future__ import annotations

import base64
import json
from typing import Any
from xml.sax.saxutils import quoteattr

import pytest

from reader_app.core.errors import ImportFailed
from reader_app.core.note import Colour, MarkStyle, Scope
from reader_app.services.exchange.foreign import ForeignFile
from reader_app.services.exchange.reading import read_notes


def read(data: Any) -> ForeignFile:
    text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
    return read_notes(text.encode())


def told(file: ForeignFile) -> list[tuple[str, str]]:
    return [(note.quote.exact, note.body) for note in file.notes]


# -- KOReader ---------------------------------------------------------------------------------------


def test_koreader_with_annotations_passes_over_what_older_tables_have_left() -> None:
    file = read(
        """return {
        ["annotations"] = {},
        ["bookmarks"] = { { ["datetime"] = "2020-01-02 03:04:05", ["highlighted"] = true,
            ["notes"] = "后来删掉的一句", ["page"] = 3, ["text"] = "删掉了" } },
        ["highlight"] = { [3] = { { ["datetime"] = "2020-01-02 03:04:05",
            ["text"] = "后来删掉的一句" } } },
        }"""
    )
    assert told(file) == []


def test_koreader_keeps_the_notes_of_a_book_opened_as_pages_and_as_text() -> None:
    file = read(
        """-- /mnt/onboard/书.epub.lua
        return {
        ["annotations"] = { { ["datetime"] = "2025-01-02 03:04:05", ["drawer"] = "lighten",
            ["text"] = "流式的一句", ["page"] = "/body/p[1]/text().0" } },
        ["annotations_paging"] = { { ["datetime"] = "2025-01-02 03:05:05", ["drawer"] = "invert",
            ["text"] = "版式的一句", ["page"] = 4, ["text_edited"] = true,
            ["pboxes"] = { { ["h"] = 12.5, ["w"] = 3, ["x"] = 1, ["y"] = 2 } } } },
        ["doc_path"] = "/mnt/onboard/书.epub",
        }"""
    )
    assert told(file) == [("流式的一句", ""), ("版式的一句", "")]
    assert {note.article.title for note in file.notes} == {"书.epub"}


def test_a_bookmark_of_koreader_is_a_note_on_the_whole_where_something_was_written() -> None:
    file = read(
        """return { ["annotations"] = {
        { ["datetime"] = "2025-01-02 03:04:05", ["page"] = "/body/p[1]/text().0",
          ["text"] = "in 第三章", ["note"] = "从这里继续" },
        { ["datetime"] = "2025-01-02 03:05:05", ["page"] = "/body/p[2]/text().0",
          ["text"] = "in 第三章" } } }"""
    )
    assert told(file) == [("", "从这里继续")]
    assert file.notes[0].scope is Scope.ARTICLE
    assert len(file.left_out) == 1


def test_old_koreader_marks_that_lost_their_other_half_are_kept() -> None:
    """A highlight whose words were edited, one with no bookmark, a bookmark with no highlight."""
    file = read(
        """return {
        ["bookmarks"] = {
          { ["datetime"] = "2019-01-02 03:04:05", ["highlighted"] = true,
            ["notes"] = "改过的词句", ["page"] = 3, ["text"] = "我的话" },
          { ["datetime"] = "2019-01-02 03:06:05", ["highlighted"] = true,
            ["notes"] = "只剩书签的一句", ["page"] = 5,
            ["text"] = "Page 5 只剩书签的一句 @ 2019-01-02 03:06:05" },
          { ["datetime"] = "2019-01-02 03:07:05", ["notes"] = "in 第二章", ["page"] = 6 } },
        ["highlight"] = {
          [3] = { { ["datetime"] = "2019-01-02 03:04:05", ["text"] = "原来的词句" } },
          [4] = { { ["datetime"] = "2019-01-02 03:05:05", ["text"] = "没有书签的一句" } } },
        ["highlight_rolling"] = { ["/body/p[1]"] = { { ["datetime"] = "2019-01-02 03:08:05",
            ["text"] = "流式时的一句" } } },
        }"""
    )
    assert sorted(told(file)) == sorted(
        [
            ("原来的词句", "我的话"),
            ("没有书签的一句", ""),
            ("只剩书签的一句", ""),
            ("流式时的一句", ""),
        ]
    )
    assert len(file.left_out) == 1


BOOK = {
    "title": "一本书",
    "author": "甲",
    "number_of_pages": 20,
    "entries": [
        {
            "chapter": "第一章",
            "page": 3,
            "time": 1708439445,
            "sort": "highlight",
            "drawer": "underscore",
            "color": "blue",
            "text": "划过的一句",
            "note": "我的话",
        },
        {"page": 4, "time": 1708439446, "sort": "bookmark", "text": "in 第一章"},
    ],
}


@pytest.mark.parametrize("several", [False, True])
def test_koreader_exports_of_one_book_and_of_several(several: bool) -> None:
    about = {"created_on": 1708439999, "version": "json/1.0.0"}
    file = read(about | ({"documents": [BOOK, BOOK | {"title": "另一本"}]} if several else BOOK))
    first = file.notes[0]
    assert file.program == "KOReader"
    assert told(file) == [("划过的一句", "我的话")] * (1 + several)
    assert (first.colour, first.style) == (Colour.BLUE, MarkStyle.UNDERLINE)
    assert first.created == "2024-02-20T14:30:45.000000Z"
    assert [note.article.title for note in file.notes] == ["一本书", "另一本"][: 1 + several]


# -- calibre ----------------------------------------------------------------------------------------

HIGHLIGHT = {
    "type": "highlight",
    "uuid": "ybGnregc0FPNrUijNfIHxg",
    "highlighted_text": "灌溉面积达到3.4万亩",
    "notes": "核对",
    "timestamp": "2026-02-20T14:30:45.123Z",
    "style": {"kind": "color", "type": "custom", "light": "#c3f4ff", "dark": "#003344"},
    "start_cfi": "/2/4/2/1:0",
    "end_cfi": "/2/4/2/1:10",
    "spine_index": 1,
    "spine_name": "text/part1.xhtml",
}
LIST = [
    {"type": "last-read", "pos": "epubcfi(/2)", "pos_type": "epubcfi", "timestamp": "2026-02-20"},
    {"type": "bookmark", "title": "书签", "pos": "x", "timestamp": "2026-02-20T00:00:00Z"},
    HIGHLIGHT,
    {"type": "highlight", "uuid": "z", "removed": True, "timestamp": "2026-02-20T00:00:00Z"},
]


def opf(annotations: list[dict[str, Any]]) -> str:
    metas = "".join(
        f'<meta name="calibre:annotation" content={quoteattr(json.dumps(one, ensure_ascii=False))}/>'
        for one in annotations
    )
    return (
        "<?xml version='1.0' encoding='utf-8'?>\n"
        '<package xmlns="http://www.idpf.org/2007/opf" version="2.0"><metadata '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">'
        f"<dc:title>春耕时节走访三个乡镇</dc:title>{metas}</metadata></package>"
    )


@pytest.mark.parametrize(
    ("data", "title"),
    [
        ({"version": 1, "type": "calibre_annotation_collection", "annotations": LIST}, ""),
        ({"version": 1, "type": "calibre_highlights", "highlights": [HIGHLIGHT]}, ""),
        (LIST, ""),
        (
            "encoding=json+base64:\n" + base64.b64encode(json.dumps(LIST).encode()).decode(),
            "",
        ),
        (
            opf(
                [
                    {"format": "EPUB", "user_type": "local", "user": "viewer", "annotation": one}
                    for one in LIST
                ]
            ),
            "春耕时节走访三个乡镇",
        ),
    ],
    ids=["collection", "viewer's export", "viewer's list", "in the book", "metadata.opf"],
)
def test_calibre_wherever_it_keeps_them(data: Any, title: str) -> None:
    file = read(data)
    (note,) = file.notes
    assert file.program == "calibre"
    assert (note.quote.exact, note.body, note.key) == (
        "灌溉面积达到3.4万亩",
        "核对",
        "ybGnregc0FPNrUijNfIHxg",
    )
    assert note.colour is Colour.BLUE
    assert note.created == "2026-02-20T14:30:45.123000Z"
    assert note.article.title == title


@pytest.mark.parametrize(
    "text",
    [
        "encoding=json+base64:\n%%%",
        "encoding=json+base64:\n" + base64.b64encode(b"{").decode(),
        "<html><body>no notes</body></html>",
        "<package",
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><package><c>&b;</c></package',
    ],
)
def test_what_only_looks_like_calibre_is_one_sentence(text: str) -> None:
    with pytest.raises(ImportFailed):
        read(text)


def test_no_entity_of_a_metadata_file_is_read() -> None:
    text = opf([{"annotation": HIGHLIGHT}]).replace(
        "<package", '<!DOCTYPE package [<!ENTITY x SYSTEM "file:///etc/passwd">]><package'
    )
    (note,) = read(text.replace("春耕时节", "&x;")).notes
    assert note.article.title in ("", "走访三个乡镇")


# -- Readest ----------------------------------------------------------------------------------------


def test_readest_bookmarks_are_left_out_unless_something_was_written_to_them() -> None:
    file = read(
        {
            "updatedAt": 1785665567362,
            "booknotes": [
                {"id": "1", "type": "bookmark", "text": "页首的几个字", "note": "", "cfi": "x"},
                {
                    "id": "2",
                    "type": "bookmark",
                    "text": "页首的几个字",
                    "note": "回头看",
                    "cfi": "x",
                },
                {"id": "3", "type": "notebook", "note": "全书的感想", "cfi": ""},
                {"id": "4", "type": "excerpt", "text": "摘下的一句", "note": "", "cfi": "x"},
                {
                    "id": "5",
                    "type": "annotation",
                    "text": "划过的一句",
                    "note": "",
                    "style": "underline",
                    "color": "violet",
                    "global": True,
                    "cfi": "x",
                },
                {"id": "6", "type": "annotation", "text": "删了的", "note": "", "deletedAt": 1},
            ],
        }
    )
    assert told(file) == [
        ("", "回头看"),
        ("", "全书的感想"),
        ("摘下的一句", ""),
        ("划过的一句", ""),
    ]
    assert [note.scope for note in file.notes][:2] == [Scope.ARTICLE, Scope.ARTICLE]
    assert (file.notes[-1].colour, file.notes[-1].style) == (Colour.VIOLET, MarkStyle.UNDERLINE)
    assert len(file.left_out) == 2


# -- Hypothesis -------------------------------------------------------------------------------------

ANNOTATION = {
    "id": "AbC",
    "created": "2026-02-20T14:30:45.123456+00:00",
    "updated": "2026-02-20T15:30:45.123456+00:00",
    "user": "acct:reader@hypothes.is",
    "group": "__world__",
    "uri": "https://example.org/news/1.html",
    "text": "比上年",
    "tags": ["增长"],
    "hidden": False,
    "permissions": {"read": ["group:__world__"]},
    "document": {"title": "春耕"},
    "links": {"incontext": "https://hyp.is/AbC"},
    "target": [
        {
            "source": "https://example.org/news/1.html",
            "selector": [
                {"type": "PageSelector", "index": 2, "label": "3"},
                {"type": "TextQuoteSelector", "exact": "增长5.2%"},
            ],
        }
    ],
}
REPLY = ANNOTATION | {
    "id": "Reply",
    "text": "同意",
    "tags": [],
    "references": ["AbC"],
    "target": [{"source": "https://example.org/news/1.html"}],
}


@pytest.mark.parametrize(
    "data",
    [
        {"export_date": "2026-03-01", "annotations": [ANNOTATION, REPLY]},
        {"total": 2, "rows": [REPLY, ANNOTATION]},
        {"total": 1, "rows": [ANNOTATION], "replies": [REPLY]},
        [ANNOTATION, REPLY],
    ],
    ids=["client", "search", "search with replies apart", "a list"],
)
def test_hypothesis_in_each_of_its_shapes(data: Any) -> None:
    file = read(data)
    assert file.program == "Hypothesis"
    assert sorted(told(file)) == sorted([("增长5.2%", "比上年"), ("增长5.2%", "同意")])
    reply = next(note for note in file.notes if note.key == "Reply")
    assert reply.reply_to == "AbC"
    assert reply.article.title == "春耕"


def test_one_annotation_of_hypothesis_alone() -> None:
    assert told(read(ANNOTATION)) == [("增长5.2%", "比上年")]


def test_a_web_annotation_is_not_taken_for_one_of_hypothesis() -> None:
    file = read(
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": "urn:uuid:2d8d2d1c-0b1a-4b1c-8f6b-0d8c1f8f5f10",
            "type": "Annotation",
            "target": {"source": "https://example.org/1", "selector": {"type": "X"}},
        }
    )
    assert file.program != "Hypothesis"
