"""The words of one paragraph of a DOCX: runs, readings, notes, pictures, line breaks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader_app.core.source import Reading
from reader_app.core.span import Span
from reader_app.importing.docx_package import (
    attribute,
    child,
    integer,
    toggle,
    value,
    value_below,
)
from reader_app.importing.markup import names, tag_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SUPERSCRIPTS = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
SUBSCRIPTS = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")
_SKIPPED = names(
    "ppr rpr instrtext deltext del movefrom rt rubypr fallback prooferr annotationref "
    "bookmarkstart bookmarkend sectpr sdtpr commentreference"
)
_TEXT_BOX = "txbxcontent"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in a paragraph: its relation, the text given for it."""

    relation: str
    alt: str


@dataclass(slots=True)
class Line:
    """One line of a paragraph as it is collected; bold counts characters, size is the largest."""

    text: str = ""
    bold: int = 0
    size: int = 0
    readings: list[Reading] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)


class Words:
    """Reads a paragraph's lines; note marks and text boxes are handed to who asks for them."""

    def __init__(self, marks: dict[str, int], *, bold: bool = False, size: int = 0) -> None:
        self.lines = [Line()]
        self.boxes: list[Element] = []
        self._marks = marks
        self._bold = bold
        self._size = size

    def read(self, element: Element) -> None:
        """Read the children of a paragraph, a link, a change or a run."""
        for one in element:
            name = tag_of(one)
            if name == "r":
                self._run(one)
            elif name == _TEXT_BOX:
                self.boxes.append(one)
            elif name == "ruby":
                self._ruby(one)
            elif name == "t":
                self.lines[-1].text += one.text or ""
            elif name and name not in _SKIPPED:
                self._other(one, name)

    def _other(self, one: Element, name: str) -> None:
        if name in ("br", "cr"):
            if attribute(one, "type") not in ("page", "column"):
                self.lines.append(Line())
        elif name in ("tab", "ptab"):
            self.lines[-1].text += " "
        elif name == "nobreakhyphen":
            self.lines[-1].text += "-"
        elif name == "sym":
            self.lines[-1].text += _symbol(one)
        elif name in ("footnotereference", "endnotereference"):
            key = f"{name.removesuffix('reference')}{attribute(one, 'id')}"
            number = self._marks.setdefault(key, len(self._marks) + 1)
            self.lines[-1].text += f"[{number}]"
        elif name in ("blip", "imagedata"):
            relation = attribute(one, "embed") or attribute(one, "link") or attribute(one, "id")
            self.lines[-1].pictures.append(Picture(relation or "", _alt(one)))
        else:
            self.read(one)

    def _run(self, run: Element) -> None:
        properties = child(run, "rPr")
        if toggle(run, "rPr", "vanish"):
            return
        line, before = self.lines[-1], len(self.lines[-1].text)
        self.read(run)
        words = line.text[before:]
        raised = value(properties, "vertAlign")
        if raised in ("superscript", "subscript") and len(words) <= 3:
            table = SUPERSCRIPTS if raised == "superscript" else SUBSCRIPTS
            changed = words.translate(table)
            if not any(char.isascii() and char.isalnum() for char in changed):
                line.text = line.text[:before] + changed
        bold = toggle(run, "rPr", "b")
        if self._bold if bold is None else bold:
            line.bold += len(words.strip())
        if words.strip():
            size = integer(value_below(run, "rPr", "sz"))
            line.size = max(line.size, self._size if size is None else size)

    def _ruby(self, ruby: Element) -> None:
        line = self.lines[-1]
        start = len(line.text)
        base, reading = child(ruby, "rubyBase"), child(ruby, "rt")
        if base is not None:
            self.read(base)
        words = _text(reading).strip() if reading is not None else ""
        if words and line is self.lines[-1] and len(line.text) > start:
            line.readings.append(Reading(Span(start, len(line.text)), words))


def _text(element: Element) -> str:
    return "".join(one.text or "" for one in element.iter() if tag_of(one) == "t")


def _alt(picture: Element) -> str:
    """Return the text given for a picture: on its w:drawing, or the shape of older files."""
    for around in picture.iterancestors():
        if tag_of(around) in ("inline", "anchor"):
            found = child(around, "docPr")
            return _words(attribute(found, "descr")) if found is not None else ""
        if tag_of(around) == "shape":
            return _words(attribute(around, "alt"))
        if tag_of(around) == "p":
            break
    return ""


def _words(text: str | None) -> str:
    return " ".join((text or "").split())


def _symbol(element: Element) -> str:
    """Return a symbol's character; those of symbol typefaces have no Unicode value of their own."""
    code = attribute(element, "char") or ""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    point = point & 0xFF if 0xF000 <= point <= 0xF0FF else point
    if (attribute(element, "font") or "").startswith("Wingdings"):
        return {0xFC: "✓", 0xFE: "☑", 0xA8: "□", 0x6F: "□", 0x52: "☑"}.get(point, "•")
    return chr(point) if 0x20 <= point < 0xD800 else ""
