"""Finding marks by place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader_app.core.span import Span
from reader_app.ui.page.spans import SpanIndex

SPANS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 20)).map(lambda pair: Span(pair[0], sum(pair))),
    max_size=30,
)


@given(SPANS, st.integers(0, 70), st.integers(0, 20))
def test_within_finds_exactly_the_spans_that_overlap(
    spans: list[Span], start: int, length: int
) -> None:
    index = SpanIndex((span, number) for number, span in enumerate(spans))
    found = {number for _, number in index.within(start, start + length)}
    wanted = {n for n, span in enumerate(spans) if span.start < start + length and start < span.end}
    assert found == wanted


def test_at_gives_the_shortest_first() -> None:
    index = SpanIndex([(Span(0, 10), "long"), (Span(2, 4), "short"), (Span(5, 6), "other")])
    assert [name for _, name in index.at(3)] == ["short", "long"]


def test_neighbours_are_strictly_before_and_after() -> None:
    index = SpanIndex([(Span(3, 4), "a"), (Span(7, 9), "b")])
    assert index.after(3) == (Span(7, 9), "b")
    assert index.before(3) is None
    assert index.before(8) == (Span(7, 9), "b")
    assert index.after(7) is None


@given(
    st.lists(st.tuples(st.integers(0, 50), st.integers(1, 9)), max_size=20),
    st.lists(st.tuples(st.integers(0, 50), st.integers(1, 9)), max_size=4),
    st.data(),
)
def test_an_exchange_gives_what_a_new_index_would(
    old: list[tuple[int, int]], new: list[tuple[int, int]], data: st.DataObject
) -> None:
    items = [(Span(at, at + size), f"old{n}") for n, (at, size) in enumerate(old)]
    come = [(Span(at, at + size), f"new{n}") for n, (at, size) in enumerate(new)]
    gone = data.draw(st.lists(st.sampled_from(items), unique=True)) if items else []
    index = SpanIndex(items).exchanged(gone, come)
    left = [item for item in items if item not in gone] + come
    for at in range(60):
        assert sorted(index.within(at, at + 3), key=str) == sorted(
            SpanIndex(left).within(at, at + 3), key=str
        )
