"""Notes beside their lines."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader_app.core.note import (
    AnchorState,
    Colour,
    MarkStyle,
    Note,
    PlacedNote,
    Placement,
    Quote,
    Target,
)
from reader_app.core.span import Span
from reader_app.ui.page.margin import first_words
from reader_app.ui.page.view import ArticleView
from tests.ui.page.test_view import long_article, wait_until_built

ARTICLE = long_article(40)


def note(
    number: int,
    span: Span,
    body: str = "",
    colour: Colour = Colour.YELLOW,
    tags: tuple[str, ...] = (),
) -> PlacedNote:
    text = ARTICLE.text
    return PlacedNote(
        Note(
            f"id-{number}",
            "article",
            Target("v", span, Quote.of(text, span)),
            "2025-01-20T00:00:00.000000Z",
            "2025-01-20T00:00:00.000000Z",
            body,
            tags=tags,
            colour=colour,
            style=MarkStyle.HIGHLIGHT,
        ),
        Placement(AnchorState.EXACT, span, span.slice(text)),
    )


def spans(words: str, count: int) -> list[Span]:
    found, at = [], -1
    for _ in range(count):
        at = ARTICLE.text.index(words, at + 1)
        found.append(Span(at, at + len(words)))
    return found


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    widget = ArticleView()
    qtbot.addWidget(widget)
    widget.resize(1000, 700)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.show_article(ARTICLE)
    wait_until_built(qtbot, widget)
    return widget


@pytest.mark.parametrize(
    ("body", "tags", "words"),
    [
        ("# 对比\n\n与去年**47条**对比", (), "对比 与去年47条对比"),
        ("- 见[公报](https://example.org)", (), "见公报"),
        ("", ("待查", "对比"), "#待查 #对比"),
        ("", (), ""),
    ],
)
def test_first_words_are_plain(body: str, tags: tuple[str, ...], words: str) -> None:
    assert first_words(note(1, Span(0, 2), body, tags=tags).note) == words


def test_a_mark_stands_beside_the_first_line_of_its_note(view: ArticleView) -> None:
    first, second = spans("40.6万亩", 2)
    view.set_notes([note(1, first, "一"), note(2, second, "二")])
    marks = view.margin_marks()
    assert [mark.notes[0].id for mark in marks] == ["id-1", "id-2"]
    for mark, span in zip(marks, (first, second), strict=True):
        line = view.rect_of(span)
        assert abs(mark.box.top() - line.top()) < 6
        assert mark.box.left() > view.column_left() + view.setting.column
        assert mark.box.right() <= view.viewport().width()


def test_notes_of_one_line_share_a_mark_and_none_overlaps_another(view: ArticleView) -> None:
    (first,) = spans("新突破", 1)
    shifted = [Span(first.start + n, first.end) for n in range(3)]
    far = spans("改革攻坚", 8)
    long_words = "很长的一条笔记，" * 20
    placed = [note(n, span, long_words) for n, span in enumerate([*shifted, *far])]
    view.set_notes(placed)
    marks = view.margin_marks()
    assert max(len(mark.notes) for mark in marks) >= 3
    for upper, lower in pairwise(marks):
        assert upper.box.bottom() <= lower.box.top() + 1


def test_a_narrow_margin_shows_bars_that_still_can_be_clicked(
    qtbot: QtBot, view: ArticleView
) -> None:
    view.resize(660, 700)
    wait_until_built(qtbot, view)
    (first,) = spans("40.6万亩", 1)
    view.set_notes([note(7, first, "窄")])
    (mark,) = view.margin_marks()
    assert mark.words == ()
    with qtbot.waitSignal(view.margin_note_chosen) as seen:
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=mark.box.center().toPoint()
        )
    assert seen.args == ["id-7"]


def test_clicking_a_shared_mark_again_chooses_the_next_note(
    qtbot: QtBot, view: ArticleView
) -> None:
    (first,) = spans("新突破", 1)
    view.set_notes([note(1, first, "一"), note(2, Span(first.start + 1, first.end), "二")])
    view.margin_note_chosen.connect(view.set_active_note)
    chosen: list[str] = []
    view.margin_note_chosen.connect(chosen.append)
    (mark,) = view.margin_marks()
    for _ in range(2):
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=mark.box.center().toPoint()
        )
    assert chosen == ["id-1", "id-2"]


def test_an_orphan_has_no_mark(view: ArticleView) -> None:
    orphan = note(1, Span(0, 2))
    view.set_notes([PlacedNote(orphan.note, Placement(AnchorState.ORPHAN, None))])
    assert view.margin_marks() == []
