"""Numbered headings and list items: the outline styles of Chinese documents and their ranks.

The order 一、 （一） 1. （1） is that of GB/T 9704-2012 (layout of official documents), 7.3.3;
parts, chapters and sections stand above it. Text may be in full or half width.
"""

from __future__ import annotations

STYLES = (
    "part", "chapter", "section", "han", "han_bracket", "arabic", "decimal", "arabic_bracket", "circled"
)  # fmt: skip
RANKS = {style: rank for rank, style in enumerate(STYLES)}

_HAN = "〇零一二三四五六七八九十百"
_ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"
_DIGITS = "0123456789"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_CIRCLED_HAN = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
_CIRCLED_BLACK = "❶❷❸❹❺❻❼❽❾❿"
_SIGNS = _CIRCLED + _CIRCLED_HAN + _CIRCLED_BLACK
_OPEN = "（(〔"
_CLOSE = "）)〕"
_STOPS = "、．."
_BLANKS = " \u3000\t"
_PARTS = ("部分", "部", "篇", "编", "卷", "单元", "板块")
_WORDS = ("NO", "No", "PART", "Part")
NUMBER_STARTS = frozenset("第" + _HAN + _ROMAN + _OPEN + _DIGITS + "NP" + _SIGNS)
"""What a numbered line can begin with (a cheap test before the others)."""
_UNITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0}


def number_style(text: str) -> str | None:
    """Return the style of the number a line begins with (a key of RANKS), None for no number."""
    first = text[:1]
    if first not in NUMBER_STARTS or not first:
        return None
    if first == "第":
        return _ordinal_style(text)
    if first in _SIGNS:
        return "circled" if len(text) > 1 else None
    if first in _OPEN:
        return _bracket_style(text)
    if first in _HAN:
        return _han_style(text)
    if first in _ROMAN:
        rest = text.lstrip(_ROMAN).lstrip(_BLANKS)
        return "han" if len(rest) > 1 and rest[0] in _STOPS else None
    return _arabic_style(text)


def _ordinal_style(text: str) -> str | None:
    """第一部分, 第二章, 第三节; an article of a law (第一条) is none of them."""
    rest = text[1:].lstrip(_HAN + _DIGITS)
    if not 1 <= len(text) - 1 - len(rest) <= 4 or not rest:
        return None
    if rest[0] == "章":
        return "chapter" if len(rest) > 1 else None
    if rest[0] == "节":
        return "section" if len(rest) > 1 else None
    part = next((word for word in _PARTS if rest.startswith(word)), None)
    return "part" if part and len(rest) > len(part) else None


def _bracket_style(text: str) -> str | None:
    inner = text[1:].lstrip(_BLANKS)
    for numerals, style, limit in ((_HAN, "han_bracket", 3), (_DIGITS, "arabic_bracket", 2)):
        rest = inner.lstrip(numerals)
        count = len(inner) - len(rest)
        rest = rest.lstrip(_BLANKS)
        if 1 <= count <= limit and len(rest) > 1 and rest[0] in _CLOSE:
            return style
    return None


def _han_style(text: str) -> str | None:
    rest = text.lstrip(_HAN)
    if len(text) - len(rest) > 3 or len(rest) < 2:
        return None
    if rest[0] in _CLOSE:
        return "han_bracket"
    return "han" if rest[0] in _STOPS + _BLANKS else None


def _arabic_style(text: str) -> str | None:
    if text[0] in "NP":
        word = next((word for word in _WORDS if text.startswith(word)), None)
        rest = text[len(word) :].lstrip(". ") if word else ""
        tail = rest.lstrip(_DIGITS)
        return "arabic" if tail and 1 <= len(rest) - len(tail) <= 2 else None
    rest = text.lstrip(_DIGITS)
    count = len(text) - len(rest)
    if not rest or count > 2:
        return None
    after = rest.lstrip(_BLANKS)
    if rest[0] in _CLOSE:
        return "arabic_bracket" if rest[1:2] not in _DIGITS or len(rest) > 1 else None
    if after[:1] in ("、", "．") or (after[:1] == "." and not after[1:2].isdecimal()):
        return "arabic" if len(after) > 1 and not after[1].isdecimal() else None
    if rest[0] == "." and rest[1:2].isdecimal():
        return _decimal_style(rest)
    return "arabic" if text[0] == "0" and count == 2 and not after[:1].isdecimal() else None


def _decimal_style(rest: str) -> str | None:
    """1.2 ……, 1.2.3 ……: a decimal number with a blank after it."""
    steps = 0
    while rest[:1] == "." and rest[1:2].isdecimal():
        rest = rest[1:].lstrip(_DIGITS)
        steps += 1
    words = rest.lstrip(_BLANKS + "、")
    return "decimal" if steps <= 3 and words != rest and words[:1].isalpha() else None


def number_value(text: str) -> int | None:
    """Return the number a numbered line begins with, None where it can't be told."""
    start = text[:8].lstrip("第NOoPARTart.（(〔" + _BLANKS)
    first = start[:1]
    if not first:
        return None
    for signs in (_CIRCLED, _CIRCLED_HAN, _CIRCLED_BLACK, _ROMAN):
        if first in signs:
            return signs.index(first) + 1
    if first in _HAN:
        return _han_value(start[: len(start) - len(start.lstrip(_HAN))])
    digits = start[: len(start) - len(start.lstrip(_DIGITS))]
    return int(digits) if digits else None


def _han_value(digits: str) -> int:
    total = current = 0
    for char in digits:
        if char in _UNITS:
            current = _UNITS[char]
        else:
            total += (current or 1) * (10 if char == "十" else 100)
            current = 0
    return total + current


def is_article_number(text: str) -> bool:
    """Tell whether a line begins as an article of a law does (第一条), which is no heading."""
    rest = text[1:].lstrip(_HAN + _DIGITS)
    return text[:1] == "第" and 1 <= len(text) - 1 - len(rest) <= 4 and rest[:1] == "条"


def is_bare_number(text: str) -> bool:
    """Tell whether a line is a number and nothing else (01, PART 2)."""
    core = next((text[len(word) :] for word in _WORDS if text.startswith(word)), text)
    core = core.lstrip(". ")
    return 1 <= len(core) <= 2 and core.isdecimal()
