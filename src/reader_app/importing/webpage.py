"""Saved web pages: the article, its pictures and what the page says of it."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from reader_app.core.source import ImageRef, SourceDocument
from reader_app.importing.documents import DocumentBuilder, Piece, describe_source
from reader_app.importing.flow import Leaf, Picture
from reader_app.importing.limits import Companions
from reader_app.importing.markup import decode_markup, parse_html
from reader_app.importing.page_article import find_article
from reader_app.importing.request import Request

if TYPE_CHECKING:
    pass

_DATA_URL = re.compile(r"^data:image/[\w.+-]+((?:;[\w=.-]+)*),", re.IGNORECASE)


def load(request: Request) -> SourceDocument:
    """Return the article of a saved page.

    Pictures come from data: addresses and from files beside the page; one on a server has no
    bytes (ImageRef.key is None). Raises ImportFailed for a page without words.
    """
    return load_page(request, request.data, request.charset, request.companions, "text/html")


def load_page(
    request: Request, page: bytes, charset: str | None, read: Companions, media_type: str
) -> SourceDocument:
    """Return the article of a page that request.data is, or holds; read gives its pictures."""
    decoded = decode_markup(page, encoding=request.encoding, charset=charset, limits=request.limits)
    source = describe_source(request.data, request.path, media_type, decoded.encoding)
    request.progress(0.1)
    tree = parse_html(decoded.text)
    request.progress(0.4)
    article = find_article(tree)
    request.progress(0.8)
    builder = DocumentBuilder(request.limits)
    for leaf in article.leaves:
        builder.add(to_piece(leaf, builder, read))
    return builder.build(source, article.metadata)


def to_piece(leaf: Leaf, builder: DocumentBuilder, read: Callable[[str], bytes | None]) -> Piece:
    """Return the piece for a leaf; a picture's bytes are read and kept with the builder."""
    image = None
    if leaf.picture is not None:
        image = ImageRef(keep_picture(leaf.picture, builder, read), leaf.picture.alt)
    return Piece(leaf.text, leaf.hint, leaf.level, image, leaf.readings)


def keep_picture(
    picture: Picture, builder: DocumentBuilder, read: Callable[[str], bytes | None]
) -> str | None:
    """Store a picture's bytes under its address; None when they are not at hand."""
    address = picture.address.strip()
    data = _inline_bytes(address)
    if data is not None:
        key = f"data:{len(builder.images)}"
    else:
        key, data = address, read(address) if address else None
    return key if data and builder.add_image(key, data) else None


def _inline_bytes(address: str) -> bytes | None:
    """Return the bytes of a data: address."""
    found = _DATA_URL.match(address)
    if found is None:
        return None
    body = unquote_to_bytes(address[found.end() :])
    if "base64" not in found.group(1).lower():
        return body
    try:
        return base64.b64decode(b"".join(body.split()) + b"==")
    except binascii.Error:
        return None
