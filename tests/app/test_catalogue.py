"""The library in the running program: what is done to articles, and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader_app.app.application import Application
from reader_app.app.catalogue import Catalogue
from reader_app.core.span import Span
from reader_app.services.imports import import_bytes, store
from reader_app.services.listing import Shelving
from reader_app.services.notes import NotesService
from reader_app.services.shelving import Details, Words
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from reader_app.ui.library.deeds import Deed
from reader_app.ui.library.dragging import ARTICLES
from reader_app.ui.library.places import PlaceRow
from reader_app.ui.library.view import LibraryView
from tests.app.test_application import TEXT, started

OTHERS = ("水渠通了", "学校开学", "公园开放")


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, data_dir: Path) -> Iterator[Application]:
    """Return the program with three articles more than the one on its page."""
    paths = DataPaths(data_dir)
    for title in OTHERS:
        store(
            paths,
            import_bytes(f"水利报 2024年5月1日\n{title}\n这一段讲{title}。\n".encode(), "b.txt"),
        )
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    yield from started(qtbot, data_dir, [str(path)])


def opened(qtbot: QtBot, program: Application, count: int = 4) -> tuple[Catalogue, LibraryView]:
    program.window.commands["file.library"].trigger()
    view = program.window.room
    assert isinstance(view, LibraryView)
    qtbot.waitUntil(lambda: view.model.rowCount() == count)
    catalogue = program.parts.files._catalogue
    assert catalogue is not None
    return catalogue, view


def titles(view: LibraryView) -> list[str]:
    return [str(view.model.index(row, 0).data()) for row in range(view.model.rowCount())]


def test_an_article_goes_to_the_trash_and_comes_back(qtbot: QtBot, program: Application) -> None:
    catalogue, view = opened(qtbot, program)
    view.choose_rows([titles(view).index("一座小城的一年")])
    view.buttons[Deed.TRASH].click()
    qtbot.waitUntil(lambda: "一座小城的一年" not in titles(view))
    assert not view.undo.isHidden()
    catalogue.undo()
    qtbot.waitUntil(lambda: "一座小城的一年" in titles(view))


def test_tags_are_put_on_many_and_taken_back_at_once(qtbot: QtBot, program: Application) -> None:
    catalogue, view = opened(qtbot, program)
    view.table.selectAll()
    catalogue.put_words(view.chosen_ids(), Words.TAGS, ["农业", "待读"], [])
    qtbot.waitUntil(lambda: any(row.name == "农业" and row.count == 4 for row in view.places.rows))
    catalogue.put_words(view.chosen_ids()[:1], Words.TAGS, [], ["农业"])
    qtbot.waitUntil(lambda: any(row.name == "农业" and row.count == 3 for row in view.places.rows))
    catalogue.undo()
    catalogue.undo()
    qtbot.waitUntil(lambda: not any(row.name == "农业" for row in view.places.rows))


def test_details_are_corrected_and_given_back_when_emptied(
    qtbot: QtBot, program: Application
) -> None:
    catalogue, view = opened(qtbot, program)
    view.choose_rows([titles(view).index("一座小城的一年")])
    (article,) = view.chosen()
    catalogue.put_details(article, Details("小城", article.publication or "", "2025-03", (), ()))
    qtbot.waitUntil(lambda: "小城" in titles(view))
    (article,) = view.chosen()
    assert (article.title, article.date) == ("小城", "2025-03")
    catalogue.put_details(article, Details("", "", "", (), ()))
    qtbot.waitUntil(lambda: "一座小城的一年" in titles(view))


def test_archive_and_reading_list_turn_over(qtbot: QtBot, program: Application) -> None:
    _, view = opened(qtbot, program)
    view.choose_rows([0])
    chosen = view.chosen_ids()
    view.buttons[Deed.LIST].click()
    qtbot.waitUntil(lambda: view.chosen_ids() == chosen and view.chosen()[0].listed is not None)
    view.buttons[Deed.LIST].click()
    qtbot.waitUntil(lambda: view.chosen_ids() == chosen and view.chosen()[0].listed is None)
    view.buttons[Deed.ARCHIVE].click()
    qtbot.waitUntil(lambda: view.model.rowCount() == 3)


def test_opening_leads_back_to_the_page(qtbot: QtBot, program: Application) -> None:
    _, view = opened(qtbot, program)
    row = next(r for r in range(4) if titles(view)[r] != "一座小城的一年")
    view.choose_rows([row])
    (chosen,) = view.chosen_ids()
    view.buttons[Deed.OPEN].click()
    assert program.window.room is None
    assert program.session.article_id == chosen


def test_a_folder_is_imported_and_found_in_the_list(
    qtbot: QtBot, program: Application, tmp_path: Path
) -> None:
    _, view = opened(qtbot, program)
    folder = tmp_path / "夹"
    folder.mkdir()
    (folder / "x.txt").write_text("新来的一篇\n这一段是新的内容。\n", encoding="utf-8")
    (folder / "y.pdf").write_bytes(b"nothing")
    program.window.files_dropped.emit([str(folder)])
    qtbot.waitUntil(lambda: view.model.rowCount() == 5, timeout=10_000)
    assert "1" in view.done.text()
    assert "y.pdf" in view.done.toolTip()


def test_messages_are_seen_above_the_library(qtbot: QtBot, program: Application) -> None:
    opened(qtbot, program)
    program.window.show_message("The disk is full.")
    bar = program.window.message_bar
    assert bar is not None
    assert bar.isVisible()
    program.window.show_room(None)
    assert bar.isVisible()
    bar.dismiss()


def test_duplicates_are_merged_with_their_notes_and_taken_apart_again(
    qtbot: QtBot, program: Application, data_dir: Path
) -> None:
    paths = DataPaths(data_dir)
    text = "".join(f"第{n}处水渠长{n * 37}米，灌溉{n * 11}亩。\n" for n in range(60))
    first = store(paths, import_bytes(f"水渠长卷\n{text}".encode(), "c.txt"))
    second = store(paths, import_bytes(f"水渠长卷（转载）\n{text}另见别处。\n".encode(), "d.txt"))
    with Library.open(paths) as library:
        stored = library.articles.load_article(second.article_id)
        at = stored.article.text.index("第40处")
        NotesService(library).add(stored, Span(at, at + 4), body="别丢")
    catalogue, view = opened(qtbot, program, 6)
    catalogue.find_duplicates()
    qtbot.waitUntil(lambda: catalogue._dialog is not None, timeout=10_000)
    dialog = catalogue._dialog
    assert dialog is not None
    assert len(dialog._cards) == 1
    catalogue.merge(first.article_id, second.article_id)
    qtbot.waitUntil(lambda: view.model.rowCount() == 5)
    assert dialog._cards == []
    dialog.accept()
    with Library.open(paths) as library:
        (note,) = library.notes.of_article(first.article_id)
        assert note.body == "别丢"
        assert note.target.quote.exact == "第40处"
    catalogue.undo()
    qtbot.waitUntil(lambda: view.model.rowCount() == 6)
    with Library.open(paths) as library:
        assert library.notes.of_article(first.article_id) == ()


def named(view: LibraryView, name: str) -> PlaceRow:
    return next(row for row in view.places.rows if row.name == name)


def count(view: LibraryView, name: str) -> int:
    return next((row.count for row in view.places.rows if row.name == name), 0)


def test_a_collection_is_renamed_stays_on_show_and_is_called_as_before_again(
    qtbot: QtBot, program: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    catalogue, view = opened(qtbot, program)
    ids = [article.id for article in view.chosen()] + [view.model.line(3).article.id]  # type: ignore[union-attr]
    catalogue.put_words(ids, Words.COLLECTIONS, ["水利"], [])
    qtbot.waitUntil(lambda: count(view, "水利") == 2)
    view.places.mark_row(named(view, "水利").key)
    qtbot.waitUntil(lambda: view.model.rowCount() == 2)
    monkeypatch.setattr(
        "PySide6.QtWidgets.QInputDialog.getText", lambda *_: (" 水利 与 农田 ", True)
    )
    view.places.setFocus()
    QTest.keyClick(view.places, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: count(view, "水利 与 农田") == 2)
    assert view.wish.name == "水利 与 农田"
    assert view.model.rowCount() == 2
    assert count(view, "水利") == 0
    catalogue.undo()
    qtbot.waitUntil(lambda: count(view, "水利") == 2)


def test_a_tag_renamed_to_another_joins_it_in_the_trash_too(
    qtbot: QtBot, program: Application
) -> None:
    catalogue, view = opened(qtbot, program)
    ids = [line.article.id for line in view.model.lines if line.article]
    catalogue.put_words(ids[:3], Words.TAGS, ["水利"], [])
    catalogue.put_words(ids[1:2], Words.TAGS, ["农业"], [])
    qtbot.waitUntil(lambda: count(view, "农业") == 1 and count(view, "水利") == 3)
    view.choose_rows([0])
    view.buttons[Deed.TRASH].click()
    qtbot.waitUntil(lambda: view.model.rowCount() == 3)
    catalogue.rename(named(view, "水利"), "农业")
    qtbot.waitUntil(lambda: count(view, "农业") == 2)
    view.places.mark_row(next(r for r in view.places.rows if r.shelving is Shelving.TRASH).key)
    qtbot.waitUntil(lambda: view.model.rowCount() == 1)
    assert view.chosen()[0].tags == ("农业",)


def test_a_collection_is_deleted_by_key_and_its_articles_stay(
    qtbot: QtBot, program: Application
) -> None:
    catalogue, view = opened(qtbot, program)
    catalogue.put_words(view.chosen_ids(), Words.COLLECTIONS, ["水利"], [])
    qtbot.waitUntil(lambda: count(view, "水利") == 1)
    view.places.mark_row(named(view, "水利").key)
    qtbot.waitUntil(lambda: view.model.rowCount() == 1)
    QTest.keyClick(view.places, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: count(view, "水利") == 0 and view.model.rowCount() == 4)
    assert view.wish.shelving is Shelving.ALL
    catalogue.undo()
    qtbot.waitUntil(lambda: count(view, "水利") == 1)


def drop(view: LibraryView, row: PlaceRow, ids: list[str]) -> bool:
    """Carry articles over a shelf and let them fall; tell whether it took them."""
    data = QMimeData()
    data.setData(ARTICLES, "\n".join(ids).encode())
    places = view.places
    at = places.visualRect(places.model().index(places.rows.index(row), 0)).center()
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    move = QDragMoveEvent(at, Qt.DropAction.CopyAction, data, buttons, keys)
    places.dragMoveEvent(move)
    if move.isAccepted():
        places.dropEvent(QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, buttons, keys))
    return move.isAccepted()


def test_articles_are_dropped_on_shelves(qtbot: QtBot, program: Application) -> None:
    catalogue, view = opened(qtbot, program)
    ids = [line.article.id for line in view.model.lines if line.article]
    catalogue.put_words(ids[:1], Words.COLLECTIONS, ["水利"], [])
    qtbot.waitUntil(lambda: count(view, "水利") == 1)
    assert drop(view, named(view, "水利"), ids[:3])
    qtbot.waitUntil(lambda: count(view, "水利") == 3)
    catalogue.undo()
    qtbot.waitUntil(lambda: count(view, "水利") == 1)

    def shelf(shelving: Shelving) -> PlaceRow:
        return next(row for row in view.places.rows if row.shelving is shelving)

    for shelving in (Shelving.LISTED, Shelving.ARCHIVE, Shelving.TRASH):
        assert drop(view, shelf(shelving), ids[:2])
        qtbot.waitUntil(lambda s=shelving: shelf(s).count == 2)  # type: ignore[misc]
    assert drop(view, shelf(Shelving.ALL), ids[:2])
    qtbot.waitUntil(lambda: shelf(Shelving.ALL).count == 4)
    assert not drop(view, shelf(Shelving.READING), ids)
    assert not drop(view, shelf(Shelving.ALL), [])
