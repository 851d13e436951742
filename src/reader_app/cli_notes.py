"""Commands for notes: export and import-notes. Nothing of Qt is imported here."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reader_app.core.errors import ReaderError

if TYPE_CHECKING:
    from reader_app.services.exchange.planning import ImportPlan
    from reader_app.services.export.notes import NoteFormat
    from reader_app.storage.library import Library


def export(arguments: list[str]) -> int:
    """Write the notes of an article, or of all, into a file."""
    from reader_app.services.export.notes import NoteFormat, export_library

    parser = argparse.ArgumentParser(
        prog="meipi export",
        description="Write an article's notes into a file; nothing in the library changes.",
    )
    parser.add_argument(
        "article",
        nargs="?",
        metavar="ARTICLE",
        help="a file, the id of an article in the library (its beginning will do), or a meipi: link",
    )
    parser.add_argument("out", metavar="OUT", help="the file to write")
    parser.add_argument(
        "--format",
        type=_plain_name,
        choices=[kind.value for kind in NoteFormat],
        help="by the ending of OUT where it is left out",
    )
    parser.add_argument("--all", action="store_true", help="the notes of every article, as JSON-LD")
    options = parser.parse_intermixed_args(arguments)  # FORMAT may stand anywhere
    out = Path(options.out)
    kind = _format_of(options.format, out)
    with _open_library() as library:
        if options.all:
            if kind is not NoteFormat.JSON_LD:
                raise ReaderError("The notes of every article can be written as jsonld only.")
            count = export_library(library, out)
        elif options.article is None:
            parser.error("which article? (or --all)")
        else:
            count = _export_one(library, options.article, kind, out)
    print(f"{count} notes written to {out}.")
    return 0


def import_notes(arguments: list[str]) -> int:
    """Say what an import would do, and do it unless asked not to."""
    from reader_app.services.exchange.carrying_out import carry_out
    from reader_app.services.exchange.planning import Planner, lines_of
    from reader_app.services.exchange.reading import read_notes_file

    parser = argparse.ArgumentParser(
        prog="meipi import-notes",
        description="Take in notes from JSON-LD, Hypothesis, KOReader, calibre or Readest files.",
    )
    parser.add_argument("file", metavar="FILE")
    parser.add_argument(
        "--article",
        metavar="ARTICLE",
        help="where notes belong that name no article of the library; a file is taken in",
    )
    parser.add_argument("--dry-run", action="store_true", help="list, and change nothing")
    options = parser.parse_args(arguments)
    found = read_notes_file(Path(options.file))
    with _open_library() as library:
        article_id = None
        if options.article is not None:
            article_id = _article_id(library, options.article, may_be_new=not options.dry_run)
            if article_id is None:  # a file the library does not have yet: the notes need it
                article_id = _take_in(options.article)
        plan = Planner(library).plan(found, article_id)
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a plain text stream here
        print("\n".join(lines_of(plan)))
        _print_counts(plan)
        if not options.dry_run:
            done = carry_out(library, plan)
            print(f"Imported: {done.added} added, {done.changed} changed.")
    return 0


def _take_in(file: str) -> str:
    from reader_app.services.imports import import_file, store
    from reader_app.storage.paths import data_paths

    return store(data_paths(), import_file(file)).article_id


def _print_counts(plan: ImportPlan) -> None:
    from reader_app.services.exchange.planning import Arrival

    counts = ", ".join(f"{plan.count(kind)} {kind.value}" for kind in Arrival if plan.count(kind))
    print(f"{plan.program}: {counts or 'no notes'}; {len(plan.left_out)} left out.")


def _export_one(library: Library, named: str, kind: NoteFormat, out: Path) -> int:
    from reader_app.services.export.notes import export_notes, export_unread

    article_id = _article_id(library, named, may_be_new=True)
    if article_id is not None:
        return export_notes(library, article_id, kind, out)
    from reader_app.services.imports import import_file

    return export_unread(import_file(named).article, kind, out)


def _article_id(library: Library, named: str, *, may_be_new: bool = False) -> str | None:
    """Return the article an argument names; None for a file the library does not have, if it may."""
    from reader_app.core.address import is_address, parse_address

    if is_address(named):
        named = parse_address(named).article_id
    elif Path(named).is_file():
        import hashlib

        digest = hashlib.sha256(Path(named).read_bytes()).hexdigest()
        known = library.articles.article_of_source(digest)
        if known is None and not may_be_new:
            raise ReaderError(f"{named} is not in the library yet; open it in Meipi first.")
        return known
    ids = [a.id for a in library.articles.articles() if a.id.startswith(named) and named]
    if named in ids or len(ids) == 1:
        return named if named in ids else ids[0]
    raise ReaderError(
        f"{named} is the beginning of several articles' ids."
        if ids
        else f"{named} is no file and no article of the library."
    )


_OTHER_NAMES = {"json": "jsonld", "json-ld": "jsonld", "md": "markdown", "apkg": "anki"}


def _plain_name(name: str) -> str:
    """Return what a format is called here."""
    return _OTHER_NAMES.get(name.lower(), name.lower())


def _format_of(named: str | None, out: Path) -> NoteFormat:
    from reader_app.services.export.notes import SUFFIXES, NoteFormat

    if named is not None:
        return NoteFormat(named)
    ending = out.suffix.lower().lstrip(".")
    for kind, suffix in SUFFIXES.items():
        if ending == suffix or (ending == "json" and kind is NoteFormat.JSON_LD):
            return kind
    raise ReaderError(f"{out} does not say which format; name one with --format.")


def _open_library() -> Library:
    from reader_app.storage.library import Library
    from reader_app.storage.paths import data_paths

    return Library.open(data_paths())
