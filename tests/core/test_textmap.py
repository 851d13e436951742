"""TextMap: raw offsets to clean ones and back."""

from __future__ import annotations

from dataclasses import dataclass

from reader_app.core.edit import Edit, EditKind
from reader_app.core.span import Span
from reader_app.core.textmap import TextMap


@dataclass(frozen=True)
class Mapped:
    span: Span
    raw_span: Span


def gloss(raw_start: int, start: int) -> Edit:
    return Edit(
        EditKind.GLOSS,
        Span(raw_start, raw_start + 5),
        "業(yè)",
        Span(start, start + 1),
        "業",
        "lifted",
        reading="yè",
    )


def test_an_edit_maps_as_a_whole_and_what_is_between_one_to_one() -> None:
    # raw 企業(yè)務, clean 企業務
    table = TextMap([Mapped(Span(0, 3), Span(0, 7))], [gloss(1, 1)])
    assert [table.to_raw(offset) for offset in range(4)] == [0, 1, 6, 7]
    assert [table.to_clean(offset) for offset in range(8)] == [0, 1, 1, 1, 1, 1, 2, 3]
    assert table.raw_span(Span(1, 2)) == Span(1, 6)
    assert table.raw_span(Span(0, 1)) == Span(0, 1)
    assert table.clean_span(Span(2, 4)) == Span(1, 2)


def test_blocks_that_moved_keep_their_raw_place() -> None:
    # The second raw block (boilerplate) stands last in the clean text.
    blocks = [
        Mapped(Span(0, 2), Span(0, 2)),
        Mapped(Span(3, 5), Span(6, 8)),
        Mapped(Span(6, 8), Span(3, 5)),
    ]
    table = TextMap(blocks, [])
    assert table.to_raw(3) == 6
    assert table.to_clean(3) == 6
    assert table.raw_span(Span(6, 8)) == Span(3, 5)
    assert table.clean_span(Span(6, 8)) == Span(3, 5)


def test_raw_text_outside_every_block_maps_to_the_place_between() -> None:
    table = TextMap([Mapped(Span(0, 1), Span(2, 3)), Mapped(Span(2, 3), Span(6, 7))], [])
    assert [table.to_clean(offset) for offset in range(8)] == [0, 0, 0, 1, 1, 1, 2, 3]
    assert table.to_raw(1) == 3


def test_an_empty_article_maps_everything_to_its_start() -> None:
    table = TextMap([], [])
    assert table.to_raw(0) == 0
    assert table.to_clean(9) == 0
    assert table.raw_span(Span(0, 0)) == Span(0, 0)
