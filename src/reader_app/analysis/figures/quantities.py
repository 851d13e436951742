"""Numbers with what belongs to them: prefix, magnitude, unit, suffix, range."""

from __future__ import annotations

import re

from reader_app.analysis.figures.draft import Draft
from reader_app.analysis.figures.lexicon import LATIN_UNITS, PLACE_NOUNS, SIGN_UNITS, UNITS
from reader_app.analysis.figures.numerals import Number, arabic
from reader_app.core.figure import FigureKind, Qualifier

ARABIC = re.compile(
    r"(?P<digits>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
    r"(?P<loose>[多余几]?)(?P<magnitude> ?[十百千万亿兆]+(?![赫瓦伏帕])|)(?P<odd>[多余来]?)"
)
_LATIN = re.compile(r" ?([A-Za-zμµΩ]+[²³]?(?:/[A-Za-zμ]+[²³]?)?)(?![A-Za-z0-9])")
_LINK = re.compile(r" ?(?:-{1,2}|—{1,2}|–|~|至|到) ?(?=[0-9])")
SUFFIX = re.compile(
    r"(?:[\(（]含[^()（）]{0,4}[\)）])?(以上|以下|以内|之内|左右|上下|之上|之下|以外)(?![的]?[两级])"
)
SUFFIXES = {
    "以上": Qualifier.OVER, "之上": Qualifier.OVER, "以外": Qualifier.OVER,
    "以下": Qualifier.UNDER, "之下": Qualifier.UNDER,
    "以内": Qualifier.UNDER, "之内": Qualifier.UNDER,
    "左右": Qualifier.ABOUT, "上下": Qualifier.ABOUT,
}  # fmt: skip

_ATTACHED = {
    "将近": Qualifier.NEARLY, "接近": None, "近": Qualifier.NEARLY, "大约": Qualifier.ABOUT,
    "约": Qualifier.ABOUT, "超": Qualifier.OVER, "逾": Qualifier.OVER, "至少": Qualifier.AT_LEAST,
    "≥": Qualifier.AT_LEAST, "≤": Qualifier.AT_MOST, ">": Qualifier.OVER, "<": Qualifier.UNDER,
    "＞": Qualifier.OVER, "＜": Qualifier.UNDER, "上": Qualifier.OVER, "破": Qualifier.OVER,
}  # fmt: skip
_APART = {
    "突破": Qualifier.OVER, "超过": Qualifier.OVER, "超出": Qualifier.OVER, "高于": Qualifier.OVER,
    "多于": Qualifier.OVER, "大于": Qualifier.OVER, "不足": Qualifier.UNDER, "不到": Qualifier.UNDER,
    "低于": Qualifier.UNDER, "少于": Qualifier.UNDER, "小于": Qualifier.UNDER, "未满": Qualifier.UNDER,
    "不满": Qualifier.UNDER, "不少于": Qualifier.AT_LEAST, "不低于": Qualifier.AT_LEAST,
    "不小于": Qualifier.AT_LEAST, "不得少于": Qualifier.AT_LEAST, "不得低于": Qualifier.AT_LEAST,
    "最少": Qualifier.AT_LEAST, "起码": Qualifier.AT_LEAST, "不超过": Qualifier.AT_MOST,
    "不得超过": Qualifier.AT_MOST, "不高于": Qualifier.AT_MOST, "不大于": Qualifier.AT_MOST,
    "不多于": Qualifier.AT_MOST, "至多": Qualifier.AT_MOST, "最多": Qualifier.AT_MOST,
    "接近": Qualifier.NEARLY, "大概": Qualifier.ABOUT, "未达": Qualifier.UNDER, "未到": Qualifier.UNDER,
}  # fmt: skip


def _by_last(
    table: dict[str, Qualifier | None] | dict[str, Qualifier], apart: bool
) -> dict[str, list[tuple[str, Qualifier | None, bool]]]:
    found: dict[str, list[tuple[str, Qualifier | None, bool]]] = {}
    for word, qualifier in table.items():
        if qualifier is not None:
            found.setdefault(word[-1], []).append((word, qualifier, apart))
    return found


_PREFIXES: dict[str, list[tuple[str, Qualifier | None, bool]]] = {}
for _table in (_by_last(_ATTACHED, False), _by_last(_APART, True)):
    for _last, _entries in _table.items():
        _PREFIXES.setdefault(_last, []).extend(_entries)
for _entries in _PREFIXES.values():
    _entries.sort(key=lambda entry: -len(entry[0]))


def read_prefix(text: str, start: int) -> tuple[int, Qualifier | None]:
    """Return where a qualifier word before start begins (start for a verb) and what it says."""
    if start == 0:
        return start, None
    last = text[start - 1]
    at = start
    if last in "了达是为有" and start > 1:
        at, last = start - 1, text[start - 2]
    entries = _PREFIXES.get(last)
    if entries is None:
        return start, None
    for word, qualifier, apart in entries:
        if text.endswith(word, 0, at):
            if apart or at != start:
                return start, qualifier if len(word) > 1 else None
            return _attached(text, start, word, qualifier)
    return start, None


def _attached(
    text: str, start: int, word: str, qualifier: Qualifier | None
) -> tuple[int, Qualifier | None]:
    begin = start - len(word)
    if word in "上破" and text[start] not in "百千万亿":
        return start, None
    if word == "近" and begin and text[begin - 1] in "最附临远接":
        return start, None
    return begin, qualifier


Unit = tuple[int, str, FigureKind]


def read_unit(text: str, at: int) -> Unit | None:
    """Return (end, unit, kind) of the unit that begins at a place, None where none does."""
    if at >= len(text):
        return None
    char = text[at]
    sign = SIGN_UNITS.get(char)
    if sign is not None:
        end = at + 2 if char == "°" and text[at + 1 : at + 2] in ("C", "F") else at + 1
        return end, text[at:end], sign
    entries = UNITS.get(char)
    if entries is not None:
        for word, kind in entries:
            if text.startswith(word, at):
                return _per(text, at, at + len(word), kind)
        return None
    if char.isascii() or char in "μµΩ":
        match = _LATIN.match(text, at)
        if match and match[1] in LATIN_UNITS:
            return match.end(), match[1], FigureKind.MEASURE
        if char == " " and text[at + 1 : at + 2] in UNITS:
            return read_unit(text, at + 1)
    return None


def _per(text: str, at: int, end: int, kind: FigureKind) -> Unit:
    """Take 微克/立方米 and 元/小时 whole."""
    if text.startswith("/", end) and end + 1 < len(text):
        below = UNITS.get(text[end + 1])
        for word, _ in below or ():
            if text.startswith(word, end + 1):
                end += 1 + len(word)
                break
    return end, text[at:end], kind


def read_quantity(text: str, start: int) -> Draft | None:
    """Read the Arabic number at start with everything that belongs to it."""
    match = ARABIC.match(text, start)
    if match is None:
        return None
    digits, loose, magnitudes, odd = match.groups()
    end = match.end()
    value: Number | tuple[Number, Number] = arabic(digits, magnitudes.strip())
    qualifier = Qualifier.OVER if loose in ("多", "余") or odd in ("多", "余") else None
    if loose == "几" or odd == "来":
        qualifier = Qualifier.ABOUT
    unit = read_unit(text, end)
    link = _LINK.match(text, unit[0] if unit else end)
    if link:
        second = ARABIC.match(text, link.end())
        if second and (second["digits"][0] != "0" or "." in second["digits"]):
            other = read_unit(text, second.end())
            if other and (unit is None or unit[1:] == other[1:]):
                low = arabic(
                    digits,
                    magnitudes.strip() or (second["magnitude"].strip() if unit is None else ""),
                )
                value = (low, arabic(second["digits"], second["magnitude"].strip()))
                unit, end = other, other[0]
    return _finish(text, start, end, value, unit, qualifier, magnitudes.strip() != "")


_NOUN_HEADS = {
    "群": ("众", "体"), "人": ("口", "员"), "名": ("额", "单"), "户": ("籍",), "家": ("庭",),
    "层": ("级",), "面": ("积",), "级": ("别",),
}  # fmt: skip
"""Classifiers that begin a noun when one of these follows: 46万群众 has none."""


def _finish(
    text: str,
    start: int,
    end: int,
    value: Number | tuple[Number, Number],
    unit: Unit | None,
    qualifier: Qualifier | None,
    large: bool,
) -> Draft | None:
    kind, word = FigureKind.COUNT, ""
    if unit is not None:
        end, word, kind = unit
        noun = kind is FigureKind.COUNT and word in PLACE_NOUNS and large
        if noun or text[end : end + 1] in _NOUN_HEADS.get(word, ()):
            end, word = unit[0] - len(word), ""
        elif word == "分钱":
            word = "分"
        elif kind is FigureKind.DURATION and text[end : end + 1] in ("多", "余"):
            end += 1
            qualifier = Qualifier.OVER
    elif not isinstance(value, tuple) and isinstance(value, float):
        kind = FigureKind.FRACTION
    suffix = SUFFIX.match(text, end)
    if suffix:
        end = suffix.end()
        qualifier = SUFFIXES[suffix[1]]
    begin, prefix = read_prefix(text, start)
    if prefix is Qualifier.NEARLY and kind is FigureKind.DURATION and word in ("年", "年来"):
        prefix = None
    draft = Draft(begin, end, kind, value, word, prefix or qualifier)
    draft.first = start
    return draft
