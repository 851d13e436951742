"""Every written amount of money, measure, age and temperature.

Parts of one amount are one span (五元三毛 is 5.3 元); a currency or a scale of temperature named
alone is a span without a value, as Recognizers-Text has it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from reader_app.analysis.figures.lexicon import LATIN_UNITS, UNITS
from reader_app.analysis.figures.numerals import DIGITS, plain
from reader_app.analysis.figures.raw.numbers import read_number
from reader_app.analysis.figures.raw.squeeze import RawSpan, Squeezed
from reader_app.core.figure import FigureKind

_DIGIT = "0-9.〇零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟廿卅负"
_START = re.compile(f"[{_DIGIT}]")
_PARTS = {
    "角": Decimal("0.1"), "毛": Decimal("0.1"), "毫": Decimal("0.1"), "分": Decimal("0.01"),
    "分钱": Decimal("0.01"), "角钱": Decimal("0.1"), "毛钱": Decimal("0.1"), "美分": Decimal("0.01"),
    "欧分": Decimal("0.01"), "仙": Decimal("0.01"), "先": Decimal("0.01"), "便士": Decimal("0.01"),
    "日本钱": Decimal("0.01"), "钱": Decimal("0.01"), "港仙": Decimal("0.01"), "戈比": Decimal("0.01"),
}  # fmt: skip
_PART_NAMES = tuple(sorted(_PARTS, key=len, reverse=True))
_NAMED = re.compile(
    r"人民币|美元|美金|欧元|英镑|日元|日圆|港元|港币|澳元|加元|新台币|台币|韩元|卢布|卢比|瑞士法郎|瑞郎|泰铢|澳门币|新加坡元|比特币"
)
_MORE_MONEY = ("元人民币", "元钱", "块钱", "元整", "圆整", "元正", "日本元")
_CURRENCY_SIGN = re.compile(r"(?:HK|US|NT|A|C|S|RMB|CNY|USD|HKD)?[$￥¥€£]|RMB|CNY|USD|HKD")
_TEMPERATURE = re.compile(r"摄氏度|华氏度|度(?!假|过)|℃|℉|°[CF]?")
_SCALE = re.compile(r"(?:摄氏|华氏)(?:温度)?$|零下$")
_SCALE_ALONE = re.compile(r"摄氏度|华氏度|℃|℉|°[CF]")
_AGE = re.compile(r"周?岁|(?:个月|周|天|日|个星期|年)大")
_BIG_PREFIX = frozenset("千兆")
_MEASURES = frozenset(
    word for words in UNITS.values() for word, kind in words if kind is FigureKind.MEASURE
)
_CURRENCIES = frozenset(
    word for words in UNITS.values() for word, kind in words if kind is FigureKind.MONEY
) | frozenset(_MORE_MONEY)
_LATIN = re.compile(r" ?([A-Za-zμµ]+[²³]?(?:/[A-Za-z]+[²³]?)?)(?![A-Za-z0-9])")
_LATIN_LOWER = frozenset(unit.lower() for unit in LATIN_UNITS)
_LINK = re.compile(r"[又零,]")

Read = tuple[int, int, Decimal, str]
Reader = Callable[[str, int], Read | None]


def _scan(text: str, reader: Reader, alone: re.Pattern[str] | None) -> tuple[RawSpan, ...]:
    """Return what reader finds at the numbers of text, and the names that stand without one."""
    squeezed = Squeezed(text)
    source = squeezed.text
    found: list[RawSpan] = []
    at = last = 0
    while at < len(source):
        name = alone.match(source, at) if alone else None
        if name:
            found.append(RawSpan(squeezed.span(*name.span()), None, name[0]))
            at = name.end()
            continue
        read = reader(source, at) if _START.match(source, at) else None
        if read is None:
            number = read_number(source, at) if _START.match(source, at) else None
            at = number[1] if number else at + 1
            continue
        start, end, value, unit = read
        start = max(start, last)
        if found and found[-1].value is None and squeezed.span(start, end).overlaps(found[-1].span):
            found.pop()
        found.append(RawSpan(squeezed.span(start, end), plain(value), unit))
        at = last = end
    return tuple(found)


def _number(source: str, at: int) -> tuple[int, int, Decimal] | None:
    """Read a number that a unit follows: a lone digit counts here (两美元)."""
    read = read_number(source, at)
    if read is None and source[at] in DIGITS:
        return at, at + 1, Decimal(DIGITS[source[at]])
    return read


def _longest(source: str, at: int, words: frozenset[str]) -> str | None:
    for length in range(min(8, len(source) - at), 0, -1):
        if source[at : at + length] in words:
            return source[at : at + length]
    return None


def raw_money(text: str) -> tuple[RawSpan, ...]:
    """Return every amount of money, its parts added up, and every currency named alone."""
    return _scan(text, _read_money, _NAMED)


def _read_money(source: str, at: int) -> Read | None:
    number = _number(source, at)
    if number is None:
        return None
    start, end, value = number
    if source.startswith("个", end) and source[end + 1 : end + 2] in ("比", "以"):
        end += 1
    unit = _longest(source, end, _CURRENCIES) or _longest(source, end + 1, _CURRENCIES)
    if unit is None:
        return _signed(source, start, end, value)
    end += len(unit) + (0 if source.startswith(unit, end) else 1)
    end, value = _smaller(source, end, value)
    begin = start
    for name in ("人民币", "港币", "美金", "新台币"):
        if source.endswith(name, 0, start):
            begin = start - len(name)
    return begin, end, value, unit


def _signed(source: str, start: int, end: int, value: Decimal) -> Read | None:
    sign = re.search(_CURRENCY_SIGN.pattern + r" ?$", source[max(0, start - 4) : start])
    return (start - len(sign[0]), end, value, sign[0].strip()) if sign else None


def _smaller(source: str, end: int, value: Decimal) -> tuple[int, Decimal]:
    """Add the smaller parts of an amount: 五元三毛, 两美元又三美分, 一百二十三元1角1分."""
    least = Decimal(1)
    while True:
        link = _LINK.match(source, end)
        at = link.end() if link else end
        number = _number(source, at) if at < len(source) and _START.match(source, at) else None
        part = number and next((n for n in _PART_NAMES if source.startswith(n, number[1])), None)
        if not number or not part or _PARTS[part] >= least:
            return end, value
        least = _PARTS[part]
        value += number[2] * least
        end = number[1] + len(part)


def raw_dimensions(text: str) -> tuple[RawSpan, ...]:
    """Return every amount of a physical unit, Chinese or Latin (168cm, 一吨半)."""
    return _scan(text, _read_dimension, None)


def _read_dimension(source: str, at: int) -> Read | None:
    number = _number(source, at)
    if number is None:
        return None
    start, end, value = number
    unit = _longest(source, end, _MEASURES)
    before = source[end - 1]
    if before == "两" and unit is None and end - 1 > start:
        head = _value_of(source[start : end - 1])
        return None if head is None else (start, end, head, "两")  # 两万两
    if before in _BIG_PREFIX and end - 1 > start:
        larger = _longest(source, end - 1, _MEASURES)
        head = _number(source, start) and _value_of(source[start : end - 1])
        if larger and len(larger) > len(unit or "") and head is not None:
            unit, end, value = larger, end - 1, head  # 五十兆字节: fifty of 兆字节
    if unit is None or unit in ("度", "岁", "周岁", "级"):
        latin = _LATIN.match(source, end)
        if latin and latin[1].lower() in _LATIN_LOWER:
            return start, latin.end(), value, latin[1]
        return None
    end += len(unit)
    if source.startswith("半", end):
        end, value = end + 1, value + Decimal("0.5")
    return start, end, value, unit


def _value_of(words: str) -> Decimal | None:
    read = _number(words, 0) if words else None
    return read[2] if read and read[1] == len(words) else None


def raw_ages(text: str) -> tuple[RawSpan, ...]:
    """Return every age: 五岁, 十二周岁, 十个月大."""
    return _scan(text, _with(_AGE), None)


def raw_temperatures(text: str) -> tuple[RawSpan, ...]:
    """Return every temperature with its scale (华氏温度98.6度), and every scale named alone."""
    return _scan(text, _read_temperature, _SCALE_ALONE)


def _with(pattern: re.Pattern[str]) -> Reader:
    def read(source: str, at: int) -> Read | None:
        number = _number(source, at)
        unit = pattern.match(source, number[1]) if number else None
        return (number[0], unit.end(), number[2], unit[0]) if number and unit else None

    return read


_PLAIN_TEMPERATURE = _with(_TEMPERATURE)


def _read_temperature(source: str, at: int) -> Read | None:
    read = _PLAIN_TEMPERATURE(source, at)
    if read is None:
        return None
    start, end, value, unit = read
    scale = _SCALE.search(source, max(0, start - 4), start)
    if scale is None:
        return read
    minus = scale[0] == "零下"
    return scale.start(), end, -value if minus else value, unit if minus else scale[0] + unit
