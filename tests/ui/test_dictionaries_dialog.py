"""The list of dictionaries, and taking another in."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reader_app.services.dictionaries import About
from reader_app.ui.dictionaries_dialog import DictionariesDialog
from reader_app.ui.theme import PAPER

SHIPPED = About(
    "CC-CEDICT",
    "CC-CEDICT, https://cc-cedict.org, CC BY-SA 4.0",
    "CC BY-SA 4.0",
    "2023-11-07",
    "shipped:1",
    122143,
    True,
)
OTHER = About("现代汉语", "某人", "", "2024-05-06", "x.ifo:1", 3)


@pytest.fixture
def dialog(qtbot: QtBot) -> DictionariesDialog:
    made = DictionariesDialog(PAPER)
    qtbot.addWidget(made)
    made.show_dictionaries([(OTHER, True), (SHIPPED, False)])
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_what_a_licence_asks_for_is_shown(dialog: DictionariesDialog) -> None:
    other, shipped = dialog.view.rows
    assert "https://cc-cedict.org, CC BY-SA 4.0" in shipped.spoken
    assert shipped.right.count("CC BY-SA") == 1
    assert "2023-11-07" in shipped.facts
    assert "122" in shipped.facts
    assert other.right == "某人"


def test_only_what_was_taken_in_can_be_removed(qtbot: QtBot, dialog: DictionariesDialog) -> None:
    dialog.view.mark_row("CC-CEDICT")
    assert not dialog.remove.isEnabled()
    dialog.view.mark_row("现代汉语")
    with qtbot.waitSignal(dialog.remove_requested) as seen:
        dialog.remove.click()
    assert seen.args == ["现代汉语"]


def test_progress_can_be_stopped_and_nothing_else_is_begun(
    qtbot: QtBot, dialog: DictionariesDialog
) -> None:
    dialog.show_problem("…")
    dialog.show_progress(2000)
    assert dialog.bar.isVisible()
    assert not dialog.problem.isVisible()
    assert not dialog.take_in.isEnabled()
    with qtbot.waitSignal(dialog.stop_requested):
        dialog.stop.click()
    dialog.show_progress(None)
    assert not dialog.bar.isVisible()
    assert dialog.take_in.isEnabled()
