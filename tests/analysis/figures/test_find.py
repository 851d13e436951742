"""Whole figures in both scripts, and the numbers that are none."""

from __future__ import annotations

import pytest

from reader_app.analysis.figures import find_figures, find_in_text
from reader_app.core.figure import FigureKind, Qualifier
from tests.analysis.figures.articles import Found, found, plain_article


def qualifiers(text: str) -> list[Qualifier | None]:
    return [figure.qualifier for figure in find_in_text(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新增高标准农田40.6万亩", ("40.6万亩", "measure", 406000, "亩")),
        ("新增高標準農田40.6萬畝", ("40.6萬畝", "measure", 406000, "畝")),
        ("销量１２万辆", ("１２万辆", "count", 120000, "辆")),
        ("出口額3.2億美元", ("3.2億美元", "money", 320000000, "美元")),
        ("吞吐量1,100萬標準箱", ("1,100萬標準箱", "count", 11000000, "標準箱")),
        ("發電1200兆瓦時", ("1200兆瓦時", "measure", 1200, "兆瓦時")),
        ("樓面約8600平方呎", ("約8600平方呎", "measure", 8600, "平方呎")),
        ("糧食生產實現二十二連豐", ("二十二連豐", "duration", 22, "連豐")),
        ("下降2.1个百分点", ("2.1个百分点", "percentage", 2.1, "个百分点")),
        ("自然增长率为0.8‰", ("0.8‰", "percentage", 0.8, "‰")),
        ("占百分之三十", ("百分之三十", "percentage", 30, "%")),
        ("超過三成的受訪者", ("三成", "percentage", 30, "%")),
        ("是上年的1.5倍", ("1.5倍", "fraction", 1.5, "倍")),
        ("三分之一的村庄", ("三分之一", "fraction", "1/3", "")),
        ("共45564.44美元", ("45564.44美元", "money", 45564.44, "美元")),
        ("月薪8500到3万港元", ("8500到3万港元", "money", (8500, 30000), "港元")),
        ("耗资七千到九千亿元", ("七千到九千亿元", "money", (700000000000, 900000000000), "元")),
        ("三至五年内见效", ("三至五年", "duration", (3, 5), "年")),
        ("下降三到四个百分点", ("三到四个百分点", "percentage", (3, 4), "个百分点")),
        ("六至十二岁儿童", ("六至十二岁", "measure", (6, 12), "岁")),
        ("开销123元1角1分", ("123元1角1分", "money", 123.11, "元")),
        ("斥資HK$5,000萬", ("HK$5,000萬", "money", 50000000, "HK$")),
        ("斥資US$3.5億", ("US$3.5億", "money", 350000000, "US$")),
        ("65歲或以上長者", ("65歲或以上", "measure", 65, "歲")),
        ("宽2 厘米", ("2 厘米", "measure", 2, "厘米")),
        ("15至18日降雨", ("15至18日", "date", ("---15", "---18"), None)),
        ("新增千万千瓦级基地", ("千万千瓦", "measure", 10000000, "千瓦")),
        ("装机三百万千瓦", ("三百万千瓦", "measure", 3000000, "千瓦")),
        ("全长三千米", ("三千米", "measure", 3000, "米")),
        ("每月3—5個", ("3—5個", "count", (3, 5), "個")),
        ("費用為2元到3元", ("2元到3元", "money", (2, 3), "元")),
        ("四成到五成的流水", ("四成到五成", "percentage", (40, 50), "%")),
        ("2024年12月28日", ("2024年12月28日", "date", "2024-12-28", None)),
        ("二〇二六年一月二十七日", ("二〇二六年一月二十七日", "date", "2026-01-27", None)),
        ("2021年3-5月", ("2021年3-5月", "date", ("2021-03", "2021-05"), None)),
        ("2020—2024年间", ("2020—2024年", "date", ("2020", "2024"), None)),
        ("上世紀80年代的老樓", ("上世紀80年代", "date", "198X", None)),
        ("排名第3位", ("第3位", "ordinal", 3, "位")),
        ("𠮷田有12人", ("12人", "count", 12, "人")),
    ],
)
def test_finds_the_whole_figure_with_value_and_unit(text: str, expected: Found) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("近700項政策", Qualifier.NEARLY),
        ("6萬餘畝大棚", Qualifier.OVER),
        ("突破900家", Qualifier.OVER),
        ("百餘名員工", Qualifier.OVER),
        ("十几分鐘", Qualifier.ABOUT),
        ("不超过30天", Qualifier.AT_MOST),
        ("不少于50个", Qualifier.AT_LEAST),
        ("70岁以上", Qualifier.OVER),
        ("不足10平方米", Qualifier.UNDER),
        ("3000万左右", Qualifier.ABOUT),
        ("近10年來", None),
        ("全面突破三年行动", None),
        ("700項", None),
    ],
)
def test_qualifiers_bound_the_value(text: str, expected: Qualifier | None) -> None:
    assert qualifiers(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["践行“6293”工作思路", "“8+N”做法", "4A級景區", "“十四五”規劃", "建成5G基站", "〔2021〕12号"],
)
def test_labels_are_told_apart_with_a_reason(text: str) -> None:
    (figure,) = find_in_text(text)
    assert figure.kind is FigureKind.LABEL
    assert figure.reason
    assert figure.value is None


@pytest.mark.parametrize(
    "text",
    ["千方百计", "一批项目", "一個個突破", "三農工作", "家住三里屯", "一、回顾", "（一）总则"],
)
def test_numerals_inside_words_are_no_figures(text: str) -> None:
    assert found(text) == []


def test_ends_of_a_range_of_dates_are_two_figures() -> None:
    assert [value for _, _, value, _ in found("3月2日至5日")] == ["--03-02", "--03-05"]


def test_boilerplate_gives_no_figures() -> None:
    article = plain_article("產量1000萬噸\n許可證編號37120180030 共20頁", {2: "boilerplate"})
    assert [figure.span.slice(article.text) for figure in find_figures(article)] == ["1000萬噸"]
