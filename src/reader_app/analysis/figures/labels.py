"""Digits that measure nothing: slogans, codes, names, grades, numbers of things."""

from __future__ import annotations

import re

from reader_app.analysis.figures.draft import Draft
from reader_app.analysis.figures.lexicon import LATIN_UNITS
from reader_app.core.figure import FigureKind

FORMULA = "A formula in a slogan: its parts are listed, not added."
PLAN = "The short name of a five-year plan."
DOCUMENT = "The number of a document."
EVENT = "The day an event is named after."
SLOGAN = "A slogan of digits; each stands for a list of tasks."
CODE = "Part of a name or a code."
GRADE = "A grade, not a quantity."
NAME = "A number that is part of a name."
LINE = "The name of a line: its voltage, not a quantity."
CONTACT = "A telephone, licence or account number."

# A name or a code is short: bounded, so that no run of signs is walked again from each of them.
_FORMULA = re.compile(r"[0-9A-Za-z]{1,16}(?:[+×xX*][0-9A-Za-z]{1,16}){1,12}")
_TOKEN = re.compile(r"[A-Za-z0-9]{1,32}(?:[.\-/+_][A-Za-z0-9]{1,32}){0,8}")
_PLAN = re.compile(
    r"(?:[一二]?十[一二三四五六七八九]|[一二三四五六七八九十])五"
    r"(?=[”」』\"]|时期|规划|期间|计划|末|以来|开局|收官)"
)
_DOCUMENT = re.compile(r"[〔\[［(（]([12][0-9]{3})[〕\]］)）] ?第? ?[0-9]+ ?号")
_EVENT = re.compile(r"[0-9]{1,2}[·•・][0-9]{1,2}")
_QUOTED = re.compile(r"[0-9]+(?=[”」』\"])")
_NAMED = re.compile(
    r"[0-9]+(?=(?:医院|急救|热线|报警|国道|省道|县道|乡道|高校|航班|次列车|次航班|公交|模式|工作法|机制|战略|"
    r"强|晚会|智库|高地|部队|股指|系列|型|路公交|路车|路巴士|事件|案件|铁路|台风|航母|坦克|导弹|实验室|指数|成份股|成分股))"
)
_NUMBERED = re.compile(
    r"[0-9]+号(?:线|楼|文|院|店|机组|馆|厅|令|公路|桥|洞|矿|井|舰|机|门|房|车|船|卫星|风球|仓|窟|坑|墓|油|站|地块|高炉|热线|码头|泊位|公告|决议|指引|法案|提案|议案|选手|球员)?"
)
_PHONE = re.compile(
    r"(?:0[0-9]{2,3}[- ]?[0-9]{7,8}|[48]00[- ]?[0-9]{3,4}[- ]?[0-9]{3,4}|1[3-9][0-9]{9})(?![0-9%.])"
)
_LONG_BEFORE = re.compile(
    r"(?:电话|热线|传真|手机|邮编|编号|号码|账号|帐号|证号|备案|备|许可证|代码|编码|书号|刊号|QQ|微信|电邮|热线|查询|致电|拨打|字第|号)[^0-9\n]{0,6}$"
)
_LINE = re.compile(r"[0-9]+(?:\.[0-9]+)?千伏[^，。；、\n0-9的]{0,8}?线(?![路缆上下])")


_GRADES = frozenset("ABDGKMP")
"""Capitals that name a grade after digits without a magnitude (4A, 5G, 4K); 算力4000P is a measure."""


def _label(start: int, end: int, reason: str) -> Draft:
    return Draft(start, end, FigureKind.LABEL, reason=reason)


def read_plan(text: str, start: int) -> Draft | None:
    """Read 十四五 at start: the short name of a five-year plan."""
    match = _PLAN.match(text, start)
    return _label(start, match.end(), PLAN) if match else None


def read_document(text: str, start: int) -> Draft | None:
    """Read 〔2021〕12号 when its year stands at start, after the bracket."""
    match = _DOCUMENT.match(text, start - 1) if start else None
    return _label(start - 1, match.end(), DOCUMENT) if match else None


def read_quoted(text: str, start: int) -> Draft | None:
    """Read digits at start that are the whole of a quotation: “6293”, “4·11”."""
    match = _QUOTED.match(text, start)
    return _label(start, match.end(), SLOGAN) if match else None


def read_event(text: str, start: int) -> Draft | None:
    """Read 4·11 at start: a day that names what happened on it."""
    match = _EVENT.match(text, start)
    return _label(start, match.end(), EVENT) if match else None


def read_code(text: str, start: int, *, units: bool) -> Draft | None:
    """Read digits at start that letters or signs make a code: PM2.5, 4A, 8+N, GB 1234-2019.

    With units, letters that are a unit of measure (12 km) make no code.
    """
    begin, low = start, max(0, start - 32)
    while begin > low and (
        text[begin - 1].isascii() and (text[begin - 1].isalpha() or text[begin - 1] in "+-_×")
    ):
        begin -= 1
    while begin < start and not text[begin].isalpha():
        begin += 1
    match = _FORMULA.match(text, begin)
    if match and match.end() > start:
        return _label(begin, match.end(), FORMULA)
    match = _TOKEN.match(text, begin)
    if match is None:
        return None
    end = match.end()
    if begin == start:
        tail = match[0].lstrip("0123456789.,")
        if not tail[:1].isalpha():
            return None
        graded = tail in _GRADES and not (
            tail[0] == "P" and "算" in text[max(0, start - 14) : start]
        )
        if units and not graded and tail.rstrip("0123456789") in LATIN_UNITS:
            return None
        return _label(start, end, GRADE if len(tail) == 1 else CODE)
    return _label(begin, end, CODE)


def read_named(text: str, start: int) -> Draft | None:
    """Read a number at start that belongs to the name behind it: 672医院, 2号线, 500强."""
    match = _NUMBERED.match(text, start) or _NAMED.match(text, start) or _LINE.match(text, start)
    if match is None:
        return None
    return _label(start, match.end(), LINE if match.re is _LINE else NAME)


def read_identifier(text: str, start: int, end: int) -> Draft | None:
    """Read digits from start to end that a telephone, a licence or an account has."""
    match = _PHONE.match(text, start)
    if match:
        return _label(start, match.end(), CONTACT)
    if _LONG_BEFORE.search(text, max(0, start - 16), start):
        return _label(start, end, CONTACT)
    return None
