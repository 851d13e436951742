"""The lines of a draft while their kinds are worked out, and what all of them say together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from reader_app.core.article import BlockKind
from reader_app.core.source import Hint, ImageRef
from reader_app.restoring.draft import Draft
from reader_app.restoring.structure.script import folded

SENTENCE_ENDS = "。！？!?…；;｡．"
COLONS = "：:"
RUN_ONS = "，,、﹐﹑"
CLOSERS = "”’\"'」』）)】]〕》〉 \u3000*＊"
SHORT = 60
"""Longest line, in code points, that may be anything but running text or furniture."""
PROSE = 25
"""Shortest closed line that counts as running text."""

_SALUTATION = re.compile(
    r"(?:尊敬的|敬爱的|亲爱的)?(?:各位|同志们|同胞们|朋友们|女士们|先生们|主席先生|代表们|委员们)"
    r"[^。；]{0,24}[：:！!，,]$"
)


def words(text: str) -> frozenset[str]:
    """Return the blank-separated words of a text."""
    return frozenset(text.split())


@dataclass(slots=True)
class Line:
    """One draft block: text is stripped; kind is None while it is undecided.

    closed: the line ends a sentence. colon: it ends with a colon. cue is the text in simplified
    script for matching cue words, "" for long closed lines, which are matched against nothing.
    style tells what makes a heading a heading (its rank is derived from all of them).
    """

    text: str
    hint: Hint
    hint_level: int | None
    image: ImageRef | None
    size: int
    closed: bool
    colon: bool
    cue: str
    kind: BlockKind | None = None
    level: int | None = None
    style: str | None = None

    @property
    def open(self) -> bool:
        """Tell whether the line could stand by itself: no sentence ends or runs on at its end."""
        return not (self.closed or self.colon or self.text[-1:] in RUN_ONS)

    @property
    def prose(self) -> bool:
        """Tell whether the line is running text."""
        return self.size >= PROSE and (self.closed or self.colon or self.size > SHORT * 2)


def read_lines(draft: Draft) -> list[Line]:
    """Return one Line for each block of the draft, in order."""
    text = draft.text
    lines = []
    for block in draft.blocks:
        content = text[block.span.start : block.span.end].strip()
        size = len(content)
        last = content[-1:]
        if last in CLOSERS:
            last = content.rstrip(CLOSERS)[-1:]
        closed = last != "" and (last in SENTENCE_ENDS or (last == "." and size > 1))
        cue = "" if closed and size > SHORT and block.hint is Hint.NONE else folded(content)
        lines.append(
            Line(
                content, block.hint, block.level, block.image, size,
                closed, last != "" and last in COLONS, cue,
            )
        )  # fmt: skip
    return lines


def is_salutation(line: Line) -> bool:
    """Tell whether a line addresses an audience, as speeches begin."""
    return line.size <= SHORT and _SALUTATION.match(line.cue) is not None


@dataclass(frozen=True, slots=True)
class Survey:
    """What the whole document says; offsets are line numbers.

    body: first line of running text; tail: first line after the last one (both the number of
    lines where there is no running text). prose_size: median length of running text in code
    points. open_share: share of lines that end without punctuation.
    """

    body: int
    tail: int
    prose_size: float
    open_share: float


def survey(lines: Sequence[Line], starts_body: frozenset[int], furniture: frozenset[int]) -> Survey:
    """Measure a document. starts_body: lines that begin a body though they are no running text."""
    prose = [
        n
        for n, line in enumerate(lines)
        if line.size >= PROSE and line.prose and line.kind is None and n not in furniture
    ]
    firsts = prose[:1] + sorted(starts_body)[:1]
    body = min(firsts, default=len(lines))
    tail = prose[-1] + 1 if prose else len(lines)
    sizes = [lines[n].size for n in prose]
    worded = [line for line in lines if line.size]
    return Survey(
        body=body,
        tail=max(tail, body),
        prose_size=median(sizes) if sizes else 0.0,
        open_share=sum(line.open for line in worded) / len(worded) if worded else 0.0,
    )
