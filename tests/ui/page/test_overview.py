from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader_app.core.span import Span
from reader_app.ui.page.margin import first_words
from reader_app.ui.page.overview import Overview
from reader_app.ui.page.view import ArticleView
from reader_app.ui.theme import PAPER
from tests.ui import sample


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    """Return a page on the sample with its marks, shown."""
    article = sample.build_article()
    made = ArticleView(PAPER)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show_article(article)
    made.set_figures(sample.build_figures(article))
    made.set_notes(sample.build_notes(article))
    made.show()
    return made


def strip_of(view: ArticleView) -> Overview:
    return view.overview


def test_the_strip_stands_between_the_page_and_its_scroll_bar(view: ArticleView) -> None:
    strip, page = strip_of(view).geometry(), view.viewport().geometry()
    assert strip.left() == page.right() + 1
    assert strip.height() == page.height()
    bar = view.verticalScrollBar()
    assert strip.right() < bar.mapTo(view, bar.rect().topLeft()).x()


def test_a_place_stands_at_its_share_of_the_text(view: ArticleView) -> None:
    assert view.article is not None
    strip = strip_of(view)
    end = view.article.body_end
    heights = [strip.y_of(offset) for offset in (0, end // 2, end)]
    assert heights == sorted(heights)
    for offset in (0, end // 3, end):
        assert abs(strip.offset_at(strip.y_of(offset)) - offset) <= 1


def test_a_click_on_a_match_means_the_match(view: ArticleView, qtbot: QtBot) -> None:
    assert view.article is not None
    half = view.article.body_end // 2
    view.set_matches([Span(half, half + 2)])
    strip = strip_of(view)
    with qtbot.waitSignal(strip.place_chosen) as chosen:
        at = QPoint(strip.width() // 2, round(strip.y_of(half)))
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at)
    assert chosen.args == [Span(half, half + 2)]


def test_a_click_on_nothing_means_the_place(qtbot: QtBot) -> None:
    strip = Overview()
    qtbot.addWidget(strip)
    strip.resize(18, 1000)
    article = replace(sample.build_article(), sections=())
    strip.show_article(article, len(article.text))
    place = strip.place_at(500)
    assert len(place) == 0
    assert abs(place.start - len(article.text) / 2) <= 1


def test_the_strip_says_section_share_figures_and_notes(view: ArticleView) -> None:
    strip = strip_of(view)
    assert view.article is not None
    span, placed = next(item for item in view.marks.notes.items if first_words(item[1].note))
    said = strip.describe(strip.y_of(span.start))
    assert first_words(placed.note)[:20] in said
    figure = view.marks.figures.items[-1][0]
    said = strip.describe(strip.y_of(figure.start))
    assert figure.slice(view.article.text) in said
    assert f"{figure.start / view.article.body_end:.0%}" in said


def test_marks_that_change_are_painted(view: ArticleView) -> None:
    strip = strip_of(view)
    before = strip.grab().toImage()
    view.set_matches([Span(10, 12)])
    assert strip.grab().toImage() != before
    view.set_matches([])
    assert strip.grab().toImage() == before
