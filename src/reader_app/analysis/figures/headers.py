"""What the head of a table's column or row says of the figures under it: unit, period, name."""

from __future__ import annotations

from dataclasses import dataclass

from reader_app.analysis.figures.lexicon import PLACE_NOUNS
from reader_app.analysis.figures.units import read_unit
from reader_app.core.figure import FigureKind
from reader_app.core.patterns import lazy


@dataclass(frozen=True, slots=True)
class HeadUnit:
    """A unit with its magnitude, as a head has it: 亿元 is ("亿", "元"). word is as written."""

    magnitude: str
    word: str
    folded: str
    kind: FigureKind

    @property
    def percent(self) -> bool:
        """Tell per cent and the like, which are of another nature than what they compare."""
        return self.kind is FigureKind.PERCENTAGE


@dataclass(frozen=True, slots=True)
class Head:
    """What a head says. name is without unit and period; "" where it only places (2024年).

    numbering: what stands under it numbers or names (序号, 电话); dates: it is a time;
    relative: rates and ranks, which do not have the unit of the table.
    """

    name: str = ""
    unit: HeadUnit | None = None
    period: str | None = None
    numbering: bool = False
    dates: bool = False
    relative: bool = False
    counting: bool = False


NO_HEAD = Head()
_LONGEST = 60
"""A head is short; a longer cell is prose and names nothing."""
_MAGNITUDE = lazy(r"[十百千万亿]{0,4}")
_CURRENCY = lazy(r"(?:人民币|新?台币|港币|澳门币)(?=[十百千万亿]{0,4}元)")
_BRACKET = lazy(r"[(（\[［【〔]([^()（）\[\]［］【】〔〕]{1,24})[)）\]］】〕]$")
_STROKE = lazy(r"/([^/\s]{1,12}(?:/[^/\s]{1,6})?)$")
_SIGN = lazy(r"(?<=[\u4e00-\u9fff±+/-])[ ±+/-]{0,4}([%‰])$")
_NAMED = lazy(r"单位 ?[:：]? ?")
_STATED = lazy(r"单位 ?[:：] ?([^:：\n]{1,24}?) ?[)）\]］】〕]?$")
_PARTS = lazy(r"[、，,;； ]+")
_TABLE_TITLE = lazy(r"[续附]?表(?=[0-9一二三四五六七八九十A-Za-z \-:：])")
_YEAR = r"(?:(?:1[89]|20)[0-9]{2}年?|(?:[89][0-9]|1[0-2][0-9])年)"
_PART_OF_YEAR = r"(?:[0-9]{1,2}(?:[-—~至][0-9]{1,2})?月[份末底]?|[上下]半年|前?[一二三四1-4]季度?|全年|[末底度])"
_PERIOD = lazy(
    rf"(?:{_YEAR} ?{_PART_OF_YEAR}?|{_PART_OF_YEAR}|[本上去今][年期月]|上年同期|去年同期)$"
)
_PERIOD_FIRST = lazy(rf"((?:1[89]|20)[0-9]{{2}}年{_PART_OF_YEAR}?)的?(?=[\u4e00-\u9fff])")
_LEAD = lazy(r"(?:其中 ?[:：]? ?|[#＃●·—-]{1,4} ?|[一二三四五六七八九十]{1,3}、)(?=.)")
_DATED = lazy(rf"(?:1[89]|20)[0-9]{{2}}年{_PART_OF_YEAR}?")
_NUMBERING = lazy(
    r"序号?$|编号|号码|代码|代号|编码|电话|手机|传真|邮编|证号|文号|学号|[账帐]号|批号|型号|版本|页码|书号|刊号|身份证|"
    r"(?:^|[^信])号$|^(?:No|NO|no|ID|id|#)\.?$|QQ|微信|网址|备注"
)
_DATES = lazy(r"年份|年度|年月|月份|日期|时间|^[年月日]$")
_RELATIVE = lazy(
    r"增速|增长|增幅|涨幅|升幅|跌幅|降幅|增减|比重|占比|比例|比率|比值|份额|同比|环比|比上|较上|率|指数|系数|倍|±|%|排名|名次|位次|排位|"
    r"成长|年增|[升涨跌降]$|得分|评分|结构"
)
_COUNTING = lazy(r"[户人家个件次台套]数$|数量|人次|企业数|单位数")
_TIMES = frozenset("年月日")
_REFUSED = frozenset(("成", "折", "厘", "一", "上", "下", "中"))
_PLAIN_MAGNITUDE = lazy(r"[十百千]?[万亿]{1,2}$")


def read_head(text: str, folded: str, start: int, end: int) -> Head:
    """Return what the head between two offsets says; folded is text folded."""
    if not 0 < end - start <= _LONGEST:
        return NO_HEAD
    unit, name_end = _unit_at_end(text, folded, start, end)
    cell = folded[start:name_end]
    if _PERIOD.match(cell):
        return Head(unit=unit, period=text[start:name_end])
    dated = _PERIOD_FIRST.match(cell)
    lead = _LEAD.match(cell)
    begin = start + (dated.end() if dated else lead.end() if lead else 0)
    dates = _DATES.search(cell) is not None
    if dates and unit is not None and unit.folded in _TIMES:
        unit = None
    return Head(
        text[begin:name_end],
        unit,
        text[start : start + dated.end(1)] if dated else None,
        _NUMBERING.search(cell) is not None,
        dates,
        _RELATIVE.search(cell) is not None,
        _COUNTING.search(cell) is not None,
    )


def _unit_at_end(text: str, folded: str, start: int, end: int) -> tuple[HeadUnit | None, int]:
    """Return the unit a head ends with and where its name ends: 产值（亿元）, 产量/万吨, 增长%."""
    cell = folded[start:end]
    match = _BRACKET.search(cell)
    if match is not None:
        at = start + match.start(1)
        named = _NAMED.match(match[1])
        units = _units(text, folded, at + (named.end() if named else 0), start + match.end(1))
        return (units[0] if len(units) == 1 else None), _trimmed(folded, start, match.start())
    match = _SIGN.search(cell) or _STROKE.search(cell)
    if match is not None:
        unit = read_whole_unit(text, folded, start + match.start(1), start + match.end(1))
        if unit is not None:
            return unit, _trimmed(folded, start, match.start())
    return None, end


def _trimmed(folded: str, start: int, length: int) -> int:
    return start + len(folded[start : start + length].rstrip(" \n\t"))


def _units(text: str, folded: str, start: int, end: int) -> tuple[HeadUnit, ...]:
    """Return the units listed between two offsets: 亿元、%; words that are none are passed over."""
    whole = read_whole_unit(text, folded, start, end)
    if whole is not None:
        return (whole,)
    found, at = [], start
    for match in [*_PARTS.finditer(folded, start, end), None]:
        unit = read_whole_unit(text, folded, at, match.start() if match else end)
        if unit is not None:
            found.append(unit)
        at = match.end() if match else end
    return tuple(found)


def read_whole_unit(text: str, folded: str, start: int, end: int) -> HeadUnit | None:
    """Return the unit that fills the words between two offsets, None where they are no unit."""
    words = folded[start:end]
    currency = _CURRENCY.match(words)
    at = currency.end() if currency else 0
    magnitude = _MAGNITUDE.match(words, at)
    last = magnitude.end() if magnitude else at
    for place in range(at, last + 1):  # 千克 is whole, 千元 is not
        unit = read_unit(words, place)
        if unit is None or unit[0] != len(words):
            continue
        word = unit[1].strip()
        if word in _REFUSED or (word in PLACE_NOUNS and len(word) == 1):
            return None
        return HeadUnit(words[at:place], text[end - len(word) : end], word, unit[2])
    if last == len(words) and _PLAIN_MAGNITUDE.match(words):
        return HeadUnit(words, "", "", FigureKind.COUNT)
    return None


def stated_units(text: str, folded: str, start: int, end: int) -> tuple[HeadUnit, ...]:
    """Return the units a line or cell states for the whole table: 单位：万人, 表2 产值（亿元）."""
    while end > start and folded[end - 1] in " \n\t":
        end -= 1
    begin = max(start, end - _LONGEST)
    match = _STATED.search(folded[begin:end])
    if match is not None:
        return _units(text, folded, begin + match.start(1), begin + match.end(1))
    if _TABLE_TITLE.match(folded[start:end]):
        unit, _ = _unit_at_end(text, folded, begin, end)
        return (unit,) if unit else ()
    return ()


def dated_period(text: str, folded: str, start: int, end: int) -> str | None:
    """Return the only period with a year that a table's title names, None for none or several."""
    found = [match.span() for match in _DATED.finditer(folded, start, end)]
    return text[found[0][0] : found[0][1]] if len(found) == 1 else None
