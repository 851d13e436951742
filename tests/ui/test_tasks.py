from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from reader_app.core.errors import ImportFailed
from reader_app.ui.tasks import Tasks


class Catch:
    """Keeps what arrives, and on which thread."""

    def __init__(self) -> None:
        self.results: list[Any] = []
        self.errors: list[str] = []
        self.threads: list[int] = []

    def take(self, result: Any) -> None:
        self.results.append(result)
        self.threads.append(threading.get_ident())

    def take_error(self, sentence: str) -> None:
        self.errors.append(sentence)


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    assert made.finish()


def refuse() -> None:
    raise ImportFailed("This file is empty.")


def break_down() -> None:
    raise ZeroDivisionError("a bug")


def test_work_runs_elsewhere_and_its_answer_arrives_here(qtbot: QtBot, tasks: Tasks) -> None:
    catch = Catch()
    with qtbot.waitSignal(tasks.idle):
        tasks.run(threading.get_ident, catch.take)
    assert catch.results != [threading.get_ident()]
    assert catch.threads == [threading.get_ident()]
    assert tasks.pending == 0


def test_answers_for_an_article_that_left_the_page_are_dropped(qtbot: QtBot, tasks: Tasks) -> None:
    catch = Catch()
    tasks.show_article("old")
    gate = threading.Event()
    with qtbot.waitSignal(tasks.idle):
        tasks.run(partial(gate.wait, 5), catch.take, article_id="old")
        tasks.run(partial(str, "any"), catch.take)
        tasks.show_article("new")
        tasks.run(partial(str, "new"), catch.take, article_id="new")
        gate.set()
    assert sorted(catch.results) == ["any", "new"]


def test_a_cancelled_piece_of_work_answers_nobody(qtbot: QtBot, tasks: Tasks) -> None:
    catch = Catch()
    gate = threading.Event()
    started = threading.Event()

    def wait() -> None:
        started.set()
        gate.wait(5)

    with qtbot.waitSignal(tasks.idle):
        ticket = tasks.run(wait, catch.take)
        assert started.wait(5)
        tasks.cancel(ticket)
        gate.set()
    assert catch.results == []


def test_an_expected_failure_is_a_sentence(qtbot: QtBot, tasks: Tasks) -> None:
    catch = Catch()
    with qtbot.waitSignal(tasks.idle):
        tasks.run(refuse, catch.take, catch.take_error)
    assert catch.errors == ["This file is empty."]
    with qtbot.waitSignal(tasks.failed) as failed:
        tasks.run(refuse, catch.take)
    assert failed.args == ["This file is empty."]
    assert catch.results == []


def test_a_bug_reaches_the_excepthook_even_when_stale(qtbot: QtBot, tasks: Tasks) -> None:
    tasks.show_article("new")
    with qtbot.captureExceptions() as raised, qtbot.waitSignal(tasks.idle):
        tasks.run(break_down, print, article_id="old")
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]


def test_finish_drops_what_waits(qtbot: QtBot, tasks: Tasks) -> None:
    catch = Catch()
    gate = threading.Event()
    for _ in range(20):
        tasks.run(partial(gate.wait, 5), catch.take)
    gate.set()
    assert tasks.finish()
    qtbot.wait(20)
    assert catch.results == []
    assert tasks.pending == 0


def test_patient_work_does_not_start_beside_what_the_page_waits_for(
    qtbot: QtBot, tasks: Tasks
) -> None:
    catch, gate, seen = Catch(), threading.Event(), list[str]()
    tasks.run(partial(gate.wait, 5), catch.take, priority=1)
    tasks.run(partial(seen.append, "patient"), catch.take, priority=-1)
    with qtbot.waitSignal(tasks.idle, raising=False, timeout=100):
        pass
    assert seen == []
    tasks.run(partial(seen.append, "plain"), catch.take)
    qtbot.waitUntil(lambda: seen == ["plain"])
    with qtbot.waitSignal(tasks.idle):
        gate.set()
    assert seen == ["plain", "patient"]


def test_patient_work_that_still_waits_can_be_given_up(qtbot: QtBot, tasks: Tasks) -> None:
    catch, gate, seen = Catch(), threading.Event(), list[str]()
    tasks.run(partial(gate.wait, 5), catch.take, priority=1)
    ticket = tasks.run(partial(seen.append, "patient"), catch.take, priority=-1)
    tasks.cancel(ticket)
    with qtbot.waitSignal(tasks.idle):
        gate.set()
    assert (seen, tasks.pending) == ([], 0)


def test_waiting_for_all_work_waits_for_the_patient_too(tasks: Tasks) -> None:
    catch, seen = Catch(), list[str]()
    tasks.run(partial(seen.append, "urgent"), catch.take, priority=1)
    tasks.run(partial(seen.append, "patient"), catch.take, priority=-1)
    assert tasks.wait()
    assert sorted(seen) == ["patient", "urgent"]


OUTLIVING = """
import sys, threading, time
import shiboken6
from PySide6.QtCore import QCoreApplication
from reader_app.ui.tasks import Tasks

application = QCoreApplication([])
tasks, started = Tasks(), threading.Event()

def work():
    started.set()
    time.sleep(0.5)
    print("worked", flush=True)

tasks.run(work, print)
assert started.wait(30)
assert not tasks.finish(1)
if sys.argv[1] == "deleted":
    shiboken6.delete(tasks)
elif sys.argv[1] == "forgotten":
    del tasks
"""


@pytest.mark.parametrize("how", ["deleted", "forgotten", "program over"])
def test_work_that_outlives_the_end_is_no_failure(how: str) -> None:
    """It ends, its answer reaches nobody, and nothing is printed about it."""
    ended = subprocess.run(
        [sys.executable, "-c", OUTLIVING, how],
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "worked\n", "")
