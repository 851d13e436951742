"""A page saved with its pictures in one file opens like the page itself."""

from __future__ import annotations

import base64
import quopri

import pytest

from reader_app.core.errors import ImportFailed
from reader_app.core.source import Hint
from reader_app.importing import load_bytes
from tests.importing.test_webpage import BODY, PAGE, PIXEL, lines


def make_mhtml(page: bytes, charset: str = "utf-8", location: str = "") -> bytes:
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a/b.html\r\n"
        "Subject: =?utf-8?Q?=E4=BC=9A?=\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b"\r\n\r\n'
    )
    html = (
        f"----b\r\nContent-Type: text/html; charset={charset}\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n"
        f"Content-Location: {location or 'https://example.org/a/b.html'}\r\n\r\n"
        + quopri.encodestring(page).decode("ascii")
    )
    picture = (
        "\r\n----b\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n"
        "Content-ID: <p1@x>\r\nContent-Location: https://example.org/a/page_files/a.gif\r\n\r\n"
        + base64.encodebytes(PIXEL).decode("ascii")
        + "\r\n----b--\r\n"
    )
    return (head + html + picture).encode("ascii")


@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_page_and_pictures(charset: str) -> None:
    document = load_bytes(make_mhtml(PAGE.encode(charset), charset), path="b.mhtml")
    assert (Hint.PARAGRAPH, BODY[1]) in lines(document)
    assert document.images == {"page_files/a.gif": PIXEL}
    assert document.source.media_type == "multipart/related"
    assert document.source.encoding == charset


def test_pictures_named_by_their_content_id() -> None:
    page = PAGE.replace("page_files/a.gif", "cid:p1@x")
    assert load_bytes(make_mhtml(page.encode())).images == {"cid:p1@x": PIXEL}


def test_it_is_known_without_its_name() -> None:
    assert load_bytes(make_mhtml(PAGE.encode())).source.media_type == "multipart/related"


@pytest.mark.parametrize(
    "data",
    [
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n\r\nx",
        b"Content-Type: multipart/related\r\n\r\n",
        b"Content-Type: multipart/related; boundary=b\r\n\r\n"
        + b"--b\r\nContent-Type: multipart/related; boundary=b\r\n\r\n" * 3000,
        (
            b"Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n"
            b"Content-Transfer-Encoding: base64\r\n\r\n!!!\r\n--b--"
        ),
    ],
)
def test_an_archive_without_a_page_is_refused(data: bytes) -> None:
    with pytest.raises(ImportFailed):
        load_bytes(data, path="a.mht")
