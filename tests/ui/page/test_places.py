"""Moving among places, by keys and by pointer."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader_app.core.figure import Figure, FigureKind
from reader_app.core.span import Span
from reader_app.ui.page.marks import PlaceKind
from reader_app.ui.page.view import ArticleView
from tests.ui.page.test_view import long_article, wait_until_built

ARTICLE = long_article(80)


def figures() -> list[Figure]:
    found, at = [], -1
    while (at := ARTICLE.text.find("40.6万亩", at + 1)) >= 0:
        found.append(Figure(Span(at, at + 6), FigureKind.MEASURE))
    return found


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    widget = ArticleView()
    qtbot.addWidget(widget)
    widget.resize(900, 500)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.show_article(ARTICLE)
    widget.set_figures(figures())
    wait_until_built(qtbot, widget)
    return widget


def test_stepping_visits_every_figure_in_order_and_back(view: ArticleView) -> None:
    wanted = figures()
    seen = []
    while (place := view.go_to_place(PlaceKind.FIGURE)) is not None:
        seen.append(place)
        span = view.focused_span
        assert span is not None
        assert view.viewport().rect().contains(view.rect_of(span))
    assert seen == wanted
    assert view.go_to_place(PlaceKind.FIGURE, forward=False) == wanted[-2]


def test_enter_chooses_the_place_in_focus_and_escape_leaves_it(
    qtbot: QtBot, view: ArticleView
) -> None:
    view.go_to_place(PlaceKind.FIGURE)
    with qtbot.waitSignal(view.place_clicked) as seen:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert seen.args[0] == figures()[0]
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.focused_span is None


def test_hidden_kinds_are_stepped_over(view: ArticleView) -> None:
    view.set_figure_kinds({FigureKind.DATE})
    assert view.go_to_place(PlaceKind.FIGURE) is None


def test_keys_scroll_by_line_screen_and_to_the_ends(view: ArticleView) -> None:
    bar = view.verticalScrollBar()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert bar.value() == view.setting.line
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert 300 < bar.value() < 600
    QTest.keyClick(view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_shift_and_arrows_select_from_the_first_line(view: ArticleView) -> None:
    target = ARTICLE.text.index("30：")
    view.scroll_to(target)
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_span() == Span(target, target + 3)


def test_growing_and_shrinking_come_back_to_where_they_began(view: ArticleView) -> None:
    at = ARTICLE.text.index("40.6万亩")
    view.select(Span(at, at + 1))
    view.grow_selection()
    assert view.selected_span() == Span(at, at + 6)
    view.grow_selection()
    view.shrink_selection()
    view.shrink_selection()
    assert view.selected_span() == Span(at, at + 1)


def test_the_whole_text_can_be_selected_before_it_is_built(view: ArticleView) -> None:
    article = long_article(3000)
    view.show_article(article)
    assert not view.is_complete
    view.select_all()
    assert view.selected_span() == Span(0, len(article.text))
    assert view.createMimeDataFromSelection().text() == article.text


def test_enter_unfolds_the_footer_and_a_click_folds_it(qtbot: QtBot, view: ArticleView) -> None:
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_Return)
    wait_until_built(qtbot, view)
    assert not view.is_footer_folded
    foot = view.rect_of(Span(ARTICLE.body_end, ARTICLE.body_end + 2))
    assert not foot.isEmpty()
    above = foot.center()
    above.setX(view.column_left() + view.setting.column // 2)
    above.setY(foot.top() - view.setting.line)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=above)
    assert view.is_footer_folded


def test_going_to_a_place_in_the_folded_footer_unfolds_it(view: ArticleView) -> None:
    view.scroll_to(len(ARTICLE.text) - 2)
    assert not view.is_footer_folded


def test_control_and_wheel_ask_for_zoom(qtbot: QtBot, view: ArticleView) -> None:
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    event = QWheelEvent(
        QPointF(100, 100),
        QPointF(100, 100),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    with qtbot.waitSignal(view.zoom_requested) as seen:
        QApplication.sendEvent(view.viewport(), event)
    assert seen.args == [1]


def test_readings_raise_the_lines_and_put_ink_above_the_characters(
    qtbot: QtBot, view: ArticleView
) -> None:
    at = ARTICLE.text.index("改革攻坚")
    height = view.setting.line
    view.set_readings([(at, "gǎi"), (at + 1, "gé")])
    wait_until_built(qtbot, view)
    assert view.setting.line > height
    rect = view.rect_of(Span(at, at + 1))
    above = rect.translated(0, -rect.height() // 2 - 2).adjusted(0, 0, 0, -rect.height() // 2)
    with_readings = view.grab(above).toImage()
    view.set_readings([(at + 9, "x")])
    assert view.grab(above).toImage() != with_readings
    view.set_readings(None)
    assert view.setting.line == height


def test_a_screen_reader_finds_the_article_and_its_text(view: ArticleView) -> None:
    spoken = QAccessible.queryAccessibleInterface(view)
    assert spoken.role() in (QAccessible.Role.EditableText, QAccessible.Role.StaticText)
    assert spoken.text(QAccessible.Text.Name)
    text = spoken.textInterface()
    assert text is not None
    assert "粮食生产实现丰收" in text.text(0, text.characterCount())


def test_a_hundred_thousand_void_calls_do_not_wear_out_none() -> None:
    program = (
        "import sys\n"
        "from PySide6.QtGui import QImage, QPainter\n"
        "image = QImage(8, 8, QImage.Format.Format_RGB32)\n"
        "before = sys.getrefcount(None)\n"
        "with QPainter(image) as painter:\n"
        "    for _ in range(50_000):\n"
        "        painter.save()\n"
        "        painter.restore()\n"
        "sys.exit(0 if sys.getrefcount(None) > before - 1000 else 3)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, timeout=60)
    assert done.returncode == 0
