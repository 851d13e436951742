"""Page furniture: toolbars, breadcrumbs, share bars, footers, licences, lists of other articles."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader_app.core.article import BlockKind
from reader_app.core.source import Hint
from reader_app.restoring.structure.attribution import (
    is_byline,
    is_caption,
    is_date,
    is_source_line,
    parse_date,
)
from reader_app.restoring.structure.furniture_words import (
    ACTIONS,
    BARE_LINK,
    CRUMB_SIGNS,
    CRUMBS,
    DISCLAIMER,
    FOOTER,
    OTHERS,
    PAGE_NUMBER,
    TAGS,
    TOOLS,
)
from reader_app.restoring.structure.lines import SHORT, Line
from reader_app.restoring.structure.vocabulary import CONTROLS, TRAIL_MARKS, TRAIL_STARTS

_NO_BRACKETS = str.maketrans(dict.fromkeys("【】[]（）()", " "))
_FOOTER_LIMIT = 400
"""Longest footer, in code points; longer lines are text."""
_PADDING = " \t\u3000【】[]()（）{}「」:：|｜丨>》»›＞→←↑↓《«‹<＜-—–_·•.*+×✕/／\\,，、~^"


def bare(cue: str) -> str:
    """Return a line without the brackets, arrows and dots around it, "" for signs alone."""
    core = cue.strip(_PADDING)
    return core if any(map(str.isalnum, core)) else ""


def is_control(cue: str) -> bool:
    """Tell whether a line is a button, a label or a counter of a web page."""
    if len(cue) > 40:
        return False
    core = bare(cue)
    if core in CONTROLS:
        return True
    return bool(core) and (
        TOOLS.match(cue) is not None or ACTIONS.match(core.translate(_NO_BRACKETS)) is not None
    )


def is_footer(cue: str) -> bool:
    """Tell whether a line belongs to a site's footer, licence or invitation to follow."""
    return len(cue) <= _FOOTER_LIMIT and FOOTER.search(cue) is not None


def is_disclaimer(cue: str) -> bool:
    """Tell whether running text at an article's end speaks of rights, not of its subject."""
    return DISCLAIMER.search(cue[:160]) is not None


def opens_others(cue: str) -> bool:
    """Tell whether a line heads a list of other articles (相关新闻, 上一篇)."""
    return len(cue) <= 60 and OTHERS.match(cue) is not None


def mark_everywhere(lines: Sequence[Line]) -> None:
    """Mark what is furniture wherever it stands: page numbers, breadcrumbs, bare links."""
    for line in lines:
        if line.kind is None and 0 < line.size <= SHORT and line.cue and _is_loose(line.cue):
            line.kind = BlockKind.BOILERPLATE


def _is_loose(cue: str) -> bool:
    if len(cue) <= 24 and PAGE_NUMBER.match(cue):
        return True
    if any(mark in cue for mark in CRUMB_SIGNS) and CRUMBS.match(cue):
        return True
    return ("://" in cue or cue.startswith("www.")) and BARE_LINK.match(cue) is not None


def mark_head(lines: Sequence[Line], end: int) -> None:
    """Mark toolbars and breadcrumbs in the lines before the body (those before number end)."""
    trail = False
    for n in range(end):
        line = lines[n]
        if line.kind is not None:
            trail = trail and line.kind is BlockKind.BOILERPLATE
            continue
        beside = (n > 0 and lines[n - 1].text in TRAIL_MARKS) or (
            n + 1 < end and lines[n + 1].text in TRAIL_MARKS
        )
        repeated = (
            n > 0 and lines[n - 1].kind is BlockKind.BOILERPLATE and line.text == lines[n - 1].text
        )
        in_trail = trail and line.size <= 8 and line.open and not is_date(line.cue)
        if is_source_line(line.cue):
            trail = False
            continue
        if not bare(line.cue) or is_control(line.cue) or beside or repeated or in_trail:
            line.kind = BlockKind.BOILERPLATE
            trail = trail or bare(line.cue) in TRAIL_STARTS
        elif is_footer(line.cue) and not line.prose:
            line.kind = BlockKind.BOILERPLATE
        else:
            trail = False
    _mark_repeated(lines, end)


def _mark_repeated(lines: Sequence[Line], end: int) -> None:
    """Mark the words a page shows above its own toolbar and again below it (its name and summary)."""
    last = {lines[n].text: n for n in range(end) if lines[n].size >= 6}
    toolbar = [n for n in range(end) if lines[n].kind is BlockKind.BOILERPLATE]
    for n in range(end):
        again = last.get(lines[n].text, n)
        if lines[n].kind is None and bisect_right(toolbar, n) < bisect_left(toolbar, again):
            lines[n].kind = BlockKind.BOILERPLATE


def body_end(lines: Sequence[Line], start: int) -> int:
    """Return the number after the last line of running text that is no disclaimer."""
    for n in range(len(lines) - 1, start - 1, -1):
        line = lines[n]
        if line.kind is not None or not line.prose:
            continue
        cue = line.cue or line.text
        if len(lines) - n <= 40 and line.size <= 400 and (is_disclaimer(cue) or is_footer(cue)):
            continue
        return n + 1
    return len(lines)


def mark_tail(lines: Sequence[Line], start: int) -> None:
    """Mark footers, share bars and lists of other articles after the body (from start on).

    One of several dates belongs to a list of other articles; so does every line after a
    heading such as 相关新闻, and a list of three and more lines that end as headlines do. What
    the format calls a heading or an item is judged by its words. Bylines, sources and captions
    among them keep their kind for later.
    """
    stamps = {n for n in range(start, len(lines)) if _is_stamp(lines[n])}
    links = _link_lists(lines, start)
    listing = False
    for n in range(start, len(lines)):
        line = lines[n]
        if not _is_loose_end(line):
            continue
        cue = line.cue or line.text
        if is_date(line.cue):
            if len(stamps) > 1 and n in stamps:
                _discard(line)
        elif opens_others(cue):
            listing = True
            _discard(line)
        elif (
            not bare(cue) or is_control(cue) or TAGS.match(cue) or is_footer(cue) or n in links
            or (line.prose and is_disclaimer(cue))
        ):  # fmt: skip
            _discard(line)
        elif listing and not (is_byline(cue) or is_source_line(cue) or is_caption(cue)):
            _discard(line)


def _is_stamp(line: Line) -> bool:
    """Tell whether a line left after the body is a calendar date."""
    return _is_loose_end(line) and is_date(line.cue) and parse_date(line.cue) is not None


def _is_loose_end(line: Line) -> bool:
    """Tell whether a line after the body is still open to judgement."""
    return line.kind is None or line.kind is BlockKind.BULLET or line.style == "hint"


def _discard(line: Line) -> None:
    line.kind, line.style = BlockKind.BOILERPLATE, None


def _link_lists(lines: Sequence[Line], start: int) -> set[int]:
    """Return the items after the body that are headlines or menus, three and more in a row."""
    found: set[int] = set()
    row: list[int] = []
    announced = False
    for n in range(start, len(lines)):
        line = lines[n]
        if line.kind is BlockKind.BULLET and line.hint is Hint.LIST_ITEM and not line.closed:
            if not row:
                announced = n > 0 and (lines[n - 1].colon or lines[n - 1].prose)
            row.append(n)
            if len(row) >= 3 and not announced:
                found.update(row)
        else:
            row = []
    return found
