"""The card beside a place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader_app.ui.page.card import CardButton, CardContent, CardPopup
from reader_app.ui.theme import DARK

CONTENT = CardContent(
    "三农",
    "sān nóng",
    ("农业、农村和农民。",),
    "内置词表",
    (CardButton("note", "加笔记"), CardButton("search", "查书库")),
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(800, 600)
    field = QLineEdit(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    field.setFocus()
    return widget


@pytest.mark.parametrize("top", [0, 100, 290, 420, 560])
@pytest.mark.parametrize("left", [0, 380, 760])
def test_a_card_never_covers_the_line_it_explains(window: QWidget, top: int, left: int) -> None:
    card = CardPopup(window)
    line = QRect(0, top, 800, 33)
    card.show_card(CONTENT, line, QRect(left, top + 5, 40, 22))
    body = card.geometry().adjusted(12, 12, -12, -12)
    assert not body.intersects(line)
    assert window.rect().contains(body)


def test_a_card_is_high_enough_for_its_words(window: QWidget) -> None:
    card = CardPopup(window)
    line = QRect(0, 20, 800, 33)
    card.show_card(CONTENT, line, QRect(300, 25, 40, 22))
    small = card.height()
    long_words = CardContent("三农", "", ("农业、农村和农民的问题。" * 20,), "", CONTENT.buttons)
    card.show_card(long_words, line, QRect(300, 25, 40, 22))
    assert card.height() > small + 80
    for button in card.findChildren(QWidget, "note"):
        if button.isVisible():
            assert card.rect().contains(button.geometry())


def test_a_pinned_card_takes_the_keyboard_and_gives_it_back(qtbot: QtBot, window: QWidget) -> None:
    card = CardPopup(window)
    field = window.findChild(QLineEdit)
    assert field is not None
    card.show_card(CONTENT, QRect(0, 20, 800, 33), QRect(300, 25, 40, 22), pinned=True)
    focused = window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "note"
    with qtbot.waitSignal(card.button_pressed) as seen:
        QTest.keyClick(focused, Qt.Key.Key_Space)
    assert seen.args == ["note"]
    with qtbot.waitSignal(card.closed):
        QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert window.focusWidget() is field


def test_a_card_that_is_not_pinned_goes_when_the_pointer_does(
    qtbot: QtBot, window: QWidget
) -> None:
    card = CardPopup(window)
    line, place = QRect(0, 20, 800, 33), QRect(300, 25, 40, 22)
    card.show_card(CONTENT, line, place)
    with qtbot.waitSignal(card.closed):
        card.leave()
    card.show_card(CONTENT, line, place, pinned=True)
    card.leave()
    qtbot.wait(350)
    assert card.isVisible()


def test_a_screen_reader_hears_all_of_it(window: QWidget) -> None:
    card = CardPopup(window)
    card.set_theme(DARK)
    card.show_card(CONTENT, QRect(0, 20, 800, 33), QRect(300, 25, 40, 22))
    spoken = QAccessible.queryAccessibleInterface(card)
    assert spoken.text(QAccessible.Text.Name) == "三农"
    description = spoken.text(QAccessible.Text.Description)
    assert all(part in description for part in ("sān nóng", "农业", "内置词表"))


LONG = CardContent(
    "三农",
    "sān nóng · 农业农村",
    ("农业、农村和农民的问题。" * 40,),
    "内置词表",
    CONTENT.buttons,
    more=("CC-CEDICT: agriculture; " * 20,),
    words=tuple(CardButton(f"word:{n}", f"词语{n}") for n in range(12)),
    notes=(CardButton("about::1", "✎ 笔记", "Note: 笔记"),),
)


@pytest.mark.parametrize("top", [20, 260, 300, 540])
def test_a_long_card_is_scrolled_and_leaves_its_line_in_sight(window: QWidget, top: int) -> None:
    window.resize(500, 600)
    card = CardPopup(window)
    line = QRect(0, top, 500, 33)
    card.show_card(LONG, line, QRect(200, top + 5, 40, 22), pinned=True)
    body = card.geometry().adjusted(12, 12, -12, -12)
    assert not body.intersects(line)
    assert window.rect().contains(body)
    bar = card._scroll.verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(window.focusWidget() or card, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    for row in (card._words, card._notes, card._row):
        assert row.isVisible()
        assert card.rect().contains(row.geometry())


def test_words_and_notes_are_buttons_for_keys_and_screen_readers(
    qtbot: QtBot, window: QWidget
) -> None:
    card = CardPopup(window)
    card.show_card(LONG, QRect(0, 20, 800, 33), QRect(300, 25, 40, 22), pinned=True)
    reached = []
    for _ in range(16):
        focused = window.focusWidget()
        assert focused is not None
        reached.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert reached[:4] == ["note", "search", "about::1", "word:0"]
    assert reached[14:] == ["word:11", "note"]  # and round again: Tab stays on the card
    QTest.keyClick(window.focusWidget() or card, Qt.Key.Key_Backtab)
    focused = window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "note"
    note = card.findChild(QWidget, "about::1")
    assert note is not None
    assert QAccessible.queryAccessibleInterface(note).text(QAccessible.Text.Name) == "Note: 笔记"


def test_an_update_keeps_the_keyboard_where_it_is(window: QWidget) -> None:
    card = CardPopup(window)
    card.show_card(CONTENT, QRect(0, 20, 800, 33), QRect(300, 25, 40, 22), pinned=True)
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Tab)
    card.update_card(LONG)
    now = window.focusWidget()
    assert now is not None
    assert now.objectName() == "search"
    assert card.is_pinned


@pytest.mark.parametrize("lines", [1, 2, 5, 9])
def test_what_fits_is_not_scrolled(window: QWidget, lines: int) -> None:
    card = CardPopup(window)
    content = CardContent(
        "国内生产总值",
        "guó nèi shēng chǎn zǒng zhí · 统计",
        ("一个国家所有常住单位在一定时期内生产活动的最终成果。" * lines, "GDP"),
        "《中国国民经济核算体系（2016）》 · 内置词表 · 本文 3 处",
        CONTENT.buttons,
        more=("CC-CEDICT (CC BY-SA 4.0): gross domestic product (GDP)",),
        words=tuple(CardButton(f"word:{n}", f"词语{n}") for n in range(5)),
    )
    card.show_card(content, QRect(0, 20, 800, 33), QRect(300, 25, 40, 22))
    assert card._scroll.verticalScrollBar().maximum() == 0
    card.update_card(content)
    assert card._scroll.verticalScrollBar().maximum() == 0
    assert card._more.geometry().bottom() < card._scroll.viewport().height()


def test_one_line_leaves_room_for_two_rows_of_buttons(window: QWidget) -> None:
    card = CardPopup(window)
    many = tuple(CardButton(f"b{n}", "更正这个数字…") for n in range(6))
    content = CardContent("3年", "时长", ("粮食生产",), "", many)
    card.show_card(content, QRect(0, 20, 800, 33), QRect(300, 25, 40, 22))
    window.repaint()
    corners = [button.mapTo(card, button.rect().bottomRight()) for button in card._row.buttons]
    assert max(corner.y() for corner in corners) > min(corner.y() for corner in corners)
    assert all(card.rect().contains(corner) for corner in corners)
    assert all(card._row.rect().contains(button.geometry()) for button in card._row.buttons)
