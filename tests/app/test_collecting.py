"""Garbage is looked for on the UI thread."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from typing import ClassVar

import pytest
from pytestqt.qtbot import QtBot

from reader_app.app.collecting import GarbageCollector


class Node:
    """Part of a cycle; says which thread ended it."""

    ended_on: ClassVar[list[int]] = []

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        Node.ended_on.append(threading.get_ident())


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[GarbageCollector]:
    Node.ended_on.clear()
    collector = GarbageCollector()
    yield collector
    collector.stop()
    assert gc.isenabled()


def litter(count: int) -> None:
    kept = []
    for _ in range(count):
        Node()
        kept.append([Node])  # what makes Python look elsewhere


def test_a_worker_ends_no_cycle(qtbot: QtBot, collector: GarbageCollector) -> None:
    worker = threading.Thread(target=litter, args=(20_000,))
    worker.start()
    worker.join()
    assert not Node.ended_on
    collector.look()
    assert set(Node.ended_on) == {threading.get_ident()}


def test_little_garbage_is_left_for_later(collector: GarbageCollector) -> None:
    gc.collect()
    litter(3)
    collector.look()
    assert not Node.ended_on
