"""Captions by their own words: labels, credits, numbers of figures."""

from __future__ import annotations

from reader_app.restoring.structure.sources import split_label
from reader_app.restoring.structure.vocabulary import PICTURE_CREDITS, PICTURE_LABELS

_ARROWS = frozenset("▲△▼▽↑↓←→☝")
_ENDS = (
    *sorted(PICTURE_CREDITS),
    " 图",
    "(图",
    "。图",
    "IC photo",
    "Getty Images",
    "视觉中国 资料",
)
_CREDITS_BEFORE_SITE = ("供图", "摄", "资料图", "视频截图")
_TAKEN_FROM = ("来自", "来源", "源自")
_SERIES = ("图表", "图", "表", "Figure", "Fig.", "Fig")
_NUMERALS = "0123456789ⅠⅡⅢⅣ一二三四五六七八九十"
_REPORTERS = ("记者", "通讯员")
_LIMIT = 140
"""Longest caption known by its words, in code points."""


def is_caption(cue: str) -> bool:
    """Tell whether a line describes or credits a picture, by its own words."""
    if not 1 < len(cue) <= _LIMIT:
        return False
    if cue[0] in _ARROWS or cue.startswith("图为"):
        return True
    end = cue.rstrip(")]。 ")
    if end.endswith(_ENDS) or _is_numbered(cue):
        return True
    if (":" in cue or "(" in cue or "/" in cue or "|" in cue) and _is_labelled(cue):
        return True
    return (
        ("图" in end or "摄" in end or "提供" in end) and _is_credited(end)
    ) or _is_taken_by_reporter(cue)


def _is_labelled(cue: str) -> bool:
    label = split_label(cue.replace("(", ":", 1) if cue[0] not in "([" else cue)[0]
    if label in PICTURE_LABELS:
        return True
    slash = cue.find("/")
    if 0 < slash <= 6 and cue[:slash].strip("([ ") in PICTURE_LABELS:
        return True
    opened = cue[0] == "(" and ")" not in cue[:20]
    return opened and any(word in cue[:26] for word in ("资料图", "图片来源", "图源"))


def _is_numbered(cue: str) -> bool:
    """图1 ……, 表2:……."""
    for word in _SERIES:
        if cue.startswith(word):
            rest = cue[len(word) :].lstrip()
            tail = rest.lstrip(_NUMERALS)
            count = len(rest) - len(tail)
            return 1 <= count <= 3 and (not tail or tail[0] in " :、.-")
    return False


def _is_credited(end: str) -> bool:
    """……供图 某某网, 图片均来自……, ……提供, ……/图."""
    if end.endswith("提供"):
        return len(end) > 4 and end[-4:-2].isalpha() and end[-3] not in "以能为"
    if end.endswith("/图"):
        return not end.endswith("文/图")
    for verb in _TAKEN_FROM:
        at = end.find(verb)
        if at > 0 and end[:at].rstrip("均皆都片").endswith("图") and len(end) - at <= 14:
            return True
    words = end.replace("/", " ").replace("|", " ").split()
    return (
        len(words) > 1
        and words[-2].endswith(_CREDITS_BEFORE_SITE)
        and 2 <= len(words[-1]) <= 8
        and words[-1].isalpha()
    )


def _is_taken_by_reporter(cue: str) -> bool:
    """A sentence, and a reporter's name after it: …….某某日报记者 张三."""
    if not any(role in cue for role in _REPORTERS):
        return False
    at = max(cue.rfind(mark) for mark in "。!”")
    credit = cue[at + 1 :]
    if at < 0 or any(mark in credit for mark in "?;,:"):
        return False
    return any(
        0 <= (place := credit.find(role)) <= 24
        and 2 <= len(credit[place + len(role) :].strip()) <= 16
        for role in _REPORTERS
    )
