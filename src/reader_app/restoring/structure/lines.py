"""The lines of a draft while their kinds are worked out, and what all of them say together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader_app.core.article import BlockKind
from reader_app.core.source import Hint, ImageRef
from reader_app.restoring.draft import Draft
from reader_app.restoring.structure.averages import median
from reader_app.restoring.structure.script import folded

SENTENCE_ENDS = "。！？!?…；;｡．"
COLONS = "：:"
RUN_ONS = "，,、﹐﹑"
CLOSERS = "”’\"'」』）)】]〕》〉 \u3000*＊"
SHORT = 60
"""Longest line, in code points, that may be anything but running text or furniture."""
PROSE = 25
"""Shortest closed line that counts as running text."""

HEADING_LIMIT = 40
"""Longest unnumbered heading, in code points."""

HEAD_LIMIT = 60
"""Most lines before the body."""
_VERSE_HEAD = 8
"""Most lines before the body where nothing is running text."""

_HONORIFICS = ("尊敬的", "敬爱的", "亲爱的")
_ADDRESSED = (
    "各位", "同志们", "同胞们", "朋友们", "女士们", "先生们", "主席先生", "代表们", "委员们"
)  # fmt: skip


@dataclass(slots=True)
class Line:
    """One draft block: text is stripped; kind is None while it is undecided.

    closed: the line ends a sentence. colon: it ends with a colon. open: it could stand by itself,
    neither closed nor running on. prose: it is running text. cue is the text in simplified
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
    open: bool
    prose: bool
    cue: str
    kind: BlockKind | None = None
    level: int | None = None
    style: str | None = None


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
        colon = last != "" and last in COLONS
        lines.append(
            Line(
                content,
                block.hint,
                block.level,
                block.image,
                size,
                closed,
                colon,
                not (closed or colon or content[-1:] in RUN_ONS),
                size >= PROSE and (closed or colon or size > 2 * SHORT),
                "" if closed and size > SHORT and block.hint is Hint.NONE else folded(content),
            )
        )
    return lines


def is_salutation(line: Line) -> bool:
    """Tell whether a line addresses an audience, as speeches begin."""
    if line.size > SHORT or line.cue[-1:] not in (":", "!", ","):
        return False
    core = line.cue
    for honorific in _HONORIFICS:
        core = core.removeprefix(honorific)
    return core.startswith(_ADDRESSED) and len(core) <= 30 and "。" not in core


@dataclass(frozen=True, slots=True)
class Survey:
    """What the whole document says; offsets are line numbers.

    body: first line of running text; tail: first line after the last one (both the number of
    lines where there is no running text). prose_size: median length of running text in code
    points.
    """

    body: int
    tail: int
    prose_size: float


def survey(lines: Sequence[Line], starts_body: frozenset[int], credited: frozenset[int]) -> Survey:
    """Measure a document.

    starts_body: lines that begin a body though they are no running text; credited: captions and
    source lines of the head, which are none even where they read like it.

    A head is never longer than HEAD_LIMIT lines; where there is no running text at all it ends
    with the first few.
    """
    prose = [
        n for n, line in enumerate(lines) if line.prose and line.kind is None and n not in credited
    ]
    firsts = prose[:1] + sorted(starts_body)[:1]
    if not firsts:
        firsts = [n for n, line in enumerate(lines[:_VERSE_HEAD]) if line.closed] or [_VERSE_HEAD]
    body = min(*firsts, HEAD_LIMIT, len(lines))
    tail = prose[-1] + 1 if prose else len(lines)
    sizes = [lines[n].size for n in prose]
    return Survey(body, max(tail, body), median(sizes) if sizes else 0.0)
