"""Headings and what only looks like them."""

from __future__ import annotations

import pytest

from reader_app.core.article import BlockKind
from reader_app.core.source import Hint, Metadata
from reader_app.restoring.structure.numbering import number_style, number_value
from tests.restoring.structure.drafts import article_of, kind_of, kinds_of

PROSE = (
    "这一季度全市工业增加值比上年同期明显加快，企业订单增多，用电量和货运量同步回升，"
    "就业形势总体平稳，居民收入稳步增长，市场预期持续改善。"
)
K = BlockKind


def _levels(text: str) -> list[tuple[str, int | None]]:
    article = article_of(text)
    return [
        (block.span.slice(article.text), block.level)
        for block in article.blocks
        if block.kind is K.HEADING
    ]


@pytest.mark.parametrize(
    ("text", "style", "value"),
    [
        ("一、总体要求", "han", 1),
        ("十二、保障措施", "han", 12),
        ("（三）强化队伍", "han_bracket", 3),
        ("2.发展融资", "arabic", 2),
        ("2.5倍增长", None, None),
        ("（4）落实", "arabic_bracket", 4),
        ("③其他", "circled", 3),
        ("第三章 附则", "chapter", 3),
        ("第二部分 目标", "part", 2),
        ("三农问题", None, None),
        ("2024年以来", None, None),
    ],
)
def test_reads_the_numbers_of_headings(text: str, style: str | None, value: int | None) -> None:
    assert number_style(text) == style
    if style is not None:
        assert number_value(text) == value


def test_lead_words_that_run_on_stay_in_their_paragraph() -> None:
    article = article_of(
        f"通知\n各单位：\n一、任务\n（一）抓好落实。{PROSE}\n（二）加强督查。{PROSE}"
    )

    assert kind_of(article, "（一）") is K.PARAGRAPH


def test_a_numbered_sentence_over_its_text_is_a_heading() -> None:
    text = (
        f"报告\n各位代表：\n一、回顾\n（一）经济稳中有进。\n{PROSE}\n（二）改革持续深化。\n{PROSE}"
    )

    assert ("（一）经济稳中有进。", 2) in _levels(text)


def test_short_numbered_items_are_points() -> None:
    article = article_of(f"标题在这里\n{PROSE}\n1.准备材料；\n2.提交申请；\n3.领取证件。\n{PROSE}")

    assert kind_of(article, "1.") is K.BULLET
    assert kind_of(article, "3.") is K.BULLET


def test_a_row_of_lead_sentences_heads_a_report_but_one_does_not() -> None:
    row = "\n".join(
        f"{words}\n{PROSE}" for words in ("生态更加亮丽。", "经济持续向好。", "民生不断改善。")
    )
    one = f"夜色渐深。\n{PROSE}\n{PROSE}"

    assert ("经济持续向好。", 2) in _levels(f"报告\n各位代表：\n一、回顾\n{row}")
    assert _levels(f"一篇报道\n{PROSE}\n{one}") == []


def test_unnumbered_headings_over_a_numbering_that_starts_anew_rank_above_it() -> None:
    text = f"报告\n{PROSE}\n过去的工作\n{PROSE}\n一、成绩\n{PROSE}\n二、不足\n{PROSE}\n今后的任务\n一、目标\n{PROSE}"

    assert _levels(text) == [
        ("过去的工作", 1),
        ("一、成绩", 2),
        ("二、不足", 2),
        ("今后的任务", 1),
        ("一、目标", 2),
    ]


def test_an_annex_stands_beside_the_numbered_sections() -> None:
    text = f"报告\n{PROSE}\n一、成绩\n{PROSE}\n（一）工业\n{PROSE}\n附件\n民生实事\n{PROSE}"

    assert _levels(text)[-2:] == [("附件", 1), ("民生实事", 2)]


def test_a_bare_number_and_the_line_under_it_open_one_section() -> None:
    article = article_of(
        f"标题在这里\n{PROSE}\n01\n把办公室搬到田间\n{PROSE}\n02\n让数据多跑路\n{PROSE}"
    )

    assert [section.title for section in article.sections[1:]] == [
        "01 把办公室搬到田间",
        "02 让数据多跑路",
    ]


def test_a_short_question_is_a_heading_only_where_others_stand_alike() -> None:
    alone = article_of(f"标题在这里\n{PROSE}\n出路在哪里？\n{PROSE}")
    among = article_of(f"标题在这里\n{PROSE}\n困境重重\n{PROSE}\n出路在哪里？\n{PROSE}")

    assert kind_of(alone, "出路") is K.PARAGRAPH
    assert kind_of(among, "出路") is K.HEADING


def test_verse_has_no_headings() -> None:
    verse = "\n".join(f"江水向东流过第{n}座山" for n in "一二三四五六七八九十")
    article = article_of(f"江河\n某诗人\n{verse}\n{PROSE}")

    assert all(kind is not K.HEADING for kind, _ in kinds_of(article))


@pytest.mark.parametrize("words", ["——鲁迅", "的主要目标", "（", "2.5", "https://example.org/a"])
def test_fragments_are_no_headings(words: str) -> None:
    article = article_of(f"标题在这里\n{PROSE}\n{words}\n{PROSE}")

    assert kind_of(article, words) is not K.HEADING


def test_captions_and_headings_are_told_apart_by_all_their_pairs() -> None:
    pairs = [
        ("推动产业转型升级", "工人在生产线上忙碌"),
        ("全面深化改革开放", "高铁站全景"),
        ("书写温暖民生答卷", "东湖古城俯瞰"),
    ]
    text = "\n".join(f"{heading}\n{caption}\n{PROSE}" for heading, caption in pairs)
    article = article_of(f"奋力谱写高质量发展新篇章\n日新月异的城区面貌\n{PROSE}\n{text}")

    assert kind_of(article, "日新月异") is K.CAPTION
    assert [kind for kind, words in kinds_of(article) if len(words) < 20][2:] == [
        K.HEADING,
        K.CAPTION,
    ] * 3


def test_captions_may_stand_over_their_headings() -> None:
    pairs = [("高铁站全景", "深化改革开放"), ("东湖古城俯瞰", "书写民生答卷")]
    text = "\n".join(f"{caption}\n{heading}\n{PROSE}" for caption, heading in pairs)
    article = article_of(f"标题在这里\n{PROSE}\n{text}")

    assert kind_of(article, "高铁站") is K.CAPTION
    assert kind_of(article, "深化") is K.HEADING


def test_two_lines_of_one_heading_stay_headings() -> None:
    article = article_of(f"标题在这里\n{PROSE}\n业绩会突现维权插曲\n昔日质量遭质疑\n{PROSE}")

    assert kind_of(article, "业绩会") is K.HEADING
    assert kind_of(article, "昔日") is K.HEADING


def test_believes_the_format_and_its_ranks() -> None:
    article = article_of(
        [
            ("书名", Hint.TITLE),
            ("上篇", Hint.HEADING, 2),
            (PROSE, Hint.PARAGRAPH),
            ("第一节", Hint.HEADING, 3),
            (PROSE, Hint.PARAGRAPH),
            ("下篇", Hint.HEADING, 2),
            ("要点一", Hint.LIST_ITEM),
            ("引用的话", Hint.QUOTE),
            (PROSE, Hint.PARAGRAPH),
        ]
    )

    assert [(section.title, section.level) for section in article.sections] == [
        ("上篇", 1),
        ("第一节", 2),
        ("下篇", 1),
    ]
    assert kind_of(article, "要点一") is K.BULLET
    assert kind_of(article, "引用") is K.QUOTE


def test_a_menu_after_the_body_is_furniture_whatever_the_format_calls_it() -> None:
    article = article_of(
        [
            ("书名", Hint.TITLE),
            (PROSE, Hint.PARAGRAPH),
            ("热点新闻", Hint.HEADING, 2),
            ("男子夜晚回家", Hint.LIST_ITEM),
            ("女子清晨出门", Hint.LIST_ITEM),
            ("孩子中午吃饭", Hint.LIST_ITEM),
        ]
    )

    assert [kind for kind, _ in kinds_of(article)][2:] == [K.BOILERPLATE] * 4


def test_the_line_the_page_calls_its_title_is_the_title() -> None:
    lines = ["网站的一句口号在这里", "地铁新线今日开通", "2024-01-02", PROSE]
    article = article_of(lines, Metadata(title="地铁新线今日开通_某某晚报网"))

    assert kind_of(article, "地铁") is K.TITLE
    assert article.metadata.title == "地铁新线今日开通"


def test_neighbouring_rows_of_cells_are_one_table() -> None:
    article = article_of(f"标题在这里\n{PROSE}\n地区\t增速\n东部\t5.1%\n西部\t5.4%\n{PROSE}")

    tables = [words for kind, words in kinds_of(article) if kind is K.TABLE]
    assert tables == ["地区\t增速\n东部\t5.1%\n西部\t5.4%"]


def test_the_only_heading_of_the_highest_rank_is_the_title() -> None:
    article = article_of(
        [("地铁新线开通", Hint.HEADING, 1), (PROSE, Hint.PARAGRAPH), ("背景", Hint.HEADING, 2)]
    )

    assert article.metadata.title == "地铁新线开通"
    assert [(section.title, section.level) for section in article.sections] == [
        ("引言", 1),
        ("背景", 1),
    ]


def test_the_first_chapter_of_a_book_is_no_title() -> None:
    article = article_of(
        [
            ("第一章 出发", Hint.HEADING, 1),
            (PROSE, Hint.PARAGRAPH),
            ("第二章 归来", Hint.HEADING, 1),
            (PROSE, Hint.PARAGRAPH),
        ],
        Metadata(title="远行记"),
    )

    assert article.metadata.title == "远行记"
    assert [section.title for section in article.sections] == ["第一章 出发", "第二章 归来"]


def test_numbers_rank_headings_that_a_page_marks_alike() -> None:
    article = article_of(
        [
            ("标题在这里", Hint.TITLE),
            ("概述", Hint.HEADING, 2),
            (PROSE, Hint.PARAGRAPH),
            ("一、背景", Hint.HEADING, 2),
            (PROSE, Hint.PARAGRAPH),
            ("（一）来由", Hint.HEADING, 2),
            (PROSE, Hint.PARAGRAPH),
        ]
    )

    assert [section.level for section in article.sections] == [1, 1, 2]


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["北部都会区发展提速 科创园年底动工", "政府公布时间表"], 0),
        (
            [
                "加快打造服务和融入新发展格局的战略支点、绿色低碳高质量发展的明珠城市",
                "谱写现代化建设新篇章",
            ],
            1,
        ),
        (["市委经济工作会议强调", "坚定信心真抓实干推动高质量发展"], 1),
        (["新春走基层", "高原上的灯火越来越亮了"], 1),
        (["全面从严治党", "——在干部大会上的讲话"], 0),
        (["出路何在？", "老旧小区改造的三个难题"], 0),
    ],
)
def test_tells_the_headline_from_what_stands_over_and_under_it(
    lines: list[str], title: int
) -> None:
    article = article_of([*lines, PROSE, PROSE])

    assert article.metadata.title == lines[title]


@pytest.mark.parametrize("line", ["单位：亿元", "（單位：萬人、％）", "计量单位:万吨"])
def test_the_unit_of_a_table_heads_nothing(line: str) -> None:
    article = article_of(f"标题在这里\n{PROSE}\n{line}\n地区\t产值\n东部\t51\n西部\t54\n{PROSE}")
    kinds = {block.span.slice(article.text): block.kind for block in article.blocks}
    assert kinds[line] is BlockKind.PARAGRAPH
