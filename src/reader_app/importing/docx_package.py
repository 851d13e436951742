"""The parts of a DOCX around its text: styles, lists, notes, pictures."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reader_app.core.source import Hint
from reader_app.importing.archive import Archive, resolve
from reader_app.importing.docx_numbering import Level, Lists
from reader_app.importing.limits import DEFAULT_LIMITS, Limits
from reader_app.importing.markup import parse_xml, tag_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HEADING = re.compile(r"^(?:heading|标题|標題)\s*([1-9])\b", re.IGNORECASE)
_NAMES = (
    (re.compile(r"^(?:title|标题|標題|文章标题)$", re.IGNORECASE), Hint.TITLE),
    (re.compile(r"^(?:subtitle|副标题|副標題)$", re.IGNORECASE), Hint.SUBTITLE),
    (re.compile(r"^(?:caption|题注|標號|图注|图题|表题)", re.IGNORECASE), Hint.CAPTION),
    (re.compile(r"quote|^引用|block text", re.IGNORECASE), Hint.QUOTE),
    (
        re.compile(r"^(?:toc \d|toc heading|目录|目錄|table of figures)", re.IGNORECASE),
        Hint.BOILERPLATE,
    ),
    (re.compile(r"^(?:footnote|endnote) text$", re.IGNORECASE), Hint.FOOTNOTE),
)


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph style says: size in half points, list as (number, depth)."""

    hint: Hint | None = None
    level: int | None = None
    bold: bool = False
    centred: bool = False
    size: int | None = None
    list: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a document: targets are member names by relation, None for what is linked."""

    body: Element
    styles: dict[str, Style]
    lists: Lists
    targets: dict[str, str | None]
    notes: dict[str, Element] = field(default_factory=dict)
    properties: Element | None = None


def read_parts(archive: Archive, limits: Limits = DEFAULT_LIMITS) -> Parts | None:
    """Return the parts of a DOCX, None when it has no document part."""
    path = _document_path(archive)
    data = archive.read(path)
    if data is None:
        return None
    folder = posixpath.dirname(path)
    notes: dict[str, Element] = {}
    for kind in ("footnote", "endnote"):
        root = _part(archive, f"{folder}/{kind}s.xml", limits)
        if root is not None:
            for note in children(root, kind):
                if attribute(note, "type") is None:
                    notes[f"{kind}{attribute(note, 'id')}"] = note
    styles = _part(archive, f"{folder}/styles.xml", limits)
    numbering = _part(archive, f"{folder}/numbering.xml", limits)
    return Parts(
        parse_xml(data, limits),
        _read_styles(styles) if styles is not None else {},
        _read_lists(numbering) if numbering is not None else Lists({}, {}),
        _read_targets(archive, path, limits),
        notes,
        _part(archive, "docProps/core.xml", limits),
    )


def _document_path(archive: Archive) -> str:
    data = archive.read("_rels/.rels")
    if data is not None:
        for relation in children(parse_xml(data), "relationship"):
            if (attribute(relation, "Type") or "").endswith("/officeDocument"):
                target = (attribute(relation, "Target") or "").lstrip("/")
                if archive.find(target):
                    return target
    return "word/document.xml"


def _part(archive: Archive, name: str, limits: Limits) -> Element | None:
    data = archive.read(name)
    return parse_xml(data, limits) if data else None


def _read_targets(archive: Archive, path: str, limits: Limits) -> dict[str, str | None]:
    folder, name = posixpath.split(path)
    root = _part(archive, f"{folder}/_rels/{name}.rels", limits)
    targets: dict[str, str | None] = {}
    for relation in children(root, "relationship") if root is not None else ():
        key, target = attribute(relation, "Id"), attribute(relation, "Target")
        if key and target:
            external = attribute(relation, "TargetMode") == "External"
            member = target.lstrip("/") if target.startswith("/") else resolve(path, target)
            targets[key] = None if external else member
    return targets


def _read_styles(root: Element) -> dict[str, Style]:
    elements = {attribute(style, "styleId") or "": style for style in children(root, "style")}
    return {name: _read_style(style, elements) for name, style in elements.items()}


def _read_style(style: Element, elements: dict[str, Element]) -> Style:
    """Return a style with what it takes from the styles it is based on."""
    hint: Hint | None = None
    level: int | None = None
    bold: bool | None = None
    centred: bool | None = None
    size: int | None = None
    in_list: tuple[str, int] | None = None
    current: Element | None = style
    for _ in range(12):
        if current is None:
            break
        name = value(current, "name") or ""
        if hint is None:
            hint, level = _named(name)
        outline = integer(value_below(current, "pPr", "outlineLvl"))
        if hint is None and outline is not None and outline < 6:
            hint, level = Hint.HEADING, outline + 1
        bold = toggle(current, "rPr", "b") if bold is None else bold
        justified = value_below(current, "pPr", "jc")
        centred = justified == "center" if centred is None and justified else centred
        size = integer(value_below(current, "rPr", "sz")) if size is None else size
        in_list = in_list or list_of(current)
        current = elements.get(value(current, "basedOn") or "")
    return Style(hint, level, bool(bold), bool(centred), size, in_list)


def _named(name: str) -> tuple[Hint | None, int | None]:
    heading = _HEADING.match(name)
    if heading is not None:
        return Hint.HEADING, min(6, int(heading.group(1)))
    return next((hint for pattern, hint in _NAMES if pattern.search(name)), None), None


def _read_lists(root: Element) -> Lists:
    abstract: dict[str, dict[int, Level]] = {}
    for element in children(root, "abstractnum"):
        abstract[attribute(element, "abstractNumId") or ""] = dict(_read_levels(element))
    levels: dict[str, dict[int, Level]] = {}
    counts_with: dict[str, str] = {}
    for element in children(root, "num"):
        number, of = attribute(element, "numId") or "", value(element, "abstractNumId") or ""
        changed = dict(abstract.get(of, {}))
        overrides = list(children(element, "lvloverride"))
        for override in overrides:
            changed.update(_read_levels(override))
            depth, start = (
                integer(attribute(override, "ilvl")),
                integer(value(override, "startOverride")),
            )
            if depth is not None and start is not None:
                old = changed.get(depth, Level())
                changed[depth] = replace(old, start=start)
        levels[number] = changed
        # a list that starts anew counts for itself
        counts_with[number] = f"num {number}" if overrides else of
    return Lists(levels, counts_with)


def _read_levels(element: Element) -> Iterator[tuple[int, Level]]:
    for level in children(element, "lvl"):
        depth = integer(attribute(level, "ilvl"))
        if depth is not None:
            start = integer(value(level, "start"))
            text = value(level, "lvlText")
            yield (
                depth,
                Level(
                    value(level, "numFmt") or "decimal",
                    "%1." if text is None else text,
                    1 if start is None else start,
                    child(level, "isLgl") is not None,
                ),
            )


def children(element: Element, name: str) -> Iterator[Element]:
    """Yield the children of a local name (lower case), whatever their namespace."""
    return (child for child in element if tag_of(child) == name)


def attribute(element: Element, name: str) -> str | None:
    """Return an attribute by its local name, whatever its namespace."""
    for key, text in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(text)
    return None


def child(element: Element | None, name: str) -> Element | None:
    """Return the first child of a local name."""
    return None if element is None else next(children(element, name.lower()), None)


def value(element: Element | None, name: str) -> str | None:
    """Return the w:val of a child."""
    found = child(element, name)
    return None if found is None else attribute(found, "val")


def value_below(element: Element, outer: str, inner: str) -> str | None:
    """Return the w:val of a grandchild such as w:pPr/w:jc."""
    return value(child(element, outer), inner)


def toggle(element: Element, outer: str, inner: str) -> bool | None:
    """Return an on-off property such as w:rPr/w:b; None where it is not said."""
    found = child(child(element, outer), inner)
    if found is None:
        return None
    return (attribute(found, "val") or "1").lower() not in ("0", "false", "off", "none")


def list_of(element: Element) -> tuple[str, int] | None:
    """Return the list a paragraph or style belongs to: its number and depth ("0" is none)."""
    found = child(child(element, "pPr"), "numPr")
    if found is None:
        return None
    return value(found, "numId") or "", integer(value(found, "ilvl")) or 0


def integer(text: str | None) -> int | None:
    """Return a small whole number, None for anything else."""
    if text is None or len(text) > 6 or not text.lstrip("-").isdecimal():
        return None
    return int(text)
