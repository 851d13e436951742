"""Half-open ranges of code points, the one way any layer names a place in the text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of code points in the clean text (never UTF-16 units).

    Raises ValueError when it would run backwards or start before the text.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start < 0 or self.end < self.start:
            raise ValueError(f"no such range of text: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def slice(self, text: str) -> str:
        """Return the part of text this span covers."""
        return text[self.start : self.end]

    def contains(self, offset: int) -> bool:
        """Tell whether the code point at offset lies inside."""
        return self.start <= offset < self.end

    def covers(self, other: Span) -> bool:
        """Tell whether other lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> Span:
        """Return the span moved by a number of code points."""
        return Span(self.start + by, self.end + by)
