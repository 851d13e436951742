"""Digits that measure nothing: slogans, codes, names, grades, numbers of things."""

from __future__ import annotations

from reader_app.analysis.figures.draft import Draft
from reader_app.analysis.figures.lexicon import LATIN_UNITS
from reader_app.analysis.figures.units import read_unit
from reader_app.core.figure import FigureKind
from reader_app.core.patterns import lazy

FORMULA = "A formula in a slogan: its parts are listed, not added."
PLAN = "The short name of a five-year plan."
DOCUMENT = "The number of a document."
EVENT = "The day an event is named after."
SLOGAN = "A slogan of digits; each stands for a list of tasks."
CODE = "Part of a name or a code."
GRADE = "A grade, not a quantity."
NAME = "A number that is part of a name."
LINE = "The name of a line: its voltage, not a quantity."
CONTACT = "A telephone, licence or account number."

# A name or a code is short: bounded, so that no run of signs is walked again from each of them.
_FORMULA = lazy(r"[0-9A-Za-z]{1,16}(?: ?[+×xX*] ?[0-9A-Za-z]{1,16}){1,12}")
_TOKEN = lazy(r"[A-Za-z0-9]{1,32}(?:[.\-/+_][A-Za-z0-9]{1,32}){0,8}")
_PLAN = lazy(
    r"(?:[一二]?十[一二三四五六七八九]|[一二三四五六七八九十])五"
    r"(?=[”」』\"]|时期|规划|期间|计划|末|以来|开局|收官)"
)
_CLOSING = frozenset("〕]］)）")
_DOCUMENT = lazy(r"[〔\[［(（]([12][0-9]{3})[〕\]］)）] ?第? ?[0-9]+ ?号")
_EVENT = lazy(r"[0-9]{1,2}[·•・][0-9]{1,2}")
_QUOTED = lazy(r"[0-9]+(?:[×xX][0-9]+){0,4}(?=[”」』\"])")
_NAMED = lazy(
    r"(?<![0-9])[0-9][05](?=后(?![续方来面]))|[0-9]{3,6}(?=(?:账号|网站|客户端|小程序|公众号))|[0-9]{3,4}(?=(?:公司|集团|工程|工作制|消防|计划|行动))|58(?=同城)|[0-9]{1,3}(?=楼(?![盘市宇房]))|[57] ?[×xX*] ?(?:24|8)(?:小时)?|[0-9]+(?= ?(?:大促|购物节|医院|急救|热线|报警|国道|省道|县道|乡道|高校|航班|次列车|次航班|公交|模式|工作法|机制|战略|"
    r"强|晚会|智库|高地|部队|股指|系列|型|路公交|路车|路巴士|事件|案件|铁路|台风|航母|坦克|导弹|实验室|指数|成份股|成分股))"
)
_NUMBERED = lazy(
    r"[0-9]+号(?:线|楼|文|院|店|机组|馆|厅|令|公路|桥|洞|矿|井|舰|机|门|房|车|船|卫星|风球|仓|窟|坑|墓|油|站|地块|高炉|热线|码头|泊位|公告|决议|指引|法案|提案|议案|选手|球员)?"
)
_PHONE = lazy(
    r"(?:0[0-9]{2,3}[- ]?[0-9]{7,8}|0[2-8]-[0-9]{3,4}-[0-9]{4}|09[0-9]{2}-?[0-9]{3}-?[0-9]{3}|[48]00[- ]?[0-9]{3,4}[- ]?[0-9]{3,4}|1[3-9][0-9]{9})(?![0-9%.])"
)
_LONG_BEFORE = lazy(
    r"(?:电话|热线|传真|手机|邮编|编号|号码|账号|帐号|证号|备案|备|许可证|代码|编码|书号|刊号|QQ|微信|电邮|热线|查询|致电|拨打|字第)[^0-9\n]{0,6}$|号[:：]? ?$"
)
_LISTED = lazy(r"(?:[0-9]{5,6}|0[0-9]{2,5})(?=[)）]|\.[A-Z])")
_BRACKETS = frozenset("(（")
_PAGES = lazy(r"[0-9]{1,3}(?:[-—~至、]{1,2}[0-9]{1,3}){0,3} ?版(?![本权图画面块税式])")
_NUMBERED_PART = lazy(r"(?:附件|附表|附图|专栏|图|表|注|例|步骤|附录|案例|问|答|公式|习题|题) ?$")
_CONTACT_BEFORE = lazy(
    r"(?:电话|热线|专线|传真|致电|拨打|拨通|来电|查询|短信至|内线|分机)[:：为是]? ?$"
)
_CONTACT_AFTER = lazy(
    r"(?:专线|热线|电话|平台|服务台|客服|[^，。；：、！？\s]{1,8}(?:热线|专线|服务台|服务中心))"
)
_MODEL = lazy(r"(?:[A-Za-z][a-z]{2,19}|-[A-Z][a-z]{1,9}) $")  # Exynos 5100, Wi-Fi 6
_NAMING = lazy(r"(?![〇一二三四五六七八九十百千万亿])[\u4e00-\u9fff]")
_CHEMICAL = lazy(
    r"-(?![〇零一二三四五六七八九十百千万亿])[\u4e00-\u9fff]{1,6}-[0-9]"
)  # 1-苯基-2-丙酮
_JOINING = frozenset("、和及与或")
_LISTED_UNIT = lazy(r"(?:[、和及与或][0-9]{1,6}){1,6}")
_STANDARD = lazy(r"[A-Z]{2,5}(?:/[A-Z]{1,3})? ?$")
_STANDARD_REST = lazy(r"(?:\.[0-9]{1,3})?(?:[-—]{1,2}[0-9]{4}(?![0-9]))?")
_VERSION = lazy(r"([1-9]\.0)(?![0-9])(?=(版|升级版|时代)|[“”，。、；》」的\n]|$)")
_ADDRESS = lazy(r"(?:://|www\.|@)[!-~]{0,200}$")
_PHONE_REST = lazy(r"[ -]?[0-9]{4}(?![0-9])")
_NO_NAME_NEXT = frozenset("×xX*大死伤胜负平")
_LINE = lazy(r"[0-9]+(?:\.[0-9]+)?千伏[^，。；、\n0-9的]{0,8}?线(?![路缆上下])")


_GRADES = frozenset("ABDGKMP")
"""Capitals that name a grade after digits without a magnitude (4A, 5G, 4K); 算力4000P is a measure."""


def _label(start: int, end: int, reason: str) -> Draft:
    return Draft(start, end, FigureKind.LABEL, reason=reason)


def read_plan(text: str, start: int) -> Draft | None:
    """Read 十四五 at start: the short name of a five-year plan."""
    match = _PLAN.match(text, start) if text.find("五", start + 1, start + 4) > 0 else None
    return _label(start, match.end(), PLAN) if match else None


def read_document(text: str, start: int) -> Draft | None:
    """Read 〔2021〕12号 when its year stands at start, after the bracket."""
    closed = text[start + 4 : start + 5] in _CLOSING
    match = _DOCUMENT.match(text, start - 1) if start and closed else None
    return _label(start - 1, match.end(), DOCUMENT) if match else None


def read_quoted(text: str, start: int) -> Draft | None:
    """Read digits at start that are the whole of a quotation: “6293”, “4·11”."""
    match = _QUOTED.match(text, start)
    return _label(start, match.end(), SLOGAN) if match else None


def read_event(text: str, start: int) -> Draft | None:
    """Read 4·11 at start: a day that names what happened on it."""
    match = _EVENT.match(text, start)
    return _label(start, match.end(), EVENT) if match else None


def read_code(text: str, start: int, *, units: bool) -> Draft | None:
    """Read digits at start that letters or signs make a code: PM2.5, 4A, 8+N, GB 1234-2019.

    With units, letters that are a unit of measure (12 km) make no code.
    """
    begin, low = start, max(0, start - 32)
    while begin > low and (
        text[begin - 1].isascii() and (text[begin - 1].isalpha() or text[begin - 1] in "+-_×")
    ):
        begin -= 1
    while begin < start and not text[begin].isalpha():
        begin += 1
    match = _FORMULA.match(text, begin)
    if match and match.end() > start:
        return _label(begin, match.end(), FORMULA)
    match = _TOKEN.match(text, begin)
    if match is None:
        return None
    end = match.end()
    if begin == start:
        tail = match[0].lstrip("0123456789.,")
        if not tail[:1].isalpha():
            return None
        graded = tail in _GRADES and not (
            tail[0] == "P" and "算" in text[max(0, start - 14) : start]
        )
        if units and not graded and tail.rstrip("0123456789") in LATIN_UNITS:
            return None
        return _label(start, end, GRADE if len(tail) == 1 else CODE)
    return _label(begin, end, CODE)


NAME_HEADS = frozenset(
    "号后.千 楼×xX*集同消计行账网客小大购医急热报国省县乡高航次公模工机战强晚智部股系型路事案铁台坦导实指成"
)
"""What follows digits that read_named may read; anything else need not be tried."""


def read_named(text: str, start: int) -> Draft | None:
    """Read a number at start that belongs to the name behind it: 672医院, 2号线, 500强."""
    match = _NUMBERED.match(text, start) or _NAMED.match(text, start)
    if match is not None:
        return _label(start, match.end(), NAME)
    line = _LINE.match(text, start)
    return None if line is None else _label(start, line.end(), LINE)


def read_listed(text: str, start: int) -> Draft | None:
    """Read the code of a listed share in brackets at start: （00700）, （600519）."""
    match = _LISTED.match(text, start) if text[start - 1 : start] in _BRACKETS else None
    return _label(start, match.end(), CODE) if match else None


# What may stand before a number that is a quantity even without a unit: verbs of reaching and
# having, prepositions, adverbs, conjunctions. Behind any other character it is part of a name.
_LEADS = frozenset(
    "为是达到至有共仅约近超过逾破增减升降涨跌报收得获计于在从由和与及或每多少余各均满足占列居排比以按用含需要"
    "可能不将已再又也都只就才还且而等了出入上下对向自的即若如当被把给让做成个名次年月日周纪代第前后间内外中加减乘除乃"
)


def read_version(text: str, start: int) -> Draft | None:
    """Read 2.0 at start where it counts the versions of something: 改革2.0版, 首发经济3.0."""
    match = _VERSION.match(text, start)
    if match is None:
        return None
    before = text[start - 1 : start]
    named = "\u4e00" <= before <= "\u9fff" and before not in _LEADS
    return _label(start, match.end(1), CODE) if match[2] or named else None


def is_address(text: str, start: int) -> bool:
    """Tell whether start is inside a web or mail address."""
    return _ADDRESS.search(text, max(0, start - 200), start) is not None


def is_numbering(text: str, start: int, end: int) -> bool:
    """Tell whether digits only number a part of the article: alone on a line, 附件1, 图2, 8—9版."""
    if text.find("版", start, start + 24) > 0 and _PAGES.match(text, start):
        return True
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in ("", "\n", " ", "(", "（") and after in ("", "\n", ")", "）"):
        line = text[text.rfind("\n", 0, start) + 1 : start].strip(" (（")
        if not line:
            return True
    return _NUMBERED_PART.search(text, max(0, start - 4), start) is not None


def read_nameless(text: str, start: int, end: int) -> Draft | None:
    """Read a plain integer without a unit that is part of a name: 昇腾384超节点, 歼-20, 双11.

    None where it may be a quantity: after a verb of reaching, or between signs.
    """
    before = text[start - 1 : start]
    dialled = end - start >= 5 or (end - start >= 3 and text[start] in "149")
    if _CONTACT_BEFORE.search(text, max(0, start - 6), start) or (
        dialled and _CONTACT_AFTER.match(text, end)
    ):
        rest = _PHONE_REST.match(text, end)
        return _label(start, rest.end() if rest else end, CONTACT)
    listed = _LISTED_UNIT.match(text, end) if text[end : end + 1] in _JOINING else None
    if listed and read_unit(text, listed.end()) is not None:
        return None  # 2、3级
    standard = _STANDARD.search(text, max(0, start - 10), start) if before == " " else None
    if standard:
        rest = _STANDARD_REST.match(text, end)
        return _label(standard.start(), rest.end() if rest else end, CODE)
    if text[end : end + 1] in _NO_NAME_NEXT and not text.startswith("平台", end):
        return None  # 3×4米, 5大领域, 2死5伤
    if _CHEMICAL.match(text, end):
        return _label(start, end, NAME)
    if before == " " and _MODEL.search(text, max(0, start - 24), start):
        return _label(start, end, NAME)
    if before == "-" and start > 1 and _NAMING.match(text, start - 2):
        return _label(start - 2, end, CODE)
    if "\u4e00" <= before <= "\u9fff" and before not in _LEADS:
        return _label(start, end, NAME)
    return None


def read_identifier(text: str, start: int, end: int) -> Draft | None:
    """Read digits from start to end that a telephone, a licence or an account has."""
    match = _PHONE.match(text, start)
    if match:
        return _label(start, match.end(), CONTACT)
    if _LONG_BEFORE.search(text, max(0, start - 16), start) and read_unit(text, end) is None:
        return _label(start, end, CONTACT)
    return None
