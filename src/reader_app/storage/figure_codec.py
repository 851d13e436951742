"""Figures as rows: what analysis found in one text, as compressed JSON."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable

from reader_app.core.figure import Change, Figure, FigureKind, Qualifier
from reader_app.core.span import Span
from reader_app.storage.article_codec import compact

_FAST = 1  # zlib level


def dump_figures(figures: Iterable[Figure]) -> bytes:
    """Return figures as bytes for load_figures."""
    rows = [
        (one.span.start, one.span.end, one.kind, one.value, one.unit, one.qualifier, one.subject,
         one.period, one.change, one.basis, one.reason)
        for one in figures
    ]  # fmt: skip
    return zlib.compress(compact(rows).encode("utf-8", "surrogatepass"), _FAST)


def load_figures(stored: bytes) -> tuple[Figure, ...]:
    """Return figures out of bytes; ValueError where these are not from dump_figures."""
    try:
        rows = json.loads(zlib.decompress(stored).decode("utf-8", "surrogatepass"))
        return tuple(_figure(*row) for row in rows)
    except (zlib.error, TypeError, RecursionError) as error:
        raise ValueError("not of dump_figures") from error


def _figure(
    start: int,
    end: int,
    kind: str,
    value: list[int | float | str] | int | float | str | None,
    unit: str | None,
    qualifier: str | None,
    subject: str | None,
    period: str | None,
    change: str | None,
    basis: str | None,
    reason: str | None,
) -> Figure:
    return Figure(
        Span(start, end),
        FigureKind(kind),
        tuple(value) if isinstance(value, list) else value,
        unit,
        None if qualifier is None else Qualifier(qualifier),
        subject,
        period,
        None if change is None else Change(change),
        basis,
        reason,
    )
