"""The page on show is looked at first."""

from __future__ import annotations

from reader_app.services.analysis import PAGE, Analyser
from tests.analysis.figures.articles import plain_article

LINE = "𠮷田新增高标准农田40.6万亩，同比增长63%，近700项政策落到实处。"


def test_the_first_figures_are_those_of_the_page_in_their_places() -> None:
    article = plain_article("\n".join([LINE] * 4000))
    analyser = Analyser()
    every = analyser.figures(article)
    top = len(LINE) * 2000 + 7
    first = analyser.first_figures(article, top)
    lines = PAGE // (len(LINE) + 1)
    assert 3 * lines <= len(first) <= 3 * (lines + 2)
    start = every.index(first[0])
    assert every[start : start + len(first)] == first
    assert first[0].span.start <= top + len(LINE)


def test_a_page_below_the_body_has_none() -> None:
    article = plain_article("产量12吨\n许可证编号123", {2: "boilerplate"})
    assert Analyser().first_figures(article, len("产量12吨\n许可")) == ()


def test_a_page_within_a_table_is_read_with_the_table_s_head() -> None:
    rows = "".join(f"南京\t{number}\n" for number in range(1100, 1140))
    article = plain_article(f"前言。\n单位：亿元\n地区\t产值\n{rows}后文。")
    top = article.text.index("1120")
    first = Analyser().first_figures(article, top)
    whole = Analyser().figures(article)
    assert first == whole
    assert {figure.unit for figure in first} == {"元"}
