"""Lines broken at a fixed width (mail, e-texts, terminals): joined into paragraphs again."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

from reader_app.core.edit import EditKind
from reader_app.restoring.replacement import Replacement
from reader_app.restoring.whitespace import BLANKS

_LINE = re.compile(r"([^\r\n]*)(\r?\n|\Z)")
_LEAST_LINES, _LEAST_WIDTH, _MOST_WIDTH = 6, 40, 200
"""Columns; a Han character takes two. Verse is narrower, paragraphs are longer."""
_SLACK = 5
"""Columns a full line may lack: a mark that may not begin the next line, a long word."""
_FULL_SHARE, _BROKEN_SHARE, _OVER_SHARE = 0.5, 0.6, 0.03
_CLOSED = re.compile(r"[。！？…!?.][”’」』）)\"]*\Z|[：:]\Z")
_PAUSE = re.compile("[，。；、,;]")
_NEW = re.compile(
    r"[•●■◆▪▶►※*·—-]|[（(]?[一二三四五六七八九十百0-9]{1,4}[)）、.．](?!\d)|第[一二三四五六七八九十百0-9]+[章节節条條]|[①-⑳]"
)

WHY = "The text was broken into lines of one width; the parts of a paragraph were joined."


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    words_end: int
    words: str
    width: int
    is_indented: bool


def join_wrapped_lines(text: str) -> list[Replacement]:
    """Step: join lines that were broken at a fixed width; judged on the whole text.

    Only where most lines are of one width, hardly any is wider, and most of the full ones end in
    the midst of a sentence. A blank line, an indent (where the text has indents), a list's mark
    or a number begins a paragraph; so does what follows a short line.
    """
    lines = _lines(text)
    width = _wrap_width(lines)
    if width is None:
        return []
    indents = any(line.is_indented for line in lines)
    found = []
    for line, following in pairwise(lines):
        if line.width < width - _SLACK or not line.words or not following.words:
            continue
        if following.is_indented or _NEW.match(following.words):
            continue
        if not indents and following.width < width // 2 and _CLOSED.search(line.words):
            continue
        first = following.start
        joined = line.words[-1] + _glue(line.words[-1], text[first]) + text[first]
        found.append(
            Replacement(
                line.words_end - 1, first + 1, joined, EditKind.WHITESPACE, WHY, confidence=0.95
            )
        )
    return found


def _glue(last: str, first: str) -> str:
    """Return the blank that stood between two words of a Latin script, "" between Han."""
    return " " if last.isascii() and first.isascii() and (first.isalpha() or last.isalpha()) else ""


def _lines(text: str) -> list[_Line]:
    lines = []
    for match in _LINE.finditer(text):
        words = match[1].rstrip(BLANKS)
        bare = words.lstrip(BLANKS)
        is_indented = len(words) - len(bare) >= 2 or words.startswith("\u3000")
        start = match.start() + len(words) - len(bare)
        lines.append(
            _Line(
                start,
                match.start() + len(words),
                bare,
                _columns(words) if len(words) <= _MOST_WIDTH else _MOST_WIDTH + 1,
                is_indented,
            )
        )
        if not match[2]:
            break
    return lines


def _wrap_width(lines: list[_Line]) -> int | None:
    """Return the width in columns at which the text was broken, None where it was not."""
    worded = [line for line in lines if line.words]
    if len(worded) < _LEAST_LINES:
        return None
    widths = sorted(line.width for line in worded)
    width = widths[int(len(widths) * (1 - _OVER_SHARE)) - 1]
    if not _LEAST_WIDTH <= width <= _MOST_WIDTH:
        return None
    full = [line for line in worded if width - _SLACK <= line.width <= width + _SLACK]
    over = sum(line.width > width + _SLACK for line in worded)
    broken = sum(_CLOSED.search(line.words) is None for line in full)
    if over > _OVER_SHARE * len(worded) or len(full) < _FULL_SHARE * len(worded):
        return None
    prose = sum(_PAUSE.search(line.words) is not None for line in full)
    is_prose = broken >= _BROKEN_SHARE * len(full) and prose >= _FULL_SHARE * len(full)
    return width if is_prose else None


def _columns(words: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in words)
