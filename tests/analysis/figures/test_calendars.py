"""Years of a reign, lunar days and quarters; amounts of several parts; scores."""

from __future__ import annotations

import pytest

from reader_app.analysis.figures import find_in_text
from reader_app.core.figure import Value
from tests.analysis.figures.articles import Found, found


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("民国26年的旧址", "民国26年", "1937"),
        ("民國113年8月5日公告", "民國113年8月5日", "2024-08-05"),
        ("編列114年度預算", "114年度", "2025"),
        ("自112年8月起", "112年8月", "2023-08"),
        ("建於光緒二十四年", "光緒二十四年", "1898"),
        ("昭和３９年", "昭和３９年", "1964"),
        ("令和6年1月1日地震", "令和6年1月1日", "2024-01-01"),
        ("公元前221年统一", "公元前221年", "-0221"),
        ("始建于公元618年", "公元618年", "0618"),
        ("正月初五开市", "正月初五", "--01-05"),
        ("臘月廿三祭灶", "臘月廿三", "--12-23"),
        ("農曆八月十五賞月", "八月十五", "--08-15"),
        ("一至三季度出口", "一至三季度", ("--Q1", "--Q3")),
        ("1—3季度出口", "1—3季度", ("--Q1", "--Q3")),
        ("第二至第四季度", "第二至第四季度", ("--Q2", "--Q4")),
        ("2024年一至三季度", "2024年一至三季度", "2024"),
        ("2024年前三个季度", "2024年前三个季度", "2024"),
        ("2019 IFA展", "2019", "2019"),
        ("2023/24赛季", "2023/24赛季", ("2023", "2024")),
        ("今年1季度", "1季度", "--Q1"),
    ],
)
def test_dates_of_other_calendars(text: str, words: str, value: Value) -> None:
    assert found(text) == [(words, "date", value, None)]


def test_days_listed_behind_a_month_take_it() -> None:
    assert [(words, value) for words, _, value, _ in found("2024年5月6、7、8日")] == [
        ("2024年5月6", "2024-05-06"),
        ("7", "2024-05-07"),
        ("8日", "2024-05-08"),
    ]
    assert [value for _, _, value, _ in found("17、18日")] == ["---17", "---18"]


def test_listed_quarters_are_two_figures() -> None:
    assert [(words, value) for words, _, value, _ in found("一、二季度持平")] == [
        ("一", "--Q1"),
        ("二季度", "--Q2"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("用时2小时15分", ("2小时15分", "duration", 2.25, "小时")),
        ("車程1個小時30分鐘", ("1個小時30分鐘", "duration", 1.5, "個小時")),
        ("历时3年零6个月", ("3年零6个月", "duration", 3.5, "年")),
        ("以８分１５秒夺冠", ("８分１５秒", "duration", 8.25, "分")),
        ("身高1米75", ("1米75", "measure", 1.75, "米")),
        ("北纬30°15′", ("30°15′", "measure", 30.25, "°")),
        ("东经116度30分", ("116度30分", "measure", 116.5, "度")),
        ("氣溫零下5至零下3℃", ("零下5至零下3℃", "measure", (-5, -3), "℃")),
        ("气温零下3到零下5度", ("零下3到零下5度", "measure", (-5, -3), "度")),
        ("偏北风2、3级", ("2、3级", "measure", (2, 3), "级")),
        ("以三比零获胜", ("三比零", "fraction", "3:0", "")),
        ("客队以2-1获胜", ("2-1", "fraction", "2:1", "")),
        ("比分3-2结束", ("3-2", "fraction", "3:2", "")),
        ("一小时后返航", ("一小时", "duration", 1, "小时")),
        ("上百人围观", ("上百人", "count", 100, "人")),
        ("惠及上千萬家庭", ("上千萬", "count", 10000000, "")),
        ("用了两块芯片", ("两块", "count", 2, "块")),
        ("花了两块钱", ("两块", "money", 2, "块")),
        ("位列第二为宜", ("第二", "ordinal", 2, "")),
        ("第一千万辆下线", ("第一千万辆", "ordinal", 10000000, "辆")),
        ("歲入2兆8,623億元", ("2兆8,623億元", "money", 2862300000000, "元")),
        ("歲出 3 兆 350 億元", ("3 兆 350 億元", "money", 3035000000000, "元")),
        ("有望超過 4.5%", ("4.5%", "percentage", 4.5, "%")),
        ("旅客约 460 万人次", ("约 460 万人次", "count", 4600000, "人次")),
        ("昨（19）公布", ("19", "date", "---19", None)),
        ("今 (15) 日公布", ("15) 日", "date", "---15", None)),
    ],
)
def test_whole_amounts_of_several_parts(text: str, expected: Found) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "三轮车",
        "四轮驱动",
        "老两口",
        "危机四伏",
        "八仙过海",
        "三分球",
        "三班倒",
        "十四行诗",
        "两回事",
        "三部曲",
        "五道口",
        "货比三家",
        "铁人三项",
        "陆元九院士",
        "万一出了事",
        "万一个人信息泄露",
        "五月天演唱会",
        "十月革命",
        "安全第一，预防为主",
        "两票制改革",
        "七台河市",
        "三元锂电池",
        "六個核桃",
        "三只松鼠",
        "流言四起，",
        "十项全能",
        "百分制",
        "三分天下",
        "第一时间",
        "第二中学",
        "第四医院",
        "三一重工",
        "八一",
        "四川",
        "六安",
        "九龙",
        "千岛湖",
        "万科",
        "百度",
        "一汽",
        "三星",
        "五粮液",
        "一带一路",
        "千万别",
        "十分重要",
        "半导体",
        "双碳",
        "零距离",
    ],
)
def test_names_and_idioms_count_nothing(text: str) -> None:
    assert found(text) == []


def test_years_of_the_republic_are_read_as_such_where_the_text_writes_one_in_full() -> None:
    text = "112年10月報告，自67年起編製，111年經濟成長率上修，歷時50年，連續110年的老店"
    assert [value for _, kind, value, _ in found(text) if kind == "date"] == [
        "2023-10",
        "1978",
        "2022",
    ]
    assert found("110年老店")[0][1] == "duration"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("失业率上升0.1%至2.9%", [0.1, 2.9]),
        ("人数增加300人至1500人", [300, 1500]),
        ("增长5%至6%", [(5, 6)]),
        ("跌幅由9%至12%", [(9, 12)]),
    ],
)
def test_a_change_and_the_level_it_led_to_are_no_range(text: str, values: list[Value]) -> None:
    assert [value for _, _, value, _ in found(text)] == values


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("約為460萬人次", "about"),
        ("超過 4.5%", "over"),
        ("趨近 5%", "nearly"),
        ("分别突破3万亿元、2万亿元", "over"),
    ],
)
def test_bounds_in_words_before_the_number(text: str, qualifier: str) -> None:
    assert {figure.qualifier and figure.qualifier.value for figure in find_in_text(text)} == {
        qualifier
    }
