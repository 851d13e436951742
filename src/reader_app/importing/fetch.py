"""Fetches a web address. The one place of the program that touches the network.

Called by the reader's own command only; nothing a document says leads here.
"""

from __future__ import annotations

import http.client
import ssl
import time
from dataclasses import dataclass, replace
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from reader_app.core.errors import ImportFailed
from reader_app.core.source import SourceDocument
from reader_app.importing import load_bytes
from reader_app.importing.limits import DEFAULT_LIMITS, Limits, Progress, megabytes, no_progress

CHUNK = 64 * 1024
SILENCE = 20.0
"""Seconds without a byte after which a server is given up."""

_AGENT = "Mozilla/5.0 (X11; Linux x86_64) Meipi"
_REASONS = {
    301: "leads to no web page",
    302: "leads to no web page",
    303: "leads to no web page",
    307: "leads to no web page",
    308: "leads to no web page",
    401: "asks for a password",
    403: "does not allow this page to be read",
    404: "has no such page",
    410: "no longer has this page",
    429: "asks to wait before the next try",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: the bytes, what the server says they are, the final address."""

    data: bytes
    media_type: str | None
    url: str


class _WebOnly(HTTPRedirectHandler):
    """Follows redirections to http and https alone."""

    max_redirections = 8

    def redirect_request(
        self,
        req: Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> Request | None:
        """Refuse to be led to a file or another protocol."""
        if urlsplit(newurl).scheme not in ("http", "https"):
            raise ImportFailed("The page leads to an address that is no web page.")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def web_address(text: str) -> str:
    """Return what a reader typed or pasted as a full address ("example.org/页" too).

    Raises ImportFailed for what is no http or https address.
    """
    address = text.strip()
    if "://" not in address:
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, UnicodeError) as error:
        raise ImportFailed(f"“{text.strip()[:80]}” is no web address.") from error
    plain = not any(char.isspace() or char < " " for char in address)
    if parts.scheme not in ("http", "https") or not plain or not _is_host(host):
        raise ImportFailed(f"“{text.strip()[:80]}” is no web address (http or https).")
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return urlunsplit((parts.scheme, host + port, path or "/", query, ""))


def _is_host(host: str) -> bool:
    return host == "localhost" or "." in host.strip(".") or ":" in host


def fetch(
    address: str, *, limits: Limits = DEFAULT_LIMITS, progress: Progress = no_progress
) -> Fetched:
    """Return what lies at a web address; no more than limits.markup_bytes or limits.seconds.

    progress is told 0..1 while bytes arrive and may raise Cancelled. Raises ImportFailed.
    """
    url = web_address(address)
    started = time.monotonic()
    progress(0.0)
    headers = {"User-Agent": _AGENT, "Accept": "text/html, */*;q=0.5"}
    request = Request(url, headers=headers)  # noqa: S310 (web_address allows http and https only)
    try:
        with _opener().open(request, timeout=SILENCE) as answer:
            length = answer.headers.get("Content-Length") or ""
            expected = int(length) if length.isascii() and length.isdigit() else 0
            chunks: list[bytes] = []
            size = 0
            while chunk := answer.read1(CHUNK):
                chunks.append(chunk)
                size += len(chunk)
                _check(max(size, expected), started, limits)
                progress(min(0.99, size / expected if expected else size / (size + 10 * CHUNK)))
            return Fetched(b"".join(chunks), answer.headers.get("Content-Type"), answer.url)
    except HTTPError as error:
        reason = _REASONS.get(error.code, f"answers with error {error.code}")
        error.close()
        raise ImportFailed(f"The server {reason}.") from error
    except (URLError, OSError, http.client.HTTPException, ssl.SSLError, ValueError) as error:
        raise ImportFailed(_network_sentence(error)) from error


def load_address(
    address: str, *, limits: Limits = DEFAULT_LIMITS, progress: Progress = no_progress
) -> tuple[SourceDocument, bytes]:
    """Return the document at a web address and the bytes it came in, for the library to keep."""
    fetched = fetch(address, limits=limits, progress=lambda done: progress(0.8 * done))
    document = load_bytes(
        fetched.data,
        path=fetched.url,
        media_type=fetched.media_type,
        limits=limits,
        progress=lambda done: progress(0.8 + 0.2 * done),
    )
    if document.metadata.url is None:
        document = replace(document, metadata=replace(document.metadata, url=fetched.url))
    return document, fetched.data


def _opener() -> OpenerDirector:
    """Return an opener for http and https alone: no files, no FTP, no data addresses."""
    opener = OpenerDirector()
    for handler in (
        ProxyHandler(),
        HTTPHandler(),
        HTTPSHandler(),
        HTTPErrorProcessor(),
        HTTPDefaultErrorHandler(),
        _WebOnly(),
    ):
        opener.add_handler(handler)
    return opener


def _check(size: int, started: float, limits: Limits) -> None:
    if size > limits.markup_bytes:
        raise ImportFailed(
            f"The page is larger than Meipi fetches ({megabytes(limits.markup_bytes)})."
        )
    if time.monotonic() - started > limits.seconds:
        raise ImportFailed(f"The server took longer than {limits.seconds:.0f} seconds.")


def _network_sentence(error: Exception) -> str:
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, ssl.SSLError):
        return "The server's certificate is not trusted; the page was not fetched."
    if isinstance(reason, TimeoutError):
        return f"The server did not answer within {SILENCE:.0f} seconds."
    if isinstance(reason, ConnectionRefusedError):
        return "The server refused the connection."
    return "The page could not be fetched; is the computer online, and the address right?"
