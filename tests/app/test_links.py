"""Addresses the reader copies and follows, and what leaves the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from reader_app.app import _local
from reader_app.app.application import Application
from reader_app.core.address import Address
from reader_app.core.span import Span
from tests.app.test_application import TEXT, started


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, data_dir: Path) -> Iterator[Application]:
    path = tmp_path / "a.txt"
    path.write_text(TEXT + "很长的一段话，\n" * 400 + "末尾在此。", encoding="utf-8")
    yield from started(qtbot, data_dir, [str(path)])


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what would have been opened outside."""
    seen: list[str] = []

    def note(url: QUrl) -> bool:
        seen.append(url.toString())
        return True

    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", note)
    return seen


def answer(button: str, shown: list[str]) -> None:
    """Press a button of the question as soon as it is asked."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        shown.append(box.informativeText())
        next(b for b in box.buttons() if b.text().replace("&", "") == button).click()

    QTimer.singleShot(50, press)


def test_an_address_leads_to_its_note(qtbot: QtBot, program: Application) -> None:
    start = program.article.text.index("末尾在此")
    note = program.parts.notes.highlight(Span(start, start + 4))
    assert note is not None
    program.view.select(Span(start, start + 4))
    program.window.commands["edit.copy_link"].trigger()
    address = QApplication.clipboard().text()
    assert address == str(Address(program.session.article_id, note.id))
    program.travel.go_start()
    program.opening.open_sample()
    qtbot.waitUntil(lambda: program.state()["title"] != "一座小城的一年", timeout=10_000)
    program.opening.open_files([address])
    qtbot.waitUntil(lambda: program.state()["title"] == "一座小城的一年", timeout=10_000)
    qtbot.waitUntil(lambda: program.view.top_offset() > start - 1500, timeout=10_000)


def test_without_a_note_the_address_is_the_articles(program: Application) -> None:
    program.window.commands["edit.copy_link"].trigger()
    assert QApplication.clipboard().text() == f"meipi://article/{program.session.article_id}"


def test_an_address_at_start(qtbot: QtBot, program: Application, data_dir: Path) -> None:
    address = f"meipi://article/{program.session.article_id}"
    for other in started(qtbot, data_dir, [address]):
        assert other.state()["title"] == "一座小城的一年"


@pytest.mark.parametrize("address", ["meipi://article/none", "meipi://x"])
def test_an_address_of_nothing_is_said(program: Application, address: str) -> None:
    program.opening.open_files([address])
    assert program.window.message_bar is not None
    assert program.state()["title"] == "一座小城的一年"


@pytest.mark.parametrize(("button", "leaves"), [("Open", True), ("Cancel", False)])
def test_the_web_is_left_to_other_programs_after_asking(
    program: Application, opened: list[str], button: str, leaves: bool
) -> None:
    shown: list[str] = []
    answer(button, shown)
    program.links.follow("https://example.org/页?a=1")
    assert shown == ["https://example.org/%E9%A1%B5?a=1"]
    assert opened == (["https://example.org/页?a=1"] if leaves else [])


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "javascript:alert(1)", "smb://host/x", "data:text/html,x", ""]
)
def test_nothing_else_is_opened(program: Application, opened: list[str], address: str) -> None:
    program.links.follow(address)
    assert opened == []
    assert "no such address" in program.state()["hint"]


def test_a_link_in_a_note_is_followed_by_the_program_alone(
    program: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    panels = program.window.build_panels()
    panels.note_editor.link_chosen.emit("file:///etc/passwd")
    assert "no such address" in program.state()["hint"]


def test_a_desktop_names_files_by_address(tmp_path: Path) -> None:
    assert _local(QUrl.fromLocalFile(str(tmp_path / "文 章.txt")).toString()) == str(
        tmp_path / "文 章.txt"
    )
    assert _local("file.txt") == "file.txt"
    assert _local("meipi://article/x") == "meipi://article/x"
