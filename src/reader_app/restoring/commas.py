"""A comma that some sites' tools put before other punctuation: 山,、水,、田 was 山、水、田."""

from __future__ import annotations

import re

from reader_app.core.edit import EditKind
from reader_app.restoring.replacement import Replacement

_BEFORE_MARK = re.compile(r",(?=([,，、；：！？。（）;:!?()]))")
_MARK = re.compile(r",,|(?<!,),(?![，、；：！？。;:!?])|,?[，、；：！？。;:!?]")
"""Each of the page's own marks once, with the comma before it; not brackets: readings have them."""
_FEWEST, _SHARE = 8, 0.5
"""So many, and before so many of all marks, are a tool's and no slips."""

WHY = "A tool put a comma before this mark, as before others on the page; it was taken out."


def drop_inserted_commas(text: str) -> list[Replacement]:
    """Step: take out commas that a tool put before marks; judged on the whole text."""
    if _BEFORE_MARK.search(text) is None:
        return []
    marks = _MARK.findall(text)
    inserted = sum(len(mark) > 1 for mark in marks)
    if inserted < _FEWEST or inserted < _SHARE * len(marks):
        return []
    found = []
    at = 0
    while (match := _BEFORE_MARK.search(text, at)) is not None:
        start = match.start()
        at = match.end() + (match[1] == ",")  # of two commas one is the page's own
        found.append(Replacement(start, start + 1, "", EditKind.BYTE_SHIFT, WHY, confidence=0.95))
    return found
