from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader_app.ui.sidebar import Place, Sidebar
from tests.ui import sample
from tests.ui.clicks import click_row, texts


@pytest.fixture
def sidebar(qtbot: QtBot) -> Sidebar:
    article = sample.build_article()
    made = Sidebar()
    qtbot.addWidget(made)
    made.resize(240, 700)
    made.show_article(article)
    made.show()
    return made


def place_of(sidebar: Sidebar, place: Place, number: int = -1) -> int:
    for at, row in enumerate(sidebar.view.rows):
        if row.place is place and (number < 0 or row.number == number):
            return at
    raise AssertionError(f"no {place} {number}")


def test_lists_sections_and_what_lies_around_the_text(sidebar: Sidebar) -> None:
    article = sample.build_article()
    shown = [row.text for row in sidebar.view.rows if row.place is Place.SECTION]
    assert shown == [section.title for section in article.sections]
    places = [row.place for row in sidebar.view.rows if row.place is not Place.SECTION]
    assert places == [Place.HEADER, Place.HEADER, Place.SOURCE, Place.FOOTER, Place.EDITS]
    assert "9" in sidebar.view.rows[place_of(sidebar, Place.FOOTER)].right
    assert sidebar.view.rows[place_of(sidebar, Place.EDITS)].right == "40 · 1"


def test_counts_figures_and_notes_of_each_section(sidebar: Sidebar) -> None:
    article = sample.build_article()
    figures, notes = sample.build_figures(article), sample.build_notes(article)
    sidebar.show_figures(figures)
    sidebar.show_notes(notes)
    rows = [row for row in sidebar.view.rows if row.place is Place.SECTION]
    inside = [
        sum(section.span.covers(figure.span) for figure in figures) for section in article.sections
    ]
    assert [int(row.right.split(" · ")[0]) for row in rows] == inside
    counted = sum(int(row.right.split(" · ")[1]) for row in rows)
    assert counted == len(notes) - 1  # the orphan stands nowhere
    assert str(inside[0]) in rows[0].spoken


def test_a_click_on_a_section_asks_for_it(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.section_chosen) as chosen:
        click_row(qtbot, sidebar.view, place_of(sidebar, Place.SECTION, 3))
    assert chosen.args == [3]


@pytest.mark.parametrize(
    ("place", "signal"),
    [
        (Place.SOURCE, "source_chosen"),
        (Place.FOOTER, "footer_chosen"),
        (Place.EDITS, "edits_chosen"),
    ],
)
def test_a_click_below_asks_for_source_footer_or_record(
    sidebar: Sidebar, qtbot: QtBot, place: Place, signal: str
) -> None:
    with qtbot.waitSignal(getattr(sidebar, signal)):
        click_row(qtbot, sidebar.view, place_of(sidebar, place))


def test_headings_cannot_be_chosen(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(sidebar.section_chosen):
        click_row(qtbot, sidebar.view, 0)


def test_walks_by_keys_and_enter_goes_there(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.view.setFocus()
    sidebar.view.setCurrentIndex(sidebar.view.model().index(1, 0))
    QTest.keyClick(sidebar.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(sidebar.section_chosen) as chosen:
        QTest.keyClick(sidebar.view, Qt.Key.Key_Return)
    assert chosen.args == [1]


def test_following_the_page_reports_nothing(sidebar: Sidebar, qtbot: QtBot) -> None:
    before = sidebar.grab().toImage()
    with qtbot.assertNotEmitted(sidebar.section_chosen):
        sidebar.set_current(4)
    assert sidebar.grab().toImage() != before


def test_a_long_title_is_shown_whole(sidebar: Sidebar) -> None:
    heights = [
        sidebar.view.visualRect(sidebar.view.model().index(place_of(sidebar, Place.SECTION, n), 0))
        for n in (1, 2)
    ]
    assert heights[1].height() > heights[0].height()


def test_an_empty_sidebar_says_what_it_is_for(qtbot: QtBot) -> None:
    empty = Sidebar()
    qtbot.addWidget(empty)
    empty.show_article(None)
    assert texts(empty.view) == []
    assert empty.view.accessibleDescription()
