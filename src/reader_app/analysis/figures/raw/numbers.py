"""Every written number, bare ones too: what stands under counts, amounts and dates alike.

Unlike the display layer this one reports 一 before a classifier and the parts of a date. Values
are exact where the notation is; 1.1^23 and 12e-1 are powers.
"""

from __future__ import annotations

import re
from decimal import Decimal

from reader_app.analysis.figures.lexicon import UNIT_HEADS
from reader_app.analysis.figures.numerals import exact, plain
from reader_app.analysis.figures.raw.squeeze import RawSpan, Squeezed

_HEADS = UNIT_HEADS - {"折"}  # 折扣一折: the spec counts no 一 there
_D = "〇零一二两俩三四五六七八九壹贰叁肆伍陆柒捌玖"
_POINT_DIGITS = "〇零一二三四五六七八九"
_SECTION = rf"(?=[{_D}十拾百佰千仟廿卅])(?:[{_D}]?[千仟])?零?(?:[{_D}]?[百佰])?零?(?:[{_D}]?[十拾廿卅])?[零〇]?[{_D}]?"
# All repetitions are bounded or possessive: no run of digits is walked again from within.
_PART = r"(?:\.[0-9]{1,30}+)?"
_LARGE = r"[多余几]?[万亿兆]"
_HAN_INT = rf"{_SECTION}(?>(?:(?:{_LARGE}){{1,4}}(?:零?{_SECTION})?){{0,8}})"
_ARABIC = rf"[0-9]{{1,3}}(?>(?:,[0-9]{{3}}){{1,12}})(?![0-9]){_PART}|[0-9]{{1,40}}+(?![0-9]){_PART}"
_MIXED = rf"(?>(?:(?:{_ARABIC})(?>(?:[多余几]?[十百千万亿兆]){{1,6}})零?){{1,8}})(?:[0-9]{{1,12}}+{_PART})?"
_INTEGER = rf"(?:{_MIXED}|{_ARABIC}|{_HAN_INT}(?:点[{_POINT_DIGITS}]{{1,30}}+)?)"

_FRACTION = re.compile(
    rf"(?P<minus>负)?(?:(?P<whole>{_INTEGER})又)?(?P<below>{_INTEGER})分之(?P<above_minus>负)?(?P<above>{_INTEGER})"
)
_STROKE = re.compile(r"(?:([0-9]{1,9}) )?([0-9]{1,9})/([0-9]{1,9})(?![0-9/])")
_POWER = re.compile(
    r"(?P<base>[0-9]{1,12}(?:\.[0-9]{1,12})?|\.[0-9]{1,12})"
    r"(?:[eE](?P<exponent>[+-]?[0-9]{1,3})|\^(?P<signs>[+-]{0,2})(?P<power>[0-9]{1,3}))(?![0-9])"
)
_POINT = re.compile(r"\.[0-9]{1,30}+(?![0-9])")
_SCALED = re.compile(rf"(?P<digits>{_ARABIC}) ?(?P<scale>[kKMGT])(?![A-Za-z0-9/])")
_SCALES = {"k": 10**3, "m": 10**6, "g": 10**9, "t": 10**12}
_WRITTEN = re.compile(_INTEGER)
_START = re.compile(rf"(?<![0-9])[0-9]|[{_D}十拾百佰千仟廿卅负]|(?<![0-9.])\.(?=[0-9])")

# What may follow one Chinese digit that counts: anything that ends a phrase, a classifier, a
# function word. 四川, 一切, 陆地, 十足 have none of these behind them.
_AFTER_ONE = frozenset(
    " 。，；、（）()“”？！…,.;:：?!'\"「」这那不却是和与或的及也都又还而就比加减乘除等分点打成到至以~-–—\n"
)
_NO_NUMBER_BEFORE = {
    "拾": "收夕朝", "伍": "队入退", "陆": "大登着海内", "肆": "放酒", "玖": "", "柒": "", "九": "九", "一": "统唯",
}  # fmt: skip
_NOT_AFTER = {
    "一": "切看些样般旦直定起边面下致律概经向美",
    "两": "岸会美",
    "十": "足",
    "九": "九",
    "百": "货姓",
    "拾": "到起取",
    "三": "峡",
}
_ONES = frozenset(f"{_D}十拾")
_FORMAL_ONES = frozenset("壹贰叁肆伍陆柒捌玖拾")
_PER_CENT = re.compile(r"[百佰千仟万]{1,4}分之")


def raw_numbers(text: str) -> tuple[RawSpan, ...]:
    """Return every written number of text, in order, none overlapping."""
    squeezed = Squeezed(text)
    source = squeezed.text
    found: list[RawSpan] = []
    at = 0
    while True:
        match = _START.search(source, at)
        if match is None:
            return tuple(found)
        parts = _PER_CENT.match(source, match.start())
        if parts:
            at = parts.end()  # 百分之五: the number is the five
            continue
        read = read_number(source, match.start())
        if read is None:
            at = match.end()
            continue
        start, end, value = read
        found.append(RawSpan(squeezed.span(start, end), plain(value)))
        at = end


Read = tuple[int, int, Decimal]


def read_number(source: str, start: int) -> Read | None:
    """Read the number that begins at start of squeezed text: (start with its sign, end, value)."""
    if start >= len(source):
        return None
    begin = _sign(source, start)
    minus = begin < start
    if source[start] == "负":
        start, minus = start + 1, True
        if start >= len(source):
            return None
    read = _fraction(source, start, begin) or _latin(source, start) or _written(source, start)
    if read is None:
        return None
    end, value = read
    if source.startswith("打", end) and not source.startswith(("打造", "打破", "打开"), end):
        end, value = end + 1, value * 12
    return begin, end, -value if minus else value


def _sign(source: str, start: int) -> int:
    """Return where a minus before a number begins; two of them are a dash."""
    if source[start - 1 : start] == "-" and source[start - 2 : start - 1] != "-":
        before = source[start - 2 : start - 1]
        return start if before and (before.isalnum() or before == ")") else start - 1
    return start


def _fraction(source: str, start: int, begin: int) -> tuple[int, Decimal] | None:
    match = _FRACTION.match(source, start)
    if match is None or source[begin - 1 : begin] == "分":
        return None
    below, above = _value(match["below"]), _value(match["above"])
    whole = _value(match["whole"]) if match["whole"] else Decimal(0)
    if not below or above is None or whole is None:
        return None
    value = whole + above / below
    return match.end(), -value if match["above_minus"] else value


def _latin(source: str, start: int) -> tuple[int, Decimal] | None:
    match = _STROKE.match(source, start)
    if match and int(match[3]):
        whole, above, below = match.groups()
        return match.end(), Decimal(whole or 0) + Decimal(above) / Decimal(below)
    match = _POWER.match(source, start)
    if match and match["exponent"]:
        return match.end(), Decimal(f"{match['base']}e{match['exponent']}")
    if match:
        return match.end(), Decimal(match["base"]) ** int(match["power"])
    match = _SCALED.match(source, start)
    if match:
        digits = Decimal(match["digits"].replace(",", ""))
        return match.end(), digits * _SCALES[match["scale"].lower()]
    match = _POINT.match(source, start)
    return (match.end(), Decimal(match[0])) if match else None


def _written(source: str, start: int) -> tuple[int, Decimal] | None:
    match = _WRITTEN.match(source, start)
    if match is None or not match[0] or (match[0] in "百佰千仟" and not match[0].isdecimal()):
        return None
    words, end = match[0], match.end()
    if words in _ONES and not _stands(source, start, end):
        return None
    value = _value(words)
    return None if value is None else (end, value)


def _stands(source: str, start: int, end: int) -> bool:
    """Tell a single digit that counts from one inside a word."""
    char, before, after = source[start], source[start - 1 : start], source[end : end + 1]
    if before and before in _NO_NUMBER_BEFORE.get(char, ""):
        return False
    if not after:
        return True
    if after in _NOT_AFTER.get(char, ""):
        return False
    if char in _FORMAL_ONES:
        return after in _AFTER_ONE
    return after in _AFTER_ONE or after in _HEADS or after.isascii()


def _value(words: str) -> Decimal | None:
    """Return the value of a number in any notation, 几多余 inside read over."""
    return exact(words.translate(_READ_OVER))


_READ_OVER = str.maketrans({"多": None, "余": None, "几": None, ",": None, "俩": "两"})
