"""`meipi doctor`: what it looks at, what it says, and that it changes nothing."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from reader_app import __version__
from reader_app.app import doctor
from reader_app.app.doctor import Finding, State, as_text, examine
from reader_app.services.backup import back_up
from reader_app.services.imports import import_bytes, store
from reader_app.storage.migrations import MIGRATIONS
from reader_app.storage.paths import DataPaths

TEXT = "一座小城的一年\n\n临河市去年新增高标准农田40.6万亩，同比增长63%。\n"
FONTS = {
    "chinese_families": ["Noto Sans CJK SC"],
    "preferred": ["Noto Sans CJK SC"],
    "han_missing": "",
    "hant_missing": "",
    "pinyin_missing": "",
}
QT: dict[str, Any] = {
    "qt": "6.11.3",
    "platform": "xcb",
    "asked": "",
    "screens": [{"width": 1920, "height": 1080, "scale": 1.5}],
    "pictures_missing": [],
    "fonts": FONTS,
}


def fill(data_dir: Path) -> DataPaths:
    paths = DataPaths(data_dir)
    store(paths, import_bytes(TEXT.encode(), "a.txt"))
    back_up(paths)
    return paths


def meipi(*arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "reader_app", *arguments],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **environ},
        check=False,
    )


@pytest.fixture
def healthy(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> DataPaths:
    """Return a filled data directory; Qt is taken for found and well."""
    monkeypatch.setattr(doctor, "_probe", lambda _environ: QT)
    return fill(data_dir)


def found(paths: DataPaths, about: str) -> Finding:
    return next(finding for finding in examine(paths) if finding.about == about)


def test_all_is_well(data_dir: Path) -> None:
    fill(data_dir)
    before = {path: path.stat().st_mtime_ns for path in data_dir.rglob("*") if path.is_file()}
    ended = meipi("doctor", QT_QPA_PLATFORM="offscreen")
    assert ended.returncode == 0, ended.stdout
    assert f"Meipi {__version__}" in ended.stdout
    assert "1 article, 0 notes" in ended.stdout
    assert "Everything Meipi needs is there." in ended.stdout
    after = {path: path.stat().st_mtime_ns for path in data_dir.rglob("*") if path.is_file()}
    assert after == before


def test_scripts_get_json_and_a_status(data_dir: Path) -> None:
    fill(data_dir).library.write_bytes(b"no database at all" * 100)
    ended = meipi("doctor", "--json", QT_QPA_PLATFORM="offscreen")
    assert ended.returncode == 1
    states = {finding["about"]: finding["state"] for finding in json.loads(ended.stdout)}
    assert states["Library"] == "problem"
    assert states["Fonts"] != "problem"


def test_qt_that_aborts_is_a_finding_and_no_abort() -> None:
    answer = doctor._probe({**os.environ, "QT_QPA_PLATFORM": "nonsense"})
    assert isinstance(answer, str)
    assert "does not start" in answer


def test_no_display_is_said_and_the_fonts_are_looked_at_all_the_same(
    healthy: DataPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    if sys.platform.startswith("linux"):
        assert found(healthy, "Screen").state is State.BAD
    assert found(healthy, "Fonts").state is State.GOOD


@pytest.mark.parametrize(
    ("change", "state", "words"),
    [
        ({"chinese_families": []}, State.BAD, "No Chinese font"),
        ({"han_missing": "眉"}, State.BAD, "No Chinese font"),
        ({"hant_missing": "臺"}, State.NOTE, "臺"),
        ({"pinyin_missing": "ǎ"}, State.NOTE, "ǎ"),
        ({}, State.GOOD, "both scripts"),
    ],
)
def test_fonts(change: dict[str, Any], state: State, words: str) -> None:
    finding = doctor._fonts({**FONTS, **change})
    assert finding.state is state
    assert words in finding.sentence


def test_a_library_of_a_later_program(healthy: DataPaths) -> None:
    with sqlite3.connect(healthy.library) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    finding = found(healthy, "Library")
    assert finding.state is State.BAD
    assert "later version" in finding.sentence


def test_a_damaged_page_of_the_library(healthy: DataPaths) -> None:
    data = bytearray(healthy.library.read_bytes())
    data[4096 * 3 : 4096 * 6] = os.urandom(4096 * 3)
    healthy.library.write_bytes(bytes(data))
    assert found(healthy, "Library").state is State.BAD


def test_an_original_that_is_gone(healthy: DataPaths) -> None:
    for path in healthy.originals.iterdir():
        path.unlink()
    assert found(healthy, "Originals").state is State.NOTE


def test_a_full_disk(healthy: DataPaths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _path: _Usage)
    finding = found(healthy, "Disk")
    assert finding.state is State.BAD
    assert "5 MB" in finding.sentence


class _Usage:
    free = 5_000_000


def test_a_damaged_dictionary(healthy: DataPaths) -> None:
    healthy.dictionaries.mkdir(exist_ok=True)
    (healthy.dictionaries / "cc-cedict.db").write_bytes(b"torn" * 5000)
    finding = found(healthy, "Dictionary")
    assert finding.state is State.BAD
    assert "delete it" in finding.sentence


@pytest.mark.skipif(sys.platform == "win32", reason="has no such modes")
def test_a_directory_others_may_look_into(healthy: DataPaths) -> None:
    healthy.root.chmod(0o755)
    assert found(healthy, "Data").state is State.NOTE


def test_nothing_there_yet_is_no_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_probe", lambda _environ: QT)
    paths = DataPaths(tmp_path / "none")
    assert all(finding.state is not State.BAD for finding in examine(paths))
    assert not paths.root.exists()


def test_long_sentences_are_wrapped() -> None:
    text = as_text([Finding("Disk", State.BAD, "word " * 60)], 80)
    assert max(map(len, text.splitlines())) <= 80
    assert "One problem was found." in text


def test_version_needs_no_qt() -> None:
    code = (
        "import sys\n"
        "from reader_app.cli import main\n"
        "try:\n    main(['--version'])\n"
        "except SystemExit: pass\n"
        "print(any(name.startswith('PySide6') for name in sys.modules))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert ended.stdout.splitlines() == [f"meipi {__version__}", "False"]
