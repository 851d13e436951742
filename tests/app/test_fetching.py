"""A web page is fetched at the reader's command, and only then."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader_app.app.fetching import Fetching
from reader_app.services.reading import Opened
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from reader_app.ui.tasks import Tasks

PARAGRAPH = "今年以来，临河市把粮食安全放在首位，新建高标准农田40.6万亩，群众反映良好。" * 3
PAGE = f"""<html><head><meta charset="utf-8"><title>一座小城的一年</title></head><body>
<h1>一座小城的一年</h1><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p></body></html>"""


class Page(BaseHTTPRequestHandler):
    """Serves one page; /slow.html not before it is told to."""

    told = threading.Event()

    def do_GET(self) -> None:
        if self.path == "/slow.html":
            self.told.wait(15)
        body = PAGE.encode()
        self.send_response(404 if self.path == "/b.html" else 200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name of the base class
        """Stay quiet."""


@pytest.fixture
def server() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Page) as http:
        thread = threading.Thread(target=http.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{http.server_port}"
        http.shutdown()
        thread.join(5)


@pytest.fixture
def fetching(qtbot: QtBot, data_dir: Path) -> Fetching:
    window = QWidget()
    qtbot.addWidget(window)
    return Fetching(window, DataPaths(data_dir), Tasks(window), window)


def test_a_page_lands_in_the_library_with_its_address(
    qtbot: QtBot, fetching: Fetching, server: str, data_dir: Path
) -> None:
    with qtbot.waitSignal(fetching.opened, timeout=15_000) as fetched:
        fetching.fetch(f"{server}/a.html")
    assert fetched.args is not None
    opened: Opened = fetched.args[0]
    assert opened.article.metadata.title == "一座小城的一年"
    with Library.open(DataPaths(data_dir)) as library:
        assert len(library.articles.articles()) == 1


def test_a_missing_page_is_one_sentence_and_leaves_no_trace(
    qtbot: QtBot, fetching: Fetching, server: str, data_dir: Path
) -> None:
    with qtbot.waitSignal(fetching.failed, timeout=15_000) as told:
        fetching.fetch(f"{server}/b.html")
    assert told.args == ["The server has no such page."]
    assert not data_dir.exists()


def test_what_is_cancelled_leaves_no_trace(
    qtbot: QtBot, fetching: Fetching, server: str, data_dir: Path
) -> None:
    Page.told.clear()
    fetching.fetch(f"{server}/slow.html")
    fetching.cancel()
    Page.told.set()
    tasks = fetching._tasks
    qtbot.waitUntil(lambda: not tasks.pending, timeout=15_000)
    assert not (data_dir / "library.db").exists()
