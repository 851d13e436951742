"""Which format some bytes are in: by what they begin with, their media type, their name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath

from reader_app.core.errors import ImportFailed
from reader_app.core.source import SourceDocument
from reader_app.importing.encodings import is_binary
from reader_app.importing.request import Request


@dataclass(frozen=True, slots=True)
class Format:
    """A format Meipi opens; module is imported when a document of it is opened."""

    name: str
    media_types: tuple[str, ...]
    suffixes: tuple[str, ...]
    module: str

    def loader(self) -> Callable[[Request], SourceDocument]:
        """Import the module of this format and return its load function."""
        module = import_module(f"reader_app.importing.{self.module}")
        loader: Callable[[Request], SourceDocument] = module.load
        return loader


PLAIN = Format("Plain text", ("text/plain",), (".txt", ".text"), "plain")

WEB_PAGE = Format(
    "Web page",
    ("text/html", "application/xhtml+xml"),
    (".html", ".htm", ".xhtml", ".shtml"),
    "webpage",
)

MARKDOWN = Format(
    "Markdown",
    ("text/markdown", "text/x-markdown"),
    (".md", ".markdown", ".mdown", ".mkd"),
    "markdown_text",
)

EPUB = Format("EPUB", ("application/epub+zip",), (".epub",), "epub")

DOCX = Format(
    "Word document",
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    (".docx", ".docm"),
    "docx",
)

PDF = Format("PDF", ("application/pdf",), (".pdf",), "pdf")

WEB_ARCHIVE = Format(
    "Web archive", ("multipart/related", "message/rfc822"), (".mhtml", ".mht"), "mhtml"
)

FORMATS = (PLAIN, WEB_PAGE, WEB_ARCHIVE, MARKDOWN, EPUB, DOCX, PDF)

# what bytes begin with, and what the reader should be told of files we do not open
_FOREIGN = (
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"RIFF", "a sound, film or picture"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a Windows program"),
    (b"SQLite format 3\0", "a database"),
    (b"\x1f\x8b", "a compressed file (gzip); please unpack it first"),
    (b"BZh", "a compressed file (bzip2); please unpack it first"),
    (b"\xfd7zXZ\0", "a compressed file (xz); please unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "an archive (7z); please unpack it first"),
    (b"Rar!", "an archive (RAR); please unpack it first"),
    (b"\xd0\xcf\x11\xe0", "an old Office document; please save it as DOCX first"),
    (b"{\\rtf", "a rich text document (RTF); please save it as DOCX first"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound or film"),
    (b"AT&TFORM", "a DjVu document; please convert it to PDF first"),
)
_MAYBE_TEXT = (b"RIFF", b"MZ", b"BZh", b"ID3", b"II*\0", b"MM\0*")
_HTML = re.compile(rb"^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html[\s>]|head[\s>])", re.IGNORECASE)
_MHTML = re.compile(
    rb"\A(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?content-type:\s*multipart/related", re.IGNORECASE
)
_MEDIA_TYPE = re.compile(r"^\s*([\w.+-]+/[\w.+-]+)")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


def split_media_type(header: str | None) -> tuple[str | None, str | None]:
    """Return media type and charset of a Content-Type such as "text/html; charset=gbk"."""
    if not header:
        return None, None
    kind = _MEDIA_TYPE.match(header)
    charset = _CHARSET.search(header)
    return kind and kind.group(1).lower(), charset and charset.group(1)


def choose_format(data: bytes, path: str, media_type: str | None) -> Format:
    """Return the format to read data as.

    What the bytes begin with outranks the given media type, that outranks the name's suffix.
    Raises ImportFailed for bytes of a kind Meipi does not open.
    """
    suffix = PurePath(path).suffix.lower()
    if data.startswith(b"PK"):
        return _choose_archive(data, suffix)
    if b"%PDF-" in data[:1024]:
        return PDF
    for magic, what in _FOREIGN:
        if data.startswith(magic) and (magic not in _MAYBE_TEXT or is_binary(data)):
            raise ImportFailed(f"This is {what}, not a text Meipi can open.")
    for chosen in (
        _by(lambda one: media_type in one.media_types),
        _by(lambda one: suffix in one.suffixes),
    ):
        if chosen is not None:
            return chosen
    if _HTML.match(data[:1024]):
        return WEB_PAGE
    if _MHTML.search(data[:4096]):
        return WEB_ARCHIVE
    if is_binary(data):
        raise ImportFailed("This file holds no text Meipi can read (it looks like program data).")
    return PLAIN


def _choose_archive(data: bytes, suffix: str) -> Format:
    from reader_app.importing.archive import kind_of

    kind = kind_of(data)
    chosen = _by(lambda one: one.module == kind)
    if chosen is None:
        # a book or a document that is cut off: its own reader says so
        chosen = _by(lambda one: one in (EPUB, DOCX) and suffix in one.suffixes)
    if chosen is None:
        raise ImportFailed("This is an archive (ZIP); please unpack it first.")
    return chosen


def _by(fits: Callable[[Format], bool]) -> Format | None:
    return next((one for one in FORMATS if fits(one)), None)
