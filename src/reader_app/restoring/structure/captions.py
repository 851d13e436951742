"""Captions without a credit: told from headings by all the places where both may stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader_app.core.article import BlockKind
from reader_app.restoring.structure.averages import variance
from reader_app.restoring.structure.dates import is_date
from reader_app.restoring.structure.lines import HEADING_LIMIT, Line
from reader_app.restoring.structure.numbering import is_bare_number, number_style
from reader_app.restoring.structure.vocabulary import SCENES, THEMES

_SCENE_ENDS = ("项目", "园区", "车间", "基地", "广场", "大桥", "公园")
_SPOKEN = ("报告", "讲话", "说明", "发言")
_PLACES = frozenset("上里中内旁前下间")
_THEME_STARTS = ("以", "用", "让", "把", "从", "向", "为", "走好", "聚焦", "全面")
_CAPTION_SENTENCE = 12
"""Longest sentence under a picture, in code points, taken for its caption."""
_JUDGED = 500
"""Lines of the body that tell whether a document is illustrated."""
_CONTINUES = frozenset("，。、；：！？）》”’」』】%％是为的")


def may_stand(lines: Sequence[Line], n: int) -> bool:
    """Tell whether a line has the form of an unnumbered heading or of a short caption."""
    line = lines[n]
    if line.kind is not None or not line.open or not 2 <= line.size <= HEADING_LIMIT:
        return False
    text = line.text
    if any(mark in text for mark in "。；;") or text.count("，") + text.count(",") > 2:
        return False
    if text[0] in _CONTINUES or text[-1] in "的和与及是为" or "://" in text:
        return False
    following = lines[n + 1].text[:1] if n + 1 < len(lines) else ""
    if following in _CONTINUES and following:
        return False
    if not any(map(str.isalpha, text)):
        return is_bare_number(text) and _words_follow(lines, n)
    return not is_date(line.cue)


def _words_follow(lines: Sequence[Line], n: int) -> bool:
    """Tell whether an open line with words follows, which a bare number (01) would number."""
    after = lines[n + 1] if n + 1 < len(lines) else None
    return after is not None and after.open and 2 <= after.size <= HEADING_LIMIT


def standing_groups(lines: Sequence[Line], start: int, end: int) -> list[list[int]]:
    """Return the runs of neighbouring lines, between numbers start and end, that may stand."""
    groups: list[list[int]] = []
    for n in range(start, end):
        line = lines[n]
        if line.open and line.kind is None and line.size <= HEADING_LIMIT and may_stand(lines, n):
            if groups and groups[-1][-1] == n - 1:
                groups[-1].append(n)
            else:
                groups.append([n])
    return groups


def caption_side(lines: Sequence[Line], groups: Sequence[Sequence[int]]) -> int | None:
    """Tell which line of the groups of two is the caption: 1, 0, or None where neither is.

    Words that describe a scene count; where no line has any, the side whose lengths vary more
    holds the captions, since the headings of one article are cut to one measure.
    """
    pairs = [group for group in groups if len(group) == 2]
    if not pairs:
        return None
    scores = [
        sum(scene_score(lines[pair[side]].cue) for pair in pairs) / len(pairs) for side in (0, 1)
    ]
    if max(scores) >= 0.3 and scores[0] != scores[1]:
        return 1 if scores[1] > scores[0] else 0
    if len(pairs) >= 3:
        spread = [variance([lines[pair[side]].size for pair in pairs]) for side in (0, 1)]
        if max(spread) > 2 * min(spread) + 1:
            return 1 if spread[1] > spread[0] else 0
    return None


def name_under_images(lines: Sequence[Line]) -> None:
    """Name the short line right under a picture its caption.

    Paragraphs and headings follow pictures as well. A few words closed by a stop are a caption
    where most pictures have such a line; open lines where most of them show a scene.
    """
    under = [
        n + 1
        for n, line in enumerate(lines[:-1])
        if line.kind is BlockKind.IMAGE
        and (lines[n + 1].kind is None or _is_bold(lines[n + 1]))
        and lines[n + 1].size
    ]
    brief = [
        n
        for n in under
        if lines[n].size <= _CAPTION_SENTENCE
        and lines[n].text[-1] == "。"
        and not any(mark in lines[n].text[:-1] for mark in "。，！？；：")
    ]
    if len(brief) < 2 or 2 * len(brief) < len(under):
        brief = []
    shown = [
        n
        for n in under
        if lines[n].open and lines[n].size <= HEADING_LIMIT and not number_style(lines[n].cue)
    ]
    if sum(scene_score(lines[n].cue) for n in shown) < 0.5 * len(shown):
        shown = []
    for n in (*brief, *shown):
        lines[n].kind, lines[n].style = BlockKind.CAPTION, None


def _is_bold(line: Line) -> bool:
    """Tell whether the format calls a line a heading by its look only, without a rank."""
    return line.style == "hint" and line.hint_level is None


def is_illustrated(lines: Sequence[Line], start: int, end: int) -> bool:
    """Tell whether a document sets a caption under its headings (so under its title too)."""
    groups = standing_groups(lines, start, min(end, start + _JUDGED))
    pairs = sum(len(group) == 2 for group in groups)
    return pairs > 1 and caption_side(lines, groups) == 1


def scene_score(cue: str) -> float:
    """Return how much a line sounds like a picture's caption (above 0) or a heading (below)."""
    theme = cue.startswith(_THEME_STARTS) or any(word in cue for word in THEMES)
    return _shows_scene(cue) - 0.5 * theme


def _shows_scene(cue: str) -> bool:
    """Tell whether a line names what a camera sees: a view, a place, who does what where."""
    if cue.endswith(_SCENE_ENDS) or any(word in cue for word in SCENES):
        return True
    if cue.endswith(_SPOKEN) and 0 <= cue.find("作") >= len(cue) - 11:
        return True
    place, possessive = cue.find("在"), cue.rfind("的")
    if place > 0 and cue[-1] in _PLACES and 2 <= len(cue) - place - 1 <= 15:
        return True
    if possessive >= 0 and 1 <= len(cue) - possessive - 1 <= 8:
        return cue[max(possessive - 1, 0)] not in "目共"
    return any(
        a.isascii() and b.isascii() and a.isalpha() and b.isalpha() for a, b in pairwise(cue)
    )
