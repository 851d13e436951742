"""Ranks of headings, worked out from all headings of a document, and the sections they open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader_app.core.article import BlockKind, Section
from reader_app.core.span import Span
from reader_app.restoring.structure.headings import is_named_heading
from reader_app.restoring.structure.lines import Line
from reader_app.restoring.structure.numbering import (
    RANKS,
    is_bare_number,
    number_style,
    number_value,
)

INTRODUCTION = "引言"
"""Title of the section before the first heading; it stands in no text (core/article.py)."""

_HEAD = frozenset(
    {BlockKind.KICKER, BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.SOURCE, BlockKind.BYLINE}
)
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.TABLE, BlockKind.QUOTE})
_TOP = -1.0
_LOWEST = 90.0
_FREE = frozenset({"standing", "sign", None})


def set_levels(lines: Sequence[Line]) -> None:
    """Give every heading its level: 1 for a section, one more for each rank below another."""
    headings = [line for line in lines if line.kind is BlockKind.HEADING]
    keys = _keys(headings)
    stack: list[float] = []
    for line, key in zip(headings, keys, strict=True):
        if line.level is not None:  # the reader's own word
            del stack[line.level - 1 :]
            stack.extend([key] * (line.level - len(stack)))
            continue
        while stack and stack[-1] >= key:
            stack.pop()
        stack.append(key)
        line.level = len(stack)


def _keys(headings: Sequence[Line]) -> list[float]:
    """Return a number for each heading: the lower, the higher its rank."""
    free = _free_rank(headings)
    highest = _hint_ranks(headings)
    keys = []
    for line in headings:
        style = line.style or "standing"
        if line.hint_level is not None and style == "hint":
            keys.append(_hint_rank(line, highest))
        elif style == "question" or is_named_heading(line.cue):
            keys.append(_TOP)
        elif style in RANKS:
            keys.append(float(RANKS[style]))
        else:
            keys.append(_LOWEST if style == "lead" else free)
    return keys


def _hint_ranks(headings: Sequence[Line]) -> dict[int, int]:
    """Return, for each level the format gave, the highest rank among its numbered headings."""
    highest: dict[int, int] = {}
    for line in headings:
        style = number_style(line.cue)
        if style is not None and line.hint_level is not None:
            highest[line.hint_level] = min(RANKS[style], highest.get(line.hint_level, RANKS[style]))
    return highest


def _hint_rank(line: Line, highest: dict[int, int]) -> float:
    """Return the rank of a heading the format itself marked: its level, then its number.

    A page may mark 一、 and （一） alike; unnumbered headings are level with the higher.
    """
    level = line.hint_level or 1
    style = number_style(line.cue)
    below = RANKS[style] - highest[level] if style is not None else 0
    return _TOP + level + below / len(RANKS)


def _free_rank(headings: Sequence[Line]) -> float:
    """Return the rank of unnumbered headings among the numbered ones.

    A style of numbers that mostly starts anew under unnumbered headings ranks below them. Apart
    from that they rank lowest. A single one in front of everything is level with the numbers.
    """
    free = [n for n, line in enumerate(headings) if _is_free(line)]
    numbered = [n for n, line in enumerate(headings) if line.style in RANKS]
    if not free or not numbered:
        return _LOWEST
    if len(free) == 1 and free[0] < numbered[0]:
        return min(float(RANKS[headings[n].style or ""]) for n in numbered)
    below = []
    for style, rank in RANKS.items():
        firsts = [
            n for n in numbered if headings[n].style == style and number_value(headings[n].cue) == 1
        ]
        under = sum(n > 0 and _is_free(headings[n - 1]) for n in firsts)
        if 2 * under > len(firsts):
            below.append(rank)
    return min(below) - 0.5 if below else _LOWEST


def _is_free(line: Line) -> bool:
    return line.style in _FREE and not is_named_heading(line.cue)


@dataclass(slots=True)
class _Opening:
    """A section in the making: first block, its words and rank, the block after its last."""

    start: int
    title: str
    level: int
    stop: int
    parent: int | None


def build_sections(
    kinds: Sequence[BlockKind],
    levels: Sequence[int | None],
    spans: Sequence[Span],
    titles: dict[int, str],
) -> tuple[tuple[Section, ...], list[int | None]]:
    """Return the sections and, for each block, the index of the innermost one it lies in.

    kinds, levels and spans are the blocks' in their final order; titles gives each heading's words by block number. The head
    of the article and boilerplate lie in no section. Text before the first heading makes the
    introduction; an article without headings has no sections.
    """
    inside: list[int | None] = [None] * len(kinds)
    if not titles:
        return (), inside
    end = kinds.index(BlockKind.BOILERPLATE) if BlockKind.BOILERPLATE in kinds else len(kinds)
    openings = _openings(kinds, levels, titles, end)
    path: list[int] = []
    for at, opening in enumerate(openings):
        while path and openings[path[-1]].level >= opening.level:
            openings[path.pop()].stop = opening.start
        opening.parent = path[-1] if path else None
        path.append(at)
        until = openings[at + 1].start if at + 1 < len(openings) else end
        inside[opening.start : until] = [at] * (until - opening.start)
    sections = tuple(
        Section(
            opening.title,
            opening.level,
            Span(spans[opening.start].start, spans[opening.stop - 1].end),
            opening.parent,
        )
        for opening in openings
    )
    return sections, inside


def _openings(
    kinds: Sequence[BlockKind], levels: Sequence[int | None], titles: dict[int, str], end: int
) -> list[_Opening]:
    """Return where each section opens, the introduction first if there is any."""
    first = min(titles)
    openings = []
    start = _introduction(kinds, first)
    if start < first:
        openings.append(_Opening(start, INTRODUCTION, 1, end, None))
    joined = -1
    for n in sorted(titles):
        if n == joined:
            continue
        title = titles[n]
        if is_bare_number(title) and n + 1 in titles:
            joined = n + 1
            title = f"{title} {titles[joined]}"
        openings.append(_Opening(n, title, levels[n] or 1, end, None))
    return openings


def _introduction(kinds: Sequence[BlockKind], first: int) -> int:
    """Return the block the introduction starts with; first where there is no introduction."""
    start = 0
    for n in range(first):
        if kinds[n] in _HEAD:
            start = n + 1
        elif kinds[n] in _RUNNING:
            return start
    return first
