"""Counting words over the library, read only."""

from __future__ import annotations

from dataclasses import replace

from reader_app.core.note import Note, Quote, Target
from reader_app.core.span import Span
from reader_app.storage.article_codec import version_of
from reader_app.storage.library import Library
from reader_app.storage.occurrences import Occurrences, find_occurrences
from reader_app.storage.paths import DataPaths
from tests.storage.samples import PARAGRAPHS, sample_article, sample_original

OTHERS = ("又一篇", "水渠水渠修好了", "完")


def stored(library: Library, paragraphs: tuple[str, ...] = PARAGRAPHS) -> str:
    return library.articles.store_article(sample_article(paragraphs), sample_original(paragraphs))


def test_places_and_articles_are_counted_while_the_library_is_open(
    library: Library, paths: DataPaths
) -> None:
    stored(library)
    second = stored(library, OTHERS)
    assert find_occurrences(paths.library, ["水渠"]) == Occurrences(2, 5)
    assert find_occurrences(paths.library, ["水渠", "水渠", "𠮷田"]) == Occurrences(3, 6)
    library.articles.trash_article(second)
    assert find_occurrences(paths.library, ["水渠"]) == Occurrences(1, 3)


def test_notes_on_the_words_are_found_the_latest_first(library: Library, paths: DataPaths) -> None:
    article_id = stored(library)
    article = sample_article()
    at = article.text.index("水渠")
    span = Span(at, at + 2)
    target = Target(version_of(article.text), span, Quote.of(article.text, span))
    other = Span(0, 2)
    elsewhere = replace(target, span=other, quote=Quote.of(article.text, other))
    for number, (place, body) in enumerate(
        [(target, "甲"), (elsewhere, "说水渠"), (elsewhere, "丙")]
    ):
        made = f"2025-01-0{number + 1}T00:00:00.000000Z"
        library.notes.add(Note(str(number), article_id, place, made, made, body))
    found = find_occurrences(paths.library, ["水渠"]).notes
    assert [(note.id, note.article_id, note.quote) for note in found] == [
        ("1", article_id, "春耕"),
        ("0", article_id, "水渠"),
    ]


def test_a_library_that_cannot_be_read_holds_nothing(paths: DataPaths) -> None:
    assert find_occurrences(paths.library, ["水渠"]) == Occurrences()
    assert not paths.library.exists()
