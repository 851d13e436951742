"""How a way to find quotes does on the cases."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reader_app.core.span import Span
from tests.services.anchor_cases import AnchorCase


@dataclass(frozen=True, slots=True)
class Score:
    """findable counts cases that must match, found those of them put at the very span, near
    those put at part of it; orphans counts cases that may only be orphans, wrong all cases put
    where the quote is not.
    """

    findable: int
    found: int
    near: int
    orphans: int
    wrong: int

    @property
    def found_share(self) -> float:
        return self.found / self.findable


def score(cases: Iterable[AnchorCase], find: Callable[[AnchorCase], Span | None]) -> Score:
    """Return how find does on the cases."""
    findable = found = near = orphans = wrong = 0
    for case in cases:
        span = find(case)
        findable += case.must_match
        orphans += case.expected is None
        if span is None:
            continue
        if case.expected is None or not span.overlaps(case.expected):
            wrong += 1
        elif case.must_match:
            found += span == case.expected
            near += span != case.expected
    return Score(findable, found, near, orphans, wrong)
