"""Places where a tool's gloss tore the bytes of the page apart: found and marked.

The mechanism: the page was GBK bytes; "(reading)" was put after each byte pair that looked like
a converted character, also where the pair straddled two characters. The bracket was swallowed,
and the pairs after it were read one byte late until an ASCII byte.
"""

from __future__ import annotations

import re

from reader_app.core.edit import EditKind
from reader_app.restoring.glosses import HAN
from reader_app.restoring.readings import SYLLABLE_LETTERS, parse_syllable
from reader_app.restoring.replacement import Replacement

_TORN = re.compile(rf"\?(?:([{SYLLABLE_LETTERS}]{{1,9}})\)|[!:;,?！：；，？](?=[{HAN}]))")
_RUN_END = re.compile(rf"[?A-Za-z^_`@\[\\\]{{|}}~](?:\([{SYLLABLE_LETTERS}]{{1,9}}\))?|\n|[ -~]")
_LONGEST = 60

WHY_TORN = (
    "The bytes of this place were torn apart by an inserted reading; "
    "it is shown as it stands because what stood here is not certain."
)


def mark_damage(text: str) -> list[Replacement]:
    """Step: mark each damaged run, from its first lost byte to where the text is in step again."""
    marked: list[Replacement] = []
    covered = 0
    if "?" not in text or not _has_torn_reading(text):
        return []
    for match in _TORN.finditer(text):
        if match.start() < covered:
            continue
        if match[1] is not None and parse_syllable(match[1]) is None:
            continue
        covered = _run_end(text, match.end())
        run = text[match.start() : covered]
        marked.append(
            Replacement(match.start(), covered, run, EditKind.DAMAGE, WHY_TORN, confidence=0.0)
        )
    return marked


def _has_torn_reading(text: str) -> bool:
    return "(" in text or ")" in text


def _run_end(text: str, at: int) -> int:
    """Return where the run that is open at this offset ends (at itself when no end is near)."""
    match = _RUN_END.search(text, at, at + _LONGEST)
    if match is None or match[0] == "\n":
        return at
    if match[0][0] in "?^_`@[\\]{|}~" or match[0][0].isalpha():
        return match.end()
    return match.start()
