"""DOCX: paragraphs with their styles, counted numbers, tables, notes, pictures, readings.

Read from the file's own XML: mammoth, which was meant for it, drops the characters under a
pinyin guide (w:ruby) and every number that Word counts itself, 一、 and 第一章 among them.
"""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reader_app.core.errors import ImportFailed
from reader_app.core.source import Hint, ImageRef, Metadata, Reading, SourceDocument
from reader_app.importing.archive import Archive
from reader_app.importing.documents import DocumentBuilder, Piece, describe_source
from reader_app.importing.docx_numbering import Counter
from reader_app.importing.docx_package import (
    Parts,
    Style,
    child,
    children,
    integer,
    list_of,
    read_parts,
    value,
    value_below,
)
from reader_app.importing.docx_runs import Line, Words
from reader_app.importing.flow_context import LONGEST_CELL
from reader_app.importing.markup import squeeze, tag_of
from reader_app.importing.page_look import LONGEST_HEADING, can_head
from reader_app.importing.request import Request

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OPENING = 12
"""Paragraphs at the top among which a title is looked for by its type."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a piece looked, for what no style says."""

    bold: bool = False
    centred: bool = False
    size: int = 0


@dataclass(slots=True)
class _Reader:
    archive: Archive
    parts: Parts
    builder: DocumentBuilder
    counter: Counter
    marks: dict[str, int] = field(default_factory=dict)
    pieces: list[tuple[Piece, _Shape]] = field(default_factory=list)

    def read(self, container: Element) -> None:
        """Read the paragraphs and tables of the body, a cell, a text box or a note."""
        for one in container:
            name = tag_of(one)
            if name == "p":
                self._paragraph(one)
            elif name == "tbl":
                self._table(one)
            elif name in ("sdt", "sdtcontent", "ins", "customxml", "smarttag", "moveto"):
                self.read(one)

    def _paragraph(self, paragraph: Element) -> None:
        style = self.parts.styles.get(value_below(paragraph, "pPr", "pStyle") or "", Style())
        words = Words(self.marks, bold=style.bold, size=style.size or 0)
        words.read(paragraph)
        justified = value_below(paragraph, "pPr", "jc")
        centred = style.centred if justified is None else justified == "center"
        hint, level = self._hint(paragraph, style)
        label, depth = self._label(
            paragraph, style, has_words=any(line.text.strip() for line in words.lines)
        )
        if label is not None and hint is Hint.NONE:
            hint, level = Hint.LIST_ITEM, depth + 1
        for line in words.lines:
            self._pictures(line)
            if line.text.strip():
                self._add(line, hint, level, label or "", centred=centred)
                label, hint = "", Hint.PARAGRAPH if hint is Hint.LIST_ITEM else hint
        for box in words.boxes:
            self.read(box)

    def _hint(self, paragraph: Element, style: Style) -> tuple[Hint, int | None]:
        outline = integer(value_below(paragraph, "pPr", "outlineLvl"))
        if outline is not None and outline < 6:
            return Hint.HEADING, outline + 1
        return style.hint or Hint.NONE, style.level

    def _label(
        self, paragraph: Element, style: Style, *, has_words: bool
    ) -> tuple[str | None, int]:
        """Return the number Word counts for the paragraph, None for one in no list."""
        in_list = list_of(paragraph) or style.list
        if in_list is None or in_list[0] in ("", "0") or not has_words:
            return None, 0
        return self.counter.label(*in_list), in_list[1]

    def _add(self, line: Line, hint: Hint, level: int | None, label: str, *, centred: bool) -> None:
        by = len(label)
        readings = tuple(Reading(one.span.shifted(by), one.reading) for one in line.readings)
        bold = line.bold >= 0.9 * len(line.text.strip())
        piece = Piece(label + line.text, hint, level, readings=readings)
        self.pieces.append((piece, _Shape(bold, centred, line.size)))

    def _pictures(self, line: Line) -> None:
        for picture in line.pictures:
            member = self.parts.targets.get(picture.relation)
            data = self.archive.read_picture(member) if member else None
            kept = bool(member and data and self.builder.add_image(member, data))
            image = ImageRef(member if kept else None, picture.alt)
            self.pieces.append((Piece("", Hint.IMAGE, image=image), _Shape()))

    def _table(self, table: Element) -> None:
        rows = [list(_cells(row)) for row in _rows(table)]
        texts = [[self._cell_text(cell) for cell in row] for row in rows]
        wide = max((len(row) for row in texts), default=0)
        longest = max((len(text) for row in texts for text in row), default=0)
        if len(texts) > 1 and wide > 1 and longest <= LONGEST_CELL and not _has_picture(table):
            text = "\n".join("\t".join(row) for row in texts)
            if text.strip():
                self.pieces.append((Piece(text, Hint.TABLE), _Shape()))
            return
        for row in rows:
            for cell in row:
                self.read(cell)

    def _cell_text(self, cell: Element) -> str:
        if (
            value(child(cell, "tcPr"), "vMerge") != "restart"
            and child(child(cell, "tcPr"), "vMerge") is not None
        ):
            return ""
        lines: list[str] = []
        for paragraph in cell.iter("{*}p"):
            words = Words(self.marks)
            words.read(paragraph)
            lines += [line.text for line in words.lines]
        return " ".join(" ".join(lines).split())

    def notes(self) -> Iterator[Piece]:
        """Yield the notes in the order of their marks, each with its mark in front."""
        for key, number in list(self.marks.items()):
            note = self.parts.notes.get(key)
            if note is None:
                continue
            words = Words(self.marks)
            for paragraph in note.iter("{*}p"):
                words.read(paragraph)
            text = " ".join(" ".join(line.text for line in words.lines).split())
            yield Piece(f"[{number}] {text}", Hint.FOOTNOTE)


def load(request: Request) -> SourceDocument:
    """Return the document; raises ImportFailed for a damaged, protected or empty DOCX."""
    archive = Archive(request.data, "This DOCX", request.limits)
    parts = read_parts(archive, request.limits)
    if parts is None:
        raise ImportFailed("This DOCX has no text in it.")
    request.progress(0.2)
    builder = DocumentBuilder(request.limits)
    reader = _Reader(archive, parts, builder, Counter(parts.lists))
    body = child(parts.body, "body")
    reader.read(parts.body if body is None else body)
    request.progress(0.8)
    for piece in _named(reader.pieces):
        builder.add(piece)
    for piece in reader.notes():
        builder.add(piece)
    source = describe_source(request.data, request.path, MEDIA_TYPE, None)
    return builder.build(source, _metadata(parts, builder.pieces))


def _named(pieces: list[tuple[Piece, _Shape]]) -> Iterator[Piece]:
    """Yield the pieces with the hints that type gives where no style is used."""
    sizes = Tally(shape.size for piece, shape in pieces for _ in range(min(20, len(piece.text))))
    usual = max(sizes, key=lambda size: sizes[size]) if sizes else 0
    styled = any(piece.hint in (Hint.TITLE, Hint.HEADING) for piece, _ in pieces)
    largest = max((shape.size for _, shape in pieces[:OPENING]), default=0)
    for n, (piece, shape) in enumerate(pieces):
        text = piece.text.strip()
        plain = piece.hint in (Hint.NONE, Hint.PARAGRAPH) and len(squeeze(text)) > 0
        stands_out = shape.centred and shape.size == largest > 1.2 * usual
        if plain and n < OPENING and stands_out and len(text) <= 60 and not text.endswith("。"):
            yield replace(piece, hint=Hint.TITLE)
        elif (
            plain and not styled and shape.bold and len(text) <= LONGEST_HEADING and can_head(text)
        ):
            yield replace(piece, hint=Hint.HEADING)
        else:
            yield piece


def _metadata(parts: Parts, pieces: list[Piece]) -> Metadata:
    """Return the title: the lines named so, else the one of the properties that stands on top.

    Author and date of a file's properties are its typist and the day of saving, so they are not
    taken for the article's.
    """
    named = "".join(piece.text.strip() for piece in pieces if piece.hint is Hint.TITLE)
    if named:
        return Metadata(title=named)
    for element in children(parts.properties, "title") if parts.properties is not None else ():
        title = " ".join((element.text or "").split())
        if title and any(squeeze(piece.text) == squeeze(title) for piece in pieces[:OPENING]):
            return Metadata(title=title)
    return Metadata()


def _rows(table: Element) -> Iterator[Element]:
    for one in table:
        if tag_of(one) == "tr":
            yield one
        elif tag_of(one) in ("sdt", "sdtcontent", "ins"):
            yield from _rows(one)


def _cells(row: Element) -> Iterator[Element]:
    for one in row:
        if tag_of(one) == "tc":
            yield one
        elif tag_of(one) in ("sdt", "sdtcontent"):
            yield from _cells(one)


def _has_picture(table: Element) -> bool:
    return any(tag_of(one) in ("blip", "imagedata") for one in table.iter())
