"""Turns an HTML tree into leaves: lines of words, pictures and tables in reading order.

Knows what the markup means (headings, lists, captions, ruby, superscripts), not what on a page
is the article: that is told from the leaves afterwards, see page_body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader_app.core.errors import ImportFailed
from reader_app.core.source import Hint, Reading
from reader_app.core.span import Span
from reader_app.importing.flow_context import (
    Context,
    data_rows,
    fact_rows,
    inline,
    inside,
    integer,
    is_container,
    is_hidden,
    is_note,
    is_note_mark,
    pixels,
)
from reader_app.importing.limits import DEFAULT_LIMITS
from reader_app.importing.markup import UNREAD, names, tag_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BLOCKS = names(
    "address article aside blockquote body caption center dd details div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu "
    "nav ol p pre section summary table tbody td tfoot th thead tr ul"
)
_TABLES = {"table": data_rows, "dl": fact_rows}
_SUPERSCRIPTS = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
_SUBSCRIPTS = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")
_SPACE = re.compile(r"([ \t\r\n\f]+)")
_LAZY = ("data-original", "data-src", "data-lazy-src", "data-actualsrc", "data-url", "src")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the page: its address, the text given for it, its stated size in pixels."""

    address: str
    alt: str
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True, slots=True)
class Leaf:
    """One line of a page, or one picture or table.

    owner is the nearest block element; linked and bold count the characters inside links and
    bold type; readings are spans of text; follows_picture: the leaf before is a picture.
    """

    owner: Element
    text: str
    hint: Hint = Hint.NONE
    level: int | None = None
    picture: Picture | None = None
    linked: int = 0
    bold: int = 0
    centred: bool = False
    follows_picture: bool = False
    readings: tuple[Reading, ...] = ()


def is_wide(char: str) -> bool:
    """Tell whether a line break beside this character means no space (Han, kana, full width)."""
    return "\u2e80" <= char <= "\u9fff" or "\uf900" <= char <= "\uffef" or char >= "\U00020000"


def read_flow(root: Element) -> list[Leaf]:
    """Return the leaves below root, in order."""
    flow = _Flow()
    flow.read(root, Context(root))
    flow.flush(Context(root))
    return flow.leaves


def _is_shown(element: Element, name: str) -> bool:
    """Tell whether an element is read although it is hidden."""
    return name == "body" or is_note(element)


def _words(cell: Element) -> str:
    return " ".join(leaf.text for leaf in read_flow(cell))


class _Flow:
    """Collects words into lines while it walks the tree once."""

    def __init__(self) -> None:
        self.leaves: list[Leaf] = []
        self._most = DEFAULT_LIMITS.blocks
        self._parts: list[str] = []
        self._length = 0
        self._space = ""
        self._linked = 0
        self._bold = 0
        self._readings: list[Reading] = []
        self._marker = ""
        self._fresh = False  # the next line is the first one of a list item

    def read(self, element: Element, context: Context) -> None:
        """Read an element's own text and its children, not its tail."""
        self.add(element.text, context)
        for child in element:
            name = tag_of(child)
            if name and name not in UNREAD and (not is_hidden(child) or _is_shown(child, name)):
                self._child(child, name, context)
            self.add(child.tail, context)

    def _child(self, child: Element, name: str, context: Context) -> None:
        if name == "br":
            self.flush(context)
        elif name in ("img", "image"):
            self._picture(child, context)
        elif name == "ruby":
            self._ruby(child, context)
        elif name == "svg":
            for image in child.iter("{*}image"):
                self._picture(image, context)
        elif name == "a" and is_note_mark(child):
            self._note_mark(child, context)
        elif name in ("sup", "sub"):
            self._script(child, name, context)
        elif name in ("ol", "ul", "menu"):
            self._list(child, name, context)
        elif name in _TABLES and (rows := _TABLES[name](child, _words)) is not None:
            self._table(child, rows, context)
        elif name in BLOCKS:
            inner = inside(child, name, context)
            self.flush(context)
            self.read(child, inner)
            self.flush(inner)
        else:
            self.read(child, inline(child, name, context))

    def _table(self, element: Element, rows: list[list[str]], context: Context) -> None:
        self.flush(context)
        for caption in element.iter("{*}caption"):
            self.read(caption, replace(context, owner=caption, hint=Hint.CAPTION))
            self.flush(replace(context, owner=caption, hint=Hint.CAPTION))
        text = "\n".join("\t".join(row) for row in rows)
        self.leaves.append(Leaf(element, text, Hint.TABLE))

    def add(self, text: str | None, context: Context) -> None:
        """Append running text, its white space collapsed as a browser does."""
        if not text:
            return
        if context.keeps_space:
            self._add_preformatted(text, context)
            return
        for piece in _SPACE.split(text):
            if not piece:
                continue
            if piece[0] in " \t\r\n\f":
                self._space += piece
            else:
                self._word(piece, context)

    def _word(self, piece: str, context: Context) -> None:
        if self._space and self._parts:
            last = self._parts[-1][-1]
            # CSS Text 3, segment break transformation: none between two wide characters
            if not ("\n" in self._space and is_wide(last) and is_wide(piece[0])):
                self._push(" ")
        self._space = ""
        self._push(piece)
        if context.linked:
            self._linked += len(piece)
        if context.bold:
            self._bold += len(piece)

    def _push(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _add_preformatted(self, text: str, context: Context) -> None:
        lines = text.replace("\r\n", "\n").split("\n")
        for n, line in enumerate(lines):
            if n:
                self.flush(context)
            if line:
                self._push(line)

    def flush(self, context: Context) -> None:
        """End the line at hand."""
        text, self._parts = "".join(self._parts), []
        readings, self._readings = tuple(self._readings), []
        linked, bold = self._linked, self._bold
        self._length, self._space, self._linked, self._bold = 0, "", 0, 0
        if not text.strip():
            return
        if len(self.leaves) >= self._most:
            raise ImportFailed(
                f"This page has more than {self._most:,} paragraphs, the most Meipi opens."
            )
        hint, level = context.hint, context.level
        if hint is Hint.LIST_ITEM:
            if self._fresh:
                by = len(self._marker)
                readings = tuple(Reading(one.span.shifted(by), one.reading) for one in readings)
                text = self._marker + text
            else:
                hint, level = Hint.PARAGRAPH, None
            self._fresh = False
        self.leaves.append(
            Leaf(
                context.owner,
                text,
                hint,
                level,
                linked=linked,
                bold=bold,
                centred=context.centred,
                follows_picture=bool(self.leaves) and self.leaves[-1].picture is not None,
                readings=readings,
            )
        )

    def _picture(self, element: Element, context: Context) -> None:
        alt = " ".join((element.get("alt") or "").split())
        address = next((value for name in _LAZY if (value := element.get(name))), "")
        if not address:
            address = next(
                (str(v) for k, v in element.attrib.items() if str(k).endswith("href")), ""
            )
        width, height = pixels(element, "width"), pixels(element, "height")
        if max(width or 99, height or 99) <= 32:
            # an icon or a rare character drawn as a picture: the words go on around it
            if len(alt) == 1:
                self.add(alt, context)
            return
        self.flush(context)
        self.leaves.append(
            Leaf(context.owner, "", Hint.IMAGE, picture=Picture(address, alt, width, height))
        )

    def _ruby(self, element: Element, context: Context) -> None:
        """Keep the base in the text and each <rt> as the reading of the base before it."""
        start = self._start()
        self.add(element.text, context)
        for child in element:
            name = tag_of(child)
            if name in ("rt", "rtc"):
                reading = "".join(str(part) for part in child.itertext()).strip()
                if reading and self._length > start:
                    self._readings.append(Reading(Span(start, self._length), reading))
                start = self._length
            elif name and name != "rp":
                self.read(child, context)
            if (child.tail or "").strip():
                self.add(child.tail, context)

    def _start(self) -> int:
        """Write the white space that is due, so that what comes next starts at a known place."""
        if self._space and self._parts and "\n" not in self._space:
            self._push(" ")
            self._space = ""
        return self._length

    def _note_mark(self, element: Element, context: Context) -> None:
        """Write a footnote's mark in brackets: beside a figure it would change the figure."""
        mark = "".join(str(part) for part in element.itertext()).strip()
        self.add(f"[{mark}]" if mark.isalnum() else mark, context)

    def _script(self, element: Element, name: str, context: Context) -> None:
        """Write figures raised or lowered as such: 10<sup>4</sup> is no 104."""
        text = "".join(str(part) for part in element.itertext()).strip()
        is_link = any(tag_of(child) == "a" for child in element) or context.linked
        if is_link and text.isdecimal():
            self._note_mark(element, context)
            return
        if not is_link and 0 < len(text) <= 3 and self._parts:
            raised = text.translate(_SUPERSCRIPTS if name == "sup" else _SUBSCRIPTS)
            if raised != text and not any(char.isascii() and char.isalnum() for char in raised):
                self.add(raised, context)
                return
        self.read(element, context)

    def _list(self, element: Element, name: str, context: Context) -> None:
        self.flush(context)
        inner = replace(context, owner=element, depth=context.depth + 1)
        number = integer(element.get("start")) or 1
        for child in element:
            tag = tag_of(child)
            if not tag or tag in UNREAD or is_hidden(child):
                continue
            if tag != "li" or is_container(child):
                self._child(child, tag, inner)
                self.flush(inner)
                continue
            item = replace(inner, owner=child, hint=Hint.LIST_ITEM, level=inner.depth)
            self._marker = f"{integer(child.get('value')) or number}. " if name == "ol" else ""
            number += 1
            self._fresh = True
            self.read(child, item)
            self.flush(item)
