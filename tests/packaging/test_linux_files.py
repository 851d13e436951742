"""What a desktop is told of the program agrees with the program."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from configparser import RawConfigParser
from pathlib import Path

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


def options() -> list[str]:
    """Return every option any command tells of in its help."""
    found: set[str] = set()
    for command in ([], *([name] for name in COMMANDS)):
        told = subprocess.run(
            [sys.executable, "-m", "reader_app", *command, "--help"],
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout
        found.update(re.findall(r"--[a-z][a-z-]+", told))
    return sorted(found)


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


@pytest.mark.parametrize("name", ["meipi.1", "completions/meipi.bash", "completions/_meipi"])
def test_manual_and_completions_know_every_command_and_option(name: str) -> None:
    text = (LINUX / name).read_text(encoding="utf-8").replace("\\-", "-")
    for word in (*COMMANDS, *options(), *THEMES):
        assert word in text, f"{name} does not know {word}"


def test_fish_knows_them_too() -> None:
    text = (LINUX / "completions/meipi.fish").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert f"-a {command} " in text
    for option in options():
        assert f"-l {option.removeprefix('--')} " in text, option
