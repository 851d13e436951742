"""What the reader makes of articles."""

from __future__ import annotations

import pytest

from reader_app.core.library import ArticleSummary, Shelf
from reader_app.services.listing import Shelving
from reader_app.services.shelving import (
    Details,
    Words,
    put_on,
    renamed,
    with_details,
    with_words,
)

ARTICLE = ArticleSummary(
    "a", "v", "聊城", "某报", "2025-01-01", None, 9, "2025", None, None, authors=("甲",)
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("农业", "水利"), ("农业", "𠮷田")),
        (("水利", "𠮷田", "农业"), ("𠮷田", "农业")),
        (("农业",), ("农业",)),
    ],
)
def test_a_name_changes_in_its_place_and_stands_once(
    before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    change = renamed(Words.COLLECTIONS, "水利", "𠮷田")
    assert change(Shelf(collections=before, tags=("水利",))) == Shelf(
        collections=after, tags=("水利",)
    )


def test_names_are_put_on_and_taken_off() -> None:
    shelf = with_words(Words.TAGS, ["丙", "甲"], ["乙"])(Shelf(tags=("甲", "乙")))
    assert shelf.tags == ("甲", "丙")


@pytest.mark.parametrize(
    ("place", "shelf", "after"),
    [
        (Shelving.LISTED, Shelf(listed="早"), Shelf(listed="早")),
        (Shelving.LISTED, Shelf(), Shelf(listed="今")),
        (Shelving.ARCHIVE, Shelf(trashed="早"), Shelf(archived="今")),
        (Shelving.TRASH, Shelf(archived="早"), Shelf(archived="早", trashed="今")),
        (Shelving.ALL, Shelf(archived="早", trashed="早"), Shelf()),
        (Shelving.TAG, Shelf(tags=("一",)), Shelf(tags=("一", "名"))),
    ],
)
def test_articles_are_put_on_shelves(place: Shelving, shelf: Shelf, after: Shelf) -> None:
    change = put_on(place, "名", "今")
    assert change is not None
    assert change(shelf) == after


@pytest.mark.parametrize("place", [Shelving.READING, Shelving.PUBLICATION])
def test_some_shelves_are_what_they_are(place: Shelving) -> None:
    assert put_on(place, "名", "今") is None


def test_details_keep_what_differs_and_give_back_what_is_emptied() -> None:
    own = with_details(ARTICLE, Details("聊城", "", "2025-03", ("乙",), ("标",)))(
        Shelf(publication="旧", title=None)
    )
    assert own == Shelf(tags=("标",), date="2025-03", authors=("乙",))
    back = with_details(ARTICLE, Details("", "", "", (), ()))(own)
    assert back == Shelf()
