"""Arabic numbers with what belongs to them: prefix, magnitude, unit, suffix, range."""

from __future__ import annotations

import re

from reader_app.analysis.figures.draft import Draft
from reader_app.analysis.figures.lexicon import PLACE_NOUNS
from reader_app.analysis.figures.numerals import (
    DIGITS,
    LONGEST,
    Number,
    arabic,
    chinese,
    plain,
    tenfold,
)
from reader_app.analysis.figures.qualifiers import read_prefix, read_sign, read_suffix
from reader_app.analysis.figures.units import Unit, read_unit
from reader_app.core.figure import FigureKind, Qualifier
from reader_app.core.patterns import lazy

# 千 before 克, 米, 瓦 … and 兆 before 瓦, 赫 … belong to the unit; 兆 alone counts money only.
_M = r"(?: ?(?:[十万亿]|百(?!帕)|千(?![克米瓦卡焦赫帕伏安字比])|兆(?=[多余]?[元美日港台圆新]| ?[0-9][0-9,]{0,8} ?亿) ?))"
# (?>X*) and not X*+ where X is more than one character class: see core/patterns.py
ARABIC = lazy(
    r"(?P<digits>[0-9]{1,3}(?>(?:,[0-9]{3})+)(?![0-9])(?:\.[0-9]++)?|[0-9]++(?:\.[0-9]++)?)"
    rf"(?P<mixed>(?>(?:(?>{_M}+)零?(?:[0-9]{{1,3}}(?>(?:,[0-9]{{3}})+)|[0-9]++(?:\.[0-9]++)?)){{0,6}}))"
    rf"(?:(?P<loose>[多余几来])(?=[百千万亿]))?(?P<magnitude>(?:个(?=亿(?![级元])))?(?>{_M}*))"
    r"(?P<odd>[多余来]?)(?P<tail>(?>(?:(?<=[多余])[万亿])*))"
)
_DIGITS = lazy(r"[0-9]++")
_GOES_ON = frozenset(".,十百千万亿兆多余几来个分 ")
"""What may follow digits as a part of the number itself."""
_LINKS = frozenset(" -—–~至到(（")
_LINK = lazy(r"(?:[(（]含[)）])? ?(?:-{1,2}|—{1,2}|–|~{1,2}|至|到) ?(?P<sign>-|零下|负)?(?=[0-9])")
# 12 300 人, as the press of Hong Kong parts thousands; a unit has to follow.
_SPACED = lazy(r"[1-9][0-9]{0,2}(?: [0-9]{3}){1,4}(?:\.[0-9]{1,4})?(?![0-9])")
_PARTS = lazy(r"([0-9]{1,9})分之([0-9]{1,9})(?![0-9])")
_MEDALS = lazy(r"[金银铜](?=[0-9，。；、！的,.;!）)\s]|$)")
_METALS = frozenset("金银铜")
_MEDAL_LISTED = lazy(r"[金银][0-9]{1,3}$")
_AFTER_MONEY = frozenset("钱一的多左以到至每就了买起不涨降")
_SECONDS = lazy(r"[0-9]{1,3}(?![0-9.])")
_CENTIMETRES = lazy(r"[0-9]{1,2}(?![0-9.,%万亿]|[年月日号个位名人岁秒分])")
_TIMES = lazy(r"[×xX*][0-9]")
_LOOSE = {"多": Qualifier.OVER, "余": Qualifier.OVER, "几": Qualifier.ABOUT, "来": Qualifier.ABOUT}


def read_quantity(text: str, start: int) -> Draft | None:
    """Read the Arabic number at start with everything that belongs to it."""
    spaced = _SPACED.match(text, start) if " " in text[start + 1 : start + 4] else None
    if spaced is not None:
        unit = read_unit(text, spaced.end())
        if unit is not None:
            return finish(text, start, unit, arabic(spaced[0].replace(" ", "")), None)
    plain_digits = _DIGITS.match(text, start)
    if plain_digits is not None:
        end = plain_digits.end()
        if text[end : end + 1] not in _GOES_ON and end - start <= LONGEST:
            return _plain(text, start, end)
    return _composed(text, start)


def _composed(text: str, start: int) -> Draft | None:
    """Read a number of several parts: 1,100.5万, 3万4000, 20分之1."""
    match = ARABIC.match(text, start)
    if match is None:
        return None
    if text.startswith("分之", match.end()):
        parts = _PARTS.match(text, start)
        if parts and int(parts[1]):
            return finish(
                text, start, (parts.end(), "", FigureKind.FRACTION), f"{parts[2]}/{parts[1]}", None
            )
    digits, mixed, loose, magnitudes, odd, tail = match.groups()
    if len(digits) + len(mixed) + len(magnitudes) > LONGEST:
        return None
    magnitudes += tail
    end = match.end()
    value = number(digits, mixed, magnitudes)
    if value is None:
        return None
    qualifier = _LOOSE.get(loose or odd)
    unit = read_unit(text, end)
    if unit is not None:
        unit = _noun(text, unit, large=bool(magnitudes))
    elif match.end() == match.end("digits"):
        unit = _after_digits(text, end)
    ranged = _range(text, unit[0] if unit else end, unit)
    if ranged is not None and not _to_a_level(text, start, value, ranged[2], unit):
        second, other, high = ranged
        shared = magnitudes or mixed or unit
        low = value if shared else number(digits, "", second)
        if low is None or low > high >= value:
            low = value  # 8500到3万: the magnitude is not shared
        return finish(text, start, other, (low, high), None)
    return finish(text, start, unit or (end, "", FigureKind.COUNT), value, qualifier)


def _plain(text: str, start: int, end: int) -> Draft | None:
    """Read digits that neither sign nor magnitude follows (19项): most figures are these."""
    value = int(text[start:end])
    unit = read_unit(text, end)
    unit = _after_digits(text, end) if unit is None else _noun(text, unit, large=False)
    ranged = _range(text, unit[0] if unit else end, unit)
    if ranged is None or _to_a_level(text, start, value, ranged[2], unit):
        return finish(text, start, unit or (end, "", FigureKind.COUNT), value, None)
    second, other, high = ranged
    low = value if unit else number(text[start:end], "", second)
    if low is None or low > high >= value:
        low = value  # 8500到3万: the magnitude is not shared
    return finish(text, start, other, (low, high), None)


def number(digits: str, mixed: str, magnitudes: str) -> Number | None:
    """Return the value of an Arabic number, None where what follows makes it none."""
    if not mixed:
        return arabic(digits, magnitudes.replace(" ", "").lstrip("个"))
    value = chinese(f"{digits}{mixed}{magnitudes}".replace(" ", "").replace(",", ""))
    return None if value is None else plain(value)


def _after_digits(text: str, end: int) -> Unit | None:
    """Read what is a unit right behind digits only: 7成為公屋, 近8成人, 2金3銀5銅."""
    if text.startswith("成", end):
        return end + 1, "成", FigureKind.PERCENTAGE
    if text[end : end + 1] not in _METALS:
        return None
    if _MEDALS.match(text, end) or _MEDAL_LISTED.search(text, max(0, end - 4), end):
        return end + 1, text[end], FigureKind.COUNT
    return None


def _noun(text: str, unit: Unit, *, large: bool) -> Unit:
    """Take back a place that is the head of a noun after a magnitude (3万村民)."""
    end, word, kind = unit
    if word == "块":
        return told_apart(text, unit, large=large)
    if large and kind is FigureKind.COUNT and word in PLACE_NOUNS:
        return end - len(word), "", kind
    return unit


def told_apart(text: str, unit: Unit, *, large: bool) -> Unit:
    """Tell the pieces of 3块集成电路 from the money of 3块。"""
    after = text[unit[0] : unit[0] + 1]
    pieces = large or (after.isalpha() and after not in _AFTER_MONEY)
    return unit[0], unit[1], FigureKind.COUNT if pieces else unit[2]


def _range(text: str, at: int, unit: Unit | None) -> tuple[str, Unit, Number] | None:
    """Read the second end of a range: (its magnitudes, its unit, its value)."""
    link = _LINK.match(text, at) if text[at : at + 1] in _LINKS else None
    second = ARABIC.match(text, link.end()) if link else None
    if second is None or len(second[0]) > LONGEST or _TIMES.match(text, second.end()):
        return None
    high = number(second["digits"], second["mixed"], second["magnitude"])
    other = read_unit(text, second.end())
    if link and link["sign"] and high is not None:
        high = -high
    if other is None and second["magnitude"] and (unit is None or not unit[1]):
        other = second.end(), "", FigureKind.COUNT  # 500万至1000万
    if other is None or high is None or (unit and unit[1] and unit[1:] != other[1:]):
        return None
    other = _noun(text, other, large=bool(second["magnitude"]))
    return second["magnitude"], other, high


_CHANGES = {**dict.fromkeys("升跌涨挫落加少", 3), **dict.fromkeys("降增减", 5)}
"""Verbs of change, and how many times the change a level must be to be none of a range."""


def _to_a_level(text: str, start: int, low: Number, high: Number, unit: Unit | None) -> bool:
    """Tell 上升0.1%至2.9%, a change and the level it led to, from the range of 增长5%至6%."""
    before = text[start - 1 : start]
    if before == "了":
        before = text[start - 2 : start - 1]
    times = _CHANGES.get(before)
    return times is not None and unit is not None and not low < high <= times * low


Amount = Number | tuple[Number, Number] | str


def _tenths(text: str, end: int, value: Amount) -> tuple[int, Amount]:
    """Return tenths as per cent: 三成 → 30, 八成半 → 85, 兩成三 → 23, 四成到五成 → (40, 50)."""
    if isinstance(value, str):
        return end, value
    if isinstance(value, tuple):
        return end, (tenfold(value[0]), tenfold(value[1]))
    shown = tenfold(value)
    after = text[end : end + 1]
    if after == "半" and isinstance(shown, int):
        return end + 1, shown + 5
    arabic_tenths = text[end - 2 : end - 1].isascii()
    listed = after in DIGITS and after.isascii() == arabic_tenths
    if listed and (after == "二" or read_unit(text, end + 1) is None):  # 六成二人 is no 二人
        return end + 1, shown + DIGITS[after]
    return end, shown


def _negated(value: Amount) -> Amount:
    if isinstance(value, tuple):
        low, high = -value[0], value[1]
        return (low, high) if low <= high else (high, low)  # 零下3至零下5度
    return value if isinstance(value, str) else -value


_SPLIT = frozenset("个分")
_OPEN_TIME = lazy(r"[多余](月|小时|钟头|星期|世纪|季度|学期|钟)")  # 两个多月, 8分多钟
_HALF_TIME = lazy(r"半(月|小时|钟头)")
_OVER = Qualifier.OVER
_OPEN_KINDS = frozenset((FigureKind.DURATION, FigureKind.MONEY, FigureKind.MEASURE))
"""Kinds whose unit 多 and 半 may follow (3年多, 兩年半)."""

_HAN_CENTIMETRES = lazy(
    r"([一二三四五六七八九])([〇零一二三四五六七八九])?(?![〇零一二三四五六七八九十百千万亿])"
)
_DECIMALS = {"秒": _SECONDS, "米": _CENTIMETRES}
"""Digits behind a unit that are its decimals: 9秒83, 1米75."""

_NOT_MORE = frozenset(("多元", "多种", "多样", "多次", "余额"))


def _unit_and_more(
    text: str, end: int, word: str, value: Amount
) -> tuple[int, Amount, Qualifier | None]:
    """Read what belongs to a unit and stands behind it: 3年多, 兩年半, 9秒83."""
    after = text[end : end + 1]
    if after in ("多", "余"):
        return (end, value, None) if text[end : end + 2] in _NOT_MORE else (end + 1, value, _OVER)
    if not isinstance(value, int):
        return end, value, None
    if after == "半" and word != "倍" and text[end : end + 2] not in ("半导", "半径"):
        return end + 1, value + 0.5, None
    decimals = _DECIMALS.get(word)
    part = decimals.match(text, end) if decimals else None
    if part:
        return part.end(), value + int(part[0]) / 10 ** len(part[0]), None
    part = _HAN_CENTIMETRES.match(text, end) if word == "米" else None
    if part and read_unit(text, part.end()) is None:
        cents = DIGITS[part[1]] * 10 + (DIGITS[part[2]] if part[2] else 0)
        return part.end(), value + cents / 100, None  # 一米七八
    return end, value, None


def _time_apart(
    text: str, end: int, word: str, value: Amount
) -> tuple[int, str, Amount, Qualifier | None] | None:
    """Read a unit of time that 多 or 半 parts: 两个多月, 8分多钟, 一个半小时."""
    rest = _OPEN_TIME.match(text, end)
    if rest and (word == "个") != (rest[1] == "钟"):
        return rest.end(), word + rest[1], value, _OVER
    half = _HALF_TIME.match(text, end) if word == "个" else None
    if half and isinstance(value, int):
        return half.end(), f"个{half[1]}", value + 0.5, None
    return None


_WHOLE_MONEY = frozenset(("元", "块", "圆"))
_CHANGE = lazy(r"([0-9一二三四五六七八九])[角毛](?:([0-9一二三四五六七八九])分)?(?![0-9度落钟之])")
_MONEY_SIGNS = frozenset("$＄￥¥€£")
_MONEY_BEFORE = lazy(r"(?:[A-Z]{1,3})?[$＄￥¥€£]$")
_CURRENCY_BEFORE = lazy(r"(人民币|港[币元]|澳门[币元]|新?台币|美[元金]|欧元|英镑|日[元圆])$")
_SIGNED = frozenset((FigureKind.COUNT, FigureKind.FRACTION, FigureKind.MONEY))


def _small_change(text: str, end: int, value: Amount) -> tuple[int, Amount]:
    """Add what stands behind an amount: 123元1角1分 is 123.11元."""
    match = _CHANGE.match(text, end) if isinstance(value, int) else None
    if match is None or not isinstance(value, int):
        return end, value
    cents = 10 * DIGITS[match[1]] + (DIGITS[match[2]] if match[2] else 0)
    return match.end(), value + cents / 100


_TAKING = lazy(r"(?:历时|耗时|持续|[用花]了|经过|时隔|长达|存在|已有?|任职|工作|等了|为期|了)$")
_SINCE = lazy(r"以?来|内|间|里")


def _no_bound(text: str, begin: int, end: int, word: str, prefix: Qualifier) -> bool:
    """Tell 近10年, the last ten years, from 历时近10年; and 新突破三年行动, a name."""
    if text.startswith("行动", end):
        return True
    if prefix is not Qualifier.NEARLY or _TAKING.search(text, max(0, begin - 3), begin):
        return False
    return word in ("年", "天", "日", "周") or _SINCE.match(text, end) is not None


def _currency(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the currency before a number: the sign of US$3.5亿, the word of 港币3亿."""
    if text[start - 1 : start] in _MONEY_SIGNS:
        return _MONEY_BEFORE.search(text, max(0, start - 4), start)
    if text[end - 1] in "万亿":
        return _CURRENCY_BEFORE.search(text, max(0, start - 4), start)
    return None


def finish(
    text: str,
    start: int,
    unit: Unit,
    value: Amount,
    qualifier: Qualifier | None,
) -> Draft:
    """Put a figure together from its number and unit: 多 after the unit, suffix and prefix."""
    end, word, kind = unit
    if word == "分钱":
        word = "分"
    elif word == "成":
        end, value = _tenths(text, end, value)
        word = "%"
        if text[end : end + 1] in ("多", "余") and text[end : end + 2] not in _NOT_MORE:
            end, qualifier = end + 1, _OVER
    if kind in _OPEN_KINDS or word == "倍":
        end, value, more = _unit_and_more(text, end, word, value)
        qualifier = qualifier if more is None else more
    elif word in _SPLIT:
        longer = _time_apart(text, end, word, value)
        if longer is not None:
            end, word, value, more = longer
            kind, qualifier = FigureKind.DURATION, qualifier if more is None else more
    elif not word and isinstance(value, float):
        kind = FigureKind.FRACTION
    end, bound = read_suffix(text, end)
    if kind is FigureKind.MONEY and word in _WHOLE_MONEY and not bound:
        end, value = _small_change(text, end, value)
    sign = read_sign(text, start)
    if sign != start:
        value, start = _negated(value), sign
    elif kind in _SIGNED and (not word or word in _WHOLE_MONEY):
        money = _currency(text, start, end)
        if money is not None:
            kind, word, start = FigureKind.MONEY, word or money[0], money.start()
    begin, prefix = read_prefix(text, start)
    if (
        kind is FigureKind.DURATION
        and prefix is not None
        and _no_bound(text, begin, end, word, prefix)
    ):
        prefix = None
    draft = Draft(begin, end, kind, value, word, bound or prefix or qualifier)
    draft.first = start
    return draft
