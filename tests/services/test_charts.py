"""Charts as drawings: every number is there, lengths compare as the numbers do, SVG is well-formed."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from reader_app.analysis.figures import find_figures
from reader_app.core.figure import Figure
from reader_app.core.figure_facts import FigureSeries, SeriesOrder
from reader_app.services.charts import Look, draw, name_of, series_of
from reader_app.services.export.drawing import Box, Dot, Drawing, Words, shortened, to_svg, width_of
from tests.analysis.figures.articles import plain_article

LOOK = Look("#ffffff", "#111111", "#666666", "#cccccc", "#aa0000")
LISTED = "出口沙特1022辆，亚美尼亚186辆，多米尼加100辆。"
TIMED = "2020年，公路里程为80公里。2022年，公路里程为120公里。2024年，公路里程为200公里。"


def drawn(text: str) -> tuple[FigureSeries, Drawing]:
    article = plain_article(text)
    (series,) = series_of(article, find_figures(article))

    def quote(figure: Figure) -> str:
        return figure.span.slice(text)

    return series, draw(series, LOOK, quote)


def test_bars_are_as_long_as_their_numbers() -> None:
    series, drawing = drawn(LISTED)
    assert series.order is SeriesOrder.SUBJECT
    bars = [shape for shape in drawing.shapes if isinstance(shape, Box)]
    assert [bar.point for bar in bars] == [0, 1, 2]
    assert bars[0].width / bars[2].width == pytest.approx(10.22, rel=0.01)
    told = {shape.text for shape in drawing.shapes if isinstance(shape, Words)}
    assert {"1022辆", "186辆", "100辆"} <= told
    assert all(bar.x >= 0 and bar.x + bar.width <= drawing.width for bar in bars)


def test_a_time_line_keeps_time_and_begins_at_zero() -> None:
    series, drawing = drawn(TIMED)
    assert series.order is SeriesOrder.PERIOD
    dots = [shape for shape in drawing.shapes if isinstance(shape, Dot)]
    assert dots[1].x - dots[0].x == pytest.approx(dots[2].x - dots[1].x)
    heights = [dots[0].y - dots[1].y, dots[1].y - dots[2].y]
    assert heights[1] / heights[0] == pytest.approx(2.0)


def test_svg_can_be_read_and_names_its_series() -> None:
    series, drawing = drawn(LISTED.replace("沙特", "甲&乙<丙>"))
    root = ElementTree.fromstring(to_svg(drawing))
    assert root.findtext("{http://www.w3.org/2000/svg}title") == name_of(series)


def test_long_labels_are_cut_where_they_have_no_room() -> None:
    assert shortened("很长很长的一个名字", 10, 45) == "很长很…"
    assert width_of(shortened("很长很长的一个名字", 10, 45), 10) <= 45
    assert shortened("短", 10, 45) == "短"
