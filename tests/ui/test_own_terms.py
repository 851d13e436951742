"""The dialogs for terms of the reader's own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader_app.core.term import Entry, TermSource
from reader_app.services.glossary_format import Problem
from reader_app.services.own_terms import OwnGlossary, OwnTerm
from reader_app.ui.own_terms_dialog import OwnTermsDialog
from reader_app.ui.term_dialog import TermDialog
from reader_app.ui.theme import DARK, PAPER

TERM = OwnTerm(
    Entry(
        "惠循环",
        "惠循環",
        "以旧换新平台。",
        TermSource.READER,
        field="本地",
        aliases=("惠循",),
        see=("以旧换新",),
    ),
    "green",
)
HIDDEN = OwnTerm(Entry("基层治理", "基层治理", "", TermSource.READER), hidden=True)


@pytest.fixture
def dialog(qtbot: QtBot) -> TermDialog:
    made = TermDialog(PAPER)
    qtbot.addWidget(made)
    made.show_term(TERM, known=True, file="mine.yaml", fields=["本地"])
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_what_is_shown_is_what_is_saved(qtbot: QtBot, dialog: TermDialog) -> None:
    assert dialog.term == TERM
    with qtbot.waitSignal(dialog.save_requested) as seen:
        dialog.save.click()
    assert seen.args == [TERM, "惠循环"]


def test_everything_can_be_changed(qtbot: QtBot, dialog: TermDialog) -> None:
    dialog.headword.setText("惠循环平台")
    dialog.aliases.setText("惠循， 循环、惠循")
    dialog.english.setText(" trade-in platform ")
    dialog.colours.button(0).click()
    dialog.hidden.setChecked(True)
    with qtbot.waitSignal(dialog.save_requested) as seen:
        QTest.keyClick(dialog.definition, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    term, before = seen.args
    assert before == "惠循环"
    assert term.entry.headword == term.entry.traditional == "惠循环平台"
    assert term.entry.aliases == ("惠循", "循环")
    assert term.entry.english == "trade-in platform"
    assert term.entry.see == ("以旧换新",)
    assert (term.colour, term.hidden) == (None, True)


def test_a_term_without_a_word_cannot_be_saved(dialog: TermDialog) -> None:
    dialog.headword.setText("  ")
    assert not dialog.save.isEnabled()


def test_what_went_wrong_is_said_and_the_text_stays(dialog: TermDialog) -> None:
    dialog.definition.setPlainText("写了半天")
    dialog.show_problem("mine.yaml:3:5: …")
    assert dialog.problem.isVisible()
    assert dialog.definition.toPlainText() == "写了半天"
    assert dialog.definition.geometry().bottom() < dialog.english.geometry().top()


def test_a_new_term_has_nothing_to_delete(qtbot: QtBot, dialog: TermDialog) -> None:
    with qtbot.waitSignal(dialog.remove_requested) as seen:
        dialog.remove.click()
    assert seen.args == ["惠循环"]
    dialog.show_term(HIDDEN, known=False)
    assert not dialog.remove.isVisible()


@pytest.fixture
def listing(qtbot: QtBot) -> OwnTermsDialog:
    made = OwnTermsDialog(DARK)
    qtbot.addWidget(made)
    made.show_terms(OwnGlossary((TERM, HIDDEN), ()))
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_terms_are_filtered_in_either_script(listing: OwnTermsDialog) -> None:
    listing.filter.setText("循環")
    assert [row.key for row in listing.view.rows] == ["惠循环"]
    listing.filter.setText("没有")
    assert listing.view.rows == ()


def test_a_term_is_chosen_and_removed_by_key(qtbot: QtBot, listing: OwnTermsDialog) -> None:
    listing.mark_term("基层治理")
    listing.view.setFocus()
    with qtbot.waitSignal(listing.term_chosen) as chosen:
        QTest.keyClick(listing.view, Qt.Key.Key_Return)
    assert chosen.args == ["基层治理"]
    with qtbot.waitSignal(listing.remove_requested) as removed:
        QTest.keyClick(listing.view, Qt.Key.Key_Delete)
    assert removed.args == ["基层治理"]
    assert "hidden" in listing.view.rows[1].spoken


def test_a_mistake_is_shown_with_line_and_column(listing: OwnTermsDialog) -> None:
    assert not listing.problems.isVisible()
    listing.show_terms(OwnGlossary((), (Problem("mine.yaml", 3, 5, "a list is expected"),)))
    assert "mine.yaml:3:5: a list is expected" in listing.problems.text()
    assert listing.problems.isVisible()
