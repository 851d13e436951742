"""Source lines, bylines and captions by their own words, in either script."""

from __future__ import annotations

import pytest

from reader_app.core.article import BlockKind
from reader_app.core.source import Hint
from reader_app.restoring.structure import build_article
from reader_app.restoring.structure.bylines import is_byline, parse_byline
from reader_app.restoring.structure.dates import is_date, parse_date
from reader_app.restoring.structure.picture_credits import is_caption
from reader_app.restoring.structure.script import folded
from reader_app.restoring.structure.sources import is_source_line
from tests.restoring.structure.drafts import draft_of, kind_of


@pytest.mark.parametrize(
    "text",
    [
        "来源：甘肃日报",
        "時間：2026-02-10",
        "发布时间：",
        "（原题为《是收割韭菜还是回归理性》）",
        "原标题：这个地方为何让人流连忘返？",
        "2023年12月30日 08:15 | 来源：晚报网 | 作者：赵云",
        "国发〔2024〕12号",
    ],
)
def test_knows_a_source_line(text: str) -> None:
    assert is_source_line(folded(text))


@pytest.mark.parametrize(
    "text",
    [
        "来源于生活的艺术才有生命力。",
        "时间都去哪儿了",
        "2024年全市新增就业12万人，比上年多3万人",
        "把好消息来源这一关",
    ],
)
def test_leaves_sentences_that_only_begin_like_a_source(text: str) -> None:
    assert not is_source_line(folded(text))


@pytest.mark.parametrize(
    "text",
    [
        "2025-01-21 11:08:09",
        "2025年1月20日",
        "2025年1月20日 星期一 08:30",
        "20260209",
        "[2019/9/4]",
    ],
)
def test_knows_a_line_that_is_only_a_date(text: str) -> None:
    assert is_date(folded(text))


@pytest.mark.parametrize("text", ["2024年中国经济", "1月17日", "110", "2.5", "12345678901"])
def test_leaves_what_is_no_whole_date(text: str) -> None:
    assert not is_date(folded(text))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2025年1月20日《大众日报》", "2025-01-20"),
        ("二〇二六年一月二十七日", "2026-01-27"),
        ("二○一九年十月", "2019-10"),
        ("时间：20260209", "2026-02-09"),
        ("2024.6.3", "2024-06-03"),
        ("2024年13月", None),
        ("第12期", None),
    ],
)
def test_reads_dates_as_exactly_as_they_are_written(text: str, date: str | None) -> None:
    assert parse_date(folded(text)) == date


@pytest.mark.parametrize(
    "text",
    [
        "责任编辑：张珺",
        "文/圖 新聞中心記者 王小明 李四光",
        "甘肃省省长 任某某",
        "石佳/中国青年报",
        "（本报记者 张三 通讯员 李四）",
        "作者:王五",
        "编辑|何继红",
    ],
)
def test_knows_a_byline(text: str) -> None:
    assert is_byline(folded(text))


@pytest.mark.parametrize(
    "text",
    [
        "本报记者走进大山深处",
        "编辑部的故事",
        "记者从会上获悉，今年前三季度出口增长。",
        "作者的话",
        "书记带头讲党课",
        "图书馆里的少年",
    ],
)
def test_leaves_headings_and_sentences_with_a_role_in_them(text: str) -> None:
    assert not is_byline(folded(text))


@pytest.mark.parametrize(
    "text",
    [
        "图为员工在巡线。",
        "▲新建成的航站楼",
        "图1 各地区增速",
        "聊城西站。新华社记者 王小明 摄",
        "资料图：市民出行。",
        "图片来源：某图片社",
        "某公安分局供图 某某网发",
        "省长作报告。某某日报记者 盛某某",
    ],
)
def test_knows_a_caption_by_its_credit(text: str) -> None:
    assert is_caption(folded(text))


@pytest.mark.parametrize(
    "text", ["绘就发展新蓝图", "图书馆建设提速", "为企业提供服务的窗口", "拍摄现场的故事"]
)
def test_leaves_headings_that_speak_of_pictures(text: str) -> None:
    assert not is_caption(folded(text))


@pytest.mark.parametrize(
    ("text", "names", "unit"),
    [
        (
            "文/圖 某市新聞傳媒中心記者 王培 李政 林金彥",
            ["王培", "李政", "林金彥"],
            "某市新聞傳媒中心",
        ),
        ("甘肃省省长 任某", ["任某"], None),
        ("上海市市长 龚 正", ["龚正"], None),
        ("自治区主席 艾尔肯·吐尼亚孜", ["艾尔肯·吐尼亚孜"], None),
        ("石佳/中国青年报", ["石佳"], "中国青年报"),
        ("（本报记者 张三 通讯员 李文图 王五）", ["张三", "李文图", "王五"], None),
        ("责任编辑：张珺", [], None),
        ("文/张三 编辑/李四", ["张三"], None),
        ("作者：王五 摄影：赵六", ["王五"], None),
        ("某某新闻首席记者 钱江", ["钱江"], "某某新闻"),
        ("香港文匯報記者 陳大文 深圳報道", ["陳大文"], "香港文匯報"),
        ("采写：南都见习记者 林子", ["林子"], "南都"),
        ("作者：未知", [], None),
        ("本文来源：某报 责任编辑：杜某", [], None),
        ("", [], None),
    ],
)
def test_takes_bylines_apart(text: str, names: list[str], unit: str | None) -> None:
    assert parse_byline(text) == (names, unit)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("发布时间：09-30 22:46 某某科技有限公司", BlockKind.SOURCE),
        ("4", BlockKind.BOILERPLATE),
        ("某某 李四", BlockKind.BYLINE),
    ],
)
def test_what_a_page_calls_a_byline_must_name_someone(text: str, kind: BlockKind) -> None:
    article = build_article(draft_of([("题目", Hint.TITLE), (text, Hint.BYLINE), "正文。" * 20]))
    assert kind_of(article, text) is kind
