"""Articles in the library: stored once, every version kept, nothing half written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader_app.core.errors import StorageFailed
from reader_app.core.library import ReadingPosition
from reader_app.storage.article_codec import version_of
from reader_app.storage.library import Library
from tests.storage.samples import PARAGRAPHS, sample_article, sample_original


def test_gives_back_the_article_that_was_stored(library: Library) -> None:
    article = sample_article()
    article_id = library.articles.store_article(article, sample_original())
    stored = library.articles.load_article(article_id, whole=True)
    assert stored.article == article
    assert stored.version == version_of(article.text)
    assert stored.id == article.source.sha256[: len(article_id)]


def test_leaves_on_disk_what_the_first_page_does_not_need(library: Library) -> None:
    article = sample_article()
    stored = library.articles.load_article(
        library.articles.store_article(article, sample_original())
    )
    assert stored.article == replace(article, edits=(), raw="", images={})
    assert library.articles.load_details(stored) == (article.edits, article.raw)
    assert library.articles.load_pictures(stored, ["渠.png"]) == article.images
    assert library.articles.load_pictures(stored, ["没有.png"]) == {}


def test_the_same_bytes_are_the_same_article(library: Library) -> None:
    first = library.articles.store_article(sample_article(), sample_original())
    again = library.articles.store_article(sample_article(), sample_original())
    assert first == again
    assert len(library.articles.articles()) == 1
    assert len(library.articles.versions(first)) == 1
    assert len(list(library.paths.originals.iterdir())) == 2  # the file and its picture


def test_a_better_text_of_the_same_bytes_is_a_version_more(library: Library) -> None:
    article_id = library.articles.store_article(sample_article(), sample_original(), pipeline="1")
    old = library.articles.load_article(article_id)
    mended = (*PARAGRAPHS[:4], PARAGRAPHS[4].replace("不慌", "踏实"), *PARAGRAPHS[5:])
    article = sample_article(mended, original=sample_original())
    assert library.articles.store_article(article, sample_original(), pipeline="2") == article_id
    assert library.articles.load_article(article_id).article.text == article.text
    assert library.articles.load_article(article_id, old.version) == old
    assert [version.pipeline for version in library.articles.versions(article_id)] == ["1", "2"]


def test_other_bytes_can_be_a_version_of_a_known_article(library: Library) -> None:
    article_id = library.articles.store_article(sample_article(), sample_original())
    later = (*PARAGRAPHS[:6], "两所小学各添一块操场，共投入190万元。")
    article = sample_article(later)
    same = library.articles.store_article(article, sample_original(later), article_id=article_id)
    assert same == article_id
    assert library.articles.article_of_source(article.source.sha256) == article_id
    current = library.articles.load_article(article_id)
    path = library.articles.original_path(article_id, current.version)
    assert path is not None
    assert path.read_bytes() == sample_original(later)


def test_refuses_bytes_that_are_not_the_articles(library: Library) -> None:
    with pytest.raises(ValueError, match="not these bytes"):
        library.articles.store_article(sample_article(), b"other")
    assert library.articles.articles() == ()


def test_says_that_an_article_is_not_there(library: Library) -> None:
    with pytest.raises(StorageFailed, match="not in the library"):
        library.articles.load_article("nothing")


def test_remembers_position_and_last_article(library: Library) -> None:
    article_id = library.articles.store_article(sample_article(), sample_original())
    assert library.reading.last_article() is None
    assert library.reading.load_position(article_id) is None
    library.reading.mark_opened(article_id)
    position = ReadingPosition("version", 17, 0.25, (1, 3))
    library.reading.save_position(article_id, position)
    assert library.reading.last_article() == article_id
    assert library.reading.load_position(article_id) == position
    (summary,) = library.articles.articles()
    assert summary.progress == 0.25
    assert summary.opened is not None


def test_an_article_in_the_trash_is_not_the_last_one_read(library: Library) -> None:
    article_id = library.articles.store_article(sample_article(), sample_original())
    library.reading.mark_opened(article_id)
    library.articles.trash_article(article_id)
    assert library.reading.last_article() is None
    assert library.articles.articles() == ()
    assert [a.id for a in library.articles.articles(trashed=True)] == [article_id]
    library.articles.restore_article(article_id)
    assert [a.id for a in library.articles.articles()] == [article_id]
    library.articles.trash_article(article_id)
    library.reading.mark_opened(article_id)  # opened again, it comes out of the trash
    assert [a.id for a in library.articles.articles()] == [article_id]


@pytest.mark.parametrize("value", ["1280x720", b"\x00\x01\xff", 3, 0.5])
def test_small_state_keeps_its_type(library: Library, value: str | bytes | int | float) -> None:
    library.reading.save_state("window", "before")
    library.reading.save_state("window", value)
    kept = library.reading.load_state("window")
    assert (kept, type(kept)) == (value, type(value))
    assert library.reading.load_state("nothing") is None


def test_refuses_a_text_that_no_file_can_hold(library: Library) -> None:
    article = sample_article(("half \ud83c",), original=b"half")
    with pytest.raises(StorageFailed, match="half characters"):
        library.articles.store_article(article, b"half")
