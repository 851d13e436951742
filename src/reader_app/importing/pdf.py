"""PDF: text in reading order, lines joined to paragraphs, pictures where they stand.

Read with pdfium: on a document of fourteen pages it took a twentieth of pdfminer.six's time, and
with the cryptography library that one needs it is a third of the size.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader_app.core.errors import ImportFailed
from reader_app.core.source import Hint, ImageRef, Metadata, SourceDocument
from reader_app.importing.documents import DocumentBuilder, Piece, check_length, describe_source
from reader_app.importing.markup import squeeze
from reader_app.importing.pdf_layout import Block, build_blocks
from reader_app.importing.pdf_lines import build_lines, is_vertical, turned
from reader_app.importing.pdf_page import read_glyphs, read_pictures
from reader_app.importing.pdf_text import (
    Page,
    Paragraph,
    build_paragraphs,
    name_headings,
    without_furniture,
)
from reader_app.importing.request import Request

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage


def load(request: Request) -> SourceDocument:
    """Return the text of a PDF.

    Raises ImportFailed for one that is damaged, protected by a password, too long, or without
    text (pictures of pages).
    """
    import pypdfium2

    request.progress(0.0)
    try:
        document = pypdfium2.PdfDocument(request.data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ImportFailed("This PDF is protected by a password.") from error
        raise ImportFailed("This PDF is damaged and cannot be opened.") from error
    try:
        return _read(document, request)
    finally:
        document.close()


def _read(document: PdfDocument, request: Request) -> SourceDocument:
    if len(document) > request.limits.pages:
        raise ImportFailed(
            f"This PDF has {len(document)} pages; Meipi opens up to {request.limits.pages}."
        )
    builder = DocumentBuilder(request.limits)
    pages = list(_read_pages(document, request, builder))
    paragraphs = name_headings(build_paragraphs(without_furniture(pages)))
    if not any(one.text for one in paragraphs):
        raise ImportFailed(
            "This PDF holds no text, only pictures of pages; it needs text recognition (OCR) first."
        )
    for one in paragraphs:
        image = ImageRef(one.picture) if one.picture is not None else None
        builder.add(Piece(one.text, one.hint, one.level, image))
    source = describe_source(request.data, request.path, "application/pdf", None)
    return builder.build(source, _metadata(document, paragraphs))


def _read_pages(
    document: PdfDocument, request: Request, builder: DocumentBuilder
) -> Iterator[Page]:
    import pypdfium2

    started = time.monotonic()
    characters = 0
    for number in range(len(document)):
        request.progress(0.9 * number / len(document))
        if time.monotonic() - started > request.limits.seconds:
            raise ImportFailed(
                f"This PDF takes longer to read than {request.limits.seconds:.0f} seconds."
            )
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            continue  # a broken page among whole ones: the others are read
        try:
            read = _read_page(page, builder, number)
        finally:
            page.close()
        characters += sum(len(line.text) for block in read.blocks for line in block.lines)
        check_length(characters, request.limits)
        yield read


def _read_page(page: PdfPage, builder: DocumentBuilder, number: int) -> Page:
    width, height = page.get_size()
    glyphs = read_glyphs(page)
    if is_vertical(glyphs):
        blocks = build_blocks(build_lines(turned(glyphs)))
        return Page(-height, 0.0, height, width, tuple(blocks))
    pictures = []
    for n, (box, data) in enumerate(read_pictures(page)):
        key = f"page {number + 1} picture {n + 1}"
        if builder.add_image(key, data):
            left, bottom, right, top = box
            pictures.append(Block([], left, bottom, right, top, key))
    return Page(0.0, 0.0, width, height, tuple(build_blocks(build_lines(glyphs), pictures)))


def _metadata(document: PdfDocument, paragraphs: list[Paragraph]) -> Metadata:
    """Return the title: the lines set as one, else the file's own where it stands on top.

    Author and date of a PDF are those of the program that wrote it, so they are not taken.
    """
    named = "".join(one.text for one in paragraphs if one.hint is Hint.TITLE)
    if named:
        return Metadata(title=named)
    title = " ".join(str(document.get_metadata_dict().get("Title") or "").split())
    if title and any(squeeze(one.text) == squeeze(title) for one in paragraphs[:6]):
        return Metadata(title=title)
    return Metadata()
