"""What the reader says about figures, in the wired program: kept, applied again, listed, exported."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader_app.app.application import Application
from reader_app.app.session import figure_in
from reader_app.core.figure import Figure, FigureKind, Qualifier
from reader_app.core.span import Span
from tests.app.test_application import started

TEXT = """一座小城的一年
临河市去年新增高标准农田40.6万亩，同比增长63%，近700项政策落到实处。
读者俱乐部有七百老友，常在三号院里相见。
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def program(qtbot: QtBot, file: Path, data_dir: Path) -> Iterator[Application]:
    yield from started(qtbot, data_dir, [str(file)])


def quotes(program: Application) -> list[str]:
    return [figure.span.slice(program.article.text) for figure in program.session.figures]


def place(program: Application, words: str) -> Span:
    start = program.article.text.index(words)
    return Span(start, start + len(words))


def figure(program: Application, words: str) -> Figure:
    found = figure_in(program.session.figures, place(program, words))
    assert found is not None
    return found


def rest(qtbot: QtBot, program: Application) -> None:
    qtbot.waitUntil(lambda: not program.tasks.pending, timeout=10_000)


def test_a_refused_figure_stays_none_after_a_restart(
    qtbot: QtBot, file: Path, data_dir: Path
) -> None:
    for program in started(qtbot, data_dir, [str(file)]):
        program.view.select(place(program, "63%"))
        program.window.commands["figure.remove"].trigger()
        rest(qtbot, program)
        assert "63%" not in quotes(program)
    for program in started(qtbot, data_dir, [str(file)]):
        assert "40.6万亩" in quotes(program)
        assert "63%" not in quotes(program)


def test_selected_words_become_a_figure_and_stop_being_one(
    qtbot: QtBot, program: Application
) -> None:
    assert "七百" not in "".join(quotes(program))
    program.view.select(place(program, "七百老友"))
    program.window.commands["figure.add"].trigger()
    rest(qtbot, program)
    assert "七百老友" in quotes(program)
    program.parts.correcting.refuse(figure(program, "七百老友"))
    rest(qtbot, program)
    assert "七百老友" not in quotes(program)
    assert program.session.stored is not None


def test_a_figure_is_changed_in_the_dialog_twice(qtbot: QtBot, program: Application) -> None:
    program.parts.correcting.change(figure(program, "700项"))
    dialog = program.parts.correcting._editor
    assert dialog is not None
    assert dialog.value.text() == "700"
    dialog.kind.setCurrentIndex(dialog.kind.findData(FigureKind.MEASURE))
    dialog.value.setText("650–700")
    dialog.qualifier.setCurrentIndex(dialog.qualifier.findData(Qualifier.ABOUT))
    dialog.movers[3].click()
    dialog.movers[3].click()
    dialog.keep.click()
    rest(qtbot, program)
    changed = figure(program, "700项")
    assert (changed.kind, changed.value, changed.qualifier) == (
        FigureKind.MEASURE,
        (650, 700),
        Qualifier.ABOUT,
    )
    assert changed.span.slice(program.article.text) == "近700项政策"
    program.parts.correcting.change(changed)
    dialog.unit.setText("")
    dialog.keep.click()
    rest(qtbot, program)
    again = figure(program, "700项")
    assert (again.unit, again.value) == (None, (650, 700))
    (kept,) = program.parts.correcting._kept
    program.parts.correcting._take_back(kept.id)
    rest(qtbot, program)
    assert "近700项" in quotes(program)


def test_a_wrong_value_is_said_and_not_kept(qtbot: QtBot, program: Application) -> None:
    program.parts.correcting.change(figure(program, "700项"))
    dialog = program.parts.correcting._editor
    assert dialog is not None
    dialog.value.setText("viel")
    assert not dialog.keep.isEnabled()
    assert "viel" in dialog.problem.text()
    dialog.reject()


def test_corrections_are_listed_and_exported(
    qtbot: QtBot, program: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.parts.correcting.refuse(figure(program, "63%"))
    rest(qtbot, program)
    program.view.select(place(program, "七百"))
    program.window.commands["figure.add"].trigger()
    rest(qtbot, program)
    program.window.commands["figure.corrections"].trigger()
    dialog = program.parts.correcting._list
    assert dialog is not None
    words = [dialog.list.topLevelItem(row).text(0) for row in range(2)]  # type: ignore[union-attr]
    assert words == ["63%", "七百"]
    target = tmp_path / "figures.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.export.click()
    entries = json.loads(target.read_text("utf-8"))
    assert "63%" not in [entry["quote"] for entry in entries]
    (added,) = [entry for entry in entries if entry.get("corrected")]
    assert added["quote"] == "七百"
    start = TEXT.index("七百")
    assert (added["start"], added["end"], added["line"]) == (start, start + 2, 3)
    first = dialog.list.topLevelItem(0)
    assert first is not None
    dialog.list.setCurrentItem(first)
    dialog.take_back.click()
    rest(qtbot, program)
    assert "63%" in quotes(program)


def test_a_card_offers_both_words(qtbot: QtBot, program: Application) -> None:
    program.view.select(place(program, "63%"))
    program.parts.cards.explain()
    popup = program.parts.cards._popup
    assert popup is not None
    assert popup.content is not None
    assert [button.name for button in popup.content.buttons][-2:] == ["correct", "refuse"]
    popup.button_pressed.emit("refuse")
    rest(qtbot, program)
    assert "63%" not in quotes(program)
