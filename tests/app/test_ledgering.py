"""The figures ledger in the wired program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader_app.app.application import Application
from reader_app.services.imports import import_bytes, store
from reader_app.storage.paths import DataPaths
from reader_app.ui.ledger_dialog import LedgerDialog
from tests.app.test_application import started

TEXTS = (
    "临河日报 2024年3月4日 5版\n去年的小城\n2023年，全市粮食产量620万吨，增长1.5%。新建公园3个。\n",
    "临河日报 2025年3月4日 5版\n一座小城的一年\n2024年，全市粮食产量640万吨，增长3.2%。再看2023年，粮食产量620万吨。\n",
)


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, data_dir: Path) -> Iterator[Application]:
    paths = DataPaths(data_dir)
    store(paths, import_bytes(TEXTS[0].encode(), "a.txt"))
    path = tmp_path / "b.txt"
    path.write_text(TEXTS[1], encoding="utf-8")
    yield from started(qtbot, data_dir, [str(path)])


@pytest.fixture
def dialog(qtbot: QtBot, program: Application) -> LedgerDialog:
    program.window.commands["view.ledger"].trigger()
    dialog = program.parts.ledgering._dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog.periods.table.rows), timeout=20_000)
    qtbot.waitUntil(lambda: not program.tasks.pending, timeout=20_000)
    return dialog


def shown(dialog: LedgerDialog) -> list[list[str]]:
    model = dialog.periods
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def choose(qtbot: QtBot, dialog: LedgerDialog, words: str) -> None:
    dialog.filter.setText(words)
    qtbot.waitUntil(lambda: [s.unit for s in dialog.subjects.subjects] == ["吨"], timeout=10_000)
    qtbot.waitUntil(lambda: dialog.periods.rowCount() == 2, timeout=10_000)


def test_one_subject_side_by_side(qtbot: QtBot, dialog: LedgerDialog) -> None:
    choose(qtbot, dialog, "粮食產量 吨")
    assert shown(dialog) == [["620万吨", "620万吨"], ["", "640万吨"]]
    assert "2" in dialog.count.text()


def test_a_cell_opens_its_article_at_the_place(
    qtbot: QtBot, program: Application, dialog: LedgerDialog
) -> None:
    choose(qtbot, dialog, "粮食产量 吨")
    dialog.table.setCurrentIndex(dialog.periods.index(0, 0))
    with qtbot.waitSignal(program.session.article_changed, timeout=10_000):
        dialog.go.click()
    assert program.article.metadata.title == "去年的小城"
    start = program.article.text.index("620万吨")
    qtbot.waitUntil(lambda: program.view.selected_span() is not None, timeout=5_000)
    selected = program.view.selected_span()
    assert selected is not None
    assert selected.start == start


def test_a_subject_is_saved_as_csv(
    qtbot: QtBot, dialog: LedgerDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(qtbot, dialog, "粮食产量 吨")
    target = tmp_path / "t.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.csv.click()
    assert len(target.read_text("utf-8").splitlines()) == 4


def test_single_articles_on_request(qtbot: QtBot, dialog: LedgerDialog) -> None:
    dialog.filter.setText("公园")
    qtbot.waitUntil(lambda: dialog.subjects.subjects == (), timeout=10_000)
    assert "No subject" in dialog.empty.text()
    dialog.several.setChecked(False)
    qtbot.waitUntil(lambda: bool(dialog.subjects.subjects), timeout=10_000)
    assert dialog.empty.text() == ""
