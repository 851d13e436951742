"""Scores the repair of torn places against the truth: restored, marked, silently wrong.

A place is a stretch where the damaged page, its intact readings lifted, differs from the truth.
It is restored when the draft has the truth there, marked when it has not but tells the reader so
(EditKind.DAMAGE, or a confidence below SURE), and silently wrong otherwise. Full-width and narrow
punctuation count as the same: narrowing is a step of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from reader_app.core.edit import SURE, Edit, EditKind
from reader_app.core.span import Span
from reader_app.restoring import restore
from tests.restoring.corruptor import narrow
from tests.restoring.documents import document

_READING = re.compile(r"\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[1-5]?\) ?")
_LOST_TRAIL = re.compile(r"\?(?:\w{1,6}[1-5]?\)|[a-z]{2,6};)? ?$")
_NEAR = 2
"""Differences so near to each other are one place (code points)."""


@dataclass(frozen=True, slots=True)
class Place:
    """One damaged place. span counts code points of the truth's words, raw_span of the page.

    closed: the run ends at a trail byte that shows as itself; else a ? swallowed its end.
    share is the lowest confidence of the edits there, 1.0 where there is none.
    """

    raw: str
    truth: str
    found: str
    closed: bool
    restored: bool
    restored_but_swallowed: bool
    marked: bool
    share: float

    @property
    def silently_wrong(self) -> bool:
        """Tell whether the reader would take a wrong text for the right one."""
        return not self.restored and not self.marked


@dataclass(frozen=True, slots=True)
class Score:
    """All places of one page; strays are differences from the truth outside any of them."""

    places: tuple[Place, ...]
    strays: tuple[str, ...]


def score_page(damaged: str, truth: str) -> Score:
    """Restore a damaged page and compare it with the truth, blanks and empty lines aside."""
    draft = restore(document(damaged))
    truth = _tidy(truth)
    lifted, origin = _lifted(damaged)
    torn = [edit for edit in draft.edits if edit.kind in {EditKind.BYTE_SHIFT, EditKind.DAMAGE}]
    wrong = differences(truth, narrow(draft.text))
    places = []
    answered: set[int] = set()
    for here, there in _joined(differences(truth, narrow(lifted))):
        raw_span = Span(origin[there.start], origin[min(there.end, len(lifted))])
        hunks = [n for n, (span, _) in enumerate(wrong) if _touches(span, here)]
        answered.update(hunks)
        edits = [edit for edit in torn if _touches(edit.raw_span, raw_span)]
        places.append(
            Place(
                raw_span.slice(damaged),
                here.slice(truth),
                "".join(edit.text for edit in edits),
                _is_closed(damaged, raw_span, edits),
                not hunks,
                _is_swallowed_alone([wrong[n] for n in hunks], truth, draft.text),
                any(_is_marked(edit) for edit in edits),
                min((edit.confidence for edit in edits), default=1.0),
            )
        )
    strays = [
        f"{span.slice(truth)} → {other.slice(draft.text)}"
        for n, (span, other) in enumerate(wrong)
        if n not in answered
        and not any(_is_marked(edit) and _touches(edit.span, other) for edit in torn)
    ]
    return Score(tuple(places), tuple(strays))


def _is_swallowed_alone(hunks: Sequence[tuple[Span, Span]], truth: str, found: str) -> bool:
    """Tell whether nothing is wrong but one ASCII character for which a □ is shown."""
    return len(hunks) == 1 and all(
        len(here) == 1 and here.slice(truth).isascii() and there.slice(found) == "□"
        for here, there in hunks
    )


def _is_marked(edit: Edit) -> bool:
    return edit.kind is EditKind.DAMAGE or edit.confidence < SURE


def _is_closed(damaged: str, raw_span: Span, edits: Sequence[Edit]) -> bool:
    end = max([raw_span.end, *(edit.raw_span.end for edit in edits)])
    start = min([raw_span.start, *(edit.raw_span.start for edit in edits)])
    return _LOST_TRAIL.search(damaged[start:end].rstrip(",，;；:：")) is None


def _tidy(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return narrow("\n".join(line for line in lines if line))


def _lifted(damaged: str) -> tuple[str, list[int]]:
    """Return the page without readings, blank lines and indents, and each character's offset."""
    pieces: list[str] = []
    origin: list[int] = []
    at = 0
    for line in damaged.split("\n"):
        inner = line.strip()
        if inner:
            start = at + line.index(inner)
            if pieces:
                pieces.append("\n")
                origin.append(start - 1)
            kept = 0
            for match in [*_READING.finditer(inner), None]:
                end = len(inner) if match is None else match.start()
                pieces.append(inner[kept:end])
                origin.extend(range(start + kept, start + end))
                kept = end if match is None else match.end()
        at += len(line) + 1
    origin.append(len(damaged))
    return "".join(pieces), origin


def differences(one: str, other: str) -> list[tuple[Span, Span]]:
    """Return where two texts differ, as spans of either, line by line and then by character."""
    ones, others = one.split("\n"), other.split("\n")
    starts, other_starts = _starts(ones), _starts(others)
    found = []
    for tag, a0, a1, b0, b1 in SequenceMatcher(None, ones, others, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        left, right = "\n".join(ones[a0:a1]), "\n".join(others[b0:b1])
        matcher = SequenceMatcher(None, left, right, autojunk=False)
        for inner, c0, c1, d0, d1 in matcher.get_opcodes():
            if inner != "equal":
                at, there = starts[a0], other_starts[b0]
                found.append((Span(at + c0, at + c1), Span(there + d0, there + d1)))
    return found


def _starts(lines: Sequence[str]) -> list[int]:
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    return starts


def _joined(found: Sequence[tuple[Span, Span]]) -> list[tuple[Span, Span]]:
    joined: list[tuple[Span, Span]] = []
    for here, there in found:
        if joined and here.start - joined[-1][0].end <= _NEAR:
            last_here, last_there = joined[-1]
            both = Span(last_here.start, here.end), Span(last_there.start, there.end)
            joined[-1] = both
        else:
            joined.append((here, there))
    return joined


def _touches(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end
