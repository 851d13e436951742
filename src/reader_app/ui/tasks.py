"""Work in the background: a function runs on a pool, its answer arrives on the UI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot
from shiboken6 import isValid

from reader_app.core.errors import ReaderError


@dataclass(frozen=True, slots=True)
class Ticket:
    """Names one piece of work; article_id is "" where it belongs to no article."""

    number: int
    article_id: str = ""


@dataclass(frozen=True, slots=True)
class _Order:
    ticket: Ticket
    function: Callable[[], Any]
    on_done: Callable[[Any], None]
    on_error: Callable[[str], None] | None


@dataclass(frozen=True, slots=True)
class _Outcome:
    ticket: Ticket
    result: Any = None
    error: BaseException | None = None


class _Job(QRunnable):
    """Runs one order off the UI thread and hands its outcome to a signal."""

    def __init__(self, order: _Order, tasks: Tasks) -> None:
        super().__init__()
        self.setAutoDelete(False)  # Tasks holds it until the outcome is delivered
        self._order = order
        self._tasks = tasks

    def run(self) -> None:
        """Work; whatever is raised travels to the UI thread, where it belongs."""
        try:
            outcome = _Outcome(self._order.ticket, self._order.function())
        except BaseException as error:  # noqa: BLE001 - handed over, raised again by _deliver
            outcome = _Outcome(self._order.ticket, error=error)
        try:
            self._tasks.worked.emit(outcome)
        except RuntimeError:
            # this work took longer than the program waits for at its end: nobody is left to tell
            if isValid(self._tasks):
                raise


class Tasks(QObject):
    """Starts background work and delivers what is still wanted.

    A ReaderError goes to on_error, or else to the failed signal, as its sentence. Anything else
    is raised on the UI thread and so reaches the excepthook. Answers for an article that is no
    longer on the page, and cancelled ones, are dropped.
    """

    failed = Signal(str)  # a sentence for the reader
    idle = Signal()  # the last piece of work has been delivered or dropped
    worked = Signal(object)  # internal: an outcome, from a worker's thread

    def __init__(
        self, parent: QObject | None = None, threads: int = 2, *, lasting: bool = False
    ) -> None:
        """Work on so many threads; lasting keeps them for good, so that one thread alone is
        always the same (what opened a database may use it again)."""
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        if lasting:
            self._pool.setExpiryTimeout(-1)
        self._jobs: dict[int, tuple[_Job, _Order]] = {}
        self._urgent: set[int] = set()
        self._held: list[int] = []  # patient work that waits for what is urgent
        self._dropped: set[int] = set()
        self._next = 0
        self._article_id = ""
        self.worked.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def pending(self) -> int:
        """How many pieces of work have not been delivered or dropped yet."""
        return len(self._jobs)

    def show_article(self, article_id: str) -> None:
        """Say which article is on the page; work for any other is dropped from now on."""
        self._article_id = article_id

    def run(
        self,
        function: Callable[[], Any],
        on_done: Callable[[Any], None],
        on_error: Callable[[str], None] | None = None,
        *,
        article_id: str = "",
        priority: int = 0,
    ) -> Ticket:
        """Start function on a worker; on_done(result) or on_error(sentence) runs on this thread.

        function takes nothing: give it snapshots with functools.partial, never widgets. A higher
        priority starts earlier among what waits. Work below 0 does not start beside work above 0,
        on which the page waits: Python runs one thread at a time, so it would take its time.
        """
        self._next += 1
        order = _Order(Ticket(self._next, article_id), function, on_done, on_error)
        job = _Job(order, self)
        number = order.ticket.number
        self._jobs[number] = (job, order)
        if priority < 0 and self._urgent:
            self._held.append(number)
            return order.ticket
        if priority > 0:
            self._urgent.add(number)
        self._pool.start(job, priority)
        return order.ticket

    def cancel(self, ticket: Ticket) -> None:
        """Drop the answer of a piece of work; one that has not started never does."""
        if ticket.number not in self._jobs:
            return
        waits = ticket.number in self._held
        if waits or self._pool.tryTake(self._jobs[ticket.number][0]):
            self._forget(ticket.number)
            self._rest()
        else:
            self._dropped.add(ticket.number)

    def finish(self, milliseconds: int = 3000) -> bool:
        """Drop all that waits and wait for what runs; called while the program closes."""
        for number in (*self._held, *self._jobs):
            self.cancel(Ticket(number))
        return self._pool.waitForDone(milliseconds)

    def wait(self, milliseconds: int = 3000) -> bool:
        """Wait for all work that was asked for, without dropping any."""
        self._start_held()
        return self._pool.waitForDone(milliseconds)

    @Slot(object)
    def _deliver(self, outcome: _Outcome) -> None:
        ticket = outcome.ticket
        if ticket.number not in self._jobs:
            return
        order = self._jobs[ticket.number][1]
        wanted = ticket.article_id in {"", self._article_id} and ticket.number not in self._dropped
        self._forget(ticket.number)
        try:
            if isinstance(outcome.error, ReaderError):
                if wanted:
                    (order.on_error or self.failed.emit)(str(outcome.error))
            elif outcome.error is not None:
                raise outcome.error  # a bug of ours is told even when the answer is stale
            elif wanted:
                order.on_done(outcome.result)
        finally:
            self._rest()

    def _forget(self, number: int) -> None:
        self._jobs.pop(number, None)
        self._dropped.discard(number)
        self._urgent.discard(number)
        if number in self._held:
            self._held.remove(number)
        if not self._urgent:
            self._start_held()

    def _start_held(self) -> None:
        held, self._held = self._held, []
        for number in held:
            self._pool.start(self._jobs[number][0], -1)

    def _rest(self) -> None:
        if not self._jobs:
            self.idle.emit()
