"""Figures written in Chinese numerals, told apart from the numerals inside words."""

from __future__ import annotations

import re

from reader_app.analysis.figures.draft import Draft
from reader_app.analysis.figures.lexicon import HAN_CLASSIFIERS, PLACE_NOUNS
from reader_app.analysis.figures.numerals import DIGITS, LARGE, MAGNITUDES, chinese, plain
from reader_app.analysis.figures.quantities import SUFFIX, SUFFIXES, read_prefix, read_unit
from reader_app.core.figure import FigureKind, Qualifier, Value

_N = "〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅兆"
RUN = re.compile(rf"[{_N}几数半]++(?:点[〇零一二三四五六七八九]++)?")
_PARTS = re.compile(
    rf"([百千万])分之([{_N}]++(?:点[〇零一二三四五六七八九]++)?|[0-9]+(?:\.[0-9]+)?)"
)
_FRACTION = re.compile(rf"([{_N}]++)分之([{_N}]++)")
_TENTHS = re.compile(rf"([{_N}]+)成(半?)(?![立为功果长员绩本不分就群家都也])")
_LINK = re.compile(r"(?:-{1,2}|—{1,2}|~|至|到)")
_QUOTED_NAME = re.compile(r"[^”」』\n]{0,14}[”」』]")
_NAMES = re.compile(
    r"[两三四五六七八]个(?:意识|自信|全面|维护|确立|结合|毫不动摇|务必|代表|没有变|一以贯之|坚持|共同|服务|革命|允许|转变|关键)"
    r"|[三五]位一体|三元[区桥里]|[三五四]里[屯店河庄桥]|九台区|五台山|三台县|三门峡|五家渠|两口子|三口之家|两头|三块石"
)
_INDEFINITE_UNITS = frozenset(
    [
        "小时",
        "公里",
        "吨",
        "公斤",
        "斤",
        "亩",
        "公顷",
        "平方公里",
        "平方米",
        "立方米",
        "米",
        "千米",
        "元",
        "美元",
        "港元",
        "块",
        "个月",
        "个小时",
        "个季度",
        "个多月",
        "分钟",
        "周",
    ]
)


def read_han(text: str, start: int) -> Draft | None:
    """Read the figure at start, which begins with a Chinese numeral; None where it is a word."""
    match = _PARTS.match(text, start)
    if match:
        return _percent(text, start, match)
    match = _FRACTION.match(text, start)
    if match:
        return _fraction(text, start, match)
    tenths = _read_tenths(text, start)
    if tenths:
        return tenths
    return _counted(text, start)


def _percent(text: str, start: int, match: re.Match[str]) -> Draft | None:
    value = chinese(match[2])
    if value is None:
        return None
    unit = {"百": "%", "千": "‰", "万": "‱"}[match[1]]
    return _with_context(text, start, match.end(), FigureKind.PERCENTAGE, plain(value), unit)


def _fraction(text: str, start: int, match: re.Match[str]) -> Draft | None:
    below, above = chinese(match[1]), chinese(match[2])
    if below is None or above is None:
        return None
    return _with_context(text, start, match.end(), FigureKind.FRACTION, f"{above}/{below}", "")


def _read_tenths(text: str, start: int) -> Draft | None:
    match = _TENTHS.match(text, start)
    if not match:
        return None
    value = chinese(match[1])
    if value is None or value > 10:
        return None
    shown: Value = plain(value * 10 + (5 if match[2] else 0))
    end = match.end()
    link = _LINK.match(text, end)
    if link:
        other = _TENTHS.match(text, link.end())
        second = chinese(other[1]) if other else None
        if other and second is not None:
            shown, end = (plain(value * 10), plain(second * 10)), other.end()
    return _with_context(text, start, end, FigureKind.PERCENTAGE, shown, "%")


def _with_context(
    text: str, start: int, end: int, kind: FigureKind, value: Value, unit: str,
    qualifier: Qualifier | None = None,
) -> Draft:  # fmt: skip
    suffix = SUFFIX.match(text, end)
    if suffix:
        end, qualifier = suffix.end(), SUFFIXES[suffix[1]]
    begin, prefix = read_prefix(text, start)
    if prefix is Qualifier.NEARLY and kind is FigureKind.DURATION and unit == "年":
        prefix = None
    draft = Draft(begin, end, kind, value, unit, prefix or qualifier)
    draft.first = start
    return draft


def han_value(run: str) -> tuple[Value, Qualifier | None] | None:
    """Return the value of a run of Chinese numerals, a range for 三五, about for 十几."""
    if "几" in run or "数" in run:
        solid = run.replace("几", "").replace("数", "")
        if not solid or (solid[0] not in MAGNITUDES and solid[0] not in DIGITS):
            return None
        value = chinese(solid)
        return None if value is None else (plain(value), Qualifier.ABOUT)
    if "半" in run:
        return None
    pair = _pair(run)
    if pair:
        return pair, None
    value = chinese(run)
    return None if value is None else (plain(value), None)


_PAIR = re.compile(
    r"([一二两三四五六七八九十百千]*)([一二两三四五六七八])([二两三四五六七八九])([十百千万亿]*)"
)


def _pair(run: str) -> tuple[int | float, int | float] | None:
    """Read two neighbouring digits as a range: 一两, 三四十, 十七八, 三五百."""
    match = _PAIR.fullmatch(run)
    if not match:
        return None
    head, low, high, tail = match.groups()
    if head and head[-1] in DIGITS:
        return None
    a, b = DIGITS[low], DIGITS[high]
    if b - a != 1 and (a, b) != (3, 5):
        return None
    first, second = chinese(head + low + tail), chinese(head + high + tail)
    return None if first is None or second is None else (plain(first), plain(second))


def _counted(text: str, start: int) -> Draft | None:
    match = RUN.match(text, start)
    if match is None or _NAMES.match(text, start):
        return None
    run, end = match[0], match.end()
    read = han_value(run)
    if read is None:
        return None
    value, qualifier = read
    bare = run[0] in MAGNITUDES and run[0] != "十" and all(char in MAGNITUDES for char in run)
    loose = text[end : end + 1]
    if loose in ("多", "余") and run[-1] in MAGNITUDES:
        qualifier, end = Qualifier.OVER, end + 1
        while end < len(text) and text[end] in LARGE:
            value = value * LARGE[text[end]] if isinstance(value, int) else value
            end += 1
    elif loose == "来" and run[-1] in MAGNITUDES:
        qualifier, end = Qualifier.ABOUT, end + 1
    unit = read_unit(text, end)
    _, prefix = read_prefix(text, start)
    if unit is None or (unit[1] in PLACE_NOUNS and unit[1] not in HAN_CLASSIFIERS):
        if prefix is None or not bare or value is None or text[end : end + 1] in "家灯水民":
            return None
        return _with_context(text, start, end, FigureKind.COUNT, value, "", qualifier)
    if not _counts(text, start, run, bare, unit, prefix or qualifier):
        return None
    end, word, kind = unit
    if kind is FigureKind.DURATION and text[end : end + 1] == "半" and isinstance(value, int):
        value, end = value + 0.5, end + 1
    return _with_context(text, start, end, kind, value, word, qualifier)


def _counts(
    text: str, start: int, run: str, bare: bool, unit: tuple[int, str, FigureKind],
    qualifier: Qualifier | None,
) -> bool:  # fmt: skip
    """Tell a counting numeral from one inside a word or a slogan."""
    end, word, kind = unit
    if bare:
        return qualifier is not None or (
            len(run) > 1 and kind in (FigureKind.MONEY, FigureKind.MEASURE)
        )
    if run == "一":
        return word in _INDEFINITE_UNITS and text[start - 1 : start] in "近约满超逾每足长达"
    if len(run) > 1:
        return True
    if kind is FigureKind.COUNT:
        if word not in HAN_CLASSIFIERS:
            return False
        before = text[start - 1 : start]
        return not (before in "“「『" and before and _QUOTED_NAME.match(text, end))
    return word not in (
        "里",
        "方",
        "度",
        "分",
        "两",
        "尺",
        "寸",
        "斗",
        "石",
        "担",
        "钱",
        "级",
        "匹",
        "载",
        "盾",
        "角",
    )
