"""The marks of the first page wait for nothing but its text: no timing, only what came before them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from reader_app.services.analysis import LONG, PAGE

LINE = "临河市新增高标准农田40.6万亩，同比增长63%。这一段很长，读者看了都说好。"
HEAVY = ("reader_app.app.parts", "reader_app.analysis.terms", "reader_app.services.glossary",
         "reader_app.analysis.figures.derive", "jieba")  # fmt: skip

WATCH = f"""
import json, sys
from reader_app.app import start

application = start(sys.argv[1:])
session, told = application.session, {{}}


def loaded():
    return [name for name in {HEAVY!r} if name in sys.modules]


def on_text():
    told.setdefault("loaded_at_text", loaded())


def on_marks():
    if "marks" in told:
        return
    figures = session.figures
    told["marks"] = len(figures)
    told["reach"] = max(figure.span.end for figure in figures)
    told["loaded"] = loaded()
    told["whole_page"] = application.view.is_complete
    told["pending"] = application.tasks.pending
    # an answer is on its way while it is delivered, and nothing else is
    application.tasks.idle.connect(end)


def end():
    if application.is_ready and application.window.isVisible():
        print(json.dumps(told), flush=True)
        application.window.close()


session.article_changed.connect(on_text)
session.figures_changed.connect(on_marks)
sys.exit(application.run())
"""


def watched(*files: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-c", WATCH, *files],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.fixture
def long_text(tmp_path: Path) -> str:
    path = tmp_path / "long.txt"
    lines = 20 * LONG // len(LINE)
    path.write_text("\n".join(["要闻", *[LINE] * lines]), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("again", [False, True])
def test_marks_wait_for_the_page_in_sight_alone(
    again: bool, long_text: str, data_dir: Path
) -> None:
    if again:
        watched(long_text)
    told = watched() if again else watched(long_text)
    assert 0 < told["marks"] < PAGE
    assert told["reach"] < 2 * PAGE  # to the end of a paragraph
    assert told["loaded"] == []
    assert not told["whole_page"]
    assert told["pending"] == 0


def test_a_text_that_is_read_behind_the_window_waits_for_nothing_either(data_dir: Path) -> None:
    told = watched()  # a first start, with the sample article
    assert told["loaded_at_text"] == []
    assert told["loaded"] == []
    assert told["marks"] > 10


def test_the_rest_is_there_where_no_text_could_be_read(tmp_path: Path, data_dir: Path) -> None:
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"PK\x03\x04 torn")
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_TEXT, str(bad)],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert done.stdout.split() == ["built"]


WITHOUT_TEXT = """
import sys
from PySide6.QtCore import QTimer
from reader_app.app import start
from reader_app.app import application as module

module.TEXT_WITHIN = 60_000
application = start(sys.argv[1:])


def look():
    if application._parts is not None:
        timer.stop()
        print("built", flush=True)
        application.window.close()


timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
sys.exit(application.run())
"""
