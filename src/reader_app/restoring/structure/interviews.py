"""Interviews: the questions are the headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.core.article import BlockKind
from reader_app.core.patterns import lazy
from reader_app.restoring.structure.lines import Line

QUESTION_LIMIT = 200
"""Longest question, in code points, that can head an answer."""

_QUESTION = lazy(
    r"(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．\s]?)?(?:问|Q|Ｑ|提问|记者问)\s*\d{0,2}\s*[：:．.、]|"
    r"问题?[一二三四五六七八九十\d]{1,3}\s*[：:、]|Q\d{1,2}\s*[：:.、\s]"
)
_ANSWER = lazy(r"(?:答|A|Ａ|回答|答复)\s*\d{0,2}\s*[：:．.、]")
_ASKER = lazy(r"[^：:，。！？]{0,14}(?:记者|主持人|提问)\s*[：:]")
_SPEAKER = lazy(r"[\u4e00-\u9fffA-Za-z·]{2,12}\s*[：:]\s*\S")


_LABEL = lazy(r"(?:问题|提问|答复|答覆|回答|答案)\s*[：:]$")
_TURN_STARTS = frozenset("问問答QAＱＡ回")


def name_questions(lines: Sequence[Line], start: int) -> None:
    """Name the questions of an interview headings, if the body from start on is one.

    Written as 问/答, two of each are enough; where the speakers are named, most questions must
    end in a question mark and be followed by somebody else's words.
    """
    spoken = [n for n in range(start, len(lines)) if _may_speak(lines[n].text[:20])]
    short = [n for n in spoken if lines[n].size <= QUESTION_LIMIT]
    asked = [n for n in short if _begins(_QUESTION, lines[n])]
    answered = sum(_begins(_ANSWER, lines[n]) for n in spoken)
    if len(asked) < 2 or answered < 2:
        asked = [n for n in short if _begins(_ASKER, lines[n])]
        asked = asked if _is_dialogue(lines, asked) else []
    for n in (*asked, *_labels(lines, spoken)):
        if lines[n].kind is None:
            lines[n].kind, lines[n].style = BlockKind.HEADING, "question"


def _labels(lines: Sequence[Line], spoken: Sequence[int]) -> list[int]:
    """Return the lines 問題： and 答覆： that stand alone, if there are both."""
    labels = [n for n in spoken if lines[n].size <= 5 and _LABEL.match(lines[n].cue)]
    return labels if len({lines[n].cue[0] for n in labels}) > 1 else []


def _may_speak(start: str) -> bool:
    return "：" in start or ":" in start or start[:1] in _TURN_STARTS


def _begins(pattern: re.Pattern[str], line: Line) -> bool:
    return pattern.match(line.cue or line.text[:24]) is not None


def opens_dialogue(line: Line) -> bool:
    """Tell whether a line is a question put by a named or unnamed asker."""
    return line.text[-1:] in "？?" and (_begins(_QUESTION, line) or _begins(_ASKER, line))


def _is_dialogue(lines: Sequence[Line], asked: Sequence[int]) -> bool:
    if len(asked) < 2:
        return False
    questions = sum("？" in lines[n].text or "?" in lines[n].text for n in asked)
    replies = sum(
        n + 1 < len(lines) and _begins(_SPEAKER, lines[n + 1]) and not _begins(_ASKER, lines[n + 1])
        for n in asked
    )
    return questions >= 0.6 * len(asked) and replies >= 0.6 * len(asked)
