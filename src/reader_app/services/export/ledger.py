"""A subject of the ledger as a table: one row a figure, so that any program can turn it around."""

from __future__ import annotations

from reader_app.core.ledger import LedgerSubject
from reader_app.services.export.tables import to_csv
from reader_app.services.ledger import LedgerTable

HEADER = (
    "subject",
    "period",
    "value",
    "unit",
    "kind",
    "change",
    "basis",
    "figure",
    "period in the text",
    "article",
    "date",
    "article id",
    "start",
    "end",
)


def ledger_csv(subject: LedgerSubject, table: LedgerTable) -> str:
    """Return the figures of a subject by period, then by article; offsets are code points."""
    rows = []
    for row in table.rows:
        for column, cell in zip(table.columns, row.cells, strict=True):
            for figure in cell:
                value = f"{figure.value:.12g}" if figure.value % 1 else f"{figure.value:.0f}"
                rows.append(
                    (figure.subject, row.period, value, subject.unit, subject.kind.value,
                     figure.change, figure.basis, figure.quote, figure.period,
                     column.title, column.date, column.article_id,
                     str(figure.span.start), str(figure.span.end))
                )  # fmt: skip
    return to_csv(HEADER, rows)
