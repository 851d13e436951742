"""What stands on the page and in which order."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.core.article import BlockKind
from reader_app.core.source import Metadata
from reader_app.ui.page.entries import HEADS, MAX_TABLE_CELLS, Captions, Entry, Role, flatten
from tests.ui.page.articles import build_article

WORDS = Captions(meta="《大众日报》 · 约 7,300 字", meta_tail=" · 约 7,300 字", fold="页脚")
LINES = st.lists(
    st.tuples(
        st.sampled_from(list(BlockKind)), st.sampled_from(["改革", "𠮷田", "一\t二\n三", "5.3%"])
    ),
    max_size=12,
)


def roles(entries: list[Entry]) -> list[Role]:
    return [entry.role for entry in entries]


@given(LINES)
def test_every_code_point_stands_on_the_page_exactly_once(
    lines: list[tuple[BlockKind, str]],
) -> None:
    body = [line for line in lines if line[0] is not BlockKind.BOILERPLATE]
    tail = [line for line in lines if line[0] is BlockKind.BOILERPLATE]
    article = build_article(body + tail)
    shown = [0] * len(article.text)
    for entry in flatten(article, WORDS, folded=False):
        for at in range(entry.start, entry.end):
            shown[at] += 1
    separators = {"\n", "\t"}
    assert all(
        count == 1 or (count == 0 and char in separators) or char == "\t"
        for count, char in zip(shown, article.text, strict=True)
    )


def test_the_head_is_set_as_a_newspaper_does() -> None:
    article = build_article(
        [
            (BlockKind.SOURCE, "2025年1月20日《大众日报》"),
            (BlockKind.KICKER, "坚定信心"),
            (BlockKind.TITLE, "奋力前行"),
            (BlockKind.PARAGRAPH, "正文"),
        ]
    )
    entries = list(flatten(article, WORDS))
    assert roles(entries) == [Role.KICKER, Role.TITLE, Role.META, Role.PARAGRAPH]
    assert entries[2].tail == WORDS.meta_tail


def test_without_a_source_line_the_page_says_what_is_known() -> None:
    article = build_article(
        [(BlockKind.PARAGRAPH, "正文")], metadata=Metadata(title="标题", publication="大众日报")
    )
    entries = list(flatten(article, WORDS))
    assert roles(entries) == [Role.TITLE, Role.META, Role.PARAGRAPH]
    assert [entry.tail for entry in entries[:2]] == ["标题", WORDS.meta]


def test_a_byline_at_the_end_is_signed_and_one_in_the_head_is_not() -> None:
    article = build_article(
        [
            (BlockKind.TITLE, "题"),
            (BlockKind.BYLINE, "本报记者"),
            (BlockKind.PARAGRAPH, "文"),
            (BlockKind.BYLINE, "（本报记者）"),
        ]
    )
    assert roles(list(flatten(article, WORDS))) == [
        Role.TITLE,
        Role.META,
        Role.BYLINE,
        Role.PARAGRAPH,
        Role.SIGNED,
    ]


def test_a_caption_without_a_picture_gets_a_frame_and_one_with_it_does_not() -> None:
    article = build_article(
        [
            (BlockKind.PARAGRAPH, "文"),
            (BlockKind.CAPTION, "图一"),
            (BlockKind.IMAGE, "a"),
            (BlockKind.CAPTION, "图二"),
            (BlockKind.PARAGRAPH, "文"),
            (BlockKind.CAPTION, "图三"),
            (BlockKind.PARAGRAPH, "文"),
        ]
    )
    pictures = [entry.block for entry in flatten(article, WORDS) if entry.role is Role.PICTURE]
    assert pictures == [2, 5]


def test_a_table_becomes_cells_with_short_rows_filled_up() -> None:
    article = build_article([(BlockKind.TABLE, "指标\t2023\t2024\n产量\t561.8\n人口\t1,2\t-3%")])
    cells = [entry for entry in flatten(article, WORDS) if entry.cell is not None]
    assert [entry.role for entry in cells] == [
        Role.HEAD_CELL,
        Role.NUMBER_HEAD,
        Role.NUMBER_HEAD,
        Role.CELL,
        Role.NUMBER_CELL,
        Role.CELL,
        Role.CELL,
        Role.NUMBER_CELL,
        Role.NUMBER_CELL,
    ]
    words = [article.text[entry.start : entry.end] for entry in cells]
    assert words == ["指标", "2023", "2024", "产量", "561.8", "", "人口", "1,2", "-3%"]


@pytest.mark.parametrize(
    ("table", "has_head"),
    [
        ("年\t产量\n2023\t5\n2024\t6", True),
        ("指标\t数值\n总产值\t35亿元\n人口\t600万人", True),
        ("姓名\t职务\t任期\n甲\t主任\t三年", True),
        ("项目\t2023年\t2024\n甲\t5\t6", True),
        ("外文名\tTanya\n国籍\t新加坡\n身高\t160CM", False),
        ("总产值\t35\n人口\t600", False),
        ("总产值\t35\t8%\n人口\t600\t2%", False),
        ("总产值\t人口", False),
    ],
)
def test_the_first_row_is_a_head_where_it_names_columns(table: str, has_head: bool) -> None:
    first = next(e for e in flatten(build_article([(BlockKind.TABLE, table)]), WORDS) if e.cell)
    assert (first.role in HEADS) is has_head


def test_a_huge_table_becomes_rows() -> None:
    article = build_article([(BlockKind.TABLE, "\n".join(["一\t二"] * MAX_TABLE_CELLS))])
    rows = [entry for entry in flatten(article, WORDS) if entry.role is Role.ROW]
    assert len(rows) == MAX_TABLE_CELLS


@pytest.mark.parametrize(("folded", "lines"), [(True, 0), (False, 2)])
def test_the_footer_is_folded_behind_one_line(folded: bool, lines: int) -> None:
    article = build_article(
        [
            (BlockKind.PARAGRAPH, "文"),
            (BlockKind.BOILERPLATE, "版权所有"),
            (BlockKind.BOILERPLATE, "电话"),
        ]
    )
    shown = roles(list(flatten(article, WORDS, folded=folded)))
    assert shown[2] is Role.FOLD
    assert shown.count(Role.BOILERPLATE) == lines


def test_a_line_without_end_becomes_several_entries_that_meet() -> None:
    article = build_article([(BlockKind.PARAGRAPH, "改革攻坚取得新突破。" * 3000)])
    lines = [entry for entry in flatten(article, WORDS) if entry.end > entry.start]
    assert len(lines) >= 5
    assert all(first.end == second.start for first, second in pairwise(lines))
    assert all(article.text[entry.end - 1] == "。" for entry in lines)
