"""Page furniture: toolbars, breadcrumbs, share bars, footers, licences, lists of other articles."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader_app.core.article import BlockKind
from reader_app.core.source import Hint
from reader_app.restoring.structure import furniture_words as said
from reader_app.restoring.structure.bylines import is_byline
from reader_app.restoring.structure.dates import is_date, parse_date
from reader_app.restoring.structure.lines import SHORT, Line
from reader_app.restoring.structure.picture_credits import is_caption
from reader_app.restoring.structure.sources import is_source_line, split_label
from reader_app.restoring.structure.vocabulary import CONTROLS, TRAIL_MARKS, TRAIL_STARTS

_NO_BRACKETS = str.maketrans(dict.fromkeys("[]()|/、:", " "))
_FOOTER_LIMIT = 400
"""Longest footer, in code points; longer lines are text."""
_PADDING = " \t[](){}「」:|>》»›→←↑↓《«‹<-—–_·•.*+×✕/\\,、~^"
_DECORATION = " \t[]■●◆▶*"
_PAGE_ENDS = frozenset("页版)—–―-·•~")
_PAGE_PADDING = " —–―-·•~"


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
    if not core:
        return False
    tokens = core.translate(_NO_BRACKETS).split()
    if len(tokens) > 1 and all(token in said.ACTIONS for token in tokens):
        return True
    start = cue.lstrip("[( ")
    if start.replace(" ", "").startswith(said.TOOL_STARTS):
        return True
    return _is_counter(start) or _asks_for_more(start) or core.endswith("我要纠错")


def _is_counter(core: str) -> bool:
    """阅读量: 1024, 点赞 128, 12条评论, 评论(3)."""
    plain = core.rstrip("次人万+) ")
    number = plain.lstrip("".join(said.COUNTED) + "量数次率人: (")
    if core.startswith(said.COUNTED) and (not number or number.isdecimal()):
        return True
    rest = core.lstrip("0123456789")
    return len(rest) < len(core) and rest.lstrip().startswith(said.COUNTS)


def _asks_for_more(core: str) -> bool:
    """查看更多评论, 打开APP阅读全文; 已输入0字."""
    if core.startswith("已输入") and core.endswith("字"):
        return True
    return core.startswith(said.MORE_STARTS) and any(
        2 <= core.find(word) <= 8 and len(core) - core.find(word) <= 8 for word in said.MORE
    )


def is_tag(cue: str) -> bool:
    """Tell whether a line holds a page's tags (关键词: ……)."""
    label = split_label(cue.replace(">>", ":", 1).replace("》》", ":", 1))[0]
    return label.lower() in said.TAGS


def is_footer(cue: str) -> bool:
    """Tell whether a line belongs to a site's footer, licence or invitation to follow."""
    if len(cue) > _FOOTER_LIMIT:
        return False
    low = cue.lower()
    if any(word in low for word in said.FOOTER_WORDS) or "rights reserved" in low:
        return True
    if ":" in low and "".join(low.partition(":")[0].split()) in said.FOOTER_LABELS:
        return True
    hinted = any(hint in low for hint in said.FOOTER_HINTS)
    return hinted and said.FOOTER.search(low) is not None


def is_disclaimer(cue: str) -> bool:
    """Tell whether running text at an article's end speaks of rights, not of its subject."""
    start = cue[:160]
    hinted = any(hint in start for hint in said.DISCLAIMER_HINTS)
    return hinted and said.DISCLAIMER.search(start) is not None


def opens_others(cue: str) -> bool:
    """Tell whether a line heads a list of other articles (相关新闻, 上一篇)."""
    if len(cue) > 60:
        return False
    core = cue.lstrip(_DECORATION)
    if core.startswith(said.OTHERS):
        return True
    if core.startswith("相关"):
        return core[2:].lstrip().startswith(said.OTHERS_AFTER_RELATED)
    first = next((word for word in said.OTHERS_FIRST if core.startswith(word)), None)
    if first and core[len(first) :].lstrip().startswith(said.OTHERS_SECOND):
        return True
    return 0 <= core.find("更多") <= 6 and not core.partition("更多")[2].strip(">》… ")


def mark_everywhere(lines: Sequence[Line]) -> None:
    """Mark what is furniture wherever it stands: page numbers, breadcrumbs, bare links."""
    for line in lines:
        if line.kind is None and 0 < line.size <= SHORT and line.cue and _is_loose(line.cue):
            line.kind = BlockKind.BOILERPLATE


def _is_loose(cue: str) -> bool:
    if len(cue) <= 24 and _is_page_number(cue):
        return True
    if _is_trail(cue.replace("›", ">").replace("»", ">")):
        return True
    link = cue.startswith(("http://", "https://", "www."))
    return link and not any(map(str.isspace, cue))


def _is_page_number(cue: str) -> bool:
    """— 3 —, 第3页, 共10页, 3/10, (下转第二版)."""
    if cue[-1] not in _PAGE_ENDS and not cue[-1].isdecimal():
        return False
    core = cue.strip(_PAGE_PADDING)
    if core.isdecimal() and len(core) <= 4:
        return cue[0] != core[0] and cue[-1] != core[-1]
    core = "".join(cue.split()).strip("()")
    if core.startswith(("上接", "下转")):
        return core[-1] == "版" and len(core) <= 9
    if core.startswith(("第", "共")) and core[-1] == "页":
        return not core.strip("第共页,/0123456789")
    first, slash, second = core.partition("/")
    return bool(slash) and first.isdecimal() and second.isdecimal() and len(core) <= 9


def _is_trail(cue: str) -> bool:
    """首页 > 新闻 > 国内, 当前位置:……."""
    at = cue.find("位置:")
    if 0 <= at <= 8 and not cue[:at].strip("您的当前现在所"):
        return True
    if cue.startswith(("首页", "主页")):
        return cue[2:].lstrip()[:1] in (">", "/", "|", "_", "-")
    steps = [step.strip() for step in cue.split(">")]
    return len(steps) > 2 and all(0 < len(step) <= 20 for step in steps) and len(steps[0]) <= 12


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
            not bare(cue) or is_control(cue) or is_tag(cue) or is_footer(cue) or n in links
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
