"""What the pages of a blind check held: scores, lists, levels, and words that only look like one."""

from __future__ import annotations

import pytest

from reader_app.analysis.figures import find_in_text
from tests.analysis.figures.articles import Found, found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("以２１：１２取勝", [("２１：１２", "fraction", "21:12", "")]),
        ("比分追至10:10", [("10:10", "fraction", "10:10", "")]),
        ("21:12开始", [("21:12", "date", "T21:12", None)]),
        ("1金4铜", [("1金", "count", 1, "金"), ("4铜", "count", 4, "铜")]),
        ("主隊4勝2負", [("4勝", "count", 4, "勝"), ("2負", "count", 2, "負")]),
        ("蟬聯兩屆冠軍", [("兩屆", "count", 2, "屆")]),
        ("樓價逾500萬至1000萬", [("逾500萬至1000萬", "count", (5000000, 10000000), "")]),
        ("分別37及43歲", [("37", "measure", 37, "歲"), ("43歲", "measure", 43, "歲")]),
        ("七級風暴風半徑", [("七級", "measure", 7, "級")]),
        ("目前176个小项", [("176个", "count", 176, "个")]),
        ("1000名左右市级工匠", [("1000名左右", "count", 1000, "名")]),
        ("十八号两个乘组", [("两个", "count", 2, "个")]),
        ("25日以全勝收官", [("25日", "date", "---25", None)]),
        ("性能7.8万IPS", [("7.8万IPS", "measure", 78000, "IPS")]),
        ("增長一倍以上", [("一倍以上", "fraction", 1, "倍")]),
        ("历时一年半", [("一年半", "duration", 1.5, "年")]),
        ("近1/3的人", [("近1/3", "fraction", "1/3", "")]),
        ("同比-3.2%", [("-3.2%", "percentage", -3.2, "%")]),
        ("占八成多", [("八成多", "percentage", 80, "%")]),
        ("百分之五到六", [("百分之五到六", "percentage", (5, 6), "%")]),
        ("亿元以上项目", [("亿元以上", "money", 100000000, "元")]),
        ("用户过亿", [("过亿", "count", 100000000, "")]),
        ("万余群众", [("万余", "count", 10000, "")]),
        ("大跌逾半成", [("逾半成", "percentage", 5, "%")]),
        ("跌超过一成", [("一成", "percentage", 10, "%")]),
        ("只有五檔收紅", [("五檔", "count", 5, "檔")]),
        ("股价连跌10日", [("10日", "duration", 10, "日")]),
        ("今年一月物价", [("一月", "date", "--01", None)]),
        ("一月份回升", [("一月份", "date", "--01", None)]),
        (
            "2019/20至2023/24年度",
            [
                ("2019/20", "date", ("2019", "2020"), None),
                ("2023/24年度", "date", ("2023", "2024"), None),
            ],
        ),
        (
            "变动率为+0.2%及-0.1%",
            [("0.2%", "percentage", 0.2, "%"), ("-0.1%", "percentage", -0.1, "%")],
        ),
    ],
)
def test_figures_of_blind_pages_are_whole(text: str, expected: list[Found]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "这一数字",
        "一半成本",
        "半成品",
        "过半成员",
        "一月后",
        "十四届人大",
        "走过百年",
        "一年半载",
        "不过万元",
    ],
)
def test_what_only_looks_like_one(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "360公司发布",
        "58同城上线",
        "211工程",
        "996工作制",
        "轰-6K",
        "骁龙855平台",
        "03-584-7231",
        "0937-141993",
        "“12306账号”",
        "Wi-Fi 6",
        "Exynos 5100",
    ],
)
def test_numbers_that_begin_a_name_are_labels(text: str) -> None:
    (figure,) = find_in_text(text)
    assert figure.kind.value == "label"
    assert figure.reason


def test_a_numeral_is_not_the_first_part_of_a_code() -> None:
    assert [figure.span.slice("0十-0") for figure in find_in_text("0十-0")] == ["0十", "0"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一百二十到一百五十万元", [("一百二十到一百五十万元", "money", (1200000, 1500000), "元")]),
        ("身高一米七八", [("一米七八", "measure", 1.78, "米")]),
        ("两米五高", [("两米五", "measure", 2.5, "米")]),
        ("涉款港幣3億", [("港幣3億", "money", 300000000, "港幣")]),
        ("1万(含)-5万元", [("1万(含)-5万元", "money", (10000, 50000), "元")]),
        ("全场8.5折", [("8.5折", "fraction", 8.5, "折")]),
        ("公布之日起30日后施行", [("30日", "duration", 30, "日")]),
        ("下调25BP", [("25BP", "percentage", 25, "BP")]),
        ("附件：1.申请表 2.汇总表", []),
        ("3天2夜", [("3天", "duration", 3, "天"), ("2夜", "duration", 2, "夜")]),
        ("连续3季度", [("3季度", "duration", 3, "季度")]),
        ("100米9秒98", [("100米", "measure", 100, "米"), ("9秒98", "duration", 9.98, "秒")]),
        ("住一至兩人", [("一至兩人", "count", (1, 2), "人")]),
        ("晚上十一点", [("十一点", "date", "T11", None)]),
        ("分别居全国第二、第七", [("第二", "ordinal", 2, ""), ("第七", "ordinal", 7, "")]),
        ("匡列五九○○億元", [("五九○○億元", "money", 590000000000, "元")]),
        ("朝野提出174案", [("174案", "count", 174, "案")]),
        ("約需5個工作天", [("5個工作天", "duration", 5, "個工作天")]),
        ("十月卅一日前", [("十月卅一日", "date", "--10-31", None)]),
        ("上月廿四至三十日", [("廿四至三十日", "date", ("---24", "---30"), None)]),
        ("二年以下有期徒刑", [("二年以下", "duration", 2, "年")]),
        ("麻黄碱五千克以上", [("五千克以上", "measure", 5, "千克")]),
        ("四日内破案", [("四日", "duration", 4, "日")]),
        ("车费加1至2毫", [("1至2毫", "money", (1, 2), "毫")]),
        ("利率2.5厘", [("2.5厘", "percentage", 2.5, "厘")]),
        ("男女比例1比1.2", [("1比1.2", "fraction", "1:1.2", "")]),
        ("下午四時三十分", [("四時三十分", "date", "T04:30", None)]),
        ("5成8受訪者", [("5成8", "percentage", 58, "%")]),
        ("1--—6月平均", [("1--—6月", "date", ("--01", "--06"), None)]),
    ],
)
def test_amounts_of_policies(text: str, expected: list[Found]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("近10年来", None),
        ("近12个月内", None),
        ("历时近10年", "nearly"),
        ("历时近3个月", "nearly"),
        ("近三日", None),
        ("产值过500亿元", "over"),
        ("低於每立方米19微克", "under"),
        ("不低于每人每月2000元", "at_least"),
    ],
)
def test_the_last_years_are_no_bound(text: str, qualifier: str | None) -> None:
    (figure,) = find_in_text(text)
    assert (figure.qualifier and figure.qualifier.value) == qualifier


def test_hours_of_service_are_a_name() -> None:
    (figure,) = find_in_text("提供7×24小时服务")
    assert figure.kind.value == "label"
