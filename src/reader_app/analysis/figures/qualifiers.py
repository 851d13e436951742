"""The words around a number that bound it, before it and after it."""

from __future__ import annotations

from reader_app.core.figure import Qualifier
from reader_app.core.patterns import lazy

_SUFFIX_HEADS = frozenset("以之上左及或（(")
_SUFFIX = lazy(
    r"(?:[\(（][^()（）]{0,2}含[^()（）]{0,4}[\)）])?[及或]?([以之上左])(内|右|外|[上下](?!学|课|班|市|网|映|午|半年|游|级|线|海))"
)
_SUFFIXES = {
    "以上": Qualifier.OVER, "之上": Qualifier.OVER, "以外": Qualifier.OVER, "之外": None,
    "以下": Qualifier.UNDER, "之下": Qualifier.UNDER,
    "以内": Qualifier.UNDER, "之内": Qualifier.UNDER,
    "左右": Qualifier.ABOUT, "上下": Qualifier.ABOUT,
}  # fmt: skip

_ATTACHED = {
    "将近": Qualifier.NEARLY, "近": Qualifier.NEARLY, "大约": Qualifier.ABOUT, "约": Qualifier.ABOUT,
    "超": Qualifier.OVER, "逾": Qualifier.OVER, "至少": Qualifier.AT_LEAST, "≥": Qualifier.AT_LEAST,
    "≤": Qualifier.AT_MOST, "≧": Qualifier.AT_LEAST, "≦": Qualifier.AT_MOST, ">": Qualifier.OVER,
    "<": Qualifier.UNDER, "＞": Qualifier.OVER, "＜": Qualifier.UNDER, "上": Qualifier.OVER,
    "破": Qualifier.OVER, "过": Qualifier.OVER, "至多": Qualifier.AT_MOST, "约莫": Qualifier.ABOUT,
}  # fmt: skip
_APART = {
    "突破": Qualifier.OVER, "超过": Qualifier.OVER, "超出": Qualifier.OVER, "高于": Qualifier.OVER,
    "多于": Qualifier.OVER, "大于": Qualifier.OVER, "超逾": Qualifier.OVER, "冲破": Qualifier.OVER,
    "高过": Qualifier.OVER, "多过": Qualifier.OVER, "不止": Qualifier.OVER, "早于": None,
    "不足": Qualifier.UNDER, "不到": Qualifier.UNDER, "低于": Qualifier.UNDER, "少于": Qualifier.UNDER,
    "小于": Qualifier.UNDER, "未满": Qualifier.UNDER, "不满": Qualifier.UNDER, "未达": Qualifier.UNDER,
    "未到": Qualifier.UNDER, "不及": Qualifier.UNDER, "未足": Qualifier.UNDER, "未过": Qualifier.AT_MOST,
    "不少于": Qualifier.AT_LEAST, "不低于": Qualifier.AT_LEAST, "不小于": Qualifier.AT_LEAST,
    "不下": Qualifier.AT_LEAST, "不下于": Qualifier.AT_LEAST, "不得少于": Qualifier.AT_LEAST,
    "不得低于": Qualifier.AT_LEAST, "最少": Qualifier.AT_LEAST, "起码": Qualifier.AT_LEAST,
    "最低": None, "大于等于": Qualifier.AT_LEAST, "大于或等于": Qualifier.AT_LEAST,
    "小于等于": Qualifier.AT_MOST, "小于或等于": Qualifier.AT_MOST,
    "不超过": Qualifier.AT_MOST, "不得超过": Qualifier.AT_MOST, "不高于": Qualifier.AT_MOST,
    "不得高于": Qualifier.AT_MOST, "不大于": Qualifier.AT_MOST, "不多于": Qualifier.AT_MOST,
    "不能少于": Qualifier.AT_LEAST, "不能低于": Qualifier.AT_LEAST, "不能小于": Qualifier.AT_LEAST,
    "不应少于": Qualifier.AT_LEAST, "不应低于": Qualifier.AT_LEAST, "不得小于": Qualifier.AT_LEAST,
    "不能超过": Qualifier.AT_MOST, "不能高于": Qualifier.AT_MOST, "不应超过": Qualifier.AT_MOST,
    "不得大于": Qualifier.AT_MOST, "不得多于": Qualifier.AT_MOST, "不得逾": Qualifier.AT_MOST,
    "不超": Qualifier.AT_MOST, "不逾": Qualifier.AT_MOST, "最多": Qualifier.AT_MOST,
    "接近": Qualifier.NEARLY, "近乎": Qualifier.NEARLY, "逼近": Qualifier.NEARLY, "趋近": Qualifier.NEARLY, "临近": Qualifier.NEARLY,
    "大概": Qualifier.ABOUT, "估计": None, "左近": None,
}  # fmt: skip
_NOT_NEAR = "趋最附临远接靠邻亲"
_NOT_OVER = {
    "上": "以之不网线海班晚早天千百万",
    "破": "突打爆击",
    "过": "走经通度历跨不超透越闯渡路跑看听读",
}

Entry = tuple[str, Qualifier | None, bool]


def _by_last_character() -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for table, apart in ((_ATTACHED, False), (_APART, True)):
        for word, qualifier in table.items():
            found.setdefault(word[-1], []).append((word, qualifier, apart))
    return {last: tuple(sorted(entries, key=_longest)) for last, entries in found.items()}


def _longest(entry: Entry) -> int:
    return -len(entry[0])


_PREFIXES = _by_last_character()
_FILLERS = frozenset("了达是为有出")


def read_prefix(text: str, start: int) -> tuple[int, Qualifier | None]:
    """Return where the qualifier that touches the number at start begins, and what it says.

    Words that are one with the number (近, 约, 超, 至少) move the start; verbs (突破, 不足) do not.
    """
    if start == 0:
        return start, None
    at = start
    if text[at - 1] == " " and at > 1:
        at -= 1  # 超過 4.5%
    last = text[at - 1]
    if last in _FILLERS and at > 1 and text[at - 2] in _PREFIXES:
        at, last = at - 1, text[at - 2]
    entries = _PREFIXES.get(last, ())
    if (
        last == "过"
        and at > 1
        and text[at - 2] not in _NOT_OVER["过"]
        and _GREAT.match(text, start)
    ):
        return start, Qualifier.OVER  # 产值过500亿元
    for word, qualifier, apart in entries:
        if text.endswith(word, 0, at):
            if apart or (at != start and text[at] != " "):
                return start, qualifier if len(word) > 1 or word == "约" else None
            return _attached(text, start, at, word, qualifier)
    return start, _over_a_measure(text, start)


_GREAT = lazy(r"[0-9]{1,4}(?:\.[0-9]{1,4})? ?[万亿]")
_MEASURE_BEFORE = lazy(
    r"(?:每(?:[人户年月天日亩吨升次件位名个家度孩]|平方米|立方米|平方公里|公斤|千克|小时|公里|千瓦时|公顷)){1,2}$"
)


def _over_a_measure(text: str, start: int) -> Qualifier | None:
    """Return the bound before 每立方米 and its like: 低于每立方米19微克."""
    per = _MEASURE_BEFORE.search(text, max(0, start - 9), start)
    if per is None or per.start() == 0:
        return None
    for word, qualifier, apart in _PREFIXES.get(text[per.start() - 1], ()):
        if apart and text.endswith(word, 0, per.start()):
            return qualifier
    return None


def _attached(
    text: str, start: int, at: int, word: str, qualifier: Qualifier | None
) -> tuple[int, Qualifier | None]:
    begin = at - len(word)
    before = text[begin - 1] if begin else ""
    if word in _NOT_OVER:
        if text[start] not in "百千万亿" or (before and before in _NOT_OVER[word]):
            return start, None
    elif (
        (word == "近" and before and before in _NOT_NEAR)
        or (word == "约" and before and before in "节公条合预签契违履")
        or (word == "超" and before and before in "赶高买卖")
    ):
        return start, None
    return begin, qualifier


_BEFORE_MINUS = frozenset("及和与或比长幅率润额值温；。、为達达至是到由从降升约：:（(，,、 \t\n")


def read_sign(text: str, start: int) -> int:
    """Return where the sign before the number at start begins: -5, 负5, 零下5; start if none."""
    before = text[start - 1 : start]
    if before == "-" and (start == 1 or text[start - 2] in _BEFORE_MINUS):
        return start - 1
    if before == "下" and text.endswith("零下", 0, start):
        return start - 2
    if before == "负" and (start == 1 or text[start - 2] not in "胜肩抱担背自正欺"):
        return start - 1
    return start


def read_suffix(text: str, end: int) -> tuple[int, Qualifier | None]:
    """Return the end after 以上, 左右 and their like, and what they say."""
    match = _SUFFIX.match(text, end) if text[end : end + 1] in _SUFFIX_HEADS else None
    if match is None:
        return end, None
    word = match[1] + match[2]
    if word not in _SUFFIXES or (text[end] in "及或" and match[1] != "以"):
        return end, None
    return match.end(), _SUFFIXES[word]
