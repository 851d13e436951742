"""The reader's word on figures is kept with the article."""

from __future__ import annotations

from pathlib import Path

from reader_app.core.figure import FigureKind, Qualifier
from reader_app.core.figure_correction import CorrectionAction, FigureCorrection
from reader_app.core.note import Quote
from reader_app.core.span import Span
from reader_app.services.imports import import_bytes, store
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths

TEXT = "一座小城\n\n𠮷田村有近700项政策，也有三五个人。\n"


def test_every_field_comes_back(data_dir: Path) -> None:
    paths = DataPaths(data_dir)
    article_id = store(paths, import_bytes(TEXT.encode(), "a.txt")).article_id
    said = FigureCorrection(
        CorrectionAction.CHANGE, Quote("近700项", "有", "政"), Span(9, 14), FigureKind.MEASURE,
        (650, 700.5), None, Qualifier.ABOUT, "政策", (0, 2), clear_unit=True,
    )  # fmt: skip
    with Library.open(paths) as library:
        library.figure_corrections.keep(article_id, said)
    with Library.open(paths) as library:
        (kept,) = library.figure_corrections.of_article(article_id)
        assert kept.correction == said
        assert library.corrections.blocks_of(article_id) == ()
        assert library.figure_corrections.take_back(kept.id)
        assert not library.figure_corrections.take_back(kept.id)
        assert library.figure_corrections.of_article(article_id) == ()


def test_a_later_word_on_the_same_words_replaces_the_earlier(data_dir: Path) -> None:
    paths = DataPaths(data_dir)
    article_id = store(paths, import_bytes(TEXT.encode(), "a.txt")).article_id
    first = FigureCorrection(CorrectionAction.ADD, Quote("三五个"), Span(20, 23))
    other = FigureCorrection(CorrectionAction.REMOVE, Quote("近700项"), Span(9, 14))
    last = FigureCorrection(CorrectionAction.REMOVE, Quote("三五个"), Span(20, 23))
    with Library.open(paths) as library:
        for said in (first, other, last):
            library.figure_corrections.keep(article_id, said)
        kept = [one.correction for one in library.figure_corrections.of_article(article_id)]
    assert kept == [other, last]
