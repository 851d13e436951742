"""PDF files of articles: written by Qt, then made to be searched and copied from."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageSize, QPdfWriter, QRawFont

from reader_app.core.article import Script
from reader_app.ui.theme import build_font, sans_families, serif_families

DOTS_PER_INCH = 1200
RADICALS = (*range(0x2E80, 0x2FE0),)
"""CJK Radicals Supplement and Kangxi Radicals: signs that share their glyph with a character."""
HAN = (*range(0x4E00, 0xA000),)
DASHES = {0x2E3A: 0x2014, 0x2E3B: 0x2014, 0x0009: 0x0020}
"""Two and three dashes that typefaces join into one glyph, read as a dash; and the blank."""
_RANGES = re.compile(rb"beginbfrange\n(.*?)endbfrange", re.S)
_MAPPED = re.compile(rb"(<([0-9A-F]{4})> <([0-9A-F]{4})> )(\[[^\]]*\]|<[0-9A-F]{4}>)")
_CODE = re.compile(rb"<([0-9A-F]{4})>")


class PdfFile:
    """A PDF in memory, A4 with margins of nothing: a device to paint on, then its bytes."""

    def __init__(self, title: str, author: str = "") -> None:
        self._data = QByteArray()
        self._buffer = QBuffer(self._data)
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.device = QPdfWriter(self._buffer)
        self.device.setResolution(DOTS_PER_INCH)
        self.device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self.device.setPageMargins(QMarginsF(0, 0, 0, 0))
        self.device.setTitle(title)
        self.device.setAuthor(author)
        self.device.setCreator("Meipi 眉批")

    def to_bytes(self, script: Script) -> bytes:
        """Return the file once everything is painted."""
        self._buffer.close()
        return searchable(bytes(self._data.data()), script)


def searchable(pdf: bytes, script: Script) -> bytes:
    """Return a PDF of Qt's whose Han characters are found and copied as what they are.

    Qt writes down for each glyph the lowest code point that leads to it, and a Han character that
    is also a radical (山, 大, 高) would be copied as U+2F2D and its like. The tables of code
    points are plain text of fixed width, so they are corrected in place.
    """
    twins = {**_twins(script), **DASHES}

    def correct(found: re.Match[bytes]) -> bytes:
        return b"beginbfrange\n" + _MAPPED.sub(replace, found.group(1)) + b"endbfrange"

    def replace(found: re.Match[bytes]) -> bytes:
        head, first, last, targets = found.groups()
        if targets.startswith(b"<") and first != last:
            return found.group()  # consecutive code points: characters, never radicals of the text
        return head + _CODE.sub(exchange, targets)

    def exchange(found: re.Match[bytes]) -> bytes:
        code = int(found.group(1), 16)
        return b"<%04X>" % twins.get(code, code)

    return _RANGES.sub(correct, pdf)


@cache
def _twins(script: Script) -> dict[int, int]:
    """Return radicals with the Han character that the typefaces of a script draw the same."""
    twins: dict[int, int] = {}
    for families in (sans_families(script), serif_families(script)):
        font = QRawFont.fromFont(build_font(families, 16))
        characters = dict(zip(_glyphs(font, HAN), HAN, strict=True))
        for glyph, radical in zip(_glyphs(font, RADICALS), RADICALS, strict=True):
            if glyph and glyph in characters:
                twins[radical] = characters[glyph]
    return twins


def _glyphs(font: QRawFont, codes: tuple[int, ...]) -> list[int]:
    """Return the glyph of each code point of the BMP, 0 for none."""
    return list(font.glyphIndexesForString("".join(map(chr, codes))))
