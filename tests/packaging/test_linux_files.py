"""What a desktop is told of the program agrees with the program."""

from __future__ import annotations

import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Callable
from configparser import RawConfigParser
from pathlib import Path
from types import ModuleType

import pytest

from reader_app import __version__
from reader_app.cli import COMMANDS
from reader_app.importing.registry import FORMATS
from reader_app.ui.theme import THEMES

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "packaging" / "linux"
APP = "io.meipi.Meipi"


def desktop() -> dict[str, str]:
    parser = RawConfigParser(strict=False, interpolation=None, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(LINUX / f"{APP}.desktop", encoding="utf-8")
    return dict(parser["Desktop Entry"])


def metainfo() -> ET.Element:
    return ET.parse(LINUX / f"{APP}.metainfo.xml").getroot()


def test_the_desktop_hands_over_what_the_program_opens() -> None:
    types = set(desktop()["MimeType"].strip(";").split(";"))
    for format_ in FORMATS:
        assert types & set(format_.media_types), f"{format_.name} is opened by nobody"
    known = {kind for format_ in FORMATS for kind in format_.media_types}
    assert types - known == {"x-scheme-handler/meipi"}
    assert "%U" in desktop()["Exec"]


def test_appstream_says_the_same_as_the_desktop_file() -> None:
    root = metainfo()
    types = {element.text for element in root.iterfind("provides/mediatype")}
    assert types == set(desktop()["MimeType"].strip(";").split(";")) - {"x-scheme-handler/meipi"}
    assert root.findtext("id") == APP
    assert root.findtext("launchable") == f"{APP}.desktop"
    releases = [element.get("version") for element in root.iterfind("releases/release")]
    assert releases[0] == __version__


def test_windows_carry_the_name_the_desktop_looks_for() -> None:
    source = (ROOT / "src/reader_app/app/__init__.py").read_text(encoding="utf-8")
    assert f'setDesktopFileName("{APP}")' in source


@pytest.fixture
def made(script: Callable[[str], ModuleType], tmp_path: Path) -> Path:
    """Return a folder with the manual page and the completions."""
    script("commands").write(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", ["meipi.1", "meipi.bash", "_meipi", "meipi.fish"])
def test_manual_and_completions_know_every_command_and_option(made: Path, name: str) -> None:
    text = (made / name).read_text(encoding="utf-8").replace("\\-", "-")
    for word in (*COMMANDS, *THEMES, "encoding", "screenshot", "list", "version", "gb18030"):
        assert word in text, f"{name} does not know {word}"
    assert "@" not in text.replace("[@]", "")


@pytest.mark.parametrize(
    ("shell", "arguments", "name"),
    [
        ("bash", ["-n"], "meipi.bash"),
        ("zsh", ["-n"], "_meipi"),
        ("fish", ["--no-execute"], "meipi.fish"),
        ("man", ["--warnings", "-l"], "meipi.1"),
    ],
)
def test_shells_and_man_understand_what_is_made(
    made: Path, shell: str, arguments: list[str], name: str
) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    ended = subprocess.run(
        [shell, *arguments, str(made / name)], capture_output=True, encoding="utf-8", check=False
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stderr == ""


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["meipi", "do"], "doctor"),
        (["meipi", "--the"], "--theme"),
        (["meipi", "--theme", "se"], "sepia"),
        (["meipi", "inspect", "--en"], "--encoding"),
        (["meipi", "restore", "--l"], "--list"),
    ],
)
def test_bash_completes(made: Path, tmp_path: Path, typed: list[str], offered: str) -> None:
    if shutil.which("bash") is None:
        pytest.skip("bash is not installed")
    words = " ".join(f"'{word}'" for word in typed)
    ended = subprocess.run(
        [
            "bash",
            "--norc",
            "-c",
            (
                f"source '{made}/meipi.bash'; COMP_WORDS=({words}); COMP_CWORD={len(typed) - 1}; "
                'cd /; _meipi; printf "%s\\n" "${COMPREPLY[@]}"'
            ),
        ],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert offered in ended.stdout.split()
