"""An address is fetched from a server on this machine, within limits, and can be stopped."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from reader_app.core.errors import Cancelled, ImportFailed
from reader_app.importing import DEFAULT_LIMITS
from reader_app.importing.fetch import fetch, load_address, web_address
from tests.importing.test_webpage import BODY, PAGE


class Answers(BaseHTTPRequestHandler):
    """Serves what the tests ask for."""

    def do_GET(self) -> None:
        if self.path == "/page":
            self.answer(PAGE.encode("gb18030"), "text/html; charset=gbk")
        elif self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/page")
            self.end_headers()
        elif self.path in ("/to-file", "/to-ftp"):
            self.send_response(302)
            self.send_header("Location", f"{self.path[4:]}:///etc/passwd")
            self.end_headers()
        elif self.path == "/loop":
            self.send_response(302)
            self.send_header("Location", "/loop")
            self.end_headers()
        elif self.path == "/endless":
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.endless()
        elif self.path == "/broken":
            self.wfile.write(b"no http at all\r\n\r\n")
        else:
            self.send_error(404)

    def answer(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def endless(self) -> None:
        try:
            while True:
                self.wfile.write(b"<p>x</p>" * 8192)
        except OSError:
            return

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class names it)
        """Say nothing."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as http:
        thread = threading.Thread(target=http.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{http.server_port}"
        http.shutdown()
        thread.join()


def test_a_page_is_fetched_and_read_as_the_server_declares(server: str) -> None:
    seen: list[float] = []
    document, data = load_address(f"{server}/moved", progress=seen.append)
    assert BODY[0] in document.text
    assert document.source.encoding == "gb18030"
    assert document.metadata.url == f"{server}/page"
    assert data == PAGE.encode("gb18030")
    assert seen[0] == 0.0
    assert seen[-1] == pytest.approx(1.0)
    assert seen == sorted(seen)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/nothing", "no such page"),
        ("/to-file", "no web page"),
        ("/to-ftp", "no web page"),
        ("/loop", "no web page"),
        ("/broken", "could not be fetched"),
    ],
)
def test_failures_are_sentences(server: str, path: str, words: str) -> None:
    with pytest.raises(ImportFailed, match=words):
        fetch(server + path)


def test_an_endless_page_ends_at_the_limit(server: str) -> None:
    with pytest.raises(ImportFailed, match=r"larger than Meipi fetches \(1\.0 MB\)"):
        fetch(f"{server}/endless", limits=replace(DEFAULT_LIMITS, markup_bytes=1 << 20))
    with pytest.raises(ImportFailed, match="longer than 0 seconds"):
        fetch(f"{server}/endless", limits=replace(DEFAULT_LIMITS, seconds=0.0))


def test_a_fetch_can_be_cancelled(server: str) -> None:
    def stop(done: float) -> None:
        if done > 0.1:
            raise Cancelled("stopped")

    start = time.monotonic()
    with pytest.raises(Cancelled):
        fetch(f"{server}/endless", progress=stop)
    assert time.monotonic() - start < 5


def test_no_server_is_a_sentence() -> None:
    with pytest.raises(ImportFailed, match="refused the connection"):
        fetch("http://127.0.0.1:9/")


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("example.org", "https://example.org/"),
        (" http://example.org/页?q=报#x ", "http://example.org/%E9%A1%B5?q=%E6%8A%A5"),
        ("https://例子.测试/a", "https://xn--fsqu00a.xn--0zwm56d/a"),
        ("http://127.0.0.1:8080/a%20b", "http://127.0.0.1:8080/a%20b"),
    ],
)
def test_addresses_as_readers_type_them(typed: str, address: str) -> None:
    assert web_address(typed) == address


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "file:///etc/passwd",
        "ftp://example.org/a",
        "javascript:alert(1)",
        "一句话而已",
        "http://",
        "http://a b.org",
        "http://[::1",
        "http://example.org:port/",
        "data:text/html,x",
    ],
)
def test_what_is_no_web_address_is_refused(typed: str) -> None:
    with pytest.raises(ImportFailed, match="no web address"):
        web_address(typed)
