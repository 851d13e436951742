"""Opening in the window: folders, several files, what is dropped and pasted, stopping."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QUrl
from PySide6.QtWidgets import QApplication, QProgressDialog
from pytestqt.qtbot import QtBot

from reader_app.app.application import Application
from reader_app.services.settings import FILE, load_settings
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from tests.app.test_application import started

BODY = "这一段讲的是一件事情，讲得很清楚，也讲得很长，读者看了都说好。" * 2


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, data_dir: Path) -> Iterator[Application]:
    path = tmp_path / "first.txt"
    path.write_text(f"开头的一篇\n\n{BODY}\n", encoding="utf-8")
    yield from started(qtbot, data_dir, [str(path)])


def wait_title(qtbot: QtBot, program: Application, title: str) -> None:
    qtbot.waitUntil(lambda: program.state()["title"] == title, timeout=20_000)
    qtbot.waitUntil(lambda: bool(program.state()["ready"]), timeout=20_000)


def wait_idle(qtbot: QtBot, program: Application) -> None:
    qtbot.waitUntil(lambda: not program.tasks.pending, timeout=20_000)


def titles(data_dir: Path) -> set[str | None]:
    with Library.open(DataPaths(data_dir)) as library:
        return {article.title for article in library.articles.articles()}


def test_a_folder_comes_in_and_the_last_article_is_shown(
    qtbot: QtBot, program: Application, tmp_path: Path, data_dir: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for name in ("甲", "乙"):
        (folder / f"{name}.txt").write_text(f"题目{name}\n\n{BODY}\n", encoding="utf-8")
    (folder / "坏.pdf").write_bytes(b"%PDF-1.4 torn")
    program.opening.open_files([str(folder)])
    wait_title(qtbot, program, "题目甲")  # 乙 stands before 甲
    assert {"题目甲", "题目乙"} <= titles(data_dir)
    assert program.window.message_bar is not None
    assert program.state()["hint"]


def test_a_failing_file_is_one_sentence_and_leaves_no_trace(
    qtbot: QtBot, program: Application, tmp_path: Path, data_dir: Path
) -> None:
    before = titles(data_dir)
    kept = sorted((data_dir / "originals").iterdir())
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"PK\x03\x04 torn")
    program.opening.open_files([str(bad)])
    wait_idle(qtbot, program)
    assert program.window.message_bar is not None
    assert titles(data_dir) == before
    assert sorted((data_dir / "originals").iterdir()) == kept
    assert program.state()["title"] == "开头的一篇"


def test_a_long_import_is_stopped_by_its_button_and_leaves_no_trace(
    qtbot: QtBot, program: Application, tmp_path: Path, data_dir: Path
) -> None:
    long = tmp_path / "long.html"
    long.write_text("<h1>长</h1>" + f"<p>{BODY}</p>" * 20_000, encoding="utf-8")
    program.opening.open_files([str(long)])
    dialog = program.window.findChild(QProgressDialog)
    assert isinstance(dialog, QProgressDialog)
    dialog.canceled.emit()
    wait_idle(qtbot, program)
    assert titles(data_dir) == {"开头的一篇"}
    assert program.state()["title"] == "开头的一篇"
    qtbot.waitUntil(lambda: program.window.findChild(QProgressDialog) is None)


def paste(html: str = "", text: str = "", file: Path | None = None) -> None:
    data = QMimeData()
    if html:
        data.setHtml(html)
    if text:
        data.setText(text)
    if file is not None:
        data.setUrls([QUrl.fromLocalFile(str(file))])
    QApplication.clipboard().setMimeData(data)


def test_a_page_on_the_clipboard_becomes_an_article(qtbot: QtBot, program: Application) -> None:
    paste(html=f"<h1>网页的题目</h1><p>{BODY}</p><p>{BODY}</p>", text="别的")
    program.window.commands["file.paste"].trigger()
    wait_title(qtbot, program, "网页的题目")


def test_a_page_without_words_gives_way_to_the_plain_text(
    qtbot: QtBot, program: Application
) -> None:
    paste(html="<script>1</script>", text=f"纯文本的题目\n\n{BODY}")
    program.paste()
    wait_title(qtbot, program, "纯文本的题目")


def test_the_clipboard_waits_for_what_is_being_opened(qtbot: QtBot, program: Application) -> None:
    paste(text=f"后贴的题目\n\n{BODY}")
    program.opening.open_sample()
    assert program.tasks.pending
    program.paste()
    wait_title(qtbot, program, "后贴的题目")


@pytest.mark.parametrize("empty", [False, True])
def test_a_first_start_with_the_clipboard_needs_no_sample(
    qtbot: QtBot, data_dir: Path, empty: bool
) -> None:
    if empty:
        QApplication.clipboard().setMimeData(QMimeData())
    else:
        paste(text=f"先贴的题目\n\n{BODY}")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    paths = DataPaths(data_dir)
    application = Application(app, Library.open(paths))
    application.open_first([], load_settings(paths.root / FILE))
    application.paste_first()
    qtbot.waitUntil(lambda: bool(application.state()["ready"]), timeout=20_000)
    title = application.state()["title"]
    shown = len(titles(data_dir))
    application.window.close()
    app.setStyleSheet("")
    application.window.deleteLater()
    application.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert (title == "先贴的题目") is not empty
    assert shown == 1


def test_copied_files_are_opened(qtbot: QtBot, program: Application, tmp_path: Path) -> None:
    path = tmp_path / "copied.txt"
    path.write_text(f"拷来的题目\n\n{BODY}\n", encoding="gb18030")
    paste(file=path)
    program.paste()
    wait_title(qtbot, program, "拷来的题目")


def test_an_empty_clipboard_is_told(program: Application) -> None:
    QApplication.clipboard().setMimeData(QMimeData())
    program.paste()
    assert program.window.message_bar is not None


def test_a_folder_may_be_what_the_program_starts_with(
    qtbot: QtBot, tmp_path: Path, data_dir: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "一.txt").write_text(f"文件夹里的题目\n\n{BODY}\n", encoding="utf-8")
    for program in started_later(qtbot, data_dir, [str(folder)]):
        assert program.state()["title"] == "文件夹里的题目"


def started_later(qtbot: QtBot, data_dir: Path, files: list[str]) -> Iterator[Application]:
    return started(qtbot, data_dir, files)
