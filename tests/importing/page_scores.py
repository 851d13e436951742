"""Scores what is read from the saved pages of the corpora, beside what trafilatura alone reads.

page_truth.json says for each page where its article is (XPaths, found by reading the page), and
the facts a reader would write down. Sites' own promotion inside the body's element counts as body.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from rapidfuzz.distance import LCSseq

from reader_app.core.source import Hint
from reader_app.importing import load_bytes
from reader_app.importing.markup import decode_markup, parse_html

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

TRUTH: dict[str, dict[str, Any]] = json.loads(
    (Path(__file__).parent / "page_truth.json").read_text(encoding="utf-8")
)
_AROUND = {Hint.TITLE, Hint.SUBTITLE, Hint.SOURCE, Hint.BYLINE, Hint.BOILERPLATE}


@dataclass(frozen=True, slots=True)
class Score:
    """One page: facts right or wrong (None: nothing to find), shares of the body 0..1."""

    title: bool
    date: bool | None
    authors: bool | None
    lost: float
    junk: float


def letters(text: str) -> str:
    """Return only what counts: letters, figures and Han characters."""
    return "".join(char for char in text if char.isalnum())


def elements(tree: Element, path: str) -> list[Element]:
    """Return the elements an XPath names."""
    return cast("list[Element]", tree.xpath(path))


def true_article(page: str, data: bytes) -> tuple[str, str]:
    """Return the page's headline and body after page_truth.json."""
    truth = TRUTH[page]
    tree = parse_html(decode_markup(data).text)
    for element in elements(tree, "//script | //style | //noscript"):
        element.text = None
    title = "".join(map(str, elements(tree, truth["title"])[0].itertext()))
    title = title.partition(truth.get("title_ends", "\0"))[0]
    begins = truth.get("title_begins")
    if begins:
        title = title[title.index(begins) :]
    parts = []
    for element in elements(tree, truth["body"]):
        for drop in truth["drop"]:
            for extra in elements(element, drop):
                for inner in extra.iter():
                    inner.text = None
                    if inner is not extra:
                        inner.tail = None
        parts.append(letters("".join(map(str, element.itertext()))))
    return title, "".join(parts)


def score(
    page: str,
    data: bytes,
    title: str | None,
    date: str | None,
    authors: Iterable[str],
    text: str,
    body: str,
) -> Score:
    """Score one reading: text is all of it, body what it takes for the article itself."""
    truth = TRUTH[page]
    true_title, true_body = true_article(page, data)
    all_letters, body_letters = letters(text), letters(body)
    kept = LCSseq.similarity(true_body, all_letters)
    covered = LCSseq.similarity(true_body, body_letters)
    return Score(
        title=letters(title or "") == letters(true_title),
        date=None if truth["date"] is None else date == truth["date"],
        authors=None if not truth["authors"] else set(authors) == set(truth["authors"]),
        lost=1 - kept / max(1, len(true_body)),
        junk=1 - covered / max(1, len(body_letters)),
    )


def score_ours(page: str, data: bytes) -> Score:
    """Score what Meipi reads."""
    document = load_bytes(data, path=page)
    lines = [(block.hint, block.span.slice(document.text)) for block in document.blocks]
    meta = document.metadata
    return score(
        page,
        data,
        meta.title,
        meta.date,
        meta.authors,
        "".join(
            text for hint, text in lines if hint is not Hint.TITLE and hint is not Hint.BOILERPLATE
        ),
        "".join(text for hint, text in lines if hint not in _AROUND),
    )


def score_trafilatura(page: str, data: bytes) -> Score:
    """Score what trafilatura reads with its defaults."""
    from trafilatura import bare_extraction

    found = bare_extraction(data, with_metadata=True, include_comments=False)
    if found is None:
        return score(page, data, None, None, (), "", "")
    facts = found if isinstance(found, dict) else found.as_dict()
    authors = [one.strip() for one in (facts["author"] or "").split(";") if one.strip()]
    text = facts["text"] or ""
    return score(page, data, facts["title"], facts["date"], authors, text, text)


def mean(values: Iterable[float]) -> float:
    """Return the mean, 0 for nothing."""
    numbers = list(values)
    return sum(numbers) / len(numbers) if numbers else 0.0


def share(values: Iterable[bool | None]) -> tuple[int, int]:
    """Return how many are right, and of how many there was anything to find."""
    known = [value for value in values if value is not None]
    return sum(known), len(known)
