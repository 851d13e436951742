"""What an engine of the catalogue promises, asked of every engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from reader_app.core.catalogue import Catalogue
from reader_app.core.library import Shelf
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from tests.storage.samples import PARAGRAPHS, sample_article, sample_original
from tests.storage.test_annotations import make_note


class Store:
    """A library to fill, with its catalogue; another opens the same a second time."""

    def __init__(self, folder: Path) -> None:
        self._library = Library.open(DataPaths(folder / "meipi"))
        self.catalogue: Catalogue = self._library.catalogue

    def add(self, title: str) -> str:
        lines = (title, *PARAGRAPHS[1:])
        return self._library.articles.store_article(sample_article(lines), sample_original(lines))

    def note(self, article_id: str, body: str) -> str:
        return self._library.notes.add(make_note(article_id, body)).id

    def drop_note(self, note_id: str) -> None:
        self._library.notes.delete([note_id])

    def open(self, article_id: str) -> None:
        self._library.reading.mark_opened(article_id)

    def another(self) -> Store:
        return Store(self._library.paths.root.parent)

    def close(self) -> None:
        self._library.close()


ENGINES: dict[str, Callable[[Path], Store]] = {"sqlite": Store}


@pytest.fixture(params=ENGINES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Return an empty library of every engine."""
    made = ENGINES[request.param](tmp_path)
    yield made
    made.close()


def tagged(shelf: Shelf, *tags: str) -> Shelf:
    return replace(shelf, tags=tuple(sorted({*shelf.tags, *tags})))


def test_lists_what_is_known_of_an_article(store: Store) -> None:
    article_id = store.add("春耕")
    (summary,) = store.catalogue.articles()
    assert (summary.id, summary.title, summary.authors) == (article_id, "春耕", ("甲", "乙"))
    assert summary.picture is not None
    assert summary.picture.endswith(".png")
    assert store.catalogue.article(article_id) == summary
    assert store.catalogue.article("nothing") is None


def test_recent_are_few_and_in_order(store: Store) -> None:
    ids = [store.add(f"第{number}篇") for number in range(5)]
    store.open(ids[1])
    store.open(ids[3])
    assert [a.id for a in store.catalogue.recent(2)] == [ids[3], ids[1]]


def test_a_change_of_many_returns_what_was_before(store: Store) -> None:
    first, second = store.add("一"), store.add("二")
    store.catalogue.change([first], partial(tagged))
    before = store.catalogue.change([first, "nothing"], lambda s: tagged(s, "农业"))
    assert before == {first: Shelf()}
    before = store.catalogue.change([first, second], lambda s: tagged(s, "农业", "水利"))
    assert before == {first: Shelf(tags=("农业",)), second: Shelf()}
    assert {a.tags for a in store.catalogue.articles()} == {("农业", "水利")}
    store.catalogue.put_back({**before, "nothing": Shelf()})
    assert store.catalogue.shelf(first) == Shelf(tags=("农业",))
    assert store.catalogue.shelf(second) == Shelf()


def test_a_change_that_changes_nothing_is_none(store: Store) -> None:
    article_id = store.add("一")
    assert store.catalogue.change([article_id], lambda shelf: shelf) == {}


def test_a_failing_change_leaves_all_as_it_was(store: Store) -> None:
    first, second = store.add("一"), store.add("二")

    def fail_at_the_second(shelf: Shelf) -> Shelf:
        if store.catalogue.shelf(first).tags:
            raise RuntimeError
        return tagged(shelf, "新")

    with pytest.raises(RuntimeError):
        store.catalogue.change([first, second], fail_at_the_second)
    assert store.catalogue.shelf(first) == Shelf()


def test_corrected_facts_win_over_imported_ones_and_outlive_a_new_import(store: Store) -> None:
    article_id = store.add("春耕")
    own = Shelf(title="春耕记", publication="某刊", date="2024-03", authors=("丙",))
    store.catalogue.change([article_id], lambda _: own)
    store.add("春耕")
    summary = store.catalogue.article(article_id)
    assert summary is not None
    assert (summary.title, summary.publication, summary.date) == ("春耕记", "某刊", "2024-03")
    assert summary.authors == ("丙",)
    assert store.catalogue.shelf(article_id) == own


def test_trash_archive_and_reading_list(store: Store) -> None:
    first, second = store.add("一"), store.add("二")
    store.catalogue.change([first], lambda s: replace(s, trashed="2025"))
    store.catalogue.change([second], lambda s: replace(s, archived="2025", listed="2024"))
    (kept,) = store.catalogue.articles()
    assert (kept.id, kept.archived, kept.listed) == (second, "2025", "2024")
    (gone,) = store.catalogue.articles(trashed=True)
    assert (gone.id, gone.trashed) == (first, "2025")
    assert [a.id for a in store.catalogue.recent(9)] == [second]
    store.catalogue.change([first], lambda s: replace(s, trashed=None))
    assert len(store.catalogue.articles()) == 2


def test_texts_and_versions_of_all(store: Store) -> None:
    ids = [store.add(f"第{number}篇") for number in range(3)]
    store.catalogue.change([ids[0]], lambda s: replace(s, trashed="2025"))
    texts = store.catalogue.texts([*ids, "nothing"])
    assert {article_id: text[:3] for article_id, text in texts.items()} == dict(
        zip(ids, ("第0篇", "第1篇", "第2篇"), strict=True)
    )
    assert set(store.catalogue.versions()) == set(ids)
    assert store.catalogue.texts([]) == {}


def test_notes_by_stamps(store: Store) -> None:
    article_id = store.add("一")
    kept, dropped = store.note(article_id, "留"), store.note(article_id, "去")
    store.drop_note(dropped)
    assert set(store.catalogue.note_stamps()) == {kept}
    (note,) = store.catalogue.notes([kept, dropped, "nothing"])
    assert note.body == "留"


def test_notices_what_others_write(store: Store) -> None:
    other = store.another()
    store.catalogue.changed_elsewhere()
    assert not store.catalogue.changed_elsewhere()
    other.add("别人的")
    assert store.catalogue.changed_elsewhere()
    assert not store.catalogue.changed_elsewhere()
    other.close()
