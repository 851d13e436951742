"""Every written percentage, tenth (成), discount (折) and ordinal.

A discount counts what is left to pay: 六五折 is 65%.
"""

from __future__ import annotations

import re
from decimal import Decimal

from reader_app.analysis.figures.numerals import DIGITS, exact, plain
from reader_app.analysis.figures.raw.numbers import read_number
from reader_app.analysis.figures.raw.squeeze import RawSpan, Squeezed

_D = "〇零一二两三四五六七八九"
_HAN = f"{_D}十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟"
_PARTS = re.compile(r"(?P<parts>[百佰千仟万亿]{1,4})分之")
_POINTS = re.compile(r"个百分点|百分点|%")
_PARTS_OF = {"百": 2, "佰": 2, "千": 3, "仟": 3, "万": 4, "亿": 8}
_WORDS = re.compile(
    rf"(?P<amount>[{_HAN}]{{1,12}}+(?:点[{_D}]{{1,12}}+)?|[0-9](?: ?[0-9]){{0,8}}(?:\.[0-9]{{1,8}})?|半|(?<=打)对)(?P<word>成|折)"
    rf"(?P<more>半|[{_D}](?![{_HAN}个成折]))?"
)
_START = re.compile(rf"[0-9.{_HAN}负半对]")
_RUN = re.compile(rf"[0-9]++|[{_HAN}]++")
_APPROXIMATE = re.compile(rf"[{_D}]{{2,}}十")
_URL = re.compile(r"(?:https?://|www\.)[!-~]++")
_ORDINAL = re.compile(rf"第(?P<number>[{_HAN}]{{1,20}}+|[0-9]{{1,20}}+)")


def raw_percentages(text: str) -> tuple[RawSpan, ...]:
    """Return every percentage of text as per cent: 百分之五 5, 三成 30, 六五折 65, 12个百分点 12."""
    squeezed = Squeezed(text)
    source = _URL.sub(_blanked, squeezed.text)
    found: list[RawSpan] = []
    at = 0
    while True:
        match = _START.search(source, at)
        if match is None:
            return tuple(found)
        read = _parts(source, match.start()) or _words(source, match.start())
        read = read or _points(source, match.start())
        if read is None:
            at = match.end()
            run = _RUN.match(source, match.start())
            at = run.end() if run else at
            continue
        start, end, value = read
        found.append(RawSpan(squeezed.span(start, end), plain(value), "%"))
        at = end


Read = tuple[int, int, Decimal]


def _blanked(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _parts(source: str, start: int) -> Read | None:
    match = _PARTS.match(source, start)
    if match is None:
        return None
    amount = _amount(source, match.end())
    if amount is None:
        return None
    places = sum(_PARTS_OF[char] for char in match["parts"])
    return start, amount[1], amount[2].scaleb(2 - places)


def _amount(source: str, start: int) -> Read | None:
    """Read the number of a percentage: 百 alone counts, 二三十 does not (it is about)."""
    if _APPROXIMATE.match(source, start):
        return None
    if source[start : start + 1] in ("百", "佰"):
        return start, start + 1, Decimal(100)
    return read_number(source, start)


def _points(source: str, start: int) -> Read | None:
    if _APPROXIMATE.match(source, start):
        return None
    read = read_number(source, start) or _lone(source, start)
    if read is None:
        return None
    unit = _POINTS.match(source, read[1])
    return (read[0], unit.end(), read[2]) if unit else None


def _lone(source: str, start: int) -> Read | None:
    digit = DIGITS.get(source[start])
    return None if digit is None else (start, start + 1, Decimal(digit))


def _words(source: str, start: int) -> Read | None:
    """Read tenths and discounts: 七成六, 半成, 7.2成, 75折, 九九折, 打对折."""
    match = _WORDS.match(source, start)
    if match is None:
        return None
    amount, more = match["amount"].replace(" ", ""), match["more"]
    if match["word"] == "折":
        if amount == "对":
            return start, match.end("word"), Decimal(50)
        value = _discount(amount)
        return None if value is None else (start, match.end("word"), value)
    value = Decimal(5) if amount == "半" else _tenfold(amount)
    if value is None or value > 100:
        return None
    if more:
        value += 5 if more == "半" else DIGITS[more]
    return start, match.end(), value


def _tenfold(amount: str) -> Decimal | None:
    value = exact(amount)
    return None if value is None else value * 10


def _discount(amount: str) -> Decimal | None:
    if amount in ("半", "十", "10"):
        return Decimal(50) if amount == "半" else None
    value = exact(amount)
    if value is None:
        return None
    return value if "点" not in amount and "." not in amount and value >= 10 else value * 10


def raw_ordinals(text: str) -> tuple[RawSpan, ...]:
    """Return every 第N of text, without what it counts."""
    squeezed = Squeezed(text)
    found = []
    for match in _ORDINAL.finditer(squeezed.text):
        value = exact(match["number"])
        if value is not None:
            found.append(RawSpan(squeezed.span(*match.span()), plain(value)))
    return tuple(found)
