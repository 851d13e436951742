"""The document behind the page: the same however it is built."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reader_app.core.article import Article, BlockKind
from reader_app.ui.page.captions import describe
from reader_app.ui.page.document import PageDocument
from reader_app.ui.page.entries import flatten
from reader_app.ui.page.typography import Setting, StyleSheet
from reader_app.ui.theme import PAPER
from tests.ui.page.articles import build_article

TABLE = "指标\t2024年\n产量\t565.3\n𠮷田\t12"


@pytest.fixture
def article() -> Article:
    lines = [(BlockKind.SOURCE, "来源"), (BlockKind.TITLE, "标题")]
    for number in range(120):
        lines += [
            (BlockKind.HEADING, f"第{number}部分"),
            (BlockKind.PARAGRAPH, f"{number}他说：“好。”𠮷田有12人，增长5.3%。" * (number % 9)),
            (BlockKind.IMAGE, "missing"),
            (BlockKind.TABLE, TABLE),
            (BlockKind.TABLE, TABLE),
            (BlockKind.BULLET, "——坚持稳中求进"),
            (BlockKind.CAPTION, "图"),
        ]
    return build_article(lines)


def build(article: Article, at: int, budget: int, slice_seconds: float) -> PageDocument:
    entries = flatten(article, describe(article))
    styles = StyleSheet(Setting(), PAPER)
    heights = dict.fromkeys(range(len(entries)), 90)
    page = PageDocument(article.text, entries, styles, heights)
    page.build_around(page.entry_index(at), budget)
    page.qt.setTextWidth(styles.setting.column)
    while page.add_slice(slice_seconds):
        pass
    return page


def texts(page: PageDocument) -> list[str]:
    blocks = (page.qt.findBlockByNumber(n) for n in range(page.qt.blockCount()))
    return [block.text() for block in blocks]


@pytest.mark.parametrize("at", [0, 1500, 9_000, 10**6])
@pytest.mark.parametrize("seconds", [0.0, 0.004])
def test_slices_make_the_same_document_wherever_they_began(
    qtbot: QtBot, article: Article, at: int, seconds: float
) -> None:
    whole = build(article, 0, 10**9, 1.0)
    sliced = build(article, at, 300, seconds)
    assert sliced.complete
    assert texts(sliced) == texts(whole)
    assert sliced.qt.blockCount() == whole.qt.blockCount()
    layout, other = sliced.qt.documentLayout(), whole.qt.documentLayout()
    last = whole.qt.blockCount() - 2
    assert layout.blockBoundingRect(sliced.qt.findBlockByNumber(last)) == other.blockBoundingRect(
        whole.qt.findBlockByNumber(last)
    )


def test_every_entry_is_one_block_and_every_offset_comes_back(
    qtbot: QtBot, article: Article
) -> None:
    page = build(article, 4000, 300, 0.002)
    for index, entry in enumerate(page.entries):
        block = page.block_of(index)
        assert block is not None
        assert page.index_of(block.blockNumber()) == index
        shown = block.text().replace("\u200b", "")
        assert shown.startswith(article.text[entry.start : entry.end])
    for offset, char in enumerate(article.text):
        if char not in "\n\t":
            position = page.position_of(offset)
            assert position is not None
            assert page.offset_of(position) == offset


def test_while_it_grows_what_is_built_keeps_its_offsets(qtbot: QtBot, article: Article) -> None:
    entries = flatten(article, describe(article))
    page = PageDocument(article.text, entries, StyleSheet(Setting(), PAPER), {})
    at = article.text.index("60他说")
    page.build_around(page.entry_index(at), 200)
    page.qt.setTextWidth(578)
    more = True
    while more:
        position = page.position_of(at)
        assert position is not None
        assert page.offset_of(position) == at
        assert page.qt.characterAt(position) == "6"
        more = page.add_slice(0.001)
