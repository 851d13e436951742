"""What is computed from a figure is exact, labelled, and left out where it would be a guess."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reader_app.analysis.figures import derive, find_figures
from reader_app.core.figure_facts import DerivedFact, DerivedKind
from tests.analysis.figures.articles import plain_article


def facts(text: str, quote: str) -> dict[DerivedKind, list[DerivedFact]]:
    article = plain_article(text)
    figures = find_figures(article)
    (figure,) = [f for f in figures if f.span.slice(text) == quote]
    alone, together = derive(figure, article), derive(figure, article, figures)
    assert alone == together
    by_kind: dict[DerivedKind, list[DerivedFact]] = {}
    for fact in alone:
        by_kind.setdefault(fact.kind, []).append(fact)
    return by_kind


def test_mu_become_hectares_and_square_kilometres() -> None:
    found = facts("新增高标准农田40.6万亩", "40.6万亩")
    assert [f.text for f in found[DerivedKind.IN_FULL]] == ["406,000 亩"]
    assert [f.text for f in found[DerivedKind.CONVERTED]] == ["≈ 27,066.7 ha", "≈ 270.667 km²"]
    assert not any(f.exact for f in found[DerivedKind.CONVERTED])


@pytest.mark.parametrize(
    ("text", "quote", "shown"),
    [
        ("產量3萬斤", "3萬斤", ["15,000 kg", "15 t"]),
        ("樓面約1000平方呎", "約1000平方呎", ["≈ 92.90304 m²"]),
        ("装机8041.6万千瓦", "8041.6万千瓦", ["80.416 GW"]),
        ("行程三百里", "三百里", ["150 km"]),
        ("自然增长率0.8‰", "0.8‰", ["0.08 %"]),
        ("储油3万桶", "3万桶", []),
    ],
)
def test_units_convert_only_where_they_mean_one_thing(
    text: str, quote: str, shown: list[str]
) -> None:
    assert [f.text for f in facts(text, quote).get(DerivedKind.CONVERTED, [])] == shown


@pytest.mark.parametrize(
    ("text", "quote", "shown"),
    [
        ("推出政策近700项", "近700项", "< 700 项"),
        ("参加者6000余人", "6000余人", "> 6,000 人"),
        ("不超过30天", "30天", "≤ 30 天"),
        ("十几名员工", "十几名", "11–19 名"),
        ("二十几万元", "二十几万元", "210,000–290,000 元"),
    ],
)
def test_qualifiers_give_bounds(text: str, quote: str, shown: str) -> None:
    assert [f.text for f in facts(text, quote)[DerivedKind.BOUND]] == [shown]


def test_growth_rate_gives_the_base_it_belongs_to() -> None:
    text = "2024年出口量达到6220辆，同比增长63%，势头强劲。"
    (base,) = facts(text, "63%")[DerivedKind.BASE]
    assert base.text == "≈ 3,816 辆"
    assert base.source is not None
    assert base.source.slice(text) == "6220辆"
    assert base.note == "同比"
    assert abs(base.values[0] - Decimal("3815.9509")) < Decimal("0.001")


@pytest.mark.parametrize(
    ("text", "quote", "shown"),
    [
        ("占比34%、提高1.3个百分点", "1.3个百分点", "32.7 %"),
        ("收入达500亿元，比上年增加20亿元", "20亿元", "48,000,000,000 元"),
        ("用电量90亿千瓦时，下降10%", "10%", "10,000,000,000 千瓦时"),
        ("装机300万千瓦、增长2倍", "2倍", "1,000,000 千瓦"),
    ],
)
def test_points_amounts_and_multiples_give_exact_bases(text: str, quote: str, shown: str) -> None:
    (base,) = facts(text, quote)[DerivedKind.BASE]
    assert (base.text, base.exact) == (shown, True)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("外贸总值突破700亿元、年均增长13.2%", "13.2%"),
        ("生产总值5.67万亿元、增长5.4%", "5.4%"),
        ("收入500亿元，扣除价格因素实际增长4%", "4%"),
        ("拥有企业500家。产值增长4%", "4%"),
        ("占比提高到30%", "30%"),
    ],
)
def test_no_base_where_it_would_be_a_guess(text: str, quote: str) -> None:
    assert DerivedKind.BASE not in facts(text, quote)


def test_growth_by_multiples_is_told_from_multiples() -> None:
    assert facts("装机增长2.4倍", "2.4倍")[DerivedKind.TIMES][0].text == "× 3.4"
    assert DerivedKind.TIMES not in facts("是上年的2.4倍", "2.4倍")


def test_large_amounts_are_shown_on_the_short_scale() -> None:
    (fact,) = facts("旅游花费1.27万亿元", "1.27万亿元")[DerivedKind.SHORT_SCALE]
    assert fact.text == "1.27 trillion 元"


def test_dates_and_labels_give_nothing() -> None:
    assert facts("2024年", "2024年") == {}
    assert facts("“十四五”时期", "十四五") == {}
