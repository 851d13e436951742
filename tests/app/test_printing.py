"""Printing and enlarging from the wired program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader_app.app.application import Application
from reader_app.app.picture_desk import pictures_of
from reader_app.cli import main
from reader_app.core.span import Span
from tests.app.test_application import TEXT, started

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "sample.md"


@pytest.fixture
def program(qtbot: QtBot, data_dir: Path) -> Iterator[Application]:
    """Yield the program with the sample, which has pictures, open and analysed."""
    yield from started(qtbot, data_dir, [str(SAMPLE)])


def words_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    words = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return "".join(words.split())


def test_the_article_is_saved_with_its_notes(
    qtbot: QtBot, program: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = program.article.text.index("三驾马车")
    note = program.parts.notes.highlight(Span(start, start + 4))
    assert note is not None
    program.parts.notes.edit(note.id)
    editor = program.window.build_panels().note_editor
    editor.body.setPlainText("三驾马车各占多少？")
    editor.commit()
    target = tmp_path / "out.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    program.window.commands["file.pdf"].trigger()
    dialog = program.parts.printing.dialog
    assert dialog is not None
    assert dialog.isVisible()
    with qtbot.waitSignal(program.parts.printing.finished, timeout=20_000):
        dialog.go.click()
    words = words_of(target)
    assert words.count("三驾马车各占多少？") == 2, "beside its line, and at the end"
    assert program.article.text[: program.article.text.index("\n")][:8] in words
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".pdf"] == ["out.pdf"]


def test_a_place_that_cannot_be_written_is_one_sentence(
    qtbot: QtBot, program: Application, tmp_path: Path
) -> None:
    from reader_app.ui.printing.job import PrintOptions

    target = tmp_path / "missing" / "out.pdf"
    with qtbot.waitSignal(program.parts.printing.failed, timeout=20_000) as failed:
        program.parts.printing.save_pdf(program.parts.printing.printable(), PrintOptions(), target)
    assert str(target) in failed.args[0]
    assert not target.exists()


def test_a_picture_opens_by_key_and_closes_with_its_article(
    qtbot: QtBot, program: Application
) -> None:
    program.window.commands["view.picture"].trigger()
    viewer = program.parts.pictures.viewer
    assert viewer is not None
    assert viewer.isVisible()
    assert viewer.picture == pictures_of(program.article)[0]
    assert viewer.caption.text()
    with qtbot.waitSignal(program.session.article_changed, timeout=10_000):
        program.opening.open_bytes(TEXT.encode(), "text/plain; charset=utf-8")
    assert not viewer.isVisible()
    program.window.commands["view.picture"].trigger()
    assert not viewer.isVisible()
    assert program.window.status.hint.text()


def test_the_command_line_wants_a_file_that_exists(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--pdf", str(tmp_path / "a.pdf"), str(tmp_path / "none.txt")]) == 2
    assert "there is no such file" in capsys.readouterr().err
