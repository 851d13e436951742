"""What opening has a worker do. All that is heavy is imported there: no first page waits for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader_app.core.article import Block, BlockKind
from reader_app.core.edit import Edit
from reader_app.core.errors import ImportFailed
from reader_app.services.reading import Imported, Opened
from reader_app.storage.paths import DataPaths

if TYPE_CHECKING:
    from reader_app.services.bringing_in import BroughtIn


def bring_in(paths: DataPaths, files: list[str], tell: Callable[[float, str], None]) -> BroughtIn:
    """Import files and folders into the library."""
    from reader_app.services.bringing_in import bring_in

    return bring_in(paths, files, tell)


def open_bytes(
    paths: DataPaths,
    data: bytes,
    media_type: str,
    otherwise: str,
    progress: Callable[[float], None],
) -> Opened:
    """Import what was on the clipboard, its plain text where the rest holds no article."""
    from reader_app.services.imports import import_bytes, open_known, store

    known = open_known(paths, data)
    if known is not None:
        return known
    try:
        imported = import_bytes(data, "", media_type=media_type, progress=progress)
    except ImportFailed:
        if not otherwise.strip():
            raise
        plain = otherwise.encode("utf-8", "surrogatepass")
        imported = import_bytes(plain, "", media_type="text/plain; charset=utf-8")
    progress(1.0)
    return store(paths, imported)


def open_again(paths: DataPaths, article_id: str, encoding: str | None) -> Opened:
    """Make a new version of an article from its kept bytes."""
    from reader_app.services.imports import import_again

    return import_again(paths, article_id, encoding)


def correct(
    paths: DataPaths, article_id: str, block: Block, kind: BlockKind | None, level: int | None
) -> Opened:
    """Keep a word on a block."""
    from reader_app.services.imports import correct_block

    return correct_block(paths, article_id, block, kind, level)


def choose_reading(paths: DataPaths, article_id: str, edit: Edit, text: str) -> Opened:
    """Keep a word on a torn place."""
    from reader_app.services.imports import choose_reading

    return choose_reading(paths, article_id, edit, text)


def forget_reading(paths: DataPaths, article_id: str, edit: Edit) -> Opened:
    """Take a word on a torn place back."""
    from reader_app.services.imports import forget_reading

    return forget_reading(paths, article_id, edit)


def store(paths: DataPaths, imported: Imported) -> Opened:
    """Put an import into the library."""
    from reader_app.services.imports import store

    return store(paths, imported)


def import_rest(paths: DataPaths, first: Imported) -> Opened:
    """Import the whole of what the first pages were shown of."""
    from reader_app.services.imports import import_bytes, store

    source = first.article.source
    return store(paths, import_bytes(first.original, source.path, encoding=source.encoding))
