"""The other script: contents, terms and cards follow the page, and everything keeps its place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader_app.app.application import Application
from reader_app.core.article import Script
from reader_app.ui.panels.terms import TermRow
from tests.app.test_application import TEXT, started


@pytest.fixture
def program(qtbot: QtBot, data_dir: Path, tmp_path: Path) -> Iterator[Application]:
    """Return the program with a simplified article shown in traditional script."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    for application in started(qtbot, data_dir, [str(path)]):
        application.window.commands["view.script"].trigger()
        qtbot.waitUntil(partial(is_traditional, application), timeout=20_000)
        yield application


def is_traditional(program: Application) -> bool:
    article = program.session.shown_article
    return article is not None and article.script is Script.HANT


def titles(program: Application) -> list[str]:
    return [row.text for row in program.window.sidebar.view.rows]


def row_of(program: Application, headword: str) -> TermRow:
    panels = program.window.panels
    assert panels is not None
    return next(row for row in panels.terms.view.rows if row.text == headword)


def test_contents_and_terms_follow_the_page_and_go_back(program: Application) -> None:
    assert "先看農田" in titles(program)
    assert "農業" in row_of(program, "三農").meaning
    program.window.commands["view.script"].trigger()
    assert "先看农田" in titles(program)
    assert "农业" in row_of(program, "三农").meaning


def test_a_card_speaks_the_script_of_the_page_and_shows_what_was_written(
    program: Application,
) -> None:
    term = next(one for one in program.session.terms if one.entry.headword == "三农")
    cards = program.parts.cards
    cards.enter(term, *program.view.rects_of(term.span))
    popup = cards._popup
    assert popup is not None
    assert popup.content is not None
    assert popup.content.title == "三農"
    assert "農業" in popup.content.lines[0]
    popup.button_pressed.emit("script")
    assert popup.content.title == "三農"
    assert "农业" in popup.content.lines[0]
    popup.button_pressed.emit("script")
    assert "農業" in popup.content.lines[0]
    popup.close_card()
