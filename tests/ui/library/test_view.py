"""The library view, by clicks and keys."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextBrowser
from pytestqt.qtbot import QtBot

from reader_app.app.library_desk import load_cover
from reader_app.core.library import ArticleSummary
from reader_app.services.duplicates import Duplicate
from reader_app.services.listing import GroupBy, Line, Shelving, SortBy, Wish, arrange, survey
from reader_app.ui.library.deeds import Deed
from reader_app.ui.library.dialogs import DetailsDialog, WordsDialog, split_words
from reader_app.ui.library.duplicates_dialog import DuplicatesDialog
from reader_app.ui.library.painting import COVER, cover_of
from reader_app.ui.library.view import LibraryView
from reader_app.ui.main_window import MainWindow
from reader_app.ui.theme import DARK


def summary(number: int, title: str = "", **more: object) -> ArticleSummary:
    values: dict[str, object] = {
        "publication": "某報",
        "date": f"2025-01-{number % 28 + 1:02}",
        "characters": 1000 * number,
        "opened": f"2025-02-{number % 28 + 1:02}T00:00:00.000000Z",
    } | more
    return ArticleSummary(
        id=f"id{number}", version="v", title=title or f"第{number}篇", url=None,
        added="2025-01-01", trashed=None, **values,  # type: ignore[arg-type]
    )  # fmt: skip


ARTICLES = (
    summary(1, "聊城的一年", notes=3, tags=("农业", "待读")),
    summary(2, "𠮷田村的橘子", progress=0.5),
    summary(3, "產業集群", publication=None, date=None, listed="2025"),
)


def fill(view: LibraryView, wish: Wish | None = None) -> None:
    """Answer a wish as the program does."""
    view.show_shelves(survey(ARTICLES, 0))
    view.show_lines(arrange(ARTICLES, wish or view.wish, {"id1": 12}))


@pytest.fixture
def view(qtbot: QtBot) -> LibraryView:
    view = LibraryView()
    qtbot.addWidget(view)
    view.resize(1200, 600)
    view.wish_changed.connect(lambda wish: fill(view, wish))
    fill(view)
    view.show()
    return view


def titles(view: LibraryView) -> list[str]:
    return [str(view.model.index(row, 0).data()) for row in range(view.model.rowCount())]


def test_the_last_read_comes_first(view: LibraryView) -> None:
    assert titles(view) == ["產業集群", "𠮷田村的橘子", "聊城的一年"]


def test_filters_in_either_script_once_the_typing_pauses(qtbot: QtBot, view: LibraryView) -> None:
    with qtbot.waitSignal(view.wish_changed):
        QTest.keyClicks(view.filter, "2")
    view.filter.setText("产业")
    qtbot.waitUntil(lambda: titles(view) == ["產業集群"])


def test_sorts_by_a_click_on_a_header(view: LibraryView) -> None:
    header = view.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(3) + 12, 8)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.wish.sort is SortBy.LENGTH
    first = titles(view)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert titles(view) == first[::-1]


def test_groups_stand_under_headings_that_cannot_be_chosen(view: LibraryView) -> None:
    view.group.choose(1)
    assert view.wish.group is GroupBy.PUBLICATION
    assert titles(view) == ["某報  ·  2", "𠮷田村的橘子", "聊城的一年", "Without  ·  1", "產業集群"]
    view.table.selectAll()
    assert view.chosen_ids() == ["id2", "id1", "id3"]


def test_a_shelf_is_chosen_by_walking_to_it(view: LibraryView) -> None:
    place = next(r for r in view.places.rows if r.shelving is Shelving.LISTED)
    view.places.mark_row(place.key)
    assert titles(view) == ["產業集群"]
    tag = next(r for r in view.places.rows if r.name == "农业")
    view.places.mark_row(tag.key)
    assert view.wish == Wish(Shelving.TAG, "农业")
    assert titles(view) == ["聊城的一年"]


def test_enter_opens_and_delete_trashes(qtbot: QtBot, view: LibraryView) -> None:
    view.choose_rows([1])
    with qtbot.waitSignal(view.deed_wanted) as wanted:
        QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert wanted.args == [Deed.OPEN, ["id2"]]
    with qtbot.waitSignal(view.deed_wanted) as wanted:
        QTest.keyClick(view.table, Qt.Key.Key_Delete)
    assert wanted.args == [Deed.TRASH, ["id2"]]
    with qtbot.waitSignal(view.closed):
        QTest.keyClick(view.table, Qt.Key.Key_Escape)


def test_the_trash_offers_to_restore_alone(qtbot: QtBot, view: LibraryView) -> None:
    view.places.mark_row(next(r for r in view.places.rows if r.shelving is Shelving.TRASH).key)
    shown = {deed for deed, button in view.buttons.items() if not button.isHidden()}
    assert shown == {Deed.RESTORE}
    view.choose_rows([0])
    with qtbot.waitSignal(view.deed_wanted) as wanted:
        view.buttons[Deed.RESTORE].click()
    assert wanted.args == [Deed.RESTORE, ["id3"]]


def test_many_are_chosen_and_stay_chosen(view: LibraryView) -> None:
    view.choose_rows([0, 2])
    assert view.chosen_ids() == ["id3", "id1"]
    fill(view, replace(view.wish, sort=SortBy.TITLE))
    assert set(view.chosen_ids()) == {"id3", "id1"}
    assert not next(a for a in view.build_menu().actions() if "Details" in a.text()).isEnabled()


def test_a_hundred_thousand_lines_are_shown_at_once(view: LibraryView) -> None:
    view.show_lines([Line(summary(number)) for number in range(100_000)])
    bar = view.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert view.table.visible_rows().stop == 100_000
    assert view.table.indexAt(view.table.viewport().rect().bottomLeft()).row() == 99_999
    assert "100" in view.count.text()


def test_a_frame_calls_back_once_however_many_cells(
    view: LibraryView, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What Qt calls back for every cell waits for the interpreter each time a worker has it."""
    view.show_lines([Line(summary(number)) for number in range(1000)])
    view.table.grab()
    asked: list[int] = []
    data = view.model.data

    def told(index: QModelIndex, role: int = 0) -> object:
        asked.append(index.row())
        return data(index, role)

    monkeypatch.setattr(view.model, "data", told)
    view.table.verticalScrollBar().setValue(5000)
    view.table.grab()
    assert not asked


def test_what_is_painted_is_the_line_under_the_pointer(view: LibraryView) -> None:
    view.show_lines([Line(summary(number)) for number in range(500)])
    table, bar = view.table, view.table.verticalScrollBar()
    for place in (0, 7, 333, bar.maximum()):
        bar.setValue(place)
        seen = table.visible_rows()
        assert table.rowAt(0) == seen.start
        assert table.rowAt(table.viewport().height() - 1) == seen.stop - 1


def cover(colour: int) -> QImage:
    image = QImage(132, 96, QImage.Format.Format_RGB32)
    image.fill(colour)
    return image


def test_covers_in_sight_are_asked_for_first_and_those_near_after(
    qtbot: QtBot, view: LibraryView
) -> None:
    lines = [Line(summary(number, picture=f"{number}.png")) for number in range(1000)]
    view.show_lines(lines)
    bar = view.table.verticalScrollBar()
    with qtbot.waitSignal(view.table.covers_wanted) as wanted:
        bar.setValue(bar.maximum() // 2)
        seen = view.table.visible_rows()
    names = wanted.args[0]
    assert names[: len(seen)] == [f"{row}.png" for row in seen]
    assert f"{seen.stop}.png" in names
    assert len(names) <= 3 * len(seen)


def test_covers_that_came_are_shown_and_not_asked_for_again(
    qtbot: QtBot, view: LibraryView
) -> None:
    with qtbot.waitSignal(view.table.covers_wanted):
        view.show_lines([Line(replace(ARTICLES[0], picture="x.png"))])
    before = view.table.grab().toImage()
    view.model.set_cover("x.png", cover_of(cover(0xFF0000), 1.0))
    assert view.table.grab().toImage() != before
    assert view.model.missing_covers([0]) == []
    view.table.grab()
    assert not view.model.misses_covers
    for number in range(1000):
        view.model.set_cover(f"{number}.png", None)
    view.table.grab()
    assert view.model.misses_covers  # as many are kept as there is room for


def test_a_cover_has_the_scale_of_the_screen(tmp_path: Path) -> None:
    path = tmp_path / "wide.png"
    QImage(3000, 200, QImage.Format.Format_RGB32).save(str(path))
    made = load_cover(path, 2.0)
    assert made is not None
    assert made.size() == COVER * 2
    assert made.devicePixelRatio() == 2
    assert made.pixelColor(0, 0).alpha() < 40
    assert made.pixelColor(44, 30).alpha() == 255
    assert load_cover(tmp_path / "none.png", 1.0) is None


def test_empty_places_say_what_to_do(view: LibraryView) -> None:
    view.show_lines(())
    assert view.empty.isVisible()
    assert "import a folder" in view.empty.text()
    assert not view.buttons[Deed.OPEN].isEnabled()


def test_undo_is_offered_and_reachable_by_key(qtbot: QtBot, view: LibraryView) -> None:
    view.show_theme(DARK)
    view.show_done("1 article moved to the trash.", undo=True)
    with qtbot.waitSignal(view.undo_wanted):
        QTest.keyClick(view.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_details_and_words_are_read_as_written(qtbot: QtBot) -> None:
    dialog = DetailsDialog(ARTICLES[0])
    qtbot.addWidget(dialog)
    dialog.authors.setText("甲、乙，丙")
    dialog.tags.setText("农业　#水利")
    details = dialog.details()
    assert (details.title, details.authors, details.tags) == (
        "聊城的一年", ("甲", "乙", "丙"), ("农业", "水利"),
    )  # fmt: skip
    words = WordsDialog("Tags", "", ["农业"], ["水利"])
    qtbot.addWidget(words)
    assert words.remove.placeholderText() == "水利"
    assert split_words("农业，水利 农业;＃新") == ["农业", "水利", "新"]


def test_pairs_are_merged_or_left(qtbot: QtBot) -> None:
    articles = {article.id: article for article in ARTICLES}
    pairs = [Duplicate("id1", "id2", 1.0), Duplicate("id2", "id3", 0.9)]
    dialog = DuplicatesDialog(pairs, articles)
    qtbot.addWidget(dialog)
    card = dialog._cards[1][1]
    with qtbot.waitSignal(dialog.keep_wanted) as kept:
        dialog._keep("id2", "id1")
    assert kept.args == ["id2", "id1"]
    dialog.forget("id1")
    assert [one[1] for one in dialog._cards] == [card]
    dialog._leave(*dialog._cards[0])
    assert "twice" in dialog.told.text()


def test_tab_comes_from_the_toolbar_into_the_library(qtbot: QtBot) -> None:
    window = MainWindow(QTextBrowser())
    qtbot.addWidget(window)
    room = LibraryView(window)
    window.commands.bind("edit.search_library", window.close)
    window.show()
    window.build_panels()
    window.show_room(room)
    fill(room)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.toolbar.search.setFocus()
    met = []
    for _ in range(8):
        focus = QApplication.focusWidget()
        assert focus is not None
        met.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert met[1:7] == [
        room.back,
        room.filter,
        room.group,
        room.folder,
        room.duplicates,
        room.places,
    ]
