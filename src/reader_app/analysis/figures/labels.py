"""Digits that measure nothing: slogans, codes, names, grades, numbers of things."""

from __future__ import annotations

import re

from reader_app.analysis.figures.draft import Draft
from reader_app.analysis.figures.lexicon import LATIN_UNITS
from reader_app.core.figure import FigureKind

_FORMULA = re.compile(r"[0-9A-Za-z]+(?:\+[0-9A-Za-z]+)+")
_TOKEN = re.compile(r"[A-Za-z0-9]+(?:[.\-/+][A-Za-z0-9]+)*")
_PLAN = re.compile(
    r"(?:[一二]?十[一二三四五六七八九]|[一二三四五六七八九十])五(?=[”」』\"]|时期|规划|期间|末|以来|开局|收官)"
)
_DOCUMENT = re.compile(r"[〔\[［]([12][0-9]{3})[〕\]］] ?第?[0-9]+号")
_EVENT = re.compile(r"[0-9]{1,2}[·•.][0-9]{1,2}(?=[”」』\"]|事件|事故|大案|案)")
_QUOTED = re.compile(r"[0-9]+(?=[”」』\"])")
_NAMED = re.compile(
    r"[0-9]+(?=(?:医院|急救|热线|报警|国道|省道|县道|高校|航班|次列车|房间?|公交|工程|计划|行动|模式|工作法|机制|战略|"
    r"强|会议|大会|论坛|晚会|智库|大桥|矿|厂|高地|部队|号[线楼文院店机馆厅令公桥洞]|路公交|路车|股|系列|年级|班|型|版))"
)


_GRADES = frozenset(["A", "B", "D", "G", "K", "M", "P", "V", "W"])
"""Single capitals after digits without a magnitude name a grade, not a unit: 4A, 5G."""


def _label(start: int, end: int, reason: str) -> Draft:
    return Draft(start, end, FigureKind.LABEL, reason=reason)


def read_plan(text: str, start: int) -> Draft | None:
    """Read 十四五 at start: the short name of a five-year plan."""
    match = _PLAN.match(text, start)
    return _label(start, match.end(), "The short name of a five-year plan.") if match else None


def read_label(text: str, start: int) -> Draft | None:
    """Read digits at start that stand in a name, a slogan or a code; None where they count."""
    before = text[start - 1] if start else ""
    if before in "〔[［":
        match = _DOCUMENT.match(text, start - 1)
        if match:
            return _label(start - 1, match.end(), "The number of a document.")
    match = _FORMULA.match(text, start)
    if match:
        return _label(start, match.end(), "A formula in a slogan: its parts are listed, not added.")
    if before in '“「『"·' or (before.isascii() and before.isalpha()):
        match = _EVENT.match(text, start)
        if match:
            return _label(start, match.end(), "The day an event is named after.")
    if before in '“「『"':
        match = _QUOTED.match(text, start)
        if match:
            return _label(
                start, match.end(), "A slogan of digits; each stands for a list of tasks."
            )
    return _code(text, start)


def _code(text: str, start: int) -> Draft | None:
    begin = start
    while begin and (
        (text[begin - 1].isascii() and text[begin - 1].isalpha()) or text[begin - 1] == "-"
    ):
        begin -= 1
    if begin < start and text[begin].isalpha():
        match = _TOKEN.match(text, begin)
        if match:
            return _label(begin, match.end(), "Part of a name or a code.")
    match = _TOKEN.match(text, start)
    if match and not match[0].replace(".", "").isdigit():
        tail = match[0].lstrip("0123456789.")
        if tail and tail[0].isalpha() and (tail not in LATIN_UNITS or tail in _GRADES):
            return _label(start, match.end(), "Part of a name or a code.")
    match = _NAMED.match(text, start)
    if match:
        return _label(start, match.end(), "A number that is part of a name.")
    return None
