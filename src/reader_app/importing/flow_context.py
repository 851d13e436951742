"""What the elements around some words say of them: headings, captions, links, tables of data."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader_app.core.source import Hint
from reader_app.importing.markup import tag_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_LAYOUT = frozenset(("div", "p", "h3", "h4"))
_BOLD = frozenset(("b", "strong"))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CENTRED = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_CAPTION_NAME = re.compile(
    r"caption|(?:img|pic|photo|image)[-_]?(?:desc|txt|text|info|title|note|explain|alt)|tuzhu|imgtit",
    re.IGNORECASE,
)
_NOTE_TYPES = frozenset(("footnote", "endnote", "rearnote", "footnotes", "endnotes", "rearnotes"))
_OWN = re.compile(
    r"(?:^|\s)meipi-(kicker|subtitle|source|byline|caption|boilerplate|title)(?:$|\s)"
)
_NO_FACT = frozenset(("table", "ul", "ol", "dl", "h1", "h2", "form", "img", "p"))
_SPREAD = re.compile(r"(?<=^[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff]$)")
"""What spreads a name of two characters to the width of the others: 国    籍."""
LONGEST_CELL = 200
"""Characters in one cell beyond which a table is taken for a page's layout."""
LONGEST_NAME, LONGEST_FACT = 16, 60
"""Characters in name and value of a fact beyond which a list defines or tells something."""


@dataclass(frozen=True, slots=True)
class Context:
    """What encloses the words being read."""

    owner: Element
    hint: Hint = Hint.NONE
    level: int | None = None
    depth: int = 0
    linked: bool = False
    bold: bool = False
    centred: bool = False
    keeps_space: bool = False


def inside(child: Element, name: str, context: Context) -> Context:
    """Return the context inside a block element."""
    hint, level = context.hint, context.level
    if (own := _own_kind(child)) is not None:
        hint, level = own, None
    elif name in _HEADINGS:
        hint, level = Hint.HEADING, _HEADINGS[name]
    elif name == "blockquote":
        hint, level = Hint.QUOTE, None
    elif name in ("figcaption", "caption") or _is_caption(child):
        hint, level = Hint.CAPTION, None
    elif is_note(child):
        hint, level = Hint.FOOTNOTE, None
    elif name == "p" and hint is Hint.NONE:
        hint = Hint.PARAGRAPH
    return replace(
        context,
        owner=child,
        hint=hint,
        level=level,
        centred=_is_centred(child, name, context.centred),
        bold=context.bold or _is_bold(child),
        keeps_space=context.keeps_space or name == "pre",
    )


def inline(child: Element, name: str, context: Context) -> Context:
    """Return the context inside an inline element."""
    linked = context.linked or (name == "a" and child.get("href") is not None)
    bold = context.bold or name in _BOLD or _is_bold(child)
    if linked == context.linked and bold == context.bold:
        return context
    return replace(context, linked=linked, bold=bold)


def types_of(element: Element) -> list[str]:
    """Return the EPUB types and roles of an element."""
    values = [element.get("role") or "", element.get("type") or ""]
    values += [str(v) for k, v in element.attrib.items() if str(k).endswith(("}type", ":type"))]
    return " ".join(values).lower().replace("doc-", "").split()


def _own_kind(element: Element) -> Hint | None:
    """Return the hint that our own Markdown export wrote beside a block (see markdown_export)."""
    found = _OWN.search(element.get("class") or "")
    return Hint(found.group(1)) if found is not None else None


def is_note(element: Element) -> bool:
    """Tell whether the element is a footnote, which EPUBs often hide until it is called."""
    return bool(_NOTE_TYPES & set(types_of(element)))


def is_note_mark(element: Element) -> bool:
    """Tell whether a link is the mark of a footnote."""
    return "noteref" in types_of(element)


def _is_caption(element: Element) -> bool:
    name = f"{element.get('class') or ''} {element.get('id') or ''}"
    return name != " " and _CAPTION_NAME.search(name) is not None


def _is_bold(element: Element) -> bool:
    style = element.get("style")
    return style is not None and _BOLD_STYLE.search(style) is not None


def _is_centred(element: Element, name: str, before: bool) -> bool:
    if name == "center" or (element.get("align") or "").lower() == "center":
        return True
    style = element.get("style")
    if style and "text-align" in style:
        return _CENTRED.search(style) is not None
    return before and element.get("align") is None


def pixels(element: Element, name: str) -> int | None:
    return integer((element.get(name) or "").removesuffix("px"))


def integer(text: str | None) -> int | None:
    """Return a small non-negative number, None for anything else (a page may hold 10**5000)."""
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else None


def data_rows(table: Element, words: Callable[[Element], str]) -> list[list[str]] | None:
    """Return the cells of a table of data, None for a table that lays out a page."""
    rows: list[list[str]] = []
    for row in _rows(table):
        cells = [cell for cell in row if tag_of(cell) in ("td", "th")]
        if not cells:
            continue
        texts = []
        for cell in cells:
            if any(
                tag_of(inner) in ("table", "ul", "ol", "h1", "h2", "form") for inner in cell.iter()
            ):
                return None
            if any(tag_of(inner) == "img" for inner in cell.iter()):
                return None
            text = words(cell).replace("\t", " ").replace("\n", " ")
            if len(text) > LONGEST_CELL:
                return None
            texts.append(text)
        rows.append(texts)
    filled = [row for row in rows if any(text.strip() for text in row)]
    if len(filled) < 2 or max(len(row) for row in filled) < 2:
        return None
    return filled


def fact_rows(listing: Element, words: Callable[[Element], str]) -> list[list[str]] | None:
    """Return name and value of each fact in a definition list, None where it is no list of facts.

    Encyclopedias and official sites put their facts so: 中文名, 成立时间, 索引号. A list of links
    or of definitions in whole paragraphs is not meant.
    """
    rows: list[list[str]] = []
    for item in _definitions(listing):
        name = tag_of(item)
        if name not in ("dt", "dd"):
            return None
        if any(tag_of(inner) in _NO_FACT for inner in item.iter()):
            return None
        text = words(item).replace("\t", " ").replace("\n", " ").strip()
        if name == "dt":
            if (rows and len(rows[-1]) == 1) or not 0 < len(text) <= LONGEST_NAME:
                return None
            rows.append([_SPREAD.sub("", text)])
        elif not rows or len(rows[-1]) != 1 or not 0 < len(text) <= LONGEST_FACT:
            return None
        else:
            rows[-1].append(text)
    if len(rows) < 2 or len(rows[-1]) == 1 or _is_navigation(listing):
        return None
    return rows


def _is_navigation(listing: Element) -> bool:
    """Tell whether the names, not only the values, of a definition list are links."""
    return any(tag_of(inner) == "a" for name in listing.iter("{*}dt") for inner in name.iter())


def _definitions(listing: Element) -> Iterator[Element]:
    for item in listing:
        if tag_of(item) == "div":  # HTML lets a div hold each group
            yield from (inner for inner in item if tag_of(inner))
        elif tag_of(item):
            yield item


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        name = tag_of(child)
        if name == "tr":
            yield child
        elif name in ("tbody", "thead", "tfoot"):
            yield from (row for row in child if tag_of(row) == "tr")


def is_hidden(element: Element) -> bool:
    """Tell whether the element says of itself that it is not shown."""
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return style is not None and _HIDDEN.search(style) is not None


def is_container(item: Element) -> bool:
    """Tell whether a list item lays out a page rather than lists something."""
    blocks = 0
    for inner in item.iter():
        if tag_of(inner) in ("section", "article", "table", "h1", "h2"):
            return True
        blocks += tag_of(inner) in _LAYOUT
    return blocks > 3
