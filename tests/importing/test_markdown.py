"""Markdown with front matter opens as an article, and our own export reads back as the same one."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.core.article import Article
from reader_app.core.source import Hint, Metadata, SourceDocument
from reader_app.importing import load_bytes, load_file
from reader_app.importing.front_matter import split_front_matter, write_front_matter
from reader_app.importing.markdown_export import escape_markdown, write_markdown
from reader_app.restoring import make_article

ARTICLE = """---
title: 乡村的变化
date: 2024-03-05
author: 李文、王小
来源: 东湖日报
---
# 乡村的变化

正文第一段，有**着重**和[链接](https://example.org)，
换行的后半句。[^甲]

## 一、产业

- 点一
    - 点二

1. 步骤

> 引文。

| 年 | 产量 |
| -- | -- |
| 2024 | 12 |

![田野](images/a.png "说明")

[^甲]: 注释的话。
"""


def load(text: str) -> SourceDocument:
    return load_bytes(text.encode("utf-8"), media_type="text/markdown")


def lines(document: SourceDocument) -> list[tuple[Hint, int | None, str]]:
    return [(one.hint, one.level, one.span.slice(document.text)) for one in document.blocks]


def test_blocks_and_front_matter() -> None:
    document = load(ARTICLE)
    assert lines(document) == [
        (Hint.TITLE, None, "乡村的变化"),
        (Hint.PARAGRAPH, None, "正文第一段，有着重和链接，换行的后半句。[1]"),
        (Hint.HEADING, 2, "一、产业"),
        (Hint.LIST_ITEM, 1, "点一"),
        (Hint.LIST_ITEM, 2, "点二"),
        (Hint.LIST_ITEM, 1, "1. 步骤"),
        (Hint.QUOTE, None, "引文。"),
        (Hint.TABLE, None, "年\t产量\n2024\t12"),
        (Hint.IMAGE, None, ""),
        (Hint.FOOTNOTE, None, "[1] 注释的话。"),
    ]
    assert document.metadata == Metadata(
        title="乡村的变化", date="2024-03-05", authors=("李文", "王小"), publication="东湖日报"
    )


def test_pictures_beside_the_file_are_kept(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "a.png").write_bytes(b"png")
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    document = load_file(tmp_path / "a.md")
    assert document.images == {"images/a.png": b"png"}
    assert [block.image.alt for block in document.blocks if block.image] == ["田野"]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    document = load("会议听取了汇报。\n会议强调了重点。\n　　会议要求抓好落实。\n")
    assert [text.strip() for _, _, text in lines(document)] == [
        "会议听取了汇报。",
        "会议强调了重点。",
        "会议要求抓好落实。",
    ]


@pytest.mark.parametrize(
    "head",
    [
        "---\ntitle: [不是\n---\n",
        "---\n只是一句话\n---\n",
        "---\n- 一\n- 二\n---\n",
        "---\ndate: 2024-02-31\n---\n",
        "---\na: &a [x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\nd: *e\n---\n",
        "---\n" + "{a: " * 3000 + "\n---\n",
        "---\n没有结尾",
    ],
)
def test_a_head_that_is_no_front_matter_is_text(head: str) -> None:
    document = load(head + "\n正文。\n")
    assert "正文。" in document.text
    assert document.metadata == Metadata()
    assert split_front_matter(head)[1] == head


@given(
    title=st.text(min_size=1, max_size=40),
    authors=st.lists(st.text(min_size=1, max_size=9), max_size=3),
)
def test_front_matter_reads_back(title: str, authors: list[str]) -> None:
    known = Metadata(
        title=" ".join(title.split()) or None,
        authors=tuple(name for one in authors if (name := " ".join(one.split()))),
        date="2024-03",
    )
    assert split_front_matter(write_front_matter(known) + "正文") == (known, "正文")


CHARS = st.sampled_from("文字𠮷abc 12.#*_`[](){}<>&!|\\~+-=:：“”　—")


@given(st.text(alphabet=CHARS, min_size=1, max_size=60))
def test_escaped_text_renders_as_itself(text: str) -> None:
    text = " ".join(text.split())
    if not text:
        return
    document = load("前。\n\n" + escape_markdown(text) + "\n\n后。")
    assert [line for _, _, line in lines(document)] == ["前。", text, "后。"]


@pytest.mark.parametrize(
    "text",
    [
        "[a](" * 20_000,
        "# a\n" * 5_000,
        "a[^1]\n\n" * 4_000 + "[^1]: x",
        ">" * 5_000 + "x",
        "\n".join(" " * n + "- x" for n in range(300)),
        "<div>\n\n" * 3_000,
        "`a" * 30_000,
        "```\n" + "a\n" * 20_000,
    ],
)
def test_hostile_markdown_takes_seconds_at_most_and_loses_nothing(text: str) -> None:
    start = time.perf_counter()
    document = load(text + "\n\n结尾。")
    assert time.perf_counter() - start < 20
    assert document.text.endswith("结尾。") or "结尾。" in document.text


def export_and_read(article: Article) -> Article:
    return make_article(load(write_markdown(article)))


@pytest.mark.parametrize(
    "path",
    [
        "seed/liaocheng-2025-01-20.txt",
        "corpora/html_gne/thepaper__1.html",
        "corpora/html_gne/huanqiu__1.html",
        "corpora/gov2026/2026_山东省.txt",
        "corpora/gwr_national/GWR2024.txt",
    ],
)
def test_our_own_export_reads_back_identically(shared: Path, path: str) -> None:
    article = make_article(load_file(shared / path))
    again = export_and_read(article)
    assert again.text == article.text
    assert again.metadata == article.metadata
    assert [(one.kind, one.level) for one in again.blocks] == [
        (one.kind, one.level) for one in article.blocks
    ]


def test_every_text_of_the_corpora_reads_back(shared: Path) -> None:
    for path in sorted((shared / "corpora" / "gov2026").glob("*.txt"))[::4]:
        article = make_article(load_file(path))
        again = export_and_read(article)
        assert again.text == article.text, path.name
        assert again.metadata == article.metadata, path.name
