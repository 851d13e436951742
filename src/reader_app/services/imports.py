"""Making articles of bytes and putting them into the library: work for a worker."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import partial
from pathlib import Path

from reader_app.core.article import Article, Block, BlockKind
from reader_app.core.correction import BlockCorrection, Correction, ReadingCorrection
from reader_app.core.edit import Edit
from reader_app.core.errors import ImportFailed
from reader_app.importing import load_bytes
from reader_app.importing.limits import Progress, no_companions, no_progress
from reader_app.importing.reading import companions_of, read_source
from reader_app.restoring import make_article
from reader_app.services.reading import Imported, Opened, Reading
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths

LOADED = 0.7
"""The share of an import that reading the format takes, of all and restoring."""
PIPELINE = "2"
"""Names what importing and restoring make of bytes; raised when the same bytes give another text."""


def import_bytes(
    data: bytes,
    path: str,
    *,
    media_type: str | None = None,
    encoding: str | None = None,
    corrections: tuple[Correction, ...] = (),
    repair: bool = True,
    progress: Progress = no_progress,
) -> Imported:
    """Make an article of bytes, off the UI thread where they are many.

    path names them and is where files saved beside a page are looked for, "" for none. Without
    repair torn places are left as they came: only for a first page that the whole follows.
    progress is told 0..1 and may raise Cancelled. Raises ImportFailed with a sentence for the reader.
    """
    beside = companions_of(path) if path else no_companions
    document = load_bytes(
        data,
        path=path,
        media_type=media_type,
        encoding=encoding,
        companions=beside,
        progress=partial(_while_loading, progress),
    )
    progress(LOADED)
    return _imported(make_article(document, corrections, repair=repair), data)


def _while_loading(progress: Progress, done: float) -> None:
    progress(LOADED * done)


def import_address(address: str, progress: Progress) -> Imported:
    """Fetch a web page, at the reader's command only, and make an article of it.

    progress is told 0..1 and may raise Cancelled. Raises ImportFailed.
    """
    from reader_app.importing.fetch import load_address

    document, data = load_address(address, progress=progress)
    return _imported(make_article(document), data)


def _imported(article: Article, data: bytes) -> Imported:
    if not article.text.strip():
        name = Path(article.source.path).name or "what was pasted"
        raise ImportFailed(f"There is no text to read in {name}.")
    return Imported(article, data)


def import_file(path: str, *, encoding: str | None = None) -> Imported:
    """Read and import one file. Raises ImportFailed with a sentence for the reader."""
    return import_bytes(read_source(path), path, encoding=encoding)


def store(paths: DataPaths, imported: Imported, *, article_id: str | None = None) -> Opened:
    """Put an import into the library, on a connection of its own: call it on a worker.

    article_id makes it a new version of that article; so does what is found to be another text of
    an article that is there (renewed). Raises StorageFailed; the library is then as before.
    """
    from reader_app.services.renewing import earlier_text_of

    with Library.open(paths) as library:
        earlier = None if article_id is not None else earlier_text_of(library, imported)
        article_id = article_id or earlier
        stored_id = library.articles.store_article(
            imported.article, imported.original, article_id=article_id, pipeline=PIPELINE
        )
        library.reading.mark_opened(stored_id)
        said = () if earlier is None else library.corrections.of(earlier)
        opened = Reading(library).open_stored(stored_id)
    if said:  # what the reader said of blocks and torn places holds in the new text, too
        opened = import_again(paths, stored_id)
    return replace(opened, renewed=earlier is not None)


def open_known(paths: DataPaths, data: bytes) -> Opened | None:
    """Open the article that was made of these bytes before, on a worker; None where there is none.

    What the reader said about it holds. It is made anew where restoring has learned since.
    """
    digest = hashlib.sha256(data).hexdigest()
    with Library.open(paths) as library:
        known = library.articles.article_of_source(digest)
        if known is None:
            return None
        library.articles.restore_article(known)
        opened = Reading(library).open_stored(known)
        made = {version.version: version.pipeline for version in library.articles.versions(known)}
        library.reading.mark_opened(known)
    if made.get(opened.version) == PIPELINE:
        return opened
    try:
        return import_again(paths, known)
    except ImportFailed:
        return opened


def import_again(paths: DataPaths, article_id: str, encoding: str | None = None) -> Opened:
    """Make a new version of an article from its kept bytes, on a worker.

    The reader's corrections are applied again. encoding overrides the guess, None keeps what the
    article was read as. Raises ImportFailed when the bytes are gone or cannot be read so.
    """
    with Library.open(paths) as library:
        stored = library.articles.load_article(article_id)
        kept = library.articles.original_path(article_id, stored.version)
        corrections = library.corrections.of(article_id)
    if kept is None:
        raise ImportFailed("The original of this article is no longer in the library.")
    source = stored.article.source
    imported = import_bytes(
        kept.read_bytes(),
        source.path,
        media_type=source.media_type,
        encoding=encoding or source.encoding,
        corrections=corrections,
    )
    return store(paths, imported, article_id=article_id)


def correct_block(
    paths: DataPaths,
    article_id: str,
    block: Block,
    kind: BlockKind | None,
    level: int | None = None,
) -> Opened:
    """Keep the reader's word on a block and make the article anew with it, on a worker.

    kind None takes an earlier word on the block back. Raises ImportFailed when the original is gone, StorageFailed when it cannot be kept.
    """
    with Library.open(paths) as library:
        stored = library.articles.load_article(article_id, whole=True)
        raw = block.raw_span.slice(stored.article.raw)
        if kind is None:
            library.corrections.forget_block(article_id, raw, block.raw_span.start)
        else:
            library.corrections.correct_block(
                article_id, BlockCorrection(kind, block.raw_span, raw, level)
            )
    return import_again(paths, article_id)


def choose_reading(paths: DataPaths, article_id: str, edit: Edit, text: str) -> Opened:
    """Keep what the reader says a torn place means and make the article anew, on a worker.

    text equal to edit.raw leaves the place as it stands. Raises as correct_block does.
    """
    others = tuple(dict.fromkeys((edit.text, *edit.candidates)))
    candidates = tuple(other for other in others if other not in {text, edit.raw})
    with Library.open(paths) as library:
        library.corrections.choose_reading(
            article_id, ReadingCorrection(edit.raw_span, edit.raw, text, candidates)
        )
    return import_again(paths, article_id)


def forget_reading(paths: DataPaths, article_id: str, edit: Edit) -> Opened:
    """Take the reader's word on a torn place back, on a worker."""
    with Library.open(paths) as library:
        library.corrections.forget_reading(article_id, edit.raw, edit.raw_span.start)
    return import_again(paths, article_id)
