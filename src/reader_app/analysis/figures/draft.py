"""A figure while it is being put together; becomes a core Figure once all is known."""

from __future__ import annotations

from reader_app.core.figure import Figure, FigureKind, Qualifier, Value
from reader_app.core.span import Span


class Draft:
    """A figure found in the text, before its subject, period and change are known.

    start and end are code points of the text; first is where the number itself starts (after a
    prefix such as 近); exact says that the value was written out, so no series may change it.
    """

    __slots__ = ("end", "first", "kind", "qualifier", "reason", "start", "unit", "value")

    def __init__(
        self,
        start: int,
        end: int,
        kind: FigureKind,
        value: Value = None,
        unit: str | None = None,
        qualifier: Qualifier | None = None,
        reason: str | None = None,
    ) -> None:
        self.start = self.first = start
        self.end = end
        self.kind = kind
        self.value = value
        self.unit = unit
        self.qualifier = qualifier
        self.reason = reason

    def figure(self) -> Figure:
        """Return the finished value."""
        return Figure(
            Span(self.start, self.end), self.kind, self.value, self.unit, self.qualifier,
            reason=self.reason,
        )  # fmt: skip
