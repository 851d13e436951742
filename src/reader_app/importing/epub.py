"""EPUB 2 and 3: the files of the spine in order, chapters as headings, pictures, notes, ruby."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from reader_app.core.source import Hint, ImageRef, SourceDocument
from reader_app.importing.archive import Archive, resolve
from reader_app.importing.documents import DocumentBuilder, Piece, describe_source
from reader_app.importing.epub_package import DEEPEST, Entry, Package, read_package
from reader_app.importing.flow import Leaf, read_flow
from reader_app.importing.flow_context import types_of
from reader_app.importing.markup import parse_xhtml, squeeze
from reader_app.importing.request import Request
from reader_app.importing.webpage import to_piece

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

OPENING = 8
"""Leaves at the front of a book, or of a chapter, among which its title is looked for."""

_APART = frozenset(("copyright-page", "toc", "landmarks", "page-list", "index"))


def load(request: Request) -> SourceDocument:
    """Return the book as one document.

    Raises ImportFailed for a damaged, protected or empty EPUB, or one beyond the limits.
    """
    archive = Archive(request.data, "This EPUB", request.limits)
    package = read_package(archive)
    builder = DocumentBuilder(request.limits)
    leaves: list[Leaf] = []
    for n, path in enumerate(package.spine):
        request.progress(0.9 * n / len(package.spine))
        leaves += _read_chapter(archive, package, path)
    for piece in _front(archive, package, leaves, builder):
        builder.add(piece)
    for leaf in leaves:
        builder.add(to_piece(leaf, builder, archive.read_picture))
    source = describe_source(request.data, request.path, "application/epub+zip", None)
    return builder.build(source, package.metadata)


def _front(
    archive: Archive, package: Package, leaves: list[Leaf], builder: DocumentBuilder
) -> Iterator[Piece]:
    """Name the leaf that is the book's title, or yield it, and the cover no page shows."""
    title = package.metadata.title
    named = next((n for n in range(min(OPENING, len(leaves))) if _is_title(leaves[n], title)), None)
    if named is not None:
        leaves[named] = replace(leaves[named], hint=Hint.TITLE, level=None)
    elif title:
        yield Piece(title, Hint.TITLE)
    shown = {leaf.picture.address for leaf in leaves if leaf.picture is not None}
    if package.cover and package.cover not in shown:
        data = archive.read_picture(package.cover)
        if data and builder.add_image(package.cover, data):
            yield Piece("", Hint.IMAGE, image=ImageRef(package.cover))


def _is_title(leaf: Leaf, title: str | None) -> bool:
    return title is not None and squeeze(leaf.text) == squeeze(title)


def _read_chapter(archive: Archive, package: Package, path: str) -> list[Leaf]:
    """Return the leaves of one file of the spine, its headings ranked by the contents' depth."""
    data = archive.read(path)
    if data is None:
        return []
    tree = parse_xhtml(data)
    leaves = [_placed(leaf, path) for leaf in read_flow(tree)]
    if path == package.navigation or _APART & _types_inside(tree):
        return [replace(leaf, hint=Hint.BOILERPLATE, level=None) for leaf in leaves]
    entries = [one for one in package.contents if one.target.partition("#")[0] == path]
    if not leaves:
        return []
    return list(_ranked(leaves, entries, tree))


def _placed(leaf: Leaf, path: str) -> Leaf:
    """Return a leaf whose picture is named by its member."""
    picture = leaf.picture
    member = resolve(path, picture.address) if picture is not None else None
    if picture is None or member is None:
        return leaf
    return replace(leaf, picture=replace(picture, address=member))


def _types_inside(tree: Element) -> set[str]:
    """Return the EPUB types of the outermost elements of a file."""
    found: set[str] = set()
    for element in islice(tree.iter("{*}body", "{*}section", "{*}nav", "{*}div"), 3):
        found.update(types_of(element))
    return found


def _ranked(leaves: Sequence[Leaf], entries: Sequence[Entry], tree: Element) -> Iterator[Leaf]:
    """Yield the leaves with the headings that the contents name, at the contents' depth."""
    titles = {squeeze(entry.title): entry for entry in entries}
    first = next((leaf for leaf in leaves if leaf.hint is Hint.HEADING), None)
    at_top = [one for one in entries if "#" not in one.target]
    shift = 0
    if first is not None and entries:
        shift = titles.get(squeeze(first.text), entries[0]).depth - (first.level or 1)
    opening = {squeeze(leaf.text) for leaf in leaves[:OPENING]}
    if at_top and first is None and squeeze(at_top[0].title) not in opening:
        yield Leaf(tree, at_top[0].title, Hint.HEADING, at_top[0].depth)
    for leaf in leaves:
        entry = titles.get(squeeze(leaf.text))
        if entry is not None and leaf.hint in (Hint.NONE, Hint.PARAGRAPH, Hint.HEADING):
            yield replace(leaf, hint=Hint.HEADING, level=entry.depth)
        elif leaf.hint is Hint.HEADING and shift:
            level = min(DEEPEST, max(1, (leaf.level or 1) + shift))
            yield replace(leaf, level=level)
        else:
            yield leaf
