"""The package of an EPUB: metadata, the files in reading order, the table of contents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader_app.core.errors import ImportFailed
from reader_app.core.source import Metadata
from reader_app.importing.archive import Archive, resolve
from reader_app.importing.markup import parse_xml, tag_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

DEEPEST = 6
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?!\d)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table of contents: depth is 1 for a chapter; target may hold "#fragment"."""

    title: str
    target: str
    depth: int


@dataclass(frozen=True, slots=True)
class Package:
    """What an EPUB's package file says. spine names members in reading order."""

    metadata: Metadata
    spine: tuple[str, ...]
    contents: tuple[Entry, ...] = ()
    navigation: str | None = None
    cover: str | None = None


@dataclass(slots=True)
class _Manifest:
    paths: dict[str, str] = field(default_factory=dict)
    navigation: str | None = None
    ncx: str | None = None
    cover: str | None = None


def read_package(archive: Archive) -> Package:
    """Return the package; raises ImportFailed for an EPUB without one or with protected text."""
    path = _package_path(archive)
    data = archive.read(path) if path else None
    if path is None or data is None:
        raise ImportFailed("This EPUB has no list of its parts; it cannot be opened.")
    root = parse_xml(data)
    manifest = _read_manifest(root, path)
    spine = tuple(
        manifest.paths[str(item.get("idref"))]
        for item in _all(root, "itemref")
        if item.get("idref") in manifest.paths
    )
    if not spine:
        raise ImportFailed("This EPUB names no text to read.")
    _refuse_protected(archive, spine)
    return Package(
        _read_metadata(root),
        tuple(dict.fromkeys(spine)),
        tuple(_read_contents(archive, manifest)),
        manifest.navigation,
        manifest.cover,
    )


def _package_path(archive: Archive) -> str | None:
    container = archive.read("META-INF/container.xml")
    if container is not None:
        for rootfile in _all(parse_xml(container), "rootfile"):
            path = rootfile.get("full-path")
            if path and archive.find(path):
                return path
    return next((name for name in archive.names if name.lower().endswith(".opf")), None)


def _read_manifest(root: Element, package: str) -> _Manifest:
    manifest = _Manifest()
    kinds: dict[str, str] = {}
    for item in _all(root, "item"):
        name, path = item.get("id"), resolve(package, item.get("href") or "")
        if not name or path is None:
            continue
        manifest.paths[name] = path
        kinds[name] = item.get("media-type") or ""
        properties = (item.get("properties") or "").split()
        if "nav" in properties:
            manifest.navigation = path
        if "cover-image" in properties:
            manifest.cover = path
        if "ncx" in kinds[name]:
            manifest.ncx = path
    for meta in _all(root, "meta"):
        named = meta.get("content") or ""
        if meta.get("name") == "cover" and kinds.get(named, "").startswith("image/"):
            manifest.cover = manifest.cover or manifest.paths[named]
    return manifest


def _read_metadata(root: Element) -> Metadata:
    titles, authors, dates, publishers = [], [], [], []
    roles = {
        (meta.get("refines") or "").lstrip("#"): _text(meta)
        for meta in _all(root, "meta")
        if meta.get("property") == "role"
    }
    for element in root.iter():
        name, words = tag_of(element), _text(element)
        if not words or "purl.org/dc" not in str(element.tag):
            continue
        if name == "title":
            titles.append(words)
        elif name == "creator":
            role = roles.get(element.get("id") or "") or _attribute(element, "role")
            if role in (None, "", "aut"):
                authors.append(words)
        elif name == "date" and (day := _DATE.match(words)):
            dates.append((_attribute(element, "event") != "publication", day.group()))
        elif name == "publisher":
            publishers.append(words)
    return Metadata(
        title=titles[0] if titles else None,
        authors=tuple(dict.fromkeys(authors)),
        date=min(dates)[1] if dates else None,
        publication=publishers[0] if publishers else None,
    )


def _read_contents(archive: Archive, manifest: _Manifest) -> Iterator[Entry]:
    if manifest.navigation is not None:
        data = archive.read(manifest.navigation)
        for nav in _all(parse_xml(data), "nav") if data else ():
            if (_attribute(nav, "type") or "toc") == "toc":
                yield from _nav_entries(nav, manifest.navigation)
                return
    if manifest.ncx is not None:
        data = archive.read(manifest.ncx)
        for point in _all(parse_xml(data), "navpoint") if data else ():
            entry = _ncx_entry(point, manifest.ncx)
            if entry is not None:
                yield entry


def _nav_entries(nav: Element, path: str) -> Iterator[Entry]:
    for link in _all(nav, "a"):
        depth = sum(tag_of(around) == "ol" for around in link.iterancestors())
        target = _target(path, link.get("href") or "")
        if target is not None and _text(link):
            yield Entry(_text(link), target, min(DEEPEST, max(1, depth)))


def _ncx_entry(point: Element, path: str) -> Entry | None:
    depth = 1 + sum(tag_of(around) == "navpoint" for around in point.iterancestors())
    title = source = ""
    for child in point:
        if tag_of(child) == "navlabel":
            title = _text(child)
        elif tag_of(child) == "content":
            source = child.get("src") or ""
    target = _target(path, source)
    return Entry(title, target, min(DEEPEST, depth)) if target and title else None


def _target(base: str, address: str) -> str | None:
    path = resolve(base, address)
    fragment = address.partition("#")[2]
    if path is None:
        return None
    return f"{path}#{fragment}" if fragment else path


def _refuse_protected(archive: Archive, spine: tuple[str, ...]) -> None:
    """Raise ImportFailed when the text itself is encrypted; obfuscated fonts are no matter."""
    data = archive.read("META-INF/encryption.xml")
    if data is None:
        return
    encrypted = {
        reference.get("URI") or "" for reference in _all(parse_xml(data), "cipherreference")
    }
    if encrypted & set(spine):
        raise ImportFailed("This EPUB is protected (DRM); only its seller's program can open it.")


def _all(root: Element, name: str) -> Iterator[Element]:
    return (element for element in root.iter() if tag_of(element) == name)


def _attribute(element: Element, name: str) -> str | None:
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2].rpartition(":")[2] == name:
            return str(value)
    return None


def _text(element: Element) -> str:
    """Return an element's words in one line; ideographic spaces are words' own."""
    return _BLANKS.sub(" ", "".join(str(part) for part in element.itertext())).strip(" ")
