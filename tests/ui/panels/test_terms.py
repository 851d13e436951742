from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader_app.core.article import Script
from reader_app.core.term import Term, TermSource
from reader_app.ui.panels.terms import TermsPanel
from tests.ui import sample
from tests.ui.clicks import click_row

ARTICLE = sample.build_article()
TERMS = sample.build_terms(ARTICLE)


@pytest.fixture
def panel(qtbot: QtBot) -> TermsPanel:
    made = TermsPanel()
    qtbot.addWidget(made)
    made.resize(330, 800)
    made.show_terms(TERMS, ARTICLE)
    made.show()
    return made


def heads(panel: TermsPanel) -> list[str]:
    return [row.text for row in panel.view.rows]


def test_lists_headwords_by_field_unknown_ones_last(panel: TermsPanel) -> None:
    assert heads(panel) == [
        "农业农村 · 2",
        "高标准农田",
        "乡村振兴",
        "经济 · 1",
        "三驾马车",
        "科技 · 1",
        "工业互联网",
        "To be explained · 1",
        "联动办法",
    ]
    assert "Not explained in this article" in panel.view.rows[-1].spoken


def test_lists_them_by_place(panel: TermsPanel) -> None:
    panel.order.choose(1)
    firsts = [row.terms[0].span.start for row in panel.view.rows if row.terms]
    assert firsts[:-1] == sorted(firsts[:-1])


def test_choosing_a_row_walks_through_its_occurrences(panel: TermsPanel, qtbot: QtBot) -> None:
    place = heads(panel).index("高标准农田")
    chosen: list[Term] = []
    panel.term_chosen.connect(chosen.append)
    for _ in range(2):
        click_row(qtbot, panel.view, place)
    spans = [term.span for term in TERMS if term.entry.headword == "高标准农田"]
    assert [term.span for term in chosen] == spans[:2]


def test_headings_cannot_be_chosen(panel: TermsPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.term_chosen):
        click_row(qtbot, panel.view, 0)


def test_shows_headwords_in_the_articles_script(panel: TermsPanel) -> None:
    panel.show_terms(TERMS, replace(ARTICLE, script=Script.HANT))
    assert "三駕馬車" in heads(panel)


def test_filters_by_word_definition_and_field(panel: TermsPanel) -> None:
    panel.filter.setText("消费")
    assert heads(panel) == ["经济 · 1", "三驾马车"]
    panel.filter.setText("农业农村")
    assert heads(panel) == ["农业农村 · 2", "高标准农田", "乡村振兴"]


@pytest.mark.parametrize("name", ["CSV", "Markdown", "Anki"])
def test_exports_what_is_on_show(panel: TermsPanel, qtbot: QtBot, name: str) -> None:
    panel.filter.setText("三驾马车")
    button = next(b for b in panel.findChildren(QPushButton) if b.text() == name)
    with qtbot.waitSignal(panel.export_requested) as asked:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    form, terms = asked.args
    assert form == name.lower()
    assert {term.entry.headword for term in terms} == {"三驾马车"}


def test_the_page_can_point_at_a_row(panel: TermsPanel) -> None:
    panel.mark_term(TERMS[0])
    row = panel.view.chosen_row()
    assert row is not None
    assert TERMS[0] in row.terms


def test_unexplained_terms_count_as_terms(panel: TermsPanel) -> None:
    unknown = [t for t in TERMS if t.entry.layer is TermSource.UNEXPLAINED]
    panel.show_terms(unknown, ARTICLE)
    assert len(panel.view.rows) == 2
    assert panel.count.text() == "1 term(s)"


def test_a_slogan_nobody_explains_shows_the_words_around_it(panel: TermsPanel) -> None:
    row = panel.view.rows[-1]
    assert row.text in row.around
    assert len(row.around) > len(row.text)


def test_the_filter_knows_both_scripts(panel: TermsPanel) -> None:
    panel.filter.setText("農田")
    assert heads(panel)[-1] == "高标准农田"


def test_a_rows_menu_explains_or_hides_its_term(panel: TermsPanel, qtbot: QtBot) -> None:
    row = panel.view.rows[-1]
    menu = panel.menu_for(row)
    by_name = {action.data(): action for action in menu.actions()}
    with qtbot.waitSignal(panel.edit_requested) as edited:
        menu.triggered.emit(by_name["edit"])
    assert edited.args == [row.terms[0]]
    with qtbot.waitSignal(panel.hide_requested) as hidden:
        menu.triggered.emit(by_name["hide"])
    assert hidden.args == [row.terms[0]]
    with qtbot.waitSignal(panel.term_chosen):
        menu.triggered.emit(by_name["next"])
    menu.deleteLater()
