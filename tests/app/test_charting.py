"""Charts in the wired program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader_app.app.application import Application
from reader_app.core.span import Span
from reader_app.services.export.drawing import Box
from reader_app.ui.charts_dialog import ChartsDialog
from tests.app.test_application import started

TEXT = """一座小城的一年
临河客车出口沙特1022辆，亚美尼亚186辆，多米尼加100辆。
"""


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, data_dir: Path) -> Iterator[Application]:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    yield from started(qtbot, data_dir, [str(path)])


@pytest.fixture
def dialog(qtbot: QtBot, program: Application) -> ChartsDialog:
    program.window.commands["view.charts"].trigger()
    dialog = program.parts.charting._dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.list.count() == 1, timeout=10_000)
    return dialog


def test_a_click_on_a_bar_goes_to_its_figure(program: Application, dialog: ChartsDialog) -> None:
    drawing = dialog.chart.drawing
    assert drawing is not None
    bar = next(shape for shape in drawing.shapes if isinstance(shape, Box) and shape.point == 1)
    QTest.mouseClick(
        dialog.chart,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(round(bar.x) + 2, round(bar.y) + 4),
    )
    start = program.article.text.index("186辆")
    assert program.view.selected_span() == Span(start, start + 4)


@pytest.mark.parametrize("kind", ["svg", "png"])
def test_a_chart_is_saved(
    dialog: ChartsDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    target = tmp_path / f"chart.{kind}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    (dialog.svg if kind == "svg" else dialog.png).click()
    if kind == "svg":
        words = "".join(ElementTree.parse(target).getroot().itertext())
        assert "1,022 辆" in words
    else:
        image = QImage(str(target))
        assert dialog.chart.drawing is not None
        assert image.width() == round(2 * dialog.chart.drawing.width)
