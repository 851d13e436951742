"""Half-width punctuation in Chinese text, shown full-width: 现在,请 becomes 现在，请."""

from __future__ import annotations

import re

from reader_app.core.edit import EditKind
from reader_app.restoring.glosses import HAN
from reader_app.restoring.replacement import Replacement

FULL = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）"}
_OPENING, _CLOSING = "“‘《〈（【「『", "”’》〉）】」』…"
_LINE_END = r"[ \t\u3000]*[\r\n]|[ \t\u3000]*\Z"
_MARK = re.compile(
    rf"(?<=[{HAN}{_CLOSING}])[,;:!?](?: (?=[{HAN}]))?"
    rf"(?=[{HAN}{_OPENING}{_CLOSING}()0-9A-Za-z]|{_LINE_END})"
    rf"|(?<=[0-9A-Za-z%‰℃°)])[,;:!?](?: (?=[{HAN}]))?(?=[{HAN}{_OPENING}])"
)
_BRACKETS = re.compile(rf"(?<=[{HAN}{_CLOSING}，、。；：])\(([^()\r\n]*[{HAN}][^()\r\n]*)\)")

WHY = "Beside Chinese characters this mark is written full-width."


def widen_marks(text: str) -> list[Replacement]:
    """Step: put the full-width mark where a half-width one stands beside Han characters.

    A mark between digits or Latin words stays (3:1, 1,100); so do brackets around anything that
    has no Han character, and the full stop: 约翰.史密斯 is no end of a sentence. A blank after a
    mark, before Han, goes with it. A ? within a sentence, on a page whose other marks are
    full-width, stays: it may stand for a character that was lost (约翰?史密斯). Marks as in GB/T 15834-2011, 5.1.
    """
    is_narrow = text.count(",") > text.count("，")
    found = [
        Replacement(*match.span(), FULL[match[0][0]], EditKind.WIDTH, WHY)
        for match in _MARK.finditer(text)
        if match[0] != "?" or is_narrow or not _within(text, match.end())
    ]
    for match in _BRACKETS.finditer(text):
        found += (
            Replacement(at, at + 1, FULL[text[at]], EditKind.WIDTH, WHY)
            for at in (match.start(), match.end() - 1)
        )
    found.sort(key=_start)
    return found


def _within(text: str, at: int) -> bool:
    return text[at : at + 1].isalnum()


def _start(replacement: Replacement) -> int:
    return replacement.start
