from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader_app.core.edit import Edit, EditKind
from reader_app.core.span import Span
from reader_app.ui.panels.edits import EditsPanel
from tests.ui import sample
from tests.ui.clicks import click_row, texts

EDITS = sample.build_edits(sample.build_article().text)


@pytest.fixture
def panel(qtbot: QtBot) -> EditsPanel:
    made = EditsPanel()
    qtbot.addWidget(made)
    made.resize(330, 700)
    made.show_edits(EDITS)
    made.show()
    return made


def test_shows_first_what_is_to_be_checked(panel: EditsPanel) -> None:
    assert [row.edit.kind for row in panel.view.rows] == [EditKind.DAMAGE]
    spoken = texts(panel.view)[0]
    assert "A byte is missing here" in spoken
    assert "当地棉 / 地棉纺" in spoken


def test_the_rest_waits_behind_toggles(panel: EditsPanel) -> None:
    QTest.mouseClick(panel.kinds.chip("unsure"), Qt.MouseButton.LeftButton)
    assert len(panel.view.rows) == len(EDITS)
    QTest.mouseClick(panel.kinds.chip("gloss"), Qt.MouseButton.LeftButton)
    assert len(panel.view.rows) == 40
    assert panel.view.rows[0].change == f"{EDITS[0].text} yè"
    QTest.mouseClick(panel.kinds.chip("gloss"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(panel.kinds.chip("byte_shift"), Qt.MouseButton.LeftButton)
    assert panel.view.rows[0].change == f"錛屾槸 → {EDITS[40].text}"


def test_a_click_goes_there(panel: EditsPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.edit_chosen) as chosen:
        click_row(qtbot, panel.view, 0)
    assert chosen.args == [EDITS[-1]]


def test_what_was_toggled_stays_when_the_same_record_is_shown_again(panel: EditsPanel) -> None:
    QTest.mouseClick(panel.kinds.chip("unsure"), Qt.MouseButton.LeftButton)
    panel.show_edits(EDITS)
    assert len(panel.view.rows) == len(EDITS)


def test_a_record_without_doubt_is_shown_whole(panel: EditsPanel) -> None:
    panel.show_edits(EDITS[:3])
    assert len(panel.view.rows) == 3


def test_spaces_and_breaks_can_be_seen(panel: EditsPanel) -> None:
    edit = Edit(EditKind.WHITESPACE, Span(0, 3), " \u3000\n", Span(0, 0), "", "Spaces at the start")
    panel.show_edits([edit])
    assert panel.view.rows[0].change == " □↵ → ∅"


def test_a_clean_text_says_so(panel: EditsPanel) -> None:
    panel.show_edits(())
    assert "stands as it was" in panel.view.accessibleDescription()
