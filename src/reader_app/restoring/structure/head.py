"""The head of an article: kicker, title, subtitle, source, date, byline, first picture."""

from __future__ import annotations

from collections.abc import Sequence

from reader_app.core.article import BlockKind
from reader_app.core.patterns import lazy
from reader_app.core.source import Metadata
from reader_app.restoring.structure.bylines import is_bare_name, is_byline, is_speaker
from reader_app.restoring.structure.captions import scene_score
from reader_app.restoring.structure.dates import is_date
from reader_app.restoring.structure.lines import SHORT, Line
from reader_app.restoring.structure.picture_credits import is_caption
from reader_app.restoring.structure.sources import is_edition, is_paper, is_source_line
from reader_app.restoring.structure.vocabulary import phrases

_DASHES = ("—", "―", "─", "–", "--")
_OCCASIONS = ("会议上", "大会上", "会上", "仪式上", "论坛上")
_COLUMN_ENDS = phrases(
    "评论员 时评 社评 社论 观察 聚焦 专访 访谈 快评 述评 特稿 调查 解读 走基层 专题 专版 要闻 头条 独家 连线 深度 特别报道 系列报道"
)
_LEADS_IN = ("强调", "指出", "要求", "提出", "表示", "时说")
_HEADLINE = 4
"""Shortest headline under a kicker, in code points."""
_LONG_HEADLINE = 30
"""Longest usual headline, in code points."""
_SITE_NAME = lazy(r"(?:\s*[_|｜]|\s+[-–—]|[-–—]{1,2}(?=[^-–—]{2,12}$))[^_|｜]{2,24}$")
TITLE_LIMIT = 80
"""Longest line, in code points, that may be a title, kicker or subtitle."""


def name_head(lines: Sequence[Line], end: int, metadata: Metadata, *, illustrated: bool) -> None:
    """Name the undecided lines before number end.

    illustrated: the document's headings are followed by captions, so the title may be too.
    """
    _promote_heading(lines, end, metadata.title)
    free = _name_credits(lines, end)
    free = [n for n in free if lines[n].size <= TITLE_LIMIT]
    title = _find_title(lines, free, metadata, illustrated=illustrated)
    if title is None:
        return
    lines[title].kind = BlockKind.TITLE
    _name_around_title(lines, free, title, illustrated=illustrated)


def _promote_heading(lines: Sequence[Line], end: int, title: str | None) -> None:
    """Take a format's heading above the body for the title, where it names no title itself.

    It must be the only one of the highest rank, or say what the metadata gives as the title:
    the first chapter of a book is no title.
    """
    if any(line.kind is BlockKind.TITLE for line in lines):
        return
    marked = [line for line in lines if line.style == "hint" and line.text]
    above = [n for n in range(end) if lines[n].style == "hint" and lines[n].text]
    if not above:
        return
    known = _known_title(lines, above, title)
    if known is None:
        top = min(line.hint_level or 1 for line in marked)
        tops = [line for line in marked if (line.hint_level or 1) == top]
        known = next((n for n in above if lines[n] is tops[0]), None) if len(tops) == 1 else None
    if known is not None:
        lines[known].kind, lines[known].style = BlockKind.TITLE, None


def _name_credits(lines: Sequence[Line], end: int) -> list[int]:
    """Name sources, bylines and captions; return the numbers of the lines left."""
    free: list[int] = []
    label = titled = False
    for n in range(end):
        line = lines[n]
        cue = line.cue
        titled = titled or bool(free) or line.kind is BlockKind.TITLE
        if line.kind is not None or not cue:
            label = False
            continue
        if label and line.size <= 30:
            line.kind = BlockKind.SOURCE
            label = False
            continue
        label = False
        if is_source_line(cue):
            line.kind = BlockKind.SOURCE
            label = 3 <= len(cue) <= 9 and cue[-1] == ":"
        elif is_date(cue) or is_edition(cue):
            line.kind = BlockKind.SOURCE
        elif cue.startswith(_DASHES):
            free.append(n)
        elif is_caption(cue):
            line.kind = BlockKind.CAPTION
        elif is_byline(cue) or is_speaker(cue) or (titled and is_bare_name(cue)):
            line.kind = BlockKind.BYLINE
        elif titled and is_paper(cue) and line.size <= 16:
            line.kind = BlockKind.SOURCE
        else:
            free.append(n)
    return free


def _find_title(
    lines: Sequence[Line], free: Sequence[int], metadata: Metadata, *, illustrated: bool
) -> int | None:
    """Return which of the free lines is the title.

    A page that names its title has no other: where no line says it, no line is the title.
    """
    named = next((n for n, line in enumerate(lines) if line.kind is BlockKind.TITLE), None)
    if named is not None:
        return named
    open_lines = [n for n in free if not lines[n].cue.startswith(_DASHES) and not lines[n].prose]
    known = _known_title(lines, open_lines, metadata.title)
    if known is not None or metadata.title or not open_lines:
        return known
    following = set(free)
    for n in open_lines:
        if n + 1 in following and _is_subtitle(lines[n + 1].cue):
            words = _letters(lines[n].text)
            return next(k for k in open_lines if words in _letters(lines[k].text))
    groups: list[list[int]] = []
    for n in open_lines:
        if groups and n == groups[-1][-1] + 1:
            groups[-1].append(n)
        else:
            groups.append([n])
    worded = [group for group in groups if max(lines[n].size for n in group) >= 8]
    group = (worded or groups)[0]
    if illustrated and len(group) > 1 and scene_score(lines[group[-1]].cue) > 0:
        group = group[:-1]
    return _title_of_group(lines, group)


def _title_of_group(lines: Sequence[Line], group: list[int]) -> int:
    """Choose the title among lines that follow each other.

    It is the first, unless that is a kicker: by its form (a column's name, ……强调), or because
    it says much more than the headline under it, as a subtitle does too but a headline does not.
    """
    group = [n for n in group if lines[n].open or lines[n].text[-1] in "？！?!…"] or group
    if len(group) == 1:
        return group[0]
    first, second = lines[group[0]], lines[group[1]]
    if first.cue.rstrip(":").endswith(_LEADS_IN) and second.size >= _HEADLINE:
        return group[1]
    if _is_column(first.cue) and first.size <= 16 < second.size + 8:
        return group[1]
    long = first.size > second.size and first.size > _LONG_HEADLINE
    longer = first.size >= 20 and first.size >= 1.6 * second.size
    return group[1] if (long or longer) and second.size >= _HEADLINE else group[0]


def _known_title(lines: Sequence[Line], free: Sequence[int], title: str | None) -> int | None:
    """Return the free line that says the title the format gave, a site's name after it aside."""
    wanted = _letters(_SITE_NAME.sub("", title or "")) or _letters(title or "")
    best: tuple[int, int] | None = None
    for n in free:
        words = _letters(lines[n].text)
        shared = min(len(words), len(wanted)) if words in wanted or wanted in words else 0
        if shared >= max(2, 0.6 * len(wanted)) and (best is None or shared > best[0]):
            best = (shared, n)
    return best[1] if best else None


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _alike(letters: str, words: str) -> bool:
    """Tell whether a line says the title in other words (a page's second headline)."""
    shared = len(set(letters) & set(words))
    return len(letters) >= 6 and shared >= 0.6 * max(len(set(letters)), len(set(words)))


def _is_subtitle(cue: str) -> bool:
    return cue.startswith(_DASHES) or (len(cue) <= SHORT and _is_occasion(cue))


def _is_occasion(cue: str) -> bool:
    """在某某会议上, 在某某仪式上的讲话 省长 某某."""
    for word in _OCCASIONS:
        at = cue.find(word)
        if at >= 0:
            rest = cue[at + len(word) :]
            speech, _, speaker = rest.partition(" ")
            told = speech.strip("()")
            return (not told or (told[0] == "的" and len(told) <= 9)) and len(speaker) <= 16
    return False


def _is_column(cue: str) -> bool:
    """新春走基层, 【连线】, 聚焦|两会, 系列报道之三."""
    if cue[0] == "[" and cue[-1] == "]" and len(cue) <= 18:
        return True
    if any(2 <= cue.find(mark) < len(cue) - 2 for mark in "|·•/") and len(cue) <= 30:
        return True
    core = cue.rstrip("一二三四五六七八九十")
    return cue.endswith(_COLUMN_ENDS) or (core != cue and core.endswith("之"))


def _name_around_title(
    lines: Sequence[Line], free: Sequence[int], title: int, *, illustrated: bool
) -> None:
    """Name what stands above and below the title."""
    words = _letters(lines[title].text)
    below = 0
    for n in free:
        line = lines[n]
        if line.kind is not None:
            continue
        letters = _letters(line.text)
        if letters == words:
            line.kind = BlockKind.BOILERPLATE
        elif n < title:
            near = all(lines[k].kind in (None, BlockKind.KICKER) for k in range(n, title))
            line.kind = BlockKind.KICKER if near and line.open else BlockKind.PARAGRAPH
        elif _is_subtitle(line.cue):
            line.kind = BlockKind.SUBTITLE
            below = n
        elif below == n - 1 and below and line.open and not _whole(lines[below].cue):
            line.kind = BlockKind.SUBTITLE
        elif line.open and len(letters) >= 4 and letters in words:
            line.kind = BlockKind.TITLE
        elif line.size <= TITLE_LIMIT and _alike(letters, words):
            line.kind = BlockKind.SUBTITLE
        elif n == title + 1 and line.open:
            line.kind = BlockKind.CAPTION if illustrated else BlockKind.SUBTITLE
            below = n


def _whole(cue: str) -> bool:
    """Tell whether a subtitle is complete in itself (……会议上)."""
    return _is_occasion(cue)
