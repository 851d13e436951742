"""Finds the article among the leaves of a page.

Chinese prose has a punctuation mark every dozen characters and few links; navigation, rankings
and share bars have neither. Each leaf is scored so, its score goes to the elements around it,
and the element that holds most prose near the headline is the body.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader_app.core.source import Hint
from reader_app.importing.flow import Leaf
from reader_app.importing.markup import names, squeeze, tag_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# between Han characters a space does the work of a comma in many blogs
_MARKS = re.compile(r"[，。；：！？、“”《》,.;:!?]|(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")
_POOR = re.compile(
    r"comment|reply|cmt|(?:^|[-_ ])tie(?:$|[-_ ])|recommend|relat|foot|copyright|disclaim|tuijian|xiangguan|"
    r"(?:^|[-_ ])ads?(?:$|[-_ ])|crumb|catalog|login",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"sidebar|(?:^|[-_ ])side(?:$|[-_ ])|(?:^|[-_ ])nav|menu|share|tool-?bar|statement|banner|hot-?|rank|"
    r"rightbar|(?:^|[-_ ])right(?:$|[-_ ])|more-?news",
    re.IGNORECASE,
)
_GOOD = re.compile(
    r"article|content|(?:^|[-_ ])(?:body|text|txt|zoom|detail|con|main|post|entry|news)(?:$|[-_ ])|"
    r"endtext|artibody|trs_editor|zhengwen|neirong|p-detail|_zw",
    re.IGNORECASE,
)
_PARAGRAPHS = names("p li blockquote h1 h2 h3 h4 h5 h6 pre dd dt figure figcaption td th tr tbody")
_SHARES = (1.0, 0.5, 0.25, 0.12)
_POOR_FACTOR = 0.25
_GOOD_FACTOR = 1.3
_NEAR_TITLE = 1.6
_WRAPS_ALL = 0.7


@dataclass(frozen=True, slots=True)
class Body:
    """Where the article is: the element around it and the half-open range of its leaves."""

    container: Element
    first: int
    last: int


def prose(leaf: Leaf) -> float:
    """Return how many characters of running text a leaf is worth."""
    words = len(squeeze(leaf.text))
    if words < 8 or leaf.hint is Hint.IMAGE:
        return 0.0
    if leaf.hint is Hint.TABLE:
        return words * 0.3
    marks = len(_MARKS.findall(leaf.text))
    return max(0.0, words - 1.3 * leaf.linked) * min(1.0, (marks + 0.2) * 16 / words)


def names_of(element: Element) -> str:
    """Return the class and id an element goes by."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".strip()


def find_body(leaves: Sequence[Leaf], title: int | None) -> Body | None:
    """Return where the article is, None for a page without prose.

    title is the index of the headline's leaf, where there is one: what follows it closely is
    likelier the body, what precedes it is hardly.
    """
    scores = [prose(leaf) for leaf in leaves]
    total = sum(scores)
    if total <= 0:
        return None
    inside = _sums(leaves, scores)
    before = title if title is not None else -1
    weights: dict[Element, float] = defaultdict(float)
    first: dict[Element, int] = {}
    for n, (leaf, score) in enumerate(zip(leaves, scores, strict=True)):
        element: Element | None = leaf.owner
        while element is not None and tag_of(element) in _PARAGRAPHS:
            first.setdefault(element, n)
            element = element.getparent()
        for share in _SHARES:
            if element is None or tag_of(element) in ("html", ""):
                break
            first.setdefault(element, n)
            weights[element] += share * score * (0.3 if n < before else 1.0)
            element = element.getparent()
    after_title = _prose_after(scores, before)
    best, container = 0.0, None
    for element, share_of_prose in weights.items():
        weight = share_of_prose * _standing(element, inside, total)
        follows = title is not None and first[element] >= title
        if follows and after_title[first[element]] < 150:
            weight *= _NEAR_TITLE
        if weight > best:
            best, container = weight, element
    if container is None:
        return None
    container = _climb(container, inside, leaves, scores)
    within = [n for n, leaf in enumerate(leaves) if _is_within(leaf.owner, container)]
    return Body(container, within[0], within[-1] + 1)


def _sums(leaves: Sequence[Leaf], scores: Sequence[float]) -> dict[Element, float]:
    """Return the prose inside each element."""
    inside: dict[Element, float] = defaultdict(float)
    for leaf, score in zip(leaves, scores, strict=True):
        element: Element | None = leaf.owner
        while element is not None:
            inside[element] += score
            element = element.getparent()
    return inside


def _prose_after(scores: Sequence[float], start: int) -> list[float]:
    """Return for each leaf how much prose lies between the headline and it."""
    sums, at = [], 0.0
    for n, score in enumerate(scores):
        sums.append(at)
        if n > start:
            at += score
    return sums


def _standing(element: Element, inside: dict[Element, float], total: float) -> float:
    """Return what the names of an element and of those around it say of it."""
    factor = _GOOD_FACTOR if _GOOD.search(names_of(element)) else 1.0
    around: Element | None = element
    while around is not None and tag_of(around) not in ("body", "html"):
        if is_poor(around) and inside[around] < _WRAPS_ALL * total:
            factor *= _POOR_FACTOR
            break
        around = around.getparent()
    return factor


def is_poor(element: Element) -> bool:
    """Tell whether an element goes by the name of what surrounds articles."""
    if tag_of(element) in ("footer", "nav", "aside"):
        return True
    name = names_of(element)
    if not name:
        return False
    # "content-right" or "has-sidebar" may well hold the article, "comment-content" never does
    return _POOR.search(name) is not None or (
        _WEAK.search(name) is not None and "content" not in name.lower()
    )


def _climb(
    container: Element,
    inside: dict[Element, float],
    leaves: Sequence[Leaf],
    scores: Sequence[float],
) -> Element:
    """Return the element around container that holds the article's other parts, if it has any.

    An article in several sections stands in several elements; what they share is taken when what
    it adds is prose too, and a good share of the whole.
    """
    own = [leaf for leaf in leaves if _is_within(leaf.owner, container)]
    linked = sum(leaf.linked for leaf in own) > 0.02 * sum(len(leaf.text) for leaf in own)
    for _ in range(4):
        parent = container.getparent()
        if parent is None or tag_of(parent) in ("body", "html"):
            break
        extra = words = 0.0
        for leaf, score in zip(leaves, scores, strict=True):
            if _is_within(leaf.owner, parent) and not _is_within(leaf.owner, container):
                if _has_poor(leaf.owner, parent):
                    continue
                # in an article without links, a paragraph with one is an advertisement
                extra += score if score >= 30 and (linked or not leaf.linked) else 0.0
                words += len(squeeze(leaf.text))
        if extra < 0.3 * inside[container] or extra < 0.6 * words:
            break
        container = parent
    return container


def _is_within(element: Element | None, container: Element) -> bool:
    while element is not None:
        if element is container:
            return True
        element = element.getparent()
    return False


def _has_poor(element: Element | None, stop: Element) -> bool:
    while element is not None and element is not stop:
        if is_poor(element):
            return True
        element = element.getparent()
    return False
