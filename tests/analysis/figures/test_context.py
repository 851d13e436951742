"""What a list of figures says without its article: subject, period, change, basis."""

from __future__ import annotations

import pytest

from reader_app.analysis.figures import find_in_text
from reader_app.core.figure import Change, Figure


def figure(text: str, quote: str) -> Figure:
    (found,) = [f for f in find_in_text(text) if f.span.slice(text) == quote]
    return found


@pytest.mark.parametrize(
    ("text", "quote", "subject"),
    [
        ("全年統籌推進12項重點工程", "12項", "重點工程"),
        ("高新技術企業突破900家", "900家", "高新技術企業"),
        ("擴展至19個國家、35個城市", "35個", "城市"),
        ("全市生产总值达到1200亿元，增长5.8%", "5.8%", "全市生产总值增长"),
        ("70岁以上的老年人已全部参保", "70岁以上", "老年人"),
        ("项目总投资41亿元的园区", "41亿元", "项目总投资"),
        ("金属、石化产业增加值分别增长17.8%、4.8%", "17.8%", "金属增加值增长"),
        ("接待游客3亿人次、花费1200亿元，分别增长32%、41%", "41%", "花费增长"),
        ("共享单车订单量保持在30万单左右", "30万单左右", "共享单车订单量"),
        ("推出“稳就业18条”", "18条", "稳就业"),
        ("全市财政收入从2020年的35亿元增长到47亿元", "35亿元", "全市财政收入"),
        ("同时发行8亿元特别国债", "8亿元", "特别国债"),
        ("其中8个镇首次全部通车", "8个", "镇"),
    ],
)
def test_subject_is_in_the_words_of_the_article(text: str, quote: str, subject: str) -> None:
    assert figure(text, quote).subject == subject


def test_period_is_carried_from_an_earlier_sentence() -> None:
    text = "2024年，全市经济稳中向好。新增企业400家。"
    assert figure(text, "400家").period == "2024年"


def test_base_of_comparison_is_no_period() -> None:
    text = "2024年，产值较2020年增长12%，用电量下降3%。"
    assert figure(text, "12%").period == "2024年"
    assert figure(text, "3%").period == "2024年"


@pytest.mark.parametrize(
    ("text", "change", "basis"),
    [
        ("出口量同比增長63%", Change.UP, "同比"),
        ("能耗較上年下降2.1个百分点", Change.DOWN, "較上年"),
        ("零售額按年下跌9.7%", Change.DOWN, "按年"),
        ("占比提高到30%", None, None),
        ("审批环节压缩50%以上", Change.DOWN, None),
        ("收入达到300亿元", None, None),
    ],
)
def test_change_has_direction_and_basis(
    text: str, change: Change | None, basis: str | None
) -> None:
    (found,) = find_in_text(text)
    assert (found.change, found.basis) == (change, basis)


REPORT = (
    "某市工作报告\n一、2024年工作回顾\n一般公共预算支出34亿元，集聚海内外人才近5万人。线路总长达到906公里。"
    "机械化率达到95%、高于全省平均水平18个百分点。\n今年主要预期目标是：地区生产总值增长5%左右，居民消费价格涨幅2%左右。"
    "出台稳增长“30条”。为8万名老人提供康复服务。9月当月，出口4亿元。\n“十四五”规划收官之年，新增企业70家。\n"
    "“十四五”时期，粮食产量增长15%。\n电价下降3%。\n二、2025年重点工作\n113项居民服务事项一网通办。"
    "尾气排放量要下降6%。增长较快，工业增加值增长7%。整车新政！产量增长9%。"
)


@pytest.mark.parametrize(
    ("quote", "subject", "period"),
    [
        ("34亿元", "一般公共预算支出", "2024年"),
        ("近5万人", "集聚海内外人才", "2024年"),
        ("906公里", "线路总长", "2024年"),
        ("18个百分点", "机械化率", "2024年"),
        ("5%左右", "地区生产总值增长", "今年"),
        ("2%左右", "居民消费价格涨幅", "今年"),
        ("30条", "出台稳增长", "2024年"),
        ("8万名", "老人", "2024年"),
        ("4亿元", "出口", "9月"),
        ("70家", "新增企业", "2024年"),
        ("15%", "粮食产量增长", "“十四五”时期"),
        ("3%", "电价下降", None),
        ("113项", "居民服务事项一网通办", "2025年"),
        ("6%", "尾气排放量下降", "2025年"),
        ("7%", "工业增加值增长", "2025年"),
        ("9%", "产量增长", "2025年"),
    ],
)
def test_a_report_read_in_lines(quote: str, subject: str, period: str | None) -> None:
    found = figure(REPORT, quote)
    assert (found.subject, found.period) == (subject, period)
    assert found.basis == ("高于全省平均水平" if quote == "18个百分点" else None)
