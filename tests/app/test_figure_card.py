"""The card of a figure says where its unit is from when its own words do not have it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from reader_app.analysis.figures import find_figures
from reader_app.app.card_contents import figure_card
from tests.analysis.figures.articles import plain_article

SAYS = "Unit from the table's heading"


@pytest.mark.parametrize(
    ("text", "words", "said"),
    [
        ("地区\t产值（亿元）\n南京\t1234", "1234", True),
        ("单位：万人\n地区\t人口\n南京\t850", "850", True),
        ("地区\t产值（亿元）\n南京\t1234万元", "1234万元", False),
        ("地区\t产值\n南京\t1234", "1234", False),
        ("出口1022、186、100辆", "1022", False),
    ],
)
def test_a_unit_of_the_table_is_said_to_be_its(
    qapp: QApplication, text: str, words: str, said: bool
) -> None:
    article = plain_article(text)
    figures = find_figures(article)
    figure = next(one for one in figures if one.span.slice(text) == words)
    assert (SAYS in figure_card(figure, article, ()).lines) is said
