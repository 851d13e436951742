"""Work in the background rests while something is scrolled."""

from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from reader_app.app import courtesy as module
from reader_app.app.courtesy import Courtesy


def test_a_worker_rests_while_something_moves(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "QUIET", 30.0)
    area = QPlainTextEdit("\n".join("一" * 500))
    qtbot.addWidget(area)
    area.show()
    courtesy = Courtesy(area)
    courtesy.watch(area)
    went: list[int] = []
    stop = threading.Event()

    def work() -> None:
        courtesy.wait()  # nothing moves yet
        went.append(1)
        area_moved.wait(5)
        courtesy.wait(stop.is_set)
        went.append(2)

    area_moved = threading.Event()
    worker = threading.Thread(target=work)
    worker.start()
    qtbot.waitUntil(lambda: went == [1])
    area.verticalScrollBar().setValue(40)
    area_moved.set()
    time.sleep(0.1)
    assert went == [1]
    stop.set()  # the program ends: nobody waits for the reader's hand
    worker.join(5)
    assert went == [1, 2]


def test_work_is_done_in_the_end_though_the_reader_scrolls_on(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "QUIET", 30.0)
    monkeypatch.setattr(module, "LONGEST", 0.05)
    courtesy = Courtesy()
    courtesy.touch()
    started = time.monotonic()
    assert courtesy.between(lambda: True)()
    assert not courtesy.between(lambda: False)()
    assert time.monotonic() - started < 5
