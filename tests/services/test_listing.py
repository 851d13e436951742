"""The library as a list: shelves, words, order, groups."""

from __future__ import annotations

import pytest

from reader_app.core.library import ArticleSummary
from reader_app.services.listing import (
    GroupBy,
    Line,
    Shelving,
    SortBy,
    Wish,
    arrange,
    survey,
)


def article(number: int, **more: object) -> ArticleSummary:
    values: dict[str, object] = {
        "title": f"第{number}篇",
        "publication": "某报",
        "date": f"2025-0{number}-01",
        "opened": f"2025-02-0{number}",
        "characters": 1000 * number,
    } | more
    return ArticleSummary(
        id=f"a{number}", version="v", url=None, added="2025-01-01", trashed=None, **values  # type: ignore[arg-type]
    )  # fmt: skip


ARTICLES = (
    article(1, tags=("农业", "待读"), collections=("一号文件",), progress=0.5),
    article(2, title="產業集群", publication="水利报", listed="2025", notes=4),
    article(3, archived="2025", tags=("农业",)),
    article(4, publication=None, date=None, opened=None, collections=("一号文件", "其他")),
)
FIGURES = {"a1": 9, "a4": 2}


def ids(wish: Wish) -> list[str]:
    lines = arrange(ARTICLES, wish, FIGURES)
    return [line.heading if line.article is None else line.article.id for line in lines]


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        (Wish(), ["a2", "a1", "a4"]),
        (Wish(Shelving.READING), ["a1"]),
        (Wish(Shelving.LISTED), ["a2"]),
        (Wish(Shelving.ARCHIVE), ["a3"]),
        (Wish(Shelving.TRASH), ["a3", "a2", "a1", "a4"]),
        (Wish(Shelving.PUBLICATION, "某报"), ["a1"]),
        (Wish(Shelving.TAG, "农业"), ["a1"]),
        (Wish(Shelving.COLLECTION, "一号文件"), ["a1", "a4"]),
        (Wish(words="产业"), ["a2"]),
        (Wish(words="#農業"), ["a1"]),
        (Wish(words="某报 2025-01"), ["a1"]),
        (Wish(sort=SortBy.LENGTH), ["a4", "a2", "a1"]),
        (Wish(sort=SortBy.FIGURES), ["a1", "a4", "a2"]),
        (Wish(sort=SortBy.DATE, descending=False), ["a4", "a1", "a2"]),
        (Wish(group=GroupBy.PUBLICATION), ["某报", "a1", "水利报", "a2", "", "a4"]),
        (Wish(group=GroupBy.MONTH), ["2025-02", "a2", "2025-01", "a1", "", "a4"]),
        (Wish(group=GroupBy.COLLECTION), ["一号文件", "a1", "a4", "其他", "a4", "", "a2"]),
    ],
)
def test_shows_what_is_wished(wish: Wish, found: list[str]) -> None:
    assert ids(wish) == found


def test_lines_know_figures_and_groups_their_size() -> None:
    lines = arrange(ARTICLES, Wish(group=GroupBy.COLLECTION), FIGURES)
    assert lines[0] == Line(None, heading="一号文件", count=2)
    assert lines[1].figures == 9


def test_counts_every_shelf() -> None:
    shelves = survey(ARTICLES, 7)
    assert shelves.counts == {
        Shelving.ALL: 3,
        Shelving.READING: 1,
        Shelving.LISTED: 1,
        Shelving.ARCHIVE: 1,
        Shelving.TRASH: 7,
    }
    assert shelves.publications == (("某报", 1), ("水利报", 1))
    assert shelves.tags == (("农业", 1), ("待读", 1))
    assert shelves.collections == (("一号文件", 2), ("其他", 1))
