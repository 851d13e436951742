"""Notes in the margin: edited where they stand, highlights taken by their ends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader_app.app.application import Application
from reader_app.core.span import Span
from tests.app.test_application import TEXT, started

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, data_dir: Path) -> Iterator[Application]:
    """Yield the program with an article open and one highlight on it."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    for program in started(qtbot, data_dir, [str(path)]):
        program.window.resize(1280, 720)
        start = program.article.text.index("高标准农田40.6万亩")
        program.parts.notes.highlight(Span(start, start + 5))
        yield program


def quote(program: Application) -> str:
    (placed,) = program.session.notes
    span = placed.placement.span
    assert span is not None
    return span.slice(program.article.text)


def points(program: Application, start: int, end: int) -> tuple[QPoint, QPoint]:
    """Return the two ends of a span on the screen."""
    rect = program.view.rect_of(Span(start, end))
    return QPoint(rect.left(), rect.center().y()), QPoint(rect.right(), rect.center().y())


@pytest.mark.parametrize(
    ("from_start", "by", "wanted"),
    [
        (False, 3, "高标准农田40."),
        (False, -2, "高标准"),
        (True, 2, "准农田"),
        (True, -2, "新增高标准农田"),
    ],
)
def test_a_highlight_is_drawn_by_its_end(
    program: Application, from_start: bool, by: int, wanted: str
) -> None:
    text, page = program.article.text, program.view.viewport()
    start = text.index("高标准农田40.6万亩")
    ends = points(program, start, start + 5)
    edge = start if from_start else start + 5
    moved = edge + by
    target = points(program, min(moved, len(text) - 2), moved + 1)[0]
    QTest.mousePress(page, LEFT, pos=ends[0] if from_start else ends[1])
    QTest.mouseMove(page, QPoint((ends[0].x() + target.x()) // 2, target.y()))
    QTest.mouseMove(page, target)
    assert quote(program) == "高标准农田", "nothing is stored before the button is let go"
    QTest.mouseRelease(page, LEFT, pos=target)
    assert quote(program) == wanted
    assert program.state()["notes"][0]["state"] == "exact"
    assert program.view.selected_span() is None
    program.window.commands["edit.undo"].trigger()
    assert quote(program) == "高标准农田"


def test_escape_leaves_the_highlight_as_it_was(program: Application) -> None:
    start = program.article.text.index("高标准农田40.6万亩")
    page = program.view.viewport()
    end = points(program, start, start + 5)[1]
    QTest.mousePress(page, LEFT, pos=end)
    QTest.mouseMove(page, end + QPoint(60, 0))
    QTest.keyClick(program.view, Qt.Key.Key_Escape)
    QTest.mouseRelease(page, LEFT, pos=end + QPoint(60, 0))
    assert quote(program) == "高标准农田"


def test_the_editor_comes_to_a_note_in_the_margin(qtbot: QtBot, program: Application) -> None:
    (mark,) = program.view.margin_marks()
    page = program.view.viewport()
    tab = program.window.side_panel.tabs.currentIndex()
    QTest.mouseClick(page, LEFT, pos=mark.box.center().toPoint())
    editor = program.window.build_panels().note_editor
    assert program.window.is_editor_beside
    assert editor.isVisible()
    assert program.window.side_panel.tabs.currentIndex() == tab, "the panel stays what it was"
    line = program.view.rect_of(
        Span(mark.notes[0].target.span.start, mark.notes[0].target.span.end)
    )
    above = line.top() + program.view.geometry().top()
    assert not editor.geometry().contains(QPoint(editor.geometry().center().x(), above))
    QTest.keyClicks(editor.body, "three words here")
    QTest.keyClick(editor.body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (note,) = program.state()["notes"]
    assert note["body"] == "three words here"
    assert editor.isHidden()
    assert program.window.side_panel.isAncestorOf(editor)
    program.parts.notes.edit(mark.notes[0].id)
    assert editor.isVisible()
    assert program.window.side_panel.isAncestorOf(editor)


def test_pointing_at_a_note_shows_its_highlight(program: Application) -> None:
    (mark,) = program.view.margin_marks()
    page = program.view.viewport()
    QTest.mouseMove(page, QPoint(5, 5))
    before = page.grab().toImage()
    QTest.mouseMove(page, mark.box.center().toPoint())
    assert page.grab().toImage() != before
    QTest.mouseMove(page, QPoint(5, 5))
    assert page.grab().toImage() == before
