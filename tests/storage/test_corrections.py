"""The reader's word on blocks is kept with the article."""

from __future__ import annotations

from pathlib import Path

from reader_app.core.article import BlockKind
from reader_app.core.correction import BlockCorrection
from reader_app.core.span import Span
from reader_app.services.imports import correct_block, import_bytes, store
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths

TEXT = "一个标题\n\n这是𠮷田的第一段，讲的是一件事情。\n\n真正的小标题\n\n这是第二段，讲的是另一件事情。\n"


def test_a_word_replaces_the_earlier_one_on_the_same_block(data_dir: Path) -> None:
    paths = DataPaths(data_dir)
    opened = store(paths, import_bytes(TEXT.encode(), "a.txt"))
    heading = BlockCorrection(BlockKind.HEADING, Span(3, 6), "𠮷田", 1)
    with Library.open(paths) as library:
        library.corrections.correct_block(opened.article_id, heading)
        library.corrections.correct_block(
            opened.article_id, BlockCorrection(BlockKind.CAPTION, Span(3, 6), "𠮷田")
        )
    with Library.open(paths) as library:
        (kept,) = library.corrections.blocks_of(opened.article_id)
        assert kept == BlockCorrection(BlockKind.CAPTION, Span(3, 6), "𠮷田")
        library.corrections.forget_block(opened.article_id, kept.raw, kept.raw_span.start)
        assert library.corrections.blocks_of(opened.article_id) == ()


def test_a_corrected_block_stays_corrected(data_dir: Path) -> None:
    paths = DataPaths(data_dir)
    opened = store(paths, import_bytes(TEXT.encode(), "a.txt"))
    last = opened.article.blocks[-1]
    assert last.kind is BlockKind.PARAGRAPH
    corrected = correct_block(paths, opened.article_id, last, BlockKind.QUOTE)
    assert corrected.article_id == opened.article_id
    assert corrected.article.blocks[-1].kind is BlockKind.QUOTE
    assert corrected.article.text == opened.article.text
    with Library.open(paths) as library:
        again = library.articles.load_article(opened.article_id).article
    assert again.blocks[-1].kind is BlockKind.QUOTE


def test_a_word_on_a_block_is_taken_back(data_dir: Path) -> None:
    paths = DataPaths(data_dir)
    opened = store(paths, import_bytes(TEXT.encode(), "a.txt"))
    last = opened.article.blocks[-1]
    corrected = correct_block(paths, opened.article_id, last, BlockKind.BOILERPLATE)
    changed = corrected.article.blocks[-1]
    assert changed.kind is BlockKind.BOILERPLATE
    again = correct_block(paths, opened.article_id, changed, None)
    assert again.article.blocks == opened.article.blocks
    with Library.open(paths) as library:
        assert library.corrections.of(opened.article_id) == ()
