"""Recipes for systems that are not at hand: their form is right, and they agree with the program."""

from __future__ import annotations

import plistlib
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from reader_app.importing.registry import FORMATS

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def load(path: Path) -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflow_is_whole_and_its_actions_are_pinned(path: Path) -> None:
    workflow = load(path)
    for name, job in workflow["jobs"].items():
        assert job["runs-on"], name
        assert set(job.get("needs", [])) <= set(workflow["jobs"])
        for step in job["steps"]:
            assert ("uses" in step) != ("run" in step), step
            if "uses" in step:
                assert re.fullmatch(r"[\w/-]+@v\d+\.\d+\.\d+", step["uses"]), step["uses"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflow_names_files_that_are_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace("\\", "/")
    named = set(re.findall(r"(?:packaging|resources)/[\w./-]+\.\w+", text))
    assert named
    for name in named:
        assert (ROOT / name).is_file(), name


def test_a_release_builds_for_all_three_systems() -> None:
    jobs = load(ROOT / ".github" / "workflows" / "release.yml")["jobs"]
    assert {"test", "wheel", "linux", "windows", "macos"} <= set(jobs)
    assert jobs["test"]["strategy"]["matrix"]["python"] == ["3.11", "3.12", "3.13"]


def test_flatpak_takes_files_that_are_there_and_no_network() -> None:
    manifest = load(PACKAGING / "flatpak" / "io.meipi.Meipi.yml")
    assert manifest["id"] == "io.meipi.Meipi"
    assert not any("network" in permission for permission in manifest["finish-args"])
    assert not any("filesystem" in permission for permission in manifest["finish-args"])
    for source in manifest["modules"][0]["sources"]:
        if source["type"] == "file":
            assert (PACKAGING / "flatpak" / source["path"]).resolve().is_file(), source


def test_macos_bundle_opens_addresses() -> None:
    info = plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())
    assert info["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == ["meipi"]
    assert "com.adobe.pdf" in info["CFBundleDocumentTypes"][0]["LSItemContentTypes"]


def test_windows_installer_offers_what_the_program_opens() -> None:
    script = (PACKAGING / "windows" / "meipi.iss").read_text(encoding="utf-8")
    for format_ in FORMATS:
        assert any(f"Classes\\{suffix}\\" in script for suffix in format_.suffixes), format_.name
    for source in re.findall(r"(?m)^(?:LicenseFile)=(.+)$", script):
        assert (PACKAGING / "windows" / source.replace("\\", "/")).resolve().is_file()
    sections = re.findall(r"(?m)^\[(\w+)\]$", script)
    assert len(sections) == len(set(sections))
