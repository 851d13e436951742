"""Heights of long lists: measured where seen, estimated elsewhere, never added up wrongly."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader_app.ui.row_heights import RowHeights


def test_rows_not_measured_count_with_the_estimate() -> None:
    heights = RowHeights()
    heights.reset(4, 10)
    assert (heights.total, heights.top(2), heights.row_at(25)) == (40, 20, 2)
    heights.measure(1, 30)
    assert (heights.total, heights.top(2), heights.row_at(25)) == (60, 40, 1)
    assert [heights.is_measured(row) for row in range(4)] == [False, True, False, False]


def test_beyond_the_ends_is_the_first_or_last_row_and_none_of_none() -> None:
    heights = RowHeights()
    assert heights.row_at(0) == -1
    heights.reset(3, 10)
    assert (heights.row_at(-5), heights.row_at(500)) == (0, 2)


def test_what_is_to_be_measured_again_keeps_its_height_until_then() -> None:
    heights = RowHeights()
    heights.reset(3, 10)
    heights.measure(1, 50)
    heights.forget(0, 3)
    assert heights.total == 70
    assert not heights.is_measured(1)


_STEPS = st.lists(
    st.tuples(
        st.sampled_from(["measure", "insert", "remove"]), st.integers(0, 60), st.integers(1, 9)
    ),
    max_size=40,
)


@given(st.integers(0, 30), _STEPS)
def test_tops_are_the_sums_of_the_heights_above(
    count: int, steps: list[tuple[str, int, int]]
) -> None:
    heights, plain = RowHeights(), [7] * count
    heights.reset(count, 7)
    for what, place, size in steps:
        at = min(place, len(plain))
        if what == "insert":
            heights.insert(at, size)
            plain[at:at] = [7] * size
        elif what == "remove":
            gone = min(size, len(plain) - at)
            heights.remove(at, gone)
            del plain[at : at + gone]
        elif at < len(plain):
            heights.measure(at, size)
            plain[at] = size
        assert heights.total == sum(plain)
        for row, height in enumerate(plain):
            assert heights.top(row) == sum(plain[:row])
            assert heights.row_at(heights.top(row)) == row
            assert heights.row_at(heights.top(row) + height - 1) == row
