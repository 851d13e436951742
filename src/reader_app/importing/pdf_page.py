"""What pdfium knows of one page: its characters and its pictures."""

from __future__ import annotations

import ctypes
import struct
import zlib
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from reader_app.importing.pdf_lines import Glyph

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

BOLD = 600
"""Weight from which type counts as bold (CSS)."""

MOST_GLYPHS = 60_000
"""Characters that are read of one page; no page to read has more."""

SMALLEST_PICTURE = 60.0
"""Points below which a picture is an ornament."""

MOST_PICTURES = 200
"""Pictures of one page that are kept."""

MOST_PIXELS = 24_000_000

Box = tuple[float, float, float, float]


def read_glyphs(page: PdfPage) -> list[Glyph]:
    """Return the characters of a page as drawn, without those that stand aslant (stamps)."""
    from pypdfium2 import raw

    text = page.get_textpage()
    try:
        handle = text.raw
        count = min(MOST_GLYPHS, raw.FPDFText_CountChars(handle))
        box = raw.FS_RECTF()
        glyphs: list[Glyph] = []
        bold, slanted = False, False
        for n in range(count):
            if raw.FPDFText_IsGenerated(handle, n):
                continue
            code = raw.FPDFText_GetUnicode(handle, n)
            # pdfium's own signs for a hyphen at the end of a line
            char = "-" if code in (0x02, 0xFFFE) else chr(min(code, 0x10FFFF))
            if "\ud800" <= char <= "\udfff" or char < " " or char == "\uffff":
                continue
            raw.FPDFText_GetLooseCharBox(handle, n, box)
            size = raw.FPDFText_GetFontSize(handle, n)
            if not _follows(glyphs, box.left, box.bottom):
                # weight and angle belong to a run: asking once for each is enough
                bold = raw.FPDFText_GetFontWeight(handle, n) >= BOLD
                slanted = not _is_upright(raw.FPDFText_GetCharAngle(handle, n))
            if slanted:
                continue
            height = max(0.1, box.top - box.bottom)
            size = size if 0.3 * height < size < 3 * height else height
            glyphs.append(Glyph(char, box.left, box.bottom, box.right, box.top, size, bold))
        return glyphs
    finally:
        text.close()


def _follows(glyphs: list[Glyph], left: float, bottom: float) -> bool:
    if not glyphs:
        return False
    last = glyphs[-1]
    return abs(left - last.right) < 0.1 * last.size and abs(bottom - last.bottom) < 0.5


def _is_upright(angle: float) -> bool:
    return angle < 0.03 or angle > 6.25


def read_pictures(page: PdfPage) -> Iterator[tuple[Box, bytes]]:
    """Yield box and bytes (JPEG or PNG) of the pictures that are more than ornaments.

    One that fills the page is a scan below its own text, and is left out.
    """
    width, height = page.get_size()
    for handle in islice(_image_objects(page), MOST_PICTURES):
        box = _bounds(handle)
        across, high = box[2] - box[0], box[3] - box[1]
        if min(across, high) < SMALLEST_PICTURE or across * high > 0.8 * width * height:
            continue
        data = _jpeg(handle) or _png(handle)
        if data:
            yield box, data


def _image_objects(page: PdfPage) -> Iterator[object]:
    from pypdfium2 import raw

    for n in range(raw.FPDFPage_CountObjects(page.raw)):
        handle = raw.FPDFPage_GetObject(page.raw, n)
        if raw.FPDFPageObj_GetType(handle) == raw.FPDF_PAGEOBJ_IMAGE:
            yield handle


def _bounds(handle: object) -> Box:
    from pypdfium2 import raw

    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(handle, left, bottom, right, top)
    return left.value, bottom.value, right.value, top.value


def _jpeg(handle: object) -> bytes | None:
    """Return the bytes of a picture stored as JPEG."""
    from pypdfium2 import raw

    if raw.FPDFImageObj_GetImageFilterCount(handle) != 1:
        return None
    name = ctypes.create_string_buffer(32)
    raw.FPDFImageObj_GetImageFilter(handle, 0, name, 32)
    if name.value != b"DCTDecode":
        return None
    size = raw.FPDFImageObj_GetImageDataRaw(handle, None, 0)
    if not 0 < size <= 24 << 20:
        return None
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFImageObj_GetImageDataRaw(handle, buffer, size)
    return buffer.raw


def _png(handle: object) -> bytes | None:
    """Return any other picture as PNG."""
    from pypdfium2 import raw

    wide, high = ctypes.c_uint(), ctypes.c_uint()
    raw.FPDFImageObj_GetImagePixelSize(handle, wide, high)
    if not 0 < wide.value * high.value <= MOST_PIXELS:
        return None
    bitmap = raw.FPDFImageObj_GetBitmap(handle)
    if not bitmap:
        return None
    try:
        width, height = raw.FPDFBitmap_GetWidth(bitmap), raw.FPDFBitmap_GetHeight(bitmap)
        stride, form = raw.FPDFBitmap_GetStride(bitmap), raw.FPDFBitmap_GetFormat(bitmap)
        data = ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), stride * height)
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
    # gray, BGR, BGRx, BGRA (FPDFBitmap_*): bytes a pixel
    depth = {1: 1, 2: 3, 3: 4, 4: 4}.get(form)
    return write_png(data, width, height, stride, depth) if depth else None


def write_png(data: bytes, width: int, height: int, stride: int, depth: int) -> bytes:
    """Return a PNG (gray or RGB) of rows of gray, BGR or BGRx pixels."""
    rows = bytearray()
    for y in range(height):
        row = bytearray(data[y * stride : y * stride + width * depth])
        if depth == 4:
            del row[3::4]
        if depth > 1:
            row[0::3], row[2::3] = row[2::3], row[0::3]
        rows += b"\0" + row
    head = struct.pack(">IIBBBBB", width, height, 8, 0 if depth == 1 else 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(rows), 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )
