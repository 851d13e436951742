"""Headings: numbered ones, lines that stand by themselves, and rows of lead sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from reader_app.core.article import BlockKind
from reader_app.restoring.structure.averages import median
from reader_app.restoring.structure.bylines import is_byline
from reader_app.restoring.structure.captions import caption_side, scene_score, standing_groups
from reader_app.restoring.structure.lines import HEADING_LIMIT, PROSE, SHORT, Line, Survey
from reader_app.restoring.structure.numbering import RANKS, is_article_number, number_style
from reader_app.restoring.structure.points import SIGNS
from reader_app.restoring.structure.vocabulary import NAMED_HEADINGS

LEAD_LIMIT = 45
"""Longest heading, in code points, that ends as a sentence does."""
_BYLINE_GAPS = " :/|"
_PASSED_OVER = (BlockKind.BOILERPLATE, BlockKind.CAPTION, BlockKind.IMAGE)
_HEADED = (BlockKind.BULLET, BlockKind.HEADING, BlockKind.TABLE, BlockKind.QUOTE, BlockKind.CAPTION)


def is_named_heading(cue: str) -> bool:
    """Tell whether a line is a heading by name: 附件1, 编者按, 【链接】."""
    core = "".join(cue.split()).strip("[]:")
    return len(core) <= 8 and core.rstrip("0123456789一二三四五六七八九十") in NAMED_HEADINGS


def name_numbered(lines: Sequence[Line], start: int) -> None:
    """Name numbered headings. One that is a sentence must have text under it.

    Lead words that run on into their paragraph are not headings; where most lines of a style
    head text, the others of the same form do.
    """
    sentences: dict[str, list[int]] = defaultdict(list)
    found: dict[str, int] = defaultdict(int)
    for n in range(start, len(lines)):
        line = lines[n]
        if line.kind is not None or not line.cue or line.size > SHORT:
            continue
        style = number_style(line.cue)
        if style is None or line.colon or is_article_number(line.cue):
            continue
        if line.open and not is_byline(line.cue):
            _make_heading(line, style)
            found[style] += 1
        elif line.size <= LEAD_LIMIT and _is_one_sentence(line.text):
            if _leads(lines, n):
                _make_heading(line, style)
                found[style] += 1
            else:
                sentences[style].append(n)
    for style, numbers in sentences.items():
        if found[style] >= max(3, len(numbers)):
            for n in numbers:
                _make_heading(lines[n], style)


def _make_heading(line: Line, style: str) -> None:
    line.kind, line.style = BlockKind.HEADING, style


def _is_one_sentence(text: str) -> bool:
    return not any(mark in text[:-1] for mark in "。！？；")


def _next(lines: Sequence[Line], n: int) -> Line | None:
    return next((line for line in lines[n + 1 : n + 12] if line.kind not in _PASSED_OVER), None)


def _leads(lines: Sequence[Line], n: int) -> bool:
    """Tell whether running text follows a line, and more of it than the line has."""
    after = _next(lines, n)
    return after is not None and after.prose and after.size > lines[n].size and after.kind is None


def _heads(lines: Sequence[Line], n: int) -> bool:
    """Tell whether anything to head follows: text, points, a table or another heading."""
    after = _next(lines, n)
    return after is not None and (
        after.prose or after.closed or after.colon or after.kind in _HEADED
    )


def name_standing(lines: Sequence[Line], start: int, zone: Survey) -> None:
    """Name unnumbered headings from line start on, and the uncredited captions beside them.

    Where long runs of lines end without punctuation (verse, a chat) nothing is told by it, and
    only lines under a bare number (01) are headings.
    """
    groups = standing_groups(lines, start, zone.tail)
    if sum(len(group) for group in groups if len(group) > 3) > 0.3 * (zone.tail - start):
        groups = [group for group in groups if lines[group[0]].text.isdecimal()]
    groups = [group for group in groups if len(group) <= 3 and _heads(lines, group[-1])]
    side = caption_side(lines, groups)
    for group in groups:
        for at, n in enumerate(group):
            line = lines[n]
            if is_byline(line.cue) and any(mark in line.cue for mark in _BYLINE_GAPS):
                line.kind = BlockKind.BYLINE
            elif (len(group) == 2 and at == side) or _is_stray_caption(lines, n, zone.body):
                line.kind = BlockKind.CAPTION
            elif line.size <= max(HEADING_LIMIT // 2, zone.prose_size):
                _make_heading(line, "sign" if line.text[0] in SIGNS else "standing")
    _name_asking(lines, zone)
    _name_counting(lines, zone)


def _is_stray_caption(lines: Sequence[Line], n: int, body: int) -> bool:
    """Tell whether a line before the body or right under a numbered heading shows a scene."""
    above = lines[n - 1] if n else None
    numbered = above is not None and above.kind is BlockKind.HEADING and above.style in RANKS
    return (n < body or numbered) and scene_score(lines[n].cue) > 0


def _name_asking(lines: Sequence[Line], zone: Survey) -> None:
    """Name short questions between paragraphs, where they are the document's way of heading."""
    others = any(line.style in ("standing", "hint") for line in lines)
    asking = [
        n
        for n in range(max(zone.body, 1), zone.tail - 1)
        if lines[n].kind is None
        and 5 <= lines[n].size <= 20
        and lines[n].text[-1] in "？?"
        and not any(mark in lines[n].text[:-1] for mark in "，,。？！；：")
        and lines[n].text[-2] not in "吗呢吧嗎"
        and lines[n - 1].prose
        and _leads(lines, n)
    ]
    if others or len(asking) >= 3:
        for n in asking:
            _make_heading(lines[n], "standing")


def _name_counting(lines: Sequence[Line], zone: Survey) -> None:
    """Name bare numbers that count on through the text (1, 2, 3), each before running text."""
    bare = [
        n
        for n in range(zone.body, zone.tail)
        if lines[n].kind is None and lines[n].size <= 3 and lines[n].text.strip(".、").isdecimal()
    ]
    values = [int(lines[n].text.strip(".、")) for n in bare]
    if len(bare) >= 2 and values == list(range(1, len(bare) + 1)):
        for n in bare:
            _make_heading(lines[n], "standing")


def name_leads(lines: Sequence[Line], zone: Survey) -> None:
    """Name headings that end as sentences do: a row of them, each before longer text.

    One short sentence before a long paragraph is a sentence; a row of them, of about one
    length, is how a page set in bold looks once it is plain text.
    """
    numbered = any(line.kind is BlockKind.HEADING and line.style in RANKS for line in lines)
    least = 3 if numbered else 5
    leads = [n for n in range(zone.body, zone.tail) if _is_lead(lines, n)]
    row = leads[:1]
    for n in leads[1:]:
        if n - row[-1] > 8 or n - row[-1] < 2:
            _settle_leads(lines, row, least)
            row = []
        row.append(n)
    _settle_leads(lines, row, least)


def _is_lead(lines: Sequence[Line], n: int) -> bool:
    line = lines[n]
    if line.kind is not None or line.text[-1:] not in ("。", ".") or line.size > LEAD_LIMIT:
        return False
    if line.size < 4 or not _is_one_sentence(line.text):
        return False
    if line.text[0] in "“‘「" and line.text[-2] in "”’」":
        return False
    return _leads(lines, n) and lines[n + 1].size >= max(3 * line.size, 2 * PROSE)


def _settle_leads(lines: Sequence[Line], row: Sequence[int], least: int) -> None:
    """Name a row of lead sentences, if it is long, close and even enough to be meant."""
    close = sum(after - before == 2 for before, after in pairwise(row))
    if len(row) < least or 2 * close < len(row):
        return
    usual = median(lines[n].size for n in row)
    even = sum(0.5 * usual <= lines[n].size <= 2 * usual for n in row)
    if even >= 0.7 * len(row):
        for n in row:
            _make_heading(lines[n], "lead")
