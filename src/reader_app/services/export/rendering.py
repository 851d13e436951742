"""Markdown of notes as HTML that can do nothing: no scripts, no frames, nothing fetched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

_HARMLESS = re.compile(r"(?:https?:|mailto:|meipi:|#)", re.I)


class NoteMarkdown:
    """Renders notes; raw HTML in them is shown as the characters it is."""

    def __init__(self) -> None:
        from markdown import Markdown
        from markdown.extensions import Extension
        from markdown.treeprocessors import Treeprocessor

        class Tame(Treeprocessor):
            def run(self, root: Element) -> None:
                _tame(root)

        class Safe(Extension):
            def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
                md.preprocessors.deregister("html_block")
                md.inlinePatterns.deregister("html")
                md.treeprocessors.register(Tame(md), "tame", 0)

        self._markdown = Markdown(extensions=["nl2br", "sane_lists", "tables", Safe()])

    def html(self, text: str) -> str:
        """Return a note's body as HTML."""
        self._markdown.reset()
        # \x02 and \x03 are the library's own signs for what it has put aside
        return self._markdown.convert(text.replace("\x02", "").replace("\x03", ""))


def _tame(root: Element) -> None:
    for element in root.iter():
        if element.tag == "img":  # a picture in a note would be fetched: its words stay
            element.tag = "span"
            element.text = element.get("alt") or ""
            element.attrib.clear()
        elif element.tag == "a" and not _HARMLESS.match((element.get("href") or "").strip()):
            element.attrib.pop("href", None)
