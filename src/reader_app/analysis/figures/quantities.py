"""Arabic numbers with what belongs to them: prefix, magnitude, unit, suffix, range."""

from __future__ import annotations

import re
from decimal import Decimal

from reader_app.analysis.figures.draft import Draft
from reader_app.analysis.figures.lexicon import PLACE_NOUNS
from reader_app.analysis.figures.numerals import DIGITS, LONGEST, Number, arabic, chinese, plain
from reader_app.analysis.figures.qualifiers import read_prefix, read_sign, read_suffix
from reader_app.analysis.figures.units import Unit, read_unit
from reader_app.core.figure import FigureKind, Qualifier

# 千 before 克, 米, 瓦 … and 兆 before 瓦, 赫 … belong to the unit; 兆 alone counts money only.
_M = r"(?: ?(?:[十百万亿]|千(?![克米瓦卡焦赫帕伏安字比])|兆(?=[多余]?[元美日港台圆新])))"
# (?>X*) and not X*+ where X is more than one character class: see core/patterns.py
ARABIC = re.compile(
    r"(?P<digits>[0-9]{1,3}(?>(?:,[0-9]{3})+)(?![0-9])(?:\.[0-9]++)?|[0-9]++(?:\.[0-9]++)?)"
    rf"(?P<mixed>(?>(?:(?>{_M}+)零?(?:[0-9]{{1,3}}(?>(?:,[0-9]{{3}})+)|[0-9]++(?:\.[0-9]++)?)){{0,6}}))"
    rf"(?:(?P<loose>[多余几来])(?=[百千万亿]))?(?P<magnitude>(?:个(?=亿(?![级元])))?(?>{_M}*))"
    r"(?P<odd>[多余来]?)(?P<tail>(?>(?:(?<=[多余])[万亿])*))"
)
_LINK = re.compile(r" ?(?:-{1,2}|—{1,2}|–|~{1,2}|至|到) ?(?P<sign>-|零下|负)?(?=[0-9])")
_TIMES = re.compile(r"[×xX*][0-9]")
_LOOSE = {"多": Qualifier.OVER, "余": Qualifier.OVER, "几": Qualifier.ABOUT, "来": Qualifier.ABOUT}


def read_quantity(text: str, start: int) -> Draft | None:
    """Read the Arabic number at start with everything that belongs to it."""
    match = ARABIC.match(text, start)
    if match is None:
        return None
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
        unit = _noun(unit, bool(magnitudes))
    ranged = _range(text, unit[0] if unit else end, unit)
    if ranged is not None:
        second, other, high = ranged
        shared = magnitudes or mixed or unit
        low = value if shared else number(digits, "", second)
        return finish(text, start, other, (low or 0, high), None)
    return finish(text, start, unit or (end, "", FigureKind.COUNT), value, qualifier)


def number(digits: str, mixed: str, magnitudes: str) -> Number | None:
    """Return the value of an Arabic number, None where what follows makes it none."""
    if not mixed:
        return arabic(digits, magnitudes.replace(" ", "").lstrip("个"))
    value = chinese(f"{digits}{mixed}{magnitudes}".replace(" ", "").replace(",", ""))
    return None if value is None else plain(value)


def _noun(unit: Unit, large: bool) -> Unit:
    """Take back a place that is the head of a noun after a magnitude (3万村民)."""
    end, word, kind = unit
    if large and kind is FigureKind.COUNT and word in PLACE_NOUNS:
        return end - len(word), "", kind
    return unit


def _range(text: str, at: int, unit: Unit | None) -> tuple[str, Unit, Number] | None:
    """Read the second end of a range: (its magnitudes, its unit, its value)."""
    link = _LINK.match(text, at)
    second = ARABIC.match(text, link.end()) if link else None
    if second is None or len(second[0]) > LONGEST or _TIMES.match(text, second.end()):
        return None
    high = number(second["digits"], second["mixed"], second["magnitude"])
    other = read_unit(text, second.end())
    if link and link["sign"] and high is not None:
        high = -high
    if other is None or high is None or (unit and unit[1] and unit[1:] != other[1:]):
        return None
    other = _noun(other, bool(second["magnitude"]))
    return second["magnitude"], other, high


Amount = Number | tuple[Number, Number] | str


def _tenths(text: str, end: int, value: Amount) -> tuple[int, Amount]:
    """Return tenths as per cent: 三成 → 30, 八成半 → 85, 兩成三 → 23, 四成到五成 → (40, 50)."""
    if isinstance(value, str):
        return end, value
    if isinstance(value, tuple):
        return end, (plain(Decimal(str(value[0])) * 10), plain(Decimal(str(value[1])) * 10))
    shown = plain(Decimal(str(value)) * 10)
    after = text[end : end + 1]
    if after == "半" and isinstance(shown, int):
        return end + 1, shown + 5
    if after in DIGITS and read_unit(text, end + 1) is None and not after.isascii():
        return end + 1, shown + DIGITS[after]
    return end, shown


def _negated(value: Amount) -> Amount:
    if isinstance(value, tuple):
        return -value[0], value[1]
    return value if isinstance(value, str) else -value


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
    if kind is FigureKind.DURATION or kind is FigureKind.MONEY or kind is FigureKind.MEASURE:
        after = text[end : end + 1]
        if after in ("多", "余") and text[end : end + 2] not in (
            "多元",
            "多种",
            "多样",
            "多次",
            "余额",
        ):
            end, qualifier = end + 1, Qualifier.OVER
        elif (
            after == "半" and isinstance(value, int) and text[end : end + 2] not in ("半导", "半径")
        ):
            end, value = end + 1, value + 0.5
    elif word == "个" and text.startswith(("半月", "半小时", "半钟头"), end):
        longer = read_unit(text, end + 1) if text[end + 1] != "月" else (end + 2, "月", kind)
        if longer and isinstance(value, int):
            end, value, word, kind = longer[0], value + 0.5, f"个{longer[1]}", FigureKind.DURATION
    elif not word and isinstance(value, float):
        kind = FigureKind.FRACTION
    end, bound = read_suffix(text, end)
    sign = read_sign(text, start)
    if sign != start:
        value, start = _negated(value), sign
    begin, prefix = read_prefix(text, start)
    if prefix is Qualifier.NEARLY and word == "年":
        prefix = None  # 近10年: the last ten years
    draft = Draft(begin, end, kind, value, word, bound or prefix or qualifier)
    draft.first = start
    return draft
