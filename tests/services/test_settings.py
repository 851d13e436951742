from __future__ import annotations

import json
import os
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.core.errors import StorageFailed
from reader_app.core.settings import CHOICES, RANGES, Readings, Settings
from reader_app.services.settings import load_settings, save_settings

CHOSEN = Settings(
    language="zh_TW",
    theme="sepia",
    zoom=1.25,
    measure=30,
    line_height=2.1,
    typeface="霞鹜文楷",
    script="hans",
    readings=Readings.RARE,
    readings_level=1500,
    mark_terms=False,
    menu_bar=True,
    toured=True,
    keys={"go.next_note": "Ctrl+Alt+N", "note.add": ""},
)


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "settings.json"
    save_settings(CHOSEN, path)
    loaded = load_settings(path)
    assert loaded.settings == CHOSEN
    assert loaded.warning == ""
    assert "霞鹜文楷" in path.read_text(encoding="utf-8")
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_no_file_means_the_usual_settings_without_a_word(tmp_path: Path) -> None:
    loaded = load_settings(tmp_path / "settings.json")
    assert loaded.settings == Settings()
    assert loaded.warning == ""


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "nonsense", '{"theme": "paper"', "\ufffe", "[" * 100_000]
)
def test_a_damaged_file_falls_back_with_one_warning_and_is_put_aside(
    tmp_path: Path, text: str
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8")
    loaded = load_settings(path)
    assert loaded.settings == Settings()
    assert loaded.warning.count("usual settings are used") == 1
    save_settings(replace(Settings(), theme="dark"), path)
    assert load_settings(path).settings.theme == "dark"
    assert (tmp_path / "settings.json.bad").read_text(encoding="utf-8") == text


def test_bytes_that_are_no_text_fall_back_too(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(b"\xff\xfe\x00\x80")
    assert load_settings(path).warning
    path.write_bytes(b" " * 1_000_001)
    assert "too large" in load_settings(path).warning


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "purple"),
        ("theme", 3),
        ("zoom", 30),
        ("zoom", "1.0"),
        ("zoom", True),
        ("measure", 30.5),
        ("mark_terms", 1),
        ("readings", "some"),
        ("readings", ["all"]),
        ("zoom", float("nan")),
        ("readings_level", float("inf")),
        ("typeface", None),
        ("keys", ["F1"]),
        ("keys", {"go.next_note": 3}),
    ],
)
def test_a_wrong_value_costs_only_itself(tmp_path: Path, name: str, value: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"language": "en", name: value}), encoding="utf-8")
    loaded = load_settings(path)
    assert loaded.settings == replace(Settings(), language="en")
    assert name in loaded.warning


def test_keys_of_a_later_version_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"hologram": true, "theme": "dark"}', encoding="utf-8")
    assert load_settings(path).warning == ""
    save_settings(Settings(), path)
    assert json.loads(path.read_text(encoding="utf-8"))["hologram"] is True


def test_every_field_is_written_under_its_name(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save_settings(Settings(), path)
    assert set(json.loads(path.read_text())) == {field.name for field in fields(Settings)}


def test_a_failed_save_says_so_and_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save_settings(CHOSEN, path)
    blocked = path / "settings.json"  # a file where a folder is needed
    with pytest.raises(StorageFailed, match="cannot be saved"):
        save_settings(Settings(), blocked)
    assert load_settings(path).settings == CHOSEN


def test_a_crash_while_writing_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.json"
    save_settings(CHOSEN, path)

    def fail(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(StorageFailed, match="No space left"):
        save_settings(Settings(), path)
    monkeypatch.undo()
    assert load_settings(path).settings == CHOSEN
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]


@given(
    st.builds(
        Settings,
        language=st.sampled_from(CHOICES["language"]),
        theme=st.sampled_from(CHOICES["theme"]),
        zoom=st.floats(*RANGES["zoom"]),
        measure=st.integers(28, 38),
        typeface=st.text(st.characters(exclude_categories=["Cs"])),
        readings=st.sampled_from(Readings),
        keys=st.dictionaries(st.text("a.b"), st.text("Ctrl+ABC")),
    )
)
def test_any_settings_come_back(
    tmp_path_factory: pytest.TempPathFactory, settings: Settings
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    save_settings(settings, path)
    assert load_settings(path).settings == settings
