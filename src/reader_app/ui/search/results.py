"""Lines of an answer made of what the search found."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale, QObject

from reader_app.core.library import ArticleSummary
from reader_app.core.span import Span
from reader_app.services.search.excerpts import Excerpt, InContext
from reader_app.services.search.searching import FoundArticle, FoundFigures, FoundNote, FoundTerm
from reader_app.ui.search.rows import ResultRow, RowKind
from reader_app.ui.theme import Theme


class ResultWriter(QObject):
    """Says in the language of the window what was found."""

    def about_article(self, summary: ArticleSummary, places: int = 0) -> str:
        """Return what is said below a title: where and when it stood, how much was found and noted."""
        parts = [summary.publication or "", summary.date or ""]
        if places:
            parts.append(self.tr("%n place(s)", "", places))
        if summary.notes:
            parts.append(self.tr("%n note(s)", "", summary.notes))
        if summary.archived:
            parts.append(self.tr("archived"))
        parts += [f"#{tag}" for tag in summary.tags]
        return "  ·  ".join(part for part in parts if part)

    def article_rows(self, found: Iterable[FoundArticle]) -> list[ResultRow]:
        """Return a heading for every article and a line for every excerpt."""
        rows: list[ResultRow] = []
        for one in found:
            first = one.excerpts[0].place if one.excerpts else Span(0, 0)
            rows.append(self._heading(one.summary, first, one.places, one.title_marks))
            rows += [_place(one.summary.id, excerpt) for excerpt in one.excerpts]
        return rows

    def figure_rows(self, found: Iterable[FoundFigures]) -> list[ResultRow]:
        """Return a heading for every article and a line for every figure."""
        rows: list[ResultRow] = []
        for one in found:
            rows.append(self._heading(one.summary, one.lines[0].place, len(one.lines), ()))
            rows += [_place(one.summary.id, line) for line in one.lines]
        return rows

    def note_rows(self, found: Iterable[FoundNote], theme: Theme) -> list[ResultRow]:
        """Return a line for every note, in its colour."""
        rows = []
        for one in found:
            note, summary = one.note, one.summary
            body, quote = _written(one.body), _written(one.quote)
            first, second = (one.body, one.quote) if body else (one.quote, None)
            title = summary.title if summary is not None else ""
            parts = [title or "", note.modified[:10], *(f"#{tag}" for tag in note.tags)]
            about = "  ·  ".join(part for part in parts if part)
            rows.append(
                ResultRow(
                    RowKind.NOTE,
                    f"note {note.id}",
                    _written(first),
                    ", ".join(part for part in (body, quote, about) if part),
                    note.article_id,
                    note.place.span,
                    _shifted(first),
                    about,
                    second=f"“{_written(second)}”" if second is not None and second.line else "",
                    second_marks=_shifted(second, 1) if second is not None else (),
                    colour=theme.highlights[note.colour].line,
                    query=note.id,
                )
            )
        return rows

    def term_rows(self, found: Iterable[FoundTerm]) -> list[ResultRow]:
        """Return a line for every term; choosing it asks for the articles it stands in."""
        rows = []
        for one in found:
            entry = one.entry
            told = self.tr("in %n article(s)", "", one.articles)
            about = "  ·  ".join(part for part in (entry.reading, entry.field, told) if part)
            rows.append(
                ResultRow(
                    RowKind.TERM,
                    f"term {entry.headword}",
                    entry.headword,
                    f"{entry.headword}, {about}, {entry.definition}",
                    about=about,
                    second=entry.definition or entry.english or "",
                    query=f"术语:“{entry.headword}”",
                )
            )
        return rows

    def context_rows(self, lines: Iterable[InContext], names: dict[str, str]) -> list[ResultRow]:
        """Return the lines of a concordance; names are said at their ends."""
        return [
            ResultRow(
                RowKind.CONTEXT,
                f"{line.article_id} {line.place.start}",
                line.words,
                f"{line.left}{line.words}{line.right}, {names.get(line.article_id, '')}",
                line.article_id,
                line.place,
                left=line.left,
                second=line.right,
                about=names.get(line.article_id, ""),
            )
            for line in lines
        ]

    def _heading(
        self, summary: ArticleSummary, place: Span, places: int, marks: tuple[Span, ...]
    ) -> ResultRow:
        title = summary.title or self.tr("(untitled)")
        about = self.about_article(summary, places)
        return ResultRow(
            RowKind.ARTICLE,
            f"article {summary.id}",
            title,
            f"{title}, {about}",
            summary.id,
            place,
            marks if summary.title else (),
            about,
            hint=title,
        )


def count(number: int) -> str:
    """Return a number as the reader's language writes it."""
    return QLocale().toString(number)


def _place(article_id: str, excerpt: Excerpt) -> ResultRow:
    line = _written(excerpt)
    return ResultRow(
        RowKind.PLACE,
        f"{article_id} {excerpt.place.start}",
        line,
        line,
        article_id,
        excerpt.place,
        _shifted(excerpt),
    )


def _written(excerpt: Excerpt) -> str:
    line = excerpt.line.replace("\n", " ")
    return f"{'…' if excerpt.opened else ''}{line}{'…' if excerpt.closed else ''}"


def _shifted(excerpt: Excerpt, by: int = 0) -> tuple[Span, ...]:
    by += excerpt.opened
    return tuple(Span(mark.start + by, mark.end + by) for mark in excerpt.marks)
