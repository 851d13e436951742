from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader_app.ui.differences import difference

LISTS = st.lists(st.integers(0, 3), max_size=8)


@given(LISTS, LISTS)
def test_outside_the_stretch_nothing_differs(old: list[int], new: list[int]) -> None:
    differs = difference(old, new)
    assert old[: differs.start] == new[: differs.start]
    assert old[differs.old_end :] == new[differs.new_end :]
    assert (differs.size == 0) == (old == new)
    put_together = old[: differs.start] + new[differs.start : differs.new_end]
    assert put_together + old[differs.old_end :] == new


def test_one_more_is_a_stretch_of_one() -> None:
    old = list(range(1000))
    differs = difference(old, [*old[:500], -1, *old[500:]])
    assert (differs.start, differs.old_end, differs.new_end) == (500, 500, 501)
