"""What the reader said about a figure, kept with the article and applied at every reading."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader_app.core.figure import FigureKind, Qualifier, Value
from reader_app.core.note import Quote
from reader_app.core.span import Span


class CorrectionAction(StrEnum):
    """What the reader wants of a place in the text."""

    REMOVE = "not_a_figure"
    ADD = "a_figure"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class FigureCorrection:
    """The reader's word on one figure; it outranks whatever is found.

    quote is the figure's words with their context as they stood when the reader spoke (for ADD
    the words to be made a figure, for CHANGE those of the figure found), and span is where. The
    other fields say what the figure is to be; for CHANGE None keeps what was found, and moved
    (offsets added to the quote's start and end) gives it another span. clear_unit and
    clear_qualifier set these to none, which None cannot say.
    """

    action: CorrectionAction
    quote: Quote
    span: Span
    kind: FigureKind | None = None
    value: Value = None
    unit: str | None = None
    qualifier: Qualifier | None = None
    subject: str | None = None
    moved: tuple[int, int] = (0, 0)
    clear_unit: bool = False
    clear_qualifier: bool = False


@dataclass(frozen=True, slots=True)
class KeptCorrection:
    """A correction as the library has it; made is ISO 8601 in UTC."""

    id: int
    made: str
    correction: FigureCorrection
