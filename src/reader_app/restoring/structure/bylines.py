"""Bylines taken apart: who wrote it, and for whom."""

from __future__ import annotations

import re

from reader_app.core.patterns import lazy
from reader_app.restoring.structure.attribution import is_bare_name, is_paper
from reader_app.restoring.structure.script import folded
from reader_app.restoring.structure.vocabulary import (
    HANDS,
    OFFICES,
    SHORT_ROLES,
    SURNAMES,
    WRITERS,
    alternatives,
    words,
)

_STOPS = words("来源 时间 日期 单位")
_ROLE = lazy(
    rf"(?P<role>(?<![^\s（(【|｜/／、]){SHORT_ROLES}(?=[\s\u3000：:/／|｜])|"
    rf"{alternatives(WRITERS | HANDS | _STOPS)})[\s\u3000：:/／|｜、]*"
)
_PICTURES_ONLY = "图"
_RANK = lazy(r"(?:首席|特约|实习|见习|资深|高级|全媒体|融媒体|融媒|新媒体|专栏|图片|驻\S{1,6}?)+$")
_OFFICE = lazy(
    rf"{alternatives(OFFICES)}(?:[\s\u3000]+(?P<name>[\u4e00-\u9fff·•．]{{1,12}}"
    rf"(?:[\s\u3000][\u4e00-\u9fff])?)|(?P<joined>[\u4e00-\u9fff]{{2,3}}))$"
)
_SEPARATORS = lazy(r"[\s\u3000、，,/／;；|｜及和&＆]+")
_NAME = lazy(
    r"[\u4e00-\u9fff]{2,4}$|[\u4e00-\u9fff]{1,6}[·•．][\u4e00-\u9fff·•．]{1,10}$|"
    r"[A-Za-z][A-Za-z. ]{1,24}$"
)
_LIMIT = 200
"""Longest byline read, in code points."""
_BRACKETS = "（()）【】[]：: \t\u3000。"
_UNIT_LIMIT = 25
"""One more code point than the longest name of a body."""
_OURS = words("本报 本网 本刊 本社 本台 本站 我报 我台 我们 本文")
_NOBODY = words("未知 佚名 网络 本站 匿名 报道 综合 摄影 文图 图文")
_STOCK_ENDS = ("报道", "整理", "综合", "摄影")


def parse_byline(text: str) -> tuple[list[str], str | None]:
    """Return the names of those who wrote or spoke, and the body they write for.

    Editors, photographers and other hands are no authors; a body named only as "our paper" is
    None. Names keep the script they are written in.
    """
    text = text[:_LIMIT].strip(_BRACKETS)
    speaker = parse_office(text)
    if speaker:
        return speaker, None
    cue = folded(text)
    roles = list(_ROLE.finditer(cue))
    if not roles:
        return _without_role(text, cue)
    names: list[str] = []
    unit = None
    start = 0
    for at, role in enumerate(roles):
        writes = role["role"] not in HANDS and role["role"] not in _STOPS
        if writes and unit is None:
            unit = _unit(text, cue, start, role.start())
        end = roles[at + 1].start() if at + 1 < len(roles) else len(text)
        start = _names_end(text, role.end(), end) if at + 1 < len(roles) else end
        if writes and role["role"] != _PICTURES_ONLY:
            names.extend(_names(text[role.end() : start]))
    return names, unit


def parse_office(text: str) -> list[str]:
    """Return the name after an office at the end of a line (省长 某某), as a list of one."""
    cue = folded(text)
    found = _OFFICE.search(cue)
    if not found:
        return []
    group = "name" if found["name"] else "joined"
    if group == "joined" and found["joined"][0] not in SURNAMES:
        return []
    return ["".join(text[found.start(group) : found.end(group)].split())]


def _names_end(text: str, start: int, end: int) -> int:
    """Return where the names before the next role end: what touches the role is its body."""
    chunk = text[start:end]
    if not chunk or _SEPARATORS.match(chunk[-1]):
        return end
    return start + max((found.end() for found in _SEPARATORS.finditer(chunk)), default=0)


def _unit(text: str, cue: str, start: int, end: int) -> str | None:
    """Return the body named right before a role (…报记者), without ranks such as 首席."""
    start = max(start, end - _UNIT_LIMIT)
    chunk = cue[start:end].strip("（(【[□■◎●○《》 \u3000")
    if not chunk:
        return None
    offset = cue.index(chunk, start)
    chunk = _RANK.sub("", chunk)
    if (
        not 2 <= len(chunk) < _UNIT_LIMIT
        or chunk in _OURS
        or any(mark in chunk for mark in "，。；：")
    ):
        return None
    return text[offset : offset + len(chunk)]


def _without_role(text: str, cue: str) -> tuple[list[str], str | None]:
    """Read 姓名/媒体, 媒体/姓名 or names alone."""
    parts = [part.strip() for part in re.split(r"[/／|｜]", text) if part.strip()]
    if len(parts) == 2:
        papers = [is_paper(folded(part)) for part in parts]
        if papers[0] != papers[1]:
            return _names(parts[papers.index(False)]), parts[papers.index(True)]
    return (_names(text), None) if is_bare_name(cue) else ([], None)


def _names(text: str) -> list[str]:
    pieces = [piece for piece in _SEPARATORS.split(text.strip(_BRACKETS)) if piece]
    if len(pieces) == 2 and all(len(piece) == 1 for piece in pieces):
        return ["".join(pieces)]
    return [piece for piece in pieces if _NAME.match(piece) and _is_person(folded(piece))]


def _is_person(name: str) -> bool:
    """Tell whether a word is no stock phrase of bylines (深圳报道, 综合整理)."""
    return name not in _NOBODY and not name.endswith(_STOCK_ENDS)
