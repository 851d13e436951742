"""The search in the running program: from the keys to the place in another article."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from reader_app.app import search_desk
from reader_app.app.application import Application
from reader_app.core.span import Span
from reader_app.services.imports import import_bytes, store
from reader_app.services.notes import NotesService
from reader_app.storage.ledger import SqliteLedger
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from reader_app.ui.search.view import SearchView, Tab
from tests.app.test_application import TEXT, started

OTHER = (
    "水利报 2024年5月1日\n水渠通了\n"
    + "这一段讲别的事情，讲得很长。\n" * 80
    + "全县新修水渠𠮷公里，產業集群增長。\n"
)


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, data_dir: Path) -> Iterator[Application]:
    """Return the program on one article, with another in the library."""
    paths = DataPaths(data_dir)
    stored = store(paths, import_bytes(OTHER.encode(), "b.txt"))
    with Library.open(paths) as library:
        article = library.articles.load_article(stored.article_id)
        start = article.article.text.index("水渠通了")
        NotesService(library).add(article, Span(start, start + 4), body="待查的批注")
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    yield from started(qtbot, data_dir, [str(path)])


class Heard(QObject):
    """Counts what a worker says, on this thread: a plain function would be called on the worker's."""

    count = 0

    @Slot(object)
    def hear(self, _progress: object) -> None:
        self.count += 1


def search(qtbot: QtBot, program: Application, query: str, tab: Tab = Tab.ARTICLES) -> SearchView:
    program.window.commands["edit.search_library"].trigger()
    view = program.window.room
    assert isinstance(view, SearchView)
    view.tabs.setCurrentIndex(tab)
    view.ask(query)
    qtbot.waitUntil(lambda: bool(view.list.rows), timeout=20_000)
    return view


def test_a_place_in_another_article_is_gone_to(qtbot: QtBot, program: Application) -> None:
    view = search(qtbot, program, "新修水渠𠮷公里 产业集群")
    view.list.row_chosen.emit(view.list.rows[1])
    assert program.window.room is None
    assert "新修水渠𠮷公里" in program.article.text
    selected = program.view.selected_span()
    assert selected is not None
    assert selected.slice(program.article.text) == "新修水渠𠮷公里"
    assert program.view.rect_of(selected).top() >= 0


def test_an_empty_tab_says_where_else_something_is(qtbot: QtBot, program: Application) -> None:
    view = search(qtbot, program, "待查的批注", Tab.NOTES)
    view.tabs.setCurrentIndex(Tab.ARTICLES)
    qtbot.waitUntil(lambda: "notes" in view.list.empty_text, timeout=20_000)


def test_words_at_hand_are_searched_but_a_jump_keeps_the_query(
    qtbot: QtBot, program: Application
) -> None:
    start = program.article.text.index("高标准农田")
    program.view.select(Span(start, start + 5))
    program.window.commands["edit.search_library"].trigger()
    view = program.window.room
    assert isinstance(view, SearchView)
    assert view.field.text() == "高标准农田"
    assert view.field.selectedText() == "高标准农田"  # typing takes its place
    view = search(qtbot, program, "新修水渠 产业集群")
    view.list.row_chosen.emit(view.list.rows[1])
    program.window.commands["edit.search_library"].trigger()
    assert view.field.text() == "新修水渠 产业集群"


def test_a_note_is_gone_to(qtbot: QtBot, program: Application) -> None:
    view = search(qtbot, program, "待查", Tab.NOTES)
    view.list.row_chosen.emit(view.list.rows[0])
    selected = program.view.selected_span()
    assert selected is not None
    assert selected.slice(program.article.text) == "水渠通了"


def test_keys_of_the_page_rest_in_the_search(qtbot: QtBot, program: Application) -> None:
    search(qtbot, program, "水渠")
    commands = program.window.commands
    assert not commands["note.add"].isEnabled()
    program.window.show_room(None)
    assert commands["note.add"].isEnabled()
    assert not commands["go.back"].isEnabled()  # as it was before


def test_a_bad_query_keeps_the_last_answer(qtbot: QtBot, program: Application) -> None:
    view = search(qtbot, program, "水渠")
    rows = view.list.rows
    view.ask("(水渠")
    qtbot.waitUntil(view.problem.isVisible, timeout=10_000)
    assert view.list.rows == rows


def test_every_tab_answers(qtbot: QtBot, program: Application) -> None:
    view = search(qtbot, program, "三农", Tab.TERMS)
    assert view.list.rows[0].text == "三农"
    view.tabs.setCurrentIndex(Tab.CONTEXT)
    qtbot.waitUntil(lambda: bool(view.list.rows) and view.list.rows[0].left.endswith("讲的是"))


def test_the_index_is_filled_in_the_background(qtbot: QtBot, program: Application) -> None:
    heard = Heard()
    program.parts.searching.progressed.connect(heard.hear)
    program.parts.searching.note_changes()
    qtbot.waitUntil(lambda: heard.count > 0, timeout=20_000)
    view = search(qtbot, program, "数字:40.6万亩", Tab.FIGURES)
    assert "40.6万亩" in view.list.rows[1].text
    ledger = SqliteLedger(program.parts.searching._paths.figures)
    try:
        qtbot.waitUntil(lambda: bool(ledger.subjects(least=1)), timeout=20_000)  # the same pass
    finally:
        ledger.close()


@pytest.mark.parametrize("order", [0, 1, 2])
def test_a_concordance_is_paged_through_to_its_last_place(
    qtbot: QtBot, program: Application, data_dir: Path, order: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_desk, "CONTEXTS", 50)
    monkeypatch.setattr(search_desk, "SORTED", 120)
    text = "\n".join(f"{n % 7}第{n}处水闸{n * 7 % 310}开闸" for n in range(310))
    other = store(DataPaths(data_dir), import_bytes(f"水利\n{text}\n".encode(), "c.txt"))
    view = search(qtbot, program, "水闸")
    view.tabs.setCurrentIndex(Tab.CONTEXT)
    view.order.choose(order)
    bar = view.list.verticalScrollBar()

    def all_shown() -> bool:
        bar.setValue(bar.maximum())
        return len(view.list.rows) == 310

    qtbot.waitUntil(all_shown, timeout=20_000)
    rows = view.list.rows
    assert len({row.key for row in rows}) == 310
    assert {row.article_id for row in rows} == {other.article_id}
    shown = [row.second for row in rows] if order == 1 else [row.left[::-1] for row in rows]
    if order:
        assert shown[:120] == sorted(shown[:120])
    else:
        places = [row.place.start for row in rows if row.place]
        assert places == sorted(places)
