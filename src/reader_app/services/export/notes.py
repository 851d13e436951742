"""Exporting the notes of an article, or of the whole library, into a file the reader names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path

from reader_app.core.article import Article
from reader_app.core.errors import StorageFailed
from reader_app.core.note import Note
from reader_app.core.source import Metadata
from reader_app.services.export.annotated import AnnotatedArticle
from reader_app.services.notes import NotesService
from reader_app.storage.library import Library
from reader_app.storage.whole_files import write_whole


class NoteFormat(StrEnum):
    """What notes can be written as."""

    JSON_LD = "jsonld"
    MARKDOWN = "markdown"
    HTML = "html"
    CSV = "csv"
    ANKI = "anki"


SUFFIXES = {
    NoteFormat.JSON_LD: "jsonld",
    NoteFormat.MARKDOWN: "md",
    NoteFormat.HTML: "html",
    NoteFormat.CSV: "csv",
    NoteFormat.ANKI: "apkg",
}


def export_notes(library: Library, article_id: str, kind: NoteFormat, target: Path) -> int:
    """Write the notes of one article to a file, whole or not at all; return how many there are.

    Raises StorageFailed when the article is not there or the file cannot be written.
    """
    stored = library.articles.load_article(article_id, whole=kind is NoteFormat.HTML)
    if kind is NoteFormat.JSON_LD:
        notes = library.notes.of_article(article_id)
        _write(target, _json_ld([(article_id, stored.article.metadata, notes)]))
        return len(notes)
    placed = NotesService(library).notes_of(stored)
    _write(target, _pieces(AnnotatedArticle(stored.id, stored.article, placed), kind))
    return len(placed)


def export_unread(article: Article, kind: NoteFormat, target: Path) -> int:
    """Write an article that is not in the library, so without notes; returns 0."""
    article_id = article.source.sha256[:24]
    if kind is NoteFormat.JSON_LD:
        _write(target, _json_ld([(article_id, article.metadata, ())]))
    else:
        _write(target, _pieces(AnnotatedArticle(article_id, article, ()), kind))
    return 0


def export_library(library: Library, target: Path) -> int:
    """Write the notes of every article to one JSON-LD file; return how many there are."""
    count = 0

    def articles() -> Iterator[tuple[str, Metadata, Iterable[Note]]]:
        summaries = sorted(library.articles.articles(), key=lambda article: article.id)
        for summary in summaries:
            if summary.notes:
                about = Metadata(
                    title=summary.title,
                    publication=summary.publication,
                    date=summary.date,
                    url=summary.url,
                )
                yield summary.id, about, counted(summary.id)

    def counted(article_id: str) -> Iterator[Note]:
        nonlocal count
        for note in library.notes.of_article(article_id):
            count += 1
            yield note

    _write(target, _json_ld(articles()))
    return count


def _write(target: Path, pieces: Iterable[str | bytes]) -> None:
    """Write a file the reader chose. Raises StorageFailed; one that was there is then untouched."""
    try:
        write_whole(target, pieces, mode=None)
    except OSError as error:
        raise StorageFailed(f"{target} could not be written: {error.strerror}.") from error


def _json_ld(notes: Iterable[tuple[str, Metadata, Iterable[Note]]]) -> Iterator[str]:
    from reader_app.services.exchange.json_ld import dump_notes

    return dump_notes(notes)


def _pieces(annotated: AnnotatedArticle, kind: NoteFormat) -> Iterable[str | bytes]:
    # each format is imported with its first use: Markdown and SQLite take their time
    if kind is NoteFormat.MARKDOWN:
        from reader_app.services.export.notes_markdown import notes_markdown

        return [notes_markdown(annotated)]
    if kind is NoteFormat.HTML:
        from reader_app.services.export.notes_html import notes_html

        return notes_html(annotated)
    from reader_app.services.export.notes_tables import notes_anki, notes_csv

    return [notes_csv(annotated) if kind is NoteFormat.CSV else notes_anki(annotated)]
