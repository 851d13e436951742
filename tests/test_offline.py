"""Nothing leaves the computer, nothing that is read is run, nothing is written outside."""

from __future__ import annotations

import ast
import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "reader_app"
REACHING = {
    "socket",
    "ssl",
    "http",
    "urllib.request",
    "urllib3",
    "requests",
    "httpx",
    "aiohttp",
    "asyncio",
    "ftplib",
    "smtplib",
    "xmlrpc",
    "telnetlib",
    "webbrowser",
    "PySide6.QtNetwork",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebEngineWidgets",
    "PySide6.QtWebSockets",
    "PySide6.QtQml",
}
ALLOWED = {
    # the one command that fetches, and what its failures are called
    "importing/fetch.py": {"http", "ssl", "urllib.request"},
    # asks the X server, before Qt would abort, whether it is there
    "app/display.py": {"socket"},
}


def run_walk(folder: Path, *options: str) -> dict[str, Any]:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.offline_walk", str(folder), *options],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8", "QT_LOGGING_RULES": "*=false"},
        timeout=180,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr[-3000:]
    result: dict[str, Any] = json.loads(ended.stdout.splitlines()[-1])
    return result


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], Path]:
    """Walk once; return what was seen and where."""
    folder = tmp_path_factory.mktemp("walk") / "in" / "here"
    folder.mkdir(parents=True)
    return run_walk(folder), folder


def test_a_walk_through_the_program_opens_no_socket(walked: tuple[dict[str, Any], Path]) -> None:
    result, _ = walked
    assert result["attempts"] == []
    assert result["sockets"] == []
    assert result["modules"] == []


def test_such_a_walk_would_notice(tmp_path: Path) -> None:
    result = run_walk(tmp_path, "--reach-out")
    assert any(attempt.startswith("socket.") for attempt in result["attempts"])
    assert result["seen"][-1] == "refused"


def test_nothing_that_was_read_ran_or_was_loaded(walked: tuple[dict[str, Any], Path]) -> None:
    result, _ = walked
    markdown, page, epub, docx = result["seen"]
    for text in (page, epub):
        assert "临河市去年新增高标准农田40.6万亩" in text
        assert "SCRIPTRAN" not in text
        assert "root:" not in text
    assert "临河市新增农田40.6万亩" in markdown
    assert "临河市新增农田40.6万亩" in docx


def test_archives_write_nothing(walked: tuple[dict[str, Any], Path]) -> None:
    result, folder = walked
    assert result["escaped"] == []
    assert {path.name for path in folder.parent.iterdir()} == {"here"}


@pytest.mark.skipif(sys.platform == "win32", reason="has no such modes")
def test_all_that_is_written_is_for_this_user_alone(walked: tuple[dict[str, Any], Path]) -> None:
    home = walked[1] / "home"
    found = {path.relative_to(home): path for path in home.rglob("*")}
    assert Path("library.db") in found
    open_to_others = [
        f"{name} {stat.S_IMODE(path.stat().st_mode):o}"
        for name, path in found.items()
        if path.stat().st_mode & 0o077
    ]
    assert open_to_others == []
    assert stat.S_IMODE(home.stat().st_mode) == 0o700


def imports_of(path: Path) -> set[str]:
    """Return every module a file names in an import, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def test_only_the_command_that_fetches_can_reach_out() -> None:
    for path in sorted(SOURCE.rglob("*.py")):
        allowed = ALLOWED.get(path.relative_to(SOURCE).as_posix(), set())
        reaching = {
            name
            for name in imports_of(path)
            for module in REACHING
            if name == module or name.startswith(f"{module}.")
        }
        beyond = {name for name in reaching if not any(name.startswith(a) for a in allowed)}
        assert not beyond, f"{path.relative_to(SOURCE)} imports {sorted(beyond)}"


def test_only_these_hand_addresses_to_other_programs() -> None:
    """Two show a folder of the reader's; links ask first."""
    users = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if "QDesktopServices" in path.read_text(encoding="utf-8")
    }
    assert users == {"app/help_commands.py", "app/links.py", "app/own_terms.py"}


def test_no_text_browser_loads_anything() -> None:
    """Every QTextBrowser, and the documents given to one, answer loadResource with nothing."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QTextDocument
    from PySide6.QtWidgets import QApplication

    from reader_app.ui.markdown import NoteDocument
    from reader_app.ui.page.view import ArticleView

    assert QApplication.instance() or QApplication([])
    view = ArticleView()
    kind = QTextDocument.ResourceType.ImageResource.value
    for address in ("http://tracker.invalid/x.png", "file:///etc/passwd", "/etc/passwd"):
        assert view.loadResource(kind, QUrl(address)) is None
        assert NoteDocument().loadResource(kind, QUrl(address)) is None
    view.deleteLater()
