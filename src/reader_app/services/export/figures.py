"""An article's figures as a table."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence

from reader_app.core.article import Article
from reader_app.core.figure import Figure
from reader_app.core.span import Span
from reader_app.services.citing import source_line
from reader_app.services.export.tables import to_csv, to_markdown
from reader_app.services.figure_values import written

HEADER = (
    "figure",
    "kind",
    "value",
    "unit",
    "qualifier",
    "subject",
    "period",
    "change",
    "basis",
    "section",
    "start",
    "end",
)


def figures_csv(figures: Sequence[Figure], article: Article) -> str:
    """Return one row a figure; start and end count code points of the clean text."""
    return to_csv(HEADER, [_row(figure, article) for figure in figures])


def figures_markdown(figures: Sequence[Figure], article: Article) -> str:
    """Return the figures as a table under the article's title, with its source line."""
    title = article.metadata.title or ""
    head = f"# {title}\n\n" if title else ""
    rows = [_row(figure, article)[:10] for figure in figures]
    return f"{head}{to_markdown(HEADER[:10], rows)}\n{source_line(article)}\n"


def _row(figure: Figure, article: Article) -> list[str]:
    section = next(
        (
            part.title
            for part in reversed(article.sections)
            if part.span.contains(figure.span.start)
        ),
        "",
    )
    return [
        figure.span.slice(article.text),
        figure.kind.value,
        written(figure.value),
        figure.unit or "",
        "" if figure.qualifier is None else figure.qualifier.value,
        figure.subject or "",
        figure.period or "",
        "" if figure.change is None else figure.change.value,
        figure.basis or "",
        section,
        str(figure.span.start),
        str(figure.span.end),
    ]


def figures_gold(
    figures: Sequence[Figure], article: Article, corrected: Collection[Span] = ()
) -> str:
    """Return figures as a gold list (JSON), those the reader spoke about marked "corrected"."""
    from reader_app.analysis.figures import gold_entries

    entries = gold_entries(figures, article.text)
    for figure, entry in zip(figures, entries, strict=True):
        if figure.span in corrected:
            entry["corrected"] = True
    return json.dumps(entries, ensure_ascii=False, indent=0) + "\n"
