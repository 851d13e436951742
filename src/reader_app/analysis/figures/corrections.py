"""Applying the reader's corrections to what was found, and handing them on as gold entries."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader_app.analysis.figures.find import find_in_text
from reader_app.core.figure import Figure, FigureKind
from reader_app.core.figure_correction import CorrectionAction, FigureCorrection
from reader_app.core.note import Quote
from reader_app.core.span import Span

GoldEntry = dict[str, object]
_SAID = "You said that it measures nothing."


@dataclass(frozen=True, slots=True)
class PlacedCorrection:
    """A correction and where its quote stands in the text at hand; None where it is gone."""

    correction: FigureCorrection
    span: Span | None


def place_corrections(
    corrections: Iterable[FigureCorrection], text: str
) -> tuple[PlacedCorrection, ...]:
    """Find the place of every correction in a text, which may be another version.

    Of several places with the quoted words the one whose surroundings agree most is taken, the
    nearest to the old place where they agree equally.
    """
    return tuple(
        PlacedCorrection(correction, _place(correction.quote, correction.span.start, text))
        for correction in corrections
    )


def _place(quote: Quote, old: int, text: str) -> Span | None:
    if not quote.exact:
        return None
    best: tuple[int, int, int] | None = None
    at = text.find(quote.exact)
    while at >= 0:
        score = _agreement(quote, at, text)
        rank = (score, -abs(at - old), at)
        best = rank if best is None or rank > best else best
        at = text.find(quote.exact, at + 1)
    if best is None:
        return None
    return Span(best[2], best[2] + len(quote.exact))


def _agreement(quote: Quote, at: int, text: str) -> int:
    """Count the characters of the context that stand around a place, outwards until one differs."""
    end = at + len(quote.exact)
    count = 0
    for n in range(1, min(len(quote.prefix), at) + 1):
        if quote.prefix[-n] != text[at - n]:
            break
        count += 1
    for ours, theirs in zip(quote.suffix, text[end : end + len(quote.suffix)], strict=False):
        if ours != theirs:
            break
        count += 1
    return count


def apply_corrections(
    figures: Sequence[Figure], corrections: Iterable[FigureCorrection], text: str
) -> tuple[Figure, ...]:
    """Return the figures as the reader wants them, sorted by place, none overlapping.

    Later corrections outrank earlier ones; those whose words are gone from text do nothing.
    """
    kept = list(figures)
    for placed in place_corrections(corrections, text):
        if placed.span is None:
            continue
        first, last = _overlapping(kept, placed.span)
        result = _corrected(placed.correction, placed.span, kept[first:last], text)
        if result is not None:
            wider = Span(
                min(placed.span.start, result.span.start), max(placed.span.end, result.span.end)
            )
            first, last = _overlapping(kept, wider)
        kept[first:last] = [] if result is None else [result]
    return tuple(kept)


def _overlapping(figures: list[Figure], span: Span) -> tuple[int, int]:
    """Return which of figures, sorted and apart from each other, share characters with span."""
    first = bisect_left(figures, span.start, key=_end)
    if first < len(figures) and figures[first].span.end == span.start:
        first += 1
    return first, max(first, bisect_left(figures, span.end, key=_start))


def _end(figure: Figure) -> int:
    return figure.span.end


def _start(figure: Figure) -> int:
    return figure.span.start


def _corrected(
    correction: FigureCorrection, span: Span, there: list[Figure], text: str
) -> Figure | None:
    if correction.action is CorrectionAction.REMOVE:
        return None
    if correction.action is CorrectionAction.CHANGE and there:
        found = max(there, key=lambda figure: _shared(figure.span, span))
    else:
        found = _read_again(span, text)
    start = min(max(0, span.start + correction.moved[0]), len(text))
    end = min(max(start, span.end + correction.moved[1]), len(text))
    kind = correction.kind or found.kind
    unit = None if correction.clear_unit else correction.unit or found.unit
    value = found.value if correction.value is None else correction.value
    if kind is FigureKind.LABEL:
        value = unit = None
    return replace(
        found,
        span=Span(start, end),
        kind=kind,
        value=value,
        unit=unit,
        qualifier=None if correction.clear_qualifier else correction.qualifier or found.qualifier,
        subject=correction.subject or found.subject,
        reason=(found.reason or _SAID) if kind is FigureKind.LABEL else None,
    )


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _read_again(span: Span, text: str) -> Figure:
    """Read the words the reader calls a figure by the usual rules; a bare count where they fail."""
    for figure in find_in_text(text, span.start, span.end):
        return replace(figure, span=span)
    return Figure(span, FigureKind.COUNT)


def correct(figure: Figure, text: str, action: CorrectionAction) -> FigureCorrection:
    """Return a correction of a figure found, anchored in text, with nothing changed yet."""
    return FigureCorrection(action, Quote.of(text, figure.span), figure.span)


def revise(edited: Figure, base: PlacedCorrection) -> FigureCorrection:
    """Return base's correction made to say all that an edited figure says.

    base names the place: its words stay those the correction was first made on, so that it is
    found again in another version; base.span is where they stand in the text at hand.
    """
    place = base.span or base.correction.span
    return replace(
        base.correction,
        kind=edited.kind,
        value=edited.value,
        unit=edited.unit or None,
        qualifier=edited.qualifier,
        subject=edited.subject,
        moved=(edited.span.start - place.start, edited.span.end - place.end),
        clear_unit=not edited.unit,
        clear_qualifier=edited.qualifier is None,
    )


def gold_entries(figures: Iterable[Figure], text: str) -> list[GoldEntry]:
    """Return figures as entries of a gold list (line from 1, offsets in code points of text)."""
    entries: list[GoldEntry] = []
    line, counted = 1, 0
    for figure in figures:
        line += text.count("\n", counted, figure.span.start)
        counted = figure.span.start
        entry: GoldEntry = {
            "line": line,
            "start": figure.span.start,
            "end": figure.span.end,
            "quote": figure.span.slice(text),
            "kind": figure.kind.value,
        }
        value = list(figure.value) if isinstance(figure.value, tuple) else figure.value
        for name, field in (
            ("value", value),
            ("unit", figure.unit),
            ("qualifier", figure.qualifier and figure.qualifier.value),
            ("subject", figure.subject),
            ("period", figure.period),
            ("change", figure.change and figure.change.value),
            ("basis", figure.basis),
        ):
            if field is not None:
                entry[name] = field
        entries.append(entry)
    return entries
