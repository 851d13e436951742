"""A damaged library: what can be read is saved, and what was saved is told."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader_app.core.errors import DamagedLibrary, StorageFailed
from reader_app.core.note import Note, NoteDraft
from reader_app.storage.backup import make_backup
from reader_app.storage.clock import new_id
from reader_app.storage.connection import damage_mark
from reader_app.storage.contents import check_contents
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from reader_app.storage.recovery import recover
from reader_app.storage.salvage import _shapes, salvage
from tests.storage.samples import sample_article, sample_original
from tests.storage.test_annotations import make_note

LONG = "长批注：" + "水渠、粮仓、学校，样样都要记。" * 900


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, list[Note]]:
    """Return a data directory of some size, its article, and its notes, some of several pages."""
    paths = DataPaths(tmp_path_factory.mktemp("template") / "meipi")
    with Library.open(paths) as library:
        article_id = library.articles.store_article(sample_article(), sample_original())
        library.reading.mark_opened(article_id)
        library.reading.save_state("window", b"\x00geometry")
        made = [
            make_note(article_id, LONG if number % 40 == 7 else f"第{number}条：**重点** 𠮷")
            for number in range(120)
        ]
        notes = library.notes.take_in(made, ())
        changed = [
            library.notes.change(note.edited(note.modified, tags=("改过",))).note
            for note in notes[:60]
        ]
        library.notes.delete([notes[0].id])
    return paths.root, article_id, [*changed[1:], *notes[60:]]


@pytest.fixture
def filled(template: tuple[Path, str, list[Note]], paths: DataPaths) -> tuple[str, list[Note]]:
    """Return the article and the notes of a library of the test's own."""
    root, article_id, notes = template
    shutil.copytree(root, paths.root)
    return article_id, notes


def notes_now(paths: DataPaths, article_id: str) -> set[Note]:
    with Library.open(paths) as library:
        return set(library.notes.of_article(article_id))


def flip(path: Path, places: list[int]) -> None:
    data = bytearray(path.read_bytes())
    for place in places:
        data[place] ^= 1 << place % 8
    path.write_bytes(data)


def test_reads_all_rows_without_sqlite(paths: DataPaths, filled: tuple[str, list[Note]]) -> None:
    expected = {}
    with Library.open(paths) as library:
        for (table,) in library.database.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        ):
            expected[table] = sorted(library.database.rows(f"SELECT * FROM {table}"), key=repr)
    found: dict[str, list[object]] = {table: [] for table in expected}
    for row in salvage(paths.library):
        found[row.table].append(row.values)
    assert {table: sorted(rows, key=repr) for table, rows in found.items()} == expected


def test_reads_what_is_only_in_the_wal_file(paths: DataPaths) -> None:
    with Library.open(paths) as library:
        article_id = library.articles.store_article(sample_article(), sample_original())
        note = library.notes.add(make_note(article_id, "在 WAL 里"))
        wal = paths.library.with_name("library.db-wal")
        assert wal.stat().st_size > 0
        torn = wal.read_bytes() + b"\x00\x01\x02" * 500  # a frame that was being written
        copy = paths.root / "copy.db"
        copy.write_bytes(paths.library.read_bytes())
        copy.with_name("copy.db-wal").write_bytes(torn)
    bodies = [row.values[12] for row in salvage(copy) if row.table == "notes"]
    assert bodies == [note.body]


def test_rows_of_every_table_look_different() -> None:
    """Or a salvaged row could land in the wrong table; a new table has to keep this."""
    shapes = _shapes()
    for shape in shapes:
        for other in shapes:
            if shape is other or (shape.alias is None and other.alias is not None):
                continue
            lengths = set(range(shape.required, len(shape.types) + 1))
            same_length = lengths & set(range(other.required, len(other.types) + 1))
            same_kind = (shape.alias is None) == (other.alias is None)
            fits = all(set(a) & set(b) for a, b in zip(shape.types, other.types, strict=False))
            assert not (same_length and same_kind and fits), (shape.table, other.table)


Damage = Callable[[Path], None]


def _cut(share: float) -> Damage:
    def damage(path: Path) -> None:
        data = path.read_bytes()
        path.write_bytes(data[: int(len(data) * share)])

    return damage


def _no_header(path: Path) -> None:
    path.write_bytes(b"\xff" * 100 + path.read_bytes()[100:])


def _no_schema(path: Path) -> None:
    path.write_bytes(b"\x00" * 4096 + path.read_bytes()[4096:])


@pytest.mark.parametrize("damage", [_cut(0.97), _cut(0.5), _cut(0.1), _no_header, _no_schema])
def test_with_a_backup_nothing_acknowledged_before_it_is_lost(
    paths: DataPaths, filled: tuple[str, list[Note]], damage: Damage
) -> None:
    article_id, notes = filled
    backup = make_backup(paths)
    damage(paths.library)
    recovery = recover(paths)
    assert recovery.backup == backup.made
    assert recovery.kept.exists()
    assert notes_now(paths, article_id) == set(notes)
    assert (recovery.articles, recovery.notes) == (1, len(notes))
    check_contents(paths.library)


@pytest.mark.parametrize("damage", [_no_header, _no_schema])
def test_without_a_backup_the_rows_are_read_from_the_pages(
    paths: DataPaths, filled: tuple[str, list[Note]], damage: Damage
) -> None:
    article_id, notes = filled
    damage(paths.library)
    with pytest.raises(DamagedLibrary):
        Library.open(paths).notes.of_article(article_id)
    recovery = recover(paths)
    assert recovery.backup is None
    assert notes_now(paths, article_id) == set(notes)
    with Library.open(paths) as library:
        assert library.articles.load_article(article_id, whole=True).article == sample_article()
        assert library.reading.last_article() == article_id
        assert library.reading.load_state("window") == b"\x00geometry"
        assert library.notes.undo(article_id) is not None


@pytest.mark.parametrize("seed", range(12))
def test_flipped_bits_cost_nothing_that_is_written_twice(
    paths: DataPaths, filled: tuple[str, list[Note]], seed: int
) -> None:
    """A note stands in its row and in the journal: one flipped bit spoils one of them at most."""
    article_id, notes = filled
    dice = random.Random(seed)
    flip(paths.library, [dice.randrange(100, paths.library.stat().st_size)])
    recover(paths)
    assert notes_now(paths, article_id) == set(notes)
    with Library.open(paths) as library:
        library.database.check()
    check_contents(paths.library)


def test_a_flip_inside_a_note_is_mended_by_its_journal(
    paths: DataPaths, filled: tuple[str, list[Note]]
) -> None:
    article_id, notes = filled
    words = "第55条".encode()
    data = paths.library.read_bytes()
    places = [at for at in range(len(data)) if data.startswith(words, at)]
    assert len(places) >= 3  # the note, and its journal: after, before, after
    for place in places:
        flip(paths.library, [place + 3])
        recover(paths)
        assert notes_now(paths, article_id) == set(notes)


def test_an_article_whose_text_is_lost_is_listed_with_its_notes(
    paths: DataPaths, filled: tuple[str, list[Note]]
) -> None:
    article_id, notes = filled
    data = paths.library.read_bytes()
    words = "\n".join(sample_article().text.split("\n")[:2]).encode()
    flip(paths.library, [data.index(words) + 1])
    recovery = recover(paths)
    assert recovery.textless == (article_id,)
    assert notes_now(paths, article_id) == set(notes)


def test_damage_found_while_open_is_remembered_for_the_next_start(
    paths: DataPaths, filled: tuple[str, list[Note]]
) -> None:
    article_id, _ = filled
    with sqlite3.connect(paths.library) as connection:
        connection.execute("UPDATE notes SET tags = '[' WHERE life = 'kept'")
    connection.close()
    with Library.open(paths) as library:
        with pytest.raises(DamagedLibrary, match="damaged"):
            library.notes.of_article(article_id)
        assert damage_mark(paths.library).exists()
    recover(paths)
    assert not damage_mark(paths.library).exists()
    assert notes_now(paths, article_id) == set(filled[1])


def test_a_note_that_is_no_text_any_more_is_said_to_be_damaged(
    paths: DataPaths, filled: tuple[str, list[Note]]
) -> None:
    """Asked for by its id, as an import does, it is no crash (found by benchmarks/durability.py)."""
    _, notes = filled
    with sqlite3.connect(paths.library) as connection:
        connection.execute("UPDATE notes SET body = CAST(x'e4b8' AS TEXT)")
    connection.close()
    with Library.open(paths) as library:
        with pytest.raises(DamagedLibrary):
            library.notes.get(notes[0].id)
        assert damage_mark(paths.library).exists()


def test_a_schema_that_is_no_text_any_more_is_damage_and_is_recovered(
    paths: DataPaths, filled: tuple[str, list[Note]]
) -> None:
    """SQLite quotes the bytes in its complaint (found by benchmarks/durability.py)."""
    article_id, notes = filled
    data = paths.library.read_bytes()
    at = data.index(b"CREATE TABLE notes")
    paths.library.write_bytes(data[: at + 13] + b"\xa0\xff" + data[at + 15 :])
    with pytest.raises(DamagedLibrary):
        Library.open(paths).close()
    recover(paths)
    assert notes_now(paths, article_id) == set(notes)


def test_a_draft_that_is_no_draft_any_more_is_said_to_be_damaged(
    paths: DataPaths, filled: tuple[str, list[Note]]
) -> None:
    article_id, _ = filled
    with Library.open(paths) as library:
        target = filled[1][0].target
        library.drafts.save(NoteDraft(new_id(), article_id, target, "半句"))
    with sqlite3.connect(paths.library) as connection:
        connection.execute("UPDATE drafts SET target = replace(target, 'span', 'sqan')")
    connection.close()
    with Library.open(paths) as library, pytest.raises(DamagedLibrary, match="draft"):
        library.drafts.of_article(article_id)
    assert damage_mark(paths.library).exists()


def test_what_was_written_after_the_backup_is_newer_than_it(
    paths: DataPaths, filled: tuple[str, list[Note]]
) -> None:
    article_id, notes = filled
    make_backup(paths)
    with Library.open(paths) as library:
        added = library.notes.add(make_note(article_id, "备份之后"))
        edited = replace(notes[3], body="备份之后改的")
        changed = library.notes.change(edited).note
    _no_header(paths.library)
    recover(paths)
    assert notes_now(paths, article_id) == {*notes, added, changed} - {notes[3]}


def test_an_unwritable_place_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageFailed):
        recover(DataPaths(tmp_path / "file" / "meipi"))


def test_a_value_that_no_table_takes_is_left(
    paths: DataPaths, filled: tuple[str, list[Note]]
) -> None:
    article_id, notes = filled
    with sqlite3.connect(paths.library) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        bitten = connection.execute("UPDATE steps SET state = 'doje' WHERE state = 'done'")
        assert bitten.rowcount
        connection.execute("UPDATE notes SET life = 'kepu' WHERE id = ?", (notes[5].id,))
    connection.close()
    _no_header(paths.library)
    recover(paths)
    assert notes_now(paths, article_id) == set(notes)


def test_a_note_stays_with_its_article(paths: DataPaths, filled: tuple[str, list[Note]]) -> None:
    article_id, notes = filled
    make_backup(paths)
    with Library.open(paths) as library:
        changed = [
            library.notes.change(note.edited(note.modified, body="改")).note for note in notes[:2]
        ]
        added = library.notes.add(make_note(article_id, "新"))
    with sqlite3.connect(paths.library) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DROP TRIGGER journal_is_not_rewritten")
        # the newest entry of one note cannot be read, another stands under an id that is none
        (last,) = connection.execute(
            "SELECT max(id) FROM journal WHERE note_id = ?", (changed[0].id,)
        ).fetchone()
        connection.execute("UPDATE journal SET crc = crc + 1 WHERE id = ?", (last,))
        connection.execute("UPDATE journal SET note_id = 'bitten' WHERE note_id = ?", (added.id,))
        for note in changed:
            connection.execute("UPDATE notes SET article_id = 'bitten' WHERE id = ?", (note.id,))
    connection.close()
    _no_header(paths.library)
    recover(paths)
    assert notes_now(paths, article_id) == {*notes[2:], *changed, added}
