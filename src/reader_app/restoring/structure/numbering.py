"""Numbered headings and list items: the outline styles of Chinese documents and their ranks.

The order 一、 （一） 1. （1） is that of GB/T 9704-2012 (layout of official documents), 7.3.3;
parts, chapters and sections stand above it.
"""

from __future__ import annotations

from reader_app.core.patterns import lazy

_HAN = "〇零一二三四五六七八九十百"
_STYLES: tuple[tuple[str, str], ...] = (
    ("part", rf"第[{_HAN}\d]{{1,4}}(?:部分|部|篇|编|卷|单元|板块)(?=[\s\u3000：:、，]|$|[^\s])"),
    ("chapter", rf"第[{_HAN}\d]{{1,4}}章"),
    ("section", rf"第[{_HAN}\d]{{1,4}}节"),
    (
        "han",
        rf"[{_HAN}]{{1,3}}\s*[、．.]|[{_HAN}]{{1,3}}(?=[\s\u3000])|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]{{1,4}}\s*[、．.]",
    ),
    ("han_bracket", rf"[（(〔]?\s*[{_HAN}]{{1,3}}\s*[）)〕]"),
    (
        "arabic",
        r"\d{1,2}\s*(?:[、．]|\.(?!\d))(?=\D)|(?:NO|No|Part|PART)\s?\.?\s?\d{1,2}(?!\d)|0\d[\s\u3000]*(?=\D)",
    ),
    ("decimal", r"\d{1,2}(?:\.\d{1,2}){1,3}[\s\u3000、](?=\D)"),
    ("arabic_bracket", r"[（(]\s*\d{1,2}\s*[）)]|\d{1,2}[）)](?=\D)"),
    ("circled", r"[①-⑳❶-❿⓪㈠-㈩]"),
)
RANKS = {name: rank for rank, (name, _) in enumerate(_STYLES)}
_PATTERN = lazy("|".join(f"(?P<{name}>{pattern})" for name, pattern in _STYLES))
NUMBER_STARTS = frozenset(
    "第〇零一二三四五六七八九十百ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ（(〔0123456789NP①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
)
_VALUE = lazy(rf"[{_HAN}]+|\d+|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+|[①-⑳❶-❿㈠-㈩]")
_ARTICLE = lazy(rf"第[{_HAN}\d]{{1,4}}条")
_UNITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0}


def number_style(cue: str) -> str | None:
    """Return the style of the number a line begins with (a key of RANKS), None for no number."""
    if cue[:1] not in NUMBER_STARTS:
        return None
    found = _PATTERN.match(cue)
    return found.lastgroup if found and len(cue) > found.end() else None


def number_value(cue: str) -> int | None:
    """Return the number a numbered line begins with, None where it can't be told."""
    found = _VALUE.search(cue[:8])
    if not found:
        return None
    digits = found.group()
    if digits[0] in _UNITS or digits[0] in "十百":
        return _han_value(digits)
    for first in ("①", "❶", "㈠", "Ⅰ"):
        if ord(first) <= ord(digits[0]) < ord(first) + 20 and len(digits) == 1:
            return ord(digits[0]) - ord(first) + 1
    return int(digits) if digits.isdecimal() else None


def _han_value(digits: str) -> int:
    total = current = 0
    for char in digits:
        if char in _UNITS:
            current = _UNITS[char]
        else:
            total += (current or 1) * (10 if char == "十" else 100)
            current = 0
    return total + current


def is_article_number(cue: str) -> bool:
    """Tell whether a line begins as an article of a law does (第一条), which is no heading."""
    return cue[:1] == "第" and _ARTICLE.match(cue) is not None
