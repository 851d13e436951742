"""Interviews: the questions are the headings."""

from __future__ import annotations

from collections.abc import Sequence

from reader_app.core.article import BlockKind
from reader_app.restoring.structure.lines import Line
from reader_app.restoring.structure.script import folded

QUESTION_LIMIT = 200
"""Longest question, in code points, that can head an answer."""

_NUMBERS = "([0123456789一二三四五六七八九十)]、. "
_ASKS = ("记者问", "提问", "问题", "问", "Q")
_ANSWERS = ("回答", "答复", "答", "A")
_ASKERS = ("记者", "主持人", "提问")
_LABELS = frozenset({"问题", "提问", "答复", "答覆", "回答", "答案"})
_COUNT = "0123456789一二三四五六七八九十 "
_TURN_STARTS = frozenset("问問答QAＱＡ回")


def name_questions(lines: Sequence[Line], start: int) -> None:
    """Name the questions of an interview headings, if the body from start on is one.

    Written as 问/答, two of each are enough; where the speakers are named, most questions must
    end in a question mark and be followed by somebody else's words.
    """
    spoken = [n for n in range(start, len(lines)) if _may_speak(lines[n].text[:20])]
    short = [n for n in spoken if lines[n].size <= QUESTION_LIMIT]
    asked = [n for n in short if _is_question(lines[n])]
    answered = sum(_is_answer(lines[n]) for n in spoken)
    if len(asked) < 2 or answered < 2:
        asked = [n for n in short if _is_asker(lines[n])]
        asked = asked if _is_dialogue(lines, asked) else []
    for n in (*asked, *_labels(lines, spoken)):
        if lines[n].kind is None:
            lines[n].kind, lines[n].style = BlockKind.HEADING, "question"


def _labels(lines: Sequence[Line], spoken: Sequence[int]) -> list[int]:
    """Return the lines 問題： and 答覆： that stand alone, if there are both."""
    labels = [n for n in spoken if lines[n].size <= 5 and lines[n].cue.rstrip(": ") in _LABELS]
    return labels if len({lines[n].cue[0] for n in labels}) > 1 else []


def _may_speak(start: str) -> bool:
    return "：" in start or ":" in start or start[:1] in _TURN_STARTS


def _start(line: Line) -> str:
    return line.cue[:24] or folded(line.text[:24])


def _is_question(line: Line) -> bool:
    """问:……, 2.问:……, Q1:……, 问题一:……."""
    return _opens(_start(line).lstrip(_NUMBERS), _ASKS)


def _is_answer(line: Line) -> bool:
    return _opens(_start(line), _ANSWERS)


def _opens(start: str, words: tuple[str, ...]) -> bool:
    for word in words:
        if start.startswith(word):
            return start[len(word) :].lstrip(_COUNT)[:1] in (":", ".", "、")
    return False


def _is_asker(line: Line) -> bool:
    """记者:……, 某某报记者:……."""
    speaker, colon, _ = _start(line).partition(":")
    return bool(colon) and speaker.rstrip().endswith(_ASKERS) and not set(speaker) & set(",。!?")


def _is_other_speaker(line: Line) -> bool:
    speaker, colon, words = _start(line).partition(":")
    named = 2 <= len(speaker.strip()) <= 12 and speaker.strip().replace("·", "").isalpha()
    return bool(colon) and named and bool(words.strip()) and not _is_asker(line)


def opens_dialogue(line: Line) -> bool:
    """Tell whether a line is a question put by a named or unnamed asker."""
    return line.text[-1:] in ("？", "?") and (_is_question(line) or _is_asker(line))


def _is_dialogue(lines: Sequence[Line], asked: Sequence[int]) -> bool:
    if len(asked) < 2:
        return False
    questions = sum("？" in lines[n].text or "?" in lines[n].text for n in asked)
    replies = sum(n + 1 < len(lines) and _is_other_speaker(lines[n + 1]) for n in asked)
    return questions >= 0.6 * len(asked) and replies >= 0.6 * len(asked)
