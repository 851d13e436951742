"""Parses HTML and XML from anywhere: nothing is fetched, expanded or run."""

from __future__ import annotations

import re
from html.entities import html5
from typing import TYPE_CHECKING

from reader_app.core.errors import ImportFailed
from reader_app.importing.documents import check_size
from reader_app.importing.encodings import Decoded, decode
from reader_app.importing.limits import DEFAULT_LIMITS, Limits

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def names(words: str) -> frozenset[str]:
    """Return the names in a line of words."""
    return frozenset(words.split())


DEEPEST = 250
"""Levels of nesting that are read as they are."""

UNREAD = names(
    "script style noscript template iframe object embed applet canvas math audio video "
    "select option textarea button input datalist dialog head"
)
"""Elements whose content is no reading matter."""

_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]*);")
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w.:-]+)",
    re.IGNORECASE,
)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_DEEP = re.compile(
    r"</?(?!(?:p|br|h[1-6]|title|meta|html|head|body|img|li|script|style)\b)[a-zA-Z][^<>]*>"
)
_ALLOWED = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def declared_encoding(data: bytes) -> str | None:
    """Return what the first kilobytes of a page say its encoding is."""
    found = _DECLARED.search(data[:4096])
    if found is None:
        return None
    return (found.group(1) or found.group(2)).decode("ascii", errors="replace")


def decode_markup(
    data: bytes,
    *,
    encoding: str | None = None,
    charset: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Decoded:
    """Return the page's text; charset (an HTTP header) outranks what the page declares."""
    check_size(len(data), limits.markup_bytes, "This page")
    return decode(data, encoding=encoding, declared=charset or declared_encoding(data))


def parse_html(text: str) -> Element:
    """Return the tree of a page, its <html> element, without comments.

    libxml2 stops at 256 levels and would drop the rest of the page: such a page is read again
    with its nesting taken out, which loses its tables and keeps its words. Raises ImportFailed
    for a page without an element.
    """
    from lxml import html

    text = _XML_DECLARATION.sub("", text)
    tree, problem = _parse(text)
    huge = problem == "size"
    if huge:
        # one script or picture of more than 10 MB: safe to allow in HTML, which has no entities
        # of its own, and bounded by Limits.markup_bytes
        tree, problem = _parse(text, huge=True)
        problem = "depth" if problem or _is_deep(tree) else ""
    if problem == "depth":
        tree, _ = _parse(_DEEP.sub("<br>", text), huge=huge)
    if tree is None:
        raise ImportFailed("There is no text in this page.")
    if not isinstance(tree.tag, str) or tree.tag != "html":
        page = html.Element("html")
        page.append(tree)
        tree = page
    _clear_head(tree)
    return tree


_OF_HEAD = frozenset(
    ("title", "meta", "link", "base", "script", "style", "noscript", "template", "basefont")
)


def _clear_head(tree: Element) -> None:
    """Move what does not belong into a head to the beginning of the body.

    libxml2 knows the elements of HTML 4: an <article> or <main> after the <meta> of a page that
    writes no <body> tag, which HTML 5 allows, ends up in the head with all its text.
    """
    head = tree.find("head")
    if head is None:
        return
    strangers = [
        child for child in head if isinstance(child.tag, str) and child.tag not in _OF_HEAD
    ]
    if not strangers:
        return
    body = tree.find("body")
    if body is None:
        body = tree.makeelement("body", {})
        tree.append(body)
    for place, child in enumerate(strangers):
        body.insert(place, child)  # with the text behind it


def _parse(text: str, *, huge: bool = False) -> tuple[Element | None, str]:
    """Return the tree, and which of the parser's limits it met ("size", "depth", "")."""
    from lxml import etree, html

    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=huge
    )
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        tree = None
    messages = " ".join(entry.message for entry in parser.error_log).lower()
    if "size limit" in messages or "huge text" in messages:
        return tree, "size"
    return tree, "depth" if "excessive depth" in messages else ""


def _is_deep(tree: Element | None) -> bool:
    """Tell whether a tree is deeper than the parser allows without being asked to."""
    from lxml import etree

    depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")) if tree is not None else ():
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            return True
    return False


def parse_xml(data: bytes, limits: Limits = DEFAULT_LIMITS, *, recover: bool = True) -> Element:
    """Return the root of an XML file; named entities of HTML become their characters.

    No other entity is expanded, no DTD and no address is loaded.

    A file that is not well-formed is read as far as it goes (recover). Raises ImportFailed when nothing
    of it can be read.
    """
    from lxml import etree

    check_size(len(data), limits.markup_bytes, "A part of this document")
    text = decode(data, declared=declared_encoding(data)).text
    # entities of the document's own are never defined: what they are called stays as text
    plain = _NAMED.sub(_character, _DOCTYPE.sub("", _XML_DECLARATION.sub("", text)))
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        recover=recover,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(plain.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise ImportFailed("A part of this document is damaged and cannot be read.") from error
    if root is None:
        raise ImportFailed("A part of this document is damaged and cannot be read.")
    if any("depth" in entry.message for entry in parser.error_log):
        raise ImportFailed("This document is nested too deeply to be read.")
    return root


def parse_xhtml(data: bytes) -> Element:
    """Return the root of an XHTML file.

    A file that is no XML, or nested too deep for it, is read as HTML.
    """
    try:
        return parse_xml(data, recover=False)
    except ImportFailed:
        return parse_html(decode_markup(data).text)


def _character(found: re.Match[str]) -> str:
    """Return the character of an HTML entity; XML's own five stay, the unknown become text."""
    name = found.group(1)
    if name in ("amp", "lt", "gt", "quot", "apos"):
        return found.group()
    return html5.get(f"{name};", f"&amp;{name};")


def tag_of(element: Element) -> str:
    """Return the element's local name in lower case, "" for comments and entities."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def squeeze(text: str) -> str:
    """Return text without any white space, for comparing."""
    return "".join(text.split())


def legal(text: str) -> str:
    """Return text without the control characters that no XML holds."""
    return _ALLOWED.sub("", text)
