"""What the lines of an article's body are, by type, place and words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader_app.core.source import Hint
from reader_app.importing.flow import Leaf, Picture
from reader_app.importing.markup import squeeze
from reader_app.importing.page_body import is_poor, prose
from reader_app.importing.page_lines import (
    ends_article,
    is_boilerplate,
    is_byline,
    is_clutter,
    is_original_title,
    is_source,
)

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LONGEST_HEADING = 40
LONGEST_CAPTION = 80

_DECORATION = re.compile(
    r"logo|icon|qr-?code|erweima|二维码|avatar|spacer|blank|loading|arrow|btn|pixel|share|scan",
    re.IGNORECASE,
)
_CAPTION_WORDS = re.compile(
    r"^(?:图[为：:注\d]|资料图|图片|配图|圖[為：:]|▲|△|↑)|"
    r"(?:摄|供图|攝|供圖|资料图?片?|视觉中国|图源.{0,12}|[/／]图|截图|图)[）)]?$"
)
_SENTENCE_ENDS = ("。", "！", "？", "；", "，", "…", "”", ".", "!", "?", ";", ",", "、", "：", ":")
_NO_HEADING_STARTS = ("（", "(", "—", "[", "【", "▲", "■")


def read_body(leaves: Sequence[Leaf], container: Element, title: str | None) -> Iterator[Leaf]:
    """Yield the body's leaves with their hints; the page's tools and a second headline are left out."""
    lines = [leaf for leaf in leaves if leaf.picture is None]
    # where every other line is bold, bold type says nothing
    bold_means = sum(map(is_bold, lines)) <= 0.4 * max(1, len(lines))
    headline = squeeze(title or "")
    for n, leaf in enumerate(leaves[: _end_of(leaves)]):
        if leaf.picture is not None:
            if not is_decoration(leaf.picture):
                yield leaf
        elif is_clutter(leaf.text) or (_is_within_poor(leaf, container) and prose(leaf) < 25):
            continue
        elif n >= 6 or not headline or squeeze(leaf.text) != headline:
            yield _named(leaf, bold_means)


def _end_of(leaves: Sequence[Leaf]) -> int:
    """Return where recommendations or comments begin that stand in the body's own element.

    They are headed as such, and hold little of the page's prose.
    """
    scores = [prose(leaf) for leaf in leaves]
    total, rest = sum(scores), 0.0
    end = len(leaves)
    for n in range(len(leaves) - 1, 0, -1):
        if rest > 0.15 * total:
            break
        if leaves[n].picture is None and ends_article(leaves[n].text):
            end = n
        rest += scores[n]
    return end


def spaced(leaf: Leaf) -> str:
    """Return a short line with a space between its elements: on the page they stand apart."""
    parts = [" ".join(str(part).split()) for part in leaf.owner.itertext()]
    text = " ".join(part for part in parts if part)
    return text if squeeze(text) == squeeze(leaf.text) else leaf.text


def is_bold(leaf: Leaf) -> bool:
    """Tell whether the whole line is in bold type."""
    return leaf.bold >= 0.9 * len(squeeze(leaf.text)) > 0


def is_decoration(picture: Picture) -> bool:
    """Tell whether a picture belongs to the page, not to the article."""
    if picture.width and picture.height and min(picture.width, picture.height) < 60:
        return True
    name = "" if picture.address.startswith("data:") else picture.address.rpartition("/")[2][:80]
    return _DECORATION.search(f"{name} {picture.alt}") is not None


def _named(leaf: Leaf, bold_means: bool) -> Leaf:
    size = len(squeeze(leaf.text))
    is_link = leaf.linked > 0.75 * size and size > 3 and prose(leaf) < 8
    if is_boilerplate(leaf.text) or (is_link and leaf.hint is not Hint.HEADING):
        return replace(leaf, hint=Hint.BOILERPLATE, level=None)
    if leaf.hint not in (Hint.NONE, Hint.PARAGRAPH):
        return leaf
    hint = _look(leaf, size, bold_means)
    if hint in (Hint.BYLINE, Hint.SOURCE) and not leaf.readings:
        return replace(leaf, hint=hint, text=spaced(leaf))
    return replace(leaf, hint=hint)


def _look(leaf: Leaf, size: int, bold_means: bool) -> Hint:
    """Return the hint for a line that is only a paragraph by its element."""
    text = leaf.text.strip()
    # bold and centred is a heading below a picture rather than its caption
    captioned = _CAPTION_WORDS.search(text) or (leaf.centred and not is_bold(leaf))
    if leaf.follows_picture and size <= LONGEST_CAPTION and captioned:
        return Hint.CAPTION
    if is_original_title(text):
        return Hint.SOURCE
    if is_byline(text):
        return Hint.BYLINE
    if size <= 40 and is_source(text):
        return Hint.SOURCE
    if bold_means and is_bold(leaf) and size <= LONGEST_HEADING and can_head(text):
        return Hint.HEADING
    return leaf.hint


def can_head(text: str) -> bool:
    """Tell whether a line may be a heading by how it begins and ends."""
    return not text.endswith(_SENTENCE_ENDS) and not text.startswith(_NO_HEADING_STARTS)


def _is_within_poor(leaf: Leaf, container: Element) -> bool:
    element: Element | None = leaf.owner
    while element is not None and element is not container:
        if is_poor(element):
            return True
        element = element.getparent()
    return False
