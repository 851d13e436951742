"""Places in an order: 第3位, 第五个年头, 前十; and what only looks like one (第三产业)."""

from __future__ import annotations

import re

from reader_app.analysis.figures.draft import Draft
from reader_app.analysis.figures.lexicon import PLACE_NOUNS
from reader_app.analysis.figures.numerals import chinese, plain
from reader_app.analysis.figures.quantities import read_unit
from reader_app.core.figure import FigureKind

_NUMBER = re.compile(r"[0-9]+|[〇零一二三四五六七八九十百千]+")
_RANKED = re.compile(r"(?:[居列位排名全国省市区世界球亚洲行业内均并蝉联获得夺]|排名|)$")
_NEXT = re.compile(r"[，。；、！？,;.!）)”」』\s]|$|的(?!一)")
_BEFORE_NEXT = re.compile(r"[，。；、！？,;.!）)”」』\s]|$|的|之列")


def read_ordinal(text: str, start: int) -> Draft | None:
    """Read the ordinal whose number stands at start, after 第 or 前; None where it is a name."""
    sign = text[start - 1] if start else ""
    match = _NUMBER.match(text, start)
    if match is None:
        return None
    value = chinese(match[0])
    if value is None:
        return None
    end = match.end()
    unit = read_unit(text, end)
    if sign == "前":
        if unit and unit[1] in ("位", "名", "个", "家"):
            return Draft(start - 1, unit[0], FigureKind.ORDINAL, plain(value), unit[1])
        if unit is None and value >= 2 and _BEFORE_NEXT.match(text, end):
            return Draft(start - 1, end, FigureKind.ORDINAL, plain(value), "")
        return None
    if unit and unit[2] is not FigureKind.MEASURE and unit[1] not in PLACE_NOUNS:
        return Draft(start - 1, unit[0], FigureKind.ORDINAL, plain(value), unit[1])
    if _NEXT.match(text, end) and start > 1 and text[start - 2] not in "，。；、\n：:":
        return Draft(start - 1, end, FigureKind.ORDINAL, plain(value), "")
    return None
