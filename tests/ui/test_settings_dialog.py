from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QSlider
from pytestqt.qtbot import QtBot

from reader_app.core.settings import Readings, Settings
from reader_app.ui.settings_dialog import SettingsDialog
from reader_app.ui.settings_words import GROUPS, NAMES


@pytest.fixture
def dialog(qtbot: QtBot) -> SettingsDialog:
    made = SettingsDialog(Settings(zoom=1.25, theme="sepia", typeface="A Face Not Here"))
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_setting_the_reader_makes_has_its_place() -> None:
    elsewhere = {"keys", "toured"}
    assert set(NAMES) == {field.name for field in fields(Settings)} - elsewhere
    assert {name for _, names in GROUPS for name in names} == set(NAMES)


def test_shows_the_settings_without_a_report(dialog: SettingsDialog, qtbot: QtBot) -> None:
    zoom, face = dialog.field("zoom"), dialog.field("typeface")
    assert isinstance(zoom, QSlider)
    assert isinstance(face, QComboBox)
    assert zoom.value() * 0.05 == pytest.approx(1.25)
    assert face.currentText() == "A Face Not Here"
    with qtbot.assertNotEmitted(dialog.settings_changed):
        dialog.show_settings(Settings())
    assert dialog.settings == Settings()


def test_each_change_takes_effect_at_once(dialog: SettingsDialog, qtbot: QtBot) -> None:
    measure, terms, readings = (dialog.field(n) for n in ("measure", "mark_terms", "readings"))
    assert isinstance(measure, QSlider)
    assert isinstance(terms, QCheckBox)
    assert isinstance(readings, QComboBox)
    with qtbot.waitSignal(dialog.settings_changed) as changed:
        QTest.keyClick(measure, Qt.Key.Key_Right)
    assert changed.args[0].measure == 35
    with qtbot.waitSignal(dialog.settings_changed) as changed:
        QTest.keyClick(terms, Qt.Key.Key_Space)
    assert changed.args[0].mark_terms is False
    assert not dialog.field("readings_level").isEnabled()
    with qtbot.waitSignal(dialog.settings_changed) as changed:
        QTest.keyClick(readings, Qt.Key.Key_Down)
    assert changed.args[0].readings is Readings.RARE
    assert changed.args[0].typeface == "A Face Not Here"
    assert dialog.field("readings_level").isEnabled()


def test_usual_settings_keep_the_readers_keys(qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings(theme="dark", keys={"note.add": "J"}, toured=True))
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.settings_changed) as changed:
        QTest.mouseClick(dialog.reset, Qt.MouseButton.LeftButton)
    assert changed.args[0] == Settings(keys={"note.add": "J"}, toured=True)


def test_search_finds_settings_by_name_and_by_value(dialog: SettingsDialog) -> None:
    def shown() -> set[str]:
        return {name for name in NAMES if not dialog.field(name).isHidden()}

    QTest.keyClicks(dialog.search, "sepia")
    assert shown() == {"theme"}
    dialog.search.setText("type")
    assert shown() == {"zoom", "typeface"}
    dialog.search.setText("no such setting")
    assert shown() == set()
    assert dialog.nothing.isVisible()


def test_only_settings_with_an_effect_are_offered(qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings(measure=30), None, {"theme", "zoom"})
    qtbot.addWidget(dialog)
    dialog.show()
    with pytest.raises(KeyError):
        dialog.field("measure")
    zoom = dialog.field("zoom")
    with qtbot.waitSignal(dialog.settings_changed) as changed:
        QTest.keyClick(zoom, Qt.Key.Key_Right)
    assert changed.args[0] == Settings(measure=30, zoom=1.05)


def test_the_preview_follows(dialog: SettingsDialog) -> None:
    before = dialog.preview.grab().toImage()
    theme = dialog.field("theme")
    assert isinstance(theme, QComboBox)
    theme.setCurrentIndex(theme.findData("dark"))
    assert dialog.preview.grab().toImage() != before
