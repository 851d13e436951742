"""A library of every format there has been opens, upgraded, with all that was in it."""

from __future__ import annotations

import gzip
import sqlite3
from pathlib import Path

import pytest

from reader_app.core.note import Colour, MarkStyle, Scope, StepAction
from reader_app.storage.library import Library
from reader_app.storage.migrations import MIGRATIONS, schema_version
from reader_app.storage.paths import DataPaths
from tests.storage.libraries.make import IDS
from tests.storage.samples import sample_article

DUMPS = sorted((Path(__file__).parent / "libraries").glob("format-*.sql.gz"))


def number_of(dump: Path) -> int:
    return int(dump.name.split(".")[0].removeprefix("format-"))


def test_every_format_has_its_library() -> None:
    """A new migration comes with a dump: python -m tests.storage.libraries.make."""
    assert [number_of(dump) for dump in DUMPS] == list(range(1, len(MIGRATIONS) + 1))


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.name)
def test_an_old_library_opens_with_all_it_held(dump: Path, tmp_path: Path) -> None:
    paths = DataPaths(tmp_path / "meipi")
    paths.make()
    connection = sqlite3.connect(paths.library, isolation_level=None)
    connection.executescript(gzip.decompress(dump.read_bytes()).decode())
    connection.close()
    with Library.open(paths) as library:
        assert schema_version(library.database) == len(MIGRATIONS)
        library.database.check()
        copies = list(paths.backups.glob("before-format-*.db"))
        assert len(copies) == (number_of(dump) < len(MIGRATIONS))
        article_id = library.reading.last_article()
        assert article_id is not None
        article = library.articles.load_article(article_id, whole=True).article
        assert article.text == sample_article().text
        assert article.edits == sample_article().edits
        notes = {note.id: note for note in library.notes.of_article(article_id)}
        assert set(notes) == {IDS[0], IDS[3], IDS[4]}
        first = notes[IDS[0]]
        assert (first.body, first.revision) == ("改过的第一条", 2)
        assert (first.colour, first.style) == (Colour.BLUE, MarkStyle.UNDERLINE)
        assert first.tags == ("甲", "𠮷")
        assert notes[IDS[3]].attached is not None
        assert notes[IDS[4]].target.scope is Scope.ARTICLE
        assert notes[IDS[4]].links == (f"note:{IDS[0]}",)
        assert [note.id for note in library.notes.trash()] == [IDS[1]]
        tombstone = library.notes.get(IDS[2])
        assert tombstone is not None
        assert tombstone.life == "gone"
        assert [entry.action for entry in library.notes.history(IDS[0])] == ["add", "change"]
        assert library.notes.next_undo(article_id) is StepAction.ADD
        assert [draft.body for draft in library.drafts.of_article(article_id)] == ["半句话"]
        assert library.reading.load_state("window") == b"\x00geometry"
        library.notes.undo(article_id)
        assert IDS[4] not in {note.id for note in library.notes.of_article(article_id)}
