"""Cutting into sheets: nothing lost, nothing doubled, what belongs together together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from reader_app.core.article import BlockKind
from reader_app.core.offsets import Utf16Map
from reader_app.ui.page.document import PageDocument
from reader_app.ui.page.entries import Captions, Role, flatten
from reader_app.ui.page.pictures import Pictures
from reader_app.ui.page.typography import Setting, StyleSheet
from reader_app.ui.printing.sheets import Row, cut, rows_of_page
from reader_app.ui.theme import LIGHT
from tests.ui.page.articles import build_article


def rows(*heights: int, keep: tuple[int, ...] = ()) -> list[Row]:
    made, top = [], 0
    for number, height in enumerate(heights):
        made.append(Row(top, top + height, number in keep))
        top += height
    return made


@pytest.mark.parametrize(
    ("given_rows", "sheets"),
    [
        (rows(), []),
        (rows(10, 10, 10), [(0, 30)]),
        (rows(20, 20, 20), [(0, 40), (40, 60)]),
        (rows(20, 10, 20, keep=(1,)), [(0, 20), (20, 50)]),
        (rows(90, 10), [(0, 90), (90, 100)]),
        (rows(20, 20, 20, keep=(0, 1, 2)), [(0, 40), (40, 60)]),
    ],
    ids=["nothing", "one", "two", "kept", "higher than a sheet", "kept beyond a sheet"],
)
def test_cuts(given_rows: list[Row], sheets: list[tuple[int, int]]) -> None:
    assert cut(given_rows, 45) == sheets


@given(st.lists(st.tuples(st.integers(1, 60), st.booleans()), max_size=60))
def test_every_row_is_on_one_sheet(sizes: list[tuple[int, bool]]) -> None:
    keep = tuple(number for number, (_, kept) in enumerate(sizes) if kept)
    made = rows(*(size for size, _ in sizes), keep=keep)
    sheets = cut(made, 100)
    assert [top for top, _ in sheets[1:]] == [bottom for _, bottom in sheets[:-1]]
    if made:
        assert (sheets[0][0], sheets[-1][1]) == (made[0].top, made[-1].bottom)
    assert all(bottom - top <= 100 for top, bottom in sheets)


def test_headings_captions_and_tables_stay_with_their_own(qtbot: QtBot) -> None:
    lines = [
        (BlockKind.TITLE, "标题"),
        (BlockKind.PARAGRAPH, "段落。" * 90),
        (BlockKind.HEADING, "第一节"),
        (BlockKind.IMAGE, ""),
        (BlockKind.CAPTION, "图为新貌"),
        (BlockKind.PARAGRAPH, "𠮷田村的段落。" * 90),
        (BlockKind.TABLE, "指标\t数\n甲\t1\n乙\t2"),
        (BlockKind.BOILERPLATE, "版权所有"),
    ]
    article = build_article(lines)
    entries = flatten(article, Captions(fold="页脚"), folded=True)
    setting = Setting()
    pictures = Pictures(article, entries, setting.column, 1.0)
    styles = StyleSheet(setting, LIGHT)
    page = PageDocument(article.text, entries, styles, pictures.heights, Utf16Map(article.text))
    page.build_around(0, 0)
    page.qt.setTextWidth(setting.column)
    while page.add_slice():
        pass
    page.qt.documentLayout().documentSize()
    made = rows_of_page(page, pictures.heights)
    assert [row.top for row in made] == sorted(row.top for row in made)
    folded = [index for index, entry in enumerate(entries) if entry.role is Role.FOLD]
    fold = page.block_of(folded[0])
    assert fold is not None
    assert made[-1].bottom < page.qt.documentLayout().blockBoundingRect(fold).bottom()
    for height in range(150, 700, 7):
        for _, bottom in cut(made, height)[:-1]:
            last = next(row for row in made if row.bottom == bottom)
            following = made[made.index(last) + 1]
            assert not last.keep or following.bottom - made[0].top > height
