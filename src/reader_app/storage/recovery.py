"""A new library out of a damaged one: the newest sound backup, and every row newer than it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from reader_app.core.article import Article, Script
from reader_app.core.errors import DamagedLibrary, StorageFailed
from reader_app.core.source import Metadata, Source
from reader_app.storage.article_codec import (
    dump_structure,
    load_details,
    load_structure,
    version_of,
)
from reader_app.storage.articles import put_article
from reader_app.storage.backup import newest_sound_backup, set_aside
from reader_app.storage.connection import Database, damage_mark
from reader_app.storage.copies import place_whole, stamp
from reader_app.storage.migrations import migrate
from reader_app.storage.note_codec import (
    COLUMNS,
    PLACES,
    SELECTED,
    StoredNote,
    dump_note,
    journal_crc,
    load_note,
    note_of_row,
    note_row,
)
from reader_app.storage.paths import FILE_MODE, DataPaths, make_private
from reader_app.storage.salvage import SalvagedRow, salvage
from reader_app.storage.whole_files import sync_file, sync_folder

_LONG_AGO = "1970-01-01T00:00:00.000000Z"
_BELONGING = ("notes", "steps", "drafts", "sources", "positions", "corrections", "shelves")
_TIMES = {
    "articles": ("SELECT coalesce(opened, added) FROM articles WHERE id = ?", 13, 12),
    "positions": ("SELECT saved FROM positions WHERE article_id = ?", 5, 5),
    "shelves": ("SELECT changed FROM shelves WHERE article_id = ?", 7, 7),
}
"""How late a row there is, and the columns of a salvaged row that say how late that one is."""
_REVISION, _ARTICLE = COLUMNS.index("revision"), COLUMNS.index("article_id")
_NOTE_OF_ENTRY, _AFTER = 5, 7
"""Columns of the journal: the note's id, and the note as it was then, which has a checksum."""


@dataclass(frozen=True, slots=True)
class Recovery:
    """What was saved of a damaged library: how many articles and notes the new one has.

    kept is where the damaged file is, backup when the copy was made that filled the gaps (None:
    there was none), from_journal how many notes were mended by their journal, textless the ids
    of articles of which no text could be read.
    """

    kept: Path
    backup: datetime | None
    articles: int
    notes: int
    from_journal: int
    textless: tuple[str, ...]


def recover(paths: DataPaths) -> Recovery:
    """Build a sound library from a damaged one and put it in its place; nothing is deleted.

    The damaged file keeps its name until the new one takes it, and the mark beside it says that it
    is damaged: a recovery that was cut short is done again at the next start. Raises StorageFailed
    when the disk refuses; everything is then as before.
    """
    paths.make()
    _mark(paths)
    backup = newest_sound_backup(paths)
    kept = set_aside(paths)
    fresh = paths.root / f".recovered-{stamp()}.db"
    try:
        if backup is not None:
            make_private(fresh)
            fresh.write_bytes(backup.path.read_bytes())
            sync_file(fresh)
        recovery = _fill(fresh, kept, None if backup is None else backup.made)
        place_whole(fresh, paths.library)
        damage_mark(paths.library).unlink(missing_ok=True)
        return recovery
    finally:
        for path in paths.root.glob(f"{fresh.name}*"):
            path.unlink()


def _mark(paths: DataPaths) -> None:
    try:
        damage_mark(paths.library).touch(FILE_MODE)
        sync_folder(paths.root)
    except OSError as error:
        raise StorageFailed(f"{paths.root} cannot be written: {error.strerror}.") from error


def _fill(fresh: Path, damaged: Path, made: datetime | None) -> Recovery:
    database = Database(fresh)
    try:
        migrate(database, _no_copy)
        database.execute("PRAGMA foreign_keys = OFF")  # rows come in any order
        with database.transaction():
            for row in salvage(damaged):
                _put(database, row)
            from_journal = _notes_from_journal(database)
            _complete_articles(database)
            _complete_references(database)
        textless = database.rows(
            "SELECT a.id FROM articles a JOIN versions v ON v.article_id = a.id"
            " AND v.sha256 = a.version WHERE v.text = '' ORDER BY a.id"
        )
        (articles,) = database.row("SELECT count(*) FROM articles")
        (notes,) = database.row("SELECT count(*) FROM notes WHERE life = 'kept'")
        database.execute("PRAGMA journal_mode = DELETE")  # one file, to be moved as one
        database.check()
        ids = tuple(row[0] for row in textless)
        return Recovery(damaged, made, articles, notes, from_journal, ids)
    finally:
        database.close()


def _no_copy(_version: int) -> None:
    """The copy that is upgraded here is itself one of a backup that stays."""


def _put(database: Database, row: SalvagedRow) -> None:
    """Keep a salvaged row if it is as it was written and not older than what is there.

    A row without a checksum may hold a flipped bit in a value that the table does not take (a state
    that is none): it is left, and what belongs to it completed afterwards.
    """
    database.execute("SAVEPOINT row")
    try:
        if row.table == "notes":
            _put_note(database, row.values)
        elif _is_sound(row) and not _is_older(database, row):
            values = _of_its_note(row.values) if row.table == "journal" else row.values
            places = ", ".join("?" * len(values))
            database.execute(f"INSERT OR REPLACE INTO {row.table} VALUES ({places})", values)
    except sqlite3.IntegrityError:
        database.execute("ROLLBACK TO row")
    database.execute("RELEASE row")


def _is_sound(row: SalvagedRow) -> bool:
    """Tell whether a row is what was written, as far as its checksums say."""
    values = row.values
    try:
        if row.table == "journal":
            return journal_crc(values[6], values[7]) == int(values[8])
        if row.table == "versions":
            load_structure(values[6], values[7])
            return version_of(values[7]) == str(values[2])
        if row.table == "version_details":
            load_details(values[1], values[2])
    except DamagedLibrary:
        return False
    return True


def _of_its_note(values: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return an entry of the journal under the id that its checksummed text gives."""
    note_id = load_note(values[_AFTER]).note.id
    return (*values[:_NOTE_OF_ENTRY], note_id, *values[_NOTE_OF_ENTRY + 1 :])


def _is_older(database: Database, row: SalvagedRow) -> bool:
    """Tell whether the backup has a later state of a row."""
    if row.table not in _TIMES:
        return False
    query, at, or_at = _TIMES[row.table]
    there = database.row(query, row.values[:1])
    return there is not None and str(row.values[at] or row.values[or_at]) < str(there[0])


def _put_note(database: Database, values: tuple[Any, ...]) -> None:
    try:
        note_of_row(values)
    except DamagedLibrary:
        return  # its journal has it
    there = database.row("SELECT revision, article_id FROM notes WHERE id = ?", values[:1])
    if there is None:
        _replace_note(database, values)
    elif values[_REVISION] > there[0]:
        # a note never changes its article: where the copy has another, it is this row that is bitten
        _replace_note(database, (*values[:_ARTICLE], there[1], *values[_ARTICLE + 1 :]))


def _replace_note(database: Database, values: tuple[object, ...]) -> None:
    database.execute("DELETE FROM notes WHERE id = ?", values[:1])
    database.execute(f"INSERT INTO notes ({SELECTED}) VALUES ({PLACES})", values)


def _notes_from_journal(database: Database) -> int:
    """Mend notes from the last entries of their journal, whose checksums held."""
    last: dict[str, str] = dict(
        database.rows("SELECT note_id, after FROM journal ORDER BY id")  # the last one wins
    )
    mended = 0
    for note_id, after in last.items():
        entry = load_note(after)
        row = database.row(f"SELECT {SELECTED} FROM notes WHERE id = ?", (note_id,))
        stored = None if row is None else note_of_row(row)
        if stored is None or _is_behind(stored, entry, after):
            _replace_note(database, note_row(entry))
            mended += 1
        elif stored.note.article_id != entry.note.article_id:
            there = (entry.note.article_id, note_id)  # the row is newer, but bitten
            database.execute("UPDATE notes SET article_id = ? WHERE id = ?", there)
            mended += 1
    return mended


def _is_behind(stored: StoredNote, entry: StoredNote, after: str) -> bool:
    if stored.note.revision == entry.note.revision:
        return dump_note(stored) != after
    return stored.note.revision < entry.note.revision


def _complete_articles(database: Database) -> None:
    """Give every version its article and every article a version, empty where there is none."""
    orphans = database.rows(
        """SELECT article_id, sha256, made, structure, text FROM versions
        WHERE article_id NOT IN (SELECT id FROM articles) ORDER BY made"""
    )
    for article_id, version, made, structure, text in orphans:
        put_article(database, article_id, version, load_structure(structure, text), made)
    for table in _BELONGING:
        missing = database.rows(
            f"SELECT DISTINCT article_id FROM {table} WHERE article_id NOT IN (SELECT id FROM articles)"
        )
        for (article_id,) in missing:
            put_article(database, article_id, version_of(""), _EMPTY, _LONG_AGO)
    homeless = database.rows(
        """SELECT a.id FROM articles a LEFT JOIN versions v
        ON v.article_id = a.id AND v.sha256 = a.version WHERE v.id IS NULL"""
    )
    for (article_id,) in homeless:
        _give_version(database, article_id)


def _give_version(database: Database, article_id: str) -> None:
    latest = database.row(
        "SELECT sha256 FROM versions WHERE article_id = ? ORDER BY made DESC LIMIT 1", (article_id,)
    )
    if latest is None:
        latest = (version_of(""),)
        database.execute(
            """INSERT INTO versions (article_id, sha256, source_sha256, pipeline, made, structure, text)
            VALUES (?, ?, '', '', ?, ?, '')""",
            (article_id, latest[0], _LONG_AGO, dump_structure(_EMPTY)),
        )
    database.execute("UPDATE articles SET version = ? WHERE id = ?", (latest[0], article_id))


def _complete_references(database: Database) -> None:
    """Let go of what belongs to a lost version, and give lost steps of the journal a place."""
    for table in ("version_details", "pictures"):
        database.execute(f"DELETE FROM {table} WHERE version_id NOT IN (SELECT id FROM versions)")
    database.execute(
        """INSERT INTO steps (id, article_id, action, at, state)
        SELECT DISTINCT j.step_id, n.article_id, 'change', j.at, 'over' FROM journal j
        JOIN notes n ON n.id = j.note_id
        WHERE j.step_id NOT IN (SELECT id FROM steps) GROUP BY j.step_id"""
    )
    database.execute(
        "UPDATE steps SET state = 'over' WHERE id NOT IN (SELECT step_id FROM journal)"
    )


_EMPTY = Article(Source("", "", "text/plain", None), Metadata(), Script.HANS, "", (), ())
