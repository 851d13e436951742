"""A figure while it is being put together; becomes a core Figure once all is known."""

from __future__ import annotations

from reader_app.core.figure import Change, Figure, FigureKind, Qualifier, Value
from reader_app.core.span import Span


class Draft:
    """A figure found in the text, before its subject, period and change are known.

    start and end are code points of the text; first is where the number itself starts (after a
    prefix such as 近); exact says that the value was written out, so no series may change it.
    """

    __slots__ = (
        "basis_span",
        "change",
        "end",
        "first",
        "kind",
        "period",
        "qualifier",
        "reason",
        "start",
        "subject",
        "unit",
        "value",
    )

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
        self.subject: str | None = None
        self.period: str | None = None
        self.change: Change | None = None
        self.basis_span: tuple[int, int] | None = None

    def figure(self, text: str) -> Figure:
        """Return the finished value; text is the article's own."""
        basis = self.basis_span
        return Figure(
            Span(self.start, self.end),
            self.kind,
            self.value,
            self.unit,
            self.qualifier,
            self.subject,
            self.period,
            self.change,
            text[basis[0] : basis[1]] if basis else None,
            self.reason,
        )
