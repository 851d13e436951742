"""Figures in tables take magnitude, unit and period from the heads of their column and row."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader_app.analysis.figures import find_in_text
from reader_app.core.figure import Figure, FigureKind, Qualifier


def found(text: str, words: str) -> Figure:
    """Return the figure that is written so in a table."""
    return next(figure for figure in find_in_text(text) if figure.span.slice(text) == words)


@pytest.mark.parametrize(
    ("head", "words", "value", "unit", "kind"),
    [
        ("产值（亿元）", "1234", 123_400_000_000, "元", FigureKind.MONEY),
        ("產值（億元）", "1234", 123_400_000_000, "元", FigureKind.MONEY),
        ("产值(亿元)", "1,234.5", 123_450_000_000, "元", FigureKind.MONEY),
        ("产值（亿元）", "１２３４", 123_400_000_000, "元", FigureKind.MONEY),
        ("产值［万美元］", "7", 70_000, "美元", FigureKind.MONEY),
        ("产值（单位：亿元）", "12", 1_200_000_000, "元", FigureKind.MONEY),
        ("产值（现价，亿元）", "12", 1_200_000_000, "元", FigureKind.MONEY),
        ("收入（人民币百万元）", "12", 12_000_000, "元", FigureKind.MONEY),
        ("產量/萬噸", "0.5", 5_000, "噸", FigureKind.MEASURE),
        ("耗水（千克）", "3", 3, "千克", FigureKind.MEASURE),
        ("发电量（亿千瓦时）", "2.5", 250_000_000, "千瓦时", FigureKind.MEASURE),
        ("人均GDP（元/人）", "95000", 95_000, "元/人", FigureKind.MONEY),
        ("PM2.5（μg/m³）", "28", 28, "μg/m³", FigureKind.MEASURE),
        ("增速(%)", "-3.2", -3.2, "%", FigureKind.PERCENTAGE),
        ("增速（％）", "3.2", 3.2, "％", FigureKind.PERCENTAGE),
        ("比上年增长±%", "3.2", 3.2, "%", FigureKind.PERCENTAGE),
        ("死亡率（‰）", "7", 7, "‰", FigureKind.PERCENTAGE),
        ("企业（个）", "2019", 2019, "个", FigureKind.COUNT),
        ("人口（人）", "1443497378", 1_443_497_378, "人", FigureKind.COUNT),
        ("人口（人）", "12万", 120_000, "人", FigureKind.COUNT),
        ("人口（万）", "12", 120_000, "", FigureKind.COUNT),
        ("降雨（毫米）", "20—35", (20, 35), "毫米", FigureKind.MEASURE),
        ("人口（万人）", "1 234", 12_340_000, "人", FigureKind.COUNT),
    ],
)
def test_a_bare_number_takes_the_unit_of_its_column(
    head: str, words: str, value: object, unit: str, kind: FigureKind
) -> None:
    text = f"地区\t{head}\t备注\n南京𠮷\t{words}\t无"
    figure = found(text, words)
    assert (figure.value, figure.unit, figure.kind) == (value, unit, kind)


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("地区\t产值（初步）\n南京\t1234", "1234", ""),
        ("地区\t产值（亿元）\n南京\t12.5%", "12.5%", "%"),
        ("地区\t产值（亿元）\n南京\t300人", "300人", "人"),
        ("地区\t人口（万人）\n南京\t12万", "12万", ""),  # one magnitude too many
        ("地区\t产值（亿元）\n增速\t12.5", "12.5", ""),
        ("产值（亿元）\t增速\n1234\t12.5", "12.5", ""),
        ("表1（单位：亿元）\n地区\t产值\t增速\n南京\t1234\t12.5", "12.5", ""),
        ("单位：亿元\n地区\t产值\t企业数\n南京\t1234\t777", "777", ""),
        ("单位：亿元\n地区\t产值\t排名\n南京\t1234\t777", "777", ""),
        ("单位：亿元、万人\n地区\t产值\t人口\n南京\t1234\t777", "777", ""),
        ("地区\t产值（亿元）\t人口（万人）\n南京\t777", "777", ""),  # which cell is absent?
        ("地区（省）\t城市（市）\n江苏\t13", "13", ""),
        ("地区\t名单（一）\n江苏\t13", "13", ""),
        ("地区\t产值（亿元）", "", None),
    ],
)
def test_nothing_is_guessed(text: str, words: str, unit: str | None) -> None:
    if unit is None:
        assert find_in_text(text) == ()
    else:
        assert found(text, words).unit == unit


@pytest.mark.parametrize("head", ["序号", "編號", "代码", "電話", "邮政编码", "备注（个）"])
def test_what_numbers_and_names_is_no_quantity(head: str) -> None:
    text = f"单位：亿元\n{head}\t地区\t产值\n123\t南京\t456"
    assert all(figure.span.slice(text) != "123" for figure in find_in_text(text))
    assert found(text, "456").value == 45_600_000_000


@pytest.mark.parametrize("head", ["年份", "年度", "時間", "年份（年）"])
def test_columns_of_years_stay_dates_and_date_their_rows(head: str) -> None:
    text = f"单位：万吨\n{head}\t产量\n2023\t1990\n2024\t2010"
    year, figure = found(text, "2024"), found(text, "2010")
    assert (year.kind, year.value) == (FigureKind.DATE, "2024")
    assert (figure.value, figure.unit, figure.period) == (20_100_000, "吨", "2024")
    assert figure.subject == "产量"


@pytest.mark.parametrize(
    "above",
    ["单位：万人", "單位：萬人", "表1 常住人口（单位：万人）", "表1 2024年人口（万人）", "（計量單位：萬人）",
     "单位：万人\n表1 各市人口"],
)  # fmt: skip
def test_the_line_above_states_the_unit_of_the_table(above: str) -> None:
    text = f"前文到此为止。\n{above}\n地区\t城镇\t乡村\n南京\t800\t150"
    figure = found(text, "150")
    assert (figure.value, figure.unit, figure.subject) == (
        1_500_000,
        "人" if "人" in above else "",
        "南京乡村",
    )


def test_the_first_cell_may_state_it_too() -> None:
    text = "单位：万人\t城镇\t乡村\n南京\t800\t150"
    assert found(text, "800").value == 8_000_000


def test_a_table_of_amounts_and_rates() -> None:
    text = "單位：億元，％\n地區\t產值\t增速\n南京\t1234\t5.1"
    assert (found(text, "1234").unit, found(text, "5.1").unit) == ("元", "％")


def test_rows_have_units_and_columns_periods() -> None:
    text = (
        "指标\t2023年\t2024年\t增速（%）\n"
        "产值（亿元）\t1234\t1356.5\t9.9\n"
        "常住人口（万人）\t约6500\t6500.3*\t-0.1"
    )
    told = [
        (f.span.slice(text), f.value, f.unit, f.subject, f.period)
        for f in find_in_text(text)
        if f.kind is not FigureKind.DATE
    ]
    assert told == [
        ("1234", 123_400_000_000, "元", "产值", "2023年"),
        ("1356.5", 135_650_000_000, "元", "产值", "2024年"),
        ("9.9", 9.9, "%", "产值增速", None),
        ("约6500", 65_000_000, "人", "常住人口", "2023年"),
        ("6500.3", 65_003_000, "人", "常住人口", "2024年"),
        ("-0.1", -0.1, "%", "常住人口增速", None),
    ]
    assert found(text, "约6500").qualifier is Qualifier.ABOUT


def test_a_column_of_units_gives_each_row_its_own() -> None:
    text = "指标\t单位\t2024\n人口\t万人\t6500\nGDP\t亿元\t12\n失业率\t%\t5.1"
    assert [(f.value, f.unit) for f in find_in_text(text)] == [
        ("2024", None),
        (65_000_000, "人"),
        (1_200_000_000, "元"),
        (5.1, "%"),
    ]


def test_a_head_without_its_blank_corner_and_heads_of_two_rows() -> None:
    text = "2023\t2024\n人口（万人）\t6500\t6600"
    assert (found(text, "6500").period, found(text, "6600").period) == ("2023", "2024")
    text = "指标\t2024年\n产值（亿元）\t增速（%）\n农业\t1234\t5.1"
    assert (found(text, "1234").unit, found(text, "5.1").unit) == ("元", "%")


def test_heads_over_several_columns() -> None:
    text = "指标\t2023年\t2024年\n产值（亿元）\t增速（%）\t产值（亿元）\t增速（%）\n农业\t1234\t5.1\t1356.5\t-3.2"
    assert [(f.unit, f.subject, f.period) for f in find_in_text(text)[2:]] == [
        ("元", "农业产值", "2023年"),
        ("%", "农业增速", "2023年"),
        ("元", "农业产值", "2024年"),
        ("%", "农业增速", "2024年"),
    ]
    other = text.replace(
        "产值（亿元）\t增速（%）\n", "增速（%）\t产值（亿元）\n"
    )  # whose are they?
    assert [(f.unit, f.period) for f in find_in_text(other)[2:]] == [
        ("元", None),
        ("%", None),
        ("%", None),
        ("元", None),
    ]


def test_a_list_of_facts_has_no_head() -> None:
    text = "中文名\t张三\n身高\t160厘米\n国籍\t中国\n民族\t汉族"
    assert found(text, "160厘米").subject == "身高"
    text = "城市\t人口（万人）\n其中：南京\t850"
    assert (found(text, "850").unit, found(text, "850").subject) == ("人", "南京人口")


def test_figures_in_the_name_of_a_row_count_what_they_say() -> None:
    text = "项目\t投资（亿元）\n铺设3条管线\t850\n新建7座桥\t20"
    assert found(text, "3条").subject == "管线"
    assert found(text, "20").value == 2_000_000_000


def test_the_period_of_the_words_before_lasts_where_the_table_names_none() -> None:
    text = "2024年，全省经济平稳增长。\n地区\t产值（亿元）\n南京\t1234"
    assert found(text, "1234").period == "2024年"


def test_the_words_of_a_row_are_no_period_of_its_figures() -> None:
    text = "指标\t绝对数\n价格指数（上年=100）\t100.2\n姓名2020年3月\t3.5"
    assert found(text, "100.2").period is None
    assert found(text, "3.5").period is None


def test_years_of_the_republic_and_months_of_the_title_s_year() -> None:
    text = "年份\t產值（億元）\n113年\t12"
    assert (found(text, "113年").value, found(text, "12").period) == ("2024", "113年")
    text = "表1 2024年产量\n项目\t1月\t2月\n产量（万吨）\t12\t13"
    assert found(text, "13").period == "2024年2月"


def test_a_part_of_a_table_is_read_with_its_head() -> None:
    text = "地区\t产值（亿元）\n南京\t1234\n苏州\t2345"
    start = text.index("2345")
    (figure,) = find_in_text(text, start, len(text))
    assert (figure.value, figure.unit) == (234_500_000_000, "元")


CELLS = st.sampled_from(
    ["", "指标", "单位", "单位：万人", "产值（亿元）", "增速(%)", "产量/万吨", "2024年", "2024", "序号", "年份", "1234", "-5.1", "约3",
     "12万", "3-5", "１２", "3个、4个", "𠮷", "（", "合计", " 7 ", "2023年3月5日", "1 234"]
)  # fmt: skip
TABLES = st.lists(st.lists(CELLS, max_size=6).map("\t".join), max_size=7).map("\n".join)


@settings(max_examples=400, deadline=None)
@given(TABLES)
def test_ragged_tables_of_any_cells(text: str) -> None:
    figures = find_in_text(text)
    assert all(0 <= f.span.start < f.span.end <= len(text) for f in figures)
    assert all(a.span.end <= b.span.start for a, b in pairwise(figures))
    assert not any("\n" in f.span.slice(text) or "\t" in f.span.slice(text) for f in figures)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="\t\n12年万亿元人%（）()单位：产值/—-序号 一𠮷", max_size=80))
def test_ragged_tables_of_any_characters(text: str) -> None:
    figures = find_in_text(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(figures))


@pytest.mark.parametrize("unit", ["\t", "\t1", "1\t2\n", "\t\n", "单位：万人\t1\n", "1\t\n1\n"])
def test_large_tables_take_linear_time(unit: str) -> None:
    before = time.process_time()
    find_in_text(unit * (100_000 // len(unit)))
    find_in_text("指标（亿元）" + unit * (30_000 // len(unit)) + "\n南京" + "\t1" * 20_000)
    assert time.process_time() - before < 12


def test_a_table_right_below_another_has_its_own_heads() -> None:
    text = (
        "单位：亿元\n指标\t2023年\t2024年\n总产值\t35.5\t37\n"
        "县区\t人口（万人）\t编号\n东区\t65.2\t101\n西区\t71\t102"
    )
    found = {f.span.slice(text): (f.value, f.unit, f.period) for f in find_in_text(text)}
    assert found["37"] == (3_700_000_000, "元", "2024年")
    assert found["65.2"] == (652_000, "人", None)
    assert "101" not in found
