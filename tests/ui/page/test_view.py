"""The page as a widget: what stands where, and what it reports."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader_app.core.article import Article, BlockKind
from reader_app.core.figure import Figure, FigureKind
from reader_app.core.span import Span
from reader_app.ui.page.view import ArticleView
from tests.ui.page.articles import build_article

LEFT = Qt.MouseButton.LeftButton
PARAGRAPH = "改革攻坚取得新突破，𠮷田村的粮食生产实现丰收，新增高标准农田40.6万亩，群众说：“好。”"


def long_article(paragraphs: int) -> Article:
    lines = [
        (BlockKind.SOURCE, "2025年1月20日《大众日报》8—9版"),
        (BlockKind.TITLE, "在新征程中奋力前行"),
    ]
    for number in range(paragraphs):
        if number % 20 == 0:
            lines.append((BlockKind.HEADING, f"第{number // 20 + 1}部分"))
        lines.append((BlockKind.PARAGRAPH, f"{number}：" + PARAGRAPH * (1 + number % 4)))
    lines += [(BlockKind.BOILERPLATE, "版权所有"), (BlockKind.BOILERPLATE, "电话12345")]
    return build_article(lines)


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    widget = ArticleView()
    qtbot.addWidget(widget)
    widget.resize(900, 700)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def wait_until_built(qtbot: QtBot, view: ArticleView) -> None:
    qtbot.waitUntil(lambda: view.is_complete, timeout=20_000)


@pytest.mark.parametrize("top", [0, 5000, 90_000])
def test_offsets_survive_the_way_to_qt_and_back(qtbot: QtBot, view: ArticleView, top: int) -> None:
    article = long_article(800)
    view.show_article(article, top)
    wait_until_built(qtbot, view)
    page = view.page
    assert page is not None
    for offset in range(0, article.body_end, 97):
        if article.text[offset] == "\n":
            continue
        position = page.position_of(offset)
        assert position is not None
        assert page.offset_of(position) == offset
        cursor = QTextCursor(page.qt)
        cursor.setPosition(position)
        cursor.setPosition(
            position + len(article.text[offset].encode("utf-16-le")) // 2,
            QTextCursor.MoveMode.KeepAnchor,
        )
        assert cursor.selectedText() == article.text[offset]


@pytest.mark.parametrize("top", [0, 2, 20_000, 60_000])
def test_the_place_shown_stays_while_the_rest_is_built(
    qtbot: QtBot, view: ArticleView, top: int
) -> None:
    article = long_article(800)
    view.show_article(article, top)
    before = view.rect_of(Span(top, top + 1))
    assert 0 <= before.top() < 150
    wait_until_built(qtbot, view)
    after = view.rect_of(Span(top, top + 1))
    assert abs(after.top() - before.top()) <= 2
    assert view.top_offset() == top


def test_jumping_into_what_is_not_built_builds_it_at_once(view: ArticleView) -> None:
    article = long_article(3000)
    view.show_article(article)
    assert not view.is_complete
    target = article.text.index("2500：")
    view.scroll_to(target)
    assert 0 <= view.rect_of(Span(target, target + 4)).top() < 150


def test_dragging_the_scroll_bar_into_what_is_not_built_shows_text(view: ArticleView) -> None:
    article = long_article(3000)
    view.show_article(article)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert 0.35 < view.top_offset() / len(article.text) < 0.65
    top = view.top_offset()
    assert 0 <= view.rect_of(Span(top, top + 1)).top() < 150


def test_the_head_is_kicker_title_source_and_no_code_point_is_lost(
    qtbot: QtBot, view: ArticleView
) -> None:
    article = long_article(3)
    view.show_article(article)
    wait_until_built(qtbot, view)
    title = view.rect_of(Span(article.text.index("在新"), article.text.index("在新") + 2))
    source = view.rect_of(Span(0, 4))
    assert title.top() < source.top()


def test_marks_move_no_line(qtbot: QtBot, view: ArticleView) -> None:
    article = long_article(60)
    view.show_article(article)
    wait_until_built(qtbot, view)
    at = article.text.index("40.6万亩")
    before = view.rect_of(Span(at, at + 6))
    height = view.verticalScrollBar().maximum()
    view.set_figures([Figure(Span(at, at + 6), FigureKind.MEASURE)])
    view.set_matches([Span(at, at + 2)], 0)
    view.grab()
    assert view.rect_of(Span(at, at + 6)) == before
    assert view.verticalScrollBar().maximum() == height


def test_a_figure_is_painted_in_its_own_tint(qtbot: QtBot, view: ArticleView) -> None:
    article = long_article(5)
    view.show_article(article)
    wait_until_built(qtbot, view)
    at = article.text.index("40.6万亩")
    rect = view.rect_of(Span(at, at + 6))
    plain = view.grab(rect).toImage()
    view.set_figures([Figure(Span(at, at + 6), FigureKind.MEASURE)])
    assert view.grab(rect).toImage() != plain
    view.set_figure_kinds(set(FigureKind) - {FigureKind.MEASURE})
    assert view.grab(rect).toImage() == plain


def test_double_click_takes_a_figure_whole(qtbot: QtBot, view: ArticleView) -> None:
    article = long_article(5)
    view.show_article(article)
    wait_until_built(qtbot, view)
    at = article.text.index("40.6万亩")
    view.set_figures([Figure(Span(at, at + 6), FigureKind.MEASURE)])
    middle = view.rect_of(Span(at + 4, at + 5)).center()
    QTest.mouseClick(view.viewport(), LEFT, pos=middle)
    QTest.mouseDClick(view.viewport(), LEFT, pos=middle)
    QTest.mouseRelease(view.viewport(), LEFT, pos=middle)
    assert view.selected_span() == Span(at, at + 6)


def test_copying_gives_clean_text(qtbot: QtBot, view: ArticleView) -> None:
    article = long_article(5)
    view.show_article(article)
    wait_until_built(qtbot, view)
    start = article.text.index("0：")
    span = Span(start, article.text.index("2："))
    view.select(span)
    assert view.selected_span() == span
    assert view.createMimeDataFromSelection().text() == span.slice(article.text)


def test_scrolling_reports_place_and_section(qtbot: QtBot, view: ArticleView) -> None:
    article = long_article(60)
    view.show_article(article)
    wait_until_built(qtbot, view)
    target = article.sections[1].span.start
    with qtbot.waitSignals([view.position_changed, view.section_changed]):
        view.scroll_to(target)
    with qtbot.waitSignal(view.section_changed) as seen:
        view.scroll_to(article.sections[2].span.start)
    assert seen.args == [2]
    view.scroll_to(target)
    assert view.top_offset() == target


def test_zoom_keeps_the_place(qtbot: QtBot, view: ArticleView) -> None:
    article = long_article(200)
    target = article.text.index("120：")
    view.show_article(article, target)
    wait_until_built(qtbot, view)
    before = view.rect_of(Span(target, target + 1))
    view.set_zoom(1.5)
    after = view.rect_of(Span(target, target + 1))
    assert view.top_offset() == target
    assert after.height() > before.height() * 1.3
    assert after.top() < 60


def test_hovering_a_figure_reports_it(qtbot: QtBot, view: ArticleView) -> None:
    article = long_article(5)
    view.show_article(article)
    wait_until_built(qtbot, view)
    at = article.text.index("40.6万亩")
    figure = Figure(Span(at, at + 6), FigureKind.MEASURE)
    view.set_figures([figure])
    centre = view.rect_of(Span(at + 2, at + 3)).center()
    with qtbot.waitSignal(view.place_hovered) as seen:
        QTest.mouseMove(view.viewport(), QPoint(3, 3))
        QTest.mouseMove(view.viewport(), centre)
    place, line, rect = seen.args
    assert place == figure
    assert rect.contains(centre)
    assert line.contains(rect.center())


def test_another_script_of_other_length_is_refused(view: ArticleView) -> None:
    article = long_article(5)
    view.show_article(article)
    with pytest.raises(ValueError, match="as long as"):
        view.set_displayed_text(article.text + "。")


def test_the_other_script_keeps_offsets(qtbot: QtBot, view: ArticleView) -> None:
    article = long_article(5)
    view.show_article(article)
    view.set_displayed_text(article.text.replace("粮", "糧").replace("田", "𠮷"))
    wait_until_built(qtbot, view)
    at = article.text.index("40.6")
    view.select(Span(at - 3, at))
    assert view.createMimeDataFromSelection().text() == "准农𠮷"


def test_no_caret_stands_on_the_page(qtbot: QtBot, view: ArticleView) -> None:
    view.show_article(long_article(3))
    wait_until_built(qtbot, view)
    view.clearFocus()
    QApplication.processEvents()
    without = view.viewport().grab().toImage()
    view.activateWindow()
    view.setFocus()
    view.setCursorWidth(6)
    qtbot.waitUntil(view.hasFocus)
    assert view.viewport().grab().toImage() == without


def test_a_selection_is_seen(qtbot: QtBot, view: ArticleView) -> None:
    view.show_article(long_article(3))
    wait_until_built(qtbot, view)
    start = view.article.text.index("粮食生产") if view.article is not None else 0
    view.select(Span(start, start + 4))
    image = view.viewport().grab().toImage()
    rect = view.rect_of(Span(start, start + 4))
    ground = QColor(view.theme.selection)
    ratio = image.devicePixelRatio()
    colours = {
        image.pixelColor(round(x * ratio), round((rect.center().y()) * ratio)).rgb()
        for x in range(rect.left() + 1, rect.right() - 1)
    }
    assert ground.rgb() in colours
