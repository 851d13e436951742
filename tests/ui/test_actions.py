from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from reader_app.ui.actions import ACTIONS, MENUS, SHORT, Actions


def test_every_action_has_words_a_menu_and_an_id_of_its_own() -> None:
    assert max(Counter(spec.id for spec in ACTIONS).values()) == 1
    assert max(Counter(spec.text for spec in ACTIONS).values()) == 1
    assert {spec.menu for spec in ACTIONS} == set(MENUS)
    assert set(SHORT) <= {spec.id for spec in ACTIONS}


def test_no_two_actions_share_a_key() -> None:
    keys = Counter(QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys)
    assert "" not in keys
    assert [key for key, times in keys.items() if times > 1] == []


def test_what_nobody_carries_out_is_not_offered(qtbot: QtBot) -> None:
    actions = Actions()
    called: list[str] = []
    assert actions.offered() == ()
    actions.bind("go.next_figure", lambda: called.append("next"))
    assert [spec.id for spec, _ in actions.offered()] == ["go.next_figure"]
    assert actions["go.next_figure"].isVisible()
    assert not actions["go.next_note"].isVisible()
    actions.enable("go.next_note", "go.next_figure")
    assert not actions["go.next_note"].isEnabled()
    actions["go.next_figure"].trigger()
    assert called == ["next"]


def test_a_toggle_reports_its_state(qtbot: QtBot) -> None:
    actions = Actions()
    states: list[bool] = []
    actions.bind("view.ruler", states.append)
    actions["view.ruler"].trigger()
    actions["view.ruler"].setChecked(False)
    assert states == [True, False]


def test_the_readers_keys_replace_those_of_the_table(qtbot: QtBot) -> None:
    actions = Actions()
    actions.set_keys({"go.next_note": "Ctrl+Alt+N", "note.add": "", "from.the.future": "F12"})
    assert actions["go.next_note"].shortcut().toString() == "Ctrl+Alt+N"
    assert actions["note.add"].shortcuts() == []
    assert "Ctrl+Alt+N" in actions["go.next_note"].toolTip()
    actions.set_keys({})
    assert actions["go.next_note"].shortcut().toString() == "N"


def test_an_unknown_action_is_a_bug(qtbot: QtBot) -> None:
    with pytest.raises(KeyError):
        Actions().bind("file.explode", print)
