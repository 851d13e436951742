"""The library as a list: which shelf, which words, in which order, under which headings. Pure."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader_app.core.folding import fold
from reader_app.core.library import ArticleSummary


class Shelving(StrEnum):
    """Where articles stand; PUBLICATION, TAG and COLLECTION go with a name."""

    ALL = "all"
    READING = "reading"
    LISTED = "listed"
    ARCHIVE = "archive"
    TRASH = "trash"
    PUBLICATION = "publication"
    TAG = "tag"
    COLLECTION = "collection"


class SortBy(StrEnum):
    """What the list is ordered by."""

    TITLE = "title"
    PUBLICATION = "publication"
    DATE = "date"
    LENGTH = "length"
    PROGRESS = "progress"
    NOTES = "notes"
    FIGURES = "figures"
    TAGS = "tags"
    READ = "read"


class GroupBy(StrEnum):
    """What stands above a group."""

    NONE = "none"
    PUBLICATION = "publication"
    MONTH = "month"
    COLLECTION = "collection"


_RUN = 4000
"""Articles sorted in one call."""
BEGUN, FINISHED = 0.01, 0.97
"""Shares read between which an article is being read."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the reader wants to see."""

    shelving: Shelving = Shelving.ALL
    name: str = ""
    words: str = ""
    sort: SortBy = SortBy.READ
    descending: bool = True
    group: GroupBy = GroupBy.NONE


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list: an article with its figures, or the heading of a group of articles."""

    article: ArticleSummary | None
    figures: int = 0
    heading: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class LineIndex:
    """How many articles some lines show, and the places of each by its id."""

    articles: int
    rows: Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Shelves:
    """How many articles stand where; names come with their counts, the fullest first."""

    counts: Mapping[Shelving, int]
    publications: tuple[tuple[str, int], ...]
    tags: tuple[tuple[str, int], ...]
    collections: tuple[tuple[str, int], ...]


def survey(articles: Sequence[ArticleSummary], trashed: int) -> Shelves:
    """Count what stands on every shelf; trashed are not among articles."""
    kept = [article for article in articles if article.archived is None]
    counts = {
        Shelving.ALL: len(kept),
        Shelving.READING: sum(map(_is_being_read, kept)),
        Shelving.LISTED: sum(article.listed is not None for article in kept),
        Shelving.ARCHIVE: len(articles) - len(kept),
        Shelving.TRASH: trashed,
    }
    return Shelves(
        counts,
        _ranked(article.publication for article in kept if article.publication),
        _ranked(tag for article in kept for tag in article.tags),
        _ranked(name for article in kept for name in article.collections),
    )


def arrange(
    articles: Iterable[ArticleSummary], wish: Wish, figures: Mapping[str, int]
) -> tuple[Line, ...]:
    """Return the lines of the list; figures counts those of an article by its id."""
    words = fold(wish.words).split()
    test = _shelf_test(wish)
    found = [article for article in articles if test(article) and _holds(article, words)]
    found = _sorted(found, _sort_key(wish.sort, figures), descending=wish.descending)
    if wish.group is GroupBy.NONE:
        return tuple(Line(article, figures.get(article.id, 0)) for article in found)
    groups: dict[str, list[ArticleSummary]] = {}
    for article in found:
        for name in _group_names(article, wish.group):
            groups.setdefault(name, []).append(article)
    lines: list[Line] = []
    for name in _group_order(groups, wish.group):
        lines.append(Line(None, heading=name, count=len(groups[name])))
        lines += [Line(article, figures.get(article.id, 0)) for article in groups[name]]
    return tuple(lines)


def index_of(lines: Sequence[Line]) -> LineIndex:
    """Return where the articles of some lines stand (in a list by collection one may twice)."""
    rows: dict[str, tuple[int, ...]] = {}
    articles = 0
    for row, line in enumerate(lines):
        if line.article is not None:
            articles += 1
            rows[line.article.id] = (*rows.get(line.article.id, ()), row)
    return LineIndex(articles, rows)


def _ranked(names: Iterable[str]) -> tuple[tuple[str, int], ...]:
    counted = Counter(names)
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def _is_being_read(article: ArticleSummary) -> bool:
    return article.opened is not None and BEGUN < article.progress < FINISHED


def _shelf_test(wish: Wish) -> Callable[[ArticleSummary], bool]:
    name = wish.name
    tests: dict[Shelving, Callable[[ArticleSummary], bool]] = {
        Shelving.READING: _is_being_read,
        Shelving.LISTED: lambda article: article.listed is not None,
        Shelving.PUBLICATION: lambda article: article.publication == name,
        Shelving.TAG: lambda article: name in article.tags,
        Shelving.COLLECTION: lambda article: name in article.collections,
    }
    match wish.shelving:
        case Shelving.TRASH:
            return lambda _: True
        case Shelving.ARCHIVE:
            return lambda article: article.archived is not None
        case Shelving.ALL:
            return lambda article: article.archived is None
    test = tests[wish.shelving]
    return lambda article: article.archived is None and test(article)


def _holds(article: ArticleSummary, words: Sequence[str]) -> bool:
    if not words:
        return True
    parts = (article.title, article.publication, article.date, *article.authors, *article.tags)
    text = fold("\n".join(part for part in (*parts, *article.collections) if part))
    return all(word.lstrip("#") in text for word in words)


def _sorted(
    articles: list[ArticleSummary],
    key: Callable[[ArticleSummary], tuple[str | float, str]],
    *,
    descending: bool,
) -> list[ArticleSummary]:
    """Sort a part at a time: one call for a hundred thousand keeps the interpreter for 100 ms."""
    step = -1 if descending else 1
    keyed = [(*key(article), step * place) for place, article in enumerate(articles)]
    runs = [keyed[start : start + _RUN] for start in range(0, len(keyed), _RUN)]
    for run in runs:
        run.sort(reverse=descending)
    return [articles[abs(one[2])] for one in heapq.merge(*runs, reverse=descending)]


def _sort_key(
    sort: SortBy, figures: Mapping[str, int]
) -> Callable[[ArticleSummary], tuple[str | float, str]]:
    keys: dict[SortBy, Callable[[ArticleSummary], str | float]] = {
        SortBy.TITLE: lambda article: fold(article.title or ""),
        SortBy.PUBLICATION: lambda article: fold(article.publication or ""),
        SortBy.DATE: lambda article: article.date or "",
        SortBy.LENGTH: lambda article: article.characters,
        SortBy.PROGRESS: lambda article: article.progress,
        SortBy.NOTES: lambda article: article.notes,
        SortBy.FIGURES: lambda article: figures.get(article.id, 0),
        SortBy.TAGS: lambda article: " ".join(article.tags),
        SortBy.READ: _last_touched,
    }
    key = keys[sort]
    return lambda article: (key(article), _last_touched(article))


def _last_touched(article: ArticleSummary) -> str:
    return article.opened or article.added


def _group_names(article: ArticleSummary, group: GroupBy) -> tuple[str, ...]:
    """Return the headings an article stands under; "" where it has none."""
    if group is GroupBy.PUBLICATION:
        return (article.publication or "",)
    if group is GroupBy.MONTH:
        return ((article.date or "")[:7],)
    return article.collections or ("",)


def _group_order(groups: Mapping[str, Sequence[ArticleSummary]], group: GroupBy) -> list[str]:
    if group is GroupBy.MONTH:
        return sorted(groups, reverse=True)  # "" comes last
    return sorted(groups, key=lambda name: (not name, -len(groups[name]), name))
