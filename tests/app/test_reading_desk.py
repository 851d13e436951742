"""Torn places in the window: candidates on the card, the choice kept with the article."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QInputDialog, QPushButton
from pytestqt.qtbot import QtBot

from reader_app.app.application import Application
from reader_app.core.correction import CHOSEN, KEPT
from reader_app.core.edit import SURE, Edit, EditKind
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from tests.app.test_application import started
from tests.restoring.corruptor import Tool, corrupt, readings_of

PLAIN = (
    "當年的產業發展很快，產業的發展靠當年的開發。\n"
    "產業和數據，數據和產業，發展數據產業。\n"
    "當年發展產業的數據，是產業發展的數據。\n"
)


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, data_dir: Path) -> Iterator[Application]:
    """Return the program with an article that has one torn place, marked and left alone."""
    yield from opened(qtbot, tmp_path, data_dir, "公路通車里程6895公里。", "產業發數嚴")


@pytest.fixture
def mended(qtbot: QtBot, tmp_path: Path, data_dir: Path) -> Iterator[Application]:
    """Return the program with an article that has one torn place, mended but not surely."""
    clean = "離開了當地政府部門的支持，產業發展就慢。"
    yield from opened(qtbot, tmp_path, data_dir, clean, "產業發數")


def opened(
    qtbot: QtBot, tmp_path: Path, data_dir: Path, clean: str, glossed: str
) -> Iterator[Application]:
    path = tmp_path / "torn.txt"
    path.write_text(corrupt(PLAIN + clean, Tool(readings_of(glossed))), encoding="utf-8")
    yield from started(qtbot, data_dir, [str(path)])


def torn_edit(program: Application) -> Edit:
    edits = [e for e in program.article.edits if e.kind in {EditKind.BYTE_SHIFT, EditKind.DAMAGE}]
    assert len(edits) == 1
    return edits[0]


def press(program: Application, name: str) -> None:
    edit = torn_edit(program)
    program.parts.cards.enter(edit, *program.view.rects_of(edit.span))
    popup = program.view.viewport().findChild(QPushButton, name)
    assert isinstance(popup, QPushButton)
    popup.click()


def settle(qtbot: QtBot, program: Application, why: str | None) -> Edit:
    def is_settled() -> bool:
        edit = torn_edit(program)
        return not program.tasks.pending and (edit.why == why if why else edit.why != CHOSEN)

    qtbot.waitUntil(is_settled, timeout=20_000)
    return torn_edit(program)


def test_a_candidate_on_the_card_is_chosen_and_kept(
    qtbot: QtBot, program: Application, data_dir: Path
) -> None:
    before = torn_edit(program)
    assert before.confidence < SURE
    assert before.candidates
    press(program, "reading:0")
    chosen = settle(qtbot, program, CHOSEN)
    assert chosen.text == before.candidates[0]
    assert chosen.raw == before.raw
    assert chosen.confidence == 1.0
    assert before.candidates[0] in program.article.text
    with Library.open(DataPaths(data_dir)) as library:
        stored = library.articles.load_article(program.session.article_id, whole=True).article
    assert before.candidates[0] in stored.text
    assert CHOSEN in {edit.why for edit in stored.edits}


def test_a_choice_is_taken_back(qtbot: QtBot, program: Application) -> None:
    before = torn_edit(program)
    press(program, "reading:1")
    settle(qtbot, program, CHOSEN)
    press(program, "forget_reading")
    assert settle(qtbot, program, None) == before


def test_the_reading_shown_is_confirmed_without_a_change_of_the_text(
    qtbot: QtBot, mended: Application
) -> None:
    text = mended.article.text
    press(mended, "confirm")
    settle(qtbot, mended, CHOSEN)
    assert mended.article.text == text


def test_the_source_is_kept_as_it_stands(qtbot: QtBot, mended: Application) -> None:
    raw = torn_edit(mended).raw
    press(mended, "as_in_source")
    kept = settle(qtbot, mended, KEPT)
    assert kept.kind is EditKind.DAMAGE
    assert kept.text == raw


def test_another_reading_is_typed(qtbot: QtBot, program: Application) -> None:
    press(program, "type_reading")
    dialog = program.window.findChild(QInputDialog)
    assert isinstance(dialog, QInputDialog)
    assert torn_edit(program).raw in dialog.labelText()
    dialog.setTextValue("里程6")
    dialog.accept()
    assert settle(qtbot, program, CHOSEN).text == "里程6"
    assert "通車里程6895公里" in program.article.text
