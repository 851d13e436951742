"""Places in an order: 第3位, 第五个年头, 前十; and what only looks like one (第三产业)."""

from __future__ import annotations

from reader_app.analysis.figures.draft import Draft
from reader_app.analysis.figures.labels import NAME
from reader_app.analysis.figures.numerals import chinese, plain
from reader_app.analysis.figures.units import read_unit
from reader_app.core.figure import FigureKind
from reader_app.core.patterns import lazy

_NUMBER = lazy(r"[0-9]{1,9}+(?![0-9])[百千万亿]{0,2}|[〇零一二三四五六七八九十百千万亿]{1,9}+")
_UNITS = frozenset(
    [
        "位",
        "名",
        "次",
        "个",
        "批",
        "届",
        "轮",
        "期",
        "年",
        "个年头",
        "年头",
        "个月",
        "天",
        "条",
        "款",
        "项",
        "章",
        "节",
        "层",
        "级",
        "代",
        "座",
        "家",
        "台",
        "例",
        "场",
        "套",
        "回",
        "季",
        "集",
        "卷",
        "部",
        "站",
        "局",
        "盘",
        "号",
        "类",
        "种",
        "档",
        "排",
        "行",
        "列",
        "组",
        "队",
        "车",
        "间",
        "周",
        "日",
        "篇",
        "讲",
        "课",
        "首",
        "支",
        "只",
        "架",
        "艘",
        "辆",
        "份",
        "方阵",
        "梯队",
        "大",
        "人次",
        "宗",
        "分",
        "步",
        "枚",
        "号",
        "幕",
        "度",
        "岁",
    ]
)
_TIME_BEFORE = frozenset("目此以日之当先从提眼年天月")
_FIRST_STEP = lazy(r"迈|长征")  # 迈好第一步, 万里长征第一步: no place in any order
_NEXT = lazy(r"[，。；、！？,;.!）)”」』\s]|$|的(?!一)")
_BEFORE_NEXT = lazy(r"[，。；、！？,;.!）)”」』\s]|$|的|之列")
_RANKED = lazy(
    r"(?:位列|排名|排在|位居|跃居|名列|位次|升至|稳居|列|居)(?:全[国省市球县]|世界|国内|亚洲)?$"
)
_LISTED_RANK = lazy(r"第[0-9一二三四五六七八九十]{1,3}[位名]?$")
_MOTTO = lazy(
    r"(?:安全|生命|健康|人民|质量|友谊|服务|信誉|顾客|客户|用户|天下|学生|患者|国家|效益|品质|责任|群众|环保)$"
)
"""What a motto puts first (安全第一) holds no place in an order."""


def read_ordinal(text: str, start: int) -> Draft | None:
    """Read the ordinal whose number stands at start, after 第 or 前; None where it is a name."""
    sign = text[start - 1] if start else ""
    match = _NUMBER.match(text, start)
    if match is None:
        return None
    value = chinese(match[0])
    if value is None:
        return None
    end = match.end()
    unit = read_unit(text, end)
    if text.startswith("步", end) and _FIRST_STEP.search(text, max(0, start - 5), start):
        return None
    if sign == "前":
        if start > 1 and text[start - 2] in _TIME_BEFORE:
            return None  # 目前176个
        if unit and unit[1] in ("位", "名", "个", "家"):
            return Draft(start - 1, unit[0], FigureKind.ORDINAL, plain(value), unit[1])
        if unit is None and value >= 2 and _BEFORE_NEXT.match(text, end):
            return Draft(start - 1, end, FigureKind.ORDINAL, plain(value), "")
        return None
    if text.startswith("大", end) and text[end : end + 2] not in ("大道", "大街", "大队"):
        return Draft(start - 1, end + 1, FigureKind.ORDINAL, plain(value), "大")
    if unit and (unit[1] in _UNITS or unit[2] is FigureKind.DURATION):
        return Draft(start - 1, unit[0], FigureKind.ORDINAL, plain(value), unit[1])
    if text[end : end + 1] == "号" and match[0].isdecimal():
        return Draft(start - 1, end + 1, FigureKind.LABEL, reason=NAME)
    if text.startswith("届", end):
        return Draft(start - 1, end + 1, FigureKind.ORDINAL, plain(value), "届")
    if _holds_a_place(text, start, end):
        return Draft(start - 1, end, FigureKind.ORDINAL, plain(value), "")
    return None


def _holds_a_place(text: str, start: int, end: int) -> bool:
    """Tell 增速居全国第一 from the 第一 of a list and of a motto."""
    before = text[max(0, start - 5) : start - 1]
    if _RANKED.search(before):
        return True
    if _MOTTO.search(before):
        return False
    if before.endswith(("、", "和")) and _LISTED_RANK.search(text, max(0, start - 9), start - 2):
        return True  # 居全国第二、第七
    return bool(_NEXT.match(text, end)) and start > 1 and text[start - 2] not in "，。；\n：:"
