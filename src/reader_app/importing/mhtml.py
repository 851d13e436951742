"""MHTML: a web page and its pictures in one file, as browsers save it (RFC 2557)."""

from __future__ import annotations

from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from urllib.parse import urljoin

from reader_app.core.errors import ImportFailed
from reader_app.core.source import SourceDocument
from reader_app.importing.request import Request
from reader_app.importing.webpage import load_page

MOST_PARTS = 5_000
"""Parts of one archive that are looked at; a page with its pictures has some hundreds."""


def load(request: Request) -> SourceDocument:
    """Return the article of the archived page, its pictures taken from the archive.

    Raises ImportFailed for an archive without a page.
    """
    try:
        parts = _leaves(message_from_bytes(request.data))
    except (MessageError, RecursionError, ValueError, LookupError) as error:
        raise ImportFailed("This web archive is damaged and cannot be opened.") from error
    page = next((part for part in parts if part.get_content_type() == "text/html"), None)
    body = _bytes(page)
    if page is None or not body:
        raise ImportFailed("This web archive holds no page.")
    base = str(page.get("Content-Location") or "").strip()
    places: dict[str, Message] = {}
    for part in parts:
        if part.get("Content-ID"):
            places.setdefault(f"cid:{str(part['Content-ID']).strip().strip('<>')}", part)
        if part.get("Content-Location"):
            places.setdefault(_resolved(base, str(part["Content-Location"]).strip()), part)

    def read(address: str) -> bytes | None:
        return _bytes(places.get(_resolved(base, address.strip())))

    charset = page.get_param("charset")
    return load_page(
        request, body, charset if isinstance(charset, str) else None, read, "multipart/related"
    )


def _leaves(message: Message) -> list[Message]:
    """Return the parts that hold something, whatever they are nested in."""
    pending, out = [message], list[Message]()
    while pending and len(out) < MOST_PARTS:
        one = pending.pop(0)
        payload = one.get_payload()
        if isinstance(payload, list):
            pending.extend(part for part in payload if isinstance(part, Message))
        else:
            out.append(one)
    return out


def _bytes(part: Message | None) -> bytes | None:
    payload = part.get_payload(decode=True) if part is not None else None
    return payload if isinstance(payload, bytes) else None


def _resolved(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return address
