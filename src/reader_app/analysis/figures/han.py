"""Figures written in Chinese numerals, told apart from the numerals inside words."""

from __future__ import annotations

import re

from reader_app.analysis.figures.draft import Draft
from reader_app.analysis.figures.han_names import NAMES
from reader_app.analysis.figures.lexicon import (
    HAN_CLASSIFIERS,
    HAN_REFUSED,
    INDEFINITE_UNITS,
    PLACE_NOUNS,
    UNIT_HEADS,
)
from reader_app.analysis.figures.numerals import (
    DIGITS,
    LARGE,
    LONGEST,
    MAGNITUDES,
    TENS,
    chinese,
    plain,
)
from reader_app.analysis.figures.qualifiers import read_prefix, read_suffix
from reader_app.analysis.figures.quantities import finish, told_apart
from reader_app.analysis.figures.ratios import read_oclock
from reader_app.analysis.figures.units import Unit, read_unit
from reader_app.core.figure import FigureKind, Qualifier
from reader_app.core.patterns import lazy

_POINT = r"(?>(?:点[〇零一二三四五六七八九]++(?![刻分半]))?)"
_N = "〇零一二两三四五六七八九十百千万亿廿卅"
_FORMAL = "壹贰叁肆伍陆柒捌玖拾佰仟"
RUN = lazy(
    rf"(?:[{_N}几数]++|[{_FORMAL}]{{2,}}+[{_N}{_FORMAL}]*+|[{_FORMAL}](?=[圆元][整正零{_FORMAL}])){_POINT}"
)
_PARTS = lazy(rf"([百千万])分之([{_N}]++{_POINT}|[0-9]+(?:\.[0-9]+)?)")
_PARTS_LINK = lazy(r"(?:至|到|-|—{1,2}|~)(?:百分之)?")
_FRACTION = lazy(rf"([{_N}]++)分之([{_N}]++)(?![〇零])")
_LINK = lazy(rf"(?:-{{1,2}}|—{{1,2}}|~|至|到)(?=[{_N}])")
_SHARED = lazy(rf"(?:-{{1,2}}|—{{1,2}}|~|至|到)([{_N}]++{_POINT})")
_BETWEEN = frozenset("、，和年月天日周是号届期线层")
_SESSION = lazy(r"(?:全体)?(?:会议|全会|大会|党代会|常委会)|[、和]十?[一二三四五六七八九十]次")
_QUOTED_NAME = lazy(r"[^”」』\n]{0,14}[”」』]")
_IDIOM_BEFORE = {
    "一百": ("两个",),
    "两": ("判若", "老", "小"),
    "三": ("货比", "铁人", "入木"),
    "五": ("现代",),
}
_IDIOM_AFTER_BARE = frozenset("家灯水民众分之般事物能象强")
_NOUN_BEFORE = frozenset(
    "人总指倍系分少多户次个基参岁届级位函变计件负正整小大回无股家件篇天年奇偶质约复"
)
_KILO = frozenset("克米瓦卡焦赫帕伏安字")
_BEFORE_TENTHS = frozenset("中，、；。有")
_GROWN = frozenset("长加高升大多快")
_EXACTLY = frozenset("近约满超逾每足长达")
_BEFORE_TENTH = frozenset("过到至仅升跌增减降涨占逾近约达有少多足")
_TENTH_NEXT = frozenset("二三四五六七八九半")
_SHARE_SIGNS = frozenset("分份")
_SHARE = lazy(r"([三四五六七八九])[分份]([一二三])(?![〇零一二三四五六七八九十百0-9秒刻分致些])")
_PAIR = lazy(
    r"([一二两三四五六七八九十百千]*)([一二两三四五六七八])([二两三四五六七八九])([十百千万亿]*)"
)


def read_han(text: str, start: int) -> Draft | None:
    """Read the figure at start, which begins with a Chinese numeral; None where it is a word."""
    char = text[start]
    if char == "数" and text[start - 1 : start] in _NOUN_BEFORE:
        start += 1  # 指数十二: the numeral begins after the noun
        char = text[start : start + 1]
    if char in "百千万" and text.startswith("分之", start + 1):
        match = _PARTS.match(text, start)
        if match:
            return _percent(text, start, match)
    match = _SHARE.match(text, start) if text[start + 1 : start + 2] in _SHARE_SIGNS else None
    if match and DIGITS[match[1]] > DIGITS[match[2]]:  # 三分二, 四份一: as Hong Kong writes it
        value = f"{DIGITS[match[2]]}/{DIGITS[match[1]]}"
        return finish(text, start, (match.end(), "", FigureKind.FRACTION), value, None)
    match = RUN.match(text, start)
    if match is None or len(match[0]) > LONGEST:
        return None
    if text.startswith("分之", match.end()):
        fraction = _FRACTION.match(text, start)
        return _fraction(text, start, fraction) if fraction else None
    run = match[0]
    if run[1:2] == "两" and text[start - 1 : start] == "周":
        start, run = start + 1, run[1:]  # 周日至周一两天
    after = text[match.end() : match.end() + 1]
    if run[-1] == "千" and (
        (run[-2:-1] in MAGNITUDES and after in _KILO) or (len(run) == 2 and after == "克")
    ):
        run = run[:-1]  # 千万千瓦: the second 千 belongs to the unit
    clock = read_oclock(text, start, run) if after == "点" else None
    return clock or _counted(text, start, run)


def _percent(text: str, start: int, match: re.Match[str]) -> Draft | None:
    value = chinese(match[2]) if len(match[2]) <= LONGEST else None
    if value is None:
        return None
    unit = {"百": "%", "千": "‰", "万": "‱"}[match[1]]
    end = match.end()
    link = _PARTS_LINK.match(text, end)
    second = RUN.match(text, link.end()) if link else None
    high = chinese(second[0]) if second and len(second[0]) <= LONGEST else None
    if second and high is not None and link:
        repeated = link[0].endswith("百分之")  # 百分之五到六 shares it, 百分之五到六个 does not
        if repeated or (value < high and read_unit(text, second.end()) is None):
            both = (plain(value), plain(high))
            return finish(text, start, (second.end(), unit, FigureKind.PERCENTAGE), both, None)
    return finish(text, start, (end, unit, FigureKind.PERCENTAGE), plain(value), None)


def _fraction(text: str, start: int, match: re.Match[str]) -> Draft | None:
    if len(match[0]) > LONGEST:
        return None
    below, above = chinese(match[1]), chinese(match[2])
    if not below or above is None:
        return None
    unit = (match.end(), "", FigureKind.FRACTION)
    return finish(text, start, unit, f"{above}/{below}", None)


Run = tuple[int | float | tuple[int | float, int | float], Qualifier | None]


def han_value(run: str) -> Run | None:
    """Return the value of a run of Chinese numerals, a range for 三五, about for 十几."""
    if "几" in run or "数" in run:
        if any(run[n] in "几数" and run[n - 1] in DIGITS for n in range(1, len(run))):
            return None  # 这一数字, 三几
        solid = run.replace("几", "").replace("数", "")
        if not solid or (run[0] in "几数" and solid[0] not in MAGNITUDES):
            return None
        value = chinese(solid)
        return None if value is None else (plain(value), Qualifier.ABOUT)
    pair = _pair(run)
    if pair:
        return pair, None
    if len(run) > 1 and "点" not in run and all(char in DIGITS for char in run):
        return None  # 一二三次产业, 五五分成: digits that are listed make no number
    value = chinese(run)
    return None if value is None else (plain(value), None)


def _pair(run: str) -> tuple[int | float, int | float] | None:
    """Read two neighbouring digits as a range: 一两, 三四十, 十七八, 三五百."""
    match = _PAIR.fullmatch(run) if len(run) > 1 else None
    if not match:
        return None
    head, low, high, tail = match.groups()
    if head and (head[-1] in DIGITS or (head[-1] == "十" and tail)):
        return None
    a, b = DIGITS[low], DIGITS[high]
    if b - a != 1 and (a, b) != (3, 5):
        return None
    first, second = chinese(head + low + tail), chinese(head + high + tail)
    return None if first is None or second is None else (plain(first), plain(second))


def _counted(text: str, start: int, run: str) -> Draft | None:
    end = start + len(run)
    read = han_value(run)
    if read is None or run == "万一":
        return None
    value, qualifier = read
    shared = _SHARED.match(text, end)
    if shared is not None:
        return _shared_range(text, start, value, shared)
    loose = text[end : end + 1]
    if loose in ("多", "余", "来") and (run[-1] in MAGNITUDES or run[-1] in TENS):
        qualifier = Qualifier.ABOUT if loose == "来" else Qualifier.OVER
        end += 1
        while text[end : end + 1] in LARGE and not isinstance(value, tuple):
            value, end = value * LARGE[text[end]], end + 1
    elif loose == "个" and text[end + 1 : end + 2] in ("亿", "万") and not isinstance(value, tuple):
        value, end = value * LARGE[text[end + 1]], end + 2
    unit = _unit(text, start, end, run)
    bare = run != "十" and run[0] in MAGNITUDES and all(char in MAGNITUDES for char in run)
    if unit is None or (unit[1] in PLACE_NOUNS and unit[1] not in HAN_CLASSIFIERS):
        if (
            not bare
            and text[start - 1 : start] not in _OPENED
            and text[end - 1] in "百千万亿"
            and len(run) > 1
            and (loose in ("多", "余") or text[end : end + 1] in UNIT_HEADS)
        ):
            return finish(text, start, (end, "", FigureKind.COUNT), value, qualifier)  # 十几亿人口
        return _without_unit(text, start, end, (value, qualifier), qualifier) if bare else None
    if NAMES.match(text, start) or text.endswith(_IDIOM_BEFORE.get(run, ("\0",)), 0, start):
        return None
    if unit[1] == "次" and _SESSION.match(text, unit[0]):
        return None
    prefix = qualifier or read_prefix(text, start)[1]
    if not (_bare_counts(text, run, unit, prefix) if bare else _counts(text, start, run, unit)):
        return None
    ranged = _range(text, unit, value)
    if ranged:
        unit, value = ranged
    return finish(text, start, unit, value, qualifier)


def _unit(text: str, start: int, end: int, run: str) -> Unit | None:
    unit = read_unit(text, end)
    if unit is not None and unit[1] == "块":
        return told_apart(text, unit, large=run[-1] in LARGE)
    if unit is None and text.startswith("成", end) and _tenths(text, start, run):
        return end + 1, "成", FigureKind.PERCENTAGE
    return unit


def _tenths(text: str, start: int, run: str) -> bool:
    """Tell 近八成人 and 其中三成为居屋 from 三成员: a qualifier or the start of a clause before."""
    if len(run) > 1 or run not in "二两三四五六七八九":
        return False
    return text[start - 1 : start] in _BEFORE_TENTHS or read_prefix(text, start)[1] is not None


def _shared_range(
    text: str, start: int, low: int | float | tuple[int | float, int | float], match: re.Match[str]
) -> Draft | None:
    """Read a range whose ends share their unit: 三至五年, 两到三万元 (20,000 to 30,000)."""
    high = chinese(match[1]) if len(match[1]) <= LONGEST else None
    unit = read_unit(text, match.end())
    if high is None or unit is None or isinstance(low, tuple) or low >= high:
        return None
    if unit[1] in PLACE_NOUNS and unit[1] not in HAN_CLASSIFIERS:
        return None
    factor = 1
    for char in reversed(match[1]):
        if char not in LARGE:
            break
        factor *= LARGE[char]
    scaled = low * factor if low < 10**4 and low * factor < high else low
    return finish(text, start, unit, (scaled, plain(high)), None)


def _range(
    text: str, unit: Unit, low: int | float | tuple[int | float, int | float]
) -> tuple[Unit, tuple[int | float, int | float]] | None:
    """Read the second end of a range that repeats the unit: 四成到五成."""
    link = _LINK.match(text, unit[0])
    second = RUN.match(text, link.end()) if link else None
    if second is None or isinstance(low, tuple) or len(second[0]) > LONGEST:
        return None
    other, high = read_unit(text, second.end()), chinese(second[0])
    if other is None or high is None or other[1:] != unit[1:]:
        return None
    return other, (low, plain(high))


def _without_unit(
    text: str, start: int, end: int, read: Run, qualifier: Qualifier | None
) -> Draft | None:
    """Read a bare 百千万亿 that only a qualifier makes a figure: 用户破亿, 逾千."""
    if read_prefix(text, start)[1] is None and qualifier is None:
        return None
    if end - start == 1 and text[end : end + 1] in _IDIOM_AFTER_BARE:
        return None
    return finish(text, start, (end, "", FigureKind.COUNT), read[0], qualifier)


def _bare_counts(text: str, run: str, unit: Unit, qualifier: Qualifier | None) -> bool:
    """Tell 千亿元, 逾千人 and 百余名 from 百场 and 万里, which count nothing exactly."""
    if qualifier is not None or read_suffix(text, unit[0])[1] is not None:
        return True
    return len(run) > 1 and unit[2] in (FigureKind.MONEY, FigureKind.MEASURE) and unit[1] != "里"


_OPENED = frozenset("“「『")
_ASSEMBLIES = frozenset("委会府协第")
_TERM = lazy(r"内|以[内上下]|之内")
_DAYS_BEFORE = frozenset("近连每隔这")
_DAYS_AFTER = frozenset("内间")
_FORCE = lazy(r"[大阵强狂烈台]?风|地震|浪")
_LATER = lazy(r"[后前内多]|半(?!载)|以[后前内上]|之[后前内]|左右")
"""What makes a length of 一年 (一年后, 一小时内) and not an article."""


def _one_counts(text: str, start: int, unit: Unit) -> bool:
    """Tell 一 that counts (近一年, 一小时后) from the article of 一个 and 一批."""
    end, word, kind = unit
    before = text[start - 1] if start else ""
    if word == "个":
        return text.startswith(("半小时", "半月", "半钟头"), end)
    if word == "成":
        return text[end : end + 1] in _TENTH_NEXT or before in _BEFORE_TENTH
    if word not in INDEFINITE_UNITS:
        return False
    if word == "米" and text[end : end + 1] in DIGITS:
        return True  # 一米七八
    if word == "倍":
        return before in _EXACTLY or before in _GROWN
    if before == "每" and kind is FigureKind.DURATION:
        return False  # 每一天
    if text.endswith("一年比", 0, start):
        return False
    later = kind is FigureKind.DURATION and _LATER.match(text, end) is not None
    return later or before in _EXACTLY


def _counts(text: str, start: int, run: str, unit: Unit) -> bool:
    """Tell a counting numeral from one inside a word, a name or a slogan."""
    end, word, kind = unit
    if run == "一":
        return _one_counts(text, start, unit)
    if run == "二":  # 二元结构, 二级医院: what is counted is 两, but 二年以下有期徒刑
        return kind is FigureKind.DURATION and _TERM.match(text, end) is not None
    if len(run) > 1:
        return word != "届"  # 十四届人大
    if word == "周" and text[start - 1 : start] == "周":
        return False  # 周三周四
    if word == "届":
        return run in "两三四五" and text[start - 1 : start] not in _ASSEMBLIES
    before = text[start - 1] if start else ""
    if (word == "级" and _FORCE.match(text, end)) or (
        word == "日" and (before in _DAYS_BEFORE or text[end : end + 1] in _DAYS_AFTER)
    ):
        return True
    if kind is FigureKind.DURATION and word.startswith("连"):
        return True
    if before in ("“", "「", "『") and _QUOTED_NAME.match(text, end):
        return False
    if kind is not FigureKind.COUNT:
        return word not in HAN_REFUSED
    if word not in HAN_CLASSIFIERS:
        return False
    if text[start - 2 : start - 1] in DIGITS and before not in _BETWEEN:
        return False  # the second half of 四级三类
    return not (text[end : end + 1] in DIGITS and text[end + 1 : end + 2] not in _BETWEEN)
