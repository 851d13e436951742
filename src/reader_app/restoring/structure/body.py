"""The body of an article: headings, captions, points, tables, questions and answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import pvariance

from reader_app.core.article import BlockKind
from reader_app.restoring.structure import attribution
from reader_app.restoring.structure.lines import PROSE, SHORT, Line, Survey
from reader_app.restoring.structure.numbering import is_article_number, number_style, number_value

HEADING_LIMIT = 40
"""Longest unnumbered heading, in code points."""
LEAD_LIMIT = 45
"""Longest heading that ends as a sentence does."""

_DASHES = ("——", "--", "――", "──", "－－", "— ", "- ", "– ")
_SIGNS = frozenset("•●○◆◇■□▪▫▶►★☆※·✦✔✓➤◎")
NAMED_HEADING = re.compile(
    r"(?:前言|引言|导言|导语|序言|序|绪论|结语|结束语|结论|尾声|后记|跋|附录|附件|附表|附[：:]?|注释|注|参考文献|名词解释|编者按|编者的话|编后|记者手记|"
    r"采访手记|链接|相关链接|新闻链接|知识链接|背景链接|延伸阅读|新闻背景|背景资料|摘要|目录)\s*[\d一二三四五六七八九十]{0,2}\s*[：:]?$"
)
_CONTINUES = frozenset("，。、；：！？）》”’」』】%％是为的")
_QUESTION = re.compile(
    r"(?:问|Q|Ｑ|提问|记者问)\s*\d{0,2}\s*[：:．.]|(?:问题?)[一二三四五六七八九十\d]{1,3}\s*[：:、]|Q\d{1,2}\s*[：:.、\s]"
)
_ANSWER = re.compile(r"(?:答|A|Ａ|回答)\s*\d{0,2}\s*[：:．.]")
_ASKER = re.compile(r"[^：:，。]{0,14}(?:记者|主持人)\s*[：:]")
_SPEAKER = re.compile(r"[\u4e00-\u9fffA-Za-z·]{2,10}\s*[：:]\S")
_SCENE = re.compile(
    r"鸟瞰|俯瞰|全景|航拍|一角|外景|内景|现场|面貌|景象|场景|美景|风光|风景|夜景|实景|雪景|街景|景色|合影|留影|剪影|特写|近景|远景|"
    r"正在|[\u4e00-\u9fff]在.{1,14}(?:上|里|中|内|旁|前|下|间)$|(?<![目共])的[^的]{1,8}$|项目$|园区$|车间$|基地$|广场$|大桥$|公园$|[A-Za-z]{2,}"
)
_ABSTRACT = re.compile(
    r"^(?:以|用|让|把|从|向|为|在|推动|加快|打造|走好|坚持|聚焦|全面|深化|提升|做好|做强|构建|筑牢|激活|赋能|书写|奋力|推进|强化|促进)|"
    r"高质量|新发展|改革|创新|引领|赋能|转型|升级|动能|振兴|答卷|新篇|格局|担当|使命|经济|民生|治理"
)


def name_body(lines: Sequence[Line], zone: Survey) -> None:
    """Name the undecided lines of the body, in the order in which evidence is strongest."""
    _name_tables(lines)
    inside = [n for n in range(zone.body, len(lines)) if lines[n].kind is None and lines[n].cue]
    _name_points(lines, inside)
    _name_interview(lines, inside)
    _name_numbered(lines, inside)
    _name_captions(lines, inside)
    _name_standing(lines, zone)
    _name_leads(lines, inside)


def pairs_of_open_lines(lines: Sequence[Line], zone: Survey) -> list[tuple[int, int]]:
    """Return the places where exactly two lines stand open between running text."""
    groups = _open_groups(lines, zone)
    return [(group[0], group[1]) for group in groups if len(group) == 2]


def captions_of_pairs(lines: Sequence[Line], pairs: Sequence[tuple[int, int]]) -> int | None:
    """Tell which line of each pair is the caption: 1, 0, or None where neither is.

    Words that describe a scene count; where no line has any, the side whose lengths vary more
    holds the captions, since the headings of one article are cut to one measure.
    """
    if not pairs:
        return None
    scores = [
        sum(scene_score(lines[pair[side]].cue) for pair in pairs) / len(pairs) for side in (0, 1)
    ]
    if max(scores) >= 0.3 and scores[0] != scores[1]:
        return 1 if scores[1] > scores[0] else 0
    if len(pairs) >= 3:
        spread = [pvariance([lines[pair[side]].size for pair in pairs]) for side in (0, 1)]
        if max(spread) > 2 * min(spread) + 1:
            return 1 if spread[1] > spread[0] else 0
    return None


def scene_score(cue: str) -> float:
    """Return how much a line sounds like a picture's caption (above 0) or a heading (below)."""
    return bool(_SCENE.search(cue)) - 0.5 * bool(_ABSTRACT.search(cue))


def _name_tables(lines: Sequence[Line]) -> None:
    for n, line in enumerate(lines):
        if line.kind is None and "\t" in line.text and line.size:
            before = n > 0 and ("\t" in lines[n - 1].text)
            after = n + 1 < len(lines) and "\t" in lines[n + 1].text
            if before or after:
                line.kind = BlockKind.TABLE


def _name_points(lines: Sequence[Line], inside: Sequence[int]) -> None:
    """Name points opened by a dash or a sign; a short open line after a sign is a heading."""
    for n in inside:
        line = lines[n]
        if line.text.startswith(_DASHES):
            if line.closed or line.size > 20 or _dashed(lines, n - 1) or _dashed(lines, n + 1):
                line.kind = BlockKind.BULLET
        elif line.text[0] in _SIGNS and line.size > 1:
            alike = any(
                0 <= k < len(lines) and lines[k].text[:1] == line.text[0] for k in (n - 1, n + 1)
            )
            if line.open and not alike and line.size <= HEADING_LIMIT and _before_text(lines, n):
                line.kind, line.style = BlockKind.HEADING, "sign"
            else:
                line.kind = BlockKind.BULLET


def name_long_points(lines: Sequence[Line], start: int) -> None:
    """Name the points among long closed lines, which carry no cue."""
    for n in range(start, len(lines)):
        line = lines[n]
        if line.kind is None and not line.cue and line.size:
            first = line.text[0]
            if (first in "—-―─－–" and line.text.startswith(_DASHES)) or first in _SIGNS:
                line.kind = BlockKind.BULLET


def _dashed(lines: Sequence[Line], n: int) -> bool:
    return 0 <= n < len(lines) and lines[n].text.startswith(_DASHES)


def _name_interview(lines: Sequence[Line], inside: Sequence[int]) -> None:
    """In an interview the questions are its headings (GUIDELINES: level 1)."""
    asked = [n for n in inside if lines[n].size <= 200 and _QUESTION.match(lines[n].cue)]
    answered = sum(_ANSWER.match(line.cue or line.text[:8]) is not None for line in lines)
    if len(asked) < 2 or answered < 2:
        asked = [n for n in inside if lines[n].size <= 200 and _ASKER.match(lines[n].cue)]
        replied = sum(
            n + 1 < len(lines) and _SPEAKER.match(lines[n + 1].text[:14]) is not None for n in asked
        )
        questions = sum("？" in lines[n].text or "?" in lines[n].text for n in asked)
        if len(asked) < 2 or replied < 0.6 * len(asked) or questions < 0.6 * len(asked):
            return
    for n in asked:
        lines[n].kind, lines[n].style = BlockKind.HEADING, "question"


def _name_numbered(lines: Sequence[Line], inside: Sequence[int]) -> None:
    """Name numbered headings, and numbered items that follow each other as points."""
    styles = {n: style for n in inside if (style := number_style(lines[n].cue)) is not None}
    for n, style in styles.items():
        line = lines[n]
        if line.kind is not None or is_article_number(line.cue):
            continue
        siblings = [k for k in (n - 1, n + 1) if styles.get(k) == style and _in_row(lines, n, k)]
        if siblings:
            if line.size <= SHORT * 2 and (line.closed or style not in ("han", "han_bracket")):
                line.kind = BlockKind.BULLET
        elif line.colon:
            continue
        elif (line.open and line.size <= SHORT) or (line.size <= LEAD_LIMIT and _leads(lines, n)):
            line.kind, line.style = BlockKind.HEADING, style


def _in_row(lines: Sequence[Line], n: int, k: int) -> bool:
    """Tell whether two numbered lines count on from each other."""
    one, other = number_value(lines[n].cue), number_value(lines[k].cue)
    return one is not None and other is not None and other - one == k - n


def _leads(lines: Sequence[Line], n: int) -> bool:
    """Tell whether running text follows a line, and more of it than the line has."""
    after = _next(lines, n)
    return after is not None and after.prose and after.size > lines[n].size and after.kind is None


def _next(lines: Sequence[Line], n: int) -> Line | None:
    for line in lines[n + 1 : n + 12]:
        if line.kind not in (BlockKind.BOILERPLATE, BlockKind.CAPTION, BlockKind.IMAGE):
            return line
    return None


def _before_text(lines: Sequence[Line], n: int) -> bool:
    """Tell whether anything to head follows: text, points, a table or another heading."""
    after = _next(lines, n)
    return after is not None and (
        after.prose or after.closed or after.colon
        or after.kind in (BlockKind.BULLET, BlockKind.HEADING, BlockKind.TABLE, BlockKind.QUOTE)
    )  # fmt: skip


def _name_captions(lines: Sequence[Line], inside: Sequence[int]) -> None:
    for n in inside:
        line = lines[n]
        if line.kind is None and attribution.is_caption(line.cue):
            line.kind = BlockKind.CAPTION


def _may_stand(lines: Sequence[Line], n: int) -> bool:
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
    return following not in _CONTINUES or not following


def _open_groups(lines: Sequence[Line], zone: Survey) -> list[list[int]]:
    """Return the runs of lines in the body that may stand for themselves."""
    groups: list[list[int]] = []
    for n in range(zone.body, zone.tail):
        line = lines[n]
        if line.kind is BlockKind.BOILERPLATE:
            continue
        if line.cue and _may_stand(lines, n) and not attribution.is_date(line.cue):
            if groups and groups[-1][-1] == n - 1:
                groups[-1].append(n)
            else:
                groups.append([n])
    return groups


def _name_standing(lines: Sequence[Line], zone: Survey) -> None:
    """Name unnumbered headings and the uncredited captions beside them."""
    if zone.open_share > 0.6:
        return
    groups = [group for group in _open_groups(lines, zone) if _before_text(lines, group[-1])]
    pairs = [(group[0], group[1]) for group in groups if len(group) == 2]
    side = captions_of_pairs(lines, pairs)
    for group in groups:
        if len(group) > 3:
            continue
        for at, n in enumerate(group):
            line = lines[n]
            if (side is not None and len(group) == 2 and at == side) or _stray_caption(lines, n):
                line.kind = BlockKind.CAPTION
            elif line.size <= max(HEADING_LIMIT // 2, zone.prose_size):
                line.kind, line.style = BlockKind.HEADING, "standing"


def _stray_caption(lines: Sequence[Line], n: int) -> bool:
    """Tell whether a line right under a numbered heading describes a picture."""
    above = lines[n - 1]
    numbered = above.kind is BlockKind.HEADING and above.style not in ("standing", None)
    return numbered and scene_score(lines[n].cue) > 0


def _name_leads(lines: Sequence[Line], inside: Sequence[int]) -> None:
    """Name headings that end as sentences do: three and more, each before longer text.

    One short sentence before a long paragraph is a sentence; a row of them, of about one
    length, is how a page set in bold looks once it is plain text.
    """
    row: list[int] = []
    for n in [*inside, len(lines)]:
        fits = n < len(lines) and _is_lead(lines, n)
        if fits and (not row or _same_row(lines, row[-1], n)):
            row.append(n)
            continue
        _settle_leads(lines, row)
        row = [n] if fits else []


def _is_lead(lines: Sequence[Line], n: int) -> bool:
    line = lines[n]
    if line.kind is not None or not line.closed or not 4 <= line.size <= LEAD_LIMIT:
        return False
    if line.text[-1] not in "。." or any(mark in line.text[:-1] for mark in "。！？；“：:"):
        return (
            "“" in line.text
            and line.text[-1] == "。"
            and line.text.count("。") == 1
            and _leads(lines, n)
            and lines[n + 1].size >= 3 * line.size
        )
    return _leads(lines, n) and lines[n + 1].size >= max(3 * line.size, 2 * PROSE)


def _same_row(lines: Sequence[Line], before: int, n: int) -> bool:
    """Tell whether only running text and headings stand between two lead sentences."""
    if not 2 <= n - before <= 8 or lines[n].size > 2.2 * lines[before].size:
        return False
    return all(lines[k].prose or lines[k].kind is BlockKind.HEADING for k in range(before + 1, n))


def _settle_leads(lines: Sequence[Line], row: Sequence[int]) -> None:
    close = sum(b - a == 2 for a, b in pairwise(row))
    if len(row) >= 3 and 2 * close >= len(row):
        for n in row:
            lines[n].kind, lines[n].style = BlockKind.HEADING, "lead"
