"""The documentation leads where it says it does, and says what is so."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from reader_app.cli import COMMANDS
from reader_app.ui.actions import ACTIONS

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *ROOT.glob("resources/*/*.md")])
PAGES = [page for page in PAGES if page.parent.name != "sample"]
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)(?:\s+\"[^\"]*\")?\)")
_CODE = re.compile(r"```.*?```|`[^`\n]*`|^(?: {4}|\t)[^\n]*$", re.DOTALL | re.MULTILINE)


def links(page: Path) -> list[str]:
    return _LINK.findall(_CODE.sub("", page.read_text(encoding="utf-8")))


def anchors(page: Path) -> set[str]:
    """Return the names headings can be linked by, as GitHub makes them."""
    found = set()
    for heading in re.findall(r"(?m)^#+ (.+)$", page.read_text(encoding="utf-8")):
        plain = re.sub(r"[`*]|\[|\]\([^)]*\)", "", heading).strip().lower()
        found.add(re.sub(r"[^\w\- ]", "", plain).replace(" ", "-"))
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in links(page):
        if re.match(r"[a-z]+:", link):
            assert link.startswith(("https://", "mailto:")), link
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), f"{page.name} links {link}"
        assert target.is_relative_to(ROOT), f"{page.name} links out of the project: {link}"
        if anchor:
            assert anchor in anchors(target), f"{page.name} links {link}"


def test_every_page_is_reached_from_the_index() -> None:
    index = ROOT / "docs" / "index.md"
    reached, waiting = {index}, [index]
    while waiting:
        page = waiting.pop()
        for link in links(page):
            target = (page.parent / link.partition("#")[0]).resolve()
            if target.suffix == ".md" and target.exists() and target not in reached:
                reached.add(target)
                waiting.append(target)
    lost = {page.name for page in (ROOT / "docs").glob("*.md")} - {page.name for page in reached}
    assert lost == set()


def test_pictures_are_used_and_small() -> None:
    used = {Path(link).name for page in PAGES for link in links(page) if link.endswith(".png")}
    for picture in (ROOT / "docs" / "images").glob("*.png"):
        assert picture.stat().st_size < 600_000, picture.name
        assert picture.name in used, picture.name


def test_keys_that_are_told_are_the_keys() -> None:
    text = (ROOT / "docs" / "keys.md").read_text(encoding="utf-8").partition("## On the page")[0]
    real = {spec.text.replace("…", ""): spec.keys for spec in ACTIONS}
    rows = re.findall(r"(?m)^\| (`.+?`) \| (.+?) \|$", text)
    assert len(rows) > 40
    for keys, words in rows:
        assert tuple(re.findall(r"`(.+?)`", keys)) == real.get(words), words


def test_commands_that_are_told_exist() -> None:
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for block in re.findall(r"(?m)^ {4}meipi ([a-z][a-z-]+)", text):
            assert block in COMMANDS, f"{page.name}: meipi {block}"


def test_scripts_that_are_told_exist() -> None:
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for name in re.findall(
            r"\b((?:packaging|benchmarks)/[\w./-]+\.(?:py|sh|spec|iss|yml))", text
        ):
            assert (ROOT / name).exists(), f"{page.name} names {name}"


@pytest.mark.skipif(sys.platform == "win32", reason="names no folder of ours")
def test_the_data_directory_is_described_whole(tmp_path: Path) -> None:
    told = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")
    for name in ("library.db", "originals/", "backups/", "log/", "crashes/", "dictionaries/"):
        assert f"`{name}" in told, name


def test_the_map_has_every_folder_and_what_it_names_is_there() -> None:
    told = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    source = ROOT / "src"
    folders = {
        f"src/{path.parent.relative_to(source).as_posix()}" for path in source.rglob("__init__.py")
    }
    rows = dict(re.findall(r"(?m)^\| `(src/[^`]+)` \| (.+) \|$", told))
    holders = {"src/reader_app/analysis"}  # nothing but folders in there
    assert set(rows) == folders - holders
    for folder, words in rows.items():
        for name in re.findall(r"`([a-z_]+)`", words):
            assert list((ROOT / folder).glob(f"{name}*")), f"{folder} has no {name}"
    for name in re.findall(r"`((?:app|core|importing|storage|ui)/[a-z_]+)`", told):
        assert list((source / "reader_app").glob(f"{name}*")), f"there is no {name}"
