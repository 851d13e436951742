"""Half-width punctuation in Chinese text, shown full-width: 现在,请 becomes 现在，请."""

from __future__ import annotations

import re

from reader_app.core.edit import EditKind
from reader_app.restoring.glosses import HAN
from reader_app.restoring.readings import SYLLABLE_LETTERS
from reader_app.restoring.replacement import Replacement

FULL = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）"}
_OPENING, _CLOSING = "“‘《〈（【「『", "”’》〉）】」』…"
_LINE_END = r"[ \t\u3000]*[\r\n]|[ \t\u3000]*\Z"
_MARK = re.compile(
    rf"(?<=[{HAN}{_CLOSING}])[,;:!?](?: (?=[{HAN}]))?"
    rf"(?=[{HAN}{_OPENING}{_CLOSING}()0-9A-Za-z]|{_LINE_END})"
    rf"|(?<=[0-9A-Za-z%‰℃°)])[,;:!?](?: (?=[{HAN}]))?(?=[{HAN}{_OPENING}])"
)
_AFTER_BRACKET = re.compile(rf"(?<=\))[,;:!?](?=[(0-9A-Za-z]|{_LINE_END})")
_BRACKETS = re.compile(rf"(?<=[{HAN}{_CLOSING}，、。；：,;:])\(([^()\r\n]*[{HAN}][^()\r\n]*)\)")

_TORN = re.compile(rf"\?(?=[!:;,?()！：；，？（）、。“”《》]|[{SYLLABLE_LETTERS}]{{1,9}}[1-5]?\))")

WHY = "Beside Chinese characters this mark is written full-width."


def widen_marks(text: str) -> list[Replacement]:
    """Step: put the full-width mark where a half-width one stands beside Han characters.

    A mark between digits or Latin words stays (3:1, 1,100); so do brackets around anything that
    has no Han character, and the full stop: 约翰.史密斯 is no end of a sentence. A blank after a
    mark, before Han, goes with it. A ? within a sentence stays: it may
    stand for a character that was lost (约翰?史密斯). Marks as in GB/T 15834-2011, 5.1.
    """
    found = [
        Replacement(*match.span(), FULL[match[0][0]], EditKind.WIDTH, WHY)
        for match in _MARK.finditer(text)
        if match[0][0] != "?" or _is_question(text, match.end())
    ]
    closing = set()
    for match in _BRACKETS.finditer(text):
        closing.add(match.end() - 1)
        found += (
            Replacement(at, at + 1, FULL[text[at]], EditKind.WIDTH, WHY)
            for at in (match.start(), match.end() - 1)
        )
    found += (
        Replacement(*match.span(), FULL[match[0]], EditKind.WIDTH, WHY)
        for match in _AFTER_BRACKET.finditer(text)
        if match.start() - 1 in closing and (match[0] != "?" or _is_question(text, match.end()))
    )
    found.sort(key=_start)
    return found


def _is_question(text: str, at: int) -> bool:
    """Tell whether the ? before an offset ends a sentence, on a line where no ? is of torn bytes."""
    if text[at : at + 1].isalnum():
        return False
    end = text.find("\n", at)
    return _TORN.search(text, text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end) is None


def _start(replacement: Replacement) -> int:
    return replacement.start
