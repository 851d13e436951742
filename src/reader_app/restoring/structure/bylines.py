"""Bylines: which lines are some, who wrote it, and for whom.

Lines are judged by their cue (simplified script, half width); names keep their own script.
"""

from __future__ import annotations

import re

from reader_app.restoring.structure.script import folded
from reader_app.restoring.structure.sources import (
    OPENERS,
    is_paper,
    is_source_label,
    is_source_line,
)
from reader_app.restoring.structure.vocabulary import (
    CUE_MARKS,
    GROUPS,
    HANDS,
    OFFICES,
    RANKS_OF_WRITERS,
    REPORTERS,
    SHORT_ROLES,
    SURNAMES,
    WRITERS,
    words,
)

_LIMIT = 200
"""Longest byline read, in code points."""
_UNIT_LIMIT = 25
"""One more code point than the longest name of a body."""
_OFFICE_LIMIT = 40
"""Longest line, in code points, that is an office and a name."""
_ROLES = WRITERS | HANDS | SHORT_ROLES
_STOPS = words("来源 时间 日期 单位")
_GAPS = str.maketrans(dict.fromkeys("、,/;|和及&:\t", " "))
_NO_MARKS = str.maketrans(",", "、", "0123456789*①②③④⑤†‡")
_BRACKETS = "()[]<>《》: 。□■◎●○"
_OURS = words("本报 本网 本刊 本社 本台 本站 我报 我台 我们 本文")
_NOBODY = words("未知 佚名 网络 本站 匿名 报道 综合 摄影 文图 图文")
_STOCK_ENDS = ("报道", "整理", "综合", "摄影")


def is_byline(cue: str) -> bool:
    """Tell whether a line names who wrote, said, took or edited something, by its own words."""
    if not 2 <= len(cue) <= 90 or cue[-1] in "。?!;":
        return False
    core = cue.strip(OPENERS)
    return (
        _is_role_first(core)
        or _is_reporter(core)
        or (
            len(core) <= _OFFICE_LIMIT
            and not any(map(str.isdecimal, core))
            and bool(parse_office(core))
        )
        or _is_name_and_paper(core)
        or _is_nameless(core)
    )


def _is_role_first(core: str) -> bool:
    """编辑:张三, 文/图 李四, 编辑 张三 校对 李四."""
    first = core.split(None, 1)[0] if core else ""
    if first in _ROLES:
        return len(core) > len(first)
    at = min((place for mark in ":|/" if (place := core[:24].find(mark)) > 0), default=-1)
    label = core[: max(at, 0)].strip()
    parts = [label] if label in _ROLES else label.translate(_GAPS).replace("与", " ").split()
    return bool(parts) and all(part in _ROLES for part in parts) and core[at + 1 :].strip() != ""


def _is_reporter(core: str) -> bool:
    """……报记者 张三, 记者李四: a role with a name, whatever stands before."""
    for role in REPORTERS:
        at = core.find(role)
        if not 0 <= at <= 30 or any(mark in core[:at] for mark in "。,;!?:"):
            continue
        rest = core[at + len(role) :]
        if not rest or len(rest) > 62 or any(mark in rest for mark in "。;!?"):
            continue
        name = rest.translate(_GAPS).strip(" ·()[]").split(None, 1)
        if 1 < at <= 6 and rest[0] == " " and _are_names(rest.strip()):
            return True  # 本报记者 and nothing but names, rare surnames too
        if not name or name[0][0] not in SURNAMES:
            continue
        joined = rest[0].isalnum()
        if not joined or 2 <= len(name[0].rstrip(")]")) <= 4:
            return True
    return False


def _is_name_and_paper(core: str) -> bool:
    parts = core.replace("|", "/").split("/")
    if len(parts) != 2 or is_source_label(core):
        return False
    one, other = (part.strip() for part in parts)
    return (is_paper(one) and _are_names(other)) or (is_paper(other) and _are_names(one))


def _are_names(text: str) -> bool:
    names = text.replace("、", " ").split()
    return 0 < len(names) <= 5 and all(2 <= len(name) <= 4 and _is_han(name) for name in names)


def _is_nameless(core: str) -> bool:
    """新华社记者, 本报评论员."""
    core = core.strip(")]")
    if len(core) > 20 or not core.endswith(GROUPS):
        return False
    body = next(core.removesuffix(group) for group in GROUPS if core.endswith(group))
    for rank in ("首席", "特约", "全媒体"):
        body = body.removesuffix(rank)
    return body in _OURS or (
        2 < len(body) <= 9 and body[-1] in "报社网台刊" and _is_han(body)
    )  # fmt: skip


def _is_han(text: str) -> bool:
    return all("\u4e00" <= char <= "\u9fff" for char in text)


def is_bare_name(cue: str) -> bool:
    """Tell whether a line is one or more personal names and nothing else."""
    if len(cue) > 40:
        return False
    names = cue.translate(_NO_MARKS).replace("、", " ").replace("/", " ").split()
    if len(names) == 2 and len(names[0]) == len(names[1]) == 1:
        return names[0] in SURNAMES and _is_han(names[1])
    return 0 < len(names) <= 8 and all(
        2 <= len(name) <= 3 and name[0] in SURNAMES and _is_han(name) for name in names
    )


def is_speaker(cue: str) -> bool:
    """Tell whether a line only says who speaks next, as scripts of broadcasts do."""
    if not 3 <= len(cue) <= 40:
        return False
    core = cue.rstrip(": ")
    if core[0] in "[(" and core[-1] in ")]" and len(core) <= 20:
        return core[1:].startswith(CUE_MARKS)
    return cue[-1] == ":" and is_byline(core)


_TIMES = ("发布时间", "发表时间", "更新时间", "发布日期", "发布于", "时间:", "日期:")


def names_no_one(cue: str) -> bool:
    """Tell whether a line that should be a byline only labels a time or a source."""
    label = next((label for label in _TIMES if cue.startswith(label)), "")
    if any(role in cue[len(label) :] for role in WRITERS | HANDS):
        return False
    return bool(label) or is_source_line(cue)


def parse_byline(text: str) -> tuple[list[str], str | None]:
    """Return the names of those who wrote or spoke, and the body they write for.

    Editors, photographers and other hands are no authors; a body named only as "our paper" is
    None. Names keep the script they are written in.
    """
    text = text[:_LIMIT]
    cue = folded(text)
    speaker = parse_office(text.strip(_BRACKETS + "（）【】："))
    if speaker:
        return speaker, None
    roles = _roles_in(cue)
    if not roles:
        return _without_role(text, cue)
    names: list[str] = []
    unit = None
    start = 0
    for at, (begin, end) in enumerate(roles):
        role = cue[begin:end]
        writes = role not in HANDS and role not in _STOPS
        if writes and unit is None:
            unit = _unit(text, cue, start, begin)
        until = roles[at + 1][0] if at + 1 < len(roles) else len(text)
        start = _names_end(cue, end, until) if at + 1 < len(roles) else until
        if writes and role != "图":
            names.extend(_names(text[end:start]))
    return names, unit


def _roles_in(cue: str) -> list[tuple[int, int]]:
    """Return the places of the roles in a byline, in order, the longest where they overlap."""
    places = []
    for role in WRITERS | HANDS | _STOPS:
        at = cue.find(role)
        while at >= 0:
            places.append((at, at + len(role)))
            at = cue.find(role, at + len(role))
    for role in SHORT_ROLES:
        for found in re.finditer(re.escape(role), cue):
            alone = found.start() == 0 or cue[found.start() - 1] in " ([|/、"
            if alone and cue[found.end() : found.end() + 1] in (" ", ":", "/", "|"):
                places.append(found.span())
    kept: list[tuple[int, int]] = []
    for place in sorted(places, key=_longest_first):
        if not kept or place[0] >= kept[-1][1]:
            kept.append(place)
    return kept


def _longest_first(place: tuple[int, int]) -> tuple[int, int]:
    return place[0], place[0] - place[1]


def parse_office(text: str) -> list[str]:
    """Return the name after an office at the end of a line (省长 某某), as a list of one.

    The name may follow without a blank where it begins with a surname (省长某某).
    """
    cue = folded(text)
    tokens = cue.split()
    for count in (1, 2):
        if len(tokens) > count and tokens[-count - 1].endswith(OFFICES):
            name = "".join(text.split()[-count:])
            split = count == 1 or all(len(token) == 1 for token in tokens[-count:])
            plain = name.replace("·", "").replace("•", "").isalnum()
            if split and plain and 1 < len(name) <= 12:
                return [name]
    for count in (2, 3):
        name = text[-count:]
        if cue[:-count].endswith(OFFICES) and cue[-count] in SURNAMES and _is_han(name):
            return [name]
    return []


def _names_end(cue: str, start: int, end: int) -> int:
    """Return where the names before the next role end: what touches the role is its body."""
    chunk = cue[start:end].translate(_GAPS)
    if not chunk or chunk[-1] == " ":
        return end
    return start + chunk.rfind(" ") + 1


def _unit(text: str, cue: str, start: int, end: int) -> str | None:
    """Return the body named right before a role (……报记者), without ranks such as 首席."""
    start = max(start, end - _UNIT_LIMIT)
    chunk = cue[start:end].strip(_BRACKETS)
    if not chunk:
        return None
    offset = cue.index(chunk, start)
    before = ""
    while before != chunk:
        before = chunk
        for rank in RANKS_OF_WRITERS:
            chunk = chunk.removesuffix(rank)
    if not 2 <= len(chunk) < _UNIT_LIMIT or chunk in _OURS or any(c in chunk for c in ",。;:"):
        return None
    return text[offset : offset + len(chunk)].rstrip("《》")


def _without_role(text: str, cue: str) -> tuple[list[str], str | None]:
    """Read 姓名/媒体, 媒体/姓名 or names alone."""
    at = max(cue.find("/"), cue.find("|"))
    if at > 0:
        parts = [text[:at].strip(), text[at + 1 :].strip()]
        papers = [is_paper(folded(part)) for part in parts]
        if papers[0] != papers[1]:
            return _names(parts[papers.index(False)]), parts[papers.index(True)]
    return (_names(text), None) if is_bare_name(cue) else ([], None)


def _names(text: str) -> list[str]:
    cue = folded(text).translate(_GAPS)
    spaced = "".join(
        " " if mark == " " else char for char, mark in zip(text, cue, strict=True)
    ).strip("（()）【】[]。 ")
    pieces = [piece.strip("（()）【】[]") for piece in spaced.split()]
    if len(pieces) == 2 and all(len(piece) == 1 for piece in pieces):
        return ["".join(pieces)]
    bare = [piece.translate(_NO_MARKS) for piece in pieces]
    return [piece for piece in bare if _is_person(piece)]


def _is_person(name: str) -> bool:
    """Tell whether a word is a name, and no stock phrase of bylines (深圳报道, 综合整理)."""
    cue = folded(name)
    if cue in _NOBODY or cue.endswith(_STOCK_ENDS):
        return False
    if "·" in name or "•" in name:
        return 3 <= len(name) <= 16
    return (2 <= len(name) <= 4 and _is_han(cue)) or (name.isascii() and name.isalpha())
