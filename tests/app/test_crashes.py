"""Crash reports: kept here, shown once, never sent."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader_app import __version__
from reader_app.app.crashes import KEPT, CrashKeeper, crash_folder, mark_seen, reports
from reader_app.app.help_commands import HelpCommands
from reader_app.storage.paths import DataPaths
from reader_app.ui.main_window import MainWindow
from reader_app.ui.page.view import ArticleView
from reader_app.ui.report_dialog import ReportDialog


def run(root: Path, body: str) -> subprocess.CompletedProcess[str]:
    """Run a program that is guarded as the window is."""
    code = "from pathlib import Path\nimport atexit\nfrom reader_app.app.safety import Safety\n"
    code += f"safety = Safety(Path({str(root)!r}))\nsafety.start()\natexit.register(safety.stop)\n"
    return subprocess.run(
        [sys.executable, "-c", code + textwrap.dedent(body)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def fail() -> CrashKeeper:
    raise ZeroDivisionError("of ours")


def keep_one(root: Path) -> Path:
    try:
        fail()
    except ZeroDivisionError as error:
        path = CrashKeeper(root).keep(type(error), error, error.__traceback__)
    assert path is not None
    return path


def test_an_exception_nobody_caught_is_reported_and_logged(tmp_path: Path) -> None:
    ended = run(tmp_path, "1 / 0")
    assert ended.returncode == 1
    assert "ZeroDivisionError" in ended.stderr
    (report,) = reports(tmp_path)
    assert f"Meipi {__version__}" in report.text
    assert "ZeroDivisionError: division by zero" in report.text
    assert not report.seen
    assert "ZeroDivisionError" in (tmp_path / "log" / "meipi.log").read_text()
    assert not list(crash_folder(tmp_path).glob("fault-*"))


def test_a_thread_is_guarded_too(tmp_path: Path) -> None:
    ended = run(
        tmp_path,
        """
        import threading
        thread = threading.Thread(target=lambda: {}["gone"])
        thread.start(); thread.join()
        """,
    )
    assert ended.returncode == 0
    (report,) = reports(tmp_path)
    assert "KeyError: 'gone'" in report.text


def test_a_fault_of_the_machine_is_reported_at_the_next_start(tmp_path: Path) -> None:
    ended = run(tmp_path, "import faulthandler; faulthandler._sigsegv()")
    assert ended.returncode != 0
    assert reports(tmp_path) == ()
    CrashKeeper(tmp_path).collect()
    (report,) = reports(tmp_path)
    assert "Segmentation fault" in report.text
    CrashKeeper(tmp_path).collect()
    assert len(reports(tmp_path)) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="has no SIGKILL")
def test_a_program_that_was_killed_has_not_crashed(tmp_path: Path) -> None:
    run(tmp_path, "import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    assert len(list(crash_folder(tmp_path).glob("fault-*"))) == 1
    CrashKeeper(tmp_path).collect()
    assert list(crash_folder(tmp_path).iterdir()) == []


def test_a_run_that_goes_on_is_left_alone(tmp_path: Path) -> None:
    folder = crash_folder(tmp_path)
    folder.mkdir()
    running = folder / f"fault-{os.getppid()}.txt"
    running.write_text("half written")
    CrashKeeper(tmp_path).collect()
    assert running.exists()
    assert reports(tmp_path) == ()


def test_an_error_at_every_paint_does_not_fill_the_disk(tmp_path: Path) -> None:
    keeper = CrashKeeper(tmp_path)
    error = ValueError("again")
    for _ in range(50):
        keeper.keep(ValueError, error, None)
    assert len(reports(tmp_path)) <= 5
    for _ in range(KEPT + 5):
        keep_one(tmp_path)
    assert len(reports(tmp_path)) == KEPT


@pytest.mark.skipif(sys.platform == "win32", reason="has no such modes")
def test_reports_are_for_this_user_alone(tmp_path: Path) -> None:
    path = keep_one(tmp_path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow(ArticleView())
    qtbot.addWidget(window)
    return window


def commands(window: MainWindow, root: Path) -> HelpCommands:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return HelpCommands(app, window, DataPaths(root), window)


def test_the_next_start_shows_a_report_once(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    keep_one(tmp_path)
    help_ = commands(window, tmp_path)
    help_.start()
    (dialog,) = window.findChildren(ReportDialog)
    assert "ZeroDivisionError: of ours" in dialog.text.toPlainText()
    dialog.copy_button.click()
    assert "ZeroDivisionError: of ours" in QApplication.clipboard().text()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    help_.start()
    assert window.findChildren(ReportDialog) == []
    assert reports(tmp_path)[0].seen


def test_reports_are_there_on_command(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    help_ = commands(window, tmp_path)
    show = dict(help_.bindings())["help.reports"]
    show()
    assert "no crash reports" in window.status.hint.text()
    keep_one(tmp_path)
    mark_seen(reports(tmp_path)[0])
    show()
    (dialog,) = window.findChildren(ReportDialog)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()


def test_what_goes_wrong_now_is_told_now(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    help_ = commands(window, tmp_path)
    path = keep_one(tmp_path)
    help_.tell_crash(path)
    qtbot.waitUntil(lambda: window.message_bar is not None)
    assert window.message_bar is not None
    assert reports(tmp_path)[0].seen


def test_windows_have_the_icon_after_the_first_page(window: MainWindow, tmp_path: Path) -> None:
    commands(window, tmp_path).start()
    assert not QApplication.windowIcon().isNull()


PROGRAM = """
import sys
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from reader_app.app import start
from reader_app.ui.report_dialog import ReportDialog

program = start([])


def fail():
    raise ZeroDivisionError("of ours")


def wait(done):
    deadline = QDeadlineTimer(20_000)
    while not deadline.hasExpired() and not done():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    assert done()


wait(lambda: program.state()["ready"])
if sys.argv[1] == "fail":
    QTimer.singleShot(0, fail)
    wait(lambda: program.window.message_bar is not None)
    print("goes on:", program.state()["title"] is not None)
else:
    print("reports shown:", len(program.window.findChildren(ReportDialog)))
program.window.close()
"""


def test_the_program_goes_on_after_an_error_of_its_own(data_dir: Path) -> None:
    def start(what: str) -> str:
        ended = subprocess.run(
            [sys.executable, "-c", PROGRAM, what],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert ended.returncode == 0, ended.stderr
        return ended.stdout.strip()

    assert start("fail") == "goes on: True"
    (report,) = reports(data_dir)
    assert "ZeroDivisionError: of ours" in report.text
    assert report.seen  # it was told at once
    assert start("look") == "reports shown: 0"
    keep_one(data_dir)
    assert start("look") == "reports shown: 1"
    assert start("look") == "reports shown: 0"
