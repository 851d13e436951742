"""What the library view has done for it on the workers' threads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from reader_app.app.collecting import spare
from reader_app.core.library import ArticleSummary, Shelf
from reader_app.storage.paths import DataPaths

if TYPE_CHECKING:
    from reader_app.services.folder_import import FolderReport
    from reader_app.services.listing import Line, LineIndex, Shelves, Wish
    from reader_app.services.merging import Merged
    from reader_app.services.shelving import Words
    from reader_app.storage.library import Library

Before: TypeAlias = "Mapping[str, Shelf] | Merged"
"""What takes a change back."""
FIRST = 100
"""Articles read before all others when the library is opened: more than a window shows."""
_PIECE = 1000
MANY = 1000
"""Articles that are not looked through for garbage every now and then: they stay, without cycles."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The lines for a wish, and what stands on which shelf; None where that is still counted.

    Lists are let go piece by piece (let_go).
    """

    wish: Wish
    lines: list[Line]
    index: LineIndex
    shelves: Shelves | None


class LibraryDesk:
    """A library of its own for one thread, with the catalogue as last read."""

    def __init__(self, paths: DataPaths) -> None:
        self._paths = paths
        self._library: Library | None = None
        self._articles: tuple[ArticleSummary, ...] | None = None
        self._trash: tuple[ArticleSummary, ...] = ()
        self._figures: Mapping[str, int] = {}

    def listing(self, wish: Wish, *, anew: bool) -> Listing:
        """Return the lines for a wish; anew reads the catalogue first."""
        from reader_app.services.listing import Shelving, arrange, index_of, survey

        if anew or self._articles is None:
            catalogue = self._open().catalogue
            self._articles = catalogue.articles()
            self._trash = catalogue.articles(trashed=True)
            self._figures = _figure_counts(self._paths)
        shown = self._trash if wish.shelving is Shelving.TRASH else self._articles
        lines = list(arrange(shown, wish, self._figures))
        if len(lines) > MANY:
            spare()
        return Listing(wish, lines, index_of(lines), survey(self._articles, len(self._trash)))

    def first(self, wish: Wish) -> Listing:
        """Return the lines that are seen first, long before all others are read."""
        from reader_app.services.listing import arrange, index_of

        lines = list(arrange(self._open().catalogue.recent(FIRST), wish, {}))
        return Listing(wish, lines, index_of(lines), None)

    def change(self, ids: Iterable[str], change: Callable[[Shelf], Shelf]) -> Mapping[str, Shelf]:
        """Change articles and return how they were."""
        return self._open().catalogue.change(ids, change)

    def change_named(
        self, what: Words, name: str, change: Callable[[Shelf], Shelf]
    ) -> Mapping[str, Shelf]:
        """Change all articles with a tag or in a collection, wherever they stand."""
        every = (*(self._articles or ()), *self._trash)
        ids = [article.id for article in every if name in what.of(article)]
        return self._open().catalogue.change(ids, change)

    def merge(self, kept: str, other: str) -> Merged:
        """Merge an article into another."""
        from reader_app.services.merging import merge

        return merge(self._open(), kept, other)

    def put_back(self, before: Before) -> None:
        """Undo a change or a merge."""
        from reader_app.services.merging import Merged, take_back

        if isinstance(before, Merged):
            take_back(self._open(), before)
        else:
            self._open().catalogue.put_back(before)

    def close(self) -> None:
        """Let go of the library."""
        if self._library is not None:
            self._library.close()

    def _open(self) -> Library:
        if self._library is None:
            from reader_app.storage.library import Library

            self._library = Library.open(self._paths)
        return self._library


def _figure_counts(paths: DataPaths) -> Mapping[str, int]:
    from reader_app.core.errors import IndexLost
    from reader_app.storage.search_index import SqliteSearchIndex

    if not paths.search.exists():
        return {}  # the index is made in the background; counts come with it
    index = SqliteSearchIndex(paths.search)
    try:
        return index.figure_counts()
    except IndexLost:
        return {}
    finally:
        index.close()


def let_go(lines: list[Line], index: LineIndex) -> None:
    """Forget what is no longer on show, on a worker, so that the window never waits for it."""
    rows = index.rows
    while lines:
        del lines[-_PIECE:]
    if isinstance(rows, dict):
        while rows:
            rows.popitem()


def import_into(
    paths: DataPaths, folder: Path, told: Callable[[int, int, str], None]
) -> FolderReport:
    """Import a folder into a library."""
    from reader_app.services.folder_import import import_folder

    return import_folder(paths, folder, told)


def look_for_duplicates(paths: DataPaths, told: Callable[[float], None]) -> Any:
    """Return pairs of articles that seem to be one, with all articles by id."""
    from reader_app.services.duplicates import find_duplicates
    from reader_app.storage.library import Library

    with Library.open(paths) as library:
        articles = {article.id: article for article in library.catalogue.articles()}
        return find_duplicates(articles, library.catalogue.texts, told), articles


def load_cover(path: Path, ratio: float) -> QImage | None:
    """Return the cover of a picture for a screen of that many pixels to a logical one.

    None for a picture that cannot be shown. QImageReader decodes and scales while the interpreter
    is free; QImage's own ways keep it, and the window waits meanwhile.
    """
    from reader_app.ui.library.painting import COVER, cover_of

    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
        target = COVER.transposed() if turned else COVER
        wide = size.scaled(target * ratio, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        reader.setScaledSize(wide)
    image = reader.read()
    return None if image.isNull() else cover_of(image, ratio)
