"""From lines without names to lines with kinds: the order in which the rules are asked."""

from __future__ import annotations

from collections.abc import Sequence

from reader_app.core.article import BlockKind
from reader_app.core.source import Hint, Metadata
from reader_app.restoring.structure import (
    captions,
    furniture,
    headings,
    interviews,
    points,
)
from reader_app.restoring.structure.bylines import (
    is_bare_name,
    is_byline,
    is_speaker,
    names_no_one,
)
from reader_app.restoring.structure.dates import is_date
from reader_app.restoring.structure.head import name_head
from reader_app.restoring.structure.lines import (
    HEAD_LIMIT,
    HEADING_LIMIT,
    Line,
    Survey,
    is_salutation,
    survey,
)
from reader_app.restoring.structure.numbering import number_style
from reader_app.restoring.structure.picture_credits import is_caption
from reader_app.restoring.structure.sources import is_edition, is_source_line

_HINTED = {
    Hint.TITLE: BlockKind.TITLE,
    Hint.SUBTITLE: BlockKind.SUBTITLE,
    Hint.KICKER: BlockKind.KICKER,
    Hint.LIST_ITEM: BlockKind.BULLET,
    Hint.CAPTION: BlockKind.CAPTION,
    Hint.IMAGE: BlockKind.IMAGE,
    Hint.TABLE: BlockKind.TABLE,
    Hint.QUOTE: BlockKind.QUOTE,
    Hint.SOURCE: BlockKind.SOURCE,
    Hint.BYLINE: BlockKind.BYLINE,
    Hint.BOILERPLATE: BlockKind.BOILERPLATE,
    Hint.FOOTNOTE: BlockKind.PARAGRAPH,
}


_BEGINNINGS = ("part", "chapter", "section", "han")
"""Styles of numbers that begin a body; any other may number something in the head."""


def name_lines(lines: Sequence[Line], metadata: Metadata) -> None:
    """Give every line its kind, and every heading its style; the rest are paragraphs."""
    _take_hints(lines)
    furniture.mark_everywhere(lines)
    points.name_contents(lines)
    zone = _zones(lines)
    furniture.mark_head(lines, zone.body)
    furniture.mark_tail(lines, zone.tail)
    illustrated = captions.is_illustrated(lines, zone.body, zone.tail)
    name_head(lines, zone.body, metadata, illustrated=illustrated)
    _name_tail(lines, zone.tail)
    points.name_tables(lines)
    _name_speakers(lines, zone.body)
    points.name_points(lines, zone.body)
    interviews.name_questions(lines, zone.body)
    points.name_lists(lines, zone.body)
    headings.name_numbered(lines, zone.body)
    _name_credited_captions(lines, zone.body)
    captions.name_under_images(lines)
    headings.name_standing(lines, _after_title(lines, zone.body), zone)
    headings.name_leads(lines, zone)
    for line in lines:
        if line.kind is None:
            line.kind = BlockKind.PARAGRAPH


def _after_title(lines: Sequence[Line], body: int) -> int:
    """Return the number of the line after the title, or of the body where there is no title."""
    return next((n + 1 for n in range(body) if lines[n].kind is BlockKind.TITLE), body)


def _name_speakers(lines: Sequence[Line], start: int) -> None:
    for n in range(start, len(lines)):
        line = lines[n]
        if line.kind is None and line.cue and is_speaker(line.cue):
            line.kind = BlockKind.BYLINE


def _name_credited_captions(lines: Sequence[Line], start: int) -> None:
    for n in range(start, len(lines)):
        line = lines[n]
        if line.kind is None and line.cue and is_caption(line.cue):
            line.kind = BlockKind.CAPTION


def _take_hints(lines: Sequence[Line]) -> None:
    """Believe the format where it is sure of itself; a paragraph's hint says nothing."""
    for line in lines:
        if line.hint in _HINTED:
            line.kind = _HINTED[line.hint]
            if line.kind is BlockKind.BYLINE and names_no_one(line.cue):
                line.kind = BlockKind.SOURCE
            elif line.kind is BlockKind.BYLINE and not any(map(str.isalpha, line.cue)):
                line.kind = BlockKind.BOILERPLATE  # a count of comments or readers
        elif line.hint is Hint.HEADING and line.size <= 2 * HEADING_LIMIT:
            numbered = number_style(line.cue) if line.hint_level is None else None
            line.kind, line.style = BlockKind.HEADING, numbered or "hint"


def _zones(lines: Sequence[Line]) -> Survey:
    starts = frozenset(
        n
        for n, line in enumerate(lines[:200])
        if line.cue
        and (
            is_salutation(line)
            or (line.kind is None and number_style(line.cue) in _BEGINNINGS)
            or interviews.opens_dialogue(line)
        )
    )
    credited = frozenset(
        n
        for n, line in enumerate(lines[:HEAD_LIMIT])
        if line.cue and (is_caption(line.cue) or is_source_line(line.cue))
    )
    zone = survey(lines, starts, credited)
    tail = furniture.body_end(lines, zone.body) if zone.body < len(lines) else len(lines)
    return Survey(zone.body, max(zone.body, tail), zone.prose_size)


def _name_tail(lines: Sequence[Line], start: int) -> None:
    """Name bylines, sources and captions after the body."""
    for n in range(start, len(lines)):
        line = lines[n]
        cue = line.cue
        if line.style == "hint" and is_byline(cue):
            line.kind, line.style = BlockKind.BYLINE, None
        if line.kind is not None or not cue:
            continue
        if is_caption(cue) and not is_byline(cue):
            line.kind = BlockKind.CAPTION
        elif (
            is_byline(cue)
            or (is_bare_name(cue) and n > start)
            or (n + 1 < len(lines) and _is_signature(line, lines[n + 1]))
        ):
            line.kind = BlockKind.BYLINE
        elif is_source_line(cue) or is_date(cue) or is_edition(cue):
            line.kind = BlockKind.SOURCE


def _is_signature(line: Line, after: Line) -> bool:
    """Tell whether a line names the body that issues a document, with its date below."""
    dated = is_date(after.cue) and not is_date(line.cue)
    return dated and line.open and 3 <= line.size <= 30
