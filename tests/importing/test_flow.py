"""Markup says what lines are; nothing of it leaks into the words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.core.source import Hint
from reader_app.importing.flow import Leaf, read_flow
from reader_app.importing.markup import parse_html


def leaves(markup: str) -> list[Leaf]:
    return read_flow(parse_html(f"<body>{markup}</body>"))


def texts(markup: str) -> list[str]:
    return [leaf.text for leaf in leaves(markup)]


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>一段</p><p>二段</p>", ["一段", "二段"]),
        ("一行<br>二行<br/><br/>三行", ["一行", "二行", "三行"]),
        ("<div>甲<div>乙</div>丙</div>", ["甲", "乙", "丙"]),
        ("<p>全市\n经济  运行\n\tGDP\n growth</p>", ["全市经济 运行 GDP growth"]),
        ("<p>增长<b>4.5%</b>，<a href='#'>同比</a>增加</p>", ["增长4.5%，同比增加"]),
        ("<p>面积10<sup>4</sup>m<sup>2</sup>，CO<sub>2</sub></p>", ["面积10⁴m²，CO₂"]),
        ("<p>见注<sup><a href='#n1'>1</a></sup>。</p>", ["见注[1]。"]),
        ("<p>前<script>坏()</script><style>坏</style>后</p>", ["前后"]),
        ("<p>前<span style='display: none'>藏</span>后<b hidden>藏</b></p>", ["前后"]),
        ("<pre>一\n  二</pre>", ["一", "  二"]),
        ("<p>&ldquo;好&rdquo;&nbsp;rdquo;&#x2014;</p>", ["“好”\xa0rdquo;—"]),
        ("<p>𠮷<!-- 注 -->田</p>", ["𠮷田"]),
        ("<p>他笑了<img width=16 height=16 alt='😀'>说</p>", ["他笑了😀说"]),
    ],
)
def test_words_come_in_lines_as_a_browser_shows_them(markup: str, lines: list[str]) -> None:
    assert texts(markup) == lines


def test_hints_say_what_the_markup_says() -> None:
    found = leaves(
        "<h2>一、标题</h2><p>正文</p><ul><li>点<ul><li>细点</li></ul></li></ul>"
        "<ol start=3><li>步<p>续</p></li><li>步</li></ol>"
        "<blockquote><p>引文</p></blockquote><figure><img src='a.png' alt='图'>"
        "<figcaption>说明</figcaption></figure><aside epub:type='footnote'><p>注</p></aside>"
    )
    assert [(leaf.hint, leaf.level, leaf.text) for leaf in found] == [
        (Hint.HEADING, 2, "一、标题"),
        (Hint.PARAGRAPH, None, "正文"),
        (Hint.LIST_ITEM, 1, "点"),
        (Hint.LIST_ITEM, 2, "细点"),
        (Hint.LIST_ITEM, 1, "3. 步"),
        (Hint.PARAGRAPH, None, "续"),
        (Hint.LIST_ITEM, 1, "4. 步"),
        (Hint.QUOTE, None, "引文"),
        (Hint.IMAGE, None, ""),
        (Hint.CAPTION, None, "说明"),
        (Hint.FOOTNOTE, None, "注"),
    ]


def test_ruby_is_a_reading_and_never_text() -> None:
    (leaf,) = leaves(
        "<p>在<ruby>聊<rp>(</rp><rt>liáo</rt><rp>)</rp>城<rt>chéng</rt></ruby>，"
        "<ruby><rb>𠮷</rb><rt>jí</rt></ruby>田</p>"
    )
    assert leaf.text == "在聊城，𠮷田"
    assert [(one.span.slice(leaf.text), one.reading) for one in leaf.readings] == [
        ("聊", "liáo"),
        ("城", "chéng"),
        ("𠮷", "jí"),
    ]


def test_a_table_of_data_is_one_block_and_a_layout_is_none() -> None:
    (table,) = leaves(
        "<table><tr><th>年</th><th>产量</th></tr><tr><td>2024</td><td></td></tr></table>"
    )
    assert (table.hint, table.text) == (Hint.TABLE, "年\t产量\n2024\t")
    layout = texts(
        f"<table><tr><td>栏目</td><td><p>{'长' * 300}</p></td></tr><tr><td>尾</td></tr></table>"
    )
    assert layout == ["栏目", "长" * 300, "尾"]


FACTS = "<dt>国\u00a0\u00a0籍</dt><dd>\n<a href=x>中国</a></dd><dt>成立时间</dt><dd>1949年</dd>"


@pytest.mark.parametrize(
    "facts", [FACTS, FACTS.replace("<dt>", "<div><dt>").replace("</dd>", "</dd></div>")]
)
def test_a_list_of_facts_is_a_table(facts: str) -> None:
    (table,) = leaves(f"<dl>{facts}</dl>")
    assert (table.hint, table.text) == (Hint.TABLE, "国籍\t中国\n成立时间\t1949年")


@pytest.mark.parametrize(
    "listing",
    [
        "<dt>国籍</dt><dd>中国</dd>",
        "<dt>国籍</dt><dt>民族</dt><dd>汉族</dd>",
        "<dt>国籍</dt><dd>中国</dd><dd>法国</dd><dt>民族</dt><dd>汉族</dd>",
        "<dt>国籍</dt><dd>中国</dd><dt>民族</dt>",
        "<dt><a href=x>新闻</a></dt><dd>要闻</dd><dt><a href=x>图片</a></dt><dd>组图</dd>",
        f"<dt>释义</dt><dd>{'释' * 61}</dd><dt>出处</dt><dd>书</dd>",
        "<dt>频道</dt><dd><ul><li>一</li></ul></dd><dt>栏目</dt><dd>二</dd>",
    ],
)
def test_other_definition_lists_stay_lines(listing: str) -> None:
    assert Hint.TABLE not in [leaf.hint for leaf in leaves(f"<dl>{listing}</dl>")]


def test_pictures_keep_address_and_words() -> None:
    (picture,) = leaves("<p><img src='blank.gif' data-original='大图.jpg' alt=' 春 耕 '></p>")
    assert picture.picture is not None
    assert (picture.picture.address, picture.picture.alt) == ("大图.jpg", "春 耕")


def test_nesting_beyond_the_parsers_depth_keeps_the_words() -> None:
    deep = "<table><tr><td>" * 5_000 + "深处" + "</td></tr></table>" * 5_000 + "<p>末尾</p>"
    found = texts(deep)
    assert "深处" in "".join(found)
    assert "末尾" in "".join(found)


@given(st.text(alphabet=st.sampled_from("<>/=&;\"'abpdivtrhulo好。 \n𠮷"), max_size=120))
def test_any_markup_gives_lines_without_blanks_at_their_ends(markup: str) -> None:
    for leaf in read_flow(parse_html(f"<body>x{markup}")):
        assert leaf.picture is not None or leaf.text.strip()
        for reading in leaf.readings:
            assert 0 <= reading.span.start < reading.span.end <= len(leaf.text)
