"""Whether what a power cut left is what the program had said would be there."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reader_app.core.errors import ReaderError
from reader_app.services.backup import OpenedLibrary, open_library
from reader_app.storage.backup import check_library_file, newest_sound_backup
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from tests.storage.durability import Acknowledged, lost, open_as_reader


def acknowledged(said: Sequence[str]) -> Acknowledged:
    """Return the changes of notes and drafts among what was said."""
    known = Acknowledged()
    for line in said:
        if '"note"' in line or '"draft"' in line:
            known.take(line)
    return known


def _unsound(opened: OpenedLibrary) -> list[str]:
    """Return what an opened library says of itself that a sound one does not."""
    wrong = [f"said at start: {told}" for told in opened.told]
    try:
        opened.library.database.check()
    except ReaderError as error:
        wrong.append(str(error))
    return wrong


def wrong_after_work(home: Path, before: Sequence[str], after: Sequence[str]) -> list[str]:
    """Return what is wrong with a folder, by what was said before the cut and would have been after."""
    opened = open_library(DataPaths(home))
    with opened.library as library:
        wrong = _unsound(opened)
        wrong += [f"lost: {what}" for what in lost(library, acknowledged(before))]
        for line in before:
            said = json.loads(line)
            if "article" in said:
                wrong += _wrong_article(library, said)
    return wrong + _wrong_files(home, before, after)


def _wrong_article(library: Library, said: dict[str, Any]) -> list[str]:
    try:
        article = library.articles.load_article(said["article"], whole=True).article
    except ReaderError as error:
        return [f"article: {error}"]
    wrong = [] if zlib.crc32(article.text.encode()) == said["text"] else ["another text"]
    originals = list(library.paths.originals.glob(f"{said['original']}.*"))
    whole = [hashlib.sha256(path.read_bytes()).hexdigest() for path in originals]
    if whole != [said["original"]]:
        wrong.append(f"original {said['original'][:8]} is not there whole")
    return wrong


def _wrong_files(home: Path, before: Sequence[str], after: Sequence[str]) -> list[str]:
    """A file is as it was last said to be, or whole as it was to be next; never anything else."""
    last, following = dict[str, int](), dict[str, int]()
    for line in before:
        said = json.loads(line)
        if "file" in said:
            last[said["file"]] = said["crc"]
    for line in reversed(after):
        said = json.loads(line)
        if "file" in said:
            following[said["file"]] = said["crc"]
    backups = sorted(name for name in last if name.startswith("backups/"))
    for name in backups[:-1]:
        del last[name]  # older ones may have been let go
    wrong = []
    for name in last.keys() | following.keys():
        path = home / name
        allowed = {last.get(name), following.get(name)}
        found = zlib.crc32(path.read_bytes()) if path.exists() else None
        if found not in allowed and not (name.startswith("backups/") and name not in last):
            wrong.append(f"{name} is " + ("not there" if found is None else "not whole or old"))
    return wrong


def wrong_after_restore(
    home: Path, old: Acknowledged, new: Acknowledged, said: Sequence[str]
) -> list[str]:
    """A restore that was cut: the library is the old or the restored one, the old is not lost.

    old is what the backup holds, new what the library held besides.
    """
    opened = open_library(DataPaths(home))
    with opened.library as library:
        wrong = _unsound(opened)
        wrong += [f"lost: {what}" for what in _missing(library, old)]
        restored = bool(_missing(library, new))
    if said and not restored:
        wrong.append("what was said to be restored is not")
    if restored and not any(_holds(path, new) for path in (home / "backups").glob("replaced-*.db")):
        wrong.append("the library of before is not kept")
    return wrong


def wrong_after_recovery(home: Path, article_id: str, old: Acknowledged) -> list[str]:
    """A recovery that was cut: the next start has what the backup had, and the backup is there.

    A cut before the damage was marked leaves it to be met again: on the page, as a reader meets it.
    """
    with open_as_reader(DataPaths(home), article_id) as library:
        wrong = []
        try:
            library.database.check()
        except ReaderError as error:
            wrong.append(str(error))
        wrong += [f"lost: {what}" for what in _missing(library, old)]
    if newest_sound_backup(DataPaths(home)) is None:
        wrong.append("the backup is gone")
    return wrong


def _missing(library: Library, known: Acknowledged) -> list[str]:
    return sorted({id_ for id_, _ in known.notes if library.notes.get(id_) is None})


def _holds(path: Path, known: Acknowledged) -> bool:
    try:
        check_library_file(path)
    except ReaderError:
        return False
    home = path.parent / f"look-{path.stem}"
    home.mkdir()
    (home / "library.db").write_bytes(path.read_bytes())
    with Library.open(DataPaths(home)) as library:
        return not _missing(library, known)
