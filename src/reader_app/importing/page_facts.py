"""What a page says of its article: headline, date, authors, where it was published."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader_app.core.source import Hint
from reader_app.importing.flow import Leaf
from reader_app.importing.markup import squeeze, tag_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SITE = re.compile(
    r"^\s*(?:[\w.-]+\.(?:com|cn|net|org)|.{0,10}(?:网|报|频道|新闻|在线|官网|门户|客户端|百科|日报|晚报|"
    r"时报|商报|评论|资讯|财经|娱乐|体育|号|社|网站|頻道|新聞|報|網|The Paper|PIXNET).{0,12})\s*$"
)
_SEPARATOR = re.compile(r"(\s*(?:_|\||｜|--|—{1,2}|–|-|::|@)\s*)")
_TITLE_NAME = re.compile(r"title|headline|biaoti|(?:^|[-_ ])tit(?:$|[-_ ])", re.IGNORECASE)
_DATE = re.compile(
    r"(?<!\d)((?:19|20)\d{2})\s*(?:年|[-/.])\s*(1[0-2]|0?[1-9])\s*(?:月|[-/.])\s*"
    r"(3[01]|[12]\d|0?[1-9])(?!\d)"
)
_DATE_KEYS = (
    "article:published_time",
    "datepublished",
    "og:release_date",
    "og:published_time",
    "pubdate",
    "publishdate",
    "publish_date",
    "publishtime",
    "article:create_at",
    "weibo:article:create_at",
    "firstpublishedtime",
    "dc.date",
    "dc.date.issued",
    "date",
    "_pubtime",
    "contentcreatetime",
)


@dataclass(frozen=True, slots=True)
class Declared:
    """What the head of a page declares: names in lower case to their first value."""

    page_title: str
    values: dict[str, str]

    def first(self, *keys: str) -> str | None:
        """Return the first of some values that is there."""
        return next((self.values[key] for key in keys if self.values.get(key)), None)


def read_declared(tree: Element) -> Declared:
    """Return title, meta elements and JSON-LD of a page."""
    values: dict[str, str] = {}
    for meta in tree.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = " ".join((meta.get("content") or "").split())
        if key and content:
            values.setdefault(key.strip().lower(), content)
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            for key, value in _json_facts(script.text or ""):
                values.setdefault(key, value)
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            values.setdefault("canonical", str(link.get("href")))
    title = next(tree.iter("title"), None)
    text = "".join(str(part) for part in title.itertext()) if title is not None else ""
    return Declared(" ".join(text.split()), values)


def _json_facts(text: str) -> Iterator[tuple[str, str]]:
    """Yield what the article of a JSON-LD block says, whatever it is nested in."""
    try:
        data = json.loads(text.strip().rstrip(";"))
    except (ValueError, RecursionError):
        return
    pending = [data]
    seen = 0
    while pending and seen < 200:
        seen += 1
        one = pending.pop(0)
        if isinstance(one, list):
            pending.extend(one[:50])
        elif isinstance(one, dict):
            pending.extend(one.get("@graph") or [])
            kind = str(one.get("@type") or "")
            # "title" with "pubDate" is Baidu's own vocabulary
            if (
                "Article" in kind
                or "Posting" in kind
                or "datePublished" in one
                or ("title" in one and "pubDate" in one)
            ):
                yield from _json_article(one)


def _json_article(one: dict[str, object]) -> Iterator[tuple[str, str]]:
    for key, name in (
        ("headline", "ld:title"),
        ("datePublished", "ld:date"),
        ("pubDate", "ld:date"),
    ):
        if isinstance(one.get(key), str):
            yield name, str(one[key])
    for key, name in (("author", "ld:author"), ("publisher", "ld:publisher")):
        people = one.get(key)
        for person in people if isinstance(people, list) else [people]:
            value = person.get("name") if isinstance(person, dict) else person
            if isinstance(value, str) and value.strip():
                yield name, value.strip()


def find_title(leaves: Sequence[Leaf], declared: Declared) -> tuple[str | None, int | None]:
    """Return the headline and the index of its leaf (None when it stands in the head alone).

    The headline is the line of the page that the page's title repeats; the title itself carries
    the names of channel and site behind it.
    """
    wanted = [
        text
        for text in (declared.page_title, declared.first("og:title"), declared.first("ld:title"))
        if text
    ]
    best, index = 0.0, None
    for n, leaf in enumerate(leaves):
        score = _likeness(leaf, wanted)
        if score > best:
            best, index = score, n
    if index is not None:
        text = " ".join(leaves[index].text.split())
        # a label such as 原创 before the headline is no part of it
        whole = next((one for one in wanted if len(one) > 7 and text.endswith(one)), text)
        return whole, index
    return (strip_site(wanted[0], declared) if wanted else None), None


def title_before(leaves: Sequence[Leaf], begin: int) -> int | None:
    """Return the leaf that looks like the headline of a body whose page title is the site's.

    It stands close before the body or at its top, in a heading, in bold type or centred, and is
    followed by the line that says when and where.
    """
    for n in range(begin + 3, max(0, begin - 12), -1):
        if n >= len(leaves) or not has_date(leaves[n].text) or len(leaves[n].text) > 80:
            continue
        for candidate in range(n - 1, max(-1, n - 4), -1):
            leaf = leaves[candidate]
            text = squeeze(leaf.text)
            stands_out = leaf.hint is Hint.HEADING or leaf.centred or leaf.bold >= len(text)
            if 8 <= len(text) <= 60 and stands_out and leaf.linked < len(text):
                return candidate
    return None


def _likeness(leaf: Leaf, wanted: Sequence[str]) -> float:
    """Score how likely a leaf is the headline: its length where the title repeats it."""
    text = squeeze(leaf.text)
    least = 2 if leaf.hint is Hint.HEADING and leaf.level == 1 else 4
    if not least <= len(text) <= 150 or leaf.picture is not None:
        return 0.0
    score = 0.0
    for title in wanted:
        whole = squeeze(title)
        if text == whole:
            score = max(score, len(text) + 4.0)
        elif whole.startswith(text) and len(text) >= 0.3 * len(whole):
            score = max(score, len(text) + 2.0)
        elif text in whole and len(text) >= 0.5 * len(whole):
            score = max(score, float(len(text)))
        elif whole.rstrip(".…") in text and len(whole) >= 8 and len(text) < len(whole) + 12:
            score = max(score, float(len(whole)))
    if not score:
        return 0.0
    if leaf.hint is Hint.HEADING:
        score += 8.0 - (leaf.level or 6)
    elif _TITLE_NAME.search(f"{leaf.owner.get('class') or ''} {leaf.owner.get('id') or ''}"):
        score += 3.0
    if leaf.linked > 0.7 * len(text) and leaf.hint is not Hint.HEADING:
        score *= 0.4
    return score


def strip_site(title: str, declared: Declared) -> str:
    """Return a page's title without the names of channel and site behind it."""
    site = squeeze(declared.first("og:site_name") or "")
    parts = _SEPARATOR.split(title)  # words, separator, words, …
    while len(parts) > 2:
        last = parts[-1].strip()
        is_site = not last or _SITE.match(last) or (site and squeeze(last) in site)
        if not is_site or len(squeeze("".join(parts[:-2]))) < 4:
            break
        del parts[-2:]
    return "".join(parts).strip()


def iso_date(text: str) -> str | None:
    """Return the first calendar date in text as ISO 8601."""
    found = _DATE.search(text)
    if found is None:
        packed = re.search(r"(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])", text)
        if packed is None:
            return None
        return "-".join(packed.groups())
    year, month, day = (int(part) for part in found.groups())
    return f"{year:04}-{month:02}-{day:02}"


def has_date(text: str) -> bool:
    """Tell whether a calendar date stands in text, written with year, month and day apart."""
    return _DATE.search(text) is not None


def declared_date(tree: Element, declared: Declared) -> str | None:
    """Return the date of publication that the page's head or a <time> element gives."""
    for key in ("ld:date", *_DATE_KEYS):
        value = declared.values.get(key)
        if value and (found := iso_date(value)):
            return found
    for time in tree.iter("time"):
        value = time.get("datetime")
        around = time.getparent()
        if value and around is not None and tag_of(around) not in ("li", "a"):
            return iso_date(value)
    return None
