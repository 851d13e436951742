"""The library at start, whatever state it is in; backups and restoring as the command line asks."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader_app.core.errors import NewerLibrary, StorageFailed
from reader_app.core.span import Span
from reader_app.services.backup import (
    back_up,
    back_up_if_due,
    backups,
    open_library,
    restore_from,
)
from reader_app.services.imports import import_bytes, store
from reader_app.services.notes import NotesService
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths

TEXT = """水渠修到了村口

记者三月里走访了三个乡镇，看了水渠、粮仓和学校，住了两晚，听了许多话。

全镇新修水渠12.5公里，比上年增长5.2%，灌溉面积达到3.4万亩，粮食总产量预计突破两万吨。
"""


@pytest.fixture
def paths(tmp_path: Path) -> DataPaths:
    return DataPaths(tmp_path / "meipi")


@pytest.fixture
def article_id(paths: DataPaths) -> str:
    opened = store(paths, import_bytes(TEXT.encode(), "水渠.txt"))
    with Library.open(paths) as library:
        stored = library.articles.load_article(opened.article_id)
        notes = NotesService(library)
        start = stored.article.text.index("水渠12.5公里")
        notes.add(stored, Span(start, start + 8), body="核对")
    return opened.article_id


def bodies(library: Library, article_id: str) -> list[str]:
    return [note.body for note in library.notes.of_article(article_id)]


def test_a_sound_library_opens_without_a_word(paths: DataPaths, article_id: str) -> None:
    opened = open_library(paths)
    assert opened.told == ()
    assert bodies(opened.library, article_id) == ["核对"]
    opened.library.close()


def test_a_damaged_library_opens_with_what_was_saved(paths: DataPaths, article_id: str) -> None:
    back_up(paths)
    with Library.open(paths) as library:
        stored = library.articles.load_article(article_id)
        NotesService(library).add(stored, Span(0, 2), body="备份之后")
    data = paths.library.read_bytes()
    paths.library.write_bytes(b"\xff" * 4096 + data[4096:])
    opened = open_library(paths)
    (told,) = opened.told
    assert "damaged" in told
    assert "1 articles and 2 notes" in told
    assert "backup of" in told
    assert sorted(bodies(opened.library, article_id)) == sorted(["核对", "备份之后"])
    opened.library.close()
    again = open_library(paths)
    assert again.told == ()
    again.library.close()


def test_a_lost_text_is_made_again_from_its_original(paths: DataPaths, article_id: str) -> None:
    with Library.open(paths) as library:
        text = library.articles.load_article(article_id).article.text
    data = bytearray(paths.library.read_bytes())
    words = text[:12].encode()
    at = data.rindex(words)
    data[at + len(words) - 1] ^= 1
    paths.library.write_bytes(data)
    paths.library.with_name("library.db.damaged").touch()  # as left by the window that met it
    opened = open_library(paths)
    assert opened.library.articles.load_article(article_id).article.text == text
    assert bodies(opened.library, article_id) == ["核对"]
    assert "could not be read" not in opened.told[0]
    opened.library.close()


def test_a_library_of_a_later_program_is_not_recovered(paths: DataPaths, article_id: str) -> None:
    with Library.open(paths) as library:
        library.database.execute("PRAGMA user_version = 999")
    with pytest.raises(NewerLibrary):
        open_library(paths)


def test_backs_up_and_restores(paths: DataPaths, article_id: str) -> None:
    made = back_up(paths)
    assert [backup.path for backup in backups(paths)] == [made]
    with Library.open(paths) as library:
        library.notes.delete([note.id for note in library.notes.of_article(article_id)])
    restored = restore_from(paths, made)
    assert (restored.articles, restored.notes) == (1, 1)
    assert restored.kept is not None
    assert restore_from(paths, restored.kept).notes == 0


def test_an_archive_brings_everything_elsewhere(
    paths: DataPaths, article_id: str, tmp_path: Path
) -> None:
    archive = back_up(paths, tmp_path / "all.zip")
    elsewhere = DataPaths(tmp_path / "elsewhere")
    restored = restore_from(elsewhere, archive)
    assert (restored.articles, restored.notes, restored.kept) == (1, 1, None)
    with Library.open(elsewhere) as library:
        version = library.articles.load_article(article_id).version
        assert library.articles.original_path(article_id, version) is not None


def test_says_what_it_cannot_do(paths: DataPaths, tmp_path: Path) -> None:
    with pytest.raises(StorageFailed, match="no library"):
        back_up(paths)
    with pytest.raises(StorageFailed, match="no file"):
        restore_from(paths, tmp_path / "nothing.db")
    assert back_up_if_due(paths) is None


def test_the_daily_backup_is_made_once(paths: DataPaths, article_id: str) -> None:
    assert back_up_if_due(paths) is not None
    assert back_up_if_due(paths) is None
