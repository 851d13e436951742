"""From lines without names to lines with kinds: the order in which the rules are asked."""

from __future__ import annotations

from collections.abc import Sequence

from reader_app.core.article import BlockKind
from reader_app.core.source import Hint, Metadata
from reader_app.restoring.structure import attribution, body, furniture
from reader_app.restoring.structure.head import name_head
from reader_app.restoring.structure.lines import Line, Survey, is_salutation, survey
from reader_app.restoring.structure.numbering import number_style

_HINTED = {
    Hint.TITLE: BlockKind.TITLE,
    Hint.SUBTITLE: BlockKind.SUBTITLE,
    Hint.LIST_ITEM: BlockKind.BULLET,
    Hint.CAPTION: BlockKind.CAPTION,
    Hint.IMAGE: BlockKind.IMAGE,
    Hint.TABLE: BlockKind.TABLE,
    Hint.QUOTE: BlockKind.QUOTE,
    Hint.SOURCE: BlockKind.SOURCE,
    Hint.BYLINE: BlockKind.BYLINE,
    Hint.BOILERPLATE: BlockKind.BOILERPLATE,
}


def name_lines(lines: Sequence[Line], metadata: Metadata) -> None:
    """Give every line its kind, and every heading its style."""
    _take_hints(lines)
    furniture.mark_everywhere(lines)
    body.name_long_points(lines, 0)
    zone = _zones(lines)
    furniture.mark_head(lines, zone.body)
    furniture.mark_tail(lines, zone.tail)
    pairs = body.pairs_of_open_lines(lines, zone)
    illustrated = body.captions_of_pairs(lines, pairs) == 1 and len(pairs) > 1
    name_head(lines, zone.body, metadata, illustrated=illustrated)
    _name_tail(lines, zone.tail)
    body.name_body(lines, zone)


def _take_hints(lines: Sequence[Line]) -> None:
    """Believe the format where it is sure of itself; a paragraph's hint says nothing."""
    for line in lines:
        if line.hint in _HINTED:
            line.kind = _HINTED[line.hint]
        elif line.hint is Hint.HEADING and line.size <= 2 * body.HEADING_LIMIT:
            line.kind, line.style = BlockKind.HEADING, "hint"


def _zones(lines: Sequence[Line]) -> Survey:
    starts = frozenset(
        n
        for n, line in enumerate(lines[:200])
        if line.cue
        and (is_salutation(line) or (line.size > 2 and number_style(line.cue) in ("han", "part")))
    )
    captions = frozenset(
        n for n, line in enumerate(lines[:60]) if line.cue and attribution.is_caption(line.cue)
    )
    zone = survey(lines, starts, captions)
    tail = furniture.body_end(lines, zone.body) if zone.body < len(lines) else len(lines)
    return Survey(zone.body, max(zone.body, tail), zone.prose_size, zone.open_share)


def _name_tail(lines: Sequence[Line], start: int) -> None:
    """Name bylines, sources and captions after the body."""
    for n in range(start, len(lines)):
        line = lines[n]
        cue = line.cue
        if line.kind is not None or not cue:
            continue
        if attribution.is_caption(cue) and not attribution.is_byline(cue):
            line.kind = BlockKind.CAPTION
        elif attribution.is_byline(cue) or (attribution.is_bare_name(cue) and n > start):
            line.kind = BlockKind.BYLINE
        elif (
            attribution.is_source_label(cue)
            or attribution.is_date(cue)
            or attribution.is_edition(cue)
        ):
            line.kind = BlockKind.SOURCE
