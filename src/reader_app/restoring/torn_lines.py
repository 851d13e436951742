"""Sentences that a page's markup broke into lines: PM, 2.5, 年平均浓度 are one line again.

Copied pages put what stood in an element of its own (a raised figure, bold words, a link) on a
line of its own. Only what no line can begin or end with is joined, and only in running text.
"""

from __future__ import annotations

import re

from reader_app.core.edit import EditKind
from reader_app.restoring.replacement import Replacement
from reader_app.restoring.whitespace import BLANKS

_LINE = re.compile(r"([^\r\n]*)(\r?\n|\Z)")
_CLOSED = re.compile(r"[。！？…!?.；;：:”’」』）)》】]\Z")
_PROSE, _CLOSED_SHARE = 25, 0.8
"""Lines so long are prose; so many of them end like sentences where lines are paragraphs."""
_SHORT = 12
_ENDS_OPEN = re.compile(r"[的和与及在把被]\Z|[，、][^，、。！？]{0,30}[A-Za-z]\Z|\A[（(“‘《]\Z")
"""What ends no line: a particle, a name's Latin beginning within a sentence, a lone bracket."""
_BEGINS_NONE = re.compile(r"[，。；：、！？）”’％%]")
_GOES_ON = re.compile(r"是[：:]|[，。；：、！？）】》”’％%]|[\u4e00-\u9fff]")
_FIGURE = re.compile(r"[\d.]*[.\d][\d.]*\Z")

WHY = "The page broke this sentence into lines; its parts were joined."


def join_torn_lines(text: str) -> list[Replacement]:
    """Step: join the parts of a sentence that stand on lines of their own."""
    lines = [match for match in _LINE.finditer(text) if match[1].strip(BLANKS)]
    prose = [line[1].strip(BLANKS) for line in lines if len(line[1]) >= _PROSE]
    closed = sum(_CLOSED.search(words) is not None for words in prose)
    if not prose or closed < _CLOSED_SHARE * len(prose):
        return []
    found: list[Replacement] = []
    first = next((n for n, line in enumerate(lines) if _is_prose(line[1])), len(lines))
    goes_on = False
    for n in range(first, len(lines) - 1):
        line, following = lines[n], lines[n + 1]
        words, after = line[1].strip(BLANKS), following[1].strip(BLANKS)
        if line.end() != following.start():  # a blank line parts them
            goes_on = False
            continue
        torn = goes_on or _ENDS_OPEN.search(words) or _BEGINS_NONE.match(after)
        if torn and not (goes_on and not _GOES_ON.match(after)):
            found.append(_joined(text, line, following))
            # a short piece within the sentence: what comes after it belongs to it as well
            short = len(after) <= _SHORT and _CLOSED.search(after) is None
            goes_on = bool(short and (_FIGURE.match(after) or _ENDS_OPEN.search(words)))
        else:
            goes_on = False
    return [one for k, one in enumerate(found) if not k or one.start >= found[k - 1].end]


def _is_prose(line: str) -> bool:
    words = line.strip(BLANKS)
    return len(words) >= _PROSE and _CLOSED.search(words) is not None


def _joined(text: str, line: re.Match[str], following: re.Match[str]) -> Replacement:
    words, after = line[1].rstrip(BLANKS), following[1].lstrip(BLANKS)
    start = line.start() + len(words) - 1
    end = following.start() + len(following[1]) - len(after) + 1
    joined = text[start] + text[end - 1]
    return Replacement(start, end, joined, EditKind.WHITESPACE, WHY, confidence=0.95)
